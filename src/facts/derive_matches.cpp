// Matches: person and post, speaker and words, acronym and name, agreement and purpose, organisation and
// task, event and place. The facts of one match are alike enough that each row has to be known.
#include <algorithm>

#include "base/text.hpp"
#include "facts/set_deriver.hpp"

namespace communique {
namespace {

constexpr std::size_t kFewestPairs = 3;
constexpr int kWidestText = 78;  // a row stays on two lines

bool is_short(const Answer& answer) {
  const auto* text = std::get_if<TextAnswer>(&answer);
  return text == nullptr || display_width(text->text) <= kWidestText;
}

bool differ(const Fact& a, const Fact& b) { return a.subject != b.subject && a.told != b.told; }

std::string slug(std::string kind) {
  std::replace(kind.begin(), kind.end(), ' ', '-');
  return kind;
}

std::optional<EdtfDate> year_of(const EdtfDate& date) {
  constexpr std::size_t kYearLength = 4;
  if (date.precision() == Precision::Interval || date.is_approximate() || date.is_uncertain()) return {};
  const auto year = EdtfDate::parse(date.text().substr(0, kYearLength));
  return year ? std::optional(*year) : std::nullopt;
}

}  // namespace

bool SetDeriver::names(const std::string& text, const EntityId& id) const {
  const Entity* entity = deck_.entity(id);
  if (entity == nullptr) return false;
  auto forms = all_forms(*entity);
  if (!entity->family.empty()) forms.push_back(entity->family);
  const std::string spaced = " " + folded(text) + " ";
  return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
    return spaced.find(" " + folded(form) + " ") != std::string::npos;
  });
}

/// Neither ever held the other's post, by all that the deck knows.
bool SetDeriver::hold_other_posts(const Fact& a, const Fact& b) const {
  const auto held_by = [&](const EntityId& person, const Role& post) {
    const auto& roles = deck_.entity(person)->roles;
    return std::any_of(roles.begin(), roles.end(), [&](const Role& role) {
      return folded(role.title) == folded(post.title) && role.of == post.of;
    });
  };
  return !held_by(a.about, *roles_.at(b.id.value)) && !held_by(b.about, *roles_.at(a.id.value));
}

void SetDeriver::add_matches() {
  FactGroup posts;
  FactGroup sayings;
  FactGroup acronyms;
  FactGroup purposes;
  FactGroup tasks;
  FactGroup places;
  for (const Fact& fact : facts_) {
    const Entity* about = deck_.entity(fact.about);
    if (about == nullptr || !fact.subject || !is_short(fact.told)) continue;
    const auto role = roles_.find(fact.id.value);
    const std::string& pool = fact.probes.back().pool;
    if (role != roles_.end()) {
      // A post that several hold is true of people outside the deck's knowledge too.
      if (!role->second->is_shared && !role->second->is_former) posts.push_back(&fact);
    } else if (statements_.contains(fact.id.value)) {
      sayings.push_back(&fact);
    } else if (pool == "acronym") {
      acronyms.push_back(&fact);
    } else if (pool == "purpose") {
      purposes.push_back(&fact);
    } else if (pool == "does" || pool == "is") {
      tasks.push_back(&fact);
    } else if (about->type == EntityType::Event && fact.id.value == about->id.value + ".place") {
      places.push_back(&fact);
    }
  }
  add_matches_by_period(posts, "posts", Topic::People, [this](const Fact& a, const Fact& b) {
    return differ(a, b) && hold_other_posts(a, b);
  });
  add_matches_by_period(sayings, "speakers", Topic::Statements, [this](const Fact& a, const Fact& b) {
    const auto said = [&](const Fact& fact) { return statements_.at(fact.id.value); };
    const auto is_clean = [&](const Fact& one, const Fact& other) {
      const auto& also = said(one)->not_among;
      return !names(said(one)->said, other.about) &&
             std::find(also.begin(), also.end(), other.about) == also.end();
    };
    return differ(a, b) && is_clean(a, b) && is_clean(b, a);
  });
  add_acronyms(acronyms);
  add_matches_of(purposes, "purposes", "purposes", Topic::Agreements, differ, {});
  add_matches_of(tasks, "tasks", "tasks", Topic::Organisations, differ, {});
  add_matches_of(places, "event-places", "event-places", Topic::Places, differ, {});
}

/// By the month in which it was so or was said; what is left over, by the year.
void SetDeriver::add_matches_by_period(const FactGroup& facts, const std::string& key, Topic topic,
                                       const FitTogether& fit) {
  const auto add_by = [&](const FactGroup& group, const auto& period_of) {
    std::map<std::string, std::pair<EdtfDate, FactGroup>> periods;
    for (const Fact* fact : group) {
      const std::optional<EdtfDate> period = fact->time ? period_of(*fact->time) : std::nullopt;
      if (period)
        periods.try_emplace(period->text(), *period, FactGroup{}).first->second.second.push_back(fact);
    }
    for (const auto& [text, period] : periods) {
      add_matches_of(period.second, key + "." + text, key, topic, fit,
                     {{"when", spoken_with_preposition(period.first)}});
    }
  };
  const std::size_t before = sets_.size();
  add_by(facts, [](const EdtfDate& date) -> std::optional<EdtfDate> {
    if (!year_of(date) || date.precision() == Precision::Year) return std::nullopt;
    return month_of(date);
  });
  FactGroup left;
  std::copy_if(facts.begin(), facts.end(), std::back_inserter(left), [&](const Fact* fact) {
    const auto& sets = sets_of_[fact->id.value];
    return sets.empty() || sets.back() < before;
  });
  add_by(left, year_of);
}

/// By kind: parties with parties, so that no name gives itself away by being the only one of its kind.
void SetDeriver::add_acronyms(const FactGroup& facts) {
  FactsByKey kinds;
  for (const Fact* fact : facts) kinds[deck_.entity(fact->about)->kind].push_back(fact);
  for (const auto& [kind, group] : kinds) {
    if (kind.empty()) continue;
    add_matches_of(group, "acronyms." + slug(kind), "acronyms", group.front()->topic, differ,
                   {{"kind", kind}});
  }
}

void SetDeriver::add_matches_of(const FactGroup& facts, const std::string& id, const std::string& key,
                                Topic topic, const FitTogether& fit, WordingArguments arguments) {
  arguments.emplace_back("number", "");
  int number = 0;
  for (const FactGroup& group : grouped(free_of(facts), fit)) {
    ++number;
    if (group.size() < kFewestPairs) continue;
    FactSet set;
    set.id = number == 1 ? id : id + "-" + std::to_string(number);
    set.form = SetForm::Match;
    set.topic = topic;
    arguments.back().second = std::to_string(number);
    set.ask = wording_.say("set." + key + ".ask", arguments);
    for (const Fact* fact : group) {
      SetMember member;
      member.fact = fact->id;
      member.prompt = *fact->subject;
      member.answer = fact->told;
      if (key == "acronyms") std::swap(member.prompt, member.answer);
      set.members.push_back(std::move(member));
    }
    keep(std::move(set));
  }
}

}  // namespace communique
