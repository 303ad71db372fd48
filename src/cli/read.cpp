// communique read ARTICLE [--json] [--published DATE] [--deck DECK]...: what an article, or each of a folder,
// speaks of.
#include "reading/read.hpp"

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <iterator>
#include <map>

#include "authoring/propose.hpp"
#include "base/digest.hpp"
#include "base/files.hpp"
#include "cli/command.hpp"
#include "cli/read_summary.hpp"
#include "facts/load.hpp"
#include "platform/terminal.hpp"
#include "reading/findings_json.hpp"

namespace communique {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

struct Options {
  std::string article;
  std::string published;
  std::vector<std::string> decks;
  bool as_json = false;
};

struct Article {
  reading::Intake intake;
  reading::Page page;
  reading::Findings found;
};

/// "Arabic", "Han": names have capitals, "longer than 64 MB" has none.
bool names_a_script(const std::string& detail) {
  return !detail.empty() && detail.front() >= 'A' && detail.front() <= 'Z';
}

/// What goes wrong with an article is said about the article, not about the machine.
std::string words_for(const Error& error, const std::string& file) {
  const std::string why = error.detail.empty() ? "" : " (" + error.detail + ')';
  switch (error.code) {
    case ErrorCode::NotFound:
      return file + " is not there";
    case ErrorCode::Malformed:
      return file + " is no text that can be read" + why +
             "; save the article as .txt, .md, .html or .docx and read that";
    case ErrorCode::Invalid:
      return file + " holds no article" + why + "; it needs at least a paragraph of text";
    case ErrorCode::Unavailable:
      if (names_a_script(error.detail)) {
        return file + " is written in " + error.detail + " characters; only articles in English are read";
      }
      return file + " is too long" + why + "; split it into its articles";
    default:
      return file + " cannot be read" + why + "; look whether you may open it";
  }
}

Result<std::string> bytes_of(const std::string& file) {
  if (file != "-") return read_file(file);
  return std::string(std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>());
}

Result<Article> read_article(const std::string& file, const std::optional<EdtfDate>& published,
                             const reading::Lexicon& lexicon) {
  const auto bytes = bytes_of(file);
  if (!bytes) return tl::unexpected(bytes.error());
  auto intake = reading::take_in(*bytes, file == "-" ? "" : fs::path(file).filename().string());
  if (!intake) return tl::unexpected(intake.error());
  std::optional<EdtfDate> day = published;
  auto dated_by = published ? reading::DatedBy::Author : reading::DatedBy::Nothing;
  if (const auto own = EdtfDate::parse(intake->published); !day && own) {
    day = *own;
    dated_by = reading::DatedBy::PageData;
  }
  Article article;
  article.page = reading::lay_out(intake->text, day, dated_by);
  if (article.page.headline.empty()) article.page.headline = intake->title;
  if (article.page.sentences.empty())
    return failure(ErrorCode::Invalid, file, "all of it is captions, lists and the like");
  article.found = reading::read_page(article.page, lexicon, is_interrupted);
  article.intake = std::move(*intake);
  return article;
}

/// The lexicon with what the decks know, or nothing with what is wrong said and the exit code set.
std::optional<reading::Lexicon> lexicon_with(CommandContext& context, const std::vector<std::string>& decks) {
  auto lexicon = reading::Lexicon::load(context.surroundings.assets / "reading");
  if (!lexicon) {
    (void)complain_of(lexicon.error());
    complain("the program's own data are incomplete; install it again");
    context.exit = Exit::Environment;
    return std::nullopt;
  }
  for (const std::string& name : decks) {
    const auto folder = deck_folder(name, context.shelves());
    const auto loaded = load_deck(folder);
    if (!loaded) {
      context.exit = complain_of(loaded.error());
      return std::nullopt;
    }
    for (const Problem& problem : loaded->problems) std::fprintf(stderr, "%s\n", to_line(problem).c_str());
    if (!loaded->deck) {
      complain(folder.string() + " has " + std::to_string(loaded->problems.size()) + " problems");
      context.exit = Exit::Problems;
      return std::nullopt;
    }
    lexicon->learn(authoring::known_in(*loaded->deck));
  }
  return std::move(*lexicon);
}

template <class Found>
void mark_known(Json& entries, const std::vector<Found>& found, reading::Known::Kind kind,
                const reading::Lexicon& lexicon) {
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::string id = known_id(lexicon, kind, forms_of(found[i]));
    entries[i]["known"] = id.empty() ? Json(nullptr) : Json(id);
  }
}

Json document_of(const Article& article, const reading::Lexicon& lexicon, Against against) {
  Json json = Json::parse(reading::to_json(article.found, article.page));
  if (against == Against::Nothing) return json;
  using Kind = reading::Known::Kind;
  mark_known(json["people"], article.found.people, Kind::Person, lexicon);
  mark_known(json["organisations"], article.found.organisations, Kind::Organisation, lexicon);
  mark_known(json["places"], article.found.places, Kind::Place, lexicon);
  mark_known(json["agreements"], article.found.agreements, Kind::Agreement, lexicon);
  mark_known(json["events"], article.found.events, Kind::Event, lexicon);
  return json;
}

void warn_of_damage(const Article& article, const std::string& file) {
  if (!article.intake.was_damaged) return;
  complain(file + " has bytes that are no text in " + article.intake.encoding + "; they are read as \uFFFD");
}

/// The reading of one article or of a folder of them.
class Reader {
 public:
  Reader(const Options& options, std::optional<EdtfDate> published, const reading::Lexicon& lexicon)
      : options_(options),
        published_(std::move(published)),
        lexicon_(lexicon),
        against_(options.decks.empty() ? Against::Nothing : Against::Decks) {}

  [[nodiscard]] Exit read_one() const {
    const std::string name = options_.article == "-" ? "standard input" : options_.article;
    const auto article = read_article(options_.article, published_, lexicon_);
    if (!article) {
      complain(words_for(article.error(), name));
      return Exit::Problems;
    }
    if (is_interrupted()) {
      complain("stopped before the end of " + name);
      return Exit::Problems;
    }
    warn_of_damage(*article, name);
    if (!options_.as_json) return print(summary_of(*article));
    if (against_ == Against::Decks) return print_json(document_of(*article, lexicon_, against_));
    return print(reading::to_json(article->found, article->page) + '\n');
  }

  [[nodiscard]] Exit read_folder() {
    const auto files = articles_in(options_.article);
    if (files.empty()) {
      complain(options_.article + " has no articles: no file in it ends in .txt, .md, .html, .htm or .docx");
      return Exit::Problems;
    }
    for (std::size_t i = 0; i < files.size() && !is_interrupted(); ++i) {
      show_progress(i, files.size(), files[i].filename().string());
      read_next(files[i]);
    }
    clear_progress();
    if (is_interrupted()) {
      complain("stopped after " + std::to_string(read_) + " of " + std::to_string(files.size()) +
               " articles");
      exit_ = Exit::Problems;
    }
    const Exit printed = options_.as_json ? print_json({{"articles", std::move(articles_)}}) : print(text_);
    return printed == Exit::Done ? exit_ : printed;
  }

 private:
  [[nodiscard]] static std::vector<fs::path> articles_in(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
      std::string extension = entry.path().extension().string();
      for (char& letter : extension)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
      constexpr const char* kRead[] = {".txt", ".md", ".markdown", ".html", ".htm", ".docx"};
      const bool is_read = std::find(std::begin(kRead), std::end(kRead), extension) != std::end(kRead);
      const bool is_hidden = entry.path().filename().string().starts_with('.');
      if (is_read && !is_hidden && entry.is_regular_file(error)) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
  }

  [[nodiscard]] std::string summary_of(const Article& article) const {
    return summary(article.found, article.page, article.intake, lexicon_, against_);
  }

  void read_next(const fs::path& file) {
    const std::string name = file.filename().string();
    Json entry = {{"file", name}};
    const auto article = read_article(file.string(), published_, lexicon_);
    if (is_interrupted()) return;
    if (!article) {
      say(words_for(article.error(), file.string()));
      entry["error"] = words_for(article.error(), name);
      exit_ = Exit::Problems;
    } else if (const auto [first, is_new] = texts_.emplace(sha256(article->intake.text), name); !is_new) {
      say(name + " has the same text as " + first->second + "; it is read once");
      entry["sameAs"] = first->second;
    } else {
      say_damage(*article, name);
      if (options_.as_json) entry.update(document_of(*article, lexicon_, against_));
      if (!options_.as_json)
        text_.append(text_.empty() ? "" : "\n").append("== " + name + "\n" + summary_of(*article));
      ++read_;
    }
    articles_.push_back(std::move(entry));
  }

  void say(const std::string& words) const {
    clear_progress();
    complain(words);
  }

  void say_damage(const Article& article, const std::string& name) const {
    if (article.intake.was_damaged) clear_progress();
    warn_of_damage(article, name);
  }

  static void show_progress(std::size_t done, std::size_t all, const std::string& name) {
    if (!is_terminal(Stream::Error)) return;
    std::fprintf(stderr, "\r\x1b[K%zu of %zu: %s", done + 1, all, name.c_str());
    std::fflush(stderr);
  }

  static void clear_progress() {
    if (is_terminal(Stream::Error)) std::fputs("\r\x1b[K", stderr);
  }

  const Options& options_;
  std::optional<EdtfDate> published_;
  const reading::Lexicon& lexicon_;
  Against against_;
  std::map<std::string, std::string> texts_;  // digest to the first file with that text
  Json articles_ = Json::array();
  std::string text_;
  std::size_t read_ = 0;
  Exit exit_ = Exit::Done;
};

Exit run(CommandContext& context, const Options& options) {
  std::error_code error;
  const bool is_folder = options.article != "-" && fs::is_directory(options.article, error);
  std::optional<EdtfDate> published;
  if (!options.published.empty()) {
    const auto date = EdtfDate::parse(options.published);
    if (!date) {
      complain("--published is a day such as 2025-12-04, or less where no more is known: 2025-12, 2025");
      return Exit::Usage;
    }
    if (is_folder) {
      complain("--published goes with one article, not with a folder");
      return Exit::Usage;
    }
    published = *date;
  }
  const auto lexicon = lexicon_with(context, options.decks);
  if (!lexicon) return context.exit;
  note_interrupts();
  Reader reader(options, published, *lexicon);
  return is_folder ? reader.read_folder() : reader.read_one();
}

}  // namespace

void add_read(CLI::App& program, CommandContext& context) {
  CLI::App* command =
      program.add_subcommand("read", "Say whom and what an article speaks of, and where it says so");
  auto options = std::make_shared<Options>();
  command->add_option("ARTICLE", options->article, "A file, - for standard input, or a folder of articles")
      ->required();
  command->add_option("--published", options->published, "The day it was published, such as 2025-12-04");
  command
      ->add_option("--deck", options->decks,
                   "A deck that knows some of it; what no deck knows is marked as new")
      ->allow_extra_args(false);
  command->add_flag("--json", options->as_json, "One JSON document on standard output");
  command->callback([&context, options] { context.exit = run(context, *options); });
}

}  // namespace communique
