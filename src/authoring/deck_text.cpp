#include "authoring/deck_text.hpp"

#include <algorithm>
#include <set>

#include "authoring/json_text.hpp"
#include "authoring/phrases.hpp"
#include "base/json_tree.hpp"
#include "facts/tables.hpp"

namespace communique::authoring {
namespace {

constexpr const char* kDeckFile = "deck.json";
constexpr const char* kSources = "sources";
constexpr std::size_t kItemIndent = 2;
constexpr std::size_t kSourceIndent = 4;

const char* file_of(List list) {
  switch (list) {
    case List::Sources:
      return kDeckFile;
    case List::People:
      return communique::file_of(EntityType::Person);
    case List::Organisations:
      return communique::file_of(EntityType::Organisation);
    case List::Agreements:
      return communique::file_of(EntityType::Agreement);
    case List::Events:
      return communique::file_of(EntityType::Event);
    case List::Places:
      return communique::file_of(EntityType::Place);
    case List::Figures:
      return "figures.json";
    case List::Statements:
      return "statements.json";
    case List::Sets:
      return "sets.json";
    case List::Briefings:
      break;
  }
  return "briefings.json";
}

/// What tells an item from others: a briefing has no id of its own.
const char* key_of(List list) { return list == List::Briefings ? "source" : "id"; }

/// A file taken apart down to the list; put together again it is the same to the byte.
struct ListText {
  std::string before;  // all of the file up to the list
  JsonParts list;
  std::string behind;
};

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// The file's outermost value with what stands about it.
Result<ListText> outermost(const std::string& text, const char* file, char open) {
  std::vector<Problem> problems;
  if (!parse_json_tree(text, file, problems)) {
    return failure(ErrorCode::Malformed, file, problems.empty() ? "" : to_line(problems.front()));
  }
  const std::size_t from = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  const std::size_t begin = text.find_first_not_of(" \t\r\n", from);
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  if (begin == std::string::npos || text[begin] != open) {
    return failure(ErrorCode::Malformed, file, std::string("the file does not begin with ") + open);
  }
  ListText result;
  result.before = text.substr(0, begin);
  result.list = taken_apart(std::string_view(text).substr(begin, last + 1 - begin));
  result.behind = text.substr(last + 1);
  return result;
}

/// The list of sources within deck.json.
Result<ListText> sources_in(const std::string& text) {
  auto file = outermost(text, kDeckFile, '{');
  if (!file) return file;
  JsonPart* part = file->list.find(kSources);
  if (part == nullptr || !part->value.starts_with('[')) {
    return failure(ErrorCode::Malformed, kDeckFile, "there is no list \"sources\"");
  }
  const std::string mark = "\x01";  // in no JSON text
  ListText result;
  result.list = taken_apart(part->value);
  part->value = mark;
  const std::string rest = text_of(file->list);
  const std::size_t at = rest.find(mark);
  result.before = file->before + rest.substr(0, at);
  result.behind = rest.substr(at + mark.size()) + file->behind;
  return result;
}

Result<ListText> list_in(const DeckText& deck, List list) {
  const char* name = file_of(list);
  const auto file = deck.find(name);
  if (file == deck.end()) return failure(ErrorCode::NotFound, name, "the deck has no such file");
  return list == List::Sources ? sources_in(file->second) : outermost(file->second, name, '[');
}

std::string id_in(const JsonPart& item, List list) {
  if (!item.value.starts_with('{')) return {};
  const JsonParts members = taken_apart(item.value);
  const JsonPart* id = members.find(key_of(list));
  if (id == nullptr || !id->value.starts_with('"')) return {};
  return Json::parse(id->value, nullptr, false).get<std::string>();
}

std::optional<std::size_t> place_of(const ListText& text, List list, const std::string& id) {
  if (id.empty()) return std::nullopt;
  const auto& parts = text.list.parts;
  const auto found =
      std::find_if(parts.begin(), parts.end(), [&](const JsonPart& part) { return id_in(part, list) == id; });
  if (found == parts.end()) return std::nullopt;
  return static_cast<std::size_t>(found - parts.begin());
}

void put_back(DeckText& deck, List list, const ListText& text) {
  deck[file_of(list)] = text.before + text_of(text.list) + text.behind;
}

Error not_there(List list, const std::string& id) {
  return {ErrorCode::NotFound, id, std::string("not in ") + file_of(list)};
}

std::size_t indent_of(const JsonParts& list, std::size_t index, std::size_t usual) {
  const std::string& lead = list.parts[index].lead;
  const std::size_t line = lead.rfind('\n');
  return line == std::string::npos ? usual : lead.size() - line - 1;
}

/// An item of its own behind the others.
void append_item(ListText& text, const Json& item, List list) {
  JsonParts& items = text.list;
  const std::size_t usual = list == List::Sources ? kSourceIndent : kItemIndent;
  JsonPart part;
  if (items.parts.empty()) {
    part.lead = "\n" + std::string(usual, ' ');
    part.trail = "\n" + std::string(usual - kItemIndent, ' ') + items.inside;
    items.inside.clear();
    part.value = laid_out(item, {usual, usual});
  } else {
    const std::string& lead = items.parts.back().lead;
    part.lead = lead.find('\n') == std::string::npos ? "\n" + std::string(usual, ' ') : lead;
    std::swap(part.trail, items.parts.back().trail);
    const std::size_t indent = part.lead.size() - part.lead.rfind('\n') - 1;
    part.value = laid_out(item, {indent, indent});
  }
  items.parts.push_back(std::move(part));
}

Result<DeckText> changed(DeckText deck, List list, ListText text, std::size_t index, const Json& item) {
  const std::size_t indent = indent_of(text.list, index, list == List::Sources ? kSourceIndent : kItemIndent);
  std::string& value = text.list.parts[index].value;
  value = rewritten(value, item, {indent, indent});
  put_back(deck, list, text);
  return deck;
}

/// A deck of people's making begins without most files.
Result<ListText> list_or_new(const DeckText& deck, List list) {
  if (list == List::Sources || deck.contains(file_of(list))) return list_in(deck, list);
  ListText fresh;
  fresh.list.open = '[';
  fresh.behind = "\n";
  return fresh;
}

Result<Json> object_of(const std::string& json) {
  auto item = parsed(json);
  if (!item || !item->is_object())
    return failure(ErrorCode::Malformed, json.substr(0, 80), "this is no JSON object");
  return std::move(*item);
}

}  // namespace

DeckText empty_deck(const DeckId& id, const std::string& title, const std::string& language) {
  const auto text = [](const std::string& value) {
    return Json(value).dump(-1, ' ', false, Json::error_handler_t::replace);
  };
  return {{kDeckFile, "{\n  \"id\": " + text(id.value) + ",\n  \"title\": " + text(title) +
                          ",\n  \"description\": " + text(title) + ",\n  \"language\": " + text(language) +
                          ",\n  \"sources\": []\n}\n"}};
}

std::string description(const DeckText& deck) {
  const auto file = deck.find(kDeckFile);
  const auto json = file == deck.end() ? std::nullopt : parsed(file->second);
  const bool has_it =
      json && json->is_object() && json->contains("description") && (*json)["description"].is_string();
  return has_it ? (*json)["description"].get<std::string>() : std::string{};
}

Result<DeckText> with_words(DeckText deck, const std::string& title, const std::string& description) {
  const auto file = deck.find(kDeckFile);
  if (file == deck.end()) return failure(ErrorCode::NotFound, kDeckFile, "the deck has no such file");
  auto text = outermost(file->second, kDeckFile, '{');
  if (!text) return tl::unexpected(text.error());
  auto json = parsed(file->second);
  if (!json) return failure(ErrorCode::Malformed, kDeckFile, "a key is repeated");
  (*json)["title"] = title;
  (*json)["description"] = description;
  file->second = text->before + rewritten(text_of(text->list), *json) + text->behind;
  return deck;
}

List list_of(EntityType type) {
  constexpr List kLists[] = {List::People, List::Organisations, List::Agreements, List::Events, List::Places};
  return kLists[static_cast<std::size_t>(type)];
}

Result<std::string> item(const DeckText& deck, List list, const std::string& id) {
  const auto text = list_in(deck, list);
  if (!text) return tl::unexpected(text.error());
  const auto place = place_of(*text, list, id);
  if (!place) return tl::unexpected(not_there(list, id));
  return text->list.parts[*place].value;
}

std::vector<std::string> ids(const DeckText& deck, List list) {
  std::vector<std::string> found;
  const auto text = list_in(deck, list);
  if (!text) return found;
  for (const JsonPart& part : text->list.parts) {
    std::string id = id_in(part, list);
    if (!id.empty()) found.push_back(std::move(id));
  }
  return found;
}

Result<DeckText> with_item(DeckText deck, List list, const std::string& id, const std::string& json) {
  const auto value = object_of(json);
  if (!value) return tl::unexpected(value.error());
  auto text = list_or_new(deck, list);
  if (!text) return tl::unexpected(text.error());
  if (const auto place = place_of(*text, list, id))
    return changed(std::move(deck), list, std::move(*text), *place, *value);
  append_item(*text, *value, list);
  put_back(deck, list, *text);
  return deck;
}

Result<DeckText> without_item(DeckText deck, List list, const std::string& id) {
  auto text = list_in(deck, list);
  if (!text) return tl::unexpected(text.error());
  const auto place = place_of(*text, list, id);
  if (!place) return tl::unexpected(not_there(list, id));
  remove_part(text->list, *place);
  if (text->list.parts.empty() && list != List::Sources) {
    deck.erase(file_of(list));  // as it was before its first item
  } else {
    put_back(deck, list, *text);
  }
  return deck;
}

Result<DeckText> with_member(DeckText deck, List list, const std::string& id, const std::string& key,
                             const std::string& json) {
  auto text = list_in(deck, list);
  if (!text) return tl::unexpected(text.error());
  const auto place = place_of(*text, list, id);
  if (!place) return tl::unexpected(not_there(list, id));
  auto value = parsed(text->list.parts[*place].value);
  if (!value) return failure(ErrorCode::Malformed, id, "a key is repeated in this item");
  if (json.empty()) {
    value->erase(key);
  } else {
    auto member = parsed(json);
    if (!member) return failure(ErrorCode::Malformed, key, "this is no JSON");
    (*value)[key] = std::move(*member);
  }
  return changed(std::move(deck), list, std::move(*text), *place, *value);
}

std::string in_house_layout(const std::string& json, int indent) {
  const auto value = parsed(json);
  const auto spaces = static_cast<std::size_t>(std::max(indent, 0));
  return value ? laid_out(*value, {spaces, spaces}) : json;
}

std::string new_id(const DeckText& deck, const std::string& name) {
  std::string id = slug(name);
  if (id.empty()) id = "item";
  const std::string quoted = '"' + id + '"';
  const auto may_have_it = [&](const auto& file) { return file.second.find(quoted) != std::string::npos; };
  if (std::none_of(deck.begin(), deck.end(), may_have_it)) return id;  // without a look at every item
  std::set<std::string> taken;
  for (const List list : {List::Sources, List::People, List::Organisations, List::Agreements, List::Events,
                          List::Places, List::Figures, List::Statements, List::Sets}) {
    for (std::string& each : ids(deck, list)) taken.insert(std::move(each));
  }
  if (!taken.contains(id)) return id;
  for (int number = 2;; ++number) {
    std::string numbered = id + "-" + std::to_string(number);
    if (!taken.contains(numbered)) return numbered;
  }
}

}  // namespace communique::authoring
