#include "questions/name_forms.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/text.hpp"

namespace communique {
namespace {

std::vector<std::string> raw_words(std::string_view raw) {
  std::vector<std::string> result(1);
  for (const char c : raw) {
    if (c != ' ') {
      result.back() += c;
    } else if (!result.back().empty()) {
      result.emplace_back();
    }
  }
  if (result.back().empty()) result.pop_back();
  return result;
}

}  // namespace

NameTokens written_words(std::string_view raw) {
  NameTokens result;
  for (const std::string& word : raw_words(raw)) result.push_back(joined(words(folded(word))));
  return result;
}

std::vector<std::size_t> turns_of(const Form& form) {
  if (form.turning == Turning::Fixed) return {};
  std::vector<std::size_t> turns;
  std::size_t at = 0;
  const std::vector<std::string> written = raw_words(form.raw);
  for (const std::string& word : written) {
    at += words(folded(word)).size();
    if (at > 0 && at < form.tokens.size()) turns.push_back(at);
  }
  if (turns.size() < 2) return turns;
  const bool is_family_last = joined(words(folded(form.family))) == joined(words(folded(written.back())));
  return {is_family_last ? turns.back() : turns.front()};
}

std::vector<Form> forms_of(const std::vector<std::string>& texts, Turning turning,
                           const std::string& family) {
  std::vector<Form> forms;
  forms.reserve(texts.size());
  for (const std::string& text : texts) {
    NameTokens tokens = words(folded(text));
    if (tokens.empty()) continue;
    NameTokens loose = loosened(tokens);
    forms.push_back({text, std::move(tokens), std::move(loose), turning, family});
  }
  return forms;
}

bool is_same(const NameTokens& given, const Form& form) { return is_same(given, form, form.tokens); }

bool is_same(const NameTokens& given, const Form& form, const NameTokens& part) {
  const std::string typed = joined(given);
  const std::string wanted = joined(part);
  if (typed == wanted) return true;
  if (typed.size() != wanted.size() || part.size() != form.tokens.size()) return false;
  const std::vector<std::size_t> turns = turns_of(form);
  return std::any_of(turns.begin(), turns.end(), [&](std::size_t turn) {
    std::size_t before = 0;
    for (std::size_t i = 0; i < turn; ++i) before += part[i].size();
    return typed == wanted.substr(before) + wanted.substr(0, before);
  });
}

std::vector<std::string> segments(std::string_view given) {
  std::string text(given);
  for (const std::string_view mark :
       {",",  ";",  "/",    "(",    ")",     "、",    "，",  "；", "（",     "）",
        "／", "\n", " or ", " OR ", " and ", " AND ", " & ", "或", "または", "もしくは"}) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
      text.replace(at, mark.size(), "\t");
    }
  }
  std::vector<std::string> result;
  std::size_t from = 0;
  while (from <= text.size()) {
    const std::size_t to = std::min(text.find('\t', from), text.size());
    const std::string piece = text.substr(from, to - from);
    if (!folded(piece).empty()) result.push_back(piece);
    from = to + 1;
  }
  return result;
}

bool is_description(const NameTokens& tokens) {
  constexpr std::ptrdiff_t kWordsBefore = 2;
  const auto first = std::find_if(tokens.begin(), tokens.end(), is_title);
  if (first == tokens.end() || first - tokens.begin() > kWordsBefore || tokens.size() > 7) return false;
  const auto last = std::find_if(tokens.rbegin(), tokens.rend(), is_title).base();
  if (last != tokens.end() && *last != "of") return false;
  return std::none_of(tokens.begin(), tokens.end(), [](const std::string& token) {
    return is_relation(token) || (is_tie(token) && token != "of");
  });
}

NameTokens with_short_vowels(const NameTokens& tokens) {
  NameTokens result;
  for (const std::string& token : tokens) {
    std::string shortened;
    for (const char c : token) {
      const char before = shortened.empty() ? '\0' : shortened.back();
      const bool is_lengthening =
          (before == 'o' && (c == 'o' || c == 'u' || c == 'h')) || (before == 'u' && c == 'u');
      if (!is_lengthening) shortened += c;
    }
    result.push_back(shortened);
  }
  return result;
}

bool has_macron(const std::string& raw) {
  constexpr std::array<std::string_view, 4> kLong{"ō", "ū", "Ō", "Ū"};
  const std::string composed = nfc(raw);
  return std::any_of(kLong.begin(), kLong.end(),
                     [&](std::string_view vowel) { return composed.find(vowel) != std::string::npos; });
}

bool is_subsequence(const NameTokens& part, const NameTokens& whole) {
  auto at = whole.begin();
  for (const std::string& token : part) {
    at = std::find(at, whole.end(), token);
    if (at++ == whole.end()) return false;
  }
  return true;
}

}  // namespace communique
