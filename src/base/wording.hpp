#pragma once
// A catalogue of ICU messages: one flat JSON object of key to message.
// A key or argument that is missing is a programmer's error: say() then returns the key in
// guillemets, which a test looks for in every catalogue.
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.hpp"

namespace communique {

using WordingValue = std::variant<std::string, std::int64_t, double>;
using WordingArguments = std::vector<std::pair<std::string_view, WordingValue>>;

class Wording {
 public:
  [[nodiscard]] static Result<Wording> load(const std::filesystem::path& file, std::string locale);
  /// From text already read; `name` is for error messages.
  [[nodiscard]] static Result<Wording> parse(std::string_view json, std::string name, std::string locale);
  [[nodiscard]] std::string say(std::string_view key, const WordingArguments& arguments = {}) const;
  [[nodiscard]] bool has(std::string_view key) const;
  [[nodiscard]] std::vector<std::string> keys() const;
  [[nodiscard]] const std::string& locale() const;

 private:
  struct Catalogue;  // parsed messages, shared so that a Wording is cheap to pass about
  std::shared_ptr<const Catalogue> catalogue_;
};

}  // namespace communique
