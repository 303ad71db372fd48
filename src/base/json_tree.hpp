#pragma once
// JSON that remembers where each value stands, for files that people write.
// Not for large or machine-written JSON: use nlohmann::json there.
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/problem.hpp"

namespace communique {

struct JsonMember;
using JsonMembers = std::vector<JsonMember>;  // in the file's order; keys may repeat

/// One value with the line and column (from 1, columns in code points) of its first character.
struct JsonTree {
  std::variant<std::nullptr_t, bool, double, std::string, std::vector<JsonTree>, JsonMembers> value;
  int line = 1;
  int column = 1;
  int key_line = 0;  // of the key before it, where it is a member
  int key_column = 0;

  [[nodiscard]] bool is_null() const { return std::holds_alternative<std::nullptr_t>(value); }
  [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&value); }
  [[nodiscard]] const double* number() const { return std::get_if<double>(&value); }
  [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&value); }
  [[nodiscard]] const std::vector<JsonTree>* array() const {
    return std::get_if<std::vector<JsonTree>>(&value);
  }
  [[nodiscard]] const JsonMembers* object() const { return std::get_if<JsonMembers>(&value); }
  [[nodiscard]] const JsonTree* find(std::string_view key) const;
  /// "text", "number", "list", ... for messages.
  [[nodiscard]] const char* kind_name() const;
};

/// A struct rather than a pair: clang 14 refuses a pair of a type that is not yet complete.
struct JsonMember {
  std::string key;
  JsonTree tree;
};

/// The tree, or nothing and one problem ("malformed-json") at the place where parsing stopped.
/// A repeated key ("duplicate-field") is a problem but still gives the tree.
[[nodiscard]] std::optional<JsonTree> parse_json_tree(std::string_view json, const std::string& file,
                                                      std::vector<Problem>& problems);
/// The same for a file that a program wrote: where it breaks, what happened to it is said rather than which
/// sign is missing. "truncated" where it ends in the middle, "not-text" where it is not UTF-8; `whole` is
/// what was expected of it: "a learner file as it was exported".
[[nodiscard]] std::optional<JsonTree> parse_made_json(std::string_view json, const std::string& file,
                                                      const std::string& whole,
                                                      std::vector<Problem>& problems);

}  // namespace communique
