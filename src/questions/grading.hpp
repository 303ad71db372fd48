#pragma once
// Grading of answers: correct, almost or wrong. Pure; never stricter than honesty, never so kind as
// to take a different person, number or year. The policy stands in README.md.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "questions/question.hpp"

namespace communique {

enum class Verdict { Correct, Almost, Wrong };
[[nodiscard]] const char* name_of(Verdict verdict);  // "correct", "almost", "wrong"

/// What a typed answer is judged against.
struct TypedKey {
  AnswerType type = AnswerType::Text;
  std::vector<std::string> accepted{};  // every form of the key; at least one
  std::vector<std::string> siblings{};  // every form of the other entities the deck knows of that type
  std::string locale{};                 // how numeric dates are read: "en_US", "en_GB", ...; empty: unknown
  std::string family{};                 // family name of a person where known
  std::vector<std::string> context{};  // may stand beside the answer unjudged: the country of a city, a party
  std::string unit{};                  // of a number: "percent", "minutes"; empty: any
  double tolerance = 0;                // of a number, relative to the key: 0.02 takes 2 % either way
  double margin = 0;                   // of a number, in the key's own unit; the wider of the two counts
};

/// Verdict for what was typed. Empty input is wrong.
[[nodiscard]] Verdict grade_typed(std::string_view given, const TypedKey& key);
/// A date answer, typed in any usual form or as EDTF, against a key of any precision. Less precise
/// than the key but consistent with it is almost; more precise is judged at the key's precision.
[[nodiscard]] Verdict grade_date(std::string_view given, const EdtfDate& key, const std::string& locale);
/// The date that `given` is read as, so that a screen can say so before it is judged. Nothing where
/// it is no date or names no year.
[[nodiscard]] std::optional<EdtfDate> read_date(std::string_view given, const std::string& locale);

/// Everything grading needs to know of the deck's other entities, built once.
class Gazetteer {
 public:
  explicit Gazetteer(const Deck& deck);
  struct Named {
    EntityId entity;
    std::string text;  // its name as an option shows it
  };
  /// The entity that is called exactly so, case and accents aside.
  [[nodiscard]] std::optional<Named> named(std::string_view given) const;
  [[nodiscard]] TypedKey key_for(const Question& question, const std::string& locale) const;

 private:
  struct Forms {
    EntityId id;
    AnswerType type = AnswerType::Text;
    std::string family;
    std::vector<std::string> forms;
    std::vector<std::string> context;
  };
  std::vector<Forms> entities_;
};

}  // namespace communique
