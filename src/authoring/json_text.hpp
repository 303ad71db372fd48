#pragma once
// JSON as text: where its parts stand, and changes to it that leave every other byte alone.
// Only for text that parse_json_tree() has accepted; knows nothing of decks.
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace communique::authoring {

using Json = nlohmann::ordered_json;

/// Nothing where the text is not JSON, is nested too deeply or repeats a key.
[[nodiscard]] std::optional<Json> parsed(std::string_view text);

/// One member or element with the white space about it.
struct JsonPart {
  std::string lead;   // white space before it
  std::string name;   // key, colon and the white space between, as written; empty in a list
  std::string key;    // the key itself
  std::string value;  // as written
  std::string trail;  // white space after it, before the comma or the bracket
};

/// An object or a list taken apart; text_of() puts it together again byte for byte.
struct JsonParts {
  char open = '{';
  std::string inside;  // white space of one that is empty
  std::vector<JsonPart> parts;

  [[nodiscard]] JsonPart* find(std::string_view key);
  [[nodiscard]] const JsonPart* find(std::string_view key) const;
};
/// `text` begins with the bracket and ends with its like.
[[nodiscard]] JsonParts taken_apart(std::string_view text);
[[nodiscard]] std::string text_of(const JsonParts& parts);
void remove_part(JsonParts& parts, std::size_t index);

/// Where a value begins: in which column, on a line with which indent, and how much stands behind it on its
/// last line.
struct Spot {
  std::size_t column = 0;
  std::size_t indent = 0;
  std::size_t tail = 1;  // a comma
};

/// The value in the house's layout: as a person would write it, short objects on one line, at most 120
/// columns.
[[nodiscard]] std::string laid_out(const Json& value, Spot at = {});
/// `text` changed to say what `value` does; whatever says it already keeps its bytes.
[[nodiscard]] std::string rewritten(std::string_view text, const Json& value, Spot at = {});

}  // namespace communique::authoring
