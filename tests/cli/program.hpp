#pragma once
// Runs the program as a shell would, for the tests of the command line.
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/files.hpp"

namespace communique::test {

struct Ran {
  int exit = -1;
  std::string out;
  std::string error;
};

/// Runs the program in a shell, with `input` as its standard input.
inline Ran run(const std::filesystem::path& folder, const std::string& arguments,
               const std::string& input = "") {
  std::ofstream(folder / "in") << input;
  const std::string command = std::string("cd '") + folder.string() +
                              "' && '" COMMUNIQUE_PROGRAM "' --data data " + arguments + " <in >out 2>error";
  const int status = std::system(command.c_str());
  Ran ran;
  ran.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  ran.out = read_file(folder / "out").value_or("");
  ran.error = read_file(folder / "error").value_or("");
  return ran;
}

}  // namespace communique::test
