// How well articles are read that a person has marked: a floor for each kind of finding, below which a change
// has made reading worse. marked/README.md says what the sets are.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <filesystem>

#include "base/files.hpp"
#include "reading/findings_json.hpp"
#include "reading/intake.hpp"
#include "reading/read.hpp"
#include "reading/score.hpp"

namespace fs = std::filesystem;
using namespace communique;
using namespace communique::reading;

namespace {

score::Score score_of(const fs::path& set, const Lexicon& lexicon) {
  score::Score all;
  for (const auto& file : fs::directory_iterator(set)) {
    if (file.path().extension() != ".json") continue;
    const auto marks = read_file(file.path());
    const auto text = read_file(fs::path(file.path()).replace_extension(".txt"));
    REQUIRE((marks && text));
    const auto intake = take_in(*text, "article.txt");
    REQUIRE(intake);
    const Page page = lay_out(intake->text);
    const auto found = nlohmann::json::parse(to_json(read_page(page, lexicon), page));
    all += score::score(score::marks_of(nlohmann::json::parse(*marks)), score::entries_of(found), *text);
  }
  return all;
}

struct Floor {
  const char* set;
  std::array<double, score::kTypes> strict_f1;  // in the order of score::Type
  double dates_iso;
};

}  // namespace

TEST_CASE("Marked articles are read no worse than they were") {
  const auto floor = GENERATE(Floor{"develop", {0.98, 0.97, 0.97, 0.99, 0.97, 0.98}, 0.99},
                              Floor{"held-out", {0.98, 0.97, 0.97, 0.99, 0.90, 0.98}, 0.99},
                              Floor{"final", {0.98, 0.93, 0.96, 0.99, 0.95, 0.98}, 0.99},
                              Floor{"last", {0.97, 0.92, 0.94, 0.99, 0.83, 0.94}, 0.99},
                              Floor{"unseen", {0.95, 0.88, 0.92, 0.97, 0.83, 0.96}, 0.94});
  const fs::path source = COMMUNIQUE_SOURCE_DIR;
  const auto lexicon = Lexicon::load(source / "assets" / "reading");
  REQUIRE(lexicon);
  const auto score = score_of(source / "tests" / "reading" / "marked" / floor.set, *lexicon);
  INFO(floor.set << '\n' << score::table(score));
  for (std::size_t type = 0; type < score::kTypes; ++type) {
    INFO(score::name_of(static_cast<score::Type>(type)));
    CHECK(score.strict[type].f1() >= floor.strict_f1[type]);
  }
  CHECK(score.dates_iso.f1() >= floor.dates_iso);
}
