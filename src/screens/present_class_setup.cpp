// Before a class: what it will be asked and how it is played; and the lessons there were.
#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "screens/present_class.hpp"

namespace communique::screens {
namespace {

using classroom::LessonPlan;
using classroom::Mode;

std::vector<std::pair<ClassPart, std::string>> parts(const Wording& wording) {
  return {{ClassPart::Prepare, wording.say("class.prepare")},
          {ClassPart::Lessons, wording.say("class.lessons")}};
}

class SetupPresenter {
 public:
  SetupPresenter(const State& state, const Wording& wording)
      : state_(state), class_(state.class_), plan_(state.class_.plan), wording_(wording) {}

  ClassSetupView present() && {
    view_.masthead = present_masthead(state_, wording_, Tab::Today);
    view_.parts = parts(wording_);
    view_.back_label = say(state_.learner ? "class.back" : "class.back-welcome");
    view_.title = say("class.host");
    view_.deck_title = state_.deck->deck.title;
    present_interrupted();
    present_set();
    present_adding();
    present_found();
    present_preview();
    present_play();
    present_choices();
    present_kept();
    present_start();
    view_.dialog = present_class_dialog(state_, wording_);
    return std::move(view_);
  }

 private:
  [[nodiscard]] std::string say(std::string_view key, const WordingArguments& arguments = {}) const {
    return wording_.say(key, arguments);
  }
  [[nodiscard]] const Question& question(const classroom::PlannedQuestion& planned) const {
    return *state_.deck->bank.question(planned.question);
  }

  void present_interrupted() {
    if (!class_.open || class_.open->deck != state_.deck->deck.id) return;
    const LessonRecord& lesson = *class_.open;
    view_.resume_title = say("class.interrupted");
    view_.resume_text = say(
        "class.interrupted-text",
        {{"name", lesson.title}, {"date", date_text(lesson.started.time_since_epoch().count(), wording_)}});
    view_.resume_label = say("class.resume");
    view_.end_label = say("class.end-interrupted");
  }

  [[nodiscard]] std::string set_heading() const {
    const auto count = whole(plan_.questions.size());
    if (count == 0) return say("class.set-empty-heading");
    if (plan_.mode == Mode::Homework) return questions_text(plan_.questions.size(), wording_);
    if (plan_.mode == Mode::Race) {
      return say("class.set-race", {{"count", count}, {"minutes", std::int64_t{plan_.minutes}}});
    }
    constexpr std::int64_t kUnlimited = 30;  // seconds, to reckon with where there is no limit
    constexpr std::int64_t kBetween = 15;    // seconds, for the answer and the board
    const std::int64_t each = (plan_.seconds > 0 ? plan_.seconds : kUnlimited) + kBetween;
    const auto minutes = std::lround(static_cast<double>(each * count) / 60);
    return say("class.set-heading", {{"count", count}, {"minutes", std::max<std::int64_t>(minutes, 1)}});
  }

  void present_set() {
    view_.name_label = say("class.name");
    view_.name = plan_.name;
    view_.set_heading = set_heading();
    if (plan_.questions.empty()) view_.empty_note = say("class.set-empty");
    for (std::size_t i = 0; i < plan_.questions.size(); ++i) {
      const Question& each = question(plan_.questions[i]);
      view_.rows.push_back(
          {each.topic, each.stem, kind_name(each.kind, wording_), static_cast<int>(i) == class_.row});
    }
    view_.up_label = say("class.up");
    view_.down_label = say("class.down");
    view_.remove_label = say("class.remove");
    view_.clear_label = say("class.clear");
    view_.again_label = say("class.again");
  }

  void present_adding() {
    view_.add_heading = say("class.add-heading");
    const auto& questions = state_.deck->bank.questions;
    for (const Topic topic : kAllTopics) {
      const auto count = std::count_if(questions.begin(), questions.end(),
                                       [&](const Question& each) { return each.topic == topic; });
      const auto& chosen = class_.topics;
      const bool is_chosen = chosen.empty() || std::find(chosen.begin(), chosen.end(), topic) != chosen.end();
      view_.topics.push_back({topic, topic_name(topic, wording_),
                              questions_text(static_cast<std::size_t>(count), wording_), is_chosen});
    }
    view_.draw = choice("class.how-many", {5, 10, 12, 20, 40}, class_.draw, "class.number", "number");
    view_.draw_label = say("class.draw");
    view_.search_label = say("class.search");
    view_.search_hint = say("class.search-hint");
    view_.query = class_.query;
    view_.add_label = say("class.add");
    view_.added_label = say("class.added");
  }

  void present_found() {
    constexpr std::size_t kMostShown = 20;
    if (trimmed(class_.query).empty()) return;
    const auto found = found_questions(state_);
    const auto& set = plan_.questions;
    for (std::size_t i = 0; i < std::min(found.size(), kMostShown); ++i) {
      const Question& each = *found[i];
      const bool is_in = std::any_of(set.begin(), set.end(),
                                     [&](const auto& planned) { return planned.question == each.id; });
      view_.found.push_back(
          {each.id, each.topic, each.stem, each.key.text, kind_name(each.kind, wording_), is_in});
    }
    if (found.empty()) view_.found_note = say("class.found-nothing", {{"query", class_.query}});
    if (found.size() > kMostShown)
      view_.found_note = say("class.found-more", {{"count", whole(found.size() - kMostShown)}});
  }

  void present_preview() {
    view_.preview_heading = say("class.preview");
    if (plan_.questions.empty()) {
      view_.preview_note = say("class.preview-empty");
      return;
    }
    const auto& planned = plan_.questions[static_cast<std::size_t>(class_.row)];
    view_.preview = stage_question(state_, wording_, planned, plan_.mode, Telling::Open, {});
    const Question& chosen = question(planned);
    const std::string& key = chosen.key.text;
    const bool is_true_false = chosen.kind == Kind::TrueFalse;
    const bool is_true = is_true_false && show(chosen, planned.seed).is_correct(0);
    view_.preview_note = say("class.preview-note",
                             {{"answer", !is_true_false ? key : say(is_true ? "quiz.true" : "quiz.false")}});
  }

  /// `key` says a choice, with its value as `argument`; what is chosen but not among them joins them.
  [[nodiscard]] ChoiceOf<int> choice(const char* label, std::vector<int> values, int chosen, const char* key,
                                     const char* argument) const {
    ChoiceOf<int> choice;
    choice.label = say(label);
    choice.chosen = chosen;
    if (std::find(values.begin(), values.end(), chosen) == values.end()) values.push_back(chosen);
    std::sort(values.begin(), values.end());
    for (const int value : values)
      choice.choices.emplace_back(value, say(key, {{argument, std::int64_t{value}}}));
    return choice;
  }

  void present_play() {
    view_.play_heading = say("class.play");
    view_.mode.label = say("class.mode");
    for (const Mode mode : classroom::kAllModes)
      view_.mode.choices.emplace_back(mode, mode_name(mode, wording_));
    view_.mode.chosen = plan_.mode;
    view_.mode.note = say(std::string("class.about-") + name_of(plan_.mode));
    if (!is_own_pace(plan_.mode) && plan_.mode != Mode::Hands) {
      view_.seconds = choice("class.seconds", {0, 10, 20, 30, 45, 60, 90, 120}, plan_.seconds,
                             "class.seconds-choice", "seconds");
    }
    if (plan_.mode == Mode::Race) {
      view_.minutes = choice("class.minutes", {3, 5, 10, 15, 20, 30, 45}, plan_.minutes,
                             "class.minutes-choice", "minutes");
    }
    if (!has_teams(plan_.mode)) return;
    view_.teams = choice("class.teams-label", {2, 3, 4, 5, 6, 7, 8}, static_cast<int>(plan_.teams.size()),
                         "class.number", "number");
    for (std::size_t team = 0; team < plan_.teams.size(); ++team)
      view_.team_names.push_back(team_name(class_, team));
  }

  void present_choices() {
    view_.can_have_speed = can_have_speed(plan_);
    view_.has_speed = view_.can_have_speed && plan_.scoring == classroom::Scoring::Speed;
    view_.speed_label = say("class.speed");
    view_.speed_note = say(view_.can_have_speed ? "class.speed-note" : "class.no-speed");
    view_.has_board = plan_.mode != Mode::Hands && plan_.board == classroom::BoardKind::Top;
    if (plan_.mode != Mode::Hands) {
      view_.board_label = say("class.board");
      view_.board_note = say("class.board-note");
    }
    view_.can_have_safe_names = needs_phones(plan_.mode);
    view_.has_safe_names = view_.can_have_safe_names && plan_.names == classroom::Names::Safe;
    view_.safe_label = say("class.safe-names");
    view_.safe_note = say(view_.can_have_safe_names ? "class.safe-names-note" : "class.no-safe-names");
  }

  void present_kept() {
    view_.kept_heading = say("class.kept");
    for (const KeptSet& kept : class_.sets) {
      KeptSetRow row{kept.id, kept.name, say("class.set-broken")};
      if (const auto plan = classroom::read_plan(kept.plan)) {
        row.note = say("joined.list", {{"one", questions_text(plan->questions.size(), wording_)},
                                       {"other", mode_name(plan->mode, wording_)}});
      }
      view_.kept.push_back(std::move(row));
    }
    view_.keep_label = say("class.keep");
    view_.load_label = say("class.load");
    view_.delete_label = say("class.delete");
  }

  void present_start() {
    const bool is_opening = class_.room != RoomStage::None;
    view_.start_label = say("class.open-room");
    view_.can_start = !is_opening && !plan_.questions.empty();
    view_.start_note = say(is_opening                 ? "class.opening"
                           : plan_.questions.empty()  ? "class.needs-question"
                           : needs_phones(plan_.mode) ? "class.opens-network"
                                                      : "class.needs-no-network");
  }

  const State& state_;
  const Teaching& class_;
  const LessonPlan& plan_;
  const Wording& wording_;
  ClassSetupView view_;
};

ClassDialogView delete_dialog(const char* title, const char* text, const std::string& name,
                              const Wording& wording) {
  return {wording.say(title), wording.say(text, {{"name", name}}), wording.say("class.keep-it"),
          wording.say("class.delete"), true};
}

std::string set_name(const Teaching& teaching) {
  for (const KeptSet& kept : teaching.sets) {
    if (kept.id == teaching.asked) return kept.name;
  }
  return {};
}

std::string lesson_name(const Teaching& teaching) {
  for (const LessonRecord& lesson : teaching.lessons) {
    if (lesson.id.value == teaching.asked) return lesson.title;
  }
  return teaching.report ? teaching.report->plan.name : std::string{};
}

std::string seat_name(const Teaching& teaching) {
  if (!teaching.snapshot) return {};
  for (const auto& seat : teaching.snapshot->seats) {
    if (seat.seat == teaching.asked) return seat.name;
  }
  return {};
}

}  // namespace

std::vector<std::string> team_words(const Wording& wording) {
  std::vector<std::string> words;
  for (std::int64_t team = 1; team <= classroom::kMostTeams; ++team)
    words.push_back(wording.say("class.team", {{"team", team}}));
  return words;
}

std::optional<ClassDialogView> present_class_dialog(const State& state, const Wording& wording) {
  const Teaching& teaching = state.class_;
  switch (teaching.asking) {
    case ClassAsking::Nothing:
      return std::nullopt;
    case ClassAsking::DeleteSet:
      return delete_dialog("class.delete-set", "class.delete-set-text", set_name(teaching), wording);
    case ClassAsking::DeleteLesson:
      return delete_dialog("class.delete-lesson", "class.delete-lesson-text", lesson_name(teaching), wording);
    case ClassAsking::RemovePlayer: {
      const std::string name = seat_name(teaching);
      return ClassDialogView{wording.say("class.remove-player", {{"name", name}}),
                             wording.say("class.remove-player-text"), wording.say("class.keep-it"),
                             wording.say("class.remove"), true};
    }
    case ClassAsking::EndClass: {
      const bool is_troubled = teaching.snapshot && teaching.snapshot->trouble;
      return ClassDialogView{wording.say("class.end-title"),
                             wording.say(is_troubled ? "class.end-trouble" : "class.end-text"),
                             wording.say("class.go-on"), wording.say("class.end"), is_troubled};
    }
  }
  return std::nullopt;
}

ClassSetupView present_class_setup(const State& state, const Wording& wording) {
  return SetupPresenter(state, wording).present();
}

LessonsView present_lessons(const State& state, const Wording& wording) {
  LessonsView view;
  view.masthead = present_masthead(state, wording, Tab::Today);
  view.parts = parts(wording);
  view.back_label = wording.say(state.learner ? "class.back" : "class.back-welcome");
  view.title = wording.say("class.lessons");
  for (const LessonRecord& lesson : state.class_.lessons) {
    const std::string note =
        !lesson.ended
            ? wording.say("class.not-ended")
            : wording.say("joined.list",
                          {{"one", players_text(lesson.players, wording)},
                           {"other", questions_text(static_cast<std::size_t>(lesson.questions), wording)}});
    view.lessons.push_back(
        {lesson.id.value, lesson.title, date_text(lesson.started.time_since_epoch().count(), wording), note});
  }
  if (view.lessons.empty()) view.empty_note = wording.say("class.no-lessons");
  view.open_label = wording.say("class.open-lesson");
  view.delete_label = wording.say("class.delete");
  view.dialog = present_class_dialog(state, wording);
  return view;
}

}  // namespace communique::screens
