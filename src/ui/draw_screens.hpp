#pragma once
// Each screen's drawing, for draw() alone.
#include "screens/view.hpp"
#include "ui/scenery.hpp"

namespace communique::ui {

void draw_screen(Pen& pen, const screens::WelcomeView& view, Intents& intents);
void draw_screen(Pen& pen, const screens::HomeView& view, Intents& intents);
void draw_screen(Pen& pen, const screens::ChooseView& view, Intents& intents);
void draw_screen(Pen& pen, const screens::QuizView& view, Intents& intents);
void draw_screen(Pen& pen, const screens::ResultsView& view, Intents& intents);
void draw_screen(Pen& pen, const screens::ScoresView& view, Intents& intents);
void draw_screen(Pen& pen, const screens::SettingsView& view, Intents& intents);
void draw_screen(Pen& pen, const screens::TroubleView& view, Intents& intents);
void draw_screen(Pen& pen, const screens::BriefingView& view, Intents& intents);
void draw_screen(Pen& pen, const screens::BriefingsView& view, Intents& intents);
void draw_screen(Pen& pen, const screens::ProgressView& view, Intents& intents);
void draw_screen(Pen& pen, const screens::AsideView& view, Intents& intents);
void draw_screen(Pen& pen, const screens::ExploreView& view, Intents& intents);
void draw_screen(Pen& pen, const screens::IntroView& view, Intents& intents);
void draw_screen(Pen& pen, const screens::ClassSetupView& view, Intents& intents);
void draw_screen(Pen& pen, const screens::LessonsView& view, Intents& intents);
void draw_screen(Pen& pen, const screens::StageView& view, Intents& intents);
void draw_screen(Pen& pen, const screens::ClassReportView& view, Intents& intents);
void draw_screen(Pen& pen, const screens::DecksView& view, Intents& intents);
void draw_screen(Pen& pen, const screens::BringView& view, Intents& intents);
void draw_screen(Pen& pen, const screens::DeskView& view, Intents& intents);
void draw_screen(Pen& pen, const screens::EditorView& view, Intents& intents);

/// What the opened source says; `rise` moves its text down while it arrives. Returns the height it needs.
float draw_feedback(Pen& pen, Rect card, const screens::FeedbackView& view, float rise, Intents& intents);
[[nodiscard]] float feedback_height(Pen& pen, const screens::FeedbackView& view, float width);

/// Rows of topic, bar and share, each `row` high.
inline constexpr float kTopicRow = 28;  // at 100 %
float draw_topic_rows(Pen& pen, Rect place, const std::vector<screens::TopicBar>& topics, float row);

}  // namespace communique::ui
