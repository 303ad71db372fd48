#pragma once
// What readers of JSON files of cases share: taking fields from a tree and saying where one is wrong.
// Gathers problems and goes on, so that one run names them all.
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/json_tree.hpp"

namespace communique {

class TreeReader {
 public:
  explicit TreeReader(std::string file) : file_(std::move(file)) {}
  [[nodiscard]] const std::vector<Problem>& problems() const { return problems_; }

 protected:
  std::optional<JsonTree> parse(const std::string& json) { return parse_json_tree(json, file_, problems_); }
  void report(const JsonTree& node, std::string code, std::string wrong, std::string expected,
              std::string nearest = {}) {
    problems_.push_back({{file_, node.line, node.column},
                         std::move(code),
                         std::move(wrong),
                         std::move(expected),
                         std::move(nearest)});
  }
  void report_type(const JsonTree& node, const std::string& expected) {
    report(node, "wrong-type", std::string("this is ") + node.kind_name(), expected);
  }
  /// The field, or nothing and a problem where it must be there.
  const JsonTree* required(const JsonTree& node, const char* name, const char* expected = "") {
    const JsonTree* field = node.find(name);
    if (field == nullptr) {
      report(node, "missing-field", std::string("the field \"") + name + "\" is missing", expected);
    }
    return field;
  }
  std::string text(const JsonTree* field) {
    if (field == nullptr || field->is_null()) return {};
    if (field->text() != nullptr) return *field->text();
    report_type(*field, "text");
    return {};
  }
  /// Kept as it is: a number or text.
  nlohmann::ordered_json id(const JsonTree* field) {
    if (field == nullptr) return nullptr;
    constexpr double kExact = 9007199254740992;  // 2^53: whole numbers up to here are kept as they are
    if (field->text() != nullptr) return *field->text();
    if (field->number() == nullptr) {
      report_type(*field, "a number or text");
      return nullptr;
    }
    const double number = *field->number();
    if (number == std::floor(number) && std::abs(number) <= kExact) return static_cast<std::int64_t>(number);
    return number;
  }

 private:
  std::string file_;
  std::vector<Problem> problems_;
};

}  // namespace communique
