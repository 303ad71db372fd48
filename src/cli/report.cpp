// communique report [--csv]: what the records say, without a window. Reads, never writes.
#include <iostream>

#include "base/text.hpp"
#include "cli/command.hpp"
#include "records/store.hpp"

namespace communique {
namespace {

struct Options {
  std::string learner;
  bool as_csv = false;
};

std::string quoted(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string cell = "\"";
  for (const char c : text) cell += c == '"' ? std::string("\"\"") : std::string(1, c);
  return cell + '"';
}

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

Result<std::string> csv_of(const Store& store, const Learner& learner) {
  const auto attempts = store.attempts(learner.id);
  if (!attempts) return tl::unexpected(attempts.error());
  std::string text;
  for (const Attempt& attempt : *attempts) {
    for (const FactId& fact : attempt.facts) {
      char seconds[32];
      std::snprintf(seconds, sizeof seconds, "%.1f", static_cast<double>(attempt.took.count()) / 1000);
      const std::string cells[] = {learner.name,
                                   std::to_string(attempt.session.value),
                                   utc(attempt.at),
                                   attempt.deck.value,
                                   attempt.question.value,
                                   fact.value,
                                   name_of(attempt.topic),
                                   name_of(attempt.kind),
                                   attempt.shown,
                                   attempt.key,
                                   name_of(attempt.verdict),
                                   std::to_string(attempt.points),
                                   seconds};
      std::string row;
      for (const std::string& cell : cells) row += (row.empty() ? "" : ",") + quoted(cell);
      text += row + "\r\n";
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

/// True where the records may be shown; reads the passcode from standard input where one is set.
Result<bool> may_show(const Store& store, const Learner& learner, bool is_named) {
  if (!learner.has_passcode) return true;
  if (!is_named) {
    complain(learner.name + " has a passcode; name them with --learner to give it");
    return false;
  }
  std::cerr << "Passcode of " << learner.name << ": " << std::flush;
  std::string passcode;
  std::getline(std::cin, passcode);
  if (const auto checked = store.check_passcode(learner.id, passcode); !checked) {
    return failure(checked.error().code, learner.name, checked.error().detail);
  }
  return true;
}

Exit run(CommandContext& context, const Options& options) {
  const auto store = Store::open_read_only(context.data_folder() / "records.sqlite");
  if (!store) return complain_of(store.error());
  const auto learners = store->learners();
  if (!learners) return complain_of(learners.error());
  const Clock& clock = *context.surroundings.clock;
  const std::int64_t today = clock.study_day(clock.now()).time_since_epoch().count();
  std::string text;
  if (options.as_csv)
    text = "learner,session,time,deck,question,fact,topic,kind,answer,key,verdict,points,seconds\r\n";
  bool is_found = options.learner.empty();
  for (const Learner& learner : *learners) {
    if (!options.learner.empty() && folded(learner.name) != folded(options.learner)) continue;
    is_found = true;
    const auto shown = may_show(*store, learner, !options.learner.empty());
    if (!shown) return complain_of(shown.error());
    if (!*shown) continue;
    const auto part = options.as_csv ? csv_of(*store, learner) : text_of(*store, learner, today);
    if (!part) return complain_of(part.error());
    text += *part;
  }
  if (!is_found) {
    complain("there is no learner \"" + options.learner + '"');
    return Exit::Problems;
  }
  return print(text);
}

}  // namespace

void add_report(CLI::App& program, CommandContext& context) {
  CLI::App* command = program.add_subcommand("report", "Scores of the learners on this machine");
  auto options = std::make_shared<Options>();
  command->add_option("--learner", options->learner, "Only this learner");
  command->add_flag("--csv", options->as_csv, "Every answer as comma-separated values");
  command->callback([&context, options] { context.exit = run(context, *options); });
}

}  // namespace communique
