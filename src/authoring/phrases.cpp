#include "authoring/phrases.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.hpp"

namespace communique::authoring {
namespace {

using std::literals::string_view_literals::operator""sv;

constexpr std::array kBodies{
    "academy"sv,     "administration"sv, "agency"sv,     "alliance"sv,     "army"sv,         "assembly"sv,
    "association"sv, "authority"sv,      "bank"sv,       "board"sv,        "brigade"sv,      "bureau"sv,
    "cabinet"sv,     "center"sv,         "centre"sv,     "chamber"sv,      "commission"sv,   "committee"sv,
    "company"sv,     "confederation"sv,  "congress"sv,   "corporation"sv,  "council"sv,      "court"sv,
    "department"sv,  "federation"sv,     "force"sv,      "forum"sv,        "foundation"sv,   "fund"sv,
    "group"sv,       "guard"sv,          "institute"sv,  "institution"sv,  "league"sv,       "ministry"sv,
    "movement"sv,    "navy"sv,           "office"sv,     "organisation"sv, "organization"sv, "parliament"sv,
    "party"sv,       "secretariat"sv,    "senate"sv,     "service"sv,      "society"sv,      "treasury"sv,
    "tribunal"sv,    "union"sv,          "university"sv, "yuan"sv};

constexpr std::array kSharedPosts{
    "adviser"sv,     "advisor"sv,    "analyst"sv,    "activist"sv,       "aide"sv,         "candidate"sv,
    "commentator"sv, "critic"sv,     "delegate"sv,   "diplomat"sv,       "economist"sv,    "expert"sv,
    "fellow"sv,      "founder"sv,    "journalist"sv, "judge"sv,          "lawmaker"sv,     "lawyer"sv,
    "leader"sv,      "lecturer"sv,   "legislator"sv, "member"sv,         "negotiator"sv,   "official"sv,
    "officer"sv,     "politician"sv, "professor"sv,  "reporter"sv,       "researcher"sv,   "resident"sv,
    "scholar"sv,     "scientist"sv,  "senator"sv,    "spokesman"sv,      "spokesperson"sv, "spokeswoman"sv,
    "student"sv,     "writer"sv,     "author"sv,     "representative"sv, "councillor"sv,   "councilor"sv};

/// Words of titles; any other capital within a title belongs to a name.
constexpr std::array kTitleWords{"acting"sv,         "affairs"sv,        "ambassador"sv,
                                 "assistant"sv,      "chair"sv,          "chairman"sv,
                                 "chairperson"sv,    "chairwoman"sv,     "chancellor"sv,
                                 "chief"sv,          "commander"sv,      "commissioner"sv,
                                 "counsel"sv,        "defence"sv,        "defense"sv,
                                 "deputy"sv,         "director"sv,       "economy"sv,
                                 "economic"sv,       "envoy"sv,          "executive"sv,
                                 "finance"sv,        "first"sv,          "foreign"sv,
                                 "general"sv,        "governor"sv,       "head"sv,
                                 "interior"sv,       "justice"sv,        "king"sv,
                                 "leader"sv,         "manager"sv,        "managing"sv,
                                 "mayor"sv,          "minister"sv,       "negotiator"sv,
                                 "officer"sv,        "premier"sv,        "president"sv,
                                 "prime"sv,          "professor"sv,      "queen"sv,
                                 "representative"sv, "secretary"sv,      "secretary-general"sv,
                                 "senator"sv,        "speaker"sv,        "special"sv,
                                 "spokesman"sv,      "spokesperson"sv,   "spokeswoman"sv,
                                 "staff"sv,          "state"sv,          "the"sv,
                                 "trade"sv,          "undersecretary"sv, "vice"sv,
                                 "vice-chair"sv,     "vice-president"sv, "whip"sv,
                                 "lawmaker"sv,       "member"sv,         "legislator"sv};

template <std::size_t Count>
bool is_among(const std::array<std::string_view, Count>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string lower(std::string_view word) {
  std::string small(word);
  std::transform(small.begin(), small.end(), small.begin(), [](unsigned char c) {
    return c < 0x80U ? static_cast<char>(std::tolower(c)) : static_cast<char>(c);
  });
  return small;
}

std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts;
  std::string part;
  for (const char c : std::string(text) + ' ') {
    if (c != ' ') {
      part += c;
    } else if (!part.empty()) {
      parts.push_back(std::move(part));
      part.clear();
    }
  }
  return parts;
}

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80U || std::isalnum(byte) != 0;
}

}  // namespace

std::vector<std::string> several(const std::string& value) {
  std::vector<std::string> values;
  for (std::size_t at = 0; at <= value.size();) {
    const std::size_t end = std::min(value.find(';', at), value.size());
    std::string each = trimmed(std::string_view(value).substr(at, end - at));
    if (!each.empty() && std::find(values.begin(), values.end(), each) == values.end())
      values.push_back(std::move(each));
    at = end + 1;
  }
  return values;
}

std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : "; ") + value;
  return text;
}

std::string enumerated(const std::vector<std::string>& values) {
  std::string text;
  for (std::size_t i = 0; i < values.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == values.size() ? " and " : ", ") + values[i];
  }
  return text;
}

std::string kind_by_name(const std::string& organisation) {
  const std::vector<std::string> parts = parts_of(organisation);
  if (parts.size() < 2) return {};
  // "Ministry of Finance", "Bank for ...": the word before says it; else the last one.
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    const std::string& next = parts[i + 1];
    const std::string word = lower(parts[i]);
    if ((next == "of" || next == "for" || next == "on") && is_among(kBodies, word)) return word;
  }
  const std::string last = lower(parts.back());
  return is_among(kBodies, last) ? last : std::string{};
}

bool usually_takes_the(const std::string& name) {
  if (name.empty()) return false;
  if (std::islower(static_cast<unsigned char>(name.front())) != 0) return true;
  if (std::isdigit(static_cast<unsigned char>(name.front())) != 0) return true;  // "49th ... Conference"
  const std::string kind = kind_by_name(name);
  if (!kind.empty()) return kind != "parliament" && kind != "congress";
  const std::vector<std::string> parts = parts_of(name);
  return parts.size() > 1 && (parts.front() == "United" || parts.front() == "European") &&
         parts.back() != "Airlines";
}

std::string with_the(const std::string& name) {
  return usually_takes_the(name) && !name.starts_with("the ") && !name.starts_with("The ") ? "the " + name
                                                                                           : name;
}

std::string small_title(const std::string& title) {
  std::string text;
  for (const std::string& part : parts_of(title)) {
    const std::string small = lower(part);
    text += (text.empty() ? "" : " ") + (is_among(kTitleWords, small) ? small : part);
  }
  return text;
}

bool is_shared_post(const std::string& title) {
  for (const std::string& part : parts_of(title)) {
    const std::string small = lower(part);
    if (small == "of" || small == "for" || small == "to") break;
    if (small == "chief" || small == "secretary-general" || small == "top") return false;
    if (is_among(kSharedPosts, small)) return true;
  }
  return false;
}

std::string typographic(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool opens = i == 0 || text[i - 1] == ' ' || text[i - 1] == '(' || text[i - 1] == '\n';
    if (text[i] == '"') {
      result += opens ? "“" : "”";
    } else if (text[i] == '\'') {
      result += opens ? "‘" : "’";
    } else {
      result += text[i];
    }
  }
  return result;
}

std::string slug(std::string_view name) {
  constexpr std::size_t kLongest = 60;
  std::string id;
  for (const char c : folded(name)) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_plain) id += c;
    if (c == ' ' && !id.empty() && id.back() != '-') id += '-';
  }
  if (id.size() > kLongest) id.resize(std::min(id.rfind('-', kLongest), kLongest));
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

bool has_name(std::string_view text, std::string_view form) {
  if (form.empty()) return false;
  for (std::size_t at = text.find(form); at != std::string_view::npos; at = text.find(form, at + 1)) {
    const std::size_t end = at + form.size();
    const bool is_han = static_cast<unsigned char>(form.front()) >= 0xE0U;
    if (is_han) return true;
    if ((at == 0 || !is_word_byte(text[at - 1])) &&
        (end == text.size() || !is_word_byte(text[end]) || text[end] == '\xE2')) {
      return true;
    }
  }
  return false;
}

}  // namespace communique::authoring
