#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "reading/finders.hpp"
#include "reading/numbers.hpp"

namespace {

using namespace communique;
using namespace communique::reading;

std::vector<QuantityFound> quantities_in(const std::string& text) {
  const Page page = lay_out(text);
  return find_quantities(page, find_dates(page));
}

double number_in(const std::string& text) {
  const auto number = read_number(pieces_of(text, {0, text.size()}), 0);
  return number ? number->value : -1;
}

}  // namespace

TEST_CASE("Quantities are found with their value and unit", "[reading]") {
  std::ifstream file(COMMUNIQUE_SOURCE_DIR "/tests/reading/quantities.json");
  REQUIRE(file);
  for (const auto& one : nlohmann::json::parse(file)) {
    const std::string text = one["text"];
    INFO(text << "\n  " << one.value("why", ""));
    nlohmann::json found = nlohmann::json::array();
    for (const QuantityFound& quantity : quantities_in(text)) {
      found.push_back({quantity.text, quantity.value, quantity.unit});
    }
    CHECK(found == one["quantities"]);
  }
}

TEST_CASE("A quantity says how exact it is and what it counts", "[reading]") {
  const auto found = quantities_in(
      "Nearly 80 per cent of Japanese people agree, and over 28 Chinese air force aircraft came.");
  REQUIRE(found.size() == 2);
  CHECK(found[0].approximately == "Nearly");
  CHECK(found[0].counts == "Japanese people agree");
  CHECK(found[1].approximately == "over");
  CHECK(found[1].counts == "Chinese air force aircraft");
}

TEST_CASE("Numbers in words come to their value", "[reading]") {
  CHECK(number_in("twenty-five") == 25);
  CHECK(number_in("two hundred and fifty thousand") == 250000);
  CHECK(number_in("one million two hundred thousand") == 1200000);
  CHECK(number_in("a hundred") == 100);
  CHECK(number_in("3 lakh crore") == 3e12);
  CHECK(number_in("12½") == 12.5);
  CHECK(number_in("the") == -1);
}

TEST_CASE("An endless line of figures is read to its end", "[reading]") {
  std::string text = "The harbour master saw a boat";
  for (int i = 0; i < 20000; ++i) text += " and 7 ships";
  const auto found = quantities_in(text + ".");
  REQUIRE(found.size() == 1);
  CHECK(found[0].mentions.size() > 19980);
}
