#include <catch2/catch_test_macros.hpp>

#include "base/wording.hpp"

using namespace communique;

TEST_CASE("Messages take named values and choose the plural") {
  const auto wording = Wording::parse(
      R"({"hello": "Good morning, {name}", "due": "{count, plural, one {# question} other {# questions}}", "s": "Japan's {x}"})",
      "en.json", "en_GB");
  REQUIRE(wording);
  CHECK(wording->say("hello", {{"name", "Mei"}}) == "Good morning, Mei");
  CHECK(wording->say("due", {{"count", std::int64_t{1}}}) == "1 question");
  CHECK(wording->say("due", {{"count", std::int64_t{1200}}}) == "1,200 questions");
  CHECK(wording->say("s", {{"x", "{braces}"}}) == "Japan's {braces}");
}

TEST_CASE("A missing message shows its key, so that a test can find it") {
  const auto wording = Wording::parse(R"({"a": "b"})", "en.json", "en");
  REQUIRE(wording);
  CHECK(wording->say("c") == "«c»");
  CHECK_FALSE(wording->has("c"));
}

TEST_CASE("A broken catalogue is refused with the key at fault") {
  const auto wording = Wording::parse(R"({"a": "{count, plural, one {}"})", "en.json", "en");
  REQUIRE_FALSE(wording);
  CHECK(wording.error().detail.starts_with("a is not an ICU message"));
  CHECK_FALSE(Wording::parse("[]", "x", "en"));
  CHECK_FALSE(Wording::parse(R"({"a": 1})", "x", "en"));
}
