#pragma once
// Views of every screen with invented contents, for tests of drawing and for pictures.
#include "screens/view.hpp"

namespace communique::ui {

[[nodiscard]] screens::OptionView sample_option(const char* letter, const char* text,
                                                const char* native = "");

[[nodiscard]] screens::MastheadView sample_masthead(screens::Tab tab);
[[nodiscard]] std::vector<screens::LanguageChoice> sample_languages();
[[nodiscard]] std::vector<screens::PartChoice> sample_parts(screens::Tab tab);
[[nodiscard]] std::vector<screens::TopicBar> sample_topics();

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
[[nodiscard]] screens::QuizView sample_hint();    // there is one to take, and the last answer to take back
[[nodiscard]] screens::QuizView sample_hinted();  // taken: two options are ruled out
[[nodiscard]] screens::QuizView sample_aided();   // answered, with all that can be done then
[[nodiscard]] screens::QuizView sample_lookup();
[[nodiscard]] screens::QuizView sample_flag();
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

[[nodiscard]] screens::ProgressView sample_progress();
[[nodiscard]] screens::ProgressView sample_no_progress();  // before the first answer
[[nodiscard]] screens::ProgressView sample_crowded_progress();
[[nodiscard]] screens::BriefingView sample_briefing();
[[nodiscard]] screens::BriefingView sample_crowded_briefing();
[[nodiscard]] screens::BriefingView sample_new_facts();  // before a round, two articles
[[nodiscard]] screens::BriefingsView sample_briefings();
[[nodiscard]] screens::BriefingsView sample_no_briefings();
[[nodiscard]] screens::AsideView sample_aside();
[[nodiscard]] screens::AsideView sample_no_aside();

[[nodiscard]] screens::ExploreView sample_people();     // three sides, one person chosen
[[nodiscard]] screens::ExploreView sample_relations();  // the same people, who met and signed with whom
[[nodiscard]] screens::ExploreView sample_places();     // on the map, beyond it, and without coordinates
[[nodiscard]] screens::IntroView sample_intro(int step);
[[nodiscard]] screens::HelpView sample_help();

[[nodiscard]] screens::ExploreView sample_timeline();
[[nodiscard]] screens::ExploreView sample_timeline_chosen();            // an agreement, with its detail
[[nodiscard]] screens::ExploreView sample_crowded_timeline(int count);  // three in four on one day
[[nodiscard]] screens::ExploreView sample_nothing_found();
[[nodiscard]] screens::ExploreView sample_agreements();
[[nodiscard]] screens::ExploreView sample_agreements_chosen();

[[nodiscard]] screens::StageView sample_lobby(std::size_t players);
[[nodiscard]] screens::StageView sample_lobby_addresses();  // the list of addresses is open
[[nodiscard]] screens::StageView sample_lobby_teams();
[[nodiscard]] screens::StageView sample_stage_question();  // four options, open, 12 of 20 seconds left
[[nodiscard]] screens::StageView sample_stage_counted();   // closed, the key not shown
[[nodiscard]] screens::StageView sample_stage_shown();
[[nodiscard]] screens::StageView sample_stage_multiple();  // six options
[[nodiscard]] screens::StageView sample_stage_order();
[[nodiscard]] screens::StageView sample_stage_match();
[[nodiscard]] screens::StageView sample_stage_typed(bool is_shown);
[[nodiscard]] screens::StageView sample_hot_seat(int buzzed);  // -1: nobody yet; Team 3 is out
[[nodiscard]] screens::StageView sample_judged();              // Team 2 has said its answer
[[nodiscard]] screens::StageView sample_hands();
[[nodiscard]] screens::StageView sample_board();
[[nodiscard]] screens::StageView sample_no_board();
[[nodiscard]] screens::StageView sample_pace();
[[nodiscard]] screens::StripView sample_strip();        // 28 players, the fourth chosen
[[nodiscard]] screens::StageView sample_stage_strip();  // a question with that beside it
[[nodiscard]] screens::StageView sample_stage_trouble();
[[nodiscard]] screens::StageView sample_stage_ending();
[[nodiscard]] screens::ClassSetupView sample_class_setup();  // five questions, the second chosen
[[nodiscard]] screens::ClassSetupView
sample_class_search();  // with what was found, and a lesson to go on with
[[nodiscard]] screens::ClassSetupView sample_no_set();
[[nodiscard]] screens::LessonsView sample_lessons();
[[nodiscard]] screens::ClassReportView sample_class_report();

[[nodiscard]] screens::DeskView sample_desk();  // nine drafts, the fifth is looked at
[[nodiscard]] screens::DeskView sample_desk_editing();
[[nodiscard]] screens::DeskView sample_desk_known();  // what another deck says, and text is selected
[[nodiscard]] screens::DeskView sample_long_desk(std::size_t paragraphs);
[[nodiscard]] screens::DecksView sample_decks();
[[nodiscard]] screens::DecksView sample_import();
[[nodiscard]] screens::DecksView sample_share();
[[nodiscard]] screens::BringView sample_bring();
[[nodiscard]] screens::BringView sample_reading();
[[nodiscard]] screens::EditorView sample_editor();  // 2,000 people

struct NamedView {
  const char* name;
  screens::View view;
};
[[nodiscard]] std::vector<NamedView> kind_samples();     // of the kinds of question beyond choosing one
[[nodiscard]] std::vector<NamedView> memory_samples();   // of progress, briefings and what is set aside
[[nodiscard]] std::vector<NamedView> people_samples();   // of Explore's people, relations and places
[[nodiscard]] std::vector<NamedView> guide_samples();    // of the introduction and the sheet of keys
[[nodiscard]] std::vector<NamedView> class_samples();    // before, in and after a class
[[nodiscard]] std::vector<NamedView> explore_samples();  // of timeline and agreements
[[nodiscard]] std::vector<NamedView> desk_samples();     // of a deck's author
/// All of the above.
[[nodiscard]] std::vector<NamedView> all_samples();

}  // namespace communique::ui
