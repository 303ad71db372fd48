#include <catch2/catch_test_macros.hpp>

#include "platform/locale.hpp"

using communique::locale_from;

TEST_CASE("The user's language is the first that the system names") {
  CHECK(locale_from("fr_FR.UTF-8", "en_GB", "ja_JP") == "fr_FR");
  CHECK(locale_from("", "en_GB.UTF-8", "ja_JP") == "en_GB");
  CHECK(locale_from(nullptr, nullptr, "ja_JP.eucJP") == "ja_JP");
  CHECK(locale_from(nullptr, nullptr, "de_AT@euro") == "de_AT");
  CHECK(locale_from(nullptr, nullptr, "zh") == "zh");
}

TEST_CASE("A system without a language gives none") {
  CHECK(locale_from(nullptr, nullptr, nullptr).empty());
  CHECK(locale_from("", "", "").empty());
  CHECK(locale_from("C", "en_GB", "en_GB").empty());  // LC_ALL=C means it
  CHECK(locale_from(nullptr, nullptr, "C.UTF-8").empty());
  CHECK(locale_from(nullptr, nullptr, "POSIX").empty());
  CHECK(locale_from("/usr/share/odd", nullptr, nullptr).empty());
}
