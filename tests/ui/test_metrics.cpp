#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "ui/metrics.hpp"
#include "ui/motion.hpp"

namespace communique::ui {

using Catch::Approx;

TEST_CASE("Small type grows with the text size, large type less") {
  CHECK(growth(16, 2) == 2);
  CHECK(growth(22, 3) == 3);
  CHECK(growth(32, 2) == Approx(std::pow(2.0, 0.75)));
  CHECK(grown(Role::Body, {1, 2}).size == 32);
  CHECK(grown(Role::Title, {1, 2}).size == 54);
}

TEST_CASE("No text is ever smaller than 13 px") {
  for (int role = 0; role <= static_cast<int>(Role::Caption); ++role) {
    CHECK(type_of(static_cast<Role>(role)).size >= 13);
    CHECK(type_of(static_cast<Role>(role)).line > type_of(static_cast<Role>(role)).size);
  }
}

TEST_CASE("Type keeps to whole pixels of the window at any scale") {
  for (const float unit : {1.0F, 1.35F, 2.4F}) {
    for (const float text : {1.0F, 1.25F, 3.0F}) {
      const float pixels = grown(Role::Small, {unit, text}).size * unit;
      CHECK(pixels == Approx(std::round(pixels)));
    }
  }
}

TEST_CASE("Wide windows enlarge everything, narrow ones nothing") {
  CHECK(unit_for(1280, 800) == 1);
  CHECK(unit_for(1600, 1200) == 1);
  CHECK(unit_for(1920, 1080) == Approx(1.35));
  CHECK(unit_for(3840, 2160) == Approx(2.4));
  CHECK(unit_for(2000, 500) == 1);
}

TEST_CASE("A page has a side column where its text leaves room for one") {
  const Page wide = page_for(1280, 800, {1, 1}, PageKind::Question, 56);
  CHECK(wide.columns == Columns::Two);
  CHECK(wide.left == 80);
  CHECK(wide.main == 696);
  CHECK(wide.side_left == 832);
  const Page cover = page_for(1280, 800, {1, 1}, PageKind::Cover, 24);
  CHECK(cover.left == 64);
  CHECK(cover.main == 760);
  const Page narrow = page_for(1024, 640, {1, 1}, PageKind::Question, 56);
  CHECK(narrow.columns == Columns::One);
  CHECK(narrow.left == 132);
  CHECK(narrow.main == 760);
  CHECK(narrow.margin == 40);
  const Page large = page_for(1280, 800, {1, 2}, PageKind::Question, 56);
  CHECK(large.columns == Columns::One);
  CHECK(large.menu == Menu::Button);
  CHECK(large.main == 1200);
}

TEST_CASE("Options stand two by two only where rows do not fit and each stays wide enough") {
  CHECK_FALSE(options_pair_up(4, 80, 12, 400, 1200));
  CHECK(options_pair_up(4, 144, 12, 400, 1200));
  CHECK_FALSE(options_pair_up(4, 144, 12, 400, 1100));
  CHECK_FALSE(options_pair_up(2, 144, 12, 100, 1200));
}

TEST_CASE("A value under way eases towards its target and then rests") {
  Motion motion;
  motion.begin_frame(0, Pace::Full);
  CHECK(motion.towards(1, 0, 0.12) == 0);
  CHECK_FALSE(motion.is_moving());
  motion.begin_frame(1, Pace::Full);
  CHECK(motion.towards(1, 1, 0.12) == 0);
  CHECK(motion.is_moving());
  motion.begin_frame(1.06, Pace::Full);
  CHECK(motion.towards(1, 1, 0.12) == Approx(0.875));
  motion.begin_frame(1.12, Pace::Full);
  CHECK(motion.towards(1, 1, 0.12) == 1);
  CHECK_FALSE(motion.is_moving());
}

TEST_CASE("With reduced motion everything arrives at once") {
  Motion motion;
  motion.begin_frame(0, Pace::Reduced);
  CHECK(motion.towards(1, 1, 0.4, Entry::FromZero) == 1);
  CHECK_FALSE(motion.is_moving());
}

TEST_CASE("What was out of sight for long starts afresh") {
  Motion motion;
  motion.begin_frame(0, Pace::Full);
  static_cast<void>(motion.towards(1, 1, 0.4, Entry::FromZero));
  for (int i = 0; i < 1000; ++i) motion.begin_frame(i, Pace::Full);
  CHECK(motion.towards(1, 1, 0.4, Entry::FromZero) == 0);
}

}  // namespace communique::ui
