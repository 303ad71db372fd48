#include "authoring/elsewhere.hpp"

#include <algorithm>
#include <optional>

#include "authoring/phrases.hpp"
#include "base/text.hpp"

namespace communique::authoring {
namespace {

std::string form_key(EntityType type, std::string_view form) {
  return std::string(name_of(type)) + ' ' + folded(form);
}

/// Chairman, chairwoman and chair are one office.
std::string office_key(const std::string& title, const std::string& of) {
  std::string key;
  for (const std::string& word : words(folded(title))) {
    const bool is_chair = word == "chairman" || word == "chairwoman" || word == "chairperson";
    key += (is_chair ? "chair" : word) + ' ';
  }
  return key + "@" + of;
}

std::optional<EntityType> type_of(DraftKind kind) {
  switch (kind) {
    case DraftKind::Role:
      return EntityType::Person;
    case DraftKind::Organisation:
      return EntityType::Organisation;
    case DraftKind::Place:
      return EntityType::Place;
    case DraftKind::Agreement:
      return EntityType::Agreement;
    case DraftKind::Event:
      return EntityType::Event;
    case DraftKind::Statement:
    case DraftKind::Figure:
      break;
  }
  return std::nullopt;
}

bool is_carried_by(const Evidence& evidence, std::string_view field) {
  const auto& fields = evidence.fields;
  return field.empty() || fields.empty() || std::find(fields.begin(), fields.end(), field) != fields.end();
}

/// Nobody but `source` says so; never where `source` is empty.
bool is_only_of(const SourceId& source, const std::vector<Evidence>& evidence, std::string_view field = {}) {
  bool is_carried = false;
  for (const Evidence& entry : evidence) {
    if (!is_carried_by(entry, field)) continue;
    if (entry.source != source) return false;
    is_carried = true;
  }
  return is_carried && !source.value.empty();
}

/// The newest day of the articles that carry it, as far as known.
std::optional<EdtfDate> told_on(const Entity& entity, std::string_view field, const Deck& deck) {
  std::optional<EdtfDate> newest;
  for (const Evidence& evidence : entity.evidence) {
    if (!is_carried_by(evidence, field)) continue;
    const Source* source = deck.source(evidence.source);
    if (source == nullptr || !source->date) continue;
    if (!newest || source->date->last_day() > newest->last_day()) newest = source->date;
  }
  return newest;
}

bool is_newer(const reading::Page& page, const std::optional<EdtfDate>& than) {
  return page.published && than && page.published->first_day() > than->last_day();
}

class Comparing {
 public:
  /// `source` is empty but for the deck that the article goes into.
  Comparing(Draft& draft, const KnownDeck& known, const reading::Page& page, SourceId source)
      : draft_(draft), known_(known), page_(page), source_(std::move(source)) {}

  void compare() {
    const auto type = type_of(draft_.kind);
    if (!type) return;
    const Entity* same = find(*type);
    if (same != nullptr) add(*same, "", same->name, draft_.value("name"), false, {});
    if (draft_.kind == DraftKind::Role) compare_office(same);
    if (same == nullptr) return;
    if (draft_.kind == DraftKind::Agreement || draft_.kind == DraftKind::Event) compare_fields(*same);
    if (!source_.value.empty()) compare_words(*same);
  }

 private:
  [[nodiscard]] const Entity* find(EntityType type) const {
    std::vector<std::string> forms = several(draft_.value("also"));
    forms.insert(forms.begin(), {draft_.value("name"), draft_.value("native")});
    for (const std::string& form : forms) {
      const Entity* found = form.empty() ? nullptr : known_.named(type, form);
      if (found != nullptr && !is_only_of(source_, found->evidence)) return found;
    }
    return nullptr;
  }

  void add(const Entity& entity, const char* field, std::string there, std::string here, bool is_older,
           std::string fact) {
    draft_.elsewhere.push_back({known_.deck().id, entity.id, entity.name, field, std::move(there),
                                std::move(here), is_older, FactId{std::move(fact)}});
  }

  void compare_office(const Entity* same) {
    const std::string& title = draft_.value("title");
    if (title.empty() || !draft_.value("shared").empty()) return;
    const bool has_left = !draft_.value("former").empty();
    const auto here_date = EdtfDate::parse(draft_.value("asOf"));
    const std::string here_when = here_date ? " (" + spoken(month_of_day(*here_date)) + ")" : "";
    for (const KnownDeck::Holder& holder : known_.holders(title, draft_.value("of"))) {
      if (is_only_of(source_, holder.role->evidence)) continue;
      const std::string when = " (" + spoken(month_of_day(holder.role->as_of)) + ")";
      const std::string fact = holder.person->id.value + "." + holder.role->id;
      const bool newer = is_newer(page_, holder.role->as_of);
      if (holder.person == same) {
        if (has_left && newer && !holder.role->is_former)
          add(*holder.person, "former", holder.role->title + when, "former " + title + here_when, true, fact);
        continue;
      }
      if (has_left || holder.role->is_former) continue;
      add(*holder.person, "name", holder.person->name + when, draft_.value("name") + here_when, newer, fact);
    }
  }

  [[nodiscard]] static EdtfDate month_of_day(const EdtfDate& date) {
    constexpr std::size_t kMonth = 7;
    if (date.precision() != Precision::Day) return date;
    return EdtfDate::parse(date.text().substr(0, kMonth)).value_or(date);
  }

  /// A field of which a deck has one value. Accepting the draft puts this article's in its place where the
  /// article goes into that deck, so nothing is left there to be overtaken.
  void add_field(const Entity& same, const char* field, std::string there, std::string here) {
    if (is_only_of(source_, same.evidence, field)) return;
    const bool newer = is_newer(page_, told_on(same, field, known_.deck()));
    const std::string fact = source_.value.empty() ? same.id.value + "." + field : std::string{};
    add(same, field, std::move(there), std::move(here), newer, fact);
  }

  void compare_fields(const Entity& same) {
    const auto here = EdtfDate::parse(draft_.value("date"));
    if (here && same.date && says_otherwise(*here, *same.date))
      add_field(same, "date", spoken(*same.date), spoken(*here));
    compare_named(same, "place", EntityType::Place, same.place);
    if (!source_.value.empty()) compare_named(same, "at", EntityType::Event, same.at);
  }

  /// A day within a month that the deck has tells more, which the deck would lose; in another deck it is no
  /// contradiction.
  [[nodiscard]] bool says_otherwise(const EdtfDate& here, const EdtfDate& there) const {
    if (!here.overlaps(there)) return true;
    return !source_.value.empty() && here.precision() != Precision::Interval &&
           here.precision() > there.precision();
  }

  void compare_named(const Entity& same, const char* field, EntityType type, const EntityId& id) {
    const std::string& name = draft_.value(field);
    const Entity* there = known_.deck().entity(id);
    if (!name.empty() && there != nullptr && known_.named(type, name) != there)
      add_field(same, field, there->name, name);
  }

  void compare_words(const Entity& same) {
    for (const auto& [field, there] : {std::pair("acronym", &same.acronym), std::pair("does", &same.does),
                                       std::pair("purpose", &same.purpose), std::pair("status", &same.status),
                                       std::pair("happened", &same.happened)}) {
      const std::string here = trimmed(draft_.value(field));
      if (!here.empty() && !there->empty() && folded(here) != folded(*there))
        add_field(same, field, *there, here);
    }
  }

  Draft& draft_;
  const KnownDeck& known_;
  const reading::Page& page_;
  SourceId source_;
};

}  // namespace

KnownDeck::KnownDeck(const Deck& deck) : deck_(deck) {
  for (const Entity& entity : deck.entities) {
    for (const std::string& form : all_forms(entity)) by_form_.emplace(form_key(entity.type, form), &entity);
    for (const Role& role : entity.roles) {
      if (!role.is_shared) by_office_[office_key(role.title, role.of.value)].push_back({&entity, &role});
    }
  }
}

const Entity* KnownDeck::named(EntityType type, std::string_view form) const {
  const auto found = by_form_.find(form_key(type, form));
  return found == by_form_.end() ? nullptr : found->second;
}

std::vector<KnownDeck::Holder> KnownDeck::holders(const std::string& title, const std::string& of) const {
  std::string id;
  if (!of.empty()) {
    const Entity* body = named(EntityType::Organisation, of);
    if (body == nullptr) body = named(EntityType::Place, of);
    if (body == nullptr) return {};
    id = body->id.value;
  }
  const auto found = by_office_.find(office_key(title, id));
  return found == by_office_.end() ? std::vector<Holder>{} : found->second;
}

void add_elsewhere(Draft& draft, const KnownDeck& known, const reading::Page& page) {
  Comparing(draft, known, page, {}).compare();
}

void compare_within(Draft& draft, const KnownDeck& own, const reading::Page& page, const SourceId& source) {
  const DeckId& id = own.deck().id;
  std::erase_if(draft.elsewhere, [&](const Elsewhere& each) { return each.deck == id; });
  Comparing(draft, own, page, source).compare();
}

}  // namespace communique::authoring
