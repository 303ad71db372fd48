// What a lesson showed: how hard each question was, who mixed up what, and everybody's answers.
#include <algorithm>
#include <cmath>

#include "screens/present_class.hpp"

namespace communique::screens {
namespace {

using classroom::LessonReport;
using classroom::QuestionReport;

class ReportPresenter {
 public:
  ReportPresenter(const State& state, const Wording& wording)
      : state_(state), report_(*state.class_.report), wording_(wording) {}

  ClassReportView present() && {
    view_.close_label = say("class.close");
    view_.title = report_.plan.name;
    view_.when = date_text(report_.started, wording_);
    if (report_.mean) {
      view_.mean = *report_.mean;
      view_.mean_number = say("home.share", {{"share", *report_.mean}});
      view_.mean_label = say("class.right");
    }
    view_.heading = say("joined.list", {{"one", players_text(whole(report_.rows.size()), wording_)},
                                        {"other", questions_text(report_.questions.size(), wording_)}});
    present_mix_ups();
    view_.questions_heading = say("class.report-questions");
    for (const QuestionReport& each : report_.questions) view_.questions.push_back(question(each));
    view_.players_heading = say(report_.rows.empty() ? "class.no-players" : "class.players-label");
    for (const auto& row : report_.rows) view_.players.push_back(player(row));
    view_.csv_label = say("class.export-csv");
    view_.page_label = say("class.export-page");
    view_.delete_label = say("class.delete");
    view_.dialog = present_class_dialog(state_, wording_);
    return std::move(view_);
  }

 private:
  [[nodiscard]] std::string say(std::string_view key, const WordingArguments& arguments = {}) const {
    return wording_.say(key, arguments);
  }

  void present_mix_ups() {
    constexpr std::size_t kMostRows = 10;
    view_.mix_heading = say("class.mix-ups");
    if (report_.mix_ups.empty()) view_.mix_note = say("class.no-mix-ups");
    for (std::size_t i = 0; i < std::min(kMostRows, report_.mix_ups.size()); ++i) {
      const classroom::MixUp& mix_up = report_.mix_ups[i];
      view_.mix_ups.emplace_back(say("class.taken-for", {{"right", mix_up.right}, {"taken", mix_up.taken}}),
                                 by_whom(mix_up.players));
    }
  }

  [[nodiscard]] std::string by_whom(const std::vector<std::string>& players) const {
    constexpr std::size_t kMostNames = 5;
    std::string names;
    const auto add = [&](const std::string& name) {
      names = names.empty() ? name : say("joined.list", {{"one", names}, {"other", name}});
    };
    for (std::size_t i = 0; i < std::min(kMostNames, players.size()); ++i) add(players[i]);
    if (players.size() > kMostNames)
      add(say("class.more-players", {{"count", whole(players.size() - kMostNames)}}));
    return names;
  }

  [[nodiscard]] ReportQuestion question(const QuestionReport& each) const {
    ReportQuestion view;
    view.topic = each.topic;
    view.number = std::to_string(each.question + 1);
    view.stem = each.stem;
    view.key = each.key;
    view.difficulty = each.difficulty.value_or(0);
    view.difficulty_text = each.difficulty ? say("class.difficulty", {{"share", *each.difficulty}})
                                           : say("class.nobody-answered");
    view.discrimination_text = discrimination_text(each);
    view.note = note(each);
    for (const classroom::OptionUse& option : each.options) view.options.push_back(use(option, each));
    for (const auto& [text, count] : each.wrong_answers)
      view.wrong_answers.emplace_back(text, say("class.times", {{"count", std::int64_t{count}}}));
    return view;
  }

  [[nodiscard]] std::string discrimination_text(const QuestionReport& each) const {
    if (!each.discrimination) return say("class.no-discrimination");
    const double rounded = std::round(*each.discrimination * 100) / 100;
    return say("class.discrimination", {{"value", rounded}});
  }

  /// What to look at; nothing where a question did its work.
  [[nodiscard]] std::string note(const QuestionReport& each) const {
    constexpr double kEasy = 0.95;
    constexpr double kHard = 0.25;
    if (each.discrimination && *each.discrimination < 0) return say("class.look-at");
    if (!each.difficulty) return {};
    if (*each.difficulty >= kEasy) return say("class.all-knew");
    return *each.difficulty <= kHard ? say("class.few-knew") : std::string{};
  }

  [[nodiscard]] ReportOption use(const classroom::OptionUse& option, const QuestionReport& each) const {
    ReportOption view;
    view.text = option.text;
    view.is_right = option.is_key;
    if (each.answered > 0) view.share = static_cast<double>(option.chosen) / each.answered;
    view.count = say("class.number", {{"number", std::int64_t{option.chosen}}});
    const bool is_unused =
        std::find(each.unused.begin(), each.unused.end(), option.text) != each.unused.end();
    if (is_unused) view.note = say("class.nobody-took");
    return view;
  }

  [[nodiscard]] ReportPlayer player(const classroom::GradebookRow& row) const {
    ReportPlayer view;
    view.place = std::to_string(row.place);
    view.name = row.team.empty() || row.team == row.name
                    ? row.name
                    : say("joined.list", {{"one", row.name}, {"other", row.team}});
    view.score = say("class.number", {{"number", std::int64_t{row.score}}});
    view.right = say("home.round-value",
                     {{"right", std::int64_t{row.right}}, {"planned", whole(report_.questions.size())}});
    for (const auto& answer : row.answers) {
      view.marks += !answer                               ? "·"
                    : answer->verdict == Verdict::Correct ? "✓"
                    : answer->verdict == Verdict::Almost  ? "½"
                                                          : "×";
    }
    return view;
  }

  const State& state_;
  const LessonReport& report_;
  const Wording& wording_;
  ClassReportView view_;
};

}  // namespace

ClassReportView present_class_report(const State& state, const Wording& wording) {
  if (!state.class_.report) return {};
  ClassReportView view = ReportPresenter(state, wording).present();
  view.lesson = state.class_.lesson;
  return view;
}

}  // namespace communique::screens
