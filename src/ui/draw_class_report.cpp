// After the lesson: how it went as a whole, what was mixed up, each question, and each player.
#include <algorithm>

#include "ui/class_parts.hpp"
#include "ui/draw_screens.hpp"
#include "ui/panels.hpp"

namespace communique::ui {
namespace {

using screens::ClassReportView;
using screens::ReportQuestion;

constexpr float kHeader = 72;
constexpr float kRing = 140;
constexpr float kBar = 8;
constexpr float kColumnGap = 24;

/// False where there was no room for when it was.
bool draw_header(Pen& pen, const Page& page, float height, const ClassReportView& view, Intents& intents) {
  const std::string close = labelled(view.close_label, "close");
  const ButtonLook look{.kind = ButtonKind::Quiet, .icon = Icon::Close};
  const float size = std::min(button_height(pen), height - 8);
  const float width = button_width(pen, close, look);
  if (button(pen, {page.margin - kSnug, (height - size) / 2, width, size}, close, look)) {
    want(intents, screens::in_class::CloseReport{});
  }
  const Rect title{page.margin + width, 0, std::max(page.content - 2 * width, 1.0F), height};
  const bool has_room = pen.text_width(view.when, Role::Small) <= title.width;
  if (has_room) pen.text_centred(title, view.when, Role::Small, pen.theme().ink2);
  pen.rule(page.margin, height, page.content, pen.theme().rule);
  return has_room;
}

float draw_summary(Pen& pen, Rect place, const ClassReportView& view) {
  const Theme& theme = pen.theme();
  const float ring = pen.grown(kRing);
  const float share =
      pen.towards(ImGui::GetID("report-ring"), static_cast<float>(view.mean), kFillSeconds, Entry::FromZero);
  const bool is_beside = place.width - ring - kWide >= pen.grown(240);
  const float x = is_beside ? place.x + ring + kWide : place.x;
  const float room = place.right() - x;
  const float title = pen.text_height(view.title, Role::Title, room);
  const float words = title + kHair + pen.text_height(view.heading, Role::Body, room);
  const Point centre{place.x + ring / 2, place.y + ring / 2};
  draw_ring(pen, centre, ring, share);
  const float number = pen.type(Role::Count).line;
  const float label = pen.type(Role::Small).line;
  const float top = centre.y - (number + label) / 2;
  pen.text_centred({place.x, top, ring, number}, view.mean_number, Role::Title, theme.ink);
  const float inner = ring * 0.7F;
  pen.text({centre.x - inner / 2, top + number - kTight, inner, 0}, view.mean_label, Role::Caption,
           theme.ink2, Align::Centre);
  const float y = is_beside ? std::max(place.y, centre.y - words / 2) : place.y + ring + kStep;
  pen.text({x, y, room, 0}, view.title, Role::Title, theme.ink);
  pen.text({x, y + title + kHair, room, 0}, view.heading, Role::Body, theme.ink2);
  return is_beside ? std::max(ring, words) : ring + kStep + words;
}

float draw_actions(Pen& pen, Rect place, const ClassReportView& view, Intents& intents) {
  const float height = button_height(pen);
  float x = place.x;
  float y = place.y;
  const auto offer = [&](const std::string& words, const char* id, ButtonKind kind, auto wanted) {
    if (words.empty()) return;
    const ButtonLook look{.kind = kind};
    const std::string label = labelled(words, id);
    const float width = std::min(button_width(pen, label, look), place.width);
    if (x > place.x && x + width > place.right()) {
      x = place.x;
      y += height + kTight;
    }
    if (button(pen, {x, y, width, height}, label, look)) want(intents, wanted);
    x += width + kSnug;
  };
  offer(view.page_label, "export-page", ButtonKind::Secondary, screens::in_class::ExportPage{});
  offer(view.csv_label, "export-csv", ButtonKind::Secondary, screens::in_class::ExportCsv{});
  return y + height - place.y;
}

float draw_mix_ups(Pen& pen, Rect place, const ClassReportView& view) {
  const Theme& theme = pen.theme();
  float y = place.y;
  if (view.mix_ups.empty()) return pen.text(place, view.mix_note, Role::Body, theme.ink2);
  for (std::size_t i = 0; i < view.mix_ups.size(); ++i) {
    if (i > 0) {
      pen.rule(place.x, y + kTight, place.width, theme.rule);
      y += 2 * kTight;
    }
    const auto& [what, who] = view.mix_ups[i];
    y += pen.text({place.x, y, place.width, 0}, what, Role::Body, theme.ink);
    y += pen.text({place.x, y, place.width, 0}, who, Role::Small, theme.ink2);
  }
  return y - place.y;
}

/// One option of a question with its bar and count; returns its height.
float draw_option(Pen& pen, Rect place, const screens::ReportOption& option, float count, unsigned int id) {
  const Theme& theme = pen.theme();
  const float mark = pen.grown(18);
  const float x = place.x + mark + kTight;
  const float line = pen.type(Role::Small).line;
  const bool is_beside = place.width > pen.grown(480);
  const float words = is_beside ? (place.right() - x) * 0.5F : place.right() - x;
  float y = place.y + kHair;
  if (option.is_right) draw_mark(pen, screens::Mark::Right, {place.x + mark / 2, y + line / 2}, mark);
  float height = pen.text({x, y, words, 0}, option.text, Role::Small, theme.ink);
  if (!option.note.empty()) {
    height += pen.text({x, y + height, words, 0}, option.note, Role::Caption, theme.ink2);
  }
  if (!is_beside) {
    y += height;
    height = line;
  }
  const float left = is_beside ? x + words + kStep : x;
  const float room = place.right() - count - kSnug - left;
  const float share = pen.towards(id, static_cast<float>(option.share), kFillSeconds, Entry::FromZero);
  draw_bar(pen, {left, y + (line - kBar) / 2, std::max(room, kBar), kBar}, share,
           option.is_right ? theme.right : theme.primary);
  pen.text({place.x, y, place.width, 0}, option.count, Role::Label, theme.ink, Align::Right);
  return y + height + kHair - place.y;
}

float draw_wrong_answers(Pen& pen, Rect place, const ReportQuestion& question) {
  const Theme& theme = pen.theme();
  float y = place.y;
  for (const auto& [given, count] : question.wrong_answers) {
    const float number = pen.text_width(count, Role::Label) + kSnug;
    const float height = pen.text({place.x, y, place.width - number, 0}, given, Role::Small, theme.ink);
    pen.text({place.x, y, place.width, 0}, count, Role::Label, theme.ink2, Align::Right);
    y += height + kHair;
  }
  return y - place.y;
}

float draw_question(Pen& pen, Rect place, const ReportQuestion& question, std::size_t index) {
  const Theme& theme = pen.theme();
  const float icon = pen.grown(20);
  const float x = place.x + icon + kSnug;
  const float room = place.right() - x;
  const std::string id = "report-" + std::to_string(index);
  float y = place.y;
  draw_topic(pen, question.topic, {place.x, y + (pen.type(Role::Item).line - icon) / 2, icon, icon},
             theme.card);
  y += pen.text({x, y, room, 0}, question.number + "  " + question.stem, Role::Item, theme.ink) + kHair;
  if (!question.key.empty() && question.options.empty()) {
    const float mark = pen.grown(18);
    const float line = pen.type(Role::Label).line;
    draw_mark(pen, screens::Mark::Right, {x + mark / 2, y + line / 2}, mark);
    y += pen.text({x + mark + kTight, y, room - mark - kTight, 0}, question.key, Role::Label, theme.ink) +
         kHair;
  }
  const float share = pen.towards(ImGui::GetID(id.c_str()), static_cast<float>(question.difficulty),
                                  kFillSeconds, Entry::FromZero);
  const float text = pen.text_width(question.difficulty_text, Role::Label);
  const float line = pen.type(Role::Label).line;
  draw_bar(pen, {x, y + (line - kBar) / 2, std::max(room - text - kSnug, kBar), kBar}, share,
           colour_of(theme, question.topic));
  pen.text({x, y, room, 0}, question.difficulty_text, Role::Label, theme.ink, Align::Right);
  y += line + kHair;
  if (!question.discrimination_text.empty()) {
    y += pen.text({x, y, room, 0}, question.discrimination_text, Role::Small, theme.ink2) + kHair;
  }
  if (!question.note.empty()) {
    y += kHair;
    y += draw_notice(pen, {x, y, room, 0}, {question.note}).height + kTight;
  }
  float count = 0;
  for (const screens::ReportOption& option : question.options) {
    count = std::max(count, pen.text_width(option.count, Role::Label));
  }
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    const unsigned int bar = ImGui::GetID((id + "-" + std::to_string(i)).c_str());
    y += draw_option(pen, {x, y, room, 0}, question.options[i], count, bar);
  }
  y += draw_wrong_answers(pen, {x, y, room, 0}, question);
  return y - place.y;
}

float draw_questions(Pen& pen, Rect place, const ClassReportView& view) {
  float y = place.y + kTight;
  for (std::size_t i = 0; i < view.questions.size(); ++i) {
    if (i > 0) {
      y += kStep;
      pen.rule(place.x, y, place.width, pen.theme().rule);
      y += kStep;
    }
    y += draw_question(pen, {place.x, y, place.width, 0}, view.questions[i], i);
  }
  return y - place.y;
}

float draw_player(Pen& pen, Rect place, const screens::ReportPlayer& player, float number) {
  const Theme& theme = pen.theme();
  const float x = place.x + number;
  const float score = pen.text_width(player.score, Role::Label);
  const float room = place.right() - score - kSnug - x;
  const float line = pen.type(Role::Body).line;
  const float small = pen.type(Role::Small).line;
  float y = place.y + kTight;
  pen.text_line({place.x, y + (line - small) / 2}, player.place, Role::Small, theme.ink2);
  const float name = pen.text({x, y, room, 0}, player.name, Role::Body, theme.ink);
  pen.text({place.x, y + (line - small) / 2, place.width, 0}, player.score, Role::Label, theme.ink,
           Align::Right);
  y += name;
  const float rest = place.right() - x;
  const float right = pen.text_width(player.right, Role::Small);
  const bool is_beside = right + kStep + pen.text_width(player.marks, Role::Small) <= rest;
  y += pen.text({x, y, rest, 0}, player.right, Role::Small, theme.ink2);
  if (is_beside) {
    pen.text({x, y - small, rest, 0}, player.marks, Role::Small, theme.ink2, Align::Right);
  } else {
    y += pen.text({x, y, rest, 0}, player.marks, Role::Small, theme.ink2);
  }
  return y + kTight - place.y;
}

float draw_players(Pen& pen, Rect place, const ClassReportView& view) {
  float number = 0;
  for (const screens::ReportPlayer& player : view.players) {
    number = std::max(number, pen.text_width(player.place, Role::Small) + kSnug);
  }
  float y = place.y;
  for (std::size_t i = 0; i < view.players.size(); ++i) {
    if (i > 0) pen.rule(place.x, y, place.width, pen.theme().rule);
    y += draw_player(pen, {place.x, y, place.width, 0}, view.players[i], number);
  }
  return y - place.y;
}

float draw_side(Pen& pen, Cards& cards, Rect place, const ClassReportView& view) {
  float y = place.y;
  y += cards.add({place.x, y, place.width, 0}, {view.mix_heading}, [&](Rect column) {
    return draw_mix_ups(pen, column, view);
  }) + kGutter;
  y += cards.add({place.x, y, place.width, 0}, {view.players_heading},
                 [&](Rect column) { return draw_players(pen, column, view); });
  return y - place.y;
}

float draw_delete(Pen& pen, Point at, const ClassReportView& view, Intents& intents) {
  if (view.delete_label.empty()) return 0;
  const ButtonLook look{.kind = ButtonKind::Danger};
  if (button_at(pen, at, labelled(view.delete_label, "delete-lesson"), look)) {
    want(intents, screens::in_class::AskDeleteLesson{view.lesson});
  }
  return button_height(pen);
}

}  // namespace

void draw_screen(Pen& pen, const ClassReportView& view, Intents& intents) {
  const Page page = page_for(pen.width(), pen.height(), pen.scale(), PageKind::Question, kColumnGap);
  const float header = kHeader + kWide * (pen.scale().text - 1);
  const bool is_dated = draw_header(pen, page, header, view, intents);
  {
    ScrollArea area(pen, "class-report", {0, header + 1, page.width, page.height - header - 1});
    const bool is_wide = page.columns == Columns::Two;
    const float width = is_wide ? page.content : page.main;
    if (enter_is_free()) area.scroll_with_keys();
    float y = kWide;
    if (!is_dated) y += pen.text({page.left, y, width, 0}, view.when, Role::Small, pen.theme().ink2) + kTight;
    y += draw_summary(pen, {page.left, y, width, 0}, view) + kStep;
    y += draw_actions(pen, {page.left, y, width, 0}, view, intents) + kGutter;
    {
      Cards cards(pen);
      const auto questions = [&](Rect column) { return draw_questions(pen, column, view); };
      const float left = cards.add({page.left, y, page.main, 0}, {view.questions_heading}, questions);
      if (is_wide) {
        const float side = page.left + page.content - page.side_left;
        y += std::max(left, draw_side(pen, cards, {page.side_left, y, side, 0}, view));
      } else {
        y += left + kGutter;
        y += draw_side(pen, cards, {page.left, y, page.main, 0}, view);
      }
    }
    y += kGutter;
    y += draw_delete(pen, {page.left, y}, view, intents);
    area.grow(y + kWide);
  }
  if (view.dialog) return draw_class_dialog(pen, *view.dialog, intents);
  if (is_pressed(ImGuiKey_Escape) && keys_are_free()) want(intents, screens::in_class::CloseReport{});
}

}  // namespace communique::ui
