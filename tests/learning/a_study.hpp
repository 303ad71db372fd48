#pragma once
// Study decks and memories made by hand.
#include <algorithm>
#include <memory>
#include <set>

#include "a_bank.hpp"
#include "learning/knowledge.hpp"
#include "questions/study_deck.hpp"

namespace communique {

inline constexpr StudyDay kToday = 20'000;
inline constexpr Today kNow{kToday, Instant{std::chrono::days{kToday}}};

/// Facts in the order in which the questions name them, of the question's topic; `article_of` names the
/// source of each, in the deck's order by name.
template <class ArticleOf>
[[nodiscard]] std::shared_ptr<const StudyDeck> a_study(std::vector<Question> questions,
                                                       ArticleOf article_of) {
  std::vector<Fact> facts;
  std::set<SourceId> articles;
  for (const Question& question : questions) {
    for (const FactId& id : question.facts) {
      const bool is_known =
          std::any_of(facts.begin(), facts.end(), [&](const Fact& each) { return each.id == id; });
      if (is_known) continue;
      Fact& fact = facts.emplace_back();
      fact.id = id;
      fact.topic = question.topic;
      const SourceId article{article_of(id.value)};
      fact.evidence.emplace_back().source = article;
      articles.insert(article);
    }
  }
  Deck deck;
  for (const SourceId& article : articles) deck.sources.emplace_back().id = article;
  Bank bank = a_bank(std::move(questions));
  bank.index_questions();
  return std::make_shared<const StudyDeck>(std::move(deck), std::move(facts), std::move(bank));
}
[[nodiscard]] inline std::shared_ptr<const StudyDeck> a_study(std::vector<Question> questions) {
  return a_study(std::move(questions), [](const std::string&) { return "an-article"; });
}

/// A single choice with this key and these wrong options.
[[nodiscard]] inline Question a_choice(const std::string& fact, const std::string& key,
                                       const std::vector<std::string>& wrong) {
  Question question = a_question(fact);
  question.key.text = key;
  question.pool.clear();
  for (const std::string& each : wrong) question.pool.emplace_back().text = each;
  return question;
}

/// Learned, last asked `days_ago`.
[[nodiscard]] inline FactMemory a_memory(double stability, int days_ago) {
  FactMemory memory;
  memory.memory.state = MemoryState::Review;
  memory.memory.stability = stability;
  memory.memory.difficulty = 5;
  memory.memory.reps = 3;
  memory.memory.scheduled_days = std::max(1, static_cast<int>(stability));
  memory.memory.due_in_minutes = memory.memory.scheduled_days * 24 * 60;
  memory.first_day = kToday - days_ago - 30;
  memory.last_day = kToday - days_ago;
  memory.last_at = kNow.now - std::chrono::days{days_ago};
  return memory;
}

}  // namespace communique
