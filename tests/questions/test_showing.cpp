#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "questions/question.hpp"

using namespace communique;

namespace {

Choice choice(const std::string& text, double order = 0) { return {text, "", "", EntityId{}, order}; }

Question single(int id, std::size_t pool) {
  Question question;
  question.id.value = "fact-" + std::to_string(id) + "/single";
  question.key = choice("key", 4.5);
  for (std::size_t i = 0; i < pool; ++i) {
    question.pool.push_back(choice("wrong " + std::to_string(i), static_cast<double>((i * 5) % 9)));
  }
  return question;
}

}  // namespace

TEST_CASE("The default showing has the key and the best three of the pool") {
  const Showing showing = show(single(1, 8), 0);
  std::set<std::string> texts;
  for (const Choice& option : showing.options) texts.insert(option.text);
  CHECK(texts == std::set<std::string>{"key", "wrong 0", "wrong 1", "wrong 2"});
}

TEST_CASE("Every showing has the key once, where it says, among different options of the question") {
  const bool holds = rc::check([](std::uint64_t seed) {
    const Question question = single(*rc::gen::inRange(0, 1000), *rc::gen::inRange<std::size_t>(2, 9));
    const Showing showing = show(question, seed);
    RC_ASSERT(showing.options.size() == std::min<std::size_t>(kOptionsShown, question.pool.size() + 1));
    RC_ASSERT(showing.options.at(static_cast<std::size_t>(showing.correct.front())) == question.key);
    std::set<std::string> texts;
    for (const Choice& option : showing.options) texts.insert(option.text);
    RC_ASSERT(texts.size() == showing.options.size());
    RC_ASSERT(show(question, seed).options == showing.options);
  });
  CHECK(holds);
}

TEST_CASE("The key stands in every place equally often, over seeds and over questions") {
  constexpr int kTries = 4000;
  std::array<int, kOptionsShown> by_seed{};
  std::array<int, kOptionsShown> by_question{};
  for (int i = 0; i < kTries; ++i) {
    ++by_seed.at(static_cast<std::size_t>(show(single(1, 6), static_cast<std::uint64_t>(i)).correct.front()));
    ++by_question.at(static_cast<std::size_t>(show(single(i, 6), 0).correct.front()));
  }
  for (std::size_t place = 0; place < kOptionsShown; ++place) {
    CHECK(std::abs(by_seed.at(place) - kTries / kOptionsShown) < kTries / 20);
    CHECK(std::abs(by_question.at(place) - kTries / kOptionsShown) < kTries / 20);
  }
}

TEST_CASE("Other seeds show every wrong option of the pool, the better ones more often") {
  const Question question = single(1, 8);
  std::array<int, 8> shown{};
  for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
    for (const Choice& option : show(question, seed).options) {
      const auto found = std::find(question.pool.begin(), question.pool.end(), option);
      if (found != question.pool.end()) ++shown.at(static_cast<std::size_t>(found - question.pool.begin()));
    }
  }
  CHECK(*std::min_element(shown.begin(), shown.end()) > 100);
  CHECK(shown.front() > shown.back());
}

TEST_CASE("Sorted options stand in order of size or time") {
  Question question = single(1, 8);
  question.is_sorted = true;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const auto options = show(question, seed).options;
    CHECK(std::is_sorted(options.begin(), options.end(),
                         [](const Choice& a, const Choice& b) { return a.order < b.order; }));
  }
}

TEST_CASE("True stands before False, whichever is right") {
  Question question;
  question.kind = Kind::TrueFalse;
  for (const char* key : {"True", "False"}) {
    question.key = choice(key);
    const Showing showing = show(question, 7);
    REQUIRE(showing.options.size() == 2);
    CHECK(showing.options[0].text == "True");
    CHECK(showing.options[1].text == "False");
    CHECK(showing.options.at(static_cast<std::size_t>(showing.correct.front())).text == key);
  }
}

TEST_CASE("Typed and date questions show no options") {
  Question question;
  for (const Kind kind : {Kind::Typed, Kind::Date}) {
    question.kind = kind;
    CHECK(show(question, 0).options.empty());
    CHECK(show(question, 0).correct.empty());
  }
}

TEST_CASE("Kinds and types of answers keep their names") {
  for (const Kind kind : {Kind::Single, Kind::TrueFalse, Kind::Typed, Kind::Date}) {
    CHECK(kind_named(name_of(kind)) == kind);
  }
  for (const AnswerType type : {AnswerType::Person, AnswerType::Organisation, AnswerType::Agreement,
                                AnswerType::Event, AnswerType::Place, AnswerType::Date, AnswerType::Year,
                                AnswerType::Number, AnswerType::Ordinal, AnswerType::Text}) {
    CHECK(answer_type_named(name_of(type)) == type);
  }
  CHECK_FALSE(kind_named("essay").has_value());
}

TEST_CASE("A question is found in its bank by its id, with the index and without") {
  Bank bank;
  for (int i = 0; i < 50; ++i) bank.questions.push_back(single(i, 2));
  const QuestionId wanted{"fact-42/single"};
  CHECK(bank.question(wanted) == &bank.questions[42]);
  bank.index_questions();
  CHECK(bank.question(wanted) == &bank.questions[42]);
  CHECK(bank.question(QuestionId{"fact-50/single"}) == nullptr);
}
