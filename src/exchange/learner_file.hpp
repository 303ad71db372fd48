#pragma once
// One learner as a text file: all rounds, answers, memories and marks, readable by people and other tools.
// The same archive gives the same bytes. Times are UTC, days are the learner's study days, seeds are text
// because JSON's numbers end at 53 bits. Passcodes are not in it.
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "base/result.hpp"
#include "records/store.hpp"

namespace communique {

/// 2: a session may say which lesson of a class it was. A file without any says 1, for older programs.
inline constexpr int kLearnerFileVersion = 2;

[[nodiscard]] std::string learner_file(const LearnerArchive& archive);

struct ReadLearnerFile {
  LearnerArchive archive;         // of use only without problems
  std::vector<Problem> problems;  // all of them, in the file's order within each list
};
/// TooNew for a file of a newer version: `detail` says which. `name` is the file's, for the problems.
[[nodiscard]] Result<ReadLearnerFile> read_learner_file(std::string_view text, const std::string& name);

}  // namespace communique
