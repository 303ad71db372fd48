// Explore with invented contents: what a deck has, a crowd on one day, and nothing found.
#include <algorithm>
#include <array>

#include "ui/sample_views.hpp"

namespace communique::ui {

using namespace screens;  // NOLINT(google-build-using-namespace): every name here is a screen's

namespace {

View shown_view(ExploreView explore) {
  View view;
  view.screen = std::move(explore);
  view.window_title = "Communiqué";
  return view;
}

ExploreView frame_of(ExploreTab tab) {
  ExploreView view;
  view.masthead = sample_masthead(Tab::Explore);
  view.tab = tab;
  view.tabs = {{ExploreTab::Timeline, "Timeline"},
               {ExploreTab::People, "Who’s who"},
               {ExploreTab::Agreements, "Agreements"},
               {ExploreTab::Map, "Map"}};
  view.search_label = "Search";
  view.search_hint = "Name, place, words";
  view.clear_label = "Clear the search";
  view.detail_note = "Choose anything to see what the articles say of it.";
  view.quiz_label = "Quiz me on these 24 facts";
  view.hints = {{{"/"}, "Search"}, {{"+", "-"}, "Zoom"}, {{"Home"}, "Whole"}, {{"Esc"}, "Back"}};
  return view;
}

KnownShare known(std::size_t i) {
  constexpr std::array kShares{0.0, 0.35, 0.72, 1.0, 0.0, 0.9};
  const double share = kShares[i % kShares.size()];
  return {share, share > 0 ? std::to_string(static_cast<int>(share * 100)) + "%" : "Not asked yet"};
}

void add(TimelineView& view, int lane, const char* date, std::string name) {
  TimelineEntry entry;
  const std::size_t index = view.entries.size();
  entry.thing = Thing{EntityId{"thing-" + std::to_string(index)}, {}};
  entry.lane = lane;
  entry.topic = view.lanes[static_cast<std::size_t>(lane)].topic;
  entry.date = EdtfDate::parse(date).value();
  entry.date_text = spoken(entry.date);
  entry.name = std::move(name);
  entry.known = known(index);
  view.entries.push_back(std::move(entry));
}

TimelineView lanes() {
  TimelineView view;
  view.lanes = {{Topic::Agreements, "Agreements"},
                {Topic::Statements, "Statements"},
                {Topic::Dates, "Meetings and events"},
                {Topic::Organisations, "Organisations"}};
  view.locale = "en_GB";
  view.zoom_in_label = "Zoom in";
  view.zoom_out_label = "Zoom out";
  view.whole_label = "Show all";
  view.description = "Timeline. Plus and minus zoom, Home shows all.";
  return view;
}

constexpr std::array kAgreements{
    "Mutual security treaty",  "Investment agreement",
    "Fisheries agreement",     "Double taxation agreement",
    "Digital trade agreement", "Memorandum on customs cooperation between the administrations of both sides",
    "Open skies arrangement"};
constexpr std::array kSayings{"Both sides said that peace across the strait matters to the whole region",
                              "She thanked the islanders for their help after the earthquake",
                              "The two ministers agreed to meet every year",
                              "A contingency there would touch this country too, he said",
                              "The delegation asked for talks on supply chains"};

/// Seven agreements, twenty-five statements of three days, eleven events.
TimelineView deck_timeline() {
  TimelineView view = lanes();
  constexpr std::array kSigned{"1960",       "2011-09-22", "2013-04-10", "2015-11-26",
                               "2025-12-04", "2025-12-04", "2011/2012"};
  for (std::size_t i = 0; i < kSigned.size(); ++i) add(view, 0, kSigned[i], kAgreements[i]);
  constexpr std::array kDays{"2021-08-27", "2025-12-04", "2025-12-08"};
  for (std::size_t i = 0; i < 25; ++i) add(view, 1, kDays[i % 3], kSayings[i % kSayings.size()]);
  const std::array<std::pair<const char*, const char*>, 11> kEvents{
      {{"1972", "Both associations founded"},
       {"1972-09-29", "Relations between the two governments end"},
       {"2011-03", "Relief for the coast after the earthquake"},
       {"2017", "Associations renamed"},
       {"2021-04-16", "Leaders’ joint statement"},
       {"2021-08-27", "First policy talks of the two parties"},
       {"2021", "Two towers lit in each other’s colours"},
       {"2024-05-20", "Inauguration"},
       {"2025-11", "Parliamentary visit"},
       {"2025-12-04", "Fiftieth trade conference"},
       {"2026", "Talks to be held again"}}};
  for (std::size_t i = 0; i < kEvents.size(); ++i) {
    add(view, i == 0 || i == 3 ? 3 : 2, kEvents[i].first, kEvents[i].second);
  }
  std::stable_sort(view.entries.begin(), view.entries.end(), [](const auto& one, const auto& other) {
    return one.date.first_day() < other.date.first_day();
  });
  return view;
}

ThingView thing(const char* name, const char* monogram, const char* note) {
  ThingView view;
  view.thing = Thing{EntityId{name}, {}};
  view.name = name;
  view.monogram = monogram;
  view.note = note;
  if (view.monogram.empty()) view.topic = Topic::Agreements;
  return view;
}

DetailView detail() {
  DetailView view;
  view.thing = Thing{EntityId{"thing-5"}, {}};
  view.topic = Topic::Agreements;
  view.topic_name = "Agreements";
  view.title = "Memorandum of understanding on regional customs cooperation";
  view.native = "關務合作瞭解備忘錄";
  view.lines = {"Links the customs regions of two ports. Signed with the digital trade agreement."};
  view.details = {{"Kind", "Memorandum of understanding"},
                  {"Signed", "4 December 2025"},
                  {"Place", "Taipei"},
                  {"Status", "Signed, not yet in force"}};
  view.groups = {
      {"Signed by",
       {thing("Su Jia-chyuan", "蘇", "Chairman, Taiwan-Japan Relations Association (December 2025)"),
        thing("Shuzo Sumi", "隅", "Chair, Japan-Taiwan Exchange Association")}},
      {"Signed on the same day", {thing("Digital trade agreement", "", "4 December 2025")}}};
  view.groups[0].things[1].is_japanese = true;
  view.known_text = "You would recall 3 of 4 facts today";
  view.share = 0.75;
  view.facts_heading = "What the articles say";
  for (int i = 0; i < 4; ++i) {
    DetailFact fact;
    fact.fact.topic = i == 1 ? Topic::Places : Topic::Agreements;
    fact.fact.fact = FactId{"fact-" + std::to_string(i)};
    fact.fact.statement = i == 1 ? "The memorandum was signed in Taipei."
                                 : "The memorandum was signed by both chairs on 4 December 2025.";
    fact.fact.state = i == 2 ? "Not asked yet" : "You would recall it: 86%";
    fact.citation = "Central News Agency (Focus Taiwan), 4 December 2025, paragraph " + std::to_string(i + 2);
    view.facts.push_back(fact);
  }
  view.quiz_label = "Quiz me on these 4 facts";
  view.briefing_label = "Read the briefing";
  view.briefing = 0;
  view.close_label = "Close";
  return view;
}

AgreementsView agreements() {
  AgreementsView view;
  view.columns = {{AgreementColumn::Name, "Agreement"},  {AgreementColumn::Kind, "Kind"},
                  {AgreementColumn::Parties, "Parties"}, {AgreementColumn::Signatories, "Signed by"},
                  {AgreementColumn::Date, "Date"},       {AgreementColumn::Place, "Place"},
                  {AgreementColumn::Purpose, "Purpose"}, {AgreementColumn::Status, "Status"}};
  view.sort_text = "Sorted by date, newest first";
  view.kinds = {{"", "All kinds", true}, {"treaty", "Treaties", false}, {"memorandum", "Memoranda", false}};
  constexpr std::array kDates{"4 December 2025",
                              "4 December 2025",
                              "26 November 2015",
                              "April 2013",
                              "22 September 2011",
                              "1972",
                              "1960"};
  for (std::size_t i = 0; i < kDates.size(); ++i) {
    AgreementRow row;
    row.thing = Thing{EntityId{"agreement-" + std::to_string(i)}, {}};
    const bool is_full = i < 2;
    row.cells = {
        kAgreements[(i + 4) % kAgreements.size()],
        i % 2 == 0 ? "Agreement" : "Memorandum of understanding",
        "Taiwan, Japan",
        is_full ? "Su Jia-chyuan, Shuzo Sumi" : "",
        kDates[i],
        is_full ? "Taipei" : "",
        is_full ? "Lets goods that were examined in one port pass the other without a second look" : "",
        i == 0 ? "Signed" : "In force"};
    row.known = known(i);
    view.rows.push_back(std::move(row));
  }
  return view;
}

}  // namespace

ExploreView sample_timeline() {
  ExploreView view = frame_of(ExploreTab::Timeline);
  view.body = deck_timeline();
  view.summary = "43 items, 1960–2026";
  view.topics = {{Topic::Agreements, "Agreements", false},
                 {Topic::Statements, "Statements", false},
                 {Topic::Dates, "Dates", false},
                 {Topic::Organisations, "Organisations", false},
                 {Topic::Places, "Places", false}};
  return view;
}

ExploreView sample_timeline_chosen() {
  ExploreView view = sample_timeline();
  auto& timeline = std::get<TimelineView>(view.body);
  for (TimelineEntry& entry : timeline.entries) entry.is_chosen = entry.thing.entity.value == "thing-5";
  view.detail = detail();
  view.quiz_label.clear();
  view.topics[0].is_chosen = true;
  view.back_label = "Back to the question";
  return view;
}

ExploreView sample_crowded_timeline(int count) {
  ExploreView view = frame_of(ExploreTab::Timeline);
  TimelineView timeline = lanes();
  for (int i = 0; i < count; ++i) {
    // Most of them on one day.
    const int month = 1 + i % 12;
    const std::string date = i % 4 != 0 ? "2025-12-04"
                                        : std::to_string(1960 + i * 66 / count) + (month < 10 ? "-0" : "-") +
                                              std::to_string(month);
    add(timeline, i % 4 != 0 ? 1 : (i / 4) % 4, date.c_str(),
        kSayings[static_cast<std::size_t>(i) % kSayings.size()]);
  }
  view.summary = std::to_string(count) + " items";
  view.body = std::move(timeline);
  return view;
}

ExploreView sample_nothing_found() {
  ExploreView view = frame_of(ExploreTab::Timeline);
  view.body = lanes();
  view.query = "zzz";
  view.search_note = "Nothing fits exactly. These come near.";
  view.summary = "No items";
  view.empty_note = "Nothing in this deck has to do with “zzz”.";
  view.quiz_label.clear();
  return view;
}

ExploreView sample_agreements() {
  ExploreView view = frame_of(ExploreTab::Agreements);
  view.body = agreements();
  view.summary = "7 agreements";
  return view;
}

ExploreView sample_agreements_chosen() {
  ExploreView view = sample_agreements();
  std::get<AgreementsView>(view.body).rows[1].is_chosen = true;
  view.detail = detail();
  view.detail->native.clear();
  view.quiz_label.clear();
  return view;
}

std::vector<NamedView> explore_samples() {
  return {{"timeline", shown_view(sample_timeline())},
          {"timeline-chosen", shown_view(sample_timeline_chosen())},
          {"timeline-crowded", shown_view(sample_crowded_timeline(80))},
          {"timeline-empty", shown_view(sample_nothing_found())},
          {"agreements", shown_view(sample_agreements())},
          {"agreements-chosen", shown_view(sample_agreements_chosen())}};
}

}  // namespace communique::ui
