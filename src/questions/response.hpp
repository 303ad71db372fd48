#pragma once
// What a learner answered, and how good it is: for every kind of question, in the window, in the terminal
// and in class alike. Pure; what is typed is judged in grading.hpp.
#include <string>
#include <variant>
#include <vector>

#include "questions/grading.hpp"
#include "questions/question.hpp"

namespace communique {

// Options are indices into the showing.
struct Chosen {  // Single and TrueFalse
  int option = 0;
  bool operator==(const Chosen&) const = default;
};
struct Picked {  // Multiple: all that are thought right, in any order
  std::vector<int> options;
  bool operator==(const Picked&) const = default;
};
struct Arranged {  // Order: all options, first to last
  std::vector<int> options;
  bool operator==(const Arranged&) const = default;
};
struct Paired {  // Match: for each part its option; kUnpaired: left open
  std::vector<int> options;
  bool operator==(const Paired&) const = default;
};
inline constexpr int kUnpaired = -1;
struct Located {  // Map
  Coordinates at;
  bool operator==(const Located&) const = default;
};
struct Written {  // Typed, Gap, Date and Number
  std::string text;
  bool operator==(const Written&) const = default;
};
struct Skipped {
  bool operator==(const Skipped&) const = default;
};
using Response = std::variant<Chosen, Picked, Arranged, Paired, Located, Written, Skipped>;

struct Graded {
  Verdict verdict = Verdict::Wrong;
  double credit = 0;           // 0 to 1: 1 for correct, 0.5 for almost, the share of parts that are right
  std::vector<Verdict> facts;  // in step with the question's
  bool operator==(const Graded&) const = default;
};

/// With parts, less than all right is almost from half the credit up, else wrong. Multiple: each wrong
/// option picked takes the credit of one right one, and what was picked beside it is almost. Order: right
/// are the items of the longest run that need not be moved; one alone is none. Map: within the tolerance
/// is correct, within three times that almost. A response that the question cannot have is wrong.
[[nodiscard]] Graded grade(const Question& question, const Showing& showing, const Response& response,
                           const Gazetteer& gazetteer, const std::string& locale);

/// The answer in words, as stored and listed: "Su Jia-chyuan; Shuzo Sumi". Empty where skipped.
[[nodiscard]] std::string in_words(const Response& response, const Question& question,
                                   const Showing& showing);

}  // namespace communique
