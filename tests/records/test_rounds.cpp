#include <rapidcheck.h>

#include <set>

#include "a_store.hpp"
#include "questions/response_text.hpp"
#include "records/rows.hpp"

using namespace communique;
using std::chrono::hours;

namespace {

bool is_same(const Attempt& a, const Attempt& b) {
  return a.learner == b.learner && a.session == b.session && a.deck == b.deck && a.question == b.question &&
         a.facts == b.facts && a.outcomes == b.outcomes && a.topic == b.topic && a.kind == b.kind &&
         a.turn == b.turn && a.response == b.response && a.shown == b.shown && a.key == b.key &&
         a.verdict == b.verdict && a.points == b.points && a.at == b.at && a.took == b.took &&
         a.study_day == b.study_day && a.effort == b.effort && a.contrasts == b.contrasts &&
         a.predicted == b.predicted;
}

}  // namespace

TEST_CASE("An attempt is read back as it was kept, whatever its kind") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId learner = added(store, "Mei");
  const SessionId session = begun(store, learner);

  std::vector<Attempt> kept;
  int number = 0;
  for (const Response& response :
       {Response{Chosen{0}}, Response{Written{"蘇嘉全 \"quoted\"\n"}}, Response{Written{""}},
        Response{Skipped{}}, Response{Picked{{2, 0}}}, Response{Picked{}}, Response{Arranged{{2, 0, 1}}},
        Response{Paired{{1, kUnpaired}}}, Response{Located{{25.0375, -121.5}}}}) {
    for (const Topic topic : kAllTopics) {
      Attempt attempt = an_attempt(learner, session, ++number);
      attempt.response = response;
      attempt.topic = topic;
      attempt.kind = kAllKinds[static_cast<std::size_t>(number) % std::size(kAllKinds)];
      attempt.verdict = static_cast<Verdict>(number % 3);
      attempt.turn.seed = ~std::uint64_t{0} - static_cast<std::uint64_t>(number);
      attempt.turn.is_second_chance = number % 2 == 0;
      attempt.facts.push_back({"a second fact"});
      attempt.outcomes.push_back(Verdict::Almost);
      attempt.study_day = -number;
      attempt.effort = static_cast<Effort>(number % 3);
      attempt.turn.rivals = {"Shuzo Sumi", "蘇嘉全 \"quoted\""};
      attempt.contrasts = {{{"fact"}, "Su Jia-chyuan", "Shuzo Sumi", number % 2 == 0}};
      if (number % 2 == 0) attempt.predicted = 1.0 / number;
      kept.push_back(attempt);
      REQUIRE(keep(store, attempt));
    }
  }
  const auto read = store.attempts(learner);
  REQUIRE(read);
  REQUIRE(read->size() == kept.size());
  for (std::size_t i = 0; i < kept.size(); ++i) CHECK(is_same((*read)[i], kept[i]));
  CHECK(store.attempts_of(session)->size() == kept.size());
}

TEST_CASE("What was planned and typed survives its form in the store") {
  CHECK(rc::check([](const std::vector<std::uint64_t>& seeds) {
    std::vector<Turn> turns;
    turns.reserve(seeds.size());
    for (const std::uint64_t seed : seeds)
      turns.push_back({{"question \"" + std::to_string(seed)}, seed, false, {seed % 2, "a \"rival\""}});
    RC_ASSERT(turns_from_json(turns_to_json(turns)) == turns);
  }));
  CHECK(response_from_json(response_text(Written{"\xFF half a character"})) ==
        Response{Written{"\uFFFD half a character"}});  // malformed bytes do not lose an answer
}

TEST_CASE("The forms in the store stay as released versions wrote them") {
  CHECK(turns_to_json({{{"a/who"}, 7, false}, {{"a/who"}, 8, true}}) == R"([{"question":"a/who","seed":7}])");
  CHECK(turns_to_json({{{"a/who"}, 7, false, {"Mei"}}}) ==
        R"([{"question":"a/who","rivals":["Mei"],"seed":7}])");
  CHECK(response_text(Chosen{2}) == R"({"option":2})");
  CHECK(response_text(Written{"蘇"}) == R"({"text":"蘇"})");
  CHECK(response_text(Skipped{}) == R"({"skipped":true})");
  CHECK(response_text(Picked{{0, 3}}) == R"({"picked":[0,3]})");
  CHECK(response_text(Arranged{{2, 0, 1}}) == R"({"order":[2,0,1]})");
  CHECK(response_text(Paired{{1, kUnpaired}}) == R"({"pairs":[1,-1]})");
  CHECK(response_text(Located{{25.5, 121.5}}) == R"({"at":[25.5,121.5]})");
  CHECK(contrasts_to_json({{{"f"}, "a", "b", true}, {{"f"}, "a", "c", false}}) ==
        R"([{"fact":"f","mixedUp":true,"right":"a","rival":"b"},{"fact":"f","right":"a","rival":"c"}])");
  StudyAims aims;
  aims.exam = 20'500;
  CHECK(aims_to_json(aims) == R"({"countsTime":true,"exam":20500,"newPerDay":10,"retention":0.9,)"
                              R"("roundMinutes":0,"roundQuestions":12})");
  CHECK(aims_from_json(aims_to_json(aims)) == aims);
  CHECK(outcomes_to_json({{"b"}, {"a"}}, {Verdict::Correct, Verdict::Wrong}) ==
        R"({"b":"correct","a":"wrong"})");
}

TEST_CASE("A session knows how it went, second chances apart") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId learner = added(store, "Mei");
  const std::vector<Turn> turns{{{"a/who"}, 1, false}, {{"b/when"}, ~std::uint64_t{0}, false}};
  const SessionId session = begun(store, learner, turns);
  Attempt missed = an_attempt(learner, session, 1);
  missed.verdict = Verdict::Wrong;
  missed.points = 0;
  Attempt second = an_attempt(learner, session, 1);
  second.turn.is_second_chance = true;
  second.points = 5;
  for (const Attempt& attempt : {missed, an_attempt(learner, session, 2), second}) {
    REQUIRE(keep(store, attempt));
  }
  const auto open = store.unfinished_session(learner, kDeck);
  REQUIRE(open);
  REQUIRE(*open);
  const SessionRecord& record = **open;
  CHECK(record.id == session);
  CHECK(record.learner == learner);
  CHECK(record.deck == kDeck);
  CHECK(record.started == kNow);
  CHECK_FALSE(record.finished);
  CHECK(record.turns == turns);
  CHECK(record.planned == 2);
  CHECK(record.answered == 2);
  CHECK(record.right == 1);
  CHECK(record.points == 15);
}

TEST_CASE("The newest open session is offered, until it is finished or abandoned") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId mei = added(store, "Mei");
  const LearnerId ken = added(store, "Ken");
  const SessionId older = begun(store, mei);
  const SessionId newer = begun(store, mei);
  const SessionId elsewhere = begun(store, mei, {}, DeckId{"another-deck"});
  const auto offered = [&] {
    const auto open = store.unfinished_session(mei, kDeck);
    REQUIRE(open);
    return *open ? (*open)->id : SessionId{};
  };
  CHECK(offered() == newer);
  CHECK(*store.unfinished_session(ken, kDeck) == std::nullopt);
  REQUIRE(keep(store, an_attempt(mei, newer)));
  REQUIRE(store.abandon_session(newer, kNow));
  CHECK(offered() == older);
  CHECK(store.attempts_of(newer)->size() == 1);  // its attempts stay
  REQUIRE(store.finish_session(older, kNow + hours{1}));
  CHECK(offered() == SessionId{});
  CHECK((*store.unfinished_session(mei, {"another-deck"}))->id == elsewhere);

  REQUIRE(store.finish_session(older, kNow + hours{2}));  // a second end changes nothing
  const auto finished = store.finished_sessions(mei);
  REQUIRE(finished);
  REQUIRE(finished->size() == 1);
  CHECK(finished->front().finished == kNow + hours{1});
}

TEST_CASE("An attempt of nobody's session is refused") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId mei = added(store, "Mei");
  const LearnerId ken = added(store, "Ken");
  const SessionId session = begun(store, mei);
  CHECK(keep(store, an_attempt(mei, SessionId{9})).error().code == ErrorCode::NotFound);
  CHECK(keep(store, an_attempt(ken, session)).error().code == ErrorCode::Invalid);
  CHECK(store.keep_session(LearnerId{9}, kDeck, {}, kNow).error().code == ErrorCode::NotFound);
  CHECK(store.finish_session(SessionId{9}, kNow).error().code == ErrorCode::NotFound);
  CHECK(store.abandon_session(SessionId{9}, kNow).error().code == ErrorCode::NotFound);
  CHECK(store.attempts(mei)->empty());
}
