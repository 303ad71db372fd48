#include "reading/people_roles.hpp"

#include <optional>

namespace communique::reading {
namespace {

constexpr std::size_t kLongest = 9;  // words of an office

bool is_possessive(const NameWord& word) { return word.text == "'s" || word.text == "’s"; }

bool is_former_word(const NameWord& word) {
  return word.text == "former" || word.text == "Former" || word.text == "ex" || word.text == "late" ||
         word.text == "then";
}

bool is_small_article(const NameWord& word) {
  for (const std::string_view one :
       {"the", "a", "an", "his", "her", "its", "their", "The", "A", "An", "His", "Her", "Its", "Their"})
    if (word.text == one) return true;
  return false;
}

/// Words that may stand before an office and belong to it: "LDP Foreign Affairs division director",
/// "Japan's". Behind the name, where an article opens the phrase, small words are surer to belong than before
/// it.
bool may_precede(const NameWord& word) {
  if (is_possessive(word)) return true;
  if (word.kind != TokenKind::Word || word.is_closed || word.marks.has(Mark::Function)) return false;
  if (word.marks.has(Mark::Honorific) && !word.small.has(Mark::Role)) return false;
  if (word.is_capital) return true;
  if (!word.is_everyday() || is_small_article(word)) return false;
  if (word.marks.has_any(Mark::Speech, Mark::PlacePreposition, Mark::MarketVerb, Mark::Particle))
    return false;
  return word.text != "by" && word.text != "that" && word.text != "as" && word.text != "including" &&
         word.text != "who" && word.text != "is" && word.text != "was" && word.text != "what" &&
         word.text != "when" && word.text != "whose" && word.text != "but" && word.text != "has" &&
         word.text != "it" && word.text != "we" && word.text != "had" && word.text != "not" &&
         word.text != "then" && !word.text.ends_with("ed") && !word.text.ends_with("ing");
}

/// "of the Republic of Tanganyika", "for Economic Development": the end of what belongs to an office that
/// ends at `at`.
std::size_t office_end(std::span<const NameWord> words, std::size_t end, std::size_t at) {
  std::size_t reached = at;
  while (reached + 1 < end && (words[reached].text == "of" || words[reached].text == "for" ||
                               (words[reached].text == "and" && reached > at))) {
    std::size_t next = reached + 1;
    if (words[next].text == "the" && next + 1 < end) ++next;
    if (!words[next].is_capital || words[next].is_closed) break;
    while (next < end && words[next].is_capital && !words[next].is_closed &&
           !words[next].marks.has(Mark::Honorific))
      ++next;
    reached = next;
    if (reached - at > kLongest) return at;
  }
  return reached;
}

RoleFound role_between(std::span<const NameWord> words, std::size_t first, std::size_t last, int weight) {
  RoleFound found;
  while (first < last && (is_possessive(words[first]) || is_small_article(words[first]))) ++first;
  while (first < last && words[last - 1].marks.has(Mark::Honorific) && !words[last - 1].small.has(Mark::Role))
    --last;
  if (first >= last) return found;
  for (std::size_t at = first; at < last; ++at)
    found.is_former = found.is_former || is_former_word(words[at]);
  found.at = {words[first].range.begin, words[last - 1].range.end};
  found.weight = weight;
  return found;
}

/// From the office's last word back to where its phrase begins.
std::size_t phrase_begin(std::span<const NameWord> words, std::size_t begin, std::size_t last) {
  const bool is_small = !words[last - 1].is_capital;
  std::size_t first = last - 1;
  std::size_t small = 0;
  while (first > begin && last - first < kLongest &&
         (may_precede(words[first - 1]) ||
          (words[first - 1].marks.has(Mark::Particle) && words[first].is_capital))) {
    const NameWord& word = words[first - 1];
    const bool is_modifier = word.small.has_any(Mark::Modifier, Mark::Role) || is_former_word(word);
    if (!word.is_capital && !is_possessive(word) && !is_modifier && (!is_small || ++small > 2)) break;
    --first;
  }
  return first;
}

/// "Soviet Premier Alexei Kosygin", "the Soviet Premier, Mr Alexei Kosygin", "a member of the Jan Sangh, Mr
/// Madhok".
RoleFound before_name(std::span<const NameWord> words, std::size_t begin, const NamePiece& piece) {
  std::size_t first = piece.first;
  const bool is_titled = piece.has_title();
  if (is_titled) {
    std::size_t last = piece.title;
    while (last > piece.title_first && words[last - 1].marks.has(Mark::Honorific) &&
           !words[last - 1].small.has(Mark::Role))
      --last;
    if (last > piece.title_first) {
      std::size_t opening = phrase_begin(words, begin, last);
      if (piece.title_first < opening)  // "Secretary of State Henry Kissinger"
        opening = phrase_begin(words, begin, piece.title_first + 1);
      return role_between(words, opening, last, 2);
    }
    first = piece.title_first;
    while (first > begin && words[first - 1].marks.has(Mark::Honorific)) --first;
  }
  if (first < begin + 2 || words[first - 1].text != ",") return {};
  const std::size_t comma = first - 1;
  // The office is the word before the comma, or before an "of" not far from it.
  for (std::size_t at = comma; at-- > begin && at + kLongest > comma;) {
    const NameWord& word = words[at];
    if (word.kind != TokenKind::Word || word.is_closed) return {};
    if (!word.small.has(Mark::Role)) continue;
    if (at + 1 != comma && office_end(words, comma, at + 1) != comma) return {};
    const std::size_t opening = phrase_begin(words, begin, at + 1);
    const bool is_opened =
        opening > begin && (is_small_article(words[opening - 1]) || is_possessive(words[opening]));
    const bool is_owned = opening > begin && words[opening].is_capital;
    if (!is_opened && !is_owned) return {};
    return role_between(words, opening, at + 1 == comma ? comma : office_end(words, comma, at + 1), 2);
  }
  return {};
}

/// ", the chair of the Exchange Association", ", 54, a lawyer".
RoleFound behind_name(std::span<const NameWord> words, std::size_t end, const NamePiece& piece) {
  std::size_t at = piece.last;
  if (at < end && words[at].text == "(") {
    while (at < end && at < piece.last + kLongest && words[at].text != ")") ++at;
    ++at;
  }
  if (at + 1 >= end || words[at].text != ",") return {};
  ++at;
  if (words[at].kind == TokenKind::Number && at + 2 < end && words[at + 1].text == ",") at += 2;
  const bool is_opened = is_small_article(words[at]);
  if (is_opened) ++at;
  const std::size_t first = at;
  std::optional<std::size_t> office;
  for (; at < end && at < first + kLongest; ++at) {
    if (words[at].small.has(Mark::Role))
      office = at;
    else if (!may_precede(words[at]) && !(words[at].is_everyday() && office == std::nullopt && is_opened &&
                                          words[at].text.ends_with("ing")))
      break;
  }
  if (!office) return {};
  const bool is_bare =
      !is_opened && !words[first].is_capital && !words[*office].is_capital && first == *office;
  const std::size_t last = *office + 1;
  // ", Vice President Nguyen Cao Ky": the office of whom it stands before
  if (!is_opened && last < end && words[last].is_capital && words[last].follows_space) return {};
  if (is_bare && last < end && words[last].text != "of" && words[last].text != "," &&
      words[last].text != "at" && words[last].text != "for")
    return {};
  const bool is_capital_office = words[*office].is_capital;
  return role_between(words, first, is_capital_office ? office_end(words, end, last) : last, 3);
}

}  // namespace

RoleFound role_of(std::span<const NameWord> words, std::size_t begin, std::size_t end,
                  const NamePiece& piece) {
  const RoleFound behind = behind_name(words, end, piece);
  const RoleFound before = before_name(words, begin, piece);
  return behind.weight > before.weight ? behind : before;
}

}  // namespace communique::reading
