#include "facts/exact_fields.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "base/times.hpp"

namespace communique::exact {

void read_text(const JsonTree& node, std::string& target, Reading& reading) {
  if (node.text() == nullptr) return reading.report_type(node, "text");
  target = *node.text();
}

void read_name(const JsonTree& node, std::string& target, Reading& reading) {
  read_text(node, target, reading);
  if (node.text() != nullptr && target.empty()) reading.report(node, "wrong-type", "this is empty", "text");
}

void read_texts(const JsonTree& node, std::vector<std::string>& target, Reading& reading) {
  const auto* items = read_list(node, "a list of text", reading);
  if (items == nullptr) return;
  for (const JsonTree& item : *items) read_text(item, target.emplace_back(), reading);
}

std::optional<double> whole_in(const JsonTree& node, double least, double most, Reading& reading) {
  const std::string expected = fmt::format("a whole number from {} to {}", least, most);
  if (node.number() == nullptr) {
    reading.report_type(node, expected);
    return std::nullopt;
  }
  const double number = *node.number();
  if (number >= least && number <= most && number == std::floor(number)) return number;
  reading.report(node, "out-of-range", fmt::format("{} cannot stand here", number), expected);
  return std::nullopt;
}

void read_number(const JsonTree& node, double least, double most, double& target, Reading& reading) {
  const std::string expected = fmt::format("a number from {} to {}", least, most);
  if (node.number() == nullptr) return reading.report_type(node, expected);
  if (!(*node.number() >= least && *node.number() <= most)) {
    return reading.report(node, "out-of-range", fmt::format("{} cannot stand here", *node.number()),
                          expected);
  }
  target = *node.number();
}

void read_day(const JsonTree& node, std::int64_t& target, Reading& reading) {
  const auto day = node.text() == nullptr ? std::nullopt : day_from(*node.text());
  if (!day) return reading.report(node, "bad-date", "this is no day", "a day such as \"2025-12-04\"");
  target = *day;
}

void read_instant(const JsonTree& node, Instant& target, Reading& reading) {
  const auto at = node.text() == nullptr ? std::nullopt : instant_from_text(*node.text());
  if (!at) {
    return reading.report(node, "bad-date", "this is no time", "a time such as \"2025-12-04T10:15:02.000Z\"");
  }
  target = *at;
}

void read_seed(const JsonTree& node, std::uint64_t& target, Reading& reading) {
  const std::string* text = node.text();
  const auto is_seed = [&] {
    if (text == nullptr || text->empty()) return false;
    const char* end = text->data() + text->size();
    const auto read = std::from_chars(text->data(), end, target);
    return read.ec == std::errc{} && read.ptr == end;
  };
  if (!is_seed()) {
    reading.report(node, "wrong-type", "this is no seed", "a whole number below 2^64 in quotation marks");
  }
}

}  // namespace communique::exact
