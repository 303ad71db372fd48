#include <rapidcheck.h>

#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <numeric>

#include "questions/response.hpp"
#include "questions/response_text.hpp"

using namespace communique;

namespace {

Choice choice(const std::string& text) { return {text, "", "", EntityId{}, 0}; }

Question with_parts(Kind kind, int parts, int wrong = 0) {
  Question question;
  question.id.value = std::string("set/") + name_of(kind);
  question.kind = kind;
  for (int i = 0; i < parts; ++i) {
    question.facts.push_back({"fact-" + std::to_string(i)});
    question.parts.push_back({kind == Kind::Match ? choice("left " + std::to_string(i)) : Choice{},
                              choice("right " + std::to_string(i))});
  }
  for (int i = 0; i < wrong; ++i) question.pool.push_back(choice("wrong " + std::to_string(i)));
  return question;
}

Graded graded(const Question& question, const Response& response) {
  static const Deck kDeck;
  static const Gazetteer kGazetteer{kDeck};
  return grade(question, show(question, 0), response, kGazetteer, "en_GB");
}

/// The showing's options that are no part's answer.
std::vector<int> wrong_options(const Showing& showing) {
  std::vector<int> wrong;
  for (int i = 0; i < static_cast<int>(showing.options.size()); ++i) {
    if (!showing.is_correct(i)) wrong.push_back(i);
  }
  return wrong;
}

constexpr Verdict kRight = Verdict::Correct;
constexpr Verdict kAlmost = Verdict::Almost;
constexpr Verdict kWrong = Verdict::Wrong;

}  // namespace

TEST_CASE("All right options and no other are a right answer, in whatever order they were picked") {
  const Question question = with_parts(Kind::Multiple, 3, 3);
  std::vector<int> options = show(question, 0).correct;
  std::reverse(options.begin(), options.end());
  CHECK(graded(question, Picked{options}) == Graded{kRight, 1, {kRight, kRight, kRight}});
}

TEST_CASE("Some of the right options earn their share, and each wrong one takes a share away") {
  const Question question = with_parts(Kind::Multiple, 2, 4);
  const Showing showing = show(question, 0);
  const std::vector<int> wrong = wrong_options(showing);
  const int first = showing.correct[0];
  const int second = showing.correct[1];
  CHECK(graded(question, Picked{{first}}) == Graded{kAlmost, 0.5, {kRight, kWrong}});
  CHECK(graded(question, Picked{{first, first}}) == Graded{kAlmost, 0.5, {kRight, kWrong}});
  CHECK(graded(question, Picked{{first, second, wrong[0]}}) == Graded{kAlmost, 0.5, {kAlmost, kAlmost}});
  CHECK(graded(question, Picked{{first, wrong[0]}}) == Graded{kWrong, 0, {kAlmost, kWrong}});
  CHECK(graded(question, Picked{}) == Graded{kWrong, 0, {kWrong, kWrong}});
  std::vector<int> all(showing.options.size());
  std::iota(all.begin(), all.end(), 0);
  CHECK(graded(question, Picked{all}).credit == 0);  // to pick everything is to know nothing
}

TEST_CASE("One item out of place costs its own fact alone") {
  const Question question = with_parts(Kind::Order, 4);
  const std::vector<int> right = show(question, 0).correct;
  CHECK(graded(question, Arranged{right}) == Graded{kRight, 1, {kRight, kRight, kRight, kRight}});
  const std::vector<int> last_first{right[3], right[0], right[1], right[2]};
  const Graded moved = graded(question, Arranged{last_first});
  CHECK(moved.verdict == kAlmost);
  CHECK(moved.facts == std::vector<Verdict>{kRight, kRight, kRight, kWrong});
  const std::vector<int> backwards(right.rbegin(), right.rend());
  CHECK(graded(question, Arranged{backwards}) == Graded{kWrong, 0, {kWrong, kWrong, kWrong, kWrong}});
}

TEST_CASE("An order that leaves something out or has something twice is wrong") {
  const Question question = with_parts(Kind::Order, 3);
  const std::vector<int> right = show(question, 0).correct;
  CHECK(graded(question, Arranged{{right[0], right[1]}}).verdict == kWrong);
  CHECK(graded(question, Arranged{{right[0], right[1], right[1]}}).verdict == kWrong);
  CHECK(graded(question, Arranged{{0, 1, 2, 3}}).verdict == kWrong);
  CHECK(graded(question, Arranged{{-1, 0, 1}}).verdict == kWrong);
  CHECK(graded(question, Arranged{}).verdict == kWrong);
}

TEST_CASE("What is to be put in order never stands in order") {
  CHECK(rc::check([](std::uint64_t seed) {
    const Question question = with_parts(Kind::Order, *rc::gen::inRange(2, 6));
    const Showing showing = show(question, seed);
    RC_ASSERT(!std::is_sorted(showing.correct.begin(), showing.correct.end()));
    RC_ASSERT(showing.options.size() == question.parts.size());
  }));
}

TEST_CASE("Each pair counts for its own fact") {
  const Question question = with_parts(Kind::Match, 4, 2);
  const std::vector<int> right = show(question, 0).correct;
  CHECK(graded(question, Paired{right}).verdict == kRight);
  const Graded crossed = graded(question, Paired{{right[1], right[0], right[2], right[3]}});
  CHECK(crossed == Graded{kAlmost, 0.5, {kWrong, kWrong, kRight, kRight}});
  CHECK(graded(question, Paired{{right[0], kUnpaired, kUnpaired, kUnpaired}}).verdict == kWrong);
  CHECK(graded(question, Paired{}) == Graded{kWrong, 0, {kWrong, kWrong, kWrong, kWrong}});
}

TEST_CASE("A point on the map is right within the tolerance, almost within three times that") {
  Question question;
  question.kind = Kind::Map;
  question.facts = {{"port-of-kobe.location"}};
  question.location = Location{{34.68, 135.2}, 25};
  const auto verdict = [&](Coordinates at) { return graded(question, Located{at}).verdict; };
  CHECK(verdict({34.68, 135.2}) == kRight);
  CHECK(verdict({34.69, 135.0}) == kRight);   // 18 km
  CHECK(verdict({34.69, 135.5}) == kAlmost);  // Osaka, 27 km
  CHECK(verdict({35.69, 139.69}) == kWrong);  // Tokyo
  CHECK(verdict({std::numeric_limits<double>::quiet_NaN(), 0}) == kWrong);
}

TEST_CASE("A number is right within its own tolerance") {
  Question question;
  question.kind = Kind::Number;
  question.answer_type = AnswerType::Number;
  question.facts = {{"trade"}};
  question.key.text = "nearly 70 percent";
  question.accept = {"70 percent"};
  question.number = NumberKey{70, "percent", 2};
  CHECK(graded(question, Written{"70"}).verdict == kRight);
  CHECK(graded(question, Written{"71.5 %"}).verdict == kRight);
  CHECK(graded(question, Written{"90"}).verdict == kWrong);
}

TEST_CASE("An answer of another kind than the question's is wrong") {
  const Question question = with_parts(Kind::Match, 2);
  for (const Response& response : {Response{Chosen{0}}, Response{Picked{{0, 1}}}, Response{Arranged{{0, 1}}},
                                   Response{Located{}}, Response{Written{"right 0"}}, Response{Skipped{}}}) {
    CHECK(graded(question, response) == Graded{kWrong, 0, {kWrong, kWrong}});
  }
}

TEST_CASE("An answer is kept in words that can be read without the question") {
  const Question match = with_parts(Kind::Match, 2);
  const Showing showing = show(match, 0);
  CHECK(in_words(Paired{showing.correct}, match, showing) == "left 0: right 0; left 1: right 1");
  CHECK(in_words(Paired{{kUnpaired, showing.correct[1]}}, match, showing) == "left 1: right 1");
  const Question order = with_parts(Kind::Order, 3);
  const Showing arranged = show(order, 0);
  CHECK(in_words(Arranged{arranged.correct}, order, arranged) == "right 0; right 1; right 2");
  CHECK(in_words(Located{{-25.04, 121.56}}, order, arranged) == "25.0°\u00a0S, 121.6°\u00a0E");
  CHECK(in_words(Skipped{}, order, arranged).empty());
  CHECK(in_words(Picked{{7, -2}}, order, arranged).empty());
}

TEST_CASE("A response with a number that is not whole, or larger than any, is none") {
  for (const char* text : {R"({"option":1.5})", R"({"option":1e300})", R"({"option":4294967296})",
                           R"({"option":18446744073709551615})", R"({"picked":[0,1e300]})",
                           R"({"order":{"a":1}})", R"({"pairs":3})"}) {
    CAPTURE(text);
    CHECK_FALSE(read_response(text));
  }
}
