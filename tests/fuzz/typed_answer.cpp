// What a learner types: names, dates and numbers, in each locale's order.
#include <iterator>

#include "base/text.hpp"
#include "fuzz/target.hpp"
#include "questions/grading.hpp"

namespace communique::fuzz {
namespace {

void check_date(const EdtfDate& date) {
  require(date.first_day() <= date.last_day(), "a date does not end before it begins");
  const auto again = EdtfDate::parse(date.text());
  require(again && *again == date, "a date's text gives the same date");
  require(is_utf8(spoken(date)) && is_utf8(spoken(date, "ja_JP")), "a date can be said");
  require(!spoken_with_preposition(date).empty(), "a date can be said");
}

void check_graded(std::string_view bytes) {
  TypedKey key;
  key.accepted = {"Su Jia-chyuan", "蘇嘉全"};
  key.siblings = {"Su Jia-Chyi", "Shuzo Sumi"};
  key.family = "Su";
  for (const AnswerType type : {AnswerType::Person, AnswerType::Organisation, AnswerType::Text}) {
    key.type = type;
    (void)grade_typed(bytes, key);
  }
  key.accepted = {"80 percent"};
  key.unit = "percent";
  key.tolerance = 0.02;
  for (const AnswerType type : {AnswerType::Number, AnswerType::Ordinal, AnswerType::Year}) {
    key.type = type;
    (void)grade_typed(bytes, key);
  }
}

}  // namespace

Outcome typed_answer(std::string_view bytes) {
  if (const auto date = EdtfDate::parse(bytes)) check_date(*date);
  static const EdtfDate kKey = *EdtfDate::parse("2025-12-04");
  // One locale each, since it is their formats that take time.
  constexpr const char* kLocales[] = {"en_US", "en_GB", "ja_JP", "zh_TW", ""};
  const char* locale = kLocales[bytes.size() % std::size(kLocales)];
  if (const auto date = read_date(bytes, locale)) check_date(*date);
  (void)grade_date(bytes, kKey, locale);
  check_graded(bytes);
  require(is_utf8(folded(bytes)) && is_utf8(nfc(bytes)), "folded text is text");
  return Outcome::Taken;
}

}  // namespace communique::fuzz
