#pragma once
// The rules of a well-written item that a program can check, after the criteria of Tarrant et al. 2006
// and Haladyna et al. 2002. They judge wording only; what is true is the business of DeckIndex.
#include <optional>
#include <string>
#include <vector>

#include "questions/question.hpp"

namespace communique {

struct Flaw {
  std::string rule;    // stable: "negative-stem"
  std::string detail;  // the words that break it
};

/// Negative or undated stem, doubled word, residue of a template.
[[nodiscard]] std::optional<Flaw> stem_flaw(const std::string& stem);
/// An option unfit by its own wording: absolute or vague terms, "all of the above".
[[nodiscard]] std::optional<Flaw> option_flaw(const std::string& option);

/// Judges sets of options under one stem beside one key, each text prepared once.
class OptionsJudge {
 public:
  OptionsJudge(const std::string& stem, const std::string& key, const std::vector<std::string>& wrong);
  /// What the key and the chosen wrong options give away or confuse when shown together.
  [[nodiscard]] std::optional<Flaw> flaw(const std::vector<std::size_t>& chosen) const;

 private:
  struct Option {
    std::string text;
    std::string folded_text;
    std::vector<std::string> words;
    int width = 0;
    bool overlaps_key = false;
  };
  [[nodiscard]] std::optional<Flaw> length_flaw(const std::vector<std::size_t>& chosen) const;
  [[nodiscard]] std::optional<Flaw> form_flaw(const std::vector<std::size_t>& chosen) const;
  Option key_;
  std::vector<Option> wrong_;
  std::vector<std::string> repeated_;  // words that the key shares with the stem
};

/// The key's words stand in the stem.
[[nodiscard]] bool is_given_away(const std::string& stem, const std::string& key);
/// One of the two names all that the other does: "peace" and "peace and stability". Of folded words,
/// loosened().
[[nodiscard]] bool overlap(const std::vector<std::string>& a, const std::vector<std::string>& b);
/// The acronym can be read off the name's initials: LDP and Liberal Democratic Party.
[[nodiscard]] bool is_read_off(const std::string& acronym, const std::string& name);

/// The first rule that a whole question breaks as shown by default; nothing for a good one.
[[nodiscard]] std::optional<Flaw> flaw_of(const Question& question);

}  // namespace communique
