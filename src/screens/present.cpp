#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "screens/present_parts.hpp"
#include "screens/state.hpp"

namespace communique::screens {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr double kSecondsPerQuestion = 20;  // a first guess, until the learner has answered some

sys_days day_from(std::int64_t study_day) { return sys_days{days{study_day}}; }

std::int64_t whole(std::size_t count) { return static_cast<std::int64_t>(count); }

std::int64_t article_count(const Deck& deck) {
  return std::count_if(deck.sources.begin(), deck.sources.end(),
                       [](const Source& source) { return !source.is_teaser; });
}

MastheadView masthead(const State& state, const Wording& wording, Tab tab) {
  MastheadView view;
  view.tab = tab;
  view.tabs = {{Tab::Today, wording.say("tab.today")},
               {Tab::Scores, wording.say("tab.scores")},
               {Tab::Settings, wording.say("tab.settings")}};
  view.brand = wording.say("brand");
  view.menu_label = wording.say("masthead.menu");
  view.text_size_label =
      wording.say("masthead.text-size", {{"percent", std::int64_t{state.settings.text_percent}}});
  view.is_dark = state.settings.theme == ThemeChoice::Dark;
  view.theme_label = wording.say(view.is_dark ? "masthead.to-light" : "masthead.to-dark");
  view.learner_label = wording.say("masthead.learner", {{"name", state.learner->name}});
  view.monogram = monogram(state.learner->name);
  return view;
}

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

/// The most days in a row among study days in ascending order.
std::int64_t longest_streak(const std::vector<std::int64_t>& study_days) {
  std::int64_t longest = 0;
  std::int64_t current = 0;
  for (std::size_t i = 0; i < study_days.size(); ++i) {
    current = i > 0 && study_days[i] == study_days[i - 1] + 1 ? current + 1 : 1;
    longest = std::max(longest, current);
  }
  return longest;
}

std::string practised(const State& state, const Wording& wording) {
  const auto& practised_days = state.summary.totals.days;
  if (practised_days.empty()) return wording.say("home.never-practised");
  if (practised_days.back() == state.summary.today) return wording.say("home.practised-today");
  if (practised_days.back() == state.summary.today - 1) return wording.say("home.practised-yesterday");
  return wording.say("home.practised-on",
                     {{"date", spoken_day(day_from(practised_days.back()), "dMMMM", wording.locale())}});
}

void present_start(const State& state, const Wording& wording, HomeView& view) {
  const auto known = whole(state.summary.times_right.size());
  const auto total = whole(state.deck->facts.size());
  view.ring = total == 0 ? 0 : static_cast<double>(known) / static_cast<double>(total);
  view.ring_number = std::to_string(known);
  view.ring_label = wording.say("home.ring-label", {{"total", total}});
  view.choose_label = wording.say("home.choose");
  if (const auto& unfinished = state.summary.unfinished) {
    view.is_continue = true;
    view.heading = sentence_case(
        wording.say("home.continue-heading",
                    {{"left", std::int64_t{std::max(unfinished->planned - unfinished->answered, 1)}}}));
    view.subheading =
        wording.say("home.continue-subheading", {{"answered", std::int64_t{unfinished->answered}}});
    view.start_label = wording.say("home.continue");
    view.afresh_label = wording.say("home.afresh");
    return;
  }
  const auto topics = state.wish.topics.empty()
                          ? wording.say("home.all-topics")
                          : wording.say("home.some-topics", {{"count", whole(state.wish.topics.size())}});
  const auto minutes = static_cast<std::int64_t>(std::ceil(state.wish.length * kSecondsPerQuestion / 60));
  view.heading = sentence_case(wording.say("home.heading", {{"count", std::int64_t{state.wish.length}}}));
  view.subheading = wording.say("home.subheading", {{"minutes", minutes}, {"topics", sentence_case(topics)}});
  view.start_label = wording.say("home.start");
}

void present_round(const std::optional<SessionRecord>& round, const Wording& wording, std::string& value,
                   std::string& note) {
  value = wording.say("home.no-round");
  if (!round) return;
  value = wording.say("home.round-value",
                      {{"right", std::int64_t{round->right}}, {"planned", std::int64_t{round->planned}}});
  const auto day = std::chrono::floor<days>(round->started);
  note = wording.say("home.round-note", {{"points", std::int64_t{round->points}},
                                         {"date", spoken_day(day, "dMMMM", wording.locale())}});
}

HomeView home(const State& state, const Wording& wording) {
  const Summary& summary = state.summary;
  HomeView view;
  view.masthead = masthead(state, wording, Tab::Today);
  view.date = spoken_day(day_from(summary.today), "EEEEdMMMMy", wording.locale());
  const char* greeting = summary.hour < 12   ? "home.morning"
                         : summary.hour < 18 ? "home.afternoon"
                                             : "home.evening";
  view.greeting = wording.say(greeting, {{"name", state.learner->name}});
  present_start(state, wording, view);
  view.streak_heading = wording.say("home.streak", {{"days", std::int64_t{summary.totals.days_in_a_row}}});
  view.streak_note = wording.say("home.streak-note", {{"longest", longest_streak(summary.totals.days)}});
  for (std::int64_t day = summary.today - 6; day <= summary.today; ++day) {
    const auto& done = summary.totals.days;
    view.days.push_back({spoken_day(day_from(day), "d", wording.locale()),
                         spoken_day(day_from(day), "EEEEE", wording.locale()),
                         std::binary_search(done.begin(), done.end(), day), day == summary.today});
  }
  view.deck_title = state.deck->deck.title;
  view.deck_note = wording.say("home.deck-note", {{"facts", whole(state.deck->facts.size())},
                                                  {"articles", article_count(state.deck->deck)},
                                                  {"practised", practised(state, wording)}});
  view.topics = topic_bars(summary, wording);
  if (summary.totals.answers > 0) {
    int asked = 0;
    int right = 0;
    for (const TopicScore& score : summary.topics) {
      asked += score.asked;
      right += score.right;
    }
    if (asked > 0)
      view.deck_share = wording.say("home.share", {{"share", static_cast<double>(right) / asked}});
    view.deck_share_label = wording.say("home.share-label");
  }
  view.best_title = wording.say("home.best");
  view.latest_title = wording.say("home.latest");
  present_round(summary.totals.best, wording, view.best_value, view.best_note);
  present_round(summary.totals.latest, wording, view.latest_value, view.latest_note);
  return view;
}

ChooseView choose(const State& state, const Wording& wording) {
  ChooseView view;
  view.masthead = masthead(state, wording, Tab::Today);
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
  view.length = state.wish.length;
  view.note = wording.say("choose.note", {{"count", available}});
  view.start_label = wording.say("choose.start");
  view.can_start = available > 0;
  view.back_label = wording.say("choose.back");
  return view;
}

SettingsView settings(const State& state, const Wording& wording) {
  SettingsView view;
  view.masthead = masthead(state, wording, Tab::Settings);
  view.title = wording.say("settings.title");
  view.learner_heading = wording.say("settings.learner");
  view.name_label = wording.say("settings.name");
  view.name = state.learner->name;
  if (state.name_failure) view.name_error = in_words(*state.name_failure, wording);
  view.rename_label = wording.say("settings.rename");
  view.passcode_label = wording.say("settings.passcode");
  view.passcode_hint = wording.say("settings.passcode-hint");
  view.passcode_note = wording.say("settings.passcode-note");
  view.set_passcode_label = wording.say("settings.passcode-set");
  if (state.learner->has_passcode) view.clear_passcode_label = wording.say("settings.passcode-clear");
  view.switch_label = wording.say("settings.switch");
  view.reading_heading = wording.say("settings.reading");
  view.text_size_label = wording.say("settings.text-size");
  for (const int percent : {100, 125, 150, 200, 250, 300}) {
    view.text_sizes.emplace_back(percent,
                                 wording.say("settings.percent", {{"percent", std::int64_t{percent}}}));
  }
  view.text_size = state.settings.text_percent;
  view.theme_label = wording.say("settings.theme");
  view.themes = {{ThemeChoice::Light, wording.say("settings.theme-light")},
                 {ThemeChoice::Dark, wording.say("settings.theme-dark")}};
  view.theme = state.settings.theme;
  view.motion_label = wording.say("settings.motion");
  view.is_motion_reduced = state.settings.is_motion_reduced;
  view.points_heading = wording.say("settings.points");
  view.points_rule = wording.say("points.rule");
  view.data_heading = wording.say("settings.data");
  view.data_note = wording.say("settings.data-note", {{"folder", state.data_folder}});
  return view;
}

TroubleView trouble(const State& state, const Wording& wording) {
  const Trouble& trouble = *state.trouble;
  TroubleView view;
  view.title = wording.say("trouble." + trouble.key + ".title");
  view.text = wording.say("trouble." + trouble.key + ".text", {{"subject", trouble.subject}});
  view.lines = trouble.lines;
  if (trouble.can_retry) view.retry_label = wording.say("trouble.retry");
  view.quit_label = wording.say("trouble.quit");
  return view;
}

ScoresView scores(const State& state, const Wording& wording) {
  constexpr std::size_t kChartRounds = 30;
  const Summary& summary = state.summary;
  ScoresView view;
  view.masthead = masthead(state, wording, Tab::Scores);
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
  present_round(summary.totals.best, wording, best, ignored);
  present_round(summary.totals.latest, wording, latest, ignored);
  view.figures = {{wording.say("scores.best"), best},
                  {wording.say("scores.latest"), latest},
                  {wording.say("scores.streak"), std::to_string(summary.totals.days_in_a_row)},
                  {wording.say("scores.answers"),
                   wording.say("scores.answers-value", {{"answers", std::int64_t{summary.totals.answers}},
                                                        {"right", std::int64_t{summary.totals.right}}})}};
  return view;
}

}  // namespace

std::string topic_name(Topic topic, const Wording& wording) {
  return wording.say(std::string("topic.") + name_of(topic));
}

std::string monogram(const std::string& name) {
  const auto letters = graphemes(trimmed(name));
  return letters.empty() ? std::string{} : sentence_case(letters.front());
}

View present(const State& state, const Wording& wording) {
  View view;
  switch (state.screen) {
    case Screen::Welcome:
      view.screen = welcome(state, wording);
      break;
    case Screen::Home:
      view.screen = home(state, wording);
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
      view.screen = settings(state, wording);
      break;
    case Screen::Trouble:
      view.screen = trouble(state, wording);
      break;
  }
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
  view.window_title = wording.say("window.title");
  return view;
}

std::string in_words(const Failed& failure, const Wording& wording) {
  constexpr const char* kDoing[] = {"open-store",   "add-learner",   "rename-learner", "open-learner",
                                    "set-passcode", "keep-attempt",  "keep-round",     "keep-setting",
                                    "load-summary", "read-paragraph"};
  constexpr const char* kErrors[] = {"not-found", "unreadable",     "unwritable", "disk-full",
                                     "malformed", "invalid",        "too-new",    "locked",
                                     "corrupt",   "wrong-passcode", "unavailable"};
  const bool is_name = failure.doing == Doing::AddLearner || failure.doing == Doing::RenameLearner;
  if (is_name && failure.error.code == ErrorCode::Invalid && wording.has("error." + failure.error.detail)) {
    return wording.say("error." + failure.error.detail);
  }
  return wording.say(std::string("failed.") + kDoing[static_cast<int>(failure.doing)]) + ' ' +
         wording.say(std::string("error.") + kErrors[static_cast<int>(failure.error.code)],
                     {{"subject", failure.error.subject}});
}

}  // namespace communique::screens
