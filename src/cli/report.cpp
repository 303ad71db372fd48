// communique report [--csv | --memories]: what the records say, without a window. Reads, never writes.
#include <fmt/format.h>

#include <map>

#include "base/csv.hpp"
#include "base/text.hpp"
#include "base/times.hpp"
#include "cli/command.hpp"
#include "cli/learner_access.hpp"

namespace communique {
namespace {

struct Options {
  std::string learner;
  bool as_csv = false;
  bool with_memories = false;
};

std::string utc(Instant at) {
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(at - day));
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()));
  return text;
}

constexpr const char* kAnswersHeader =
    "learner,session,time,deck,question,fact,topic,kind,answer,key,verdict,points,seconds,effort,"
    "predicted\r\n";
constexpr const char* kMemoriesHeader =
    "learner,deck,fact,state,stability,difficulty,reps,lapses,last day,due day,recall today\r\n";

/// One row for each fact of each answer.
Result<std::string> answers_of(const Store& store, const Learner& learner) {
  const auto attempts = store.attempts(learner.id);
  if (!attempts) return tl::unexpected(attempts.error());
  std::string text;
  for (const Attempt& attempt : *attempts) {
    for (const FactId& fact : attempt.facts) {
      text += csv_row(
          {learner.name, std::to_string(attempt.session.value), utc(attempt.at), attempt.deck.value,
           attempt.question.value, fact.value, name_of(attempt.topic), name_of(attempt.kind), attempt.shown,
           attempt.key, name_of(attempt.verdict), std::to_string(attempt.points),
           fmt::format("{:.1f}", static_cast<double>(attempt.took.count()) / 1000), name_of(attempt.effort),
           attempt.predicted ? fmt::format("{:.3f}", *attempt.predicted) : ""});
    }
  }
  return text;
}

/// One row for each fact that was ever asked.
Result<std::string> memories_of(Store& store, const Learner& learner, StudyDay today) {
  const auto decks = store.decks(learner.id);
  if (!decks) return tl::unexpected(decks.error());
  std::string text;
  for (const DeckId& deck : *decks) {
    const auto known = store.knowledge(learner.id, deck);
    if (!known) return tl::unexpected(known.error());
    const std::map<FactId, FactMemory> memories(known->memories.begin(), known->memories.end());
    for (const auto& [fact, each] : memories) {
      const Memory& memory = each.memory;
      text += csv_row({learner.name, deck.value, fact.value, name_of(memory.state),
                       fmt::format("{:.2f}", memory.stability), fmt::format("{:.2f}", memory.difficulty),
                       std::to_string(memory.reps), std::to_string(memory.lapses), day_text(each.last_day),
                       day_text(each.last_day + memory.scheduled_days),
                       fmt::format("{:.3f}", recall_on(today, fact, *known))});
    }
  }
  return text;
}

Result<std::string> text_of(const Store& store, const Learner& learner, std::int64_t today) {
  const auto totals = store.totals(learner.id, today);
  if (!totals) return tl::unexpected(totals.error());
  const auto longest_run = store.longest_run(learner.id);
  if (!longest_run) return tl::unexpected(longest_run.error());
  const auto sessions = store.finished_sessions(learner.id);
  if (!sessions) return tl::unexpected(sessions.error());
  std::string text = learner.name + "\n  answers: " + std::to_string(totals->answers) + ", " +
                     std::to_string(totals->right) +
                     " right\n  days in a row: " + std::to_string(totals->days_in_a_row) +
                     "\n  most right answers in a row: " + std::to_string(*longest_run) + '\n';
  for (const SessionRecord& session : *sessions) {
    text += "  " + utc(session.started) + "  " + session.deck.value + "  " + std::to_string(session.right) +
            " of " + std::to_string(session.planned) + ", " + std::to_string(session.points) + " points\n";
  }
  return text;
}

Result<std::string> part_of(Store& store, const Learner& learner, const Options& options, StudyDay today) {
  if (options.with_memories) return memories_of(store, learner, today);
  return options.as_csv ? answers_of(store, learner) : text_of(store, learner, today);
}

Exit run(CommandContext& context, const Options& options) {
  auto store = Store::open_read_only(records_file(context));
  if (!store) return complain_of(store.error());
  const auto learners = options.learner.empty() ? store->learners() : learners_named(*store, options.learner);
  if (!learners) return complain_of(learners.error());
  const Clock& clock = *context.surroundings.clock;
  const StudyDay today = clock.study_day(clock.now()).time_since_epoch().count();
  std::string text = options.with_memories ? kMemoriesHeader : options.as_csv ? kAnswersHeader : "";
  for (const Learner& learner : *learners) {
    if (learner.has_passcode && options.learner.empty()) {
      complain(learner.name + " has a passcode; name them with --learner to give it");
      continue;
    }
    if (const auto may = ask_passcode(*store, learner); !may) return complain_of(may.error());
    const auto part = part_of(*store, learner, options, today);
    if (!part) return complain_of(part.error());
    text += *part;
  }
  return print(text);
}

}  // namespace

void add_report(CLI::App& program, CommandContext& context) {
  CLI::App* command = program.add_subcommand("report", "Scores of the learners on this machine");
  auto options = std::make_shared<Options>();
  command->add_option("--learner", options->learner, "Only this learner");
  auto* csv = command->add_flag("--csv", options->as_csv, "Every answer as comma-separated values");
  command
      ->add_flag("--memories", options->with_memories,
                 "Every fact as comma-separated values: when due, recall today")
      ->excludes(csv);
  command->callback([&context, options] { context.exit = run(context, *options); });
}

}  // namespace communique
