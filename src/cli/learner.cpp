// communique learner list|export|rename|reset|delete: one learner's records as a whole.
#include <iostream>

#include "base/files.hpp"
#include "cli/learner_access.hpp"
#include "exchange/learner_file.hpp"
#include "platform/single_instance.hpp"

namespace communique {
namespace {

struct Options {
  std::string name;
  std::string new_name;
  std::string file;
  bool is_forced = false;
  bool is_confirmed = false;
};

/// A learner in a store that is open for writing. No window may teach them meanwhile.
struct Held {
  SingleInstance alone;
  Store store;
  Learner learner;
};

Result<Held> hold(const CommandContext& context, const std::string& name) {
  const auto file = records_file(context);
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return failure(ErrorCode::NotFound, file.string());
  auto alone = SingleInstance::acquire(context.data_folder());
  if (!alone) return tl::unexpected(alone.error());
  auto opened = Store::open(file, *context.surroundings.clock);
  if (!opened) return tl::unexpected(opened.error());
  if (opened->set_aside) {
    return failure(ErrorCode::Corrupt, file.string(), "kept as " + opened->set_aside->string());
  }
  auto learner = learner_named(opened->store, name);
  if (!learner) return tl::unexpected(learner.error());
  if (const auto may = ask_passcode(opened->store, *learner); !may) return tl::unexpected(may.error());
  return Held{std::move(*alone), std::move(opened->store), std::move(*learner)};
}

/// True where it was said with --yes or the name is typed now.
bool is_meant(const Options& options, const Learner& learner, const std::string& what) {
  if (options.is_confirmed) return true;
  std::cerr << what << "\nType the name to go on: " << std::flush;
  std::string typed;
  std::getline(std::cin, typed);
  if (typed == learner.name) return true;
  complain("nothing was changed");
  return false;
}

Exit list(const CommandContext& context) {
  const auto store = Store::open_read_only(records_file(context));
  if (!store) return complain_of(store.error());
  const auto learners = store->learners();
  if (!learners) return complain_of(learners.error());
  std::string text;
  for (const Learner& learner : *learners) text += learner.name + '\n';
  return print(text);
}

Exit export_learner(const CommandContext& context, const Options& options) {
  const auto store = Store::open_read_only(records_file(context));
  if (!store) return complain_of(store.error());
  const auto learner = learner_named(*store, options.name);
  if (!learner) return complain_of(learner.error());
  if (const auto may = ask_passcode(*store, *learner); !may) return complain_of(may.error());
  std::error_code ignored;
  if (!options.is_forced && std::filesystem::exists(options.file, ignored)) {
    complain(options.file + " is there already; --force writes over it");
    return Exit::Problems;
  }
  const auto archive = store->archive(learner->id);
  if (!archive) return complain_of(archive.error());
  const auto written = write_file_atomically(options.file, learner_file(*archive));
  return written ? Exit::Done : complain_of(written.error());
}

/// As complain_of(); what is wrong with a name in a sentence.
Exit complain_of_name(const Error& error) {
  const std::pair<const char*, const char*> kFaults[] = {
      {"name-empty", "the new name is empty; give one"},
      {"name-long", "the new name is too long; use at most 64 characters"},
      {"name-taken", "there is a learner of that name already; give another"}};
  for (const auto& [fault, words] : kFaults) {
    if (error.code != ErrorCode::Invalid || error.detail != fault) continue;
    complain(words);
    return Exit::Problems;
  }
  return complain_of(error);
}

Exit rename(const CommandContext& context, const Options& options) {
  auto held = hold(context, options.name);
  if (!held) return complain_of(held.error());
  const auto renamed = held->store.rename_learner(held->learner.id, options.new_name);
  return renamed ? Exit::Done : complain_of_name(renamed.error());
}

Exit reset(const CommandContext& context, const Options& options) {
  auto held = hold(context, options.name);
  if (!held) return complain_of(held.error());
  const std::string what = "All answers of " + held->learner.name + " go, and what they remember.";
  if (!is_meant(options, held->learner, what)) return Exit::Problems;
  const auto done = held->store.reset_learner(held->learner.id);
  return done ? Exit::Done : complain_of(done.error());
}

Exit delete_learner(const CommandContext& context, const Options& options) {
  auto held = hold(context, options.name);
  if (!held) return complain_of(held.error());
  const std::string what = held->learner.name + " goes for good, with every answer.";
  if (!is_meant(options, held->learner, what)) return Exit::Problems;
  const auto done = held->store.delete_learner(held->learner.id);
  return done ? Exit::Done : complain_of(done.error());
}

}  // namespace

void add_learner(CLI::App& program, CommandContext& context) {
  CLI::App* command =
      program.add_subcommand("learner", "One learner's records: list, export, rename, reset, delete");
  command->require_subcommand(1);
  command->fallthrough();
  auto options = std::make_shared<Options>();
  const auto add = [&](const char* name, const char* what,
                       Exit (*run)(const CommandContext&, const Options&)) {
    CLI::App* part = command->add_subcommand(name, what);
    part->fallthrough();
    part->add_option("name", options->name, "The learner")->required();
    part->callback([&context, options, run] { context.exit = run(context, *options); });
    return part;
  };
  command->add_subcommand("list", "Who has records here")->fallthrough()->callback([&context] {
    context.exit = list(context);
  });
  CLI::App* exporting = add("export", "Write one learner to a file, for another machine", export_learner);
  exporting->add_option("-o,--output", options->file, "The file to write")->required();
  exporting->add_flag("--force", options->is_forced, "Write over a file that is there");
  add("rename", "Give a learner another name", rename)
      ->add_option("new-name", options->new_name, "The name from now on")
      ->required();
  add("reset", "Begin anew: every answer goes, the name stays", reset)
      ->add_flag("--yes", options->is_confirmed, "Do not ask");
  add("delete", "Delete a learner for good", delete_learner)
      ->add_flag("--yes", options->is_confirmed, "Do not ask");
}

}  // namespace communique
