// Settings: the learner's name and passcode, reading, practice, the learner's own records, and what points
// are.
#include <algorithm>
#include <functional>

#include "ui/draw_screens.hpp"
#include "ui/panels.hpp"

namespace communique::ui {
namespace {

using screens::SettingsView;

constexpr float kBeforeRow = 20;

float draw_learner(Pen& pen, Rect place, const SettingsView& view, Intents& intents) {
  UiState& state = pen.state();
  std::string& name = state.fields["name"];
  if (state.has_changed) name = view.name;
  std::string& passcode = state.fields["passcode"];
  float y = place.y + kTight;
  const FieldRow name_row{view.name_label, "name", view.rename_label, "rename", {.error = view.name_error}};
  y += draw_field_row(pen, {place.x, y, place.width, 0}, name_row, name,
                      [&](const std::string& text) { intents.emplace_back(screens::RenameLearner{text}); });
  y += kBeforeRow;
  const FieldRow code_row{view.passcode_label,
                          "passcode",
                          view.set_passcode_label,
                          "set-passcode",
                          {.hint = view.passcode_hint, .kind = FieldKind::Secret}};
  y += draw_field_row(pen, {place.x, y, place.width, 0}, code_row, passcode, [&](const std::string& text) {
    if (text.empty()) return;  // taking a passcode away has a button of its own
    intents.emplace_back(screens::SetPasscode{text});
    passcode.clear();
  });
  y += kTight +
       pen.text({place.x, y + kTight, place.width, 0}, view.passcode_note, Role::Small, pen.theme().ink2);
  const ButtonLook quiet{.kind = ButtonKind::Quiet};
  y += kStep;
  if (!view.clear_passcode_label.empty()) {
    const std::string label = labelled(view.clear_passcode_label, "clear-passcode");
    if (button_at(pen, {place.x - kSnug, y}, label, quiet)) intents.emplace_back(screens::SetPasscode{});
    y += button_height(pen) + kHair;
  }
  const ButtonLook secondary{.kind = ButtonKind::Secondary};
  if (button_at(pen, {place.x, y}, labelled(view.switch_label, "switch-learner"), secondary)) {
    intents.emplace_back(screens::SwitchLearner{});
  }
  return y + button_height(pen) - place.y;
}

float draw_note(Pen& pen, Rect column, const std::string& text) {
  return text.empty() ? 0 : pen.text(column, text, Role::Small, pen.theme().ink2);
}

float draw_language(Pen& pen, Rect place, const SettingsView& view, Intents& intents) {
  if (view.languages.empty()) return 0;
  ChoiceRow languages{view.language_label, {}};
  for (const screens::LanguageChoice& language : view.languages) {
    if (language.is_chosen) languages.chosen = static_cast<int>(languages.choices.size());
    languages.choices.push_back(labelled(language.name, "settings-language-" + language.code));
  }
  return kBeforeRow + draw_choice_row(pen, place, languages, [&](std::size_t i) {
           intents.emplace_back(screens::SetLanguage{view.languages[i].code});
         });
}

/// What is heard: the screens read aloud, and sounds.
float draw_hearing(Pen& pen, Rect place, const SettingsView& view, Intents& intents) {
  float y = place.y;
  if (!view.speech_label.empty()) {
    y += kBeforeRow;
    if (toggle(pen, {place.x, y}, labelled(view.speech_label, "speech"), view.speaks, place.width)) {
      intents.emplace_back(screens::SetSpeech{!view.speaks});
    }
    y += toggle_height(pen, view.speech_label, place.width) + kTight;
    y += draw_note(pen, {place.x, y, place.width, 0}, view.speech_note);
  }
  if (!view.sounds_label.empty()) {
    y += kBeforeRow;
    if (toggle(pen, {place.x, y}, labelled(view.sounds_label, "sounds"), view.has_sounds, place.width)) {
      intents.emplace_back(screens::SetSounds{!view.has_sounds});
    }
    y += toggle_height(pen, view.sounds_label, place.width);
  }
  return y - place.y;
}

/// The program explaining itself: buttons beside each other, or below where they do not fit.
float draw_explaining(Pen& pen, Rect place, const SettingsView& view, Intents& intents) {
  const ButtonLook look{.kind = ButtonKind::Secondary};
  const float height = button_height(pen);
  float x = place.x;
  float y = place.y + kGutter;
  bool is_any = false;
  const auto offer = [&](const std::string& words, const char* id, screens::Intent wanted) {
    if (words.empty()) return;
    const std::string label = labelled(words, id);
    const float width = std::min(button_width(pen, label, look), place.width);
    if (x > place.x && x + width > place.right()) {
      x = place.x;
      y += height + kTight;
    }
    if (button(pen, {x, y, width, height}, label, look)) intents.push_back(std::move(wanted));
    x += width + kSnug;
    is_any = true;
  };
  offer(view.help_label, "show-help", screens::ShowHelp{});
  offer(view.intro_label, "show-intro", screens::ShowIntro{});
  return is_any ? y + height - place.y : 0;
}

float draw_reading(Pen& pen, Rect place, const SettingsView& view, Intents& intents) {
  float y = place.y + kTight;
  ChoiceRow sizes{view.text_size_label, {}};
  for (const auto& [percent, name] : view.text_sizes) {
    if (percent == view.text_size) sizes.chosen = static_cast<int>(sizes.choices.size());
    sizes.choices.push_back(labelled(name, "text-" + std::to_string(percent)));
  }
  y += draw_choice_row(pen, {place.x, y, place.width, 0}, sizes, [&](std::size_t i) {
    intents.emplace_back(screens::SetTextSize{view.text_sizes[i].first});
  });
  y += draw_language(pen, {place.x, y + kBeforeRow, place.width, 0}, view, intents);
  y += kBeforeRow;
  ChoiceRow themes{view.theme_label, {}};
  for (const auto& [choice, name] : view.themes) {
    if (choice == view.theme) themes.chosen = static_cast<int>(themes.choices.size());
    themes.choices.push_back(labelled(name, "theme-" + std::to_string(themes.choices.size())));
  }
  y += draw_choice_row(pen, {place.x, y, place.width, 0}, themes,
                       [&](std::size_t i) { intents.emplace_back(screens::SetTheme{view.themes[i].first}); });
  y += kBeforeRow;
  if (toggle(pen, {place.x, y}, labelled(view.motion_label, "reduce-motion"), view.is_motion_reduced,
             place.width)) {
    intents.emplace_back(screens::SetReducedMotion{!view.is_motion_reduced});
  }
  y += toggle_height(pen, view.motion_label, place.width);
  y += draw_hearing(pen, {place.x, y, place.width, 0}, view, intents);
  y += draw_explaining(pen, {place.x, y, place.width, 0}, view, intents);
  return y - place.y;
}

/// How much is asked, how often, and how long a round is.
float draw_practice(Pen& pen, Rect place, const SettingsView& view, Intents& intents) {
  float y = place.y + kTight;
  ChoiceRow facts{view.new_label, {}, -1, view.new_note};
  for (const auto& [count, name] : view.new_choices) {
    if (count == view.new_per_day) facts.chosen = static_cast<int>(facts.choices.size());
    facts.choices.push_back(labelled(name, "new-" + std::to_string(count)));
  }
  y += draw_choice_row(pen, {place.x, y, place.width, 0}, facts, [&](std::size_t i) {
    intents.emplace_back(screens::SetNewPerDay{view.new_choices[i].first});
  });
  y += kBeforeRow;
  ChoiceRow retention{view.retention_label, {}, -1, view.retention_note};
  for (const auto& [percent, name] : view.retention_choices) {
    if (percent == view.retention) retention.chosen = static_cast<int>(retention.choices.size());
    retention.choices.push_back(labelled(name, "retention-" + std::to_string(percent)));
  }
  y += draw_choice_row(pen, {place.x, y, place.width, 0}, retention, [&](std::size_t i) {
    intents.emplace_back(screens::SetRetention{view.retention_choices[i].first});
  });
  y += kBeforeRow;
  ChoiceRow lengths{view.length_label, {}};
  for (const screens::RoundLength& length : view.lengths) {
    const std::string id = std::to_string(lengths.choices.size());
    if (length.is_chosen) lengths.chosen = static_cast<int>(lengths.choices.size());
    lengths.choices.push_back(labelled(length.label, "round-length-" + id));
  }
  y += draw_choice_row(pen, {place.x, y, place.width, 0}, lengths, [&](std::size_t i) {
    intents.emplace_back(screens::SetRoundLength{view.lengths[i].questions, view.lengths[i].minutes});
  });
  y += kBeforeRow;
  if (toggle(pen, {place.x, y}, labelled(view.time_label, "counts-time"), view.counts_time, place.width)) {
    intents.emplace_back(screens::SetCountsTime{!view.counts_time});
  }
  y += toggle_height(pen, view.time_label, place.width) + kTight;
  y += draw_note(pen, {place.x, y, place.width, 0}, view.time_note);
  if (!view.fit_note.empty()) {
    y += kBeforeRow;
    y += draw_note(pen, {place.x, y, place.width, 0}, view.fit_note);
  }
  return y - place.y;
}

/// The learner's own records: out, in, begun again, gone.
float draw_own(Pen& pen, Rect place, const SettingsView& view, Intents& intents) {
  UiState& state = pen.state();
  float y = place.y + kTight;
  const auto press = [&](const std::string& words, const char* id, ButtonKind kind) {
    const ButtonLook look{.kind = kind};
    const std::string label = labelled(words, id);
    const float width = std::min(button_width(pen, label, look), place.width);
    const bool is_pressed = button(pen, {place.x, y, width, button_height(pen)}, label, look);
    y += button_height(pen) + kTight;
    return is_pressed;
  };
  if (!view.aside_label.empty()) {
    if (press(view.aside_label, "aside", ButtonKind::Secondary)) intents.emplace_back(screens::ShowAside{});
    y += kSnug;
  }
  if (press(view.export_label, "export", ButtonKind::Secondary))
    intents.emplace_back(screens::ExportLearner{});
  y += draw_note(pen, {place.x, y, place.width, 0}, view.export_note) + kBeforeRow;
  const FieldRow file{view.import_field_label,
                      "import-file",
                      view.import_label,
                      "import",
                      {.hint = view.import_hint, .error = view.import_error}};
  y += draw_field_row(pen, {place.x, y, place.width, 0}, file, state.fields["import"],
                      [&](const std::string& path) {
                        if (!path.empty()) intents.emplace_back(screens::ImportLearner{path});
                      });
  y += kBeforeRow;
  if (press(view.reset_label, "reset", ButtonKind::Danger)) intents.emplace_back(screens::AskReset{});
  if (press(view.delete_label, "delete", ButtonKind::Danger)) intents.emplace_back(screens::AskDelete{});
  return y - kTight - place.y;
}

/// Returns where the last card and its gap end.
float lay_out(Pen& pen, const Page& page, float top, const SettingsView& view, Intents& intents) {
  Cards cards(pen);
  Rect place{page.left, top, page.main, 0};
  const auto put = [&](const std::string& heading, const Cards::Content& content) {
    if (heading.empty()) return;
    place.y += cards.add(place, {heading}, content) + kGutter;
  };
  put(view.learner_heading, [&](Rect column) { return draw_learner(pen, column, view, intents); });
  put(view.reading_heading, [&](Rect column) { return draw_reading(pen, column, view, intents); });
  put(view.practice_heading, [&](Rect column) { return draw_practice(pen, column, view, intents); });
  const float bottom = place.y;
  if (page.columns == Columns::Two) {
    place = {page.side_left, top, page.left + page.content - page.side_left, 0};
  }
  put(view.own_heading, [&](Rect column) { return draw_own(pen, column, view, intents); });
  const auto put_words = [&](const std::string& heading, const std::string& words) {
    put(heading, [&](Rect column) { return pen.text(column, words, Role::Body, pen.theme().ink2); });
  };
  put_words(view.points_heading, view.points_rule);
  put_words(view.data_heading, view.data_note);
  return std::max(bottom, place.y);
}

}  // namespace

void draw_screen(Pen& pen, const SettingsView& view, Intents& intents) {
  const Page page = page_for(pen.width(), pen.height(), pen.scale(), PageKind::Cover, kGutter);
  const float head = draw_masthead(pen, page, view.masthead, intents);
  {
    ScrollArea area(pen, "settings", {0, head, page.width, page.height - head});
    float y = kGutter;
    y += pen.text({page.left, y, page.main, 0}, view.title, Role::Title, pen.theme().ink) + kStep;
    area.grow(lay_out(pen, page, y, view, intents) + kTight);
  }
  if (view.dialog) {
    const DialogAnswer answer = draw_dialog(pen, *view.dialog);
    if (answer == DialogAnswer::Safe) intents.emplace_back(screens::Cancel{});
    if (answer == DialogAnswer::Other) intents.emplace_back(screens::Confirm{});
  } else if (keys_are_free() && is_pressed(ImGuiKey_Escape)) {
    intents.emplace_back(screens::Cancel{});
  }
}

}  // namespace communique::ui
