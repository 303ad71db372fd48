// How a question is answered, by its kind, and what became of each part of the answer.
#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "screens/present_parts.hpp"

namespace communique::screens {
namespace {

const char* field_key(const Question& question) {
  if (question.date) {
    switch (question.date->precision()) {
      case Precision::Day:
        return "day";
      case Precision::Month:
        return "month";
      case Precision::Year:
        return "year";
      case Precision::Interval:
        return "interval";
    }
  }
  switch (question.answer_type) {
    case AnswerType::Person:
      return "person";
    case AnswerType::Organisation:
      return "organisation";
    case AnswerType::Agreement:
      return "agreement";
    case AnswerType::Event:
      return "event";
    case AnswerType::Place:
      return "place";
    case AnswerType::Number:
      return "number";
    default:
      return "text";
  }
}

/// Presents the answer to the current question; lives for one call of present_answer().
class AnswerPresenter {
 public:
  AnswerPresenter(const State& state, const Wording& wording, QuizView& view)
      : state_(state),
        wording_(wording),
        round_(*state.round),
        question_(round_.session.question()),
        showing_(round_.session.showing()),
        view_(view) {}

  void present() {
    switch (question_.kind) {
      case Kind::Single:
      case Kind::TrueFalse:
        return present_choices(picked<Chosen>());
      case Kind::Multiple:
        return present_ticks();
      case Kind::Order:
        return present_sequence();
      case Kind::Match:
        return present_pairs();
      case Kind::Map:
        return present_map();
      case Kind::Typed:
      case Kind::Gap:
      case Kind::Date:
      case Kind::Number:
        return present_field();
    }
  }

 private:
  /// The response of that type after the answer; null before it or where it was skipped.
  template <class Kind>
  [[nodiscard]] const Kind* picked() const {
    return view_.is_answered ? std::get_if<Kind>(&round_.session.last().response) : nullptr;
  }
  [[nodiscard]] const Choice& shown(int option) const {
    return showing_.options[static_cast<std::size_t>(option)];
  }
  [[nodiscard]] OptionView option_view(std::size_t index) const {
    const Choice& choice = showing_.options[index];
    OptionView option;
    option.letter = std::string(1, static_cast<char>('A' + static_cast<char>(index)));
    option.text = option_text(question_, index, choice, wording_);
    option.native = choice.native;
    option.is_japanese = is_japanese(state_, choice);
    if (view_.is_answered) option.note = choice.note;
    return option;
  }

  void present_choices(const Chosen* chosen) {
    for (std::size_t i = 0; i < showing_.options.size(); ++i) {
      const auto index = static_cast<int>(i);
      const bool is_chosen = chosen != nullptr && chosen->option == index;
      view_.options.push_back(judged(option_view(i), showing_.is_correct(index), is_chosen));
    }
  }

  void present_ticks() {
    const auto* given = picked<Picked>();
    for (std::size_t i = 0; i < showing_.options.size(); ++i) {
      const auto index = static_cast<int>(i);
      const std::vector<int>& ticked = given != nullptr ? given->options : round_.draft_options;
      OptionView option = option_view(i);
      option.is_chosen = std::find(ticked.begin(), ticked.end(), index) != ticked.end();
      view_.options.push_back(judged(option, showing_.is_correct(index), option.is_chosen));
    }
    present_submit();
  }
  [[nodiscard]] OptionView judged(OptionView option, bool is_right, bool is_chosen) const {
    if (!view_.is_answered) return option;
    option.state = is_right ? OptionState::Right : is_chosen ? OptionState::Wrong : OptionState::Faded;
    if (is_right) option.verdict = wording_.say("quiz.right-answer");
    if (is_chosen) option.verdict = wording_.say("quiz.your-answer");
    return option;
  }

  void present_sequence() {
    const auto* given = picked<Arranged>();
    const std::vector<int>& items = given != nullptr ? given->options : round_.draft_options;
    for (std::size_t place = 0; place < items.size(); ++place) {
      OptionView item = option_view(static_cast<std::size_t>(items[place]));
      item.letter = std::to_string(place + 1);
      if (view_.is_answered) judge_item(item, items[place], place);
      view_.options.push_back(std::move(item));
    }
    present_submit();
  }
  void judge_item(OptionView& item, int option, std::size_t place) const {
    const auto found = std::find(showing_.correct.begin(), showing_.correct.end(), option);
    const auto part = static_cast<std::size_t>(found - showing_.correct.begin());
    const bool is_skipped = picked<Arranged>() == nullptr;
    const bool is_right = !is_skipped && round_.session.last().facts[part] == Verdict::Correct;
    item.state = is_right ? OptionState::Right : is_skipped ? OptionState::Faded : OptionState::Wrong;
    item.note.clear();  // the source beside it says the same
    if (!is_right && part != place)
      item.verdict = wording_.say("quiz.belongs", {{"place", static_cast<std::int64_t>(part) + 1}});
  }

  void present_pairs() {
    for (std::size_t i = 0; i < showing_.options.size(); ++i) view_.options.push_back(option_view(i));
    const auto* given = picked<Paired>();
    const std::vector<int>& paired = given != nullptr ? given->options : round_.draft_options;
    for (std::size_t i = 0; i < question_.parts.size(); ++i) {
      const Choice& prompt = question_.parts[i].prompt;
      PairView pair{prompt.text, prompt.native, is_japanese(state_, prompt), {}, kUnpaired, {}, {}};
      pair.option = i < paired.size() ? paired[i] : kUnpaired;
      if (pair.option != kUnpaired) view_.options[static_cast<std::size_t>(pair.option)].is_chosen = true;
      if (view_.is_answered) judge_pair(pair, i);
      view_.pairs.push_back(std::move(pair));
    }
    present_submit();
  }
  void judge_pair(PairView& pair, std::size_t part) const {
    const int correct = showing_.correct[part];
    pair.note = question_.parts[part].prompt.note;
    pair.state = pair.option == correct     ? OptionState::Right
                 : pair.option == kUnpaired ? OptionState::Faded
                                            : OptionState::Wrong;
    if (pair.option != correct)
      pair.verdict = wording_.say("quiz.right-pair", {{"answer", shown(correct).text}});
  }

  void present_map() {
    MapView map;
    map.disclaimer = wording_.say("map.disclaimer");
    map.zoom_in_label = wording_.say("map.zoom-in");
    map.zoom_out_label = wording_.say("map.zoom-out");
    map.whole_label = wording_.say("map.whole");
    map.description = wording_.say("map.description");
    map.pin_label = wording_.say("quiz.your-answer");
    map.pin = round_.draft_pin;
    if (view_.is_answered) {
      const auto* located = picked<Located>();
      map.pin = located != nullptr ? std::optional(located->at) : std::nullopt;
      map.truth = question_.location->at;
      map.within_km = question_.location->within_km;
      map.truth_label = place_name();
      if (located != nullptr) map.distance = distance_text(*located, question_, wording_);
    }
    view_.map = std::move(map);
    present_submit();
  }

  /// Where the answer is a point, the place that the fact is about.
  [[nodiscard]] std::string place_name() const {
    const Fact* fact = question_.key.entity.empty() ? state_.deck->fact(question_.facts.front()) : nullptr;
    const Entity* place = fact == nullptr ? nullptr : state_.deck->deck.entity(fact->about);
    return place == nullptr ? question_.key.text : place->name;
  }

  void present_submit() {
    view_.submit_label = wording_.say("quiz.submit");
    view_.can_submit = !view_.is_answered && has_parts_to_give(round_);
  }

  void present_field() {
    view_.has_field = true;
    const std::string key = field_key(question_);
    view_.field_label = wording_.say("quiz.field-" + key);
    const bool is_name = !question_.date && key != "number" && key != "text";
    if (question_.date || is_name)
      view_.field_hint = wording_.say(question_.date ? "quiz.hint-" + key : "quiz.hint-name");
    if (question_.number) view_.field_unit = question_.number->unit;
    view_.submit_label = wording_.say("quiz.submit");
    if (view_.is_answered) return present_written();
    if (round_.is_unreadable) {
      view_.field_reading = wording_.say("quiz.unreadable");
    } else if (question_.kind == Kind::Date) {
      if (const auto date = read_date(round_.draft, state_.locale)) {
        view_.field_reading = wording_.say("quiz.read-as", {{"date", spoken(*date, wording_.locale())}});
      }
    }
    if (question_.date && question_.date->precision() != Precision::Interval) present_calendar();
  }
  void present_written() {
    const auto* written = picked<Written>();
    if (written != nullptr) view_.field_text = written->text;
    const Verdict verdict = round_.session.last().verdict;
    if (verdict == Verdict::Correct) return;
    view_.right_label = wording_.say("quiz.right-answer");
    view_.right_text = question_.key.text;
    view_.right_native = question_.key.native;
    view_.is_right_japanese = is_japanese(state_, question_.key);
    if (verdict == Verdict::Almost) present_retype();
  }
  void present_retype() {
    RetypeView retype;
    retype.label = wording_.say("quiz.retype");
    retype.text = round_.retyped;
    const Graded again =
        grade(question_, showing_, Written{round_.retyped}, state_.deck->gazetteer, state_.locale);
    retype.is_right = again.verdict == Verdict::Correct;
    if (retype.is_right) retype.note = wording_.say("quiz.retyped");
    view_.retype = std::move(retype);
  }

  void present_calendar() {
    using namespace std::chrono;
    CalendarView calendar;
    calendar.precision = question_.date->precision();
    calendar.date = read_date(round_.draft, state_.locale);
    calendar.year = newest_year();
    const std::string& locale = wording_.locale();
    for (unsigned each = 1; each <= 12; ++each) {
      calendar.months.push_back(spoken_day(sys_days(year{2023} / month{each} / 1), "LLL", locale));
    }
    calendar.first_weekday = first_weekday(locale);
    const sys_days sunday = year{2023} / January / 1;
    for (int each = 0; each < 7; ++each) {
      calendar.weekdays.push_back(
          spoken_day(sunday + days{(each + calendar.first_weekday) % 7}, "EEEEEE", locale));
    }
    calendar.label = wording_.say("quiz.calendar");
    calendar.earlier_label = wording_.say("quiz.earlier");
    calendar.later_label = wording_.say("quiz.later");
    view_.calendar = std::move(calendar);
  }
  /// Of the deck's articles: where a calendar opens tells nothing about the answer.
  [[nodiscard]] int newest_year() const {
    using namespace std::chrono;
    sys_days newest = year{2000} / January / 1;
    for (const Source& source : state_.deck->deck.sources) {
      if (source.date && source.date->last_day() != sys_days::max())
        newest = std::max(newest, source.date->last_day());
    }
    return static_cast<int>(year_month_day(newest).year());
  }

  const State& state_;
  const Wording& wording_;
  const Round& round_;
  const Question& question_;
  const Showing& showing_;
  QuizView& view_;
};

}  // namespace

bool is_japanese(const State& state, const Choice& choice) {
  const Entity* entity = state.deck->deck.entity(choice.entity);
  return entity != nullptr && entity->side == Side::Japan;
}

std::string option_text(const Question& question, std::size_t index, const Choice& choice,
                        const Wording& wording) {
  return question.kind == Kind::TrueFalse ? wording.say(index == 0 ? "quiz.true" : "quiz.false")
                                          : choice.text;
}

void present_answer(const State& state, const Wording& wording, QuizView& view) {
  AnswerPresenter(state, wording, view).present();
}

}  // namespace communique::screens
