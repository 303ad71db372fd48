// Progress: what would be remembered and when, topic by topic, day by day, and what gets mixed up.
#include <algorithm>

#include "ui/charts.hpp"
#include "ui/draw_screens.hpp"
#include "ui/panels.hpp"

namespace communique::ui {
namespace {

using screens::ProgressView;

constexpr float kBetweenRows = 13;  // above and below a rule between rows
constexpr float kWidestField = 440;

/// A rule with room around it, but before the first row.
float draw_divider(Pen& pen, Rect place, std::size_t row) {
  if (row == 0) return 0;
  pen.rule(place.x, place.y + kBetweenRows, place.width, pen.theme().rule);
  return 2 * kBetweenRows + 1;
}

/// A topic's icon, then words in serif and a note below; returns its height.
float draw_noted(Pen& pen, Rect place, Topic topic, const std::string& words, const std::string& note) {
  const Theme& theme = pen.theme();
  const float icon = pen.grown(18);
  const float line = pen.type(Role::Item).line;
  draw_topic(pen, topic, {place.x, place.y + (line - icon) / 2, icon, icon}, theme.card);
  const Rect column{place.x + icon + kSnug, place.y, place.width - icon - kSnug, 0};
  float height = pen.text(column, words, Role::Item, theme.ink);
  if (note.empty()) return height;
  height += pen.text({column.x, column.y + height, column.width, 0}, note, Role::Small, theme.ink2);
  return height;
}

/// The date to be ready for. The field follows the date as it is set, and keeps what is no date.
float draw_exam(Pen& pen, Rect place, const ProgressView& view, Intents& intents) {
  UiState& state = pen.state();
  std::string& text = state.fields["exam"];
  std::string& set_before = state.fields["exam-set"];
  if (state.has_changed || set_before != view.exam_text) text = set_before = view.exam_text;
  FieldRow row{view.exam_label, "exam", view.set_exam_label, "set-exam", {.hint = view.exam_hint}};
  row.look.error = view.exam_error;
  // Refused: the field keeps the keyboard, so that the date can be mended at once.
  std::string& refused = state.fields["exam-refused"];
  row.look.wants_focus = !view.exam_error.empty() && refused != view.exam_error && !state.has_changed;
  refused = view.exam_error;
  const Rect part{place.x, place.y, std::min(place.width, pen.grown(kWidestField)), 0};
  float height = draw_field_row(pen, part, row, text, [&](const std::string& typed) {
    refused.clear();
    intents.emplace_back(screens::SetExam{typed});
  });
  if (!view.clear_exam_label.empty()) {
    const ButtonLook quiet{.kind = ButtonKind::Quiet};
    const std::string label = labelled(view.clear_exam_label, "clear-exam");
    const float beside = part.right() + kHair;
    const bool is_beside = beside + button_width(pen, label, quiet) <= place.right();
    const float head = pen.text_height(view.exam_label, Role::Label, part.width) + kTight;
    const Point at =
        is_beside ? Point{beside, place.y + head} : Point{place.x - kSnug, place.y + height + kHair};
    if (button_at(pen, at, label, quiet)) intents.emplace_back(screens::SetExam{});
    if (!is_beside) height += kHair + button_height(pen);
  }
  if (view.exam_note.empty()) return height;
  height += kTight;
  return height +
         pen.text({place.x, place.y + height, place.width, 0}, view.exam_note, Role::Small, pen.theme().ink2);
}

float draw_outlook(Pen& pen, Rect column, const ProgressView& view, Intents& intents) {
  float y = column.y + kTight;
  y += draw_forecast(pen, {column.x, y, column.width, 0}, view) + kGutter;
  y += draw_exam(pen, {column.x, y, column.width, 0}, view, intents);
  return y - column.y;
}

/// Topics spread over the height that their neighbour takes.
float draw_mastery(Pen& pen, Rect column, const ProgressView& view, float bottom) {
  constexpr float kWidestRow = 46;
  const float note = view.mastery_note.empty()
                         ? 0
                         : pen.text(column, view.mastery_note, Role::Small, pen.theme().ink2) + kTight;
  const float spare = bottom - kCardBelow - column.y - note;
  const float row = std::clamp(spare / static_cast<float>(std::max<std::size_t>(view.topics.size(), 1)),
                               pen.grown(kTopicRow), pen.grown(kWidestRow));
  return note + draw_topic_rows(pen, {column.x, column.y + note, column.width, 0}, view.topics, row);
}

float draw_confusions(Pen& pen, Rect column, const ProgressView& view, Intents& intents) {
  float y = column.y;
  if (view.confusions.empty()) {
    y += pen.text(column, view.confusions_note, Role::Body, pen.theme().ink2);
  }
  for (std::size_t i = 0; i < view.confusions.size(); ++i) {
    const screens::ConfusionRow& row = view.confusions[i];
    y += draw_divider(pen, {column.x, y, column.width, 0}, i);
    y += draw_noted(pen, {column.x, y, column.width, 0}, row.topic, row.pair, row.note);
  }
  if (view.drill_label.empty()) return y - column.y;
  const ButtonLook look{.kind = ButtonKind::Quiet, .icon = Icon::ArrowRight};
  const std::string label = labelled(view.drill_label, "drill");
  const float width = std::min(button_width(pen, label, look), column.width + kSnug);
  y += kStep;
  if (button(pen, {column.x - kSnug, y, width, button_height(pen)}, label, look)) {
    intents.emplace_back(screens::DrillPairs{});
  }
  return y + button_height(pen) - kSnug - column.y;  // the button's own room is below its words
}

/// Makes a row's place lead to what it tells of; what is drawn on it comes after.
void draw_way_in(Pen& pen, Rect row, const std::string& words, const std::string& id, const Thing& thing,
                 Intents& intents) {
  const Rect place = row.inset(-kSnug, -6);
  const Touch touch = pen.touch(labelled(words, id), place);
  if (touch.hover > 0) pen.fill(place, with_alpha(pen.theme().tint, touch.hover), kRadiusControl);
  if (touch.is_focused) pen.focus_ring(place.grown(-2), kRadiusControl);
  if (touch.is_pressed) intents.emplace_back(screens::OpenThing{thing});
}

/// A name with its share, and a bar below.
float draw_named_bars(Pen& pen, Rect column, const std::vector<screens::NamedBar>& bars, const char* kind,
                      Intents& intents) {
  const Theme& theme = pen.theme();
  float y = column.y;
  for (std::size_t i = 0; i < bars.size(); ++i) {
    if (i > 0) y += kStep;
    if (bars[i].thing != Thing{}) {
      const float share = pen.text_width(bars[i].share_text, Role::Label);
      const float name = pen.text_height(bars[i].name, Role::Small, column.width - share - kStep);
      draw_way_in(pen, {column.x, y, column.width, name + kHair + 8}, bars[i].name, kind + std::to_string(i),
                  bars[i].thing, intents);
    }
    const float share_width = pen.text_width(bars[i].share_text, Role::Label);
    pen.text({column.x, y, column.width, 0}, bars[i].share_text, Role::Label, theme.ink, Align::Right);
    y +=
        pen.text({column.x, y, column.width - share_width - kStep, 0}, bars[i].name, Role::Small, theme.ink) +
        kHair;
    const std::string id = kind + std::to_string(i);
    const float share = pen.towards(ImGui::GetID(id.c_str()), static_cast<float>(bars[i].share), kFillSeconds,
                                    Entry::FromZero);
    draw_bar(pen, {column.x, y, column.width, 8}, share, theme.primary);
    y += 8;
  }
  return y - column.y;
}

float draw_figures(Pen& pen, Rect column, const std::vector<screens::FigureView>& figures) {
  const Theme& theme = pen.theme();
  float y = column.y;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    y += draw_divider(pen, {column.x, y, column.width, 0}, i);
    const float line = pen.type(Role::Name).line;
    const float down = (line - pen.type(Role::Small).line) / 2;
    const float value = pen.text_width(figures[i].value, Role::Name);
    const float label = pen.text_width(figures[i].label, Role::Small);
    const bool is_beside = label + kStep + value <= column.width;
    if (is_beside) {
      pen.text_line({column.x, y + down}, figures[i].label, Role::Small, theme.ink);
      pen.text_line({column.right() - value, y}, figures[i].value, Role::Name, theme.ink);
      y += line;
    } else {
      y += pen.text({column.x, y, column.width, 0}, figures[i].label, Role::Small, theme.ink);
      y += pen.text({column.x, y, column.width, 0}, figures[i].value, Role::Name, theme.ink);
    }
    if (figures[i].note.empty()) continue;
    y += pen.text({column.x, y, column.width, 0}, figures[i].note, Role::Small, theme.ink2);
  }
  return y - column.y;
}

float draw_hardest(Pen& pen, Rect column, const ProgressView& view, Intents& intents) {
  float y = column.y;
  for (std::size_t i = 0; i < view.hardest.size(); ++i) {
    const screens::HardFact& fact = view.hardest[i];
    y += draw_divider(pen, {column.x, y, column.width, 0}, i);
    if (!fact.fact.empty()) {
      const float words = column.width - pen.grown(18) - kSnug;
      const float height = pen.text_height(fact.statement, Role::Item, words) +
                           (fact.note.empty() ? 0 : pen.text_height(fact.note, Role::Small, words));
      draw_way_in(pen, {column.x, y, column.width, height}, fact.statement, "hardest-" + std::to_string(i),
                  {{}, fact.fact}, intents);
    }
    y += draw_noted(pen, {column.x, y, column.width, 0}, fact.topic, fact.statement, fact.note);
  }
  return y - column.y;
}

/// The cards, each placed by the layout.
class Board {
 public:
  Board(Pen& pen, const ProgressView& view, Intents& intents)
      : pen_(pen), view_(view), intents_(intents), cards_(pen) {}

  float outlook(Rect place) {
    return cards_.add(place, {view_.forecast_heading, view_.forecast_note},
                      [&](Rect column) { return draw_outlook(pen_, column, view_, intents_); });
  }
  /// `bottom`: where its neighbour ends.
  float mastery(Rect place, float bottom = 0) {
    return cards_.add(place, {view_.mastery_heading},
                      [&](Rect column) { return draw_mastery(pen_, column, view_, bottom); });
  }
  float days(Rect place) {
    return cards_.add(place, {view_.heat_heading, view_.heat_note}, [&](Rect column) {
      return kTight + draw_heatmap(pen_, {column.x, column.y + kTight, column.width, 0}, view_);
    });
  }
  float confusions(Rect place) {
    return cards_.add(place, {view_.confusions_heading},
                      [&](Rect column) { return draw_confusions(pen_, column, view_, intents_); });
  }
  float due(Rect place) {
    return cards_.add(place, {view_.due_heading, view_.due_note}, [&](Rect column) {
      return kTight + draw_due(pen_, {column.x, column.y + kTight, column.width, 0}, view_.due);
    });
  }
  float hardest(Rect place) {
    if (view_.hardest.empty()) return 0;
    return cards_.add(place, {view_.hardest_heading, view_.hardest_note},
                      [&](Rect column) { return draw_hardest(pen_, column, view_, intents_); });
  }
  float articles(Rect place) { return bars(place, view_.articles_heading, view_.articles, "article-"); }
  float people(Rect place) { return bars(place, view_.people_heading, view_.people, "person-"); }
  float figures(Rect place) {
    if (view_.figures.empty()) return 0;
    return cards_.add(place, {}, [&](Rect column) { return draw_figures(pen_, column, view_.figures); });
  }
  float level() { return cards_.level(); }

 private:
  float bars(Rect place, const std::string& heading, const std::vector<screens::NamedBar>& rows,
             const char* kind) {
    if (rows.empty()) return 0;
    return cards_.add(place, {heading},
                      [&](Rect column) { return draw_named_bars(pen_, column, rows, kind, intents_); });
  }

  Pen& pen_;
  const ProgressView& view_;
  Intents& intents_;
  Cards cards_;
};

/// Cards below each other; those with nothing to say take no room.
class Column {
 public:
  Column(Rect place, float gap) : place_(place), gap_(gap) {}
  template <class Part>
  void put(Part part) {
    const float height = part(place_);
    if (height > 0) place_.y += height + gap_;
  }
  [[nodiscard]] float bottom() const { return place_.y - gap_; }

 private:
  Rect place_;
  float gap_;
};

float draw_two_columns(Pen& pen, const Page& page, float top, const ProgressView& view, Intents& intents) {
  Board board(pen, view, intents);
  const float side = page.left + page.content - page.side_left;
  float y = top;
  const float outlook = board.outlook({page.left, y, page.main, 0});
  board.mastery({page.side_left, y, side, 0}, y + outlook);
  y += board.level() + kGutter;
  Column left({page.left, y, page.main, 0}, kGutter);
  left.put([&](Rect place) { return board.days(place); });
  left.put([&](Rect place) { return board.due(place); });
  left.put([&](Rect place) { return board.hardest(place); });
  left.put([&](Rect place) { return board.articles(place); });
  Column right({page.side_left, y, side, 0}, kGutter);
  right.put([&](Rect place) { return board.confusions(place); });
  right.put([&](Rect place) { return board.figures(place); });
  right.put([&](Rect place) { return board.people(place); });
  return std::max(left.bottom(), right.bottom());
}

float draw_one_column(Pen& pen, const Page& page, float top, const ProgressView& view, Intents& intents) {
  Board board(pen, view, intents);
  Column column({page.left, top, page.main, 0}, kStep);
  column.put([&](Rect place) { return board.outlook(place); });
  column.put([&](Rect place) { return board.mastery(place); });
  column.put([&](Rect place) { return board.days(place); });
  column.put([&](Rect place) { return board.confusions(place); });
  column.put([&](Rect place) { return board.due(place); });
  column.put([&](Rect place) { return board.figures(place); });
  column.put([&](Rect place) { return board.hardest(place); });
  column.put([&](Rect place) { return board.people(place); });
  column.put([&](Rect place) { return board.articles(place); });
  return column.bottom();
}

/// The title, and the deck it speaks of beside it or below.
float draw_title(Pen& pen, Rect place, const ProgressView& view) {
  const Theme& theme = pen.theme();
  const float deck = pen.text_width(view.deck_title, Role::Small);
  const bool is_beside = pen.text_width(view.title, Role::Title) + kGutter + deck <= place.width;
  const float height = pen.text(place, view.title, Role::Title, theme.ink);
  const float line = pen.type(Role::Small).line;
  if (is_beside) {
    pen.text({place.x, place.y + (height - line) / 2, place.width, 0}, view.deck_title, Role::Small,
             theme.ink2, Align::Right);
    return height;
  }
  return height +
         pen.text({place.x, place.y + height, place.width, 0}, view.deck_title, Role::Small, theme.ink2);
}

/// Before the first answer. Start stands below the words where there is no footer for it.
float draw_empty(Pen& pen, Rect place, const ProgressView& view, float footer, Intents& intents) {
  const float width = std::min(place.width, pen.grown(520));
  const float y =
      place.y + pen.text({place.x, place.y, width, 0}, view.empty_note, Role::Body, pen.theme().ink2);
  if (footer > 0) return y;
  return y + kGutter + draw_start(pen, {place.x, y + kGutter}, view.start_label, intents);
}

}  // namespace

void draw_screen(Pen& pen, const ProgressView& view, Intents& intents) {
  const Page page = page_for(pen.width(), pen.height(), pen.scale(), PageKind::Cover, kGutter);
  const float head = draw_masthead(pen, page, view.masthead, intents);
  const bool is_wide = page.columns == Columns::Two;
  const bool is_empty = !view.empty_note.empty();
  const float footer = is_empty ? start_footer(pen, page) : 0;
  {
    ScrollArea area(pen, "progress", {0, head, page.width, page.height - head - footer});
    const float width = is_wide ? page.content : page.main;
    float y = kGutter;
    y += draw_parts(pen, {page.left, y, width, 0}, view.parts, intents);
    y += draw_title(pen, {page.left, y, width, 0}, view) + kStep;
    if (is_empty) {
      y = draw_empty(pen, {page.left, y, width, 0}, view, footer, intents);
    } else {
      y = is_wide ? draw_two_columns(pen, page, y, view, intents)
                  : draw_one_column(pen, page, y, view, intents);
    }
    if (!is_empty && !view.aside_label.empty()) {
      const std::string label = labelled(view.aside_label, "aside");
      const ButtonLook look{.kind = ButtonKind::Secondary};
      y += kGutter;
      if (button_at(pen, {page.left, y}, label, look)) intents.emplace_back(screens::ShowAside{});
      y += button_height(pen);
    }
    area.grow(y + (footer > 0 ? kStep : kWide));
  }
  if (footer > 0) draw_start(pen, {page.left, page.height - footer}, view.start_label, intents);
  if (is_empty && enter_is_free() && is_pressed(ImGuiKey_Enter)) intents.emplace_back(screens::StartRound{});
  if (keys_are_free() && is_pressed(ImGuiKey_Escape)) intents.emplace_back(screens::Cancel{});
}

}  // namespace communique::ui
