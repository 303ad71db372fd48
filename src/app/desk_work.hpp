#pragma once
// Runs what the screens want for an author: finds decks, reads articles and makes questions in the
// background, keeps reviews and decks, packs and takes in deck files. Decides nothing; what came of it goes
// back as intents, on the owner's thread.
#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

#include "app/background.hpp"
#include "app/own_decks.hpp"
#include "base/clock.hpp"
#include "base/wording.hpp"
#include "reading/lexicon.hpp"
#include "screens/desk_effect.hpp"
#include "screens/intent.hpp"

namespace communique {

struct DeskOptions {
  DeckPlaces places;
  std::filesystem::path assets;
  std::filesystem::path hand_out;          // where files for others go
  std::filesystem::path bundled_articles;  // texts of bundled decks' articles, where the learner has them
  std::function<void()> wake;              // called from another thread when attend() has work to take over
  std::function<void(const std::string&)> forget;  // a review is gone: what its article overtook stands again
};

/// How far reading has come, told between threads.
struct ReadingProgress {
  std::mutex guard;
  int done = 0, total = 0;  // under guard
  std::string name;         // under guard
  bool is_new = false;      // under guard
};

class DeskWork {
 public:
  DeskWork(DeskOptions options, std::function<void(screens::Intent)> tell);

  void run(const screens::DeskEffect& effect);
  /// Takes over what background work has found; true where something changed.
  bool attend();
  void wait();

 private:
  void find();
  void begin(const std::string& title);
  void read(const screens::for_desk::Read& wanted);
  void open_review(const std::string& review);
  void keep(const screens::for_desk::Keep& wanted);
  void make_questions(const screens::for_desk::MakeQuestions& wanted);
  void try_draft(const screens::for_desk::TryDraft& wanted);
  void load_deck_text(const std::string& deck);
  void keep_deck(const screens::for_desk::KeepDeck& wanted);
  void use_deck(const std::string& deck);
  void share(const screens::for_desk::Share& wanted);
  void preview(const std::string& file);
  void take_in(const std::string& file);
  void remove(const std::string& deck);
  void copy(const std::string& deck);
  /// The place of a deck, or of the one to begin with where none is named.
  [[nodiscard]] Result<DeckPlace> place_of(const std::string& deck) const;
  [[nodiscard]] std::filesystem::path articles_in(const DeckPlace& place) const;
  /// What is told of a job that throws.
  [[nodiscard]] Background::Outcome failing(screens::Doing doing, const std::string& subject);
  void fail(screens::Doing doing, const Error& error) { tell_(screens::Failed{doing, error}); }
  void say(std::string key, std::vector<std::pair<std::string, WordingValue>> arguments) {
    tell_(screens::Notice{std::move(key), std::move(arguments)});
  }
  void tell(screens::DeskWish wish) { tell_(screens::AtDesk{std::move(wish)}); }

  DeskOptions options_;
  std::function<void(screens::Intent)> tell_;
  std::shared_ptr<ReadingProgress> progress_ = std::make_shared<ReadingProgress>();
  Background finding_, reading_, making_, trying_;
};

}  // namespace communique
