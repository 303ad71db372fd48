#include "classroom/draw.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace communique::classroom {
namespace {

/// Questions by topic, each topic's in an order of chance.
std::map<Topic, std::vector<const Question*>> shuffled(const StudyDeck& deck,
                                                       const std::vector<Topic>& topics, Random& random) {
  std::map<Topic, std::vector<const Question*>> by_topic;
  for (const Question& question : deck.bank.questions) {
    const bool is_wanted =
        topics.empty() || std::find(topics.begin(), topics.end(), question.topic) != topics.end();
    if (is_wanted) by_topic[question.topic].push_back(&question);
  }
  for (auto& [topic, questions] : by_topic) random.shuffle(questions);
  return by_topic;
}

}  // namespace

std::vector<PlannedQuestion> draw_questions(const StudyDeck& deck, const std::vector<Topic>& topics,
                                            int count, const std::vector<QuestionId>& without,
                                            Random& random) {
  std::set<FactId> asked;
  for (const QuestionId& id : without) {
    if (const Question* question = deck.bank.question(id)) {
      asked.insert(question->facts.begin(), question->facts.end());
    }
  }
  auto by_topic = shuffled(deck, topics, random);
  std::vector<PlannedQuestion> drawn;
  for (bool has_more = true; has_more && static_cast<int>(drawn.size()) < count;) {
    has_more = false;
    for (auto& [topic, questions] : by_topic) {
      const auto is_new = [&](const FactId& fact) { return !asked.contains(fact); };
      while (!questions.empty() && static_cast<int>(drawn.size()) < count) {
        const Question* question = questions.back();
        questions.pop_back();
        if (!std::all_of(question->facts.begin(), question->facts.end(), is_new)) continue;
        asked.insert(question->facts.begin(), question->facts.end());
        drawn.push_back({question->id, random.next()});
        has_more = true;
        break;
      }
    }
  }
  random.shuffle(drawn);
  return drawn;
}

}  // namespace communique::classroom
