// Today: what is to be done, how steadily it was done, and what is known of the deck.
#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "learning/mastery.hpp"
#include "learning/planner.hpp"
#include "screens/present_parts.hpp"

namespace communique::screens {
namespace {

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
  const StudyDay today = state.summary.today;
  const auto& days = state.summary.totals.days;
  const auto after = std::upper_bound(days.begin(), days.end(), today);  // a clock may have been ahead
  if (after == days.begin()) return wording.say("home.never-practised");
  const StudyDay last = *std::prev(after);
  if (last == today) return wording.say("home.practised-today");
  if (last == today - 1) return wording.say("home.practised-yesterday");
  return wording.say("home.practised-on", {{"date", spoken_day(day_from(last), "dMMMM", wording.locale())}});
}

/// Recall expected today, topic by topic.
std::vector<TopicBar> mastery_bars(const MasteryReport& report, const Wording& wording) {
  std::vector<TopicBar> bars;
  for (const auto& [topic, mastery] : report.topics) {
    bars.push_back({topic, topic_name(topic, wording), mastery.share(),
                    mastery.met == 0 ? wording.say("home.not-asked")
                                     : wording.say("home.share", {{"share", mastery.share()}})});
  }
  return bars;
}

void present_unfinished(const SessionRecord& unfinished, const Wording& wording, HomeView& view) {
  view.is_continue = true;
  view.heading = sentence_case(
      wording.say("home.continue-heading",
                  {{"left", std::int64_t{std::max(unfinished.planned - unfinished.answered, 1)}}}));
  view.subheading =
      wording.say("home.continue-subheading", {{"answered", std::int64_t{unfinished.answered}}});
  view.start_label = wording.say("home.continue");
  view.afresh_label = wording.say("home.afresh");
}

void present_start(const State& state, const Wording& wording, HomeView& view) {
  const Summary& summary = state.summary;
  const Workload work =
      workload(*state.deck, summary.knowledge, state.wish, Today{summary.today, summary.now});
  const int all = work.done_today + work.to_go();
  view.ring = all == 0 ? 0 : static_cast<double>(work.done_today) / all;
  view.ring_number = std::to_string(work.to_go());
  view.ring_label = wording.say("home.ring-label");
  view.choose_label = wording.say("home.choose");
  if (summary.unfinished) return present_unfinished(*summary.unfinished, wording, view);
  const WordingArguments counts = {{"done", std::int64_t{work.done_today}},
                                   {"left", std::int64_t{work.to_go()}},
                                   {"due", std::int64_t{work.due}},
                                   {"fresh", std::int64_t{work.fresh}}};
  view.heading = sentence_case(wording.say(work.to_go() > 0 ? "home.heading" : "home.heading-done", counts));
  view.start_label = wording.say(work.to_go() > 0 ? "home.start" : "home.ahead");
  if (work.to_go() == 0) {
    view.subheading = wording.say("home.subheading-done");
  } else {
    const auto minutes =
        static_cast<std::int64_t>(std::ceil(work.to_go() * summary.knowledge.seconds_per_question / 60));
    view.subheading = joined(wording.say("home.subheading", counts),
                             wording.say("home.minutes", {{"minutes", minutes}}), wording);
  }
  if (!state.wish.topics.empty()) {
    const auto topics = static_cast<std::int64_t>(state.wish.topics.size());
    view.subheading =
        joined(view.subheading, sentence_case(wording.say("home.some-topics", {{"count", topics}})), wording);
  }
}

}  // namespace

HomeView present_home(const State& state, const Wording& wording) {
  const Summary& summary = state.summary;
  HomeView view;
  view.masthead = present_masthead(state, wording, Tab::Today);
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
    view.days.push_back({std::to_string(unsigned{std::chrono::year_month_day(day_from(day)).day()}),
                         spoken_day(day_from(day), "EEEEE", wording.locale()),
                         std::binary_search(done.begin(), done.end(), day), day == summary.today});
  }
  view.deck_title = state.deck->deck.title;
  view.deck_note = wording.say("home.deck-note", {{"facts", whole(state.deck->facts.size())},
                                                  {"articles", article_count(state.deck->deck)},
                                                  {"practised", practised(state, wording)}});
  const MasteryReport report = mastery(*state.deck, summary.knowledge, summary.today);
  view.topics = mastery_bars(report, wording);
  if (report.all.met > 0) {
    view.deck_share = wording.say("home.share", {{"share", report.all.share()}});
    view.deck_share_label = wording.say("home.share-label");
  }
  view.host_title = wording.say("class.host");
  view.host_note = wording.say("class.host-note");
  view.decks_title = wording.say("decks.title");
  view.decks_note = wording.say("decks.way-note");
  const auto& briefings = state.deck->deck.briefings;
  if (!briefings.empty()) {
    view.briefings_title = wording.say("home.briefings");
    view.briefings_note =
        sentence_case(wording.say("home.briefings-note", {{"count", whole(briefings.size())}}));
  }
  view.best_title = wording.say("home.best");
  view.latest_title = wording.say("home.latest");
  present_session(summary.totals.best, wording, view.best_value, view.best_note);
  present_session(summary.totals.latest, wording, view.latest_value, view.latest_note);
  return view;
}

}  // namespace communique::screens
