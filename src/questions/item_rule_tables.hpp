#pragma once
// The tables of item rules, one entry a rule: what item_check.cpp runs. Used by the item_* files only.
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "questions/item_rules.hpp"

namespace communique {

/// The words that break a rule; nothing where it holds.
using Broken = std::optional<std::string>;

/// Kinds of question that a rule is for.
using Kinds = unsigned;
[[nodiscard]] constexpr Kinds bit(Kind kind) { return 1U << static_cast<unsigned>(kind); }
inline constexpr Kinds kEveryKind = ~0U;
inline constexpr Kinds kChoiceKinds = bit(Kind::Single) | bit(Kind::Multiple);

template <class... Arguments>
struct Rule {
  const char* criterion;
  Severity severity;
  Kinds kinds;
  Broken (*broken)(Arguments...);
};

/// The stem alone. `words` of the text are those outside quotation marks.
using StemRule = Rule<const ItemText&>;
[[nodiscard]] std::span<const StemRule> stem_rules();

/// One option alone.
using OptionRule = Rule<const ItemText&>;
[[nodiscard]] std::span<const OptionRule> option_rules();

/// Options as they stand together; `wrong` is not empty.
struct OptionSet {
  const ItemText& stem;
  std::vector<const ItemText*> keys;
  std::vector<const ItemText*> wrong;
};
struct SetRule : Rule<const OptionSet&> {
  bool is_for_sorted;  // also for dates and figures in order, which are alike by construction
};
[[nodiscard]] std::span<const SetRule> set_rules();

/// The question as a whole: its key, its parts, the size of its pool.
using QuestionRule = Rule<const Question&>;
[[nodiscard]] std::span<const QuestionRule> question_rules();

[[nodiscard]] ItemText prepared_stem(const std::string& stem);
[[nodiscard]] ItemText prepared_option(const Choice& option);

/// Marks of an option's form; one that the key alone has, or alone lacks, gives it away.
enum Mark : unsigned {
  kFullStop = 1U << 0U,
  kLowerCase = 1U << 1U,
  kBrackets = 1U << 2U,
  kQuotes = 1U << 3U,
  kHan = 1U << 4U,
  kAcronym = 1U << 5U,
  kDeterminer = 1U << 6U,
  kGerund = 1U << 7U,
  kInfinitive = 1U << 8U,
  kFigure = 1U << 9U,
  kPlural = 1U << 10U,
  kEntity = 1U << 11U,
};

}  // namespace communique
