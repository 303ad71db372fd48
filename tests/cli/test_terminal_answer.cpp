// What is typed in a terminal becomes the intents that a click gives.
#include <catch2/catch_test_macros.hpp>

#include "cli/terminal_answer.hpp"

using namespace communique;
using namespace communique::screens;

namespace {

QuizView view_of(Kind kind, std::size_t options, std::size_t pairs = 0) {
  QuizView view;
  view.kind = kind;
  view.options.resize(options);
  view.pairs.resize(pairs);
  return view;
}

/// The order of `count` items after the moves among the intents.
std::vector<int> arranged(const std::vector<Intent>& intents, int count) {
  std::vector<int> items;
  for (int item = 1; item <= count; ++item) items.push_back(item);
  for (const Intent& intent : intents) {
    const auto* move = std::get_if<MoveItem>(&intent);
    if (move == nullptr) continue;
    const int item = items[static_cast<std::size_t>(move->from)];
    items.erase(items.begin() + move->from);
    items.insert(items.begin() + move->to, item);
  }
  return items;
}

}  // namespace

TEST_CASE("A letter or a number chooses an option, and S skips") {
  const QuizView view = view_of(Kind::Single, 4);
  const auto chosen = read_answer(view, "c");
  REQUIRE(chosen.has_value());
  CHECK(std::get<PickOption>(chosen->front()).option == 2);
  CHECK(std::get<PickOption>(read_answer(view, "2")->front()).option == 1);
  CHECK(std::holds_alternative<SkipQuestion>(read_answer(view, "s")->front()));
  for (const char* line : {"e", "5", "0", "ab", "?", "é"}) CHECK_FALSE(read_answer(view, line).has_value());
}

TEST_CASE("Several letters tick several options, and what was ticked before is taken into account") {
  QuizView view = view_of(Kind::Multiple, 4);
  view.options[1].is_chosen = true;
  const auto given = read_answer(view, "a, D");
  REQUIRE(given.has_value());
  REQUIRE(given->size() == 4);  // A and D on, B off, given
  CHECK(std::holds_alternative<SubmitParts>(given->back()));
  for (const char* line : {"", "AE", "AA", "A1"}) CHECK_FALSE(read_answer(view, line).has_value());
}

TEST_CASE("An order is typed as the numbers of the items, first to last") {
  const QuizView view = view_of(Kind::Order, 4);
  const auto given = read_answer(view, "3 1 4 2");
  REQUIRE(given.has_value());
  CHECK(arranged(*given, 4) == std::vector<int>{3, 1, 4, 2});
  CHECK(arranged(*read_answer(view, "4321"), 4) == std::vector<int>{4, 3, 2, 1});
  for (const char* line : {"123", "1 2 3 3", "1 2 3 5", "1-2"})
    CHECK_FALSE(read_answer(view, line).has_value());
}

TEST_CASE("Pairs are typed as a letter for each number in turn") {
  const QuizView view = view_of(Kind::Match, 4, 3);
  const auto given = read_answer(view, "DAB");
  REQUIRE(given.has_value());
  REQUIRE(given->size() == 4);
  CHECK(std::get<PairUp>((*given)[0]).option == 3);
  CHECK(std::get<PairUp>((*given)[2]).pair == 2);
  for (const char* line : {"DA", "DAAB", "DAD", "DAE"}) CHECK_FALSE(read_answer(view, line).has_value());
}

TEST_CASE("A place is typed as latitude and longitude, on Earth") {
  const QuizView view = view_of(Kind::Map, 0);
  const auto given = read_answer(view, "25.04, -121.56");
  REQUIRE(given.has_value());
  CHECK(std::get<DropPin>(given->front()).at == Coordinates{25.04, -121.56});
  for (const char* line : {"25", "95 120", "25 181", "25N 121E", "nan 120", "25 ", "25 121 7"}) {
    INFO(line);
    CHECK_FALSE(read_answer(view, line).has_value());
  }
}

TEST_CASE("Words are passed on as they are, an S too") {
  QuizView view = view_of(Kind::Typed, 0);
  view.has_field = true;
  CHECK(std::get<SubmitAnswer>(read_answer(view, "S")->front()).text == "S");
}
