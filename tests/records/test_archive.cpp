// A learner's life as a whole: taken along, begun anew, deleted for good.
#include <fstream>
#include <iterator>

#include "a_store.hpp"

using namespace communique;
namespace fs = std::filesystem;

namespace {

const DeckId kElsewhere{"another-deck"};

/// Two decks, answered by turns; a round that was left; marks.
LearnerId a_life(Store& store, const std::string& name) {
  const LearnerId learner = added(store, name);
  const SessionId here = begun(store, learner, {{{"a/who"}, 1, false, {"Shuzo Sumi"}}});
  const SessionId there = begun(store, learner, {}, kElsewhere);
  for (int number = 0; number < 12; ++number) {
    Attempt attempt = an_attempt(learner, number % 2 == 0 ? here : there, number % 3);
    if (number % 2 != 0) attempt.deck = kElsewhere;
    attempt.shown = name + " typed this";
    attempt.response = Written{name + " typed this"};
    attempt.study_day += number;
    attempt.contrasts = {{attempt.facts[0], "Su Jia-chyuan", "Shuzo Sumi", number < 4}};
    REQUIRE(keep(store, attempt));
  }
  REQUIRE(store.finish_session(here, kNow));
  REQUIRE(store.abandon_session(there, kNow));
  REQUIRE(store.suspend(learner, kDeck, {"fact-1"}));
  REQUIRE(store.keep_flag(learner, kElsewhere, {"a/who"}, name + " wonders", kNow));
  StudyAims aims;
  aims.desired_retention = 0.85;
  REQUIRE(store.keep_aims(learner, aims));
  Weights weights = kDefaultWeights;
  weights[0] = 0.5;
  REQUIRE(store.keep_weights(learner, weights));
  return learner;
}

bool is_anywhere_in(const fs::path& folder, const std::string& text) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    std::ifstream stream(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    if (bytes.find(text) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("A learner who is taken along to another machine knows there what they knew here") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "here");
  const LearnerId mei = a_life(store, "Mei");
  const auto archive = store.archive(mei);
  REQUIRE(archive);
  CHECK(archive->decks.size() == 2);

  Store other = opened(folder.path() / "there");
  added(other, "Ken");
  const auto arrived = other.restore(*archive);
  REQUIRE(arrived);
  CHECK(other.learners()->back().name == "Mei");
  for (const DeckId& deck : {kDeck, kElsewhere}) {
    CHECK(other.knowledge(*arrived, deck)->memories == store.knowledge(mei, deck)->memories);
    CHECK(other.knowledge(*arrived, deck)->confusions == store.knowledge(mei, deck)->confusions);
    CHECK(*other.days(*arrived, deck) == *store.days(mei, deck));
  }
  CHECK(other.attempts(*arrived)->size() == 12);
  CHECK(*other.aims(*arrived) == *store.aims(mei));
  CHECK(*other.weights(*arrived) == *store.weights(mei));
  CHECK(other.attempts_since_fit(*arrived) == 0);
  CHECK(other.finished_sessions(*arrived)->front().turns == store.finished_sessions(mei)->front().turns);
  CHECK(*other.unfinished_session(*arrived, kElsewhere) == std::nullopt);  // it was abandoned
  CHECK(other.knowledge(*arrived, kDeck)->suspended.size() == 1);
  CHECK(other.flags(*arrived, kElsewhere)->front().note == "Mei wonders");
}

TEST_CASE("A learner who comes back beside a namesake gets a number") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const std::string long_name(64, 'x');
  LearnerArchive archive;
  for (const std::string& name : {std::string("Mei"), long_name}) {
    archive.name = name;
    for (int i = 0; i < 3; ++i) REQUIRE(store.restore(archive));
  }
  std::vector<std::string> names;
  const auto learners = *store.learners();
  for (const Learner& learner : learners) names.push_back(learner.name);
  CHECK(names == std::vector<std::string>{"Mei", "Mei (2)", "Mei (3)", long_name,
                                          std::string(60, 'x') + " (2)", std::string(60, 'x') + " (3)"});
}

TEST_CASE("An archive that does not hold together leaves nothing behind") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  LearnerArchive archive;
  archive.name = "Mei";
  archive.decks.push_back({kDeck, {}, {an_attempt({}, SessionId{1})}, {}, {}, {}});
  CHECK(store.restore(archive).error().code == ErrorCode::Invalid);
  archive.decks.clear();
  archive.name = " ";
  CHECK(store.restore(archive).error().detail == "name-empty");
  CHECK(store.learners()->empty());
}

TEST_CASE("A learner who begins anew keeps name and aims, and nothing of what was practised") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId mei = a_life(store, "Mei");
  const LearnerId ken = a_life(store, "Ken");
  REQUIRE(store.reset_learner(mei));
  CHECK(store.attempts(mei)->empty());
  CHECK(store.knowledge(mei, kDeck)->memories.empty());
  CHECK(store.knowledge(mei, kDeck)->suspended.empty());
  CHECK(store.flags(mei, kElsewhere)->empty());
  CHECK(store.totals(mei, 20440)->sessions == 0);
  CHECK(store.aims(mei)->desired_retention == 0.85);
  CHECK_FALSE(store.weights(mei)->has_value());
  CHECK(store.attempts(ken)->size() == 12);
  CHECK(keep(store, an_attempt(mei, begun(store, mei))));
  CHECK(store.knowledge(mei, kDeck)->memories.size() == 1);
  CHECK(store.reset_learner(LearnerId{9}).error().code == ErrorCode::NotFound);
}

TEST_CASE("Of a learner who is deleted no byte can be found") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId zhang = a_life(store, "Zhang Wei-lin");
  const LearnerId ken = a_life(store, "Ken");
  REQUIRE(store.rename_learner(zhang, "Zhang W. L."));
  REQUIRE(is_anywhere_in(folder.path(), "Zhang W"));
  REQUIRE(store.delete_learner(zhang));
  CHECK_FALSE(is_anywhere_in(folder.path(), "Zhang W"));
  CHECK_FALSE(is_anywhere_in(folder.path(), "zhang w"));
  CHECK(store.learners()->size() == 1);
  CHECK(store.attempts(ken)->size() == 12);
  CHECK(store.knowledge(ken, kDeck)->memories.size() == 3);
  CHECK(keep(store, an_attempt(ken, begun(store, ken))));
  CHECK(store.delete_learner(zhang).error().code == ErrorCode::NotFound);
}
