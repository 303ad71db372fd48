// Progress: what would be remembered and for how long, what falls due, what gets mixed up.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/text.hpp"
#include "learning/mastery.hpp"
#include "learning/planner.hpp"
#include "screens/present_parts.hpp"

namespace communique::screens {
namespace {

constexpr int kForecastDays = 30;
constexpr int kLongestForecast = 365;
constexpr int kDueDays = 14;
constexpr std::size_t kHeatWeeks = 26;
constexpr std::size_t kMostRows = 5;  // of a list on this screen
constexpr std::size_t kMostPeople = 8;
constexpr int kFewestReviews = 20;  // before a share of them means anything
constexpr int kHeatLevels[] = {1, 10, 20, 40};

/// Presents one learner's progress; lives for one call of present_progress().
class ProgressPresenter {
 public:
  ProgressPresenter(const State& state, const Wording& wording, ProgressView& view)
      : state_(state),
        deck_(*state.deck),
        summary_(state.summary),
        knowledge_(state.summary.knowledge),
        wording_(wording),
        view_(view),
        report_(mastery(deck_, knowledge_, summary_.today)) {}

  void present() {
    view_.masthead = present_masthead(state_, wording_, Tab::Progress);
    view_.parts = progress_parts(Tab::Progress, wording_);
    view_.deck_title = deck_.deck.title;
    view_.title = wording_.say("progress.title", {{"recalled", std::llround(report_.all.recalled)},
                                                  {"facts", std::int64_t{report_.all.facts}}});
    if (report_.all.met == 0) {
      view_.empty_note = wording_.say("progress.empty");
      view_.start_label = wording_.say("home.start");
      return;
    }
    present_forecast();
    present_mastery();
    present_heat();
    present_due();
    present_figures();
    present_confusions();
    present_hardest();
    present_aside_label();
  }

 private:
  [[nodiscard]] std::string day_text(StudyDay day, const char* skeleton) const {
    return spoken_day(day_from(day), skeleton, wording_.locale());
  }
  [[nodiscard]] std::string share_text(double share) const {
    return wording_.say("home.share", {{"share", share}});
  }
  [[nodiscard]] std::string facts_text(double share) const {
    return wording_.say("choose.facts", {{"count", std::llround(share * report_.all.facts)}});
  }

  void present_forecast() {
    const auto& exam = knowledge_.aims.exam;
    const StudyDay until = exam ? *exam - summary_.today : 0;
    const bool is_coming = until > 0 && until <= kLongestForecast;
    const int days = is_coming ? static_cast<int>(until) : kForecastDays;
    const auto forecasts = forecast(deck_, knowledge_, Today{summary_.today, summary_.now}, days);
    for (const ForecastDay& day : forecasts) view_.forecast.push_back({day.without, day.practised});
    view_.forecast_heading =
        wording_.say(is_coming ? "progress.until-exam" : "progress.forecast", {{"days", std::int64_t{days}}});
    view_.forecast_note = wording_.say("progress.forecast-note");
    const int ticks = std::min(days, 4);
    for (int tick = 0; tick <= ticks; ++tick) {
      const int day = days * tick / ticks;
      view_.forecast_ticks.emplace_back(
          day, day == 0 ? wording_.say("progress.today") : day_text(summary_.today + day, "dMMM"));
    }
    const ForecastDay& last = forecasts.back();
    view_.practised_label = wording_.say("progress.practised");
    view_.practised_value = facts_text(last.practised);
    view_.without_label = wording_.say("progress.without");
    view_.without_value = facts_text(last.without);
    present_exam(until, last);
  }

  /// `until`: days to the target date; beyond a year no figure is given for it.
  void present_exam(StudyDay until, const ForecastDay& last) {
    const auto& exam = knowledge_.aims.exam;
    view_.exam_label = wording_.say("progress.exam");
    view_.exam_hint = wording_.say("progress.exam-hint", {{"date", day_text(summary_.today + 60, "dMMMMy")}});
    view_.set_exam_label = wording_.say("progress.set-exam");
    if (exam) {
      view_.exam_text = day_text(*exam, "dMMMMy");
      view_.clear_exam_label = wording_.say("progress.clear-exam");
      const WordingArguments shares = {{"practised", last.practised}, {"without", last.without}};
      view_.exam_note = until < 0                   ? wording_.say("progress.exam-over")
                        : until == 0                ? wording_.say("progress.exam-today")
                        : until <= kLongestForecast ? wording_.say("progress.exam-note", shares)
                                                    : wording_.say("progress.exam-far");
    }
    if (state_.exam_refused.empty()) return;
    view_.exam_text = state_.exam_refused;
    view_.exam_error = wording_.say("progress.exam-refused");
  }

  void present_mastery() {
    view_.mastery_heading = wording_.say("progress.mastery");
    view_.mastery_note = wording_.say("progress.mastery-note");
    for (const auto& [topic, known] : report_.topics) {
      view_.topics.push_back({topic, topic_name(topic, wording_), known.share(),
                              known.met == 0 ? wording_.say("home.not-asked") : share_text(known.share())});
    }
    view_.articles_heading = wording_.say("progress.articles");
    for (const auto& [id, known] : report_.articles) {
      const Source* source = deck_.deck.source(id);
      if (source == nullptr || source->is_teaser) continue;
      view_.articles.push_back(
          {{}, article_line(*source, wording_), known.share(), share_text(known.share())});
    }
    view_.people_heading = wording_.say("progress.people");
    auto people = report_.people;
    people.erase(std::remove_if(people.begin(), people.end(),
                                [](const auto& person) { return person.second.met == 0; }),
                 people.end());
    std::stable_sort(people.begin(), people.end(),
                     [](const auto& a, const auto& b) { return a.second.share() < b.second.share(); });
    if (people.size() > kMostPeople) people.resize(kMostPeople);
    for (const auto& [id, known] : people) {
      view_.people.push_back(
          {{id, {}}, deck_.deck.entity(id)->name, known.share(), share_text(known.share())});
    }
  }

  [[nodiscard]] HeatCell heat_cell(StudyDay day) const {
    if (day > summary_.today) return {-1, "", false};
    const auto found =
        std::lower_bound(summary_.days.begin(), summary_.days.end(), day,
                         [](const DayOfPractice& each, StudyDay wanted) { return each.day < wanted; });
    const bool is_done = found != summary_.days.end() && found->day == day;
    const int answers = is_done ? found->answers : 0;
    const auto level = std::upper_bound(std::begin(kHeatLevels), std::end(kHeatLevels), answers);
    return {static_cast<int>(level - std::begin(kHeatLevels)),
            wording_.say("progress.day", {{"date", day_text(day, "dMMMM")},
                                          {"answers", std::int64_t{answers}},
                                          {"right", std::int64_t{is_done ? found->right : 0}}}),
            day == summary_.today};
  }

  void present_heat() {
    const int first_weekday_of_locale = first_weekday(wording_.locale());
    const auto weekday_of_today = std::chrono::weekday{day_from(summary_.today)}.c_encoding();
    const auto into_week =
        static_cast<StudyDay>((weekday_of_today + 7U - static_cast<unsigned>(first_weekday_of_locale)) % 7U);
    const StudyDay first = summary_.today - into_week - static_cast<StudyDay>(7 * (kHeatWeeks - 1));
    std::string month;
    for (std::size_t week = 0; week < kHeatWeeks; ++week) {
      const StudyDay monday = first + static_cast<StudyDay>(7 * week);
      HeatColumn column;
      const std::string name = day_text(monday, "MMM");
      if (name != month) column.month = name;
      month = name;
      for (StudyDay day = monday; day < monday + 7; ++day) column.cells.push_back(heat_cell(day));
      view_.heat.push_back(std::move(column));
    }
    for (StudyDay day = first; day < first + 7; ++day) {
      view_.heat_weekdays.push_back((day - first) % 2 == 0 ? day_text(day, "EEE") : "");
    }
    const auto practised = std::count_if(
        summary_.days.begin(), summary_.days.end(),
        [&](const DayOfPractice& day) { return day.day >= first && day.day <= summary_.today; });
    view_.heat_heading = wording_.say("progress.heat");
    view_.heat_note = wording_.say("progress.heat-note", {{"days", static_cast<std::int64_t>(practised)},
                                                          {"month", day_text(first, "MMMM")}});
    view_.heat_legend = wording_.say("progress.heat-legend");
    for (std::size_t level = 0; level < std::size(kHeatLevels); ++level) {
      const bool is_last = level + 1 == std::size(kHeatLevels);
      const WordingArguments range = {{"from", std::int64_t{kHeatLevels[level]}},
                                      {"to", std::int64_t{is_last ? 0 : kHeatLevels[level + 1] - 1}}};
      view_.heat_levels.push_back(
          wording_.say(is_last ? "progress.heat-most" : "progress.heat-range", range));
    }
  }

  void present_due() {
    const auto counts = due_by_day(deck_, knowledge_, Today{summary_.today, summary_.now}, kDueDays);
    view_.due_heading = wording_.say("progress.due");
    view_.due_note = wording_.say("progress.due-note");
    for (std::size_t day = 0; day < counts.size(); ++day) {
      view_.due.push_back({day == 0 ? wording_.say("progress.today")
                                    : day_text(summary_.today + static_cast<StudyDay>(day), "EEEd"),
                           counts[day], day == 0});
    }
  }

  void present_figures() {
    const Retention& retention = summary_.retention;
    FigureView recalled{wording_.say("progress.retention"), wording_.say("progress.no-figure"), ""};
    const WordingArguments facts = {
        {"reviews", std::int64_t{retention.reviews}},
        {"missing", std::int64_t{kFewestReviews - retention.reviews}},
        {"expected", retention.reviews == 0 ? 0.0 : retention.expected / retention.reviews},
        {"target", knowledge_.aims.desired_retention}};
    if (retention.reviews >= kFewestReviews) {
      recalled.value = share_text(static_cast<double>(retention.recalled) / retention.reviews);
      recalled.note = wording_.say("progress.retention-note", facts);
    } else {
      recalled.note = wording_.say("progress.retention-later", facts);
    }
    view_.figures.push_back(std::move(recalled));
    add_time("progress.time-week", summary_.today - 6);
    add_time("progress.time-all", std::numeric_limits<StudyDay>::min());
    view_.figures.push_back({wording_.say("progress.met"),
                             wording_.say("progress.met-value", {{"met", std::int64_t{report_.all.met}},
                                                                 {"facts", std::int64_t{report_.all.facts}}}),
                             wording_.say("progress.met-note")});
  }

  void add_time(const std::string& key, StudyDay since) {
    std::chrono::milliseconds spent{0};
    std::int64_t answers = 0;
    for (const DayOfPractice& day : summary_.days) {
      if (day.day < since || day.day > summary_.today) continue;  // kept under a clock that was ahead
      spent += day.took;
      answers += day.answers;
    }
    const std::int64_t minutes = std::chrono::round<std::chrono::minutes>(spent).count();
    view_.figures.push_back(
        {wording_.say(key),
         wording_.say("progress.time-value", {{"hours", minutes / 60}, {"minutes", minutes % 60}}),
         wording_.say("progress.time-note", {{"answers", answers}})});
  }

  /// Who or what the two are; where they are no entities, what the facts say.
  [[nodiscard]] std::string explained(const Confusion& confusion) const {
    std::string text;
    for (const std::string& name : {confusion.one, confusion.other}) {
      const auto& entities = deck_.deck.entities;
      const auto found = std::find_if(entities.begin(), entities.end(), [&](const Entity& entity) {
        return sentence_case(entity.name) == name;
      });
      const std::string who = found == entities.end() ? "" : description(*found, deck_.deck);
      if (who.empty()) continue;
      const std::string sentence = wording_.say("progress.who", {{"name", name}, {"who", who}});
      text = text.empty() ? sentence : joined(text, sentence, wording_);
    }
    const Fact* fact = confusion.facts.empty() ? nullptr : deck_.fact(confusion.facts.back());
    return text.empty() && fact != nullptr ? fact->statement : text;
  }

  /// Some pair can be set against each other by a question of this deck.
  [[nodiscard]] bool can_drill() const {
    Wish wish;
    wish.is_drill = true;
    Random random(1);
    return !plan_round(deck_, knowledge_, wish, {summary_.today, summary_.now}, random).turns.empty();
  }

  void present_confusions() {
    std::vector<Confusion> open;
    std::copy_if(knowledge_.confusions.begin(), knowledge_.confusions.end(), std::back_inserter(open),
                 [](const Confusion& each) { return each.is_open(); });
    std::stable_sort(open.begin(), open.end(),
                     [](const Confusion& a, const Confusion& b) { return a.times > b.times; });
    view_.confusions_heading = wording_.say("progress.confusions");
    view_.confusions_note =
        wording_.say(open.empty() ? "progress.no-confusions" : "progress.confusions-note");
    if (can_drill()) view_.drill_label = wording_.say("progress.drill");
    if (open.size() > kMostRows) open.resize(kMostRows);
    for (const Confusion& each : open) {
      const Fact* fact = each.facts.empty() ? nullptr : deck_.fact(each.facts.back());
      view_.confusions.push_back(
          {fact == nullptr ? Topic::People : fact->topic,
           wording_.say("progress.pair", {{"one", each.one}, {"other", each.other}}),
           joined(wording_.say("progress.times", {{"times", std::int64_t{each.times}}}), explained(each),
                  wording_)});
    }
  }

  void present_hardest() {
    view_.hardest_heading = wording_.say("progress.hardest");
    const auto facts = hardest(deck_, knowledge_, kMostRows);
    if (facts.empty()) view_.hardest_note = wording_.say("progress.none-hard");
    for (const Fact* fact : facts) {
      const int lapses = knowledge_.memory(fact->id)->memory.lapses;
      view_.hardest.push_back({fact->id, fact->topic, fact->statement,
                               wording_.say("progress.lapses", {{"lapses", std::int64_t{lapses}}})});
    }
  }

  void present_aside_label() {
    const auto aside = whole(knowledge_.suspended.size());
    const auto flagged = whole(summary_.flags.size());
    if (aside + flagged == 0) return;
    view_.aside_label = wording_.say("progress.aside", {{"aside", aside}, {"flagged", flagged}});
  }

  const State& state_;
  const StudyDeck& deck_;
  const Summary& summary_;
  const Knowledge& knowledge_;
  const Wording& wording_;
  ProgressView& view_;
  MasteryReport report_;
};

}  // namespace

ProgressView present_progress(const State& state, const Wording& wording) {
  ProgressView view;
  ProgressPresenter(state, wording, view).present();
  return view;
}

}  // namespace communique::screens
