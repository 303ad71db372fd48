#include "reading/score_words.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <regex>
#include <set>

#include "base/text.hpp"

namespace communique::reading::score {
namespace {

using Words = std::vector<std::string>;

bool is_letter(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte >= 0x80 || std::isalnum(byte) != 0;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

std::string with_straight_quotes(std::string_view given) {
  std::string text = nfc(given);
  for (const char* quote : {"‘", "’", "ʼ"}) replace_all(text, quote, "'");
  for (const char* quote : {"“", "”", "„", "«", "»"}) replace_all(text, quote, "\"");
  for (const char* dash : {"–", "—", "‐", "‑"}) replace_all(text, dash, "-");
  replace_all(text, "\xC2\xA0", " ");
  replace_all(text, "（", "(");
  replace_all(text, "）", ")");
  return text;
}

/// Brackets with Han or kana in them, with the space before.
void drop_glosses(std::string& text) {
  for (std::size_t open = text.find('('); open != std::string::npos; open = text.find('(', open)) {
    const std::size_t close = text.find(')', open);
    if (close == std::string::npos) return;
    if (!has_han_or_kana(std::string_view(text).substr(open, close - open))) {
      ++open;
      continue;
    }
    const bool follows_space = open > 0 && text[open - 1] == ' ';
    text.erase(open - (follows_space ? 1 : 0), close + 1 - open + (follows_space ? 1 : 0));
    open = std::min(open, text.size());
  }
}

std::string with_single_spaces(std::string_view text) {
  std::string result;
  for (const char letter : text) {
    const bool is_space = std::isspace(static_cast<unsigned char>(letter)) != 0;
    if (!is_space) {
      result += letter;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

void drop_edges(std::string& text) {
  const auto is_edge = [](char letter) {
    return std::string_view(" ,;:!?\"'()[]-").find(letter) != std::string_view::npos;
  };
  while (!text.empty() && (is_edge(text.front()) || text.front() == '.')) text.erase(0, 1);
  const auto closes_an_opened_one = [&] {
    return text.back() == ')' && text.find('(') != std::string::npos;  // "Office of the President (Taiwan)"
  };
  while (!text.empty() && is_edge(text.back()) && !closes_an_opened_one()) text.pop_back();
  if (!text.empty() && text.back() == '.') text.pop_back();
}

bool drop_front(std::string& text, std::string_view word) {
  if (small(std::string_view(text).substr(0, word.size())) != word) return false;
  if (text.size() <= word.size() + 1 || text[word.size()] != ' ') return false;
  text.erase(0, word.size() + 1);
  return true;
}

template <std::size_t count>
void drop_fronts(std::string& text, const char* const (&words)[count]) {
  while (std::any_of(std::begin(words), std::end(words),
                     [&](const char* word) { return drop_front(text, word); })) {
  }
}

}  // namespace

std::string small(std::string_view text) {
  std::string result(text);
  for (char& letter : result) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return result;
}

std::string plain(std::string_view given) {
  std::string text = with_straight_quotes(given);
  drop_glosses(text);
  text = with_single_spaces(text);
  drop_edges(text);
  if (text.ends_with("'s")) text.erase(text.size() - 2);
  drop_fronts(text, {"the", "a", "an"});
  return text;
}

std::string without_title(std::string_view name) {
  std::string text = plain(name);
  drop_fronts(text, {"mr",
                     "mr.",
                     "mrs",
                     "mrs.",
                     "ms",
                     "ms.",
                     "dr",
                     "dr.",
                     "sir",
                     "lord",
                     "lady",
                     "prof.",
                     "professor",
                     "us",
                     "u.s.",
                     "then",
                     "acting",
                     "deputy",
                     "late",
                     "former",
                     "vice president",
                     "president",
                     "prime minister",
                     "deputy prime minister",
                     "foreign minister",
                     "defence minister",
                     "defense minister",
                     "finance minister",
                     "minister",
                     "premier",
                     "chancellor",
                     "chairman",
                     "chairwoman",
                     "chairperson",
                     "chair",
                     "secretary-general",
                     "secretary general",
                     "secretary of state",
                     "secretary",
                     "ambassador",
                     "representative",
                     "rep.",
                     "senator",
                     "sen.",
                     "governor",
                     "gov.",
                     "general",
                     "gen.",
                     "admiral",
                     "adm.",
                     "colonel",
                     "col.",
                     "lt.",
                     "major",
                     "captain",
                     "king",
                     "queen",
                     "prince",
                     "princess",
                     "emperor",
                     "pope",
                     "mayor",
                     "judge",
                     "justice",
                     "spokesman",
                     "spokeswoman",
                     "spokesperson",
                     "director",
                     "crown prince",
                     "sultan",
                     "sheikh"});
  return text;
}

std::string plain_date(std::string_view given) {
  std::string text = small(plain(given));
  drop_fronts(
      text, {"in",     "on",    "at",  "since", "from",    "by",         "during", "until", "till", "of",
             "before", "after", "for", "to",    "between", "throughout", "around", "about", "the",  "as of"});
  while (text.ends_with('.') || text.ends_with(',')) text.pop_back();
  replace_all(text, ",", "");
  replace_all(text, ".", "");
  return text;
}

Words tokens(std::string_view text) {
  Words found;
  std::string word;
  const auto end_word = [&] {
    drop_edges(word);
    if (!word.empty()) found.push_back(word);
    word.clear();
  };
  for (const char letter : text) {
    if (letter == ' ') {
      end_word();
    } else {
      word += letter;
    }
  }
  end_word();
  return found;
}

bool occurs(std::string_view given, std::string_view phrase) {
  const std::string text = with_single_spaces(with_straight_quotes(given));
  if (phrase.empty()) return false;
  for (auto at = text.find(phrase); at != std::string::npos; at = text.find(phrase, at + 1)) {
    const std::size_t end = at + phrase.size();
    const bool is_begun = at == 0 || !is_letter(text[at - 1]) || !is_letter(phrase.front());
    const bool is_ended = end == text.size() || !is_letter(text[end]) || !is_letter(phrase.back());
    if (is_begun && is_ended) return true;
  }
  return false;
}

namespace {

bool is_abbreviation(std::string_view before) {
  static const std::set<std::string, std::less<>> kShort = {
      "jan", "feb", "mar", "apr", "jun",  "jul",  "aug", "sep",    "sept", "oct",   "nov",
      "dec", "mr",  "mrs", "ms",  "dr",   "prof", "gen", "col",    "lt",   "sgt",   "adm",
      "sen", "rep", "gov", "st",  "no",   "vs",   "co",  "corp",   "inc",  "ltd",   "jr",
      "sr",  "rev", "hon", "maj", "capt", "mt",   "ft",  "messrs", "art",  "approx"};
  const std::size_t space = before.find_last_of(" (\"'");
  const std::string_view word = space == std::string_view::npos ? before : before.substr(space + 1);
  if (word.size() == 1 && std::isupper(static_cast<unsigned char>(word[0])) != 0) return true;
  if (word.size() >= 3 && word[word.size() - 2] == '.') return true;  // U.S, a.m
  return kShort.contains(small(word));
}

/// `line` has straight quotes. One past the sentence that begins at `begin`.
std::size_t sentence_end(const std::string& line, std::size_t begin) {
  for (std::size_t at = begin; at < line.size(); ++at) {
    if (line[at] != '.' && line[at] != '?' && line[at] != '!') continue;
    std::size_t end = at + 1;
    while (end < line.size() && std::string_view(".?!\"')]").find(line[end]) != std::string_view::npos) ++end;
    if (end >= line.size() || line[end] != ' ') continue;
    std::size_t next = end;
    while (next < line.size() && line[next] == ' ') ++next;
    if (next >= line.size()) return line.size();
    const auto first = static_cast<unsigned char>(line[next]);
    const bool opens = std::string_view("\"'[(").find(line[next]) != std::string_view::npos;
    if (std::isupper(first) == 0 && std::isdigit(first) == 0 && !opens) continue;
    if (line[at] == '.' && end == at + 1 && is_abbreviation(std::string_view(line).substr(begin, at - begin)))
      continue;
    return end;
  }
  return line.size();
}

}  // namespace

Words sentences(std::string_view text) {
  Words found;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string line =
        with_single_spaces(trimmed(with_straight_quotes(text.substr(begin, end - begin))));
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t stop = sentence_end(line, at);
      const std::string sentence = trimmed(std::string_view(line).substr(at, stop - at));
      if (!sentence.empty()) found.push_back(sentence);
      at = stop;
    }
    begin = end + 1;
  }
  return found;
}

namespace {

const std::map<std::string, double, std::less<>>& number_words() {
  static const std::map<std::string, double, std::less<>> kNumbers = {
      {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},      {"five", 5},
      {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},      {"ten", 10},
      {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
      {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},
      {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},    {"seventy", 70},
      {"eighty", 80},  {"ninety", 90}};
  return kNumbers;
}

const std::map<std::string, double, std::less<>>& magnitudes() {
  static const std::map<std::string, double, std::less<>> kMagnitudes = {
      {"hundred", 1e2}, {"thousand", 1e3}, {"million", 1e6}, {"billion", 1e9}, {"trillion", 1e12},
      {"k", 1e3},       {"m", 1e6},        {"mn", 1e6},      {"bn", 1e9},      {"b", 1e9},
      {"tn", 1e12},     {"crore", 1e7},    {"lakh", 1e5}};
  return kMagnitudes;
}

/// Letters and digits apart, in order: "US$1.5bn" is us, 1.5, bn.
Words pieces(std::string_view given) {
  const std::string text = small(with_straight_quotes(given));
  static const std::regex kPiece(R"([0-9][0-9,]*(?:\.[0-9]+)?|[a-z\x80-\xff]+)");
  Words found;
  for (auto each = std::sregex_iterator(text.begin(), text.end(), kPiece); each != std::sregex_iterator();
       ++each) {
    found.push_back(each->str());
  }
  return found;
}

bool is_figure(const std::string& piece) {
  return std::isdigit(static_cast<unsigned char>(piece.front())) != 0;
}

double figure(std::string piece) {
  piece.erase(std::remove(piece.begin(), piece.end(), ','), piece.end());
  return std::strtod(piece.c_str(), nullptr);
}

}  // namespace

std::optional<double> value_of(std::string_view text) {
  double total = 0;
  double current = 0;
  bool has_number = false;
  const Words all = pieces(text);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto word = number_words().find(all[i]);
    const auto magnitude = magnitudes().find(all[i]);
    if (is_figure(all[i])) {
      if (has_number) break;
      current = figure(all[i]);
      has_number = true;
    } else if (word != number_words().end()) {
      current += word->second;
      has_number = true;
    } else if (magnitude != magnitudes().end() && (has_number || all[i].size() > 2)) {
      if (!has_number) current = 1;  // "a million"
      has_number = true;
      if (magnitude->second == 100) {
        current *= 100;
      } else {
        total += current * magnitude->second;
        current = 0;
      }
    } else if (has_number && all[i] != "and") {
      break;
    }
  }
  if (!has_number) return std::nullopt;
  return total + current;
}

Measure measure_of(std::string_view text, std::string_view unit) {
  const std::string all = small(text) + ' ' + small(unit);
  static const std::regex kPercent(R"(%|\bper ?cent\b|\bpercentage)");
  static const std::regex kMoney(
      R"(\$|€|£|¥|\b(usd|eur|gbp|jpy|cny|twd|krw|inr|aud|cad|chf|rub|brl|idr|dollars?|euros?|pounds?|yen|yuan|won|rupees?|rubles?|roubles?|pesos?|francs?|marks?|baht|rupiah|ringgit|reais|real|rand|naira|shillings?|kronor|krone|lira|shekels?|cents?|renminbi|rmb|dong|dinars?|dirhams?|riyals?)\b)");
  if (std::regex_search(all, kPercent)) return Measure::Percent;
  if (std::regex_search(all, kMoney)) return Measure::Currency;
  static const std::set<std::string, std::less<>> kCodes = {"currency", "money"};
  // XTR and LVL are money as well, though nobody lists them.
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const bool is_code = unit.size() == 3 && std::all_of(unit.begin(), unit.end(), is_capital);
  if (is_code && unit != "TEU" && text.find(unit) == std::string_view::npos) return Measure::Currency;
  return kCodes.contains(small(unit)) ? Measure::Currency : Measure::Other;
}

Words unit_words(std::string_view text) {
  static const std::set<std::string, std::less<>> kPassedOver = {
      "nearly", "over", "about", "around", "almost", "more",          "than",    "less", "at",
      "least",  "most", "some",  "up",     "to",     "approximately", "roughly", "of",   "the",
      "a",      "an",   "and",   "only",   "just",   "under",         "as",      "many", "much"};
  Words found;
  for (std::string piece : pieces(text)) {
    if (is_figure(piece) || number_words().contains(piece) || magnitudes().contains(piece)) continue;
    if (kPassedOver.contains(piece)) continue;
    if (piece.ends_with("ies") && piece.size() > 4) {
      piece.replace(piece.size() - 3, 3, "y");
    } else if (piece.ends_with('s') && !piece.ends_with("ss") && piece.size() > 3) {
      piece.pop_back();
    }
    static const std::map<std::string, std::string, std::less<>> kSame = {
        {"metre", "meter"},   {"kilometre", "kilometer"}, {"km", "kilometer"},        {"tonne", "ton"},
        {"people", "person"}, {"kg", "kilogram"},         {"kilometre", "kilometer"}, {"hectare", "hectare"},
        {"hr", "hour"},       {"min", "minute"}};
    const auto same = kSame.find(piece);
    found.push_back(same == kSame.end() ? piece : same->second);
  }
  return found;
}

bool is_neutral_date(std::string_view text) {
  static const std::regex kVague(
      R"(^(recent(ly)?|now|nowadays|currently|soon|today|at present|later|earlier|then|formerly|previously|once)$|\bago\b|\brecent (days|weeks|months|years)\b|\b(past|last|next|coming) (few |several |\w+ )?(days|weeks|months|years|decades)\b|\b(war|era|dynasty|holidays?|new year|year of the)\b)");
  return std::regex_search(plain_date(text), kVague);
}

bool is_neutral_agreement(std::string_view name) {
  static const std::regex kNeutral(
      R"(\bjoint (statement|communiqu)|\bstatement$|\bexecutive orders?\b|\bcirculars?\b|\brounds?\b|\bnegotiations?$|\btalks$)");
  return std::regex_search(small(name), kNeutral);
}

bool is_neutral_quantity(std::string_view text) {
  const std::string all = small(text);
  static const std::regex kVague(
      R"(\b(half|halves|quarter|dozens?|hundreds|thousands|millions|billions|several|few|couple|pair|twice|double|triple)\b)");
  static const std::regex kOrdinal(
      R"(\b([0-9]+(st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b)");
  const bool has_digit =
      std::any_of(all.begin(), all.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
  if (std::regex_search(all, kOrdinal)) return true;
  if (has_digit) return false;
  if (std::regex_search(all, kVague)) return true;
  static const std::regex kCounts(
      R"(\b(hundred|thousand|million|billion|trillion|seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(y|ies)|per ?cent|percent)\b)");
  if (std::regex_search(all, kCounts)) return false;
  const auto value = value_of(all);
  return value && *value < 10;
}

}  // namespace communique::reading::score
