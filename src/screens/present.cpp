#include <algorithm>

#include "base/text.hpp"
#include "screens/present_parts.hpp"
#include "screens/state.hpp"

namespace communique::screens {
namespace {

using std::chrono::days;

WelcomeView welcome(const State& state, const Wording& wording) {
  WelcomeView view;
  view.title = wording.say("welcome.title");
  view.subtitle = wording.say("welcome.subtitle", {{"deck", state.deck->deck.title},
                                                   {"facts", whole(state.deck->facts.size())},
                                                   {"articles", article_count(state.deck->deck)}});
  for (const Learner& learner : state.learners) {
    view.learners.push_back({learner.id, learner.name, monogram(learner.name),
                             learner.has_passcode ? wording.say("welcome.passcode-mark") : ""});
  }
  view.name_label = wording.say("welcome.name-label");
  view.name_hint = wording.say("welcome.name-hint");
  if (state.name_failure) view.name_error = in_words(*state.name_failure, wording);
  view.add_label = wording.say("welcome.add");
  if (state.asking_passcode) {
    const std::string& name = state.asking_passcode->name;
    view.asks_passcode_of = name;
    view.passcode_label = wording.say("welcome.passcode-label", {{"name", name}});
    if (state.is_passcode_refused)
      view.passcode_error = wording.say("welcome.passcode-refused", {{"name", name}});
    view.passcode_note = wording.say("welcome.passcode-note");
  }
  view.open_label = wording.say("welcome.open");
  view.cancel_label = wording.say("welcome.cancel");
  view.host_label = wording.say("class.host");
  return view;
}

std::vector<TopicBar> topic_bars(const Summary& summary, const Wording& wording) {
  std::vector<TopicBar> bars;
  for (const Topic topic : kAllTopics) {
    TopicBar bar{topic, topic_name(topic, wording), 0, wording.say("home.not-asked")};
    for (const TopicScore& score : summary.topics) {
      if (score.topic != topic || score.asked == 0) continue;
      bar.share = static_cast<double>(score.right) / score.asked;
      bar.share_text = wording.say("home.share", {{"share", bar.share}});
    }
    bars.push_back(std::move(bar));
  }
  return bars;
}

ChooseView choose(const State& state, const Wording& wording) {
  ChooseView view;
  view.masthead = present_masthead(state, wording, Tab::Today);
  view.title = wording.say("choose.title");
  view.topics_label = wording.say("choose.topics");
  const auto& chosen = state.wish.topics;
  std::int64_t available = 0;
  for (const Topic topic : kAllTopics) {
    const auto count = std::count_if(state.deck->facts.begin(), state.deck->facts.end(),
                                     [&](const Fact& fact) { return fact.topic == topic; });
    const bool is_chosen = chosen.empty() || std::find(chosen.begin(), chosen.end(), topic) != chosen.end();
    if (is_chosen) available += count;
    view.topics.push_back({topic, topic_name(topic, wording),
                           wording.say("choose.facts", {{"count", static_cast<std::int64_t>(count)}}),
                           is_chosen});
  }
  view.all_label = wording.say("choose.all");
  view.length_label = wording.say("choose.length");
  for (const int length : {5, 12, 20, 40}) view.lengths.emplace_back(length, std::to_string(length));
  view.length = state.wish.minutes > 0 ? 0 : state.wish.length;
  view.note = wording.say("choose.note", {{"count", available}});
  view.start_label = wording.say("choose.start");
  view.can_start = available > 0;
  view.back_label = wording.say("choose.back");
  return view;
}

TroubleView trouble(const State& state, const Wording& wording) {
  const Trouble& trouble = *state.trouble;
  TroubleView view;
  view.title = wording.say("trouble." + trouble.key + ".title");
  view.text = wording.say("trouble." + trouble.key + ".text", {{"subject", trouble.subject}});
  view.lines = trouble.lines;
  if (trouble.can_retry) view.retry_label = wording.say("trouble.retry");
  if (!trouble.can_retry) view.decks_label = wording.say("trouble.decks");
  view.quit_label = wording.say("trouble.quit");
  return view;
}

ScoresView scores(const State& state, const Wording& wording) {
  constexpr std::size_t kChartRounds = 30;
  const Summary& summary = state.summary;
  ScoresView view;
  view.masthead = present_masthead(state, wording, Tab::Scores);
  view.parts = progress_parts(Tab::Scores, wording);
  view.title =
      sentence_case(wording.say("scores.title", {{"rounds", std::int64_t{summary.totals.sessions}}}));
  view.topics_heading = wording.say("scores.topics");
  view.topics = topic_bars(summary, wording);
  view.start_label = wording.say("scores.start");
  if (summary.finished.empty()) {
    view.empty_note = wording.say("scores.empty");
    return view;
  }
  const auto& rounds = summary.finished;
  const std::size_t first = rounds.size() > kChartRounds ? rounds.size() - kChartRounds : 0;
  for (std::size_t i = first; i < rounds.size(); ++i) {
    const SessionRecord& round = rounds[i];
    const auto day = std::chrono::floor<days>(round.started);
    const std::string text =
        wording.say("scores.point", {{"right", std::int64_t{round.right}},
                                     {"planned", std::int64_t{round.planned}},
                                     {"date", spoken_day(day, "dMMMM", wording.locale())},
                                     {"points", std::int64_t{round.points}}});
    const double share = round.planned == 0 ? 0 : static_cast<double>(round.right) / round.planned;
    view.points.push_back({spoken_day(day, "dMMM", wording.locale()), share, text});
  }
  view.chart_heading = wording.say("scores.chart");
  view.chart_note = wording.say("scores.chart-note", {{"count", whole(view.points.size())}});
  view.rounds_heading = wording.say("scores.rounds");
  for (auto round = rounds.rbegin(); round != rounds.rend(); ++round) {
    const auto day = std::chrono::floor<days>(round->started);
    view.rounds.push_back({spoken_day(day, "dMMMMy", wording.locale()),
                           wording.say("scores.round", {{"right", std::int64_t{round->right}},
                                                        {"planned", std::int64_t{round->planned}}}),
                           wording.say("scores.round-points", {{"points", std::int64_t{round->points}}})});
  }
  std::string best;
  std::string latest;
  std::string ignored;
  present_session(summary.totals.best, wording, best, ignored);
  present_session(summary.totals.latest, wording, latest, ignored);
  view.figures = {{wording.say("scores.best"), best},
                  {wording.say("scores.latest"), latest},
                  {wording.say("scores.streak"), std::to_string(summary.totals.days_in_a_row)},
                  {wording.say("scores.answers"),
                   wording.say("scores.answers-value", {{"answers", std::int64_t{summary.totals.answers}},
                                                        {"right", std::int64_t{summary.totals.right}}})}};
  return view;
}

/// A class's window can be told from the others: the projector may show one of several.
std::string window_title(const View& view, const Wording& wording) {
  const auto titled = [&](const std::string& title) {
    return wording.say("class.window", {{"title", title}, {"program", wording.say("window.title")}});
  };
  if (const auto* setup = std::get_if<ClassSetupView>(&view.screen)) return titled(setup->title);
  if (const auto* lessons = std::get_if<LessonsView>(&view.screen)) return titled(lessons->title);
  if (const auto* report = std::get_if<ClassReportView>(&view.screen)) return titled(report->title);
  if (const auto* decks = std::get_if<DecksView>(&view.screen)) return titled(decks->title);
  if (const auto* bring = std::get_if<BringView>(&view.screen)) return titled(bring->title);
  if (const auto* desk = std::get_if<DeskView>(&view.screen)) return titled(desk->title);
  if (const auto* editor = std::get_if<EditorView>(&view.screen)) return titled(editor->title);
  if (std::holds_alternative<StageView>(view.screen)) return titled(wording.say("class.window-stage"));
  return wording.say("window.title");
}

}  // namespace

MastheadView present_masthead(const State& state, const Wording& wording, Tab tab) {
  MastheadView view;
  view.tab = tab == Tab::Scores ? Tab::Progress : tab;
  view.tabs = {{Tab::Today, wording.say("tab.today")},
               {Tab::Explore, wording.say("tab.explore")},
               {Tab::Briefings, wording.say("tab.briefings")},
               {Tab::Progress, wording.say("tab.progress")},
               {Tab::Settings, wording.say("tab.settings")}};
  view.brand = wording.say("brand");
  view.menu_label = wording.say("masthead.menu");
  view.text_size_label =
      wording.say("masthead.text-size", {{"percent", std::int64_t{state.settings.text_percent}}});
  view.is_dark = state.settings.theme == ThemeChoice::Dark;
  view.theme_label = wording.say(view.is_dark ? "masthead.to-light" : "masthead.to-dark");
  if (state.learner) {
    view.learner_label = wording.say("masthead.learner", {{"name", state.learner->name}});
    view.monogram = monogram(state.learner->name);
  } else {
    view.tabs.clear();
  }
  const Language& language = language_for(language_of(wording), {});
  view.language = language.mark;
  view.language_label = wording.say("masthead.language", {{"language", std::string(language.name)}});
  view.languages = language_choices(wording);
  return view;
}

void present_session(const std::optional<SessionRecord>& round, const Wording& wording, std::string& value,
                     std::string& note) {
  value = wording.say("home.no-round");
  if (!round) return;
  value = wording.say("home.round-value",
                      {{"right", std::int64_t{round->right}}, {"planned", std::int64_t{round->planned}}});
  const auto day = std::chrono::floor<days>(round->started);
  note = wording.say("home.round-note", {{"points", std::int64_t{round->points}},
                                         {"date", spoken_day(day, "dMMMM", wording.locale())}});
}

std::int64_t article_count(const Deck& deck) {
  return std::count_if(deck.sources.begin(), deck.sources.end(),
                       [](const Source& source) { return !source.is_teaser; });
}

std::string topic_name(Topic topic, const Wording& wording) {
  return wording.say(std::string("topic.") + name_of(topic));
}

std::string monogram(const std::string& name) {
  const auto letters = graphemes(trimmed(name));
  return letters.empty() ? std::string{} : sentence_case(letters.front());
}

std::string joined(const std::string& one, const std::string& other, const Wording& wording) {
  return wording.say("joined.sentences", {{"one", one}, {"other", other}});
}

View present(const State& state, const Wording& wording) {
  View view;
  switch (state.screen) {
    case Screen::Welcome:
      view.screen = welcome(state, wording);
      break;
    case Screen::Home:
      view.screen = present_home(state, wording);
      break;
    case Screen::Choose:
      view.screen = choose(state, wording);
      break;
    case Screen::Quiz:
      view.screen = present_quiz(state, wording);
      break;
    case Screen::Results:
      view.screen = present_results(state, wording);
      break;
    case Screen::Scores:
      view.screen = scores(state, wording);
      break;
    case Screen::Settings:
      view.screen = present_settings(state, wording);
      break;
    case Screen::Trouble:
      view.screen = trouble(state, wording);
      break;
    case Screen::Briefing:
      view.screen = present_briefing(state, wording);
      break;
    case Screen::Briefings:
      view.screen = present_briefings(state, wording);
      break;
    case Screen::Progress:
      view.screen = present_progress(state, wording);
      break;
    case Screen::Aside:
      view.screen = present_aside(state, wording);
      break;
    case Screen::Explore:
      view.screen = present_explore(state, wording);
      break;
    case Screen::Intro:
      view.screen = present_intro(state, wording);
      break;
    case Screen::ClassSetup:
      view.screen = present_class_setup(state, wording);
      break;
    case Screen::ClassLessons:
      view.screen = present_lessons(state, wording);
      break;
    case Screen::Stage:
      view.screen = present_stage(state, wording);
      break;
    case Screen::ClassReport:
      view.screen = present_class_report(state, wording);
      break;
    case Screen::Decks:
      view.screen = present_decks(state, wording);
      break;
    case Screen::Bring:
      view.screen = present_bring(state, wording);
      break;
    case Screen::Desk:
      view.screen = present_desk(state, wording);
      break;
    case Screen::Editor:
      view.screen = present_editor(state, wording);
      break;
  }
  if (state.is_helping) view.help = present_help(state, view, wording);
  if (state.toast) {
    WordingArguments arguments;
    for (const auto& [name, value] : state.toast->arguments) arguments.emplace_back(name, value);
    const std::string text = state.toast->failure ? in_words(*state.toast->failure, wording)
                                                  : wording.say(state.toast->key, arguments);
    view.toast = ToastView{text, "toast" + std::to_string(state.toast->number)};
  }
  view.text_percent = state.settings.text_percent;
  view.theme = state.settings.theme;
  view.is_motion_reduced = state.settings.is_motion_reduced;
  view.speaks = state.settings.speaks;
  view.has_sounds = state.settings.has_sounds;
  view.state_words = {wording.say("spoken.on"), wording.say("spoken.off"), wording.say("spoken.chosen")};
  view.language = language_of(wording);
  if (state.deck) view.content = state.deck->deck.language;
  view.window_title = window_title(view, wording);
  return view;
}

std::string in_words(const Failed& failure, const Wording& wording) {
  constexpr const char* kDoing[] = {
      "open-store",   "add-learner",   "rename-learner", "open-learner",   "set-passcode",  "keep-attempt",
      "keep-round",   "keep-setting",  "load-summary",   "read-paragraph", "undo-attempt",  "keep-aims",
      "set-aside",    "keep-flag",     "export-learner", "import-learner", "reset-learner", "delete-learner",
      "use-language", "open-room",     "load-class",     "keep-set",       "delete-set",    "end-lesson",
      "read-report",  "delete-lesson", "export-report",  "find-decks",     "read-article",  "keep-desk",
      "open-deck",    "share-deck",    "import-deck",    "delete-deck"};
  constexpr const char* kErrors[] = {"not-found", "unreadable",     "unwritable", "disk-full",
                                     "malformed", "invalid",        "too-new",    "locked",
                                     "corrupt",   "wrong-passcode", "unavailable"};
  const bool is_name = failure.doing == Doing::AddLearner || failure.doing == Doing::RenameLearner;
  if (is_name && failure.error.code == ErrorCode::Invalid && wording.has("error." + failure.error.detail)) {
    return wording.say("error." + failure.error.detail);
  }
  const bool is_lesson =
      failure.error.code == ErrorCode::Invalid && failure.error.detail.starts_with("lesson-");
  if (failure.doing == Doing::ImportLearner && is_lesson) {
    return joined(wording.say("failed.import-learner"),
                  wording.say("error." + failure.error.detail, {{"subject", failure.error.subject}}),
                  wording);
  }
  if (failure.doing == Doing::ImportLearner && failure.error.code == ErrorCode::Malformed) {
    return joined(wording.say("failed.import-learner"), failure.error.detail, wording);
  }
  const std::string kind = kErrors[static_cast<int>(failure.error.code)];
  const std::string& detail = failure.error.detail;
  const std::string subject = failure.doing == Doing::ReadArticle && failure.error.subject.empty()
                                  ? wording.say("article.pasted")
                                  : failure.error.subject;
  if (failure.doing == Doing::ReadArticle && wording.has("article." + kind)) {
    // A script has a name, in capitals; a length has not.
    const bool names_script = !detail.empty() && detail.front() >= 'A' && detail.front() <= 'Z';
    const bool is_too_long = failure.error.code == ErrorCode::Unavailable && !names_script;
    return wording.say(is_too_long ? "article.too-long" : "article." + kind,
                       {{"subject", subject}, {"detail", detail}});
  }
  const bool is_package = failure.doing == Doing::ShareDeck && failure.error.code == ErrorCode::Unavailable;
  const bool is_deck = failure.doing == Doing::OpenDeck && failure.error.code == ErrorCode::Invalid;
  if (is_package && !detail.empty()) return joined(wording.say("failed.share-deck"), detail, wording);
  if (is_deck && !detail.empty()) return joined(wording.say("failed.open-deck"), detail, wording);
  const bool is_deck_file =
      failure.doing == Doing::ImportDeck && !failure.error.detail.empty() &&
      (failure.error.code == ErrorCode::Malformed || failure.error.code == ErrorCode::Invalid);
  if (is_deck_file) return joined(wording.say("failed.import-deck"), failure.error.detail, wording);
  const bool is_port = failure.doing == Doing::OpenRoom && failure.error.code == ErrorCode::Unavailable &&
                       !subject.empty() && subject.find_first_not_of("0123456789") == std::string::npos;
  if (is_port) return wording.say("class.port-in-use", {{"port", subject}});
  return joined(wording.say(std::string("failed.") + kDoing[static_cast<int>(failure.doing)]),
                wording.say(std::string("error.") + kErrors[static_cast<int>(failure.error.code)],
                            {{"subject", subject}}),
                wording);
}

}  // namespace communique::screens
