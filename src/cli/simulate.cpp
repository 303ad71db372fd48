// communique simulate: whether planning works, with simulated learners.
#include "learning/simulate.hpp"

#include <fmt/format.h>

#include "cli/command.hpp"

namespace communique {
namespace {

struct Options {
  std::string deck = kDefaultDeck;
  Simulation simulation;
  bool as_json = false;
};

nlohmann::ordered_json json_of(const Outcomes& outcomes) {
  return {{"policy", outcomes.policy},
          {"known", outcomes.known},
          {"known_later", outcomes.known_later},
          {"met", outcomes.met},
          {"minutes", outcomes.minutes},
          {"answers", outcomes.answers},
          {"known_per_minute", outcomes.known_per_minute()},
          {"known_per_100_answers", outcomes.known_per_100_answers()}};
}

Exit report_json(const Options& options, const std::vector<Outcomes>& table, std::size_t facts) {
  nlohmann::ordered_json json = {{"deck", options.deck},
                                 {"facts", facts},
                                 {"learners", options.simulation.learners},
                                 {"days", options.simulation.days},
                                 {"minutes_a_day", options.simulation.minutes},
                                 {"seed", options.simulation.seed},
                                 {"policies", nlohmann::ordered_json::array()}};
  for (const Outcomes& each : table) json["policies"].push_back(json_of(each));
  return print_json(json);
}

Exit report(const Options& options, const std::vector<Outcomes>& table, std::size_t facts) {
  const Simulation& simulation = options.simulation;
  std::string text = fmt::format(
      "{} learners, {} facts, {} days of at most {:g} minutes, seed {}; memory by half-life regression\n\n",
      simulation.learners, facts, simulation.days, simulation.minutes, simulation.seed);
  text += fmt::format("{:<12}{:>8}{:>8}{:>12}{:>10}{:>10}{:>14}{:>20}\n", "", "met", "known", "30 days on",
                      "minutes", "answers", "known/minute", "known/100 answers");
  for (const Outcomes& each : table) {
    text += fmt::format("{:<12}{:>8.1f}{:>8.1f}{:>12.1f}{:>10.0f}{:>10.0f}{:>14.3f}{:>20.2f}\n", each.policy,
                        each.met, each.known, each.known_later, each.minutes, each.answers,
                        each.known_per_minute(), each.known_per_100_answers());
  }
  return print(text);
}

Exit run(CommandContext& context, const Options& options) {
  const auto opened = opened_deck(context, options.deck);
  if (!opened) return context.exit;
  const auto table = simulate(*opened->deck, options.simulation);
  const std::size_t facts = opened->deck->facts.size();
  return options.as_json ? report_json(options, table, facts) : report(options, table, facts);
}

}  // namespace

void add_simulate(CLI::App& program, CommandContext& context) {
  CLI::App* command =
      program.add_subcommand("simulate", "What simulated learners know after months of practice");
  auto options = std::make_shared<Options>();
  Simulation& simulation = options->simulation;
  command->add_option("DECK,--deck", options->deck, "A folder, or the name of a bundled deck");
  command->add_option("--learners", simulation.learners, "Number of learners")->check(CLI::Range(1, 10'000));
  command->add_option("--days", simulation.days, "Days of practice")->check(CLI::Range(1, 3650));
  command->add_option("--minutes", simulation.minutes, "Minutes a day, at most")
      ->check(CLI::Range(1.0, 600.0));
  command->add_option("--seed", simulation.seed, "Another seed, other learners");
  command->add_flag("--json", options->as_json, "As one JSON document");
  command->callback([&context, options] { context.exit = run(context, *options); });
}

}  // namespace communique
