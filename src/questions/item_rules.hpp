#pragma once
// The rules of a well-written item that a program can check: the 19 criteria of Tarrant et al. 2006, more
// after Haladyna et al. 2002. They judge wording only; what is true is the business of DeckIndex. Each rule
// is a small function in a table (item_*_rules.cpp) with its criterion, severity and kinds of question.
#include <optional>
#include <string>
#include <vector>

#include "questions/question.hpp"

namespace communique {

/// An error makes an item unfit; a warning is for a person to look at; an info is good to know.
enum class Severity { Info, Warning, Error };
[[nodiscard]] const char* name_of(Severity severity);  // "error"

struct Flaw {
  std::string rule;    // the criterion, stable: "negative_worded"
  std::string detail;  // the words that break it
  Severity severity = Severity::Error;
};

// For whoever writes an item: the first warning or error, nothing where there is none.
[[nodiscard]] std::optional<Flaw> stem_flaw(const std::string& stem, Kind kind = Kind::Single);
/// An option unfit by its own wording: absolute or vague terms, "all of the above".
[[nodiscard]] std::optional<Flaw> option_flaw(const std::string& option);

/// A text with what the rules look at, worked out once.
struct ItemText {
  std::string text;
  std::string folded_text;
  std::vector<std::string> words;
  std::vector<std::string> content;   // words that say something
  std::vector<std::string> loose;     // of an option: loosened(), for overlap()
  std::vector<std::string> quoted;    // of a stem: all its words, for `words` leaves out what is quoted
  std::vector<std::string> repeated;  // of a key: content words that stand in the stem
  int width = 0;
  unsigned marks = 0;           // of form: an article first, a full stop last, ...
  std::optional<double> value;  // a date, number or ordinal and nothing else
  std::string unit;             // what follows the value; "date" and its precision
};

/// Judges sets of options under one stem beside one key or several, each text prepared once.
class OptionsJudge {
 public:
  OptionsJudge(const std::string& stem, const std::string& key, const std::vector<std::string>& wrong);
  /// A choice question with its pool as the wrong options.
  explicit OptionsJudge(const Question& question);
  /// What keys and chosen wrong options give away or confuse when shown together: the first warning or error.
  [[nodiscard]] std::optional<Flaw> flaw(const std::vector<std::size_t>& chosen) const;
  /// Places of wrong options of which no `drawn` break a rule together, whichever are drawn: the best such
  /// set first, then every further one that keeps it so. Of one less where there is no such set; empty where
  /// there is none of two either.
  [[nodiscard]] std::vector<std::size_t> sound_pool(std::size_t drawn) const;
  /// Calls `take(Flaw)` for every rule that they break, until it returns false.
  template <class Take>
  void judge(const std::vector<std::size_t>& chosen, const Take& take) const;

 private:
  void note_repeated();

  Kind kind_ = Kind::Single;
  bool is_sorted_ = false;
  ItemText stem_;
  std::vector<ItemText> keys_;
  std::vector<ItemText> wrong_;
};

/// Leaves of the pool what breaks no rule in any showing that draws so many, the best in front; where no so
/// many are sound, one less. A pool that cannot be mended stays as it is, to be dropped with its flaw.
void leave_sound_pool(Question& question, std::size_t drawn);

/// The key's words stand in the stem.
[[nodiscard]] bool is_given_away(const std::string& stem, const std::string& key);
/// One of the two names all that the other does: "peace" and "peace and stability". Of folded words,
/// loosened().
[[nodiscard]] bool overlap(const std::vector<std::string>& a, const std::vector<std::string>& b);
/// The acronym can be read off the name's initials: LDP and Liberal Democratic Party.
[[nodiscard]] bool is_read_off(const std::string& acronym, const std::string& name);

/// Every rule that a question breaks in any showing that can be drawn, each rule and severity once, with the
/// words of its first case; the gravest first.
[[nodiscard]] std::vector<Flaw> flaws_of(const Question& question);
/// The first warning or error of the question as shown by default; nothing for a good one.
[[nodiscard]] std::optional<Flaw> flaw_of(const Question& question);

}  // namespace communique
