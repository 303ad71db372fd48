#include <algorithm>

#include "base/text.hpp"
#include "screens/present_parts.hpp"

namespace communique::screens {
namespace {

std::vector<DotState> dots(const QuizSession& session) {
  // The newest answer shows its mark only once it is on disk.
  const bool is_waiting = session.phase() == Phase::Answered;
  std::vector<DotState> dots;
  for (const Outcome& outcome : session.outcomes()) {
    dots.push_back(outcome.verdict == Verdict::Wrong ? DotState::Wrong : DotState::Right);
  }
  if (is_waiting) dots.back() = DotState::Now;
  if (session.phase() == Phase::Asked) dots.push_back(DotState::Now);
  dots.resize(session.turns().size(), DotState::Later);
  return dots;
}

/// What the keys do before the answer.
void add_answer_hints(const QuizView& view, const Wording& wording, std::vector<KeyHint>& hints) {
  const auto add = [&](std::vector<std::string> keys, const char* key) {
    hints.push_back({std::move(keys), wording.say(key)});
  };
  const auto letters = [&] {
    return std::vector<std::string>{
        "A", std::string(1, static_cast<char>('A' + static_cast<char>(view.options.size()) - 1))};
  };
  switch (view.kind) {
    case Kind::Single:
    case Kind::TrueFalse:
      add(letters(), "hint.choose");
      break;
    case Kind::Multiple:
      add(letters(), "hint.tick");
      add({"Enter"}, "hint.answer");
      break;
    case Kind::Order:
      add({"Alt ↑", "Alt ↓"}, "hint.move");
      add({"Enter"}, "hint.answer");
      break;
    case Kind::Match:
      add(letters(), "hint.pair");
      add({"Enter"}, "hint.answer");
      break;
    case Kind::Map:
      add({"←", "→"}, "hint.move-pin");
      if (view.can_submit) add({"Enter"}, "hint.answer");
      break;
    case Kind::Typed:
    case Kind::Gap:
    case Kind::Date:
    case Kind::Number:
      add({"Enter"}, "hint.answer");
      if (!view.hint_label.empty()) add({"Ctrl H"}, "hint.hint");
      return;  // S is a letter there
  }
  if (!view.hint_label.empty()) add({"H"}, "hint.hint");
  add({"S"}, "hint.skip");
}

std::vector<KeyHint> hints(const State& state, const QuizView& view, const Wording& wording) {
  std::vector<KeyHint> hints;
  if (view.is_answered) {
    hints.push_back({{"Enter"}, wording.say("hint.continue")});
    const bool can_read =
        std::any_of(view.feedback.citations.begin(), view.feedback.citations.end(),
                    [](const CitationView& citation) { return !citation.read_label.empty(); });
    if (can_read) hints.push_back({{"P"}, wording.say("hint.read")});
  } else {
    add_answer_hints(view, wording, hints);
  }
  if (!state.round->is_leaving) hints.push_back({{"Esc"}, wording.say("hint.leave")});
  return hints;
}

DialogView leave_dialog(const QuizSession& session, const Wording& wording) {
  const auto& outcomes = session.outcomes();
  const auto answered = static_cast<std::int64_t>(outcomes.size());
  const auto first = std::count_if(outcomes.begin(), outcomes.end(),
                                   [](const Outcome& each) { return !each.turn.is_second_chance; });
  const auto left = std::max<std::int64_t>(session.planned() - first, 1);  // as Home counts them
  return {wording.say("quiz.leave-title"),
          wording.say("quiz.leave-text", {{"answered", answered}, {"left", left}}),
          wording.say("quiz.keep-going"), wording.say("quiz.leave")};
}

/// The hint before the answer; after it, what can be done with it and with the question.
void present_help(const State& state, const Wording& wording, QuizView& view) {
  const Round& round = *state.round;
  const Question& question = round.session.question();
  if (!round.kept.empty() && round.session.can_undo()) view.undo_label = wording.say("quiz.undo");
  if (round.session.phase() == Phase::Asked) {
    const bool is_taken = round.hint == HintUse::Taken;
    if (!is_taken && hint_for(question, round.session.showing())) view.hint_label = wording.say("quiz.hint");
    const auto hint = hint_of(round);
    if (!hint) return;
    view.hint = hint->text.empty() ? wording.say("quiz.hint-options")
                                   : wording.say("quiz.hint-text", {{"text", hint->text}});
    for (const int option : hint->ruled_out) {
      view.options[static_cast<std::size_t>(option)].state = OptionState::Faded;
    }
    return;
  }
  if (!view.is_answered) return;
  const auto& flags = state.summary.flags;
  const bool is_flagged =
      std::any_of(flags.begin(), flags.end(), [&](const Flag& flag) { return flag.question == question.id; });
  const auto& suspended = state.summary.knowledge.suspended;
  const bool is_aside = std::all_of(question.facts.begin(), question.facts.end(),
                                    [&](const FactId& fact) { return suspended.contains(fact); });
  view.flag_label = wording.say(is_flagged ? "quiz.flagged" : "quiz.flag");
  view.set_aside_label = wording.say(is_aside ? "aside.bring-back" : "quiz.set-aside");
  if (briefing_of(question.facts.front(), *state.deck) != nullptr) {
    view.briefing_label = wording.say("quiz.briefing");
  }
  view.explore_label = wording.say("quiz.explore");
}

/// For a statement that is false, with what is true instead.
std::string right_answer(const Question& question, const Wording& wording) {
  if (question.kind != Kind::TrueFalse) return question.key.text;
  if (question.correction.empty()) return wording.say("quiz.true");
  return joined(wording.say("quiz.false-sentence"), question.correction, wording);
}

/// What was answered; true and false in the screens' language, all else as it was given.
std::string given_answer(const Question& question, const Outcome& outcome, const Wording& wording) {
  if (question.kind != Kind::TrueFalse) return outcome.shown;
  return wording.say(outcome.shown == "True" ? "quiz.true" : "quiz.false");
}

std::string comparison(const State& state, const Wording& wording) {
  const QuizSession& session = state.round->session;
  const SessionRecord* previous = nullptr;
  for (const SessionRecord& record : state.summary.finished) {
    if (record.id != state.round->id) previous = &record;
  }
  if (previous == nullptr || previous->planned != session.planned()) return {};
  const std::int64_t difference = session.right_first_time() - previous->right;
  if (difference == 0) return wording.say("results.same");
  return sentence_case(wording.say(difference > 0 ? "results.more" : "results.fewer",
                                   {{"difference", difference > 0 ? difference : -difference}}));
}

}  // namespace

QuizView present_quiz(const State& state, const Wording& wording) {
  const Round& round = *state.round;
  const QuizSession& session = round.session;
  const Question& question = session.question();
  QuizView view;
  view.leave_label = wording.say("quiz.leave");
  view.is_answered = session.phase() == Phase::Explained;
  view.dots = dots(session);
  view.score_label = wording.say("quiz.score");
  // Points of an answer that is not yet on disk are not shown: they would tell the verdict.
  view.score = std::to_string(session.phase() == Phase::Answered ? session.points() - session.last().points
                                                                 : session.points());
  view.topic = question.topic;
  view.topic_name = topic_name(question.topic, wording);
  view.deck_title = state.deck->deck.title;
  if (question.kind == Kind::TrueFalse) view.deck_title = wording.say("quiz.true-or-false");
  if (session.turn().is_second_chance) view.second_chance = wording.say("quiz.second-chance");
  const std::size_t number = session.outcomes().size() + (session.phase() == Phase::Asked ? 1 : 0);
  view.question_key = question.id.value + '#' + std::to_string(number);
  view.stem = question.stem;
  view.skip_label = wording.say("quiz.skip");
  view.kind = question.kind;
  present_answer(state, wording, view);
  view.sealed_title = wording.say("quiz.sealed");
  view.sealed_note = wording.say("quiz.sealed-note");
  view.sealed_short = wording.say("quiz.sealed-short");
  const WordingArguments place = {{"number", static_cast<std::int64_t>(number)},
                                  {"total", static_cast<std::int64_t>(session.turns().size())}};
  view.counter = wording.say("quiz.counter", place);
  view.counter_short = wording.say("quiz.counter-short", place);
  if (view.is_answered) view.feedback = present_feedback(state, wording);
  view.continue_label = wording.say(number == session.turns().size() ? "quiz.to-results" : "quiz.continue");
  present_help(state, wording, view);
  view.hints = hints(state, view, wording);
  if (round.reading && round.paragraph) {
    const CitationView place_of = present_citation(state, *round.reading, wording);
    view.paragraph =
        ParagraphView{wording.say("joined.list", {{"one", place_of.publisher}, {"other", place_of.place}}),
                      *round.paragraph, wording.say("quiz.close-paragraph")};
  }
  if (round.is_looking_up) view.lookup = present_lookup(state, wording);
  if (round.is_flagging) {
    view.flag =
        FlagView{wording.say("quiz.flag-title"), wording.say("quiz.flag-label"),
                 wording.say("quiz.flag-hint"), wording.say("quiz.flag-keep"), wording.say("welcome.cancel")};
  }
  if (round.is_leaving) view.dialog = leave_dialog(session, wording);
  return view;
}

ResultsView present_results(const State& state, const Wording& wording) {
  const QuizSession& session = state.round->session;
  const std::int64_t right = session.right_first_time();
  ResultsView view;
  view.close_label = wording.say("results.close");
  view.deck_title = state.deck->deck.title;
  view.ring = session.planned() == 0 ? 0 : static_cast<double>(right) / session.planned();
  view.ring_number = std::to_string(right);
  view.ring_label = wording.say("results.ring-label", {{"planned", std::int64_t{session.planned()}}});
  view.heading = sentence_case(wording.say("results.heading", {{"right", right}}));
  view.comparison = comparison(state, wording);
  const std::int64_t seconds = std::chrono::duration_cast<std::chrono::seconds>(session.time_spent()).count();
  view.time = wording.say("results.time", {{"minutes", seconds / 60}, {"seconds", seconds % 60}});
  view.points = wording.say("results.points", {{"points", std::int64_t{session.points()}}});
  view.points_rule = wording.say("points.rule");
  for (const TopicScore& score : session.by_topic()) {
    view.topics.push_back({score.topic, topic_name(score.topic, wording), score.asked, score.right,
                           wording.say("results.topic", {{"right", std::int64_t{score.right}},
                                                         {"asked", std::int64_t{score.asked}}})});
  }
  for (const Outcome& outcome : session.missed()) {
    const Question* question = state.deck->bank.question(outcome.turn.question);
    const bool is_skipped = std::holds_alternative<Skipped>(outcome.response);
    view.missed.push_back(
        {question->facts.front(), question->topic, question->stem, right_answer(*question, wording),
         is_skipped
             ? wording.say("results.you-skipped")
             : wording.say("results.you-said", {{"answer", given_answer(*question, outcome, wording)}})});
  }
  const auto missed = static_cast<std::int64_t>(view.missed.size());
  view.missed_heading = missed == 0 ? wording.say("results.none-missed")
                                    : sentence_case(wording.say("results.missed", {{"count", missed}}));
  if (missed == 0) view.missed_note = wording.say("results.none-missed-note");
  if (missed > 0) view.practise_label = wording.say("results.practise", {{"count", missed}});
  view.again_label = wording.say("results.again");
  if (missed > 0) view.hints.push_back({{"Enter"}, wording.say("hint.practise")});
  if (missed == 0) view.hints.push_back({{"Enter"}, wording.say("hint.again")});
  view.hints.push_back({{"Esc"}, wording.say("hint.close")});
  return view;
}

}  // namespace communique::screens
