// An article in our own words with its facts beside it: looked up, or read before a round that brings some.
#include <algorithm>
#include <functional>

#include "ui/draw_screens.hpp"
#include "ui/panels.hpp"

namespace communique::ui {
namespace {

using screens::BriefingFact;
using screens::BriefingSection;
using screens::BriefingView;

constexpr float kHeader = 72;  // before a round, as a question has it
constexpr float kColumnGap = 40;
constexpr float kBetweenParagraphs = 12;
constexpr float kRowPad = 11;  // above and below a fact
constexpr float kBar = 4;      // high

/// What is pointed at and chosen, in the text and in the list alike.
class Marks {
 public:
  explicit Marks(Pen& pen) : pen_(pen), state_(pen.state().briefing) {}
  ~Marks() {
    // The text comes before the list; what the list points at shows in the text a frame later.
    if (state_.pointed != pointed_) pen_.state().wake_at = pen_.frame().now + kFrame;
    state_.pointed = pointed_;
  }
  Marks(const Marks&) = delete;
  Marks& operator=(const Marks&) = delete;

  [[nodiscard]] bool shows(FactPlace fact) const {
    return fact == state_.chosen || fact == pointed_ || fact == state_.pointed;
  }
  void point_at(FactPlace fact) { pointed_ = fact; }
  void choose(FactPlace fact) { state_.chosen = fact; }
  /// Has the list scroll to it.
  void show_in_list(FactPlace fact) { shown_ = fact; }
  [[nodiscard]] bool is_to_be_shown(FactPlace fact) const { return fact == shown_; }
  [[nodiscard]] bool is_chosen(FactPlace fact) const { return fact == state_.chosen; }

 private:
  static constexpr double kFrame = 1.0 / 60;
  Pen& pen_;
  BriefingState& state_;
  FactPlace pointed_, shown_;
};

/// Whether the list scrolls by itself, so that following the text with the keyboard may move it.
enum class ListScrolls { Alone, WithText };

/// The screen's parts that each section is drawn with.
struct Reading {
  Pen& pen;
  const BriefingView& view;
  Marks& marks;
  Intents& intents;
  ListScrolls scrolls = ListScrolls::WithText;
};

void touch_link(Reading& reading, Rect words, FactPlace fact, const std::string& label) {
  Pen& pen = reading.pen;
  const Touch touch = pen.touch(label, words);
  if (touch.hover > 0 || touch.is_focused) reading.marks.point_at(fact);
  if (reading.marks.shows(fact)) pen.fill(words, pen.theme().tint, kRadiusKey);
  if (touch.is_focused) pen.focus_ring(words, kRadiusKey);
  const bool is_reached = touch.is_focused && !reading.marks.is_chosen(fact);
  if (touch.is_pressed || is_reached) reading.marks.choose(fact);
  if (touch.is_pressed || (is_reached && reading.scrolls == ListScrolls::Alone)) {
    reading.marks.show_in_list(fact);
  }
}

/// Words that stand for a fact are underlined; on several lines they are several items, of which Tab stops at
/// the first.
float draw_words(Reading& reading, Rect place, const screens::SpannedText& spans, int section,
                 std::size_t paragraph) {
  Pen& pen = reading.pen;
  std::vector<Run> runs;
  for (const screens::TextSpan& span : spans) {
    const bool is_link = span.fact >= 0;
    runs.push_back(pen.run(span.text, Role::Read, is_link ? pen.theme().primary : pen.theme().ink));
    if (is_link) runs.back().kind = RunKind::Link;
  }
  std::size_t line_of_run = 0;
  std::size_t run_before = runs.size();
  for (const RunPlace& part : pen.run_places(place, runs, Role::Read)) {
    line_of_run = part.run == run_before ? line_of_run + 1 : 0;
    run_before = part.run;
    const screens::TextSpan& span = spans[part.run];
    if (span.fact < 0) continue;
    const Rect words = part.rect.inset(-2, 3);
    std::string id = "link";
    for (const auto number : {static_cast<std::size_t>(section), paragraph, part.run, line_of_run}) {
      id += '-' + std::to_string(number);
    }
    const std::string label = labelled(span.text, id);
    if (line_of_run == 0) {
      touch_link(reading, words, {section, span.fact}, label);
    } else {
      const WithoutTabStops continued;
      touch_link(reading, words, {section, span.fact}, label);
    }
  }
  return pen.runs(place, runs, Role::Read);
}

float draw_text(Reading& reading, Rect place, int section) {
  Pen& pen = reading.pen;
  const Theme& theme = pen.theme();
  const BriefingSection& article = reading.view.sections[static_cast<std::size_t>(section)];
  const Role role = reading.view.is_before_round ? Role::Lead : Role::Title;
  float y = place.y;
  y += pen.text({place.x, y, place.width, 0}, article.headline, role, theme.ink) + kHair;
  y += pen.text({place.x, y, place.width, 0}, article.source, Role::Small, theme.ink2) + kStep;
  for (std::size_t i = 0; i < article.paragraphs.size(); ++i) {
    y += draw_words(reading, {place.x, y, place.width, 0}, article.paragraphs[i], section, i) +
         kBetweenParagraphs;
  }
  return y - kBetweenParagraphs - place.y;
}

constexpr float kWayIn = 28;  // a chevron that leads to the fact in Explore

float way_room(const Pen& pen, const BriefingFact& fact) {
  return fact.fact.empty() ? 0 : pen.grown(kWayIn) + kTight;
}

/// The words' column of a fact's row.
Rect words_of_row(const Pen& pen, Rect row, const BriefingFact& fact) {
  const float left = pen.grown(18) + kSnug;
  return {row.x + kSnug + left, row.y + kRowPad, row.width - 2 * kSnug - left - way_room(pen, fact), 0};
}

float row_height(Pen& pen, const BriefingFact& fact, float width) {
  const Rect words = words_of_row(pen, {0, 0, width, 0}, fact);
  return 2 * kRowPad + pen.text_height(fact.statement, Role::Part, words.width) + 2 +
         pen.text_height(fact.state, Role::Caption, words.width) + kHair + kBar;
}

void draw_fact(Pen& pen, Rect row, const BriefingFact& fact, const std::string& id) {
  const Theme& theme = pen.theme();
  const float icon = pen.grown(18);
  const Rect words = words_of_row(pen, row, fact);
  const float line = pen.type(Role::Part).line;
  draw_topic(pen, fact.topic, {row.x + kSnug, words.y + (line - icon) / 2, icon, icon}, theme.card);
  float y = words.y + pen.text(words, fact.statement, Role::Part, theme.ink) + 2;
  const float dot = fact.is_new ? pen.grown(8) : 0;
  const float caption = pen.type(Role::Caption).line;
  if (fact.is_new) {
    pen.disc({words.x + dot / 2, y + caption / 2}, dot / 2, theme.primary);
    y += std::max(caption, pen.text({words.x + dot + 6, y, words.width - dot - 6, 0}, fact.state,
                                    Role::KeyCap, theme.ink));
  } else {
    y += pen.text({words.x, y, words.width, 0}, fact.state, Role::Caption, theme.ink2);
  }
  const float share = pen.towards(ImGui::GetID((id + "-bar").c_str()), static_cast<float>(fact.share),
                                  kFillSeconds, Entry::FromZero);
  draw_bar(pen, {words.x, y + kHair, words.width, kBar}, share, colour_of(theme, fact.topic));
}

/// Leads to the fact in Explore; the row itself marks it in the text.
void draw_way_in(Pen& pen, Rect row, const BriefingFact& fact, const std::string& id, Intents& intents) {
  if (fact.fact.empty()) return;
  const float side = pen.grown(kWayIn);
  const float icon = pen.grown(18);
  const Rect place{row.right() - side, row.y + kTight, side, side};
  const Touch touch = pen.touch(labelled(fact.statement, id + "-open"), place);
  if (touch.hover > 0) pen.fill(place, with_alpha(pen.theme().sunk, touch.hover), kRadiusKey);
  draw_icon(pen, Icon::ChevronRight, {place.centre().x - icon / 2, place.centre().y - icon / 2, icon, icon},
            mix(pen.theme().ink2, pen.theme().primary, touch.hover));
  if (touch.is_focused) pen.focus_ring(place.grown(-1), kRadiusKey);
  if (touch.is_pressed) intents.emplace_back(screens::OpenThing{{{}, fact.fact}});
}

/// The rows alone; `area` scrolls to the one that was chosen in the text.
float draw_facts(Reading& reading, Rect place, int section, ScrollArea& area) {
  Pen& pen = reading.pen;
  const std::vector<BriefingFact>& facts = reading.view.sections[static_cast<std::size_t>(section)].facts;
  const WithoutTabStops by_arrows;
  float y = place.y;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const FactPlace fact{section, static_cast<int>(i)};
    const Rect row{place.x, y, place.width, row_height(pen, facts[i], place.width)};
    const std::string id = "fact-" + std::to_string(section) + '-' + std::to_string(i);
    if (i > 0) pen.rule(row.x + kSnug, row.y, row.width - 2 * kSnug, pen.theme().rule);
    const Rect target{row.x, row.y, row.width - way_room(pen, facts[i]), row.height};
    const Touch touch = pen.touch(labelled(facts[i].statement, id), target);
    if (touch.hover > 0 || touch.is_focused) reading.marks.point_at(fact);
    if (touch.is_pressed) reading.marks.choose(fact);
    if (reading.marks.shows(fact)) pen.fill(row.inset(0, 1), pen.theme().tint, kRadiusControl);
    if (reading.marks.is_chosen(fact)) {
      pen.fill({row.x, row.y + kRowPad, 3, row.height - 2 * kRowPad}, pen.theme().primary, 1.5F);
    }
    if (touch.is_focused) pen.focus_ring(target.grown(-5), kRadiusKey);
    if (reading.marks.is_to_be_shown(fact)) area.show(row.grown(kTight));
    draw_fact(pen, row, facts[i], id);
    draw_way_in(pen, row, facts[i], id, reading.intents);
    y += row.height;
  }
  return y - place.y;
}

/// The list in a card that is as high as it needs.
float draw_fact_card(Reading& reading, Rect place, int section, ScrollArea& area) {
  Cards cards(reading.pen);
  return cards.add(place, {reading.view.facts_heading},
                   [&](Rect column) { return draw_facts(reading, column.inset(-kSnug, 0), section, area); });
}

/// The list in a card of `place`, in which it scrolls.
void draw_fact_pane(Reading& reading, Rect place) {
  Pen& pen = reading.pen;
  const float head = pen.text_height(reading.view.facts_heading, Role::Head, place.width - 2 * kCardPad);
  const float inner = place.width - 2 * (kCardPad - kSnug);
  float rows = 0;
  for (const BriefingFact& fact : reading.view.sections.front().facts) rows += row_height(pen, fact, inner);
  const float top = 21 + head + kTight;
  const float height = std::min(place.height, top + rows + kSnug);
  draw_card(pen, {place.x, place.y, place.width, height});
  pen.text({place.x + kCardPad, place.y + 21, place.width - 2 * kCardPad, 0}, reading.view.facts_heading,
           Role::Head, pen.theme().ink);
  ScrollArea area(pen, "facts",
                  {place.x + kCardPad - kSnug, place.y + top, inner + kSnug, height - top - kHair});
  draw_facts(reading, {0, 0, inner, 0}, 0, area);
  area.grow(rows + kTight);
}

/// Each section with its facts beside it or below; returns where the last one ends.
float draw_sections(Reading& reading, const Page& page, float top, ScrollArea& area) {
  float y = top;
  for (int section = 0; section < static_cast<int>(reading.view.sections.size()); ++section) {
    const BriefingSection& article = reading.view.sections[static_cast<std::size_t>(section)];
    if (section > 0) {
      reading.pen.rule(page.left, y, page.columns == Columns::Two ? page.content : page.main,
                       reading.pen.theme().rule);
      y += kWide;
    }
    const float text = y + draw_text(reading, {page.left, y, page.main, 0}, section);
    const bool is_beside = page.columns == Columns::Two && !article.paragraphs.empty();
    const Rect list = is_beside ? Rect{page.side_left, y, page.left + page.content - page.side_left, 0}
                                : Rect{page.left, text + kGutter, page.main, 0};
    const float facts = article.facts.empty() ? text : list.y + draw_fact_card(reading, list, section, area);
    y = std::max(text, facts) + kWide;
  }
  return y;
}

const ButtonLook kStart{.size = ButtonSize::Big, .icon = Icon::ArrowRight};

void start(const BriefingView& view, Intents& intents) {
  view.is_before_round ? intents.emplace_back(screens::BeginQuestions{})
                       : intents.emplace_back(screens::QuizOnBriefing{});
}

void draw_footer(Pen& pen, const Page& page, float height, const BriefingView& view, Intents& intents) {
  const float middle = page.height - height / 2;
  const float big = button_height(pen, ButtonSize::Big);
  const std::string label = labelled(view.start_label, "start");
  const float right = page.margin + page.content;
  const float natural = std::max(button_width(pen, label, kStart), pen.grown(168));
  const float width = page.columns == Columns::Two ? right - page.side_left : std::min(natural, page.content);
  if (button(pen, {right - width, middle - big / 2, width, big}, label, kStart)) start(view, intents);
  if (page.menu == Menu::Open) {
    key_hints(pen, {page.margin, middle}, view.hints, page.content - width - kGutter);
  }
}

/// Before a round there is nowhere to go but on or back.
float draw_plain_top(Pen& pen, const Page& page, const BriefingView& view, Intents& intents) {
  const float height = kHeader + kWide * (pen.scale().text - 1);
  const ButtonLook look{.kind = ButtonKind::Quiet, .icon = Icon::Close};
  const std::string back = labelled(view.back_label, "back");
  const float size = std::min(button_height(pen), height - 8);
  const Rect place{page.margin - kSnug, (height - size) / 2, button_width(pen, back, look), size};
  if (button(pen, place, back, look)) intents.emplace_back(screens::LeaveRound{});
  pen.rule(page.margin, height, page.content, pen.theme().rule);
  return height + 1;
}

/// The heads of the page inside its scrolling part; returns where the sections begin.
float draw_page_head(Reading& reading, const Page& page, Intents& intents) {
  Pen& pen = reading.pen;
  const BriefingView& view = reading.view;
  if (!view.is_before_round) {
    if (draw_back(pen, {page.left, kStep}, view.back_label)) {
      intents.emplace_back(screens::GoTo{screens::Tab::Briefings});
    }
    return kStep + button_height(pen) + kHair;
  }
  float y = kWide;
  y += pen.text({page.left, y, page.main, 0}, view.title, Role::Title, pen.theme().ink) + kHair;
  y += pen.text({page.left, y, page.main, 0}, view.note, Role::Body, pen.theme().ink2) + kWide;
  return y;
}

}  // namespace

void draw_screen(Pen& pen, const BriefingView& view, Intents& intents) {
  const PageKind kind = view.is_before_round ? PageKind::Question : PageKind::Cover;
  const Page page = page_for(pen.width(), pen.height(), pen.scale(), kind, kColumnGap);
  const float head = view.is_before_round ? draw_plain_top(pen, page, view, intents)
                                          : draw_masthead(pen, page, view.masthead, intents);
  const bool has_start = !view.start_label.empty();
  const float footer = has_start ? std::max(84.0F, button_height(pen, ButtonSize::Big) + kWide) : 0;
  const float room = page.height - head - footer;
  pen.state().footer = footer;
  {
    Marks marks(pen);
    Reading reading{pen, view, marks, intents};
    const bool is_split = page.columns == Columns::Two && view.sections.size() == 1 &&
                          !view.sections.front().paragraphs.empty() && !view.sections.front().facts.empty();
    if (is_split) reading.scrolls = ListScrolls::Alone;
    float top = 0;
    {
      ScrollArea area(pen, "briefing", {0, head, is_split ? page.side_left - kStep : page.width, room});
      top = draw_page_head(reading, page, intents);
      area.grow(is_split ? top + draw_text(reading, {page.left, top, page.main, 0}, 0) + kGutter
                         : draw_sections(reading, page, top, area));
    }
    if (is_split) {
      const float side = page.left + page.content - page.side_left;
      draw_fact_pane(reading, {page.side_left, head + top, side, room - top - kTight});
    }
  }
  if (has_start) draw_footer(pen, page, footer, view, intents);
  if (has_start && enter_is_free() && is_pressed(ImGuiKey_Enter)) start(view, intents);
  if (is_pressed(ImGuiKey_Escape)) intents.emplace_back(screens::Cancel{});
}

}  // namespace communique::ui
