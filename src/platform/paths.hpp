#pragma once
// Where this machine keeps things: learners' data, settings, and what came with the program.
// Finds folders and creates none. Follows the XDG base directory specification.
#include <filesystem>
#include <string>

#include "base/result.hpp"

namespace communique {

/// Learners' data: $XDG_DATA_HOME/communique, else ~/.local/share/communique. It need not exist yet.
/// Unavailable where the user has no home.
[[nodiscard]] Result<std::filesystem::path> data_folder();
/// The user's own files for the program: $XDG_CONFIG_HOME/communique, else ~/.config/communique.
[[nodiscard]] Result<std::filesystem::path> config_folder();

/// Where a person looks for files that a program gave them: the first of ~/Downloads and ~/Documents that is
/// there, else the home folder.
[[nodiscard]] Result<std::filesystem::path> hand_out_folder();

/// Where the system looks for programs: $PATH, else the usual folders.
[[nodiscard]] std::string search_path();

/// What came with the program.
struct Resources {
  std::filesystem::path assets;  // wording, pictures
  std::filesystem::path decks;   // the decks that the program knows by name
};
/// ../share/communique beside the program's own folder; where that is missing, the source tree named in the
/// file communique.source-tree beside the program, which a build has and an installed copy has not. NotFound.
[[nodiscard]] Result<Resources> resources();

/// The pure halves. `variable` is the XDG variable's value and counts only where it is absolute, as the
/// specification asks; either pointer may be null, which means unset.
[[nodiscard]] Result<std::filesystem::path> folder_for_user(const char* variable, const char* home,
                                                            const std::filesystem::path& below_home);
/// An empty `program` is one whose place is unknown: NotFound.
[[nodiscard]] Result<Resources> resources_for(const std::filesystem::path& program);

}  // namespace communique
