#include "questions/statements.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "base/text.hpp"
#include "questions/date_words.hpp"

namespace communique {
namespace {

/// The words of a name that tell it from others: those with a capital, months left out.
std::vector<std::string> telling_words(const std::string& name) {
  std::vector<std::string> telling;
  for (const std::string& word : words(name)) {
    if (std::isupper(static_cast<unsigned char>(word.front())) == 0 || month_named(folded(word))) continue;
    for (std::string& part : words(folded(word))) telling.push_back(std::move(part));
  }
  return telling;
}

/// "The Taipei Times editorial of 5 February 2026" is named by "a Taipei Times editorial".
bool names(const std::string& folded_sentence, const std::string& claimant) {
  if (folded_sentence.find(" " + folded(claimant) + " ") != std::string::npos) return true;
  const std::vector<std::string> telling = telling_words(claimant);
  const auto named = std::count_if(telling.begin(), telling.end(), [&](const std::string& word) {
    return folded_sentence.find(" " + word + " ") != std::string::npos;
  });
  return named > 0 && static_cast<std::size_t>(named) * 2 >= telling.size();
}

void make_false(TrueOrFalse& statement) {
  Question& question = statement.question;
  question.key.text = "False";
  question.correction = question.stem;
  question.stem = statement.false_stem;
}

}  // namespace

bool names_claimant(const Fact& fact, const DeckIndex& index) {
  if (fact.attribution.empty()) return true;
  const std::string sentence = " " + folded(fact.statement) + " ";
  const std::vector<const EntityCard*> mentioned = index.mentioned_in(sentence);
  return std::any_of(fact.attribution.begin(), fact.attribution.end(), [&](const std::string& claimant) {
    return names(sentence, claimant) ||
           std::any_of(mentioned.begin(), mentioned.end(),
                       [&](const EntityCard* card) { return in_sentence(*card->entity) == claimant; });
  });
}

const Distractor* falsehood_among(const std::vector<Distractor>& pool, const Probe& probe) {
  constexpr std::size_t kShown = kOptionsShown - 1;
  const auto* date = std::get_if<EdtfDate>(&probe.answer);
  const auto* figure = std::get_if<FigureValue>(&probe.answer);
  if (date == nullptr && figure == nullptr) {
    std::vector<const Distractor*> close;
    for (std::size_t i = 0; i < std::min(pool.size(), kShown); ++i) {
      if (pool[i].is_close) close.push_back(&pool[i]);
    }
    return close.empty() ? nullptr : close[stable_hash(probe.ask) % close.size()];
  }
  const double key =
      date != nullptr ? static_cast<double>(date->first_day().time_since_epoch().count()) : figure->value;
  const auto end = pool.begin() + static_cast<std::ptrdiff_t>(std::min(pool.size(), kShown));
  const auto farthest = std::max_element(pool.begin(), end, [key](const Distractor& a, const Distractor& b) {
    return std::abs(a.choice.order - key) < std::abs(b.choice.order - key);
  });
  return farthest == end ? nullptr : &*farthest;
}

void settle(std::vector<TrueOrFalse>& statements) {
  std::vector<TrueOrFalse*> by_turn;
  for (TrueOrFalse& statement : statements) by_turn.push_back(&statement);
  std::sort(by_turn.begin(), by_turn.end(), [](const TrueOrFalse* a, const TrueOrFalse* b) {
    return std::pair(a->turn, a->place) < std::pair(b->turn, b->place);
  });
  const auto is_drawn = [](const TrueOrFalse* statement) {
    return !statement->false_stem.empty() && (statement->turn >> 7U) % 2 != 0;
  };
  auto wrong = static_cast<std::size_t>(std::count_if(by_turn.begin(), by_turn.end(), is_drawn));
  std::size_t right = by_turn.size() - wrong;
  for (TrueOrFalse* statement : by_turn) {
    bool is_false = is_drawn(statement);
    if (!is_false && right > wrong + 1 && !statement->false_stem.empty()) {
      is_false = true;
      --right;
      ++wrong;
    } else if (is_false && wrong > right + 1) {
      is_false = false;
      ++right;
      --wrong;
    }
    if (is_false) make_false(*statement);
  }
}

}  // namespace communique
