#pragma once
// Small banks made by hand: what a question says matters little here, what it asks for does.
#include <string>
#include <utility>

#include "learning/session.hpp"

namespace communique {

[[nodiscard]] inline Question a_question(const std::string& fact, Kind kind = Kind::Single,
                                         Topic topic = Topic::People) {
  Question question;
  question.id = {fact + '/' + name_of(kind)};
  question.facts = {FactId{fact}};
  question.topic = topic;
  question.kind = kind;
  switch (kind) {
    case Kind::Single:
      question.key.text = "Su Jia-chyuan";
      for (const char* wrong : {"Shuzo Sumi", "Hagiuda Koichi", "Lin Chia-lung", "Chiou I-jen"}) {
        question.pool.push_back({});
        question.pool.back().text = wrong;
      }
      break;
    case Kind::TrueFalse:
      question.key.text = "True";
      break;
    case Kind::Typed:
      question.key.text = "Kobe";
      question.accept = {"Kobe", "Port of Kobe"};
      question.answer_type = AnswerType::Text;
      break;
    case Kind::Date:
      question.date = *make_date(2025, 12, 4);
      question.key.text = "4 December 2025";
      question.answer_type = AnswerType::Date;
      break;
    case Kind::Order:
      question.facts = {FactId{fact}, FactId{fact + "-second"}, FactId{fact + "-third"}};
      for (const char* item : {"the conference", "the visit", "the drill"}) {
        question.parts.push_back({{}, {item, "", "", EntityId{}, 0}});
      }
      break;
    default:  // judged in tests/questions; the session makes no difference between them
      break;
  }
  return question;
}

[[nodiscard]] inline Bank a_bank(std::vector<Question> questions) {
  Bank bank;
  bank.deck = {"taiwan-japan"};
  bank.questions = std::move(questions);
  return bank;
}

[[nodiscard]] inline std::string fact_of(const Bank& bank, const Turn& turn) {
  return bank.question(turn.question)->facts.front().value;
}

}  // namespace communique
