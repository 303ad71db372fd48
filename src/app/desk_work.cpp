#include "app/desk_work.hpp"

#include <algorithm>

#include "app/free_file.hpp"
#include "app/made_bank.hpp"
#include "app/open_deck.hpp"
#include "app/read_articles.hpp"
#include "app/shared_deck.hpp"
#include "base/files.hpp"
#include "exchange/deck_package.hpp"
#include "facts/load.hpp"

namespace communique {

using namespace screens;
namespace fs = std::filesystem;

namespace {

template <class... Handlers>
struct Match : Handlers... {
  using Handlers::operator()...;
};
template <class... Handlers>
Match(Handlers...) -> Match<Handlers...>;

FoundDeck found_deck(const DeckPlace& place, const fs::path& assets) {
  FoundDeck found;
  found.id = place.id;
  found.title = place.id.value;
  found.is_own = place.is_own;
  const auto opened = open_deck(place.folder, assets);
  if (!opened) {
    found.trouble = opened.error().detail;
  } else if (!opened->deck) {
    found.trouble = opened->problems.empty() ? std::string{} : to_line(opened->problems.front());
  } else {
    found.trouble = wrong_folder(place.folder, opened->deck->deck.id);
    found.title = opened->deck->deck.title;
    found.facts = static_cast<int>(opened->deck->facts.size());
    found.questions = static_cast<int>(opened->deck->bank.questions.size());
  }
  return found;
}

/// The review of each deck that has open drafts, else its last one.
void add_reviews(const DeckPlaces& places, std::vector<FoundDeck>& decks) {
  for (const std::string& review : all_reviews(places)) {
    const auto kept = read_review(places, review);
    if (!kept) continue;
    const auto deck = std::find_if(decks.begin(), decks.end(),
                                   [&](const FoundDeck& each) { return each.id == kept->deck; });
    if (deck == decks.end()) continue;
    deck->in_article_words += static_cast<int>(
        std::count_if(kept->drafts.begin(), kept->drafts.end(), [](const authoring::Draft& draft) {
          return draft.standing == authoring::Standing::Accepted && draft.has_article_words;
        }));
    const auto open = std::count_if(
        kept->drafts.begin(), kept->drafts.end(),
        [](const authoring::Draft& draft) { return draft.standing == authoring::Standing::Open; });
    if (!deck->review.empty() && (open == 0 || deck->open_drafts > 0)) continue;
    deck->review = review;
    deck->drafts = static_cast<int>(kept->drafts.size());
    deck->open_drafts = static_cast<int>(open);
  }
}

}  // namespace

DeskWork::DeskWork(DeskOptions options, std::function<void(Intent)> tell)
    : options_(std::move(options)),
      tell_(std::move(tell)),
      finding_(options_.wake),
      reading_(options_.wake),
      making_(options_.wake),
      trying_(options_.wake) {}

void DeskWork::run(const DeskEffect& effect) {
  std::visit(Match{
                 [&](const for_desk::Find&) { find(); },
                 [&](const for_desk::Begin& e) { begin(e.title); },
                 [&](const for_desk::Read& e) { read(e); },
                 [&](const for_desk::StopReading&) { reading_.stop(); },
                 [&](const for_desk::OpenReview& e) { open_review(e.review); },
                 [&](const for_desk::Keep& e) { keep(e); },
                 [&](const for_desk::Overtake&) {},  // the store's
                 [&](const for_desk::MakeQuestions& e) { make_questions(e); },
                 [&](const for_desk::TryDraft& e) { try_draft(e); },
                 [&](const for_desk::LoadDeck& e) { load_deck_text(e.deck); },
                 [&](const for_desk::KeepDeck& e) { keep_deck(e); },
                 [&](const for_desk::UseDeck& e) { use_deck(e.deck); },
                 [&](const for_desk::Share& e) { share(e); },
                 [&](const for_desk::Preview& e) { preview(e.file); },
                 [&](const for_desk::TakeIn& e) { take_in(e.file); },
                 [&](const for_desk::Delete& e) { remove(e.deck); },
                 [&](const for_desk::Copy& e) { copy(e.deck); },
             },
             effect);
}

bool DeskWork::attend() {
  bool has_changed = finding_.collect();
  has_changed = reading_.collect() || has_changed;
  has_changed = making_.collect() || has_changed;
  has_changed = trying_.collect() || has_changed;
  const std::lock_guard lock(progress_->guard);
  if (!std::exchange(progress_->is_new, false)) return has_changed;
  tell(at_desk::ReadSoFar{progress_->done, progress_->total, progress_->name});
  return true;
}

void DeskWork::wait() {
  finding_.wait();
  reading_.wait();
  making_.wait();
  trying_.wait();
}

void DeskWork::find() {
  finding_.start(
      [this, options = options_](const std::atomic<bool>& is_cancelled) -> Background::Outcome {
        std::vector<FoundDeck> decks;
        for (const DeckPlace& place : all_decks(options.places)) {
          if (is_cancelled) return {};
          decks.push_back(found_deck(place, options.assets));
        }
        add_reviews(options.places, decks);
        return [this, decks = std::move(decks)] { tell(at_desk::DecksFound{decks}); };
      },
      failing(Doing::FindDecks, options_.places.own.string()));
}

void DeskWork::begin(const std::string& title) {
  const DeckId id = free_deck_id(options_.places, authoring::new_id({}, title));
  const auto text = authoring::empty_deck(id, title, "en");
  const auto kept = write_deck_text(options_.places.own / id.value, text);
  if (!kept) return fail(Doing::KeepDesk, kept.error());
  tell(at_desk::DeckLoaded{id, title, text});
}

void DeskWork::read(const for_desk::Read& wanted) {
  const auto step = [progress = progress_, wake = options_.wake](int done, int total,
                                                                 const std::string& name) {
    {
      const std::lock_guard lock(progress->guard);
      progress->done = done;
      progress->total = total;
      progress->name = name;
      progress->is_new = true;
    }
    if (wake) wake();
  };
  reading_.start(
      [this, wanted, step, options = options_](const std::atomic<bool>& is_cancelled) -> Background::Outcome {
        auto read = read_articles(wanted, options.places, options.assets, step, is_cancelled);
        return [this, read = std::move(read)] {
          if (!read) return fail(Doing::ReadArticle, read.error());
          if (read->desk) {
            tell(at_desk::OnDesk{read->review, read->deck_title, read->desk});
          } else {
            tell(at_desk::AllBrought{read->articles, read->was_stopped});
          }
          for (const Notice& notice : read->notices) tell_(notice);
        };
      },
      failing(Doing::ReadArticle, fs::path(wanted.path).filename().string()));
}

void DeskWork::open_review(const std::string& review) {
  reading_.start(
      [this, review, options = options_](const std::atomic<bool>& is_cancelled) -> Background::Outcome {
        auto opened = communique::open_review(review, options.places, options.assets, is_cancelled);
        return [this, review, opened = std::move(opened)] {
          if (opened) return tell(at_desk::OnDesk{review, opened->deck_title, opened->desk});
          // Where its deck is broken, that is what has to be mended.
          const bool is_deck = opened.error().code == ErrorCode::Invalid;
          fail(is_deck ? Doing::OpenDeck : Doing::ReadArticle, opened.error());
        };
      },
      failing(Doing::ReadArticle, review));
}

void DeskWork::keep(const for_desk::Keep& wanted) {
  const DeckId& deck = wanted.desk->deck_id();
  if (deck.empty()) return fail(Doing::KeepDesk, Error{ErrorCode::Invalid, "deck.json", {}});
  // The deck first: a review that is behind its deck shows a draft as open that was accepted, and nothing is
  // lost.
  auto kept = write_deck_text(options_.places.own / deck.value, wanted.desk->deck());
  if (kept) kept = write_review(options_.places, wanted.review, authoring::to_json(*wanted.desk));
  if (!kept) return fail(Doing::KeepDesk, kept.error());
  tell(at_desk::Kept{wanted.version});
}

Background::Outcome DeskWork::failing(Doing doing, const std::string& subject) {
  return [this, doing, subject] { fail(doing, Error{ErrorCode::Unreadable, subject, "out of memory"}); };
}

void DeskWork::make_questions(const for_desk::MakeQuestions& wanted) {
  making_.queue(
      [this, wanted, assets = options_.assets](const std::atomic<bool>&) -> Background::Outcome {
        MadeBank made = made_bank(wanted.deck, assets);
        return [this, version = wanted.version, made = std::move(made)] {
          tell(at_desk::QuestionsMade{version, made.deck, made.dropped});
        };
      },
      [this, version = wanted.version] {
        tell(at_desk::QuestionsMade{version, nullptr, {}});
      });
}

void DeskWork::try_draft(const for_desk::TryDraft& wanted) {
  trying_.queue(
      [this, wanted, assets = options_.assets](const std::atomic<bool>&) -> Background::Outcome {
        return [this, tried = tried_draft(wanted, assets)] { tell(tried); };
      },
      [this, trial = wanted.trial] {
        tell(at_desk::DraftTried{trial, {}, {}, nullptr, {}});
      });
}

void DeskWork::load_deck_text(const std::string& deck) {
  const auto place = deck_place(options_.places, deck);
  if (!place) return fail(Doing::OpenDeck, place.error());
  auto text = read_deck_text(place->folder);
  if (!text) return fail(Doing::OpenDeck, text.error());
  const auto loaded = load_deck(*text);
  tell(at_desk::DeckLoaded{place->id, loaded.deck ? loaded.deck->title : deck, std::move(*text)});
}

void DeskWork::keep_deck(const for_desk::KeepDeck& wanted) {
  const auto kept = write_deck_text(options_.places.own / wanted.deck, wanted.text);
  if (!kept) return fail(Doing::KeepDesk, kept.error());
  tell(at_desk::Kept{wanted.version});
}

fs::path DeskWork::articles_in(const DeckPlace& place) const {
  return place.is_own ? articles_of(place.folder) : options_.bundled_articles;
}

Result<DeckPlace> DeskWork::place_of(const std::string& deck) const {
  if (!deck.empty()) return deck_place(options_.places, deck);
  std::vector<DeckPlace> all = all_decks(options_.places);
  std::stable_partition(all.begin(), all.end(), [](const DeckPlace& each) { return !each.is_own; });
  for (const DeckPlace& each : all) {
    const auto loaded = load_deck(each.folder);
    if (loaded && loaded->deck) return each;
  }
  return failure(ErrorCode::NotFound, options_.places.bundled.string(), "no deck is here");
}

void DeskWork::use_deck(const std::string& deck) {
  const auto place = place_of(deck);
  if (!place) return fail(Doing::OpenDeck, place.error());
  const auto opened = open_deck(place->folder, options_.assets);
  if (!opened) return fail(Doing::OpenDeck, opened.error());
  if (!opened->deck) {
    return fail(Doing::OpenDeck, Error{ErrorCode::Invalid, deck,
                                       opened->problems.empty() ? "" : to_line(opened->problems.front())});
  }
  const std::string wrong = wrong_folder(place->folder, opened->deck->deck.id);
  if (!wrong.empty()) return fail(Doing::OpenDeck, Error{ErrorCode::Invalid, deck, wrong});
  const fs::path articles = articles_in(*place);
  tell(at_desk::DeckOpened{opened->deck, readable_sources(opened->deck->deck, articles)});
}

void DeskWork::share(const for_desk::Share& wanted) {
  const auto place = deck_place(options_.places, wanted.deck);
  if (!place) return fail(Doing::ShareDeck, place.error());
  const fs::path file = free_file(options_.hand_out, wanted.deck, kPackageEnding);
  const auto shared = share_deck(place->folder, articles_in(*place),
                                 wanted.with_text ? ArticleTexts::Included : ArticleTexts::LeftOut, file);
  if (!shared) return fail(Doing::ShareDeck, shared.error());
  if (*shared == 0) return say("decks.shared", {{"file", file.string()}});
  say("decks.shared-without", {{"file", file.string()}, {"count", std::int64_t{*shared}}});
}

void DeskWork::preview(const std::string& file) {
  const auto preview = preview_deck(file, options_.places, options_.assets);
  if (!preview) return fail(Doing::ImportDeck, preview.error());
  tell(at_desk::Previewed{*preview});
}

void DeskWork::take_in(const std::string& file) {
  const auto taken = take_in_deck(file, options_.places);
  if (!taken) return fail(Doing::ImportDeck, taken.error());
  if (taken->replaced.empty()) {
    say("decks.taken-in", {{"title", taken->title}});
  } else {
    say("decks.replaced", {{"title", taken->title}, {"file", taken->replaced.string()}});
  }
  find();
}

void DeskWork::remove(const std::string& deck) {
  const auto moved = move_aside(options_.places, deck);
  if (!moved) return fail(Doing::DeleteDeck, moved.error());
  for (const std::string& review : moved->reviews) options_.forget(review);
  say("decks.deleted", {{"file", moved->folder.string()}});
  tell(at_desk::Deleted{deck});
  find();
}

void DeskWork::copy(const std::string& deck) {
  const auto place = deck_place(options_.places, deck);
  if (!place) return fail(Doing::OpenDeck, place.error());
  auto copied = copy_deck(options_.places, *place, articles_in(*place));
  if (!copied) return fail(Doing::KeepDesk, copied.error());
  say("decks.copied", {{"title", copied->title}});
  tell(at_desk::DeckLoaded{copied->id, copied->title, std::move(copied->text)});
}

}  // namespace communique
