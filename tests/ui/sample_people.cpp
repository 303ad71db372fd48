// People, relations and places of Explore, with invented contents.
#include "ui/sample_views.hpp"

namespace communique::ui {

using namespace screens;  // NOLINT(google-build-using-namespace): every name here is a screen's

namespace {

Thing thing(const char* id) { return {EntityId{id}, {}}; }

ThingView person(const char* id, const char* name, const char* native, const char* monogram, const char* note,
                 double share) {
  ThingView view;
  view.thing = thing(id);
  view.name = name;
  view.native = native;
  view.monogram = monogram;
  view.note = note;
  view.known = {share, std::to_string(static_cast<int>(share * 100)) + "%"};
  return view;
}

ThingView organisation(const char* id, const char* name, const char* native, const char* note, double share) {
  ThingView view = person(id, name, native, "", note, share);
  view.topic = Topic::Organisations;
  return view;
}

PeopleView people() {
  PeopleView view;
  view.cards_label = "Cards";
  view.relations_label = "Relations";
  view.organisations_heading = "Organisations";
  PeopleColumn taiwan{"Taiwan", {}, {}};
  taiwan.people = {
      person("su", "Su Jia-chyuan", "蘇嘉全", "蘇",
             "Chairman, Taiwan-Japan Relations Association (December 2025)", 0.75),
      person("hsiao", "Hsiao Hsu-tsen", "蕭旭岑", "蕭", "Vice chairman, Kuomintang (KMT)", 0),
      person("lo", "Lo Chih-cheng", "羅致政", "羅", "Legislator in 2021, Democratic Progressive Party", 0.4),
      person("tsai", "Tsai Shih-ying", "蔡適應", "蔡", "", 1)};
  taiwan.people[0].is_chosen = true;
  taiwan.organisations = {organisation("tjra", "Taiwan-Japan Relations Association", "台灣日本關係協會",
                                       "Acts for Taiwan towards Japan", 0.5),
                          organisation("kmt", "Kuomintang", "國民黨", "Party", 0)};
  PeopleColumn japan{"Japan", {}, {}};
  japan.people = {
      person("sumi", "Shuzo Sumi", "隅修三", "隅", "Chairman, Japan-Taiwan Exchange Association", 0.31),
      person("suga", "Yoshihide Suga", "菅義偉", "菅", "Prime minister, 2020 to 2021", 0.86),
      person("katayama", "Kazuyuki Katayama", "片山和之", "片", "Representative to Taiwan", 0.2),
      person("sato", "Masahisa Sato", "佐藤正久", "佐", "Upper house, Liberal Democratic Party, in 2021", 0),
      person("otsuka", "Taku Otsuka", "大塚拓", "大", "Lower house, Liberal Democratic Party, in 2021", 0.1)};
  for (ThingView& each : japan.people) each.is_japanese = true;
  japan.organisations = {organisation("jtea", "Japan-Taiwan Exchange Association", "日本台湾交流協会",
                                      "Acts for Japan towards Taiwan", 0.9)};
  japan.organisations[0].is_japanese = true;
  PeopleColumn states{"United States", {}, {}};
  states.people = {person("biden", "Joe Biden", "", "B", "President, 2021 to 2025", 0.66)};
  view.columns = {taiwan, japan, states};
  return view;
}

RelationParty party(const char* id, const char* name, bool is_chosen = false) {
  return {thing(id), name, is_chosen};
}

RelationRow relation(RelationKind kind, const char* kind_text, const char* label, const char* date,
                     std::vector<RelationParty> one, std::vector<RelationParty> other, const char* through) {
  RelationRow row;
  row.kind = kind;
  row.kind_text = kind_text;
  row.label = label;
  row.date = date;
  row.one = std::move(one);
  row.other = std::move(other);
  if (*through != 0) row.through = {thing(through)};
  return row;
}

PeopleView relations() {
  PeopleView view = people();
  view.shows_relations = true;
  RelationGroup met{RelationKind::Met, "Who met", {}};
  met.rows = {
      relation(RelationKind::Met, "Met", "First dialogue on foreign affairs and defence of two parties",
               "27 August 2021", {party("lo", "Lo Chih-cheng"), party("tsai", "Tsai Shih-ying")},
               {party("sato", "Masahisa Sato"), party("otsuka", "Taku Otsuka")}, "talks-2021"),
      relation(RelationKind::Met, "Met", "Joint statement", "April 2021", {party("suga", "Yoshihide Suga")},
               {party("biden", "Joe Biden")}, "statement-2021")};
  RelationGroup signed_by{RelationKind::Signed, "Who signed together", {}};
  signed_by.rows = {relation(RelationKind::Signed, "Signed",
                             "Digital trade agreement; memorandum on customs cooperation", "4 December 2025",
                             {party("su", "Su Jia-chyuan", true)}, {party("sumi", "Shuzo Sumi")}, "customs")};
  signed_by.rows[0].is_of_chosen = true;
  RelationGroup represents{RelationKind::Represents, "Who acts for whom", {}};
  represents.rows = {relation(RelationKind::Represents, "Represents", "Chairman", "as of December 2025",
                              {party("su", "Su Jia-chyuan", true)},
                              {party("tjra", "Taiwan-Japan Relations Association")}, ""),
                     relation(RelationKind::Represents, "Represents", "Representative to Taiwan", "",
                              {party("katayama", "Kazuyuki Katayama")},
                              {party("jtea", "Japan-Taiwan Exchange Association")}, "")};
  represents.rows[0].is_of_chosen = true;
  view.relations = {met, signed_by, represents};
  return view;
}

PlaceMark place(const char* id, double latitude, double longitude, const char* name, const char* note,
                double share) {
  return {thing(id), {latitude, longitude}, name, note, false, {share, ""}};
}

PlacesView places() {
  PlacesView view;
  view.places = {place("taipei", 25.0375, 121.5637, "Taipei", "14 facts", 0.7),
                 place("taipei-101", 25.0336, 121.5648, "Taipei 101", "3 facts", 0),
                 place("kaohsiung", 22.6148, 120.3139, "Kaohsiung", "2 facts", 0.2),
                 place("tokyo", 35.685, 139.7514, "Tokyo", "9 facts", 0.5),
                 place("yokohama", 35.45, 139.64, "Yokohama", "1 fact", 0),
                 place("kobe", 34.6913, 135.183, "Kobe", "1 fact", 1),
                 place("osaka", 34.6939, 135.5022, "Osaka", "1 fact", 0.3),
                 place("beijing", 39.9289, 116.3883, "Beijing", "2 facts", 0.1),
                 place("washington", 38.8995, -77.0094, "Washington, D.C.", "2 facts", 0.4)};
  view.places[0].is_chosen = true;
  ThingView strait =
      person("strait", "Taiwan Strait", "臺灣海峽", "", "Between Taiwan and China, 1 fact", 0.3);
  strait.topic = Topic::Places;
  view.elsewhere = {strait};
  view.elsewhere_heading = "Not on this map";
  view.disclaimer = "Lines on this map take no position on any claim. Made with Natural Earth.";
  view.zoom_in_label = "Zoom in";
  view.zoom_out_label = "Zoom out";
  view.whole_label = "Whole map";
  view.description = "Map of East Asia with places. Plus and minus zoom; Tab goes from place to place.";
  return view;
}

ExploreView explore(ExploreTab tab, const char* summary) {
  ExploreView view;
  view.masthead = sample_masthead(Tab::Explore);
  view.tab = tab;
  view.tabs = {{ExploreTab::Timeline, "Timeline"},
               {ExploreTab::People, "Who's who"},
               {ExploreTab::Agreements, "Agreements"},
               {ExploreTab::Map, "Map"}};
  view.summary = summary;
  view.search_label = "Search";
  view.search_hint = "Find a person, place or agreement";
  view.clear_label = "Clear";
  view.detail_note = "Choose anything to see what the articles say of it.";
  view.quiz_label = "Quiz me on these 24 facts";
  return view;
}

View people_view(ExploreView screen) {
  View view;
  view.screen = std::move(screen);
  view.window_title = "Communiqué";
  return view;
}

}  // namespace

ExploreView sample_people() {
  ExploreView view = explore(ExploreTab::People, "10 people, grouped by side");
  view.body = people();
  return view;
}

ExploreView sample_relations() {
  ExploreView view = explore(ExploreTab::People, "10 people, grouped by side");
  view.body = relations();
  return view;
}

ExploreView sample_places() {
  ExploreView view = explore(ExploreTab::Map, "10 places");
  view.body = places();
  return view;
}

std::vector<NamedView> people_samples() {
  return {{"people", people_view(sample_people())},
          {"relations", people_view(sample_relations())},
          {"places", people_view(sample_places())}};
}

}  // namespace communique::ui
