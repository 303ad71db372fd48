#pragma once
// The running program without its window: holds the screens' state, runs the effects that update()
// asks for over the store, and feeds their outcomes back. Used by the window and by tests alike.
// Not for drawing, and it decides nothing: that is update()'s.
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/background.hpp"
#include "app/class_host.hpp"
#include "app/desk_work.hpp"
#include "app/open_deck.hpp"
#include "records/store.hpp"
#include "screens/state.hpp"

namespace communique {

/// An address of this machine that phones may reach.
struct ClassAddress {
  std::string address;
  std::string interface_name;  // "wlan0"
  std::string kind;            // "wifi", "ethernet", "vpn", "virtual", "link-local", "other"
};

/// What a class needs of the machine.
struct ClassSurroundings {
  std::function<classroom::Moment()> steady{};  // see ClassHostOptions
  std::function<std::string()> token{};
  std::function<std::string()> pin{};
  std::function<std::vector<ClassAddress>()> addresses = [] { return std::vector<ClassAddress>{}; };
  std::string bind = "::";
  unsigned short port = 8080;
};

struct ApplicationOptions {
  std::filesystem::path data_folder;      // holds records.sqlite
  std::filesystem::path articles_folder;  // articles' text, where the learner has it; may be missing
  std::string locale = "en_GB";           // how typed dates are read
  std::filesystem::path export_folder{};  // where learner files go; empty: the data folder
  std::filesystem::path assets{};         // where the wording of other languages is
  std::string speech_engine{};            // what speaks on this machine; empty: nothing does
  bool introduces = true;                 // a first visit begins with the introduction
  std::function<void()> wake{};           // called from another thread when attend() has work to take over
  ClassSurroundings classroom{};
  bool takes_up_deck = false;             // the deck that was open last, rather than the one given
  std::filesystem::path bundled_decks{};  // the decks that the program knows by name
};

/// The screens' words in that language; `assets` is the folder that came with the program.
[[nodiscard]] Result<Wording> screen_wording(const std::filesystem::path& assets,
                                             const screens::Language& language);

class Application {
 public:
  /// `seed` gives a new random seed at every call. `deck` is what open_deck() made of the deck's folder.
  Application(ApplicationOptions options, Wording wording, Result<OpenedDeck> deck, const Clock& clock,
              std::function<std::uint64_t()> seed);

  /// Opens the store and the first screen; a learner without a passcode who was here last is let in.
  void start();
  /// Runs an intent and everything that follows from it.
  void dispatch(screens::Intent intent);
  /// Takes over what background work has found, and turns to a new day where one has begun; true where
  /// something changed.
  bool attend();
  void wait_for_background() {
    background_.wait();
    desk_->wait();
  }

  [[nodiscard]] const screens::State& state() const { return state_; }
  [[nodiscard]] screens::View view() const { return present(state_, wording_); }
  [[nodiscard]] bool wants_exit() const { return wants_exit_; }
  /// A setting of the window (its size and place) kept beside the learners'. Failure is of no consequence.
  void keep_window_setting(const std::string& key, const std::string& value);
  [[nodiscard]] std::string window_setting(const std::string& key) const;

 private:
  void run(const screens::Effect& effect);
  template <class T>
  std::optional<T> taken(Result<T> result, screens::Doing doing);  // a failure is told to the screens
  bool is_done(const Result<void>& result, screens::Doing doing);
  void dispatch_waiting();
  [[nodiscard]] std::optional<screens::Summary> summary_of(LearnerId learner);
  void open_store();
  void create_learner(const std::string& name);
  void open_learner(const screens::effect::OpenLearner& effect);
  void changed_learner(const Result<void>& change, screens::Doing doing, const std::string& notice);
  void begin_round(const screens::effect::BeginRound& effect);
  void keep_attempt(Attempt attempt);
  void resume_round(const screens::effect::ResumeRound& effect);
  void keep_aside(const Result<void>& change, screens::Doing doing, LearnerId learner);
  void export_learner(LearnerId learner);
  void import_file(const std::string& file);
  void import_learner(const std::string& text, const std::string& file);
  /// A pupil's own lesson, for the learner who is here.
  void import_lesson(const std::string& text, const std::string& file);
  void use_language(const std::string& code);
  void reload(LearnerId learner);
  /// Every hundred answers the weights are fitted anew, on a thread that reads the store by itself.
  void fit_when_due(LearnerId learner);
  /// A fit overtaken by further answers is dropped; the end of the next round tries again.
  void keep_fit(LearnerId learner, const std::optional<Weights>& weights, int answers);
  [[nodiscard]] const DeckId& deck() const { return state_.deck->deck.id; }
  [[nodiscard]] std::filesystem::path store_file() const { return options_.data_folder / "records.sqlite"; }
  [[nodiscard]] Today today() const;
  void run_desk(const screens::DeskEffect& effect);
  void run_class(const screens::ClassEffect& effect);
  [[nodiscard]] ClassStore* class_store(screens::Doing doing);  // null where it failed, which is told
  [[nodiscard]] ClassHostOptions class_options() const;
  [[nodiscard]] ClassHostOptions resume_options() const;
  void load_class();
  void draw_class(const screens::for_class::Draw& wanted);
  void open_room(Result<std::unique_ptr<ClassHost>> host);
  void close_room();
  void end_interrupted(std::int64_t lesson);
  [[nodiscard]] std::shared_ptr<const classroom::LessonReport> report_on(std::int64_t lesson,
                                                                         screens::Doing doing);
  void write_report(std::int64_t lesson, const std::string& ending,
                    std::string (*make)(const classroom::LessonReport&, const Wording&));
  [[nodiscard]] bool attend_class();
  void load_paragraph(const screens::effect::LoadParagraph& effect);
  [[nodiscard]] DeckPlaces own_places() const;
  /// Of the open deck.
  [[nodiscard]] std::filesystem::path articles_folder() const;
  void tell(screens::Intent intent) { waiting_.push_back(std::move(intent)); }

  ApplicationOptions options_;
  Wording wording_;
  const Clock* clock_;
  std::function<std::uint64_t()> seed_;
  std::optional<Store> store_;
  std::map<std::string, std::string> kept_settings_;
  screens::State state_;
  std::deque<screens::Intent> waiting_;
  bool is_running_ = false;
  bool wants_exit_ = false;
  StudyDay turned_to_ = 0;
  Background background_;
  std::unique_ptr<DeskWork> desk_;
  std::optional<ClassStore> class_store_;
  std::unique_ptr<ClassHost> host_;
  std::shared_ptr<const classroom::ClassSnapshot> shown_snapshot_;
};

template <class T>
std::optional<T> Application::taken(Result<T> result, screens::Doing doing) {
  if (result) return std::move(*result);
  tell(screens::Failed{doing, result.error()});
  return std::nullopt;
}

}  // namespace communique
