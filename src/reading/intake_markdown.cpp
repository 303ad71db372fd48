// Markdown to plain text: a paragraph a line, links by their words, pictures not at all. Knows the common
// marks, no dialect.
#include <algorithm>

#include "reading/characters.hpp"
#include "reading/intake_parts.hpp"

namespace communique::reading {
namespace {

std::string_view stripped(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(' ') + 1 - begin);
}

/// Cuts the first line off.
std::string_view next_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

std::size_t heading_depth(std::string_view line) {
  const std::size_t depth = std::min(line.find_first_not_of('#'), line.size());
  return depth >= 1 && depth <= 6 && depth < line.size() && line[depth] == ' ' ? depth : 0;
}

/// "---", "***", "| --- | --- |", "=====".
bool is_rule(std::string_view line) {
  return line.size() >= 3 && line.find_first_not_of("-=*_ |:+") == std::string_view::npos;
}

std::string_view without_item_mark(std::string_view line) {
  if (line.size() > 2 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && line[1] == ' ')
    return stripped(line.substr(2));
  return line;
}

bool is_item(std::string_view line) {
  if (without_item_mark(line).size() != line.size()) return true;
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  return digits > 0 && digits < 4 && digits + 1 < line.size() &&
         (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ';
}

constexpr std::size_t kLongestLink = 2000;  // how far its other end is looked for

/// "[words](address)" or "[words][mark]" at `at`: sets `words`, moves `at` behind it.
bool take_link(std::string_view line, std::size_t& at, std::string_view& words) {
  const std::size_t close = line.substr(at, kLongestLink).find(']');
  if (close == std::string_view::npos || at + close + 1 >= line.size()) return false;
  const char open = line[at + close + 1];
  if (open != '(' && open != '[') return false;
  const std::size_t rest = at + close + 2;
  const std::size_t end = line.substr(rest, kLongestLink).find(open == '(' ? ')' : ']');
  if (end == std::string_view::npos) return false;
  words = line.substr(at + 1, close - 1);
  at = rest + end + 1;
  return true;
}

/// Without marks for emphasis, links and code. A lone "*" or "_" stays.
std::string without_marks(std::string_view line) {
  std::string plain;
  for (std::size_t i = 0; i < line.size();) {
    const char c = line[i];
    const bool is_picture = c == '!' && i + 1 < line.size() && line[i + 1] == '[';
    std::size_t at = is_picture ? i + 1 : i;
    std::string_view words;
    if ((is_picture || c == '[') && take_link(line, at, words)) {
      if (!is_picture) {
        for (const char letter : words) {
          if (letter != '*' && letter != '`' && letter != '[') plain.push_back(letter);
        }
      }
      i = at;
    } else if (c == '\\' && i + 1 < line.size() &&
               std::string_view("\\`*_{}[]()#+-.!>|~").find(line[i + 1]) != std::string_view::npos) {
      plain.push_back(line[i + 1]);
      i += 2;
    } else if (c == '`') {
      ++i;
    } else if (c == '*' || c == '_' || c == '~') {
      std::size_t run = 1;
      while (i + run < line.size() && line[i + run] == c) ++run;
      const UChar32 before = i == 0 ? ' ' : code_point_before(line, i).value;
      const UChar32 after = i + run < line.size() ? code_point_at(line, i + run).value : ' ';
      const bool is_lone = is_space(before) && is_space(after);
      const bool is_inside =
          c == '_' && (is_letter(before) || is_digit(before)) && (is_letter(after) || is_digit(after));
      if (is_lone || is_inside || (c == '~' && run == 1)) plain.append(line.substr(i, run));
      i += run;
    } else {
      plain.push_back(c);
      ++i;
    }
  }
  return plain;
}

/// "title: Peace at last" and "date: 2025-12-04" between two lines of "---" at the beginning.
void take_front_matter(std::string_view& text, Intake& intake) {
  if (!text.starts_with("---\n")) return;
  const std::size_t end = text.substr(0, 20000).find("\n---", 3);
  if (end == std::string_view::npos) return;
  std::string_view matter = text.substr(4, end > 4 ? end - 4 : 0);
  text.remove_prefix(end + 1);
  next_line(text);
  while (!matter.empty()) {
    const std::string_view line = next_line(matter);
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    std::string_view value = stripped(line.substr(colon + 1));
    if (value.size() >= 2 && (value.front() == '"' || value.front() == '\''))
      value = value.substr(1, value.size() - 2);
    const std::string_view key = stripped(line.substr(0, colon));
    if (key == "title") intake.title = value;
    if (key == "date" || key == "published") intake.published = day_in(value);
    if (key == "publisher" || key == "source") intake.publisher = value;
  }
}

}  // namespace

bool looks_like_markdown(std::string_view text) {
  std::string_view head = text.substr(0, 20000);
  std::size_t links = 0;
  for (std::size_t at = head.find("](http"); at != std::string_view::npos; at = head.find("](http", at + 1))
    ++links;
  if (links >= 2 || head.starts_with("---\ntitle:")) return true;
  while (!head.empty()) {
    if (heading_depth(next_line(head)) > 0) return true;
  }
  return false;
}

void read_markdown(std::string_view text, Intake& intake) {
  take_front_matter(text, intake);
  bool is_open = false;  // a paragraph that the next line may continue
  const auto end_paragraph = [&] {
    if (is_open) intake.text.push_back('\n');
    is_open = false;
  };
  while (!text.empty()) {
    const std::string_view raw = next_line(text);
    std::string_view line = stripped(raw);
    while (line.starts_with(">")) line = stripped(line.substr(1));
    const std::size_t depth = heading_depth(line);
    const bool is_mark =
        line.starts_with("```") || line.starts_with("~~~") || is_rule(line) ||
        (line.starts_with("[") && line.find("]: ") != std::string_view::npos && line.size() < 500);
    if (line.empty() || is_mark || depth > 0 || is_item(line)) end_paragraph();
    if (line.empty() || is_mark) continue;
    if (depth > 0) {
      line = stripped(line.substr(depth));
      line = stripped(line.substr(0, line.find_last_not_of('#') + 1));
    }
    const std::string plain = without_marks(without_item_mark(line));
    if (stripped(plain).empty()) continue;
    if (depth == 1 && intake.title.empty()) intake.title = plain;
    if (is_open) intake.text.push_back(' ');
    intake.text += plain;
    is_open = true;
    if (depth > 0 || raw.ends_with("  ") || raw.ends_with("\\")) end_paragraph();
  }
  end_paragraph();
}

}  // namespace communique::reading
