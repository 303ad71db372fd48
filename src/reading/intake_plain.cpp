// Plain text and Markdown: characters cleaned, lines joined to paragraphs, marks taken away.
#include <algorithm>
#include <vector>

#include "base/edtf.hpp"
#include "base/text.hpp"
#include "reading/characters.hpp"
#include "reading/intake_parts.hpp"
#include "reading/stamps.hpp"
#include "reading/tokens.hpp"

namespace communique::reading {
namespace {

bool is_dropped(UChar32 c) {
  if (c < 0x20) return c != '\n' && c != '\t';
  if (c >= 0x7F && c < 0xA0) return true;
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
         (c >= 0xE0000 && c <= 0xE007F);
}

bool ends_line(UChar32 c) { return c == '\f' || c == '\v' || c == 0x85 || c == 0x2028 || c == 0x2029; }

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string_view stripped(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(" \t") + 1 - begin);
}

std::size_t columns_of(std::string_view line) {
  return static_cast<std::size_t>(
      std::ranges::count_if(line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::size_t first_word(std::string_view line) {
  return columns_of(line.substr(0, std::min(line.find(' '), line.size())));
}

/// Whether `line` was broken because the next word had no room in `width` columns.
bool is_broken(std::string_view line, std::string_view next, std::size_t width) {
  constexpr std::size_t kRagged = 4;
  return columns_of(line) + 1 + first_word(next) + kRagged > width;
}

}  // namespace

std::string cleaned(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  bool is_ascii = true;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    const std::size_t at = i;
    i += c.length;
    if (c.value == '\r' || ends_line(c.value)) {
      if (c.value != '\r' || i >= text.size() || text[i] != '\n') clean.push_back('\n');
    } else if (is_dropped(c.value)) {
      continue;
    } else if (c.value == '\t' || (c.value >= 0x80 && is_space(c.value))) {
      clean.push_back(' ');
    } else if (c.value == 0xFFFD) {
      clean += "\uFFFD";
      is_ascii = false;
    } else {
      clean.append(text.substr(at, c.length));
      is_ascii = is_ascii && c.value < 0x80;
    }
  }
  return is_ascii ? clean : nfc(clean);
}

std::string unwrapped(std::string text) {
  constexpr std::size_t kWidest = 80;
  const std::vector<std::string_view> lines = lines_of(text);
  std::size_t width = 0;
  bool has_blank = false;
  for (const std::string_view line : lines) {
    if (line.size() > kWidest * 4) return text;
    width = std::max(width, columns_of(stripped(line)));
    has_blank = has_blank || stripped(line).empty();
  }
  if (!has_blank || width > kWidest || width < 40) return text;
  std::size_t inner = 0;
  std::size_t broken = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (stripped(lines[i]).empty() || stripped(lines[i + 1]).empty()) continue;
    ++inner;
    if (is_broken(stripped(lines[i]), stripped(lines[i + 1]), width)) ++broken;
  }
  if (inner < 2 || broken * 10 < inner * 7) return text;
  std::string joined;
  joined.reserve(text.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = stripped(lines[i]);
    joined += line;
    const bool goes_on = i + 1 < lines.size() && !line.empty() && !stripped(lines[i + 1]).empty() &&
                         is_broken(line, stripped(lines[i + 1]), width);
    joined.push_back(goes_on ? ' ' : '\n');
  }
  return joined;
}

std::string day_in(std::string_view text) {
  text = text.substr(0, 80);
  std::vector<Token> tokens;
  append_tokens(text, {0, text.size()}, tokens);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto day = read_day(text, tokens, i);
    if (!day || day->year == 0) continue;
    const auto date = make_date(day->year, day->month, day->day);
    if (date) return date->text();
  }
  return {};
}

}  // namespace communique::reading
