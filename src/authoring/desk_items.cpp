// Roles, statements and figures: what becomes more than an entity's own fields.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

#include "authoring/carrying.hpp"
#include "authoring/desk_entities.hpp"
#include "authoring/phrases.hpp"
#include "base/text.hpp"

namespace communique::authoring {
namespace {

/// Ids of a person's roles and facts, and those that are kept for fields.
std::set<std::string> local_ids(const Json& item) {
  std::set<std::string> taken = {"acronym", "does", "date", "place", "purpose", "location"};
  for (const char* list : {"roles", "facts"}) {
    if (!item.contains(list)) continue;
    for (const Json& each : item[list]) taken.insert(each.value("id", std::string{}));
  }
  return taken;
}

}  // namespace

std::string Making::make_person() {
  const std::string& name = draft_.value("name");
  const Elsewhere* known = joined_with();
  const bool joins = known != nullptr && new_id(deck, known->entity.value) == known->entity.value;
  const std::string id = joins ? known->entity.value : fresh_id(EntityType::Person, name);
  Json item = basics(EntityType::Person, name, id);
  for (const char* field : {"family", "native"}) {
    item.erase(field);
    if (!draft_.value(field).empty()) item[field] = draft_.value(field);
  }
  std::vector<std::string> also = several(draft_.value("also"));
  if (known != nullptr && known->name != name) {
    item["name"] = known->name;
    if (!has_name(known->name, draft_.value("family"))) item.erase("family");
    also.push_back(name);
  }
  item.erase("also");
  if (!also.empty()) item["also"] = also;
  std::vector<Carried> fields = {{"name", forms_in(article_.findings, name), {}}};
  std::vector<reading::Range> ranges = where_named(article_, name, draft_.evidence);
  if (item.contains("native")) {
    const std::string native = item["native"];
    fields.push_back({"native", {native}, {}});
    for (const reading::Range& range : where_named(article_, native, {})) ranges.push_back(range);
  }
  item["evidence"] = evidence_for(article_, ranges, fields, SaysFor::Always);
  put(List::People, "", item);
  made.push_back(id);
  return id;
}

void Making::make_role() {
  const std::string& title = draft_.value("title");
  const std::string& of_name = draft_.value("of");
  const std::string of = title.empty() || of_name.empty()
                             ? std::string{}
                             : entity(of_name, {EntityType::Organisation, EntityType::Place});
  std::string person = own_existing(EntityType::Person);
  if (person.empty()) {
    person = make_person();
  } else if (title.empty()) {
    made.push_back(person + "/");
  }
  if (!title.empty()) add_role(person, of);
}

void Making::add_role(const std::string& person, const std::string& of) {
  const std::string& title = draft_.value("title");
  const std::string& as_of = draft_.value("asOf");
  const Json item = read(List::People, person);
  Json roles = item.contains("roles") ? item["roles"] : Json::array();
  for (const Json& each : roles) {
    const bool is_same = each.value("title", std::string{}) == title &&
                         each.value("of", std::string{}) == of && each.value("asOf", std::string{}) == as_of;
    if (is_same) return made.push_back(person + "/");  // known already
  }
  if (is_known_office(person)) return made.push_back(person + "/");
  const std::set<std::string> taken = local_ids(item);
  const std::string wanted = slug(title).empty() ? "role" : slug(title);
  std::string id = wanted;
  for (int number = 2; taken.contains(id); ++number) id = wanted + "-" + std::to_string(number);
  Json role;
  role["id"] = id;
  role["title"] = title;
  if (!of.empty()) role["of"] = of;
  role["asOf"] = as_of;
  for (const char* field : {"shared", "former"}) {
    if (draft_.value(field) == kYes) role[field] = true;
  }
  role["evidence"] = evidence_for(article_, {draft_.evidence.back()}, {});
  roles.push_back(std::move(role));
  set(List::People, person, "roles", roles);
  made.push_back(person + "." + id);
}

bool Making::is_known_office(const std::string& person) const {
  if (!draft_.value("shared").empty()) return false;
  const auto holders = known_.holders(draft_.value("title"), draft_.value("of"));
  const auto is_by_other = [&](const Evidence& entry) { return entry.source != article_.source.id; };
  for (const KnownDeck::Holder& holder : holders) {
    const Role& role = *holder.role;
    const bool is_it = holder.person->id.value == person &&
                       role.is_former == !draft_.value("former").empty() &&
                       std::any_of(role.evidence.begin(), role.evidence.end(), is_by_other);
    const bool is_followed = std::any_of(holders.begin(), holders.end(), [&](const auto& other) {
      return other.person != holder.person && other.role->as_of.first_day() > role.as_of.last_day();
    });
    if (is_it && !is_followed) return true;
  }
  return false;
}

void Making::make_statement() {
  const std::string& speaker_name = draft_.value("speaker");
  const std::string& said = draft_.value("said");
  const std::string speaker =
      entity(speaker_name, {EntityType::Person, EntityType::Organisation, EntityType::Place});
  constexpr std::size_t kWords = 5;
  std::string words_of_it = speaker;
  std::size_t count = 0;
  for (const std::string& word : words(folded(said))) {
    if (count++ < kWords) words_of_it += " " + word;
  }
  Json item;
  item["id"] = new_id(deck, words_of_it);
  item["speaker"] = speaker;
  item["said"] = said;
  for (const char* field : {"when", "date"}) {
    if (!draft_.value(field).empty()) item[field] = draft_.value(field);
  }
  if (const auto known = alike(List::Statements, item, {"speaker", "said"}); !known.empty())
    return made.push_back(known + "/");
  item["evidence"] = evidence_for(article_, draft_.evidence, {{"said", {}, {}}});
  put(List::Statements, "", item);
  made.push_back(item["id"].get<std::string>());
}

void Making::make_figure() {
  const std::string& digits = draft_.value("value");
  char* end = nullptr;
  const double value = std::strtod(digits.c_str(), &end);
  if (end == digits.c_str() || *end != '\0') {
    return refuse("wrong-type", "\"" + digits + "\" is no number such as 1200 or 2.5", "value");
  }
  Json item;
  item["id"] = new_id(deck, digits + " " + draft_.value("unit"));
  for (const char* field : {"says", "ask", "recall"}) {
    if (!draft_.value(field).empty()) item[field] = draft_.value(field);
  }
  const bool is_whole = std::abs(value) < 1e15 && value == std::floor(value);
  item["value"] = is_whole ? Json(static_cast<long long>(value)) : Json(value);
  for (const char* field : {"approximately", "unit"}) {
    if (!draft_.value(field).empty()) item[field] = draft_.value(field);
  }
  const std::vector<EntityType> anything = {EntityType::Person, EntityType::Organisation, EntityType::Place,
                                            EntityType::Agreement, EntityType::Event};
  for (const char* field : {"by", "about"}) {
    if (!draft_.value(field).empty()) item[field] = entity(draft_.value(field), anything);
  }
  if (!draft_.value("asOf").empty()) item["asOf"] = draft_.value("asOf");
  const auto known = alike(List::Figures, item, {"says", "value", "approximately", "unit", "by", "about"});
  if (!known.empty()) return made.push_back(known + "/");
  item["evidence"] = evidence_for(article_, draft_.evidence, {{"value", {}, {}}});
  put(List::Figures, "", item);
  made.push_back(item["id"].get<std::string>());
}

}  // namespace communique::authoring
