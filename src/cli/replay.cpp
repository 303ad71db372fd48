// communique replay FILE [--json]: what FSRS-6 makes of a file of reviews, for checking the scheduler itself.
#include <fmt/format.h>

#include "base/files.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/replay_file.hpp"

namespace communique {
namespace {

/// The memory after each review of a sequence.
std::vector<Memory> memories(const ReplayFile& file, const ReplaySequence& sequence) {
  std::vector<Memory> result;
  Memory memory;
  for (const ReplayReview& each : sequence.reviews) {
    memory = file.schedulers[sequence.scheduler].review(memory, each.rating, each.elapsed_days);
    result.push_back(memory);
  }
  return result;
}

Scheduler::Strength after(const ReplayFile& file, const ReplayStep& step) {
  return file.schedulers[step.scheduler].next_strength(step.before, step.review.rating,
                                                       step.review.elapsed_days);
}

int days(const ReplayFile& file, const ReplayInterval& each) {
  return file.schedulers[each.scheduler].interval(each.stability);
}

nlohmann::ordered_json to_json(const ReplayFile& file) {
  using Json = nlohmann::ordered_json;
  Json document = {
      {"sequences", Json::array()}, {"memory_steps", Json::array()}, {"intervals", Json::array()}};
  for (const ReplaySequence& sequence : file.sequences) {
    Json reviews = Json::array();
    for (const Memory& memory : memories(file, sequence)) {
      reviews.push_back({{"state", sentence_case(name_of(memory.state))},
                         {"stability", memory.stability},
                         {"difficulty", memory.difficulty},
                         {"scheduled_days", memory.scheduled_days},
                         {"due_in_minutes", memory.due_in_minutes},
                         {"step", memory.step},
                         {"reps", memory.reps},
                         {"lapses", memory.lapses}});
    }
    document["sequences"].push_back({{"id", sequence.id}, {"reviews", std::move(reviews)}});
  }
  for (const ReplayStep& step : file.memory_steps) {
    const auto [stability, difficulty] = after(file, step);
    document["memory_steps"].push_back({{"stability", stability}, {"difficulty", difficulty}});
  }
  for (const ReplayInterval& each : file.intervals) document["intervals"].push_back(days(file, each));
  return document;
}

std::string to_text(const ReplayFile& file) {
  std::string text;
  if (!file.sequences.empty()) {
    text += fmt::format("{:<10} {:>6} {:>6}  {:<10} {:>12} {:>10} {:>10}\n", "sequence", "review", "rating",
                        "state", "stability", "difficulty", "due in");
  }
  for (const ReplaySequence& sequence : file.sequences) {
    const std::string id = sequence.id.is_string() ? sequence.id.get<std::string>() : sequence.id.dump();
    const auto after_each = memories(file, sequence);
    for (std::size_t i = 0; i < after_each.size(); ++i) {
      const Memory& memory = after_each[i];
      const std::string due = memory.scheduled_days > 0 ? fmt::format("{} d", memory.scheduled_days)
                                                        : fmt::format("{} min", memory.due_in_minutes);
      text += fmt::format("{:<10} {:>6} {:>6}  {:<10} {:>12.4f} {:>10.4f} {:>10}\n", id, i + 1,
                          static_cast<int>(sequence.reviews[i].rating), name_of(memory.state),
                          memory.stability, memory.difficulty, due);
    }
  }
  for (const ReplayStep& step : file.memory_steps) {
    const auto [stability, difficulty] = after(file, step);
    text += fmt::format("step: stability {:.4f} to {:.4f}, difficulty {:.4f} to {:.4f}\n",
                        step.before.stability, stability, step.before.difficulty, difficulty);
  }
  for (const ReplayInterval& each : file.intervals) {
    text += fmt::format("interval: stability {:.4f}, {} d\n", each.stability, days(file, each));
  }
  return text;
}

Exit run(const std::string& path, bool as_json) {
  const auto json = read_file(path);
  if (!json) return complain_of(json.error());
  const ReplayFile file = parse_replay_file(*json, path);
  for (const Problem& problem : file.problems) std::fprintf(stderr, "%s\n", to_line(problem).c_str());
  if (!file.problems.empty()) return Exit::Problems;
  return as_json ? print_json(to_json(file)) : print(to_text(file));
}

}  // namespace

void add_replay(CLI::App& program, CommandContext& context) {
  CLI::App* command = program.add_subcommand("replay", "Schedule the reviews of a file, answer by answer");
  auto file = std::make_shared<std::string>();
  auto as_json = std::make_shared<bool>(false);
  command->add_option("FILE", *file, "A JSON file with groups of parameters and sequences of reviews")
      ->required();
  command->add_flag("--json", *as_json, "One JSON document on standard output");
  command->callback([&context, file, as_json] { context.exit = run(*file, *as_json); });
}

}  // namespace communique
