// Fields of entities as facts. Every stem and sentence comes from the catalogue of wording; the code
// only chooses which one fits what is known.
#include "facts/derive.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace communique {
namespace {

constexpr const char* kAnswer = "{answer}";

/// The evidence that carries a field, in the deck's order.
std::vector<Evidence> carrying(const std::vector<Evidence>& evidence, const std::string& field) {
  std::vector<Evidence> chosen;
  for (const Evidence& entry : evidence) {
    const auto& fields = entry.fields;
    const bool is_listed = fields.empty() || std::find(fields.begin(), fields.end(), field) != fields.end();
    if (is_listed && entry.basis != Basis::Reference) chosen.push_back(entry);
  }
  return chosen;
}

/// A fact about a field of an entity, without its probes.
Fact fact_of(const Entity& entity, const std::string& name, const std::string& field) {
  Fact fact;
  fact.id.value = entity.id.value + "." + name;
  fact.about = entity.id;
  fact.subject = entity.id;
  fact.time = entity.date;
  fact.evidence = carrying(entity.evidence, field);
  return fact;
}

/// Same post, whoever holds it.
std::string post_key(const Role& role) { return folded(role.title) + "@" + role.of.value; }

/// First word and the rest.
std::pair<std::string, std::string> split_word(const std::string& phrase) {
  const std::size_t space = phrase.find(' ');
  if (space == std::string::npos) return {phrase, ""};
  return {phrase.substr(0, space), phrase.substr(space + 1)};
}

}  // namespace

bool goes_beyond_who_and_when(Asks asks) { return asks == Asks::What || asks == Asks::Sequence; }

std::vector<Fact> derive_facts(const Deck& deck, const Wording& wording) {
  return Deriver(deck, wording).derive();
}

Deriver::Deriver(const Deck& deck, const Wording& wording) : deck_(deck), wording_(wording) {
  for (const Entity& entity : deck.entities) {
    for (const Role& role : entity.roles) terms_[post_key(role)].push_back(month_of(role.as_of));
  }
  // Of dates that overlap only the first is kept: it names the family of all of them.
  for (auto& [post, dates] : terms_) {
    std::sort(dates.begin(), dates.end());
    std::vector<EdtfDate> starts;
    std::chrono::sys_days reached{};
    for (const EdtfDate& date : dates) {
      if (starts.empty() || date.first_day() > reached) {
        starts.push_back(date);
        reached = date.last_day();
      }
      reached = std::max(reached, date.last_day());
    }
    dates = std::move(starts);
  }
}

std::vector<Fact> Deriver::derive() && {
  for (const Entity& entity : deck_.entities) derive_entity(entity);
  for (const AuthoredFact& figure : deck_.figures) derive_authored(figure, FactId{figure.id});
  for (const Statement& statement : deck_.statements) derive_statement(statement);
  return std::move(facts_);
}

void Deriver::derive_entity(const Entity& entity) {
  for (const Role& role : entity.roles) derive_role(entity, role);
  derive_acronym(entity);
  derive_does(entity);
  derive_signed_by(entity);
  derive_between(entity);
  derive_date(entity);
  derive_place(entity);
  derive_location(entity);
  derive_purpose(entity);
  derive_led_by(entity);
  for (const AuthoredFact& fact : entity.facts) {
    derive_authored(fact, FactId{entity.id.value + "." + fact.id});
  }
}

// ---- Parts of a fact

std::string Deriver::sentence(std::string_view key, const WordingArguments& arguments) const {
  return sentence_case(wording_.say(key, arguments));
}

Probe Deriver::probe(std::string id, Answer answer, const std::string& key,
                     const WordingArguments& arguments) const {
  Probe probe;
  probe.id = std::move(id);
  probe.ask = sentence(key + ".ask", arguments);
  if (wording_.has(key + ".recall")) probe.recall = sentence(key + ".recall", arguments);
  if (wording_.has(key + ".mark")) probe.mark = sentence(key + ".mark", arguments);
  WordingArguments with_answer = arguments;
  with_answer.emplace_back("answer", kAnswer);
  probe.says = sentence(key + ".says", with_answer);
  probe.is_typable = is_typable(answer);
  probe.asks = asks_for(answer);
  probe.answer = std::move(answer);
  return probe;
}

bool Deriver::is_typable(const Answer& answer) const {
  constexpr std::size_t kMostWords = 3;
  const auto is_short = [](const std::string& text) { return words(trimmed(text)).size() <= kMostWords; };
  if (const auto* text = std::get_if<TextAnswer>(&answer)) return is_short(text->text);
  const auto* id = std::get_if<EntityId>(&answer);
  const Entity* entity = id == nullptr ? nullptr : deck_.entity(*id);
  if (entity == nullptr) return true;
  if (entity->type != EntityType::Agreement && entity->type != EntityType::Event) return true;
  const auto forms = all_forms(*entity);
  return std::any_of(forms.begin(), forms.end(), is_short);
}

Asks Deriver::asks_for(const Answer& answer) const {
  if (const auto* id = std::get_if<EntityId>(&answer)) {
    const Entity* entity = deck_.entity(*id);
    return entity != nullptr && entity->type == EntityType::Place ? Asks::Where : Asks::Who;
  }
  if (std::holds_alternative<EdtfDate>(answer)) return Asks::When;
  if (std::holds_alternative<FigureValue>(answer)) return Asks::HowMany;
  return std::holds_alternative<Location>(answer) ? Asks::Where : Asks::What;
}

std::string Deriver::side_word(const EntityId& id) const {
  const Entity* entity = deck_.entity(id);
  if (entity == nullptr) return {};
  const std::string key = std::string("side.") + name_of(entity->side);
  return wording_.has(key) ? wording_.say(key) : std::string{};
}

std::string Deriver::role_phrase(const Role& role) const {
  const Entity* of = deck_.entity(role.of);
  if (of == nullptr) return role.title;
  return wording_.say("role", {{"title", role.title}, {"of", in_sentence(*of)}});
}

void Deriver::use_own_wording(Fact& fact) const {
  const Entity* entity = deck_.entity(fact.about);
  if (entity == nullptr || entity->wording.empty()) return;
  for (Probe& probe : fact.probes) {
    const std::string id = fact.id.value + (probe.id.empty() ? "" : "/" + probe.id);
    for (const OwnWording& own : entity->wording) {
      if (id != entity->id.value + "." + own.key) continue;
      if (!own.ask.empty()) probe.ask = own.ask;
      if (!own.says.empty()) probe.says = own.says;
    }
  }
}

void Deriver::reword(Probe& probe) const {
  if (const auto* date = std::get_if<EdtfDate>(&probe.answer)) {
    constexpr const char* kByPrecision[] = {"date.ask.year", "date.ask.month", "date.ask.day"};
    if (!probe.recall.empty() || date->is_approximate() || date->precision() == Precision::Interval) return;
    // "When was ...?" asks for what "In which year was ...?" does, and the other way round.
    const char* exactly = kByPrecision[static_cast<std::size_t>(date->precision())];
    for (const auto& [from, to] : {std::pair{"date.ask", exactly}, std::pair{exactly, "date.ask"}}) {
      const std::string opening = wording_.say(from, {{"rest", ""}});
      if (!probe.ask.starts_with(opening)) continue;
      probe.recall = wording_.say(to, {{"rest", probe.ask.substr(opening.size())}});
      return;
    }
  }
  const auto* id = std::get_if<EntityId>(&probe.answer);
  const Entity* place = id == nullptr ? nullptr : deck_.entity(*id);
  if (place == nullptr || !place->location) {
    probe.mark.clear();
  } else if (probe.mark.empty()) {
    probe.mark = wording_.say("mark", {{"ask", probe.ask}});
  }
}

void Deriver::keep(Fact fact) {
  use_own_wording(fact);
  for (std::size_t i = 0; i < fact.probes.size(); ++i) {
    Probe& probe = fact.probes[i];
    reword(probe);
    if (probe.family.empty()) probe.family = fact.id.value + (probe.id.empty() ? "" : "/" + probe.id);
  }
  if (fact.told == Answer{}) fact.told = fact.probes.back().answer;
  const Probe& first = fact.probes.front();
  if (fact.statement.empty()) fact.statement = filled(first.says, first.answer, deck_);
  if (fact.answer.empty()) fact.answer = shown(first.answer, deck_);
  facts_.push_back(std::move(fact));
}

// ---- People

void Deriver::derive_role(const Entity& person, const Role& role) {
  const EdtfDate month = month_of(role.as_of);
  const std::string phrase = role_phrase(role);
  const std::string when = spoken_with_preposition(month);
  Fact fact = fact_of(person, role.id, "roles");
  fact.topic = Topic::People;
  fact.as_of = role.as_of;
  fact.time = role.as_of;
  fact.evidence = role.evidence;

  // A post that several hold, or held before, identifies nobody; then only the post is asked.
  if (!role.is_shared && !role.is_former) {
    Probe who = probe("", person.id, "role", {{"role", phrase}, {"when", when}});
    const auto& starts = terms_.at(post_key(role));
    const auto next = std::upper_bound(
        starts.begin(), starts.end(), month.first_day(),
        [](std::chrono::sys_days day, const EdtfDate& start) { return day < start.first_day(); });
    who.family = "role:" + post_key(role) + "@" + std::prev(next)->text();
    fact.probes.push_back(std::move(who));
  }
  const std::string key = role.is_former ? "role.former" : role.is_shared ? "role.shared" : "role.post";
  Probe post = probe("post", TextAnswer{phrase}, key,
                     {{"name", in_sentence(person)}, {"when", role.is_former ? spoken(month) : when}});
  post.asks = Asks::Who;
  post.pool = role.is_shared ? "membership" : "role";
  post.family = person.id.value + "/post";
  fact.probes.push_back(std::move(post));
  keep(std::move(fact));
}

// ---- Organisations

void Deriver::derive_acronym(const Entity& entity) {
  Fact fact = fact_of(entity, "acronym", "acronym");
  // One that only a reference carries is an accepted form of the name, but nothing to ask.
  if (entity.acronym.empty() || fact.evidence.empty()) return;
  fact.topic = topic_of(entity.type);
  const WordingArguments arguments = {{"acronym", entity.acronym}, {"name", in_sentence(entity)}};
  const std::string kind = name_of(entity.type);
  Probe meaning = probe("", entity.id, "acronym", arguments);
  meaning.ask = sentence("acronym." + kind + ".ask", arguments);
  meaning.recall = sentence("acronym." + kind + ".recall", arguments);
  meaning.family = "acronym:" + folded(entity.acronym);
  fact.probes.push_back(std::move(meaning));
  Probe acronym = probe("acronym", TextAnswer{entity.acronym}, "acronym.acronym", arguments);
  acronym.pool = "acronym";
  acronym.asks = Asks::Who;
  fact.probes.push_back(std::move(acronym));
  keep(std::move(fact));
}

void Deriver::derive_does(const Entity& organisation) {
  if (organisation.does.empty()) return;
  Fact fact = fact_of(organisation, "does", "does");
  fact.topic = Topic::Organisations;
  Probe who = probe("", organisation.id, "does", {{"does", organisation.does}});
  who.family = "does:" + folded(organisation.does);
  who.asks = Asks::What;  // the name, but by what it does
  fact.probes.push_back(std::move(who));
  // "What does X do?" takes no answer with "is"; there the question is "What is X?".
  const auto [verb, rest] = split_word(organisation.does);
  const std::string key = verb == "is" ? "does.is" : "does.does";
  Probe does = probe("does", TextAnswer{verb == "is" ? rest : organisation.does}, key,
                     {{"name", in_sentence(organisation)}});
  does.pool = verb == "is" ? "is" : "does";
  fact.told = TextAnswer{organisation.does};  // beside others that do something
  fact.probes.push_back(std::move(does));
  keep(std::move(fact));
}

// ---- Agreements and events

void Deriver::derive_people(const Entity& entity, const std::vector<EntityId>& people, const std::string& key,
                            const std::string& field, WordingArguments arguments) {
  // One person without a side makes every side's question unclear, so then no question names one. Who
  // signed always did so for a side; who led did so where there were leaders of several.
  const bool has_sides =
      std::all_of(people.begin(), people.end(), [&](const EntityId& id) { return !side_word(id).empty(); });
  const auto same_side = [&](const EntityId& id) { return side_word(id) == side_word(people.front()); };
  const bool asks_side =
      has_sides && (key != "led-by" || !std::all_of(people.begin(), people.end(), same_side));
  arguments.emplace_back("side", "");
  for (const EntityId& id : people) {
    Fact fact = fact_of(entity, key + "." + id.value, field);
    fact.topic = Topic::People;
    arguments.back().second = side_word(id);
    Probe who = probe("", id, asks_side ? key + ".side" : key, arguments);
    who.family = entity.id.value + "." + key;
    if (asks_side) who.family += std::string(".") + name_of(deck_.entity(id)->side);
    fact.probes.push_back(std::move(who));
    keep(std::move(fact));
  }
}

void Deriver::derive_signed_by(const Entity& agreement) {
  derive_people(agreement, agreement.signed_by, "signed-by", "signedBy",
                {{"agreement", in_sentence(agreement)}});
}

void Deriver::derive_led_by(const Entity& event) {
  derive_people(event, event.led_by, "led-by", "ledBy", {{"event", in_sentence(event)}});
}

void Deriver::derive_between(const Entity& agreement) {
  const auto is_organisation = [&](const EntityId& id) {
    const Entity* party = deck_.entity(id);
    return party != nullptr && party->type == EntityType::Organisation;
  };
  const auto& parties = agreement.between;
  const bool are_organisations = std::all_of(parties.begin(), parties.end(), is_organisation);
  const bool have_sides =
      are_organisations &&
      std::all_of(parties.begin(), parties.end(), [&](const EntityId& id) { return !side_word(id).empty(); });
  for (const EntityId& id : parties) {
    const Entity* party = deck_.entity(id);
    if (party == nullptr) continue;
    std::string others;  // the rest of the parties, in words
    for (const EntityId& other : parties) {
      if (other == id) continue;
      const std::string name = in_sentence(Answer{other}, deck_);
      others = others.empty() ? name : wording_.say("between.others", {{"first", others}, {"last", name}});
    }
    Fact fact = fact_of(agreement, "between." + id.value, "between");
    fact.topic = topic_of(party->type);
    const bool asks_with = !are_organisations && !others.empty();
    const std::string key = have_sides ? "between.side" : asks_with ? "between.with" : "between";
    Probe who = probe("", id, key,
                      {{"agreement", in_sentence(agreement)}, {"side", side_word(id)}, {"others", others}});
    who.family = agreement.id.value + ".between";
    if (have_sides) who.family += std::string(".") + name_of(party->side);
    fact.probes.push_back(std::move(who));
    keep(std::move(fact));
  }
}

void Deriver::derive_purpose(const Entity& agreement) {
  if (agreement.purpose.empty()) return;
  Fact fact = fact_of(agreement, "purpose", "purpose");
  fact.topic = Topic::Agreements;
  const WordingArguments arguments = {{"agreement", in_sentence(agreement)}, {"purpose", agreement.purpose}};
  Probe which = probe("", agreement.id, "purpose", arguments);
  which.family = "purpose:" + folded(agreement.purpose);
  which.asks = Asks::What;  // the name, but by what it is for
  fact.probes.push_back(std::move(which));
  Probe purpose = probe("purpose", TextAnswer{agreement.purpose}, "purpose.purpose", arguments);
  purpose.pool = "purpose";
  fact.probes.push_back(std::move(purpose));
  keep(std::move(fact));
}

void Deriver::derive_date(const Entity& entity) {
  if (!entity.date) return;
  Fact fact = fact_of(entity, "date", "date");
  fact.topic = Topic::Dates;
  const std::string name = in_sentence(entity);
  if (entity.type == EntityType::Agreement) {
    fact.probes.push_back(probe("", *entity.date, "agreement.date", {{"agreement", name}}));
  } else {
    const std::string happened = entity.happened.empty() ? wording_.say("event.happened") : entity.happened;
    // A question turns the verb about ("was held": "When was it held?"), which only the catalogue can do.
    const auto [verb, done] = split_word(happened);
    const WordingArguments arguments = {{"event", name}, {"happened", happened}, {"done", done}};
    Probe when = probe("", *entity.date, "event.date", arguments);
    const std::string turned = "event.date.ask." + verb;
    if (wording_.has(turned)) when.ask = sentence(turned, arguments);
    fact.probes.push_back(std::move(when));
  }
  keep(std::move(fact));
}

void Deriver::derive_place(const Entity& entity) {
  if (entity.place.empty()) return;
  Fact fact = fact_of(entity, "place", "place");
  fact.topic = Topic::Places;
  const bool is_agreement = entity.type == EntityType::Agreement;
  fact.probes.push_back(probe("", entity.place, is_agreement ? "agreement.place" : "event.place",
                              {{is_agreement ? "agreement" : "event", in_sentence(entity)}}));
  keep(std::move(fact));
}

// ---- Places

void Deriver::derive_location(const Entity& place) {
  if (!place.location) return;
  Fact fact = fact_of(place, "location", "name");
  // A place that no article names is nothing to ask; and what a reference alone carries is only where it is.
  if (fact.evidence.empty()) return;
  for (const Evidence& entry : place.evidence) {
    const auto& fields = entry.fields;
    const bool is_listed = std::find(fields.begin(), fields.end(), "coordinates") != fields.end();
    if (is_listed && entry.basis == Basis::Reference) fact.evidence.push_back(entry);
  }
  fact.topic = Topic::Places;
  fact.subject.reset();  // coordinates are pointed at, not matched
  const std::string name = in_sentence(place);
  Probe where;
  where.ask = sentence("location.ask", {{"name", name}});
  where.answer = *place.location;
  where.asks = Asks::Where;
  fact.probes.push_back(std::move(where));
  fact.statement = sentence("location.statement", {{"name", name}, {"at", shown(place.location->at)}});
  keep(std::move(fact));
}

}  // namespace communique
