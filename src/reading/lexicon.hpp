#pragma once
// What a reader knows beforehand: places, given names, families, titles, words of organisations, everyday
// words, and what the reader's own decks already hold. Built once from assets/reading/ and shared; look-ups
// only, no judgement.
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "reading/findings.hpp"

namespace communique::reading {

/// A thing that one of the reader's decks has, with every accepted form of its name.
struct Known {
  enum class Kind { Person, Organisation, Place, Agreement, Event };
  Kind kind = Kind::Person;
  std::string id;  // in its deck
  std::string name;
  std::vector<std::string> forms;  // name, acronym, native and others
};

/// What a form is listed as, in assets/reading/; the section of that name. A form may have any number of
/// them.
enum class Mark : unsigned {
  Country,
  Sea,
  Region,
  City,
  Facility,
  WellKnownPlace,     // of the places: written down by hand, since news is full of it
  AmbiguousFacility,  // "Kremlin": more often the government than the place
  Given,
  Family,
  AnyName,
  Common,
  Rare,      // everyday words in small letters
  Function,  // words that begin a sentence and never a name: "The", "Several"
  Demonym,
  Honorific,  // "Mr", "Sheikh": before a name
  Title,      // "Gen.", "Congressman": before a name, capitalised
  Role,       // small: "president", "spokesman", "economist"
  Modifier,   // "Deputy", "Foreign": before an office
  OrganisationHead,
  WeakOrganisationHead,
  ForeignHead,  // "Unión", "Partai": heads what follows it, small words and all
  StandsAlone,  // a body whose name this is: "Parliament", "Petrobras"
  Acronym,
  NotOrganisation,
  PlaceAcronym,
  PlacePrefix,
  PlaceHead,
  WeakPlaceHead,
  OtherHead,    // "War", "Prize": what ends so is none of the three
  EventPrefix,  // "Operation", "USS"
  Speech,
  Particle,
  ParticleCapital,
  Suffix,
  PossessiveHead,  // "People" in "People's Party"
  Direction,
  Neutral,
  Sector,  // "Energy", "Works": a body's head behind a proper name alone
  PlacePreposition,
  PlaceNoun,
  PlaceOf,
  OrganisationNoun,
  AfterOrganisation,
  MarketVerb,
  Relation,
  Count_
};

/// A set of marks.
class Marks {
 public:
  constexpr Marks() = default;
  constexpr void add(Mark mark) { bits_ |= bit(mark); }
  [[nodiscard]] constexpr bool has(Mark mark) const { return (bits_ & bit(mark)) != 0; }
  template <typename... More>
  [[nodiscard]] constexpr bool has_any(More... marks) const {
    return (bits_ & (bit(marks) | ...)) != 0;
  }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }

 private:
  static constexpr unsigned long long bit(Mark mark) { return 1ULL << static_cast<unsigned>(mark); }
  unsigned long long bits_ = 0;
};

class Lexicon {
 public:
  /// Reads `folder` (assets/reading). NotFound, Unreadable, Malformed with the file's name.
  [[nodiscard]] static Result<Lexicon> load(const std::filesystem::path& folder);
  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;
  ~Lexicon();

  /// The kind of place that is so called, if any; exact spelling.
  [[nodiscard]] std::optional<PlaceKind> place(std::string_view name) const;
  /// Whether people are so called in some country, as a given name or as a family's; exact spelling, one
  /// word.
  [[nodiscard]] bool is_given_name(std::string_view word) const;
  [[nodiscard]] bool is_family_name(std::string_view word) const;
  /// Whether English knows the word in small letters, so that a capital at a sentence's beginning says
  /// nothing.
  [[nodiscard]] bool is_everyday(std::string_view small_word) const;
  /// "Taiwanese", "Chinese", "European": never a place or an organisation by itself.
  [[nodiscard]] bool is_demonym(std::string_view word) const;

  /// What `form` is listed as; exact spelling, one word or several.
  [[nodiscard]] Marks marks(std::string_view form) const;
  /// Of how many words the longest listed form is that begins with this one; 1 where none does. A phrase
  /// counts its
  /// "'s" as a word.
  [[nodiscard]] std::size_t longest_from(std::string_view first_word) const;

  void learn(std::vector<Known> known);
  /// What the decks have under this very form; null where nothing.
  [[nodiscard]] const Known* known(std::string_view form) const;

 private:
  struct Tables;
  explicit Lexicon(std::unique_ptr<Tables> tables);
  std::unique_ptr<Tables> tables_;
};

}  // namespace communique::reading
