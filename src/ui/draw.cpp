#include "ui/draw.hpp"

#include <imgui_internal.h>

#include <cmath>

#include "ui/draw_screens.hpp"

namespace communique::ui {
namespace {

/// Which screen this is, and which question or article: what is typed and focused belongs to it alone.
std::string key_of(const screens::View& view) {
  std::string key = std::to_string(view.screen.index());
  if (const auto* quiz = std::get_if<screens::QuizView>(&view.screen)) key += quiz->question_key;
  if (const auto* briefing = std::get_if<screens::BriefingView>(&view.screen)) {
    for (const screens::BriefingSection& section : briefing->sections) key += '/' + section.headline;
  }
  if (const auto* intro = std::get_if<screens::IntroView>(&view.screen)) key += std::to_string(intro->step);
  if (const auto* stage = std::get_if<screens::StageView>(&view.screen)) {
    key += std::to_string(stage->body.index());
    if (const auto* body = std::get_if<screens::QuestionBody>(&stage->body)) key += body->question.key;
  }
  return key;
}

void note_change(const std::string& key, UiState& state) {
  state.has_changed = state.screen != key;
  if (!state.has_changed) return;
  state.screen = key;
  state.fields.clear();
  state.open_dialog.clear();
  state.map = {};
  state.parts = {};
  state.calendar.reset();
  state.briefing = {};
  state.desk = {};
  state.has_hint_row = false;
  state.wants_field = false;
  state.places = {};
  state.timeline = {};
}

bool is_list_open() {
  const auto& open = ImGui::GetCurrentContext()->OpenPopupStack;
  if (open.empty() || open.back().Window == nullptr) return false;
  return (open.back().Window->Flags & ImGuiWindowFlags_Modal) == 0;
}

template <class Unwanted>
void drop(std::vector<screens::Intent>& intents) {
  std::erase_if(intents,
                [](const screens::Intent& intent) { return std::holds_alternative<Unwanted>(intent); });
}

/// Keys that mean the same on every screen, also while something is typed.
void take_common_keys(const screens::View& view, Drawn& drawn) {
  if (is_pressed(ImGuiKey_F1)) drawn.intents.emplace_back(screens::ShowHelp{});
  if (is_pressed(ImGuiKey_F2)) drawn.intents.emplace_back(screens::SetSpeech{!view.speaks});
  drawn.wants_reading = view.speaks && is_pressed(ImGuiKey_F3);
}

}  // namespace

Drawn draw(const screens::View& view, UiState& state, Frame frame) {
  frame.tone = view.theme == screens::ThemeChoice::Dark ? Tone::Dark : Tone::Light;
  frame.text = static_cast<float>(view.text_percent) / 100;
  frame.pace = view.is_motion_reduced ? Pace::Reduced : Pace::Full;
  state.motion.begin_frame(frame.now, frame.pace);
  // An item that went takes ImGui's place with it but not the ring, and from nowhere Tab leads nowhere.
  ImGuiContext& g = *ImGui::GetCurrentContext();
  if (g.NavId == 0) g.NavCursorVisible = false;
  frame.face = view.language == "ja" ? Face::Japanese : Face::TraditionalChinese;
  state.wake_at = 0;
  state.is_covered = view.help.has_value();
  state.footer = 0;
  state.focused.clear();
  state.state_words = view.state_words;
  note_change(key_of(view), state);
  Drawn drawn;
  drawn.ground = theme_for(frame.tone).paper;
  in_root_window(frame, state, [&](Pen& pen) {
    std::visit([&](const auto& screen) { draw_screen(pen, screen, drawn.intents); }, view.screen);
    if (view.help) {
      drawn.intents.clear();  // keys are the sheet's alone
      draw_help(pen, *view.help, drawn.intents);
    }
    if (view.toast) draw_toast(pen, *view.toast);
    take_common_keys(view, drawn);
  });
  drawn.focused = state.focused;
  // ImGui closes a list before anything is drawn: the key that did is spent.
  if (state.had_popup && is_pressed(ImGuiKey_Escape)) drop<screens::Cancel>(drawn.intents);
  state.had_popup = is_list_open();
  drawn.is_animating = state.motion.is_moving();
  if (state.wake_at > frame.now) drawn.wake_in = state.wake_at - frame.now;
  return drawn;
}

}  // namespace communique::ui
