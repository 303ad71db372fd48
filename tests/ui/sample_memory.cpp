// Progress, briefings and what was set aside, with invented contents: usual, empty, and more than fits.
#include <array>
#include <cmath>

#include "ui/sample_views.hpp"

namespace communique::ui {

using namespace screens;  // NOLINT(google-build-using-namespace): every name here is a screen's

namespace {

constexpr const char* kLongName =
    "Memorandum of understanding on cooperation between the customs administrations of both sides, with its "
    "annexes 隅修三與蘇嘉全在臺北簽署的兩項協議以及其附件";

View shown_view(auto screen) {
  View view;
  view.screen = std::move(screen);
  view.window_title = "Communiqué";
  return view;
}

void add_forecast(ProgressView& view) {
  for (int day = 0; day <= 30; ++day) {
    const double left = std::exp(-day / 9.0);
    view.forecast.push_back({0.58 + 0.30 * left, 0.93 - 0.05 * left});
  }
  view.forecast_ticks = {{0, "Today"}, {7, "15 Dec"}, {14, "22 Dec"}, {21, "29 Dec"}, {30, "7 Jan"}};
}

/// Weeks from June on; the last one is not over.
void add_heat(ProgressView& view, int weeks) {
  constexpr std::array kMonths{"Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  for (int week = 0; week < weeks; ++week) {
    HeatColumn column;
    if (week % 4 == 0) column.month = kMonths[static_cast<std::size_t>(week / 4) % kMonths.size()];
    for (int day = 0; day < 7; ++day) {
      const bool is_to_come = week + 1 == weeks && day > 0;
      const int level = is_to_come ? -1 : (week * 7 + day * day * 3) % 11 < 5 ? 0 : (week + day * 2) % 5;
      const bool is_today = week + 1 == weeks && day == 0;
      column.cells.push_back(
          {level,
           "Week " + std::to_string(week + 1) + ", day " + std::to_string(day + 1) + ": 14 answers, 11 right",
           is_today});
    }
    view.heat.push_back(std::move(column));
  }
  view.heat_weekdays = {"Mon", "", "Wed", "", "Fri", "", ""};
  view.heat_legend = "Answers a day";
  view.heat_levels = {"1–9", "10–19", "20–39", "40 or more"};
}

SpannedText words(const char* before, const char* link, int fact, const char* after) {
  return {{before}, {link, fact}, {after}};
}

BriefingSection section() {
  BriefingSection article;
  article.headline = "Two agreements signed in Taipei";
  article.source = "Central News Agency (Focus Taiwan), 4 December 2025";
  article.paragraphs = {words("Two associations act for Taiwan and Japan while there are no formal ties. On ",
                              "4 December 2025", 0,
                              " they signed two agreements in Taipei. This text is invented to show how a "
                              "page of reading stands, "
                              "how its lines break and how words that stand for a fact are marked. "),
                        words("For the Taiwanese side ",
                              "Su Jia-chyuan 蘇嘉全, chairman of the Taiwan-Japan Relations Association", 1,
                              ", held the pen; for the Japanese side it was Shuzo Sumi 隅修三. "
                              "兩項協議在臺北簽署，內容涉及海關合作與交流，"
                              "雙方代表均出席了簽署儀式。 Both had met before."),
                        words("The first is about ", "customs", 2,
                              ". It lets both sides share what they know of goods in transit.")};
  article.facts = {
      {Topic::Dates, "The two deals were signed on 4 December 2025.", FactId{"deals/date"},
       "You would recall it: 86%", 0.86, false},
      {Topic::People,
       "Su Jia-chyuan signed for the Taiwanese side as chairman of the Taiwan-Japan Relations Association.",
       FactId{"deals/signed-by"}, "New", 0, true},
      {Topic::Agreements, "One of the two is a memorandum on customs cooperation.", FactId{"customs/kind"},
       "Not asked yet", 0, false},
      {Topic::Organisations, "The Japan-Taiwan Exchange Association acts for Japan.", FactId{"jtea/role"},
       "You would recall it: 41%", 0.41, false}};
  return article;
}

}  // namespace

ProgressView sample_progress() {
  ProgressView view;
  view.masthead = sample_masthead(Tab::Progress);
  view.parts = sample_parts(Tab::Progress);
  view.title = "You would remember 109 of 124 facts today";
  view.deck_title = "Taiwan and Japan, 2020–2025";
  view.start_label = "Start";
  view.forecast_heading = "The next 30 days";
  view.forecast_note = "Share of facts you would still know";
  add_forecast(view);
  view.practised_label = "With practice";
  view.practised_value = "115 facts";
  view.without_label = "Without";
  view.without_value = "75 facts";
  view.exam_label = "Target date";
  view.exam_text = "12 January 2027";
  view.exam_hint = "12 January 2027";
  view.exam_note = "Expected on that day: 92% with practice, 61% without.";
  view.set_exam_label = "Set";
  view.clear_exam_label = "Clear";
  view.mastery_heading = "Mastery by topic";
  view.mastery_note = "Share of facts you would recall today";
  view.topics = sample_topics();
  view.articles_heading = "By article";
  view.articles = {{{}, "Two agreements signed in Taipei", 0.72, "72%"},
                   {{}, "First policy talks of two parties, and what came of them later", 0.41, "41%"}};
  view.people_heading = "By person";
  view.people = {{{EntityId{"shuzo-sumi"}, {}}, "Shuzo Sumi", 0.31, "31%"},
                 {{EntityId{"su-jia-chyuan"}, {}}, "Su Jia-chyuan", 0.64, "64%"},
                 {{EntityId{"hsiao-hsu-tsen"}, {}}, "Hsiao Hsu-tsen", 0, "0%"}};
  view.heat_heading = "Days of practice";
  view.heat_note = "96 days since June";
  add_heat(view, 26);
  view.due_heading = "Due in the coming weeks";
  view.due_note = "Reviews a day, if you keep up";
  for (int day = 0; day < 14; ++day) {
    view.due.push_back(
        {day == 0 ? "Today" : "Dec " + std::to_string(8 + day), day == 5 ? 0 : 18 - day, day == 0});
  }
  view.figures = {{"Recalled when due", "88%", "Of the reviews of the last 30 days. Your target is 90%."},
                  {"Time spent", "6 h 20 min", "11 minutes on a usual day."},
                  {"Answers", "1,204", "961 of them right."}};
  view.confusions_heading = "You mix these up";
  view.confusions = {{Topic::Organisations, "TJRA and JTEA", "4 times. Who or what each is."},
                     {Topic::People, "Su Jia-chyuan and Shuzo Sumi", "3 times. Who signed."},
                     {Topic::Dates, "April 2021 and August 2021", "2 times. When it was."}};
  view.drill_label = "Practise these pairs";
  view.hardest_heading = "Hardest facts";
  view.hardest_note = "Forgotten most often";
  view.hardest = {
      {FactId{"talks/date"}, Topic::Dates,
       "The first policy talks of the two parties were held on 27 August 2021.", "Forgotten 5 times"},
      {FactId{"doses/value"}, Topic::Figures, "Taiwan gave Japan 2 million vaccine doses in return.",
       "Forgotten 3 times"}};
  view.aside_label = "3 set aside, 2 flagged";
  return view;
}

ProgressView sample_no_progress() {
  ProgressView view;
  view.masthead = sample_masthead(Tab::Progress);
  view.parts = sample_parts(Tab::Progress);
  view.title = "Nothing to remember yet";
  view.deck_title = "Taiwan and Japan, 2020–2025";
  view.empty_note = "Answer a few questions and this page says what you would still know.";
  view.start_label = "Start";
  return view;
}

/// Long texts, many rows, lines that end close to each other, nothing mixed up.
ProgressView sample_crowded_progress() {
  ProgressView view = sample_progress();
  view.title = "You would remember 1,109 of 1,124 facts from forty-one articles today";
  view.exam_error = "That is no date to come. Type one like 12 January 2027.";
  for (auto& point : view.forecast) point.without = point.practised - 0.01;
  view.heat.clear();
  add_heat(view, 60);
  view.due.clear();
  for (int day = 0; day < 28; ++day) view.due.push_back({"Mon " + std::to_string(day), 1000 + day, day == 0});
  view.confusions.clear();
  view.confusions_note = "Nothing so far. Wrong answers that are right elsewhere are listed here.";
  view.drill_label.clear();
  for (int i = 0; i < 12; ++i) {
    view.articles.push_back({{}, kLongName, i / 12.0, "You would recall 41%"});
    view.people.push_back({{EntityId{"person-" + std::to_string(i)}, {}}, kLongName, i / 12.0, "41%"});
    view.hardest.push_back({FactId{"hard-" + std::to_string(i)}, Topic::Agreements, kLongName,
                            "Forgotten 30 times, most recently on 3 December"});
  }
  view.figures.push_back({"A figure with a rather long label to it", "12 hours 40 minutes", kLongName});
  return view;
}

BriefingView sample_briefing() {
  BriefingView view;
  view.masthead = sample_masthead(Tab::Briefings);
  view.facts_heading = "Facts";
  view.sections = {section()};
  view.start_label = "Quiz me on this";
  view.back_label = "All briefings";
  view.hints = {{{"Enter"}, "quiz me"}, {{"Esc"}, "back"}};
  return view;
}

BriefingView sample_crowded_briefing() {
  BriefingView view = sample_briefing();
  view.sections[0].headline = kLongName;
  for (int i = 0; i < 20; ++i)
    view.sections[0].facts.push_back(
        {Topic::Figures, kLongName, FactId{"long-" + std::to_string(i)}, "Not asked yet", 0, false});
  view.sections[0].paragraphs.push_back({{"It ends with "}, {"the last fact", 23}, {"."}});
  return view;
}

BriefingView sample_new_facts() {
  BriefingView view = sample_briefing();
  view.is_before_round = true;
  view.title = "Six new facts";
  view.note = "Read them once. The questions come next.";
  view.facts_heading = "New today";
  view.start_label = "Begin";
  view.back_label = "Leave";
  view.hints = {{{"Enter"}, "begin"}, {{"Esc"}, "leave"}};
  BriefingSection bare = section();
  bare.headline = "First policy talks of two parties";
  bare.paragraphs.clear();
  view.sections.push_back(bare);
  return view;
}

BriefingsView sample_briefings() {
  BriefingsView view;
  view.masthead = sample_masthead(Tab::Briefings);
  view.title = "Briefings";
  view.note = "Each article in our own words.";
  view.rows = {
      {"Two agreements signed in Taipei", "Central News Agency (Focus Taiwan), 4 December 2025",
       "24 facts, 18 met", 0.72, "72%"},
      {"First policy talks of two parties", "Taipei Times, 28 August 2021", "19 facts, 19 met", 0.41, "41%"},
      {"A tower lit in white and red", "Japan Times, 1 January 2021", "12 facts, none met", 0, "0%"}};
  return view;
}

BriefingsView sample_no_briefings() {
  BriefingsView view = sample_briefings();
  view.rows.clear();
  view.empty_note = "This deck has no briefings.";
  return view;
}

AsideView sample_aside() {
  AsideView view;
  view.masthead = sample_masthead(Tab::Progress);
  view.title = "Set aside and flagged";
  view.back_label = "Progress";
  view.suspended_heading = "Set aside";
  view.suspended_note = "These are not asked.";
  view.suspended = {{"The two deals were signed on 4 December 2025.", "Since 3 December", "Bring back"},
                    {kLongName, "Since 5 December", "Bring back"}};
  view.flagged_heading = "Flagged";
  view.flagged_note = "Your notes on questions. Nobody else sees them.";
  view.flagged = {{"Who signed for the Taiwanese side?", "“Two answers look right to me.”", "Remove"}};
  view.retired_note = "4 facts you learned are not in this deck any more. They are kept.";
  return view;
}

AsideView sample_no_aside() {
  AsideView view = sample_aside();
  view.suspended.clear();
  view.suspended_note = "Nothing is set aside.";
  view.flagged.clear();
  view.flagged_note = "Nothing is flagged.";
  view.retired_note.clear();
  return view;
}

QuizView sample_hint() {
  QuizView view = sample_question();
  view.hint_label = "Hint";
  view.undo_label = "Undo";
  return view;
}

QuizView sample_hinted() {
  QuizView view = sample_hint();
  view.hint_label.clear();
  view.hint = "Two options are ruled out.";
  view.options[0].state = OptionState::Faded;
  view.options[3].state = OptionState::Faded;
  return view;
}

QuizView sample_aided() {
  QuizView view = sample_feedback();
  view.hint = "Two options are ruled out.";
  view.undo_label = "Undo";
  view.flag_label = "Flag";
  view.set_aside_label = "Set aside";
  view.briefing_label = "Briefing";
  view.explore_label = "Explore";
  return view;
}

QuizView sample_lookup() {
  QuizView view = sample_aided();
  view.lookup =
      LookupView{"Two agreements signed in Taipei", "Central News Agency (Focus Taiwan), 4 December 2025",
                 section().paragraphs, "Close"};
  return view;
}

QuizView sample_flag() {
  QuizView view = sample_aided();
  view.flag = FlagView{"Flag this question", "What is wrong with it", "For example: two answers are right",
                       "Keep", "Cancel"};
  return view;
}

std::vector<NamedView> memory_samples() {
  QuizView typed = sample_typed();
  typed.hint = "S… J…";
  SettingsView asked = sample_settings();
  asked.dialog = DialogView{"Delete Mei?", "All answers and all that is known of them go for good.", "Keep",
                            "Delete", true};
  return {{"progress", shown_view(sample_progress())},
          {"progress-none", shown_view(sample_no_progress())},
          {"progress-crowded", shown_view(sample_crowded_progress())},
          {"briefing", shown_view(sample_briefing())},
          {"briefing-crowded", shown_view(sample_crowded_briefing())},
          {"briefing-new", shown_view(sample_new_facts())},
          {"briefings", shown_view(sample_briefings())},
          {"briefings-none", shown_view(sample_no_briefings())},
          {"hint", shown_view(sample_hint())},
          {"hint-taken", shown_view(sample_hinted())},
          {"hint-typed", shown_view(typed)},
          {"aids", shown_view(sample_aided())},
          {"aids-lookup", shown_view(sample_lookup())},
          {"aids-flag", shown_view(sample_flag())},
          {"settings-delete", shown_view(asked)},
          {"aside", shown_view(sample_aside())},
          {"aside-none", shown_view(sample_no_aside())}};
}

}  // namespace communique::ui
