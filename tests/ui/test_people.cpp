#include <catch2/catch_test_macros.hpp>
#include <string>

#include "ui/driver.hpp"
#include "ui/map_labels.hpp"
#include "ui/sample_views.hpp"
#include "ui/scenery.hpp"

namespace communique::ui {
namespace {

screens::View shown(screens::ExploreView screen) {
  screens::View view;
  view.screen = std::move(screen);
  view.theme = screens::ThemeChoice::Light;
  return view;
}

const Thing* opened(const ScreenDriver& screen) {
  const auto* wanted = screen.wanted<screens::OpenThing>();
  return wanted == nullptr ? nullptr : &wanted->thing;
}

}  // namespace

TEST_CASE("People stand by side in cards that open them") {
  ScreenDriver screen(shown(sample_people()));
  REQUIRE(screen.on().click("###person-hsiao"));
  REQUIRE(opened(screen) != nullptr);
  CHECK(opened(screen)->entity == EntityId{"hsiao"});
  const SeenItem* one = screen.on().item("###person-su");
  const SeenItem* other = screen.on().item("###person-sumi");
  REQUIRE(one != nullptr);
  REQUIRE(other != nullptr);
  CHECK(one->top == other->top);
  CHECK(one->bottom == other->bottom);
  CHECK(one->right < other->left);
}

TEST_CASE("Organisations stand below the people of their side") {
  ScreenDriver screen(shown(sample_people()), 1280, 1400);
  REQUIRE(screen.on().click("###organisation-tjra"));
  REQUIRE(opened(screen) != nullptr);
  CHECK(opened(screen)->entity == EntityId{"tjra"});
  CHECK(screen.on().item("###organisation-tjra")->top > screen.on().item("###person-tsai")->bottom);
}

TEST_CASE("Sides that have no room beside each other stand below") {
  screens::View view = shown(sample_people());
  view.text_percent = 200;
  ScreenDriver screen(view, 1280, 6000);
  const SeenItem* japan = screen.on().item("###person-sumi");
  const SeenItem* states = screen.on().item("###person-biden");
  REQUIRE(japan != nullptr);
  REQUIRE(states != nullptr);
  CHECK(states->top > japan->bottom);
}

TEST_CASE(
    "A press on relations shows them, and each leads to its parties and to what it came about through") {
  ScreenDriver cards(shown(sample_people()));
  REQUIRE(cards.on().click("###people-relations"));
  REQUIRE(cards.wanted<screens::ShowRelations>() != nullptr);
  CHECK(cards.wanted<screens::ShowRelations>()->shows);
  ScreenDriver screen(shown(sample_relations()), 1280, 1400);
  REQUIRE(screen.on().click("Masahisa Sato"));
  CHECK(opened(screen)->entity == EntityId{"sato"});
  REQUIRE(screen.on().click("Joint statement"));
  CHECK(opened(screen)->entity == EntityId{"statement-2021"});
  CHECK_FALSE(screen.on().shows("Chairman"));  // a post leads nowhere
  CHECK(screen.on().text().find("as of December 2025") != std::string::npos);
  REQUIRE(screen.on().click("###people-cards"));
  CHECK_FALSE(screen.wanted<screens::ShowRelations>()->shows);
}

TEST_CASE("The keyboard goes from person to person and opens one") {
  ScreenDriver screen(shown(sample_people()));
  for (int i = 0; i < 40 && screen.on().focused().find("###person-su") == std::string::npos; ++i) {
    screen.on().press(ImGuiKey_Tab);
  }
  REQUIRE(screen.on().focused().find("###person-su") != std::string::npos);
  screen.on().press(ImGuiKey_DownArrow);
  CHECK(screen.on().focused().find("###person-hsiao") != std::string::npos);
  screen.on().press(ImGuiKey_Enter);
  REQUIRE(opened(screen) != nullptr);
  CHECK(opened(screen)->entity == EntityId{"hsiao"});
}

TEST_CASE("A pin opens its place by the pointer and by the keyboard") {
  ScreenDriver screen(shown(sample_places()));
  REQUIRE(screen.on().click("###place-beijing"));
  REQUIRE(opened(screen) != nullptr);
  CHECK(opened(screen)->entity == EntityId{"beijing"});
  screen.forget();
  for (int i = 0; i < 40 && screen.on().focused().find("###place-tokyo") == std::string::npos; ++i) {
    screen.on().press(ImGuiKey_Tab);
  }
  REQUIRE(screen.on().focused().find("###place-tokyo") != std::string::npos);
  screen.on().press(ImGuiKey_Enter);
  REQUIRE(opened(screen) != nullptr);
  CHECK(opened(screen)->entity == EntityId{"tokyo"});
}

TEST_CASE("All places of the map are in view at first, and those beyond it are listed below") {
  ScreenDriver screen(shown(sample_places()), 1280, 1200);
  for (const char* id : {"taipei", "tokyo", "beijing", "kaohsiung", "kobe"}) {
    INFO(id);
    const SeenItem* pin = screen.on().item(std::string("###place-") + id);
    const SeenItem* map = screen.on().item("###places");
    REQUIRE(pin != nullptr);
    REQUIRE(map != nullptr);
    CHECK(pin->left >= map->left);
    CHECK(pin->right <= map->right);
    CHECK(pin->top >= map->top);
    CHECK(pin->bottom <= map->bottom);
  }
  CHECK_FALSE(screen.on().shows("###place-washington"));
  REQUIRE(screen.on().click("###elsewhere-washington"));
  CHECK(opened(screen)->entity == EntityId{"washington"});
  REQUIRE(screen.on().click("###elsewhere-strait"));
  CHECK(opened(screen)->entity == EntityId{"strait"});
}

TEST_CASE("The map of places comes nearer by button and by key, and is dragged") {
  ScreenDriver screen(shown(sample_places()));
  const auto apart = [&] {
    return screen.on().item("###place-kobe")->left - screen.on().item("###place-beijing")->left;
  };
  const float before = apart();
  screen.on().press(ImGuiKey_Minus);
  CHECK(apart() < before);
  screen.on().press(ImGuiKey_Equal);
  const float again = apart();
  CHECK(again > before * 0.9F);
  REQUIRE(screen.on().click("###places-out"));
  CHECK(apart() < again);
  const float left = screen.on().item("###place-kaohsiung")->left;
  REQUIRE(screen.on().drag("###places", "###places-in"));
  REQUIRE(screen.on().shows("###place-kaohsiung"));
  CHECK(screen.on().item("###place-kaohsiung")->left > left);
  CHECK(opened(screen) == nullptr);  // a drag opens nothing
}

TEST_CASE("A place that is chosen elsewhere comes into view") {
  screens::ExploreView view = sample_places();
  ScreenDriver screen(shown(view));
  for (int i = 0; i < 8; ++i) screen.on().click("###places-in");
  REQUIRE_FALSE(screen.on().shows("###place-beijing"));
  auto& places = std::get<screens::PlacesView>(view.body).places;
  for (screens::PlaceMark& place : places) place.is_chosen = place.thing.entity == EntityId{"beijing"};
  screen.show(shown(view));
  screen.on().frame(40);
  CHECK(screen.on().shows("###place-beijing"));
  CHECK_FALSE(screen.drawn().is_animating);
}

TEST_CASE("A label stands nearer to its own pin than to another's") {
  UiState state;
  Driver driver([&](const Frame& given) {
    in_root_window(given, state, [&](Pen& pen) {
      const Rect map{0, 0, 400, 300};
      const Rect taipei{180, 120, 20, 20};
      const Rect hualien{180, 146, 20, 20};
      LabelPlaces places(pen, map);
      places.keep_mark(taipei);
      places.keep_mark(hualien);
      places.keep_free({0, 0, 400, 118});  // nothing fits above
      places.keep_free({0, 0, 178, 300});  // nor at the left
      places.keep_free({204, 118, 196, 24});
      CHECK_FALSE(places.put_beside(taipei, "Taipei", Role::Small, LabelReach::Beside));
      CHECK(places.put_beside(hualien, "Hualien", Role::Small, LabelReach::Beside));
    });
  });
}

TEST_CASE("Labels cover neither marks nor each other, and one without room is left out") {
  UiState state;
  Driver driver([&](const Frame& given) {
    in_root_window(given, state, [&](Pen& pen) {
      const Rect map{0, 0, 300, 60};
      const Rect mark{140, 15, 30, 30};
      LabelPlaces places(pen, map);
      places.keep_free(mark);
      CHECK(places.put_beside(mark, "Taipei", Role::Small, LabelReach::Beside));
      CHECK(places.put_beside(mark, "Kaohsiung", Role::Small, LabelReach::Beside));
      CHECK_FALSE(places.put_beside(mark, "A name as long as all of the map is wide, and then some more",
                                    Role::Small, LabelReach::Beside));
      REQUIRE(places.labels().size() == 2);
      const Rect one = places.labels()[0].place;
      const Rect other = places.labels()[1].place;
      CHECK((one.right() <= other.x || other.right() <= one.x));
      CHECK((one.x >= mark.right() || one.right() <= mark.x));
    });
  });
}

}  // namespace communique::ui
