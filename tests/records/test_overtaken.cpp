#include <catch2/catch_test_macros.hpp>

#include "a_store.hpp"

using namespace communique;

namespace {

const DeckId kHarbours{"harbours"};
const Overtaking kChair{kHarbours, {"ada-lund/role/chair"}, "Ivo Brandt was chair of the Harbour Union."};

}  // namespace

TEST_CASE("A fact that a newer article overtakes is asked of nobody") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId mei = added(store, "Mei");
  REQUIRE(store.keep_overtaken("review-1", {kChair}));
  CHECK(store.knowledge(mei, kHarbours)->suspended == std::set<FactId>{kChair.fact});
  CHECK(store.knowledge(mei, DeckId{"others"})->suspended.empty());
  CHECK(store.overtaken(kHarbours)->at(kChair.fact) == kChair.by);
}

TEST_CASE("What is taken back on the desk is asked again") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId mei = added(store, "Mei");
  REQUIRE(store.keep_overtaken("review-1", {kChair}));
  REQUIRE(store.keep_overtaken("review-2", {{kHarbours, {"ferry-pact/date"}, "The pact was signed in 1988."}}));
  REQUIRE(store.keep_overtaken("review-1", {}));
  CHECK(store.knowledge(mei, kHarbours)->suspended == std::set<FactId>{{"ferry-pact/date"}});
}

TEST_CASE("Whoever brings an overtaken fact back is asked it, and nobody else") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId mei = added(store, "Mei");
  const LearnerId ken = added(store, "Ken");
  REQUIRE(store.keep_overtaken("review-1", {kChair}));
  REQUIRE(store.bring_back(mei, kHarbours, kChair.fact));
  CHECK(store.knowledge(mei, kHarbours)->suspended.empty());
  CHECK(store.knowledge(ken, kHarbours)->suspended.size() == 1);
  REQUIRE(store.delete_learner(mei));  // what was kept of her choice goes with her
  CHECK(store.knowledge(ken, kHarbours)->suspended.size() == 1);
}
