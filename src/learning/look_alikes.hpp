#pragma once
// Facts that are easily taken for each other: asked in the same way, each one's answer stands among the best
// wrong options of the other. Found among the facts that were added; used inside this folder.
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "questions/question.hpp"

namespace communique {

/// How many of a pool's options, best first, are look-alikes of the key.
inline constexpr std::size_t kLookAlikes = 3;

class LookAlikes {
 public:
  using Questions = std::span<const Question* const>;
  /// `number` is the caller's name for the fact that is asked for by `questions`.
  void add(std::size_t number, Questions questions);
  /// Numbers of the facts added that look like the one asked for by `questions`; each may come repeatedly.
  [[nodiscard]] std::vector<std::size_t> of(Questions questions) const;

 private:
  struct Entry {
    std::size_t number;
    const Question* question;
  };
  std::unordered_map<std::string, std::vector<Entry>> by_key_;
};

}  // namespace communique
