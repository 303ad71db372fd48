#pragma once
// Parts of present(), apart so that no file grows past reading. Used by this folder only.
#include <chrono>
#include <string>

#include "screens/state.hpp"

namespace communique::screens {

[[nodiscard]] inline std::chrono::sys_days day_from(StudyDay day) {
  return std::chrono::sys_days{std::chrono::days{day}};
}
[[nodiscard]] inline std::int64_t whole(std::size_t count) { return static_cast<std::int64_t>(count); }
/// Articles of the deck, teasers aside.
[[nodiscard]] std::int64_t article_count(const Deck& deck);

[[nodiscard]] MastheadView present_masthead(const State& state, const Wording& wording, Tab tab);
/// A finished round in words, or that there is none.
void present_session(const std::optional<SessionRecord>& session, const Wording& wording, std::string& value,
                     std::string& note);
/// Two sentences, one after the other, as the language sets them.
[[nodiscard]] std::string joined(const std::string& one, const std::string& other, const Wording& wording);
[[nodiscard]] std::string topic_name(Topic topic, const Wording& wording);
/// The first character of a name, as drawn in a disc.
[[nodiscard]] std::string monogram(const std::string& name);
/// Whether a name is written with Japanese shapes: the deck knows whose it is.
[[nodiscard]] bool is_japanese(const State& state, const Choice& choice);
/// An option's words; true and false in the screens' language.
[[nodiscard]] std::string option_text(const Question& question, std::size_t index, const Choice& choice,
                                      const Wording& wording);
/// Options, items, pairs, map or field: how the current question is answered.
void present_answer(const State& state, const Wording& wording, QuizView& view);
/// How far a mark on the map is from the place: "237 km away".
[[nodiscard]] std::string distance_text(const Located& located, const Question& question,
                                        const Wording& wording);
/// "41.4° N, 118.4° E", as the language says it.
[[nodiscard]] std::string coordinates_text(const Coordinates& at, const Wording& wording);
/// After the answer.
[[nodiscard]] FeedbackView present_feedback(const State& state, const Wording& wording);
[[nodiscard]] CitationView present_citation(const State& state, const Evidence& evidence,
                                            const Wording& wording);
[[nodiscard]] QuizView present_quiz(const State& state, const Wording& wording);
[[nodiscard]] ResultsView present_results(const State& state, const Wording& wording);
[[nodiscard]] HomeView present_home(const State& state, const Wording& wording);
[[nodiscard]] SettingsView present_settings(const State& state, const Wording& wording);
[[nodiscard]] AsideView present_aside(const State& state, const Wording& wording);
[[nodiscard]] BriefingView present_briefing(const State& state, const Wording& wording);
[[nodiscard]] BriefingsView present_briefings(const State& state, const Wording& wording);
/// The briefing of the fact just asked, over the question.
[[nodiscard]] LookupView present_lookup(const State& state, const Wording& wording);
/// Publisher and date of an article: "Taipei Times, 28 August 2021".
[[nodiscard]] std::string article_line(const Source& source, const Wording& wording);
/// Of the screens' own words: "ja".
[[nodiscard]] std::string language_of(const Wording& wording);
[[nodiscard]] std::vector<LanguageChoice> language_choices(const Wording& wording);
[[nodiscard]] std::vector<PartChoice> progress_parts(Tab tab, const Wording& wording);
[[nodiscard]] IntroView present_intro(const State& state, const Wording& wording);
[[nodiscard]] HelpView present_help(const State& state, const View& view, const Wording& wording);
/// A fact in a list, with what the learner knows of it.
[[nodiscard]] BriefingFact listed_fact(const Fact& fact, const State& state, const Wording& wording);
[[nodiscard]] ExploreView present_explore(const State& state, const Wording& wording);
[[nodiscard]] ProgressView present_progress(const State& state, const Wording& wording);
[[nodiscard]] ClassSetupView present_class_setup(const State& state, const Wording& wording);
[[nodiscard]] LessonsView present_lessons(const State& state, const Wording& wording);
[[nodiscard]] StageView present_stage(const State& state, const Wording& wording);
[[nodiscard]] ClassReportView present_class_report(const State& state, const Wording& wording);
[[nodiscard]] DecksView present_decks(const State& state, const Wording& wording);
[[nodiscard]] BringView present_bring(const State& state, const Wording& wording);
[[nodiscard]] DeskView present_desk(const State& state, const Wording& wording);
[[nodiscard]] EditorView present_editor(const State& state, const Wording& wording);

}  // namespace communique::screens
