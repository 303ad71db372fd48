#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "base/text.hpp"
#include "questions/case_file.hpp"

using namespace communique;
using test::TypedCase;

namespace {

const std::filesystem::path kSources = COMMUNIQUE_SOURCE_DIR;

void check_all(const std::vector<TypedCase>& cases) {
  for (const TypedCase& each : cases) {
    const std::string verdict = name_of(grade_typed(each.given, each.key));
    INFO(each.label << ", graded " << verdict << ", wanted " << each.verdicts.back());
    CHECK(std::find(each.verdicts.begin(), each.verdicts.end(), verdict) != each.verdicts.end());
  }
}

TypedKey person(std::vector<std::string> accepted, std::vector<std::string> siblings = {}) {
  TypedKey key;
  key.type = AnswerType::Person;
  key.accepted = std::move(accepted);
  key.siblings = std::move(siblings);
  return key;
}

EdtfDate date(const char* text) { return EdtfDate::parse(text).value(); }

}  // namespace

TEST_CASE("Typed answers get the verdict that an honest teacher would give") {
  const auto cases = test::read_cases(kSources / "tests/questions/typed_cases.json");
  REQUIRE(cases.size() >= 80);
  check_all(cases);
}

TEST_CASE("Names that are hard to judge are never taken for another's") {
  const auto cases = test::read_cases(kSources / "tests/questions/typed_names.json");
  REQUIRE(cases.size() >= 500);
  check_all(cases);
}

TEST_CASE("Dates and numbers that are hard to judge are never taken for other ones") {
  const auto cases = test::read_cases(kSources / "tests/questions/typed_values.json");
  REQUIRE(cases.size() >= 500);
  check_all(cases);
}

TEST_CASE("Typed answers of the shared reference get the verdicts it calls sound") {
  const auto cases = test::read_cases(kSources / "../shared/reference/typed_answers.json");
  if (cases.empty()) SKIP("the shared reference is not beside this source tree");
  check_all(cases);
}

TEST_CASE("Every listed form of a name is accepted, in any case and with any spaces around it") {
  const TypedKey key = person({"Su Jia-chyuan", "蘇嘉全", "Jia-chyuan Su", "Su Chia-chyuan"}, {"Shuzo Sumi"});
  for (const std::string& form : key.accepted) {
    CHECK(grade_typed(form, key) == Verdict::Correct);
    CHECK(grade_typed("  " + form + " ", key) == Verdict::Correct);
    CHECK(grade_typed(folded(form), key) == Verdict::Correct);
  }
}

TEST_CASE("No other entity's name is ever taken for the key, whatever the two look like") {
  const bool holds = rc::check([] {
    // Names of a few letters, so that near misses are the rule.
    const auto letter = rc::gen::element('a', 'e', 'n', 'o');
    const auto name = rc::gen::nonEmpty(rc::gen::container<std::string>(letter));
    const std::string key = *name + " " + *name;
    const std::string other = *name + " " + *name;
    const auto turned = [](const std::string& text) {
      return text.substr(text.find(' ') + 1) + " " + text.substr(0, text.find(' '));
    };
    const auto run_together = [](std::string text) { return text.erase(text.find(' '), 1); };
    RC_PRE(run_together(key) != run_together(other) && run_together(turned(key)) != run_together(other));
    RC_ASSERT(grade_typed(other, person({key}, {other})) == Verdict::Wrong);
    RC_ASSERT(grade_typed(turned(other), person({key}, {other})) == Verdict::Wrong);
  });
  CHECK(holds);
}

TEST_CASE("Only the right number of a run of numbers is correct") {
  const bool holds = rc::check([](int wanted, int typed) {
    TypedKey key;
    key.type = AnswerType::Number;
    key.accepted = {std::to_string(wanted)};
    RC_ASSERT((grade_typed(std::to_string(typed), key) == Verdict::Correct) == (wanted == typed));
  });
  CHECK(holds);
}

TEST_CASE("Anything at all may be typed") {
  const bool holds = rc::check([](const std::string& text) {
    TypedKey key = person({"Sanae Takaichi", "高市早苗"}, {"Shigeru Ishiba"});
    for (const AnswerType type : {AnswerType::Person, AnswerType::Place, AnswerType::Organisation,
                                  AnswerType::Date, AnswerType::Number, AnswerType::Ordinal}) {
      key.type = type;
      RC_ASSERT(grade_typed(text, key) != Verdict::Correct);
    }
    RC_ASSERT(!read_date(text, "en_GB") || !text.empty());
  });
  CHECK(holds);
  CHECK(grade_typed(std::string(100000, 'a'), person({"Sanae Takaichi"})) == Verdict::Wrong);
  std::string many_words;
  for (int i = 0; i < 10000; ++i) many_words += "sanae ";
  CHECK(grade_typed(many_words, person({"Sanae Takaichi"})) == Verdict::Wrong);
}

TEST_CASE("Every day can be typed in the usual ways of its readers") {
  const bool holds = rc::check([] {
    using namespace std::chrono;
    const sys_days when = sys_days{year{1950} / 1 / 1} + days{*rc::gen::inRange(0, 36000)};
    const year_month_day ymd{when};
    const int y = static_cast<int>(ymd.year());
    const int m = static_cast<int>(static_cast<unsigned>(ymd.month()));
    const int d = static_cast<int>(static_cast<unsigned>(ymd.day()));
    const EdtfDate key = make_date(y, m, d).value();
    const auto text = [](int number) { return std::to_string(number); };
    const std::string month_day = text(m) + "月" + text(d) + "日";
    for (const std::string& typed :
         {key.text(), spoken(key), spoken(key, "en_US"), spoken(key, "ja_JP"), text(y) + "年" + month_day,
          "民國" + text(y - 1911) + "年" + month_day, text(y) + "/" + text(m) + "/" + text(d)}) {
      RC_ASSERT(grade_date(typed, key, "") == Verdict::Correct);
    }
    RC_ASSERT(grade_date(text(d) + "/" + text(m) + "/" + text(y), key, "en_GB") == Verdict::Correct);
    RC_ASSERT(grade_date(text(m) + "/" + text(d) + "/" + text(y), key, "en_US") == Verdict::Correct);
    const year_month_day after{when + days{1}};
    const EdtfDate next_day =
        make_date(static_cast<int>(after.year()), static_cast<int>(static_cast<unsigned>(after.month())),
                  static_cast<int>(static_cast<unsigned>(after.day())))
            .value();
    RC_ASSERT(grade_date(spoken(next_day), key, "") == Verdict::Wrong);
  });
  CHECK(holds);
}

TEST_CASE("A date is read the way the learner's locale writes it") {
  CHECK(read_date("4/12/2025", "en_GB").value().text() == "2025-12-04");
  CHECK(read_date("4/12/2025", "en_US").value().text() == "2025-04-12");
  CHECK(read_date("4/12/2025", "en-US").value().text() == "2025-04-12");
  CHECK(read_date("December 2025", "").value().text() == "2025-12");
  CHECK(read_date("2012 to 2020", "").value().text() == "2012/2020");
  CHECK_FALSE(read_date("4 December", "").has_value());
  CHECK_FALSE(read_date("some day", "").has_value());
  CHECK_FALSE(read_date("", "").has_value());
}

TEST_CASE("A date is judged at the precision of the key") {
  CHECK(grade_date("7 November 2025", date("2025-11"), "") == Verdict::Correct);
  CHECK(grade_date("November 2025", date("2025-11-07"), "") == Verdict::Almost);
  CHECK(grade_date("8 November 2025", date("2025-11-07"), "") == Verdict::Wrong);
  CHECK(grade_date("about 2021", date("2021~"), "") == Verdict::Correct);
  CHECK(grade_date("since 2021", date("2021/.."), "") == Verdict::Correct);
  CHECK(grade_date("I think 2021", date("2021~"), "") == Verdict::Correct);
  CHECK(grade_date("2022", date("2021~"), "") == Verdict::Wrong);
  CHECK(grade_date("平成24年から令和2年まで", date("2012/2020"), "") == Verdict::Correct);
  CHECK(grade_date("2012 to 2019", date("2012/2020"), "") != Verdict::Correct);
}

TEST_CASE("The deck's other entities are what a typed answer may be mistaken for") {
  Deck deck;
  const auto add = [&deck](const char* id, EntityType type, const char* name) -> Entity& {
    Entity entity;
    entity.id.value = id;
    entity.type = type;
    entity.name = name;
    deck.entities.push_back(entity);
    return deck.entities.back();
  };
  add("japan", EntityType::Place, "Japan");
  add("kobe", EntityType::Place, "Kobe").in.value = "japan";
  add("tokyo", EntityType::Place, "Tokyo");
  add("sumi", EntityType::Person, "Shuzo Sumi").family = "Sumi";
  const Gazetteer gazetteer(deck);

  Question question;
  question.kind = Kind::Typed;
  question.answer_type = AnswerType::Place;
  question.key.text = "Kobe";
  question.key.entity.value = "kobe";
  question.accept = {"Kobe"};
  const TypedKey key = gazetteer.key_for(question, "en_GB");
  CHECK(key.siblings == std::vector<std::string>{"Japan", "Tokyo"});
  CHECK(grade_typed("Kobe, Japan", key) == Verdict::Correct);
  CHECK(grade_typed("Kobe, Tokyo", key) == Verdict::Wrong);
}
