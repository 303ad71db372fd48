#include "app/shared_deck.hpp"

#include "app/made_bank.hpp"
#include "app/open_deck.hpp"
#include "base/files.hpp"
#include "exchange/deck_package.hpp"
#include "facts/load.hpp"

namespace communique {
namespace {

namespace fs = std::filesystem;

std::string first_of(const std::vector<Problem>& problems) {
  return problems.empty() ? std::string{} : to_line(problems.front());
}

struct Opened {
  DeckPackage package;
  Deck deck;
};

/// A deck file that holds a sound deck.
Result<Opened> opened_package(const std::string& file) {
  const auto bytes = read_file(file);
  if (!bytes) return tl::unexpected(bytes.error());
  auto package = unpack_deck(*bytes, file);
  if (!package) return tl::unexpected(package.error());
  auto loaded = load_deck(package->deck);
  if (!loaded.deck) return failure(ErrorCode::Invalid, file, first_of(loaded.problems));
  return Opened{std::move(*package), std::move(*loaded.deck)};
}

/// Ids of facts with what they say, to tell what a replacement changes.
std::map<std::string, std::string> sayings(const StudyDeck* deck) {
  std::map<std::string, std::string> says;
  if (deck == nullptr) return says;
  for (const Fact& fact : deck->facts) says[fact.id.value] = fact.statement;
  return says;
}

void compare(const StudyDeck* there, const StudyDeck* brought, screens::ImportPreview& preview) {
  const auto had = sayings(there);
  const auto brings = sayings(brought);
  for (const auto& [id, says] : brings) {
    const auto old = had.find(id);
    preview.added += old == had.end() ? 1 : 0;
    preview.changed += old != had.end() && old->second != says ? 1 : 0;
  }
  for (const auto& [id, says] : had) preview.removed += brings.contains(id) ? 0 : 1;
}

}  // namespace

Result<int> share_deck(const fs::path& folder, const fs::path& articles, ArticleTexts texts,
                       const fs::path& file) {
  auto text = read_deck_text(folder);
  if (!text) return tl::unexpected(text.error());
  const auto loaded = load_deck(*text);
  if (!loaded.deck) return failure(ErrorCode::Invalid, folder.string(), first_of(loaded.problems));
  DeckPackage package{std::move(*text), {}};
  int left_out = 0;
  for (const Source& source : loaded.deck->sources) {
    if (texts == ArticleTexts::LeftOut || source.file.empty()) continue;
    auto article = read_file(articles / source.file);
    left_out += article ? 0 : 1;
    if (article) package.articles[source.file] = std::move(*article);
  }
  const auto bytes = pack_deck(package);
  if (!bytes) return tl::unexpected(bytes.error());
  if (const auto written = write_file_atomically(file, *bytes); !written)
    return tl::unexpected(written.error());
  return left_out;
}

Result<screens::ImportPreview> preview_deck(const std::string& file, const DeckPlaces& places,
                                            const fs::path& assets) {
  const auto opened = opened_package(file);
  if (!opened) return tl::unexpected(opened.error());
  const MadeBank made = made_bank(opened->package.deck, assets);
  screens::ImportPreview preview;
  preview.file = file;
  preview.id = opened->deck.id;
  preview.title = opened->deck.title;
  preview.description = opened->deck.description;
  preview.articles = static_cast<int>(opened->package.articles.size());
  preview.facts = made.deck ? static_cast<int>(made.deck->facts.size()) : 0;
  preview.questions = made.deck ? static_cast<int>(made.deck->bank.questions.size()) : 0;
  const auto place = deck_place(places, preview.id.value);
  if (!place) return preview;
  preview.replaces = true;
  const auto there = open_deck(place->folder, assets);
  compare(there ? there->deck.get() : nullptr, made.deck.get(), preview);
  return preview;
}

Result<TakenIn> take_in_deck(const std::string& file, const DeckPlaces& places) {
  const auto opened = opened_package(file);
  if (!opened) return tl::unexpected(opened.error());
  auto replaced = replace_deck(places, opened->deck, opened->package.deck, opened->package.articles);
  if (!replaced) return tl::unexpected(replaced.error());
  return TakenIn{opened->deck.title, std::move(*replaced)};
}

bool is_deck_file(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }

}  // namespace communique
