#include "a_store.hpp"

using namespace communique;

namespace {

std::string name_of_only(const Store& store) {
  const auto learners = store.learners();
  REQUIRE(learners);
  REQUIRE(learners->size() == 1);
  return learners->front().name;
}

}  // namespace

TEST_CASE("A learner is there again after the program was closed") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "data" / "learners.sqlite";  // the folder is made
  {
    Store store = opened(file);
    CHECK(store.learners()->empty());
    CHECK(added(store, "  美惠 ") == LearnerId{1});
    CHECK(added(store, "Kenji") == LearnerId{2});
  }
  const Store store = opened(file);
  const auto learners = store.learners();
  REQUIRE(learners);
  REQUIRE(learners->size() == 2);
  CHECK(learners->front().name == "美惠");
  CHECK(learners->front().since == kNow);
  CHECK_FALSE(learners->front().has_passcode);
  CHECK(learners->back().name == "Kenji");
}

TEST_CASE("A name that cannot be used says why") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId zoe = added(store, "Zoë");
  const auto detail = [&](const std::string& name) {
    const auto refused = store.add_learner(name, kNow);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Invalid);
    return refused.error().detail;
  };
  CHECK(detail("") == "name-empty");
  CHECK(detail(" \t ") == "name-empty");
  CHECK(detail(std::string(65, 'x')) == "name-long");
  CHECK(detail("ZOË") == "name-taken");
  CHECK(detail("Zoe\u0308") == "name-taken");  // the same letter, composed otherwise
  CHECK(store.add_learner("Zoe", kNow));       // an accent tells people apart
  std::string longest;
  for (int i = 0; i < 64; ++i) longest += "é";
  CHECK(store.add_learner(longest, kNow));  // 64 characters, though 128 bytes
  CHECK(store.rename_learner(zoe, "zoe").error().detail == "name-taken");
  CHECK(store.learners()->size() == 3);
}

TEST_CASE("A learner may take another name, also the same in other case") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId learner = added(store, "mei");
  CHECK(store.rename_learner(learner, "Mei"));
  CHECK(name_of_only(store) == "Mei");
  CHECK(store.rename_learner(learner, "").error().detail == "name-empty");
  CHECK(store.rename_learner(LearnerId{9}, "Ken").error().code == ErrorCode::NotFound);
  CHECK(name_of_only(store) == "Mei");
}

TEST_CASE("A passcode opens with itself alone, and can be taken away") {
  const TemporaryFolder folder;
  Store store = opened(folder.path() / "store");
  const LearnerId learner = added(store, "Mei");
  CHECK(store.check_passcode(learner, "anything"));  // none is set

  REQUIRE(store.set_passcode(learner, "caf\u00E9 23"));
  CHECK(store.learners()->front().has_passcode);
  CHECK(store.check_passcode(learner, "cafe\u0301 23"));  // typed on another keyboard
  CHECK(store.check_passcode(learner, "cafe 23").error().code == ErrorCode::WrongPasscode);
  CHECK(store.check_passcode(learner, "").error().code == ErrorCode::WrongPasscode);

  REQUIRE(store.set_passcode(learner, ""));
  CHECK_FALSE(store.learners()->front().has_passcode);
  CHECK(store.check_passcode(learner, ""));

  CHECK(store.set_passcode(LearnerId{9}, "x").error().code == ErrorCode::NotFound);
  CHECK(store.check_passcode(LearnerId{9}, "x").error().code == ErrorCode::NotFound);
}

TEST_CASE("Settings are kept and replaced") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "store";
  {
    Store store = opened(file);
    CHECK(store.settings()->empty());
    CHECK(store.keep_setting("theme", "light"));
    CHECK(store.keep_setting("text-size", "150"));
    CHECK(store.keep_setting("theme", "dark"));
  }
  const std::map<std::string, std::string> expected{{"text-size", "150"}, {"theme", "dark"}};
  CHECK(opened(file).settings() == expected);
}
