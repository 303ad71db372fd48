// The rules on what names facts: questions on several of them, and wording of one's own. Facts are
// derived, so these come last, for a deck that is right in all else.
#include <algorithm>
#include <unordered_map>

#include "facts/fact.hpp"
#include "facts/judging.hpp"
#include "facts/tables.hpp"

namespace communique {
namespace {

struct Form {
  const char* field;
  std::size_t fewest;
  std::size_t most;  // more would not fit on a screen beside wrong options
};

const Form& form_of(SetForm form) {
  static constexpr Form kForms[] = {{"order", 3, 6}, {"match", 2, 6}, {"all", 2, 5}};  // as in SetForm
  return kForms[static_cast<std::size_t>(form)];
}

/// Whether one field, and only one, gives the form.
bool has_one_form(const Judging& judging, const Origin& at) {
  std::vector<std::string> given;
  for (const SetForm form : {SetForm::Order, SetForm::Match, SetForm::Multiple}) {
    if (has_field(at, form_of(form).field)) given.emplace_back(form_of(form).field);
  }
  if (given.empty()) {
    judging.report(at, "order", "missing-field", "this names no facts", R"(one of "order", "match", "all")");
  } else if (given.size() > 1) {
    judging.report(at, given.back().c_str(), "unknown-field", "this has several forms: " + quoted_list(given),
                   "one of them");
  }
  return given.size() == 1;
}

void judge_form(const Judging& judging, const Origin& at, const AuthoredSet& set) {
  const Form& form = form_of(set.form);
  const JsonTree* list = at.node->find(form.field);
  if (list->array() == nullptr) return;
  if (set.facts.size() < form.fewest || set.facts.size() > form.most) {
    judging.report(at, form.field, "bad-choice",
                   "there are " + std::to_string(set.facts.size()) + " facts here",
                   "from " + std::to_string(form.fewest) + " to " + std::to_string(form.most));
  }
  for (const auto& [field, is_allowed] :
       {std::pair{"wrong", set.form != SetForm::Order}, std::pair{"instead", set.form == SetForm::Multiple},
        std::pair{"notAmong", set.form == SetForm::Multiple}}) {
    if (!has_field(at, field) || is_allowed) continue;
    judging.report(at, field, "unknown-field",
                   "the field " + quoted_list({field}) + " has no place beside " + quoted_list({form.field}));
  }
}

/// The facts as they will be, but for their words: only what tells two answers apart is spelled out.
std::vector<Fact> facts_to_be(const Deck& deck) {
  const auto wording = Wording::parse(R"json({"role": "{title} of {of}"})json", "roles", "en");
  return wording ? derive_facts(deck, *wording) : std::vector<Fact>{};
}

using FactsById = std::unordered_map<std::string, const Fact*>;

/// A set's fact with the place that names it.
struct Member {
  Origin at;
  const Fact* fact = nullptr;
};

void report_item(const Judging& judging, const Origin& at, std::string code, std::string wrong,
                 std::string expected = {}, std::string nearest = {}) {
  judging.report(at, "", std::move(code), std::move(wrong), std::move(expected), std::move(nearest));
}

/// The members, or none where one of them is unknown.
std::vector<Member> members_of(const Judging& judging, const Origin& at, const AuthoredSet& set,
                               const FactsById& facts) {
  const auto items = items_of(at, form_of(set.form).field);
  std::vector<Member> members;
  for (std::size_t i = 0; i < set.facts.size(); ++i) {
    const auto found = facts.find(set.facts[i]);
    if (found != facts.end()) {
      members.push_back({items[i], found->second});
      continue;
    }
    std::vector<std::string> choices;
    for (const auto& [id, fact] : facts) choices.push_back(id);
    std::sort(choices.begin(), choices.end());
    report_item(judging, items[i], "unknown-reference", "there is no fact \"" + set.facts[i] + "\"",
                "the id of a fact, as \"communique facts\" lists them",
                nearest_choice(set.facts[i], choices));
  }
  if (members.size() != set.facts.size()) members.clear();
  return members;
}

/// Each member's own share, by `share_of`, must be its own.
template <class ShareOf>
void judge_distinct(const Judging& judging, const std::vector<Member>& members, const char* share,
                    const ShareOf& share_of) {
  for (std::size_t i = 0; i < members.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (share_of(*members[i].fact) != share_of(*members[k].fact)) continue;
      report_item(judging, members[i].at, "bad-choice",
                  "this fact and \"" + members[k].fact->id.value + "\" have the same " + share,
                  "facts that can be told apart");
    }
  }
}

bool have_subjects(const Judging& judging, const std::vector<Member>& members) {
  bool is_right = true;
  for (const Member& member : members) {
    if (member.fact->subject) continue;
    is_right = false;
    report_item(judging, member.at, "missing-field",
                "nothing short says what \"" + member.fact->id.value + "\" is about",
                "the field \"as\" in that fact");
  }
  return is_right;
}

void judge_dates(const Judging& judging, const std::vector<Member>& members) {
  std::vector<std::pair<EdtfDate, std::string>> earlier;
  for (const Member& member : members) {
    const std::string& id = member.fact->id.value;
    const auto* date = std::get_if<EdtfDate>(&member.fact->probes.front().answer);
    if (date == nullptr) {
      report_item(judging, member.at, "wrong-reference", "the answer of \"" + id + "\" is no date",
                  "facts about dates");
      continue;
    }
    for (const auto& [other, other_id] : earlier) {
      if (!date->overlaps(other)) continue;
      report_item(judging, member.at, "bad-date",
                  "the dates of \"" + other_id + "\" and \"" + id + "\" overlap",
                  "dates of which one is earlier");
    }
    earlier.emplace_back(*date, id);
  }
}

/// Answers of one sort, and wrong ones that are neither right nor of another sort.
void judge_options(const Judging& judging, const Origin& at, const AuthoredSet& set,
                   const std::vector<Answer>& answers) {
  const Deck& deck = judging.draft.deck;
  const auto sort_of = [&](const Answer& answer) {
    const auto* id = std::get_if<EntityId>(&answer);
    return std::pair(answer.index(), id == nullptr ? EntityType::Person : deck.entity(*id)->type);
  };
  for (const Answer& answer : answers) {
    if (sort_of(answer) == sort_of(answers.front())) continue;
    return judging.report(at, form_of(set.form).field, "wrong-reference",
                          "these answers are of several sorts", "answers of one sort");
  }
  for (const EntityId& id : set.wrong) {
    if (std::find(answers.begin(), answers.end(), Answer{id}) != answers.end()) {
      judging.report(at, "wrong", "bad-choice", "\"" + id.value + "\" is a right answer",
                     "wrong answers only");
    } else if (sort_of(id) != sort_of(answers.front())) {
      judging.report(at, "wrong", "wrong-reference",
                     "\"" + id.value + "\" is of another sort than the answers",
                     "the id of another such thing");
    }
  }
  if (set.form != SetForm::Multiple) return;
  std::vector<std::string> right;
  right.reserve(answers.size());
  for (const Answer& answer : answers) right.push_back(shown(answer, deck));
  const bool are_entities = std::holds_alternative<EntityId>(answers.front());
  if (has_field(at, "instead") || !are_entities) judge_instead(judging, at, set.instead, std::move(right));
}

void judge_members(const Judging& judging, const Origin& at, const AuthoredSet& set,
                   const std::vector<Member>& members) {
  if (members.empty()) return;
  const auto subject = [](const Fact& fact) { return fact.subject; };
  const auto told = [](const Fact& fact) { return fact.told; };
  const auto asked = [](const Fact& fact) { return fact.probes.front().answer; };
  std::vector<Answer> answers;
  switch (set.form) {
    case SetForm::Order:
      judge_dates(judging, members);
      if (have_subjects(judging, members)) judge_distinct(judging, members, "subject", subject);
      return;
    case SetForm::Match:
      if (!have_subjects(judging, members)) return;
      judge_distinct(judging, members, "subject", subject);
      judge_distinct(judging, members, "answer", told);
      for (const Member& member : members) answers.push_back(told(*member.fact));
      break;
    case SetForm::Multiple:
      judge_distinct(judging, members, "answer", asked);
      for (const Member& member : members) answers.push_back(asked(*member.fact));
      break;
  }
  judge_options(judging, at, set, answers);
}

/// What an entity's `wording` may name: the ways of asking its fields' facts.
std::vector<std::string> probes_of_fields(const Entity& entity, const std::vector<Fact>& facts) {
  std::vector<std::string> keys;
  const std::string prefix = entity.id.value + ".";
  for (const Fact& fact : facts) {
    if (fact.about != entity.id || !fact.id.value.starts_with(prefix)) continue;
    const std::string local = fact.id.value.substr(prefix.size());
    const bool is_authored = std::any_of(entity.facts.begin(), entity.facts.end(),
                                         [&](const AuthoredFact& authored) { return authored.id == local; });
    if (is_authored) continue;
    for (const Probe& probe : fact.probes) keys.push_back(probe.id.empty() ? local : local + "/" + probe.id);
  }
  return keys;
}

void judge_wording_keys(const Judging& judging, const Origin& at, const Entity& entity,
                        const std::vector<Fact>& facts) {
  if (entity.wording.empty()) return;
  const auto keys = probes_of_fields(entity, facts);
  for (const OwnWording& own : entity.wording) {
    if (std::find(keys.begin(), keys.end(), own.key) != keys.end()) continue;
    const JsonTree& words = *at.node->find("wording")->find(own.key);
    judging.problems.push_back({{at.file, words.key_line, words.key_column},
                                "unknown-reference",
                                "no field here gives a fact to be asked as \"" + own.key + "\"",
                                keys.empty() ? "no wording" : "one of " + quoted_list(keys),
                                nearest_choice(own.key, keys)});
  }
}

}  // namespace

void judge_sets(const Judging& judging) {
  const Draft& draft = judging.draft;
  for (std::size_t i = 0; i < draft.sets.size(); ++i) {
    const Origin& at = draft.sets[i];
    const AuthoredSet& set = draft.deck.sets[i];
    if (at.node->object() == nullptr) continue;
    if (!set.ask.empty() && !set.ask.ends_with("?") && !set.ask.ends_with(".")) {
      judging.report(at, "ask", "bad-wording", "this is no finished sentence",
                     "a question mark or a full stop at its end");
    }
    if (has_one_form(judging, at)) judge_form(judging, at, set);
  }
}

void judge_mentions_of_facts(const Judging& judging) {
  const Draft& draft = judging.draft;
  const bool has_wording = std::any_of(draft.deck.entities.begin(), draft.deck.entities.end(),
                                       [](const Entity& entity) { return !entity.wording.empty(); });
  if (draft.sets.empty() && draft.briefings.empty() && !has_wording) return;
  const std::vector<Fact> facts = facts_to_be(draft.deck);
  FactsById by_id;
  for (const Fact& fact : facts) by_id.emplace(fact.id.value, &fact);
  for (std::size_t i = 0; i < draft.sets.size(); ++i) {
    const AuthoredSet& set = draft.deck.sets[i];
    judge_members(judging, draft.sets[i], set, members_of(judging, draft.sets[i], set, by_id));
  }
  for (std::size_t i = 0; i < draft.entities.size(); ++i) {
    judge_wording_keys(judging, draft.entities[i], draft.deck.entities[i], facts);
  }
  judge_briefing_links(judging, facts);
}

}  // namespace communique
