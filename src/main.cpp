// Wiring: finds out about the machine and hands it to the command line.
#include <csignal>
#include <cstdio>

#include "cli/cli.hpp"
#include "platform/locale.hpp"
#include "platform/paths.hpp"
#include "platform/seed.hpp"
#include "platform/system_clock.hpp"
#include "platform/terminal.hpp"

int main(int argc, char** argv) {
  using namespace communique;
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error to report, not a reason to die
  const auto found = resources();
  if (!found) {
    std::fprintf(stderr, "communique: its assets are missing (%s); install it again\n",
                 found.error().subject.c_str());
    return static_cast<int>(Exit::Environment);
  }
  const SystemClock clock;
  Surroundings surroundings;
  surroundings.assets = found->assets;
  surroundings.decks = found->decks;
  if (const auto data = data_folder()) surroundings.data = *data;
  if (const auto folder = hand_out_folder()) surroundings.hand_out = *folder;
  surroundings.locale = user_locale();
  surroundings.clock = &clock;
  surroundings.seed = random_seed;
  surroundings.has_display = has_display();
  return run_program(argc, argv, surroundings);
}
