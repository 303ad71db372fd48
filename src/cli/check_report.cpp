#include "cli/check_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cli/check_counts.hpp"

namespace communique {
namespace {

using Json = nlohmann::ordered_json;

/// The questions that break a criterion, by how gravely.
using FlawsByCriterion = std::map<std::string, std::map<Severity, std::vector<std::string>>>;

FlawsByCriterion by_criterion(const BankReport& bank) {
  FlawsByCriterion flaws;
  for (const ItemFlaw& each : bank.flaws) {
    flaws[each.flaw.rule][each.flaw.severity].push_back(each.question.value);
  }
  return flaws;
}

std::map<std::string, int> by_reason(const std::vector<Dropped>& dropped) {
  std::map<std::string, int> reasons;
  for (const Dropped& candidate : dropped) ++reasons[candidate.rule];
  return reasons;
}

int beyond_who_and_when(const StudyDeck& deck) {
  const auto& questions = deck.bank.questions;
  return static_cast<int>(std::count_if(questions.begin(), questions.end(), [&](const Question& question) {
    return goes_beyond_who_and_when(question, deck);
  }));
}

double percent(int part, std::size_t whole) {
  return whole == 0 ? 0 : 100.0 * part / static_cast<double>(whole);
}

// ---- text

constexpr std::size_t kNameWidth = 26;

std::string table(const char* title, const std::vector<Count>& counts) {
  std::string text = fmt::format("{:<{}}{:>9}{:>11}\n", title, kNameWidth, "facts", "questions");
  for (const Count& count : counts) {
    text += fmt::format("{:<{}}{:>9}{:>11}\n", count.name, kNameWidth, count.facts, count.questions);
  }
  return text + '\n';
}

std::string flaws_text(const BankReport& bank, std::size_t questions) {
  std::string text =
      fmt::format("{:<{}}{:>9}{:>11}{:>8}\n", "flaw", kNameWidth, "errors", "warnings", "notes");
  for (const auto& [criterion, found] : by_criterion(bank)) {
    const auto count = [&found = found](Severity severity) {
      const auto at = found.find(severity);
      return at == found.end() ? 0 : at->second.size();
    };
    text += fmt::format("{:<{}}{:>9}{:>11}{:>8}\n", criterion, kNameWidth, count(Severity::Error),
                        count(Severity::Warning), count(Severity::Info));
  }
  return text + fmt::format("{} of {} questions ({:.1f} %) have an error or a warning\n\n", bank.flawed,
                            questions, percent(bank.flawed, questions));
}

std::string guessers_text(const BankReport& bank) {
  if (bank.guessers.empty()) return "";
  std::string text =
      fmt::format("{:<{}}{:>9}{:>11}{:>8}\n", "blind guesser", kNameWidth, "right %", "chance %", "points");
  for (const GuesserScore& guesser : bank.guessers) {
    text += fmt::format("{:<{}}{:>9.1f}{:>11.1f}{:>+8.1f}{}\n", guesser.name, kNameWidth, 100 * guesser.score,
                        100 * guesser.chance, guesser.points(), is_flagged(guesser) ? "  not by chance" : "");
  }
  text += '\n';
  for (const BankTest& test : bank.tests) {
    text += fmt::format("{:<{}}{}{}\n", test.name, kNameWidth, test.detail,
                        test.is_flagged ? fmt::format("  not by chance (p {:.1g})", test.p) : "");
  }
  return text + '\n';
}

std::string dropped_text(const std::vector<Dropped>& dropped) {
  if (dropped.empty()) return "";
  std::string text = fmt::format("{:<{}}{:>9}\n", "candidates dropped for", kNameWidth, "number");
  for (const auto& [reason, count] : by_reason(dropped)) {
    text += fmt::format("{:<{}}{:>9}\n", reason, kNameWidth, count);
  }
  return text + '\n';
}

std::string flawed_items_text(const Findings& findings) {
  std::string text;
  for (const ItemFlaw& each : findings.bank.flaws) {
    const Question* question = findings.deck->bank.question(each.question);
    text += fmt::format("{}: {} {}: {}\n    {}\n", each.question.value, name_of(each.flaw.severity),
                        each.flaw.rule, each.flaw.detail, question == nullptr ? "" : question->stem);
  }
  return text.empty() ? "" : text + '\n';
}

/// "single, true-false": the ids of a fact's questions, without the fact's own where they begin with it.
std::string short_ids(const CoveredFact& covered) {
  std::string ids;
  const std::string own = covered.fact->id.value + "/";
  for (const Question* question : covered.questions) {
    const std::string& id = question->id.value;
    ids += (ids.empty() ? "" : ", ") + (id.starts_with(own) ? id.substr(own.size()) : id);
  }
  return ids;
}

std::string coverage_text(const StudyDeck& deck) {
  const std::vector<Paragraph> paragraphs = coverage(deck);
  const auto with_fact = std::count_if(paragraphs.begin(), paragraphs.end(),
                                       [](const Paragraph& each) { return !each.facts.empty(); });
  const auto uncovered = std::count_if(paragraphs.begin(), paragraphs.end(),
                                       [](const Paragraph& each) { return each.is_uncovered(); });
  std::string text =
      fmt::format("{} body paragraphs: {} with facts, {} left without and why, {} uncovered\n",
                  paragraphs.size(), with_fact, std::ssize(paragraphs) - with_fact - uncovered, uncovered);
  const Source* source = nullptr;
  for (const Paragraph& paragraph : paragraphs) {
    if (paragraph.source != source) text += fmt::format("\n{}\n", paragraph.source->id.value);
    source = paragraph.source;
    if (paragraph.facts.empty()) {
      const std::string& why = paragraph.without_fact;
      text += fmt::format("  paragraph {}: no fact: {}\n", paragraph.number,
                          why.empty() ? "no reason given" : why);
      continue;
    }
    std::size_t questions = 0;
    for (const CoveredFact& covered : paragraph.facts) questions += covered.questions.size();
    text += fmt::format("  paragraph {}: {} facts, {} questions\n", paragraph.number, paragraph.facts.size(),
                        questions);
    for (const CoveredFact& covered : paragraph.facts) {
      text += fmt::format("    {}, {}\n", covered.fact->id.value,
                          covered.questions.empty()
                              ? "no question"
                              : fmt::format("{}: {}", covered.questions.size(), short_ids(covered)));
    }
  }
  return text;
}

// ---- JSON

Json facts_and_questions(const std::vector<Count>& counts) {
  Json json = Json::object();
  for (const Count& count : counts)
    json[count.name] = {{"facts", count.facts}, {"questions", count.questions}};
  return json;
}

Json questions_of(const std::vector<Count>& counts) {
  Json json = Json::object();
  for (const Count& count : counts) json[count.name] = count.questions;
  return json;
}

Json flaws_json(const BankReport& bank) {
  Json json = Json::array();
  for (const auto& [criterion, found] : by_criterion(bank)) {
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
      const auto at = found.find(severity);
      if (at == found.end()) continue;
      json.push_back({{"criterion", criterion},
                      {"severity", name_of(severity)},
                      {"count", at->second.size()},
                      {"questions", at->second}});
    }
  }
  return json;
}

Json guessers_json(const BankReport& bank) {
  Json json = Json::array();
  for (const GuesserScore& guesser : bank.guessers) {
    json.push_back({{"name", guesser.name},
                    {"score", guesser.score},
                    {"chance", guesser.chance},
                    {"points", guesser.points()},
                    {"p", guesser.p},
                    {"flagged", is_flagged(guesser)}});
  }
  return json;
}

Json tests_json(const BankReport& bank) {
  Json json = Json::array();
  for (const BankTest& test : bank.tests) {
    json.push_back(
        {{"name", test.name}, {"detail", test.detail}, {"p", test.p}, {"flagged", test.is_flagged}});
  }
  return json;
}

Json coverage_json(const StudyDeck& deck) {
  Json json = Json::array();
  for (const Paragraph& paragraph : coverage(deck)) {
    Json facts = Json::array();
    for (const CoveredFact& covered : paragraph.facts) {
      Json ids = Json::array();
      for (const Question* question : covered.questions) ids.push_back(question->id.value);
      facts.push_back({{"id", covered.fact->id.value}, {"questions", std::move(ids)}});
    }
    const std::string& why = paragraph.without_fact;
    json.push_back({{"source", paragraph.source->id.value},
                    {"paragraph", paragraph.number},
                    {"facts", std::move(facts)},
                    {"withoutFact", why.empty() ? Json(nullptr) : Json(why)}});
  }
  return json;
}

}  // namespace

std::string to_text(const Findings& findings, const Details& details) {
  const StudyDeck& deck = *findings.deck;
  const std::size_t questions = deck.bank.questions.size();
  std::string text =
      fmt::format("{}: {} facts, {} questions\n\n", deck.deck.title, deck.facts.size(), questions);
  text += table("article", by_article(deck)) + table("topic", by_topic(deck)) + table("kind", by_kind(deck));
  const int beyond = beyond_who_and_when(deck);
  text += fmt::format("{} of {} questions ({:.0f} %) go beyond who and when; a quarter is wanted\n\n", beyond,
                      questions, percent(beyond, questions));
  text +=
      flaws_text(findings.bank, questions) + guessers_text(findings.bank) + dropped_text(findings.dropped);
  if (findings.evidence) {
    text += fmt::format("evidence: {} pieces verified", findings.evidence->verified);
    for (const std::string& source : findings.evidence->missing) text += ", no text of " + source;
    text += "\n\n";
  }
  if (details.flaws) text += flawed_items_text(findings);
  if (details.coverage) text += coverage_text(deck);
  while (text.ends_with("\n\n")) text.pop_back();
  return text;
}

nlohmann::ordered_json to_json(const Findings& findings, const Details& details) {
  Json json;
  if (findings.deck) {
    const StudyDeck& deck = *findings.deck;
    const auto articles = by_article(deck);
    const auto topics = by_topic(deck);
    const auto kinds = by_kind(deck);
    json["deck"] = deck.deck.id.value;
    json["counts"] = {{"facts", deck.facts.size()},
                      {"questions", deck.bank.questions.size()},
                      {"byArticle", facts_and_questions(articles)},
                      {"byTopic", facts_and_questions(topics)},
                      {"byKind", facts_and_questions(kinds)}};
    json["questions"] = {
        {"total", deck.bank.questions.size()}, {"beyondWhoAndWhen", beyond_who_and_when(deck)},
        {"flawed", findings.bank.flawed},      {"kind", questions_of(kinds)},
        {"topic", questions_of(topics)},       {"article", questions_of(articles)}};
    json["flaws"] = flaws_json(findings.bank);
    json["guessers"] = guessers_json(findings.bank);
    json["tests"] = tests_json(findings.bank);
    json["dropped"] = by_reason(findings.dropped);
    if (details.coverage) json["coverage"] = coverage_json(deck);
  }
  json["problems"] = Json::array();
  for (const Problem& problem : findings.problems) {
    json["problems"].push_back({{"file", problem.place.file},
                                {"line", problem.place.line},
                                {"column", problem.place.column},
                                {"code", problem.code},
                                {"message", message(problem)}});
  }
  return json;
}

}  // namespace communique
