// communique export DECK --to FORMAT -o FILE: a deck as one file for others.
#include "app/shared_deck.hpp"
#include "cli/command.hpp"

namespace communique {
namespace {

struct Options {
  std::string deck = kDefaultDeck;
  std::string format = "deck";
  std::string file;
  bool has_text = false;
};

Exit run(CommandContext& context, const Options& options) {
  const auto folder = deck_folder(options.deck, context.shelves());
  const bool is_own = folder.parent_path() == context.places().own;
  const auto articles = is_own && context.articles.empty() ? articles_of(folder) : context.articles_folder();
  const auto texts = options.has_text ? ArticleTexts::Included : ArticleTexts::LeftOut;
  const auto shared = share_deck(folder, articles, texts, options.file);
  if (shared && *shared > 0) {
    complain(std::to_string(*shared) + (*shared == 1 ? " article's text" : " articles' texts") +
             " could not be read in " + articles.string() + " and " + (*shared == 1 ? "is" : "are") +
             " left out");
  }
  if (shared) return print("The deck is in " + options.file + '\n');
  if (shared.error().code == ErrorCode::Unavailable) {
    complain(shared.error().detail);
    complain("nothing was exported; leave out --with-text, or make two decks of it");
    return Exit::Problems;
  }
  if (shared.error().code != ErrorCode::Invalid) return complain_of(shared.error());
  complain(shared.error().detail);
  complain(folder.string() + " has problems; communique check lists all of them, and nothing was exported");
  return Exit::Problems;
}

}  // namespace

void add_export(CLI::App& program, CommandContext& context) {
  CLI::App* command = program.add_subcommand("export", "Make one file of a deck, for others to take in");
  auto options = std::make_shared<Options>();
  command->add_option("deck", options->deck, "A folder, or the name of a deck");
  command->add_option("--to", options->format, "What to make: deck")
      ->check(CLI::IsMember({"deck"}))
      ->required();
  command->add_option("-o,--output", options->file, "The file to write")->required();
  command->add_flag("--with-text", options->has_text,
                    "Include the articles' text; only if you may pass it on");
  command->callback([&context, options] { context.exit = run(context, *options); });
}

}  // namespace communique
