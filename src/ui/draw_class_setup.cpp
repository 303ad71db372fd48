// Before the lesson: the set and how it is played, with the way to begin pinned below.
#include <algorithm>

#include "ui/class_setup.hpp"
#include "ui/draw_screens.hpp"

namespace communique::ui {
namespace {

using screens::ClassSetupView;

constexpr float kBeforeRow = 20;
constexpr float kFooter = 84;

template <class Value, class Wanted, class Name>
float draw_choice_of(Pen& pen, Rect place, const screens::ChoiceOf<Value>& choice, Name id, Wanted wanted) {
  ChoiceRow row{.label = choice.label, .choices = {}, .chosen = -1, .note = choice.note};
  for (std::size_t i = 0; i < choice.choices.size(); ++i) {
    row.choices.push_back(labelled(choice.choices[i].second, id(choice.choices[i].first)));
    if (choice.choices[i].first == choice.chosen) row.chosen = static_cast<int>(i);
  }
  return draw_choice_row(pen, place, row, [&](std::size_t i) { wanted(choice.choices[i].first); });
}

float draw_numbers(Pen& pen, Rect place, const screens::ChoiceOf<int>& choice, const std::string& id,
                   const std::function<void(int)>& wanted) {
  const auto name = [&](int value) { return id + "-" + std::to_string(value); };
  return kBeforeRow +
         draw_choice_of(pen, {place.x, place.y + kBeforeRow, place.width, 0}, choice, name, wanted);
}

float draw_team_names(Pen& pen, Rect place, const ClassSetupView& view, Intents& intents) {
  if (view.team_names.empty()) return 0;
  const int columns = place.width >= pen.grown(300) ? 2 : 1;
  const float width = (place.width - static_cast<float>(columns - 1) * kTight) / static_cast<float>(columns);
  const float height = field_height(pen);
  float y = place.y + kSnug;
  for (std::size_t i = 0; i < view.team_names.size(); ++i) {
    const auto index = static_cast<int>(i);
    const float x = place.x + static_cast<float>(index % columns) * (width + kTight);
    const std::string label = view.teams ? view.teams->label + " " + std::to_string(i + 1) : std::string{};
    const MirroredField name{.label = label, .id = "team-" + std::to_string(i), .value = view.team_names[i]};
    if (mirrored_field(pen, {x, y, width, height}, name).is_edited) {
      want(intents, screens::in_class::SetTeamName{index, mirrored_text(pen, name.id)});
    }
    if (index % columns == columns - 1 || i + 1 == view.team_names.size()) y += height + kTight;
  }
  return y - kTight - place.y;
}

struct Switch {
  const std::string &label, &note;
  const char* id;
  bool is_on = false;
  Enabled enabled = Enabled::Yes;
};

/// A switch with its note; one that cannot be had is told in words alone.
float draw_switch(Pen& pen, Rect place, const Switch& what, const std::function<void(bool)>& wanted) {
  if (what.label.empty()) return 0;
  float y = place.y + kBeforeRow;
  if (what.enabled == Enabled::Yes) {
    if (toggle(pen, {place.x, y}, labelled(what.label, what.id), what.is_on, place.width)) {
      wanted(!what.is_on);
    }
    y += toggle_height(pen, what.label, place.width) + kTight;
  } else {
    y += pen.text({place.x, y, place.width, 0}, what.label, Role::Body, pen.theme().ink2);
  }
  if (!what.note.empty()) {
    y += pen.text({place.x, y, place.width, 0}, what.note, Role::Small, pen.theme().ink2);
  }
  return y - place.y;
}

float draw_play(Pen& pen, Rect place, const ClassSetupView& view, Intents& intents) {
  float y = place.y + kHair;
  const auto mode_id = [](classroom::Mode mode) { return std::string("mode-") + name_of(mode); };
  y += draw_choice_of(pen, {place.x, y, place.width, 0}, view.mode, mode_id,
                      [&](classroom::Mode mode) { want(intents, screens::in_class::SetMode{mode}); });
  const auto rest = [&] { return Rect{place.x, y, place.width, 0}; };
  if (view.seconds) {
    y += draw_numbers(pen, rest(), *view.seconds, "seconds",
                      [&](int value) { want(intents, screens::in_class::SetSeconds{value}); });
  }
  if (view.minutes) {
    y += draw_numbers(pen, rest(), *view.minutes, "minutes",
                      [&](int value) { want(intents, screens::in_class::SetMinutes{value}); });
  }
  if (view.teams) {
    y += draw_numbers(pen, rest(), *view.teams, "teams",
                      [&](int value) { want(intents, screens::in_class::SetTeams{value}); });
  }
  y += draw_team_names(pen, rest(), view, intents);
  const Enabled speed = view.can_have_speed ? Enabled::Yes : Enabled::No;
  y += draw_switch(pen, rest(), {view.speed_label, view.speed_note, "speed", view.has_speed, speed},
                   [&](bool is_on) { want(intents, screens::in_class::SetSpeed{is_on}); });
  y += draw_switch(pen, rest(), {view.board_label, view.board_note, "board", view.has_board, Enabled::Yes},
                   [&](bool is_on) { want(intents, screens::in_class::SetBoard{is_on}); });
  const Enabled safe = view.can_have_safe_names ? Enabled::Yes : Enabled::No;
  y += draw_switch(pen, rest(), {view.safe_label, view.safe_note, "safe-names", view.has_safe_names, safe},
                   [&](bool is_on) { want(intents, screens::in_class::SetSafeNames{is_on}); });
  return y - place.y;
}

float draw_kept(Pen& pen, Rect place, const ClassSetupView& view, Intents& intents) {
  const Theme& theme = pen.theme();
  const ButtonLook small{.kind = ButtonKind::Secondary, .size = ButtonSize::Small};
  float y = place.y;
  for (std::size_t i = 0; i < view.kept.size(); ++i) {
    const screens::KeptSetRow& kept = view.kept[i];
    const std::string id = std::to_string(kept.id);
    const std::string load = labelled(view.load_label, "load-" + id);
    const float icon = pen.grown(kIconButton);
    const float buttons = button_width(pen, load, small) + icon + kTight;
    const bool is_beside = place.width - buttons - kSnug > pen.grown(140);
    const float room = is_beside ? place.width - buttons - kSnug : place.width;
    const float words =
        pen.text_height(kept.name, Role::Body, room) + pen.text_height(kept.note, Role::Small, room);
    const float row = std::max(button_height(pen, ButtonSize::Small), icon);
    const float height = (is_beside ? std::max(words, row) : words + kHair + row) + kStep;
    if (i > 0) pen.rule(place.x, y, place.width, theme.rule);
    float top = y + (is_beside ? (height - words) / 2 : kTight);
    top += pen.text({place.x, top, room, 0}, kept.name, Role::Body, theme.ink);
    top += pen.text({place.x, top, room, 0}, kept.note, Role::Small, theme.ink2);
    const float middle = is_beside ? y + height / 2 : top + kHair + row / 2;
    const float x = is_beside ? place.right() - buttons : place.x;
    const float lift = button_height(pen, ButtonSize::Small) / 2;
    if (button_at(pen, {x, middle - lift}, load, small)) want(intents, screens::in_class::LoadSet{kept.id});
    const Point at{x + buttons - icon / 2, middle};
    if (icon_button(pen, at, labelled(view.delete_label, "delete-set-" + id), Icon::Close)) {
      want(intents, screens::in_class::AskDeleteSet{kept.id});
    }
    y += height;
  }
  return y - place.y;
}

/// A lesson that the program did not see the end of.
float draw_interrupted(Pen& pen, Rect place, const ClassSetupView& view, Intents& intents) {
  float y = place.y;
  y += pen.text({place.x, y, place.width, 0}, view.resume_text, Role::Body, pen.theme().ink2) + kStep;
  const ButtonLook secondary{.kind = ButtonKind::Secondary};
  const ButtonLook quiet{.kind = ButtonKind::Quiet};
  const std::string resume = labelled(view.resume_label, "resume");
  const std::string end = labelled(view.end_label, "end-interrupted");
  const float width = std::min(button_width(pen, resume, secondary), place.width);
  if (button(pen, {place.x, y, width, button_height(pen)}, resume, secondary)) {
    want(intents, screens::in_class::Resume{});
  }
  const float other = std::min(button_width(pen, end, quiet), place.width);
  const bool is_beside = width + kTight + other <= place.width;
  if (!is_beside) y += button_height(pen) + kTight;
  if (button(pen, {place.x + (is_beside ? width + kTight : 0), y, other, button_height(pen)}, end, quiet)) {
    want(intents, screens::in_class::EndInterrupted{});
  }
  return y + button_height(pen) - place.y;
}

float draw_left(Pen& pen, Cards& cards, Rect place, const ClassSetupView& view, Intents& intents) {
  float y = place.y;
  const auto card = [&](Cards::Heading heading, auto draw) {
    y += cards.add({place.x, y, place.width, 0}, heading, [&](Rect column) {
      return draw(pen, column, view, intents);
    }) + kGutter;
  };
  card({view.set_heading, view.deck_title}, draw_class_set);
  if (view.preview || !view.preview_note.empty()) card({view.preview_heading}, draw_class_preview);
  card({view.add_heading}, draw_class_adding);
  return y - kGutter - place.y;
}

float draw_right(Pen& pen, Cards& cards, Rect place, const ClassSetupView& view, Intents& intents) {
  float y = place.y;
  const auto card = [&](Cards::Heading heading, auto draw) {
    y += cards.add({place.x, y, place.width, 0}, heading, [&](Rect column) {
      return draw(pen, column, view, intents);
    }) + kGutter;
  };
  card({view.play_heading}, draw_play);
  if (!view.kept.empty()) card({view.kept_heading}, draw_kept);
  return y - kGutter - place.y;
}

void draw_footer(Pen& pen, const Page& page, float height, const ClassSetupView& view, Intents& intents) {
  const ButtonLook look{.size = ButtonSize::Big,
                        .icon = Icon::ArrowRight,
                        .enabled = view.can_start ? Enabled::Yes : Enabled::No};
  const std::string label = labelled(view.start_label, "start");
  const float right = page.left + (page.columns == Columns::Two ? page.content : page.main);
  const float width = std::min(std::max(button_width(pen, label, look), pen.grown(168)), right - page.left);
  const float big = button_height(pen, ButtonSize::Big);
  const float middle = page.height - height / 2;
  if (button(pen, {right - width, middle - big / 2, width, big}, label, look)) {
    want(intents, screens::in_class::Start{});
  }
  const float room = right - width - kGutter - page.left;
  if (room < pen.grown(160)) return;
  const float lines = pen.text_height(view.start_note, Role::Small, room);
  pen.text({page.left, middle - lines / 2, room, 0}, view.start_note, Role::Small, pen.theme().ink2);
}

}  // namespace

float draw_class_head(Pen& pen, Rect place, const ClassHead& head, Intents& intents) {
  float y = place.y;
  if (draw_back(pen, {place.x, y}, head.back_label)) want(intents, screens::in_class::Leave{});
  y += button_height(pen) + kTight;
  y += pen.text({place.x, y, place.width, 0}, head.title, Role::Title, pen.theme().ink) + kSnug;
  std::vector<std::string> names;
  int chosen = -1;
  for (const auto& [part, name] : head.parts) {
    if (part == head.part) chosen = static_cast<int>(names.size());
    names.push_back(labelled(name, part == screens::ClassPart::Prepare ? "part-prepare" : "part-lessons"));
  }
  const SegmentedTouch touch = segmented(pen, {place.x, y, place.width, 0}, names, chosen);
  if (touch.pressed >= 0 && touch.pressed != chosen) {
    want(intents, screens::in_class::Show{head.parts[static_cast<std::size_t>(touch.pressed)].first});
  }
  return y + touch.height + kStep - place.y;
}

void draw_screen(Pen& pen, const ClassSetupView& view, Intents& intents) {
  const Page page = page_for(pen.width(), pen.height(), pen.scale(), PageKind::Cover, kGutter);
  const float head = draw_masthead(pen, page, view.masthead, intents);
  const float footer = std::max(kFooter, button_height(pen, ButtonSize::Big) + kWide);
  pen.state().footer = footer;
  {
    ScrollArea area(pen, "class-setup", {0, head, page.width, page.height - head - footer});
    const bool is_wide = page.columns == Columns::Two;
    const float width = is_wide ? page.content : page.main;
    float y = kStep;
    y += draw_class_head(pen, {page.left, y, width, 0},
                         {view.back_label, view.title, view.parts, screens::ClassPart::Prepare}, intents);
    Cards cards(pen);
    if (!view.resume_label.empty()) {
      y += cards.add({page.left, y, width, 0}, {view.resume_title}, [&](Rect column) {
        return draw_interrupted(pen, column, view, intents);
      }) + kGutter;
    }
    const float left = draw_left(pen, cards, {page.left, y, page.main, 0}, view, intents);
    if (is_wide) {
      const float side = page.left + page.content - page.side_left;
      y += std::max(left, draw_right(pen, cards, {page.side_left, y, side, 0}, view, intents));
    } else {
      y += left + kGutter;
      y += draw_right(pen, cards, {page.left, y, page.main, 0}, view, intents);
    }
    area.grow(y + kGutter);
  }
  draw_footer(pen, page, footer, view, intents);
  if (view.dialog) return draw_class_dialog(pen, *view.dialog, intents);
  if (is_pressed(ImGuiKey_Escape) && keys_are_free()) want(intents, screens::in_class::Leave{});
}

}  // namespace communique::ui
