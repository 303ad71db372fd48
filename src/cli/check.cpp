// communique check DECK [--articles DIR] [--coverage] [--flaws] [--json]: everything wrong with a deck and
// its bank, and what is in them.
#include "base/files.hpp"
#include "cli/check_counts.hpp"
#include "cli/check_report.hpp"
#include "cli/command.hpp"
#include "questions/bank_file.hpp"

namespace communique {
namespace {

struct Options {
  std::string deck = kDefaultDeck;
  Details details;
  bool as_json = false;
};

/// A body paragraph must carry a fact or be listed with the reason why not.
void find_uncovered(const StudyDeck& deck, std::vector<Problem>& problems) {
  for (const Paragraph& paragraph : coverage(deck)) {
    if (!paragraph.is_uncovered()) continue;
    problems.push_back({{"deck.json", 0, 0},
                        "uncovered-paragraph",
                        "paragraph " + std::to_string(paragraph.number) + " of " +
                            paragraph.source->id.value + " carries no fact",
                        "a fact, or an entry in \"withoutFact\" with the reason",
                        ""});
  }
}

/// An item's error makes the bank unfit; warnings are for a person to look at.
void find_flawed(const BankReport& bank, std::vector<Problem>& problems) {
  for (const ItemFlaw& each : bank.flaws) {
    if (each.flaw.severity != Severity::Error) continue;
    problems.push_back({{"bank.json", 0, 0},
                        each.flaw.rule,
                        each.question.value + ": " + each.flaw.rule + ": " + each.flaw.detail,
                        "",
                        ""});
  }
}

/// bank.json must be what the deck's files give today. The user's own decks need none: theirs is made as they
/// are opened.
void find_stale_bank(const OpenedDeck& opened, bool is_own, std::vector<Problem>& problems) {
  const auto kept = read_file(opened.folder / "bank.json");
  if (kept ? *kept == to_json(opened.deck->bank) : is_own) return;
  problems.push_back({{"bank.json", 0, 0},
                      kept ? "stale-bank" : "no-bank",
                      kept ? "the bank was made from other facts" : "there is no bank",
                      "the bank that `communique generate` writes",
                      ""});
}

Exit run(CommandContext& context, const Options& options) {
  const auto folder = deck_folder(options.deck, context.shelves());
  auto opened = open_deck(folder, context.surroundings.assets, BankUse::MakeAnew);
  if (!opened) return complain_of(opened.error());
  Findings findings{opened->deck, opened->problems, opened->dropped, std::nullopt, {}};
  if (findings.deck) {
    find_uncovered(*findings.deck, findings.problems);
    find_stale_bank(*opened, folder.parent_path() == context.places().own, findings.problems);
    findings.bank = check_bank(findings.deck->bank);
    find_flawed(findings.bank, findings.problems);
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
    exit = print_json(to_json(findings, options.details));
  } else if (findings.deck) {
    exit = print(to_text(findings, options.details));
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
  command->add_flag("--coverage", options->details.coverage,
                    "List the facts and questions that stand on each paragraph");
  command->add_flag("--flaws", options->details.flaws,
                    "List every flawed question with the words that break a rule");
  command->add_flag("--json", options->as_json, "One JSON document on standard output");
  command->callback([&context, options] { context.exit = run(context, *options); });
}

}  // namespace communique
