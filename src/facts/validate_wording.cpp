// The rules on what people write for readers: facts with their own wording, figures and statements.
#include <algorithm>
#include <cctype>

#include "base/text.hpp"
#include "facts/judging.hpp"
#include "facts/tables.hpp"

namespace communique {
namespace {

constexpr std::size_t kFewestInstead = 3;
constexpr const char* kAnswerFields[] = {"answer", "date", "value", "text"};

/// Initials as the press makes them: "Central News Agency (Focus Taiwan)" -> "CNA".
std::string initials(const std::string& name) {
  std::string letters;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool starts_word = i == 0 || name[i - 1] == ' ';
    if (starts_word && std::isupper(static_cast<unsigned char>(name[i])) != 0) letters += name[i];
  }
  return letters.size() > 1 ? letters : std::string{};
}

std::vector<std::string> forms_of_source(const Source& source) {
  std::vector<std::string> forms = {source.publisher, source.title};
  std::string publisher = source.publisher.substr(0, source.publisher.find(" ("));
  if (publisher.starts_with("The ")) publisher.erase(0, 4);
  forms.push_back(publisher);
  forms.push_back(initials(publisher));
  return forms;
}

/// The words by which a reader knows the speaker; empty where the id names nothing.
std::vector<std::string> forms_of_speaker(const Deck& deck, const std::string& id) {
  if (const Entity* entity = deck.entity(EntityId{id})) {
    auto forms = all_forms(*entity);
    forms.push_back(entity->family);
    return forms;
  }
  const Source* source = deck.source(SourceId{id});
  return source == nullptr ? std::vector<std::string>{} : forms_of_source(*source);
}

bool names_any(const std::string& text, const std::vector<std::string>& forms) {
  return std::any_of(forms.begin(), forms.end(),
                     [&](const std::string& form) { return has_words(text, form); });
}

void judge_speaker_named(const Judging& judging, const Origin& at, const char* field, const std::string& text,
                         const std::string& speaker) {
  const Deck& deck = judging.draft.deck;
  auto forms = forms_of_speaker(deck, speaker);
  const Entity* place = deck.entity(EntityId{speaker});
  if (place != nullptr && place->type == EntityType::Place && place->side != Side::None) {
    for (const Entity& other : deck.entities) {  // a government is also called by its capital
      if (other.type == EntityType::Place && other.side == place->side) forms.push_back(other.name);
    }
  }
  if (text.empty() || forms.empty() || names_any(text, forms)) return;
  judging.report(at, field, "bad-wording", "whose claim this is, \"" + speaker + "\", is not named",
                 "the speaker's name in \"" + std::string(field) + "\"");
}

bool may_speak(const Deck& deck, const std::string& id) {
  const Entity* entity = deck.entity(EntityId{id});
  return entity == nullptr || (entity->type != EntityType::Agreement && entity->type != EntityType::Event);
}

void judge_ask(const Judging& judging, const Origin& at, const std::string& ask) {
  if (ask.empty()) return;
  if (!ask.ends_with("?")) {
    judging.report(at, "ask", "bad-wording", "this does not end as a question", "a question mark at its end");
  }
  if (ask.find_first_of("{}") != std::string::npos) {
    judging.report(at, "ask", "bad-wording", "a question has no place for its answer", "no braces");
  }
}

void judge_says(const Judging& judging, const Origin& at, const std::string& says) {
  if (says.empty()) return;
  const auto braces = std::count_if(says.begin(), says.end(), [](char c) { return c == '{' || c == '}'; });
  if (says.find("{answer}") != std::string::npos && braces == 2) return;
  judging.report(at, "says", "bad-wording", "this does not have {answer} exactly once",
                 "one sentence with {answer} where the answer stands");
}

void judge_among(const Judging& judging, const Origin& at, const AuthoredFact& fact) {
  if (!fact.entity_answer) return;
  const Deck& deck = judging.draft.deck;
  const Entity* answer = deck.entity(*fact.entity_answer);
  for (const EntityId& id : fact.among) {
    const Entity* other = deck.entity(id);
    if (answer == nullptr || other == nullptr) continue;
    const auto& right = fact.not_among;
    if (other == answer || std::find(right.begin(), right.end(), id) != right.end()) {
      judging.report(at, "among", "bad-choice", "\"" + id.value + "\" would be a right answer",
                     "wrong answers only");
    } else if (other->type != answer->type) {
      judging.report(at, "among", "wrong-reference",
                     "\"" + id.value + "\" is of another kind than the answer",
                     "the id of another such thing");
    }
  }
}

/// Fields that only make sense beside one sort of answer.
void judge_company(const Judging& judging, const Origin& at) {
  struct Rule {
    const char* field;
    std::vector<std::string> beside;
  };
  static const std::vector<Rule> kRules = {
      {"unit", {"value"}},   {"approximately", {"value"}}, {"instead", {"text", "value"}},
      {"among", {"answer"}}, {"notAmong", {"answer"}},     {"topic", {"text"}},
      {"also", {"text"}}};
  for (const Rule& rule : kRules) {
    const bool has_company =
        std::any_of(rule.beside.begin(), rule.beside.end(),
                    [&](const std::string& field) { return has_field(at, field.c_str()); });
    if (!has_field(at, rule.field) || has_company) continue;
    judging.report(at, rule.field, "unknown-field",
                   std::string("the field \"") + rule.field + "\" has no place in this fact",
                   "it only beside " + quoted_list(rule.beside));
  }
}

void judge_answer(const Judging& judging, const Origin& at) {
  std::vector<std::string> given;
  for (const char* field : kAnswerFields) {
    if (has_field(at, field)) given.emplace_back(field);
  }
  if (given.empty()) {
    judging.report(at, "answer", "missing-field", "this fact has no answer",
                   "one of " + quoted_list({std::begin(kAnswerFields), std::end(kAnswerFields)}));
  } else if (given.size() > 1) {
    judging.report(at, given.back().c_str(), "unknown-field",
                   "this fact has several answers: " + quoted_list(given), "one of them");
  }
  if (has_field(at, "value") && !has_field(at, "unit")) {
    judging.report(at, "unit", "missing-field", R"(the field "unit" is missing beside "value")");
  }
}

void judge_fact(const Judging& judging, const Origin& at, const AuthoredFact& fact) {
  if (at.node->object() == nullptr) return;
  judge_company(judging, at);
  judge_says(judging, at, fact.says);
  judge_ask(judging, at, fact.ask);
  judge_among(judging, at, fact);
  if (has_field(at, "text") || has_field(at, "instead")) {
    std::vector<std::string> right = fact.also;
    right.push_back(fact.text_answer.value_or(""));
    judge_instead(judging, at, fact.instead, std::move(right));
  }
  if (!fact.by.empty()) {
    judge_speaker_named(judging, at, "says", fact.says, fact.by);
    judge_speaker_named(judging, at, "ask", fact.ask, fact.by);
    judge_speaker_named(judging, at, "recall", fact.recall, fact.by);
  }
}

void judge_own_wording(const Judging& judging, const Origin& at, const Entity& entity) {
  const JsonTree* wording = at.node->find("wording");
  for (const OwnWording& own : entity.wording) {
    const Origin words{at.file, wording->find(own.key)};
    judge_ask(judging, words, own.ask);
    judge_says(judging, words, own.says);
    if (words.node->object() != nullptr && words.node->object()->empty()) {
      judging.report(at, "wording", "missing-field", "\"" + own.key + "\" has no words",
                     R"("ask", "says" or both)");
    }
  }
}

void judge_statement(const Judging& judging, const Origin& at, const Statement& statement) {
  if (at.node->object() == nullptr) return;
  const Deck& deck = judging.draft.deck;
  if (deck.source(SourceId{statement.speaker}) != nullptr && !has_field(at, "what")) {
    judging.report(at, "what", "missing-field", "the field \"what\" is missing",
                   "what an article itself says, to be asked");
  } else if (names_any(statement.said, forms_of_speaker(deck, statement.speaker))) {
    judging.report(at, "said", "bad-wording", "this names the speaker, who is asked for",
                   "a phrase that follows \"Who\"");
  }
  if (!statement.answers.empty() && statement.answers == statement.id) {
    judging.report(at, "answers", "bad-choice", "this statement answers itself", "what it replies to");
  }
  if (!statement.what) return;
  const Origin what{at.file, at.node->find("what")};
  if (what.node->object() == nullptr) return;
  judge_ask(judging, what, statement.what->ask);
  if (may_speak(deck, statement.speaker)) {
    judge_speaker_named(judging, what, "ask", statement.what->ask, statement.speaker);
  }
  judge_instead(judging, what, statement.what->instead, {statement.what->answer});
}

}  // namespace

void judge_instead(const Judging& judging, const Origin& at, const std::vector<Instead>& instead,
                   std::vector<std::string> taken) {
  if (instead.size() < kFewestInstead) {
    judging.report(at, "instead", "bad-wording",
                   "there are " + std::to_string(instead.size()) + " wrong answers here",
                   "at least " + std::to_string(kFewestInstead));
  }
  for (std::string& form : taken) form = folded(form);
  const auto items = items_of(at, "instead");
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string form = folded(instead[i].text);
    if (form.empty()) continue;
    if (std::find(taken.begin(), taken.end(), form) != taken.end()) {
      judging.report(items[i], "text", "bad-choice",
                     "\"" + instead[i].text + "\" is the answer, or stands here already",
                     "a wrong answer of its own");
    }
    taken.push_back(form);
  }
}

void judge_facts(const Judging& judging) {
  const Draft& draft = judging.draft;
  for (std::size_t i = 0; i < draft.entities.size(); ++i) {
    judge_own_wording(judging, draft.entities[i], draft.deck.entities[i]);
    const auto facts = items_of(draft.entities[i], "facts");
    for (std::size_t k = 0; k < facts.size(); ++k) {
      if (facts[k].node->object() != nullptr) judge_answer(judging, facts[k]);
      judge_fact(judging, facts[k], draft.deck.entities[i].facts[k]);
    }
  }
  for (std::size_t i = 0; i < draft.figures.size(); ++i) {
    judge_fact(judging, draft.figures[i], draft.deck.figures[i]);
  }
}

void judge_statements(const Judging& judging) {
  const Draft& draft = judging.draft;
  for (std::size_t i = 0; i < draft.statements.size(); ++i) {
    judge_statement(judging, draft.statements[i], draft.deck.statements[i]);
  }
}

}  // namespace communique
