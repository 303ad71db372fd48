#include "base/json_tree.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "base/text.hpp"

namespace communique {
namespace {

/// Lists and objects within one another. People's files have a handful; beyond this, walking the tree
/// would use up the stack.
constexpr std::size_t kDeepest = 100;

/// Turns byte offsets into lines and columns. Offsets mostly ascend, so it walks on from the last one:
/// a file of one long line is as quick as one of many.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {}

  [[nodiscard]] std::pair<int, int> at(std::size_t offset) {
    if (offset < offset_) *this = Lines(text_);
    for (; offset_ < offset && offset_ < text_.size(); ++offset_) {
      const bool is_continuation = (static_cast<unsigned char>(text_[offset_]) & 0xC0U) == 0x80U;
      if (text_[offset_] == '\n') {
        ++line_;
        column_ = 1;
      } else if (!is_continuation) {
        ++column_;
      }
    }
    return {line_, column_};
  }

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  int line_ = 1;
  int column_ = 1;
};

/// Builds the tree from nlohmann's events. The parser reports no positions, but between two tokens
/// stand only white space, commas and colons, so walking the text in step with the events finds them.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  Builder(std::string_view text, const std::string& file, std::vector<Problem>& problems)
      : text_(text), lines_(text), file_(file), problems_(problems) {
    if (text.starts_with("\xEF\xBB\xBF")) offset_ = 3;
  }

  bool null() override { return add(nullptr); }
  bool boolean(bool value) override { return add(value); }
  bool number_integer(number_integer_t value) override { return add(static_cast<double>(value)); }
  bool number_unsigned(number_unsigned_t value) override { return add(static_cast<double>(value)); }
  bool number_float(number_float_t value, const string_t&) override { return add(value); }
  bool string(string_t& value) override { return add(std::move(value)); }
  bool binary(binary_t&) override { return false; }

  bool start_object(std::size_t) override { return open(JsonMembers{}); }
  bool start_array(std::size_t) override { return open(std::vector<JsonTree>{}); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    std::tie(key_line_, key_column_) = lines_.at(take_token());
    if (!keys_.back().seen.insert(name).second) {
      problems_.push_back({{file_, key_line_, key_column_},
                           "duplicate-field",
                           "the field \"" + name + "\" stands twice",
                           "one of each field",
                           ""});
    }
    keys_.back().open = std::move(name);
    return true;
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    const auto [line, column] = lines_.at(std::min(position > 0 ? position - 1 : 0, text_.size()));
    std::string what = error.what();
    // "[json.exception.parse_error.101] parse error at line 1, column 2: ..." -> what follows the place.
    if (const std::size_t colon = what.find(": "); colon != std::string::npos) what = what.substr(colon + 2);
    // It repeats what it read last, which may be no text at all, or most of the file.
    constexpr std::size_t kMost = 300;
    if (what.size() > kMost) what = what.substr(0, what.find("; last read: "));
    problems_.push_back({{file_, line, column}, "malformed-json", "malformed JSON: " + nfc(what), "", ""});
    return false;
  }

  [[nodiscard]] std::optional<JsonTree> result() && { return std::move(result_); }

 private:
  /// Steps over separators and one token; gives the offset at which it began.
  std::size_t take_token() {
    while (offset_ < text_.size() &&
           std::string_view(" \t\r\n,:").find(text_[offset_]) != std::string_view::npos) {
      ++offset_;
    }
    const std::size_t start = offset_;
    if (offset_ >= text_.size()) return start;
    if (text_[offset_] == '"') {
      for (++offset_; offset_ < text_.size() && text_[offset_] != '"'; ++offset_) {
        if (text_[offset_] == '\\') ++offset_;
      }
      ++offset_;
    } else if (std::string_view("{}[]").find(text_[offset_]) != std::string_view::npos) {
      ++offset_;
    } else {
      offset_ = std::min(text_.find_first_of(" \t\r\n,]}", offset_), text_.size());
    }
    return start;
  }

  template <class Value>
  JsonTree node(Value&& value) {
    JsonTree tree;
    tree.value = std::forward<Value>(value);
    std::tie(tree.line, tree.column) = lines_.at(take_token());
    tree.key_line = key_line_;
    tree.key_column = key_column_;
    return tree;
  }

  template <class Value>
  bool add(Value&& value) {
    place(node(std::forward<Value>(value)));
    return true;
  }

  template <class Value>
  bool open(Value&& value) {
    stack_.push_back(node(std::forward<Value>(value)));
    if (stack_.size() > kDeepest) {
      const Place place{file_, stack_.back().line, stack_.back().column};
      problems_.push_back(
          {place, "malformed-json", "malformed JSON: lists and objects are nested too deep", "", ""});
      return false;
    }
    keys_.emplace_back();
    return true;
  }

  bool close() {
    take_token();
    JsonTree tree = std::move(stack_.back());
    stack_.pop_back();
    keys_.pop_back();
    place(std::move(tree));
    return true;
  }

  void place(JsonTree tree) {
    if (stack_.empty()) {
      result_ = std::move(tree);
    } else if (auto* members = std::get_if<JsonMembers>(&stack_.back().value)) {
      members->push_back({keys_.back().open, std::move(tree)});
    } else {
      std::get<std::vector<JsonTree>>(stack_.back().value).push_back(std::move(tree));
    }
  }

  std::string_view text_;
  Lines lines_;
  std::string file_;
  std::vector<Problem>& problems_;
  std::size_t offset_ = 0;
  int key_line_ = 0;
  int key_column_ = 0;
  std::vector<JsonTree> stack_;
  struct Keys {
    std::string open;
    std::unordered_set<std::string> seen = {};  // a file of a million fields must not take a million squared
  };
  std::vector<Keys> keys_;  // of each object on the stack
  std::optional<JsonTree> result_;
};

/// JSON that ends or breaks, said so that whoever carried the file knows what happened to it.
void say_what_broke(Problem& problem, const std::string& whole) {
  const auto tells = [&](const char* part) { return problem.wrong.find(part) != std::string::npos; };
  if (tells("unexpected end of input") || tells("missing closing quote")) {
    problem.code = "truncated";
    problem.wrong = "the file ends here, in the middle";
    problem.expected = "the whole file: fetch it again, or copy it anew";
  } else if (tells("ill-formed UTF-8")) {
    problem.code = "not-text";
    problem.wrong = "this is not UTF-8 text";
    problem.expected = whole;
  } else if (problem.code == "malformed-json") {
    constexpr std::size_t kMost = 200;  // the parser repeats what it read last, however long
    if (problem.wrong.size() > kMost) problem.wrong = "malformed JSON";
    problem.expected = whole;
  }
}

/// A file that was cut off within a character is cut off, not spoilt.
std::string_view without_half_character(std::string_view text) {
  for (int i = 0; i < 3 && !text.empty() && (static_cast<unsigned char>(text.back()) & 0x80U) != 0; ++i) {
    text.remove_suffix(1);
  }
  return text;
}

}  // namespace

const JsonTree* JsonTree::find(std::string_view key) const {
  if (const auto* members = object()) {
    for (const auto& [name, tree] : *members) {
      if (name == key) return &tree;
    }
  }
  return nullptr;
}

const char* JsonTree::kind_name() const {
  constexpr const char* kNames[] = {"null", "true or false", "a number", "text", "a list", "an object"};
  return kNames[value.index()];
}

std::optional<JsonTree> parse_json_tree(std::string_view json, const std::string& file,
                                        std::vector<Problem>& problems) {
  // The parser takes a NUL for the end and would pass over whatever stands behind it.
  if (const std::size_t nul = json.find('\0'); nul != json.npos) {
    const auto [line, column] = Lines(json).at(nul);
    problems.push_back({{file, line, column}, "malformed-json", "malformed JSON: a NUL character", "", ""});
    return std::nullopt;
  }
  Builder builder(json, file, problems);
  if (!nlohmann::json::sax_parse(json, &builder)) return std::nullopt;
  return std::move(builder).result();
}

std::optional<JsonTree> parse_made_json(std::string_view json, const std::string& file,
                                        const std::string& whole, std::vector<Problem>& problems) {
  const std::size_t before = problems.size();
  auto tree = parse_json_tree(without_half_character(json), file, problems);
  for (std::size_t i = before; i < problems.size(); ++i) say_what_broke(problems[i], whole);
  return tree;
}

}  // namespace communique
