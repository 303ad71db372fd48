#include "cli/cli.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "cli/command.hpp"

namespace communique {

std::filesystem::path CommandContext::data_folder() const {
  return data.empty() ? surroundings.data : std::filesystem::path(data);
}

std::filesystem::path CommandContext::articles_folder() const {
  return articles.empty() ? data_folder() / "articles" : std::filesystem::path(articles);
}

DeckPlaces CommandContext::places() const { return own_deck_places(data_folder(), surroundings.decks); }

std::vector<std::filesystem::path> CommandContext::shelves() const {
  return {places().own, surroundings.decks};
}

Exit print(const std::string& text) {
  const bool is_written =
      std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  if (is_written) return Exit::Done;
  complain(std::string("standard output could not be written: ") + std::strerror(errno));
  return Exit::Environment;
}

Exit print_json(const nlohmann::ordered_json& json) {
  return print(json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n');
}

void complain(const std::string& text) { std::fprintf(stderr, "communique: %s\n", text.c_str()); }

Exit complain_of(const Error& error) {
  const std::string detail = error.detail.empty() ? "" : " (" + error.detail + ")";
  const std::string& subject = error.subject;
  switch (error.code) {
    case ErrorCode::NotFound:
      complain(subject + " is not there" + detail);
      return Exit::Problems;
    case ErrorCode::Unreadable:
      complain(subject + " cannot be read" + detail);
      return Exit::Problems;
    case ErrorCode::Malformed:
      complain(subject + " is not in the form it should be" + detail);
      return Exit::Problems;
    case ErrorCode::Invalid:
      complain(subject + " is not usable" + detail);
      return Exit::Problems;
    case ErrorCode::WrongPasscode:
      complain("that is not the passcode of " + subject);
      return Exit::Problems;
    case ErrorCode::Unwritable:
      complain(subject + " does not allow writing" + detail);
      return Exit::Environment;
    case ErrorCode::DiskFull:
      complain("the disk is full: " + subject + detail);
      return Exit::Environment;
    case ErrorCode::TooNew:
      complain(subject +
               " was written by a newer version and was not touched; use that version, or --data for another "
               "folder");
      return Exit::Environment;
    case ErrorCode::Locked:
      complain("another program is using " + subject + "; close it, then try again");
      return Exit::Environment;
    case ErrorCode::Corrupt:
      complain(subject + " is damaged" + detail);
      return Exit::Environment;
    case ErrorCode::Unavailable:
      complain(subject + " is not available here" + detail);
      return Exit::Environment;
  }
  return Exit::Environment;
}

std::optional<OpenedDeck> opened_deck(CommandContext& context, const std::string& deck, BankUse use) {
  const auto folder = deck_folder(deck, context.shelves());
  auto opened = open_deck(folder, context.surroundings.assets, use);
  if (!opened) {
    context.exit = complain_of(opened.error());
    return std::nullopt;
  }
  for (const Problem& problem : opened->problems) std::fprintf(stderr, "%s\n", to_line(problem).c_str());
  if (!opened->problems.empty()) {
    complain(folder.string() + " has " + std::to_string(opened->problems.size()) + " problems");
    context.exit = Exit::Problems;
    return std::nullopt;
  }
  return std::move(*opened);
}

namespace {

/// The first word that is neither an option nor an option's value: the subcommand that was meant.
std::string first_word(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    std::string word = argv[i];
    if (word == "--data" || word == "--articles" || word == "--deck") {
      ++i;
    } else if (!word.starts_with('-')) {
      return word;
    }
  }
  return {};
}

int usage_error(const CLI::App& program, const CLI::ParseError& error, int argc, char** argv) {
  if (error.get_exit_code() == 0) return program.exit(error);  // --help, --version
  const std::string word = first_word(argc, argv);
  if (!word.empty() && program.get_subcommands().empty()) {
    std::vector<std::string> names;
    for (const CLI::App* known : program.get_subcommands([](const CLI::App*) { return true; })) {
      names.push_back(known->get_name());
    }
    const std::string nearest = nearest_choice(word, names);
    complain("unknown subcommand \"" + word + '"' +
             (nearest.empty() ? "" : ", did you mean \"" + nearest + "\"?"));
  } else {
    complain(error.what());
  }
  complain("communique --help lists what it can do");
  return static_cast<int>(Exit::Usage);
}

}  // namespace

int run_program(int argc, char** argv, const Surroundings& surroundings) {
  CLI::App program{"Communiqué: learn the people, dates and agreements of regional affairs", "communique"};
  CommandContext context;
  context.surroundings = surroundings;
  std::string deck = kDefaultDeck;
  program.set_version_flag("--version", "communique " COMMUNIQUE_VERSION);
  program.add_option("--data", context.data, "Folder of the learners' records");
  program.add_option("--articles", context.articles, "Folder with the articles' text, where you have it");
  program.add_option("--deck", deck, "The deck to open: a folder, or the name of a bundled one");
  program.require_subcommand(0, 1);
  program.fallthrough();
  add_check(program, context);
  add_export(program, context);
  add_facts(program, context);
  add_generate(program, context);
  add_grade(program, context);
  add_host(program, context);
  add_import(program, context);
  add_learner(program, context);
  add_questions(program, context);
  add_quiz(program, context);
  add_read(program, context);
  add_replay(program, context);
  add_report(program, context);
  add_screenshot(program, context);
  add_simulate(program, context);
  try {
    program.parse(argc, argv);
    if (program.get_subcommands().empty()) context.exit = open_window(context, deck);
  } catch (const CLI::ParseError& error) {
    return usage_error(program, error, argc, argv);
  }
  return static_cast<int>(context.exit);
}

}  // namespace communique
