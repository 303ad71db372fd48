#include "questions/generate.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <map>
#include <utility>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "questions/distractors.hpp"
#include "questions/item_rules.hpp"

namespace communique {
namespace {

constexpr std::size_t kShown = kOptionsShown - 1;

/// A statement that could be asked as true or as false; which, is settled once all are known.
struct Statement {
  Question question;  // as the true statement
  std::string false_stem;
  std::uint64_t turn = 0;  // by hash
};

/// Words that a learner can be expected to type as they stand: a name, or two words at most for which
/// an author gave the other forms. "Deepen bilateral ties" can be said in too many honest ways.
bool has_one_wording(const Probe& probe) {
  const auto* text = std::get_if<TextAnswer>(&probe.answer);
  const bool asks_for_letters = folded(probe.ask).find(" stand for") != std::string::npos;
  if (text == nullptr || probe.pool == "acronym" || asks_for_letters) return true;
  std::size_t common_words = 0;
  bool is_name = true;
  for (const std::string& word : words(text->text)) {
    if (word == "of" || word == "the" || word == "and" || word == "a" || word == "an") continue;
    ++common_words;
    is_name = is_name && std::islower(static_cast<unsigned char>(word.front())) == 0;
  }
  return is_name || (common_words <= 2 && !probe.also.empty());
}

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

/// The acronym of a stem or an option gives the name away, or the other way round.
bool is_read_off_stem(const Probe& probe, const Deck& deck) {
  if (probe.pool == "acronym") return is_read_off(shown(probe.answer, deck), probe.ask);
  const auto* id = std::get_if<EntityId>(&probe.answer);
  const Entity* entity = id == nullptr ? nullptr : deck.entity(*id);
  if (entity == nullptr || entity->acronym.empty() || !is_read_off(entity->acronym, entity->name))
    return false;
  const std::string stem = " " + folded(probe.ask) + " ";
  return stem.find(" " + folded(entity->acronym) + " ") != std::string::npos;
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
  Generator(const Deck& deck, const std::vector<Fact>& facts)
      : deck_(deck), facts_(facts), index_(deck, facts), newest_(newest_day(deck, facts)) {}

  Generated run(std::string made_from) && {
    for (const Fact& fact : facts_) {
      for (std::size_t i = 0; i < fact.probes.size(); ++i) ask(fact, fact.probes[i], i == 0);
    }
    settle_statements();
    result_.bank.deck = deck_.id;
    result_.bank.made_from = std::move(made_from);
    result_.bank.index_questions();
    return std::move(result_);
  }

 private:
  void ask(const Fact& fact, const Probe& probe, bool is_first) {
    const std::vector<Distractor> pool = distractors_for(asked_of(fact, probe, index_, newest_));
    const bool is_read_off = is_read_off_stem(probe, deck_);
    add_single(fact, probe, pool, is_read_off);
    if (is_first && !probe.says.empty() && !is_read_off) add_statement(fact, probe, pool);
    if (std::holds_alternative<EdtfDate>(probe.answer)) {
      add_date(fact, probe);
    } else if (probe.is_typable && !std::holds_alternative<FigureValue>(probe.answer)) {
      add_typed(fact, probe);
    }
  }

  [[nodiscard]] Question draft(const Fact& fact, const Probe& probe, const char* form, Kind kind) const {
    Question question;
    question.id.value = fact.id.value + "/" + (probe.id.empty() ? "" : probe.id + "-") + form;
    question.facts = {fact.id};
    question.topic = fact.topic;
    question.kind = kind;
    question.stem = probe.ask;
    question.key = choice_for(probe.answer, deck_);
    question.answer_type = type_of(probe.answer);
    question.explanation = fact.statement;
    return question;
  }
  [[nodiscard]] AnswerType type_of(const Answer& answer) const {
    if (const auto* id = std::get_if<EntityId>(&answer)) {
      const Entity* entity = deck_.entity(*id);
      return entity == nullptr ? AnswerType::Text : answer_type_of(entity->type);
    }
    if (std::holds_alternative<EdtfDate>(answer)) return AnswerType::Date;
    return std::holds_alternative<FigureValue>(answer) ? AnswerType::Number : AnswerType::Text;
  }

  void add_single(const Fact& fact, const Probe& probe, const std::vector<Distractor>& pool,
                  bool is_read_off) {
    Question question = draft(fact, probe, "single", Kind::Single);
    if (is_read_off) return drop(question.id, {"initials-in-stem", question.key.text});
    for (const Distractor& each : pool) question.pool.push_back(each.choice);
    question.is_sorted =
        question.answer_type == AnswerType::Date || question.answer_type == AnswerType::Number;
    strip_articles(question, probe);
    if (!question.is_sorted) mend(question);
    keep_if_sound(std::move(question));
  }

  /// Puts in front the first three of the pool, by rank, that break no rule together; where no three
  /// do, leaves two that don't.
  static void mend(Question& question) {
    auto& pool = question.pool;
    std::vector<std::string> texts;
    texts.reserve(pool.size());
    for (const Choice& choice : pool) texts.push_back(choice.text);
    const OptionsJudge judge(question.stem, question.key.text, texts);
    std::optional<std::vector<std::size_t>> best;
    const auto take = [&](const std::vector<std::size_t>& chosen) {
      if (!best && !judge.flaw(chosen)) best = chosen;
    };
    for (std::size_t last = 2; last < pool.size() && !best; ++last) {
      for (std::size_t second = 1; second < last; ++second) {
        for (std::size_t first = 0; first < second; ++first) take({first, second, last});
      }
    }
    for (std::size_t last = 1; last < pool.size() && !best; ++last) {
      for (std::size_t first = 0; first < last; ++first) take({first, last});
    }
    if (!best) return;
    std::vector<Choice> mended;
    for (const std::size_t i : *best) mended.push_back(pool[i]);
    for (std::size_t i = 0; i < pool.size() && best->size() == kShown; ++i) {
      if (!std::count(best->begin(), best->end(), i)) mended.push_back(pool[i]);
    }
    pool = std::move(mended);
  }

  void add_typed(const Fact& fact, const Probe& probe) {
    Question question = draft(fact, probe, "typed", Kind::Typed);
    std::vector<std::string> forms{shown(probe.answer, deck_)};
    const auto* id = std::get_if<EntityId>(&probe.answer);
    const Entity* entity = id == nullptr ? nullptr : deck_.entity(*id);
    if (entity != nullptr) forms = all_forms(*entity);
    forms.insert(forms.end(), probe.also.begin(), probe.also.end());
    const std::string stem = " " + folded(question.stem) + " ";
    for (std::string& form : forms) {
      // What stands in the question is no answer to it: TJRA for "Which organisation is known as TJRA?"
      const bool is_given = stem.find(" " + folded(form) + " ") != std::string::npos;
      if (!is_given) question.accept.push_back(std::move(form));
    }
    if (!has_one_wording(probe)) return drop(question.id, {"many-wordings", question.key.text});
    if (question.accept.empty()) return drop(question.id, {"key-in-stem", question.key.text});
    if (probe.pool == "acronym" && is_read_off_stem(probe, deck_)) {
      return drop(question.id, {"initials-in-stem", question.key.text});
    }
    keep_if_sound(std::move(question));
  }

  void add_date(const Fact& fact, const Probe& probe) {
    Question question = draft(fact, probe, "date", Kind::Date);
    question.date = std::get<EdtfDate>(probe.answer);
    keep_if_sound(std::move(question));
  }

  void add_statement(const Fact& fact, const Probe& probe, const std::vector<Distractor>& pool) {
    Statement statement;
    statement.question = draft(fact, probe, "true-false", Kind::TrueFalse);
    Question& question = statement.question;
    question.id.value = fact.id.value + "/true-false";
    question.stem = fact.statement;
    if (auto flaw = stem_flaw(question.stem)) return drop(question.id, std::move(*flaw));
    const Distractor* falsehood = falsehood_among(pool, probe);
    if (falsehood != nullptr) statement.false_stem = filled(probe.says, falsehood->answer, deck_);
    statement.turn = stable_hash(question.id.value);
    statements_.emplace(result_.bank.questions.size(), std::move(statement));
    result_.bank.questions.emplace_back();  // its place; filled by settle_statements()
  }
  /// One of the three best distractors; of dates and figures the farthest of them, for a day more or less
  /// is no misconception. Null where none is near enough for a statement that means anything.
  [[nodiscard]] static const Distractor* falsehood_among(const std::vector<Distractor>& pool,
                                                         const Probe& probe) {
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
    const auto farthest =
        std::max_element(pool.begin(), end, [key](const Distractor& a, const Distractor& b) {
          return std::abs(a.choice.order - key) < std::abs(b.choice.order - key);
        });
    return farthest == end ? nullptr : &*farthest;
  }

  /// Half true and half false: by hash, then as few turned as it takes, those with the lowest hash.
  void settle_statements() {
    std::vector<std::pair<std::uint64_t, std::size_t>> is_true;
    std::vector<std::pair<std::uint64_t, std::size_t>> is_false;
    for (const auto& [place, statement] : statements_) {
      const bool can_be_false = !statement.false_stem.empty();
      const bool is_odd = (statement.turn >> 7U) % 2 != 0;
      (can_be_false && is_odd ? is_false : is_true).emplace_back(statement.turn, place);
    }
    std::sort(is_true.begin(), is_true.end());
    std::sort(is_false.begin(), is_false.end());
    while (is_true.size() > is_false.size() + 1) {
      const auto turnable = std::find_if(is_true.begin(), is_true.end(), [&](const auto& each) {
        return !statements_.at(each.second).false_stem.empty();
      });
      if (turnable == is_true.end()) break;
      is_false.push_back(*turnable);
      is_true.erase(turnable);
    }
    while (is_false.size() > is_true.size() + 1) {
      is_true.push_back(is_false.front());
      is_false.erase(is_false.begin());
    }
    for (const auto& [turn, place] : is_true) place_statement(place, true);
    for (const auto& [turn, place] : is_false) place_statement(place, false);
    auto& questions = result_.bank.questions;
    questions.erase(std::remove_if(questions.begin(), questions.end(),
                                   [](const Question& question) { return question.id.empty(); }),
                    questions.end());
  }
  void place_statement(std::size_t place, bool is_true) {
    Statement& statement = statements_.at(place);
    Question& question = statement.question;
    question.answer_type = AnswerType::Text;
    question.key = Choice{};
    question.key.text = is_true ? "True" : "False";
    if (!is_true) {
      question.correction = question.stem;
      question.stem = statement.false_stem;
    }
    if (is_new_stem(question)) result_.bank.questions[place] = std::move(question);
  }

  void keep_if_sound(Question question) {
    if (auto flaw = flaw_of(question)) return drop(question.id, std::move(*flaw));
    if (is_new_stem(question)) result_.bank.questions.push_back(std::move(question));
  }
  /// The same words asked twice would be one question with two keys.
  bool is_new_stem(const Question& question) {
    const auto [first, is_new] =
        stems_.emplace(std::pair(question.kind, folded(question.stem)), question.id.value);
    if (!is_new) drop(question.id, {"duplicate-stem", first->second});
    return is_new;
  }
  void drop(const QuestionId& id, Flaw flaw) {
    result_.dropped.push_back({id, std::move(flaw.rule), std::move(flaw.detail)});
  }

  const Deck& deck_;
  const std::vector<Fact>& facts_;
  DeckIndex index_;
  std::chrono::sys_days newest_;
  Generated result_;
  std::map<std::size_t, Statement> statements_;  // by the place kept for it in the bank
  std::map<std::pair<Kind, std::string>, std::string> stems_;
};

}  // namespace

Generated generate(const Deck& deck, const std::vector<Fact>& facts, std::string made_from) {
  return Generator(deck, facts).run(std::move(made_from));
}

}  // namespace communique
