#include "facts/reading.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"

namespace communique {

void read_value(const JsonTree& node, std::string& target, Reading& reading) {
  const std::string* text = node.text();
  if (text == nullptr) return reading.report_type(node, "text");
  if (trimmed(*text).empty()) return reading.report(node, "wrong-type", "this is empty", "text");
  target = nfc(*text);
}

void read_value(const JsonTree& node, bool& target, Reading& reading) {
  if (node.boolean() == nullptr) return reading.report_type(node, "true or false");
  target = *node.boolean();
}

void read_value(const JsonTree& node, int& target, Reading& reading) {
  constexpr double kMost = 1'000'000;
  if (node.number() == nullptr) return reading.report_type(node, "a whole number from 1");
  const double number = *node.number();
  if (!(number >= 1 && number <= kMost) || number != std::floor(number)) {
    return reading.report(node, "wrong-type", "this number is not one to count with",
                          "a whole number from 1");
  }
  target = static_cast<int>(number);
}

void read_value(const JsonTree& node, double& target, Reading& reading) {
  constexpr double kMost = 1e15;  // beyond, whole numbers lose their last digits
  if (node.number() == nullptr) return reading.report_type(node, "a number");
  if (!(std::abs(*node.number()) <= kMost)) {
    return reading.report(node, "wrong-type", "this number is too large", "a number up to 10^15");
  }
  target = *node.number();
}

void read_value(const JsonTree& node, EdtfDate& target, Reading& reading) {
  constexpr const char* kExpected = "a date such as 2025-12-04, 2025-12, 2025, 2012/2020 or 2021~";
  const std::string* text = node.text();
  if (text == nullptr) return reading.report_type(node, kExpected);
  const auto date = EdtfDate::parse(*text);
  if (date) {
    target = *date;
    return;
  }
  reading.report(node, "bad-date", "\"" + *text + "\" is no date: " + date.error().detail, kExpected);
}

bool is_id(const std::string& text) {
  const bool has_id_characters = std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
  return has_id_characters && !text.empty() && text.front() != '-' && text.back() != '-' &&
         text.find("--") == std::string::npos;
}

namespace {

/// The id that was probably meant: accents off, lower case, hyphens for the rest.
std::string as_id(const std::string& text) {
  std::string id;
  for (const char c : folded(text)) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_plain) id += c;
    if (c == ' ' && !id.empty() && id.back() != '-') id += '-';
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

}  // namespace

void read_id(const JsonTree& node, std::string& target, Reading& reading) {
  const std::string* text = node.text();
  if (text == nullptr) return reading.report_type(node, "an id");
  if (is_id(*text)) {
    target = *text;
    return;
  }
  reading.report(node, "bad-id", "\"" + *text + "\" is no id",
                 "lower-case letters, digits and single hyphens between them", as_id(*text));
}

void read_mention(const JsonTree& node, std::string& target, unsigned accepts, Reading& reading) {
  if (node.text() == nullptr) return reading.report_type(node, "an id");
  target = *node.text();
  reading.mentions.push_back({reading.place(node), target, accepts});
}

const std::vector<JsonTree>* read_list(const JsonTree& node, const char* of, Reading& reading) {
  if (node.array() == nullptr) reading.report_type(node, of);
  return node.array();
}

void report_unknown_field(const std::string& name, const JsonTree& value,
                          const std::vector<std::string>& known, Reading& reading) {
  reading.problems.push_back({{reading.file, value.key_line, value.key_column},
                              "unknown-field",
                              "unknown field \"" + name + "\"",
                              "one of " + quoted_list(known),
                              nearest_choice(name, known)});
}

std::string quoted_list(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "\"" : ", \"") + word + "\"";
  return list;
}

}  // namespace communique
