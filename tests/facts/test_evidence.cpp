#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "base/files.hpp"
#include "facts/example_deck.hpp"
#include "temporary_folder.hpp"

namespace communique {
namespace {

/// The example's articles; blank lines and white space at the ends are not part of any paragraph.
void write_articles(const std::filesystem::path& folder) {
  std::ofstream(folder / "daily.txt", std::ios::binary)
      << "\n  First.  \r\n\n\t\nSecond \xE6\x9E\x97\xE3\x80\x80\n Third\xC2\xA0\nFourth\nFifth";
  std::ofstream(folder / "view.txt", std::ios::binary) << "Only one.";
}

Deck deck_with_hashes() {
  DeckFiles files = example_files();
  const std::pair<std::string, std::string> hashes[] = {{"00000000000000ac", short_sha256("First.")},
                                                        {"00000000000000aa", short_sha256("Second 林")},
                                                        {"00000000000000ab", short_sha256("Third")},
                                                        {"00000000000000ad", short_sha256("Only one.")}};
  for (auto& [name, content] : files) {
    for (const auto& [from, to] : hashes) {
      for (std::size_t at = content.find(from); at != std::string::npos; at = content.find(from)) {
        content.replace(at, from.size(), to);
      }
    }
  }
  return deck_of(files);
}

}  // namespace

TEST_CASE("evidence that is in the articles is verified, and articles that are not at hand are named") {
  const TemporaryFolder folder;
  write_articles(folder.path());
  const auto check = check_evidence(deck_with_hashes(), folder.path());
  REQUIRE(check.has_value());
  CHECK(lines_of(check->problems).empty());
  CHECK(check->verified == 18);
  CHECK(check->missing == std::vector<std::string>{"essay"});
}

TEST_CASE("a wrong digest is named at its place, with the right one") {
  const TemporaryFolder folder;
  write_articles(folder.path());
  Deck deck = deck_with_hashes();
  deck.figures[0].evidence[0].sha256 = "0000000000000000";
  const auto check = check_evidence(deck, folder.path());
  REQUIRE(check->problems.size() == 1);
  CHECK(check->problems[0].code == "wrong-hash");
  CHECK(check->problems[0].place.file == "figures.json");
  CHECK(check->problems[0].place.line == 4);
  CHECK(check->problems[0].expected.find(short_sha256("Third")) != std::string::npos);
}

TEST_CASE("a paragraph beyond the article's end is named") {
  const TemporaryFolder folder;
  write_articles(folder.path());
  Deck deck = deck_with_hashes();
  deck.statements[1].evidence[0].paragraph = 2;
  const auto check = check_evidence(deck, folder.path());
  REQUIRE(check->problems.size() == 1);
  CHECK(check->problems[0].code == "no-paragraph");
}

TEST_CASE("a paragraph is given without the white space around it") {
  const TemporaryFolder folder;
  write_articles(folder.path());
  const Deck deck = deck_with_hashes();
  CHECK(article_paragraph(deck.sources[0], 2, folder.path()) == "Second 林");
  CHECK(article_paragraph(deck.sources[0], 6, folder.path()).error().code == ErrorCode::NotFound);
  CHECK(article_paragraph(deck.sources[0], 0, folder.path()).error().code == ErrorCode::NotFound);
  CHECK(article_paragraph(deck.sources[2], 1, folder.path()).error().code == ErrorCode::NotFound);
}

TEST_CASE("a folder of articles that is not there is an error") {
  const TemporaryFolder folder;
  CHECK(check_evidence(deck_with_hashes(), folder.path() / "none").error().code == ErrorCode::NotFound);
}

}  // namespace communique
