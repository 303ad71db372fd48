// The README is true: its two commands, its links and pictures exist.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <regex>

#include "base/files.hpp"

namespace fs = std::filesystem;

TEST_CASE("The README's commands are there and can be run") {
  const fs::path root = COMMUNIQUE_SOURCE_DIR;
  const std::string readme = communique::read_file(root / "README.md").value_or("");
  for (const char* command : {"./run", "./check"}) {
    INFO(command);
    CHECK(readme.find(command) != std::string::npos);
    const auto permissions = fs::status(root / command).permissions();
    CHECK((permissions & fs::perms::owner_exec) != fs::perms::none);
  }
}

TEST_CASE("Every file that the READMEs point to exists") {
  const fs::path root = COMMUNIQUE_SOURCE_DIR;
  const std::regex link(R"(\]\(([^)#:]+)\))");
  for (const char* readme : {"README.md", "src/README.md", "questions/README.md", "docs/THIRD_PARTY.md"}) {
    const std::string text = communique::read_file(root / readme).value_or("");
    REQUIRE_FALSE(text.empty());
    for (auto match = std::sregex_iterator(text.begin(), text.end(), link); match != std::sregex_iterator();
         ++match) {
      INFO(readme << " points to " << (*match)[1]);
      CHECK(fs::exists((root / readme).parent_path() / (*match)[1].str()));
    }
  }
}
