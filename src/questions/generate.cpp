#include "questions/generate.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "questions/distractors.hpp"
#include "questions/item_rules.hpp"
#include "questions/set_questions.hpp"
#include "questions/statements.hpp"
#include "questions/written.hpp"

namespace communique {
namespace {

bool is_name(const std::string& text) {
  const std::string_view body = text.starts_with("the ") ? std::string_view(text).substr(4) : text;
  return !body.empty() && std::isupper(static_cast<unsigned char>(body.front())) != 0;
}

/// Names as options stand without their article, where all of them are names.
void strip_articles(Question& question, const Probe& probe) {
  const auto* text = std::get_if<TextAnswer>(&probe.answer);
  const bool are_names = text != nullptr && is_name(text->text) &&
                         std::all_of(probe.instead.begin(), probe.instead.end(),
                                     [](const Instead& each) { return is_name(each.text); });
  if (!are_names || probe.instead.empty()) return;
  const auto strip = [](std::string& option) {
    if (option.starts_with("The ")) option.erase(0, 4);
  };
  strip(question.key.text);
  for (Choice& choice : question.pool) strip(choice.text);
}

std::chrono::sys_days newest_day(const Deck& deck, const std::vector<Fact>& facts) {
  std::chrono::sys_days newest{};
  const auto see = [&newest](const std::optional<EdtfDate>& date) {
    if (date && date->last_day() != std::chrono::sys_days::max()) newest = std::max(newest, date->last_day());
  };
  for (const Source& source : deck.sources) see(source.date);
  for (const Fact& fact : facts) {
    see(fact.time);
    see(fact.as_of);
  }
  return newest;
}

class Generator {
 public:
  Generator(const Deck& deck, const std::vector<Fact>& facts, const Wording& wording)
      : deck_(deck),
        facts_(facts),
        wording_(wording),
        index_(deck, facts),
        newest_(newest_day(deck, facts)) {}

  Generated run(const std::vector<FactSet>& sets, std::string made_from) && {
    for (const Fact& fact : facts_) {
      for (const Probe& probe : fact.probes) ask(fact, probe);
    }
    ask_together(sets);
    settle_statements();
    result_.bank.deck = deck_.id;
    result_.bank.made_from = std::move(made_from);
    result_.bank.index_questions();
    return std::move(result_);
  }

 private:
  void ask(const Fact& fact, const Probe& probe) {
    const Asked asked = asked_of(fact, probe, index_, newest_);
    if (!std::holds_alternative<Location>(probe.answer)) {
      std::vector<Distractor> pool = distractors_for(asked);
      for (Distractor& each : pool) {
        if (each.choice.note.empty()) each.choice.note = note_on(each.answer, index_, wording_);
      }
      add_single(asked, pool);
      if (&probe == &fact.probes.front() && !probe.says.empty()) add_statement(asked, pool);
      add_written(asked);
    }
    add_map(asked);
  }

  [[nodiscard]] Question draft(const Asked& asked, const char* form, Kind kind, std::string stem) const {
    const Fact& fact = asked.fact;
    Question question;
    question.id.value = fact.id.value + "/" + (asked.probe.id.empty() ? "" : asked.probe.id + "-") + form;
    question.facts = {fact.id};
    question.topic = fact.topic;
    question.kind = kind;
    question.stem = std::move(stem);
    question.key = choice_for(asked.probe.answer, deck_);
    if (question.key.note.empty()) question.key.note = fact.statement;
    question.answer_type = type_of(asked.probe.answer);
    question.explanation = fact.statement;
    return question;
  }
  [[nodiscard]] AnswerType type_of(const Answer& answer) const {
    if (const auto* id = std::get_if<EntityId>(&answer)) {
      const Entity* entity = deck_.entity(*id);
      return entity == nullptr ? AnswerType::Text : answer_type_of(entity->type);
    }
    if (std::holds_alternative<EdtfDate>(answer)) return AnswerType::Date;
    if (std::holds_alternative<Location>(answer)) return AnswerType::Place;
    return std::holds_alternative<FigureValue>(answer) ? AnswerType::Number : AnswerType::Text;
  }

  /// A figure is asked as a number first, and as a choice where there are other words for it.
  void add_single(const Asked& asked, const std::vector<Distractor>& pool) {
    const Probe& probe = asked.probe;
    const bool is_figure = std::holds_alternative<FigureValue>(probe.answer);
    Question question = draft(asked, "single", Kind::Single, is_figure ? probe.recall : probe.ask);
    if (question.stem.empty()) return drop(question.id, {"no_second_wording", probe.ask});
    if (is_read_off_stem(asked, probe.ask)) return drop(question.id, {"initials_in_stem", question.key.text});
    for (const Distractor& each : pool) question.pool.push_back(each.choice);
    question.is_sorted =
        question.answer_type == AnswerType::Date || question.answer_type == AnswerType::Number;
    strip_articles(question, probe);
    if (!question.is_sorted) leave_sound_pool(question, kOptionsShown - 1);
    keep_if_sound(std::move(question));
  }

  /// One question with a written answer, in other words than the one with options: a gap where the sentence
  /// allows it.
  void add_written(const Asked& asked) {
    const Probe& probe = asked.probe;
    const std::string& stem = probe.recall.empty() ? probe.ask : probe.recall;
    if (std::holds_alternative<EdtfDate>(probe.answer)) {
      add(draft(asked, "date", Kind::Date, stem), asked, make_date);
    } else if (std::holds_alternative<FigureValue>(probe.answer)) {
      add(draft(asked, "number", Kind::Number, probe.ask), asked, make_number);
    } else if (probe.is_typable && !add(draft(asked, "gap", Kind::Gap, {}), asked, make_gap)) {
      add(draft(asked, "typed", Kind::Typed, stem), asked, make_typed);
    }
  }
  void add_map(const Asked& asked) {
    const bool asks_where = std::holds_alternative<Location>(asked.probe.answer);
    const std::string& stem = asks_where ? asked.probe.ask : asked.probe.mark;
    if (!stem.empty()) add(draft(asked, "map", Kind::Map, stem), asked, make_map);
  }
  using Make = std::optional<Flaw> (*)(Question&, const Asked&);
  bool add(Question question, const Asked& asked, Make make) {
    if (auto flaw = make(question, asked)) {
      drop(question.id, std::move(*flaw));
      return false;
    }
    return keep_if_sound(std::move(question));
  }

  void add_statement(const Asked& asked, const std::vector<Distractor>& pool) {
    TrueOrFalse statement;
    statement.question = draft(asked, "true-false", Kind::TrueFalse, asked.fact.statement);
    Question& question = statement.question;
    question.id.value = asked.fact.id.value + "/true-false";
    if (is_read_off_stem(asked, asked.probe.ask)) {
      return drop(question.id, {"initials_in_stem", question.key.text});
    }
    if (auto flaw = stem_flaw(question.stem)) return drop(question.id, std::move(*flaw));
    if (!names_claimant(asked.fact, index_)) {
      return drop(question.id, {"bare_claim", asked.fact.attribution.front()});
    }
    question.answer_type = AnswerType::Text;
    question.key = Choice{};
    question.key.text = "True";
    const Distractor* falsehood = falsehood_among(pool, asked.probe);
    if (falsehood != nullptr) statement.false_stem = filled(asked.probe.says, falsehood->answer, deck_);
    statement.turn = stable_hash(question.id.value);
    statement.place = result_.bank.questions.size();
    result_.bank.questions.emplace_back();  // its place; filled by settle_statements()
    statements_.push_back(std::move(statement));
  }
  void settle_statements() {
    settle(statements_);
    auto& questions = result_.bank.questions;
    for (TrueOrFalse& statement : statements_) {
      Question& question = statement.question;
      if (is_new_stem(question)) questions[statement.place] = std::move(question);
    }
    questions.erase(std::remove_if(questions.begin(), questions.end(),
                                   [](const Question& question) { return question.id.empty(); }),
                    questions.end());
  }

  void ask_together(const std::vector<FactSet>& sets) {
    std::unordered_map<FactId, const Fact*> by_id;
    if (!sets.empty()) {
      for (const Fact& fact : facts_) by_id.emplace(fact.id, &fact);
    }
    for (const FactSet& set : sets) {
      std::vector<const Fact*> facts;
      for (const SetMember& member : set.members) facts.push_back(by_id.at(member.fact));
      auto question = question_on(set, facts, {index_, wording_, newest_});
      if (question) {
        keep_if_sound(std::move(*question));
      } else {
        drop(id_of(set), std::move(question.error()));
      }
    }
  }

  bool keep_if_sound(Question question) {
    if (auto flaw = flaw_of(question)) {
      drop(question.id, std::move(*flaw));
      return false;
    }
    if (!is_new_stem(question)) return false;
    result_.bank.questions.push_back(std::move(question));
    return true;
  }
  /// No two stems of a bank are alike, whatever their kinds.
  bool is_new_stem(const Question& question) {
    const auto [first, is_new] = stems_.emplace(folded(question.stem), question.id.value);
    if (!is_new) drop(question.id, {"duplicate_stem", first->second});
    return is_new;
  }
  void drop(const QuestionId& id, Flaw flaw) {
    result_.dropped.push_back({id, std::move(flaw.rule), std::move(flaw.detail)});
  }

  const Deck& deck_;
  const std::vector<Fact>& facts_;
  const Wording& wording_;
  DeckIndex index_;
  std::chrono::sys_days newest_;
  Generated result_;
  std::vector<TrueOrFalse> statements_;
  std::unordered_map<std::string, std::string> stems_;  // folded, with the id of who asks so
};

}  // namespace

Generated generate(const Deck& deck, const std::vector<Fact>& facts, const std::vector<FactSet>& sets,
                   const Wording& wording, std::string made_from) {
  return Generator(deck, facts, wording).run(sets, std::move(made_from));
}

}  // namespace communique
