#include "learning/session.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

#include "learning/contrasts.hpp"

namespace communique {
namespace {

/// `run` counts this answer too.
int points_for(const Graded& graded, const Turn& turn, Effort effort, int run) {
  if (graded.verdict != Verdict::Correct) return static_cast<int>(std::lround(graded.credit * kPointsRight));
  const bool is_helped = turn.is_second_chance || effort == Effort::Hinted;
  return (is_helped ? kPointsAfterMiss : kPointsRight) + (run % kRunLength == 0 ? kRunBonus : 0);
}

bool is_first_asking(const Outcome& outcome) { return !outcome.turn.is_second_chance; }
bool is_missed(const Outcome& outcome) {
  return is_first_asking(outcome) && outcome.verdict == Verdict::Wrong;
}
bool is_to_come_back(const Outcome& outcome) { return outcome.verdict == Verdict::Wrong; }
bool is_right_first_time(const Outcome& outcome) {
  return is_first_asking(outcome) && outcome.verdict == Verdict::Correct;
}

}  // namespace

QuizSession::QuizSession(std::vector<Turn> turns, const Bank& bank, const Gazetteer& gazetteer,
                         std::string locale)
    : bank_(&bank),
      gazetteer_(&gazetteer),
      locale_(std::move(locale)),
      turns_(std::move(turns)),
      planned_(static_cast<int>(turns_.size())) {
  assert(std::all_of(turns_.begin(), turns_.end(),
                     [&](const Turn& each) { return bank.question(each.question) != nullptr; }));
}

void QuizSession::begin() {
  assert(phase_ == Phase::Planned);
  ask_next();
}

const Outcome& QuizSession::answer(Response response, std::chrono::milliseconds took, HintUse hint,
                                   TimeUse time) {
  assert(phase_ == Phase::Asked);
  Graded graded = grade(question(), showing_, response, *gazetteer_, locale_);
  Outcome outcome;
  outcome.turn = turn();
  outcome.effort = effort_of(question(), response, took, hint, time);
  outcome.points = points_for(graded, turn(), outcome.effort, run() + 1);
  outcome.shown = in_words(response, question(), showing_);
  outcome.contrasts = contrasts_of(question(), showing_, response, *gazetteer_, graded.verdict);
  outcome.response = std::move(response);
  outcome.verdict = graded.verdict;
  outcome.facts = std::move(graded.facts);
  outcome.took = took;
  outcomes_.push_back(std::move(outcome));
  phase_ = Phase::Answered;
  return outcomes_.back();
}

void QuizSession::take_back() {
  assert(phase_ == Phase::Answered);
  outcomes_.pop_back();
  phase_ = Phase::Asked;
}

bool QuizSession::can_undo() const {
  return !outcomes_.empty() && (phase_ == Phase::Asked || phase_ == Phase::Explained);
}

void QuizSession::undo() {
  assert(can_undo());
  if (is_to_come_back(outcomes_.back())) turns_.pop_back();  // the newest miss put its turn at the end
  outcomes_.pop_back();
  ask_next();
}

void QuizSession::mark_kept() {
  assert(phase_ == Phase::Answered);
  finish_turn();
  phase_ = Phase::Explained;
}

void QuizSession::proceed() {
  assert(phase_ == Phase::Explained);
  ask_next();
}

bool QuizSession::replay(const Outcome& kept) {
  if (phase_ != Phase::Asked || kept.turn != turn()) return false;
  outcomes_.push_back(kept);
  finish_turn();
  ask_next();
  return true;
}

void QuizSession::ask_next() {
  phase_ = outcomes_.size() < turns_.size() ? Phase::Asked : Phase::Finished;
  showing_ = phase_ == Phase::Asked ? show(question(), turn().seed, turn().rivals) : Showing{};
}

void QuizSession::finish_turn() {
  const Turn& turn = outcomes_.back().turn;
  if (!is_to_come_back(outcomes_.back())) return;
  turns_.push_back({turn.question, Random(turn.seed).next(), true, turn.rivals});
}

const Turn& QuizSession::turn() const {
  assert(phase_ != Phase::Planned && phase_ != Phase::Finished);
  return turns_[phase_ == Phase::Asked ? outcomes_.size() : outcomes_.size() - 1];
}

const Question& QuizSession::question() const { return *bank_->question(turn().question); }

const Showing& QuizSession::showing() const {
  assert(phase_ != Phase::Planned && phase_ != Phase::Finished);
  return showing_;
}

const Outcome& QuizSession::last() const {
  assert(phase_ == Phase::Answered || phase_ == Phase::Explained);
  return outcomes_.back();
}

int QuizSession::points() const {
  return std::accumulate(outcomes_.begin(), outcomes_.end(), 0,
                         [](int sum, const Outcome& each) { return sum + each.points; });
}

int QuizSession::run() const {
  const auto end = std::find_if(outcomes_.rbegin(), outcomes_.rend(),
                                [](const Outcome& each) { return each.verdict != Verdict::Correct; });
  return static_cast<int>(end - outcomes_.rbegin());
}

int QuizSession::right_first_time() const {
  return static_cast<int>(std::count_if(outcomes_.begin(), outcomes_.end(), is_right_first_time));
}

std::vector<TopicScore> QuizSession::by_topic() const {
  std::map<Topic, TopicScore> scores;
  for (const Outcome& outcome : outcomes_) {
    if (!is_first_asking(outcome)) continue;
    const Topic topic = bank_->question(outcome.turn.question)->topic;
    TopicScore& score = scores[topic];
    score.topic = topic;
    score.asked += 1;
    score.right += is_right_first_time(outcome) ? 1 : 0;
  }
  std::vector<TopicScore> ordered;
  ordered.reserve(scores.size());
  for (const auto& [topic, score] : scores) ordered.push_back(score);
  return ordered;
}

std::vector<Outcome> QuizSession::missed() const {
  std::vector<Outcome> missed;
  std::copy_if(outcomes_.begin(), outcomes_.end(), std::back_inserter(missed), is_missed);
  return missed;
}

std::chrono::milliseconds QuizSession::time_spent() const {
  std::chrono::milliseconds sum{0};
  for (const Outcome& outcome : outcomes_) sum += outcome.took;
  return sum;
}

}  // namespace communique
