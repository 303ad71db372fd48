// communique facts DECK --json: what the deck knows, for other programs and for reading.
#include "cli/command.hpp"

namespace communique {
namespace {

const char* name_of(Basis basis) {
  constexpr const char* kNames[] = {"article", "reference", "import"};
  return kNames[static_cast<int>(basis)];
}

nlohmann::ordered_json to_json(const Fact& fact) {
  nlohmann::ordered_json evidence = nlohmann::ordered_json::array();
  for (const Evidence& piece : fact.evidence) {
    nlohmann::ordered_json entry;
    if (piece.basis == Basis::Reference) {
      entry = {{"source", piece.reference}, {"paragraph", nullptr}};
    } else {
      entry = {{"source", piece.source.value}, {"paragraph", piece.paragraph}};
    }
    entry["basis"] = name_of(piece.basis);
    evidence.push_back(std::move(entry));
  }
  nlohmann::ordered_json json = {{"id", fact.id.value},
                                 {"topic", name_of(fact.topic)},
                                 {"statement", fact.statement},
                                 {"answer", fact.answer}};
  json["attribution"] = nullptr;
  if (!fact.attribution.empty()) {
    std::string names;
    for (const std::string& name : fact.attribution) names += (names.empty() ? "" : "; ") + name;
    json["attribution"] = names;
  }
  json["asOf"] = fact.as_of ? nlohmann::ordered_json(fact.as_of->text()) : nlohmann::ordered_json(nullptr);
  json["evidence"] = std::move(evidence);
  return json;
}

Exit run(CommandContext& context, const std::string& name, bool as_json) {
  const auto opened = opened_deck(context, name);
  if (!opened) return context.exit;
  if (as_json) {
    nlohmann::ordered_json facts = nlohmann::ordered_json::array();
    for (const Fact& fact : opened->deck->facts) facts.push_back(to_json(fact));
    return print_json({{"deck", opened->deck->deck.id.value}, {"facts", std::move(facts)}});
  }
  std::string text;
  for (const Fact& fact : opened->deck->facts) {
    text += fact.statement + "\n    " + name_of(fact.topic) + ", " + fact.id.value;
    for (const Evidence& piece : fact.evidence) text += "\n    " + citation(piece, opened->deck->deck);
    text += "\n\n";
  }
  return print(text);
}

}  // namespace

void add_facts(CLI::App& program, CommandContext& context) {
  CLI::App* command = program.add_subcommand("facts", "List a deck's facts with their sources");
  auto deck = std::make_shared<std::string>(kDefaultDeck);
  auto as_json = std::make_shared<bool>(false);
  command->add_option("DECK", *deck, "A folder, or the name of a bundled deck");
  command->add_flag("--json", *as_json, "One JSON document on standard output");
  command->callback([&context, deck, as_json] { context.exit = run(context, *deck, *as_json); });
}

}  // namespace communique
