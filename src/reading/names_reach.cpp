#include <algorithm>

#include "reading/names_runs.hpp"

// How far a name reaches beyond the words that are capitalised together.

namespace communique::reading {
namespace {

/// "the National Islamic Front of Hassan al-Turabi": whose it is, and no part of its name.
bool leads_followers(std::string_view head) {
  for (const std::string_view one :
       {"Party", "Front", "Movement", "Army", "Union", "Alliance", "League", "Forces", "Council", "Congress",
        "Coalition", "Militia", "Brigade", "Brigades"})
    if (head == one) return true;
  return false;
}

}  // namespace

std::size_t Runs::spelled_behind(std::size_t first, std::size_t last) const {
  if (last + 2 >= end_ || words_[last].text != "(" || words_[last + 2].text != ")") return last;
  const NameWord& acronym = words_[last + 1];
  if (acronym.kind != TokenKind::Word || acronym.text.size() < 3 || last - first < 2) return last;
  const Head head = head_at(last - 1);
  const bool is_listed = lexicon_.marks(spelling(last - 2, last)).has(Mark::StandsAlone);
  if ((head == Head::Other || head == Head::Place) && !is_listed) return last;
  const std::string spelled = in_small(acronym.text);
  std::size_t left = spelled.size();
  std::size_t at = last;
  while (at > first && left > 0) {
    --at;
    const NameWord& word = words_[at];
    if (!word.is_capital) continue;
    const std::string small = in_small(word.text);
    if (small.front() != spelled[left - 1]) return last;
    --left;
  }
  const bool is_all = left == 0 && last - at > 1 && words_[at].is_capital;
  // "Guyana Rice Producers Association (RPA)": its head tells where that begins.
  return is_all && (at == first || head != Head::Organisation) ? at : last;
}

std::size_t Runs::foreign_end(std::size_t first) const {
  std::size_t reached = first + 1;
  while (reached < end_ && reached - first < kLongestRun && words_[reached].follows_space) {
    if (is_open_capital(reached)) {
      if (words_[reached].is_title() && words_[reached].longest == 1) break;
      ++reached;
      continue;
    }
    std::size_t next = reached;
    const auto is_small = [&](std::size_t at) {
      if (at >= end_ || words_[at].is_closed) return false;
      if (words_[at].marks.has(Mark::Particle)) return true;
      if (words_[at].text == "in" && at + 1 < end_) {  // "in Cuzco" is English
        const std::size_t listed = phrase_end(at + 1, end_);
        if (listed > at + 1 && is_place(lexicon_.marks(spelling(at + 1, listed)))) return false;
      }
      // "Parti démocratique de Guinée": a word of the language, and none of English
      if (words_[at].kind == TokenKind::Word && !words_[at].is_capital && !words_[at].is_everyday() &&
          words_[at].marks.empty() && words_[at].text.size() > 4)
        return true;
      if (words_[at].text == "a" && is_open_capital(at + 1))  // "de Arica a La Paz"
        return words_[at + 1].marks.has(Mark::ParticleCapital);
      for (const std::string_view one :
           {"para", "pour", "por", "et", "und", "für", "en",    "in", "nas", "nos",
            "na",   "no",   "aux", "au", "a",   "per", "delle", "i",  "og",  "och"})
        if (words_[at].text == one) return true;
      return false;
    };
    while (next < end_ && next < reached + 3 && is_small(next)) ++next;
    if (next == reached || !is_open_capital(next)) break;
    reached = next + 1;
  }
  return reached;
}

std::size_t Runs::national_end(std::size_t first, std::size_t last) const {
  std::size_t at = first;
  while (at < last && words_[at].is_everyday() && !words_[at].is_place() && !words_[at].is_title() &&
         !(at > first && phrase_end(at, last) > at + 1) &&
         !words_[at].marks.has_any(Mark::Demonym, Mark::Direction, Mark::Function, Mark::Modifier) &&
         head_at(at) != Head::Other)
    ++at;
  const std::size_t before = at - first;
  if (at >= last || before == 0 || before > 4) return first;
  const bool is_continent = words_[at].marks.has(Mark::Region) &&
                            words_[at].marks.has(Mark::WellKnownPlace) &&
                            (words_[at].text == "Africa" || words_[at].text == "Asia" ||
                             words_[at].text == "Europe" || words_[at].text == "Pacific");
  // "Statistics South Africa"
  const std::size_t listed = std::min(std::max(phrase_end(at, last), at + 1), last);
  const bool is_country = lexicon_.marks(spelling(at, listed)).has(Mark::Country);
  if (!is_continent && !is_country) return first;
  if (listed < last && words_[listed].is_everyday()) return first;
  if (before > 1) return listed;
  for (const std::string_view one :
       {"Statistics",  "Radio",          "Transport",   "Health",  "Parks",       "Elections", "Fisheries",
        "Environment", "Infrastructure", "Network",     "Customs", "Immigration", "Telecom",   "Rail",
        "Sport",       "Business",       "Destination", "Export",  "Electricity", "Water"})
    if (words_[first].text == one) return listed;
  return first;
}

std::size_t Runs::extended(std::size_t at, Reach reach) const {
  std::size_t reached = at;
  bool has_of = false;
  while (reached + 1 < end_ && reached - at < 2 * kLongestRun) {
    const std::string_view link = words_[reached].text;
    if (words_[reached].is_closed) break;
    std::size_t next = reached + 1;
    const std::string_view before = words_[reached - 1].text;
    const bool is_in = link == "in" && has_of && (before == "Cooperation" || before == "Co-operation");
    if (link == "of" || link == "for" || link == "on" || is_in) {
      if (link == "on" && (reach == Reach::Of || has_of)) break;
      if (link == "for" && reach == Reach::Of) break;
      const bool has_article = words_[next].text == "the" || (link == "for" && words_[next].text == "a");
      if (has_article && next + 1 < end_) ++next;  // "Movement for a Democratic Slovakia"
      if (!is_open_capital(next)) break;
      const bool is_office = words_[at - 1].text == "Office";  // "of the Pacific Ocean Commissioner"
      const std::size_t stop = is_office ? std::max(part_end(next), office_end(next)) : part_end(next);
      if (stop == next) break;
      if (link == "of" && is_part_of_body(at - 1, next, stop)) break;
      const bool is_person =
          words_[next].marks.has(Mark::Given) &&
          !words_[next].marks.has_any(Mark::Country, Mark::PlaceAcronym, Mark::WellKnownPlace) &&
          stop > next + 1 && words_[next - 1].text == "of" && leads_followers(words_[at - 1].text);
      if (link == "on" && head_at(stop - 1) == Head::Place) break;  // "School on the Essequibo Coast"
      const std::size_t listed = phrase_end(next, end_);
      if (listed > stop && words_[next].longest > 1 && is_place(lexicon_.marks(spelling(next, listed)))) {
        reached = listed;  // "Central Bank of Trinidad and Tobago"
        has_of = true;
        continue;
      }
      if (is_person) break;  // "the Communist Party of Álvaro Cunhal"
      if (has_of && words_[next].is_place() && link == "for") break;
      reached = stop;
      has_of = true;
      continue;
    }
    if (reach == Reach::List && has_of && link == "and" && words_[next].text == "the" && next + 1 < end_ &&
        words_[reached - 1].is_place() && is_whole_place(next + 1)) {
      reached = phrase_end(next + 1, end_);  // "for Asia and the Far East"
      continue;
    }
    if (reach == Reach::List && has_of && link == "and" && words_[next].text == "the" && next + 1 < end_ &&
        is_open_capital(next + 1) && words_[next + 1].marks.has(Mark::Sector) &&
        run_end(next + 1) == next + 2) {
      reached = next + 2;  // "Department of Agriculture, Food and the Marine"
      continue;
    }
    if (reach == Reach::List && has_of && (link == "and" || link == ",")) {
      const std::size_t stop = list_end(reached);
      if (stop == reached) break;
      reached = stop;
      continue;
    }
    break;
  }
  return reached;
}

bool Runs::is_part_of_body(std::size_t head, std::size_t next, std::size_t stop) const {
  bool is_part = false;
  for (const std::string_view one : {"Committee", "Politburo", "Secretariat", "Presidium", "Bureau",
                                     "Commission", "Executive", "Transport"})
    is_part = is_part || words_[head].text == one;
  if (!is_part) return false;
  const std::size_t listed = phrase_end(next, end_);
  if (listed > next + 1 && lexicon_.marks(spelling(next, listed)).has(Mark::StandsAlone)) return true;
  for (const std::string_view one : {"Party", "Front", "Movement", "Union", "Federation", "League",
                                     "Organization", "Organisation", "Association", "Confederation"})
    if (stop > next + 1 && words_[stop - 1].text == one) return true;
  return false;
}

std::size_t Runs::office_end(std::size_t next) const {
  const std::size_t stop = run_end(next);
  return stop > next + 1 && find_title(next, stop) + 1 == stop ? stop : next;
}

bool Runs::is_whole_place(std::size_t at) const {
  const std::size_t listed = phrase_end(at, end_);
  return listed > at && is_place(lexicon_.marks(spelling(at, listed))) && !is_open_capital(listed);
}

std::size_t Runs::part_end(std::size_t next) const {
  const std::size_t stop = run_end(next);
  const std::size_t title = find_title(next, stop);
  if (title == stop) return stop;
  if (title > next) return title;
  // "Office of the President": the office is the name's own, where no person follows.
  if (next + 1 < stop && words_[next].text != "Prime" && !words_[stop - 1].is_everyday()) return next + 1;
  return stop;
}

std::size_t Runs::list_end(std::size_t at) const {
  const std::size_t next = at + 1;
  if (!is_open_capital(next) || words_[next].begins_sentence) return at;
  const std::size_t stop = run_end(next);
  for (std::size_t i = next; i < stop; ++i) {
    const NameWord& word = words_[i];
    if (!word.is_everyday() || word.is_place() || word.is_title() || word.is_acronym()) return at;
    const bool is_alone = stop == next + 1 && word.marks.has(Mark::Sector);
    const bool is_strong =
        head_at(i) == Head::Organisation && !is_alone && !word.marks.has(Mark::WeakOrganisationHead);
    if (is_strong || word.marks.has(Mark::StandsAlone)) return at;
    if (i + 1 == stop && i > next && head_at(i) == Head::Organisation) return at;
  }
  if (words_[next].marks.has_any(Mark::OtherHead, Mark::PlaceHead) && stop == next + 1 &&
      words_[at].text == ",")
    return at;
  if (words_[at].text == ",") {
    if (stop + 1 >= end_ || words_[stop].text != "and") return at;
    const bool has_article = words_[stop + 1].text == "the" && stop + 2 < end_ && is_open_capital(stop + 2) &&
                             words_[stop + 2].marks.has(Mark::Sector) && run_end(stop + 2) == stop + 3;
    if (has_article) return stop + 3;  // "Agriculture, Food and the Marine"
    return list_end(stop) > stop ? list_end(stop) : at;
  }
  return stop;
}

}  // namespace communique::reading
