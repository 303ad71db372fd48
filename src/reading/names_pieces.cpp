#include "reading/names_pieces.hpp"

#include <algorithm>

#include "reading/names_runs.hpp"

namespace communique::reading {
namespace {

class Cutter : private Runs {
 public:
  Cutter(const Runs& runs, std::vector<NamePiece>& pieces) : Runs(runs), pieces_(pieces) {}

  void cut() {
    std::size_t at = begin_;
    while (at < end_) {
      if (!is_open_capital(at)) {
        note_small_title(at);
        ++at;
        continue;
      }
      at = cut_run(at, run_end(at));
    }
  }

 private:
  /// A name of a person at the beginning, so that a head at its end is a family: "Margaret Court".
  [[nodiscard]] bool is_person_before(std::size_t first, std::size_t head) const {
    if (head - first > 2 || head == first) return false;
    const NameWord& given = words_[first];
    const bool is_titled = title_ > 0 && title_ == first;
    if (is_titled && is_weak_head(head) && given.marks.has(Mark::Given)) return true;
    if (!given.marks.has(Mark::Given) && !given.is_initial()) return false;
    if (given.is_place() || given.is_everyday() || given.marks.has(Mark::Demonym)) return false;
    return words_[head].is_listed_name && is_weak_head(head);
  }

  /// "spokesman" before a name: remembered so that the name has an office.
  void note_small_title(std::size_t at) {
    const NameWord& word = words_[at];
    if (word.is_closed || word.kind != TokenKind::Word) return;
    if (!word.small.has(Mark::Role)) return;
    if (!is_open_capital(at + 1) || !words_[at + 1].follows_space) return;
    title_ = at + 1;
    title_first_ = at;
    has_honorific_ = false;
  }

  // Cutting a run.

  std::size_t cut_run(std::size_t first, std::size_t last) {
    if (words_[first].begins_sentence) first = after_function_words(first, last);
    if (first >= last) return last;
    if (const std::size_t spelled = spelled_behind(first, last); spelled < last) {
      if (spelled > first) cut_run(first, spelled);
      if (pieces_.empty() || pieces_.back().last <= spelled)
        return add(spelled, last, Shape::Organisation, {0, 5, 0});
    }
    if (const std::size_t coupled = coupled_end(first, last); coupled > first)
      return add(first, coupled, Shape::Organisation, {0, 4.5, 0});
    const std::size_t title = find_title(first, last);
    if (title == last) return cut_plain(first, last);
    std::size_t plain = title;  // "Cabinet" of "Cabinet Secretary" is of the office
    while (plain > first && words_[plain - 1].marks.has(Mark::Modifier) && head_at(title) == Head::None)
      --plain;
    if (plain > first) {
      const std::size_t reached = cut_plain(first, plain, CutFor::Title);
      if (reached > title) return reached;
    }
    return take_title(title, last);
  }

  std::size_t take_title(std::size_t at, std::size_t last) {
    title_first_ = title_ == at && title_ > 0 ? title_first_ : modifiers_before(at);
    has_honorific_ = false;
    while (at < last && (words_[at].is_title() || (words_[at].marks.has(Mark::Modifier) && at + 1 < last &&
                                                   words_[at + 1].is_title()))) {
      const bool is_name = at + 1 == last && at > title_first_ && words_[at].is_listed_name &&
                           words_[at].text != "General" && words_[at - 1].is_title() &&
                           !words_[at].marks.has_any(Mark::Honorific, Mark::Title) &&
                           !words_[at - 1].marks.has(Mark::Modifier);
      if (is_name || is_lone_initial(at, last)) break;
      if (words_[at].marks.has(Mark::Honorific)) has_honorific_ = true;
      ++at;
    }
    title_ = at;
    if (at == last) return take_office(at);
    // "Defence Minister General Wiranto" went by above; "Minister Responsible" is no name.
    const std::size_t next = find_title(at, last);
    if (next < last && next > at) {
      cut_plain(at, next, CutFor::Title);
      return take_title(next, last);
    }
    return cut_plain(at, last);
  }

  /// "of Foreign Affairs", "for Justice and Constitutional Affairs": belongs to the office. An organisation
  /// is left.
  std::size_t take_office(std::size_t at) {
    std::size_t next = at;
    while (next + 1 < end_ && (words_[next].text == "of" || words_[next].text == "for" ||
                               words_[next].text == "and" || (words_[next].text == "," && next > at))) {
      std::size_t capital = next + 1;
      if (words_[capital].text == "the") ++capital;
      if (!is_open_capital(capital)) break;
      const std::size_t stop = run_end(capital);
      std::size_t everyday = capital;
      while (everyday < stop && words_[everyday].is_everyday() && !words_[everyday].is_place() &&
             (!words_[everyday].marks.has(Mark::Given) || words_[everyday].small.has(Mark::Common)) &&
             !words_[everyday].is_title())
        ++everyday;
      if (everyday == capital || head_at(stop - 1) == Head::Place) break;
      if (head_at(stop - 1) == Head::Organisation &&
          (stop > capital + 1 || !words_[capital].marks.has(Mark::Sector)))
        break;
      const bool is_joined = words_[next].text != "of" && words_[next].text != "for";
      if (is_joined && next == at) break;
      next = everyday;
      if (everyday < stop) {
        title_ = next;
        return next;
      }
    }
    if (next > at) {
      title_ = next;
      if (next < end_ && words_[next].text == ",") return next;
    }
    return std::max(next, at);
  }

  enum class CutFor { Itself, Title };

  /// Names one after the other, where no office stands. May go beyond `last` by "of" and "and".
  std::size_t cut_plain(std::size_t first, std::size_t last, CutFor purpose = CutFor::Itself) {
    std::size_t at = first;
    while (at < last) {
      const std::size_t next = cut_one(at, last, purpose);
      at = std::max(next, at + 1);
    }
    return at;
  }

  std::size_t cut_one(std::size_t first, std::size_t last, CutFor purpose) {
    // "Japanese House of Representatives"
    if (words_[first].marks.has(Mark::Demonym) && first + 2 == last && last < end_ &&
        words_[last].text == "of" &&
        (words_[first + 1].text == "House" || words_[first + 1].text == "Ministry" ||
         words_[first + 1].text == "Office" || words_[first + 1].text == "Department"))
      return first + 1;
    if (is_state_of_office(first)) return first + 1;
    if (const std::size_t joined = dashed_end(first); joined > first)
      return add(first, joined, is_built_noun(joined - 1) ? Shape::Place : Shape::Other,
                 {0, 0, is_built_noun(joined - 1) ? 4.0 : 0.0});
    if (is_medium(first)) {
      const std::size_t end = std::max(phrase_end(first, last), medium_end(first, last));
      return add(first, end, Shape::Organisation, {0, 4, 0});
    }
    if (const std::size_t station = station_end(first, last); station > first)
      return add(first, station, Shape::Organisation, {0, 5, 0});
    if (const std::size_t firm = firm_end(first, last); firm > first)
      return add(first, firm, Shape::Organisation, {0, 3.5, 0});
    if (const std::size_t national = national_end(first, last); national > first)
      return add(first, national, Shape::Organisation, {0, 4, 0});
    if (is_titled_person(first, last)) return add(first, last, Shape::Name, {3, 0, 0});
    if (words_[first].text == "The" && first + 1 < last && !words_[first].begins_sentence) return first + 1;
    if (is_numbered_place(first, last)) return add(first, first + 2, Shape::Place, {0, 0, 3});
    if (words_[first].marks.has(Mark::EventPrefix) && first + 1 < last &&
        head_at(last - 1) != Head::Organisation)
      return add(first, last, Shape::Other);
    if (const std::size_t joined = cut_headed(first, last, purpose); joined > first) return joined;
    const std::size_t phrase = phrase_end(first, last);
    if (phrase > first + 1) return cut_listed(first, phrase);
    const NameWord& word = words_[first];
    if (first + 2 < last && words_[first + 1].text == "&")
      return add(first, first + 3, Shape::Organisation, {0, 3, 0});
    if (const std::size_t shouted = shouted_place_end(first, last); shouted > first)
      return add(first, shouted, Shape::Place, {0, 0, 4});
    if (word.marks.has(Mark::Direction) && first + 1 < last && is_directed(first + 1, last)) {
      std::size_t end = first + 2;
      while (end < last && !words_[end].is_everyday() && is_name_word(end, last)) ++end;
      return add(first, end, Shape::Place, {0, 0, 3});
    }
    if (const std::size_t named = named_end(first, last); named > first)
      return add(first, named, Shape::Name, {3, 0, 0});
    if (phrase > first &&
        (first + 1 == last || !is_name_word(first + 1, last) || is_owner_behind(first, last)))
      return cut_single(first, last, purpose);
    if (is_explained_acronym(first)) return add(first, first + 1, Shape::Acronym, {0, 1, 0});
    if (word.is_acronym() && !shouts_ && !are_initials(first, last) &&
        !(is_measure(first) && !word.marks.has(Mark::Acronym)))
      return add(first, first + 1, Shape::Acronym);
    if (word.marks.has_any(Mark::PlaceAcronym, Mark::NotOrganisation))
      return cut_single(first, last, purpose);
    if (word.marks.has(Mark::Demonym) &&
        !(word.is_listed_name && first + 1 < last && is_name_word(first + 1, last)))
      return first + 1;
    return cut_name(first, last, purpose);
  }

  /// "ECOWAS chair Bola Tinubu", "Agriculture Minister Neville Holder": behind an office two words with
  /// capitals are somebody, even where both are everyday words or a town is called so.
  [[nodiscard]] bool is_titled_person(std::size_t first, std::size_t last) const {
    if (title_ == 0 || title_ != first || last - first < 2 || last - first > 4) return false;
    bool has_name = false;
    for (std::size_t at = first; at < last; ++at) {
      const NameWord& word = words_[at];
      const bool is_given = at == first && word.marks.has(Mark::Given);  // "Bill Skate"
      if (!word.is_capital || word.is_title() || word.is_acronym() ||
          (word.marks.has(Mark::NotOrganisation) && !word.marks.has(Mark::Suffix)))
        return false;
      if (head_at(at) != Head::None && !is_given) return false;
      if (word.marks.has_any(Mark::Country, Mark::PlaceAcronym, Mark::Demonym, Mark::StandsAlone,
                             Mark::Function, Mark::Modifier, Mark::Direction, Mark::Sea, Mark::Sector,
                             Mark::OrganisationHead))
        return false;
      has_name = has_name || word.is_listed_name || !word.is_everyday();
    }
    return has_name && phrase_end(first, last) <= first + 1 && !words_[first].marks.has(Mark::WellKnownPlace);
  }

  std::size_t cut_listed(std::size_t first, std::size_t phrase) {
    const Marks marks = lexicon_.marks(spelling(first, phrase));
    if (marks.has(Mark::Neutral) || marks.has(Mark::NotOrganisation)) return add(first, phrase, Shape::Other);
    if (marks.has(Mark::Demonym)) return phrase;
    if (marks.has(Mark::StandsAlone)) return add(first, national_of(phrase), Shape::Organisation, {0, 5, 0});
    if (is_place(marks)) return add(first, phrase, Shape::Place, {0, 0, place_weight(marks)});
    return add(first, phrase, Shape::Name, {1, 0, 0});
  }

  /// One word by itself.
  std::size_t cut_single(std::size_t first, std::size_t last, CutFor purpose) {
    const NameWord& word = words_[first];
    const std::size_t after = first + 1;
    if (word.marks.has_any(Mark::Neutral, Mark::NotOrganisation)) return add(first, after, Shape::Other);
    Weights own;
    if (word.is_place()) own.place = place_weight(word.marks);
    if (word.marks.has(Mark::StandsAlone)) own.organisation += word.is_everyday() ? 2.5 : 4;
    if (word.marks.has(Mark::Family) || word.marks.has(Mark::Given)) own.person += 0.5;
    // "Nairobi University" was taken above; "Lagos Plan": a member of a longer name, and no place.
    const bool is_member = purpose == CutFor::Itself && after < last && words_[after].is_everyday() &&
                           !words_[after].is_title() && !word.marks.has(Mark::PlaceAcronym) &&
                           words_[after].follows_space && !word.marks.has(Mark::StandsAlone);
    if (is_member && word.is_place()) return add(first, last, Shape::Other);
    if (own.place == 0 && own.organisation == 0 && word.is_everyday() && !word.is_listed_name) return after;
    return add(first, after,
               own.place > 0          ? Shape::Place
               : own.organisation > 0 ? Shape::Organisation
                                      : Shape::Name,
               own);
  }

  std::size_t cut_name(std::size_t first, std::size_t last, CutFor purpose) {
    if (is_between_places(first)) {
      if (first + 1 == last && is_built_noun(last)) return add(first, last + 1, Shape::Place, {0, 0, 4});
      return add(first, first + 1, Shape::Other);
    }
    if (last - first == 2 && is_between_places(last - 1) && title_ != first &&
        (words_[first].longest > 1 || words_[first].is_place()))
      return add(first, last, Shape::Other);
    std::size_t at = first;
    while (at < last && (is_name_word(at, last) || (at > first && words_[at].marks.has(Mark::Suffix)) ||
                         is_word_within(first, at, last)))
      ++at;
    const bool is_named = at == first + 1 && words_[first].marks.has(Mark::Given) &&
                          !words_[first].is_everyday() && !words_[first].is_place();
    const bool is_last = at + 1 >= last || words_[at + 1].marks.has(Mark::NotOrganisation);  // "Sands KC"
    if (is_named && at < last && is_last && words_[at].is_capital && words_[at].is_everyday() &&
        words_[at].follows_space && !words_[at].is_place() && !words_[at].is_title() &&
        head_at(at) == Head::None)
      ++at;  // "Gareth Leather"
    while (at > first && !words_[at - 1].is_capital && !words_[at - 1].marks.has(Mark::Suffix))
      --at;  // no particle at the end
    if (is_syllable_left(first, at, last)) ++at;
    if (at == first) return cut_everyday(first, last);
    if (at < last && words_[at].marks.has(Mark::Demonym) && words_[at].is_listed_name) ++at;
    std::size_t begin = first;
    const NameWord& opening = words_[first];
    if (at - first >= 2 && opening.begins_sentence && opening.is_everyday() &&
        !opening.marks.has_any(Mark::Given, Mark::Family))
      ++begin;
    // "Tell Jakarta": an order, and no given name
    if (at - begin == 2 && opening.begins_sentence && opening.small.has(Mark::Common) &&
        !opening.marks.has(Mark::Given) && words_[begin + 1].is_place() &&
        place_weight(words_[begin + 1].marks) >= 4)
      ++begin;
    Weights own;
    if (at - begin == 1) return cut_single_name(begin, at, last, purpose);
    own.person = 1.5;
    if (words_[begin].marks.has(Mark::StandsAlone) && !words_[begin].is_listed_name)
      own.organisation += 3, own.person -= 1.5;  // "Lukoil Neftochim Burgas"
    if (words_[begin].text.starts_with("L'")) own.organisation += 2.5, own.person -= 0.5;  // "L'Observateur"
    if (words_[begin].text == "La" || words_[begin].text == "Los" || words_[begin].text == "Las" ||
        words_[begin].text == "El" || words_[begin].text == "Le")
      own.place += 1;
    if (words_[begin].marks.has(Mark::Given) || words_[begin].is_initial())
      own.person += 2;
    else if (words_[begin].is_listed_name)
      own.person += 0.7;
    if (words_[at - 1].marks.has(Mark::Family) || words_[at - 1].is_listed_name) own.person += 1;
    if (words_[begin].marks.has(Mark::Family) && words_[begin + 1].text.find('-') != std::string_view::npos)
      own.person += 2;
    for (std::size_t i = begin + 1; i < at; ++i)
      if (words_[i].is_initial() || words_[i].marks.has(Mark::Particle)) own.person += 0.5;
    if (at < last && head_at(at) == Head::Other) return add(begin, last, Shape::Other);
    if (at - begin > 5) own.person -= 2;
    if (words_[begin].marks.has(Mark::Direction)) own.person -= 3;
    return add(begin, at, Shape::Name, own);
  }

  /// "Marine Harvest": nothing but everyday words; what stands around it alone may make it a name.
  std::size_t cut_everyday(std::size_t first, std::size_t last) {
    std::size_t at = first;
    while (at < last && words_[at].is_everyday() && words_[at].is_capital && !words_[at].is_title() &&
           !words_[at].is_place())
      ++at;
    if (at - first < 2 || at < last) return first + 1;
    return add(first, at, Shape::Name, {-4, -0.5, -1});
  }

  std::size_t cut_single_name(std::size_t begin, std::size_t at, std::size_t last, CutFor purpose) {
    const NameWord& word = words_[begin];
    if (word.is_initial() || is_measure(begin)) return at;
    const std::size_t hyphen = word.text.rfind('-');
    if (hyphen != std::string_view::npos && hyphen > 0 && !word.is_listed_name && !word.is_place()) {
      if (lexicon_.marks(word.text.substr(hyphen + 1)).has(Mark::PlaceHead))
        return add(begin, at, Shape::Place, {0, 0, 3});  // "S-Tower"
      if (word.text.find("-e-") != std::string_view::npos)
        return add(begin, at, Shape::Organisation, {0, 3, 0});  // "Jaish-e-Mohammed"
    }
    const bool is_office = begin > begin_ + 1 && words_[begin - 1].text == "at" &&
                           words_[begin - 2].small.has(Mark::Role) && !word.is_place();
    if (is_office) return add(begin, at, Shape::Name, {0, 1, 0});  // "a minister at Hacienda"
    if (word.is_place() || word.marks.has(Mark::StandsAlone)) return cut_single(begin, last, purpose);
    if (word.is_everyday() && !word.is_listed_name) return at;
    if (word.is_everyday() && word.begins_sentence)
      return add(begin, at, Shape::Name, {-2, -2, -2});  // "Brown said"
    Weights own;
    if (word.is_listed_name) own.person += 0.5;
    if (is_camel(word.text)) own.organisation += 1.5;
    if (is_branch(word.text)) own.organisation += 3;
    if (has_trade_ending(word.text)) own.organisation += 2.5;
    if (purpose == CutFor::Title) own.organisation += 0.8;
    // "Papua LNG", "Manatua Cable": a member of something longer.
    if (at < last && purpose == CutFor::Itself && words_[at].is_everyday() && !words_[at].is_title() &&
        words_[at].follows_space && !word.is_listed_name)
      return add(begin, last, Shape::Other);
    return add(begin, at, Shape::Name, own);
  }

  // Names with a head.

  std::size_t cut_headed(std::size_t first, std::size_t last, CutFor purpose) {
    if (phrase_end(first, last) > last) return first;  // "Union of Soviet Socialist Republics": listed
    if (const std::size_t end = cut_prefixed(first, last); end > first) return end;
    const std::size_t head = find_head(first, last);
    if (head == last) return first;
    if (is_person_before(first, head)) return first;
    const std::size_t phrase = phrase_end(first, last);
    if (phrase >= head + 1) return first;  // that form or a longer one is listed
    if (is_mere_sector(first, head)) return first;
    switch (head_at(head)) {
      case Head::Organisation: {
        if (first + 1 == head && words_[first].marks.has(Mark::Demonym) &&
            words_[head].marks.has(Mark::StandsAlone))
          return first;
        if (is_headline_ && first + 1 == head && words_[first].marks.has(Mark::Demonym)) return head + 1;
        if (is_schoolhouse(head)) return add(first, head + 1, Shape::Place, {0, 1, 3.5});
        const std::size_t begin = without_demonym(first, head);
        const std::size_t end = extended(head + 1, Reach::List);
        return add(begin, end, Shape::Organisation, {0, is_weak_head(head) ? 3.5 : 5.0, 0});
      }
      case Head::Place: {
        const bool is_own_name = is_realm(head) && head + 1 < end_ && words_[head + 1].text == "of";
        if (first + 1 == head && words_[first].marks.has(Mark::Demonym) && words_[first].is_everyday() &&
            !is_own_name)
          return first;
        const bool is_of_people = std::all_of(&words_[first], &words_[head], [](const NameWord& word) {
          return word.marks.has_any(Mark::Demonym, Mark::Direction);
        });
        if (is_of_people && words_[head].text == "States") return head + 1;
        const bool is_state = words_[head].text == "Republic" || words_[head].text == "Kingdom";
        if (words_[first].marks.has(Mark::Demonym) && first + 1 == head && is_weak_head(head) && !is_state &&
            !is_place(lexicon_.marks(spelling(first, head + 1))))
          return head + 1;
        const bool is_all_everyday = std::all_of(&words_[first], &words_[head], [](const NameWord& word) {
          return word.is_everyday() && !word.is_listed_name && !word.is_place();
        });
        if (is_all_everyday && purpose == CutFor::Title) return head + 1;  // "Additional District Magistrate"
        if (is_realm(head) || (is_all_everyday && is_district(head))) {    // "Socialist Republic of Romania"
          const std::size_t end = extended(head + 1, Reach::Of);
          if (end > head + 1) return add(first, end, Shape::Place, {0, 0, 4.5});
        }
        return add(first, head + 1, Shape::Place, {0, 0, is_all_everyday && is_weak_head(head) ? 2.2 : 3.5});
      }
      default:
        if (words_[head].text == "Conference" && head - first > 2 && head + 2 < end_ &&
            words_[head + 1].text == "(" && words_[head + 2].is_acronym())
          return add(first, head + 1, Shape::Organisation, {0, 3, 0});
        return add(first, extended(head + 1, Reach::Of), Shape::Other);
    }
  }

  /// "Port of Kobe", "Ministry of Trade and Industry", "Mount Kumgang", "Universidad de Chile": the head
  /// comes first.
  std::size_t cut_prefixed(std::size_t first, std::size_t last) {
    const NameWord& word = words_[first];
    if (word.marks.has(Mark::ForeignHead) && !word.is_listed_name) {
      const std::size_t end = foreign_end(first);
      if (end > first + 1) return add(first, end, Shape::Organisation, {0, 5, 0});
    }
    if (is_led_by_particle(first, last)) {  // "Alliance du Changement", "Hotel de la Paix"
      const bool is_place_head = head_at(first) == Head::Place || word.marks.has(Mark::PlacePrefix);
      return add(first, foreign_end(first), is_place_head ? Shape::Place : Shape::Organisation,
                 {0, is_place_head ? 0.0 : 4.5, is_place_head ? 4.0 : 0.0});
    }
    const bool has_of = first + 1 == last || !words_[first + 1].is_capital;
    if (has_of && word.begins_sentence && word.marks.has(Mark::Sector) && word.text.ends_with("s"))
      return first;  // "Workers of Société Nationale": who, and no body's name
    if (has_of) {
      const std::size_t end = extended(first + 1, Reach::List);
      const Head head = head_at(first);
      if (end > first + 1) {
        const bool is_for = words_[first + 1].text == "for" || words_[first + 1].text == "on";
        if (word.marks.has(Mark::PlacePrefix) &&
            (!word.marks.has(Mark::OrganisationHead) || word.text == "Commonwealth") && !is_for) {
          const std::size_t near = extended(first + 1, Reach::Of);
          return add(first, near, Shape::Place, {0, 0, 4});
        }
        if (head == Head::Organisation) return add(first, end, Shape::Organisation, {0, 4.5, 0});
        if (word.text == "House" || word.text == "Office" || word.text == "Court" ||
            word.text == "Community" || word.text == "Doctors" || word.text == "Reporters")
          return add(first, end, Shape::Organisation, {0, 4.5, 0});
        if (head == Head::Place && !is_for)
          return add(first, extended(first + 1, Reach::Of), Shape::Place, {0, 0, 3});
      }
      return first;
    }
    const std::size_t phrase = phrase_end(first, last);
    if (phrase > first + 1) return first;
    if (head_at(last - 1) != Head::None && last - 1 > first) return first;  // the head at the end decides
    if (word.marks.has(Mark::PlacePrefix) && !word.begins_sentence && is_short_place(first, last)) {
      std::size_t end = first + 1;
      while (end < last && !words_[end].is_title()) ++end;
      return add(first, end, Shape::Place, {word.is_listed_name ? 2.0 : 0.0, 0, 3});
    }
    const bool is_leading = head_at(first) == Head::Organisation && first + 1 < last &&
                            !words_[first + 1].is_everyday() && !words_[first].is_listed_name &&
                            !words_[first + 1].is_title();
    if (is_leading && !words_[first + 1].marks.has(Mark::Given))
      return add(first, last, Shape::Organisation, {0, 3, 0});
    return first;
  }

  std::size_t add(std::size_t first, std::size_t last, Shape shape, Weights own = {}) {
    NamePiece piece;
    piece.first = first;
    piece.last = last;
    piece.shape = shape;
    piece.own = own;
    if (title_ > 0 && title_ == first) {
      piece.title = title_;
      piece.title_first = title_first_;
      piece.has_honorific = has_honorific_;
    }
    piece.is_bracketed =
        first > begin_ && words_[first - 1].text == "(" && last < end_ && words_[last].text == ")";
    // "Free Aceh Movement (Gam)"
    if (piece.is_bracketed && shape == Shape::Name && last == first + 1 && words_[first].text.size() < 9 &&
        !pieces_.empty() && pieces_.back().last + 1 == first && pieces_.back().shape == Shape::Organisation)
      piece.shape = Shape::Acronym;
    pieces_.push_back(piece);
    return last;
  }

  std::vector<NamePiece>& pieces_;
  std::size_t title_ = 0;  // one past the office that was read last
  std::size_t title_first_ = 0;
  bool has_honorific_ = false;
};

}  // namespace

void append_pieces(std::string_view text, std::span<const NameWord> words, std::size_t begin, std::size_t end,
                   const Lexicon& lexicon, std::vector<NamePiece>& pieces) {
  Cutter(Runs(text, words, begin, end, lexicon), pieces).cut();
}

}  // namespace communique::reading
