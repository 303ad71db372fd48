#include <rapidcheck.h>

#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "questions/item_rules.hpp"
#include "questions/near_values.hpp"

using namespace communique;

namespace {

std::string rule_of(const std::optional<Flaw>& flaw) { return flaw ? flaw->rule : ""; }

std::string rule_for(const std::string& stem, const std::string& key, const std::vector<std::string>& wrong) {
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < wrong.size(); ++i) all.push_back(i);
  return rule_of(OptionsJudge(stem, key, wrong).flaw(all));
}

}  // namespace

TEST_CASE("A stem says plainly and positively what is asked") {
  CHECK(rule_of(stem_flaw("Who signed the accord in 2025?")).empty());
  CHECK(rule_of(stem_flaw("Who did not sign the accord?")) == "negative_worded");
  CHECK(rule_of(stem_flaw("Which of these isn't a party?")) == "negative_worded");
  CHECK(rule_of(stem_flaw("Who said that tuna \"know no borders and never will\"?")).empty());
  CHECK(rule_of(stem_flaw("Who is the current president?")) == "undated_present");
  CHECK(rule_of(stem_flaw("Who was the current president in 2025?")).empty());
  CHECK(rule_of(stem_flaw("Who signed the the accord?")) == "ambiguous_unclear");
  CHECK(rule_of(stem_flaw("Who signed {agreement}?")) == "ambiguous_unclear");
  CHECK(rule_of(stem_flaw("Who signed «agreement.ask»?")) == "ambiguous_unclear");
  std::string endless = "Who";
  for (int i = 0; i < 70; ++i) endless += " really" + std::to_string(i);
  CHECK(rule_of(stem_flaw(endless + "?")) == "stem_too_long");
}

TEST_CASE("An option stands by itself, without absolutes and without haze") {
  CHECK(rule_of(option_flaw("All of the above")) == "all_of_the_above");
  CHECK(rule_of(option_flaw("None of the above")) == "none_of_the_above");
  CHECK(rule_of(option_flaw("It was always so")) == "absolute_terms");
  CHECK(rule_of(option_flaw("It was often so")) == "vague_terms");
  CHECK(rule_of(option_flaw("The airline All Nippon")).empty());
  CHECK(rule_of(option_flaw("A military response")).empty());
}

TEST_CASE("Options beside each other give nothing away") {
  const std::string stem = "What could an attack warrant in November 2025?";
  CHECK(rule_for(stem, "A military response",
                 {"An embargo on arms", "A protest at the UN", "A recall of envoys"})
            .empty());
  CHECK(rule_for(stem, "An attack in return", {"A stern protest", "A trade embargo"}) == "word_repeats");
  CHECK(rule_for(stem, "An attack in return", {"An attack of nerves", "A trade embargo"}).empty());
  CHECK(rule_for(stem, "Peace", {"Peace and stability", "War"}) == "overlapping_options");
  CHECK(rule_for(stem, "War", {"Trade", "trade"}) == "duplicate_options");
  CHECK(rule_for(stem, "A response of the armed forces of both of the sides", {"An embargo", "A protest"}) ==
        "longest_option_correct");
  CHECK(rule_for(stem, "The embargo", {"Protests", "Envoys"}) == "grammatical_cues");
  CHECK(rule_for(stem, "Treaty of 1960", {"Treaty of peace", "Treaty of trade"}) == "logical_cues");
}

TEST_CASE("An answer that its question gives away is seen") {
  CHECK(is_given_away("Which party is the Unity Party?", "Unity Party"));
  CHECK(is_given_away("Which ban on imports did China impose?", "A Chinese import ban"));
  CHECK_FALSE(is_given_away("Which party governs Taiwan?", "Taiwan People's Party"));
  CHECK(is_read_off("TJRA", "Taiwan-Japan Relations Association"));
  CHECK(is_read_off("ASEAN", "Association of Southeast Asian Nations"));
  CHECK_FALSE(is_read_off("KMT", "Chinese Nationalist Party"));
}

TEST_CASE("Wrong dates keep the key's precision and stay off the key, on the side they belong to") {
  const bool holds = rc::check([](std::uint64_t seed) {
    const int precision = *rc::gen::inRange(0, 3);
    const EdtfDate key =
        make_date(*rc::gen::inRange(1900, 2025), precision > 0 ? *rc::gen::inRange(1, 13) : 0,
                  precision > 1 ? *rc::gen::inRange(1, 29) : 0)
            .value();
    const auto latest = std::chrono::sys_days{std::chrono::year{2026} / 2 / 5};
    const NearDates near = dates_near(key, latest, seed);
    RC_ASSERT(near.before.size() >= 2U);
    for (const EdtfDate& date : near.before) {
      RC_ASSERT(date.precision() == key.precision());
      RC_ASSERT(date.last_day() < key.first_day());
    }
    for (const EdtfDate& date : near.after) {
      RC_ASSERT(date.precision() == key.precision());
      RC_ASSERT(key.last_day() < date.first_day());
      RC_ASSERT(date.last_day() <= latest);
    }
  });
  CHECK(holds);
}

TEST_CASE("Wrong figures are sensible whatever the key") {
  const bool holds = rc::check([](std::uint64_t seed) {
    const bool is_share = *rc::gen::arbitrary<bool>();
    FigureValue key;
    key.value = *rc::gen::inRange(1, is_share ? 100 : 5000000);
    key.unit = is_share ? "percent" : "people";
    const NearFigures near = figures_near(key, seed);
    for (const FigureValue& figure : near.below) {
      RC_ASSERT((figure.value > 0 && figure.value < key.value));
    }
    for (const FigureValue& figure : near.above) {
      RC_ASSERT(figure.value > key.value);
      RC_ASSERT((!is_share || figure.value < 100));
    }
    for (const auto& side : {near.below, near.above}) {
      for (const FigureValue& figure : side) RC_ASSERT(figure.value == std::floor(figure.value));
    }
  });
  CHECK(holds);
}
