#include "authoring/desk_entities.hpp"

#include <algorithm>

#include "authoring/carrying.hpp"
#include "authoring/phrases.hpp"
#include "base/text.hpp"

namespace communique::authoring {
namespace {

constexpr EntityType kPartyTypes[] = {EntityType::Organisation, EntityType::Place};

std::vector<EntityType> party_types() { return {std::begin(kPartyTypes), std::end(kPartyTypes)}; }

template <class Things>
const typename Things::value_type* found(const Things& things, const std::string& name) {
  const auto is_it = [&](const auto& thing) {
    return thing.name == name ||
           std::find(thing.variants.begin(), thing.variants.end(), name) != thing.variants.end();
  };
  const auto at = std::find_if(things.begin(), things.end(), is_it);
  return at == things.end() ? nullptr : &*at;
}

bool is_date_field(const std::string& name) { return name == "date" || name == "asOf"; }

}  // namespace

Making::Making(const Article& article, DeckText text, const Deck& known, const Draft& draft)
    : deck(std::move(text)), article_(article), known_(known), draft_(draft) {}

void Making::refuse(const char* code, std::string wrong, std::string expected) {
  problems_.push_back({{}, code, std::move(wrong), std::move(expected), {}});
}

void Making::check_fields() {
  for (const FieldRule& rule : fields_of(draft_.kind)) {
    const std::string& value = draft_.value(rule.name);
    const bool needs_date =
        draft_.kind == DraftKind::Role && std::string(rule.name) == "asOf" && !draft_.value("title").empty();
    if (trimmed(value).empty() && (rule.is_required || needs_date)) {
      refuse("missing-field", std::string("the field \"") + rule.name + "\" is missing", rule.name);
    }
    if (is_date_field(rule.name) && !value.empty() && !EdtfDate::parse(value)) {
      refuse("bad-date", "\"" + value + "\" is no date such as 2025-12-04, 2025-12 or 2025", rule.name);
    }
  }
  if (draft_.evidence.empty()) refuse("missing-field", "nothing in the article carries this", "evidence");
}

std::vector<Problem> Making::accept() {
  check_fields();
  if (!problems_.empty()) return problems_;
  add_source();
  switch (draft_.kind) {
    case DraftKind::Role:
      make_role();
      break;
    case DraftKind::Organisation:
      make_own(EntityType::Organisation);
      break;
    case DraftKind::Place:
      make_own(EntityType::Place);
      break;
    case DraftKind::Agreement:
      make_own(EntityType::Agreement);
      break;
    case DraftKind::Event:
      make_own(EntityType::Event);
      break;
    case DraftKind::Statement:
      make_statement();
      break;
    case DraftKind::Figure:
      make_figure();
      break;
  }
  return problems_;
}

void Making::add_source() {
  const Source& source = article_.source;
  const auto all = ids(deck, List::Sources);
  if (std::find(all.begin(), all.end(), source.id.value) != all.end()) return;
  constexpr const char* kGenres[] = {"news", "opinion", "editorial"};
  const auto text_or_null = [](const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); };
  Json json;
  json["id"] = source.id.value;
  json["publisher"] = text_or_null(source.publisher);
  json["title"] = text_or_null(source.title);
  json["date"] = source.date ? Json(source.date->text()) : Json(nullptr);
  json["genre"] = kGenres[static_cast<std::size_t>(source.genre)];
  json["basis"] = source.basis;
  json["file"] = source.file;
  json["bodyParagraphs"] = source.body_paragraphs;
  if (source.is_teaser) json["teaser"] = true;
  put(List::Sources, "", json);
}

// ---- Things that drafts name

std::string Making::existing(EntityType type, const std::string& name) const {
  const auto added = added_.find({type, folded(name)});
  if (added != added_.end()) return added->second;
  std::vector<std::string> forms = forms_in(article_.findings, name);
  if (type == EntityType::Person) {  // a family's name alone is no one's
    for (const reading::PersonFound& person : article_.findings.people) std::erase(forms, person.family);
    forms.push_back(name);
  }
  for (const std::string& form : forms) {
    if (const Entity* entity = known_.named(type, form)) return entity->id.value;
  }
  return {};
}

std::string Making::own_existing(EntityType type) const {
  std::string id = existing(type, draft_.value("name"));
  for (const Elsewhere& each : draft_.elsewhere) {
    if (!id.empty() || each.deck != known_.deck().id || !each.field.empty()) continue;
    const Entity* known = known_.deck().entity(each.entity);
    if (known != nullptr && known->type == type) id = known->id.value;
  }
  return id;
}

std::string Making::entity(const std::string& name, const std::vector<EntityType>& types) {
  for (const EntityType type : types) {
    const std::string id = existing(type, name);
    if (!id.empty()) return id;
  }
  EntityType type = types.front();
  for (const EntityType each : types) {
    const reading::Findings& all = article_.findings;
    const bool is_it = each == EntityType::Person ? found(all.people, name) != nullptr
                       : each == EntityType::Organisation
                           ? found(all.organisations, name) != nullptr
                           : each == EntityType::Place && found(all.places, name) != nullptr;
    if (!is_it) continue;
    type = each;
    break;
  }
  return make_entity(type, name);
}

std::vector<std::string> Making::entities(const std::string& names, const std::vector<EntityType>& types) {
  std::vector<std::string> result;
  for (const std::string& name : several(names)) {
    std::string id = entity(name, types);
    if (std::find(result.begin(), result.end(), id) == result.end()) result.push_back(std::move(id));
  }
  return result;
}

std::string Making::fresh_id(EntityType type, const std::string& name) const {
  return new_id(deck, slug(name).empty() ? name_of(type) : name);
}

/// What the article says about any thing of that name.
Json Making::basics(EntityType type, const std::string& name, const std::string& id) const {
  const reading::Findings& all = article_.findings;
  Json item;
  item["id"] = id;
  item["name"] = name;
  std::vector<std::string> also;
  std::string native;
  std::string acronym;
  std::string kind;
  if (type == EntityType::Person) {
    if (const auto* person = found(all.people, name)) {
      also = person->variants;
      native = person->native;
      if (!person->family.empty() && has_name(name, person->family)) item["family"] = person->family;
    }
  } else if (stands_with_the(article_, name)) {
    item["the"] = true;
  }
  if (type == EntityType::Organisation) {
    if (const auto* body = found(all.organisations, name)) {
      also = body->variants;
      native = body->native;
      acronym = body->acronym;
    }
    kind = kind_by_name(name);
  }
  if (type == EntityType::Place) {
    constexpr const char* kKinds[] = {"", "country or territory", "region", "city", "sea", "facility"};
    const auto* place = found(all.places, name);
    if (place != nullptr) also = place->variants;
    if (place != nullptr) kind = kKinds[static_cast<std::size_t>(place->kind)];
  }
  const auto is_taken = [&](const std::string& form) {
    return form == name || form == native || form == acronym ||
           (type == EntityType::Person && known_.named(type, form) != nullptr);
  };
  std::erase_if(also, is_taken);
  if (!native.empty() && known_.named(type, native) == nullptr) item["native"] = native;
  if (!acronym.empty() && acronym != name && has_name(article_.page.text, acronym)) item["acronym"] = acronym;
  if (!also.empty()) item["also"] = also;
  if (!kind.empty()) item["kind"] = kind;
  return item;
}

std::string Making::make_entity(EntityType type, const std::string& name) {
  const std::string id = fresh_id(type, name);
  Json item = basics(type, name, id);
  std::vector<Carried> fields = {{"name", forms_in(article_.findings, name), {}}};
  std::vector<reading::Range> ranges = where_named(article_, name, draft_.evidence);
  for (const char* field : {"native", "acronym"}) {
    if (!item.contains(field)) continue;
    const std::string value = item[field];
    fields.push_back({field, {value}, {}});
    for (const reading::Range& range : where_named(article_, value, {})) ranges.push_back(range);
  }
  item["evidence"] = evidence_for(article_, ranges, fields, SaysFor::Always);
  put(list_of(type), "", item);
  added_[{type, folded(name)}] = id;
  made.push_back(id);
  return id;
}

// ---- The draft's own thing

const Elsewhere* Making::joined_with() const {
  const auto known = std::find_if(
      draft_.elsewhere.begin(), draft_.elsewhere.end(),
      [&](const Elsewhere& each) { return each.field.empty() && each.deck != known_.deck().id; });
  return draft_.joins_known && known != draft_.elsewhere.end() ? &*known : nullptr;
}

Json Making::own_members(EntityType type) {
  Json members = Json::object();
  for (const FieldRule& rule : fields_of(draft_.kind)) {
    const std::string field = rule.name;
    const std::string value = trimmed(draft_.value(field));
    if (value.empty() || field == "name") continue;
    if (field == "between") {
      members[field] = entities(value, party_types());
    } else if (field == "signedBy" || field == "ledBy") {
      members[field] = entities(value, {EntityType::Person});
    } else if (field == "with") {
      members[field] = entities(value, {EntityType::Person, EntityType::Organisation});
    } else if (field == "place") {
      members[field] = entity(value, {EntityType::Place});
    } else if (field == "at") {
      members[field] = entity(value, {EntityType::Event});
    } else {
      members[field] = rule.holds_several ? Json(several(value)) : Json(value);
    }
  }
  if (type != EntityType::Place && stands_with_the(article_, draft_.value("name"))) members["the"] = true;
  return members;
}

Json Making::own_evidence(const Json& item, SaysFor says) const {
  std::vector<Carried> fields;
  for (const FieldRule& rule : fields_of(draft_.kind)) {
    const std::string field = rule.name;
    if (!item.contains(field) || field == "also") continue;
    Carried carried{field, {}, {}};
    const std::string& value = draft_.value(field);
    const bool is_name =
        field == "name" || field == "place" || field == "at" || field == "native" || field == "acronym";
    if (is_name || rule.holds_several) {
      for (const std::string& name : several(value)) {
        for (std::string& form : forms_in(article_.findings, name)) carried.forms.push_back(std::move(form));
      }
      for (const std::string& form : several(draft_.value("also"))) {
        if (field == "name") carried.forms.push_back(form);
      }
    }
    if (field == "date") carried.date = value;
    fields.push_back(std::move(carried));
  }
  return evidence_for(article_, draft_.evidence, fields, says);
}

void Making::make_own(EntityType type) {
  std::string name = draft_.value("name");
  std::string id = own_existing(type);
  const Json members = own_members(type);
  if (!id.empty()) return complete(type, id, members);
  id = fresh_id(type, name);
  Json also = members.contains("also") ? members["also"] : Json::array();
  if (const Elsewhere* known = joined_with()) {
    if (new_id(deck, known->entity.value) == known->entity.value) id = known->entity.value;
    if (known->name != name) also.push_back(name);
    name = known->name;
  }
  Json item;
  item["id"] = id;
  item["name"] = name;
  for (const char* field : {"the", "native", "acronym", "kind"}) {
    if (members.contains(field)) item[field] = members[field];
  }
  if (!also.empty()) item["also"] = also;
  for (const auto& [field, value] : members.items()) {
    if (!item.contains(field)) item[field] = value;
  }
  item["evidence"] = own_evidence(item, SaysFor::WhereNeeded);
  put(list_of(type), "", item);
  made.push_back(id);
}

/// A deck has one date for an agreement. Where the desk shows that the deck says otherwise and somebody
/// accepts the draft all the same, this article's word is what they want: it takes the other's place,
/// evidence and all. Of several people or parties, those that the deck lacks are added. Whatever else the
/// deck says (kind, names) stays as its author wrote it.
Json Making::in_place_of(const Json& old, const std::string& field, const Json& value) const {
  const bool is_shown = std::any_of(
      draft_.elsewhere.begin(), draft_.elsewhere.end(),
      [&](const Elsewhere& each) { return each.deck == known_.deck().id && each.field == field; });
  if (is_shown && !value.is_array()) return value;
  if (!old.is_array() || !value.is_array()) return old;
  Json all = old;
  for (const Json& each : value) {
    if (std::find(all.begin(), all.end(), each) == all.end()) all.push_back(each);
  }
  return all;
}

void Making::replace(Json& item, const std::string& field, const Json& value) {
  const auto dump = [](const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
  };
  Json carrying = Json::array();
  Json others = Json::array();
  for (Json entry : item.contains("evidence") ? item["evidence"] : Json::array()) {
    if (!entry.is_object()) continue;
    Json fields = entry.contains("for") ? entry["for"] : Json::array();
    if (!entry.contains("for")) {  // it carries all there is
      for (const auto& [name, ignored] : item.items()) {
        if (name != "id" && name != "evidence" && name != "the") fields.push_back(name);
      }
    }
    if (!fields.is_array()) continue;
    const auto own = std::find(fields.begin(), fields.end(), field);
    if (own != fields.end()) {
      Json part = entry;
      part["for"] = Json::array({field});
      carrying.push_back(std::move(part));
      if (!value.is_array()) fields.erase(own);
    }
    if (fields.empty()) continue;
    entry["for"] = std::move(fields);
    others.push_back(std::move(entry));
  }
  replaced.push_back({item["id"].get<std::string>(), field, dump(item[field]), dump(carrying)});
  item[field] = value;
  item["evidence"] = std::move(others);
}

/// What is there already stays as it was written, but for what in_place_of() says; what it lacks is added,
/// with where it stands.
void Making::complete(EntityType type, const std::string& id, const Json& members) {
  const List list = list_of(type);
  Json old = read(list, id);
  Json added;
  for (const auto& [field, value] : members.items()) {
    if (!old.contains(field)) continue;
    const Json next = field == "also" ? old[field] : in_place_of(old[field], field, value);
    if (next == old[field]) continue;
    replace(old, field, next);
    added[field] = next;
    made.push_back(id + "/" + field);
  }
  Json item;
  const auto add_missing = [&] {
    for (const auto& [field, value] : members.items()) {
      if (old.contains(field)) continue;
      item[field] = value;
      added[field] = value;
      made.push_back(id + "/" + field);
    }
  };
  for (const auto& [field, value] : old.items()) {
    if (field == "evidence") add_missing();  // where a person would look for them
    item[field] = value;
  }
  if (added.is_object()) {
    item["evidence"] = merged_evidence(item["evidence"], own_evidence(added, SaysFor::Always));
    put(list, id, item);
  }
  if (!added.is_object()) made.push_back(id + "/");
}

std::string Making::alike(List list, const Json& item, const std::vector<const char*>& members) const {
  const auto said = [](const Json& json, const char* member) {
    if (!json.contains(member)) return std::string{};
    return json[member].is_string() ? folded(json[member].get<std::string>()) : json[member].dump();
  };
  for (const std::string& id : ids(deck, list)) {
    const auto text = authoring::item(deck, list, id);
    const auto other = text ? parsed(*text) : std::nullopt;
    const bool is_alike =
        other && other->is_object() && std::all_of(members.begin(), members.end(), [&](const char* member) {
          return said(*other, member) == said(item, member);
        });
    if (is_alike) return id;
  }
  return {};
}

// ---- The deck's text

void Making::put(List list, const std::string& id, const Json& item) {
  auto next = with_item(deck, list, id, item.dump(-1, ' ', false, Json::error_handler_t::replace));
  if (next) {
    deck = std::move(*next);
  } else {
    problems_.push_back({{next.error().subject, 0, 0}, "malformed-json", next.error().detail, {}, {}});
  }
}

void Making::set(List list, const std::string& id, const char* key, const Json& value) {
  auto next = with_member(deck, list, id, key, value.dump(-1, ' ', false, Json::error_handler_t::replace));
  if (next) {
    deck = std::move(*next);
  } else {
    problems_.push_back({{next.error().subject, 0, 0}, "malformed-json", next.error().detail, {}, {}});
  }
}

Json Making::read(List list, const std::string& id) {
  const auto text = item(deck, list, id);
  const auto json = text ? parsed(*text) : std::nullopt;
  if (json && json->is_object()) return *json;
  refuse("malformed-json", "\"" + id + "\" cannot be read", {});
  return Json::object();
}

}  // namespace communique::authoring
