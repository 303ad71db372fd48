// communique quiz [DECK]: the same rounds and records as in the window, in a terminal.
// Each screen's view is printed and a line read; a line becomes an intent.
#include <cstdlib>
#include <iostream>

#include "app/application.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/terminal_answer.hpp"

namespace communique {

using namespace screens;

namespace {

struct Options {
  std::string deck = kDefaultDeck;
  std::string learner;
  std::vector<std::string> topics;
  int length = 0;  // 0: as the learner has set it
};

class TerminalQuiz {
 public:
  TerminalQuiz(Application& application, Options options)
      : application_(application), options_(std::move(options)) {}

  Exit run() {
    application_.start();
    if (!options_.learner.empty()) pick(options_.learner);
    while (!is_over_ && !application_.wants_exit()) {
      const View view = application_.view();
      if (view.toast && view.toast->key != last_toast_) {
        last_toast_ = view.toast->key;
        say("\n" + view.toast->text);
      }
      std::visit([&](const auto& screen) { show(screen); }, view.screen);
      if (!std::cout) {
        complain("standard output was closed; every answer given so far is kept");
        return Exit::Environment;
      }
    }
    return exit_;
  }

 private:
  static void say(const std::string& text) { std::cout << text << '\n' << std::flush; }

  /// The next line, or nothing at the end of input, which ends the quiz.
  std::optional<std::string> ask(const std::string& prompt) {
    std::cout << prompt << ' ' << std::flush;
    std::string line;
    if (std::getline(std::cin, line)) return trimmed(line);
    std::cout << '\n';
    is_over_ = true;
    return std::nullopt;
  }

  /// A learner by name, made where there is none.
  void pick(const std::string& name) {
    for (const Learner& learner : application_.state().learners) {
      if (folded(learner.name) == folded(name)) return application_.dispatch(PickLearner{learner.id});
    }
    application_.dispatch(AddLearner{name});
  }

  void show(const WelcomeView& view) {
    if (!view.asks_passcode_of.empty()) {
      if (!view.passcode_error.empty()) say(view.passcode_error);
      if (const auto line = ask(view.passcode_label + ":")) {
        line->empty() ? application_.dispatch(Cancel{}) : application_.dispatch(GivePasscode{*line});
      }
      return;
    }
    say("\n" + view.title);
    if (!view.name_error.empty()) say(view.name_error);
    for (std::size_t i = 0; i < view.learners.size(); ++i) {
      say("  " + std::to_string(i + 1) + "  " + view.learners[i].name);
    }
    const auto line = ask(view.name_label + ":");
    if (!line || line->empty()) return;
    const int number = std::atoi(line->c_str());
    if (number >= 1 && number <= static_cast<int>(view.learners.size())) {
      application_.dispatch(PickLearner{view.learners[static_cast<std::size_t>(number) - 1].id});
    } else {
      pick(*line);
    }
  }

  void show(const HomeView& view) {
    if (was_asked_) {  // one round a call; the window is the place to stay
      is_over_ = true;
      return;
    }
    was_asked_ = true;
    say("\n" + view.greeting + "\n" + view.heading + ". " + view.subheading);
    if (view.is_continue) {
      const auto line = ask(view.start_label + "? [Enter = yes, n = " + view.afresh_label + "]");
      if (!line) return;
      if (*line != "n") return application_.dispatch(ContinueRound{});
    }
    start();
  }

  void start() {
    if (options_.length > 0) application_.dispatch(ChooseLength{options_.length});
    if (!options_.topics.empty()) {
      for (const Topic topic : kAllTopics) {
        const bool is_wanted = std::find(options_.topics.begin(), options_.topics.end(), name_of(topic)) !=
                               options_.topics.end();
        if (!is_wanted) application_.dispatch(ToggleTopic{topic});
      }
    }
    application_.dispatch(StartRound{});
  }

  void show(const ChooseView&) { application_.dispatch(Cancel{}); }

  void show(const QuizView& view) {
    if (view.is_answered) return show_feedback(view);
    if (view.dialog) return application_.dispatch(ConfirmLeave{});
    say("\n" + view.counter + " · " + view.topic_name +
        (view.second_chance.empty() ? "" : " · " + view.second_chance));
    say(view.stem);
    for (std::size_t i = 0; i < view.pairs.size(); ++i)
      say("  " + std::to_string(i + 1) + "  " + name(view.pairs[i].text, view.pairs[i].native));
    for (const OptionView& option : view.options) {
      if (option.state != OptionState::Faded)
        say("  " + option.letter + "  " + name(option.text, option.native));
    }
    if (!view.hint.empty()) say("  " + view.hint);
    if (!view.hint_label.empty()) say("  (? = " + view.hint_label + ")");
    if (view.has_field && !view.field_hint.empty()) say("  (" + view.field_hint + ")");
    const auto line =
        ask(view.has_field ? view.field_label + unit_of(view) + ":" : how_to_answer(view) + ":");
    if (!line || line->empty()) return;
    if (*line == "?" && !view.hint_label.empty()) return application_.dispatch(TakeHint{});
    const auto intents = read_answer(view, *line);
    if (!intents) return say("That is no answer to this question. " + how_to_answer(view) + ".");
    for (const Intent& intent : *intents) application_.dispatch(intent);
    const View after = application_.view();
    const auto* quiz = std::get_if<QuizView>(&after.screen);
    if (quiz != nullptr && !quiz->is_answered && !quiz->field_reading.empty()) say(quiz->field_reading);
  }

  static std::string name(const std::string& text, const std::string& native) {
    return native.empty() ? text : text + "  " + native;
  }
  static std::string unit_of(const QuizView& view) {
    return view.field_unit.empty() ? "" : " (" + view.field_unit + ")";
  }

  void show_feedback(const QuizView& view) {
    const FeedbackView& feedback = view.feedback;
    say("\n" + feedback.headline + ". " + feedback.points + ".");
    const bool is_choice =
        view.kind == Kind::Single || view.kind == Kind::TrueFalse || view.kind == Kind::Multiple;
    for (const OptionView& option : view.options) {
      if (is_choice && option.state == OptionState::Right) say(option.verdict + ": " + option.text);
    }
    if (!view.right_text.empty()) say(view.right_label + ": " + view.right_text);
    if (view.map && !view.map->distance.empty()) say(view.map->truth_label + ": " + view.map->distance);
    if (!feedback.statement.empty()) say(feedback.statement);
    for (const FactLine& fact : feedback.facts)
      say(std::string(fact.mark == Mark::Right ? "  + " : "  - ") + fact.statement);
    if (view.kind == Kind::Single || view.kind == Kind::Multiple) {
      for (const OptionView& option : view.options)
        if (!option.note.empty()) say("  " + option.letter + "  " + option.text + ": " + option.note);
    }
    if (!feedback.chosen_title.empty()) {
      say(feedback.chosen_title);
    }
    for (const CitationView& citation : feedback.citations)
      say("  " + citation.publisher + ", " + citation.place +
          (citation.note.empty() ? "" : ". " + citation.note));
    if (!feedback.note.empty()) say(feedback.note);
    if (view.retype) retype(*view.retype);
    if (is_over_) return;
    const auto line = ask("[Enter, u = " + view.undo_label + "]");
    if (line && *line == "u") {
      application_.dispatch(UndoAnswer{});
    } else if (line) {
      application_.dispatch(Proceed{});
    }
  }

  void retype(const RetypeView& view) {
    const auto line = ask(view.label + ":");
    if (!line || line->empty()) return;
    application_.dispatch(Retype{*line});
    const View after = application_.view();
    const auto* quiz = std::get_if<QuizView>(&after.screen);
    if (quiz != nullptr && quiz->retype && quiz->retype->is_right) say(quiz->retype->note);
  }

  void show(const ResultsView& view) {
    say("\n" + view.heading + " (" + view.ring_number + " " + view.ring_label + "). " + view.points + ". " +
        view.comparison);
    for (const TopicResult& topic : view.topics) say("  " + topic.name + ": " + topic.text);
    say(view.missed_heading);
    for (const MissedRow& row : view.missed)
      say("  " + row.stem + "\n    " + row.right + "\n    " + row.given);
    if (view.missed.empty()) {
      is_over_ = true;
      return;
    }
    const auto line = ask(view.practise_label + "? [y, Enter = no]");
    if (line && *line == "y") {
      application_.dispatch(PractiseMissed{});
    } else {
      is_over_ = true;
    }
  }

  void show(const BriefingView& view) {
    if (!view.is_before_round) return application_.dispatch(Cancel{});
    say("\n" + view.title + ". " + view.note);
    for (const BriefingSection& section : view.sections) {
      say("\n" + section.headline + "\n" + section.source);
      for (const SpannedText& paragraph : section.paragraphs) {
        std::string text;
        for (const TextSpan& span : paragraph) text += span.text;
        say("\n" + text);
      }
      if (!section.paragraphs.empty()) say("\n" + view.facts_heading);
      for (const BriefingFact& fact : section.facts) say("  - " + fact.statement);
    }
    if (ask("[Enter]")) application_.dispatch(BeginQuestions{});
  }

  void show(const BriefingsView&) { application_.dispatch(Cancel{}); }
  void show(const ProgressView&) { application_.dispatch(Cancel{}); }
  void show(const AsideView&) { application_.dispatch(Cancel{}); }
  void show(const ScoresView&) { application_.dispatch(Cancel{}); }
  void show(const SettingsView&) { application_.dispatch(Cancel{}); }
  void show(const ExploreView&) { application_.dispatch(Cancel{}); }
  void show(const IntroView&) { application_.dispatch(Cancel{}); }
  void show(const ClassSetupView&) { application_.dispatch(Cancel{}); }
  void show(const LessonsView&) { application_.dispatch(Cancel{}); }
  void show(const StageView&) { application_.dispatch(Cancel{}); }
  void show(const ClassReportView&) { application_.dispatch(Cancel{}); }
  void show(const DecksView&) { application_.dispatch(Cancel{}); }
  void show(const BringView&) { application_.dispatch(Cancel{}); }
  void show(const DeskView&) { application_.dispatch(Cancel{}); }
  void show(const EditorView&) { application_.dispatch(Cancel{}); }

  void show(const TroubleView& view) {
    for (const std::string& line : view.lines) std::cerr << line << '\n';
    complain(view.title + ". " + view.text);
    const bool is_deck = application_.state().deck == nullptr;
    exit_ = is_deck ? Exit::Problems : Exit::Environment;
    is_over_ = true;
  }

  Application& application_;
  Options options_;
  std::string last_toast_;
  bool was_asked_ = false;
  bool is_over_ = false;
  Exit exit_ = Exit::Done;
};

Exit run(CommandContext& context, const Options& options) {
  const auto wording =
      screen_wording(context.surroundings.assets, kLanguages[0]);  // as all else in a terminal
  if (!wording) return complain_of(wording.error());
  const auto folder = deck_folder(options.deck, context.shelves());
  ApplicationOptions application_options{context.data_folder(), context.articles_folder(),
                                         context.surroundings.locale};
  application_options.introduces = false;
  Application application(std::move(application_options), *wording,
                          open_deck(folder, context.surroundings.assets), *context.surroundings.clock,
                          context.surroundings.seed);
  return TerminalQuiz(application, options).run();
}

}  // namespace

void add_quiz(CLI::App& program, CommandContext& context) {
  CLI::App* command = program.add_subcommand("quiz", "A round in the terminal, with the same records");
  auto options = std::make_shared<Options>();
  std::vector<std::string> topics;
  for (const Topic topic : kAllTopics) topics.emplace_back(name_of(topic));
  command->add_option("DECK", options->deck, "A folder, or the name of a bundled deck");
  command->add_option("--learner", options->learner, "Who is learning");
  command->add_option("--topics", options->topics, "Topics to draw from")
      ->delimiter(',')
      ->check(CLI::IsMember(topics));
  command->add_option("--length", options->length, "Number of questions")->check(CLI::Range(1, 200));
  command->callback([&context, options] { context.exit = run(context, *options); });
}

}  // namespace communique
