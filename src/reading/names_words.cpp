#include "reading/names_words.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace communique::reading {
namespace {

constexpr std::array<std::string_view, 15> kArticles = {
    "al-", "el-", "an-", "as-", "ash-", "ad-", "ar-", "at-", "az-", "ul-", "es-", "er-", "en-", "ez-", "ed-"};

bool is_capital_letter(char c) { return c >= 'A' && c <= 'Z'; }

/// "al-Assad", "d'Estaing": small at the beginning and a name all the same.
bool begins_small(std::string_view word) {
  for (const std::string_view article : kArticles)
    if (word.size() > article.size() && word.starts_with(article) && is_capital_letter(word[article.size()]))
      return true;
  return word.size() > 3 && (word[0] == 'd' || word[0] == 'l') && word[1] == '\'' &&
         is_capital_letter(word[2]);
}

/// "Truce" of "Truce Monitoring Group": an agreement's short name, but here the beginning of a body's.
bool begins_body(const std::vector<NameWord>& words, std::size_t at) {
  std::size_t next = at + 1;
  while (next < words.size() && next < at + 4 && words[next].is_capital && words[next].is_everyday() &&
         words[next].follows_space) {
    if (words[next].marks.has(Mark::OrganisationHead) && !words[next].marks.has(Mark::OtherHead))
      return next > at + 1;
    ++next;
  }
  return false;
}

/// Marks what ranges cover. Both are in order or nearly so; ranges are few.
void close(std::vector<NameWord>& words, const std::vector<Range>& ranges) {
  for (const Range& range : ranges) {
    auto word = std::lower_bound(words.begin(), words.end(), range.begin,
                                 [](const NameWord& one, std::size_t at) { return one.range.end <= at; });
    if (word != words.end() && word->range == range &&
        begins_body(words, static_cast<std::size_t>(word - words.begin())))
      continue;
    for (; word != words.end() && word->range.begin < range.end; ++word) word->is_closed = true;
  }
}

bool is_roman(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c == 'I' || c == 'V' || c == 'X'; });
}

/// "Chinese-built", "Moscow-led": says where from, names nothing.
bool is_built_of_place(std::string_view word, const Lexicon& lexicon) {
  const std::size_t hyphen = word.rfind('-');
  if (hyphen == std::string_view::npos || hyphen + 1 == word.size()) return false;
  const char behind = word[hyphen + 1];
  if (behind < 'a' || behind > 'z' || !lexicon.is_everyday(word.substr(hyphen + 1))) return false;
  const std::string_view first = word.substr(0, hyphen);
  return lexicon.is_demonym(first) || lexicon.place(first) || lexicon.marks(first).has(Mark::Acronym);
}

NameWord word_of(const Page& page, const Token& token, const Lexicon& lexicon) {
  NameWord word;
  word.text = page.at(token);
  word.range = token.range;
  word.kind = token.kind;
  word.begins_sentence = token.begins_sentence;
  word.follows_space = token.follows_space;
  if (token.kind != TokenKind::Word) return word;
  const bool is_speaker =
      word.text.size() > 2 && word.text[0] == 'I' && word.text[1] == '\'' &&
      (word.text[2] == 'v' || word.text[2] == 'm' || word.text[2] == 'd' || word.text[2] == 'l');
  word.is_capital = (token.is_capitalised && !is_speaker) || begins_small(word.text);  // not "I've"
  word.is_all_capitals = token.is_all_capitals;
  word.marks = lexicon.marks(word.text);
  if (word.marks.empty() && word.text.size() > 3 && word.text.size() < 9 && word.text[1] == '-' &&
      (word.text[0] == 'R' || word.text[0] == 'D' || word.text[0] == 'I') && is_capital_letter(word.text[2]))
    word.is_capital = false;  // "R-Ariz.": a senator's party and state
  if (!word.is_capital) {
    word.small = word.marks;
    return word;
  }
  if (is_built_of_place(word.text, lexicon)) {
    word.is_capital = false;
    return word;
  }
  word.longest = lexicon.longest_from(word.text);
  word.small = lexicon.marks(in_small(word.text));
  if (const std::size_t hyphen = word.text.find('-');
      hyphen != std::string_view::npos && hyphen > 2 &&
      lexicon.marks(in_small(word.text.substr(0, hyphen))).has(Mark::Role))
    word.small.add(Mark::Role);  // "Officer-in-Charge"
  if (word.marks.empty() && word.text.size() > 4 && word.text.back() == 's' &&
      lexicon.is_demonym(word.text.substr(0, word.text.size() - 1)))
    word.marks.add(Mark::Demonym);  // "Africans"
  word.is_listed_name = word.marks.has_any(Mark::Given, Mark::Family, Mark::AnyName);
  const std::size_t hyphen = word.text.find('-');
  if (!word.is_listed_name && hyphen != std::string_view::npos && hyphen > 1) {
    // "Jia-chyuan" is not listed; "Jean-Bertrand" is where "Jean" is.
    const Marks first = lexicon.marks(word.text.substr(0, hyphen));
    const Marks last = lexicon.marks(word.text.substr(hyphen + 1));
    if (first.has_any(Mark::Given, Mark::Family) && !first.has_any(Mark::Country, Mark::PlaceAcronym) &&
        !last.has_any(Mark::Country, Mark::PlaceAcronym, Mark::City))
      word.is_listed_name = true;
  }
  return word;
}

}  // namespace

bool NameWord::is_initial() const {
  if (text.size() < 2 || text.size() > 6 || text.back() != '.') return false;
  for (std::size_t at = 0; at + 1 < text.size(); at += 2)
    if (!is_capital_letter(text[at]) || text[at + 1] != '.') return false;
  return !marks.has_any(Mark::PlaceAcronym, Mark::Acronym);
}

bool NameWord::is_acronym() const {
  if (!is_capital || marks.has_any(Mark::NotOrganisation, Mark::PlaceAcronym, Mark::Suffix)) return false;
  if (marks.has(Mark::Acronym)) return true;
  if (kind != TokenKind::Word || text.size() < 2 || text.size() > 12 || is_roman(text)) return false;
  if (!is_all_capitals || small.has_any(Mark::Common, Mark::Rare)) return false;
  if (text[1] >= '0' && text[1] <= '9' && text.size() > 2) return false;  // "R12"
  if (text.size() > 3 && text[2] >= '0' && text[2] <= '9') return false;  // "US15"
  const std::size_t dots = static_cast<std::size_t>(std::count(text.begin(), text.end(), '.'));
  if (dots == 1 && text.size() < 4) return false;  // "J."
  return text.size() - dots <= 7;
}

bool NameWord::is_title() const {
  return is_capital && !is_closed && text != "Son" &&  // "Son Sann": nobody is addressed so
         (marks.has_any(Mark::Honorific, Mark::Title) || (small.has(Mark::Role) && !is_all_capitals));
}

std::vector<NameWord> name_words(const Page& page, const Lexicon& lexicon,
                                 const std::vector<DateFound>& dates,
                                 const std::vector<AgreementFound>& agreements) {
  std::vector<NameWord> words;
  words.reserve(page.tokens.size());
  // What a word is listed as depends on its spelling alone, and an article says the same words again and
  // again.
  std::unordered_map<std::string_view, std::size_t> first_as;
  for (const Token& token : page.tokens) {
    if (token.kind != TokenKind::Word) {
      words.push_back(word_of(page, token, lexicon));
      continue;
    }
    const auto [seen, is_new] = first_as.try_emplace(page.at(token), words.size());
    if (is_new) {
      words.push_back(word_of(page, token, lexicon));
      continue;
    }
    NameWord word = words[seen->second];
    word.text = page.at(token);
    word.range = token.range;
    word.begins_sentence = token.begins_sentence;
    word.follows_space = token.follows_space;
    words.push_back(word);
  }
  for (const DateFound& date : dates) close(words, date.mentions);
  for (const AgreementFound& agreement : agreements) close(words, agreement.mentions);
  if (page.dateline && !page.dateline->agency.is_empty()) close(words, {page.dateline->agency});
  return words;
}

std::string in_small(std::string_view text) {
  std::string small(text);
  for (char& c : small)
    if (is_capital_letter(c)) c = static_cast<char>(c - 'A' + 'a');
  return small;
}

std::string in_title_case(std::string_view text) {
  std::string title(text);
  bool is_first = true;
  for (std::size_t at = 0; at < title.size(); ++at) {
    char& c = title[at];
    const bool is_accented_capital = static_cast<unsigned char>(c) == 0xC3 && at + 1 < title.size() &&
                                     static_cast<unsigned char>(title[at + 1]) >= 0x80 &&
                                     static_cast<unsigned char>(title[at + 1]) <= 0x9E;
    if (is_accented_capital) {  // À to Þ: the small letter is 0x20 further
      if (!is_first) title[at + 1] = static_cast<char>(static_cast<unsigned char>(title[at + 1]) + 0x20);
      ++at;
      is_first = false;
      continue;
    }
    if (is_capital_letter(c) && !is_first) c = static_cast<char>(c - 'A' + 'a');
    is_first = c == ' ' || c == '-';
  }
  return title;
}

}  // namespace communique::reading
