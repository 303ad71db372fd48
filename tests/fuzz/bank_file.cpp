// bank.json. It is made by the program, but stands in a folder where anybody can write.
#include "questions/bank_file.hpp"

#include <nlohmann/json.hpp>

#include "fuzz/target.hpp"
#include "questions/grading.hpp"
#include "questions/response.hpp"

namespace communique::fuzz {
namespace {

void check_shown(const Question& question) {
  for (const std::uint64_t seed : {std::uint64_t{0}, std::uint64_t{1}, ~std::uint64_t{0}}) {
    const Showing showing = show(question, seed);
    for (const int right : showing.correct) {
      require(right >= 0 && static_cast<std::size_t>(right) < showing.options.size(),
              "the right option is shown");
    }
    static const Gazetteer kNobody{Deck{}};
    for (const Response& response :
         {Response{Chosen{0}}, Response{Picked{{0, 1}}}, Response{Arranged{showing.correct}},
          Response{Paired{{1, kUnpaired}}}, Response{Located{{25, 121}}}, Response{Written{"1987"}},
          Response{Skipped{}}}) {
      const Graded graded = grade(question, showing, response, kNobody, "en_GB");
      require(graded.credit >= 0 && graded.credit <= 1, "credit is from 0 to 1");
      require(graded.facts.size() == question.facts.size(), "each fact has its verdict");
      (void)in_words(response, question, showing);
    }
  }
}

}  // namespace

Outcome bank_file(std::string_view bytes) {
  const auto bank = parse_bank(bytes, "bank.json");
  if (!bank) return Outcome::Refused;
  const std::string text = to_json(*bank);
  const auto again = parse_bank(text, "bank.json");
  require(again.has_value(), "what was written can be read");
  require(again->questions == bank->questions, "what was read is the same");
  for (const Question& question : bank->questions) check_shown(question);
  return Outcome::Taken;
}

}  // namespace communique::fuzz
