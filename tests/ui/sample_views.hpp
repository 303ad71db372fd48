#pragma once
// Views of every screen with invented contents, for tests of drawing and for pictures.
#include "screens/view.hpp"

namespace communique::ui {

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

struct NamedView {
  const char* name;
  screens::View view;
};
/// All of the above.
[[nodiscard]] std::vector<NamedView> all_samples();

}  // namespace communique::ui
