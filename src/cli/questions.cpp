// communique questions DECK --json [--seed N]: the bank, or one showing of it.
#include <algorithm>

#include "cli/command.hpp"

namespace communique {
namespace {

nlohmann::ordered_json texts_of(const std::vector<Choice>& choices) {
  nlohmann::ordered_json texts = nlohmann::ordered_json::array();
  for (const Choice& choice : choices) texts.push_back(choice.text);
  return texts;
}

nlohmann::ordered_json to_json(const Question& question, std::uint64_t seed) {
  const Showing showing = show(question, seed);
  nlohmann::ordered_json facts = nlohmann::ordered_json::array();
  for (const FactId& fact : question.facts) facts.push_back(fact.value);
  nlohmann::ordered_json json = {
      {"id", question.id.value},        {"facts", std::move(facts)}, {"topic", name_of(question.topic)},
      {"kind", name_of(question.kind)}, {"stem", question.stem},     {"options", texts_of(showing.options)}};
  std::vector<int> correct = showing.correct;
  if (question.kind == Kind::Multiple) std::sort(correct.begin(), correct.end());
  json["correct"] = correct;
  json["accept"] = question.accept;
  if (question.date) json["date"] = question.date->text();
  if (question.kind == Kind::Match) {
    for (const Part& part : question.parts) json["pairs"].push_back({part.prompt.text, part.answer.text});
  }
  if (const auto& number = question.number) {
    json["value"] = number->value;
    json["unit"] = number->unit;
    json["tolerance"] = number->tolerance;
  }
  if (const auto& location = question.location) {
    json["lat"] = location->at.latitude;
    json["lon"] = location->at.longitude;
    json["km"] = location->within_km;
  }
  if (!question.pool.empty()) json["pool"] = texts_of(question.pool);
  if (!question.correction.empty()) json["correction"] = question.correction;
  json["explanation"] = question.explanation;
  return json;
}

std::string to_text(const Question& question, std::uint64_t seed) {
  const Showing showing = show(question, seed);
  std::string text = question.stem + "\n";
  for (std::size_t i = 0; i < showing.options.size(); ++i) {
    text += showing.is_correct(static_cast<int>(i)) ? "  * " : "    ";
    text += showing.options[i].text + '\n';
  }
  if (showing.options.empty() || !question.parts.empty()) text += "  = " + question.key.text + '\n';
  return text + "    " + name_of(question.kind) + ", " + question.id.value + "\n\n";
}

Exit run(CommandContext& context, const std::string& name, bool as_json, std::uint64_t seed) {
  const auto opened = opened_deck(context, name);
  if (!opened) return context.exit;
  const Bank& bank = opened->deck->bank;
  if (as_json) {
    nlohmann::ordered_json questions = nlohmann::ordered_json::array();
    for (const Question& question : bank.questions) questions.push_back(to_json(question, seed));
    return print_json({{"deck", bank.deck.value}, {"questions", std::move(questions)}});
  }
  std::string text;
  for (const Question& question : bank.questions) text += to_text(question, seed);
  return print(text);
}

}  // namespace

void add_questions(CLI::App& program, CommandContext& context) {
  CLI::App* command = program.add_subcommand("questions", "List a deck's questions with their answers");
  auto deck = std::make_shared<std::string>(kDefaultDeck);
  auto as_json = std::make_shared<bool>(false);
  auto seed = std::make_shared<std::uint64_t>(0);
  command->add_option("DECK", *deck, "A folder, or the name of a bundled deck");
  command->add_flag("--json", *as_json, "One JSON document on standard output");
  command->add_option("--seed", *seed, "One showing with options drawn from each pool by this seed");
  command->callback([&context, deck, as_json, seed] { context.exit = run(context, *deck, *as_json, *seed); });
}

}  // namespace communique
