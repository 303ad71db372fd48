#include "reading/names_runs.hpp"

#include <algorithm>

namespace communique::reading {
Runs::Runs(std::string_view text, std::span<const NameWord> words, std::size_t begin, std::size_t end,
           const Lexicon& lexicon)
    : text_(text), words_(words), begin_(begin), end_(end), lexicon_(lexicon) {
  shouts_ = is_shouted();
  is_headline_ = !shouts_ && is_headline();
}

bool Runs::is_open_capital(std::size_t at) const {
  if (at >= end_ || !words_[at].is_capital || words_[at].is_closed) return false;
  const NameWord& word = words_[at];
  if (is_headline_ && word.is_everyday() && !word.is_place() && !word.is_listed_name && !word.is_title() &&
      !word.marks.has_any(Mark::StandsAlone, Mark::OrganisationHead, Mark::PlaceHead) && word.longest == 1)
    return false;  // "Visits" of "Putin Visits Hanoi"
  if (is_headline_ && word.marks.has(Mark::Function)) return false;
  // "US$310"
  return !(at + 1 < end_ && words_[at + 1].kind == TokenKind::Symbol && !words_[at + 1].follows_space);
}

bool Runs::is_shouted() const {
  std::size_t shouted = 0;
  std::size_t others = 0;
  for (std::size_t at = begin_; at < end_; ++at) {
    if (words_[at].kind != TokenKind::Word || words_[at].text.size() < 4) continue;
    ++(words_[at].is_all_capitals ? shouted : others);
  }
  return shouted > 2 && shouted > others;
}

std::optional<std::size_t> Runs::joint(std::size_t at) const {
  if (at >= end_ || words_[at].is_closed) return std::nullopt;
  const NameWord& word = words_[at];
  if (word.text == "&" && is_open_capital(at + 1)) return at + 1;
  const std::string_view owner = words_[at - 1].text;
  // "Boilermakers' Union", not "the Greens' Marama Davidson"
  const bool is_plural = (word.text == "'" || word.text == "’") && owner.ends_with("s") &&
                         words_[at - 1].is_everyday() && at + 1 < end_ &&
                         (words_[at + 1].is_everyday() || head_at(at + 1) != Head::None);
  // "Achieng' Rabuor": no possessive, which would end with s
  const bool is_within =
      word.text == "'" && !owner.ends_with("s") && words_[at - 1].is_capital && !word.follows_space;
  if (is_within && !words_[at - 1].is_everyday() && is_open_capital(at + 1) && words_[at + 1].follows_space &&
      (words_[at + 1].is_listed_name || !words_[at + 1].is_everyday()))
    return at + 1;
  // "St Mark's Cathedral", "St Peter's Square"
  const bool is_owned =
      (word.text == "'s" || word.text == "’s") && at > begin_ + 1 && is_open_capital(at + 1);
  if (is_owned && words_[at + 1].follows_space && head_at(at + 1) != Head::None &&
      (words_[at - 2].text == "St" || words_[at - 2].text == "St." || words_[at - 2].text == "Saint"))
    return at + 1;
  if (words_[at - 1].marks.has(Mark::PossessiveHead) || owner.ends_with("men") || is_plural) {
    if ((word.text == "'s" || word.text == "’s" || word.text == "'" || word.text == "’") &&
        !word.follows_space && is_open_capital(at + 1) && words_[at + 1].follows_space)
      return at + 1;
  }
  if (!word.follows_space || !word.marks.has(Mark::Particle)) return std::nullopt;
  if (is_open_capital(at + 1)) return at + 1;
  if (at + 1 < end_ && words_[at + 1].marks.has(Mark::Particle) && is_open_capital(at + 2)) return at + 2;
  return std::nullopt;
}

std::size_t Runs::run_end(std::size_t at) const {
  std::size_t next = at + 1;
  while (next < end_ && next - at < kLongestRun) {
    if (is_open_capital(next) && words_[next].follows_space) {
      ++next;
      continue;
    }
    if (!words_[next].is_capital && words_[next].marks.has(Mark::Suffix) && words_[next].follows_space &&
        next > at + 1) {
      ++next;  // "Mamytbek kyzy"
      continue;
    }
    const auto behind = joint(next);
    if (!behind) break;
    next = *behind + 1;
  }
  return next;
}

Head Runs::head_at(std::size_t at) const {
  const NameWord& word = words_[at];
  if (word.is_closed) return Head::None;
  // "Nguyen Co Thach", not "Harland Wolff Co"
  if (word.text == "Co" && at > begin_ && words_[at - 1].marks.has(Mark::Family) && at + 1 < end_ &&
      words_[at + 1].is_capital && words_[at + 1].follows_space)
    return Head::None;
  // "Bougainville Transitional Government", not "the Federal Government"
  if (word.text == "Government" && at > begin_ + 1 && words_[at - 2].is_capital) {
    for (const std::string_view one : {"Transitional", "Interim", "Provisional", "Regional", "Autonomous",
                                       "Unity", "Salvation", "Accord", "Resistance"})
      if (words_[at - 1].text == one) return Head::Organisation;
    if (words_[at - 1].text == "Federal" && words_[at - 2].text == "Transitional") return Head::Organisation;
  }
  const bool is_organisation = word.marks.has(Mark::OrganisationHead);
  const bool is_place = word.marks.has(Mark::PlaceHead);
  if (is_organisation && is_place)
    return word.marks.has(Mark::WeakPlaceHead) ? Head::Organisation : Head::Place;
  if (is_organisation) return Head::Organisation;
  if (word.marks.empty() && has_trade_ending(word.text)) return Head::Organisation;
  if (is_place) return Head::Place;
  return word.marks.has(Mark::OtherHead) ? Head::Other : Head::None;
}

bool Runs::is_weak_head(std::size_t at) const {
  return words_[at].marks.has_any(Mark::WeakOrganisationHead, Mark::WeakPlaceHead) ||
         head_at(at) == Head::Other;
}

std::size_t Runs::find_title(std::size_t first, std::size_t last) const {
  for (std::size_t at = first; at < last; ++at) {
    const NameWord& word = words_[at];
    if (!word.is_title()) continue;
    const bool is_last = at + 1 == last;
    if (is_lone_initial(at, last) || is_title_within(first, at, last)) continue;
    if (word.longest > 1 && phrase_end(at, last) > at + 1 && !word.small.has(Mark::Role))
      continue;  // "Sri Lanka"
    if (at == first && last - first > 2 && word.marks.has(Mark::Honorific) && !word.small.has(Mark::Role) &&
        is_kept_by_head(last))
      continue;
    if (!is_last && head_at(at + 1) != Head::None && !words_[at + 1].is_title() &&
        !words_[at + 1].is_listed_name)
      continue;
    if (is_last && at > first) {
      const NameWord& before = words_[at - 1];
      const bool is_given = before.marks.has_any(Mark::Given, Mark::Particle) || before.is_initial();
      const bool is_unknown = !before.is_everyday() && !before.is_acronym() &&
                              head_at(at - 1) == Head::None &&
                              !before.marks.has_any(Mark::Demonym, Mark::StandsAlone, Mark::PlaceAcronym);
      if ((is_given || is_unknown) && !before.is_place() && !before.marks.has(Mark::Modifier) &&
          word.is_listed_name)
        continue;
      if (before.is_title() && before.marks.has(Mark::Honorific) && word.is_listed_name) continue;
    }
    if (is_last && at == first && at > begin_ && word.is_listed_name && words_[at - 1].is_title()) continue;
    return at;
  }
  return last;
}

bool Runs::is_kept_by_head(std::size_t last) const {
  const Head head = head_at(last - 1);
  return (head == Head::Place || head == Head::Organisation) && !words_[last - 1].is_listed_name;
}

std::size_t Runs::after_function_words(std::size_t first, std::size_t last) const {
  while (first < last && words_[first].marks.has(Mark::Function) &&
         !((words_[first].text == "May" || words_[first].text == "Will") && first + 1 < last &&
           words_[first + 1].is_listed_name && !words_[first + 1].is_everyday()) &&
         !(words_[first].longest > 1 && phrase_end(first, last) > first + 1))
    ++first;
  return first;
}

std::size_t Runs::modifiers_before(std::size_t at) const {
  std::size_t first = at;
  while (first > begin_ && !words_[first - 1].is_closed && words_[first].follows_space &&
         (words_[first - 1].is_capital || words_[first - 1].small.has(Mark::Modifier)) &&
         !words_[first - 1].marks.has(Mark::Function))
    --first;
  return first;
}

bool Runs::is_directed(std::size_t at, std::size_t last) const {
  const NameWord& word = words_[at];
  if (word.is_place()) return last - at == 1 || words_[at + 1].is_everyday();
  return !word.is_everyday() && !word.marks.has_any(Mark::Demonym, Mark::Given) && !word.is_acronym() &&
         last - at == 1 && head_at(at) == Head::None;
}

std::size_t Runs::shouted_place_end(std::size_t first, std::size_t last) const {
  if (!words_[first].is_all_capitals || words_[first].text.size() < 3 ||
      words_[first].marks.has_any(Mark::Acronym, Mark::PlaceAcronym))
    return first;
  std::size_t stop = first;
  while (stop < last && stop < first + 4 && words_[stop].is_all_capitals) ++stop;
  // "OSH. Talks between": a place by itself at the beginning of a brief.
  const bool is_heading = words_[first].begins_sentence && stop < end_ &&
                          (words_[stop].text == "." || words_[stop].text == "," || words_[stop].text == ":" ||
                           words_[stop].text == "—" || words_[stop].text == "–" || words_[stop].text == "(");
  if (stop > first + 1 && words_[stop - 1].text == "CITY") return stop;
  for (; stop > first; --stop) {
    const std::string title = in_title_case(spelling(first, stop));
    const Marks marks = lexicon_.marks(title);
    if (is_place(marks) && (title.size() > 4 || is_heading || place_weight(marks) >= 4)) return stop;
  }
  return first;
}

bool Runs::is_name_word(std::size_t at, std::size_t last) const {
  if (at >= last) return false;
  const NameWord& word = words_[at];
  if (!word.is_capital) {
    const bool is_within =
        word.text == "'" && at + 1 < last && at > begin_ && !words_[at - 1].text.ends_with("s");
    return word.marks.has(Mark::Particle) || is_within;
  }
  if (word.is_initial() || word.marks.has(Mark::ParticleCapital)) return true;
  if (word.is_acronym() && !shouts_ && !are_initials(at, last)) return false;
  if (word.marks.has_any(Mark::PlaceAcronym, Mark::NotOrganisation)) return false;
  if (word.is_listed_name && !word.small.has(Mark::Common)) return true;
  if (word.marks.has(Mark::Demonym)) return false;
  return !word.is_everyday() || word.is_listed_name;
}

bool Runs::are_initials(std::size_t at, std::size_t last) const {
  const NameWord& word = words_[at];
  // "A.Q." of "A.Q. Khan", "S.W.R.D." of "S.W.R.D. Bandaranaike"
  const bool is_long =
      word.text.size() == 8 && word.text[1] == '.' && word.text[3] == '.' && word.text[5] == '.';
  const bool is_dotted = word.text.size() > 2 && (word.is_initial() || is_long);
  if ((word.text.size() != 2 && !is_dotted) || at + 1 >= last || word.marks.has(Mark::Acronym)) return false;
  const NameWord& next = words_[at + 1];
  if (is_dotted && next.is_listed_name && !next.is_place() && head_at(at + 1) == Head::None) return true;
  if (next.is_title() || next.is_everyday() || next.is_all_capitals || head_at(at + 1) != Head::None ||
      next.marks.has_any(Mark::Country, Mark::PlaceAcronym, Mark::Demonym, Mark::StandsAlone))
    return false;
  if (next.is_listed_name || is_dotted) return true;
  const bool is_behind_title = at > begin_ && words_[at - 1].is_title();
  const bool is_behind_role =
      at > begin_ + 1 && words_[at - 1].text == "," && words_[at - 2].small.has(Mark::Role);
  return is_behind_title || is_behind_role;
}

bool Runs::is_medium(std::size_t at) const {
  if (at < begin_ + 2) return false;
  const std::string_view article = words_[at - 1].text;
  if (is_named_medium(at)) return true;
  if (article != "the" && article != "The") return false;
  if (words_[at].is_title() || words_[at].marks.has_any(Mark::Demonym, Mark::Honorific)) return false;
  if (at + 1 < end_ && words_[at + 1].text == "of") return false;  // "told the Congress of Trade Unions"
  const std::size_t listed = phrase_end(at, end_);
  if (listed > at && is_place(lexicon_.marks(spelling(at, listed)))) return false;
  const std::string_view verb = words_[at - 2].text;
  if (verb == "told" || verb == "Told")
    return words_[at].marks.empty() || words_[at].marks.has(Mark::OrganisationHead);
  if (verb != "in" || words_[at].is_place()) return false;
  if (at < begin_ + 3) return false;
  for (const std::string_view one :
       {"writing", "wrote", "written", "quoted", "reported", "published", "printed", "editorial", "article",
        "column", "interview", "columnist", "appeared"})
    if (words_[at - 3].text == one) return true;
  return false;
}

/// "told Meridian's correspondent", "writing in L'Express"
bool Runs::is_named_medium(std::size_t at) const {
  const std::string_view verb = words_[at - 1].text;
  const NameWord& word = words_[at];
  if (word.is_place() || word.is_title() || word.is_listed_name || word.marks.has(Mark::Demonym))
    return false;
  if (verb == "told")
    return word.is_everyday() && !is_open_capital(at + 1) && !word.marks.has(Mark::Function) &&
           !word.marks.has(Mark::StandsAlone) && !word.is_acronym() && word.text.size() > 2;
  if (verb != "in") return false;
  const std::string_view before = words_[at - 2].text;
  return (before == "writing" || before == "editorial" || before == "published") &&
         !word.marks.has(Mark::Function);
}

bool Runs::is_explained_acronym(std::size_t at) const {
  const NameWord& word = words_[at];
  if (shouts_ || !word.is_all_capitals || word.text.size() < 3 || word.text.size() > 6) return false;
  if (!word.is_everyday() || word.marks.has_any(Mark::NotOrganisation, Mark::PlaceAcronym)) return false;
  if (is_shouted_alone(at)) return true;
  if (at + 2 < end_ && words_[at + 1].text == "," &&
      (words_[at + 2].text == "the" || words_[at + 2].text == "an" || words_[at + 2].text == "a"))
    return true;
  return at > begin_ && words_[at - 1].text == "the" && at + 1 < end_ && !words_[at + 1].is_all_capitals;
}

bool Runs::is_branch(std::string_view word) const {
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos || hyphen < 3 || hyphen > 5 || hyphen + 2 >= word.size()) return false;
  for (std::size_t at = 0; at < hyphen; ++at)
    if (word[at] < 'A' || word[at] > 'Z') return false;
  const Marks place = lexicon_.marks(word.substr(hyphen + 1));
  return !lexicon_.marks(word.substr(0, hyphen)).has(Mark::PlaceAcronym) &&
         place.has_any(Mark::City, Mark::Region) && !place.has_any(Mark::Country, Mark::Demonym);
}

bool Runs::is_between_places(std::size_t at) const {
  const std::string_view text = words_[at].text;
  const std::size_t hyphen = text.rfind('-');
  if (hyphen == std::string_view::npos || hyphen + 1 >= text.size()) return false;
  if (is_branch(text)) return false;
  const auto is_one = [&](std::string_view part) {
    const Marks marks = lexicon_.marks(part);
    return marks.has_any(Mark::Country, Mark::PlaceAcronym, Mark::Demonym, Mark::Acronym) ||
           place_weight(marks) >= 4;
  };
  return is_one(text.substr(hyphen + 1)) ||
         (is_one(text.substr(0, hyphen)) && is_place(lexicon_.marks(text.substr(hyphen + 1))));
}

bool Runs::is_measure(std::size_t at) const {
  const std::string_view text = words_[at].text;
  if (text.size() > 4) return false;
  const bool has_digit = text.find_first_of("0123456789") != std::string_view::npos;
  const bool is_before_figure = at + 1 < end_ && words_[at + 1].kind == TokenKind::Number;
  return has_digit || (is_before_figure && text.size() < 4);
}

bool Runs::is_camel(std::string_view word) {
  if (word.starts_with("Mc") || word.starts_with("Mac") || word.starts_with("De") || word.starts_with("El") ||
      word.starts_with("La") || word.starts_with("Le") || word.starts_with("Di") || word.starts_with("Fitz"))
    return false;
  for (std::size_t at = 2; at < word.size(); ++at)
    if (word[at] >= 'A' && word[at] <= 'Z' && word[at - 1] >= 'a' && word[at - 1] <= 'z') return true;
  return false;
}

bool Runs::has_trade_ending(std::string_view word) {
  for (const std::string_view ending :
       {"bank",        "posten",  "bladet",   "zeitung", "partiet",   "tidende",      "telecom", "petrol",
        "gruppen",     "avisen",  "kraft",    "verket",  "styrelsen", "gesellschaft", "werke",   "stiftung",
        "ministerium", "verband", "neftegaz", "energo",  "munaigas",  "kombinat",     "neft"})
    if (word.size() > ending.size() + 2 && word.ends_with(ending)) return true;
  return false;
}

std::size_t Runs::find_head(std::size_t first, std::size_t last) const {
  for (std::size_t at = last; at-- > first + 1;)
    if (head_at(at) != Head::None && words_[at].is_capital) {
      if (at + 1 == last) return at;
      // Behind a head within the run something of its own may follow: "Central Bank Lagos".
      if (head_at(at) != Head::Organisation) continue;
      if (!is_weak_head(at)) return at;
      // "Donegal County Council Liam Blaney-Doherty"
      const NameWord& next = words_[at + 1];
      if (at + 2 < last && next.marks.has(Mark::Given) && !next.is_everyday() && !next.is_place() &&
          is_name_word(at + 2, last))
        return at;
    }
  return last;
}

bool Runs::is_mere_sector(std::size_t first, std::size_t head) const {
  if (!words_[head].marks.has(Mark::Sector)) return false;
  // "United Nations Development Programme", "EU Monitoring Mission"
  const std::size_t listed = phrase_end(first, head);
  if (listed > first && listed <= head && lexicon_.marks(spelling(first, listed)).has(Mark::StandsAlone))
    return false;
  if (words_[first].marks.has(Mark::Acronym)) return false;
  // "South African Transport Services", not "Bolivian Public Works"
  const std::string_view sector = words_[head].text;
  const bool is_serving = sector == "Service" || sector == "Services" || sector == "Community" ||
                          sector == "Systems" || sector == "Industries" || sector == "Airports";
  const std::size_t behind_people = std::max(listed, first + 1);
  if (is_serving && behind_people < head && lexicon_.marks(spelling(first, behind_people)).has(Mark::Demonym))
    return false;
  for (std::size_t at = first; at < head; ++at)
    if (words_[at].is_capital && (!words_[at].is_everyday() || words_[at].is_place()) &&
        !words_[at].marks.has(Mark::Demonym))
      return false;
  return true;
}

bool Runs::is_short_place(std::size_t first, std::size_t last) const {
  const std::string_view text = words_[first].text;
  if (last - first > 4 || last - first < 2) return false;
  if (text == "New" || text == "Upper" || text == "Lower" || text == "State" || text == "City" ||
      text == "Ban" || text == "Ko" || text == "Tel" || text == "Base" || text == "Line" ||
      text == "Island" || text == "Province" || text == "States" || text == "Union Territory" ||
      text == "Republic" || text == "Villa" || text == "Rock" || text == "Sound" || text == "Pass" ||
      text == "Valley")
    return false;
  if (text.starts_with("Sa") || text == "St" || text == "St." || text == "São") return last - first <= 3;
  return !words_[first + 1].is_everyday();
}

std::size_t Runs::without_demonym(std::size_t first, std::size_t head) const {
  if (!words_[first].marks.has(Mark::Demonym) || head == first + 1) return first;
  for (const std::string_view one :
       {"African", "European", "American", "Nordic", "Hellenic", "Arab", "Islamic", "Andean", "Caribbean",
        "Asian", "Baltic", "Pan-African", "Catholic", "Iberian"})
    if (words_[first].text == one) return first;
  for (const std::string_view one :
       {"Coast Guard", "Red Cross", "Red Crescent", "Air Force", "National Guard"})
    if (spelling(first + 1, head + 1) == one) return first;  // "Philippine Coast Guard"
  const Marks rest = lexicon_.marks(spelling(first + 1, head + 1));
  if (rest.has(Mark::StandsAlone)) return first + 1;
  const std::string_view last = words_[head].text;
  if (last == "Ministry" || last == "Parliament" || last == "Cabinet" || last == "Court") return first + 1;
  return first;
}

std::string_view Runs::spelling(std::size_t first, std::size_t last) const {
  return text_.substr(words_[first].range.begin, words_[last - 1].range.end - words_[first].range.begin);
}

bool Runs::is_place(const Marks& marks) {
  return marks.has_any(Mark::Country, Mark::Sea, Mark::Region, Mark::City, Mark::Facility);
}

std::size_t Runs::phrase_end(std::size_t first, std::size_t last) const {
  const NameWord& word = words_[first];
  if (word.longest > 1) {
    const std::size_t furthest = std::min(end_, first + word.longest);
    for (std::size_t stop = furthest; stop > first + 1; --stop) {
      if (words_[stop - 1].is_closed) continue;
      const Marks marks = lexicon_.marks(spelling(first, stop));
      if (is_place(marks) ||
          marks.has_any(Mark::StandsAlone, Mark::Neutral, Mark::Demonym, Mark::NotOrganisation))
        return stop;
    }
  }
  (void)last;
  return is_place(word.marks) || word.marks.has_any(Mark::StandsAlone, Mark::Neutral) ? first + 1 : first;
}

double Runs::place_weight(const Marks& marks) {
  if (marks.has_any(Mark::Country, Mark::PlaceAcronym)) return 5;
  if (marks.has_any(Mark::WellKnownPlace, Mark::Facility)) return 4;
  if (marks.has(Mark::Sea)) return 4;
  const bool is_name = marks.has_any(Mark::Given, Mark::Family);
  return is_name ? 1.0 : marks.has(Mark::AnyName) ? 1.5 : 2.2;
}

}  // namespace communique::reading
