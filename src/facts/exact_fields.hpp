#pragma once
// Fields of files that the program itself writes and reads back: values exactly as they stand, numbers within
// a range, times and days. For what people write by hand see reading.hpp, which is kinder. Readers report a
// wrong form and then leave the target as it was.
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "facts/reading.hpp"

namespace communique::exact {

void read_text(const JsonTree& node, std::string& target, Reading& reading);
void read_name(const JsonTree& node, std::string& target, Reading& reading);  // not empty
void read_texts(const JsonTree& node, std::vector<std::string>& target, Reading& reading);
/// The number where it is whole and in range, else nothing.
[[nodiscard]] std::optional<double> whole_in(const JsonTree& node, double least, double most,
                                             Reading& reading);
void read_number(const JsonTree& node, double least, double most, double& target, Reading& reading);
void read_day(const JsonTree& node, std::int64_t& target, Reading& reading);
void read_instant(const JsonTree& node, Instant& target, Reading& reading);
/// 64 bits, as text: JSON's numbers end at 53.
void read_seed(const JsonTree& node, std::uint64_t& target, Reading& reading);

template <class Number>
void read_whole(const JsonTree& node, double least, double most, Number& target, Reading& reading) {
  if (const auto number = whole_in(node, least, most, reading)) target = static_cast<Number>(*number);
}

// Readers for tables. `where` gives the part of the object to fill: a member, or a function that finds it.
template <class T, class Where>
Read<T> a_text(Where where) {
  return [where](const JsonTree& node, T& target, Reading& reading) {
    read_text(node, std::invoke(where, target), reading);
  };
}
template <class T, class Where>
Read<T> a_name(Where where) {
  return [where](const JsonTree& node, T& target, Reading& reading) {
    read_name(node, std::invoke(where, target).value, reading);
  };
}
template <class T, class Where>
Read<T> a_flag(Where where) {
  return [where](const JsonTree& node, T& target, Reading& reading) {
    read_value(node, std::invoke(where, target), reading);
  };
}
template <class T, class Where>
Read<T> a_whole(Where where, double least, double most) {
  return [where, least, most](const JsonTree& node, T& target, Reading& reading) {
    read_whole(node, least, most, std::invoke(where, target), reading);
  };
}
template <class T, class Where>
Read<T> a_number(Where where, double least, double most) {
  return [where, least, most](const JsonTree& node, T& target, Reading& reading) {
    read_number(node, least, most, std::invoke(where, target), reading);
  };
}
template <class T, class Where>
Read<T> a_day(Where where) {
  return [where](const JsonTree& node, T& target, Reading& reading) {
    read_day(node, std::invoke(where, target), reading);
  };
}
template <class T, class Where>
Read<T> an_instant(Where where) {
  return [where](const JsonTree& node, T& target, Reading& reading) {
    read_instant(node, std::invoke(where, target), reading);
  };
}
template <class T, class Where>
Read<T> a_seed(Where where) {
  return [where](const JsonTree& node, T& target, Reading& reading) {
    read_seed(node, std::invoke(where, target), reading);
  };
}

/// One of the words that name_of() gives for `choices`.
template <class Choice, class All>
void read_choice(const JsonTree& node, const All& choices, Choice& target, Reading& reading) {
  std::vector<std::string> names;
  for (const Choice choice : choices) {
    if (node.text() != nullptr && *node.text() == name_of(choice)) {
      target = choice;
      return;
    }
    names.emplace_back(name_of(choice));
  }
  if (node.text() == nullptr) return reading.report_type(node, "one of " + quoted_list(names));
  reading.report(node, "bad-choice", "\"" + *node.text() + "\" is not a choice here",
                 "one of " + quoted_list(names), nearest_choice(*node.text(), names));
}
template <class T, class Where, class Choice>
Read<T> a_choice(Where where, std::vector<Choice> choices) {
  return [where, choices = std::move(choices)](const JsonTree& node, T& target, Reading& reading) {
    read_choice(node, choices, std::invoke(where, target), reading);
  };
}

}  // namespace communique::exact
