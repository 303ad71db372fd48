// The learner's settings and own records, and what was set aside.
#include <cmath>

#include "learning/mastery.hpp"
#include "screens/present_parts.hpp"

namespace communique::screens {
namespace {

void present_practice(const State& state, const Wording& wording, SettingsView& view) {
  const StudyAims& aims = state.summary.knowledge.aims;
  view.practice_heading = wording.say("settings.practice");
  view.new_label = wording.say("settings.new");
  view.new_note = wording.say("settings.new-note");
  for (const int count : {0, 5, 10, 15, 20, 30}) view.new_choices.emplace_back(count, std::to_string(count));
  view.new_per_day = aims.new_per_day;
  view.retention_label = wording.say("settings.retention");
  view.retention_note = wording.say("settings.retention-note");
  for (const int percent : {80, 85, 90, 95}) {
    view.retention_choices.emplace_back(
        percent, wording.say("settings.percent", {{"percent", std::int64_t{percent}}}));
  }
  view.retention = static_cast<int>(std::lround(aims.desired_retention * 100));
  view.length_label = wording.say("settings.length");
  const auto add_length = [&](int questions, int minutes) {
    const bool is_chosen = minutes > 0 ? aims.round_minutes == minutes
                                       : aims.round_minutes == 0 && aims.round_questions == questions;
    view.lengths.push_back({questions, minutes,
                            minutes > 0
                                ? wording.say("settings.minutes", {{"minutes", std::int64_t{minutes}}})
                                : wording.say("settings.questions", {{"questions", std::int64_t{questions}}}),
                            is_chosen});
  };
  for (const int questions : {12, 20, 40}) add_length(questions, 0);
  for (const int minutes : {5, 10, 20}) add_length(12, minutes);
  view.time_label = wording.say("settings.time");
  view.time_note = wording.say("settings.time-note");
  view.counts_time = aims.counts_time;
  view.fit_note = wording.say(state.summary.has_own_weights ? "settings.fitted" : "settings.not-fitted");
  view.aside_label = wording.say("settings.aside");
}

DialogView own_dialog(const State& state, const Wording& wording) {
  const bool is_reset = state.asking == Asking::Reset;
  return {wording.say(is_reset ? "settings.reset-title" : "settings.delete-title",
                      {{"name", state.learner->name}}),
          wording.say(is_reset ? "settings.reset-text" : "settings.delete-text"),
          wording.say("settings.keep"), wording.say(is_reset ? "settings.reset" : "settings.delete"), true};
}

void present_own_records(const State& state, const Wording& wording, SettingsView& view) {
  view.own_heading = wording.say("settings.own");
  view.export_label = wording.say("settings.export");
  view.export_note = wording.say("settings.export-note");
  view.import_label = wording.say("settings.import");
  view.import_field_label = wording.say("settings.import-field");
  view.import_hint = wording.say("settings.import-hint");
  if (state.import_failure) view.import_error = in_words(*state.import_failure, wording);
  view.reset_label = wording.say("settings.reset");
  view.delete_label = wording.say("settings.delete");
  if (state.asking != Asking::Nothing) view.dialog = own_dialog(state, wording);
}

}  // namespace

SettingsView present_settings(const State& state, const Wording& wording) {
  SettingsView view;
  view.masthead = present_masthead(state, wording, Tab::Settings);
  view.title = wording.say("settings.title");
  view.learner_heading = wording.say("settings.learner");
  view.name_label = wording.say("settings.name");
  view.name = state.learner->name;
  if (state.name_failure) view.name_error = in_words(*state.name_failure, wording);
  view.rename_label = wording.say("settings.rename");
  view.passcode_label = wording.say("settings.passcode");
  view.passcode_hint = wording.say("settings.passcode-hint");
  view.passcode_note = wording.say("settings.passcode-note");
  view.set_passcode_label = wording.say("settings.passcode-set");
  if (state.learner->has_passcode) view.clear_passcode_label = wording.say("settings.passcode-clear");
  view.switch_label = wording.say("settings.switch");
  view.reading_heading = wording.say("settings.reading");
  view.text_size_label = wording.say("settings.text-size");
  for (const int percent : {100, 125, 150, 200, 250, 300}) {
    view.text_sizes.emplace_back(percent,
                                 wording.say("settings.percent", {{"percent", std::int64_t{percent}}}));
  }
  view.text_size = state.settings.text_percent;
  view.theme_label = wording.say("settings.theme");
  view.themes = {{ThemeChoice::Light, wording.say("settings.theme-light")},
                 {ThemeChoice::Dark, wording.say("settings.theme-dark")}};
  view.theme = state.settings.theme;
  view.language_label = wording.say("settings.language");
  view.languages = language_choices(wording);
  view.speech_label = wording.say("settings.speech");
  view.speech_note = state.speech_engine.empty()
                         ? wording.say("settings.no-speech")
                         : wording.say("settings.speech-note", {{"engine", state.speech_engine}});
  view.speaks = state.settings.speaks;
  view.sounds_label = wording.say("settings.sounds");
  view.has_sounds = state.settings.has_sounds;
  view.intro_label = wording.say("settings.intro");
  view.help_label = wording.say("settings.help");
  view.motion_label = wording.say("settings.motion");
  view.is_motion_reduced = state.settings.is_motion_reduced;
  present_practice(state, wording, view);
  present_own_records(state, wording, view);
  view.points_heading = wording.say("settings.points");
  view.points_rule = wording.say("points.rule");
  view.data_heading = wording.say("settings.data");
  view.data_note = wording.say("settings.data-note", {{"folder", state.data_folder}});
  return view;
}

AsideView present_aside(const State& state, const Wording& wording) {
  const Summary& summary = state.summary;
  AsideView view;
  view.masthead = present_masthead(state, wording, Tab::Settings);
  view.title = wording.say("aside.title");
  view.suspended_heading = wording.say("aside.suspended");
  for (const FactId& id : summary.knowledge.suspended) {
    const Fact* fact = state.deck->fact(id);
    const auto newer = summary.overtaken.find(id);
    const std::string note = fact == nullptr ? wording.say("aside.gone")
                             : newer == summary.overtaken.end()
                                 ? std::string{}
                                 : wording.say("aside.overtaken", {{"by", newer->second}});
    view.suspended.push_back(
        {fact == nullptr ? id.value : fact->statement, note, wording.say("aside.bring-back")});
  }
  if (view.suspended.empty()) view.suspended_note = wording.say("aside.none-suspended");
  view.flagged_heading = wording.say("aside.flagged");
  for (const Flag& flag : summary.flags) {
    const Question* question = state.deck->bank.question(flag.question);
    view.flagged.push_back(
        {question == nullptr ? flag.question.value : question->stem, flag.note, wording.say("aside.remove")});
  }
  if (view.flagged.empty()) view.flagged_note = wording.say("aside.none-flagged");
  const auto gone = whole(retired(*state.deck, summary.knowledge).size());
  if (gone > 0) view.retired_note = wording.say("aside.retired", {{"count", gone}});
  view.back_label = wording.say("aside.back");
  return view;
}

}  // namespace communique::screens
