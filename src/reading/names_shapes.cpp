#include <algorithm>
#include <array>

#include "reading/names_runs.hpp"

// Shapes of names that more than one part of speech, language or mark of punctuation makes up.

namespace communique::reading {
namespace {

template <std::size_t Count>
bool is_one_of(std::string_view text, const std::array<std::string_view, Count>& all) {
  return std::find(all.begin(), all.end(), text) != all.end();
}

constexpr std::array<std::string_view, 8> kBuilt = {"canal",    "pipeline", "railway",  "highway",
                                                    "motorway", "corridor", "waterway", "railroad"};
constexpr std::array<std::string_view, 12> kRealms = {
    "Republic",  "Kingdom",      "State",      "States",       "Emirate", "Emirates",
    "Sultanate", "Principality", "Federation", "Commonwealth", "Duchy",   "Jamahiriya"};
constexpr std::array<std::string_view, 14> kRomance = {"de", "du",  "des", "del", "della", "di",  "da",
                                                       "do", "dos", "das", "dei", "degli", "las", "pour"};
constexpr std::array<std::string_view, 12> kBusiness = {"director",  "chairman",  "chairwoman",  "executive",
                                                        "owner",     "founder",   "co-founder",  "manager",
                                                        "president", "spokesman", "spokeswoman", "head"};

}  // namespace

bool Runs::is_plain_part(std::size_t first, std::size_t last, std::size_t proper) const {
  for (std::size_t at = first; at < last; ++at) {
    const NameWord& word = words_[at];
    const bool is_proper = at == proper && at + 1 < last && (word.is_place() || word.is_acronym());
    if (is_proper || (at == proper && word.marks.has(Mark::Demonym))) continue;
    if (!word.is_everyday() || word.is_place() || word.marks.has(Mark::Function)) return false;
    if (word.is_title() && word.text != "Justice" && word.text != "General") return false;
  }
  const Head head = head_at(last - 1);
  return head == Head::None || words_[last - 1].marks.has(Mark::Sector);
}

std::size_t Runs::headed_part_end(std::size_t first) const {
  if (!is_open_capital(first) || !words_[first].is_everyday() || words_[first].is_place()) return first;
  const std::size_t stop = run_end(first);
  std::size_t head = stop;
  for (std::size_t at = first + 1; at < stop; ++at) {
    if (words_[at].is_title() && words_[at].text != "General") break;
    if (head_at(at) == Head::Organisation) head = at;
  }
  return head == stop ? first : extended(head + 1, Reach::List);
}

std::size_t Runs::coupled_end(std::size_t first, std::size_t last) const {
  if (last >= end_) return first;
  const bool is_listing = words_[last].text == ",";
  if ((words_[last].text != "and" && words_[last].text != "&" && !is_listing) ||
      !is_plain_part(first, last, first))
    return first;
  if (words_[first].begins_sentence && last - first == 1) return first;
  if (is_listing && (!words_[first].is_everyday() || words_[first].is_place())) return first;
  std::size_t at = last;
  for (int parts = 0; parts < 3 && at < end_ && words_[at].text == ","; ++parts) {
    const std::size_t next = at + 1;
    if (!is_open_capital(next)) return first;
    const std::size_t stop = run_end(next);
    if (stop >= end_ || stop - next > 2 || !is_plain_part(next, stop, end_)) return first;
    at = stop;
  }
  if (words_[at].text != "and" && words_[at].text != "&") return first;
  const std::size_t listed = at + 1 < end_ ? phrase_end(at + 1, end_) : at;
  if (listed > at + 1 && lexicon_.marks(spelling(at + 1, listed)).has(Mark::StandsAlone)) return first;
  if (lexicon_.marks(spelling(first, last)).has(Mark::StandsAlone)) return first;
  const std::size_t end = headed_part_end(at + 1);
  return end > at + 1 ? end : first;
}

bool Runs::is_built_noun(std::size_t at) const {
  return at < end_ && !words_[at].is_capital && is_one_of(words_[at].text, kBuilt);
}

std::size_t Runs::dashed_end(std::size_t first) const {
  std::size_t at = first;
  bool has_place = words_[first].is_place() || words_[first].marks.has(Mark::Demonym);
  while (at + 2 < end_ && at - first < kLongestRun &&
         (words_[at + 1].text == "–" || words_[at + 1].text == "—") && !words_[at + 1].follows_space &&
         is_open_capital(at + 2) && !words_[at + 2].follows_space) {
    at += 2;
    has_place = has_place || words_[at].is_place() || words_[at].marks.has(Mark::Demonym);
  }
  if (at == first || !has_place) return first;
  return is_built_noun(at + 1) ? at + 2 : at + 1;
}

bool Runs::is_state_of_office(std::size_t at) const {
  if (words_[at].text != "State" || at < begin_ + 2 || words_[at - 1].text != "of") return false;
  const NameWord& office = words_[at - 2];
  return office.small.has(Mark::Role) || office.text == "heads" || office.text == "Heads" ||
         office.text == "chiefs" || office.text == "Chiefs" || office.text == "ministers" ||
         office.text == "Ministers" || office.text == "secretaries";
}

bool Runs::is_realm(std::size_t at) const { return is_one_of(words_[at].text, kRealms); }

std::size_t Runs::medium_end(std::size_t first, std::size_t last) const {
  std::size_t end = first + 1;
  while (end < last && !words_[end].is_title() && words_[end].follows_space) ++end;
  return end;
}

bool Runs::is_numbered_place(std::size_t first, std::size_t last) const {
  constexpr std::array<std::string_view, 5> kHeads = {"Region", "District", "Zone", "Ward", "Province"};
  constexpr std::array<std::string_view, 20> kNumbers = {
      "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
      "I",   "II",  "III",   "IV",   "V",    "VI",  "VII",   "VIII",  "IX",   "X"};
  return first + 1 < last && is_one_of(words_[first].text, kHeads) &&
         is_one_of(words_[first + 1].text, kNumbers);
}

bool Runs::is_headline() const {
  if (end_ - begin_ < 5 || end_ - begin_ > 2 * kLongestRun || words_[end_ - 1].text == ".") return false;
  std::size_t small = 0;
  std::size_t capital = 0;
  bool has_verb = false;
  for (std::size_t at = begin_; at < end_; ++at) {
    const NameWord& word = words_[at];
    if (word.kind != TokenKind::Word || word.text.size() < 4) {
      has_verb =
          has_verb || (at > begin_ + 1 && word.is_capital && !word.is_all_capitals && word.text.size() > 1 &&
                       word.marks.has(Mark::Function) && !word.begins_sentence);
      continue;
    }
    ++(word.is_capital ? capital : small);
    if (at == begin_ || !word.is_capital || !word.is_everyday() || word.begins_sentence) continue;
    const bool is_noun =
        word.is_listed_name || word.is_title() || word.is_place() || head_at(at) != Head::None ||
        word.marks.has_any(Mark::Demonym, Mark::Sector, Mark::StandsAlone, Mark::PossessiveHead);
    has_verb = has_verb || word.marks.has(Mark::Function) || (word.text.ends_with("s") && !is_noun);
  }
  return has_verb && capital >= 3 && small * 8 <= capital;
}

bool Runs::is_district(std::size_t at) const {
  constexpr std::array<std::string_view, 8> kDistricts = {"District", "Municipality", "Territory",  "Canton",
                                                          "Borough",  "Department",   "Prefecture", "Region"};
  return is_one_of(words_[at].text, kDistricts);
}

bool Runs::is_schoolhouse(std::size_t head) const {
  constexpr std::array<std::string_view, 9> kLevels = {"High",          "Primary",  "Secondary",
                                                       "Elementary",    "Grammar",  "Middle",
                                                       "Comprehensive", "Boarding", "Multilateral"};
  return head > begin_ && words_[head].text == "School" && is_one_of(words_[head - 1].text, kLevels);
}

bool Runs::is_owner_behind(std::size_t first, std::size_t last) const {
  if (first + 2 != last || first <= begin_ || place_weight(words_[first].marks) < 4) return false;
  if (!words_[first].is_place() || words_[first].is_listed_name || words_[first + 1].is_listed_name)
    return false;
  const bool is_where = words_[first - 1].text == "In" || words_[first - 1].text == "in";
  return is_where && last < end_ && (words_[last].text == "'s" || words_[last].text == "’s");
}

bool Runs::is_syllable_left(std::size_t first, std::size_t at, std::size_t last) const {
  if (at - first != 2 || at + 1 != last) return false;
  if (!words_[first].marks.has(Mark::Family) || words_[first].text.size() > 5 ||
      words_[first + 1].text.size() > 6)
    return false;
  const NameWord& word = words_[at];
  return word.is_capital && word.is_everyday() && word.text.size() < 6 && !word.text.ends_with("s") &&
         word.follows_space && !word.is_place() && !word.is_title() && head_at(at) == Head::None &&
         !word.marks.has_any(Mark::Demonym, Mark::Speech, Mark::Function, Mark::MarketVerb) &&
         !word.small.has_any(Mark::Speech, Mark::MarketVerb);
}

bool Runs::is_shouted_alone(std::size_t at) const {
  const NameWord& word = words_[at];
  if (!word.is_all_capitals || word.text.size() < 3 || word.text.size() > 7 || at <= begin_ + 1 ||
      at + 1 >= end_)
    return false;
  if (word.marks.has_any(Mark::NotOrganisation, Mark::PlaceAcronym) || words_[at + 1].is_all_capitals)
    return false;
  for (const std::string_view one : {"of", "by", "from", "party", "union", "group"})
    if (words_[at - 1].text == one) return true;
  return false;
}

bool Runs::is_word_within(std::size_t first, std::size_t at, std::size_t last) const {
  if (at != first + 1 || at + 2 != last) return false;
  const NameWord& given = words_[first];
  const NameWord& word = words_[at];
  const NameWord& family = words_[at + 1];
  if (!given.marks.has(Mark::Given) || given.is_everyday() || given.is_place()) return false;
  return word.is_capital && word.is_everyday() && word.follows_space && !word.is_title() &&
         head_at(at) != Head::Organisation &&
         !word.marks.has_any(Mark::Demonym, Mark::StandsAlone, Mark::Speech) && is_name_word(at + 1, last) &&
         !family.is_place() && !family.is_everyday() && head_at(at + 1) == Head::None;
}

bool Runs::is_title_within(std::size_t first, std::size_t at, std::size_t last) const {
  constexpr std::array<std::string_view, 13> kNames = {"Sheikh", "Sheik", "Shaikh", "Haji",   "Shah",
                                                       "Sultan", "Khan",  "Imam",   "Mullah", "Malik",
                                                       "Raja",   "Emir",  "Sayed"};
  if (at == first || at + 1 >= last || !is_one_of(words_[at].text, kNames)) return false;
  const NameWord& before = words_[at - 1];
  return before.is_listed_name && !before.marks.has_any(Mark::Country, Mark::WellKnownPlace) &&
         !before.is_everyday() && !before.is_title() &&
         !before.marks.has_any(Mark::Demonym, Mark::StandsAlone);
}

bool Runs::is_led_by_particle(std::size_t first, std::size_t last) const {
  const NameWord& word = words_[first];
  if (first + 1 >= last || words_[first + 1].is_capital || word.is_listed_name) return false;
  if (head_at(first) != Head::Organisation && head_at(first) != Head::Place &&
      !word.marks.has(Mark::PlacePrefix))
    return false;
  return is_one_of(words_[first + 1].text, kRomance);
}

bool Runs::is_lone_initial(std::size_t at, std::size_t last) const {
  return words_[at].text == "M." && at + 1 < last && words_[at + 1].is_initial();
}

std::size_t Runs::national_of(std::size_t at) const {
  if (head_at(at - 1) != Head::Organisation || at + 1 >= end_ || words_[at].text != "of") return at;
  std::size_t next = at + 1;
  if (words_[next].text == "the" && next + 1 < end_) ++next;
  if (!is_open_capital(next)) return at;
  const std::size_t listed = phrase_end(next, end_);
  if (listed == next) return at;
  const Marks marks = lexicon_.marks(spelling(next, listed));
  return marks.has_any(Mark::Country, Mark::PlaceAcronym) ? listed : at;
}

std::size_t Runs::named_end(std::size_t first, std::size_t last) const {
  const NameWord& given = words_[first];
  if (!given.marks.has(Mark::Given) || given.is_everyday() || !given.is_place() || first + 1 >= last)
    return first;
  if (given.marks.has_any(Mark::Country, Mark::WellKnownPlace, Mark::PlaceAcronym)) return first;
  const NameWord& family = words_[first + 1];
  if (!family.is_everyday() || !family.follows_space || family.is_title() || family.is_place() ||
      head_at(first + 1) != Head::None || family.marks.has_any(Mark::Demonym, Mark::OtherHead))
    return first;
  const bool is_last = first + 2 == last || words_[first + 2].marks.has(Mark::NotOrganisation);
  return is_last ? first + 2 : first;
}

std::size_t Runs::station_end(std::size_t first, std::size_t last) const {
  const NameWord& word = words_[first];
  const bool is_owned = word.is_acronym() && first + 1 < last;
  const std::size_t radio = is_owned ? first + 1 : first;
  if (words_[radio].text != "Radio" && !(is_owned && words_[radio].text == "News") &&
      !(is_owned && words_[radio].text == "World" && radio + 1 < last))
    return first;
  if (radio + 1 >= last) return is_owned && words_[radio].text != "World" ? radio + 1 : first;
  if (words_[radio].text == "World") return words_[radio + 1].text == "Service" ? radio + 2 : first;
  const NameWord& of = words_[radio + 1];
  if (of.text == "Television") {  // "Radio Television of Serbia", "Radio Television Hong Kong"
    const std::size_t behind = radio + 2 < last ? phrase_end(radio + 2, last) : radio + 2;
    return national_of(std::min(std::max(behind, radio + 2), last));
  }
  if (of.is_title() || of.marks.has(Mark::Given)) return is_owned ? radio + 1 : first;
  const std::size_t listed = phrase_end(radio + 1, last);
  return std::max(listed, radio + 2) <= last ? std::max(listed, radio + 2) : first;
}

std::size_t Runs::firm_end(std::size_t first, std::size_t last) const {
  if (last - first < 2 || last - first > 3 || first < begin_ + 2 || words_[first - 1].text != "of")
    return first;
  if (!is_one_of(words_[first - 2].text, kBusiness)) return first;
  const NameWord& word = words_[first];
  if (word.is_everyday() || word.is_title() || word.is_place() || word.is_acronym() ||
      word.marks.has_any(Mark::Demonym, Mark::Given, Mark::StandsAlone))
    return first;
  for (std::size_t at = first + 1; at < last; ++at)
    if (!words_[at].is_capital || !words_[at].is_everyday() || words_[at].is_title() ||
        words_[at].is_listed_name || words_[at].is_place() || head_at(at) != Head::None)
      return first;
  return last;
}

}  // namespace communique::reading
