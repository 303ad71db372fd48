#include <rapidcheck.h>

#include <catch2/catch_test_macros.hpp>

#include "base/problem.hpp"
#include "base/text.hpp"

using namespace communique;

TEST_CASE("Names compare equal across case, accents, dashes and scripts' variants") {
  CHECK(folded("Su Jia-chyuan") == folded("su jia chyuan"));
  CHECK(folded("  SANAE   Takaichi ") == "sanae takaichi");
  CHECK(folded("髙市早苗") == folded("高市早苗"));
  CHECK(folded("蕭旭岑") == folded("萧旭岑"));
  CHECK(folded("Ōsaka") == "osaka");
  CHECK(folded("U.S.") == "us");
  CHECK(folded("W.H.O") == "who");
  CHECK(folded("タカイチ") == folded("たかいち"));
  CHECK(folded("1,000.5") == "1000.5");
  CHECK(folded("Sanae\u200B Takaichi") == "sanae takaichi");
  CHECK(folded("“win-win”") == "win win");
}

TEST_CASE("Folding twice changes nothing more") {
  const bool holds =
      rc::check([](const std::string& text) { RC_ASSERT(folded(folded(text)) == folded(text)); });
  CHECK(holds);
}

TEST_CASE("Plain English folds the same on its own as in other company") {
  const bool holds = rc::check([] {
    const auto text = *rc::gen::container<std::string>(rc::gen::inRange<char>(1, 127));
    RC_ASSERT(folded(text) == folded(text + "\xE2\x80\x8B"));  // a zero-width space, which is dropped
  });
  CHECK(holds);
}

TEST_CASE("Widths and characters are counted as people see them") {
  CHECK(display_width("蘇嘉全") == 6);
  CHECK(display_width("Su") == 2);
  CHECK(graphemes("e\u0301a").size() == 2);
  CHECK(graphemes("蘇嘉全").front() == "蘇");
}

TEST_CASE("Japanese and Chinese lines may break between characters, Latin ones at spaces") {
  CHECK(line_breaks("two words") == std::vector<int>{4, 9});
  CHECK(line_breaks("蘇嘉全").size() == 3);
}

TEST_CASE("Letters swapped, left out or put in count as one slip") {
  CHECK(edit_distance("takaichi", "takiachi") == 1);
  CHECK(edit_distance("lai ching te", "lai ching wen") == 2);
  CHECK(edit_distance("abc", "xyz", 1) == 2);
}

TEST_CASE("The nearest choice is offered only where it is near") {
  CHECK(nearest_choice("aslo", {"also", "name", "native"}) == "also");
  CHECK(nearest_choice("zzzz", {"also", "name"}).empty());
}

TEST_CASE("A problem reads as place, fault, expectation and suggestion") {
  const Problem problem{
      {"people.json", 3, 5}, "unknown-field", "unknown field \"aslo\"", "a field of a person", "also"};
  CHECK(to_line(problem) ==
        "people.json:3:5: unknown field \"aslo\", expected a field of a person, did you mean \"also\"?");
}

TEST_CASE("Plain English folds as it would beside a letter from elsewhere") {
  // What is all ASCII takes a shorter way; a character from elsewhere sends the same text the long way.
  CHECK(rc::check([](const std::string& text) {
    std::string ascii;
    for (const char c : text) ascii += static_cast<char>(static_cast<unsigned char>(c) & 0x7FU);
    std::erase_if(ascii, [](char c) { return c < ' ' || c == 0x7F; });
    const std::string foreign = folded(ascii + " \u00e9");
    const std::string plain = folded(ascii);
    RC_ASSERT(foreign == (plain.empty() ? "e" : plain + " e"));
  }));
  CHECK(folded("The U.S.-Japan Security Treaty (1,000.5 %) isn't 'new'.") ==
        "the us japan security treaty 1000.5 % isnt new");
}
