#include "questions/distractors.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "questions/item_rules.hpp"
#include "questions/name_words.hpp"

namespace communique {
namespace {

// Named by authors: before anything the program would choose.
constexpr int kAmong = 100;
// Of another kind or side than the stem asks for: only where nothing better is left.
constexpr int kOddOneOut = -50;

/// A candidate with how much it is like the key; equals take turns by hash.
template <class Card>
struct Ranked {
  const Card* card = nullptr;
  int likeness = 0;
  std::uint64_t tie = 0;
};

template <class Range, class Item>
bool is_among(const Range& list, const Item& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

bool shares_source(const Fact& fact, const std::vector<SourceId>& sources) {
  return std::any_of(fact.evidence.begin(), fact.evidence.end(),
                     [&](const Evidence& evidence) { return is_among(sources, evidence.source); });
}

int likeness_of_acronyms(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return 0;
  return edit_distance(folded(a), folded(b), 3) <= 2 ? 2 : 0;
}

struct SideWord {
  const char* word;
  Side side;
};
constexpr std::array<SideWord, 8> kSideWords{{{"taiwanese", Side::Taiwan},
                                              {"taiwans", Side::Taiwan},
                                              {"japanese", Side::Japan},
                                              {"japans", Side::Japan},
                                              {"chinese", Side::China},
                                              {"chinas", Side::China},
                                              {"us", Side::UnitedStates},
                                              {"american", Side::UnitedStates}}};

/// Sides that the stem speaks of, by name or by adjective.
std::set<Side> sides_in(const std::string& stem, const std::vector<const EntityCard*>& mentioned) {
  std::set<Side> sides;
  for (const auto& [word, side] : kSideWords) {
    if (stem.find(std::string(" ") + word + " ") != std::string::npos) sides.insert(side);
  }
  for (const EntityCard* card : mentioned) {
    const Side side = card->entity->side;
    if (side != Side::None && side != Side::International) sides.insert(side);
  }
  return sides;
}

/// "Which Japanese politician", "on the Taiwanese side".
bool asks_for(const std::string& stem, Side side) {
  return std::any_of(kSideWords.begin(), kSideWords.end(), [&](const SideWord& each) {
    const std::string word = each.word;
    return each.side == side && (stem.find("which " + word + " ") != std::string::npos ||
                                 stem.find(" " + word + " side ") != std::string::npos);
  });
}

bool is_side_word(const std::string& word) {
  return word == "taiwan" || word == "japan" || word == "china" ||
         std::any_of(kSideWords.begin(), kSideWords.end(),
                     [&](const SideWord& each) { return word == each.word; });
}

int shared_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  constexpr std::size_t kContent = 4;
  return static_cast<int>(std::count_if(a.begin(), a.end(), [&](const std::string& word) {
    return word.size() >= kContent && !is_side_word(word) && is_among(b, word);
  }));
}

// ---- Entities

class EntityRanking {
 public:
  EntityRanking(const EntityCard& key, const Asked& asked)
      : key_(key), asked_(asked), mentioned_(asked.index.mentioned_in(asked.stem)) {
    sides_ = sides_in(asked.stem, mentioned_);
    const Side side = key.entity->side;
    asks_for_side_ = (sides_.size() == 1 && *sides_.begin() == side) || asks_for(asked.stem, side);
    names_kind_ = !head_noun(key.entity->kind).empty() &&
                  head_noun(key.entity->kind) != name_of(key.entity->type) &&
                  asked.stem.find(" " + head_noun(key.entity->kind) + " ") != std::string::npos;
  }

  [[nodiscard]] std::vector<Ranked<EntityCard>> rank() const {
    std::vector<const EntityCard*> candidates = asked_.index.candidates(key_, asked_.seed);
    for (const EntityId& id : asked_.probe.among) {
      const EntityCard* card = asked_.index.card(id);
      if (card != nullptr && !is_among(candidates, card)) candidates.push_back(card);
    }
    std::vector<Ranked<EntityCard>> ranked;
    for (const EntityCard* card : candidates) {
      if (is_refused(*card)) continue;
      const EntityId& id = card->entity->id;
      const int wished = is_among(asked_.probe.among, id) ? kAmong : 0;
      ranked.push_back({card, wished + likeness(*card), stable_hash(asked_.fact.id.value + id.value)});
    }
    return ranked;
  }
  [[nodiscard]] bool is_close(const EntityCard& other) const {
    const Entity& a = *key_.entity;
    const Entity& b = *other.entity;
    if (is_among(asked_.probe.among, b.id) || asked_.index.share_telling_kind(a, b)) return true;
    return a.type == EntityType::Person ? a.side == b.side : a.kind == b.kind;
  }

 private:
  /// "party" of "opposition party": what the stem would call it.
  [[nodiscard]] static std::string head_noun(const std::string& kind) {
    const std::vector<std::string> kind_words = words(folded(kind));
    return kind_words.empty() ? std::string{} : kind_words.back();
  }
  [[nodiscard]] bool is_refused(const EntityCard& other) const {
    const EntityId& id = other.entity->id;
    return id == key_.entity->id || is_among(asked_.probe.not_among, id) || is_among(mentioned_, &other) ||
           are_entangled(key_, other);
  }
  [[nodiscard]] int likeness(const EntityCard& other) const {
    // Who is often the right answer must often be a wrong one, or the rarest option is the best guess.
    const int points =
        (shares_source(asked_.fact, other.sources) ? 1 : 0) + std::min(2, other.times_right / 3);
    switch (key_.entity->type) {
      case EntityType::Person:
        return points + likeness_of_people(*other.entity, other.titles);
      case EntityType::Place:
        return points + likeness_of_places(*other.entity);
      case EntityType::Organisation:
      case EntityType::Agreement:
      case EntityType::Event:
        break;
    }
    return points + likeness_of_things(other);
  }
  [[nodiscard]] int likeness_of_people(const Entity& other, const std::vector<std::string>& titles) const {
    const bool is_counterpart = asked_.index.share_telling_kind(*key_.entity, other);
    int points = is_counterpart ? 4 : other.kind == key_.entity->kind ? 2 : 0;
    if (!is_same_side(other)) {
      if (asks_for_side_ && !is_counterpart) points += kOddOneOut;
      return sides_.contains(other.side) ? points : points - 4;
    }
    const bool held_it = std::any_of(titles.begin(), titles.end(), [&](const std::string& title) {
      return asked_.stem.find(title) != std::string::npos;
    });
    const bool is_of_house = std::any_of(other.roles.begin(), other.roles.end(), [&](const Role& role) {
      return is_among(mentioned_, asked_.index.card(role.of));
    });
    points += held_it ? 4 : 0;      // a prime minister, but another one
    points += is_of_house ? 2 : 0;  // in the party that is asked about
    return points + 3 + (is_of_the_time(other) ? 1 : 0);
  }
  [[nodiscard]] bool is_of_the_time(const Entity& person) const {
    constexpr std::chrono::days kNear{400};
    return asked_.fact.time && std::any_of(person.roles.begin(), person.roles.end(), [&](const Role& role) {
             const auto apart = role.as_of.first_day() - asked_.fact.time->first_day();
             return apart <= kNear && -apart <= kNear;
           });
  }
  [[nodiscard]] int likeness_of_places(const Entity& other) const {
    int points = key_.entity->kind == other.kind ? 4 : kOddOneOut;
    if (is_same_side(other)) points += 1;
    if (sides_.contains(other.side)) points += 1;
    return asks_for_side_ && !is_same_side(other) ? points - 3 : points;
  }
  [[nodiscard]] int likeness_of_things(const EntityCard& other) const {
    const Entity& a = *key_.entity;
    const Entity& b = *other.entity;
    const bool is_same_kind = !a.kind.empty() && a.kind == b.kind;
    int points = is_same_kind ? 4 : 0;
    if (names_kind_ && !is_same_kind) points += kOddOneOut;
    if (asks_for_side_ && !is_same_kind && !is_same_side(b)) points += kOddOneOut;
    points += is_same_side(b) ? 2 : 0;
    points += std::min(2, shared_words(key_.name_words, other.name_words));
    return points + likeness_of_acronyms(a.acronym, b.acronym);
  }
  [[nodiscard]] bool is_same_side(const Entity& other) const {
    return other.side != Side::None && other.side == key_.entity->side;
  }

  const EntityCard& key_;
  const Asked& asked_;
  std::vector<const EntityCard*> mentioned_;
  std::set<Side> sides_;  // that the stem speaks of
  bool asks_for_side_ = false;
  bool names_kind_ = false;
};

Answer answer_of(const EntityCard& card) { return card.entity->id; }
Answer answer_of(const TextCard& card) { return TextAnswer{card.text}; }

/// The best first; behind the third, only what is nearly as good as the third.
template <class Card, class Make>
std::vector<Distractor> best_of(std::vector<Ranked<Card>> ranked, const Asked& asked, const Make& make) {
  constexpr std::size_t kShown = kOptionsShown - 1;
  constexpr int kNearlyAsGood = 3;
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
    return std::tie(b.likeness, a.tie) < std::tie(a.likeness, b.tie);
  });
  std::vector<Distractor> best;
  int third = 0;
  for (const Ranked<Card>& each : ranked) {
    if (best.size() == kPoolSize) break;
    if (best.size() >= kShown && each.likeness + kNearlyAsGood < third) break;
    // Two good options are better than a straw man beside them.
    if (best.size() >= 2 && each.likeness <= kOddOneOut / 2) break;
    // Checked last, for only a few come so far.
    if (asked.index.is_true(asked.probe, answer_of(*each.card))) continue;
    Distractor distractor = make(*each.card);
    if (option_flaw(distractor.choice.text)) continue;
    distractor.is_close = distractor.is_close && each.likeness > kOddOneOut / 2;
    best.push_back(std::move(distractor));
    if (best.size() == kShown) third = each.likeness;
  }
  return best;
}

std::vector<Distractor> entity_distractors(const EntityCard& key, const Asked& asked) {
  const EntityRanking ranking(key, asked);
  return best_of(ranking.rank(), asked, [&](const EntityCard& card) {
    return Distractor{choice_for(card.entity->id, asked.index.deck()), answer_of(card),
                      ranking.is_close(card)};
  });
}

// ---- Texts

class TextRanking {
 public:
  TextRanking(const std::string& key, const Asked& asked)
      : key_(key),
        key_words_(words(folded(key))),
        key_loose_(loosened(key_words_)),
        asked_(asked),
        own_(asked.index.deck().entity(asked.fact.about)) {}

  [[nodiscard]] std::vector<Ranked<TextCard>> rank() const {
    std::vector<Ranked<TextCard>> ranked;
    std::unordered_map<std::string, std::size_t> places{{folded(key_), kNowhere}};
    for (const std::string& pool : pools()) {
      for (const TextCard* card : asked_.index.texts(pool, asked_.seed)) {
        if (is_refused(*card)) continue;
        const auto [place, is_new] = places.emplace(card->folded_text, ranked.size());
        if (is_new) {
          ranked.push_back({card, likeness(*card), stable_hash(asked_.fact.id.value + card->text)});
        } else if (place->second != kNowhere && is_nearer(*card, *ranked[place->second].card)) {
          ranked[place->second].card = card;  // one post, the holder of that time
        }
      }
    }
    return ranked;
  }

 private:
  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

  [[nodiscard]] bool is_nearer(const TextCard& a, const TextCard& b) const {
    const auto distance = [&](const TextCard& card) {
      if (!card.fact->time || !asked_.fact.time) return std::chrono::days::max();
      const auto apart = card.fact->time->first_day() - asked_.fact.time->first_day();
      return apart < std::chrono::days{0} ? -apart : apart;
    };
    return distance(a) < distance(b);
  }
  [[nodiscard]] bool is_post() const {
    return asked_.probe.pool == "role" || asked_.probe.pool == "membership";
  }
  /// Posts of one holder and of several may stand beside each other.
  [[nodiscard]] std::vector<std::string> pools() const {
    if (is_post()) return {"role", "membership"};
    return {asked_.probe.pool};
  }
  [[nodiscard]] bool is_refused(const TextCard& card) const {
    if (overlap(card.loose_words, key_loose_)) return true;
    // Whoever held a post may well have been a member of something too, though the deck does not say so;
    // and a spokeswoman is no post for a man.
    const bool is_membership =
        card.folded_text.starts_with("member ") && !key_words_.empty() && key_words_[0] != "member";
    const bool tells_sex = card.folded_text.find("woman ") != std::string::npos;
    return is_post() && (is_membership || tells_sex || is_of_another_side(card));
  }
  /// "President of the United States" beside a prime minister of Japan tells the answer to anyone.
  [[nodiscard]] bool is_of_another_side(const TextCard& card) const {
    const Entity* other = asked_.index.deck().entity(card.fact->about);
    return own_ != nullptr && other != nullptr && own_->side != other->side &&
           !asked_.index.share_telling_kind(*own_, *other);
  }
  [[nodiscard]] int likeness(const TextCard& card) const {
    const Entity* other = asked_.index.deck().entity(card.fact->about);
    const int shared = std::min(3, shared_words(key_words_, card.words));
    int points = shared + (is_about_as_long(card.text) ? 2 : 0);
    if (asked_.probe.pool == "acronym") points += likeness_of_acronyms(key_, card.text);
    if (own_ == nullptr || other == nullptr) return points;
    points += own_->side == other->side ? 3 : 0;
    return points + (asked_.index.share_telling_kind(*own_, *other) ? 4 : 0);
  }
  [[nodiscard]] bool is_about_as_long(const std::string& text) const {
    const int width = display_width(text);
    const int key_width = display_width(key_);
    return width * 4 >= key_width * 3 && key_width * 4 >= width * 3;
  }

  const std::string& key_;
  std::vector<std::string> key_words_;
  std::vector<std::string> key_loose_;
  const Asked& asked_;
  const Entity* own_;
};

std::vector<Distractor> pooled_texts(const std::string& key, const Asked& asked) {
  return best_of(TextRanking(key, asked).rank(), asked, [&](const TextCard& card) {
    const Answer answer = answer_of(card);
    Distractor distractor{choice_for(answer, asked.index.deck()), answer};
    distractor.choice.note = card.fact->statement;  // what it is true of
    return distractor;
  });
}

std::vector<Distractor> authored_texts(const std::string& key, const Asked& asked) {
  std::vector<Distractor> result;
  std::unordered_set<std::string> seen{folded(key)};
  for (const std::string& form : asked.probe.also) seen.insert(folded(form));
  for (const Instead& instead : asked.probe.instead) {
    const Answer answer = TextAnswer{instead.text};
    if (!seen.insert(folded(instead.text)).second || asked.index.is_true(asked.probe, answer)) continue;
    if (option_flaw(instead.text)) continue;
    result.push_back({choice_for(answer, asked.index.deck()), answer});
    result.back().choice.note = instead.why;
  }
  return result;
}

}  // namespace

Asked asked_of(const Fact& fact, const Probe& probe, const DeckIndex& index, std::chrono::sys_days newest) {
  return {
      fact, probe, index, newest, " " + folded(probe.ask) + " ", stable_hash(fact.id.value + "/" + probe.id)};
}

Choice choice_for(const Answer& answer, const Deck& deck) {
  Choice choice;
  // One capital at the start of each, or the one name among phrases would stand out.
  choice.text = sentence_case(shown(answer, deck));
  if (const auto* id = std::get_if<EntityId>(&answer)) {
    choice.entity = *id;
    if (const Entity* entity = deck.entity(*id)) {
      choice.native = entity->native;
      choice.note = description(*entity, deck);
    }
  } else if (const auto* date = std::get_if<EdtfDate>(&answer)) {
    choice.order = static_cast<double>(date->first_day().time_since_epoch().count());
  } else if (const auto* figure = std::get_if<FigureValue>(&answer)) {
    choice.order = figure->value;
  }
  return choice;
}

std::string note_on(const Answer& answer, const DeckIndex& index, const Wording& wording) {
  if (const Fact* fact = index.fact_with(answer)) return fact->statement;
  if (std::holds_alternative<EdtfDate>(answer)) return wording.say("option.date");
  if (std::holds_alternative<FigureValue>(answer)) return wording.say("option.number");
  return wording.say(std::holds_alternative<EntityId>(answer) ? "option.name" : "option.text");
}

std::vector<Distractor> distractors_for(const Asked& asked) {
  const Probe& probe = asked.probe;
  if (const auto* date = std::get_if<EdtfDate>(&probe.answer)) return date_distractors(*date, asked);
  if (const auto* figure = std::get_if<FigureValue>(&probe.answer)) return figure_distractors(*figure, asked);
  if (!probe.instead.empty()) return authored_texts(shown(probe.answer, asked.index.deck()), asked);
  if (const auto* id = std::get_if<EntityId>(&probe.answer)) {
    const EntityCard* key = asked.index.card(*id);
    return key == nullptr ? std::vector<Distractor>{} : entity_distractors(*key, asked);
  }
  const std::string& key = std::get<TextAnswer>(probe.answer).text;
  return probe.pool.empty() ? std::vector<Distractor>{} : pooled_texts(key, asked);
}

}  // namespace communique
