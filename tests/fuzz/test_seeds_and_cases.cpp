// What fuzzers start from, and what they once found: every input is run again, and every claim of its target
// must hold. A seed that is meant to be refused begins with "broken".
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <vector>

#include "fuzz/target.hpp"

using namespace communique::fuzz;
namespace fs = std::filesystem;

namespace {

struct Target {
  const char* name;
  Outcome (*run)(std::string_view bytes);
};
constexpr Target kTargets[] = {{"article", article},
                               {"article_file", article_file},
                               {"bank_file", bank_file},
                               {"class_journal", class_journal},
                               {"class_message", class_message},
                               {"deck", deck},
                               {"deck_package", deck_package},
                               {"deck_text", deck_text},
                               {"desk_file", desk_file},
                               {"learner_file", learner_file},
                               {"lesson_file", lesson_file},
                               {"response", response},
                               {"typed_answer", typed_answer}};

fs::path folder(const char* kind) { return fs::path(COMMUNIQUE_SOURCE_DIR) / "tests" / "fuzz" / kind; }

std::vector<fs::path> files_in(const fs::path& of) {
  std::vector<fs::path> files;
  if (fs::exists(of)) std::copy(fs::directory_iterator(of), {}, std::back_inserter(files));
  std::sort(files.begin(), files.end());
  return files;
}

std::string content(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("What fuzzers start from is taken, or refused where it is broken") {
  for (const Target& target : kTargets) {
    const auto files = files_in(folder("seeds") / target.name);
    INFO(target.name);
    CHECK_FALSE(files.empty());
    for (const fs::path& file : files) {
      INFO(file.filename());
      const bool is_broken = file.filename().string().starts_with("broken");
      CHECK((target.run(content(file)) == Outcome::Refused) == is_broken);
    }
  }
}

TEST_CASE("What fuzzers once found does no harm any more") {
  for (const Target& target : kTargets) {
    for (const fs::path& file : files_in(folder("cases") / target.name)) {
      INFO(target.name << ' ' << file.filename());
      CHECK_NOTHROW((void)target.run(content(file)));
    }
  }
}

TEST_CASE("Every folder of seeds and cases belongs to a target") {
  std::set<std::string> names;
  for (const Target& target : kTargets) names.insert(target.name);
  for (const char* kind : {"seeds", "cases"}) {
    for (const fs::path& each : files_in(folder(kind))) {
      INFO(each);
      CHECK(names.contains(each.filename().string()));
    }
  }
}
