// The way back from an accepted draft: what it made goes, but for what somebody else needs.
#include <algorithm>
#include <optional>
#include <set>

#include "authoring/carrying.hpp"
#include "authoring/desk_entities.hpp"
#include "facts/load.hpp"

namespace communique::authoring {
namespace {

std::optional<List> list_with(const DeckText& deck, const std::string& id) {
  for (const List list : {List::People, List::Organisations, List::Agreements, List::Events, List::Places,
                          List::Figures, List::Statements}) {
    const auto all = ids(deck, list);
    if (std::find(all.begin(), all.end(), id) != all.end()) return list;
  }
  return std::nullopt;
}

/// "for" of the item's evidence without the field; entries that carry nothing else go.
void drop_from_evidence(Json& item, const std::string& field) {
  if (!item.contains("evidence") || !item["evidence"].is_array()) return;
  Json kept = Json::array();
  for (Json entry : item["evidence"]) {
    if (entry.is_object() && entry.contains("for") && entry["for"].is_array()) {
      Json fields = Json::array();
      for (const Json& each : entry["for"]) {
        if (each != field) fields.push_back(each);
      }
      if (fields.empty()) continue;
      entry["for"] = std::move(fields);
    }
    kept.push_back(std::move(entry));
  }
  if (!kept.empty()) item["evidence"] = std::move(kept);
}

void put_back(Json& item, const Replaced& old) {
  const auto value = parsed(old.value);
  const auto evidence = parsed(old.evidence);
  if (!value || !evidence || !evidence->is_array()) return;
  item[old.field] = *value;
  Json sound = Json::array();  // a review may be damaged
  for (const Json& entry : *evidence) {
    if (entry.is_object() && entry.contains("source") && entry.contains("paragraph")) sound.push_back(entry);
  }
  if (item.contains("evidence") && item["evidence"].is_array())
    item["evidence"] = merged_evidence(item["evidence"], sound);
}

bool loads(const DeckText& deck) { return load_deck(deck).problems.empty(); }

}  // namespace

std::string item_of(const std::string& made) { return made.substr(0, made.find_first_of("/.")); }

TakenBack taken_back(DeckText deck, const Draft& draft, const std::vector<std::string>& made_by_others) {
  const std::vector<std::string>& made = draft.made;
  std::set<std::string> others;
  for (const std::string& each : made_by_others) others.insert(item_of(each));
  std::vector<std::string> left;
  for (auto each = made.rbegin(); each != made.rend(); ++each) {
    const std::size_t mark = each->find_first_of("/.");
    const std::string id = item_of(*each);
    const auto list = list_with(deck, id);
    if (!list) continue;
    if (mark == std::string::npos) {
      auto next = without_item(deck, *list, id);
      const bool is_used = others.contains(id) || !next || !loads(*next);
      if (is_used) left.insert(left.begin(), id);
      if (!is_used) deck = std::move(*next);
      continue;
    }
    const auto text = item(deck, *list, id);
    auto json = text ? parsed(*text) : std::nullopt;
    if (!json || !json->is_object()) continue;
    const std::string part = each->substr(mark + 1);
    if ((*each)[mark] == '/') {
      drop_from_evidence(*json, part);
      const auto before =
          std::find_if(draft.replaced.begin(), draft.replaced.end(),
                       [&](const Replaced& old) { return old.item == id && old.field == part; });
      if (before == draft.replaced.end()) {
        json->erase(part);
      } else {
        put_back(*json, *before);
      }
    } else if (json->contains("roles") && (*json)["roles"].is_array()) {
      Json roles = Json::array();
      for (const Json& role : (*json)["roles"]) {
        if (role.value("id", std::string{}) != part) roles.push_back(role);
      }
      if (roles.empty()) {
        json->erase("roles");
      } else {
        (*json)["roles"] = std::move(roles);
      }
    }
    auto next = with_item(deck, *list, id, json->dump(-1, ' ', false, Json::error_handler_t::replace));
    if (next && loads(*next)) deck = std::move(*next);
  }
  return {std::move(deck), std::move(left)};
}

}  // namespace communique::authoring
