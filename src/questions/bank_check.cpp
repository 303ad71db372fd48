#include "questions/bank_check.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/text.hpp"
#include "questions/item_words.hpp"

namespace communique {
namespace {

bool share_a_fact(const Question& a, const Question& b) {
  return std::any_of(a.facts.begin(), a.facts.end(), [&](const FactId& fact) {
    return std::find(b.facts.begin(), b.facts.end(), fact) != b.facts.end();
  });
}

/// Whether the answer is one phrase that another text could state. Dates and numbers alone say nothing; true
/// and false are no answer to anything else; sequences and pairs are not given away by a sentence.
bool has_key_phrase(const Question& question) {
  switch (question.kind) {
    case Kind::Single:
    case Kind::Typed:
    case Kind::Gap:
    case Kind::Date:
    case Kind::Number:
      return true;
    default:
      return false;
  }
}

/// What a question says to whoever reads it.
struct Told {
  const Question* question;
  Words stem;
  Words explanation;
};

Words without_article(Words key) {
  if (key.size() > 1 && is_determiner(key.front())) key.erase(key.begin());
  return key;
}

/// The text has the key in it and nearly all that the stem asks about: it answers the question.
bool states(const Words& text, const Words& key, const Words& asked) {
  constexpr std::size_t kLeastAsked = 3;
  if (asked.size() < kLeastAsked || !has_phrase(text, key)) return false;
  const auto said = std::count_if(asked.begin(), asked.end(),
                                  [&](const std::string& word) { return has_word(text, word); });
  return static_cast<std::size_t>(said) * 10 >= asked.size() * 9;
}

void sort_by_place(std::vector<ItemFlaw>& flaws, const Bank& bank) {
  std::unordered_map<QuestionId, std::size_t> places;
  for (std::size_t i = 0; i < bank.questions.size(); ++i) places.emplace(bank.questions[i].id, i);
  std::stable_sort(flaws.begin(), flaws.end(), [&](const ItemFlaw& a, const ItemFlaw& b) {
    if (a.question != b.question) return places.at(a.question) < places.at(b.question);
    return a.flaw.severity > b.flaw.severity;
  });
}

void append(std::vector<ItemFlaw>& all, std::vector<ItemFlaw> more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

}  // namespace

int BankReport::count(Severity severity) const {
  return static_cast<int>(std::count_if(flaws.begin(), flaws.end(), [severity](const ItemFlaw& each) {
    return each.flaw.severity == severity;
  }));
}

bool is_flagged(const GuesserScore& guesser) {
  constexpr double kUnlikely = 0.001;
  constexpr double kMostPoints = 2;
  return guesser.p < kUnlikely && std::abs(guesser.points()) > kMostPoints;
}

std::vector<ItemFlaw> duplicate_stems(const Bank& bank) {
  std::vector<ItemFlaw> flaws;
  std::unordered_map<std::string, const Question*> first;
  for (const Question& question : bank.questions) {
    const auto [known, is_new] = first.emplace(folded(question.stem), &question);
    if (!is_new) flaws.push_back({question.id, {"duplicate_stem", known->second->id.value, Severity::Error}});
  }
  return flaws;
}

std::vector<ItemFlaw> cross_item_cues(const Bank& bank) {
  std::vector<Told> told;
  std::unordered_map<std::string, std::vector<std::size_t>> by_word;  // places in `told`
  for (const Question& question : bank.questions) {
    Told each{&question, {}, item_words(question.explanation)};
    // A false statement states nothing.
    if (question.correction.empty()) each.stem = item_words(question.stem);
    for (const Words* words : {&each.stem, &each.explanation}) {
      for (const std::string& word : *words) {
        auto& places = by_word[word];
        if (places.empty() || places.back() != told.size()) places.push_back(told.size());
      }
    }
    told.push_back(std::move(each));
  }
  std::vector<ItemFlaw> flaws;
  for (const Question& question : bank.questions) {
    if (!has_key_phrase(question)) continue;
    const Words key = without_article(item_words(question.key.text));
    const Words asked = content_of(item_words(question.stem));
    if (key.empty()) continue;
    const std::vector<std::size_t>* nearest = nullptr;  // the texts with the key's rarest word
    for (const std::string& word : key) {
      const auto places = by_word.find(word);
      if (places == by_word.end()) continue;
      if (nearest == nullptr || places->second.size() < nearest->size()) nearest = &places->second;
    }
    if (nearest == nullptr) continue;
    const Question* by_stem = nullptr;
    const Question* by_explanation = nullptr;
    for (const std::size_t place : *nearest) {
      const Told& each = told[place];
      if (share_a_fact(*each.question, question)) continue;
      if (by_stem == nullptr && states(each.stem, key, asked)) by_stem = each.question;
      if (by_explanation == nullptr && states(each.explanation, key, asked)) by_explanation = each.question;
    }
    if (by_stem != nullptr) {
      flaws.push_back({question.id, {"cross_item_cue", by_stem->id.value, Severity::Warning}});
    } else if (by_explanation != nullptr) {
      flaws.push_back({question.id, {"cross_item_cue", by_explanation->id.value, Severity::Info}});
    }
  }
  return flaws;
}

BankReport check_bank(const Bank& bank, int showings) {
  BankReport report;
  for (const Question& question : bank.questions) {
    for (Flaw& flaw : flaws_of(question)) report.flaws.push_back({question.id, std::move(flaw)});
  }
  append(report.flaws, duplicate_stems(bank));
  append(report.flaws, cross_item_cues(bank));
  sort_by_place(report.flaws, bank);
  const QuestionId* last = nullptr;
  for (const ItemFlaw& each : report.flaws) {  // of a question the gravest comes first
    if (last != nullptr && *last == each.question) continue;
    last = &each.question;
    if (each.flaw.severity != Severity::Info) ++report.flawed;
  }
  report.tests = bank_tests(bank);
  report.guessers = blind_guessers(bank, showings);
  return report;
}

}  // namespace communique
