// Reading articles from the command line: what it prints, what it refuses and in which words.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"
#include "temporary_folder.hpp"

using namespace communique;
using nlohmann::json;
using test::Ran;
using test::run;

namespace {

namespace fs = std::filesystem;

// Invented; the names are of nobody.
const char* const kArticle =
    "LISBON, 3 March 1987 - Portugal and Norway on Tuesday signed a fisheries agreement worth $12 million.\n"
    "\n"
    "Foreign Minister Helena Marques said the agreement would help fishing towns on both coasts.\n"
    "The Norwegian Institute of Marine Research (NIMR) will count the fish, Marques said.\n";

fs::path write(const TemporaryFolder& folder, const std::string& name, const std::string& text) {
  const fs::path file = folder.path() / name;
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
  return file;
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

bool mentions(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

bool has_name(const json& entries, const std::string& name) {
  return std::any_of(entries.begin(), entries.end(),
                     [&](const json& entry) { return entry["name"] == name; });
}

/// A deck with one place, as small as decks can be.
void write_deck(const TemporaryFolder& folder) {
  write(folder, "deck/deck.json",
        R"({"id": "north", "title": "North", "description": "Fish", "language": "en",
            "sources": [{"id": "gazette", "publisher": "Gazette", "title": "Fish", "date": "1987-03-03",
                         "genre": "news", "basis": "made up", "file": "a.txt", "bodyParagraphs": [1]}]})");
  write(folder, "deck/places.json",
        R"([{"id": "portugal", "name": "Portugal",
             "evidence": [{"source": "gazette", "paragraph": 1, "sha256": "0123456789abcdef"}]}])");
}

}  // namespace

TEST_CASE("read --json prints one document with every list, and where each thing stands") {
  const TemporaryFolder folder;
  write(folder, "a.txt", kArticle);
  const Ran ran = run(folder.path(), "read a.txt --json");
  INFO(ran.error);
  REQUIRE(ran.exit == 0);
  CHECK(ran.error.empty());
  const auto document = json::parse(ran.out);
  for (const char* list :
       {"people", "organisations", "places", "dates", "agreements", "quantities", "statements", "events"}) {
    INFO(list);
    REQUIRE(document.contains(list));
    for (const json& entry : document[list]) {
      REQUIRE_FALSE(entry["evidence"].empty());
      for (const json& range : entry["evidence"]) CHECK(range[0].get<int>() < range[1].get<int>());
    }
  }
  CHECK(document["article"]["published"] == "1987-03-03");
  CHECK(document["article"]["datedBy"] == "dateline");
  CHECK(has_name(document["people"], "Helena Marques"));
  CHECK(has_name(document["places"], "Portugal"));
  REQUIRE_FALSE(document["dates"].empty());
  CHECK(document["dates"][0]["iso"] == "1987-03-03");
  REQUIRE_FALSE(document["quantities"].empty());
  CHECK(document["quantities"][0]["value"] == 12'000'000);
}

TEST_CASE("The same article gives the same document, from a file or from standard input") {
  const TemporaryFolder folder;
  write(folder, "a.txt", kArticle);
  const Ran file = run(folder.path(), "read a.txt --json");
  const Ran input = run(folder.path(), "read - --json", kArticle);
  CHECK(input.exit == 0);
  CHECK(file.out == input.out);
}

TEST_CASE("Without --json an article is summed up with the paragraphs where things stand") {
  const TemporaryFolder folder;
  write(folder, "a.txt", kArticle);
  const Ran ran = run(folder.path(), "read a.txt");
  REQUIRE(ran.exit == 0);
  INFO(ran.out);
  CHECK(mentions(ran.out, "Published 3 March 1987, as its dateline says."));
  CHECK(mentions(ran.out, "\nPeople\n  Helena Marques"));
  CHECK(mentions(ran.out, "paragraphs 2 and 3"));
}

TEST_CASE("The author's day of publication is what relative dates count from") {
  const TemporaryFolder folder;
  write(folder, "a.txt",
        "Portugal signed the agreement on Tuesday, its foreign ministry said in a long statement.\n");
  const Ran ran = run(folder.path(), "read a.txt --json --published 1987-03-05");
  REQUIRE(ran.exit == 0);
  const auto document = json::parse(ran.out);
  CHECK(document["article"]["datedBy"] == "author");
  REQUIRE(document["dates"].size() == 1);
  CHECK(document["dates"][0]["iso"] == "1987-03-03");
}

TEST_CASE("What cannot be read is refused in words that say what to do") {
  const TemporaryFolder folder;
  write(folder, "empty.txt", " \n\n");
  write(folder, "picture.txt",
        std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\x06\0\0\0", 29));
  const Ran missing = run(folder.path(), "read nowhere.txt --json");
  CHECK(missing.exit == 1);
  CHECK(missing.out.empty());
  CHECK(missing.error == "communique: nowhere.txt is not there\n");
  const Ran empty = run(folder.path(), "read empty.txt");
  CHECK(empty.exit == 1);
  CHECK(mentions(empty.error, "empty.txt holds no article"));
  const Ran picture = run(folder.path(), "read picture.txt");
  CHECK(picture.exit == 1);
  CHECK(mentions(picture.error, "save the article as .txt"));
  write(folder, "arabic.txt", repeated("وقع الوزير الاتفاق في العاصمة. ", 20));
  const Ran arabic = run(folder.path(), "read arabic.txt");
  CHECK(arabic.exit == 1);
  CHECK(mentions(arabic.error, "written in Arabic characters; only articles in English are read"));
}

TEST_CASE("A wrong day of publication is wrong usage") {
  const TemporaryFolder folder;
  write(folder, "a.txt", kArticle);
  const Ran ran = run(folder.path(), "read a.txt --published yesterday");
  CHECK(ran.exit == 2);
  CHECK(mentions(ran.error, "2025-12-04"));
  CHECK(run(folder.path(), "read . --published 2025-12-04").exit == 2);
  CHECK(run(folder.path(), "read").exit == 2);
}

TEST_CASE("A folder gives one document; a text that is there twice is said and read once") {
  const TemporaryFolder folder;
  write(folder, "news/a.txt", kArticle);
  write(folder, "news/b.txt", kArticle);
  write(folder, "news/c.txt",
        "Norway built a harbour, its government said on Monday in a statement to fishermen.\n");
  write(folder, "news/notes.json", "{}");
  const Ran ran = run(folder.path(), "read news --json");
  INFO(ran.error);
  CHECK(ran.exit == 0);
  CHECK(mentions(ran.error, "b.txt has the same text as a.txt"));
  const auto articles = json::parse(ran.out)["articles"];
  REQUIRE(articles.size() == 3);
  CHECK(articles[0]["file"] == "a.txt");
  CHECK(articles[0].contains("people"));
  CHECK(articles[1] == json{{"file", "b.txt"}, {"sameAs", "a.txt"}});
  CHECK(articles[2].contains("people"));
}

TEST_CASE("One bad article in a folder does not keep the others from being read") {
  const TemporaryFolder folder;
  write(folder, "news/a.txt", "");
  write(folder, "news/b.txt", kArticle);
  const Ran ran = run(folder.path(), "read news --json");
  CHECK(ran.exit == 1);
  CHECK(mentions(ran.error, "a.txt holds no article"));
  const auto articles = json::parse(ran.out)["articles"];
  REQUIRE(articles.size() == 2);
  CHECK(articles[0].contains("error"));
  CHECK(articles[1].contains("people"));
  fs::create_directories(folder.path() / "bare");
  CHECK(run(folder.path(), "read bare").exit == 1);
}

TEST_CASE("What a deck knows is told from what is new") {
  const TemporaryFolder folder;
  write(folder, "a.txt", kArticle);
  write_deck(folder);
  const Ran ran = run(folder.path(), "read a.txt --json --deck deck");
  INFO(ran.error);
  REQUIRE(ran.exit == 0);
  int known = 0;
  const auto document = json::parse(ran.out);
  for (const json& place : document["places"]) {
    INFO(place["name"]);
    CHECK(place["known"] == (place["name"] == "Portugal" ? json("portugal") : json(nullptr)));
    known += place["known"].is_null() ? 0 : 1;
  }
  CHECK(known == 1);
  REQUIRE_FALSE(document["people"].empty());
  CHECK(document["people"][0]["known"].is_null());
  const Ran summary = run(folder.path(), "read a.txt --deck deck");
  CHECK(mentions(summary.out, "known as portugal"));
  CHECK(mentions(summary.out, "; new\n"));
  CHECK(run(folder.path(), "read a.txt --deck nothing").exit == 1);
}
