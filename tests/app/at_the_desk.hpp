#pragma once
// The program on a folder of its own, driven to the review desk and about it as the window does: real
// reading, real files, no window.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <string>

#include "a_run.hpp"

namespace communique {

namespace fs = std::filesystem;
using namespace screens;

inline constexpr const char* kArticle =
    "Harbour union and ferry line sign pact on night crossings\n"
    "By Tove Alnes\n"
    "OSTVIK, March 4, 1987 (NPA) - Ada Lund, chairwoman of the Ostvik Harbour Union (OHU), and Ivo Brandt, "
    "director of the "
    "North Sound Ferry Company, on Wednesday signed the Ostvik Ferry Agreement in Copenhagen.\n"
    "The agreement allows 12 night crossings a week between Denmark and Norway from June 1, the union said.\n"
    "\"Nobody loses a berth by it,\" Lund told reporters after the ceremony. She said that 340 dockers would "
    "be trained by "
    "1989.\n"
    "Peter Holm, transport minister of Denmark, called the pact a beginning. Brandt said the company would "
    "spend 45 million "
    "crowns on two ships.\n"
    "Marta Eide, spokeswoman of the Norwegian Seamen's Federation (NSF), warned that wages were not part of "
    "it.\n"
    "The Harbour Union and the company first met on November 12, 1985 in Oslo, where Jens Falk, mayor of "
    "Ostvik, opened the "
    "talks.\n"
    "READ MORE: Storm closes three harbours\n";

inline constexpr const char* kNewChair =
    "New chair at the harbour union\nOSTVIK, May 9, 1990 (NPA) - Karin Moe, chairwoman of the Ostvik "
    "Harbour Union (OHU), on "
    "Wednesday opened the union's new hall in Ostvik. Moe said the union had 2,100 members.\n";

class AtTheDesk {
 public:
  explicit AtTheDesk(const fs::path& data) : run(data, clock) {
    run.application.dispatch(EndIntro{});
    if (run.state().learners.empty()) run.add("Mei");
  }
  template <class Wish>
  void wish(Wish wish) {
    run.application.dispatch(AtDesk{std::move(wish)});
    settle();
  }
  /// Until nothing is at work in the background.
  void settle() {
    do {
      run.application.wait_for_background();
    } while (run.application.attend());
  }
  void bring(const std::string& text = kArticle, const std::string& into = {}, const std::string& date = {}) {
    wish(at_desk::ShowDecks{});
    wish(at_desk::Bring{});
    wish(at_desk::Paste{text});
    wish(at_desk::SetDeck{into});
    wish(at_desk::SetDate{date});
    wish(at_desk::Read{});
  }
  void accept_all() {
    for (std::size_t i = 0; i < desk().drafts().size(); ++i) {
      const std::string current = desk().current();
      wish(at_desk::Accept{});
      if (desk().draft(current)->standing == authoring::Standing::Open) wish(at_desk::Reject{});
    }
  }
  [[nodiscard]] const State& state() const { return run.state(); }
  [[nodiscard]] const authoring::Desk& desk() const { return *state().authoring.review->desk; }
  [[nodiscard]] const FoundDeck& own() const {
    for (const FoundDeck& deck : state().authoring.decks) {
      if (deck.is_own) return deck;
    }
    FAIL("no deck of one's own");
    throw 0;
  }

  TestClock clock;
  Run run;
};

}  // namespace communique
