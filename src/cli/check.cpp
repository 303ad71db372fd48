// communique check DECK [--articles DIR] [--coverage] [--json]: everything wrong with a deck, and what is in
// it.
#include <algorithm>
#include <map>
#include <set>

#include "base/files.hpp"
#include "cli/command.hpp"
#include "facts/load.hpp"
#include "questions/bank_file.hpp"

namespace communique {
namespace {

using Counts = std::vector<std::pair<std::string, std::pair<int, int>>>;  // name, facts, questions

struct Options {
  std::string deck = kDefaultDeck;
  bool wants_coverage = false;
  bool as_json = false;
};

/// What was found; `deck` is null where the deck itself could not be loaded.
struct Findings {
  std::shared_ptr<const StudyDeck> deck;
  std::vector<Problem> problems;
  std::vector<Dropped> dropped;
  std::optional<EvidenceCheck> evidence;
};

const Fact* fact_of(const StudyDeck& deck, const Question& question) {
  return deck.fact(question.facts.front());
}

Counts by_article(const StudyDeck& deck) {
  Counts counts;
  for (const Source& source : deck.deck.sources) {
    const auto stands_on = [&](const Fact& fact) {
      return std::any_of(fact.evidence.begin(), fact.evidence.end(),
                         [&](const Evidence& piece) { return piece.source == source.id; });
    };
    const auto facts = std::count_if(deck.facts.begin(), deck.facts.end(), stands_on);
    const auto questions = std::count_if(deck.bank.questions.begin(), deck.bank.questions.end(),
                                         [&](const Question& q) { return stands_on(*fact_of(deck, q)); });
    counts.push_back({source.id.value, {static_cast<int>(facts), static_cast<int>(questions)}});
  }
  return counts;
}

Counts by_topic(const StudyDeck& deck) {
  Counts counts;
  for (const Topic topic : kAllTopics) {
    const auto is_topic = [&](const auto& item) { return item.topic == topic; };
    const auto facts = std::count_if(deck.facts.begin(), deck.facts.end(), is_topic);
    const auto questions = std::count_if(deck.bank.questions.begin(), deck.bank.questions.end(), is_topic);
    counts.push_back({name_of(topic), {static_cast<int>(facts), static_cast<int>(questions)}});
  }
  return counts;
}

/// Facts that can be asked in that kind, and questions of that kind.
Counts by_kind(const StudyDeck& deck) {
  std::map<Kind, std::pair<std::set<FactId>, int>> kinds;
  for (const Question& question : deck.bank.questions) {
    auto& [facts, questions] = kinds[question.kind];
    facts.insert(question.facts.begin(), question.facts.end());
    ++questions;
  }
  Counts counts;
  for (const auto& [kind, found] : kinds) {
    counts.push_back({name_of(kind), {static_cast<int>(found.first.size()), found.second}});
  }
  return counts;
}

std::string table(const std::string& title, const Counts& counts) {
  std::size_t width = title.size();
  for (const auto& [name, numbers] : counts) width = std::max(width, name.size());
  const auto cell = [](const std::string& text) {
    return std::string(text.size() < 10 ? 10 - text.size() : 0, ' ') + text;
  };
  std::string text =
      title + std::string(width - title.size(), ' ') + cell("facts") + cell("questions") + '\n';
  for (const auto& [name, numbers] : counts) {
    text += name + std::string(width - name.size(), ' ') + cell(std::to_string(numbers.first)) +
            cell(std::to_string(numbers.second)) + '\n';
  }
  return text + '\n';
}

/// Facts that every paragraph carries, and the reason where it carries none.
std::string coverage(const StudyDeck& deck) {
  std::string text;
  for (const Source& source : deck.deck.sources) {
    for (const int paragraph : source.body_paragraphs) {
      text += source.id.value + ", paragraph " + std::to_string(paragraph) + '\n';
      const auto stands_here = [&](const Evidence& piece) {
        return piece.source == source.id && piece.paragraph == paragraph;
      };
      for (const Fact& fact : deck.facts) {
        if (std::none_of(fact.evidence.begin(), fact.evidence.end(), stands_here)) continue;
        const auto questions = std::count_if(deck.bank.questions.begin(), deck.bank.questions.end(),
                                             [&](const Question& q) { return fact_of(deck, q) == &fact; });
        text += "  " + fact.id.value + ", " + std::to_string(questions) + " questions\n";
      }
      for (const WithoutFact& without : deck.deck.without_fact) {
        if (without.source == source.id && without.paragraph == paragraph)
          text += "  no fact: " + without.why + '\n';
      }
    }
  }
  return text;
}

/// A body paragraph must carry a fact or be listed with the reason why not.
void find_uncovered(const StudyDeck& deck, std::vector<Problem>& problems) {
  std::set<std::pair<std::string, int>> covered;
  for (const Fact& fact : deck.facts) {
    for (const Evidence& piece : fact.evidence) covered.emplace(piece.source.value, piece.paragraph);
  }
  for (const WithoutFact& without : deck.deck.without_fact)
    covered.emplace(without.source.value, without.paragraph);
  for (const Source& source : deck.deck.sources) {
    for (const int paragraph : source.body_paragraphs) {
      if (covered.contains({source.id.value, paragraph})) continue;
      problems.push_back(
          {{"deck.json", 0, 0},
           "uncovered-paragraph",
           "paragraph " + std::to_string(paragraph) + " of " + source.id.value + " carries no fact",
           "a fact, or an entry in \"withoutFact\" with the reason",
           ""});
    }
  }
}

/// bank.json must be what the deck's files give today.
void find_stale_bank(const OpenedDeck& opened, std::vector<Problem>& problems) {
  const auto kept = read_file(opened.folder / "bank.json");
  if (kept && *kept == to_json(opened.deck->bank)) return;
  problems.push_back({{"bank.json", 0, 0},
                      kept ? "stale-bank" : "no-bank",
                      kept ? "the bank was made from other facts" : "there is no bank",
                      "the bank that `communique generate` writes",
                      ""});
}

nlohmann::ordered_json to_json(const Counts& counts) {
  nlohmann::ordered_json json = nlohmann::ordered_json::object();
  for (const auto& [name, numbers] : counts)
    json[name] = {{"facts", numbers.first}, {"questions", numbers.second}};
  return json;
}

nlohmann::ordered_json to_json(const Findings& findings) {
  nlohmann::ordered_json json;
  if (findings.deck) {
    const StudyDeck& deck = *findings.deck;
    json["deck"] = deck.deck.id.value;
    json["counts"] = {{"facts", deck.facts.size()},
                      {"questions", deck.bank.questions.size()},
                      {"byArticle", to_json(by_article(deck))},
                      {"byTopic", to_json(by_topic(deck))},
                      {"byKind", to_json(by_kind(deck))}};
    std::map<std::string, int> dropped;
    for (const Dropped& candidate : findings.dropped) ++dropped[candidate.rule];
    json["dropped"] = dropped;
  }
  json["problems"] = nlohmann::ordered_json::array();
  for (const Problem& problem : findings.problems) {
    json["problems"].push_back({{"file", problem.place.file},
                                {"line", problem.place.line},
                                {"column", problem.place.column},
                                {"code", problem.code},
                                {"message", message(problem)}});
  }
  return json;
}

std::string to_text(const Findings& findings, const Options& options) {
  const StudyDeck& deck = *findings.deck;
  std::string text = deck.deck.title + ": " + std::to_string(deck.facts.size()) + " facts, " +
                     std::to_string(deck.bank.questions.size()) + " questions\n\n";
  text += table("article", by_article(deck)) + table("topic", by_topic(deck)) + table("kind", by_kind(deck));
  if (findings.evidence) {
    text += "evidence: " + std::to_string(findings.evidence->verified) + " pieces verified";
    for (const std::string& source : findings.evidence->missing) text += ", no text of " + source;
    text += '\n';
  }
  std::map<std::string, int> dropped;
  for (const Dropped& candidate : findings.dropped) ++dropped[candidate.rule];
  if (!dropped.empty()) text += "candidates dropped, by rule:\n";
  for (const auto& [rule, count] : dropped) text += "  " + rule + ": " + std::to_string(count) + '\n';
  if (options.wants_coverage) text += '\n' + coverage(deck);
  return text;
}

Exit run(CommandContext& context, const Options& options) {
  const auto folder = deck_folder(options.deck, context.surroundings.decks);
  auto opened = open_deck(folder, context.surroundings.assets, BankUse::MakeAnew);
  if (!opened) return complain_of(opened.error());
  Findings findings{opened->deck, opened->problems, opened->dropped, std::nullopt};
  if (findings.deck) {
    find_uncovered(*findings.deck, findings.problems);
    find_stale_bank(*opened, findings.problems);
    if (!context.articles.empty()) {
      auto evidence = check_evidence(findings.deck->deck, context.articles);
      if (!evidence) return complain_of(evidence.error());
      findings.problems.insert(findings.problems.end(), evidence->problems.begin(), evidence->problems.end());
      findings.evidence = std::move(*evidence);
    }
  }
  for (const Problem& problem : findings.problems) std::fprintf(stderr, "%s\n", to_line(problem).c_str());
  Exit exit = Exit::Done;
  if (options.as_json) {
    exit = print_json(to_json(findings));
  } else if (findings.deck) {
    exit = print(to_text(findings, options));
  }
  if (exit != Exit::Done) return exit;
  return findings.problems.empty() ? Exit::Done : Exit::Problems;
}

}  // namespace

void add_check(CLI::App& program, CommandContext& context) {
  CLI::App* command =
      program.add_subcommand("check", "Say everything that is wrong with a deck, and what is in it");
  auto options = std::make_shared<Options>();
  command->add_option("DECK", options->deck, "A folder, or the name of a bundled deck");
  command->add_flag("--coverage", options->wants_coverage, "List the facts that stand on each paragraph");
  command->add_flag("--json", options->as_json, "One JSON document on standard output");
  command->callback([&context, options] { context.exit = run(context, *options); });
}

}  // namespace communique
