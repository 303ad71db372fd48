// communique import FILE: brings in what `learner export` wrote, or a lesson that was played in class.
#include <algorithm>
#include <cstdio>

#include "app/from_class.hpp"
#include "app/shared_deck.hpp"
#include "base/files.hpp"
#include "cli/learner_access.hpp"
#include "exchange/deck_package.hpp"
#include "exchange/learner_file.hpp"
#include "facts/reading.hpp"

namespace communique {
namespace {

struct Options {
  std::string file;
  std::string learner;  // who was in class
  bool is_preview = false;
  std::string deck;  // what the lesson was about; empty: as the file names it
};

std::string counted(int count, const std::string& one) {
  return std::to_string(count) + ' ' + one + (count == 1 ? "" : "s");
}

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

Exit complain_of_newer(const Error& error) {
  complain(error.subject + " was written by a newer version of the program (" + error.detail +
           "); import it with that one");
  return Exit::Problems;
}

Exit import_learner_file(const CommandContext& context, const std::string& text, const std::string& file) {
  const auto read = read_learner_file(text, file);
  if (!read && read.error().code == ErrorCode::TooNew) return complain_of_newer(read.error());
  if (!read) return complain_of(read.error());
  if (!read->problems.empty()) return complain_of(read->problems, file);
  return import_learner(context, read->archive);
}

/// Who was in class: the one named, or the only one there is.
Result<Learner> pupil(const Store& store, const std::string& name) {
  if (!name.empty()) return learner_named(store, name);
  const auto learners = store.learners();
  if (!learners) return tl::unexpected(learners.error());
  if (learners->size() == 1) return learners->front();
  return failure(ErrorCode::Invalid, "a lesson without a learner", "say with --learner who was in class");
}

/// The deck that the lesson was about, or nothing with what is wrong said.
std::optional<OpenedDeck> deck_of(CommandContext& context, const classroom::LessonFile& lesson,
                                  const std::string& named) {
  // What a file names is looked up among the decks that came along, never on the disk at large.
  const bool is_given = !named.empty();
  std::error_code ignored;
  const bool is_bundled = is_id(lesson.deck.value) &&
                          std::filesystem::exists(context.surroundings.decks / lesson.deck.value, ignored);
  if (!is_given && !is_bundled) {
    complain("the lesson is about the deck \"" + lesson.deck.value +
             "\", which is not here; give it with --deck");
    context.exit = Exit::Problems;
    return std::nullopt;
  }
  return opened_deck(context, is_given ? named : (context.surroundings.decks / lesson.deck.value).string());
}

Exit complain_of_lesson(const Error& error, const Learner& learner, const std::string& file) {
  if (error.detail == "lesson-kept") {
    complain(learner.name + " has the answers of this lesson already; nothing was changed");
  } else if (error.detail == "lesson-deck") {
    complain(file + " is about the deck \"" + error.subject + "\", not this one; nothing was imported");
  } else if (error.detail == "lesson-empty") {
    complain(file + " holds no answer to a question of this deck; nothing was imported");
  } else {
    return complain_of(error);
  }
  return Exit::Problems;
}

Exit import_lesson(CommandContext& context, const std::string& text, const Options& options) {
  const auto read = classroom::read_lesson(text, options.file);
  if (!read && read.error().code == ErrorCode::TooNew) return complain_of_newer(read.error());
  if (!read) return complain_of(read.error());
  if (!read->problems.empty()) return complain_of(read->problems, options.file);
  const auto deck = deck_of(context, read->lesson, options.deck);
  if (!deck) return context.exit;
  auto opened = Store::open(records_file(context), *context.surroundings.clock);
  if (!opened) return complain_of(opened.error());
  if (opened->set_aside)
    complain("the records were damaged; they are kept as " + opened->set_aside->string());
  const auto learner = pupil(opened->store, options.learner);
  if (!learner) return complain_of(learner.error());
  if (const auto may = ask_passcode(opened->store, *learner); !may) return complain_of(may.error());
  const auto taken = take_lesson(read->lesson, *deck->deck, learner->id, context.surroundings.locale,
                                 *context.surroundings.clock, opened->store);
  if (!taken) return complain_of_lesson(taken.error(), *learner, options.file);
  const std::string left = taken->left_out == 0 ? ""
                                                : "; left out " + counted(taken->left_out, "question") +
                                                      " that the deck no longer has";
  return print("Added " + counted(taken->answers, "answer") + " from the lesson to " + learner->name + left +
               '\n');
}

/// What a deck file brings, and then the deck itself unless it was only asked.
Exit import_deck(const CommandContext& context, const Options& options) {
  const DeckPlaces places = context.places();
  const auto refuse = [](const Error& error) {
    complain(error.subject + ": " + error.detail);
    complain("nothing was imported");
    return Exit::Problems;
  };
  const auto is_content = [](const Error& error) {
    return error.code == ErrorCode::Malformed || error.code == ErrorCode::Invalid ||
           error.code == ErrorCode::TooNew;
  };
  const auto preview = preview_deck(options.file, places, context.surroundings.assets);
  if (!preview) return is_content(preview.error()) ? refuse(preview.error()) : complain_of(preview.error());
  std::string text = preview->title + ": " + counted(preview->facts, "fact") + ", " +
                     counted(preview->questions, "question") + ", the text of " +
                     counted(preview->articles, "article") + '\n';
  if (preview->replaces) {
    text += "Against the deck \"" + preview->id.value + "\" here: " + std::to_string(preview->added) +
            " facts added, " + std::to_string(preview->changed) + " changed, " +
            std::to_string(preview->removed) + " gone\n";
  }
  if (options.is_preview) return print(text + "Nothing was imported\n");
  const auto taken = take_in_deck(options.file, places);
  if (!taken) return is_content(taken.error()) ? refuse(taken.error()) : complain_of(taken.error());
  if (!taken->replaced.empty()) text += "The deck that was there is in " + taken->replaced.string() + '\n';
  return print(text + "Imported as " + (places.own / preview->id.value).string() + '\n');
}

Exit run(CommandContext& context, const Options& options) {
  const auto text = read_file(options.file);
  if (!text) return complain_of(text.error());
  if (is_deck_file(*text) || options.file.ends_with(kPackageEnding)) return import_deck(context, options);
  if (options.is_preview) {
    complain(options.file + " is no deck file; --preview says what a deck would bring");
    return Exit::Usage;
  }
  const bool is_lesson = classroom::is_lesson_text(*text);
  if (is_lesson && text->size() > classroom::kLongestLessonFile) {
    complain(options.file + " is too long for a lesson file; nothing was imported");
    return Exit::Problems;
  }
  if (is_lesson) return import_lesson(context, *text, options);
  if (!options.learner.empty()) {
    complain(options.file + " is no lesson; --learner says who was in class");
    return Exit::Usage;
  }
  return import_learner_file(context, *text, options.file);
}

}  // namespace

void add_import(CLI::App& program, CommandContext& context) {
  CLI::App* command = program.add_subcommand(
      "import", "Bring in a deck or a learner that was exported, or a lesson from a class");
  auto options = std::make_shared<Options>();
  command->add_option("file", options->file, "The file")->required();
  command->add_option("--learner", options->learner, "Who was in class; needed where there are several");
  command->add_option("--deck", options->deck, "The lesson's deck, where it is none of the bundled ones");
  command->add_flag("--preview", options->is_preview,
                    "Say what a deck file would bring, and take nothing in");
  command->callback([&context, options] { context.exit = run(context, *options); });
}

}  // namespace communique
