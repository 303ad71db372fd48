// A class from a terminal alone. What the room does is tested in tests/classroom, the phones in tests/page.
#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "program.hpp"
#include "temporary_folder.hpp"

namespace communique::test {
namespace {

const std::string kHost = "host taiwan-japan --no-window --port 0 --bind 127.0.0.1 --length 2 ";

TEST_CASE("A class is opened, ended and closed by typed lines, and nothing is left to go on with") {
  const TemporaryFolder folder;
  const Ran ran = run(folder.path(), kHost, "players\nend\nquit\n");
  CHECK(ran.exit == 0);
  CHECK(ran.out.find("and type PIN ") != std::string::npos);
  CHECK(ran.error.find("interrupted") == std::string::npos);
  const Ran again = run(folder.path(), kHost + "--resume");
  CHECK(again.exit == 1);
  CHECK(again.error.find("no class was interrupted") != std::string::npos);
}

TEST_CASE("A class that was left in the middle is gone on with, under the same PIN") {
  const TemporaryFolder folder;
  const Ran ran = run(folder.path(), kHost + "--json-events", "next\nquit\n");
  CHECK(ran.exit == 0);
  CHECK(ran.error.find("--resume goes on with it") != std::string::npos);
  const std::size_t pin = ran.out.find("\"pin\":");
  REQUIRE(pin != std::string::npos);
  const Ran again = run(folder.path(), kHost + "--resume --json-events", "end\nquit\n");
  CHECK(again.exit == 0);
  CHECK(again.out.find(ran.out.substr(pin, 14)) != std::string::npos);
}

TEST_CASE("What a class cannot be is refused before a room opens") {
  const TemporaryFolder folder;
  const std::pair<const char*, const char*> kRefused[] = {
      {"--mode chess", "unknown mode \"chess\""},
      {"--questions nobody/single", "the deck has no question nobody/single"},
      {"--topics weather", "unknown topic"},
      {"--seconds 601", "seconds go from 0 to 600"}};
  for (const auto& [option, says] : kRefused) {
    const Ran ran = run(folder.path(), kHost + option);
    INFO(option);
    CHECK(ran.exit == 2);
    CHECK(ran.error.find(says) != std::string::npos);
  }
}

TEST_CASE("Records that were damaged are set aside, and the teacher is told") {
  const TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "data");
  std::ofstream(folder.path() / "data" / "records.sqlite") << "no store";
  const Ran ran = run(folder.path(), kHost, "quit\n");
  CHECK(ran.error.find("the records were damaged; they are kept as") != std::string::npos);
}

}  // namespace
}  // namespace communique::test
