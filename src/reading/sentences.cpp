#include "reading/sentences.hpp"

#include <algorithm>
#include <unordered_set>

#include "reading/characters.hpp"
#include "reading/stamps.hpp"
#include "reading/tokens.hpp"

namespace communique::reading {
namespace {

using Words = std::unordered_set<std::string_view>;

/// Words that begin a sentence far more often than they continue a name.
bool is_opener(std::string_view word) {
  static const auto* const kOpeners =
      new Words{"The",       "A",           "An",           "This",      "That",    "These",   "Those",
                "He",        "She",         "It",           "They",      "We",      "You",     "His",
                "Her",       "Its",         "Their",        "Our",       "My",      "There",   "Here",
                "In",        "On",          "At",           "By",        "For",     "From",    "With",
                "Without",   "To",          "As",           "But",       "And",     "Or",      "So",
                "Yet",       "Nor",         "If",           "When",      "While",   "Where",   "Since",
                "Until",     "After",       "Before",       "During",    "Under",   "Over",    "About",
                "Although",  "Though",      "Because",      "However",   "Despite", "Both",    "Each",
                "Some",      "Many",        "Most",         "Other",     "Others",  "Several", "All",
                "No",        "Not",         "Now",          "Then",      "Last",    "Next",    "Earlier",
                "Later",     "Also",        "Meanwhile",    "Once",      "Only",    "Such",    "What",
                "Who",       "Why",         "How",          "Which",     "Between", "Among",   "Against",
                "According", "Asked",       "Speaking",     "Still",     "Even",    "Instead", "Nevertheless",
                "Moreover",  "Furthermore", "Today",        "Yesterday", "One",     "Two",     "Three",
                "Neither",   "Either",      "Another",      "Any",       "Every",   "Through", "Within",
                "Along",     "Besides",     "Additionally", "Previously"};
  return kOpeners->contains(word);
}

/// Verbs after which what stood before them is what was said.
bool is_saying(std::string_view word) {
  static const auto* const kVerbs =
      new Words{"said",     "says",    "asked",     "asks",      "told",    "added",  "wrote",
                "replied",  "shouted", "cried",     "stated",    "warned",  "argued", "declared",
                "wondered", "tweeted", "responded", "continued", "recalled"};
  return kVerbs->contains(word);
}

enum class Mark { Other, Stop, Loud, Ellipsis, Closing, Opening };

class Splitter {
 public:
  Splitter(std::string_view text, std::span<const Token> tokens) : text_(text), tokens_(tokens) {}

  std::vector<std::size_t> ends() const {
    std::vector<std::size_t> found;
    std::size_t last = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      std::size_t behind = i + 1;
      const bool ends_here = may_end(i) && ends_at(i, behind);
      if (!ends_here && i + 1 - last < kLongestSentence) continue;
      found.push_back(behind);
      last = behind;
      i = behind - 1;
    }
    if (last < tokens_.size()) found.push_back(tokens_.size());
    return found;
  }

 private:
  [[nodiscard]] std::string_view word(std::size_t i) const {
    return text_.substr(tokens_[i].range.begin, tokens_[i].range.size());
  }

  [[nodiscard]] Mark mark(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.kind == TokenKind::Word) return word(i).back() == '.' ? Mark::Stop : Mark::Other;
    if (token.kind != TokenKind::Punctuation) return Mark::Other;
    const UChar32 c = code_point_at(text_, token.range.begin).value;
    if (c == '.') return token.range.size() == 1 ? Mark::Stop : Mark::Ellipsis;
    if (c == 0x2026) return Mark::Ellipsis;
    if (c == '!' || c == '?') return Mark::Loud;
    if (c == ')' || c == ']' || c == 0x201D || c == 0x00BB) return Mark::Closing;
    if (c == '(' || c == '[' || c == 0x201C || c == 0x2018 || c == 0x00AB || c == 0x201E)
      return Mark::Opening;
    if (c == '"' || c == '\'' || c == 0x2019) return is_closing(i) ? Mark::Closing : Mark::Opening;
    return Mark::Other;
  }

  /// A straight quotation mark closes where nothing stands between it and what is before it.
  [[nodiscard]] bool is_closing(std::size_t i) const {
    if (i == 0 || tokens_[i].follows_space) return i + 1 == tokens_.size() || tokens_[i + 1].follows_space;
    return true;
  }

  [[nodiscard]] bool may_end(std::size_t i) const {
    const Mark m = mark(i);
    return m == Mark::Stop || m == Mark::Loud || m == Mark::Ellipsis;
  }

  /// Whether a sentence ends with the mark at `i`; sets `behind` to what comes after its closing quotes and
  /// brackets.
  [[nodiscard]] bool ends_at(std::size_t i, std::size_t& behind) const {
    std::size_t next = i + 1;
    bool is_closed = false;
    while (next < std::min(i + 9, tokens_.size()) && (may_end(next) || mark(next) == Mark::Closing)) {
      if (tokens_[next].kind == TokenKind::Word) break;
      if (tokens_[next].follows_space && mark(next) != Mark::Closing) break;
      is_closed = is_closed || mark(next) == Mark::Closing;
      ++next;
    }
    behind = next;
    if (next >= tokens_.size()) return true;
    std::size_t first = next;
    bool is_opened = false;
    while (first < tokens_.size() && first < next + 3 && mark(first) == Mark::Opening) {
      is_opened = true;
      ++first;
    }
    if (first >= tokens_.size()) return false;
    if (!tokens_[next].follows_space) return is_glued_end(i, next, is_closed);
    const Token& beginning = tokens_[first];
    if (beginning.kind == TokenKind::Han) return is_closed || mark(i) != Mark::Ellipsis;
    if (beginning.kind == TokenKind::Symbol)
      return mark(i) != Mark::Ellipsis && tokens_[i].kind != TokenKind::Word;
    if (beginning.kind == TokenKind::Punctuation)
      return is_dash_or_bullet(first) && tokens_[i].kind != TokenKind::Word;
    if (beginning.kind == TokenKind::Word && !beginning.is_capitalised) return false;
    return ends_before(i, first, is_closed, is_opened);
  }

  [[nodiscard]] bool is_dash_or_bullet(std::size_t i) const {
    const UChar32 c = code_point_at(text_, tokens_[i].range.begin).value;
    return c == 0x2022 || c == 0x2014 || c == 0x2013 || c == '-';
  }

  /// "of the meeting.The minister": the space was lost. Not "Amazon.Com" or "www.Example".
  [[nodiscard]] bool is_glued_end(std::size_t i, std::size_t next, bool is_closed) const {
    if (mark(i) == Mark::Ellipsis || i == 0 || tokens_[i].kind == TokenKind::Word) return false;
    const Token& before = tokens_[i - 1];
    const Token& following = tokens_[next];
    if (following.kind != TokenKind::Word || !following.is_capitalised || following.is_all_capitals)
      return false;
    if (before.kind == TokenKind::Number && !is_closed) return is_opener(word(next));
    if (before.kind != TokenKind::Word && !is_closed) return false;
    return is_closed || (!before.is_capitalised && before.range.size() > 1) || is_opener(word(next));
  }

  /// `first` is a number, or a word with a capital, behind a space.
  [[nodiscard]] bool ends_before(std::size_t i, std::size_t first, bool is_closed, bool is_opened) const {
    const bool is_number = tokens_[first].kind == TokenKind::Number;
    const bool opens = !is_number && (is_opener(word(first)) || is_opened);
    switch (mark(i)) {
      case Mark::Ellipsis:
        return is_closed || opens || !tokens_[i].follows_space;
      case Mark::Loud:
        return !is_closed || is_opened || !is_said_by(first);
      default:
        break;
    }
    if (tokens_[i].kind != TokenKind::Word) return true;
    if (is_closed) return true;
    if (is_clock(word(i)) && is_when(first)) return false;
    return ends_with_abbreviation(word(i), is_number, opens);
  }

  [[nodiscard]] static bool is_clock(std::string_view stopped) {
    return stopped == "a.m." || stopped == "p.m.";
  }

  /// "10 a.m. Monday", "10 a.m. GMT".
  [[nodiscard]] bool is_when(std::size_t i) const {
    return tokens_[i].is_all_capitals || weekday_number(word(i)) != 0 || month_number(word(i)) != 0 ||
           word(i) == "Eastern" || word(i) == "Pacific" || word(i) == "Central";
  }

  [[nodiscard]] static bool ends_with_abbreviation(std::string_view stopped, bool is_number, bool opens) {
    const std::string_view bare = stopped.substr(0, stopped.size() - 1);
    if (bare == "a.m" || bare == "p.m" || bare == "etc") return !is_number;
    if (bare == "e.g" || bare == "i.e") return false;
    switch (abbreviation(bare)) {
      case Abbreviation::Leading:
        return bare == "St" && opens;
      case Abbreviation::Counting:
        return false;
      case Abbreviation::Calendar:
        return !is_number && opens;
      default:
        return opens;  // initials, "U.S.", "Inc."
    }
  }

  /// “Is it true?” Lai asked: one sentence.
  [[nodiscard]] bool is_said_by(std::size_t first) const {
    for (std::size_t i = first; i < std::min(first + 6, tokens_.size()); ++i) {
      if (tokens_[i].kind == TokenKind::Word && is_saying(word(i))) return true;
      if (tokens_[i].kind == TokenKind::Punctuation) return false;
    }
    return false;
  }

  std::string_view text_;
  std::span<const Token> tokens_;
};

bool opens_quotation(std::string_view text, const Token& token, const Token* following) {
  if (token.kind != TokenKind::Punctuation) return false;
  const UChar32 c = code_point_at(text, token.range.begin).value;
  if (c == 0x201C || c == 0x2018 || c == 0x00AB || c == 0x201E) return true;
  if (c != '"' && c != '\'') return false;
  return following != nullptr && !following->follows_space;
}

}  // namespace

std::vector<std::size_t> sentence_ends(std::string_view text, std::span<const Token> tokens) {
  return Splitter(text, tokens).ends();
}

void mark_beginnings(std::string_view text, std::span<Token> sentence) {
  bool is_beginning = true;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    Token& token = sentence[i];
    const Token* const following = i + 1 < sentence.size() ? &sentence[i + 1] : nullptr;
    if (token.kind == TokenKind::Word || token.kind == TokenKind::Number || token.kind == TokenKind::Han) {
      token.begins_sentence = is_beginning;
      is_beginning = false;
    } else if (opens_quotation(text, token, following)) {
      is_beginning = true;
    }
  }
}

}  // namespace communique::reading
