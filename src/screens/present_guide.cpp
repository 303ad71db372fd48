// The introduction, the sheet of keys, and the choice of language.
#include "screens/present_parts.hpp"

namespace communique::screens {
namespace {

class HelpPresenter {
 public:
  HelpPresenter(const State& state, const View& view, const Wording& wording)
      : state_(state), screen_(view), wording_(wording) {}

  HelpView present() && {
    view_.title = wording_.say("help.title");
    HelpSection here{wording_.say("help.here"), {}};
    here_ = &here;
    std::visit([this](const auto& screen) { add_keys(screen); }, screen_.screen);
    if (!here.keys.empty()) view_.sections.push_back(std::move(here));
    view_.sections.push_back({wording_.say("help.everywhere"),
                              {{{"F1"}, wording_.say("help.this")},
                               {{"F2"}, wording_.say("help.speech")},
                               {{"Tab"}, wording_.say("help.next")},
                               {{"Shift Tab"}, wording_.say("help.previous")},
                               {{"← ↑ → ↓"}, wording_.say("help.around")},
                               {{"Enter"}, wording_.say("help.press")},
                               {{"Esc"}, wording_.say("hint.back")}}});
    if (screen_.speaks) {
      auto& keys = view_.sections.back().keys;
      keys.insert(keys.begin() + 2, KeyHint{{"F3"}, wording_.say("help.again")});
    }
    const bool can_introduce =
        !state_.round && state_.screen != Screen::Stage && state_.screen != Screen::Intro;
    if (can_introduce) view_.intro_label = wording_.say("settings.intro");
    view_.close_label = wording_.say("help.close");
    return std::move(view_);
  }

 private:
  void add(std::vector<std::string> keys, const char* key) {
    here_->keys.push_back({std::move(keys), wording_.say(key)});
  }
  void add_all(const std::vector<KeyHint>& hints) {
    here_->keys.insert(here_->keys.end(), hints.begin(), hints.end());
  }

  template <class Screen>
  void add_keys(const Screen&) {}
  void add_keys(const HomeView&) { add({"Enter"}, "hint.begin"); }
  void add_keys(const ChooseView&) { add({"Enter"}, "hint.begin"); }
  void add_keys(const BriefingView& view) { add_all(view.hints); }
  void add_keys(const ResultsView& view) { add_all(view.hints); }
  void add_keys(const QuizView& view) {
    add_all(view.hints);
    if (view.calendar) add({"Alt ↓"}, "help.calendar");
    if (!view.hint_label.empty()) add({"Ctrl H"}, "hint.hint");
    if (!view.undo_label.empty()) add({"Ctrl Z"}, "help.undo");
    if (!view.flag_label.empty()) add({"F"}, "help.flag");
    if (!view.set_aside_label.empty()) add({"S"}, "help.set-aside");
    if (!view.briefing_label.empty()) add({"B"}, "help.briefing");
    if (!view.explore_label.empty()) add({"E"}, "help.explore");
  }
  void add_keys(const ClassSetupView& view) {
    if (!view.rows.empty()) add({"↑ ↓"}, "class.hint-move");
  }
  void add_keys(const StageView& view) { add_all(view.hints); }
  void add_keys(const BringView&) {
    add({"Ctrl V"}, "bring.paste");
    add({"Enter"}, "bring.read");
  }
  void add_keys(const DeskView& view) {
    add_all(view.hints);
    add({"O"}, "desk.reopen");
    add({"Ctrl Y"}, "desk.redo");
    add({"Tab"}, "desk.hint-article");
    add({"← →"}, "desk.hint-words");
    add({"Shift ← →"}, "desk.hint-select");
    add({"Enter"}, "desk.selection");
  }
  void add_keys(const EditorView&) {
    add({"Ctrl S"}, "editor.keep");
    add({"Ctrl Z"}, "desk.undo");
    add({"Ctrl Y"}, "desk.redo");
  }
  void add_keys(const ExploreView& view) {
    add_all(view.hints);
    add({"Ctrl 1", "Ctrl 4"}, "hint.views");
    const bool zooms = view.tab == ExploreTab::Timeline || view.tab == ExploreTab::Map;
    if (zooms) add({"+ −"}, "hint.zoom");
    if (view.tab != ExploreTab::Timeline) return;
    add({"Home"}, "hint.whole");
    add({"Ctrl ← →"}, "hint.pan");
  }

  const State& state_;
  const View& screen_;
  const Wording& wording_;
  HelpView view_;
  HelpSection* here_ = nullptr;
};

}  // namespace

std::string language_of(const Wording& wording) { return language_for({}, wording.locale()).code; }

std::vector<LanguageChoice> language_choices(const Wording& wording) {
  std::vector<LanguageChoice> choices;
  for (const Language& language : kLanguages) {
    choices.push_back({language.code, language.name, language.code == language_of(wording)});
  }
  return choices;
}

std::vector<PartChoice> progress_parts(Tab tab, const Wording& wording) {
  return {{Tab::Progress, wording.say("tab.progress"), tab == Tab::Progress},
          {Tab::Scores, wording.say("tab.scores"), tab == Tab::Scores}};
}

IntroView present_intro(const State& state, const Wording& wording) {
  IntroView view;
  view.step = state.intro_step;
  view.steps = kIntroSteps;
  view.counter = wording.say(
      "intro.counter", {{"step", std::int64_t{state.intro_step + 1}}, {"steps", std::int64_t{kIntroSteps}}});
  const std::string step = std::to_string(state.intro_step);
  view.title = wording.say("intro.title-" + step);
  view.text = wording.say("intro.text-" + step, {{"facts", whole(state.deck->facts.size())},
                                                 {"articles", article_count(state.deck->deck)}});
  for (int point = 0; wording.has("intro.point-" + step + '-' + std::to_string(point)); ++point) {
    view.points.push_back(wording.say("intro.point-" + step + '-' + std::to_string(point)));
  }
  if (state.intro_step == 0) {
    view.language_label = wording.say("settings.language");
    view.languages = language_choices(wording);
  } else {
    view.back_label = wording.say("intro.back");
  }
  const bool is_last = state.intro_step == kIntroSteps - 1;
  const char* last = state.before_intro ? "intro.done" : "intro.begin";
  view.next_label = wording.say(is_last ? last : "intro.next");
  if (!is_last) view.skip_label = wording.say("intro.skip");
  return view;
}

HelpView present_help(const State& state, const View& view, const Wording& wording) {
  return HelpPresenter(state, view, wording).present();
}

}  // namespace communique::screens
