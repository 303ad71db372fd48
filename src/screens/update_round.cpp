// In a round: drafting, answering, and what follows an answer.
#include <algorithm>
#include <numeric>

#include "screens/step.hpp"

namespace communique::screens {
namespace {

constexpr std::chrono::minutes kLongestThought{10};

bool has_one_choice(const Question& question) {
  return question.kind == Kind::Single || question.kind == Kind::TrueFalse;
}

/// What is drafted before anything is done: items to be put in order stand as shown, pairs are open.
std::vector<int> first_draft(const QuizSession& session) {
  const Question& question = session.question();
  if (question.kind == Kind::Match) return std::vector<int>(question.parts.size(), kUnpaired);
  if (question.kind != Kind::Order) return {};
  std::vector<int> shown(session.showing().options.size());
  std::iota(shown.begin(), shown.end(), 0);
  return shown;
}

void clear_draft(Round& round) {
  round.draft.clear();
  round.draft_pin.reset();
  round.retyped.clear();
  round.hint = HintUse::None;
  round.is_unreadable = false;
  const bool is_asked = round.session.phase() == Phase::Asked;
  round.draft_options = is_asked ? first_draft(round.session) : std::vector<int>{};
}

/// A hint has taken that option off the offer.
bool is_ruled_out(const Round& round, int option) {
  const auto hint = hint_of(round);
  return hint && std::find(hint->ruled_out.begin(), hint->ruled_out.end(), option) != hint->ruled_out.end();
}

/// Something lies over the question.
bool is_overlaid(const Round& round) {
  return round.is_leaving || round.is_looking_up || round.is_flagging || round.reading.has_value();
}

}  // namespace

void Step::operator()(const RoundReady& intent) {
  auto session = resumed(intent);
  if (!session) {
    // The deck has changed under an interrupted round: its answers stay, the rest cannot be asked.
    want(effect::AbandonRound{intent.session});
    state_.summary.unfinished.reset();
    say("toast.round-gone");
    return;
  }
  state_.round.emplace(intent.session, std::move(*session), now_);
  state_.exploring.came_from.reset();
  Round& round = *state_.round;
  clear_draft(round);
  state_.summary.unfinished.reset();
  if (round.session.phase() == Phase::Finished) return finish_round();
  round.introduced = new_facts(round.session);
  state_.screen = round.introduced.empty() ? Screen::Quiz : Screen::Briefing;
}

void Step::operator()(const PickOption& intent) {
  if (!is_asked() || !is_shown(intent.option) || is_ruled_out(*state_.round, intent.option)) return;
  if (has_one_choice(asked())) {
    give(Chosen{intent.option});
  } else if (asked().kind == Kind::Multiple) {
    auto& ticked = state_.round->draft_options;
    const auto found = std::find(ticked.begin(), ticked.end(), intent.option);
    found == ticked.end() ? ticked.push_back(intent.option) : void(ticked.erase(found));
  }
}

void Step::operator()(const MoveItem& intent) {
  if (!is_asked() || asked().kind != Kind::Order) return;
  auto& items = state_.round->draft_options;
  const auto count = static_cast<int>(items.size());
  if (intent.from < 0 || intent.from >= count || intent.to < 0 || intent.to >= count) return;
  const int moved = items[static_cast<std::size_t>(intent.from)];
  items.erase(items.begin() + intent.from);
  items.insert(items.begin() + intent.to, moved);
}

void Step::operator()(const PairUp& intent) {
  if (!is_asked() || asked().kind != Kind::Match) return;
  auto& paired = state_.round->draft_options;
  if (intent.pair < 0 || intent.pair >= static_cast<int>(paired.size())) return;
  if (intent.option != kUnpaired && !is_shown(intent.option)) return;
  if (intent.option != kUnpaired) std::replace(paired.begin(), paired.end(), intent.option, kUnpaired);
  paired[static_cast<std::size_t>(intent.pair)] = intent.option;
}

void Step::operator()(const DropPin& intent) {
  if (is_asked() && asked().kind == Kind::Map) state_.round->draft_pin = intent.at;
}

void Step::operator()(const SubmitParts&) {
  if (!is_asked() || !has_parts_to_give(*state_.round)) return;
  const Round& round = *state_.round;
  switch (asked().kind) {
    case Kind::Multiple:
      return give(Picked{round.draft_options});
    case Kind::Order:
      return give(Arranged{round.draft_options});
    case Kind::Match:
      return give(Paired{round.draft_options});
    case Kind::Map:
      return give(Located{*round.draft_pin});
    default:
      return;
  }
}

void Step::operator()(const Retype& intent) {
  if (can_retype()) state_.round->retyped = intent.text;
}

void Step::operator()(const EditAnswer& intent) {
  if (!is_asked()) return;
  state_.round->draft = intent.text;
  state_.round->is_unreadable = false;
}

void Step::operator()(const SubmitAnswer& intent) {
  if (!is_asked() || !is_written(asked().kind)) return;
  if (intent.text.find_first_not_of(" \t\r\n") == std::string::npos) return;
  state_.round->draft = intent.text;
  const bool is_date = asked().kind == Kind::Date;
  state_.round->is_unreadable = is_date && !read_date(intent.text, state_.locale);
  if (!state_.round->is_unreadable) give(Written{intent.text});
}

void Step::operator()(const SkipQuestion&) {
  if (is_asked()) give(Skipped{});
}

void Step::operator()(const AttemptKept& intent) {
  if (!state_.round || state_.round->session.phase() != Phase::Answered) return;
  Knowledge& knowledge = state_.summary.knowledge;
  state_.round->kept.push_back({intent.attempt, undo_of(knowledge, intent.change)});
  apply(intent.change, knowledge);
  state_.round->session.mark_kept();
}

void Step::operator()(const Proceed&) {
  if (!state_.round || state_.round->session.phase() != Phase::Explained || is_overlaid(*state_.round))
    return;
  Round& round = *state_.round;
  round.session.proceed();
  round.asked_at = now_;
  clear_draft(round);
  if (round.session.phase() == Phase::Finished) finish_round();
}

void Step::operator()(const LeaveRound&) {
  if (!is_in_round() || state_.round->session.phase() == Phase::Answered) return;
  if (state_.round->session.outcomes().empty()) {
    want(effect::AbandonRound{state_.round->id});
    go_home();
  } else if (state_.screen == Screen::Quiz) {
    state_.round->is_leaving = true;
  } else {
    go_home();
  }
}

void Step::operator()(const ConfirmLeave&) {
  if (state_.round && state_.round->is_leaving) go_home();
}

void Step::operator()(const ReadParagraph& intent) {
  if (!is_explained()) return;
  const auto evidence = evidence_of(asked(), *state_.deck);
  if (intent.citation < 0 || intent.citation >= static_cast<int>(evidence.size())) return;
  const Evidence& place = evidence[static_cast<std::size_t>(intent.citation)];
  if (!state_.readable.contains(place.source)) return;
  state_.round->reading = place;
  want(effect::LoadParagraph{place});
}

void Step::operator()(const ParagraphLoaded& intent) {
  if (state_.round && state_.round->reading) state_.round->paragraph = intent.text;
}

void Step::operator()(const CloseResults&) {
  if (state_.screen == Screen::Results) go_home();
}

void Step::operator()(const TakeHint&) {
  if (is_asked() && hint_for(asked(), state_.round->session.showing())) state_.round->hint = HintUse::Taken;
}

void Step::operator()(const UndoAnswer&) {
  if (!(is_asked() || is_explained()) || state_.round->kept.empty() || !state_.round->session.can_undo())
    return;
  const KeptAnswer& newest = state_.round->kept.back();
  want(effect::UndoAttempt{newest.attempt, newest.before});
}

void Step::operator()(const AttemptUndone&) {
  if (!state_.round || state_.round->kept.empty() || !state_.round->session.can_undo()) return;
  Round& round = *state_.round;
  apply(round.kept.back().before, state_.summary.knowledge);
  round.kept.pop_back();
  round.session.undo();
  round.asked_at = now_;
  clear_draft(round);
}

bool Step::is_in_round() const {
  return state_.round && (state_.screen == Screen::Quiz || state_.screen == Screen::Briefing);
}

bool Step::is_asked() const {
  return state_.round && state_.screen == Screen::Quiz && state_.round->session.phase() == Phase::Asked &&
         !is_overlaid(*state_.round);
}

bool Step::is_explained() const {
  return state_.round && state_.screen == Screen::Quiz && state_.round->session.phase() == Phase::Explained &&
         !is_overlaid(*state_.round);
}

bool Step::is_shown(int option) const {
  return option >= 0 && option < static_cast<int>(state_.round->session.showing().options.size());
}

bool Step::can_retype() const {
  return is_explained() && state_.round->session.last().verdict == Verdict::Almost &&
         is_written(asked().kind);
}

void Step::give(Response response) {
  Round& round = *state_.round;
  // Somebody who went away, or a clock that was set, did not think for hours.
  const auto took = std::clamp<std::chrono::milliseconds>(now_ - round.asked_at, std::chrono::milliseconds{0},
                                                          kLongestThought);
  const bool counts_time = state_.summary.knowledge.aims.counts_time;
  const Question& question = round.session.question();
  const Outcome& outcome = round.session.answer(std::move(response), took, round.hint,
                                                counts_time ? TimeUse::Counts : TimeUse::Ignored);
  Attempt attempt;
  attempt.learner = state_.learner->id;
  attempt.session = round.id;
  attempt.deck = state_.deck->deck.id;
  attempt.question = question.id;
  attempt.facts = question.facts;
  attempt.outcomes = outcome.facts;
  attempt.topic = question.topic;
  attempt.kind = question.kind;
  attempt.turn = outcome.turn;
  attempt.response = outcome.response;
  attempt.shown = outcome.shown;
  attempt.key = question.key.text;
  attempt.verdict = outcome.verdict;
  attempt.points = outcome.points;
  attempt.at = now_;
  attempt.took = outcome.took;
  attempt.effort = outcome.effort;
  attempt.contrasts = outcome.contrasts;
  want(effect::KeepAttempt{std::move(attempt)});
}

/// The round as it was left; nothing where its questions or answers are not those of this deck.
std::optional<QuizSession> Step::resumed(const RoundReady& round) const {
  const Bank& bank = state_.deck->bank;
  const auto is_known = [&](const Turn& turn) { return bank.question(turn.question) != nullptr; };
  if (round.turns.empty() || !std::all_of(round.turns.begin(), round.turns.end(), is_known))
    return std::nullopt;
  QuizSession session(round.turns, bank, state_.deck->gazetteer, state_.locale);
  session.begin();
  for (const Attempt& past : round.past) {
    const Outcome kept{past.turn,   past.response, past.shown,  past.verdict,  past.outcomes,
                       past.points, past.took,     past.effort, past.contrasts};
    if (session.phase() != Phase::Asked || !session.replay(kept)) return std::nullopt;
  }
  return session;
}

/// Facts that the round asks for and that were never asked before, in its order.
std::vector<FactId> Step::new_facts(const QuizSession& session) const {
  std::vector<FactId> facts;
  for (const Turn& turn : session.turns()) {
    for (const FactId& fact : state_.deck->bank.question(turn.question)->facts) {
      const bool is_listed = std::find(facts.begin(), facts.end(), fact) != facts.end();
      if (!is_listed && state_.summary.knowledge.memory(fact) == nullptr) facts.push_back(fact);
    }
  }
  return facts;
}

void Step::finish_round() {
  state_.screen = Screen::Results;
  want(effect::FinishRound{state_.round->id});
  want(effect::LoadSummary{state_.learner->id});
}

void Step::go_home() {
  state_.round.reset();
  state_.screen = Screen::Home;
  want(effect::LoadSummary{state_.learner->id});
}

}  // namespace communique::screens
