#pragma once
// A file of reviews for `communique replay`: sequences of them under groups of parameters, single steps of
// memory, and intervals. What it expects of their outcome is not read.
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "learning/fsrs.hpp"

namespace communique {

struct ReplayReview {
  Rating rating = Rating::Good;
  int elapsed_days = 0;
};

struct ReplaySequence {
  nlohmann::ordered_json id;  // a number or text
  std::size_t scheduler = 0;  // among those of the file
  std::vector<ReplayReview> reviews;
};

struct ReplayStep {
  std::size_t scheduler = 0;
  Scheduler::Strength before;
  ReplayReview review;
};

struct ReplayInterval {
  std::size_t scheduler = 0;
  double stability = 0;
};

struct ReplayFile {
  std::vector<Scheduler> schedulers;
  std::vector<ReplaySequence> sequences;
  std::vector<ReplayStep> memory_steps;
  std::vector<ReplayInterval> intervals;
  std::vector<Problem> problems;  // not to be replayed where there are any
};

[[nodiscard]] ReplayFile parse_replay_file(const std::string& json, const std::string& file);

}  // namespace communique
