#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "questions/hint.hpp"

using namespace communique;

namespace {

Question question_of(Kind kind, const std::string& key) {
  Question question;
  question.id = {"fact/" + std::string(name_of(kind))};
  question.kind = kind;
  question.key.text = key;
  return question;
}

}  // namespace

TEST_CASE("a hint leaves two options: the right one and the likeliest other") {
  Question question = question_of(Kind::Single, "Su Jia-chyuan");
  for (const char* wrong : {"Shuzo Sumi", "Ann Other", "Bob Other", "Cy Other"}) {
    question.pool.push_back({});
    question.pool.back().text = wrong;
  }
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Showing showing = show(question, seed, {"Shuzo Sumi"});
    const auto hint = hint_for(question, showing);
    REQUIRE(hint);
    CHECK(hint->ruled_out.size() == 2);
    for (const int option : hint->ruled_out) {
      CHECK_FALSE(showing.is_correct(option));
      CHECK(showing.options[static_cast<std::size_t>(option)].text != "Shuzo Sumi");
    }
  }
}

TEST_CASE("a written answer's hint is its first letters, a date's its year or decade") {
  CHECK(hint_for(question_of(Kind::Typed, "Su Jia-chyuan"), {})->text == "S… J…");
  CHECK(hint_for(question_of(Kind::Gap, "蘇嘉全"), {})->text == "蘇…");
  Question date = question_of(Kind::Date, "4 December 2025");
  date.date = *make_date(2025, 12, 4);
  CHECK(hint_for(date, {})->text == "2025");
  date.date = *make_date(1972);
  CHECK(hint_for(date, {})->text == "197…");
}

TEST_CASE("there is no hint where it would give the answer away") {
  CHECK_FALSE(hint_for(question_of(Kind::TrueFalse, "True"), show(question_of(Kind::TrueFalse, "True"), 1)));
  CHECK_FALSE(hint_for(question_of(Kind::Typed, "A"), {}));
  CHECK_FALSE(hint_for(question_of(Kind::Map, "Kobe"), {}));
}
