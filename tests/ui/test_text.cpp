#include <array>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "base/text.hpp"
#include "ui/driver.hpp"
#include "ui/text.hpp"

namespace communique::ui {
namespace {

/// The pieces between the places where `text` may break.
std::vector<std::string> pieces(const std::string& text) {
  std::vector<std::string> result;
  std::size_t from = 0;
  for (const std::size_t to : break_places(text)) {
    result.push_back(text.substr(from, to - from));
    from = to;
  }
  return result;
}

/// The lines that `text` is set in.
std::vector<std::string> lines(Typesetter& typesetter, const Typeface& typeface, const std::string& text,
                               float width) {
  const std::array runs{Run{text, &typeface, {}}};
  std::vector<std::string> result;
  for (const SetLine& line : typesetter.set(runs, 16, width)) {
    std::string words;
    for (const Fragment& part : line.fragments) words += text.substr(part.begin, part.end - part.begin);
    result.push_back(trimmed(words));
    CHECK((width == 0 || line.width <= width));
  }
  return result;
}

}  // namespace

TEST_CASE("Latin text breaks at spaces, never inside a name with a dash") {
  CHECK(pieces("Su Jia-chyuan signed") == std::vector<std::string>{"Su ", "Jia-chyuan ", "signed"});
  CHECK(pieces("Taiwan–Japan deals") == std::vector<std::string>{"Taiwan–Japan ", "deals"});
  CHECK(pieces("").empty());
}

TEST_CASE("A day stays with its month") {
  CHECK(pieces("of 4 December 2025 for") == std::vector<std::string>{"of ", "4 December ", "2025 ", "for"});
  CHECK(pieces("4 December") == std::vector<std::string>{"4 December"});
  CHECK(pieces("in 2025 Taiwan") == std::vector<std::string>{"in ", "2025 ", "Taiwan"});
}

TEST_CASE("Chinese text breaks between characters but not before its full stop") {
  CHECK(pieces("蘇嘉全。") == std::vector<std::string>{"蘇", "嘉", "全。"});
}

TEST_CASE("Text is set in lines no wider than asked") {
  Driver driver([](const Frame&) {});
  Typesetter typesetter;
  const Typeface& sans = driver.fonts().sans;
  const std::string sentence = "Su Jia-chyuan signed for the Taiwanese side";
  CHECK(lines(typesetter, sans, sentence, 0) == std::vector<std::string>{sentence});
  CHECK(lines(typesetter, sans, sentence, 200).size() == 2);
  CHECK(lines(typesetter, sans, "first\nsecond", 0) == std::vector<std::string>{"first", "second"});
  CHECK(lines(typesetter, sans, "", 100).size() == 1);
  const auto narrow = lines(typesetter, sans, "Japan-Taiwan-Exchange-Association", 60);
  CHECK(narrow.size() > 3);  // a word wider than the line is broken between characters
}

TEST_CASE("A blank is a line of its own width that wraps like a word and keeps what follows beside it") {
  Driver driver([](const Frame&) {});
  Typesetter typesetter;
  const Typeface& serif = driver.fonts().serif;
  const std::string before = "It was signed by ";
  const auto set = [&](RunKind kind, const std::string& middle, float width) {
    const std::array runs{Run{before, &serif, {}}, Run{middle, &serif, {}, kind},
                          Run{", its chairman.", &serif, {}}};
    return typesetter.set(runs, 20, width);
  };
  const Paragraph line = set(RunKind::Blank, "____", 0);
  REQUIRE(line.size() == 1);
  REQUIRE(line[0].fragments.size() == 3);
  CHECK(line[0].fragments[1].width == 20 * kBlankWidth);
  CHECK(line[0].fragments[2].x == line[0].fragments[1].x + 20 * kBlankWidth);

  const float lead = Typesetter::width_of(before, serif, 20);
  const Paragraph wrapped = set(RunKind::Blank, "____", lead + 20 * kBlankWidth - 1);
  REQUIRE(wrapped.size() == 2);
  CHECK(wrapped[1].fragments[0].run == 1);
  CHECK(wrapped[1].fragments[0].x == 0);

  const Paragraph filled = set(RunKind::Filled, "Su", 0);
  CHECK(filled[0].fragments[1].width == Typesetter::width_of("Su", serif, 20));
}

TEST_CASE("The blank of a sentence is found, and a sentence without one has none") {
  CHECK(blank_in("signed by ____, its").begin == 10);
  CHECK(blank_in("signed by ____, its").length == 4);
  CHECK(blank_in("snake_case and __").length == 0);
  CHECK(blank_in("").length == 0);
}

TEST_CASE("A line too long for its place ends in an ellipsis and fits") {
  Driver driver([](const Frame&) {});
  const Typeface& serif = driver.fonts().serif;
  const std::string whole = "Taiwan and Japan 蘇嘉全";
  CHECK(Typesetter::shortened(whole, serif, 20, 1000) == whole);
  for (const float width : {30.0F, 80.0F, 150.0F}) {
    const std::string cut = Typesetter::shortened(whole, serif, 20, width);
    CHECK(cut.ends_with("…"));
    CHECK(Typesetter::width_of(cut, serif, 20) <= width);
  }
}

TEST_CASE("A shift by quarters of a pixel travels with the density and comes out of it again") {
  for (const float density : {1.0F, 1.25F, 1.5F, 2.0F, 3.0F}) {
    for (int quarters = 0; quarters < kShifts; ++quarters) {
      const float shifted = density_shifted(density, quarters);
      CHECK(shift_of(shifted) == static_cast<float>(quarters) / 4);
      CHECK(density_without_shift(shifted) == density);
    }
  }
}

TEST_CASE("Malformed text is drawn rather than refused") {
  Driver driver([](const Frame&) {});
  Typesetter typesetter;
  const std::string broken = "abc\xC3 \xFF\xFE def";
  const std::array runs{Run{broken, &driver.fonts().sans, {}}};
  CHECK_FALSE(typesetter.set(runs, 16, 40).empty());
  CHECK(Typesetter::width_of(broken, driver.fonts().sans, 16) > 0);
}

}  // namespace communique::ui
