// When something is read aloud.
#include <catch2/catch_test_macros.hpp>

#include "window/narrator.hpp"

namespace communique::window {
namespace {

class Listener {
 public:
  Listener() : narrator([this](std::vector<Utterance> words) { heard.push_back(std::move(words)); }) {
    screens::TroubleView trouble;
    trouble.title = "The deck is not there";
    view.screen = trouble;
    view.speaks = true;
  }
  void frame(double now, const std::string& focused = "", bool reads_again = false) {
    narrator.follow(view, focused, reads_again, now);
  }
  std::vector<std::vector<Utterance>> heard;
  Narrator narrator;
  screens::View view;
};

}  // namespace

TEST_CASE("A screen is read once, and again when it is asked for") {
  Listener listener;
  listener.frame(0);
  listener.frame(1);
  REQUIRE(listener.heard.size() == 1);
  CHECK(listener.heard[0][0].text == "The deck is not there");
  listener.frame(2, "", true);
  CHECK(listener.heard.size() == 2);
}

TEST_CASE("What the keyboard reaches is read, but not what a new screen gives it by itself") {
  Listener listener;
  listener.frame(0);
  listener.frame(0.1, "Try again");
  CHECK(listener.heard.size() == 1);
  listener.frame(2, "Close");
  REQUIRE(listener.heard.size() == 2);
  CHECK(listener.heard[1][0].text == "Close");
  listener.frame(3, "Close");
  CHECK(listener.heard.size() == 2);
}

TEST_CASE("A message is read when it comes, and turning reading off ends what is being said") {
  Listener listener;
  listener.frame(0);
  listener.view.toast = screens::ToastView{"The name is changed.", "toast1"};
  listener.frame(1);
  listener.frame(2);
  REQUIRE(listener.heard.size() == 2);
  CHECK(listener.heard[1][0].text == "The name is changed.");
  listener.view.speaks = false;
  listener.frame(3);
  listener.frame(4);
  REQUIRE(listener.heard.size() == 3);
  CHECK(listener.heard[2].empty());
}

}  // namespace communique::window
