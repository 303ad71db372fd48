// A deck's files, as an author may have left them. One that loads is taken as far as its questions.
#include <algorithm>

#include "base/wording.hpp"
#include "facts/fact.hpp"
#include "facts/load.hpp"
#include "fuzz/target.hpp"
#include "questions/generate.hpp"

namespace communique::fuzz {
namespace {

const Wording& english() {
  static const Wording kEnglish = *Wording::load(COMMUNIQUE_SOURCE_DIR "/assets/templates/en.json", "en");
  return kEnglish;
}

void check_problem(const Problem& problem, const Sections& files) {
  require(!problem.code.empty() && !problem.wrong.empty(), "a problem says what is wrong");
  require(is_utf8(message(problem)), "a problem is told in text");
  const auto file = files.find(problem.place.file);
  if (file == files.end()) return;
  const auto lines = std::count(file->second.begin(), file->second.end(), '\n') + 1;
  require(problem.place.line >= 0 && problem.place.line <= lines, "a problem stands within its file");
}

void check_questions(const Deck& deck) {
  const auto facts = derive_facts(deck, english());
  const auto made = generate(deck, facts, derive_sets(deck, facts, english()), english(), "0");
  for (const Question& question : made.bank.questions) {
    const Showing showing = show(question, 1);
    for (const int right : showing.correct) {
      require(right >= 0 && static_cast<std::size_t>(right) < showing.options.size(),
              "the right option is shown");
    }
  }
}

}  // namespace

Outcome deck(std::string_view bytes) {
  const Sections files = sections_of(bytes);
  const LoadedDeck loaded = load_deck(files);
  require(loaded.deck.has_value() == loaded.problems.empty(), "a deck loads or has problems");
  for (const Problem& problem : loaded.problems) check_problem(problem, files);
  if (loaded.deck) check_questions(*loaded.deck);
  return loaded.deck ? Outcome::Taken : Outcome::Refused;
}

}  // namespace communique::fuzz
