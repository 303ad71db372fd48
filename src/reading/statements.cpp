#include <algorithm>

#include "reading/finders.hpp"
#include "reading/speech.hpp"
#include "reading/statements_quotes.hpp"
#include "reading/statements_speaker.hpp"
#include "reading/statements_words.hpp"

namespace communique::reading {
namespace {

constexpr std::size_t kShortest = 3;  // words of a claim
constexpr std::size_t kFarthestThat =
    9;  // tokens from "said" to "that": "said in a statement on Monday that"

class Finder {
 public:
  Finder(const Page& page, const Names& names, const std::vector<DateFound>& dates)
      : page_(page), small_(page), named_(names, page), said_(dates), speakers_(page, small_, named_) {}

  std::vector<StatementFound> all() {
    for (std::size_t first = 0; first < page_.sentences.size();) {
      std::size_t end = first + 1;
      while (end < page_.sentences.size() &&
             page_.sentences[end].paragraph == page_.sentences[first].paragraph)
        ++end;
      read_paragraph(first, end);
      first = end;
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::size_t end_of(std::size_t sentence) const {
    return page_.sentences[sentence].first_token + page_.sentences[sentence].token_count;
  }

  void read_paragraph(std::size_t first, std::size_t end) {
    begin_ = page_.sentences[first].first_token;
    end_ = end_of(end - 1);
    quotes_ = quotations(page_, begin_, end_);
    read_to_ = begin_;
    const auto count_before = found_.size();
    speakers_.begin_paragraph(first);
    for (std::size_t i = first; i < end; ++i) read_sentence(i);
    // A paragraph that is one quotation goes on where the last one ended with its speaker's words.
    const bool is_all_quote =
        quotes_.size() == 1 && quotes_.front().open == begin_ && quotes_.front().close + 1 >= end_;
    if (is_all_quote && found_.size() == count_before && was_quoting_) {
      keep(last_, quotes_.front().open + 1, quotes_.front().close, first);
    }
    was_quoting_ = found_.size() > count_before && found_.back().is_quoted;
  }

  [[nodiscard]] bool is_in_quote(std::size_t at) const {
    const auto own = quote_closing_from(at);
    return own < quotes_.size() && quotes_[own].open <= at;
  }

  void read_sentence(std::size_t index) {
    const auto& sentence = page_.sentences[index];
    const auto begin = std::max(sentence.first_token, page_.dateline ? after_dateline(sentence) : 0);
    const auto end = end_of(index);
    speakers_.begin_sentence(index);
    // "..., he said" at the end speaks for all before it, whatever verbs that holds.
    bool has_found = said_at_end(index, begin, end);
    for (std::size_t i = begin; i < end && !has_found; ++i) {
      if (is_in_quote(i)) continue;
      if (small_.at(i) == "according" && small_.at(i + 1) == "to" && i + 2 < end) {
        has_found = according_to(index, begin, i, end);
      } else if (const auto verb = verb_at(begin, i, end)) {
        has_found = spoken(index, begin, i, end, *verb);
      }
    }
    if (!has_found) go_on_quoting(index, begin, end);
  }

  bool said_at_end(std::size_t index, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const auto sort = verb_at(begin, i, end);
      if (!sort || is_in_quote(i) || *sort == SpeechVerb::Objects || !ends_claim(i, end, *sort)) continue;
      const auto before = speakers_.before(begin, i);
      if (!before || before->begin <= begin || before->is_inside_clause) continue;
      const auto mark = before->begin - 1;
      const bool is_cut = small_.at(mark) == "," || is_mark(mark);
      Said said{*before, i, *sort == SpeechVerb::Tells ? speakers_.told(i, end) : std::string()};
      if (is_cut && keep_before(index, said, begin, mark)) return true;
    }
    return false;
  }

  [[nodiscard]] std::size_t after_dateline(const Sentence& sentence) const {
    auto token = sentence.first_token;
    const auto end = sentence.first_token + sentence.token_count;
    while (token < end && page_.tokens[token].range.begin < page_.dateline->range.end) ++token;
    return token;
  }

  /// A finite verb of speaking; "to be said", "the claims", "is said to" are none.
  [[nodiscard]] std::optional<SpeechVerb> verb_at(std::size_t begin, std::size_t at, std::size_t end) const {
    if (page_.tokens[at].kind != TokenKind::Word || (page_.tokens[at].is_capitalised && at != begin))
      return std::nullopt;
    const auto& small = small_.at(at);
    if (small == "called" || small == "calls") {
      const auto& next = small_.at(at + 1);
      const bool calls = at + 1 < end && (next == "for" || next == "on");
      return calls ? std::optional(SpeechVerb::Objects) : std::nullopt;
    }
    const auto verb = speech_verb(small);
    if (!verb || at == begin) return verb && at == begin ? inverted_only(at, *verb) : std::nullopt;
    static const WordSet kBefore = {"to",  "be", "is",     "are",   "was",   "were", "been", "being", "the",
                                    "a",   "an", "its",    "his",   "their", "her",  "of",   "no",    "by",
                                    "and", "or", "widely", "these", "those", "such", "more", "new",   "false",
                                    "all", "as", "with",   "for",   "in",    "not",  "'s"};
    const auto& before = small_.at(at - 1);
    if (before == "and" && *verb != SpeechVerb::Objects) return verb;
    return has(kBefore, before) ? std::nullopt : verb;
  }

  static std::optional<SpeechVerb> inverted_only(std::size_t at, SpeechVerb verb) {
    return at > 0 && verb == SpeechVerb::Says ? std::optional(verb) : std::nullopt;
  }

  [[nodiscard]] bool is_mark(std::size_t at) const {
    return at < page_.tokens.size() && is_quotation_mark(page_.at(page_.tokens[at]));
  }

  bool spoken(std::size_t index, std::size_t begin, std::size_t verb, std::size_t end, SpeechVerb sort) {
    // "..., said X" and "... , X said": what was said stands before.
    const auto behind = speakers_.behind(verb, end);
    const bool follows_claim = verb > begin && (small_.at(verb - 1) == "," || is_mark(verb - 1));
    if (behind && follows_claim && sort != SpeechVerb::Objects && sort != SpeechVerb::Tells) {
      const auto close = verb - 1;
      if (keep_before(index, {*behind, verb, {}}, begin, close)) return true;
    }
    auto before = speakers_.before(begin, verb);
    if (!before) return false;
    const bool at_end = ends_claim(verb, end, sort);
    if (at_end && before->begin > begin && sort != SpeechVerb::Objects) {
      Said said{*before, verb, {}};
      if (sort == SpeechVerb::Tells) said.to = speakers_.told(verb, end);
      const auto mark = before->begin - 1;
      const bool is_cut =
          small_.at(mark) == "," || is_mark(mark) || small_.at(mark) == "—" || small_.at(mark) == "--";
      if (is_cut && keep_before(index, said, begin, mark)) return true;
    }
    return keep_behind(index, {*before, verb, {}}, verb, end, sort);
  }

  /// Whether nothing of a claim follows the verb: "he said.", "Lo said on Friday.", "Tsai said, adding that".
  [[nodiscard]] bool ends_claim(std::size_t verb, std::size_t end, SpeechVerb sort) const {
    static const WordSet kBesides = {"in",       "on",     "at",   "after", "yesterday", "today",
                                     "later",    "during", "last", "this",  "earlier",   "before",
                                     "recently", "while",  "when", "as"};
    std::size_t at = verb + 1;
    if (sort == SpeechVerb::Tells) {
      while (at < end && at < verb + 8 && small_.at(at) != "." && small_.at(at) != "that" &&
             small_.at(at) != ",")
        ++at;
    }
    if (at >= end || page_.tokens[at].kind == TokenKind::Punctuation) {
      const bool opens =
          at < end && (is_mark(at) || small_.at(at) == ":" || (small_.at(at) == "," && is_mark(at + 1)));
      return !opens;
    }
    if (sort == SpeechVerb::Tells) return false;
    if (!has(kBesides, small_.at(at)) && !is_weekday(small_.at(at))) return false;
    for (std::size_t i = at; i < end && i < verb + kFarthestThat; ++i) {
      if (small_.at(i) == "that" || is_mark(i)) return false;
    }
    return true;
  }

  struct Said {
    Speaker speaker;
    std::size_t verb = 0;
    std::string to;
  };

  /// What was said ends before token `close`, a comma or a mark.
  bool keep_before(std::size_t index, const Said& said, std::size_t begin, std::size_t close) {
    std::size_t last = close;  // one past the claim
    while (last > begin && (small_.at(last - 1) == "," || is_mark(last - 1))) --last;
    for (std::size_t i = quote_closing_from(last); i < quotes_.size(); ++i) {
      const auto& quote = quotes_[i];
      if (quote.close > close || quote.open >= last) break;
      // A quotation may have begun sentences before; with words before it in this one, it is only a part.
      const bool is_whole = quote.open <= begin || only_marks(begin, quote.open);
      if (is_whole) {
        keep(said, quote.open + 1, quote.close, index);
        after_claim(index, said, close);
        return true;
      }
    }
    if (last <= begin) return false;
    const auto first = skip_link(begin, last);
    if (last - first < kShortest) return false;
    keep(said, first, last, index);
    after_claim(index, said, close);
    return true;
  }

  /// The first quotation that closes at token `at` or behind it, as an index.
  [[nodiscard]] std::size_t quote_closing_from(std::size_t at) const {
    const auto found = std::partition_point(quotes_.begin(), quotes_.end(),
                                            [&](const Quotation& quote) { return quote.close < at; });
    return static_cast<std::size_t>(found - quotes_.begin());
  }

  [[nodiscard]] bool only_marks(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      if (page_.tokens[i].kind != TokenKind::Punctuation) return false;
    }
    return true;
  }

  [[nodiscard]] std::size_t skip_link(std::size_t first, std::size_t last) const {
    static const WordSet kLinks = {"but", "and", "however", "meanwhile", "still", "also"};
    while (first < last && (has(kLinks, small_.at(first)) || small_.at(first) == ",")) ++first;
    return first;
  }

  /// ", adding that ..." and a second quotation in the same sentence go on for the same speaker.
  void after_claim(std::size_t index, const Said& said, std::size_t from) {
    const auto end = end_of(index);
    for (std::size_t i = from + 1; i + 2 < end; ++i) {
      if (small_.at(i - 1) == "," && goes_on_speaking(small_.at(i)) &&
          (small_.at(i + 1) == "that" || is_mark(i + 1))) {
        keep({said.speaker, i, said.to}, i + 2, claim_end(i + 2, end), index);
        return;
      }
      if (i > said.verb && is_mark(i) && (small_.at(i - 1) == "," || small_.at(i - 1) == ".")) {
        keep(said, i + 1, claim_end(i + 1, end), index);
        return;
      }
    }
  }

  /// One past the last word of a claim that begins at `first`: the quotation's end, or the sentence's.
  [[nodiscard]] std::size_t claim_end(std::size_t first, std::size_t end) const {
    const auto own = quote_closing_from(first);
    if (own < quotes_.size() && quotes_[own].open + 1 == first) return quotes_[own].close;
    const auto last = quote_closing_from(end);
    const bool goes_over = last < quotes_.size() && quotes_[last].open < end && quotes_[last].open >= first;
    return goes_over ? std::min(quotes_[last].close + 1, end_) : end;
  }

  bool keep_behind(std::size_t index, Said said, std::size_t verb, std::size_t end, SpeechVerb sort) {
    if (sort != SpeechVerb::Says && said.speaker.name.empty() && sort != SpeechVerb::Tells) return false;
    std::size_t first = verb + 1;
    if (sort == SpeechVerb::Tells) said.to = speakers_.told(verb, end);
    bool has_mark = false;
    if (sort != SpeechVerb::Objects) {
      const auto that = clause_after(verb, end);
      has_mark = that.has_value();
      if (that) first = *that;
      if (!that && (sort == SpeechVerb::Adds || sort == SpeechVerb::Tells)) return false;
    }
    while (first < end && (small_.at(first) == "," || small_.at(first) == ":" || is_mark(first))) ++first;
    if (first >= end) return false;
    if (!has_mark && is_auxiliary(small_.at(first))) return false;
    // "The storm claimed twelve lives": without a name only a clause tells speech.
    const bool is_plain = small_.at(verb) == "said" || small_.at(verb) == "says" || small_.at(first) == "to";
    if (!has_mark && said.speaker.name.empty() && !is_plain) return false;
    const auto last = claim_end(first, end);
    if (last - first < kShortest) return false;
    keep(said, first, last, index);
    read_to_ = last;
    after_claim(index, said, std::max(first, verb));
    return true;
  }

  /// Where the clause begins: behind "that", or at a quotation.
  [[nodiscard]] std::optional<std::size_t> clause_after(std::size_t verb, std::size_t end) const {
    for (std::size_t i = verb + 1; i < end && i <= verb + kFarthestThat; ++i) {
      if (small_.at(i) == "that") return i + 1;
      if (is_mark(i)) return i + 1;
      if (small_.at(i) == ":" || (speech_verb(small_.at(i)) && i > verb + 1)) break;
    }
    if (small_.at(verb + 1) == ":") return verb + 2;
    return std::nullopt;
  }

  bool according_to(std::size_t index, std::size_t begin, std::size_t at, std::size_t end) {
    const auto speaker = speakers_.source(at + 2, end);
    if (!speaker || speaker->name.empty()) return false;
    const Said said{*speaker, at, {}};
    if (at > begin + kShortest && small_.at(at - 1) == ",") return keep_before(index, said, begin, at - 1);
    if (at != begin) return false;
    for (std::size_t i = at + 2; i + kShortest < end; ++i) {
      if (small_.at(i) != "," || i < speaker->end) continue;
      keep(said, i + 1, end, index);
      return true;
    }
    return false;
  }

  /// "..." standing alone behind an attributed one, in the same paragraph.
  void go_on_quoting(std::size_t index, std::size_t begin, std::size_t end) {
    if (begin <= read_to_ || found_.empty() || last_index_ + 2 < index || !was_said_here_in(index)) return;
    const auto own = quote_closing_from(begin);
    if (own == quotes_.size() || quotes_[own].open != begin) return;
    if (quotes_[own].close + 2 >= end) keep(last_, begin + 1, quotes_[own].close, index);
  }

  [[nodiscard]] bool was_said_here_in(std::size_t index) const {
    return page_.sentences[last_index_].paragraph == page_.sentences[index].paragraph &&
           found_.back().is_quoted;
  }

  /// The claim is tokens [first, last) without stops and marks at its ends.
  void keep(const Said& said, std::size_t first, std::size_t last, std::size_t index) {
    last = std::min(last, end_);
    while (last > first && (is_mark(last - 1) || small_.at(last - 1) == "." || small_.at(last - 1) == ","))
      --last;
    const bool is_quoted = first > 0 && is_mark(first - 1) && is_inside_one_quote(first, last);
    // A quotation that begins within the claim keeps its closing mark.
    const auto own = quote_closing_from(last);
    const bool closes_here = own < quotes_.size() && quotes_[own].close == last && last < end_;
    if (closes_here && quotes_[own].open >= first && is_mark(last)) ++last;
    while (first < last && small_.at(first) == "that") ++first;
    if (last <= first || last <= read_to_ || (last - first < kShortest && !is_quoted)) return;
    StatementFound statement;
    const Range text{page_.tokens[first].range.begin, page_.tokens[last - 1].range.end};
    statement.mentions.push_back(text);
    statement.text = std::string(page_.at(text));
    statement.speaker = said.speaker.name;
    statement.verb = std::string(page_.at(page_.tokens[said.verb]));
    if (small_.at(said.verb) == "according") statement.verb = "according to";
    statement.is_quoted = is_quoted;
    statement.to = said.to;
    statement.date = date_of(index, text, said.verb);
    statement.confidence = confidence(said.speaker, is_quoted);
    found_.push_back(std::move(statement));
    read_to_ = last;
    last_ = said;
    last_index_ = index;
    speakers_.heard(said.speaker, index);
  }

  [[nodiscard]] bool is_inside_one_quote(std::size_t first, std::size_t last) const {
    const auto own = quote_closing_from(last);
    return own < quotes_.size() && quotes_[own].open < first;
  }

  /// The day of speaking, never one that is spoken of.
  [[nodiscard]] std::string date_of(std::size_t index, const Range& text, std::size_t verb) const {
    const auto& range = page_.sentences[index].range;
    const auto at = page_.tokens[verb].range.begin;
    constexpr std::size_t kBefore = 3;  // tokens: "on Thursday said"
    constexpr std::size_t kBehind = 8;  // "said in a statement on Monday"
    const auto& first = page_.tokens[verb > kBefore ? verb - kBefore : 0].range;
    const auto& last = page_.tokens[std::min(verb + kBehind, page_.tokens.size() - 1)].range;
    Range before{std::max(range.begin, first.begin), at};
    Range behind{at, std::min(range.end, last.end)};
    if (verb > 0 && small_.at(verb - 1) == ",") before.begin = at;  // "in office since June, added"
    if (text.begin > at) behind.end = std::min(behind.end, text.begin);
    if (text.begin < at) before.begin = std::max(before.begin, text.end);
    const auto date = behind.begin < behind.end ? said_.near(behind, at) : std::string();
    return date.empty() && before.begin < before.end ? said_.near(before, at) : date;
  }

  static double confidence(const Speaker& speaker, bool is_quoted) {
    constexpr double kNamed = 0.85;
    constexpr double kMeant = 0.65;
    constexpr double kUnknown = 0.5;
    const double base = speaker.name.empty() ? kUnknown : speaker.is_guessed ? kMeant : kNamed;
    return is_quoted ? base + 0.05 : base;
  }

  const Page& page_;
  const SmallWords small_;
  const WhoIsNamed named_;
  const WhenIsSaid said_;
  Speakers speakers_;
  std::vector<StatementFound> found_;
  std::vector<Quotation> quotes_;  // of the paragraph
  std::size_t begin_ = 0;          // tokens of the paragraph
  std::size_t end_ = 0;
  std::size_t read_to_ = 0;  // tokens before this are already somebody's words
  Said last_;
  std::size_t last_index_ = 0;
  bool was_quoting_ = false;
};

}  // namespace

std::vector<StatementFound> find_statements(const Page& page, const Names& names,
                                            const std::vector<DateFound>& dates) {
  return Finder(page, names, dates).all();
}

}  // namespace communique::reading
