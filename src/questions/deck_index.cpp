#include "questions/deck_index.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "questions/name_words.hpp"

namespace communique {
namespace {

// A large deck is sampled, so that the work for one question does not grow with the deck.
constexpr std::size_t kSample = 48;

std::string padded(const std::string& text) { return " " + text + " "; }

/// Keys of the buckets an entity stands in, the most telling first.
std::vector<std::string> bucket_keys(const Entity& entity) {
  const std::string type = name_of(entity.type);
  const std::string side = std::string("/side:") + name_of(entity.side);
  const std::string kind = "/kind:" + entity.kind;
  return {type + side + kind, type + kind, type + side, type};
}

template <class Item, class Visit>
void visit_sample(const std::vector<Item>& items, std::uint64_t seed, const Visit& visit) {
  const std::size_t count = std::min(items.size(), kSample);
  const std::size_t start = items.empty() ? 0 : static_cast<std::size_t>(seed % items.size());
  for (std::size_t i = 0; i < count; ++i) {
    visit(items[items.size() <= kSample ? i : (start + i) % items.size()]);
  }
}

bool is_value(const Answer& answer) {
  return std::holds_alternative<EdtfDate>(answer) || std::holds_alternative<FigureValue>(answer);
}

bool contains(const std::vector<std::string>& whole, const std::vector<std::string>& part) {
  return !part.empty() && std::search(whole.begin(), whole.end(), part.begin(), part.end()) != whole.end();
}

}  // namespace

bool is_country(const Entity& place) { return place.kind.find("country") != std::string::npos; }

DeckIndex::DeckIndex(const Deck& deck, const std::vector<Fact>& facts)
    : deck_(deck), dates_(static_cast<std::size_t>(Precision::Interval) + 1) {
  cards_.reserve(deck.entities.size());
  for (const Entity& entity : deck.entities) add_entity(entity);
  for (const Fact& fact : facts) add_fact(fact);
  for (auto& dates : dates_) {
    std::stable_sort(dates.begin(), dates.end(), [](const DateCard& a, const DateCard& b) {
      return a.date.first_day() < b.date.first_day();
    });
  }
}

void DeckIndex::add_entity(const Entity& entity) {
  EntityCard card;
  card.entity = &entity;
  card.name_words = words(folded(entity.name));
  for (const Role& role : entity.roles) card.titles.push_back(padded(folded(role.title)));
  for (const Evidence& evidence : entity.evidence) card.sources.push_back(evidence.source);
  const std::size_t place = cards_.size();
  card_by_id_.emplace(entity.id, place);
  std::vector<std::string> forms = all_forms(entity);
  if (!entity.family.empty()) forms.push_back(entity.family);
  for (const std::string& form : forms) {
    const std::string mention = padded(folded(form));
    const std::size_t end = mention.find(' ', 1);
    if (end <= 1) continue;
    mentions_[mention].push_back(place);
    std::size_t& longest = longest_mention_[mention.substr(1, end - 1)];
    longest = std::max(longest, mention.size());
  }
  for (const std::string& key : bucket_keys(entity)) buckets_[key].push_back(place);
  cards_.push_back(std::move(card));
}

void DeckIndex::add_fact(const Fact& fact) {
  for (const Probe& probe : fact.probes) {
    true_by_family_[probe.family].push_back(probe.answer);
    if (!probe.says.empty()) {
      true_sentences_.insert(filled(probe.says, probe.answer, deck_));
      const auto [first, is_new] = answer_by_sentence_.emplace(probe.says, probe.answer);
      if (!is_new && first->second != probe.answer) sentences_of_several_.insert(probe.says);
    }
    if (const auto* id = std::get_if<EntityId>(&probe.answer); id != nullptr && card_by_id_.contains(*id)) {
      ++cards_[card_by_id_.at(*id)].times_right;
    }
    if (const auto* text = std::get_if<TextAnswer>(&probe.answer); text != nullptr && !probe.pool.empty()) {
      TextCard card{text->text, folded(text->text), {}, {}, &fact};
      card.words = words(card.folded_text);
      card.loose_words = loosened(card.words);
      texts_[probe.pool].push_back(std::move(card));
    }
    if (const auto* date = std::get_if<EdtfDate>(&probe.answer)) {
      dates_[static_cast<std::size_t>(date->precision())].push_back({*date, &fact});
    }
    if (is_value(probe.answer)) by_value_.emplace(shown(probe.answer, deck_), &fact);
  }
}

const EntityCard* DeckIndex::card(const EntityId& id) const {
  const auto found = card_by_id_.find(id);
  return found == card_by_id_.end() ? nullptr : &cards_[found->second];
}

std::vector<const EntityCard*> DeckIndex::candidates(const EntityCard& key, std::uint64_t seed) const {
  std::vector<const EntityCard*> result;
  std::unordered_set<std::size_t> seen;
  for (const std::string& bucket : bucket_keys(*key.entity)) {
    const auto found = buckets_.find(bucket);
    if (found == buckets_.end()) continue;
    visit_sample(found->second, seed, [&](std::size_t place) {
      if (seen.insert(place).second) result.push_back(&cards_[place]);
    });
  }
  return result;
}

std::vector<const EntityCard*> DeckIndex::mentioned_in(const std::string& folded_text) const {
  std::vector<const EntityCard*> result;
  for (std::size_t at = 0; at + 1 < folded_text.size();) {
    const std::size_t end = folded_text.find(' ', at + 1);
    const auto longest = longest_mention_.find(folded_text.substr(at + 1, end - at - 1));
    const std::size_t reach = longest == longest_mention_.end() ? 0 : at + longest->second;
    for (std::size_t stop = end; stop < reach && stop < folded_text.size();
         stop = folded_text.find(' ', stop + 1)) {
      const auto found = mentions_.find(folded_text.substr(at, stop - at + 1));
      if (found == mentions_.end()) continue;
      for (const std::size_t card : found->second) result.push_back(&cards_[card]);
    }
    at = end;
  }
  return result;
}

bool DeckIndex::share_telling_kind(const Entity& a, const Entity& b) const {
  if (a.type != b.type || a.kind.empty() || a.kind != b.kind) return false;
  const std::string type = name_of(a.type);
  return buckets_.at(type + "/kind:" + a.kind).size() * 2 <= buckets_.at(type).size();
}

std::vector<const TextCard*> DeckIndex::texts(const std::string& pool, std::uint64_t seed) const {
  std::vector<const TextCard*> result;
  const auto found = texts_.find(pool);
  if (found == texts_.end()) return result;
  visit_sample(found->second, seed, [&](const TextCard& card) { result.push_back(&card); });
  return result;
}

std::vector<const DateCard*> DeckIndex::dates_near(const EdtfDate& date, std::size_t count) const {
  const auto& dates = dates_[static_cast<std::size_t>(date.precision())];
  const auto at = std::lower_bound(
      dates.begin(), dates.end(), date.first_day(),
      [](const DateCard& card, std::chrono::sys_days day) { return card.date.first_day() < day; });
  std::vector<const DateCard*> result;
  const auto before = static_cast<std::size_t>(at - dates.begin());
  for (std::size_t i = before - std::min(before, count); i < std::min(before + count, dates.size()); ++i) {
    result.push_back(&dates[i]);
  }
  return result;
}

bool DeckIndex::is_true(const Probe& probe, const Answer& answer) const {
  const auto family = true_by_family_.find(probe.family);
  if (family != true_by_family_.end() &&
      std::find(family->second.begin(), family->second.end(), answer) != family->second.end()) {
    return true;
  }
  return !probe.says.empty() && true_sentences_.contains(filled(probe.says, answer, deck_));
}

bool DeckIndex::has_other_answer(const Probe& probe) const {
  const auto family = true_by_family_.find(probe.family);
  const bool is_one_of_several = family != true_by_family_.end() &&
                                 std::any_of(family->second.begin(), family->second.end(),
                                             [&](const Answer& answer) { return answer != probe.answer; });
  return is_one_of_several || sentences_of_several_.contains(probe.says);
}

const Fact* DeckIndex::fact_with(const Answer& value) const {
  const auto found = is_value(value) ? by_value_.find(shown(value, deck_)) : by_value_.end();
  return found == by_value_.end() ? nullptr : found->second;
}

bool are_entangled(const EntityCard& a, const EntityCard& b) {
  if (contains(a.name_words, b.name_words) || contains(b.name_words, a.name_words)) return true;
  const Entity& first = *a.entity;
  const Entity& second = *b.entity;
  if (first.in == second.id || second.in == first.id) return true;
  // A city beside a country is the odd one out, and Beijing stands for China besides.
  return first.type == EntityType::Place && second.type == EntityType::Place &&
         is_country(first) != is_country(second);
}

}  // namespace communique
