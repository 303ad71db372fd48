#include "platform/paths.hpp"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>
#include <system_error>

namespace communique {
namespace {

namespace fs = std::filesystem;

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

Result<Resources> resources_for(const fs::path& program, const fs::path& source_tree) {
  const fs::path installed = program.parent_path().parent_path() / "share" / "communique";
  for (const fs::path& root : {installed, source_tree}) {
    if (is_folder(root / "assets")) return Resources{root / "assets", root / "questions"};
  }
  return failure(ErrorCode::NotFound, (installed / "assets").string());
}

Result<Resources> resources() {
  std::error_code ignored;  // without /proc the path stays empty and the source tree decides
  return resources_for(fs::read_symlink("/proc/self/exe", ignored), COMMUNIQUE_SOURCE_TREE);
}

}  // namespace communique
