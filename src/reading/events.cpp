#include <algorithm>
#include <unordered_map>

#include "reading/events_words.hpp"
#include "reading/finders.hpp"
#include "reading/speech.hpp"

namespace communique::reading {
namespace {

constexpr std::size_t kLongestSubject = 30;  // tokens between who did it and the verb
constexpr std::size_t kLongestList = 60;     // the same before "during the conference"
constexpr std::size_t kLongestObject = 12;
constexpr std::size_t kFarthestNoun = 12;  // tokens from "held" to "elections"
constexpr std::size_t kLeast = 2;          // of who, where and when

class Finder {
 public:
  Finder(const Page& page, const Names& names, const std::vector<DateFound>& dates)
      : page_(page), small_(page), named_(names, page), said_(dates) {}

  std::vector<EventFound> all() {
    for (std::size_t i = 0; i < page_.sentences.size(); ++i) read_sentence(i);
    return std::move(found_);
  }

 private:
  void read_sentence(std::size_t index) {
    const auto& sentence = page_.sentences[index];
    begin_ = sentence.first_token;
    end_ = begin_ + sentence.token_count;
    if (page_.dateline) {
      while (begin_ < end_ && page_.tokens[begin_].range.begin < page_.dateline->range.end) ++begin_;
    }
    if (begin_ == end_) return;
    range_ = {page_.tokens[begin_].range.begin, sentence.range.end};
    free_ = begin_;
    for (std::size_t i = begin_; i < end_; ++i) {
      if (page_.tokens[i].kind != TokenKind::Word) continue;
      if (event_noun(small_.at(i))) take_named(i);
      const auto verb = page_.tokens[i].is_capitalised ? std::nullopt : event_verb(small_.at(i));
      if (verb && i >= free_ && is_told_as_done(i)) take_verb(i, *verb);
    }
  }

  /// Neither an infinitive, nor a maybe, nor denied, nor a noun.
  [[nodiscard]] bool is_told_as_done(std::size_t verb) const {
    static const WordSet kBefore = {"to",    "would", "could", "may",   "might", "should", "not",
                                    "never", "n't",   "the",   "a",     "an",    "if",     "of",
                                    "must",  "can",   "no",    "by",    "in",    "for",    "'s",
                                    "its",   "his",   "her",   "their", "this",  "be",     "being"};
    for (std::size_t i = verb; i-- > begin_ && verb - i <= 2;) {
      const auto& small = small_.at(i);
      if (has(kBefore, small)) return false;
      if (!ends_with(small, "ly")) break;
    }
    return true;
  }

  /// "the 49th Taiwan-Japan Economic and Trade Conference", "the G20 summit"
  void take_named(std::size_t head) {
    auto first = head;
    bool has_name = false;
    while (first > begin_) {
      const auto before = first - 1;
      const auto& token = page_.tokens[before];
      const auto& small = small_.at(before);
      const bool is_ordinal = token.kind == TokenKind::Number &&
                              (is_year(page_.at(token)) || ends_with(small, "th") || ends_with(small, "st") ||
                               ends_with(small, "nd") || ends_with(small, "rd"));
      const bool joins = (small == "and" || small == "of") && before > begin_ && before + 1 < head &&
                         page_.tokens[before - 1].is_capitalised && !is_function_word(small_.at(before - 1));
      const bool is_name = token.is_capitalised && token.kind == TokenKind::Word && !is_weekday(small) &&
                           (token.is_all_capitals || !is_function_word(small)) &&
                           (!token.begins_sentence || page_.tokens[first].is_capitalised);
      if (!is_name && !joins && !is_ordinal) break;
      has_name = has_name || is_name;
      first = before;
      if (is_ordinal) break;
    }
    const bool is_compound = !page_.tokens[head].is_capitalised && first + 1 == head &&
                             page_.at(page_.tokens[first]).find('-') == std::string_view::npos &&
                             !page_.tokens[first].is_all_capitals;
    if (!has_name || is_compound) return;
    const Range name{page_.tokens[first].range.begin, page_.tokens[head].range.end};
    const auto known = by_name_.find(std::string(page_.at(name)));
    EventFound event;
    event.name = std::string(page_.at(name));
    event.verb = "held";
    fill(event, first, head, Doing::Gathering);
    if (known != by_name_.end()) {
      auto& before = found_[known->second];
      before.mentions.push_back(name);
      if (before.place.empty()) before.place = event.place;
      if (before.date.empty()) before.date = event.date;
      return;
    }
    if (weight(event) < kLeast) return;
    event.mentions.push_back(name);
    event.confidence = 0.75;
    by_name_.emplace(event.name, found_.size());
    found_.push_back(std::move(event));
  }

  void take_verb(std::size_t at, const EventVerb& verb) {
    EventFound event;
    event.verb = std::string(page_.at(page_.tokens[at]));
    event.name = std::string(verb.noun);
    auto last = at;
    if (verb.doing == Doing::Gathering || verb.doing == Doing::Winning) {
      const auto noun = noun_after(at);
      if (!noun) return;
      event.name = lower_name(*noun);
      last = *noun;
      if (event.name.empty()) return;  // told by its own name
    }
    if (verb.doing == Doing::Disaster && !is_disaster_before(at, event.name)) return;
    fill(event, at, last, verb.doing);
    if (weight(event) < kLeast || !is_plausible(event, verb.doing)) return;
    Range whole{page_.tokens[at].range.begin, page_.tokens[last].range.end};
    for (const auto& named : used_) {
      whole.begin = std::min(whole.begin, named.begin);
      whole.end = std::max(whole.end, named.end);
    }
    event.mentions.push_back(whole);
    event.confidence = weight(event) == 3 ? 0.7 : 0.55;
    free_ = last + 1;
    if (is_told_already(event)) return;
    found_.push_back(std::move(event));
  }

  /// One meeting told twice is one: the same doing by the same on the same day.
  bool is_told_already(const EventFound& event) {
    auto key = event.name + "|" + event.date + "|" + (event.who.empty() ? event.place : event.who.front());
    const auto [known, is_new] = by_key_.emplace(std::move(key), found_.size());
    if (is_new) return false;
    auto& before = found_[known->second];
    before.mentions.push_back(event.mentions.front());
    if (before.place.empty()) before.place = event.place;
    return true;
  }

  [[nodiscard]] static std::size_t weight(const EventFound& event) {
    return static_cast<std::size_t>(!event.who.empty()) + static_cast<std::size_t>(!event.place.empty()) +
           static_cast<std::size_t>(!event.date.empty());
  }

  [[nodiscard]] static bool is_plausible(const EventFound& event, Doing doing) {
    if (doing == Doing::Meeting) return !event.who.empty();
    if (doing == Doing::Gathering || doing == Doing::Disaster) return true;
    return !event.who.empty();
  }

  [[nodiscard]] std::optional<std::size_t> noun_after(std::size_t verb) const {
    for (std::size_t i = verb + 1; i < end_ && i <= verb + kFarthestNoun; ++i) {
      if (page_.tokens[i].kind == TokenKind::Punctuation && small_.at(i) != ",") break;
      if (event_noun(small_.at(i))) return i;
      if (is_preposition(small_.at(i)) && small_.at(i) != "of" && small_.at(i) != "on") break;
    }
    return std::nullopt;
  }

  /// "parliamentary elections": with the small word before it; "" where capitals make it a name.
  [[nodiscard]] std::string lower_name(std::size_t noun) const {
    if (page_.tokens[noun].is_capitalised) return "";
    auto first = noun;
    if (noun > begin_ && page_.tokens[noun - 1].kind == TokenKind::Word &&
        !is_function_word(small_.at(noun - 1)) && !page_.tokens[noun - 1].is_capitalised &&
        !event_verb(small_.at(noun - 1))) {
      --first;
    }
    return std::string(page_.at(Range{page_.tokens[first].range.begin, page_.tokens[noun].range.end}));
  }

  [[nodiscard]] bool is_disaster_before(std::size_t verb, std::string& name) const {
    for (std::size_t i = verb; i-- > begin_ && verb - i <= 8;) {
      if (!is_disaster(small_.at(i))) continue;
      name = small_.at(i);
      return true;
    }
    return false;
  }

  /// Who, where and when, from the names around tokens [first, last].
  void fill(EventFound& event, std::size_t first, std::size_t last, Doing doing) {
    used_.clear();
    const auto at = page_.tokens[first].range.begin;
    const auto from = std::max(begin_, first > kLongestList ? first - kLongestList : 0);
    const auto to = std::min(end_, last + kLongestList) - 1;
    const auto names = named_.within({page_.tokens[from].range.begin, page_.tokens[to].range.end});
    for (const auto& named : names) {
      const auto token = token_at(named.range.begin);
      const auto& before = token > begin_ ? small_.at(token - 1) : small_.at(page_.tokens.size());
      const auto& link = before == "the" && token > begin_ + 1 ? small_.at(token - 2) : before;
      const bool is_before = named.range.end <= at;
      const auto away = is_before ? first - token : token > last ? token - last : 0;
      const bool is_where = named.kind == NamedKind::Place && stands_for_where(link, token);
      if (is_where && event.place.empty() && (!is_before || away < 8)) {
        event.place = *named.name;
      } else if (named.kind == NamedKind::Place && doing == Doing::Visiting && !is_before && away <= 4) {
        if (event.place.empty()) event.place = *named.name;
      } else if (named.kind == NamedKind::Place && doing == Doing::Disaster && !is_before && away <= 4) {
        if (event.place.empty()) event.place = *named.name;
      } else if (is_where || !is_taking_part(named, link, is_before, away, first, doing)) {
        continue;
      } else if (std::find(event.who.begin(), event.who.end(), *named.name) == event.who.end()) {
        event.who.push_back(*named.name);
      }
      used_.push_back(named.range);
    }
    event.date = said_.near(range_, at);
  }

  [[nodiscard]] std::size_t token_at(std::size_t position) const {
    const auto begin = page_.tokens.begin() + static_cast<std::ptrdiff_t>(begin_);
    const auto end = page_.tokens.begin() + static_cast<std::ptrdiff_t>(end_);
    const auto at =
        std::partition_point(begin, end, [&](const Token& token) { return token.range.end <= position; });
    return static_cast<std::size_t>(at - page_.tokens.begin());
  }

  [[nodiscard]] bool stands_for_where(const std::string& link, std::size_t token) const {
    static const WordSet kWhere = {"in",   "at",     "near",       "outside", "off",
                                   "over", "inside", "throughout", "across"};
    if (has(kWhere, link)) return true;
    // "the port of Kobe", "the capital, Lima"
    return link == "of" && token > begin_ + 1 && is_sort_of_place(small_.at(token - 2));
  }

  /// Names in the subject, and behind verbs that take somebody.
  [[nodiscard]] bool is_taking_part(const Named& named, const std::string& link, bool is_before,
                                    std::size_t away, std::size_t verb, Doing doing) const {
    if (doing == Doing::Disaster) return false;
    if (is_before) {
      if (away > (doing == Doing::Gathering ? kLongestList : kLongestSubject) ||
          has_clause_between(named.range.end, verb))
        return false;
      static const WordSet kNotWho = {"of",  "to",    "on",   "about", "against",
                                      "for", "under", "than", "at",    "from"};
      const bool is_body = named.kind != NamedKind::Person;
      return !(is_body && has(kNotWho, link));
    }
    const bool takes_object = doing == Doing::Meeting || doing == Doing::Harming || doing == Doing::Choosing;
    if (!takes_object || away > kLongestObject) return false;
    static const WordSet kTaken = {"with", "and", ",", "by", "both", "as"};
    return named.kind == NamedKind::Person || away <= 3 || has(kTaken, link);
  }

  /// Another finite verb or a quotation between them: somebody else's doing.
  [[nodiscard]] bool has_clause_between(std::size_t position, std::size_t verb) const {
    for (std::size_t i = token_at(position); i < verb; ++i) {
      const auto& small = small_.at(i);
      if (is_quotation_mark(page_.at(page_.tokens[i])) || small == ";" || small == "that") return true;
      static const WordSet kVerbs = {"said",  "says", "told",  "announced", "but",
                                     "while", "when", "after", "before",    "where"};
      if (has(kVerbs, small)) return true;
    }
    return false;
  }

  const Page& page_;
  const SmallWords small_;
  const WhoIsNamed named_;
  const WhenIsSaid said_;
  std::vector<EventFound> found_;
  std::unordered_map<std::string, std::size_t> by_name_;
  std::unordered_map<std::string, std::size_t> by_key_;
  std::vector<Range> used_;  // names that the event in hand took
  Range range_;              // the sentence without a dateline
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t free_ = 0;  // tokens before this are of another event
};

}  // namespace

std::vector<EventFound> find_events(const Page& page, const Names& names, const std::vector<DateFound>& dates,
                                    const std::vector<AgreementFound>& agreements) {
  (void)agreements;
  return Finder(page, names, dates).all();
}

}  // namespace communique::reading
