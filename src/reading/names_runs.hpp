#pragma once
// What the words of one sentence tell about where names begin and end: which are capitalised together, which
// of them head a name, which are an office, how far a name reaches over "of" and "and". Only looks;
// names_pieces.cpp cuts.
#include <optional>
#include <span>
#include <string_view>

#include "reading/names_words.hpp"

namespace communique::reading {

enum class Head { None, Organisation, Place, Other };
enum class Reach { Of, List };

/// Words; no name is longer, and reading stays linear whatever the text.
constexpr std::size_t kLongestRun = 24;

class Runs {
 public:
  /// The sentence of `words` from `begin` to `end`; `words` are those of the page, whose text `text` is.
  Runs(std::string_view text, std::span<const NameWord> words, std::size_t begin, std::size_t end,
       const Lexicon& lexicon);

 protected:
  [[nodiscard]] bool is_open_capital(std::size_t at) const;
  [[nodiscard]] bool is_shouted() const;
  /// "Putin Visits Hanoi As Gazprom Signs Deal": capitals on nearly all words, and so no telling from them.
  [[nodiscard]] bool is_headline() const;
  /// Whether the word at `at` may stand between two capitalised ones of one name, and where the next is.
  [[nodiscard]] std::optional<std::size_t> joint(std::size_t at) const;
  [[nodiscard]] std::size_t run_end(std::size_t at) const;
  [[nodiscard]] Head head_at(std::size_t at) const;
  [[nodiscard]] bool is_weak_head(std::size_t at) const;
  /// The first office of a run from `first`, where it is one and not the family of who stands before it, or
  /// "General" of "General Assembly".
  [[nodiscard]] std::size_t find_title(std::size_t first, std::size_t last) const;
  /// "Haji Pir Pass", "King Hussein Bridge": not an office but the beginning of what the head at the end
  /// names.
  [[nodiscard]] bool is_kept_by_head(std::size_t last) const;
  [[nodiscard]] std::size_t after_function_words(std::size_t first, std::size_t last) const;
  [[nodiscard]] std::size_t modifiers_before(std::size_t at) const;
  /// "North Mitrovica": a name that is no adjective of a people behind a direction.
  [[nodiscard]] bool is_directed(std::size_t at, std::size_t last) const;
  /// "SANTA CRUZ": listed in its common spelling.
  [[nodiscard]] std::size_t shouted_place_end(std::size_t first, std::size_t last) const;
  [[nodiscard]] bool is_name_word(std::size_t at, std::size_t last) const;
  /// "RCD-Goma": the part of a body that sits there.
  [[nodiscard]] bool is_branch(std::string_view word) const;
  /// "United States-Japan", "Aqaba-Amman": between places, and none itself.
  [[nodiscard]] bool is_between_places(std::size_t at) const;
  /// "HD" of "HD Deve Gowda": the letters of given names, not a body.
  [[nodiscard]] bool are_initials(std::size_t at, std::size_t last) const;
  /// Where the name begins that the acronym in brackets behind `last` spells: "Mozambique National Resistance
  /// (MNR)"; `last` where none does.
  [[nodiscard]] std::size_t spelled_behind(std::size_t first, std::size_t last) const;
  /// "told the Inquirer", "writing in the Dong-A Ilbo": what stands so is a paper, whatever its word.
  [[nodiscard]] bool is_medium(std::size_t at) const;
  [[nodiscard]] bool is_named_medium(std::size_t at) const;
  /// "Partido de la Revolución": where a name ends whose head comes first, over the small words of its
  /// language.
  [[nodiscard]] std::size_t foreign_end(std::size_t first) const;
  /// "Global Affairs Canada": everyday words before a country; one past it, or `first`.
  [[nodiscard]] std::size_t national_end(std::size_t first, std::size_t last) const;
  /// "ECHO, the Union's humanitarian office": in capitals, and not since it begins a dateline.
  [[nodiscard]] bool is_explained_acronym(std::size_t at) const;
  /// "R12", "Tk 200,000": a currency or a code.
  [[nodiscard]] bool is_measure(std::size_t at) const;
  /// "TotalEnergies", not "McDonald".
  [[nodiscard]] static bool is_camel(std::string_view word);
  /// "Riksbank", "Aftenposten".
  [[nodiscard]] static bool has_trade_ending(std::string_view word);
  /// The head that decides what [first, last) is; `last` where there is none.
  [[nodiscard]] std::size_t find_head(std::size_t first, std::size_t last) const;
  /// Whether the head at `head` only counts behind a proper name and there is none: "Public Works", "Acting
  /// Mission".
  [[nodiscard]] bool is_mere_sector(std::size_t first, std::size_t head) const;
  /// "Mount Kumgang", "Lake Tiberias": no more than three words, the next a name.
  [[nodiscard]] bool is_short_place(std::size_t first, std::size_t last) const;
  /// "Taiwanese Foreign Ministry" is the Foreign Ministry; "Chinese Communist Party" keeps all of its words.
  [[nodiscard]] std::size_t without_demonym(std::size_t first, std::size_t head) const;
  /// Where a name ends that has come to `at`: over "of the", "for", and with Reach::List also "and", ",".
  [[nodiscard]] std::size_t extended(std::size_t at, Reach reach) const;
  /// The whole run from `next` where it ends with an office; `next` where it does not.
  [[nodiscard]] std::size_t office_end(std::size_t next) const;
  /// "Political Committee of the Hungarian Socialist Workers' Party": two bodies, each with its name.
  [[nodiscard]] bool is_part_of_body(std::size_t head, std::size_t next, std::size_t stop) const;
  /// A listed place with nothing of its name behind it.
  [[nodiscard]] bool is_whole_place(std::size_t at) const;
  /// The end of a capitalised part of a name from `next`: before an office, at most six words.
  [[nodiscard]] std::size_t part_end(std::size_t next) const;
  /// After "Ministry of Trade": "and Industry", ", Industry and Tourism"; `at` itself where that begins
  /// another name.
  [[nodiscard]] std::size_t list_end(std::size_t at) const;
  /// "Food and Agriculture Organization", "Planning, Finance and Audit Committee", "Kenya Power and Lighting
  /// Company": everyday words on both sides, a head at the end; where that name ends, or `first`.
  [[nodiscard]] std::size_t coupled_end(std::size_t first, std::size_t last) const;
  /// "Rhine–Main–Danube canal": places joined by dashes, with what was built there; or `first`.
  [[nodiscard]] std::size_t dashed_end(std::size_t first) const;
  /// "canal", "pipeline": in small letters, what joins two places and is called after them.
  [[nodiscard]] bool is_built_noun(std::size_t at) const;
  /// "Head of State of": no place's name begins there.
  [[nodiscard]] bool is_state_of_office(std::size_t at) const;
  /// "Republic", "Kingdom": what a state calls itself.
  [[nodiscard]] bool is_realm(std::size_t at) const;
  /// "Regional District of": the same for a part of a state.
  [[nodiscard]] bool is_district(std::size_t at) const;
  /// "Balboa High School": spoken of as where something happens.
  [[nodiscard]] bool is_schoolhouse(std::size_t head) const;
  /// "In Stockholm Gam's founder": a place said where, and then whose.
  [[nodiscard]] bool is_owner_behind(std::size_t first, std::size_t last) const;
  /// "Yew" of "Lee Kuan Yew": an everyday word that ends a name of three syllables.
  [[nodiscard]] bool is_syllable_left(std::size_t first, std::size_t at, std::size_t last) const;
  /// "FAST" behind "of": in capitals in the middle of a sentence that is not.
  [[nodiscard]] bool is_shouted_alone(std::size_t at) const;
  /// "Plaza" of "Galo Plaza Lasso"
  [[nodiscard]] bool is_word_within(std::size_t first, std::size_t at, std::size_t last) const;
  /// "Hassan Sheikh Mohamud": a part of the name, and no new person's title.
  [[nodiscard]] bool is_title_within(std::size_t first, std::size_t at, std::size_t last) const;
  /// Where the name of a paper ends: before an everyday word that no head makes its own.
  [[nodiscard]] std::size_t medium_end(std::size_t first, std::size_t last) const;
  /// "Region Five", "District 9"
  [[nodiscard]] bool is_numbered_place(std::size_t first, std::size_t last) const;
  /// "Alliance du": an English head that leads a name of another language.
  [[nodiscard]] bool is_led_by_particle(std::size_t first, std::size_t last) const;
  /// "M. O. A. Baig": an initial there, and no Monsieur.
  [[nodiscard]] bool is_lone_initial(std::size_t at, std::size_t last) const;
  /// "Supreme Court of Kenya": over "of" and a country behind a body that every country has.
  [[nodiscard]] std::size_t national_of(std::size_t at) const;
  /// "Philippe Sands": a given name that is also a town's, and an everyday word.
  [[nodiscard]] std::size_t named_end(std::size_t first, std::size_t last) const;
  /// "BBC Radio Ulster", "Radio Kabul"
  [[nodiscard]] std::size_t station_end(std::size_t first, std::size_t last) const;
  /// "the managing director of Gormley Chilled": all of it is the firm.
  [[nodiscard]] std::size_t firm_end(std::size_t first, std::size_t last) const;
  [[nodiscard]] std::string_view spelling(std::size_t first, std::size_t last) const;
  [[nodiscard]] static bool is_place(const Marks& marks);
  /// The end of the longest listed form from `first`, not beyond what may belong to it; `first` where there
  /// is none.
  [[nodiscard]] std::size_t phrase_end(std::size_t first, std::size_t last) const;
  [[nodiscard]] static double place_weight(const Marks& marks);

  /// A part of coupled_end(): everyday words that neither head nor hold an office.
  [[nodiscard]] bool is_plain_part(std::size_t first, std::size_t last, std::size_t proper) const;
  [[nodiscard]] std::size_t headed_part_end(std::size_t first) const;

  std::string_view text_;
  std::span<const NameWord> words_;
  std::size_t begin_;
  std::size_t end_;
  const Lexicon& lexicon_;
  bool shouts_ = false;       // most of the sentence is in capitals
  bool is_headline_ = false;  // most of its words begin with one
};

}  // namespace communique::reading
