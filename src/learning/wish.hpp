#pragma once
// What a learner asks of a round. A value; what comes of it is the planner's.
#include <vector>

#include "facts/fact.hpp"

namespace communique {

/// What a round may be about and how long it is; made by the learner.
struct Wish {
  std::vector<Topic> topics;  // empty: all
  int length = 12;            // questions, at least 1
  std::vector<FactId> only;   // where not empty: just these facts, due or not, suspended or not
  int minutes = 0;            // above 0: in place of `length`
  SourceId article;           // where not empty: facts with evidence in it
  bool is_drill = false;      // pairs that get mixed up, against each other
};

}  // namespace communique
