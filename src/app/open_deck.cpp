#include "app/open_deck.hpp"

#include <future>

#include "base/files.hpp"
#include "facts/load.hpp"
#include "questions/bank_file.hpp"

namespace communique {
namespace {

/// The bank as kept beside the deck, of whatever files it was made from.
std::optional<Bank> kept_bank(const std::filesystem::path& folder) {
  const auto json = read_file(folder / "bank.json");
  if (!json) return std::nullopt;
  auto bank = parse_bank(*json, "bank.json");
  return bank ? std::optional(std::move(*bank)) : std::nullopt;
}

}  // namespace

Result<OpenedDeck> open_deck(const std::filesystem::path& folder, const std::filesystem::path& assets,
                             BankUse use) {
  // Reading the bank takes as long as reading the deck, and a start waits for both. Without a thread to be
  // had it is read when it is asked for.
  std::future<std::optional<Bank>> kept;
  if (use == BankUse::ReadIfFresh) kept = std::async(kept_bank, folder);
  auto loaded = load_deck(folder);
  if (!loaded) return tl::unexpected(loaded.error());
  OpenedDeck opened;
  opened.folder = folder;
  opened.problems = std::move(loaded->problems);
  if (!loaded->deck || !opened.problems.empty()) return opened;

  const auto templates = assets / "templates" / (loaded->deck->language + ".json");
  const auto wording =
      Wording::load(templates, loaded->deck->language == "en" ? "en_GB" : loaded->deck->language);
  if (!wording) return tl::unexpected(wording.error());
  const auto digest = deck_digest(folder, templates);
  if (!digest) return tl::unexpected(digest.error());

  std::vector<Fact> facts = derive_facts(*loaded->deck, *wording);
  std::optional<Bank> bank = kept.valid() ? kept.get() : std::nullopt;
  if (bank && bank->made_from != *digest) bank.reset();
  opened.is_bank_fresh = bank.has_value();
  if (!bank) {
    Generated generated =
        generate(*loaded->deck, facts, derive_sets(*loaded->deck, facts, *wording), *wording, *digest);
    opened.dropped = std::move(generated.dropped);
    bank = std::move(generated.bank);
  }
  opened.deck =
      std::make_shared<const StudyDeck>(std::move(*loaded->deck), std::move(facts), std::move(*bank));
  return opened;
}

std::set<SourceId> readable_sources(const Deck& deck, const std::filesystem::path& articles) {
  std::set<SourceId> readable;
  for (const Source& source : deck.sources) {
    std::error_code ignored;
    const bool is_here =
        !articles.empty() && !source.file.empty() && std::filesystem::exists(articles / source.file, ignored);
    if (is_here) readable.insert(source.id);
  }
  return readable;
}

std::filesystem::path deck_folder(const std::string& name_or_folder,
                                  const std::vector<std::filesystem::path>& shelves) {
  std::error_code ignored;
  std::filesystem::path given(name_or_folder);
  const bool is_name = name_or_folder.find('/') == std::string::npos;
  if (!is_name || std::filesystem::exists(given / "deck.json", ignored)) return given;
  for (const std::filesystem::path& shelf : shelves) {
    if (std::filesystem::exists(shelf / given / "deck.json", ignored)) return shelf / given;
  }
  return given;
}

}  // namespace communique
