// Explore: the frame around its four views, and the thing that was chosen.
#include "screens/present_explore.hpp"

#include <algorithm>
#include <cmath>

#include "learning/mastery.hpp"

namespace communique::screens {
namespace {

class DetailPresenter {
 public:
  DetailPresenter(const State& state, const Wording& wording, Thing thing)
      : things_(state, wording), state_(state), wording_(wording), thing_(std::move(thing)) {
    view_.thing = thing_;
  }

  DetailView present() && {
    const Entity* entity = thing_.entity.empty() ? nullptr : deck().entity(thing_.entity);
    entity != nullptr ? present_entity(*entity) : present_fact(*state_.deck->fact(thing_.fact));
    view_.topic_name = topic_name(view_.topic, wording_);
    present_facts();
    view_.close_label = wording_.say(state_.exploring.trail.empty() ? "explore.close" : "explore.back");
    return std::move(view_);
  }

 private:
  [[nodiscard]] const Deck& deck() const { return state_.deck->deck; }

  void add_detail(const char* key, std::string value) {
    if (!value.empty()) view_.details.emplace_back(wording_.say(key), std::move(value));
  }
  void add_date(const char* key, const std::optional<EdtfDate>& date) {
    if (date) add_detail(key, spoken(*date, wording_.locale()));
  }
  [[nodiscard]] std::string name_of_entity(const EntityId& id) const {
    const Entity* entity = deck().entity(id);
    return entity == nullptr ? std::string{} : entity->name;
  }
  /// A group of things under a heading; nothing where there are none.
  void add_group(const char* key, std::vector<ThingView> things) {
    if (things.empty()) return;
    view_.groups.push_back({wording_.say(key), std::move(things)});
  }
  void add_entities(const char* key, const std::vector<EntityId>& entities) {
    std::vector<ThingView> things;
    for (const EntityId& id : entities) {
      if (const Entity* entity = deck().entity(id)) things.push_back(things_.of(*entity));
    }
    add_group(key, std::move(things));
  }

  void present_entity(const Entity& entity) {
    view_.topic = topic_of(entity.type);
    view_.title = sentence_case(full_name(entity));
    view_.native = entity.native;
    view_.is_japanese = entity.side == Side::Japan;
    const std::string line = description(entity, deck());
    if (!line.empty() && entity.type != EntityType::Agreement) view_.lines.push_back(line);
    switch (entity.type) {
      case EntityType::Person:
        present_person(entity);
        break;
      case EntityType::Organisation:
        present_organisation(entity);
        break;
      case EntityType::Agreement:
        present_agreement(entity);
        break;
      case EntityType::Event:
        present_event(entity);
        break;
      case EntityType::Place:
        present_place(entity);
        break;
    }
  }

  void present_person(const Entity& person) {
    for (std::size_t i = 1; i < person.roles.size(); ++i) {
      const Role& role = person.roles[i];
      const std::string of = name_of_entity(role.of);
      view_.lines.push_back(
          wording_.say("explore.role", {{"title", sentence_case(role.title)},
                                        {"of", of},
                                        {"has", std::string(of.empty() ? "no" : "yes")},
                                        {"date", spoken(month_of(role.as_of), wording_.locale())}}));
    }
    add_group("explore.signed", with_member(&Entity::signed_by, person.id));
    add_relations(person.id);
    add_group("explore.said", statements_of(person.id.value));
  }

  void present_organisation(const Entity& organisation) {
    std::vector<ThingView> people;
    for (const Entity& entity : deck().entities) {
      const bool is_of_it = std::any_of(entity.roles.begin(), entity.roles.end(),
                                        [&](const Role& role) { return role.of == organisation.id; });
      if (is_of_it) people.push_back(things_.of(entity));
    }
    add_group("explore.people", std::move(people));
    add_group("explore.party-to", with_member(&Entity::between, organisation.id));
    add_relations(organisation.id);
    add_group("explore.said", statements_of(organisation.id.value));
  }

  void present_agreement(const Entity& agreement) {
    add_detail("explore.kind", sentence_case(agreement.kind));
    add_date("explore.date", agreement.date);
    add_detail("explore.place", name_of_entity(agreement.place));
    add_detail("explore.status", sentence_case(agreement.status));
    add_detail("explore.purpose", sentence_case(agreement.purpose));
    add_entities("explore.parties", agreement.between);
    add_entities("explore.signatories", agreement.signed_by);
    if (!agreement.at.empty()) add_entities("explore.at", {agreement.at});
  }

  void present_event(const Entity& event) {
    add_date("explore.date", event.date);
    add_detail("explore.place", name_of_entity(event.place));
    add_entities("explore.led-by", event.led_by);
    add_entities("explore.took-part", event.with);
    std::vector<ThingView> agreed;
    for (const Entity& entity : deck().entities) {
      if (entity.at == event.id) agreed.push_back(things_.of(entity));
    }
    add_group("explore.agreed", std::move(agreed));
  }

  void present_place(const Entity& place) {
    if (place.location) add_detail("explore.lies-at", coordinates_text(place.location->at, wording_));
    std::vector<ThingView> here;
    for (const Entity& entity : deck().entities) {
      if (entity.place == place.id) here.push_back(things_.of(entity));
    }
    add_group("explore.here", std::move(here));
    std::vector<ThingView> within;
    for (const Entity& entity : deck().entities) {
      if (entity.in == place.id) within.push_back(things_.of(entity));
    }
    add_group("explore.within", std::move(within));
  }

  void present_fact(const Fact& fact) {
    view_.topic = fact.topic;
    view_.title = fact.statement;
    if (fact.time) add_date("explore.date", fact.time);
    std::vector<EntityId> named;
    const auto name = [&](const EntityId& id) {
      const bool is_new = std::find(named.begin(), named.end(), id) == named.end();
      if (deck().entity(id) != nullptr && is_new) named.push_back(id);
    };
    name(fact.about);
    for (const Statement& statement : deck().statements) {
      if (statement.id == fact.id.value) name(EntityId{statement.speaker});
    }
    for (const Probe& probe : fact.probes) {
      if (const auto* answer = std::get_if<EntityId>(&probe.answer)) name(*answer);
    }
    add_entities("explore.about", named);
  }

  [[nodiscard]] std::vector<ThingView> with_member(std::vector<EntityId> Entity::*members,
                                                   const EntityId& member) const {
    std::vector<ThingView> things;
    for (const Entity& entity : deck().entities) {
      const auto& list = entity.*members;
      if (std::find(list.begin(), list.end(), member) != list.end()) things.push_back(things_.of(entity));
    }
    return things;
  }

  [[nodiscard]] std::vector<ThingView> statements_of(const std::string& speaker) const {
    std::vector<ThingView> things;
    for (const Statement& statement : deck().statements) {
      if (statement.speaker != speaker) continue;
      if (const Fact* fact = state_.deck->fact(FactId{statement.id})) things.push_back(things_.of(*fact));
    }
    return things;
  }

  /// Whom they met, and whom they answered or were answered by.
  void add_relations(const EntityId& id) {
    std::vector<EntityId> met;
    std::vector<EntityId> answered;
    for (const Relation& relation : state_.catalogue->relations()) {
      const bool is_one = std::find(relation.one.begin(), relation.one.end(), id) != relation.one.end();
      const bool is_other =
          std::find(relation.other.begin(), relation.other.end(), id) != relation.other.end();
      if (!is_one && !is_other) continue;
      // Where all are of one side, the others stand on both hands.
      std::vector<EntityId> across = is_one ? relation.other : relation.one;
      if (are_of_one_side(relation)) {
        across = relation.one;
        across.insert(across.end(), relation.other.begin(), relation.other.end());
      }
      auto& into = relation.kind == RelationKind::Answered ? answered : met;
      if (relation.kind != RelationKind::Met && relation.kind != RelationKind::Answered) continue;
      for (const EntityId& each : across) {
        const bool is_new = std::find(into.begin(), into.end(), each) == into.end();
        if (is_new && each != id) into.push_back(each);
      }
    }
    add_entities("explore.met", met);
    add_entities("explore.answered", answered);
  }

  [[nodiscard]] bool are_of_one_side(const Relation& relation) const {
    const Entity* one = deck().entity(relation.one.front());
    const Entity* other = deck().entity(relation.other.front());
    return one != nullptr && other != nullptr && one->side == other->side;
  }

  void present_facts() {
    const std::vector<FactId> facts = state_.catalogue->facts_of(thing_);
    double recalled = 0;
    for (const FactId& id : facts) {
      const Fact& fact = *state_.deck->fact(id);
      DetailFact row{listed_fact(fact, state_, wording_), {}};
      row.fact.fact = id == thing_.fact ? FactId{} : id;
      if (!fact.evidence.empty()) {
        const CitationView cited = present_citation(state_, fact.evidence.front(), wording_);
        row.citation =
            wording_.say("explore.citation", {{"publisher", cited.publisher}, {"place", cited.place}});
      }
      recalled += row.fact.share;
      view_.facts.push_back(std::move(row));
    }
    const auto count = static_cast<double>(facts.size());
    view_.share = facts.empty() ? 0 : recalled / count;
    if (facts.empty()) {
      view_.known_text = wording_.say("explore.no-facts");
    } else {
      view_.facts_heading = wording_.say("briefing.facts");
      view_.known_text = wording_.say(
          "explore.known",
          {{"recalled", static_cast<std::int64_t>(std::lround(recalled))}, {"facts", whole(facts.size())}});
    }
    const bool can_ask = !is_round_open(state_) && !askable(facts, *state_.deck).empty();
    if (can_ask) view_.quiz_label = wording_.say("briefing.quiz");
    present_briefing_link(facts);
  }

  void present_briefing_link(const std::vector<FactId>& facts) {
    if (facts.empty() || is_round_open(state_)) return;
    const Briefing* briefing = briefing_of(facts.front(), *state_.deck);
    if (briefing == nullptr) return;
    view_.briefing = static_cast<int>(briefing - deck().briefings.data());
    view_.briefing_label = wording_.say("explore.briefing");
  }

  ThingPresenter things_;
  const State& state_;
  const Wording& wording_;
  Thing thing_;
  DetailView view_;
};

void present_topics(const State& state, const Wording& wording, ExploreView& view) {
  if (state.exploring.tab != ExploreTab::Timeline) return;
  for (const Topic topic : kAllTopics) {
    const auto& dated = state.catalogue->dated();
    const bool has_any =
        std::any_of(dated.begin(), dated.end(), [&](const Dated& each) { return each.lane == topic; });
    const auto& chosen = state.exploring.topics;
    if (!has_any) continue;
    view.topics.push_back(
        {topic, lane_name(topic, wording), std::find(chosen.begin(), chosen.end(), topic) != chosen.end()});
  }
}

}  // namespace

ThingView ThingPresenter::of(const Entity& entity) const {
  ThingView view;
  view.thing = {entity.id, {}};
  view.topic = topic_of(entity.type);
  view.name = sentence_case(entity.name);
  view.native = entity.native;
  view.is_japanese = entity.side == Side::Japan;
  if (entity.type == EntityType::Person)
    view.monogram = monogram(entity.native.empty() ? entity.name : entity.native);
  view.note = description(entity, state_.deck->deck);
  if (entity.type == EntityType::Agreement || entity.type == EntityType::Event) {
    view.note = entity.date ? spoken(*entity.date, wording_.locale()) : sentence_case(entity.kind);
  }
  view.is_chosen = state_.exploring.chosen == view.thing;
  view.known = known(view.thing);
  return view;
}

ThingView ThingPresenter::of(const Fact& fact) const {
  ThingView view;
  view.thing = {{}, fact.id};
  view.topic = fact.topic;
  view.name = fact.statement;
  if (fact.time) view.note = spoken(*fact.time, wording_.locale());
  view.is_chosen = state_.exploring.chosen == view.thing;
  view.known = known(view.thing);
  return view;
}

KnownShare ThingPresenter::known(const Thing& thing) const {
  const Knowledge& knowledge = state_.summary.knowledge;
  const std::vector<FactId> facts = state_.catalogue->facts_of(thing);
  double recalled = 0;
  bool is_met = false;
  for (const FactId& fact : facts) {
    recalled += recall_on(state_.summary.today, fact, knowledge);
    is_met = is_met || knowledge.memory(fact) != nullptr;
  }
  if (facts.empty()) return {};
  const double share = recalled / static_cast<double>(facts.size());
  return {share, is_met ? wording_.say("home.share", {{"share", share}}) : wording_.say("home.not-asked")};
}

std::string lane_name(Topic topic, const Wording& wording) {
  return topic == Topic::Dates ? wording.say("explore.events") : topic_name(topic, wording);
}

ExploreView present_explore(const State& state, const Wording& wording) {
  const Exploring& exploring = state.exploring;
  ExploreView view;
  view.masthead = present_masthead(state, wording, Tab::Explore);
  view.tab = exploring.tab;
  view.tabs = {{ExploreTab::Timeline, wording.say("explore.timeline")},
               {ExploreTab::People, wording.say("explore.whos-who")},
               {ExploreTab::Agreements, wording.say("topic.agreements")},
               {ExploreTab::Map, wording.say("explore.map")}};
  view.search_label = wording.say("explore.search");
  view.search_hint = wording.say("explore.search-hint");
  view.query = exploring.query;
  view.clear_label = wording.say("explore.clear");
  present_topics(state, wording, view);
  const Hits hits = hits_of(state);
  if (hits.is_near) view.search_note = wording.say("explore.near", {{"query", exploring.query}});
  view.summary = present_body(state, wording, hits, view);
  if (view.summary.empty()) {
    const bool is_filtered = !exploring.topics.empty() || !exploring.kind.empty();
    view.empty_note = !exploring.query.empty() ? wording.say("explore.nothing", {{"query", exploring.query}})
                      : is_filtered            ? wording.say("explore.nothing-here")
                                               : wording.say("explore.nothing-at-all");
  }
  if (exploring.chosen) {
    view.detail = DetailPresenter(state, wording, *exploring.chosen).present();
  } else {
    view.detail_note = wording.say("explore.choose");
    const std::size_t facts = askable(selected_facts(state, hits), *state.deck).size();
    if (facts > 0 && !is_round_open(state)) {
      view.quiz_label =
          wording.say("explore.quiz", {{"facts", whole(facts)},
                                       {"asked", whole(std::min(facts, kMostQuizzed))},
                                       {"all", std::string(facts > kMostQuizzed ? "no" : "yes")}});
    }
  }
  if (exploring.came_from) {
    view.back_label = wording.say(*exploring.came_from == Screen::Quiz ? "explore.to-round" : "explore.back");
  }
  view.hints = {{{"Ctrl+F"}, wording.say("hint.search")}, {{"Esc"}, wording.say("hint.back")}};
  return view;
}

}  // namespace communique::screens
