#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "a_bank.hpp"

using namespace communique;
using namespace std::chrono_literals;

namespace {

enum class Given { Right, Wrong, Skipped };

const Gazetteer& gazetteer() {
  static const Deck deck;
  static const Gazetteer empty(deck);
  return empty;
}

Bank single_choices(int count) {
  Bank bank = a_bank({});
  for (int number = 0; number < count; ++number) {
    const Topic topic = number % 2 == 0 ? Topic::People : Topic::Dates;
    bank.questions.push_back(a_question("fact-" + std::to_string(number), Kind::Single, topic));
  }
  return bank;
}

QuizSession begun(const Bank& bank) {
  std::vector<Turn> turns;
  for (const Question& question : bank.questions) turns.push_back({question.id, turns.size() + 1, false});
  QuizSession session(turns, bank, gazetteer(), "en_GB");
  session.begin();
  return session;
}

Response response_for(const QuizSession& session, Given given) {
  const int right = session.showing().correct.front();
  switch (given) {
    case Given::Right:
      return Chosen{right};
    case Given::Wrong:
      return Chosen{right == 0 ? 1 : 0};
    case Given::Skipped:
      break;
  }
  return Skipped{};
}

Outcome give(QuizSession& session, const Response& response) {
  Outcome outcome = session.answer(response, 1s);
  session.mark_kept();
  session.proceed();
  return outcome;
}

/// Points of each answer in turn; the session must end with the last one.
std::vector<int> points_of(QuizSession& session, const std::vector<Given>& answers) {
  std::vector<int> points;
  points.reserve(answers.size());
  for (const Given given : answers) points.push_back(give(session, response_for(session, given)).points);
  CHECK(session.phase() == Phase::Finished);
  return points;
}

constexpr Given R = Given::Right;
constexpr Given W = Given::Wrong;
constexpr Given S = Given::Skipped;

bool is_same(const QuizSession& a, const QuizSession& b) {
  const bool is_open = a.phase() == Phase::Asked;
  return a.phase() == b.phase() && a.turns() == b.turns() && a.outcomes() == b.outcomes() &&
         a.points() == b.points() && a.run() == b.run() && a.planned() == b.planned() &&
         a.right_first_time() == b.right_first_time() && a.missed() == b.missed() &&
         a.time_spent() == b.time_spent() &&
         (!is_open || (a.turn() == b.turn() && a.showing().options == b.showing().options &&
                       a.showing().correct.front() == b.showing().correct.front()));
}

}  // namespace

TEST_CASE("An answer is judged at once, but explained only when it was kept") {
  const Bank bank = single_choices(1);
  QuizSession session = begun(bank);
  CHECK(session.phase() == Phase::Asked);
  CHECK(session.question().id == bank.questions.front().id);
  CHECK(session.showing().options.size() == 4);

  session.answer(Chosen{session.showing().correct.front()}, 4s);
  CHECK(session.phase() == Phase::Answered);
  session.take_back();  // it could not be kept
  CHECK(session.phase() == Phase::Asked);
  CHECK(session.outcomes().empty());
  CHECK(session.points() == 0);

  const Outcome& outcome = session.answer(Chosen{session.showing().correct.front()}, 4s);
  CHECK(outcome.shown == "Su Jia-chyuan");
  CHECK(outcome.verdict == Verdict::Correct);
  CHECK(outcome.took == 4s);
  session.mark_kept();
  CHECK(session.phase() == Phase::Explained);
  CHECK(session.last() == session.outcomes().back());
  session.proceed();
  CHECK(session.phase() == Phase::Finished);
}

TEST_CASE("A round without questions is over when it begins") {
  const Bank bank = a_bank({});
  CHECK(begun(bank).phase() == Phase::Finished);
  CHECK(begun(bank).by_topic().empty());
}

TEST_CASE("Right at once is ten points, and every fifth in a row ten more") {
  const Bank bank = single_choices(11);
  QuizSession session = begun(bank);
  CHECK(points_of(session, std::vector<Given>(11, R)) ==
        std::vector<int>{10, 10, 10, 10, 20, 10, 10, 10, 10, 20, 10});
  CHECK(session.points() == 130);
  CHECK(session.run() == 11);
}

TEST_CASE("A miss ends the run, gives nothing, and five points when it is right the second time") {
  const Bank bank = single_choices(6);
  QuizSession session = begun(bank);
  CHECK(points_of(session, {R, R, R, R, W, R, /* again: */ R}) == std::vector<int>{10, 10, 10, 10, 0, 10, 5});
  CHECK(session.right_first_time() == 5);
  CHECK(session.missed().size() == 1);
}

TEST_CASE("A second chance counts in the run, and may complete it") {
  const Bank bank = single_choices(6);
  QuizSession session = begun(bank);
  CHECK(points_of(session, {W, S, R, R, R, R, /* again: */ R, R}) ==
        std::vector<int>{0, 0, 10, 10, 10, 10, 15, 5});
  CHECK(session.run() == 6);
}

TEST_CASE("A question that is missed comes back at the end, with its options drawn anew, until it is right") {
  const Bank bank = single_choices(3);
  QuizSession session = begun(bank);
  const Turn missed = session.turn();
  give(session, response_for(session, W));
  CHECK(session.planned() == 3);
  CHECK(session.turns().size() == 4);
  give(session, response_for(session, R));
  give(session, Skipped{});
  REQUIRE(session.phase() == Phase::Asked);
  CHECK(session.turn().question == missed.question);
  CHECK(session.turn().is_second_chance);
  CHECK(session.turn().seed != missed.seed);
  give(session, response_for(session, W));  // missed again
  CHECK(session.turn().question == bank.questions[2].id);
  give(session, response_for(session, R));
  CHECK(session.turn().question == missed.question);
  give(session, response_for(session, R));
  CHECK(session.phase() == Phase::Finished);
  CHECK(session.outcomes().size() == 6);
  CHECK(session.missed().size() == 2);  // at the first asking
  CHECK(session.points() == 20);
}

TEST_CASE("The newest answer can be undone: it is asked again, and a second chance it gave is gone") {
  const Bank bank = single_choices(3);
  QuizSession session = begun(bank);
  CHECK_FALSE(session.can_undo());
  give(session, response_for(session, R));
  const QuizSession before = session;
  give(session, response_for(session, W));
  CHECK(session.turns().size() == 4);
  session.undo();
  CHECK(is_same(session, before));

  session.answer(response_for(session, R), 1s);
  CHECK_FALSE(session.can_undo());  // not yet on disk
  session.mark_kept();
  session.undo();
  CHECK(is_same(session, before));
  session.undo();
  CHECK_FALSE(session.can_undo());
}

TEST_CASE("A turn shows the rivals it names, and so does its second chance") {
  const Bank bank = single_choices(2);
  QuizSession session({{bank.questions[0].id, 5, false, {"Chiou I-jen", "Shuzo Sumi"}}}, bank, gazetteer(),
                      "en_GB");
  session.begin();
  const auto is_shown = [&](const std::string& text) {
    const auto& options = session.showing().options;
    return std::any_of(options.begin(), options.end(), [&](const Choice& each) { return each.text == text; });
  };
  CHECK((is_shown("Chiou I-jen") && is_shown("Shuzo Sumi")));
  CHECK(session.showing().options.size() == kOptionsShown);
  give(session, response_for(session, W));
  CHECK((is_shown("Chiou I-jen") && is_shown("Shuzo Sumi")));
}

TEST_CASE("Almost is five points and neither right nor missed: it does not come back") {
  const Bank bank = a_bank({a_question("a"), a_question("when", Kind::Date), a_question("b")});
  QuizSession session = begun(bank);
  give(session, response_for(session, R));
  const Outcome almost = give(session, Written{"December 2025"});
  CHECK(almost.verdict == Verdict::Almost);
  CHECK(almost.points == 5);
  CHECK(session.run() == 0);
  give(session, response_for(session, R));
  CHECK(session.phase() == Phase::Finished);
  CHECK(session.right_first_time() == 2);
  CHECK(session.missed().empty());
}

TEST_CASE("Typed answers and dates are graded as they were written") {
  const Bank bank = a_bank(
      {a_question("port", Kind::Typed), a_question("when", Kind::Date), a_question("so", Kind::TrueFalse)});
  QuizSession session = begun(bank);
  const Outcome port = give(session, Written{"port of kobe"});
  CHECK(port.verdict == Verdict::Correct);
  CHECK(port.shown == "port of kobe");
  CHECK(give(session, Written{"4/12/2025"}).verdict == Verdict::Correct);
  CHECK(give(session, Chosen{session.showing().correct.front()}).shown == "True");
}

TEST_CASE("A response that the question cannot have is wrong, not a crash") {
  const Bank bank = a_bank({a_question("a"), a_question("b"), a_question("c", Kind::Typed), a_question("d"),
                            a_question("e", Kind::Date)});
  QuizSession session = begun(bank);
  for (const Response& response : {Response{Chosen{4}}, Response{Chosen{-1}}, Response{Chosen{-1}},
                                   Response{Written{"Su Jia-chyuan"}}, Response{Written{""}}}) {
    CHECK(give(session, response).verdict == Verdict::Wrong);
  }
}

TEST_CASE("A round is told by topic and time, first askings only") {
  const Bank bank = single_choices(5);  // people, dates, people, dates, people
  QuizSession session = begun(bank);
  points_of(session, {R, W, R, R, S, /* again: */ R, R});
  const auto topics = session.by_topic();
  REQUIRE(topics.size() == 2);
  CHECK(topics[0].topic == Topic::People);
  CHECK(topics[0].asked == 3);
  CHECK(topics[0].right == 2);
  CHECK(topics[1].topic == Topic::Dates);
  CHECK(topics[1].asked == 2);
  CHECK(topics[1].right == 1);
  CHECK(session.time_spent() == 7s);
}

TEST_CASE("A round taken up again is the round as it was left") {
  CHECK(rc::check([] {
    const Bank bank = single_choices(*rc::gen::inRange(0, 14));
    QuizSession live = begun(bank);
    std::vector<Outcome> kept;
    const int answers = *rc::gen::inRange(0, 30);
    for (int i = 0; i < answers && live.phase() == Phase::Asked; ++i) {
      live.answer(response_for(live, *rc::gen::element(R, W, S)),
                  std::chrono::milliseconds{*rc::gen::inRange(0, 60'000)});
      if (*rc::gen::inRange(0, 5) == 0) {  // it could not be kept: another answer is given
        live.take_back();
        live.answer(response_for(live, *rc::gen::element(R, W, S)), 1s);
      }
      kept.push_back(live.last());
      live.mark_kept();
      live.proceed();
    }
    QuizSession replayed = begun(bank);
    for (const Outcome& outcome : kept) RC_ASSERT(replayed.replay(outcome));
    RC_ASSERT(is_same(live, replayed));
  }));
}

TEST_CASE("A round taken up again keeps what was judged then, though the bank has changed") {
  Bank bank = single_choices(2);
  QuizSession before = begun(bank);
  const Outcome kept = give(before, response_for(before, R));
  bank.questions.front().key.text = "Somebody Else";
  bank.questions.front().pool.resize(1);
  QuizSession after = begun(bank);
  REQUIRE(after.replay(kept));
  CHECK(after.right_first_time() == 1);
  CHECK(after.points() == 10);
  CHECK(after.turns().size() == 2);
}

TEST_CASE("Answers of another round are not taken up") {
  const Bank bank = single_choices(2);
  QuizSession session = begun(bank);
  QuizSession fresh = begun(bank);
  const Outcome first = give(session, response_for(session, R));
  const Outcome second = give(session, response_for(session, W));
  CHECK_FALSE(fresh.replay(second));  // out of order
  CHECK(fresh.outcomes().empty());
  CHECK(fresh.replay(first));
  CHECK_FALSE(fresh.replay(first));  // twice
  CHECK(fresh.replay(second));
  CHECK(give(fresh, response_for(fresh, R)).turn.is_second_chance);
  CHECK_FALSE(fresh.replay(first));  // after the end
  CHECK(fresh.phase() == Phase::Finished);
}

TEST_CASE("A missed question never follows itself while another one is left") {
  CHECK(rc::check([] {
    const int count = *rc::gen::inRange(2, 14);
    const Bank bank = single_choices(count);
    QuizSession session = begun(bank);
    for (int i = 0; session.phase() == Phase::Asked; ++i) {
      const bool is_alone = session.outcomes().size() + 1 == session.turns().size();
      const QuestionId asked = session.turn().question;
      give(session, response_for(session, i < 60 ? *rc::gen::element(R, W, S) : R));
      const bool is_over = session.phase() == Phase::Finished;
      const bool follows_itself = !is_over && session.turn().question == asked;  // RC_ASSERT evaluates all
      RC_ASSERT(is_alone || !follows_itself);
    }
  }));
}
