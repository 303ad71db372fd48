#pragma once
// Brings the screens into a state worth a picture: the real deck, the real update() and planning, and a
// simulated learner of sixty days. Nothing is stored; the one who answers exists in pictures only.
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "learning/simulated_learner.hpp"
#include "screens/state.hpp"

namespace communique {

class Rehearsal {
 public:
  /// `assets` came with the program.
  Rehearsal(std::shared_ptr<const StudyDeck> deck, std::filesystem::path assets);

  /// The names of the screens that show() knows, in the order in which a learner meets them.
  [[nodiscard]] static const std::vector<std::string>& screens();
  /// The view of a named screen; nothing for an unknown name.
  [[nodiscard]] std::optional<screens::View> show(const std::string& screen, screens::ThemeChoice theme,
                                                  int text_percent, const Wording& wording);

 private:
  void begin();
  void apply(const screens::Intent& intent);
  void play(const std::vector<Turn>& turns, int answers, int wrong_every);
  void answer(bool is_right);
  void keep(const Attempt& attempt);
  [[nodiscard]] const screens::Summary& after_practice();
  void practise(StudyDay day, SimulatedLearner& head, Random& random);
  void record_round();
  void set_aside_some();
  [[nodiscard]] std::vector<Turn> turns(std::size_t first, std::size_t count) const;
  [[nodiscard]] std::vector<Turn> turns_of(Kind kind, bool is_long) const;
  bool reach(const std::string& screen);
  /// False where the screen is none of Explore's.
  bool explore(const std::string& screen);
  [[nodiscard]] Thing richest(EntityType type) const;

  std::shared_ptr<const StudyDeck> deck_;
  std::filesystem::path assets_;
  screens::State state_;
  Instant now_{};
  std::optional<screens::Summary> practised_;  // after sixty days; made once
};

}  // namespace communique
