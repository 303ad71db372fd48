#include "reading/quantities_understood.hpp"

#include <algorithm>
#include <unordered_set>

#include "reading/quantities_units.hpp"

namespace communique::reading {
namespace {

using Words = std::unordered_set<std::string_view>;

bool has(const Words& words, std::string_view low) { return words.count(low) != 0; }

}  // namespace

/// Units that the text leaves out: the dead of "killing 12", the people of a "population of 23 million",
/// the votes of "voted 312 to 118", the former unit of "up from 1.2 million".
std::optional<Unit> Understanding::unit_understood(std::size_t index, const NumberRead& number) const {
  const auto of = [&](std::string name) {
    return Unit{std::move(name), number.next, number.next, 1, 0.6, Unit::Kind::Count};
  };
  if (is_attached(number.next) && at(number.next).kind == PieceKind::Word) return std::nullopt;
  if (is(number.next, "-") && is_attached(number.next)) return std::nullopt;
  std::size_t left = index - std::min(index, approximation_before(index).size());
  if (left > 0 && (is(left - 1, "magnitude") || (is(left - 1, "-") && left > 1 && is(left - 2, "magnitude"))))
    return of("magnitude");
  if (is(number.next, "of")) return unit_of_whole(number);
  static const Words harms = {"killed",   "killing",  "wounded",   "wounding", "injured",   "injuring",
                              "arrested", "detained", "evacuated", "rescued",  "displaced", "deported"};
  // "Some 20,000 marched", "at least 12 died": what only people do.
  const bool takes_part = is(number.next, "took") && is(number.next + 1, "part");
  static const Words fates = {"missing", "hurt", "captured", "dead", "homeless", "unaccounted"};
  const bool is_fate = has(fates, at(number.next).low) || has(harms, at(number.next).low);
  const bool ends_there = at(number.next + 1).kind == PieceKind::Mark || ends_phrase(at(number.next + 1));
  if (takes_part || (is_fate && ends_there)) return of("people");
  static const Words doings = {"died",     "marched",      "fled",     "drowned",  "perished", "protested",
                               "gathered", "demonstrated", "attended", "survived", "drowned",  "starved"};
  if (has(doings, at(number.next).low)) return of("people");
  if (left > 0 && has(harms, at(left - 1).low)) return of("people");
  if ((is(number.next, "were") || is(number.next, "was")) &&
      (has(harms, at(number.next + 1).low) || has(fates, at(number.next + 1).low)))
    return of("people");
  if (is_population(left) && (number.has_magnitude || number.value >= 1000)) return of("people");
  if (auto rate = rate_of_exchange(index, number)) return rate;
  if (auto shared = unit_shared(left, number)) return shared;
  if (auto numbered = unit_numbered(index, number)) return numbered;
  const bool is_down = left > 1 && is(left - 1, "from") && (is(left - 2, "up") || is(left - 2, "down"));
  if (is_down && !found_.empty() && at(index).range.begin - found_.back().range.end < 80) {
    Unit unit = of(found_.back().unit);
    unit.kind = found_.back().unit == "percent" ? Unit::Kind::Percent : Unit::Kind::Count;
    return unit;
  }
  static const Words verbs = {"have", "had", "were", "are", "remain", "live", "fled", "returned"};
  if (number.has_magnitude && has(verbs, at(number.next).low)) {
    const bool has_former = !last_counted_.empty() && at(index).range.begin - last_counted_at_ < 200;
    return of(has_former ? last_counted_ : "people");
  }
  static const Words stances = {"against", "abstained", "abstaining"};
  const bool is_stance = has(stances, at(number.next).low) && !found_.empty() && found_.back().unit == "vote";
  if (is(number.next, "voted") || is_stance) return of("vote");
  const bool is_other_side =
      left > 0 && is(left - 1, "to") && !found_.empty() && found_.back().unit == "vote";
  if (is_other_side && at(index).range.begin - found_.back().range.end < 12) return of("vote");
  return unit_of_last(index, left, number);
}

/// "A nation of 40 million needs food": what follows is no noun.
std::optional<Unit> Understanding::people_of_nation(std::size_t index, const NumberRead& number,
                                                    const std::optional<Unit>& unit) const {
  static const Words places = {"nation", "country",  "city",    "people", "town",   "island",   "republic",
                               "state",  "province", "kingdom", "colony", "region", "territory"};
  const std::size_t of = index - std::min(index, approximation_before(index).size() + 1);
  const bool fits = number.has_magnitude && is(of, "of") && of > 0 && has(places, at(of - 1).low);
  const bool is_noun = unit && (unit->kind != Unit::Kind::Count || is_counted_noun(at(unit->head).low));
  if (!fits || is_noun || is(number.next, "-")) return std::nullopt;
  return Unit{"people", number.next, number.next, 1, 0.7, Unit::Kind::Count};
}

/// "Pop. 1.8 million", "the population, 23 million in 1980,", "the population is 4,000".
bool Understanding::is_population(std::size_t left) const {
  std::size_t i = left;
  static const Words links = {".", ",", ":", "(", "of", "is", "was", "at", "now"};
  for (int times = 0; times < 2 && i > 0 && has(links, at(i - 1).low); ++times) --i;
  return i > 0 && (is(i - 1, "population") || is(i - 1, "pop"));
}

/// "The number of its troops to 14,700", "estimates of the dead run from 5000 to 20,000".
std::optional<Unit> Understanding::unit_numbered(std::size_t index, const NumberRead& number) const {
  static const Words leads = {"to",      "at",      "from",     "was", "is",
                              "reached", "exceeds", "exceeded", "by",  "between"};
  static const Words sums = {"number", "numbers", "total", "estimates", "estimate", "toll", "strength"};
  std::size_t left = index - std::min(index, approximation_before(index).size());
  if (left == 0 || !has(leads, at(left - 1).low)) return std::nullopt;
  constexpr std::size_t kBack = 12;
  for (std::size_t steps = 1; steps <= std::min(left, kBack); ++steps) {
    const std::size_t i = left - steps;
    if (is(i, ".") || is(i, ";")) return std::nullopt;
    if (is(i, "toll") && left - i < 6)
      return Unit{"people", number.next, number.next, 1, 0.6, Unit::Kind::Count};
    if (!has(sums, at(i).low) || !is(i + 1, "of")) continue;
    for (std::size_t noun = i + 2; noun < std::min(i + 6, left); ++noun) {
      if (is_plural(at(noun).low))
        return Unit{singular_of(at(noun).low), number.next, number.next, 1, 0.6, Unit::Kind::Count};
    }
  }
  return std::nullopt;
}

/// "The peso weakened to 2,046.50 to the dollar", "the kip at 14,820 to the dollar".
std::optional<Unit> Understanding::rate_of_exchange(std::size_t index, const NumberRead& number) const {
  static const Words monies = {"dollar", "euro", "pound", "yen", "rouble", "ruble", "rand", "mark"};
  std::size_t noun = number.next + 1;
  if (is(noun, "the") || is(noun, "a") || is(noun, "one")) ++noun;
  if (is(noun, "u.s.") || is(noun, "us")) ++noun;
  const bool is_rate = (is(number.next, "to") || is(number.next, "per") || is(number.next, "against")) &&
                       has(monies, at(noun).low);
  if (!is_rate) return std::nullopt;
  for (std::size_t steps = 1; steps <= 10 && steps <= index; ++steps) {
    const Piece& word = before(index, steps);
    if (word.low == "." || word.low == ";") return std::nullopt;
    if (const auto code = currency_after(word.low); !code.empty())
      return Unit{std::string(at_home(word.low, code)), number.next, number.next, 1, 0.7, Unit::Kind::Money};
  }
  return std::nullopt;
}

/// "60 seats of 66", "99 years, renewable for 40", "fifty deputies, ten from each country".
std::optional<Unit> Understanding::unit_shared(std::size_t left, const NumberRead& number) const {
  if (left == 0 || found_.empty()) return std::nullopt;
  static const Words renewals = {"renewable", "extendable", "extensible", "extended", "renewed"};
  const bool is_renewal = left >= 2 && is(left - 1, "for") && has(renewals, at(left - 2).low);
  if (is_renewal && last_kind_ == Unit::Kind::Time) return as_last(number, Reach::Sentence);
  const bool is_each = (is(number.next, "from") || is(number.next, "for") || is(number.next, "of")) &&
                       is(number.next + 1, "each");
  if (is_each && number.value >= 10) return as_last(number, Reach::Sentence);
  const std::size_t end = found_.back().range.end;
  const std::size_t gap = at(left).range.begin - std::min(end, at(left).range.begin);
  const bool is_whole = is(left - 1, "of") && gap <= std::string_view(" out of ").size() &&
                        number.value >= found_.back().value && last_kind_ == Unit::Kind::Count;
  return is_whole ? as_last(number, Reach::Sentence) : std::nullopt;
}

/// "41 of 48 drones", "62 of the country's 400 registered plants", "7 of them".
std::optional<Unit> Understanding::unit_of_whole(const NumberRead& number) const {
  std::size_t next = number.next + 1;
  static const Words pronouns = {"them", "these", "those", "whom", "which"};
  if (has(pronouns, at(next).low)) return as_last(number, Reach::Sentence);
  static const Words determiners = {"the", "its", "their", "his", "her", "our", "those", "these", "all"};
  if (has(determiners, at(next).low)) {
    constexpr std::size_t kBetween = 4;
    const std::size_t from = next;
    while (next < from + kBetween && at(next).kind == PieceKind::Word && !read_number(pieces(), next)) ++next;
  }
  const auto whole = read_number(pieces(), next);
  if (!whole || whole->value < number.value || is_taken(next) || whole->is_article) return std::nullopt;
  const auto unit = unit_at(next, *whole);
  const bool is_counted = unit && (unit->kind == Unit::Kind::Count || unit->kind == Unit::Kind::Measure);
  if (!is_counted) return std::nullopt;
  return Unit{unit->name, number.next, number.next, 1, 0.6, unit->kind};
}

/// The unit of the last sum, over years and shares in between: "4 billion roubles; in two years the
/// turnover is 118 million".
std::optional<Unit> Understanding::as_last_great(const NumberRead& number) const {
  constexpr std::size_t kNear = 160;  // bytes
  const std::size_t end = before(number.next).range.begin;
  const auto of = [&](std::string_view code) {
    return Unit{std::string(code), number.next, number.next, 1, 0.5, Unit::Kind::Money};
  };
  if (!last_sum_.empty() && end >= last_sum_at_ && end - last_sum_at_ <= kNear) return of(last_sum_);
  constexpr std::size_t kWords = 25;  // "accounts in roubles; ... the turnover is 118 million"
  for (std::size_t steps = 2; steps <= kWords && steps <= number.next; ++steps) {
    const Piece& word = before(number.next, steps);
    if (!is_plural(word.low)) continue;
    if (const auto code = currency_after(word.low); !code.empty()) return of(at_home(word.low, code));
  }
  return std::nullopt;
}

/// The unit of the quantity before, where it stands in the same sentence or not far off.
std::optional<Unit> Understanding::as_last(const NumberRead& number, Reach reach) const {
  if (found_.empty()) return std::nullopt;
  const Measure& last = found_.back();
  const std::size_t begin = last.range.end;
  const std::size_t end = before(number.next).range.begin;
  constexpr std::size_t kNear = 160;  // bytes
  if (end < begin || end - begin > kNear) return std::nullopt;
  if (reach == Reach::Sentence && text().substr(begin, end - begin).find(". ") != std::string_view::npos)
    return std::nullopt;
  return Unit{last.unit, number.next, number.next, 1, 0.55, last_kind_};
}

/// Numbers that stand for themselves after one that has its unit: "58 million dollars last year, that of
/// the poorest 21 million", "144 were promised, only 61 had arrived", "wants 36", "got 960, Argentina 394".
std::optional<Unit> Understanding::unit_of_last(std::size_t index, std::size_t left,
                                                const NumberRead& number) const {
  if (number.is_article || (number.is_spelled && !number.has_magnitude) || left == 0) return std::nullopt;
  if (is(number.next, "-") || is(number.next, "%")) return std::nullopt;
  const Piece& lead = at(left - 1);
  if (lead.low == "per") return std::nullopt;
  const bool is_great = number.has_magnitude || at(index).low.find(',') != std::string::npos;
  const bool ends = at(number.next).kind == PieceKind::Mark || number.next >= pieces().size();
  const bool goes_on = ends || ends_phrase(at(number.next));
  if (!goes_on || is(number.next, "of")) return std::nullopt;
  if (is_amount_of_which(left)) return unit_before_which(left, number);
  if (is_great) {
    if (number.has_magnitude && (last_kind_ == Unit::Kind::Time || last_kind_ == Unit::Kind::Percent))
      return as_last_great(number);
    const bool is_kept = last_kind_ == Unit::Kind::Money || last_kind_ == Unit::Kind::Count ||
                         last_kind_ == Unit::Kind::Measure;
    return is_kept ? as_last(number, Reach::Near) : std::nullopt;
  }
  static const Words verbs = {"want",     "wants",    "wanted", "got",   "gets", "get",
                              "received", "receives", "won",    "takes", "took", "demanded",
                              "needs",    "needed",   "bought", "sold",  "gave", "sent",
                              "asked",    "offered",  "has",    "had",   "have", "lost"};
  if (ends && has(verbs, lead.low)) return as_last(number, Reach::Near);
  if (lead.low == "against" || lead.low == "versus") return as_last(number, Reach::Sentence);
  static const Words parts = {"only", "just", "another", "further"};
  static const Words auxiliaries = {"had", "have", "were", "was", "are", "remain", "remained", "came"};
  const bool is_rest = has(parts, lead.low) && has(auxiliaries, at(number.next).low);
  if (is_rest && last_kind_ == Unit::Kind::Count) return as_last(number, Reach::Sentence);
  return unit_in_list(left, number, ends);
}

/// "Argentina 394" right behind "Uruguay got 960,".
std::optional<Unit> Understanding::unit_in_list(std::size_t left, const NumberRead& number, bool ends) const {
  constexpr std::size_t kClose = 30;  // bytes
  const Piece& name = at(left - 1);
  const bool is_name = name.kind == PieceKind::Word && name.is_capitalised && !numbers_a_thing(name.low);
  if (!ends || !is_name || found_.empty() || !last_was_understood_) return std::nullopt;
  const std::size_t end = found_.back().range.end;
  if (name.range.begin < end || name.range.begin - end > kClose) return std::nullopt;
  return as_last(number, Reach::Sentence);
}

/// "Rivers, of which there are 54".
bool Understanding::is_amount_of_which(std::size_t left) const {
  return left >= 4 && (is(left - 1, "are") || is(left - 1, "were")) && is(left - 2, "there") &&
         (is(left - 3, "which") || is(left - 3, "whom")) && is(left - 4, "of");
}

std::optional<Unit> Understanding::unit_before_which(std::size_t left, const NumberRead& number) const {
  std::size_t noun = left >= 5 ? left - 5 : 0;
  if (is(noun, ",") && noun > 0) --noun;
  if (!is_plural(at(noun).low)) return std::nullopt;
  return Unit{singular_of(at(noun).low), number.next, number.next, 1, 0.7, Unit::Kind::Count};
}

/// The words before a number that make it less than exact, as many pieces as they are.
std::vector<std::string_view> Understanding::approximation_before(std::size_t index) const {
  static const Words singles = {"nearly",        "almost",    "over",  "around",    "about",
                                "approximately", "roughly",   "some",  "under",     "above",
                                "below",         "exceeding", "circa", "estimated", "barely"};
  struct Pair {
    std::string_view first, second;
  };
  static constexpr Pair kPairs[] = {
      {"up", "to"},      {"at", "least"},  {"at", "most"},     {"more", "than"},    {"fewer", "than"},
      {"less", "than"},  {"close", "to"},  {"many", "as"},     {"much", "as"},      {"just", "over"},
      {"just", "under"}, {"well", "over"}, {"better", "than"}, {"greater", "than"}, {"an", "estimated"}};
  if (index >= 2) {
    for (const Pair& pair : kPairs) {
      if (is(index - 2, pair.first) && is(index - 1, pair.second)) return {pair.first, pair.second};
    }
  }
  if (index >= 1 && has(singles, at(index - 1).low)) return {at(index - 1).low};
  return {};
}

}  // namespace communique::reading
