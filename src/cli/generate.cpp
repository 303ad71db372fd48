// communique generate DECK: writes bank.json from the deck's facts.
#include <map>

#include "base/files.hpp"
#include "cli/command.hpp"
#include "questions/bank_file.hpp"

namespace communique {
namespace {

Exit run(CommandContext& context, const std::string& name) {
  const auto opened = opened_deck(context, name, BankUse::MakeAnew);
  if (!opened) return context.exit;
  const auto file = opened->folder / "bank.json";
  if (const auto written = write_file_atomically(file, to_json(opened->deck->bank)); !written) {
    return complain_of(written.error());
  }
  std::string text = file.string() + ": " + std::to_string(opened->deck->bank.questions.size()) +
                     " questions from " + std::to_string(opened->deck->facts.size()) + " facts\n";
  std::map<std::string, int> dropped;
  for (const Dropped& candidate : opened->dropped) ++dropped[candidate.rule];
  if (!dropped.empty()) text += "candidates dropped, by rule:\n";
  for (const auto& [rule, count] : dropped) text += "  " + rule + ": " + std::to_string(count) + '\n';
  return print(text);
}

}  // namespace

void add_generate(CLI::App& program, CommandContext& context) {
  CLI::App* command = program.add_subcommand("generate", "Write a deck's question bank from its facts");
  auto deck = std::make_shared<std::string>(kDefaultDeck);
  command->add_option("DECK", *deck, "A folder, or the name of a bundled deck")->required();
  command->callback([&context, deck] { context.exit = run(context, *deck); });
}

}  // namespace communique
