#include "app/own_decks.hpp"

#include <algorithm>
#include <set>

#include "authoring/json_text.hpp"
#include "base/digest.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "facts/load.hpp"
#include "facts/reading.hpp"

namespace communique {
namespace {

namespace fs = std::filesystem;

constexpr const char* kBank = "bank.json";
constexpr std::size_t kReviewDigits = 16;

bool is_deck_folder(const fs::path& folder) {
  std::error_code ignored;
  return fs::exists(folder / "deck.json", ignored);
}

void add_decks(const fs::path& folder, bool is_own, std::vector<DeckPlace>& decks) {
  std::error_code error;
  std::vector<DeckPlace> found;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator{};
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    const bool is_taken =
        std::any_of(decks.begin(), decks.end(), [&](const DeckPlace& deck) { return deck.id.value == name; });
    if (is_id(name) && !is_taken && is_deck_folder(entry->path()))
      found.push_back({DeckId{name}, entry->path(), is_own});
  }
  std::sort(found.begin(), found.end(), [](const DeckPlace& a, const DeckPlace& b) { return a.id < b.id; });
  decks.insert(decks.end(), found.begin(), found.end());
}

Result<void> made_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return failure(ErrorCode::Unwritable, folder.string(), error.message());
  return {};
}

Result<std::set<std::string>> json_names(const fs::path& folder) {
  std::error_code error;
  std::set<std::string> names;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator{}; entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (entry->path().extension() == ".json" && !name.starts_with(".") && name != kBank) names.insert(name);
  }
  if (error) return failure(ErrorCode::Unreadable, folder.string(), error.message());
  return names;
}

fs::path review_file(const DeckPlaces& places, const std::string& review) {
  return places.reviews / (review + ".json");
}

fs::path review_text_file(const DeckPlaces& places, const std::string& review) {
  return places.reviews / (review + ".txt");
}

fs::path free_place(const fs::path& folder, const std::string& name) {
  std::error_code ignored;
  fs::path place = folder / name;
  for (int number = 2; fs::exists(place, ignored); ++number)
    place = folder / (name + '-' + std::to_string(number));
  return place;
}

/// A name within one folder, whatever a file says.
bool is_plain_name(const std::string& name) {
  return !name.empty() && name != "." && name != ".." && fs::path(name).filename() == name;
}

/// The new deck, with those of the old one's articles that are still of use.
Result<void> write_beside(const DeckPlaces& places, const Deck& deck, const authoring::DeckText& text,
                          const std::map<std::string, std::string>& articles, const fs::path& beside) {
  for (const auto& [name, article] : articles) {
    if (auto kept = write_article(beside, name, article); !kept) return kept;
  }
  std::set<std::string> wanted;
  for (const Source& source : deck.sources) wanted.insert(source.file);
  for (const std::string& review : all_reviews(places)) {
    const auto kept = read_review(places, review);
    if (kept && kept->deck == deck.id) wanted.insert(kept->source.file);
  }
  for (const std::string& name : wanted) {
    const fs::path there = articles_of(places.own / deck.id.value) / name;
    std::error_code ignored;
    if (!is_plain_name(name) || articles.contains(name) || !fs::exists(there, ignored)) continue;
    const auto article = read_file(there);
    if (!article) return tl::unexpected(article.error());
    if (auto kept = write_article(beside, name, *article); !kept) return kept;
  }
  return write_deck_text(beside, text);
}

}  // namespace

DeckPlaces own_deck_places(const fs::path& data, const fs::path& bundled) {
  return {data / "decks", bundled, data / "reviews", data / "deleted"};
}

std::string wrong_folder(const fs::path& folder, const DeckId& id) {
  const std::string name = folder.filename().string();
  if (name == id.value) return {};
  return "deck.json: the deck's id is \"" + id.value + "\", its folder is \"" + name +
         "\"; give both the same name";
}

std::vector<DeckPlace> all_decks(const DeckPlaces& places) {
  std::vector<DeckPlace> decks;
  add_decks(places.own, true, decks);
  add_decks(places.bundled, false, decks);
  return decks;
}

Result<DeckPlace> deck_place(const DeckPlaces& places, const std::string& id) {
  if (is_id(id)) {
    if (is_deck_folder(places.own / id)) return DeckPlace{DeckId{id}, places.own / id, true};
    if (is_deck_folder(places.bundled / id)) return DeckPlace{DeckId{id}, places.bundled / id, false};
  }
  return failure(ErrorCode::NotFound, id, "no deck of this id is here");
}

DeckId free_deck_id(const DeckPlaces& places, const std::string& wanted) {
  std::error_code ignored;
  const auto is_taken = [&](const std::string& id) {
    return fs::exists(places.own / id, ignored) || fs::exists(places.bundled / id, ignored);
  };
  std::string id = is_id(wanted) ? wanted : "deck";
  for (int number = 2; is_taken(id); ++number)
    id = (is_id(wanted) ? wanted : "deck") + '-' + std::to_string(number);
  return DeckId{id};
}

Result<authoring::DeckText> read_deck_text(const fs::path& folder) {
  const auto names = json_names(folder);
  if (!names) return tl::unexpected(names.error());
  authoring::DeckText text;
  for (const std::string& name : *names) {
    auto content = read_file(folder / name);
    if (!content) return tl::unexpected(content.error());
    text[name] = std::move(*content);
  }
  return text;
}

Result<void> write_deck_text(const fs::path& folder, const authoring::DeckText& text) {
  if (auto made = made_folder(folder); !made) return made;
  for (const auto& [name, content] : text) {
    const auto there = read_file(folder / name);
    if (there && *there == content) continue;
    if (auto written = write_file_atomically(folder / name, content); !written) return written;
  }
  const auto names = json_names(folder);
  if (!names) return tl::unexpected(names.error());
  for (const std::string& name : *names) {
    std::error_code error;
    if (!text.contains(name)) fs::remove(folder / name, error);
    if (error) return failure(ErrorCode::Unwritable, (folder / name).string(), error.message());
  }
  return {};
}

fs::path articles_of(const fs::path& deck_folder) { return deck_folder / "articles"; }

Result<void> write_article(const fs::path& deck_folder, const std::string& file, const std::string& text) {
  if (auto made = made_folder(articles_of(deck_folder)); !made) return made;
  const auto there = read_file(articles_of(deck_folder) / file);
  if (there && *there == text) return {};
  return write_file_atomically(articles_of(deck_folder) / file, text);
}

std::string review_id(const std::string& article_text) {
  return sha256(trimmed(article_text)).substr(0, kReviewDigits);
}

bool has_review(const DeckPlaces& places, const std::string& review) {
  std::error_code ignored;
  return fs::exists(review_file(places, review), ignored);
}

Result<authoring::KeptDesk> read_review(const DeckPlaces& places, const std::string& review) {
  const fs::path file = review_file(places, review);
  const auto json = read_file(file);
  if (!json) return tl::unexpected(json.error());
  auto kept = authoring::parse_desk(*json);
  if (kept) return kept;
  const bool is_damaged = kept.error().code == ErrorCode::Malformed;
  return failure(is_damaged ? ErrorCode::Corrupt : kept.error().code, file.string(), kept.error().detail);
}

Result<std::string> read_review_text(const DeckPlaces& places, const std::string& review,
                                     const authoring::KeptDesk& kept) {
  const fs::path file = review_text_file(places, review);
  auto text = read_file(file);
  if (text && (text->size() != kept.text_bytes || review_id(*text) != review))
    return failure(ErrorCode::Corrupt, file.string(), "it is not the text that was read");
  return text;
}

Result<void> write_review_text(const DeckPlaces& places, const std::string& review, const std::string& text) {
  if (auto made = made_folder(places.reviews); !made) return made;
  const auto there = read_file(review_text_file(places, review));
  if (there && *there == text) return {};
  return write_file_atomically(review_text_file(places, review), text);
}

Result<void> put_review_aside(const DeckPlaces& places, const std::string& review) {
  if (auto made = made_folder(places.aside); !made) return made;
  std::error_code error;
  fs::rename(review_file(places, review), free_place(places.aside, "review-" + review), error);
  if (error) return failure(ErrorCode::Unwritable, review_file(places, review).string(), error.message());
  return {};
}

Result<void> write_review(const DeckPlaces& places, const std::string& review, const std::string& json) {
  if (auto made = made_folder(places.reviews); !made) return made;
  return write_file_atomically(review_file(places, review), json);
}

std::vector<std::string> all_reviews(const DeckPlaces& places) {
  std::vector<std::string> reviews;
  std::error_code error;
  for (fs::directory_iterator entry(places.reviews, error); !error && entry != fs::directory_iterator{};
       entry.increment(error)) {
    if (entry->path().extension() == ".json") reviews.push_back(entry->path().stem().string());
  }
  std::sort(reviews.begin(), reviews.end());
  return reviews;
}

Result<CopiedDeck> copy_deck(const DeckPlaces& places, const DeckPlace& place, const fs::path& articles) {
  auto text = read_deck_text(place.folder);
  if (!text) return tl::unexpected(text.error());
  const auto loaded = load_deck(*text);
  auto deck = authoring::parsed((*text)["deck.json"]);
  if (!loaded.deck || !deck) return failure(ErrorCode::Invalid, place.id.value, "this deck does not load");
  CopiedDeck copy;
  copy.id = free_deck_id(places, place.id.value);
  // "harbour-2" is "The harbour (2)".
  copy.title = loaded.deck->title + " (" + copy.id.value.substr(place.id.value.size() + 1) + ")";
  (*deck)["id"] = copy.id.value;
  (*deck)["title"] = copy.title;
  (*text)["deck.json"] = authoring::rewritten((*text)["deck.json"], *deck);
  const fs::path folder = places.own / copy.id.value;
  for (const Source& source : loaded.deck->sources) {
    if (source.file.empty()) continue;
    const auto article = read_file(articles / source.file);
    if (!article) continue;  // as with the deck itself: its text is not at hand
    if (auto kept = write_article(folder, source.file, *article); !kept) return tl::unexpected(kept.error());
  }
  if (auto kept = write_deck_text(folder, *text); !kept) return tl::unexpected(kept.error());
  copy.text = std::move(*text);
  return copy;
}

Result<MovedAside> move_aside(const DeckPlaces& places, const std::string& id) {
  const auto place = deck_place(places, id);
  if (!place) return tl::unexpected(place.error());
  if (!place->is_own) return failure(ErrorCode::Unwritable, id, "it came with the program");
  if (auto made = made_folder(places.aside); !made) return tl::unexpected(made.error());
  MovedAside moved{free_place(places.aside, id), {}};
  std::error_code error;
  fs::rename(place->folder, moved.folder, error);
  if (error) return failure(ErrorCode::Unwritable, place->folder.string(), error.message());
  for (const std::string& review : all_reviews(places)) {
    const auto kept = read_review(places, review);
    if (!kept || kept->deck.value != id) continue;
    fs::rename(review_file(places, review), moved.folder / ("review-" + review), error);
    if (error) continue;  // it stays, and shows no deck
    fs::rename(review_text_file(places, review), moved.folder / ("review-" + review + ".txt"), error);
    moved.reviews.push_back(review);
  }
  return moved;
}

Result<fs::path> replace_deck(const DeckPlaces& places, const Deck& deck, const authoring::DeckText& text,
                              const std::map<std::string, std::string>& articles) {
  const fs::path folder = places.own / deck.id.value;
  const fs::path beside = places.own / (".incoming-" + deck.id.value);  // no id, so that nobody lists it
  std::error_code error;
  fs::remove_all(beside, error);
  if (auto written = write_beside(places, deck, text, articles, beside); !written) {
    fs::remove_all(beside, error);
    return tl::unexpected(written.error());
  }
  fs::path old;
  if (fs::exists(folder, error)) {
    if (auto made = made_folder(places.aside); !made) return tl::unexpected(made.error());
    old = free_place(places.aside, deck.id.value);
    fs::rename(folder, old, error);
    if (error) {
      std::error_code ignored;
      fs::remove_all(beside, ignored);
      return failure(ErrorCode::Unwritable, folder.string(), error.message());
    }
  }
  fs::rename(beside, folder, error);
  if (!error) return old;
  std::error_code ignored;
  if (!old.empty()) fs::rename(old, folder, ignored);
  return failure(ErrorCode::Unwritable, folder.string(), error.message());
}

}  // namespace communique
