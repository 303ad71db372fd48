#pragma once
// A learner at the screens: runs intents by hand and remembers what was wanted outside.
#include "sample_deck.hpp"
#include "screens/state.hpp"

namespace communique {

inline constexpr Instant kNoon{std::chrono::hours{24 * 20000 + 12}};

class Desk {
 public:
  Desk() {
    state.deck = sample_deck();
    screens::Summary summary;
    summary.today = 20000;
    summary.now = kNoon;
    give(screens::LearnerOpened{Learner{LearnerId{1}, "Mei", false, kNoon}, summary});
    wanted.clear();
  }

  void give(const screens::Intent& intent, std::chrono::seconds later = {}) {
    now += later;
    screens::Next next = screens::update(std::move(state), intent, now);
    state = std::move(next.state);
    wanted.insert(wanted.end(), next.effects.begin(), next.effects.end());
  }
  /// Up to the new facts, or to the first question where there are none.
  void plan(const std::vector<std::string>& questions) {
    std::vector<Turn> turns;
    for (const auto& question : questions) turns.push_back({QuestionId{question}, 3, false});
    give(screens::RoundReady{SessionId{7}, turns, {}});
  }
  void begin(const std::vector<std::string>& questions) {
    plan(questions);
    give(screens::BeginQuestions{});
  }
  /// Answers and has it kept, as the application would.
  void answer(const screens::Intent& intent) {
    give(intent);
    keep();
  }
  void keep() {
    const Attempt& attempt = newest<screens::effect::KeepAttempt>().attempt;
    Trial trial;
    trial.facts = attempt.facts;
    trial.verdicts = attempt.outcomes;
    trial.effort = attempt.effort;
    trial.contrasts = attempt.contrasts;
    trial.when = {20000, kNoon};
    give(screens::AttemptKept{AttemptId{++attempts}, learn(state.summary.knowledge, trial)});
  }
  [[nodiscard]] int option(bool is_right) const {
    const int right = state.round->session.showing().correct.front();
    return is_right ? right : (right + 1) % 4;
  }
  template <class Wanted>
  [[nodiscard]] int count() const {
    int found = 0;
    for (const screens::Effect& effect : wanted) found += std::holds_alternative<Wanted>(effect) ? 1 : 0;
    return found;
  }
  template <class Wanted>
  [[nodiscard]] const Wanted& newest() const {
    return std::get<Wanted>(wanted.back());
  }
  template <class View>
  [[nodiscard]] View shown() const {
    static const Wording words =
        Wording::load(std::string(COMMUNIQUE_SOURCE_DIR) + "/assets/locales/en.json", "en_GB").value();
    return std::get<View>(screens::present(state, words).screen);
  }
  [[nodiscard]] Knowledge& knowledge() { return state.summary.knowledge; }
  [[nodiscard]] QuizSession& session() { return state.round->session; }

  screens::State state;
  std::vector<screens::Effect> wanted;
  std::int64_t attempts = 0;
  Instant now = kNoon;
};

}  // namespace communique
