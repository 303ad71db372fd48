#pragma once
// How a JSON object becomes a struct: a table of fields, each with its name, whether it must be there
// and how it is read. One description serves loading, the messages about unknown fields and the test
// that keeps the schemas in step. Nothing here judges content beyond one field's form.
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/edtf.hpp"
#include "base/ids.hpp"
#include "base/json_tree.hpp"
#include "base/problem.hpp"

namespace communique {

/// What an id in a deck may name, as a set of bits.
enum Names : unsigned {
  kPerson = 1U,
  kOrganisation = 2U,
  kAgreement = 4U,
  kEvent = 8U,
  kPlace = 16U,
  kSource = 32U,
  kStatement = 64U,
  kAnyEntity = 31U,
};

/// A reference met while reading; judged once every id is known.
struct Mention {
  Place place;
  std::string id;
  unsigned accepts = 0;  // of Names
};

/// Where reading stands and what it has gathered.
struct Reading {
  std::string file;
  std::vector<Problem>& problems;
  std::vector<Mention>& mentions;

  [[nodiscard]] Place place(const JsonTree& node) const { return {file, node.line, node.column}; }
  void report(const JsonTree& node, std::string code, std::string wrong, std::string expected = {},
              std::string nearest = {}) {
    problems.push_back(
        {place(node), std::move(code), std::move(wrong), std::move(expected), std::move(nearest)});
  }
  void report_type(const JsonTree& node, const std::string& expected) {
    report(node, "wrong-type", std::string("this is ") + node.kind_name(), expected);
  }
};

enum class Need { Required, Optional };

template <class T>
using Read = std::function<void(const JsonTree&, T&, Reading&)>;

template <class T>
struct Field {
  const char* name;
  Need need;
  Read<T> read;
};
template <class T>
using Fields = std::vector<Field<T>>;

/// One value each. They report a wrong form and then leave the target as it was.
void read_value(const JsonTree& node, std::string& target, Reading& reading);
void read_value(const JsonTree& node, bool& target, Reading& reading);
void read_value(const JsonTree& node, int& target, Reading& reading);
void read_value(const JsonTree& node, double& target, Reading& reading);
void read_value(const JsonTree& node, EdtfDate& target, Reading& reading);
[[nodiscard]] bool is_id(const std::string& text);
void read_id(const JsonTree& node, std::string& target, Reading& reading);
void read_mention(const JsonTree& node, std::string& target, unsigned accepts, Reading& reading);
/// The elements of a list, or a problem and nothing.
[[nodiscard]] const std::vector<JsonTree>* read_list(const JsonTree& node, const char* of, Reading& reading);

template <class Value>
void read_value(const JsonTree& node, std::optional<Value>& target, Reading& reading) {
  read_value(node, target.emplace(), reading);
}

template <class Value>
void read_value(const JsonTree& node, std::vector<Value>& target, Reading& reading) {
  if (const auto* items = read_list(node, "a list", reading)) {
    for (const JsonTree& item : *items) read_value(item, target.emplace_back(), reading);
  }
}

/// The readers that tables are made of. Each takes the member to fill.
template <class T, class Value>
Read<T> value(Value T::*member) {
  return [member](const JsonTree& node, T& target, Reading& reading) {
    read_value(node, target.*member, reading);
  };
}

/// A value that may be null where it is unknown.
template <class T, class Value>
Read<T> nullable(Value T::*member) {
  return [member](const JsonTree& node, T& target, Reading& reading) {
    if (!node.is_null()) read_value(node, target.*member, reading);
  };
}

template <class T>
Read<T> own_id(std::string T::*member) {
  return
      [member](const JsonTree& node, T& target, Reading& reading) { read_id(node, target.*member, reading); };
}
template <class T, class Tag>
Read<T> own_id(TextId<Tag> T::*member) {
  return [member](const JsonTree& node, T& target, Reading& reading) {
    read_id(node, (target.*member).value, reading);
  };
}

template <class T>
Read<T> mention(std::string T::*member, unsigned accepts) {
  return [member, accepts](const JsonTree& node, T& target, Reading& reading) {
    read_mention(node, target.*member, accepts, reading);
  };
}
template <class T, class Tag>
Read<T> mention(TextId<Tag> T::*member, unsigned accepts) {
  return [member, accepts](const JsonTree& node, T& target, Reading& reading) {
    read_mention(node, (target.*member).value, accepts, reading);
  };
}
template <class T, class Tag>
Read<T> mention(std::optional<TextId<Tag>> T::*member, unsigned accepts) {
  return [member, accepts](const JsonTree& node, T& target, Reading& reading) {
    read_mention(node, (target.*member).emplace().value, accepts, reading);
  };
}
template <class T, class Tag>
Read<T> mentions(std::vector<TextId<Tag>> T::*member, unsigned accepts) {
  return [member, accepts](const JsonTree& node, T& target, Reading& reading) {
    const auto* items = read_list(node, "a list of ids", reading);
    if (items == nullptr) return;
    for (const JsonTree& item : *items) {
      TextId<Tag> id;
      read_mention(item, id.value, accepts, reading);
      for (const TextId<Tag>& earlier : target.*member) {
        if (!id.empty() && earlier == id) {
          reading.report(item, "duplicate-id", "\"" + id.value + "\" stands twice in this list");
        }
      }
      (target.*member).push_back(std::move(id));
    }
  };
}

template <class Choice>
using Choices = std::vector<std::pair<std::string, Choice>>;

[[nodiscard]] std::string quoted_list(const std::vector<std::string>& words);

/// One of a few words.
template <class T, class Target, class Choice>
Read<T> choice(Target T::*member, Choices<Choice> choices) {
  return [member, choices = std::move(choices)](const JsonTree& node, T& target, Reading& reading) {
    std::string word;
    read_value(node, word, reading);
    if (word.empty()) return;
    std::vector<std::string> names;
    for (const auto& [name, meaning] : choices) {
      if (name == word) {
        target.*member = meaning;
        return;
      }
      names.push_back(name);
    }
    reading.report(node, "bad-choice", "\"" + word + "\" is not a choice here",
                   "one of " + quoted_list(names), nearest_choice(word, names));
  };
}

template <class T>
[[nodiscard]] std::vector<std::string> names_of(const Fields<T>& fields) {
  std::vector<std::string> names;
  for (const Field<T>& field : fields) names.emplace_back(field.name);
  return names;
}
void report_unknown_field(const std::string& name, const JsonTree& value,
                          const std::vector<std::string>& known, Reading& reading);

template <class T>
void read_object(const JsonTree& node, const Fields<T>& fields, T& target, Reading& reading) {
  const JsonMembers* members = node.object();
  if (members == nullptr) return reading.report_type(node, "an object");
  for (const auto& [name, child] : *members) {
    if (node.find(name) != &child) continue;  // a repeated field: reported by the parser, the first counts
    bool is_known = false;
    for (const Field<T>& field : fields) {
      if (name != field.name) continue;
      is_known = true;
      field.read(child, target, reading);
    }
    if (!is_known) report_unknown_field(name, child, names_of(fields), reading);
  }
  for (const Field<T>& field : fields) {
    if (field.need == Need::Required && node.find(field.name) == nullptr) {
      reading.report(node, "missing-field", std::string("the field \"") + field.name + "\" is missing");
    }
  }
}

/// A list of objects. The target gets one element for each of the list's, whatever is wrong with it,
/// so that later rules can walk both in step.
template <class Item>
void read_objects(const JsonTree& node, const Fields<Item>& fields, std::vector<Item>& target,
                  Reading& reading) {
  const auto* items = read_list(node, "a list of objects", reading);
  if (items == nullptr) return;
  for (const JsonTree& item : *items) read_object(item, fields, target.emplace_back(), reading);
}

/// `fields` is a function, so that a table may be used before the others are made.
template <class T, class Item>
Read<T> objects(std::vector<Item> T::*member, const Fields<Item>& (*fields)()) {
  return [member, fields](const JsonTree& node, T& target, Reading& reading) {
    read_objects(node, fields(), target.*member, reading);
  };
}
template <class T, class Item>
Read<T> object(std::optional<Item> T::*member, const Fields<Item>& (*fields)()) {
  return [member, fields](const JsonTree& node, T& target, Reading& reading) {
    read_object(node, fields(), (target.*member).emplace(), reading);
  };
}

}  // namespace communique
