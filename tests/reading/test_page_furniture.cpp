// Body and furniture on pages of our own: tests/reading/furniture.json.
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "reading/page.hpp"

using namespace communique::reading;

namespace {

nlohmann::json pages() {
  std::ifstream file(COMMUNIQUE_SOURCE_DIR "/tests/reading/furniture.json");
  REQUIRE(file);
  return nlohmann::json::parse(file);
}

Page page_of(const nlohmann::json& entry) {
  std::string text;
  for (const auto& line : entry.at("lines")) text += line.at(1).get<std::string>() + "\n";
  return lay_out(text);
}

}  // namespace

TEST_CASE("the body of an article is told from what else stands on its page") {
  for (const auto& entry : pages()) {
    const Page page = page_of(entry);
    INFO(entry.at("name").get<std::string>());
    REQUIRE(page.paragraphs.size() == entry.at("lines").size());
    for (std::size_t i = 0; i < page.paragraphs.size(); ++i) {
      INFO(page.at(page.paragraphs[i].range));
      CHECK(name_of(page.paragraphs[i].part) == entry.at("lines").at(i).at(0).get<std::string>());
    }
  }
}

TEST_CASE("a page's headline, dateline and day are found among its furniture") {
  for (const auto& entry : pages()) {
    const Page page = page_of(entry);
    INFO(entry.at("name").get<std::string>());
    if (entry.contains("headline")) CHECK(page.headline == entry.at("headline").get<std::string>());
    const std::string dateline = page.dateline ? std::string(page.at(page.dateline->range)) : std::string();
    CHECK(dateline == entry.value("dateline", std::string()));
    CHECK((page.published ? page.published->text() : std::string()) ==
          entry.value("published", std::string()));
  }
}
