#include <string_view>
#include <unordered_set>

#include "reading/dates_parts.hpp"
#include "reading/quantities_units.hpp"

namespace communique::reading {
namespace {

using Words = std::unordered_set<std::string_view>;

bool has(const Words& words, std::string_view low) { return words.count(low) != 0; }

const Words& verbs_of_reports() {
  static const Words words = {"said",   "says",  "met",    "held",    "signed", "told",     "won",   "began",
                              "left",   "made",  "took",   "gave",    "put",    "set",      "sent",  "became",
                              "went",   "came",  "saw",    "lost",    "rose",   "fell",     "spoke", "hit",
                              "opened", "urged", "struck", "reached", "broke",  "launched", "was",   "were",
                              "will",   "had",   "silent", "here",    "has",    "died",     "laid",  "due",
                              "sought", "swore", "sworn",  "brought", "drew",   "led",      "cut",   "flew",
                              "paid",   "read",  "shot",   "sank",    "stood",  "held",     "vowed"};
  return words;
}

bool is_past_verb(std::string_view low) {
  return has(verbs_of_reports(), low) || (low.size() > 4 && low.substr(low.size() - 2) == "ed");
}

/// "Signed today", "today announced", "are meeting today."; not "China today is".
bool is_day_today(const Stretch& text, std::size_t index) {
  const std::string_view next = text[index + 1].low;
  static const Words starts = {"from", "starting", "beginning", "effective"};
  if (has(starts, text.before(index).low)) return true;  // "from today"; "as of today" is two things
  if (next == "'s") {
    static const Words events = {"meeting", "announcement", "decision", "vote",      "agreement", "summit",
                                 "talks",   "ceremony",     "ruling",   "statement", "visit",     "attack",
                                 "signing", "session",      "debate",   "launch",    "result",    "election",
                                 "events",  "move",         "news",     "hearing",   "judgment"};
    return has(events, text[index + 2].low);
  }
  if (text.is(index + 1, ",") || text.before(index).low == "of" || text.before(index).low == "until")
    return false;
  if (text.before(index).low == "and" || text.before(index).low == "for") return false;
  if (is_past_verb(next) || next == "to" || next == "that" || next == "will") return true;
  for (std::size_t steps = 1; steps <= 12 && steps <= index; ++steps) {
    const Piece& before = text.before(index, steps);
    if (before.low == "." || before.low == ";" || before.low == "today") return false;
    if (is_past_verb(before.low)) return true;
  }
  return false;
}

Expression days_away(int days, const Range& range) {
  Expression expression;
  expression.days_away = days;
  expression.range = range;
  return expression;
}

/// to-day, to-morrow, to-night, as papers wrote them until the sixties.
std::optional<Reading> read_old_day_word(const Stretch& text, std::size_t index) {
  const std::string_view end = text[index + 2].low;
  const bool is_day = end == "day" && !text.is(index + 3, "'s") && text.before(index).low != "of";
  if (!is_day && end != "morrow" && end != "night") return std::nullopt;
  return Reading{{days_away(end == "morrow" ? 1 : 0, text.from_to(index, index + 3))}, index + 3};
}

/// yesterday, today, tomorrow, tonight, last night, this morning, the day before yesterday.
std::optional<Reading> read_day_word(const Stretch& text, std::size_t index) {
  const std::string_view low = text[index].low;
  const std::string_view next = text[index + 1].low;
  if (low == "yesterday") return Reading{{days_away(-1, text.from_to(index, index + 1))}, index + 1};
  if (low == "tomorrow") return Reading{{days_away(1, text.from_to(index, index + 1))}, index + 1};
  if (low == "tonight") return Reading{{days_away(0, text.from_to(index, index + 1))}, index + 1};
  if (low == "today" && is_day_today(text, index))
    return Reading{{days_away(0, text.from_to(index, index + 1))}, index + 1};
  if (low == "to" && next == "-" && text.is_attached(index + 1)) return read_old_day_word(text, index);
  if (low == "last" && next == "night")
    return Reading{{days_away(-1, text.from_to(index, index + 2))}, index + 2};
  if (low == "this" && (next == "morning" || next == "afternoon" || next == "evening")) {
    return Reading{{days_away(0, text.from_to(index, index + 2))}, index + 2};
  }
  if (low == "day" && text.before(index).low == "the") {
    const bool is_before = next == "before" && text.is(index + 2, "yesterday");
    const bool is_after = next == "after" && text.is(index + 2, "tomorrow");
    if (is_before || is_after)
      return Reading{{days_away(is_before ? -2 : 2, text.from_to(index, index + 3))}, index + 3};
  }
  return std::nullopt;
}

Pointing pointing_of(std::string_view low) {
  if (low == "last") return Pointing::Last;
  if (low == "this") return Pointing::This;
  if (low == "next") return Pointing::Next;
  return Pointing::Plain;
}

/// What "last" and "next" point at: a week, a month, a May, a Friday. False where it is none of these.
bool read_unit(const Stretch& text, std::size_t index, Pointing pointing, Expression& expression) {
  const Piece& unit = text[index];
  const int away = pointing == Pointing::Last ? -1 : pointing == Pointing::Next ? 1 : 0;
  expression.pointing = pointing;
  if (unit.low == "week") {
    expression.scale = Scale::Week;
    expression.weeks_away = away;
  } else if (unit.low == "weekend") {
    expression.scale = Scale::Weekend;
    expression.weeks_away = away;
  } else if (unit.low == "month") {
    expression.scale = Scale::Month;
    expression.months_away = away;
  } else if (unit.low == "year") {
    expression.scale = Scale::Year;
    expression.years_away = away;
  } else if (unit.is_capitalised && month_named(unit.low) > 0) {
    expression.scale = Scale::Month;
    expression.from.month = month_named(unit.low);
  } else if (unit.is_capitalised && weekday_named(unit.low) >= 0) {
    expression.scale = Scale::Weekday;
    expression.weekday = weekday_named(unit.low);
  } else if (!season_named(unit.low).empty()) {
    expression.scale = Scale::Season;
  } else {
    return false;
  }
  return true;
}

/// "The same year", "that same month", "later that year": the one last told of.
std::optional<Reading> read_same(const Stretch& text, std::size_t index) {
  const bool is_that = text.is(index, "that");
  const bool is_same = text.is(index, "same") && (text.before(index).low == "the" || is_that);
  const std::size_t unit = is_that && text.is(index + 1, "same") ? index + 2 : index + 1;
  if (!is_that && !is_same) return std::nullopt;
  if (!text.is(unit, "year") && !text.is(unit, "month")) return std::nullopt;
  if (!text.ends_at_clause(unit + 1) || text.is(unit + 1, "'s")) return std::nullopt;
  Expression expression;
  expression.scale = text.is(unit, "year") ? Scale::Year : Scale::Month;
  expression.is_of_that_year = true;
  expression.range = text.from_to(index, unit + 1);
  return Reading{{expression}, unit + 1};
}

}  // namespace

std::optional<Reading> read_relative(const Stretch& text, std::size_t index) {
  if (auto day = read_day_word(text, index)) return day;
  if (auto same = read_same(text, index)) return same;
  std::size_t at = index;
  static const Words modifiers = {"earlier", "later", "early", "late"};
  if (has(modifiers, text[at].low)) ++at;
  Pointing pointing = pointing_of(text[at].low);
  if (pointing == Pointing::Plain) return std::nullopt;
  const bool is_after_article = text.before(at).low == "the" || (at > 0 && text.before(at).low == "'s");
  ++at;
  if (pointing == Pointing::This && (text.is(at, "past") || text.is(at, "coming") || text.is(at, "last"))) {
    pointing = text.is(at, "coming") ? Pointing::Next : Pointing::Last;
    if (text.is(at + 1, "week") || text.is(at + 1, "month") || text.is(at + 1, "year"))
      pointing = Pointing::This;
    ++at;
  }
  Expression expression;
  if (is_after_article || !read_unit(text, at, pointing, expression)) return std::nullopt;
  if (expression.scale == Scale::Weekday && (text.is(at - 1, "coming") || text.is(at - 1, "past"))) {
    expression.pointing = Pointing::Plain;  // the nearest, also where "next Tuesday" would be another
    expression.tense = text.is(at - 1, "coming") ? Tense::Future : Tense::Past;
  }
  if (text.is(at + 1, "-") && text.is_attached(at + 1)) return std::nullopt;  // this week-long visit
  // "Last year's June" and "last May 5" are read from the month on, with a year of their own.
  if (expression.scale == Scale::Month && text[at + 1].kind == PieceKind::Figure && expression.from.month > 0)
    return std::nullopt;
  expression.range = text.from_to(index, at + 1);
  return Reading{{expression}, at + 1};
}

namespace {

const Words& future_words() {
  static const Words words = {
      "will",        "'ll",       "shall",       "would",     "due",       "scheduled", "expected",
      "expects",     "plans",     "planned",     "planning",  "slated",    "ahead",     "upcoming",
      "until",       "till",      "deadline",    "opens",     "turns",     "resumes",   "visits",
      "marks",       "hosts",     "holds",       "begins",    "starts",    "expires",   "votes",
      "takes",       "intends",   "hopes",       "aims",      "hoped",     "vowed",     "pledged",
      "agreed",      "promised",  "proposed",    "could",     "may",       "might",     "should",
      "must",        "can",       "wants",       "coming",    "poised",    "goes",      "meets",
      "faces",       "leaves",    "arrives",     "looms",     "gather",    "postponed", "delayed",
      "foreseen",    "envisaged", "anticipated", "earmarked", "pencilled", "targeted",  "invited",
      "tentatively", "going",     "forthcoming", "can't",     "won't",     "flies",     "travels",
      "reopens",     "returns",   "convenes",    "closes",    "departs",   "lapses",    "pending"};
  return words;
}

/// Verbs in the past that speak of the future only with "to" after them.
bool wants_infinitive(std::string_view low) {
  static const Words words = {"vowed", "pledged", "agreed", "promised", "proposed",
                              "hoped", "planned", "takes",  "goes",     "invited"};
  return has(words, low);
}

const Words& past_words() {
  static const Words words = {"was",   "were",  "had",   "said",  "met",       "held",    "told",    "won",
                              "began", "left",  "made",  "took",  "gave",      "sent",    "became",  "went",
                              "came",  "saw",   "lost",  "rose",  "fell",      "spoke",   "broke",   "led",
                              "flew",  "died",  "sank",  "shot",  "drew",      "did",     "wrote",   "struck",
                              "has",   "have",  "since", "after", "sought",    "brought", "paid",    "stood",
                              "built", "swore", "sworn", "ran",   "following", "fought",  "bought",  "sold",
                              "kept",  "taken", "seen",  "given", "grew",      "fled",    "withdrew"};
  return words;
}

bool is_participle(std::string_view low) {
  static const Words nouns = {"united", "hundred", "need",    "indeed",  "speed", "red",
                              "bed",    "exceed",  "proceed", "limited", "armed"};
  static const Words irregular = {"held",  "met",   "made", "sent",   "taken",  "given", "begun",
                                  "sworn", "built", "read", "put",    "cut",    "won",   "sold",
                                  "paid",  "drawn", "laid", "struck", "brought"};
  if (has(irregular, low)) return true;
  return low.size() > 3 && low.substr(low.size() - 2) == "ed" && !has(nouns, low);
}

/// What states and ministers are to do: "invited six countries to begin talks".
const Words& verbs_of_plans() {
  static const Words words = {
      "begin",     "hold",     "meet",    "sign",     "open",     "start",  "visit", "discuss", "launch",
      "resume",    "complete", "finish",  "vote",     "ratify",   "elect",  "host",  "submit",  "present",
      "introduce", "return",   "convene", "finalise", "finalize", "adopt",  "send",  "join",    "travel",
      "amend",     "end",      "change",  "raise",    "cut",      "pay",    "build", "reopen",  "deliver",
      "debate",    "publish",  "report",  "decide",   "withdraw", "expire", "enter", "take"};
  return words;
}

/// "Went to meet", "failed to sign": the infinitive tells of what was.
bool is_governed_by_past(const Stretch& text, std::size_t at) {
  static const Words verbs = {"went",     "came",      "travelled", "traveled", "flew",
                              "met",      "gathered",  "had",       "failed",   "used",
                              "began",    "continued", "refused",   "managed",  "arrived",
                              "returned", "helped",    "ceased",    "convened"};
  return has(verbs, text.before(at, 2).low) || (at >= 3 && has(verbs, text.before(at, 3).low));
}

/// Whether something in the sentence before a place looks ahead.
bool looks_ahead(const Stretch& text, std::size_t first) {
  constexpr std::size_t kSentence = 30;
  for (std::size_t steps = 1; steps <= kSentence && steps <= first; ++steps) {
    const std::string_view low = text.before(first, steps).low;
    if (low == "." || low == ";") return false;
    // "Promised to amend by December": what is to be done by then is not done yet.
    const bool is_to_do =
        low == "to" && steps >= 2 && steps <= 5 && has(verbs_of_plans(), text[first - steps + 1].low);
    if (is_to_do && !is_governed_by_past(text, first - steps + 1)) return true;
    const bool is_month = low == "may" && text.before(first, steps).is_capitalised;
    if (has(future_words(), low) && !wants_infinitive(low) && !is_month) return true;
  }
  return false;
}

/// "A rally is planned for Saturday", "the strike, called for Friday"; not "had been set for 9 January".
bool is_called_for(const Stretch& text, std::size_t first) {
  static const Words words = {"planned", "called",   "scheduled", "set",      "fixed", "arranged",
                              "slated",  "convened", "booked",    "timed",    "due",   "listed",
                              "billed",  "reserved", "tabled",    "pencilled"};
  static const Words moved = {"postponed", "moved",       "adjourned", "delayed",
                              "deferred",  "rescheduled", "back",      "off"};
  static const Words targets = {"to", "until", "till"};
  const bool is_moved = has(targets, text.before(first).low) && has(moved, text.before(first, 2).low);
  const bool is_put = text.before(first, 3).low == "put" || text.before(first, 2).low.size() > 4;
  if (is_moved && is_put) return true;  // "put back to Friday"
  // "Election day is November 2", "the vote is on Sunday".
  static const Words copulas = {"is", "are", "falls"};
  const std::size_t verb = text.before(first).low == "on" ? 2 : 1;
  if (has(copulas, text.before(first, verb).low)) return true;
  if (text.before(first).low != "for" || !has(words, text.before(first, 2).low)) return false;
  return text.before(first, 3).low != "been" || text.before(first, 4).low != "had";
}

/// "Ministers meet on Friday": a plural before a verb that is no infinitive.
bool is_plain_plan(const Stretch& text, std::size_t at) {
  static const Words verbs = {"meet",    "open",     "begin",     "vote",      "resume", "start",  "return",
                              "hold",    "leave",    "fly",       "arrive",    "gather", "decide", "elect",
                              "face",    "visit",    "close",     "reopen",    "go",     "travel", "convene",
                              "sign",    "discuss",  "present",   "launch",    "attend", "debate", "play",
                              "testify", "conclude", "reconvene", "reassemble"};
  if (at == 0 || !has(verbs, text[at].low)) return false;
  const Piece& subject = text.before(at);
  return subject.low == "they" || subject.low == "we" ||
         (subject.kind == PieceKind::Word && is_plural(subject.low));
}

/// What the word at `at` says by itself, with what stands before it.
Tense tense_of(const Stretch& text, std::size_t at) {
  const std::string_view low = text[at].low;
  if (text.is_attached(at) && at > 0 && text.is(at - 1, "-")) return Tense::Unknown;  // Chinese-built
  const auto before = [&](std::size_t steps) -> std::string_view {
    return at >= steps ? text[at - steps].low : std::string_view{};
  };
  if (low == "may" && text[at].is_capitalised) return Tense::Unknown;  // the month
  if (low == "could" && text.is(at + 1, "not")) return Tense::Past;
  if (low.size() > 3 && low.ends_with("'ll")) return Tense::Future;  // he'll
  static const Words comings = {"effect", "office", "place", "force", "over"};
  const bool is_coming = (low == "takes" || low == "take") && has(comings, text[at + 1].low);
  if (is_coming && before(1) != "to" && before(1) != "did") return Tense::Future;
  const bool is_entry = low == "comes" || low == "enters" || low == "goes";
  if (is_entry && text.is(at + 1, "into")) return Tense::Future;
  if (is_plain_plan(text, at)) return Tense::Future;
  static const Words plans = {"holding", "convening", "hosting", "staging"};
  if (has(plans, low) && text.is(at + 1, "of")) return Tense::Future;  // "the holding of a session in May"
  if (text.is(at + 1, "for") && before(1) == "been" && before(2) == "had") return Tense::Past;
  if (low == "set" && (text.is(at + 1, "for") || text.is(at + 1, "to"))) return Tense::Future;
  if (has(future_words(), low)) {
    if (!wants_infinitive(low)) return Tense::Future;
    if (text.is(at + 1, "to") || text.is(at + 1, "that")) return Tense::Future;
  }
  // "To be signed", "will be held", "is being voted".
  if (is_participle(low) && (before(1) == "be" || before(2) == "be" || before(1) == "being"))
    return Tense::Future;
  if ((before(1) == "to") &&
      (before(2) == "is" || before(2) == "are" || before(2) == "was" || before(2) == "were")) {
    return Tense::Future;
  }
  if (before(1) == "to" && has(verbs_of_plans(), low)) {
    return is_governed_by_past(text, at) ? Tense::Past : Tense::Future;
  }
  if ((low == "after" || low == "following") && text.ends_at(at + 1))
    return Tense::Unknown;  // the day after,
  if (low == "follows" && (text.is(at + 1, "on") || text.is(at + 1, "in"))) return Tense::Future;
  if (has(past_words(), low))
    return text.is(at + 1, "to") && (low == "was" || low == "were") ? Tense::Future : Tense::Past;
  return is_participle(low) ? Tense::Past : Tense::Unknown;
}

/// A verb in the past by its own form, not the end of "to be signed" or "will have begun".
bool is_past_alone(const Stretch& text, std::size_t at) {
  if (tense_of(text, at) != Tense::Past) return false;
  static const Words weak = {"has", "have", "had", "since", "after", "following", "read", "put", "cut"};
  if (has(weak, text[at].low)) return false;
  for (std::size_t steps = 1; steps <= 4 && steps <= at; ++steps) {
    const std::string_view low = text.before(at, steps).low;
    if (low == "." || low == "," || low == ";") break;
    if (low == "be" || low == "being" || low == "to" || low == "will" || low == "would" || low == "have")
      return false;
  }
  return true;
}

/// "Sold gas for delivery to Kars from Jan. 1": the verb is not of that day.
bool is_start_of_plan(const Stretch& text, std::size_t from) {
  static const Words purposes = {"delivery", "implementation", "introduction", "use", "entry", "shipment"};
  for (std::size_t steps = 1; steps <= 6 && steps < from; ++steps) {
    if (text.before(from, steps).kind != PieceKind::Word) return false;
    if (has(purposes, text.before(from, steps).low)) return text.before(from, steps + 1).low == "for";
  }
  return false;
}

bool ends_sentence(const Stretch& text, std::size_t at) {
  const std::string_view low = text[at].low;
  if (low == "?" || low == "!" || low == ";") return true;
  if (low != ".") return false;
  const Piece& next = text[at + 1];
  if (next.kind == PieceKind::Word && (!next.is_capitalised || !next.follows_space)) return false;
  return month_shortened(text.before(at).low) == 0 && text.before(at).low.size() > 3;
}

/// "The deadline, 1 September, was missed", "the deadline of May 3 passed".
bool is_over_behind(const Stretch& text, std::size_t next) {
  static const Words verbs = {"was",     "passed",  "had",  "came", "went", "lapsed",
                              "expired", "slipped", "were", "has",  "fell"};
  return has(verbs, text[next].low) || (text.is(next, ",") && has(verbs, text[next + 1].low));
}

}  // namespace

bool names_past_event(const Stretch& text, std::size_t next) {
  static const Words events = {
      "attack",   "attacks",  "accord",   "agreement",     "coup",       "massacre",   "bombing",
      "bombings", "killing",  "killings", "incident",      "earthquake", "quake",      "crash",
      "raid",     "uprising", "riots",    "declaration",   "ruling",     "communique", "pact",
      "shooting", "disaster", "tsunami",  "assassination", "decree"};
  return has(events, text[next].low);
}

bool is_told_of(const Stretch& text, std::size_t first) {
  static const Words moved = {"delayed",  "postponed", "extended", "moved", "forward",
                              "deferred", "adjourned", "changed",  "back",  "rescheduled"};
  if (text.before(first).low == "from" && has(moved, text.before(first, 2).low)) return true;
  static const Words papers = {"agreement", "treaty",  "accord",    "pact",       "declaration", "resolution",
                               "letter",    "decree",  "statement", "protocol",   "memorandum",  "note",
                               "order",     "ruling",  "election",  "elections",  "attack",      "attacks",
                               "coup",      "truce",   "ceasefire", "communique", "judgment",    "convention",
                               "killing",   "bombing", "speech",    "referendum", "massacre",    "uprising"};
  const std::string_view preposition = text.before(first).low;
  if (preposition == "of") return has(papers, text.before(first, 2).low);
  if (first < 2 || (preposition != "on" && preposition != "in")) return false;
  static const Words plans = {"planned", "scheduled", "expected", "announced", "said", "told"};
  return !has(plans, text.before(first, 2).low) && is_past_alone(text, first - 2);
}

Tense tense_around(const Stretch& text, std::size_t first, std::size_t next) {
  constexpr std::size_t kFar = 14;
  static const Words parts = {"-", "mid", "end", "early", "late", "the", "of"};  // "by the end of June"
  std::size_t lead = 1;
  while (lead <= 4 && has(parts, text.before(first, lead).low)) ++lead;
  const std::string_view preposition = text.before(first, lead).low;
  const bool is_named_by = text.before(first).low == "of" || text.before(first).low == "from";
  if (is_named_by && is_told_of(text, first)) return Tense::Past;
  if (names_past_event(text, next)) return Tense::Past;
  if (is_called_for(text, first)) return Tense::Future;
  static const Words prepositions = {"on", "in", "since", "of", "from", "by", "at", "until"};
  if (text.is(next, "is") && !has(prepositions, preposition))
    return Tense::Future;  // "Tuesday is its birthday"
  if (preposition == "from" && is_start_of_plan(text, first - lead)) return Tense::Future;
  const bool is_not_later = preposition == "than" && text.before(first, lead + 1).low == "later";
  const bool is_limit = preposition == "until" || preposition == "before" || preposition == "by" ||
                        preposition == "through" || preposition == "till" || is_not_later;
  if (is_limit && looks_ahead(text, first)) return Tense::Future;
  if (text.is(next, "deadline") || text.is(next, "target")) return Tense::Future;
  // "After December 1 nobody knows", "it will close after May 3": the word itself tells nothing of when.
  const bool is_after = preposition == "after" || preposition == "following";
  if (is_after && looks_ahead(text, first - lead)) return Tense::Future;
  const bool is_at_head = is_after && (first <= lead || ends_sentence(text, first - lead - 1));
  const std::size_t nearest = is_at_head ? lead + 1 : 1;
  for (std::size_t steps = nearest; steps <= kFar && steps <= first; ++steps) {
    if (ends_sentence(text, first - steps)) break;
    if (text.is(first - steps, "deadline") && is_over_behind(text, next)) return Tense::Past;
    if (const Tense tense = tense_of(text, first - steps); tense != Tense::Unknown) return tense;
  }
  for (std::size_t at = next; at < next + kFar && at < text.size(); ++at) {
    if (ends_sentence(text, at)) break;
    if (wants_infinitive(text[at].low))
      return Tense::Past;  // "on Wednesday pledged to unite": the pledge was then
    if (const Tense tense = tense_of(text, at); tense != Tense::Unknown) return tense;
  }
  return is_limit ? Tense::Future : Tense::Unknown;
}

}  // namespace communique::reading
