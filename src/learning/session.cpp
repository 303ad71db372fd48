#include "learning/session.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace communique {
namespace {

/// What was chosen, or null where the showing has no such option.
const Choice* chosen_in(const Showing& showing, const Chosen& chosen) {
  const auto index = static_cast<std::size_t>(chosen.option);  // a negative one becomes too large
  return index < showing.options.size() ? &showing.options[index] : nullptr;
}

std::string in_words(const Response& response, const Showing& showing) {
  if (const auto* written = std::get_if<Written>(&response)) return written->text;
  const auto* chosen = std::get_if<Chosen>(&response);
  const Choice* choice = chosen == nullptr ? nullptr : chosen_in(showing, *chosen);
  return choice == nullptr ? std::string() : choice->text;
}

Verdict judge(const Response& response, const Question& question, const Showing& showing,
              const Gazetteer& gazetteer, const std::string& locale) {
  if (const auto* chosen = std::get_if<Chosen>(&response)) {
    const bool is_right = chosen_in(showing, *chosen) != nullptr && chosen->option == showing.correct;
    return is_right ? Verdict::Correct : Verdict::Wrong;
  }
  const auto* written = std::get_if<Written>(&response);
  if (written == nullptr || !showing.options.empty()) return Verdict::Wrong;
  if (question.kind == Kind::Date && question.date) return grade_date(written->text, *question.date, locale);
  return grade_typed(written->text, gazetteer.key_for(question, locale));
}

/// `run` counts this answer too.
int points_for(Verdict verdict, const Turn& turn, int run) {
  switch (verdict) {
    case Verdict::Correct:
      return (turn.is_second_chance ? kPointsAfterMiss : kPointsRight) +
             (run % kRunLength == 0 ? kRunBonus : 0);
    case Verdict::Almost:
      return kPointsAlmost;
    case Verdict::Wrong:
      return 0;
  }
  return 0;
}

bool is_first_asking(const Outcome& outcome) { return !outcome.turn.is_second_chance; }
bool is_missed(const Outcome& outcome) {
  return is_first_asking(outcome) && outcome.verdict == Verdict::Wrong;
}
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

const Outcome& QuizSession::answer(Response response, std::chrono::milliseconds took) {
  assert(phase_ == Phase::Asked);
  const Verdict verdict = judge(response, question(), showing_, *gazetteer_, locale_);
  const int points = points_for(verdict, turn(), run() + 1);
  std::string shown = in_words(response, showing_);
  outcomes_.push_back({turn(), std::move(response), std::move(shown), verdict, points, took});
  phase_ = Phase::Answered;
  return outcomes_.back();
}

void QuizSession::take_back() {
  assert(phase_ == Phase::Answered);
  outcomes_.pop_back();
  phase_ = Phase::Asked;
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
  showing_ = phase_ == Phase::Asked ? show(question(), turn().seed) : Showing{};
}

void QuizSession::finish_turn() {
  const Outcome& outcome = outcomes_.back();
  if (!is_missed(outcome)) return;
  turns_.push_back({outcome.turn.question, Random(outcome.turn.seed).next(), true});
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
