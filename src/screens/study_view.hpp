#pragma once
// What the screens of studying show beside the question itself: briefings, progress, what was set aside;
// and the parts that they share with the others. See view.hpp.
#include <string>
#include <utility>
#include <vector>

#include "explore/thing.hpp"
#include "facts/deck.hpp"

namespace communique::screens {

enum class Tab { Today, Explore, Briefings, Progress, Scores, Settings };
enum class Mark { None, Right, Almost, Wrong };
enum class ThemeChoice { Light, Dark };

struct KeyHint {
  std::vector<std::string> keys;  // {"A", "D"} is drawn as a range
  std::string does;
};

struct LanguageChoice {
  std::string code;  // "en", "zh-TW", "ja"; "" for the system's
  std::string name;  // in that language itself
  bool is_chosen = false;
};

/// The masthead of the screens that have one.
struct MastheadView {
  Tab tab = Tab::Today;
  std::vector<std::pair<Tab, std::string>> tabs;  // none while nobody has been chosen to learn
  std::string brand;
  std::string text_size_label;  // "Text size"
  std::string theme_label;      // "Dark" or "Light": what the button changes to
  std::string learner_label;    // "Mei: change learner"; empty with no tabs
  std::string monogram;
  bool is_dark = false;
  std::string menu_label;      // the button that holds the tabs where they have no room
  std::string language;        // of the screens: "EN"
  std::string language_label;  // "Language: English"
  std::vector<LanguageChoice> languages;
};

/// A page's two halves under one tab: Progress and Scores.
struct PartChoice {
  Tab tab = Tab::Progress;
  std::string name;
  bool is_chosen = false;
};

struct TopicBar {
  Topic topic = Topic::People;
  std::string name;
  double share = 0;        // 0 to 1
  std::string share_text;  // "72%", "Not asked yet"
};

/// Words of a briefing; a linked run stands for a fact.
struct TextSpan {
  std::string text;
  int fact = -1;  // index into the section's facts; -1: plain words
};
using SpannedText = std::vector<TextSpan>;

/// A fact as a briefing lists it, with what the learner knows of it.
struct BriefingFact {
  Topic topic = Topic::People;
  std::string statement;
  FactId fact;          // empty where it cannot be looked at in Explore now
  std::string state;    // "New", "Not asked yet", "You would recall it: 86%"
  double share = 0;     // recall expected today, 0 to 1
  bool is_new = false;  // it comes in the round that follows
};

/// One article in our own words, with its facts.
struct BriefingSection {
  std::string headline;
  std::string source;                   // "Central News Agency (Focus Taiwan), 4 December 2025"
  std::vector<SpannedText> paragraphs;  // none where only the facts are shown
  std::vector<BriefingFact> facts;      // those of the text first, in its order
};

/// What an article says, to be read: before a round that brings new facts, or looked up.
struct BriefingView {
  MastheadView masthead;  // not drawn before a round
  bool is_before_round = false;
  std::string title;  // before a round: "Six new facts"
  std::string note;   // "Read them once. The questions come next."
  std::string facts_heading;
  std::vector<BriefingSection> sections;  // before a round one for each article with new facts, else one
  std::string start_label;                // "Begin", "Quiz me on this"
  std::string back_label;
  std::vector<KeyHint> hints;
};

struct BriefingRow {
  std::string headline;
  std::string source;
  std::string note;        // "24 facts, 18 met"
  double share = 0;        // recall expected today over all its facts
  std::string share_text;  // "72%"
};

/// All briefings of the deck, to choose one.
struct BriefingsView {
  MastheadView masthead;
  std::string title;
  std::string note;
  std::vector<BriefingRow> rows;
  std::string empty_note;  // a deck without briefings
};

/// A figure with what it means.
struct FigureView {
  std::string label;
  std::string value;
  std::string note;
};

struct ForecastPoint {
  double without = 0;    // share of facts recalled, 0 to 1
  double practised = 0;  // the same, with daily practice
};

struct DueBar {
  std::string label;  // "Today", "Mon 8"
  int count = 0;
  bool is_today = false;
};

struct HeatCell {
  int level = 0;     // 0 none to 4 most; -1: a day outside the calendar
  std::string text;  // "3 December: 14 answers, 11 right"
  bool is_today = false;
};

struct HeatColumn {
  std::string month;            // above its first week, else empty
  std::vector<HeatCell> cells;  // seven
};

struct ConfusionRow {
  Topic topic = Topic::People;
  std::string pair;  // "TJRA and JTEA"
  std::string note;  // "4 times. Who or what each is."
};

struct HardFact {
  FactId fact;
  Topic topic = Topic::People;
  std::string statement;
  std::string note;  // "Forgotten 3 times"
};

struct NamedBar {
  Thing thing;  // what it opens in Explore; nothing where both of its ids are empty
  std::string name;
  double share = 0;
  std::string share_text;
};

/// What would be remembered, what falls due, what gets mixed up. Every figure says what it means.
struct ProgressView {
  MastheadView masthead;
  std::vector<PartChoice> parts;
  std::string title;  // "You would remember 109 of 124 facts today"
  std::string deck_title;
  std::string empty_note;  // before the first answer, with start_label; then nothing below is drawn
  std::string start_label;

  std::string forecast_heading, forecast_note;
  std::vector<ForecastPoint> forecast;                      // from today, a day apart
  std::vector<std::pair<int, std::string>> forecast_ticks;  // day, label; the first is today
  std::string practised_label, practised_value;             // "With practice", "115 facts"
  std::string without_label, without_value;
  std::string exam_label;                        // "Target date"
  std::string exam_text;                         // as set, else empty
  std::string exam_hint;                         // "12 January 2027"
  std::string exam_error;                        // what was typed is no date to come
  std::string exam_note;                         // "Expected on that day: 92% with practice, 61% without."
  std::string set_exam_label, clear_exam_label;  // the latter empty where none is set

  std::string mastery_heading, mastery_note;
  std::vector<TopicBar> topics;
  std::string articles_heading;
  std::vector<NamedBar> articles;
  std::string people_heading;
  std::vector<NamedBar> people;  // weakest first

  std::string heat_heading, heat_note;     // "Days of practice", "96 days since June"
  std::vector<HeatColumn> heat;            // oldest week first
  std::vector<std::string> heat_weekdays;  // seven; empty ones are not drawn
  std::string heat_legend;                 // "Answers a day"
  std::vector<std::string> heat_levels;    // four: "1–9", ...

  std::string due_heading, due_note;
  std::vector<DueBar> due;

  std::vector<FigureView> figures;  // retention against target, time spent, ...

  std::string confusions_heading, confusions_note;  // the note where there are none
  std::vector<ConfusionRow> confusions;
  std::string drill_label;  // empty where there are none
  std::string hardest_heading, hardest_note;
  std::vector<HardFact> hardest;
  std::string aside_label;  // "3 set aside, 2 flagged"; empty where nothing is
};

struct AsideRow {
  std::string text;
  std::string note;
  std::string action_label;  // "Bring back", "Remove"
};

/// What the learner has set aside or flagged, and what this deck no longer has.
struct AsideView {
  MastheadView masthead;
  std::string title;
  std::string suspended_heading, suspended_note;
  std::vector<AsideRow> suspended;
  std::string flagged_heading, flagged_note;
  std::vector<AsideRow> flagged;
  std::string retired_note;  // "4 facts you learned are not in this deck any more. ..."; or empty
  std::string back_label;
};

}  // namespace communique::screens
