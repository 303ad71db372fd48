#pragma once
// What Explore shows: four views over one selection, and beside them the thing that was chosen.
// Display-ready like all of view.hpp; only the timeline is given dates, to place them.
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/coordinates.hpp"
#include "base/edtf.hpp"
#include "explore/relations.hpp"
#include "explore/thing.hpp"
#include "screens/study_view.hpp"

namespace communique::screens {

enum class ExploreTab { Timeline, People, Agreements, Map };

/// What the learner knows of a thing, shown lightly beside it.
struct KnownShare {
  double share = 0;  // recall expected today, 0 to 1
  std::string text;  // "72%", "Not asked yet"
};

/// A thing as a card or a row shows it.
struct ThingView {
  Thing thing;
  Topic topic = Topic::People;
  std::string name;
  std::string native;
  bool is_japanese = false;  // the native name and the monogram
  std::string monogram;      // of people and organisations; else empty
  std::string note;          // "Chairman, Taiwan-Japan Relations Association (December 2025)"
  bool is_chosen = false;
  KnownShare known;
};

struct TimelineEntry {
  Thing thing;
  Topic topic = Topic::Dates;
  int lane = 0;  // index into the lanes
  EdtfDate date;
  std::string date_text;  // "1960", "December 2025", "4 December 2025"
  std::string name;
  bool is_chosen = false;
  KnownShare known;
};

struct TimelineLane {
  Topic topic = Topic::Dates;
  std::string name;
};

struct TimelineView {
  std::vector<TimelineLane> lanes;     // those with entries
  std::vector<TimelineEntry> entries;  // by first day
  std::string locale;                  // for the dates on the axis
  std::string zoom_in_label, zoom_out_label, whole_label;
  std::string description;  // of it and its keys, for who cannot see it
};

struct PeopleColumn {
  std::string side;  // "Taiwan"
  std::vector<ThingView> people;
  std::vector<ThingView> organisations;
};

struct RelationParty {
  Thing thing;
  std::string name;
  bool is_chosen = false;
};

struct RelationRow {
  RelationKind kind = RelationKind::Met;
  std::string kind_text;  // "Met"
  std::string label;      // of what it came about through: "First dialogue on ..."; of a post its title
  std::string date;       // "27 August 2021", "as of December 2025"
  std::vector<RelationParty> one, other;
  std::vector<Thing> through;  // the first one is opened by the label; of a post none
  bool is_of_chosen = false;   // the chosen thing is a party to it, or what it came about through
};

struct RelationGroup {
  RelationKind kind = RelationKind::Met;
  std::string heading;  // "Who met"
  std::vector<RelationRow> rows;
};

struct PeopleView {
  bool shows_relations = false;
  std::string cards_label, relations_label;  // the two ways to see them
  std::string organisations_heading;
  std::vector<PeopleColumn> columns;  // by side; those with somebody in them
  std::vector<RelationGroup> relations;
};

enum class AgreementColumn { Name, Kind, Parties, Signatories, Date, Place, Purpose, Status };

struct AgreementRow {
  Thing thing;
  std::vector<std::string> cells;  // in step with the columns; an empty one is said nowhere
  bool is_chosen = false;
  KnownShare known;
};

struct KindChoice {
  std::string kind;  // "" for all
  std::string name;
  bool is_chosen = false;
};

struct AgreementsView {
  std::vector<std::pair<AgreementColumn, std::string>> columns;
  AgreementColumn sorted_by = AgreementColumn::Date;
  bool is_descending = true;
  std::string sort_text;  // "Sorted by date, newest first", for who cannot see it
  std::vector<KindChoice> kinds;
  std::vector<AgreementRow> rows;  // sorted
};

struct PlaceMark {
  Thing thing;
  Coordinates at;
  std::string name;
  std::string note;  // "4 facts"
  bool is_chosen = false;
  KnownShare known;
};

struct PlacesView {
  std::vector<PlaceMark> places;     // with coordinates
  std::vector<ThingView> elsewhere;  // without: listed below
  std::string elsewhere_heading;
  std::string disclaimer;
  std::string zoom_in_label, zoom_out_label, whole_label;
  std::string description;
};

/// A thing that has to do with the chosen one.
struct DetailGroup {
  std::string heading;  // "Signed by", "Said", "Happened here"
  std::vector<ThingView> things;
};

struct DetailFact {
  BriefingFact fact;
  std::string citation;  // "Central News Agency (Focus Taiwan), 4 December 2025, paragraph 2"
};

/// The chosen thing, with all the deck has on it.
struct DetailView {
  Thing thing;
  Topic topic = Topic::People;
  std::string topic_name;
  std::string title;
  std::string native;
  bool is_japanese = false;
  std::vector<std::string> lines;                            // who or what it is
  std::vector<std::pair<std::string, std::string>> details;  // label, value
  std::vector<DetailGroup> groups;
  std::string known_text;  // "You would recall 3 of 4 facts today"
  double share = 0;
  std::string facts_heading;
  std::vector<DetailFact> facts;
  std::string quiz_label;      // "Quiz me on this"; empty where nothing can be asked
  std::string briefing_label;  // empty where no briefing tells of it
  int briefing = -1;
  std::string close_label;  // "Close", or "Back" to what was open before
};

struct TopicFilter {
  Topic topic = Topic::People;
  std::string name;
  bool is_chosen = false;
};

struct ExploreView {
  MastheadView masthead;
  ExploreTab tab = ExploreTab::Timeline;
  std::vector<std::pair<ExploreTab, std::string>> tabs;
  std::string summary;  // "11 items, 1960–2026"
  std::string search_label, search_hint, query, clear_label;
  std::string search_note;          // where nothing fitted exactly; else empty
  std::vector<TopicFilter> topics;  // of the timeline; none chosen means all
  std::variant<TimelineView, PeopleView, AgreementsView, PlacesView> body;
  std::string empty_note;  // nothing is left of the selection; then the body is empty
  std::optional<DetailView> detail;
  std::string detail_note;  // "Choose anything to see what the articles say of it."
  std::string quiz_label;   // "Quiz me on these 24 facts"; empty where there are none, and beside a detail
  std::string back_label;   // back to the question, the briefing; empty where one came by the menu
  std::vector<KeyHint> hints;
};

}  // namespace communique::screens
