#include "facts/tables.hpp"

#include <cmath>

namespace communique {
namespace {

constexpr Need kRequired = Need::Required;
constexpr Need kOptional = Need::Optional;

Choices<Topic> topics() {
  Choices<Topic> choices;
  for (const Topic topic : kAllTopics) choices.emplace_back(name_of(topic), topic);
  return choices;
}

Choices<Side> sides() {
  Choices<Side> choices;
  for (const Side side : {Side::Taiwan, Side::Japan, Side::China, Side::UnitedStates, Side::International}) {
    choices.emplace_back(name_of(side), side);
  }
  return choices;
}

/// Evidence remembers where it stands: it can be found wrong long after loading, beside the articles.
template <class T>
Read<T> evidence(std::vector<Evidence> T::*member) {
  return [member](const JsonTree& node, T& target, Reading& reading) {
    auto& entries = target.*member;
    read_objects(node, evidence_fields(), entries, reading);
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const JsonTree& entry = (*node.array())[i];
      const JsonTree* hash = entry.find("sha256");
      entries[i].place = reading.place(hash == nullptr ? entry : *hash);
    }
  };
}

/// A part of a figure, which is one value in memory and several fields in the file.
template <class Value>
Read<AuthoredFact> of_figure(Value FigureValue::*member) {
  return [member](const JsonTree& node, AuthoredFact& fact, Reading& reading) {
    if (!fact.figure_answer) fact.figure_answer.emplace();
    read_value(node, (*fact.figure_answer).*member, reading);
  };
}

/// Wording is named by facts, so any name may stand in it; whether there is such a fact is judged later.
void read_wording(const JsonTree& node, Entity& entity, Reading& reading) {
  if (node.object() == nullptr) return reading.report_type(node, "an object with a name for each fact");
  for (const auto& [key, words] : *node.object()) {
    if (node.find(key) != &words) continue;  // a repeated field: reported by the parser, the first counts
    OwnWording& own = entity.wording.emplace_back();
    own.key = key;
    read_object(words, wording_fields(), own, reading);
  }
}

Location& location_of(Entity& place) { return place.location ? *place.location : place.location.emplace(); }

void read_coordinates(const JsonTree& node, Entity& place, Reading& reading) {
  constexpr const char* kExpected = "[latitude, longitude] in degrees, -90 to 90 and -180 to 180";
  constexpr double kMostNorth = 90;
  constexpr double kMostEast = 180;
  const auto* items = node.array();
  if (items == nullptr) return reading.report_type(node, kExpected);
  const auto degrees = [&](std::size_t i, double most) -> std::optional<double> {
    const double* number = i < items->size() ? (*items)[i].number() : nullptr;
    if (number == nullptr || !(std::abs(*number) <= most)) return std::nullopt;
    return *number;
  };
  const auto latitude = degrees(0, kMostNorth);
  const auto longitude = degrees(1, kMostEast);
  if (!latitude || !longitude || items->size() != 2) {
    return reading.report(node, "wrong-type", "these are no coordinates", kExpected);
  }
  location_of(place).at = {*latitude, *longitude};
}

void read_within_km(const JsonTree& node, Entity& place, Reading& reading) {
  constexpr double kMostKm = 1000;  // farther off is another place
  double& km = location_of(place).within_km;
  read_value(node, km, reading);
  if (node.number() == nullptr || (km > 0 && km <= kMostKm)) return;
  reading.report(node, "wrong-type", "this distance is no tolerance", "kilometres above 0, at most 1000");
}

Read<AuthoredSet> facts_in(SetForm form) {
  return [form](const JsonTree& node, AuthoredSet& set, Reading& reading) {
    set.form = form;
    set.facts.clear();
    read_value(node, set.facts, reading);
  };
}

Fields<AuthoredFact> fields_of_every_fact() {
  return {{"id", kRequired, own_id(&AuthoredFact::id)},
          {"says", kRequired, value(&AuthoredFact::says)},
          {"ask", kRequired, value(&AuthoredFact::ask)},
          {"recall", kOptional, value(&AuthoredFact::recall)},
          {"approximately", kOptional, of_figure(&FigureValue::approximately)},
          {"instead", kOptional, objects(&AuthoredFact::instead, instead_fields)},
          {"as", kOptional, value(&AuthoredFact::as)},
          {"by", kOptional, mention(&AuthoredFact::by, kAnyEntity | kSource)},
          {"asOf", kOptional, value(&AuthoredFact::as_of)},
          {"evidence", kRequired, evidence(&AuthoredFact::evidence)}};
}

Fields<Entity> fields_of_every_entity() {
  return {{"id", kRequired, own_id(&Entity::id)},
          {"name", kRequired, value(&Entity::name)},
          {"the", kOptional, value(&Entity::takes_the)},
          {"native", kOptional, value(&Entity::native)},
          {"also", kOptional, value(&Entity::also)},
          {"side", kOptional, choice(&Entity::side, sides())},
          {"kind", kOptional, value(&Entity::kind)},
          {"evidence", kRequired, evidence(&Entity::evidence)},
          {"facts", kOptional, objects(&Entity::facts, fact_fields)},
          {"wording", kOptional, read_wording}};
}

template <class T>
Fields<T> joined(Fields<T> fields, const Fields<T>& more) {
  fields.insert(fields.end(), more.begin(), more.end());
  return fields;
}

}  // namespace

const Fields<Deck>& deck_fields() {
  static const Fields<Deck> kFields = {
      {"id", kRequired, own_id(&Deck::id)},
      {"title", kRequired, value(&Deck::title)},
      {"description", kRequired, value(&Deck::description)},
      {"language", kRequired, value(&Deck::language)},
      {"sources", kRequired, objects(&Deck::sources, source_fields)},
      {"withoutFact", kOptional, objects(&Deck::without_fact, without_fact_fields)}};
  return kFields;
}

const Fields<Source>& source_fields() {
  static const Fields<Source> kFields = {
      {"id", kRequired, own_id(&Source::id)},
      {"publisher", kOptional, nullable(&Source::publisher)},
      {"title", kOptional, nullable(&Source::title)},
      {"date", kOptional, nullable(&Source::date)},
      {"genre", kRequired,
       choice(&Source::genre,
              Choices<Genre>{
                  {"news", Genre::News}, {"opinion", Genre::Opinion}, {"editorial", Genre::Editorial}})},
      {"basis", kRequired, value(&Source::basis)},
      {"file", kRequired, value(&Source::file)},
      {"bodyParagraphs", kRequired, value(&Source::body_paragraphs)},
      {"teaser", kOptional, value(&Source::is_teaser)}};
  return kFields;
}

const Fields<WithoutFact>& without_fact_fields() {
  static const Fields<WithoutFact> kFields = {{"source", kRequired, mention(&WithoutFact::source, kSource)},
                                              {"paragraph", kRequired, value(&WithoutFact::paragraph)},
                                              {"why", kRequired, value(&WithoutFact::why)}};
  return kFields;
}

const Fields<Entity>& entity_fields(EntityType type) {
  static const Fields<Entity> kPeople =
      joined(fields_of_every_entity(), {{"family", kOptional, value(&Entity::family)},
                                        {"roles", kOptional, objects(&Entity::roles, role_fields)}});
  static const Fields<Entity> kOrganisations =
      joined(fields_of_every_entity(),
             {{"acronym", kOptional, value(&Entity::acronym)}, {"does", kOptional, value(&Entity::does)}});
  static const Fields<Entity> kAgreements = joined(
      fields_of_every_entity(), {{"acronym", kOptional, value(&Entity::acronym)},
                                 {"between", kOptional, mentions(&Entity::between, kOrganisation | kPlace)},
                                 {"signedBy", kOptional, mentions(&Entity::signed_by, kPerson)},
                                 {"date", kOptional, value(&Entity::date)},
                                 {"place", kOptional, mention(&Entity::place, kPlace)},
                                 {"at", kOptional, mention(&Entity::at, kEvent)},
                                 {"purpose", kOptional, value(&Entity::purpose)},
                                 {"status", kOptional, value(&Entity::status)}});
  static const Fields<Entity> kEvents = joined(
      fields_of_every_entity(), {{"date", kOptional, value(&Entity::date)},
                                 {"happened", kOptional, value(&Entity::happened)},
                                 {"place", kOptional, mention(&Entity::place, kPlace)},
                                 {"ledBy", kOptional, mentions(&Entity::led_by, kPerson)},
                                 {"with", kOptional, mentions(&Entity::with, kPerson | kOrganisation)}});
  static const Fields<Entity> kPlaces =
      joined(fields_of_every_entity(), {{"in", kOptional, mention(&Entity::in, kPlace)},
                                        {"coordinates", kOptional, read_coordinates},
                                        {"withinKm", kOptional, read_within_km}});
  switch (type) {
    case EntityType::Person:
      return kPeople;
    case EntityType::Organisation:
      return kOrganisations;
    case EntityType::Agreement:
      return kAgreements;
    case EntityType::Event:
      return kEvents;
    case EntityType::Place:
      break;
  }
  return kPlaces;
}

const Fields<Role>& role_fields() {
  static const Fields<Role> kFields = {{"id", kRequired, own_id(&Role::id)},
                                       {"title", kRequired, value(&Role::title)},
                                       {"of", kOptional, mention(&Role::of, kOrganisation | kPlace)},
                                       {"asOf", kRequired, value(&Role::as_of)},
                                       {"shared", kOptional, value(&Role::is_shared)},
                                       {"former", kOptional, value(&Role::is_former)},
                                       {"evidence", kRequired, evidence(&Role::evidence)}};
  return kFields;
}

const Fields<AuthoredFact>& fact_fields() {
  static const Fields<AuthoredFact> kFields = joined(
      fields_of_every_fact(), {{"answer", kOptional, mention(&AuthoredFact::entity_answer, kAnyEntity)},
                               {"date", kOptional, value(&AuthoredFact::date_answer)},
                               {"value", kOptional, of_figure(&FigureValue::value)},
                               {"unit", kOptional, of_figure(&FigureValue::unit)},
                               {"text", kOptional, value(&AuthoredFact::text_answer)},
                               {"among", kOptional, mentions(&AuthoredFact::among, kAnyEntity)},
                               {"notAmong", kOptional, mentions(&AuthoredFact::not_among, kAnyEntity)},
                               {"topic", kOptional, choice(&AuthoredFact::topic, topics())},
                               {"also", kOptional, value(&AuthoredFact::also)}});
  return kFields;
}

const Fields<AuthoredFact>& figure_fields() {
  static const Fields<AuthoredFact> kFields =
      joined(fields_of_every_fact(), {{"value", kRequired, of_figure(&FigureValue::value)},
                                      {"unit", kRequired, of_figure(&FigureValue::unit)},
                                      {"about", kOptional, mention(&AuthoredFact::about, kAnyEntity)}});
  return kFields;
}

const Fields<OwnWording>& wording_fields() {
  static const Fields<OwnWording> kFields = {{"ask", kOptional, value(&OwnWording::ask)},
                                             {"says", kOptional, value(&OwnWording::says)}};
  return kFields;
}

const Fields<AuthoredSet>& set_fields() {
  // One of the three forms must be there; validation judges that.
  static const Fields<AuthoredSet> kFields = {
      {"id", kRequired, own_id(&AuthoredSet::id)},
      {"ask", kRequired, value(&AuthoredSet::ask)},
      {"order", kOptional, facts_in(SetForm::Order)},
      {"match", kOptional, facts_in(SetForm::Match)},
      {"all", kOptional, facts_in(SetForm::Multiple)},
      {"wrong", kOptional, mentions(&AuthoredSet::wrong, kAnyEntity)},
      {"instead", kOptional, objects(&AuthoredSet::instead, instead_fields)},
      {"notAmong", kOptional, mentions(&AuthoredSet::not_among, kAnyEntity)}};
  return kFields;
}

const Fields<Briefing>& briefing_fields() {
  static const Fields<Briefing> kFields = {{"source", kRequired, mention(&Briefing::source, kSource)},
                                           {"headline", kRequired, value(&Briefing::headline)},
                                           {"text", kRequired, value(&Briefing::text)}};
  return kFields;
}

const Fields<Statement>& statement_fields() {
  static const Fields<Statement> kFields = {
      {"id", kRequired, own_id(&Statement::id)},
      {"speaker", kRequired, mention(&Statement::speaker, kPerson | kOrganisation | kPlace | kSource)},
      {"said", kRequired, value(&Statement::said)},
      {"when", kOptional, value(&Statement::when)},
      {"date", kOptional, value(&Statement::date)},
      {"what", kOptional, object(&Statement::what, what_fields)},
      {"answers", kOptional, mention(&Statement::answers, kAnyEntity | kStatement)},
      {"notAmong", kOptional, mentions(&Statement::not_among, kAnyEntity)},
      {"evidence", kRequired, evidence(&Statement::evidence)}};
  return kFields;
}

const Fields<What>& what_fields() {
  static const Fields<What> kFields = {{"ask", kRequired, value(&What::ask)},
                                       {"answer", kRequired, value(&What::answer)},
                                       {"instead", kRequired, objects(&What::instead, instead_fields)}};
  return kFields;
}

const Fields<Instead>& instead_fields() {
  static const Fields<Instead> kFields = {{"text", kRequired, value(&Instead::text)},
                                          {"why", kRequired, value(&Instead::why)}};
  return kFields;
}

const Fields<Evidence>& evidence_fields() {
  // Which of these must be there depends on the basis, so validation judges that.
  static const Fields<Evidence> kFields = {
      {"source", kOptional, mention(&Evidence::source, kSource)},
      {"paragraph", kOptional, value(&Evidence::paragraph)},
      {"sha256", kOptional, value(&Evidence::sha256)},
      {"basis", kOptional,
       choice(&Evidence::basis,
              Choices<Basis>{
                  {"article", Basis::Article}, {"reference", Basis::Reference}, {"import", Basis::Import}})},
      {"reference", kOptional, value(&Evidence::reference)},
      {"for", kOptional, value(&Evidence::fields)},
      {"differs", kOptional, value(&Evidence::differs)}};
  return kFields;
}

const char* file_of(EntityType type) {
  constexpr const char* kFiles[] = {"people.json", "organisations.json", "agreements.json", "events.json",
                                    "places.json"};
  return kFiles[static_cast<std::size_t>(type)];
}

unsigned bit_of(EntityType type) { return 1U << static_cast<unsigned>(type); }

}  // namespace communique
