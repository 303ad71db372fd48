#pragma once
// Holds what a reading found in an article against what a person marked in it, by the rules of the reference
// page on marking and scoring: one entry for each distinct entity, strict and lenient. Pure; knows JSON's
// shape, not files.
#include <array>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace communique::reading::score {

enum class Type { People, Organisations, Places, Dates, Agreements, Quantities };
inline constexpr std::size_t kTypes = 6;
[[nodiscard]] const char* name_of(Type type);

/// An entry of marks or of a reading; which fields count depends on its type.
struct Entry {
  std::string name;  // `name` or `text`, or the whole of an item that is a string
  std::vector<std::string> variants;
  std::vector<std::string> partial;  // marks only
  std::string acronym;
  std::string role;
  std::optional<std::string> iso;
  std::optional<double> value;
  std::string unit;
};
using Entries = std::array<std::vector<Entry>, kTypes>;
[[nodiscard]] Entries entries_of(const nlohmann::json& document);

struct Marks {
  Entries entries;
  std::vector<std::string> ignore;
  std::vector<std::size_t> noise_sentences;             // numbers as sentences() counts
  std::optional<std::vector<std::size_t>> noise_lines;  // the text's lines from 0, blank ones too; these win
};
[[nodiscard]] Marks marks_of(const nlohmann::json& document);

struct Tally {
  int right = 0, wrong = 0, missed = 0, duplicate = 0, neutral = 0;
  [[nodiscard]] bool is_empty() const { return right + wrong + missed == 0; }
  [[nodiscard]] double precision() const;  // 0 where nothing was found
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
  Tally& operator+=(const Tally& other);
};

struct Judged {
  int right = 0, wrong = 0;  // of those that both sides give
};

struct Miss {
  enum class Kind { FalsePositive, Missed, WrongIso, WrongRole };
  Kind kind = Kind::Missed;
  Type type = Type::People;
  std::string text;
};

struct Score {
  std::array<Tally, kTypes> strict;
  std::array<Tally, kTypes> lenient;
  Tally dates_iso;
  Judged roles;
  Judged acronyms;
  std::vector<Miss> misses;  // strict, and of dates their iso
  Score& operator+=(const Score& other);
  /// Mean F1 over the types that have anything to count.
  [[nodiscard]] double macro_f1() const;
  [[nodiscard]] double lenient_macro_f1() const;
};

/// `text` is the article as marked.
[[nodiscard]] Score score(const Marks& marks, const Entries& found, std::string_view text);

/// A table for people to read.
[[nodiscard]] std::string table(const Score& score);

}  // namespace communique::reading::score
