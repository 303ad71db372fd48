// Questions of each further kind, asked and answered, with invented contents.
#include "ui/map_samples.hpp"
#include "ui/sample_views.hpp"

namespace communique::ui {

using namespace screens;  // NOLINT(google-build-using-namespace): every name here is a screen's

namespace {

constexpr const char* kLongText =
    "the association that keeps up relations between both sides in trade, culture and daily life while there "
    "are no "
    "formal ties";

QuizView asked(Kind kind, const char* key, const char* stem) {
  QuizView view = sample_question();
  view.kind = kind;
  view.question_key = std::string(key) + "#5";
  view.stem = stem;
  view.options.clear();
  return view;
}

/// Answered, with a fact for each part.
void answer(QuizView& view, Mark mark, const char* headline, std::vector<FactLine> facts) {
  view.is_answered = true;
  view.dots[4] = mark == Mark::Wrong ? DotState::Wrong : DotState::Right;
  view.feedback = sample_feedback().feedback;
  view.feedback.mark = mark;
  view.feedback.headline = headline;
  view.feedback.chosen_monogram.clear();
  view.feedback.chosen_title.clear();
  view.feedback.chosen_note.clear();
  view.feedback.points = "5 points";
  view.feedback.note.clear();
  if (!facts.empty()) view.feedback.statement.clear();
  view.feedback.facts = std::move(facts);
  view.hints = sample_feedback().hints;
}

void answer_field(QuizView& view, Mark mark, const char* headline, const char* statement, const char* text) {
  answer(view, mark, headline, {});
  view.feedback.statement = statement;
  view.field_text = text;
  view.right_label = "Right answer";
}

PairView pair(const char* text, const char* native) {
  PairView view;
  view.text = text;
  view.native = native;
  return view;
}

CalendarView calendar(Precision precision) {
  CalendarView view;
  view.precision = precision;
  view.year = 2024;
  view.months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  view.weekdays = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
  view.label = "Choose from a calendar";
  view.earlier_label = "Earlier";
  view.later_label = "Later";
  return view;
}

}  // namespace

QuizView sample_multiple() {
  QuizView view =
      asked(Kind::Multiple, "parties/who", "Which of these people hold office on the Taiwanese side?");
  view.options = {
      sample_option("A", "Su Jia-chyuan", "蘇嘉全"),       sample_option("B", "Shuzo Sumi", "隅修三"),
      sample_option("C", "Hsiao Hsu-tsen", "蕭旭岑"),      sample_option("D", "Lee I-yang", "李逸洋"),
      sample_option("E", "Kazuyuki Katayama", "片山和之"), sample_option("F", "Lin Chia-lung", "林佳龍")};
  for (const std::size_t japanese : {1U, 4U}) view.options[japanese].is_japanese = true;
  for (const std::size_t ticked : {0U, 1U}) view.options[ticked].is_chosen = true;
  view.can_submit = true;
  view.hints = {{{"A", "F"}, "tick"}, {{"Enter"}, "answer"}, {{"S"}, "skip"}, {{"Esc"}, "leave"}};
  return view;
}

QuizView sample_multiple_answered() {
  QuizView view = sample_multiple();
  answer(view, Mark::Wrong, "One of three",
         {{Mark::Right, "Su Jia-chyuan is chairman of the Taiwan-Japan Relations Association."},
          {Mark::Wrong, "Lee I-yang is Taiwan’s representative to Japan."},
          {Mark::Wrong, "Lin Chia-lung is Taiwan’s foreign minister."}});
  view.feedback.note = "It comes back once before the end.";
  const char* notes[] = {"Chairman, Taiwan-Japan Relations Association",
                         "Chair, Japan-Taiwan Exchange Association",
                         "Vice chairman, Kuomintang (KMT)",
                         "Taiwan’s representative to Japan",
                         "Japan’s representative to Taiwan",
                         "Foreign minister of Taiwan"};
  for (std::size_t i = 0; i < 6; ++i) {
    view.options[i].note = notes[i];
    view.options[i].state = OptionState::Faded;
  }
  view.options[0].state = OptionState::Right;
  view.options[0].verdict = "Your answer";
  view.options[1].state = OptionState::Wrong;
  view.options[1].verdict = "Your answer";
  for (const std::size_t missed : {3U, 5U}) {
    view.options[missed].state = OptionState::Right;
    view.options[missed].verdict = "Right answer";
  }
  return view;
}

QuizView sample_order() {
  QuizView view = asked(Kind::Order, "events/order", "Put these events in order, the earliest first.");
  view.topic = Topic::Dates;
  view.topic_name = "Dates";
  view.options = {sample_option("1", "Taiwan sends a first shipment of masks"),
                  sample_option("2", "The DPP and the LDP hold their first policy talks"),
                  sample_option("3", "Japan gives its first vaccines"),
                  sample_option("4", "The two associations sign on customs cooperation"),
                  sample_option("5", "Taipei 101 is lit in thanks")};
  view.can_submit = true;
  view.hints = {
      {{"Alt ↑", "Alt ↓"}, "move"}, {{"1", "5"}, "move there"}, {{"Enter"}, "answer"}, {{"S"}, "skip"}};
  return view;
}

QuizView sample_order_answered() {
  QuizView view = sample_order();
  answer(view, Mark::Almost, "Two of five in place",
         {{Mark::Right, "Taiwan sent a first shipment of masks on 21 April 2020."},
          {Mark::Wrong, "Taipei 101 was lit in thanks in January 2021."},
          {Mark::Right, "Japan gave its first vaccines on 4 June 2021."},
          {Mark::Wrong, "The DPP and the LDP held their first policy talks on 27 August 2021."},
          {Mark::Wrong, "The two associations signed on customs cooperation on 4 December 2025."}});
  const char* notes[] = {"21 April 2020", "27 August 2021", "4 June 2021", "4 December 2025", "January 2021"};
  for (std::size_t i = 0; i < 5; ++i) {
    view.options[i].note = notes[i];
    view.options[i].state = i == 0 || i == 2 ? OptionState::Right : OptionState::Wrong;
  }
  view.options[1].verdict = "Belongs in place 4";
  view.options[3].verdict = "Belongs in place 5";
  view.options[4].verdict = "Belongs in place 2";
  return view;
}

QuizView sample_match() {
  QuizView view = asked(Kind::Match, "roles/match", "Who held which post on 4 December 2025?");
  view.pairs = {pair("Su Jia-chyuan", "蘇嘉全"), pair("Shuzo Sumi", "隅修三"), pair("Lee I-yang", "李逸洋"),
                pair("Kazuyuki Katayama", "片山和之")};
  view.pairs[1].is_japanese = view.pairs[3].is_japanese = true;
  view.pairs[0].option = 1;
  view.pairs[2].option = 3;
  view.options = {sample_option("A", "Japan’s representative to Taiwan"),
                  sample_option("B", "chairman of the TJRA"), sample_option("C", "chair of the JTEA"),
                  sample_option("D", "Taiwan’s representative to Japan"),
                  sample_option("E", "foreign minister")};
  for (const std::size_t used : {1U, 3U}) view.options[used].is_chosen = true;
  view.hints = {
      {{"↑", "↓"}, "choose a row"}, {{"A", "E"}, "put there"}, {{"Enter"}, "answer"}, {{"S"}, "skip"}};
  return view;
}

QuizView sample_match_answered() {
  QuizView view = sample_match();
  answer(view, Mark::Almost, "Two of four",
         {{Mark::Right, "Su Jia-chyuan was chairman of the Taiwan-Japan Relations Association."},
          {Mark::Wrong, "Shuzo Sumi was chair of the Japan-Taiwan Exchange Association."},
          {Mark::Right, "Lee I-yang was Taiwan’s representative to Japan."},
          {Mark::Wrong, "Kazuyuki Katayama was Japan’s representative to Taiwan."}});
  view.feedback.citations[0].note = "This source calls him the chief representative.";
  view.pairs[1].option = 0;
  view.pairs[3].option = 2;
  view.options[0].is_chosen = view.options[2].is_chosen = true;
  for (PairView& pair : view.pairs) pair.state = OptionState::Right;
  view.pairs[1].state = view.pairs[3].state = OptionState::Wrong;
  view.pairs[1].verdict = "Right answer: chair of the JTEA";
  view.pairs[3].verdict = "Right answer: Japan’s representative to Taiwan";
  view.pairs[0].note = "Speaker of the parliament until 2020";
  return view;
}

QuizView sample_map() {
  QuizView view = asked(Kind::Map, "signed-in/map", "Where were the two deals of 4 December 2025 signed?");
  view.topic = Topic::Places;
  view.topic_name = "Places";
  view.map = asked_map({}).view;
  view.can_submit = view.map->pin.has_value();
  view.hints = {{{"←", "→"}, "move the pin"}, {{"Enter"}, "answer"}, {{"S"}, "skip"}, {{"Esc"}, "leave"}};
  return view;
}

QuizView sample_map_answered() {
  QuizView view = sample_map();
  answer(view, Mark::Wrong, "Not this one", {});
  view.feedback.statement = "The two deals were signed in Taipei.";
  view.map = answered_map({}).view;
  return view;
}

QuizView sample_number() {
  QuizView view = sample_typed();
  view.kind = Kind::Number;
  view.topic = Topic::Figures;
  view.topic_name = "Figures";
  view.question_key = "survey/number#5";
  view.stem = "What share of people in Taiwan felt close to Japan in the survey of 2024?";
  view.field_label = "Type the number";
  view.field_hint = "Digits or words";
  view.field_unit = "percent";
  return view;
}

QuizView sample_number_answered() {
  QuizView view = sample_number();
  answer_field(view, Mark::Wrong, "Not this one", "In the survey of 2024, 81 percent felt close to Japan.",
               "64");
  view.right_text = "81 percent";
  return view;
}

QuizView sample_calendar(Precision precision) {
  QuizView view = sample_date();
  view.question_key += std::to_string(static_cast<int>(precision));
  view.calendar = calendar(precision);
  const char* dates[] = {"2025", "2025-12", "2025-12-04"};
  view.calendar->date = EdtfDate::parse(dates[static_cast<int>(precision)]).value();
  return view;
}

QuizView sample_gap() {
  QuizView view = sample_typed();
  view.kind = Kind::Gap;
  view.question_key = "signed-for-taiwan/gap#5";
  view.stem = "The two deals of 4 December 2025 were signed for the Taiwanese side by ____, its chairman.";
  view.field_label = "Type what belongs in the gap";
  return view;
}

QuizView sample_gap_almost() {
  QuizView view = sample_gap();
  answer_field(view, Mark::Almost, "Almost", sample_feedback().feedback.statement.c_str(), "Su Jia-chuan");
  view.right_text = "Su Jia-chyuan";
  view.right_native = "蘇嘉全";
  view.retype = RetypeView{"Type it once more", "Su Jia-chyuan", true, "That is it."};
  return view;
}

std::vector<NamedView> kind_samples() {
  const auto shown = [](QuizView screen) {
    View view;
    view.screen = std::move(screen);
    return view;
  };
  QuizView long_multiple = sample_multiple();
  QuizView long_order = sample_order();
  QuizView long_match = sample_match();
  for (QuizView* view : {&long_multiple, &long_order, &long_match}) {
    for (OptionView& option : view->options) option.text += std::string(", ") + kLongText;
  }
  return {{"multiple", shown(sample_multiple())},
          {"multiple-answered", shown(sample_multiple_answered())},
          {"multiple-long", shown(long_multiple)},
          {"order", shown(sample_order())},
          {"order-answered", shown(sample_order_answered())},
          {"order-long", shown(long_order)},
          {"match", shown(sample_match())},
          {"match-answered", shown(sample_match_answered())},
          {"match-long", shown(long_match)},
          {"map-question", shown(sample_map())},
          {"map-answered", shown(sample_map_answered())},
          {"number", shown(sample_number())},
          {"number-answered", shown(sample_number_answered())},
          {"calendar-days", shown(sample_calendar(Precision::Day))},
          {"calendar-months", shown(sample_calendar(Precision::Month))},
          {"calendar-years", shown(sample_calendar(Precision::Year))},
          {"gap", shown(sample_gap())},
          {"gap-almost", shown(sample_gap_almost())}};
}

}  // namespace communique::ui
