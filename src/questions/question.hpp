#pragma once
// A question: one way of asking a fact. Plain values, ready to be stored in bank.json.
// Invariants of a bank made by generate(): ids are unique and stable; exactly one choice is right by
// everything the deck knows; no two choices of a question are the same entity.
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/clock.hpp"
#include "facts/fact.hpp"

namespace communique {

enum class Kind { Single, Multiple, TrueFalse, Typed, Gap, Date, Number, Order, Match, Map };
inline constexpr Kind kAllKinds[] = {Kind::Single, Kind::Multiple, Kind::TrueFalse, Kind::Typed, Kind::Gap,
                                     Kind::Date,   Kind::Number,   Kind::Order,     Kind::Match, Kind::Map};
[[nodiscard]] const char* name_of(Kind kind);  // "single", "true-false", as in files
[[nodiscard]] std::optional<Kind> kind_named(const std::string& name);

/// What a typed answer is, for grading.
enum class AnswerType { Person, Organisation, Agreement, Event, Place, Date, Year, Number, Ordinal, Text };
[[nodiscard]] const char* name_of(AnswerType type);
[[nodiscard]] std::optional<AnswerType> answer_type_named(const std::string& name);
[[nodiscard]] AnswerType answer_type_of(EntityType type);

struct Choice {
  std::string text;
  std::string native;  // the name in its own script; may be empty
  std::string note;    // who or what it really is, shown after the answer; may be empty
  EntityId entity;     // empty where the choice is no entity
  double order = 0;    // its place where options are sorted: days since 1970, or the number
  bool operator==(const Choice&) const = default;
};

/// One fact's share in a question that rests on several.
struct Part {
  Choice prompt;  // Match: what stands on the left; else empty
  Choice answer;  // Multiple: a right option; Order: what stands at this place; Match: what belongs to the
                  // prompt
  bool operator==(const Part&) const = default;
};

/// What a number is judged by.
struct NumberKey {
  double value = 0;
  std::string unit;      // "percent", "minutes"
  double tolerance = 0;  // in the unit, either way; 0: exactly
  bool operator==(const NumberKey&) const = default;
};

struct Question {
  QuestionId id;
  std::vector<FactId> facts;  // one, or as many as there are parts
  Topic topic = Topic::People;
  Kind kind = Kind::Single;
  std::string stem;
  Choice key;  // for true/false: "True" or "False"; with parts: all of it in words, `text` alone
  std::vector<Choice> pool;  // wrong choices, best first; a showing draws from it. Single, Multiple, Match
  std::vector<Part> parts;   // Multiple, Order (first to last) and Match: in step with `facts`
  bool is_sorted = false;    // options stand in order of size or time rather than shuffled
  AnswerType answer_type = AnswerType::Text;
  std::vector<std::string> accept;  // every accepted form of a typed answer
  std::optional<EdtfDate> date;     // the key of a date question
  std::optional<NumberKey> number;
  std::optional<Location> location;
  std::string explanation;  // the fact in a sentence; of several, a sentence each
  std::string correction;   // the true sentence, for a false true/false statement
  bool operator==(const Question&) const = default;
};

struct Bank {
  DeckId deck;
  std::string made_from;  // digest of the deck's files and the templates
  std::vector<Question> questions;
  std::unordered_map<QuestionId, std::size_t> places{};  // filled by index_questions()

  /// Null where unknown. Constant time after index_questions(), a search without it.
  [[nodiscard]] const Question* question(const QuestionId& id) const;
  void index_questions();
};

/// One showing of a question: the options in their order on screen.
struct Showing {
  std::vector<Choice> options;  // none where the answer is written or pointed at
  std::vector<int> correct;  // indices into options: Single and TrueFalse one; else that of each part in turn
  [[nodiscard]] bool is_correct(int option) const;
};

/// Draws wrong options from the pool: up to `kOptionsShown` in all beside one key, up to
/// `kMostOptionsShown` beside several. What is to be put in order never stands in order. The same question
/// and seed give the same showing on every machine; seed 0 is the default showing, the best of the pool.
/// Wrong options of the pool whose text is among `rivals` come before what is drawn.
inline constexpr int kOptionsShown = 4;
inline constexpr int kMostOptionsShown = 6;
[[nodiscard]] Showing show(const Question& question, std::uint64_t seed,
                           const std::vector<std::string>& rivals = {});

}  // namespace communique
