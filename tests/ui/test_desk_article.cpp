// The article on the desk: what is marked and selected in it, and how little of a long one is drawn.
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "ui/article_text.hpp"
#include "ui/driver.hpp"
#include "ui/sample_views.hpp"
#include "ui/tall_column.hpp"

namespace communique::ui {
namespace {

namespace at_desk = screens::at_desk;

screens::View shown(screens::DeskView desk, int text_percent = 100) {
  screens::View view;
  view.screen = std::move(desk);
  view.theme = screens::ThemeChoice::Light;
  view.text_percent = text_percent;
  view.is_motion_reduced = true;
  return view;
}

template <class Wish>
const Wish* wished(const ScreenDriver& screen) {
  const auto* intent = screen.wanted<screens::AtDesk>();
  return intent == nullptr ? nullptr : std::get_if<Wish>(&intent->wish);
}

/// The words that a range of the article holds.
std::string words_at(const screens::DeskView& view, reading::Range range) {
  for (const screens::ArticleParagraph& paragraph : *view.paragraphs) {
    if (range.begin < paragraph.begin || range.end > paragraph.begin + paragraph.text.size()) continue;
    return paragraph.text.substr(range.begin - paragraph.begin, range.size());
  }
  return {};
}

const SeenItem& highlight_with(ScreenDriver& screen, const std::string& words) {
  for (const SeenItem& item : screen.on().items()) {
    if (item.label.starts_with(words + "###highlight-")) return item;
  }
  FAIL("no highlight of " << words);
  throw 0;
}

/// From the left edge of one item to the right edge of the other.
void drag_over(ScreenDriver& screen, const SeenItem& from, const SeenItem& to) {
  ImGuiIO& io = ImGui::GetIO();
  const float begin = from.left + 2;
  const float end = to.right - 2;
  const float from_y = (from.top + from.bottom) / 2;
  const float to_y = (to.top + to.bottom) / 2;
  io.AddMousePosEvent(begin, from_y);
  screen.on().frame(2);
  io.AddMouseButtonEvent(0, true);
  screen.on().frame(2);
  for (int i = 1; i <= 8; ++i) {
    const float part = static_cast<float>(i) / 8;
    io.AddMousePosEvent(begin + (end - begin) * part, from_y + (to_y - from_y) * part);
    screen.on().frame();
  }
  screen.on().let_go();
}

}  // namespace

TEST_CASE("A click on what is marked looks at its draft") {
  ScreenDriver screen(shown(sample_desk()));
  const std::string label = highlight_with(screen, "Tomas Reyle").label;
  CHECK(screen.on().click(label.substr(label.find("###"))));
  REQUIRE(wished<at_desk::LookAt>(screen) != nullptr);
  CHECK(wished<at_desk::LookAt>(screen)->draft == "head");
}

TEST_CASE("Text that is dragged over is selected in bytes of the article") {
  const screens::DeskView view = sample_desk();
  ScreenDriver screen(shown(view));
  const SeenItem item = highlight_with(screen, "Tomas Reyle");
  drag_over(screen, item, item);
  REQUIRE(wished<at_desk::Select>(screen) != nullptr);
  CHECK(words_at(view, wished<at_desk::Select>(screen)->range) == "Tomas Reyle");
  CHECK(wished<at_desk::LookAt>(screen) == nullptr);
}

TEST_CASE("A selection over several lines with characters of many bytes keeps them whole") {
  const screens::DeskView view = sample_desk();
  ScreenDriver screen(shown(view));
  const SeenItem first =
      highlight_with(screen, "Mara Lindqvist (林美樂), chair of the Norhaven Ports Authority");
  const SeenItem last = highlight_with(screen, "Eldmark Coastal Board");
  drag_over(screen, first, last);
  REQUIRE(wished<at_desk::Select>(screen) != nullptr);
  const std::string words = words_at(view, wished<at_desk::Select>(screen)->range);
  CHECK(words.starts_with("Mara Lindqvist (林美樂)"));
  CHECK(words.find("Authority. Her") != std::string::npos);
}

TEST_CASE("A double click selects a word") {
  const screens::DeskView view = sample_desk();
  ScreenDriver screen(shown(view));
  const SeenItem item = highlight_with(screen, "Tomas Reyle");
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(item.right - 8, (item.top + item.bottom) / 2);
  screen.on().frame(2);
  for (const bool is_down : {true, false, true, false}) {
    io.AddMouseButtonEvent(0, is_down);
    screen.on().frame();
  }
  REQUIRE(wished<at_desk::Select>(screen) != nullptr);
  CHECK(words_at(view, wished<at_desk::Select>(screen)->range) == "Reyle");
}

TEST_CASE("The keyboard steps over words, extends with Shift and selects with Enter") {
  const screens::DeskView view = sample_desk();
  ScreenDriver screen(shown(view));
  for (int i = 0; i < 12 && screen.on().focused().find("###article") == std::string::npos; ++i) {
    screen.on().press(ImGuiKey_Tab);
  }
  REQUIRE(screen.on().focused().find("###article") != std::string::npos);
  screen.on().frame(2);
  screen.on().press(ImGuiKey_RightArrow);
  screen.on().press(ImGuiKey_RightArrow);
  CHECK(screen.drawn().focused == "Eldmark");
  screen.on().press(ImGuiKey_RightArrow, ImGuiMod_Shift);
  CHECK(screen.drawn().focused == "Eldmark signed");
  screen.forget();
  screen.on().press(ImGuiKey_Enter);
  REQUIRE(wished<at_desk::Select>(screen) != nullptr);
  CHECK(words_at(view, wished<at_desk::Select>(screen)->range) == "Eldmark signed");
}

TEST_CASE("Of an article of 20,000 paragraphs only those in view are drawn") {
  ScreenDriver screen(shown(sample_long_desk(20000)));
  screen.on().frame(3);
  const std::string top = screen.on().text();
  CHECK(top.find("0. Another ferry") != std::string::npos);
  CHECK(top.size() < 20000);
  screen.on().scroll(-400);
  screen.on().frame(3);
  const std::string below = screen.on().text();
  CHECK(below.find(" 0. Another ferry") == std::string::npos);
  CHECK(below.size() < 20000);
}

TEST_CASE("The article scrolls to the evidence of the draft that is chosen") {
  screens::DeskView view = sample_long_desk(3000);
  auto paragraphs = *view.paragraphs;
  paragraphs[2900].highlights = {{0, 6, Topic::People, 4, true}};
  view.paragraphs = std::make_shared<const std::vector<screens::ArticleParagraph>>(std::move(paragraphs));
  ScreenDriver screen(shown(view));
  screen.on().frame(8);
  CHECK(screen.on().text().find("2900. Another ferry") != std::string::npos);
}

TEST_CASE("One endless line is laid out in parts that lose nothing") {
  screens::ArticleParagraph endless;
  for (int i = 0; i < 4000; ++i) endless.text += "林美樂 boats ";
  const auto pieces = article_pieces({endless});
  REQUIRE(pieces.size() > 10);
  std::size_t at = 0;
  for (const ArticlePiece& piece : pieces) {
    CHECK(piece.begin == at);
    CHECK(piece.end - piece.begin <= kLongestPiece);
    CHECK((static_cast<unsigned char>(endless.text[piece.begin]) & 0xC0U) != 0x80U);
    at = piece.end;
  }
  CHECK(at == endless.text.size());
}

TEST_CASE("Words are stepped over without their brackets and stops") {
  const std::string text = "“The first (林美樂) boats,” Reyle said.";
  std::vector<std::string> words;
  for (const TextSpan word : word_spans(text))
    words.push_back(text.substr(word.begin, word.end - word.begin));
  CHECK(words.front() == "The");
  CHECK(words[words.size() - 3] == "boats");
  CHECK(words.back() == "said");
}

TEST_CASE("A tall column knows what stands where while heights become known") {
  TallColumn column;
  column.reset(5, [](std::size_t) { return 10.0F; });
  CHECK(column.total() == 50);
  CHECK(column.at(0) == 0);
  CHECK(column.at(10) == 1);
  CHECK(column.set_height(1, 30) == 20);
  CHECK(column.offset(2) == 40);
  CHECK(column.at(39) == 1);
  CHECK(column.at(70) == 5);
}

}  // namespace communique::ui
