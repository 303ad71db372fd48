#include "platform/paths.hpp"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>
#include <string>
#include <system_error>

#include "base/files.hpp"

namespace communique {
namespace {

namespace fs = std::filesystem;

// Written by the build, never installed: so no installed copy can fall back on somebody's source tree.
constexpr const char* kSourceTreeFile = "communique.source-tree";

// HOME may be missing (cron, some containers); the user database still knows.
const char* home_folder() {
  if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0') return home;
  const passwd* user = getpwuid(getuid());
  return user == nullptr ? nullptr : user->pw_dir;
}

bool is_folder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

/// The tree that a build was made from, as the file beside the program says; empty where there is no such
/// file.
fs::path source_tree_of(const fs::path& program) {
  std::string line = read_file(program.parent_path() / kSourceTreeFile).value_or("");
  if (line.ends_with('\n')) line.pop_back();
  return line;
}

Resources resources_below(const fs::path& root) { return {root / "assets", root / "questions"}; }

}  // namespace

Result<fs::path> folder_for_user(const char* variable, const char* home, const fs::path& below_home) {
  if (variable != nullptr && fs::path(variable).is_absolute()) return fs::path(variable) / "communique";
  if (home != nullptr && fs::path(home).is_absolute()) return fs::path(home) / below_home / "communique";
  return failure(ErrorCode::Unavailable, "HOME", "the user has no home folder");
}

Result<fs::path> data_folder() {
  return folder_for_user(std::getenv("XDG_DATA_HOME"), home_folder(), ".local/share");
}

Result<fs::path> config_folder() {
  return folder_for_user(std::getenv("XDG_CONFIG_HOME"), home_folder(), ".config");
}

Result<fs::path> hand_out_folder() {
  const char* home = home_folder();
  if (home == nullptr) return failure(ErrorCode::Unavailable, "HOME", "the user has no home folder");
  for (const char* name : {"Downloads", "Documents"}) {
    if (is_folder(fs::path(home) / name)) return fs::path(home) / name;
  }
  return fs::path(home);
}

std::string search_path() {
  const char* path = std::getenv("PATH");
  return path != nullptr && *path != '\0' ? path : "/usr/local/bin:/usr/bin:/bin";
}

Result<Resources> resources_for(const fs::path& program) {
  // Without this an unknown program would take whatever "share" stands in the current folder.
  if (program.empty())
    return failure(ErrorCode::NotFound, "../share/communique", "the program's place is unknown");
  const fs::path installed = program.parent_path().parent_path() / "share" / "communique";
  if (is_folder(installed / "assets")) return resources_below(installed);
  const fs::path tree = source_tree_of(program);
  if (!tree.empty() && is_folder(tree / "assets")) return resources_below(tree);
  return failure(ErrorCode::NotFound, (installed / "assets").string());
}

Result<Resources> resources() {
  std::error_code ignored;  // without /proc the path stays empty
  return resources_for(fs::read_symlink("/proc/self/exe", ignored));
}

}  // namespace communique
