// What holds for every answer, whatever is typed; the single cases stand in the typed_*.json files.
#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <string>
#include <vector>

#include "questions/grading.hpp"

using namespace communique;

namespace {

struct LookAlike {
  AnswerType type;
  std::vector<std::string> forms;
};

/// Entities that are easily taken for one another.
const std::vector<LookAlike>& look_alikes() {
  static const std::vector<LookAlike> kEntities{
      {AnswerType::Person, {"Lai Ching-te", "William Lai", "賴清德"}},
      {AnswerType::Person, {"Lai Ching-wen"}},
      {AnswerType::Person, {"Kim Jong-un", "김정은", "金正恩"}},
      {AnswerType::Person, {"Kim Jong-il", "김정일", "金正日"}},
      {AnswerType::Person, {"Shinzo Abe", "安倍晋三", "あべ しんぞう"}},
      {AnswerType::Person, {"Shintaro Abe", "安倍晋太郎"}},
      {AnswerType::Person, {"George W. Bush"}},
      {AnswerType::Person, {"George H. W. Bush"}},
      {AnswerType::Person, {"Nguyễn Phú Trọng"}},
      {AnswerType::Person, {"Nguyễn Xuân Phúc"}},
      {AnswerType::Place, {"Iran"}},
      {AnswerType::Place, {"Iraq"}},
      {AnswerType::Place, {"Austria"}},
      {AnswerType::Place, {"Australia"}},
      {AnswerType::Place, {"Niger"}},
      {AnswerType::Place, {"Nigeria"}},
      {AnswerType::Place, {"South Korea", "韓国"}},
      {AnswerType::Place, {"North Korea", "北朝鮮"}},
      {AnswerType::Place, {"South China Sea"}},
      {AnswerType::Place, {"East China Sea"}},
      {AnswerType::Organisation, {"Taiwan-Japan Relations Association", "TJRA", "台灣日本關係協會"}},
      {AnswerType::Organisation, {"Japan-Taiwan Exchange Association", "JTEA", "日本台湾交流協会"}},
      {AnswerType::Agreement, {"Taiwan-Japan Fisheries Agreement"}},
      {AnswerType::Agreement, {"Taiwan-Japan Tax Agreement"}},
      {AnswerType::Event, {"48th Taiwan-Japan Economic and Trade Conference"}},
      {AnswerType::Event, {"49th Taiwan-Japan Economic and Trade Conference"}}};
  return kEntities;
}

/// The key with every other entity of its type beside it.
TypedKey key_of(const LookAlike& entity) {
  TypedKey key;
  key.type = entity.type;
  key.accepted = entity.forms;
  for (const LookAlike& other : look_alikes()) {
    if (&other == &entity || other.type != entity.type) continue;
    key.siblings.insert(key.siblings.end(), other.forms.begin(), other.forms.end());
  }
  return key;
}

std::string in_capitals(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return text;
}

/// ASCII from ! to ~ in the forms as wide as a Han character, U+FF01 on.
std::string in_full_width(const std::string& text) {
  std::string wide;
  for (const char c : text) {
    if (c == ' ') {
      wide += "\u3000";
    } else if (c > ' ' && c <= '~') {
      const unsigned point = 0xFF01U + static_cast<unsigned>(c - '!');
      wide += static_cast<char>(0xE0U | (point >> 12U));
      wide += static_cast<char>(0x80U | ((point >> 6U) & 0x3FU));
      wide += static_cast<char>(0x80U | (point & 0x3FU));
    } else {
      wide += c;
    }
  }
  return wide;
}

/// The same answer as another hand or keyboard gives it.
std::string disguised(const std::string& text) {
  const std::vector<std::string> ways{text,
                                      in_capitals(text),
                                      in_full_width(text),
                                      "  " + text + "\t\n",
                                      text + ".",
                                      "\u200F" + text + "\u200E",
                                      "\uFEFF" + text,
                                      "“" + text + "”",
                                      text + "?",
                                      "I think " + text,
                                      "maybe " + in_capitals(text)};
  return *rc::gen::elementOf(ways);
}

const LookAlike& some_entity() {
  return look_alikes()[*rc::gen::inRange<std::size_t>(0, look_alikes().size())];
}

/// Text with everything in it that grading looks at, in no order, and bytes that are no text.
rc::Gen<std::string> nasty_text() {
  const auto piece = rc::gen::element<std::string>(
      "Abe", "Shinzo", "安倍晋三", "not ", " or ", "/", ",", " ", "I think ", "?", "令和", "民國", "元", "年",
      "月", "日", "第", "百", "億", "12", "4", "2025", "99999999999", "-", "~", ".", "'", "½", "%", "1e9",
      "hour", "and a half", "million", "December", "Thursday", "between ", " to ", "since ", "\xFF", "\xC3",
      "\xE5\xAE", "\xED\xA0\x80", "\u200B", "\u202E", "e\u0301", "😀", "あ", "ー", "한", std::string(1, '\0'),
      "(", ")", "the ", "of ", "Mr ");
  return rc::gen::apply(
      [](const std::vector<std::string>& pieces) {
        std::string text;
        for (const std::string& each : pieces) text += each;
        return text;
      },
      rc::gen::container<std::vector<std::string>>(piece));
}

}  // namespace

TEST_CASE("Every form of the key is right in capitals, full width, marks, spaces and hedges") {
  CHECK(rc::check([] {
    const LookAlike& entity = some_entity();
    const std::string given = disguised(*rc::gen::elementOf(entity.forms));
    RC_LOG() << given;
    RC_ASSERT(grade_typed(given, key_of(entity)) == Verdict::Correct);
  }));
}

TEST_CASE("Every form of a look-alike is wrong, in whatever way it is typed") {
  CHECK(rc::check([] {
    const LookAlike& entity = some_entity();
    const LookAlike& other = some_entity();
    RC_PRE(&entity != &other && entity.type == other.type);
    const std::string form = *rc::gen::elementOf(other.forms);
    const std::string given = disguised(form);
    RC_LOG() << given;
    RC_ASSERT(grade_typed(given, key_of(entity)) == Verdict::Wrong);
    const std::string key = entity.forms.front();
    for (const std::string& both : {key + " or " + form, form + ", " + key, key + "/" + form, "not " + key}) {
      RC_ASSERT(grade_typed(both, key_of(entity)) == Verdict::Wrong);
    }
  }));
}

TEST_CASE("No text at all stops the grading") {
  CHECK(rc::check([] {
    const std::string given = *nasty_text();
    const std::string form = *nasty_text();
    for (const AnswerType type : {AnswerType::Person, AnswerType::Organisation, AnswerType::Agreement,
                                  AnswerType::Event, AnswerType::Place, AnswerType::Date, AnswerType::Year,
                                  AnswerType::Number, AnswerType::Ordinal, AnswerType::Text}) {
      TypedKey key;
      key.type = type;
      key.accepted = {form};
      key.siblings = {"Shinzo Aso", *nasty_text()};
      key.locale = *rc::gen::element<std::string>("", "en_US", "de-DE", "zh_TW", "\xFF??");
      RC_ASSERT(grade_typed("", key) == Verdict::Wrong);
      const Verdict verdict = grade_typed(given, key);
      RC_ASSERT(std::string(name_of(verdict)).size() > 4U);
    }
  }));
}

TEST_CASE("A number is right within its tolerance and almost right no further than three times that") {
  CHECK(rc::check([] {
    TypedKey key;
    key.type = AnswerType::Number;
    const int wanted = *rc::gen::inRange(1000, 1000000);
    const int margin = *rc::gen::inRange(0, wanted / 10);
    const int off = *rc::gen::inRange(-5, 5) * margin / 2 + *rc::gen::inRange(-3, 3);
    key.accepted = {std::to_string(wanted)};
    if (*rc::gen::arbitrary<bool>()) {
      key.margin = margin;
    } else {
      key.tolerance = static_cast<double>(margin) / wanted;
    }
    const Verdict verdict = grade_typed(std::to_string(wanted + off), key);
    RC_ASSERT((verdict == Verdict::Correct) == (std::abs(off) <= margin));
    if (std::abs(off) > margin && std::abs(off) <= 3 * margin) RC_ASSERT(verdict == Verdict::Almost);
    // Further off only the key's own rounding, to two figures or more, is almost right.
    if (std::abs(off) > 3 * margin && std::abs(off) > wanted / 19) RC_ASSERT(verdict == Verdict::Wrong);
  }));
}
