// communique import FILE: brings in what `learner export` wrote.
#include <algorithm>
#include <cstdio>

#include "base/files.hpp"
#include "cli/learner_access.hpp"
#include "exchange/learner_file.hpp"

namespace communique {
namespace {

/// Says all that is wrong, up to what anybody reads.
Exit complain_of(const std::vector<Problem>& problems, const std::string& file) {
  constexpr std::size_t kMost = 100;
  for (std::size_t i = 0; i < std::min(kMost, problems.size()); ++i) {
    std::fprintf(stderr, "%s\n", to_line(problems[i]).c_str());
  }
  complain(file + " has " + std::to_string(problems.size()) +
           (problems.size() == 1 ? " problem" : " problems") + "; nothing was imported");
  return Exit::Problems;
}

Exit import_learner(const CommandContext& context, const LearnerArchive& archive) {
  auto opened = Store::open(records_file(context), *context.surroundings.clock);
  if (!opened) return complain_of(opened.error());
  if (opened->set_aside)
    complain("the records were damaged; they are kept as " + opened->set_aside->string());
  const auto learner = opened->store.restore(archive);
  if (!learner) return complain_of(learner.error());
  const auto learners = opened->store.learners();
  if (!learners) return complain_of(learners.error());
  return print("Imported " + learners->back().name + '\n');
}

Exit run(const CommandContext& context, const std::string& file) {
  const auto text = read_file(file);
  if (!text) return complain_of(text.error());
  const auto read = read_learner_file(*text, file);
  if (!read && read.error().code == ErrorCode::TooNew) {
    complain(file + " was written by a newer version of the program (" + read.error().detail +
             "); import it with that one");
    return Exit::Problems;
  }
  if (!read) return complain_of(read.error());
  if (!read->problems.empty()) return complain_of(read->problems, file);
  return import_learner(context, read->archive);
}

}  // namespace

void add_import(CLI::App& program, CommandContext& context) {
  CLI::App* command = program.add_subcommand("import", "Bring in a learner from a file that was exported");
  auto file = std::make_shared<std::string>();
  command->add_option("file", *file, "The file")->required();
  command->callback([&context, file] { context.exit = run(context, *file); });
}

}  // namespace communique
