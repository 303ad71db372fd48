#pragma once
// Views of every screen with invented contents, for tests of drawing and for pictures.
#include "screens/view.hpp"

namespace communique::ui {

[[nodiscard]] screens::OptionView sample_option(const char* letter, const char* text,
                                                const char* native = "");

[[nodiscard]] screens::WelcomeView sample_welcome();
[[nodiscard]] screens::HomeView sample_home();
[[nodiscard]] screens::ChooseView sample_choose();
[[nodiscard]] screens::QuizView sample_question();  // four options, asked
[[nodiscard]] screens::QuizView sample_feedback();  // the same, answered with the wrong one
[[nodiscard]] screens::QuizView sample_true_false();
[[nodiscard]] screens::QuizView sample_typed();
[[nodiscard]] screens::QuizView sample_typed_answered();
[[nodiscard]] screens::QuizView sample_date();
[[nodiscard]] screens::QuizView sample_leaving();
[[nodiscard]] screens::QuizView sample_paragraph();
[[nodiscard]] screens::ResultsView sample_results();
[[nodiscard]] screens::ScoresView sample_scores();
[[nodiscard]] screens::ScoresView sample_no_scores();
[[nodiscard]] screens::SettingsView sample_settings();
[[nodiscard]] screens::TroubleView sample_trouble();

[[nodiscard]] screens::QuizView sample_multiple();  // six options, two ticked
[[nodiscard]] screens::QuizView sample_multiple_answered();
[[nodiscard]] screens::QuizView sample_order();  // five rows
[[nodiscard]] screens::QuizView sample_order_answered();
[[nodiscard]] screens::QuizView sample_match();  // four pairs, the first and the third made, of five options
[[nodiscard]] screens::QuizView sample_match_answered();
[[nodiscard]] screens::QuizView sample_map();
[[nodiscard]] screens::QuizView sample_map_answered();
[[nodiscard]] screens::QuizView sample_number();
[[nodiscard]] screens::QuizView sample_number_answered();
[[nodiscard]] screens::QuizView sample_calendar(Precision precision);  // a date with a calendar, closed
[[nodiscard]] screens::QuizView sample_gap();
[[nodiscard]] screens::QuizView sample_gap_almost();  // answered; typed once more and right

struct NamedView {
  const char* name;
  screens::View view;
};
[[nodiscard]] std::vector<NamedView> kind_samples();  // of the kinds of question beyond choosing one
/// All of the above.
[[nodiscard]] std::vector<NamedView> all_samples();

}  // namespace communique::ui
