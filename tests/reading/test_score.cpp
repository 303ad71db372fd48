// The scorer keeps the rules by which readings are marked and scored.
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "reading/score.hpp"
#include "reading/score_words.hpp"

using namespace communique::reading::score;
using nlohmann::json;

namespace {

constexpr auto kPeople = static_cast<std::size_t>(Type::People);
constexpr auto kOrganisations = static_cast<std::size_t>(Type::Organisations);
constexpr auto kPlaces = static_cast<std::size_t>(Type::Places);
constexpr auto kDates = static_cast<std::size_t>(Type::Dates);
constexpr auto kAgreements = static_cast<std::size_t>(Type::Agreements);
constexpr auto kQuantities = static_cast<std::size_t>(Type::Quantities);

Score scored(const json& marks, const json& found, const char* text = "") {
  return score(marks_of(marks), entries_of(found), text);
}

/// right, wrong, missed, duplicate, neutral
std::vector<int> counts(const Tally& tally) {
  return {tally.right, tally.wrong, tally.missed, tally.duplicate, tally.neutral};
}

using Counts = std::vector<int>;

const json kSu = {{"people", {{{"name", "Su Jia-chyuan"}, {"partial", {"Su"}}, {"role", "chairman"}}}}};

}  // namespace

TEST_CASE("A name counts whatever quotes, gloss, title, article or possessive it comes with") {
  CHECK(plain("the Taiwan People’s Party’s") == "Taiwan People's Party");
  CHECK(plain("“Hsieh Pei-fen (謝佩芬),”") == "Hsieh Pei-fen");
  CHECK(plain("Office of the President (Taiwan)") == "Office of the President (Taiwan)");
  CHECK(without_title("Prime Minister Yoshihide Suga") == "Yoshihide Suga");
  CHECK(without_title("Mr. Lai") == "Lai");
}

TEST_CASE("A full name is right and its surname beside it a duplicate") {
  CHECK(counts(scored(kSu, {{"people", {"Su", "President Su Jia-chyuan"}}}).strict[kPeople]) ==
        Counts{1, 0, 0, 1, 0});
}

TEST_CASE("A surname alone is wrong when strict, and right when lenient") {
  const Score score = scored(kSu, {{"people", {"Su"}}});
  CHECK(counts(score.strict[kPeople]) == Counts{0, 1, 1, 0, 0});
  CHECK(counts(score.lenient[kPeople]) == Counts{1, 0, 0, 0, 0});
}

TEST_CASE("Names of people and places keep their case, agreements need not") {
  CHECK(scored({{"places", {{{"name", "Tokyo"}}}}}, {{"places", {"tokyo"}}}).strict[kPlaces].wrong == 1);
  CHECK(scored({{"agreements", {{{"name", "Treaty of Rome"}}}}}, {{"agreements", {"treaty of Rome"}}})
            .strict[kAgreements]
            .right == 1);
}

TEST_CASE("Variants and acronyms are the same thing, and a second entry for it is neutral") {
  const json marks = {
      {"organisations",
       {{{"name", "Liberal Democratic Party"}, {"variants", {"Liberal Democrats"}}, {"acronym", "LDP"}}}}};
  CHECK(counts(scored(marks, {{"organisations", {"LDP", "Liberal Democrats"}}}).strict[kOrganisations]) ==
        Counts{1, 0, 0, 1, 0});
  const json found = {{"organisations", {{{"name", "Liberal Democratic Party"}, {"acronym", "LPD"}}}}};
  CHECK(scored(marks, found).acronyms.wrong == 1);
}

TEST_CASE("Lenient asks half the words of an organisation and a third of an agreement") {
  const json organisation = {{"organisations", {{{"name", "House of Representatives of Japan"}}}}};
  CHECK(
      scored(organisation, {{"organisations", {"House of Representatives"}}}).lenient[kOrganisations].right ==
      1);
  CHECK(scored(organisation, {{"organisations", {"House"}}}).lenient[kOrganisations].right == 0);
  const json agreement = {{"agreements", {{{"name", "digital trade agreement"}}}}};
  CHECK(scored(agreement, {{"agreements", {"agreement"}}}).lenient[kAgreements].right == 1);
  CHECK(scored(agreement, {{"agreements", {"agreement"}}}).strict[kAgreements].right == 0);
}

TEST_CASE("What stands only in furniture, or is to be ignored, is neither asked for nor wrong") {
  const json marks = {{"places", json::array()}, {"ignore", {"White House"}}, {"noise_sentences", {1}}};
  const char* text = "Tokyo is quiet.\nRain in Osaka. Tokyo";
  CHECK(counts(scored(marks, {{"places", {"Osaka", "the White House", "Tokyo"}}}, text).strict[kPlaces]) ==
        Counts{0, 1, 0, 0, 2});
}

TEST_CASE("Where furniture is marked by lines, those count, blank ones too") {
  const json marks = {{"noise_sentences", {0}}, {"noise_lines", {2}}};
  CHECK(counts(scored(marks, {{"places", {"Osaka", "Tokyo"}}}, "Tokyo.\n\nOsaka.").strict[kPlaces]) ==
        Counts{0, 1, 0, 0, 1});
}

TEST_CASE("A pact among the organisations is neutral") {
  const json marks = {{"agreements", {{{"name", "Partnership"}, {"variants", {"CPTPP"}}}}}};
  CHECK(counts(scored(marks, {{"organisations", {"CPTPP"}}}).strict[kOrganisations]) ==
        Counts{0, 0, 0, 0, 1});
}

TEST_CASE("Dates are the same by their words, prepositions and case aside, or by the day they mean") {
  const json marks = {{"dates", {{{"text", "Dec. 4"}, {"variants", {"Thursday"}}, {"iso", "2025-12-04"}}}}};
  CHECK(scored(marks, {{"dates", {"on dec. 4,"}}}).strict[kDates].right == 1);
  CHECK(scored(marks, {{"dates", {{{"text", "today"}, {"iso", "2025-12-04"}}}}}).strict[kDates].right == 1);
  CHECK(scored(marks, {{"dates", {{{"text", "Dec. 5"}, {"iso", "2025-12-05"}}}}}).strict[kDates].wrong == 1);
}

TEST_CASE("A marked day without a year accepts any year, and resolution is scored alone") {
  const json marks = {
      {"dates", {{{"text", "Dec. 23"}, {"iso", "--12-23"}}, {{"text", "last week"}, {"iso", nullptr}}}}};
  const Score right = scored(
      marks,
      {{"dates", {{{"text", "Dec. 23"}, {"iso", "2025-12-23"}}, {{"text", "last week"}, {"iso", nullptr}}}}});
  CHECK(counts(right.dates_iso) == Counts{1, 0, 0, 0, 0});
  CHECK(right.strict[kDates].right == 2);
  const Score too_sure = scored(marks, {{"dates", {{{"text", "last week"}, {"iso", "2025-W51"}}}}});
  CHECK(counts(too_sure.dates_iso) == Counts{0, 1, 1, 0, 0});
  CHECK(too_sure.strict[kDates].right == 1);
}

TEST_CASE("Ranges are compared end by end") {
  const json marks = {{"dates", {{{"text", "Nov. 4-5"}, {"iso", "--11-04/--11-05"}}}}};
  CHECK(scored(marks, {{"dates", {{{"text", "x"}, {"iso", "1987-11-04/1987-11-05"}}}}}).dates_iso.right == 1);
  CHECK(scored(marks, {{"dates", {{{"text", "x"}, {"iso", "1987-11-04"}}}}}).dates_iso.right == 0);
}

TEST_CASE("Vague times, small counts and joint statements are neutral") {
  CHECK(scored(json::object(), {{"dates", {"recently", "two years ago"}}}).strict[kDates].neutral == 2);
  CHECK(scored(json::object(), {{"quantities", {"two deals", "dozens of people", "49th"}}})
            .strict[kQuantities]
            .neutral == 3);
  CHECK(scored(json::object(), {{"quantities", {"two years", "12 deals"}}}).strict[kQuantities].wrong == 2);
  CHECK(scored(json::object(), {{"agreements", {"joint statement"}}}).strict[kAgreements].neutral == 1);
}

TEST_CASE("Quantities need the same value and class, and strictly a word of the unit") {
  const json marks = {{"quantities",
                       {{{"text", "28 Chinese air force aircraft"}, {"value", 28}, {"unit", "aircraft"}},
                        {{"text", "nearly 80 per cent"}, {"value", 80}, {"unit", "percent"}},
                        {{"text", "US$1.5 billion"}, {"value", 1.5e9}, {"unit", "USD"}}}}};
  const json found = {
      {"quantities", {"28 planes", "80%", {{"text", "$1.5bn"}, {"value", 1500000000}, {"unit", "USD"}}}}};
  const Score score = scored(marks, found);
  CHECK(counts(score.strict[kQuantities]) == Counts{2, 1, 1, 0, 0});
  CHECK(score.lenient[kQuantities].right == 3);
}

TEST_CASE("Numbers are read in figures and in words") {
  CHECK(value_of("90-minute") == 90);
  CHECK(value_of("1,250.5 tonnes") == 1250.5);
  CHECK(value_of("twenty-two years") == 22);
  CHECK(value_of("three hundred and five men") == 305);
  CHECK(value_of("US$1.5 billion") == 1.5e9);
  CHECK(value_of("a million people") == 1e6);
  CHECK_FALSE(value_of("people"));
}

TEST_CASE("Sentences are lines cut at full stops, not at abbreviations") {
  CHECK(sentences("On Feb. 7 Mr. Lai left.\n\n“He went,” she said. “Why?” [both] asked. U.S. President J. "
                  "Biden spoke") ==
        std::vector<std::string>{"On Feb. 7 Mr. Lai left.", "\"He went,\" she said.", "\"Why?\"",
                                 "[both] asked.", "U.S. President J. Biden spoke"});
}

TEST_CASE("Roles are right where they share three words of five") {
  const json marks = {{"people", {{{"name", "A B"}, {"role", "Japan's prime minister"}}}}};
  CHECK(scored(marks, {{"people", {{{"name", "A B"}, {"role", "prime minister"}}}}}).roles.right == 1);
  CHECK(scored(marks, {{"people", {{{"name", "A B"}, {"role", "minister"}}}}}).roles.wrong == 1);
}

TEST_CASE("The sums over articles give micro figures, the mean over types the macro figure") {
  Score score = scored(kSu, {{"people", {"Su Jia-chyuan"}}});
  score += scored({{"people", {{{"name", "A B"}}}}, {"places", {{{"name", "Rome"}}}}}, {{"people", {"C D"}}});
  CHECK(score.strict[kPeople].precision() == Catch::Approx(0.5));
  CHECK(score.strict[kPeople].recall() == Catch::Approx(0.5));
  CHECK(score.macro_f1() == Catch::Approx(0.25));
}
