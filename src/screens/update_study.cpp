// What is studied, how much of it, and a learner's own records.
#include <algorithm>

#include "questions/grading.hpp"
#include "screens/explore_parts.hpp"
#include "screens/step.hpp"

namespace communique::screens {
namespace {

/// A target date: a whole day that is still to come.
std::optional<StudyDay> exam_day(const std::string& text, const std::string& locale, StudyDay today) {
  const auto date = read_date(text, locale);
  if (!date || date->precision() != Precision::Day) return std::nullopt;
  const StudyDay day = date->first_day().time_since_epoch().count();
  return day > today ? std::optional(day) : std::nullopt;
}

}  // namespace

void Step::operator()(const BeginQuestions&) {
  if (state_.screen != Screen::Briefing || !state_.round) return;
  state_.screen = Screen::Quiz;
  state_.round->asked_at = now_;
}

void Step::operator()(const OpenBriefing& intent) {
  if (!state_.learner || is_round_open(state_)) return;
  state_.round.reset();
  const auto count = static_cast<int>(state_.deck->deck.briefings.size());
  if (intent.briefing < 0 || intent.briefing >= count) return;
  state_.briefing = static_cast<std::size_t>(intent.briefing);
  state_.screen = Screen::Briefing;
}

void Step::operator()(const QuizOnBriefing&) {
  if (state_.screen != Screen::Briefing || state_.round) return;
  Wish wish = state_.wish;
  wish.topics.clear();
  wish.article = state_.deck->deck.briefings[state_.briefing].source;
  begin(wish);
}

void Step::operator()(const DrillPairs&) {
  if (!state_.learner || is_in_round()) return;
  Wish wish;
  wish.is_drill = true;
  begin(wish);
}

void Step::operator()(const SetExam& intent) {
  if (!state_.learner) return;
  StudyAims aims = state_.summary.knowledge.aims;
  state_.exam_refused.clear();
  aims.exam.reset();
  if (intent.text.find_first_not_of(" \t") != std::string::npos) {
    aims.exam = exam_day(intent.text, state_.locale, state_.summary.today);
    if (!aims.exam) {
      state_.exam_refused = intent.text;
      return;
    }
  }
  keep_aims(aims);
}

void Step::operator()(const SetNewPerDay& intent) {
  StudyAims aims = state_.summary.knowledge.aims;
  aims.new_per_day = intent.count;
  keep_aims(aims);
}

void Step::operator()(const SetRetention& intent) {
  StudyAims aims = state_.summary.knowledge.aims;
  aims.desired_retention = intent.percent / 100.0;
  keep_aims(aims);
}

void Step::operator()(const SetRoundLength& intent) {
  StudyAims aims = state_.summary.knowledge.aims;
  aims.round_questions = intent.questions;
  aims.round_minutes = intent.minutes;
  keep_aims(aims);
  wish_as_usual();
}

void Step::operator()(const SetCountsTime& intent) {
  StudyAims aims = state_.summary.knowledge.aims;
  aims.counts_time = intent.counts;
  keep_aims(aims);
}

void Step::operator()(const SetAside&) {
  if (!is_explained()) return;
  const auto& suspended = state_.summary.knowledge.suspended;
  const auto& facts = asked().facts;
  const bool are_aside =
      std::all_of(facts.begin(), facts.end(), [&](const FactId& fact) { return suspended.contains(fact); });
  if (are_aside) {
    want(effect::BringBack{state_.learner->id, facts});
  } else {
    want(effect::Suspend{state_.learner->id, facts});
  }
}

void Step::operator()(const WriteFlag&) {
  if (is_explained()) state_.round->is_flagging = true;
}

void Step::operator()(const KeepFlag& intent) {
  if (!state_.round || !state_.round->is_flagging) return;
  state_.round->is_flagging = false;
  want(effect::KeepFlag{state_.learner->id, asked().id, intent.note});
}

void Step::operator()(const LookUpBriefing&) {
  if (is_explained() && briefing_of(asked().facts.front(), *state_.deck) != nullptr) {
    state_.round->is_looking_up = true;
  }
}

void Step::operator()(const ShowAside&) {
  if (state_.learner && !is_in_round()) state_.screen = Screen::Aside;
}

void Step::operator()(const BringBack& intent) {
  const auto& suspended = state_.summary.knowledge.suspended;
  if (state_.screen != Screen::Aside || intent.row < 0 || intent.row >= static_cast<int>(suspended.size()))
    return;
  want(effect::BringBack{state_.learner->id, {*std::next(suspended.begin(), intent.row)}});
}

void Step::operator()(const RemoveFlag& intent) {
  const auto& flags = state_.summary.flags;
  if (state_.screen != Screen::Aside || intent.row < 0 || intent.row >= static_cast<int>(flags.size()))
    return;
  want(effect::RemoveFlag{state_.learner->id, flags[static_cast<std::size_t>(intent.row)].id});
}

void Step::operator()(const ExportLearner&) {
  if (state_.learner) want(effect::ExportLearner{state_.learner->id});
}

void Step::operator()(const ImportLearner& intent) {
  state_.import_failure.reset();
  if (!is_in_round()) want(effect::ImportLearner{intent.file});
}

void Step::operator()(const AskReset&) {
  if (state_.screen == Screen::Settings) state_.asking = Asking::Reset;
}

void Step::operator()(const AskDelete&) {
  if (state_.screen == Screen::Settings) state_.asking = Asking::Delete;
}

void Step::operator()(const Confirm&) {
  const Asking asking = std::exchange(state_.asking, Asking::Nothing);
  if (asking == Asking::Reset) want(effect::ResetLearner{state_.learner->id});
  if (asking == Asking::Delete) want(effect::DeleteLearner{state_.learner->id});
}

void Step::keep_aims(const StudyAims& aims) {
  if (!state_.learner) return;
  state_.summary.knowledge.aims = in_range(aims);
  want(effect::KeepAims{state_.learner->id, state_.summary.knowledge.aims});
}

}  // namespace communique::screens
