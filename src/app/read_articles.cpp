#include "app/read_articles.hpp"

#include <algorithm>

#include "authoring/elsewhere.hpp"
#include "authoring/propose.hpp"
#include "authoring/source.hpp"
#include "base/digest.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "facts/load.hpp"
#include "reading/intake.hpp"
#include "reading/lexicon.hpp"
#include "reading/read.hpp"

namespace communique {
namespace {

namespace fs = std::filesystem;
using authoring::DeckText;
using screens::Brought;

constexpr std::size_t kMostArticles = 1000;  // of a folder
constexpr std::size_t kLongestId = 40;
constexpr int kMost = authoring::kMostDrafts;  // of an article
constexpr const char* kMostNote = "bring.most-drafts";

struct Waiting {
  std::string name;
  fs::path file;  // empty for a paste
};

Result<std::vector<Waiting>> waiting_in(const screens::for_desk::Read& wanted) {
  if (!wanted.pasted.empty()) return std::vector<Waiting>{{"", {}}};
  const fs::path path(wanted.path);
  std::error_code error;
  if (!fs::is_directory(path, error)) return std::vector<Waiting>{{path.filename().string(), path}};
  std::vector<Waiting> files;
  for (fs::directory_iterator entry(path, error); !error && entry != fs::directory_iterator{};
       entry.increment(error)) {
    std::error_code ignored;
    const std::string name = entry->path().filename().string();
    if (!name.starts_with(".") && entry->is_regular_file(ignored)) files.push_back({name, entry->path()});
  }
  if (error) return failure(ErrorCode::Unreadable, wanted.path, error.message());
  if (files.empty()) return failure(ErrorCode::NotFound, wanted.path, "no file is in it");
  std::sort(files.begin(), files.end(), [](const Waiting& a, const Waiting& b) { return a.name < b.name; });
  return files;
}

/// An article as it was taken in, before anything is looked for in it.
struct LaidOut {
  reading::Page page;
  authoring::Told told;
  std::string encoding;
  bool was_damaged = false;
};

/// What else is to be known of an article that was read: a wording key, "" for nothing.
std::string note_of(const LaidOut& laid) {
  if (laid.was_damaged) return "bring.damaged";
  return laid.encoding.empty() || laid.encoding == "UTF-8" ? "" : "bring.encoding";
}

class Reader {
 public:
  Reader(const screens::for_desk::Read& wanted, const DeckPlaces& places,
         const std::atomic<bool>& is_cancelled)
      : wanted_(wanted), places_(places), is_cancelled_(is_cancelled) {}

  [[nodiscard]] Result<void> prepare(const fs::path& assets) {
    auto lexicon = reading::Lexicon::load(assets / "reading");
    if (!lexicon) return tl::unexpected(lexicon.error());
    lexicon_.emplace(std::move(*lexicon));
    std::vector<reading::Known> known;
    for (const DeckPlace& place : all_decks(places_)) {
      if (is_cancelled_) break;
      auto loaded = load_deck(place.folder);
      if (!loaded || !loaded->deck) continue;
      auto in_deck = authoring::known_in(*loaded->deck);
      known.insert(known.end(), in_deck.begin(), in_deck.end());
      decks_.push_back(std::make_shared<const Deck>(std::move(*loaded->deck)));
    }
    lexicon_->learn(std::move(known));
    return {};
  }

  [[nodiscard]] Result<LaidOut> lay_out(const Waiting& article) const {
    std::string bytes = wanted_.pasted;
    if (!article.file.empty()) {
      auto read = read_file(article.file);
      if (!read) return tl::unexpected(read.error());
      bytes = std::move(*read);
    }
    auto intake = reading::take_in(bytes, article.name);
    if (!intake) return failure(intake.error().code, article.name, intake.error().detail);
    std::optional<EdtfDate> day;
    reading::DatedBy dated_by = reading::DatedBy::Nothing;
    for (const auto& [text, by] : {std::pair(wanted_.date, reading::DatedBy::Author),
                                   std::pair(intake->published, reading::DatedBy::PageData)}) {
      const auto parsed = EdtfDate::parse(text);
      if (day || text.empty() || !parsed) continue;
      day = *parsed;
      dated_by = by;
    }
    LaidOut laid{
        reading::lay_out(std::move(intake->text), day, dated_by),
        {wanted_.publisher.empty() ? intake->publisher : wanted_.publisher, {}, wanted_.publisher.empty()},
        std::move(intake->encoding),
        intake->was_damaged};
    if (laid.page.headline.empty()) laid.page.headline = intake->title;
    if (laid.page.sentences.empty())
      return failure(ErrorCode::Invalid, article.name, "all of it is captions, lists and the like");
    return laid;
  }

  /// Not whole where is_cancelled: nothing of it may be kept then.
  [[nodiscard]] std::shared_ptr<const authoring::Article> article_of(reading::Page page,
                                                                     const authoring::Told& told,
                                                                     const Source* kept) const {
    auto article = std::make_shared<authoring::Article>();
    article->sha256 = sha256(page.text);
    article->findings = reading::read_page(page, *lexicon_, [this] { return is_cancelled_.load(); });
    article->source = kept != nullptr ? *kept : authoring::source_of(page, told, article->sha256);
    article->page = std::move(page);
    return article;
  }

  /// The deck that the article goes into is left to the desk.
  [[nodiscard]] std::vector<std::shared_ptr<const Deck>> decks_but(const DeckId& deck) const {
    std::vector<std::shared_ptr<const Deck>> others;
    for (const auto& each : decks_) {
      if (each->id != deck) others.push_back(each);
    }
    return others;
  }

  [[nodiscard]] std::vector<authoring::Draft> drafts_of(const authoring::Article& article,
                                                        const DeckId& deck) const {
    return authoring::propose(article.page, article.findings, decks_but(deck));
  }

  /// Other decks may have grown since a review was kept.
  void compare_anew(std::vector<authoring::Draft>& drafts, const reading::Page& page,
                    const DeckId& deck) const {
    for (authoring::Draft& draft : drafts) {
      if (draft.standing == authoring::Standing::Open) draft.elsewhere.clear();
    }
    for (const auto& other : decks_but(deck)) {
      const authoring::KnownDeck known(*other);
      for (authoring::Draft& draft : drafts) {
        if (draft.standing == authoring::Standing::Open) authoring::add_elsewhere(draft, known, page);
      }
    }
  }

 private:
  const screens::for_desk::Read& wanted_;
  const DeckPlaces& places_;
  const std::atomic<bool>& is_cancelled_;
  std::optional<reading::Lexicon> lexicon_;
  std::vector<std::shared_ptr<const Deck>> decks_;
};

/// The deck that articles go into: one that is there, or a new one.
struct Target {
  DeckId id;
  std::string title;
};

/// Invalid, with the first problem as the detail, where it does not load: nothing could be kept in it.
Result<DeckText> text_of(const DeckPlaces& places, const Target& target) {
  const auto place = deck_place(places, target.id.value);
  if (!place) return authoring::empty_deck(target.id, target.title, "en");
  auto text = read_deck_text(place->folder);
  if (!text) return text;
  const LoadedDeck loaded = load_deck(*text);
  if (!loaded.problems.empty())
    return failure(ErrorCode::Invalid, target.id.value, to_line(loaded.problems.front()));
  const std::string wrong = loaded.deck ? wrong_folder(place->folder, loaded.deck->id) : std::string{};
  if (!wrong.empty()) return failure(ErrorCode::Invalid, target.id.value, wrong);
  return text;
}

std::string title_in(const fs::path& folder) {
  const auto loaded = load_deck(folder);
  return loaded && loaded->deck ? loaded->deck->title : folder.filename().string();
}

Result<void> keep(const DeckPlaces& places, const std::string& review, const authoring::Desk& desk) {
  const fs::path folder = places.own / desk.deck_id().value;
  const authoring::Article& article = desk.article();
  if (auto kept = write_deck_text(folder, desk.deck()); !kept) return kept;
  if (auto kept = write_article(folder, article.source.file, article.page.text); !kept) return kept;
  if (auto kept = write_review_text(places, review, article.page.text); !kept) return kept;
  return write_review(places, review, authoring::to_json(desk));
}

/// What is to become of an article whose text was read before.
enum class Again { GoneOnWith, GoneOnWithAsItIs, ReadAfresh };

class Round {
 public:
  Round(const screens::for_desk::Read& wanted, const DeckPlaces& places, Reader& reader,
        const std::atomic<bool>& is_cancelled)
      : wanted_(wanted), places_(places), reader_(reader), is_cancelled_(is_cancelled) {}

  /// One article; its review is on disk afterwards, unless it was there before. Nothing where it was stopped.
  Result<std::optional<Brought>> bring(const Waiting& article, ReadArticles& all) {
    auto laid = reader_.lay_out(article);
    if (!laid) return tl::unexpected(laid.error());
    Brought brought;
    brought.name = article.name.empty() ? laid->page.headline : article.name;
    brought.review = review_id(laid->page.text);
    brought.note = note_of(*laid);
    brought.encoding = laid->encoding;
    std::optional<Target> target;
    if (has_review(places_, brought.review)) {
      const auto again = decide(brought.review, laid->page.text, target);
      if (!again) return tl::unexpected(again.error());
      brought.is_known = *again != Again::ReadAfresh;
      if (*again == Again::GoneOnWithAsItIs) brought.note = "bring.known-as-it-is";
      if (brought.is_known) return brought;
    }
    if (!target) target = aimed(laid->page, article);
    const auto is_read = read_into(*target, std::move(*laid), brought, all);
    if (!is_read) return tl::unexpected(is_read.error());
    return *is_read ? std::optional(std::move(brought)) : std::nullopt;
  }

 private:
  /// Whether it was not stopped before the end.
  Result<bool> read_into(const Target& target, LaidOut laid, Brought& brought, ReadArticles& all) {
    auto read = reader_.article_of(std::move(laid.page), laid.told, nullptr);
    if (is_cancelled_) return false;
    auto deck = text_of(places_, target);
    if (!deck && deck.error().code == ErrorCode::Invalid)  // said of the deck, not of the article
      return failure(ErrorCode::Unreadable, deck.error().detail);
    if (!deck) return tl::unexpected(deck.error());
    auto desk =
        std::make_shared<authoring::Desk>(read, std::move(*deck), reader_.drafts_of(*read, target.id));
    for (const authoring::Draft& draft : desk->drafts()) {
      ++brought.drafts;
      brought.fresh += draft.elsewhere.empty() ? 1 : 0;
    }
    if (brought.note.empty() && brought.drafts == kMost) brought.note = kMostNote;
    if (auto kept = keep(places_, brought.review, *desk); !kept) return tl::unexpected(kept.error());
    if (!replaced_article_.empty() && replaced_article_ != desk->article().source.file) {
      std::error_code ignored;  // the same text under its new name
      fs::remove(articles_of(places_.own / target.id.value) / replaced_article_, ignored);
    }
    replaced_article_.clear();
    all.desk = std::move(desk);
    all.deck_title = target.title;
    all.review = brought.review;
    return true;
  }

  /// A damaged review is put aside, so that its article can be read. A day or publisher that was not known
  /// the first time is worth a new reading, as long as nobody has accepted anything of the first.
  Result<Again> decide(const std::string& review, const std::string& text, std::optional<Target>& target) {
    const auto kept = read_review(places_, review);
    if (!kept && kept.error().code == ErrorCode::Corrupt) {
      if (auto put = put_review_aside(places_, review); !put) return tl::unexpected(put.error());
      target = deck_with(text);
      return Again::ReadAfresh;
    }
    if (!kept) return tl::unexpected(kept.error());
    if (!read_review_text(places_, review, *kept)) {
      if (auto written = write_review_text(places_, review, text); !written)
        return tl::unexpected(written.error());
    }
    const bool tells_day = !wanted_.date.empty() && !kept->source.date;
    const bool tells_publisher = !wanted_.publisher.empty() && kept->source.publisher.empty();
    if (!tells_day && !tells_publisher) return Again::GoneOnWith;
    const bool is_begun = std::any_of(kept->drafts.begin(), kept->drafts.end(), [](const auto& draft) {
      return draft.standing == authoring::Standing::Accepted;
    });
    if (is_begun) return Again::GoneOnWithAsItIs;
    if (const auto place = deck_place(places_, kept->deck.value); place && place->is_own)
      target = Target{place->id, title_in(place->folder)};
    if (fs::path(kept->source.file).filename() == kept->source.file) replaced_article_ = kept->source.file;
    return Again::ReadAfresh;
  }

  /// The own deck that has this text among its articles.
  std::optional<Target> deck_with(const std::string& text) const {
    for (const DeckPlace& place : all_decks(places_)) {
      std::error_code error;
      fs::directory_iterator entry(articles_of(place.folder), error);
      for (; place.is_own && !error && entry != fs::directory_iterator{}; entry.increment(error)) {
        std::error_code ignored;
        if (entry->file_size(ignored) != text.size()) continue;
        const auto article = read_file(entry->path());
        if (article && *article == text) return Target{place.id, title_in(place.folder)};
      }
    }
    return std::nullopt;
  }

  Target aimed(const reading::Page& page, const Waiting& article) {
    if (target_) return *target_;
    if (const auto place = deck_place(places_, wanted_.deck); place && place->is_own) {
      target_ = Target{place->id, title_in(place->folder)};
      return *target_;
    }
    std::string title = wanted_.title;
    if (title.empty()) title = page.headline;
    if (title.empty()) title = article.name.empty() ? "Article" : fs::path(article.name).stem().string();
    std::string id = authoring::new_id({}, title).substr(0, kLongestId);
    while (id.ends_with('-')) id.pop_back();
    target_ = Target{free_deck_id(places_, id), title};
    return *target_;
  }

  const screens::for_desk::Read& wanted_;
  const DeckPlaces& places_;
  Reader& reader_;
  const std::atomic<bool>& is_cancelled_;
  std::optional<Target> target_;
  std::string replaced_article_;  // the file of the reading that the next one takes the place of
};

/// The most important last: a later notice takes the place of an earlier one.
void add_notices(const Brought& brought, ReadArticles& all) {
  const std::vector<std::pair<std::string, WordingValue>> arguments = {
      {"count", std::int64_t{brought.drafts}}, {"encoding", brought.encoding}};
  if (brought.drafts == kMost && brought.note != kMostNote) all.notices.push_back({kMostNote, arguments});
  if (!brought.note.empty()) {
    all.notices.push_back({brought.note, arguments});
  } else if (brought.is_known) {
    all.notices.push_back({"bring.known", {}});
  }
}

}  // namespace

Result<ReadArticles> read_articles(const screens::for_desk::Read& wanted, const DeckPlaces& places,
                                   const fs::path& assets, const ReadingStep& step,
                                   const std::atomic<bool>& is_cancelled) {
  const auto waiting = waiting_in(wanted);
  if (!waiting) return tl::unexpected(waiting.error());
  Reader reader(wanted, places, is_cancelled);
  if (auto prepared = reader.prepare(assets); !prepared) return tl::unexpected(prepared.error());
  ReadArticles all;
  Round round(wanted, places, reader, is_cancelled);
  const bool is_alone = waiting->size() == 1;
  const std::size_t count = std::min(waiting->size(), kMostArticles);
  if (count < waiting->size()) {
    all.notices.push_back({"bring.most-files",
                           {{"count", static_cast<std::int64_t>(count)},
                            {"total", static_cast<std::int64_t>(waiting->size())}}});
  }
  for (std::size_t i = 0; i < count && !is_cancelled; ++i) {
    const Waiting& article = (*waiting)[i];
    step(static_cast<int>(i), static_cast<int>(count), article.name);
    auto brought = round.bring(article, all);
    if (!brought && is_alone) return tl::unexpected(brought.error());
    if (!brought) {
      all.articles.push_back({article.name, {}, 0, 0, false, brought.error()});
    } else if (*brought) {
      all.articles.push_back(std::move(**brought));
    }
  }
  all.was_stopped = all.articles.size() < count;
  if (is_alone && !all.articles.empty()) {
    add_notices(all.articles.front(), all);
    if (all.articles.front().is_known) {
      all.review = all.articles.front().review;
      auto opened = open_review(all.review, places, assets, is_cancelled);
      if (!opened) return tl::unexpected(opened.error());
      all.was_stopped = is_cancelled;
      if (is_cancelled) return all;
      all.desk = opened->desk;
      all.deck_title = opened->deck_title;
    }
  }
  if (!is_alone) all.desk.reset();
  return all;
}

Result<OpenedReview> open_review(const std::string& review, const DeckPlaces& places, const fs::path& assets,
                                 const std::atomic<bool>& is_cancelled) {
  auto kept = read_review(places, review);
  if (!kept) return tl::unexpected(kept.error());
  auto text = read_review_text(places, review, *kept);
  if (!text) return tl::unexpected(text.error());
  auto deck = text_of(places, {kept->deck, kept->deck.value});
  if (!deck) return tl::unexpected(deck.error());
  const screens::for_desk::Read nothing;  // all is known from the first time
  Reader reader(nothing, places, is_cancelled);
  if (auto prepared = reader.prepare(assets); !prepared) return tl::unexpected(prepared.error());
  const auto dated_by = kept->source.date ? reading::DatedBy::Author : reading::DatedBy::Nothing;
  reading::Page page = reading::lay_out(std::move(*text), kept->source.date, dated_by);
  const auto article = reader.article_of(std::move(page), {}, &kept->source);
  reader.compare_anew(kept->drafts, article->page, kept->deck);
  auto desk = std::make_shared<authoring::Desk>(article, std::move(*deck), std::move(kept->drafts));
  desk->look_at(kept->current);
  return OpenedReview{title_in(places.own / kept->deck.value), std::move(desk)};
}

}  // namespace communique
