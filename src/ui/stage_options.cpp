// A question's stem and options as the stage shows them: open, filled with their colours; once answers are
// counted, on cards with bars, the right one marked.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/stage.hpp"

namespace communique::ui {
namespace {

using screens::StageOption;
using screens::StageQuestion;

constexpr float kRoomy = 188;  // an option, as the pictures have it
constexpr float kBadge = 96;
constexpr float kBadgeMiddle = 92;
constexpr float kTextLeft = 176;
constexpr float kRight = 46;
constexpr float kBar = 20;
constexpr float kTwoColumns = 900;  // px from which options stand in two columns
constexpr std::array kRoles{Role::StageName, Role::Lead, Role::Name};

/// How all options of a question are set: alike.
struct Look {
  Role role = Role::StageName;
  Closing closing = Closing::Open;
  bool has_badge = true;
  bool has_counts = false;
  float count_width = 0;
};

float text_left(const Look& look) { return look.has_badge ? kTextLeft : kRight; }

/// Room for words, without what stands at the right.
float words_room(const StageOption& option, const Look& look, float width) {
  const float mark = look.closing == Closing::Counted && option.is_right ? 64 : 0;
  return std::max(width - text_left(look) - kRight - mark, 120.0F);
}

/// The native name stands beside where it has room, which the caller asks for with what is beside it.
bool is_native_beside(const Pen& pen, const StageOption& option, const Look& look, float room) {
  if (option.native.empty() || look.closing == Closing::Open) return false;
  return pen.text_width(option.text, look.role) + 22 + pen.text_width(option.native, Role::Name) <= room;
}

float words_height(Pen& pen, const StageOption& option, const Look& look, float width) {
  const float room = words_room(option, look, width);
  float height = pen.text_height(option.text, look.role, room);
  if (!option.native.empty() && !is_native_beside(pen, option, look, room)) {
    height += pen.text_height(option.native, Role::Name, room);
  }
  if (look.has_counts) height += std::max(pen.type(look.role).line * 0.8F, kBar + kStep);
  return height;
}

float option_height(Pen& pen, const StageOption& option, const Look& look, float width) {
  const float around = look.role == Role::StageName ? 2 * kStep : 2 * kTight;
  return std::max(words_height(pen, option, look, width) + around, look.has_badge ? 100.0F : 84.0F);
}

/// Bar and count below the words.
void draw_count(Pen& pen, Rect place, const StageOption& option, const Look& look, Colour colour,
                std::size_t index) {
  const float line = pen.type(look.role).line;
  const float number = look.count_width;
  const float bar = place.width - number - kWide;
  const float middle = place.y + place.height / 2;
  const unsigned int id = ImGui::GetID(("share-" + std::to_string(index)).c_str());
  const float share = pen.towards(id, static_cast<float>(option.share), kFillSeconds, Entry::FromZero);
  if (bar > 60) draw_bar(pen, {place.x, middle - kBar / 2, bar, kBar}, share, colour);
  pen.text({place.x, middle - line / 2, place.width, 0}, option.count, look.role, pen.theme().ink,
           Align::Right);
}

void draw_words(Pen& pen, Rect place, const StageOption& option, const Look& look, std::size_t index) {
  const Theme& theme = pen.theme();
  const bool is_open = look.closing == Closing::Open && look.has_badge;
  const Colour ink = is_open ? theme.on_primary : theme.ink;
  const Colour quiet = is_open ? theme.on_primary : theme.ink2;
  const Face face = face_of(option.is_japanese);
  const float room = words_room(option, look, place.width);
  const float x = place.x + text_left(look);
  float y = place.y + (place.height - words_height(pen, option, look, place.width)) / 2;
  const float top = y;
  y += pen.text({x, y, room, 0}, option.text, look.role, ink);
  if (is_native_beside(pen, option, look, room)) {
    const float down = (pen.type(look.role).line - pen.type(Role::Name).line) / 2;
    pen.text_line({x + pen.text_width(option.text, look.role) + 22, top + down}, option.native, Role::Name,
                  quiet, room, face);
  } else if (!option.native.empty()) {
    y += pen.text({x, y, room, 0}, option.native, Role::Name, quiet, Align::Left, face);
  }
  if (look.has_counts) {
    const float height = std::max(pen.type(look.role).line * 0.8F, kBar + kStep);
    const Colour colour = look.has_badge ? theme.options[index & 3] : theme.primary;
    const float right = place.right() - kRight;
    draw_count(pen, {x, y, right - x, height}, option, look, colour, index);
  }
}

void draw_option(Pen& pen, Rect place, const StageOption& option, const Look& look, std::size_t index,
                 float hover) {
  const Theme& theme = pen.theme();
  const Colour own = theme.options[index & 3];
  const bool is_filled = look.closing == Closing::Open && look.has_badge;
  const Point badge{place.x + kBadgeMiddle, place.centre().y};
  const float size = std::min(kBadge, place.height - 2 * kSnug);
  if (is_filled) {
    pen.fill(place, mix(own, theme.ink, hover * 0.15F), kStageRadius);
    draw_badge(pen, static_cast<int>(index), option.letter, badge, size, {theme.on_primary, own});
  } else {
    const bool is_right = option.is_right;
    pen.fill(place, is_right ? theme.right_ground : theme.card, kStageRadius);
    pen.edge(place, is_right ? theme.right : theme.rule, is_right ? 5 : 2, kStageRadius);
    if (look.has_badge) {
      draw_badge(pen, static_cast<int>(index), option.letter, badge, size, {own, theme.on_primary});
    }
    if (is_right) {
      draw_mark(pen, screens::Mark::Right,
                {place.right() - kRight - 23, place.y + std::min(61.0F, place.height / 2)}, 46);
    }
  }
  draw_words(pen, place, option, look, index);
}

float rows_height(Pen& pen, const StageQuestion& question, const Look& look, int columns, float width) {
  float height = 0;
  for (std::size_t i = 0; i < question.options.size(); i += static_cast<std::size_t>(columns)) {
    float row = 0;
    for (std::size_t k = i; k < std::min(i + static_cast<std::size_t>(columns), question.options.size());
         ++k) {
      row = std::max(row, option_height(pen, question.options[k], look, width));
    }
    height += row + kStageGap;
  }
  return height - kStageGap;
}

Look look_of(Pen& pen, const StageQuestion& question) {
  Look look;
  look.closing = closing_of(question);
  look.has_badge = std::any_of(question.options.begin(), question.options.end(),
                               [](const StageOption& option) { return !option.letter.empty(); });
  for (const StageOption& option : question.options) {
    look.has_counts = look.has_counts || !option.count.empty();
    look.count_width = std::max(look.count_width, pen.text_width(option.count, Role::StageName));
  }
  return look;
}

float draw_grid(Pen& pen, Rect place, const StageQuestion& question, const OptionsLook& how) {
  Look look = look_of(pen, question);
  const int columns = place.width >= kTwoColumns && question.options.size() > 1 ? 2 : 1;
  const float width =
      (place.width - static_cast<float>(columns - 1) * kStageGap) / static_cast<float>(columns);
  for (const Role role : kRoles) {
    look.role = role;
    if (rows_height(pen, question, look, columns, width) <= how.available) break;
  }
  const auto rows = static_cast<float>((static_cast<int>(question.options.size()) + columns - 1) / columns);
  const float shared = std::min((how.available - (rows - 1) * kStageGap) / rows, kRoomy);
  float y = place.y;
  const auto step = static_cast<std::size_t>(columns);
  for (std::size_t i = 0; i < question.options.size(); i += step) {
    const std::size_t end = std::min(i + step, question.options.size());
    float height = shared;
    for (std::size_t k = i; k < end; ++k) {
      height = std::max(height, option_height(pen, question.options[k], look, width));
    }
    for (std::size_t k = i; k < end; ++k) {
      const Rect rect{place.x + static_cast<float>(k - i) * (width + kStageGap), y, width, height};
      float hover = 0;
      if (how.pressed) {
        const StageOption& option = question.options[k];
        const Touch touch = pen.touch(labelled(option.text, "option-" + std::to_string(k + 1)), rect);
        if (touch.is_focused) pen.focus_ring(rect, kStageRadius);
        if (touch.is_pressed) how.pressed(static_cast<int>(k));
        hover = touch.hover;
      }
      draw_option(pen, rect, question.options[k], look, k, hover);
    }
    y += height + kStageGap;
  }
  return y - kStageGap - place.y;
}

enum class Ground { Plain, Right };
struct Item {
  std::string text;
  const std::string& native;
  Face face = Face::OfScreen;
  Ground ground = Ground::Plain;
};

/// One thing of a list that is to be paired or put in order; returns the height it needs.
float draw_item(Pen& pen, Rect place, const Item& item, Role role, Pass pass) {
  const Theme& theme = pen.theme();
  const float room = place.width - 2 * kGutter;
  const float words = pen.text_height(item.text, role, room);
  const float below = item.native.empty() ? 0 : pen.text_height(item.native, Role::Body, room);
  if (pass == Pass::Draw) {
    const float y = place.y + (place.height - words - below) / 2;
    const bool is_right = item.ground == Ground::Right;
    pen.fill(place, is_right ? theme.right_ground : theme.card, kStageRadius);
    pen.edge(place, is_right ? theme.right : theme.line, is_right ? 4 : 2, kStageRadius);
    pen.text({place.x + kGutter, y, room, 0}, item.text, role, theme.ink);
    pen.text({place.x + kGutter, y + words, room, 0}, item.native, Role::Body, theme.ink2, Align::Left,
             item.face);
  }
  return words + below + 2 * kSnug;
}

Item item_of(const StageQuestion& question, std::size_t index) {
  const StageOption& option = question.options[index];
  const std::string text = option.letter.empty() ? option.text : option.letter + "   " + option.text;
  return {text, option.native, face_of(option.is_japanese),
          question.is_shown ? Ground::Right : Ground::Plain};
}

/// The role in which `rows` rows of `role` have room, else the smaller.
Role role_for(const Pen& pen, std::size_t rows, float available) {
  const float row = pen.type(Role::Lead).line + 2 * kSnug + kStep;
  return static_cast<float>(rows) * row <= available + kStep ? Role::Lead : Role::Name;
}

/// What stands on the left, and what is to be found for it on the right, beside each other.
float draw_pairs(Pen& pen, Rect place, const StageQuestion& question, float available) {
  const float gap = place.width >= kTwoColumns ? 96 : kGutter;
  const float width = (place.width - gap) / 2;
  const std::size_t rows = std::max(question.pairs.size(), question.options.size());
  const Role role = role_for(pen, rows, available);
  float y = place.y;
  for (std::size_t i = 0; i < rows; ++i) {
    const auto lay_out = [&](float height, Pass pass) {
      float needed = 0;
      if (i < question.pairs.size()) {
        const auto& [text, native] = question.pairs[i];
        needed = draw_item(pen, {place.x, y, width, height}, {text, native}, role, pass);
      }
      if (i < question.options.size()) {
        const Rect right{place.x + width + gap, y, width, height};
        Item item = item_of(question, i);
        if (i >= question.pairs.size()) item.ground = Ground::Plain;  // belongs to none
        needed = std::max(needed, draw_item(pen, right, item, role, pass));
      }
      return needed;
    };
    const float height = lay_out(0, Pass::Measure);
    lay_out(height, Pass::Draw);
    if (i < question.pairs.size() && question.is_shown) {
      pen.rule(place.x + width, y + height / 2, gap, pen.theme().right, 4);
    }
    y += height + kStep;
  }
  return y - kStep - place.y;
}

/// What is to be put in order, below each other.
float draw_order(Pen& pen, Rect place, const StageQuestion& question, float available) {
  const Role role = role_for(pen, question.options.size(), available);
  float y = place.y;
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    const Item item = item_of(question, i);
    const float height = draw_item(pen, {place.x, y, place.width, 0}, item, role, Pass::Measure);
    draw_item(pen, {place.x, y, place.width, height}, item, role, Pass::Draw);
    y += height + kSnug;
  }
  return y - kSnug - place.y;
}

/// The answer of a question without options, and what else was written.
float draw_answer(Pen& pen, Rect place, const StageQuestion& question) {
  const Theme& theme = pen.theme();
  const float room = place.width - 2 * 46 - 64;
  const float label =
      question.answer_label.empty() ? 0 : pen.text_height(question.answer_label, Role::Body, room);
  const float words = pen.text_height(question.answer, Role::StageName, room);
  const float native =
      question.answer_native.empty() ? 0 : pen.text_height(question.answer_native, Role::Name, room);
  const Rect card{place.x, place.y, place.width, label + words + native + 2 * kGutter};
  pen.fill(card, theme.right_ground, kStageRadius);
  pen.edge(card, theme.right, 5, kStageRadius);
  draw_mark(pen, screens::Mark::Right, {card.right() - 46 - 23, card.centre().y}, 46);
  float y = card.y + kGutter;
  y += pen.text({card.x + 46, y, room, 0}, question.answer_label, Role::Body, theme.ink2) *
       (label > 0 ? 1 : 0);
  y += pen.text({card.x + 46, y, room, 0}, question.answer, Role::StageName, theme.ink);
  pen.text({card.x + 46, y, room, 0}, question.answer_native, Role::Name, theme.ink2, Align::Left,
           face_of(question.is_answer_japanese));
  y = card.bottom() + kGutter;
  float x = place.x;
  const float height = 60;
  for (const auto& [given, count] : question.wrong_answers) {
    const float number = pen.text_width(count, Role::Button);
    const float width =
        std::min(pen.text_width(given, Role::Body) + number + 2 * kGutter + kSnug, place.width);
    if (x > place.x && x + width > place.right()) {
      x = place.x;
      y += height + kSnug;
    }
    const Rect pill{x, y, width, height};
    pen.fill(pill, theme.card, height / 2);
    pen.edge(pill, theme.rule, 1.5F, height / 2);
    const float line = pen.type(Role::Body).line;
    pen.text_line({pill.x + kGutter, pill.centre().y - line / 2}, given, Role::Body, theme.ink,
                  width - 2 * kGutter - number - kSnug);
    pen.text_line({pill.right() - kGutter - number, pill.centre().y - line / 2}, count, Role::Button,
                  theme.ink2);
    x += width + kSnug;
  }
  return (question.wrong_answers.empty() ? card.bottom() : y + height) - place.y;
}

}  // namespace

float draw_stage_stem(Pen& pen, Rect place, const StageQuestion& question) {
  const Theme& theme = pen.theme();
  const float icon = 36;
  const float line = pen.type(Role::Button).line;
  draw_topic(pen, question.topic, {place.x, place.y + (line - icon) / 2, icon, icon}, theme.paper);
  const float name = pen.text_line({place.x + icon + kStep, place.y}, question.topic_name, Role::Button,
                                   theme.ink, place.width - icon - kStep);
  float y = place.y + line;
  if (!question.kind_note.empty()) {
    const float x = place.x + icon + kStep + name + kWide;
    const float down = (line - pen.type(Role::Body).line) / 2;
    if (x + pen.text_width(question.kind_note, Role::Body) <= place.right()) {
      pen.text_line({x, place.y + down}, question.kind_note, Role::Body, theme.ink2);
    } else {
      y += pen.text({place.x, y, place.width, 0}, question.kind_note, Role::Body, theme.ink2);
    }
  }
  y += kSnug;
  const float title = pen.type(Role::StageTitle).line;
  const bool is_short = pen.text_height(question.stem, Role::StageTitle, place.width) <= title * 2.5F;
  y += pen.text({place.x, y, place.width, 0}, question.stem, is_short ? Role::StageTitle : Role::StageName,
                theme.ink);
  return y - place.y;
}

float draw_stage_options(Pen& pen, Rect place, const StageQuestion& question, const OptionsLook& look) {
  float y = place.y;
  if (!question.pairs.empty()) {
    y += draw_pairs(pen, place, question, look.available);
  } else if (question.kind == Kind::Order) {
    y += draw_order(pen, place, question, look.available);
  } else if (!question.options.empty()) {
    y += draw_grid(pen, place, question, look);
  }
  if (!question.answer.empty()) {
    if (y > place.y) y += kStageGap;
    y += draw_answer(pen, {place.x, y, place.width, 0}, question);
  }
  return y - place.y;
}

}  // namespace communique::ui
