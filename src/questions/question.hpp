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

enum class Kind { Single, TrueFalse, Typed, Date };
[[nodiscard]] const char* name_of(Kind kind);  // "single", "true-false", "typed", "date"
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

struct Question {
  QuestionId id;
  std::vector<FactId> facts;
  Topic topic = Topic::People;
  Kind kind = Kind::Single;
  std::string stem;
  Choice key;                // for true/false: "True" or "False"
  std::vector<Choice> pool;  // wrong choices, best first; a showing draws from it. Single only
  bool is_sorted = false;    // options stand in order of size or time rather than shuffled
  AnswerType answer_type = AnswerType::Text;
  std::vector<std::string> accept;  // every accepted form of a typed answer
  std::optional<EdtfDate> date;     // the key of a date question
  std::string explanation;          // the fact in a sentence
  std::string correction;           // the true sentence, for a false true/false statement
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
  std::vector<Choice> options;  // 2 for true/false, 3 or 4 for single, none for typed and date
  int correct = -1;             // index into options; -1 for typed and date
};

/// Draws `kOptionsShown - 1` wrong options from the pool. The same question and seed give the same
/// showing on every machine; seed 0 is the default showing, the best three of the pool.
inline constexpr int kOptionsShown = 4;
[[nodiscard]] Showing show(const Question& question, std::uint64_t seed);

}  // namespace communique
