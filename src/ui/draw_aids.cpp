#include "ui/draw_aids.hpp"

#include <imgui_internal.h>

#include <algorithm>

#include "ui/draw_answer.hpp"

namespace communique::ui {
namespace {

using screens::QuizView;

const ButtonLook kQuiet{.kind = ButtonKind::Quiet, .size = ButtonSize::Small};

/// A small button with its key.
struct Aid {
  const std::string& words;
  const char* id;
  ImGuiKeyChord key;
  screens::Intent wanted;
};

std::vector<Aid> aids_of(const QuizView& view) {
  std::vector<Aid> aids;
  const auto offer = [&](const std::string& words, const char* id, ImGuiKeyChord key,
                         screens::Intent wanted) {
    if (!words.empty()) aids.push_back({words, id, key, std::move(wanted)});
  };
  if (view.is_answered) {  // the letters give answers until then
    offer(view.flag_label, "flag", ImGuiKey_F, screens::WriteFlag{});
    offer(view.set_aside_label, "set-aside", ImGuiKey_S, screens::SetAside{});
    offer(view.briefing_label, "briefing", ImGuiKey_B, screens::LookUpBriefing{});
    offer(view.explore_label, "explore", ImGuiKey_E, screens::LookInExplore{});
  }
  // Last, so that at the right it stays in place from one question to the next.
  offer(view.undo_label, "undo", ImGuiMod_Ctrl | ImGuiKey_Z, screens::UndoAnswer{});
  return aids;
}

/// H, or with Ctrl where letters belong to a field.
bool is_hint_wanted() {
  return ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_H) ||
         (keys_are_free() && !ImGui::GetIO().KeyCtrl && is_pressed(ImGuiKey_H));
}

}  // namespace

float draw_hint(Pen& pen, Rect place, const QuizView& view, Intents& intents) {
  UiState& state = pen.state();
  if (!view.hint_label.empty() || !view.hint.empty()) state.has_hint_row = true;
  if (!state.has_hint_row) return 0;
  const float least = button_height(pen, ButtonSize::Small);
  // What is below the hint stays where it is when the answer takes the hint away.
  float& kept =
      *ImGui::GetStateStorage()->GetFloatRef(ImGui::GetID((view.question_key + "hint").c_str()), least);
  if (view.is_answered && view.hint.empty()) return kept;
  kept = least;
  if (!view.hint.empty()) {
    const float words = pen.text_height(view.hint, Role::Body, place.width);
    const float spare = std::max((least - words) / 2, 0.0F);
    pen.text({place.x, place.y + spare, place.width, 0}, view.hint, Role::Body, pen.theme().ink);
    kept = std::max(words, least);
    return kept;
  }
  if (view.hint_label.empty()) return least;
  ButtonLook look = kQuiet;
  look.enabled = enabled_while_asked(view);
  if (button_at(pen, {place.x - kTight, place.y}, labelled(view.hint_label, "hint"), look)) {
    intents.emplace_back(screens::TakeHint{});
  }
  return least;
}

float aids_width(const Pen& pen, const QuizView& view) {
  float width = 0;
  for (const Aid& aid : aids_of(view)) {
    width += (width > 0 ? kHair : 0) + button_width(pen, aid.words, kQuiet);
  }
  return width;
}

float draw_aids(Pen& pen, Rect place, const QuizView& view, Intents& intents) {
  const float height = button_height(pen, ButtonSize::Small);
  float x = place.x;
  float y = place.y;
  for (const Aid& aid : aids_of(view)) {
    const std::string label = labelled(aid.words, aid.id);
    const float width = button_width(pen, label, kQuiet);
    if (x > place.x && x + width > place.right() + 1) {
      x = place.x;
      y += height + kHair;
    }
    if (button_at(pen, {x, y}, label, kQuiet)) intents.push_back(aid.wanted);
    x += width + kHair;
  }
  return y + height - place.y;
}

void take_aid_keys(const QuizView& view, Intents& intents) {
  const bool has_hint = !view.is_answered && !view.hint_label.empty() && view.hint.empty();
  if (has_hint && is_hint_wanted()) intents.emplace_back(screens::TakeHint{});
  if (!keys_are_free()) return;
  for (const Aid& aid : aids_of(view)) {
    if (ImGui::IsKeyChordPressed(aid.key)) intents.push_back(aid.wanted);
  }
}

void draw_aid_overlays(Pen& pen, const QuizView& view, Intents& intents) {
  if (view.lookup && draw_lookup(pen, *view.lookup)) intents.emplace_back(screens::Cancel{});
  if (!view.flag) return;
  const FieldDialog words{.id = "flag-note",
                          .title = view.flag->title,
                          .label = view.flag->note_label,
                          .hint = view.flag->note_hint,
                          .safe_label = view.flag->keep_label,
                          .cancel_label = view.flag->cancel_label};
  std::string& note = pen.state().fields["flag"];
  const DialogAnswer answer = draw_field_dialog(pen, words, note);
  if (answer == DialogAnswer::Safe) intents.emplace_back(screens::KeepFlag{note});
  if (answer == DialogAnswer::Other) intents.emplace_back(screens::Cancel{});
}

}  // namespace communique::ui
