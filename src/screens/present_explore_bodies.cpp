// Explore's four views over one selection.
#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "screens/present_explore.hpp"

namespace communique::screens {
namespace {

using std::chrono::year_month_day;

constexpr std::array kSides{Side::Taiwan,       Side::Japan,         Side::China,
                            Side::UnitedStates, Side::International, Side::None};

class BodyPresenter {
 public:
  BodyPresenter(const State& state, const Wording& wording, const Hits& hits)
      : things_(state, wording), state_(state), wording_(wording), hits_(hits) {}

  std::string timeline(ExploreView& view) const {
    TimelineView body;
    body.locale = wording_.locale();
    body.zoom_in_label = wording_.say("map.zoom-in");
    body.zoom_out_label = wording_.say("map.zoom-out");
    body.whole_label = wording_.say("explore.whole");
    body.description = wording_.say("explore.timeline-description");
    const auto shown = shown_dates(state_, hits_);
    for (const Topic topic : kAllTopics) {
      if (std::any_of(shown.begin(), shown.end(), [&](const Dated* each) { return each->lane == topic; })) {
        body.lanes.push_back({topic, lane_name(topic, wording_)});
      }
    }
    for (const Dated* dated : shown) body.entries.push_back(entry(*dated, body.lanes));
    std::string summary;
    if (!shown.empty()) summary = span_of(shown);
    view.body = std::move(body);
    return summary;
  }

  std::string people(ExploreView& view) const {
    PeopleView body;
    body.shows_relations = state_.exploring.shows_relations;
    body.cards_label = wording_.say("explore.cards");
    body.relations_label = wording_.say("explore.relations");
    body.organisations_heading = wording_.say("topic.organisations");
    const auto shown = shown_entities(state_, hits_, {EntityType::Person, EntityType::Organisation});
    std::int64_t people = 0;
    for (const Side side : kSides) {
      PeopleColumn column{side_name(side), {}, {}};
      for (const Entity* entity : shown) {
        if (entity->side != side) continue;
        const bool is_person = entity->type == EntityType::Person;
        people += is_person ? 1 : 0;
        (is_person ? column.people : column.organisations).push_back(things_.of(*entity));
      }
      if (!column.people.empty() || !column.organisations.empty()) body.columns.push_back(std::move(column));
    }
    if (body.shows_relations) body.relations = relations();
    const bool is_empty = body.shows_relations ? body.relations.empty() : shown.empty();
    view.body = std::move(body);
    if (is_empty) return {};
    return wording_.say("explore.people-count",
                        {{"people", people}, {"organisations", whole(shown.size()) - people}});
  }

  std::string agreements(ExploreView& view) const {
    constexpr const char* kColumns[] = {"explore.name",        "explore.kind",  "explore.parties",
                                        "explore.signatories", "explore.date",  "explore.place",
                                        "explore.purpose",     "explore.status"};
    AgreementsView body;
    for (std::size_t i = 0; i < std::size(kColumns); ++i) {
      body.columns.emplace_back(static_cast<AgreementColumn>(i), wording_.say(kColumns[i]));
    }
    body.sorted_by = state_.exploring.sorted_by;
    body.is_descending = state_.exploring.is_descending;
    body.sort_text =
        wording_.say(body.is_descending ? "explore.sorted-down" : "explore.sorted-up",
                     {{"column", body.columns[static_cast<std::size_t>(body.sorted_by)].second}});
    body.kinds = kinds();
    std::vector<const Entity*> shown = shown_agreements(state_, hits_);
    sort(shown);
    for (const Entity* agreement : shown) body.rows.push_back(row(*agreement));
    const auto count = whole(body.rows.size());
    view.body = std::move(body);
    return count == 0 ? std::string{} : wording_.say("explore.agreement-count", {{"count", count}});
  }

  std::string places(ExploreView& view) const {
    PlacesView body;
    body.disclaimer = wording_.say("map.disclaimer");
    body.zoom_in_label = wording_.say("map.zoom-in");
    body.zoom_out_label = wording_.say("map.zoom-out");
    body.whole_label = wording_.say("map.whole");
    body.description = wording_.say("explore.map-description");
    body.elsewhere_heading = wording_.say("explore.elsewhere");
    for (const Entity* place : shown_entities(state_, hits_, {EntityType::Place})) {
      ThingView thing = things_.of(*place);
      if (!place->location) {
        body.elsewhere.push_back(std::move(thing));
        continue;
      }
      const auto facts = whole(state_.catalogue->facts_of(place->id).size());
      body.places.push_back({thing.thing, place->location->at, thing.name,
                             wording_.say("choose.facts", {{"count", facts}}), thing.is_chosen, thing.known});
    }
    const auto count = whole(body.places.size() + body.elsewhere.size());
    view.body = std::move(body);
    return count == 0 ? std::string{} : wording_.say("explore.place-count", {{"count", count}});
  }

 private:
  [[nodiscard]] const Deck& deck() const { return state_.deck->deck; }

  [[nodiscard]] std::string side_name(Side side) const {
    return side == Side::None ? wording_.say("explore.other-side")
                              : wording_.say(std::string("side.") + name_of(side));
  }

  [[nodiscard]] TimelineEntry entry(const Dated& dated, const std::vector<TimelineLane>& lanes) const {
    const Entity* entity = dated.thing.entity.empty() ? nullptr : deck().entity(dated.thing.entity);
    ThingView thing =
        entity != nullptr ? things_.of(*entity) : things_.of(*state_.deck->fact(dated.thing.fact));
    const auto lane = std::find_if(lanes.begin(), lanes.end(),
                                   [&](const TimelineLane& each) { return each.topic == dated.lane; });
    TimelineEntry view{thing.thing,
                       dated.lane,
                       static_cast<int>(lane - lanes.begin()),
                       dated.date,
                       spoken(dated.date, wording_.locale()),
                       sentence_case(thing.name),
                       thing.is_chosen,
                       thing.known};
    return view;
  }

  [[nodiscard]] std::string span_of(const std::vector<const Dated*>& shown) const {
    constexpr auto kOpenBefore = std::chrono::sys_days::min();
    constexpr auto kOpenAfter = std::chrono::sys_days::max();
    auto first = kOpenAfter;
    auto last = kOpenBefore;
    for (const Dated* dated : shown) {  // an open end is no date
      for (const auto day : {dated->date.first_day(), dated->date.last_day()}) {
        if (day == kOpenBefore || day == kOpenAfter) continue;
        first = std::min(first, day);
        last = std::max(last, day);
      }
    }
    if (first > last) return wording_.say("explore.timeline-count-undated", {{"count", whole(shown.size())}});
    const auto year = [](std::chrono::sys_days day) {
      return std::to_string(static_cast<int>(year_month_day(day).year()));
    };
    return wording_.say("explore.timeline-count",
                        {{"count", whole(shown.size())}, {"first", year(first)}, {"last", year(last)}});
  }

  [[nodiscard]] std::vector<RelationParty> parties(const std::vector<EntityId>& ids) const {
    std::vector<RelationParty> parties;
    for (const EntityId& id : ids) {
      const Entity* entity = deck().entity(id);
      if (entity == nullptr) continue;
      const Thing thing{id, {}};
      parties.push_back({thing, entity->name, state_.exploring.chosen == thing});
    }
    return parties;
  }

  [[nodiscard]] std::string title_of(const Thing& thing) const {
    if (const Entity* entity = thing.entity.empty() ? nullptr : deck().entity(thing.entity)) {
      return sentence_case(entity->name);
    }
    const Fact* fact = state_.deck->fact(thing.fact);
    return fact == nullptr ? std::string{} : fact->statement;
  }

  [[nodiscard]] bool is_shown_relation(const Relation& relation) const {
    const auto shows = [&](const EntityId& id) { return is_shown({id, {}}, hits_, *state_.catalogue); };
    return std::any_of(relation.one.begin(), relation.one.end(), shows) ||
           std::any_of(relation.other.begin(), relation.other.end(), shows) ||
           std::any_of(relation.through.begin(), relation.through.end(),
                       [&](const Thing& thing) { return is_shown(thing, hits_, *state_.catalogue); });
  }

  [[nodiscard]] RelationRow relation_row(const Relation& relation) const {
    RelationRow row;
    row.kind = relation.kind;
    row.kind_text = wording_.say(std::string("relation.") + name_of(relation.kind));
    row.label = relation.is_former ? wording_.say("explore.former", {{"title", relation.title}})
                                   : sentence_case(relation.title);
    for (const Thing& thing : relation.through) {
      row.label = row.label.empty()
                      ? title_of(thing)
                      : wording_.say("explore.joined", {{"one", row.label}, {"other", title_of(thing)}});
    }
    if (relation.date) {
      const std::string date = spoken(*relation.date, wording_.locale());
      row.date =
          relation.kind == RelationKind::Represents ? wording_.say("explore.as-of", {{"date", date}}) : date;
    }
    row.one = parties(relation.one);
    row.other = parties(relation.other);
    row.through = relation.through;
    const auto is_chosen = [&](const auto& list) {
      return std::any_of(list.begin(), list.end(),
                         [](const RelationParty& party) { return party.is_chosen; });
    };
    const auto& chosen = state_.exploring.chosen;
    row.is_of_chosen =
        is_chosen(row.one) || is_chosen(row.other) ||
        (chosen && std::find(row.through.begin(), row.through.end(), *chosen) != row.through.end());
    return row;
  }

  [[nodiscard]] std::vector<RelationGroup> relations() const {
    std::vector<RelationGroup> groups;
    for (const RelationKind kind : kAllRelationKinds) {
      RelationGroup group{kind, wording_.say(std::string("relation.who-") + name_of(kind)), {}};
      for (const Relation& relation : state_.catalogue->relations()) {
        if (relation.kind == kind && is_shown_relation(relation))
          group.rows.push_back(relation_row(relation));
      }
      if (!group.rows.empty()) groups.push_back(std::move(group));
    }
    return groups;
  }

  [[nodiscard]] std::vector<KindChoice> kinds() const {
    std::vector<KindChoice> kinds{{"", wording_.say("explore.all-kinds"), state_.exploring.kind.empty()}};
    std::set<std::string> seen;
    for (const Entity* agreement : shown_entities(state_, hits_, {EntityType::Agreement})) {
      if (agreement->kind.empty() || !seen.insert(agreement->kind).second) continue;
      kinds.push_back(
          {agreement->kind, sentence_case(agreement->kind), state_.exploring.kind == agreement->kind});
    }
    return kinds;
  }

  [[nodiscard]] std::string names(const std::vector<EntityId>& ids) const {
    std::string text;
    for (const EntityId& id : ids) {
      const Entity* entity = deck().entity(id);
      if (entity == nullptr) continue;
      const std::string& name = entity->acronym.empty() ? entity->name : entity->acronym;
      text = text.empty() ? name : wording_.say("explore.joined", {{"one", text}, {"other", name}});
    }
    return text;
  }

  [[nodiscard]] std::string cell(const Entity& agreement, AgreementColumn column) const {
    switch (column) {
      case AgreementColumn::Name:
        return sentence_case(agreement.name);
      case AgreementColumn::Kind:
        return sentence_case(agreement.kind);
      case AgreementColumn::Parties:
        return names(agreement.between);
      case AgreementColumn::Signatories:
        return names(agreement.signed_by);
      case AgreementColumn::Date:
        return agreement.date ? spoken(*agreement.date, wording_.locale()) : std::string{};
      case AgreementColumn::Place: {
        const Entity* at = deck().entity(agreement.at);
        return names({agreement.place.empty() && at != nullptr ? at->place : agreement.place});
      }
      case AgreementColumn::Purpose:
        return sentence_case(agreement.purpose);
      case AgreementColumn::Status:
        return sentence_case(agreement.status);
    }
    return {};
  }

  [[nodiscard]] AgreementRow row(const Entity& agreement) const {
    const Thing thing{agreement.id, {}};
    AgreementRow row{thing, {}, state_.exploring.chosen == thing, things_.known(thing)};
    for (int i = 0; i <= static_cast<int>(AgreementColumn::Status); ++i) {
      row.cells.push_back(cell(agreement, static_cast<AgreementColumn>(i)));
    }
    return row;
  }

  /// What a column says nothing of stands last, whichever way it is sorted.
  void sort(std::vector<const Entity*>& agreements) const {
    const AgreementColumn by = state_.exploring.sorted_by;
    const bool is_descending = state_.exploring.is_descending;
    const auto key = [&](const Entity* agreement) {
      const auto day = agreement->date ? agreement->date->first_day().time_since_epoch().count() : 0;
      const std::string words = folded(cell(*agreement, by));
      return by == AgreementColumn::Date
                 ? std::tuple(words.empty(), static_cast<std::int64_t>(day), std::string{})
                 : std::tuple(words.empty(), std::int64_t{0}, words);
    };
    std::stable_sort(agreements.begin(), agreements.end(), [&](const Entity* a, const Entity* b) {
      const auto one = key(a);
      const auto other = key(b);
      if (std::get<0>(one) != std::get<0>(other)) return std::get<0>(other);
      return is_descending ? other < one : one < other;
    });
  }

  ThingPresenter things_;
  const State& state_;
  const Wording& wording_;
  const Hits& hits_;
};

}  // namespace

std::string present_body(const State& state, const Wording& wording, const Hits& hits, ExploreView& view) {
  const BodyPresenter presenter(state, wording, hits);
  switch (state.exploring.tab) {
    case ExploreTab::Timeline:
      return presenter.timeline(view);
    case ExploreTab::People:
      return presenter.people(view);
    case ExploreTab::Agreements:
      return presenter.agreements(view);
    case ExploreTab::Map:
      return presenter.places(view);
  }
  return {};
}

}  // namespace communique::screens
