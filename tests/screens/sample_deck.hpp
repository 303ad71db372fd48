#pragma once
// A deck of a few questions, made by hand: what the tests of screens and application play with.
#include <memory>

#include "questions/study_deck.hpp"

namespace communique {

inline Choice choice(const std::string& text) { return Choice{text, "", "note on " + text, EntityId{}}; }

inline Fact sample_fact(const std::string& id, Topic topic) {
  Fact fact;
  fact.id = FactId{id};
  fact.topic = topic;
  fact.statement = "The fact " + id + " holds.";
  fact.answer = "Right " + id;
  fact.probes.emplace_back();
  Evidence evidence;
  evidence.source = SourceId{"paper-2025"};
  evidence.paragraph = 2;
  if (id == "c") evidence.differs = "This article gives 3 December.";
  fact.evidence.push_back(evidence);
  return fact;
}

inline Question sample_question(const std::string& fact, Topic topic, Kind kind) {
  Question question;
  question.id = QuestionId{fact + '/' + name_of(kind)};
  question.facts = {FactId{fact}};
  question.topic = topic;
  question.kind = kind;
  question.stem = "What about " + fact + "?";
  question.explanation = "The fact " + fact + " holds.";
  if (kind == Kind::Single) {
    question.key = choice("Right " + fact);
    question.pool = {choice("Wrong one"), choice("Wrong two"), choice("Wrong three")};
  } else if (kind == Kind::Typed) {
    question.key = choice("Taipei");
    question.accept = {"Taipei"};
    question.answer_type = AnswerType::Place;
  } else if (kind == Kind::Date) {
    question.key = choice("4 December 2025");
    question.date = EdtfDate::parse("2025-12-04").value();
    question.answer_type = AnswerType::Date;
  } else if (kind == Kind::Map) {
    question.key = choice("Taipei");
    question.location = Location{{25.04, 121.56}, 30};
  } else if (kind == Kind::TrueFalse) {
    question.key = choice("False");
    question.correction = question.explanation;
  } else {
    question.facts = {FactId{"a"}, FactId{"b"}, FactId{"c"}};
    for (const char* each : {"first", "second", "third"}) {
      const std::string name = each;
      question.parts.push_back({kind == Kind::Match ? choice("the " + name) : Choice{}, choice(name)});
    }
    if (kind == Kind::Multiple) question.pool = {choice("none"), choice("other")};
  }
  return question;
}

/// Facts a (single), b (typed), c (date), d (true/false), e (map), one topic each, and questions that rest
/// on a, b and c together: "set/multiple", "set/order" and "set/match"; one source.
inline std::shared_ptr<const StudyDeck> sample_deck() {
  Deck deck;
  deck.id = DeckId{"sample"};
  deck.title = "A sample deck";
  deck.language = "en";
  Source source;
  source.id = SourceId{"paper-2025"};
  source.publisher = "The Paper";
  source.date = EdtfDate::parse("2025-12-04").value();
  source.file = "paper.txt";
  source.body_paragraphs = {1, 2};
  deck.sources.push_back(source);
  deck.briefings.push_back({source.id, "What the paper said", {"It was [a](a) and [b](b).", "Then [c](c)."}});
  std::vector<Fact> facts;
  Bank bank;
  bank.deck = deck.id;
  const std::pair<const char*, Topic> kFacts[] = {{"a", Topic::People},
                                                  {"b", Topic::Places},
                                                  {"c", Topic::Dates},
                                                  {"d", Topic::Statements},
                                                  {"e", Topic::Agreements}};
  constexpr Kind kKinds[] = {Kind::Single, Kind::Typed, Kind::Date, Kind::TrueFalse, Kind::Map};
  for (std::size_t i = 0; i < std::size(kFacts); ++i) {
    facts.push_back(sample_fact(kFacts[i].first, kFacts[i].second));
    bank.questions.push_back(sample_question(kFacts[i].first, kFacts[i].second, kKinds[i]));
  }
  for (const Kind kind : {Kind::Multiple, Kind::Order, Kind::Match})
    bank.questions.push_back(sample_question("set", Topic::People, kind));
  return std::make_shared<const StudyDeck>(std::move(deck), std::move(facts), std::move(bank));
}

}  // namespace communique
