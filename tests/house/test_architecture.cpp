// The level rule, read from src/README.md and held against every include.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "base/files.hpp"

namespace {

namespace fs = std::filesystem;
const fs::path kSource = fs::path(COMMUNIQUE_SOURCE_DIR) / "src";

struct Folder {
  int level = 0;
  std::set<std::string> may_use;
};

std::vector<std::string> lines_of(const fs::path& file) {
  std::istringstream stream(communique::read_file(file).value_or(""));
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// The table "| level | `folder/` | may use | purpose |".
std::map<std::string, Folder> house() {
  std::map<std::string, Folder> folders;
  const std::regex row(R"(\| (\d+) \| `([a-z_.]+)/?` \| ([a-z, ]*) ?\|.*)");
  for (const std::string& line : lines_of(kSource / "README.md")) {
    std::smatch match;
    if (!std::regex_match(line, match, row)) continue;
    Folder folder{std::stoi(match[1]), {}};
    std::istringstream names(match[3]);
    for (std::string name; std::getline(names, name, ',');) {
      name.erase(0, name.find_first_not_of(' '));
      name.erase(name.find_last_not_of(' ') + 1);
      if (!name.empty()) folder.may_use.insert(name);
    }
    folders[match[2]] = folder;
  }
  return folders;
}

std::vector<fs::path> sources() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(kSource)) {
    const auto extension = entry.path().extension();
    if (extension == ".cpp" || extension == ".hpp") files.push_back(entry.path());
  }
  return files;
}

/// The folder of src/ that a file belongs to; main.cpp is its own.
std::string folder_of(const fs::path& file) { return fs::relative(file, kSource).begin()->string(); }

}  // namespace

TEST_CASE("The map of the house names every folder, each above all that it may use") {
  const auto folders = house();
  REQUIRE(folders.size() >= 10);
  for (const auto& entry : fs::directory_iterator(kSource)) {
    if (entry.is_directory()) {
      INFO(entry.path());
      CHECK(folders.count(entry.path().filename().string()) == 1);
      CHECK(fs::exists(entry.path() / "README.md"));
    }
  }
  for (const auto& [name, folder] : folders) {
    for (const std::string& used : folder.may_use) {
      INFO(name << " may use " << used);
      REQUIRE(folders.count(used) == 1);
      CHECK(folders.at(used).level <= folder.level);
      CHECK((folders.at(used).level < folder.level || name == "window"));
    }
  }
}

TEST_CASE("A folder includes only what the map allows it") {
  const auto folders = house();
  const std::regex include(R"(\s*#\s*include\s*["<]([a-z_]+)/.*)");
  int includes = 0;
  for (const fs::path& file : sources()) {
    const std::string folder = folder_of(file);
    for (const std::string& line : lines_of(file)) {
      std::smatch match;
      if (!std::regex_match(line, match, include) || folders.count(match[1]) == 0) continue;
      ++includes;
      INFO(file << ": " << line);
      CHECK((match[1] == folder || folders.at(folder).may_use.count(match[1]) == 1));
    }
  }
  CHECK(includes > 50);
}

TEST_CASE("Libraries with an edge of their own are included only there") {
  const std::map<std::string, std::set<std::string>> homes = {
      {"SDL", {"window"}}, {"imgui", {"ui", "window"}}, {"SQLiteCpp", {"records"}}, {"sqlite3", {"records"}}};
  for (const fs::path& file : sources()) {
    for (const std::string& line : lines_of(file)) {
      const std::size_t name = line.find_first_of("<\"");
      if (line.find("#include") == std::string::npos || name == std::string::npos) continue;
      for (const auto& [library, allowed] : homes) {
        INFO(file << ": " << line);
        CHECK((line.compare(name + 1, library.size(), library) != 0 || allowed.contains(folder_of(file))));
      }
    }
  }
}

TEST_CASE("Time, chance and the environment are asked only at the edge") {
  const std::regex asks(R"(.*(_clock::now\(|random_device|getenv|\btime\((nullptr|NULL|0)\)|\brand\(\)).*)");
  const std::set<std::string> edge = {"platform", "window", "main.cpp"};
  for (const fs::path& file : sources()) {
    if (edge.count(folder_of(file)) == 1) continue;
    for (const std::string& line : lines_of(file)) {
      INFO(file << ": " << line);
      CHECK_FALSE(std::regex_match(line, asks));
    }
  }
}

TEST_CASE("No source file grows past reading") {
  for (const fs::path& file : sources()) {
    INFO(file);
    CHECK(lines_of(file).size() <= 500);
  }
}
