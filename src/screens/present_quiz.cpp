#include <algorithm>

#include "base/text.hpp"
#include "screens/present_parts.hpp"

namespace communique::screens {
namespace {

constexpr std::size_t kMostCitations = 3;

const char* field_key(const Question& question) {
  if (question.date) {
    switch (question.date->precision()) {
      case Precision::Day:
        return "day";
      case Precision::Month:
        return "month";
      case Precision::Year:
        return "year";
      case Precision::Interval:
        return "interval";
    }
  }
  switch (question.answer_type) {
    case AnswerType::Person:
      return "person";
    case AnswerType::Organisation:
      return "organisation";
    case AnswerType::Agreement:
      return "agreement";
    case AnswerType::Event:
      return "event";
    case AnswerType::Place:
      return "place";
    case AnswerType::Number:
      return "number";
    default:
      return "text";
  }
}

Mark mark_of(Verdict verdict) {
  return verdict == Verdict::Correct ? Mark::Right : verdict == Verdict::Almost ? Mark::Almost : Mark::Wrong;
}

const Choice* chosen_in(const QuizSession& session) {
  const auto* chosen = std::get_if<Chosen>(&session.last().response);
  if (chosen == nullptr) return nullptr;
  return &session.showing().options[static_cast<std::size_t>(chosen->option)];
}

/// Whether a name is written with Japanese shapes: the deck knows whose it is.
bool is_japanese(const State& state, const Choice& choice) {
  const Entity* entity = state.deck->deck.entity(choice.entity);
  return entity != nullptr && entity->side == Side::Japan;
}

/// A true/false option in the language of the screen; any other as it is.
std::string option_text(const Question& question, const Showing& showing, std::size_t index,
                        const Wording& wording) {
  if (question.kind == Kind::TrueFalse) return wording.say(index == 0 ? "quiz.true" : "quiz.false");
  return showing.options[index].text;
}

void present_options(const State& state, const Wording& wording, QuizView& view) {
  const QuizSession& session = state.round->session;
  const Question& question = session.question();
  const Showing& showing = session.showing();
  const auto* chosen = view.is_answered ? std::get_if<Chosen>(&session.last().response) : nullptr;
  for (std::size_t i = 0; i < showing.options.size(); ++i) {
    OptionView option;
    option.letter = std::string(1, static_cast<char>('A' + static_cast<char>(i)));
    option.text = option_text(question, showing, i, wording);
    option.native = showing.options[i].native;
    option.is_japanese = is_japanese(state, showing.options[i]);
    if (view.is_answered) {
      const auto index = static_cast<int>(i);
      const bool is_chosen = chosen != nullptr && chosen->option == index;
      option.note = showing.options[i].note;
      option.state = showing.is_correct(index) ? OptionState::Right
                     : is_chosen               ? OptionState::Wrong
                                               : OptionState::Faded;
      if (showing.is_correct(index)) option.verdict = wording.say("quiz.right-answer");
      if (is_chosen) option.verdict = wording.say("quiz.your-answer");
    }
    view.options.push_back(std::move(option));
  }
}

void present_field(const State& state, const Wording& wording, QuizView& view) {
  const Round& round = *state.round;
  const Question& question = round.session.question();
  view.has_field = question.kind == Kind::Typed || question.kind == Kind::Date;
  if (!view.has_field) return;
  const std::string key = field_key(question);
  view.field_label = wording.say("quiz.field-" + key);
  const bool is_name = !question.date && key != "number" && key != "text";
  if (question.date || is_name)
    view.field_hint = wording.say(question.date ? "quiz.hint-" + key : "quiz.hint-name");
  view.submit_label = wording.say("quiz.submit");
  if (view.is_answered) {
    const auto* written = std::get_if<Written>(&round.session.last().response);
    if (written != nullptr) view.field_text = written->text;
    if (round.session.last().verdict != Verdict::Correct) {
      view.right_label = wording.say("quiz.right-answer");
      view.right_text = question.key.text;
      view.right_native = question.key.native;
      view.is_right_japanese = is_japanese(state, question.key);
    }
    return;
  }
  if (round.is_unreadable) {
    view.field_reading = wording.say("quiz.unreadable");
  } else if (question.kind == Kind::Date) {
    if (const auto date = read_date(round.draft, state.locale)) {
      view.field_reading = wording.say("quiz.read-as", {{"date", spoken(*date, wording.locale())}});
    }
  }
}

CitationView present_citation(const State& state, const Evidence& evidence, const Wording& wording) {
  CitationView view;
  if (evidence.basis == Basis::Reference) {
    view.publisher = wording.say("quiz.reference");
    view.place = evidence.reference;
    return view;
  }
  const Source* source = state.deck->deck.source(evidence.source);
  if (source == nullptr) return view;
  view.publisher = !source->publisher.empty() ? source->publisher
                   : !source->title.empty()   ? source->title
                                              : wording.say("quiz.unknown-publisher");
  const std::int64_t paragraph = evidence.paragraph;
  view.place = source->date
                   ? wording.say("quiz.paragraph", {{"date", spoken(*source->date, wording.locale())},
                                                    {"paragraph", paragraph}})
                   : wording.say("quiz.paragraph-undated", {{"paragraph", paragraph}});
  if (state.readable.contains(evidence.source)) view.read_label = wording.say("quiz.read");
  return view;
}

void present_chosen(const State& state, const Wording& wording, FeedbackView& view) {
  const QuizSession& session = state.round->session;
  const Outcome& outcome = session.last();
  if (outcome.verdict == Verdict::Correct || std::holds_alternative<Skipped>(outcome.response)) return;
  const Choice* choice = chosen_in(session);
  if (choice != nullptr && session.question().kind == Kind::TrueFalse) return;  // the correction says it
  const std::string key = choice != nullptr ? "quiz.you-chose" : "quiz.you-wrote";
  view.chosen_title = wording.say(key, {{"answer", outcome.shown}});
  if (choice == nullptr) return;
  view.chosen_note = choice->note;
  view.is_chosen_japanese = is_japanese(state, *choice);
  view.chosen_monogram = monogram(choice->native.empty() ? choice->text : choice->native);
}

std::string points_text(const Outcome& outcome, const Wording& wording) {
  const bool has_bonus = outcome.points > kPointsRight;
  return wording.say(has_bonus ? "quiz.points-run" : "quiz.points",
                     {{"points", std::int64_t{outcome.points}}});
}

FeedbackView present_feedback(const State& state, const Wording& wording) {
  const QuizSession& session = state.round->session;
  const Outcome& outcome = session.last();
  FeedbackView view;
  view.mark = mark_of(outcome.verdict);
  const bool is_skipped = std::holds_alternative<Skipped>(outcome.response);
  view.headline = wording.say(is_skipped                            ? "quiz.skipped"
                              : outcome.verdict == Verdict::Correct ? "quiz.right"
                              : outcome.verdict == Verdict::Almost  ? "quiz.almost"
                                                                    : "quiz.wrong");
  view.statement = session.question().explanation;
  present_chosen(state, wording, view);
  if (const Fact* fact = state.deck->fact(session.question().facts.front())) {
    for (const Evidence& evidence : fact->evidence) {
      if (view.citations.size() < kMostCitations)
        view.citations.push_back(present_citation(state, evidence, wording));
    }
  }
  view.points = points_text(outcome, wording);
  if (outcome.verdict == Verdict::Wrong && !outcome.turn.is_second_chance)
    view.note = wording.say("quiz.comes-back");
  return view;
}

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

std::vector<KeyHint> hints(const State& state, const QuizView& view, const Wording& wording) {
  std::vector<KeyHint> hints;
  if (view.is_answered) {
    hints.push_back({{"Enter"}, wording.say("hint.continue")});
    const bool can_read =
        std::any_of(view.feedback.citations.begin(), view.feedback.citations.end(),
                    [](const CitationView& citation) { return !citation.read_label.empty(); });
    if (can_read) hints.push_back({{"P"}, wording.say("hint.read")});
  } else if (view.has_field) {
    hints.push_back({{"Enter"}, wording.say("hint.answer")});
  } else {
    const std::string last(1, static_cast<char>('A' + static_cast<char>(view.options.size()) - 1));
    hints.push_back({{"A", last}, wording.say("hint.choose")});
    hints.push_back({{"S"}, wording.say("hint.skip")});
  }
  if (!state.round->is_leaving) hints.push_back({{"Esc"}, wording.say("hint.leave")});
  return hints;
}

DialogView leave_dialog(const QuizSession& session, const Wording& wording) {
  const auto answered = static_cast<std::int64_t>(session.outcomes().size());
  const auto left = static_cast<std::int64_t>(session.turns().size()) - answered;
  return {wording.say("quiz.leave-title"),
          wording.say("quiz.leave-text", {{"answered", answered}, {"left", left}}),
          wording.say("quiz.keep-going"), wording.say("quiz.leave")};
}

/// For a statement that is false, with what is true instead.
std::string right_answer(const Question& question, const Wording& wording) {
  if (question.kind != Kind::TrueFalse) return question.key.text;
  if (question.correction.empty()) return wording.say("quiz.true");
  return wording.say("quiz.false") + ". " + question.correction;
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
  if (question.kind == Kind::TrueFalse) {
    view.deck_title = wording.say("quiz.true-or-false", {{"deck", view.deck_title}});
  }
  if (session.turn().is_second_chance) view.second_chance = wording.say("quiz.second-chance");
  const std::size_t number = session.outcomes().size() + (session.phase() == Phase::Asked ? 1 : 0);
  view.question_key = question.id.value + '#' + std::to_string(number);
  view.stem = question.stem;
  view.skip_label = wording.say("quiz.skip");
  view.kind = question.kind;
  present_options(state, wording, view);
  present_field(state, wording, view);
  view.sealed_title = wording.say("quiz.sealed");
  view.sealed_note = wording.say("quiz.sealed-note");
  view.sealed_short = wording.say("quiz.sealed-short");
  const WordingArguments place = {{"number", static_cast<std::int64_t>(number)},
                                  {"total", static_cast<std::int64_t>(session.turns().size())}};
  view.counter = wording.say("quiz.counter", place);
  view.counter_short = wording.say("quiz.counter-short", place);
  if (view.is_answered) view.feedback = present_feedback(state, wording);
  view.continue_label = wording.say(number == session.turns().size() ? "quiz.to-results" : "quiz.continue");
  view.hints = hints(state, view, wording);
  if (round.reading && round.paragraph) {
    const CitationView place_of = present_citation(state, *round.reading, wording);
    view.paragraph = ParagraphView{place_of.publisher + ", " + place_of.place, *round.paragraph,
                                   wording.say("quiz.close-paragraph")};
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
    view.missed.push_back({question->topic, question->stem, right_answer(*question, wording),
                           is_skipped ? wording.say("results.you-skipped")
                                      : wording.say("results.you-said", {{"answer", outcome.shown}})});
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
