#pragma once
// Which question asks a fact, and with which wrong options on offer: by the ladder, by what gets mixed up,
// and so that kinds vary. Used inside this folder.
#include <array>
#include <string>
#include <vector>

#include "learning/agenda.hpp"
#include "learning/ladder.hpp"

namespace communique {

/// A fact of a round with the question that asks it.
struct Pick {
  std::size_t place = 0;
  const Question* question = nullptr;
  std::vector<std::string> rivals;
};

/// Chooses one question after another for one round. No fact comes twice, not even among others.
class Probing {
 public:
  /// All three must outlive it.
  Probing(const StudyDeck& deck, const Knowledge& knowledge, const Agenda& agenda, Random& random);

  /// A question for the fact, or none where each asks also for a fact that was taken or that may not be
  /// asked now.
  [[nodiscard]] Pick pick(std::size_t place);
  void take(const Pick& pick);
  [[nodiscard]] bool is_taken(std::size_t place) const { return is_taken_[place]; }

 private:
  using Questions = std::vector<const Question*>;
  [[nodiscard]] bool is_askable(const Question& question) const;
  [[nodiscard]] int due_in(const Question& question) const;
  [[nodiscard]] std::string mixed_up_in(const Question& question) const;
  [[nodiscard]] int use_of(Kind kind) const;

  const StudyDeck& deck_;
  const Agenda& agenda_;
  Random& random_;
  std::vector<const Confusion*> open_;
  std::vector<bool> is_taken_;
  std::array<int, std::size(kAllKinds)> used_{};
};

/// True where the question's pool has that wrong option.
[[nodiscard]] bool offers(const Question& question, const std::string& wrong);

}  // namespace communique
