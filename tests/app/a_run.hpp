#pragma once
// One start of the program on a folder, without its window, over a real store and a clock of its own.
#include <algorithm>
#include <filesystem>

#include "app/application.hpp"
#include "temporary_folder.hpp"

namespace communique {

inline std::filesystem::path source_root() { return COMMUNIQUE_SOURCE_DIR; }

class TestClock : public Clock {
 public:
  Instant at{std::chrono::hours{24 * 20000 + 9}};
  [[nodiscard]] Instant now() const override { return at; }
  [[nodiscard]] std::chrono::sys_days study_day(Instant when) const override {
    return std::chrono::floor<std::chrono::days>(when - std::chrono::hours{4});
  }
  [[nodiscard]] int local_hour(Instant) const override { return 9; }
};

/// One start of the program on a folder.
class Run {
 public:
  Run(const std::filesystem::path& data, const Clock& clock,
      const std::filesystem::path& deck = source_root() / "questions" / "taiwan-japan",
      const std::filesystem::path& articles = {}, ClassSurroundings classroom = {})
      : application({data,
                     articles,
                     "en_GB",
                     {},
                     source_root() / "assets",
                     "espeak-ng",
                     true,
                     {},
                     std::move(classroom),
                     false,
                     source_root() / "questions"},
                    Wording::load(source_root() / "assets/locales/en.json", "en_GB").value(),
                    open_deck(deck, source_root() / "assets"), clock, [] { return std::uint64_t{11}; }) {
    application.start();
  }

  /// With a class at hand.
  Run(const std::filesystem::path& data, const Clock& clock, ClassSurroundings classroom)
      : Run(data, clock, source_root() / "questions" / "taiwan-japan", {}, std::move(classroom)) {}

  void start_round() {
    application.dispatch(screens::StartRound{});
    application.dispatch(screens::BeginQuestions{});
  }
  void add(const std::string& name) { application.dispatch(screens::AddLearner{name}); }
  [[nodiscard]] const screens::State& state() const { return application.state(); }

  void answer_right() {
    const Question question = state().round->session.question();
    const std::vector<int> correct = state().round->session.showing().correct;
    if (screens::is_written(question.kind)) {
      const std::string right = question.date     ? question.date->text()
                                : question.number ? question.key.text
                                                  : question.accept.front();
      return application.dispatch(screens::SubmitAnswer{right});
    }
    for (std::size_t part = 0; part < question.parts.size(); ++part) {
      const auto place = static_cast<int>(part);
      const auto& items = state().round->draft_options;
      if (question.kind == Kind::Multiple) application.dispatch(screens::PickOption{correct[part]});
      if (question.kind == Kind::Match) application.dispatch(screens::PairUp{place, correct[part]});
      if (question.kind != Kind::Order) continue;
      const auto at = std::find(items.begin(), items.end(), correct[part]) - items.begin();
      application.dispatch(screens::MoveItem{static_cast<int>(at), place});
    }
    if (question.location) application.dispatch(screens::DropPin{question.location->at});
    if (question.parts.empty() && !question.location) {
      application.dispatch(screens::PickOption{correct.front()});
    } else {
      application.dispatch(screens::SubmitParts{});
    }
  }

  Application application;
};

}  // namespace communique
