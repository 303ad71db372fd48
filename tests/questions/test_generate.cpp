#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <set>

#include "base/files.hpp"
#include "base/text.hpp"
#include "facts/load.hpp"
#include "questions/bank_file.hpp"
#include "questions/generate.hpp"
#include "questions/grading.hpp"
#include "questions/item_rules.hpp"
#include "questions/sample_deck.hpp"

using namespace communique;

namespace {

const std::filesystem::path kSources = COMMUNIQUE_SOURCE_DIR;
const std::filesystem::path kBundled = kSources / "questions/taiwan-japan";

/// A deck with its facts and its bank.
struct World {
  Deck deck;
  std::vector<Fact> facts;
  std::vector<FactSet> sets;
  Generated generated;

  std::map<std::string, std::set<std::string>> true_answers;  // by family, worked out anew from the facts

  explicit World(Deck deck_in)
      : deck(std::move(deck_in)),
        facts(test::facts_of(deck)),
        sets(derive_sets(deck, facts, test::english())),
        generated(generate(deck, facts, sets, test::english(), "0")) {
    for (const Fact& each : facts) {
      for (const Probe& probe : each.probes) {
        true_answers[probe.family].insert(folded(shown(probe.answer, deck)));
      }
    }
  }

  [[nodiscard]] const Fact& fact(const FactId& id) const {
    return *std::find_if(facts.begin(), facts.end(), [&](const Fact& each) { return each.id == id; });
  }
  /// The probe that a question with options was made from: the one whose stem it has.
  [[nodiscard]] const Probe& probe(const Question& question) const {
    const Fact& own = fact(question.facts.front());
    const auto found = std::find_if(own.probes.begin(), own.probes.end(), [&](const Probe& each) {
      return each.ask == question.stem || each.recall == question.stem;
    });
    return found == own.probes.end() ? own.probes.front() : *found;
  }
};

const World& sample() {
  static const World kWorld(test::sample_deck());
  return kWorld;
}

const World& bundled() {
  static const World kWorld = [] {
    auto loaded = load_deck(kBundled);
    REQUIRE(loaded.has_value());
    REQUIRE(loaded->deck.has_value());
    return World(std::move(*loaded->deck));
  }();
  return kWorld;
}

const Question& question_of(const World& world, const std::string& id) {
  const Question* found = world.generated.bank.question(QuestionId{id});
  INFO(id);
  REQUIRE(found != nullptr);
  return *found;
}

bool is_dropped(const World& world, const std::string& id, const std::string& rule) {
  const auto& dropped = world.generated.dropped;
  return std::any_of(dropped.begin(), dropped.end(),
                     [&](const Dropped& each) { return each.id.value == id && each.rule == rule; });
}

std::vector<std::string> texts_of(const std::vector<Choice>& choices) {
  std::vector<std::string> texts;
  for (const Choice& choice : choices) texts.push_back(choice.text);
  return texts;
}

bool has(const std::vector<std::string>& texts, const std::string& text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

void check_single(const World& world, const Question& question) {
  CHECK(question.pool.size() >= 2);
  CHECK(question.pool.size() <= 8);
  std::set<std::string> texts{folded(question.key.text)};
  std::set<EntityId> entities;
  if (!question.key.entity.empty()) entities.insert(question.key.entity);
  const std::set<std::string>& right = world.true_answers.at(world.probe(question).family);
  for (const Choice& wrong : question.pool) {
    INFO("option: " << wrong.text);
    CHECK(texts.insert(folded(wrong.text)).second);
    CHECK_FALSE(right.contains(folded(wrong.text)));
    if (!wrong.entity.empty()) CHECK(entities.insert(wrong.entity).second);
  }
}

void check_sorted(const Question& question) {
  const bool is_value =
      question.answer_type == AnswerType::Date || question.answer_type == AnswerType::Number;
  CHECK(question.is_sorted == is_value);
  if (!question.is_sorted) return;
  std::set<double> orders{question.key.order};
  const auto key = read_date(question.key.text, "en_GB");
  for (const Choice& wrong : question.pool) {
    CHECK(orders.insert(wrong.order).second);
    const auto date = read_date(wrong.text, "en_GB");
    if (question.answer_type == AnswerType::Date) {
      REQUIRE((key && date));
      CHECK(key->precision() == date->precision());
      CHECK_FALSE(key->overlaps(*date));
    }
  }
}

void check_typed(const Question& question, const Gazetteer& gazetteer) {
  REQUIRE_FALSE(question.accept.empty());
  const TypedKey key = gazetteer.key_for(question, "en_GB");
  for (const std::string& form : question.accept) CHECK(grade_typed(form, key) == Verdict::Correct);
  // A sample: over all questions each of the others is tried with some, and the whole stays quick.
  constexpr std::size_t kStep = 41;
  for (std::size_t i = stable_hash(question.id.value) % kStep; i < key.siblings.size(); i += kStep) {
    INFO("typed: " << key.siblings[i]);
    CHECK(grade_typed(key.siblings[i], key) != Verdict::Correct);
  }
}

/// What is known of each option stands beside it in every showing.
void check_notes(const Question& question) {
  if (question.kind == Kind::TrueFalse) return;
  for (std::uint64_t seed = 0; seed < 3; ++seed) {
    for (const Choice& option : show(question, seed).options) {
      INFO("option: " << option.text);
      CHECK_FALSE(option.note.empty());
    }
  }
  for (const Part& part : question.parts) CHECK(part.prompt.text.empty() == part.prompt.note.empty());
}

void check_bank(const World& world) {
  const Gazetteer gazetteer(world.deck);
  std::set<std::string> ids;
  std::set<std::string> stems;
  for (const Question& question : world.generated.bank.questions) {
    INFO(question.id.value << ": " << question.stem);
    CHECK(ids.insert(question.id.value).second);
    CHECK(stems.insert(folded(question.stem)).second);
    REQUIRE(question.facts.size() == std::max<std::size_t>(1, question.parts.size()));
    for (const FactId& fact : question.facts) {
      CHECK(question.explanation.find(world.fact(fact).statement) != std::string::npos);
    }
    check_notes(question);
    const auto flaw = flaw_of(question);
    CHECK_FALSE(flaw.has_value());
    if (question.kind == Kind::Single) {
      check_single(world, question);
      check_sorted(question);
    }
    if (question.kind == Kind::Typed || question.kind == Kind::Gap) check_typed(question, gazetteer);
    if (question.kind == Kind::Date) {
      CHECK(grade_date(spoken(*question.date), *question.date, "en_GB") == Verdict::Correct);
    }
  }
}

void check_statements(const World& world) {
  std::set<std::string> truths;
  for (const Fact& fact : world.facts) {
    for (const Probe& probe : fact.probes) truths.insert(filled(probe.says, probe.answer, world.deck));
  }
  int balance = 0;
  for (const Question& question : world.generated.bank.questions) {
    if (question.kind != Kind::TrueFalse) continue;
    INFO(question.stem);
    const bool is_true = question.key.text == "True";
    balance += is_true ? 1 : -1;
    CHECK(is_true == (question.stem == question.explanation));
    CHECK(is_true == question.correction.empty());
    if (!is_true) CHECK_FALSE(truths.contains(question.stem));
    if (!is_true) CHECK(question.correction == question.explanation);
  }
  CHECK(std::abs(balance) <= 1);
}

}  // namespace

TEST_CASE("Every question of a generated bank has one right answer by all that the deck knows") {
  check_bank(sample());
}

TEST_CASE("Every question of the bundled deck has one right answer by all that the deck knows") {
  check_bank(bundled());
}

TEST_CASE("Half of the statements are true, and a false one says nothing that the deck knows to be so") {
  check_statements(sample());
  check_statements(bundled());
}

TEST_CASE("The same deck gives the same bytes every time") {
  CHECK(to_json(World(test::sample_deck()).generated.bank) == to_json(sample().generated.bank));
  CHECK(to_json(World(bundled().deck).generated.bank) == to_json(bundled().generated.bank));
}

TEST_CASE("A new fact leaves the ids and keys of the questions that were there") {
  Deck larger = test::sample_deck();
  test::add_role(test::add_entity(larger, EntityType::Person, "sato", "Rin Sato", Side::Japan, "politician"),
                 "trade minister", "japan", "2025-12-04");
  larger.index_entities();
  const World world(std::move(larger));
  for (const Question& before : sample().generated.bank.questions) {
    const Question& after = question_of(world, before.id.value);
    if (before.kind != Kind::TrueFalse && before.parts.empty()) CHECK(after.key == before.key);
  }
}

TEST_CASE("The bundled bank is the one that its deck gives") {
  const auto kept = read_file(kBundled / "bank.json");
  if (!kept) SKIP("the deck has no bank yet");
  const auto digest = deck_digest(kBundled, kSources / "assets/templates/en.json");
  REQUIRE(digest.has_value());
  const Generated fresh = generate(bundled().deck, bundled().facts, bundled().sets, test::english(), *digest);
  CHECK(to_json(fresh.bank) == *kept);
}

TEST_CASE("People are offered against people who could have done it") {
  const Question& question = question_of(sample(), "ito.prime minister/single");
  const auto options = texts_of(question.pool);
  CHECK(question.key.text == "Hana Ito");
  CHECK(options.front() == "Ken Mori");  // held the post at another time
  CHECK(has(options, "Yuki Endo"));
  CHECK_FALSE(has(options, "Wu Mei-ling"));  // no Taiwanese is asked for
  CHECK(question.pool.front().note == "Prime minister, Japan (April 2021)");
}

TEST_CASE("Who did it too is never offered, nor whom the author rules out") {
  const Question& tuna = question_of(sample(), "wu-tuna/who-single");
  CHECK_FALSE(has(texts_of(tuna.pool), "Kuo Ta-wei"));

  Deck deck = test::sample_deck();
  auto accord = std::find_if(deck.entities.begin(), deck.entities.end(),
                             [](const Entity& entity) { return entity.id.value == "fishing-accord"; });
  accord->signed_by.emplace_back(EntityId{"endo"});  // a second one for Japan
  const World world(std::move(deck));
  const Question& signed_by = question_of(world, "fishing-accord.signed-by.ueda/single");
  CHECK_FALSE(has(texts_of(signed_by.pool), "Yuki Endo"));
  CHECK(has(texts_of(signed_by.pool), "Hana Ito"));
}

TEST_CASE("A city never stands beside its country, nor a place that the stem names") {
  const Question& question = question_of(sample(), "fishing-accord.place/single");
  const auto options = texts_of(question.pool);
  CHECK(has(options, "Taipei"));
  CHECK(has(options, "Osaka"));
  CHECK_FALSE(has(options, "Taiwan"));
  for (const Question& each : bundled().generated.bank.questions) {
    if (each.kind != Kind::Single || each.answer_type != AnswerType::Place) continue;
    INFO(each.stem);
    for (const Choice& wrong : each.pool) {
      const std::string stem = " " + folded(each.stem) + " ";
      CHECK(stem.find(" " + folded(wrong.text) + " ") == std::string::npos);
    }
  }
}

TEST_CASE("An acronym that can be read off the name is only asked where the name must be typed") {
  const Question& typed = question_of(sample(), "tjc.acronym/typed");
  CHECK_FALSE(has(typed.accept, "TJC"));  // it stands in the question
  CHECK(has(typed.accept, "Taiwan-Japan Council"));
  CHECK(is_dropped(sample(), "tjc.acronym/single", "initials_in_stem"));
  CHECK(sample().generated.bank.question(QuestionId{"tjc.acronym/true-false"}) == nullptr);
  CHECK(question_of(sample(), "progress.acronym/single").key.text == "Progress Party");
}

TEST_CASE("Figures tempt within reason") {
  for (const Choice& wrong : question_of(sample(), "approval/single").pool) {
    CHECK(wrong.order > 0);
    CHECK(wrong.order < 100);
    CHECK(wrong.text.ends_with(" percent"));
  }
  for (const Choice& wrong : question_of(sample(), "boats/single").pool) {
    CHECK(wrong.order > 300);
    CHECK(wrong.order < 5000);
  }
}

TEST_CASE("Wrong options that an author wrote are the only ones, with their reasons") {
  const Question& question = question_of(sample(), "fishing-accord.quota/single");
  CHECK(texts_of(question.pool).size() == 3);
  const auto keelung = std::find_if(question.pool.begin(), question.pool.end(),
                                    [](const Choice& each) { return each.text == "The fleet of Keelung"; });
  REQUIRE(keelung != question.pool.end());
  CHECK(keelung->note == "It gets the smaller one.");
}

TEST_CASE("A post is told by whose it really is") {
  const Question& question = question_of(sample(), "wu.president/post-single");
  const auto premier = std::find_if(question.pool.begin(), question.pool.end(),
                                    [](const Choice& each) { return each.text == "Premier of Taiwan"; });
  REQUIRE(premier != question.pool.end());
  CHECK(premier->note == "Kuo Ta-wei was premier of Taiwan in December 2025.");
  CHECK_FALSE(has(texts_of(question.pool), "President of the United States"));
}

TEST_CASE("A question that cannot be asked well is dropped, with the rule that it breaks") {
  Deck deck = test::sample_deck();
  Entity& wu = *std::find_if(deck.entities.begin(), deck.entities.end(),
                             [](const Entity& entity) { return entity.id.value == "wu"; });
  test::add_fact(wu, "negative", "Wu Mei-ling did not visit {answer}.",
                 "Which city did Wu Mei-ling not visit?")
      .entity_answer = EntityId{"osaka"};
  test::add_fact(wu, "given", "Wu Mei-ling visited {answer} in 2025.",
                 "Why is Osaka the city that Wu Mei-ling visited in 2025?")
      .entity_answer = EntityId{"osaka"};
  test::add_fact(wu, "lonely", "Wu Mei-ling likes {answer}.", "What does Wu Mei-ling like in 2025?")
      .text_answer = "tea";
  const World world(std::move(deck));
  CHECK(is_dropped(world, "wu.negative/single", "negative_worded"));
  CHECK(is_dropped(world, "wu.given/single", "key_in_stem"));
  CHECK(is_dropped(world, "wu.lonely/single", "option_count"));
}

TEST_CASE("A deck without facts has a bank without questions") {
  Deck deck;
  deck.id.value = "empty";
  const Generated generated = generate(deck, {}, {}, test::english(), "0");
  CHECK(generated.bank.questions.empty());
  CHECK(generated.dropped.empty());
}
