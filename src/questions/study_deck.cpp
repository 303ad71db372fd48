#include "questions/study_deck.hpp"

#include <algorithm>
#include <bit>
#include <unordered_map>

#include "base/clock.hpp"

namespace communique {

FactIndex::FactIndex(const std::vector<Fact>& facts) : slots_(std::bit_ceil(2 * facts.size() + 1)) {
  for (const Fact& fact : facts) {
    ids_ += fact.id.value;
    ends_.push_back(static_cast<std::uint32_t>(ids_.size()));
    const std::uint64_t hash = std::hash<FactId>{}(fact.id);
    std::size_t slot = hash & (slots_.size() - 1);
    while (slots_[slot].end != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = {static_cast<std::uint32_t>(hash >> 32U), static_cast<std::uint32_t>(ends_.size())};
  }
}

std::string_view FactIndex::id_at(std::size_t place) const {
  const std::size_t begin = place == 0 ? 0 : ends_[place - 1];
  return std::string_view(ids_).substr(begin, ends_[place] - begin);
}

std::uint32_t FactIndex::find(const std::string& id, std::uint64_t hash) const {
  const auto tag = static_cast<std::uint32_t>(hash >> 32U);
  std::size_t slot = hash & (slots_.size() - 1);
  for (; slots_[slot].end != 0; slot = (slot + 1) & (slots_.size() - 1)) {
    const std::uint32_t place = slots_[slot].end - 1;
    if (slots_[slot].tag == tag && id_at(place) == id) return place;
  }
  return kNowhere;
}

std::optional<std::size_t> FactIndex::find(const FactId& id) const {
  const std::uint32_t place = find(id.value, std::hash<FactId>{}(id));
  return place == kNowhere ? std::nullopt : std::optional<std::size_t>(place);
}

void FactIndex::fetch_slot(std::uint64_t hash) const {
  __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
}

void FactIndex::fetch_id(std::uint64_t hash) const {
  const Slot& slot = slots_[hash & (slots_.size() - 1)];
  if (slot.end > 0) __builtin_prefetch(id_at(slot.end - 1).data());
}

std::vector<std::uint32_t> FactIndex::find(const std::vector<const FactId*>& ids) const {
  constexpr std::size_t kAhead = 16;
  std::vector<std::uint64_t> hashes;
  hashes.reserve(ids.size() + 2 * kAhead);
  for (const FactId* id : ids) hashes.push_back(std::hash<FactId>{}(*id));
  hashes.resize(ids.size() + 2 * kAhead);
  std::vector<std::uint32_t> places;
  places.reserve(ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) {
    fetch_slot(hashes[i + 2 * kAhead]);
    fetch_id(hashes[i + kAhead]);
    places.push_back(find(ids[i]->value, hashes[i]));
  }
  return places;
}

StudyDeck::StudyDeck(Deck deck_in, std::vector<Fact> facts_in, Bank bank_in)
    : deck(std::move(deck_in)),
      facts(std::move(facts_in)),
      bank(std::move(bank_in)),
      gazetteer(deck),
      by_id_(facts) {
  index_questions();
  index_answers();
  index_articles();
}

/// Counts, then fills: one block of memory rather than one for each fact.
void StudyDeck::index_questions() {
  std::vector<std::pair<std::size_t, const Question*>> asked;
  asked.reserve(bank.questions.size());
  ends_.assign(facts.size(), 0);
  for (const Question& question : bank.questions) {
    for (const FactId& id : question.facts) {
      if (const auto place = place_of(id)) {
        asked.emplace_back(*place, &question);
        ++ends_[*place];
      }
    }
  }
  std::uint32_t begin = 0;
  for (std::uint32_t& end : ends_) begin += std::exchange(end, begin);
  questions_.resize(asked.size());
  for (const auto& [place, question] : asked) questions_[ends_[place]++] = question;
}

void StudyDeck::index_answers() {
  for (std::size_t i = 0; i < bank.questions.size(); ++i) {
    const Question& question = bank.questions[i];
    if (question.pool.empty()) continue;
    answers_.emplace_back(stable_hash(question.key.text), static_cast<std::uint32_t>(i));
  }
  std::sort(answers_.begin(), answers_.end());
}

void StudyDeck::index_articles() {
  std::unordered_map<SourceId, std::size_t> places;
  for (std::size_t i = 0; i < deck.sources.size(); ++i) places.emplace(deck.sources[i].id, i);
  first_articles_.reserve(facts.size());
  for (const Fact& fact : facts) {
    std::size_t first = deck.sources.size();
    for (const Evidence& evidence : fact.evidence) {
      const auto place = places.find(evidence.source);
      if (place != places.end()) first = std::min(first, place->second);
    }
    first_articles_.push_back(static_cast<std::uint32_t>(first));
  }
}

const Fact* StudyDeck::fact(const FactId& id) const {
  const auto place = place_of(id);
  return place ? &facts[*place] : nullptr;
}

std::optional<std::size_t> StudyDeck::place_of(const FactId& id) const { return by_id_.find(id); }

std::span<const Question* const> StudyDeck::questions_about(std::size_t place) const {
  const std::size_t begin = place == 0 ? 0 : ends_[place - 1];
  return std::span(questions_).subspan(begin, ends_[place] - begin);
}

std::vector<const Question*> StudyDeck::questions_answered_by(const std::string& answer) const {
  std::vector<const Question*> found;
  const std::uint64_t hash = stable_hash(answer);
  for (auto each = std::lower_bound(answers_.begin(), answers_.end(), std::pair(hash, std::uint32_t{0}));
       each != answers_.end() && each->first == hash; ++each) {
    const Question& question = bank.questions[each->second];
    if (question.key.text == answer) found.push_back(&question);
  }
  return found;
}

}  // namespace communique
