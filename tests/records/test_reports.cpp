#include "a_store.hpp"

using namespace communique;
using std::chrono::hours;

namespace {

// Keeps a finished session whose first askings went as `verdicts` tell.
SessionId a_round(Store& store, LearnerId learner, const std::vector<Verdict>& verdicts, Instant finished,
                  int points_each = 10, std::int64_t study_day = 100) {
  const SessionId session = begun(store, learner);
  int number = 0;
  for (const Verdict verdict : verdicts) {
    Attempt attempt = an_attempt(learner, session, ++number);
    attempt.verdict = verdict;
    attempt.points = verdict == Verdict::Correct ? points_each : 0;
    attempt.study_day = study_day;
    REQUIRE(keep(store, attempt));
  }
  REQUIRE(store.finish_session(session, finished));
  return session;
}

constexpr Verdict kRight = Verdict::Correct;
constexpr Verdict kAlmost = Verdict::Almost;
constexpr Verdict kWrong = Verdict::Wrong;

}  // namespace

TEST_CASE("Somebody who has not begun has totals of nothing") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const auto totals = store.totals(added(store, "Mei"), 100);
  REQUIRE(totals);
  CHECK(totals->sessions == 0);
  CHECK(totals->answers == 0);
  CHECK(totals->days.empty());
  CHECK_FALSE(totals->best);
  CHECK_FALSE(totals->latest);
}

TEST_CASE("The best round is the one with the largest share right, then the most points") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId mei = added(store, "Mei");
  const auto best = [&] { return store.totals(mei, 100)->best->id; };

  const SessionId half = a_round(store, mei, {kRight, kWrong}, kNow);
  CHECK(best() == half);
  const SessionId two_thirds = a_round(store, mei, {kRight, kRight, kWrong}, kNow + hours{1});
  CHECK(best() == two_thirds);
  a_round(store, mei, {kRight, kRight, kRight, kRight, kWrong, kWrong, kWrong, kWrong}, kNow + hours{2});
  CHECK(best() == two_thirds);  // more right, of more
  const SessionId more_points = a_round(store, mei, {kRight, kRight, kAlmost}, kNow + hours{3}, 20);
  CHECK(best() == more_points);
  const SessionId as_good = a_round(store, mei, {kRight, kRight, kAlmost}, kNow + hours{4}, 20);
  CHECK(best() == as_good);  // of equals the newest
  const SessionId empty = a_round(store, mei, {}, kNow + hours{5});
  CHECK(best() == as_good);
  CHECK(store.totals(mei, 100)->latest->id == empty);
  CHECK(store.totals(mei, 100)->sessions == 6);
}

TEST_CASE("Totals count first askings, all points, every study day and the longest run") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId mei = added(store, "Mei");
  const LearnerId ken = added(store, "Ken");
  a_round(store, mei, {kRight, kRight, kWrong}, kNow, 10, 97);
  a_round(store, mei, {kRight, kAlmost, kRight}, kNow, 10, 99);
  a_round(store, ken, {kRight, kRight, kRight, kRight}, kNow, 10, 98);
  const SessionId abandoned = begun(store, mei);
  Attempt missed = an_attempt(mei, abandoned);
  missed.verdict = kWrong;
  missed.points = 0;
  Attempt second = an_attempt(mei, abandoned);
  second.turn.is_second_chance = true;
  second.points = 5;
  for (Attempt attempt : {missed, second}) {
    attempt.study_day = 100;
    REQUIRE(keep(store, attempt));
  }
  REQUIRE(store.abandon_session(abandoned, kNow));

  const auto totals = store.totals(mei, 101);
  REQUIRE(totals);
  CHECK(totals->sessions == 2);
  CHECK(totals->answers == 7);
  CHECK(totals->right == 4);
  CHECK(totals->points == 45);
  CHECK(totals->days == std::vector<std::int64_t>{97, 99, 100});
  CHECK(totals->days_in_a_row == 2);
  CHECK(store.longest_run(mei) == 2);  // runs do not reach over into the next round
}

TEST_CASE("Topics are scored by first askings, deck by deck") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId mei = added(store, "Mei");
  const SessionId session = begun(store, mei);
  const SessionId elsewhere = begun(store, mei, {}, DeckId{"another-deck"});
  Attempt date = an_attempt(mei, session, 1);
  date.topic = Topic::Dates;
  date.verdict = kAlmost;
  Attempt person = an_attempt(mei, session, 2);
  Attempt missed = an_attempt(mei, session, 3);
  missed.verdict = kWrong;
  Attempt second = an_attempt(mei, session, 3);
  second.turn.is_second_chance = true;
  Attempt other = an_attempt(mei, elsewhere, 4);
  other.deck = {"another-deck"};
  for (const Attempt& attempt : {date, person, missed, second, other}) REQUIRE(keep(store, attempt));

  const auto scores = store.topic_scores(mei, kDeck);
  REQUIRE(scores);
  REQUIRE(scores->size() == 2);
  CHECK((*scores)[0].topic == Topic::People);
  CHECK((*scores)[0].asked == 2);
  CHECK((*scores)[0].right == 1);
  CHECK((*scores)[1].topic == Topic::Dates);
  CHECK((*scores)[1].asked == 1);
  CHECK((*scores)[1].right == 0);
}
