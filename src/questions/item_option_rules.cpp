// Rules about one option by itself, and what is worked out of an option for the rules about sets.
#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.hpp"
#include "questions/grading.hpp"
#include "questions/item_rule_tables.hpp"
#include "questions/item_words.hpp"
#include "questions/name_words.hpp"
#include "questions/numerals.hpp"

namespace communique {
namespace {

using std::literals::string_view_literals::operator""sv;

template <std::size_t Count>
Broken is_one_of(const ItemText& option, const std::array<std::string_view, Count>& texts) {
  const auto* found = std::find(texts.begin(), texts.end(), option.folded_text);
  return found == texts.end() ? std::nullopt : Broken(option.text);
}

Broken is_empty(const ItemText& option) {
  return option.folded_text.empty() ? Broken("\"" + option.text + "\"") : std::nullopt;
}

Broken is_none_of_these(const ItemText& option) {
  constexpr std::array kTexts{"none of the above"sv, "none of these"sv, "none of them"sv,
                              "neither of the above"sv, "no answer is correct"sv};
  return is_one_of(option, kTexts);
}

Broken is_all_of_these(const ItemText& option) {
  constexpr std::array kTexts{"all of the above"sv, "all of these"sv, "all of them"sv, "both of the above"sv,
                              "both of these"sv};
  return is_one_of(option, kTexts);
}

Broken is_filler(const ItemText& option) {
  constexpr std::array kTexts{
      "n a"sv,          "na"sv,          "tbd"sv,         "todo"sv,          "xxx"sv,
      "foo"sv,          "unknown"sv,     "other"sv,       "option"sv,        "option a"sv,
      "wrong answer"sv, "i dont know"sv, "lorem ipsum"sv, "something else"sv};
  const bool has_residue =
      option.text.find('{') != std::string::npos || option.text.find("«") != std::string::npos;
  return has_residue ? Broken(option.text) : is_one_of(option, kTexts);
}

/// "All Nippon Airways": every longer word has a capital.
bool is_name(const std::string& text) {
  int capitals = 0;
  for (const std::string& word : words(text)) {
    const bool is_capital = std::isupper(static_cast<unsigned char>(word.front())) != 0;
    if (!is_capital && word.size() >= 4) return false;
    capitals += is_capital ? 1 : 0;
  }
  return capitals >= 2;
}

/// The first word that is wanted and no part of a name: a capital within the option makes it one, as in
/// "The airline All Nippon".
template <class Predicate>
Broken first_common_word(const ItemText& option, const Predicate& is_wanted) {
  for (const std::string& word : option.words) {
    if (!is_wanted(word) || option.text.find(sentence_case(word), 1) != std::string::npos) continue;
    return is_name(option.text) ? std::nullopt : Broken(word);
  }
  return std::nullopt;
}

Broken is_absolute_option(const ItemText& option) { return first_common_word(option, is_absolute); }
Broken is_nearly_absolute_option(const ItemText& option) {
  return first_common_word(option, is_nearly_absolute);
}

Broken is_vague_option(const ItemText& option) {
  if (option.folded_text.find("more or less") != std::string::npos) return Broken("more or less");
  return first_common_word(option, is_vague);
}

Broken combines_labels(const ItemText& option) {
  const auto is_label = [](const std::string& word) {
    constexpr std::array kRoman{"i"sv, "ii"sv, "iii"sv, "iv"sv, "v"sv};
    return (word.size() == 1 && word != "a") || std::find(kRoman.begin(), kRoman.end(), word) != kRoman.end();
  };
  int labels = 0;
  for (const std::string& word : option.words) {
    if (is_label(word) || (word == "a" && option.text.find('A') != std::string::npos)) {
      ++labels;
    } else if (word != "and" && word != "only" && word != "both") {
      return std::nullopt;
    }
  }
  return labels >= 2 ? Broken(option.text) : std::nullopt;
}

Broken is_too_long(const ItemText& option) {
  constexpr std::size_t kMostWords = 20;
  return option.words.size() > kMostWords ? Broken(std::to_string(option.words.size()) + " words")
                                          : std::nullopt;
}

Broken is_truth_value(const ItemText& option) {
  constexpr std::array kTexts{"true"sv, "false"sv, "yes"sv, "no"sv};
  return is_one_of(option, kTexts);
}

Broken is_sentence(const ItemText& option) {
  constexpr std::size_t kLeastWords = 4;
  const bool is_whole = (option.marks & kFullStop) != 0 && option.words.size() >= kLeastWords;
  return is_whole ? Broken(option.text) : std::nullopt;
}

constexpr OptionRule kRules[] = {
    {"empty", Severity::Error, kChoiceKinds, is_empty},
    {"none_of_the_above", Severity::Error, kChoiceKinds, is_none_of_these},
    {"all_of_the_above", Severity::Error, kChoiceKinds, is_all_of_these},
    {"implausible_distractors", Severity::Error, kChoiceKinds, is_filler},
    {"absolute_terms", Severity::Error, kChoiceKinds, is_absolute_option},
    {"absolute_terms", Severity::Warning, kChoiceKinds, is_nearly_absolute_option},
    {"vague_terms", Severity::Error, kChoiceKinds, is_vague_option},
    {"k_type", Severity::Error, kChoiceKinds, combines_labels},
    {"true_false_series", Severity::Error, kChoiceKinds, is_truth_value},
    {"true_false_series", Severity::Warning, kChoiceKinds, is_sentence},
    {"option_too_long", Severity::Warning, kChoiceKinds, is_too_long},
};

bool is_upper(char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; }

unsigned marks_of(const ItemText& option, const Choice& choice) {
  const std::string& text = option.text;
  const auto has = [&](std::string_view part) { return text.find(part) != std::string::npos; };
  const std::string& first = option.words.empty() ? option.folded_text : option.words.front();
  const std::string& last = option.words.empty() ? option.folded_text : option.words.back();
  unsigned marks = 0;
  const auto mark = [&marks](Mark each, bool is_there) { marks |= is_there ? each : 0U; };
  mark(kFullStop, text.ends_with('.') && option.words.size() > 1);
  mark(kLowerCase, !text.empty() && std::islower(static_cast<unsigned char>(text.front())) != 0);
  mark(kBrackets, has("(") || has("（"));
  mark(kQuotes, has("\"") || has("“") || has("「"));
  mark(kHan, has_han_or_kana(text));
  mark(kAcronym,
       option.words.size() == 1 && text.size() > 1 && std::all_of(text.begin(), text.end(), is_upper));
  mark(kDeterminer, is_determiner(first));
  mark(kGerund, option.words.size() > 1 && first.size() > 5 && first.ends_with("ing"));
  mark(kInfinitive, first == "to");
  mark(kFigure, std::any_of(option.words.begin(), option.words.end(),
                            [](const std::string& word) { return has_digit(word.substr(0, 1)); }));
  mark(kPlural, last.size() > 3 && last.ends_with('s') && !last.ends_with("ss") && !last.ends_with("is"));
  mark(kEntity, !choice.entity.empty());
  return marks;
}

/// A date, or a number with its unit: "4 December 2025", "Nearly 90 percent", "1.4 billion people".
void read_value(ItemText& option) {
  constexpr std::size_t kMostWords = 4;
  if (option.words.empty() || option.words.size() > kMostWords) return;
  if (has_year(option.words)) {
    if (const auto date = read_date(option.text, "en_GB")) {
      option.value = static_cast<double>(date->first_day().time_since_epoch().count());
      option.unit = "date " + std::to_string(static_cast<int>(date->precision()));
      return;
    }
  }
  const std::u32string text = plain_text(option.text);
  // "$40 billion", "¥300"
  const bool has_currency =
      !text.empty() && (text.front() == U'$' || text.front() == U'¥' || text.front() == U'€');
  const auto number =
      leading_number(std::u32string_view(text).substr(has_currency ? 1 : 0), DecimalMark::Point);
  if (!number) return;
  option.value = number->value;
  option.unit =
      folded(utf8(number->rest)) + (number->is_ordinal ? " (ordinal)" : "") + (has_currency ? " $" : "");
}

}  // namespace

std::span<const OptionRule> option_rules() { return kRules; }

ItemText prepared_option(const Choice& option) {
  ItemText prepared;
  prepared.text = option.text;
  prepared.folded_text = folded(option.text);
  prepared.words = item_words(option.text);
  prepared.content = content_of(prepared.words);
  prepared.loose = loosened(words(prepared.folded_text));
  prepared.width = display_width(option.text);
  prepared.marks = marks_of(prepared, option);
  read_value(prepared);
  return prepared;
}

}  // namespace communique
