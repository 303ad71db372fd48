// Questions that rest on several facts. Authors' come first; then what the fields give, each only where
// a teacher would ask it. Nothing here looks at all pairs of facts: groups are joined by a key.
#include <algorithm>

#include "base/text.hpp"
#include "facts/set_deriver.hpp"

namespace communique {
namespace {

constexpr std::size_t kMostSetsOfAFact = 2;
constexpr std::size_t kMostFactsShared = 2;  // by two sets of one form
constexpr std::size_t kFullGroup = 5;
constexpr std::size_t kMostOpenGroups = 16;  // keeps grouping linear where little fits together
constexpr std::size_t kMostSayings = 3;      // of one speaker in one question
constexpr std::size_t kMostWrongSayings = 6;

double length_ratio(const std::string& a, const std::string& b) {
  const int width_a = display_width(a);
  const int width_b = display_width(b);
  const auto [shorter, longer] = std::minmax(width_a, width_b);
  return static_cast<double>(longer) / std::max(1, shorter);
}

/// As the first member's way of asking for the same; what was said is no probe's own answer.
Asks asks_of(const FactSet& set, const Fact& first) {
  if (set.form == SetForm::Order) return Asks::Sequence;
  for (const Probe& probe : first.probes) {
    if (probe.answer == set.members.front().answer) return probe.asks;
  }
  return Asks::What;
}

}  // namespace

std::vector<FactSet> derive_sets(const Deck& deck, const std::vector<Fact>& facts, const Wording& wording) {
  return SetDeriver(deck, facts, wording).derive();
}

std::vector<FactGroup> grouped(const FactGroup& facts, const FitTogether& fit) {
  std::vector<FactGroup> groups;
  std::vector<std::size_t> open;
  for (const Fact* fact : facts) {
    const auto place = std::find_if(open.begin(), open.end(), [&](std::size_t group) {
      return std::all_of(groups[group].begin(), groups[group].end(),
                         [&](const Fact* member) { return fit(*member, *fact); });
    });
    if (place != open.end()) {
      groups[*place].push_back(fact);
      if (groups[*place].size() == kFullGroup) open.erase(place);
      continue;
    }
    if (open.size() == kMostOpenGroups) open.erase(open.begin());
    open.push_back(groups.size());
    groups.push_back({fact});
  }
  return groups;
}

SetDeriver::SetDeriver(const Deck& deck, const std::vector<Fact>& facts, const Wording& wording)
    : deck_(deck), facts_(facts), wording_(wording) {
  for (const Fact& fact : facts) by_id_.emplace(fact.id.value, &fact);
  for (const Entity& person : deck.entities) {
    for (const Role& role : person.roles) roles_.emplace(person.id.value + "." + role.id, &role);
  }
  for (const Statement& statement : deck.statements) {
    statements_.emplace(statement.id, &statement);
    const auto fact = by_id_.find(statement.id);
    if (fact == by_id_.end() || !fact->second->subject) continue;
    said_in_[fact->second->evidence.front().source].push_back(fact->second);
  }
  for (const Entity& entity : deck.entities) {
    for (const std::string& form : {entity.name, entity.acronym}) {
      if (!form.empty()) named_.emplace(folded(form), entity.id);
    }
  }
}

std::vector<FactSet> SetDeriver::derive() && {
  for (const AuthoredSet& authored : deck_.sets) add_authored(authored);
  for (const Entity& entity : deck_.entities) add_all_of(entity);
  add_sayings();
  add_matches();
  add_orders();
  return std::move(sets_);
}

bool SetDeriver::is_free(const Fact& fact) const {
  const auto sets = sets_of_.find(fact.id.value);
  return sets == sets_of_.end() || sets->second.size() < kMostSetsOfAFact;
}

FactGroup SetDeriver::free_of(const FactGroup& facts) const {
  FactGroup free;
  std::copy_if(facts.begin(), facts.end(), std::back_inserter(free),
               [&](const Fact* fact) { return is_free(*fact); });
  return free;
}

void SetDeriver::keep(FactSet set) {
  if (taken_.contains(set.id) || taken_.contains(set.ask)) return;
  std::map<std::size_t, std::size_t> shared;  // facts in common, by set
  for (const SetMember& member : set.members) {
    for (const std::size_t other : sets_of_[member.fact.value]) {
      if (sets_[other].form == set.form) ++shared[other];
    }
  }
  const bool is_repeated = std::any_of(shared.begin(), shared.end(), [&](const auto& other) {
    return other.second > kMostFactsShared || other.second == set.members.size();
  });
  if (is_repeated) return;
  taken_.insert(set.id);
  taken_.insert(set.ask);
  set.asks = asks_of(set, *by_id_.at(set.members.front().fact.value));
  for (const SetMember& member : set.members) sets_of_[member.fact.value].push_back(sets_.size());
  sets_.push_back(std::move(set));
}

// ---- What authors wrote

void SetDeriver::add_authored(const AuthoredSet& authored) {
  FactSet set;
  set.id = authored.id;
  set.form = authored.form;
  set.ask = authored.ask;
  set.instead = authored.instead;
  set.not_among = authored.not_among;
  for (const EntityId& id : authored.wrong) set.wrong.emplace_back(id);
  for (const std::string& id : authored.facts) {
    const Fact& fact = *by_id_.at(id);
    SetMember member;
    member.fact = fact.id;
    if (set.form == SetForm::Multiple) {
      member.answer = fact.probes.front().answer;
    } else if (set.form == SetForm::Match) {
      member.prompt = *fact.subject;
      member.answer = fact.told;
    } else {
      member.answer = TextAnswer{label_of(fact)};
      member.date = std::get<EdtfDate>(fact.probes.front().answer);
    }
    if (set.members.empty()) set.topic = fact.topic;
    set.members.push_back(std::move(member));
  }
  if (set.form == SetForm::Order) {
    std::stable_sort(set.members.begin(), set.members.end(),
                     [](const SetMember& a, const SetMember& b) { return *a.date < *b.date; });
  }
  keep(std::move(set));
}

// ---- All who signed, took part or led

void SetDeriver::add_all_of(const Entity& entity) {
  add_all_of(entity, entity.signed_by, "signed-by");
  add_all_of(entity, entity.between, "between");
  add_all_of(entity, entity.led_by, "led-by");
}

void SetDeriver::add_all_of(const Entity& entity, const std::vector<EntityId>& answers,
                            const std::string& key) {
  if (answers.size() < 2 || answers.size() > kFullGroup) return;
  FactSet set;
  set.id = entity.id.value + "." + key;
  set.form = SetForm::Multiple;
  set.ask = wording_.say("set." + key + ".ask", {{"name", in_sentence(entity)}});
  for (const EntityId& id : answers) {
    const auto fact = by_id_.find(set.id + "." + id.value);
    if (fact == by_id_.end() ||
        fact->second->topic != by_id_.at(set.id + "." + answers.front().value)->topic) {
      return;  // parties of several kinds: no wrong option would be like all of them
    }
    set.topic = fact->second->topic;
    SetMember member;
    member.fact = fact->second->id;
    member.answer = id;
    set.members.push_back(std::move(member));
  }
  keep(std::move(set));
}

// ---- All that one speaker said on one occasion

void SetDeriver::add_sayings() {
  std::vector<FactGroup> occasions;  // in the deck's order
  std::map<std::string, std::size_t> places;
  for (const Statement& statement : deck_.statements) {
    const auto fact = by_id_.find(statement.id);
    if (fact == by_id_.end() || !fact->second->subject || statement.when.empty() || !statement.date) continue;
    const std::string key = statement.speaker + "|" + statement.when + "|" + statement.date->text();
    const auto [place, is_new] = places.emplace(key, occasions.size());
    if (is_new) occasions.emplace_back();
    occasions[place->second].push_back(fact->second);
  }
  for (FactGroup& said : occasions) {
    if (said.size() > kMostSayings) said.resize(kMostSayings);
    if (said.size() >= 2) add_saying(said);
  }
}

void SetDeriver::add_saying(const FactGroup& said) {
  const Fact& first = *said.front();
  FactSet set;
  set.id = first.id.value + ".sayings";
  set.form = SetForm::Multiple;
  set.reads_on = true;
  set.topic = Topic::Statements;
  // The statement's own sentence begins with the occasion and the speaker; what was said is left off.
  const std::string& text = statements_.at(first.id.value)->said;
  const std::size_t at = first.statement.rfind(text);
  if (at == std::string::npos) return;
  set.ask = wording_.say("set.sayings.ask", {{"start", trimmed(first.statement.substr(0, at))}});
  for (const Fact* fact : said) {
    SetMember member;
    member.fact = fact->id;
    member.answer = fact->told;
    set.members.push_back(std::move(member));
  }
  set.instead = said_by_others(said);
  if (set.instead.size() >= set.members.size()) keep(std::move(set));
}

std::vector<Instead> SetDeriver::said_by_others(const FactGroup& said) const {
  constexpr double kMostLengthRatio = 1.8;
  const Fact& first = *said.front();
  const EntityId& speaker = first.about;
  std::vector<Instead> others;
  for (const Fact* fact : said_in_.at(first.evidence.front().source)) {
    const Statement& statement = *statements_.at(fact->id.value);
    const auto& also_said_by = statement.not_among;
    const bool is_false = fact->about != speaker && !names(statement.said, speaker) &&
                          std::find(also_said_by.begin(), also_said_by.end(), speaker) == also_said_by.end();
    const bool is_alike =
        length_ratio(statement.said, statements_.at(first.id.value)->said) <= kMostLengthRatio;
    if (is_false && is_alike) others.push_back({statement.said, fact->statement});
    if (others.size() == kMostWrongSayings) break;
  }
  return others;
}

}  // namespace communique
