// The introduction and the sheet of keys, with invented contents.
#include "ui/sample_views.hpp"

namespace communique::ui {

using namespace screens;  // NOLINT(google-build-using-namespace): every name here is a screen's

namespace {

View guide_view(auto screen) {
  View view;
  view.screen = std::move(screen);
  view.window_title = "Communiqué";
  return view;
}

}  // namespace

IntroView sample_intro(int step) {
  IntroView view;
  view.step = step;
  view.counter = "Step " + std::to_string(step + 1) + " of 3";
  view.next_label = step == 2 ? "Begin" : "Next";
  if (step > 0) view.back_label = "Back";
  if (step < 2) view.skip_label = "Skip";
  switch (step) {
    case 0:
      view.title = "News becomes questions";
      view.text = "Articles about the region hold facts: who, when, what was agreed. Each becomes questions.";
      view.points = {"Every answer names its source and paragraph.", "Claims say whose claim they are."};
      view.language_label = "Language";
      view.languages = sample_languages();
      break;
    case 1:
      view.title = "Answer, then see the source";
      view.text = "The source stays sealed until you answer. Then it opens and shows what it says.";
      view.points = {"Everything works by mouse and by keyboard.", "F1 shows all keys."};
      break;
    default:
      view.title = "Practice keeps what you learn";
      view.text = "What you are about to forget comes back at the right time, a few minutes a day.";
      view.points = {"All records stay on this machine.", "Explore shows the people, places and dates."};
  }
  return view;
}

HelpView sample_help() {
  HelpView view;
  view.title = "Keys";
  view.sections = {
      {"On every screen",
       {{{"F1"}, "show or hide these keys"},
        {{"F2"}, "read the screen aloud, or stop"},
        {{"F3"}, "read it again"},
        {{"Tab"}, "go to the next button or field"},
        {{"Esc"}, "go back, or close what is open"}}},
      {"In a question",
       {{{"A", "D"}, "choose an answer"},
        {{"1", "9"}, "choose an answer by its place"},
        {{"S"}, "skip"},
        {{"H"}, "take a hint"},
        {{"Enter"}, "answer, and go on"}}},
      {"After an answer",
       {{{"P"}, "read the paragraph"},
        {{"F"}, "flag the question and write a note on what is wrong with it"},
        {{"B"}, "open the briefing"},
        {{"E"}, "look at it in Explore"},
        {{"Ctrl+Z"}, "take the answer back"}}},
      {"In Explore",
       {{{"Ctrl+F"}, "search"}, {{"+", "−"}, "nearer and farther"}, {{"1", "4"}, "choose a view"}}}};
  view.intro_label = "Show the introduction";
  view.close_label = "Close";
  return view;
}

std::vector<NamedView> guide_samples() {
  View help = guide_view(sample_home());
  help.help = sample_help();
  return {{"intro-0", guide_view(sample_intro(0))},
          {"intro-1", guide_view(sample_intro(1))},
          {"intro-2", guide_view(sample_intro(2))},
          {"help", help}};
}

}  // namespace communique::ui
