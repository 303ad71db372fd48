#pragma once
// The command line: one subcommand a file. Parses, calls the cores, prints; decides nothing.
// Exit codes are an outside interface: see Exit.
#include <filesystem>
#include <functional>
#include <string>

#include "base/clock.hpp"

namespace communique {

enum class Exit {
  Done = 0,
  Problems = 1,     // the input has problems, listed on standard error
  Usage = 2,        // wrong usage
  Environment = 3,  // disk, display, port, a closed pipe
};

/// What main.cpp found out about the machine.
struct Surroundings {
  std::filesystem::path assets;    // wording and templates
  std::filesystem::path decks;     // decks known by name
  std::filesystem::path data;      // learners' data; --data puts it elsewhere
  std::filesystem::path hand_out;  // where files for the person go; empty: beside the data
  std::string locale;              // "en_GB"; empty where unknown
  const Clock* clock = nullptr;    // never null once main() has run
  std::function<std::uint64_t()> seed;
  bool has_display = false;
};

/// Runs the program with its arguments; gives the process's exit code.
[[nodiscard]] int run_program(int argc, char** argv, const Surroundings& surroundings);

}  // namespace communique
