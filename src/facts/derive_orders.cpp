// Orders: what followed what. Facts belong in one order where something joins them: the same thing, or the
// same article, which tells one story. That one merely came after the other joins nothing.
#include <algorithm>
#include <cctype>

#include "base/text.hpp"
#include "facts/set_deriver.hpp"

namespace communique {
namespace {

constexpr std::size_t kFewestInOrder = 3;
constexpr auto kShortestStep = std::chrono::days{14};       // nearer, only the exact day would tell
constexpr auto kLongestSpan = std::chrono::days{10 * 366};  // farther apart, nobody would err

const EdtfDate& date_of(const Fact& fact) { return std::get<EdtfDate>(fact.probes.front().answer); }

bool is_dated(const Fact& fact) {
  if (!fact.subject) return false;
  const auto* date = std::get_if<EdtfDate>(&fact.probes.front().answer);
  return date != nullptr && !date->is_approximate() && !date->is_uncertain();
}

/// True where a label would tell its date.
bool tells_year(const std::string& label) {
  constexpr int kDigitsOfYear = 4;
  int digits = 0;
  for (const char c : label) {
    digits = std::isdigit(static_cast<unsigned char>(c)) != 0 ? digits + 1 : 0;
    if (digits == kDigitsOfYear) return true;
  }
  return false;
}

bool are_steps_apart(const Fact& a, const Fact& b) {
  const EdtfDate& one = date_of(a);
  const EdtfDate& other = date_of(b);
  const auto step = one.first_day() < other.first_day() ? other.first_day() - one.first_day()
                                                        : one.first_day() - other.first_day();
  return a.subject != b.subject && !one.overlaps(other) && step >= kShortestStep && step <= kLongestSpan;
}

}  // namespace

std::string SetDeriver::label_of(const Fact& fact) const {
  const auto* id = std::get_if<EntityId>(&*fact.subject);
  const Entity* entity = id == nullptr ? nullptr : deck_.entity(*id);
  if (entity == nullptr) return shown(*fact.subject, deck_);
  if (entity->type != EntityType::Agreement) return in_sentence(*entity);
  return wording_.say("set.order.signing", {{"agreement", in_sentence(*entity)}});
}

std::set<EntityId> SetDeriver::entities_of(const Fact& fact) const {
  constexpr std::size_t kMostWordsOfName = 6;
  std::set<EntityId> entities;
  if (const Entity* about = deck_.entity(fact.about)) {
    entities.insert(about->id);
    for (const auto* list : {&about->between, &about->signed_by, &about->led_by}) {
      entities.insert(list->begin(), list->end());
    }
  }
  const std::vector<std::string> label = words(folded(label_of(fact)));
  for (std::size_t from = 0; from < label.size(); ++from) {
    std::string form;
    for (std::size_t to = from; to < std::min(label.size(), from + kMostWordsOfName); ++to) {
      form += (form.empty() ? "" : " ") + label[to];
      const auto named = named_.find(form);
      if (named != named_.end()) entities.insert(named->second);
    }
  }
  return entities;
}

void SetDeriver::add_orders() {
  FactsByKey by_entity;
  FactsByKey by_source;
  for (const Fact& fact : facts_) {
    if (!is_dated(fact) || tells_year(label_of(fact))) continue;
    for (const EntityId& id : entities_of(fact)) by_entity[id.value].push_back(&fact);
    std::set<std::string> sources;
    for (const Evidence& evidence : fact.evidence) sources.insert(evidence.source.value);
    for (const std::string& id : sources) by_source[id].push_back(&fact);
  }
  by_source.erase("");  // imports, which tell no story
  add_orders_of(by_entity, "about");
  add_orders_of(by_source, "story");
}

void SetDeriver::add_orders_of(const FactsByKey& related, const std::string& key) {
  for (const auto& [id, facts] : related) {
    int number = 0;
    for (FactGroup& group : grouped(free_of(facts), are_steps_apart)) {
      ++number;
      if (group.size() < kFewestInOrder) continue;
      std::sort(group.begin(), group.end(),
                [](const Fact* a, const Fact* b) { return date_of(*a) < date_of(*b); });
      FactSet set;
      set.id = id + ".order" + (number == 1 ? "" : "-" + std::to_string(number));
      set.form = SetForm::Order;
      set.topic = Topic::Dates;
      const Entity* entity = deck_.entity(EntityId{id});
      set.ask =
          wording_.say("set.order." + key + ".ask", {{"name", entity == nullptr ? "" : in_sentence(*entity)},
                                                     {"first", spoken(month_of(date_of(*group.front())))},
                                                     {"last", spoken(month_of(date_of(*group.back())))}});
      for (const Fact* fact : group) {
        SetMember member;
        member.fact = fact->id;
        member.answer = TextAnswer{label_of(*fact)};
        member.date = date_of(*fact);
        set.members.push_back(std::move(member));
      }
      keep(std::move(set));
    }
  }
}

}  // namespace communique
