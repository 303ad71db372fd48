#include "authoring/json_text.hpp"

#include <algorithm>
#include <iterator>

#include "base/json_tree.hpp"
#include "base/text.hpp"

namespace communique::authoring {
namespace {

constexpr std::size_t kWidest = 120;
constexpr std::size_t kStep = 2;
constexpr std::string_view kSpaces = " \t\r\n";

std::size_t after_spaces(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(kSpaces, at), text.size());
}

std::size_t after_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return std::min(at + 1, text.size());
}

/// One past the value that begins at `at`.
std::size_t after_value(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  if (text[at] == '"') return after_string(text, at);
  if (text[at] != '{' && text[at] != '[') {
    return std::min(text.find_first_of(",]} \t\r\n", at), text.size());
  }
  std::size_t depth = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '"') {
      at = after_string(text, at);
      continue;
    }
    ++at;
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && --depth == 0) return at;
  }
  return text.size();
}

std::string spaces(std::size_t count) { return std::string(count, ' '); }

std::string text_of_scalar(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// All on one line: { "id": "tjra", "also": ["a", "b"] }
std::string on_one_line(const Json& value) {
  if (!value.is_structured() || value.empty()) return text_of_scalar(value);
  const bool is_plain_list = value.is_array() && !value.front().is_structured();
  std::string text = value.is_object() ? "{ " : is_plain_list ? "[" : "[ ";
  bool is_first = true;
  for (const auto& [key, each] : value.items()) {
    if (!is_first) text += ", ";
    is_first = false;
    if (value.is_object()) text += text_of_scalar(Json(key)) + ": ";
    text += on_one_line(each);
  }
  return text + (value.is_object() ? " }" : is_plain_list ? "]" : " ]");
}

std::size_t width(std::string_view text) { return static_cast<std::size_t>(display_width(text)); }

/// Where text that was written at `at` ends.
Spot after(std::string_view text, Spot at) {
  const std::size_t line = text.rfind('\n');
  if (line == std::string_view::npos) return {at.column + width(text), at.indent};
  const std::string_view last = text.substr(line + 1);
  const std::size_t indent = std::min(last.find_first_not_of(' '), last.size());
  return {width(last), indent};
}

/// "facts" and "evidence" hold objects: they begin a line of their own.
bool holds_objects(const Json& value) {
  return value.is_array() && !value.empty() && value.front().is_object();
}

std::string filled_object(const Json& value, Spot at) {
  std::string text = "{ ";
  const std::size_t indent = at.indent + kStep;
  Spot now{at.column + 2, at.indent};
  bool is_first = true;
  bool breaks = false;
  std::size_t left = value.size();
  for (const auto& [key, each] : value.items()) {
    const std::size_t tail = --left == 0 ? at.tail + 2 : 1;
    const std::string name = text_of_scalar(Json(key)) + ": ";
    const std::string flat = name + on_one_line(each);
    const bool fits = now.column + 2 + width(flat) + tail <= kWidest;
    if (!is_first) {
      const bool begins_line = breaks || !fits || holds_objects(each);
      text += begins_line ? ",\n" + spaces(indent) : ", ";
      now = begins_line ? Spot{indent, indent} : Spot{now.column + 2, now.indent};
    }
    const std::string body = name + laid_out(each, {now.column + width(name), indent, tail});
    text += body;
    breaks = body.find('\n') != std::string::npos || holds_objects(each);
    now = after(body, now);
    is_first = false;
  }
  return text + " }";
}

std::string filled_list(const Json& value, Spot at) {
  const bool are_structured = value.front().is_structured();
  const std::size_t indent = at.indent + kStep;
  std::string text = are_structured ? "[\n" + spaces(indent) : "[";
  Spot now = are_structured ? Spot{indent, indent} : Spot{at.column + 1, at.indent};
  bool is_first = true;
  std::size_t left = value.size();
  for (const Json& each : value) {
    const std::size_t tail = --left == 0 ? at.tail + 2 : 1;
    if (!is_first) {
      const bool begins_line = are_structured || now.column + 2 + width(on_one_line(each)) + tail > kWidest;
      text += begins_line ? ",\n" + spaces(indent) : ", ";
      now = begins_line ? Spot{indent, indent} : Spot{now.column + 2, now.indent};
    }
    const std::string body = laid_out(each, {now.column, now.indent, tail});
    text += body;
    now = after(body, now);
    is_first = false;
  }
  return text + (are_structured ? " ]" : "]");
}

bool has_line_break(const std::string& text) { return text.find('\n') != std::string::npos; }

/// White space before a part that joins the others at the end, in their manner.
std::string lead_of_next(const JsonParts& parts, const std::string& flat, Spot end, Spot at) {
  const JsonPart& last = parts.parts.back();
  const bool are_all_on_lines = std::all_of(parts.parts.begin(), parts.parts.end(),
                                            [](const JsonPart& part) { return has_line_break(part.lead); });
  if (are_all_on_lines) return last.lead;
  const auto with_break = std::find_if(parts.parts.rbegin(), parts.parts.rend(),
                                       [](const JsonPart& part) { return has_line_break(part.lead); });
  const std::string break_line =
      with_break != parts.parts.rend() ? with_break->lead : "\n" + spaces(at.indent + kStep);
  constexpr std::size_t kAround = 5;
  const bool fits = end.column + width(flat) + kAround <= kWidest;
  const bool stands_alone = has_line_break(last.value) || last.value.starts_with("[ {");
  return fits && !stands_alone ? " " : break_line;
}

/// A part at the end; `end` is where the text before its comma ends.
void append_part(JsonParts& parts, const std::string& key, const Json& value, Spot at, Spot end) {
  JsonPart part;
  part.key = key;
  if (parts.open == '{') part.name = text_of_scalar(Json(key)) + ": ";
  const std::string flat = part.name + on_one_line(value);
  if (parts.parts.empty()) {
    const bool is_list_of_objects = parts.open == '[' && value.is_structured();
    part.lead = is_list_of_objects ? "\n" + spaces(at.indent + kStep) : parts.open == '{' ? " " : "";
    part.trail = is_list_of_objects ? "\n" + spaces(at.indent) : parts.open == '{' ? " " : "";
    part.trail += parts.inside;
    parts.inside.clear();
  } else {
    part.lead = holds_objects(value) && parts.open == '{' && !has_line_break(parts.parts.back().lead) &&
                        width(flat) + end.column > kWidest
                    ? "\n" + spaces(at.indent + kStep)
                    : lead_of_next(parts, flat, end, at);
    std::swap(part.trail, parts.parts.back().trail);
  }
  const Spot start = after("," + part.lead + part.name, end);
  part.value = laid_out(value, start);
  parts.parts.push_back(std::move(part));
}

/// Rewrites an object or a list part by part, keeping account of where each stands.
class Rewriter {
 public:
  Rewriter(std::string_view text, Spot at) : parts_(taken_apart(text)), at_(at) {}

  std::string object(const Json& value) && {
    for (std::size_t i = parts_.parts.size(); i-- > 0;) {
      if (!value.contains(parts_.parts[i].key)) remove_part(parts_, i);
    }
    Spot now{at_.column + 1, at_.indent};
    for (std::size_t i = 0; i < parts_.parts.size(); ++i) {
      now = change(parts_.parts[i], value.at(parts_.parts[i].key), now);
    }
    for (auto member = value.begin(); member != value.end(); ++member) {
      if (parts_.find(member.key()) == nullptr) insert(member.key(), member.value(), place_of(member, value));
    }
    return text_of(parts_);
  }

  std::string list(const Json& value) && {
    std::vector<Json> old;
    for (const JsonPart& part : parts_.parts) old.push_back(parsed(part.value).value_or(Json()));
    const std::size_t both = std::min(old.size(), value.size());
    std::size_t first = 0;
    while (first < both && old[first] == value[first]) ++first;
    std::size_t last = 0;
    while (last < both - first && old[old.size() - 1 - last] == value[value.size() - 1 - last]) ++last;
    const std::size_t changed = std::min(old.size(), value.size()) - first - last;
    for (std::size_t i = old.size() - last; i-- > first + changed;) remove_part(parts_, i);
    if (value.size() > old.size() && last > 0) return inserted(value, first + changed, old.size() - last);
    Spot now{at_.column + 1, at_.indent};
    for (std::size_t i = 0; i < parts_.parts.size(); ++i) now = change(parts_.parts[i], value[i], now);
    for (std::size_t i = parts_.parts.size(); i < value.size(); ++i) now = append({}, value[i], now);
    return text_of(parts_);
  }

 private:
  /// Before the first member that follows it in `value` and is there already.
  [[nodiscard]] std::size_t place_of(Json::const_iterator member, const Json& value) const {
    for (++member; member != value.end(); ++member) {
      for (std::size_t i = 0; i < parts_.parts.size(); ++i) {
        if (parts_.parts[i].key == member.key()) return i;
      }
    }
    return parts_.parts.size();
  }
  void insert(const std::string& key, const Json& value, std::size_t place) {
    if (place == 0) place = parts_.parts.size();  // the first keeps its place behind the bracket
    const auto at = parts_.parts.begin() + static_cast<std::ptrdiff_t>(place);
    std::vector<JsonPart> behind(std::make_move_iterator(at), std::make_move_iterator(parts_.parts.end()));
    parts_.parts.erase(at, parts_.parts.end());
    Spot now{at_.column + 1, at_.indent};
    for (const JsonPart& part : parts_.parts)
      now = after(part.lead + part.name + part.value + part.trail + ",", now);
    append(key, value, now);
    parts_.parts.insert(parts_.parts.end(), std::make_move_iterator(behind.begin()),
                        std::make_move_iterator(behind.end()));
  }
  /// New elements before ones that stay: each takes the manner of its neighbour.
  std::string inserted(const Json& value, std::size_t from, std::size_t before) {
    const std::size_t more = value.size() - parts_.parts.size();
    for (std::size_t i = 0; i < more; ++i) {
      JsonPart part;
      const std::size_t place = before + i;
      part.lead = parts_.parts[std::min(place, parts_.parts.size() - 1)].lead;
      if (place == 0 && parts_.parts.size() > 1) parts_.parts.front().lead = parts_.parts[1].lead;
      if (place == 0 && parts_.parts.size() == 1 && part.lead.empty()) parts_.parts.front().lead = " ";
      part.value = "null";
      parts_.parts.insert(parts_.parts.begin() + static_cast<std::ptrdiff_t>(place), std::move(part));
    }
    Spot now{at_.column + 1, at_.indent};
    for (std::size_t i = 0; i < parts_.parts.size(); ++i) {
      const bool is_new = i >= before && i < before + more && i >= from;
      JsonPart& part = parts_.parts[i];
      if (is_new) part.value = laid_out(value[i], after(part.lead, now));
      now = is_new ? after(part.lead + part.value + part.trail + ",", now) : change(part, value[i], now);
    }
    return text_of(parts_);
  }
  Spot change(JsonPart& part, const Json& value, Spot now) const {
    part.value = rewritten(part.value, value, after(part.lead + part.name, now));
    return after(part.lead + part.name + part.value + part.trail + ",", now);
  }
  Spot append(const std::string& key, const Json& value, Spot now) {
    Spot end = now;
    if (!parts_.parts.empty()) {  // what stood before the bracket now stands behind the new part
      const JsonPart& last = parts_.parts.back();
      end = has_line_break(last.trail) ? after(last.value, {at_.indent + kStep, at_.indent})
                                       : Spot{now.column - 1 - last.trail.size(), now.indent};
    }
    append_part(parts_, key, value, at_, end);
    const JsonPart& added = parts_.parts.back();
    return after("," + added.lead + added.name + added.value + ",", end);
  }

  JsonParts parts_;
  Spot at_;
};

}  // namespace

std::optional<Json> parsed(std::string_view text) {
  std::vector<Problem> problems;
  const auto tree = parse_json_tree(text, {}, problems);  // judges depth and repeated keys as well
  if (!tree || !problems.empty()) return std::nullopt;
  Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) return std::nullopt;
  return json;
}

JsonPart* JsonParts::find(std::string_view key) {
  const auto found =
      std::find_if(parts.begin(), parts.end(), [&](const JsonPart& part) { return part.key == key; });
  return found == parts.end() ? nullptr : &*found;
}
const JsonPart* JsonParts::find(std::string_view key) const {
  const auto found =
      std::find_if(parts.begin(), parts.end(), [&](const JsonPart& part) { return part.key == key; });
  return found == parts.end() ? nullptr : &*found;
}

JsonParts taken_apart(std::string_view text) {
  JsonParts result;
  result.open = text.front();
  std::size_t at = 1;
  const std::size_t end = text.size() - 1;
  if (after_spaces(text, at) >= end) {
    result.inside = text.substr(at, end - at);
    return result;
  }
  while (at < end) {
    JsonPart part;
    const std::size_t start = after_spaces(text, at);
    part.lead = text.substr(at, start - at);
    std::size_t value = start;
    if (result.open == '{') {
      const std::size_t key_end = after_string(text, start);
      part.key = Json::parse(text.substr(start, key_end - start), nullptr, false).get<std::string>();
      value = after_spaces(text, std::min(text.find(':', key_end), end) + 1);
      part.name = text.substr(start, value - start);
    }
    const std::size_t value_end = std::min(after_value(text, value), end);
    part.value = text.substr(value, value_end - value);
    const std::size_t next = std::min(after_spaces(text, value_end), end);
    part.trail = text.substr(value_end, next - value_end);
    result.parts.push_back(std::move(part));
    at = next + 1;  // behind the comma
  }
  return result;
}

std::string text_of(const JsonParts& parts) {
  std::string text(1, parts.open);
  text += parts.inside;
  for (std::size_t i = 0; i < parts.parts.size(); ++i) {
    const JsonPart& part = parts.parts[i];
    if (i > 0) text += ',';
    text += part.lead + part.name + part.value + part.trail;
  }
  return text + (parts.open == '{' ? '}' : ']');
}

void remove_part(JsonParts& parts, std::size_t index) {
  const bool is_last = index + 1 == parts.parts.size();
  JsonPart removed = std::move(parts.parts[index]);
  parts.parts.erase(parts.parts.begin() + static_cast<std::ptrdiff_t>(index));
  if (parts.parts.empty()) {
    if (!has_line_break(removed.lead)) return;
    const std::size_t content =
        removed.trail.find_first_not_of(' ', 1);  // behind the line break and its indent
    if (removed.trail.starts_with('\n') && content != std::string::npos) {
      parts.inside = removed.trail.substr(content);
    }
  } else if (is_last) {
    parts.parts.back().trail = std::move(removed.trail);
  } else if (index == 0) {
    parts.parts.front().lead = std::move(removed.lead);
  }
}

std::string laid_out(const Json& value, Spot at) {
  std::string flat = on_one_line(value);
  if (!value.is_structured() || value.empty()) return flat;
  const bool has_list_of_objects =
      value.is_object() &&
      std::any_of(value.begin(), value.end(), [](const Json& each) { return holds_objects(each); });
  if (!has_list_of_objects && at.column + width(flat) + at.tail <= kWidest) return flat;
  return value.is_object() ? filled_object(value, at) : filled_list(value, at);
}

std::string rewritten(std::string_view text, const Json& value, Spot at) {
  const auto old = parsed(text);
  if (old && *old == value) return std::string(text);
  if (old && old->is_object() && value.is_object()) return Rewriter(text, at).object(value);
  if (old && old->is_array() && value.is_array() && !old->empty() && !value.empty()) {
    return Rewriter(text, at).list(value);
  }
  return laid_out(value, at);
}

}  // namespace communique::authoring
