#include "app/application.hpp"

#include "facts/load.hpp"
#include "learning/planner.hpp"

namespace communique {

using namespace screens;

namespace {

constexpr StudyDay kRetentionDays = 30;

screens::Trouble trouble_of(const Result<OpenedDeck>& deck) {
  if (!deck) return {"no-deck", deck.error().subject, {deck.error().detail}, false};
  std::vector<std::string> lines;
  for (const Problem& problem : deck->problems) lines.push_back(to_line(problem));
  return {"deck", deck->folder.string(), std::move(lines), false};
}

template <class... Handlers>
struct Match : Handlers... {
  using Handlers::operator()...;
};
template <class... Handlers>
Match(Handlers...) -> Match<Handlers...>;

}  // namespace

Result<Wording> screen_wording(const std::filesystem::path& assets, const Language& language) {
  return Wording::load(assets / "locales" / (std::string(language.code) + ".json"), language.locale);
}

Application::Application(ApplicationOptions options, Wording wording, Result<OpenedDeck> deck,
                         const Clock& clock, std::function<std::uint64_t()> seed)
    : options_(std::move(options)),
      wording_(std::move(wording)),
      clock_(&clock),
      seed_(std::move(seed)),
      background_(options_.wake) {
  desk_ = std::make_unique<DeskWork>(
      DeskOptions{own_places(), options_.assets,
                  options_.export_folder.empty() ? options_.data_folder : options_.export_folder,
                  options_.articles_folder, options_.wake,
                  [this](const std::string& review) {
                    run_desk(for_desk::Overtake{review, {}});
                  }},
      [this](Intent intent) { tell(std::move(intent)); });
  state_.locale = options_.locale;
  state_.data_folder = options_.data_folder.string();
  state_.speech_engine = options_.speech_engine;
  state_.introduces = options_.introduces;
  state_.takes_up_deck = options_.takes_up_deck;
  state_.class_.team_words = team_words(wording_);
  if (!deck || !deck->deck) {
    state_.trouble = trouble_of(deck);
    state_.screen = screens::Screen::Trouble;
    return;
  }
  state_.deck = deck->deck;
  state_.readable = readable_sources(state_.deck->deck, articles_folder());
}

std::filesystem::path Application::articles_folder() const {
  const std::filesystem::path own = own_places().own / deck().value;
  std::error_code error;
  return std::filesystem::exists(own, error) ? articles_of(own) : options_.articles_folder;
}

DeckPlaces Application::own_places() const {
  return own_deck_places(options_.data_folder, options_.bundled_decks);
}

void Application::start() {
  open_store();  // without a deck, too: another one may be chosen
  dispatch_waiting();
}

void Application::dispatch(Intent intent) {
  tell(std::move(intent));
  dispatch_waiting();
}

bool Application::attend() {
  const bool has_class = attend_class();
  const bool has_desk = desk_->attend();
  const bool has_found = background_.collect() || has_class || has_desk;
  dispatch_waiting();
  const bool is_resting = state_.learner && !state_.round;
  const StudyDay day = today().day;
  if (!is_resting || day == state_.summary.today || day == turned_to_) return has_found;
  turned_to_ = day;  // once, whatever comes of it: this is asked with every frame
  reload(state_.learner->id);
  dispatch_waiting();
  return true;
}

void Application::dispatch_waiting() {
  if (is_running_) return;  // an effect's outcome joins the queue of the run under way
  is_running_ = true;
  while (!waiting_.empty()) {
    const Intent intent = std::move(waiting_.front());
    waiting_.pop_front();
    Next next = update(std::move(state_), intent, clock_->now());
    state_ = std::move(next.state);
    for (const Effect& effect : next.effects) run(effect);
  }
  is_running_ = false;
}

bool Application::is_done(const Result<void>& result, Doing doing) {
  if (!result) tell(Failed{doing, result.error()});
  return result.has_value();
}

void Application::run(const Effect& effect) {
  if (!store_ && !std::holds_alternative<effect::OpenStore>(effect) &&
      !std::holds_alternative<effect::Exit>(effect)) {
    return;
  }
  std::visit(Match{
                 [&](const effect::LoadLearners&) {
                   if (auto learners = taken(store_->learners(), Doing::LoadSummary)) {
                     tell(LearnersLoaded{std::move(*learners)});
                   }
                 },
                 [&](const effect::CreateLearner& e) { create_learner(e.name); },
                 [&](const effect::OpenLearner& e) { open_learner(e); },
                 [&](const effect::Rename& e) {
                   changed_learner(store_->rename_learner(e.learner, e.name), Doing::RenameLearner,
                                   "toast.renamed");
                 },
                 [&](const effect::KeepPasscode& e) {
                   changed_learner(store_->set_passcode(e.learner, e.passcode), Doing::SetPasscode,
                                   e.passcode.empty() ? "toast.passcode-cleared" : "toast.passcode-set");
                 },
                 [&](const effect::LoadSummary& e) { reload(e.learner); },
                 [&](const effect::BeginRound& e) { begin_round(e); },
                 [&](const effect::ResumeRound& e) { resume_round(e); },
                 [&](const effect::KeepAttempt& e) { keep_attempt(e.attempt); },
                 [&](const effect::UndoAttempt& e) {
                   if (is_done(store_->undo_attempt(e.attempt, e.before), Doing::UndoAttempt)) {
                     tell(AttemptUndone{});
                   }
                 },
                 [&](const effect::Suspend& e) {
                   for (const FactId& fact : e.facts) {
                     if (!is_done(store_->suspend(e.learner, deck(), fact), Doing::SetAside)) break;
                   }
                   reload(e.learner);
                 },
                 [&](const effect::BringBack& e) {
                   for (const FactId& fact : e.facts) {
                     if (!is_done(store_->bring_back(e.learner, deck(), fact), Doing::SetAside)) break;
                   }
                   reload(e.learner);
                 },
                 [&](const effect::KeepFlag& e) {
                   const auto kept = store_->keep_flag(e.learner, deck(), e.question, e.note, clock_->now());
                   keep_aside(kept, Doing::KeepFlag, e.learner);
                   if (kept) tell(Notice{"toast.flagged", {}});
                 },
                 [&](const effect::RemoveFlag& e) {
                   keep_aside(store_->remove_flag(e.learner, e.flag), Doing::KeepFlag, e.learner);
                 },
                 [&](const effect::KeepAims& e) {
                   keep_aside(store_->keep_aims(e.learner, e.aims), Doing::KeepAims, e.learner);
                 },
                 [&](const effect::ExportLearner& e) { export_learner(e.learner); },
                 [&](const effect::ImportLearner& e) { import_file(e.file); },
                 [&](const effect::ResetLearner& e) {
                   background_.cancel();
                   changed_learner(store_->reset_learner(e.learner), Doing::ResetLearner, "toast.reset");
                   reload(e.learner);
                 },
                 [&](const effect::DeleteLearner& e) {
                   background_.cancel();
                   if (is_done(store_->delete_learner(e.learner), Doing::DeleteLearner)) tell(LearnerGone{});
                 },
                 [&](const effect::FinishRound& e) {
                   if (is_done(store_->finish_session(e.session, clock_->now()), Doing::KeepRound)) {
                     fit_when_due(state_.learner->id);
                   }
                 },
                 [&](const effect::AbandonRound& e) {
                   is_done(store_->abandon_session(e.session, clock_->now()), Doing::KeepRound);
                 },
                 [&](const effect::LoadParagraph& e) { load_paragraph(e); },
                 [&](const effect::KeepSetting& e) {
                   kept_settings_[e.key] = e.value;
                   is_done(store_->keep_setting(e.key, e.value), Doing::KeepSetting);
                 },
                 [&](const effect::UseLanguage& e) { use_language(e.code); },
                 [&](const effect::OpenStore&) { open_store(); },
                 [&](const effect::ForClass& e) { run_class(e.effect); },
                 [&](const effect::ForDesk& e) { run_desk(e.effect); },
                 [&](const effect::Exit&) { wants_exit_ = true; },
             },
             effect);
}

void Application::run_desk(const DeskEffect& effect) {
  const auto* overtake = std::get_if<for_desk::Overtake>(&effect);
  if (overtake == nullptr) return desk_->run(effect);
  is_done(store_->keep_overtaken(overtake->review, overtake->facts), Doing::KeepDesk);
}

void Application::use_language(const std::string& code) {
  if (options_.assets.empty()) return;  // a terminal keeps its language
  const Language& language = language_for(code, options_.locale);
  auto wording = taken(screen_wording(options_.assets, language), Doing::UseLanguage);
  if (!wording) return;
  wording_ = std::move(*wording);
  state_.class_.team_words = screens::team_words(wording_);
}

void Application::open_store() {
  auto opened = Store::open(store_file(), *clock_);
  if (!opened) {
    tell(Failed{Doing::OpenStore, opened.error()});
    return;
  }
  store_ = std::move(opened->store);
  auto settings = taken(store_->settings(), Doing::OpenStore);
  auto learners = taken(store_->learners(), Doing::OpenStore);
  if (!settings || !learners) return;
  kept_settings_ = std::move(*settings);
  tell(StoreOpened{kept_settings_, std::move(*learners),
                   opened->set_aside ? opened->set_aside->string() : ""});
}

std::optional<Summary> Application::summary_of(LearnerId learner) {
  Summary summary;
  const Today at = today();
  summary.today = at.day;
  summary.now = at.now;
  summary.hour = clock_->local_hour(at.now);
  auto totals = taken(store_->totals(learner, summary.today), Doing::LoadSummary);
  auto topics = taken(store_->topic_scores(learner, deck()), Doing::LoadSummary);
  auto knowledge = taken(store_->knowledge(learner, deck()), Doing::LoadSummary);
  auto practised = taken(store_->days(learner, deck()), Doing::LoadSummary);
  const auto retention = taken(
      store_->retention(learner, deck(), summary.today - kRetentionDays, summary.today), Doing::LoadSummary);
  auto flags = taken(store_->flags(learner, deck()), Doing::LoadSummary);
  auto overtaken = taken(store_->overtaken(deck()), Doing::LoadSummary);
  const auto weights = taken(store_->weights(learner), Doing::LoadSummary);
  auto unfinished = taken(store_->unfinished_session(learner, deck()), Doing::LoadSummary);
  auto finished = taken(store_->finished_sessions(learner), Doing::LoadSummary);
  if (!totals || !topics || !knowledge || !practised || !retention || !flags || !overtaken || !weights ||
      !unfinished || !finished) {
    return std::nullopt;
  }
  summary.totals = std::move(*totals);
  summary.topics = std::move(*topics);
  summary.knowledge = std::move(*knowledge);
  summary.days = std::move(*practised);
  summary.retention = *retention;
  summary.flags = std::move(*flags);
  summary.overtaken = std::move(*overtaken);
  summary.has_own_weights = weights->has_value();
  summary.unfinished = std::move(*unfinished);
  summary.finished = std::move(*finished);
  return summary;
}

void Application::create_learner(const std::string& name) {
  if (const auto id = taken(store_->add_learner(name, clock_->now()), Doing::AddLearner))
    open_learner({*id, ""});
}

void Application::open_learner(const effect::OpenLearner& effect) {
  if (const auto checked = store_->check_passcode(effect.learner, effect.passcode); !checked) {
    if (checked.error().code == ErrorCode::WrongPasscode) {
      tell(PasscodeRefused{});
    } else {
      tell(Failed{Doing::OpenLearner, checked.error()});
    }
    return;
  }
  const auto learners = taken(store_->learners(), Doing::OpenLearner);
  auto summary = summary_of(effect.learner);
  if (!learners || !summary) return;
  for (const Learner& learner : *learners) {
    if (learner.id == effect.learner) tell(LearnerOpened{learner, std::move(*summary)});
  }
}

void Application::changed_learner(const Result<void>& change, Doing doing, const std::string& notice) {
  if (!is_done(change, doing)) return;
  auto learners = taken(store_->learners(), Doing::LoadSummary);
  if (!learners) return;
  tell(LearnersLoaded{std::move(*learners)});
  tell(Notice{notice, {}});
}

void Application::begin_round(const effect::BeginRound& effect) {
  Random random(seed_());
  std::vector<Turn> turns =
      plan_round(*state_.deck, state_.summary.knowledge, effect.wish, today(), random).turns;
  if (turns.empty()) {
    tell(Notice{effect.wish.is_drill ? "toast.no-pairs" : "toast.nothing-to-ask", {}});
    return;
  }
  const auto session =
      taken(store_->keep_session(effect.learner, deck(), turns, clock_->now()), Doing::KeepRound);
  if (!session) return;
  // A new round takes the place of an interrupted one; the answers given in it stay.
  if (const auto& old = state_.summary.unfinished) {
    is_done(store_->abandon_session(old->id, clock_->now()), Doing::KeepRound);
  }
  tell(RoundReady{*session, std::move(turns), {}});
}

void Application::keep_attempt(Attempt attempt) {
  const Knowledge& knowledge = state_.summary.knowledge;
  attempt.study_day = clock_->study_day(attempt.at).time_since_epoch().count();
  attempt.predicted = predicted_recall(attempt.study_day, attempt.facts, knowledge);
  KnowledgeChange change = learn(knowledge, trial_of(attempt));
  const auto kept = taken(store_->keep_attempt(attempt, change), Doing::KeepAttempt);
  if (kept) tell(AttemptKept{*kept, std::move(change)});
}

void Application::resume_round(const effect::ResumeRound& effect) {
  if (auto past = taken(store_->attempts_of(effect.record.id), Doing::LoadSummary)) {
    tell(RoundReady{effect.record.id, effect.record.turns, std::move(*past)});
  }
}

Today Application::today() const {
  const Instant now = clock_->now();
  return {clock_->study_day(now).time_since_epoch().count(), now};
}

void Application::reload(LearnerId learner) {
  if (auto summary = summary_of(learner)) tell(SummaryLoaded{std::move(*summary)});
}

void Application::keep_aside(const Result<void>& change, Doing doing, LearnerId learner) {
  is_done(change, doing);
  reload(learner);  // also where it failed: the screens then show what is kept
}

void Application::load_paragraph(const effect::LoadParagraph& effect) {
  const Source* source = state_.deck->deck.source(effect.evidence.source);
  if (source == nullptr) return;
  auto text =
      taken(article_paragraph(*source, effect.evidence.paragraph, articles_folder()), Doing::ReadParagraph);
  if (text) tell(ParagraphLoaded{std::move(*text)});
}

void Application::keep_window_setting(const std::string& key, const std::string& value) {
  if (!store_ || window_setting(key) == value) return;
  kept_settings_[key] = value;
  (void)store_->keep_setting(key, value);
}

std::string Application::window_setting(const std::string& key) const {
  const auto found = kept_settings_.find(key);
  return found == kept_settings_.end() ? std::string{} : found->second;
}

}  // namespace communique
