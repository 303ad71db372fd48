// What each kind of question is made from, and what is refused.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "questions/generate.hpp"
#include "questions/response.hpp"
#include "questions/sample_deck.hpp"

using namespace communique;

namespace {

Generated made_from(const Deck& deck, const std::vector<FactSet>& sets = {}) {
  return generate(deck, test::facts_of(deck), sets, test::english(), "0");
}

const Question& question_of(const Generated& generated, const std::string& id) {
  const Question* found = generated.bank.question(QuestionId{id});
  INFO(id);
  REQUIRE(found != nullptr);
  return *found;
}

bool has_question(const Generated& generated, const std::string& id) {
  return generated.bank.question(QuestionId{id}) != nullptr;
}

std::string reason(const Generated& generated, const std::string& id) {
  for (const Dropped& dropped : generated.dropped) {
    if (dropped.id.value == id) return dropped.rule;
  }
  return "not dropped";
}

Entity& entity_of(Deck& deck, const std::string& id) {
  return *std::find_if(deck.entities.begin(), deck.entities.end(),
                       [&](const Entity& entity) { return entity.id.value == id; });
}

/// A fact about Wu that is answered by an entity.
AuthoredFact& add_about_wu(Deck& deck, const std::string& id, const std::string& says, const std::string& ask,
                           const std::string& answer) {
  AuthoredFact& fact = test::add_fact(entity_of(deck, "wu"), id, says, ask);
  fact.entity_answer = EntityId{answer};
  return fact;
}

std::vector<std::string> texts_of(const std::vector<Choice>& choices) {
  std::vector<std::string> texts;
  for (const Choice& choice : choices) texts.push_back(choice.text);
  return texts;
}

bool has(const std::vector<std::string>& texts, const std::string& text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

SetMember member(const std::string& fact, Answer answer) { return {FactId{fact}, {}, std::move(answer), {}}; }

FactSet parties_set() {
  FactSet set;
  set.id = "fishing-accord.signed-by";
  set.form = SetForm::Multiple;
  set.topic = Topic::People;
  set.ask = "Which of these people signed the accord on fishing grounds?";
  set.members = {member("fishing-accord.signed-by.ueda", EntityId{"ueda"}),
                 member("fishing-accord.signed-by.chiu", EntityId{"chiu"})};
  return set;
}

FactSet accords_set() {
  FactSet set;
  set.id = "accords";
  set.form = SetForm::Order;
  set.ask = "In which order were these accords signed?";
  for (const char* id : {"mail-accord", "tax-accord", "fishing-accord"}) {
    set.members.push_back(member(std::string(id) + ".date", EntityId{id}));
  }
  set.members[0].date = test::date("1972");
  set.members[1].date = test::date("2015-11");
  set.members[2].date = test::date("2025-12-04");
  return set;
}

FactSet posts_set() {
  FactSet set;
  set.id = "posts";
  set.form = SetForm::Match;
  set.ask = "Who held which post in December 2025?";
  set.members = {member("ito.prime minister", TextAnswer{"prime minister of Japan"}),
                 member("kuo.premier", TextAnswer{"premier of Taiwan"}),
                 member("wu.president", TextAnswer{"president of Taiwan"})};
  set.members[0].prompt = EntityId{"ito"};
  set.members[1].prompt = EntityId{"kuo"};
  set.members[2].prompt = EntityId{"wu"};
  return set;
}

}  // namespace

TEST_CASE("A gap stands where the answer stood, its article outside, and takes the name with or without it") {
  Deck deck = test::sample_deck();
  add_about_wu(deck, "member", "In 2025 Wu Mei-ling belonged to {answer}.",
               "To which party did Wu Mei-ling belong in 2025?", "unity");
  const Generated generated = made_from(deck);
  const Question& gap = question_of(generated, "wu.member/gap");
  CHECK(gap.stem == "In 2025 Wu Mei-ling belonged to the ____.");
  const Gazetteer gazetteer(deck);
  for (const char* text : {"Unity Party", "the Unity Party", "unity party"}) {
    CHECK(grade(gap, {}, Written{text}, gazetteer, "en_GB").verdict == Verdict::Correct);
  }
  CHECK(grade(gap, {}, Written{"Harmony Party"}, gazetteer, "en_GB").verdict == Verdict::Wrong);
  CHECK_FALSE(has_question(generated, "wu.member/typed"));  // one written question is enough
}

TEST_CASE("No gap opens a sentence, gives its answer away, or has several honest answers") {
  Deck deck = test::sample_deck();
  add_about_wu(deck, "first", "{answer} was where Wu Mei-ling studied in 1990.",
               "In which city did Wu Mei-ling study in 1990?", "osaka");
  add_about_wu(deck, "given", "The Osaka office of Wu Mei-ling was opened in 2020 in {answer}.",
               "In which city did Wu Mei-ling open an office in 2020?", "osaka");
  for (const char* city : {"osaka", "nagoya"}) {
    add_about_wu(deck, std::string("visit-") + city, "In 2025 Wu Mei-ling visited {answer}.",
                 std::string("Which city did Wu Mei-ling visit in 2025 before ") + city + "?", city);
  }
  add_about_wu(deck, "party", "In 2024 Wu Mei-ling spoke for {answer}.",
               "For which party did Wu Mei-ling speak in 2024?", "unity")
      .not_among = {EntityId{"harmony"}};
  AuthoredFact& manner =
      test::add_fact(entity_of(deck, "wu"), "manner", "In 2025 Wu Mei-ling met her guests {answer}.",
                     "How did Wu Mei-ling meet her guests in 2025?");
  manner.text_answer = "by video";
  manner.also = {"video"};
  manner.instead = {{"by telephone", "No."}, {"by letter", "No."}, {"in person", "No."}};
  const Generated generated = made_from(deck);
  CHECK(reason(generated, "wu.first/gap") == "blank_at_start");
  CHECK(reason(generated, "wu.given/gap") == "key_in_stem");
  CHECK(reason(generated, "wu.visit-osaka/gap") == "several_answers");
  CHECK(reason(generated, "wu.party/gap") == "several_answers");
  CHECK(reason(generated, "wu.manner/gap") == "open_gap");
}

TEST_CASE("A written answer is never asked for in the words of the choice") {
  const Generated generated = made_from(test::sample_deck());
  CHECK(question_of(generated, "ito.prime minister/single").stem ==
        "Who was prime minister of Japan in December 2025?");
  CHECK(question_of(generated, "ito.prime minister/typed").stem ==
        "Name the person who was prime minister of Japan in December 2025.");
  CHECK(question_of(generated, "mail-accord.date/date").stem ==
        "In which year was the accord on parcel post signed?");
}

TEST_CASE("A number is judged as exactly as it was given") {
  Deck deck = test::sample_deck();
  AuthoredFact nearly = deck.figures.front();
  nearly.id = "nearly";
  nearly.says = "In 2024, {answer} of voters had heard of the accord.";
  nearly.ask = "What share of voters had heard of the accord in 2024?";
  nearly.recall.clear();
  nearly.figure_answer = FigureValue{60, "percent", "nearly"};
  deck.figures.push_back(nearly);
  const Generated generated = made_from(deck);
  CHECK(question_of(generated, "approval/number").number == NumberKey{90, "percent", 0});
  CHECK(question_of(generated, "boats/number").number == NumberKey{1432, "boats", 14.32});
  const Question& about = question_of(generated, "nearly/number");
  CHECK(about.number == NumberKey{60, "percent", 3});
  CHECK(about.accept == std::vector<std::string>{"60 percent"});
  CHECK(reason(generated, "nearly/single") == "no_second_wording");
  const Gazetteer gazetteer(deck);
  const auto verdict = [&](const char* text) {
    return grade(about, {}, Written{text}, gazetteer, "en_GB").verdict;
  };
  CHECK(verdict("60") == Verdict::Correct);
  CHECK(verdict("58 %") == Verdict::Correct);
  CHECK(verdict("50") == Verdict::Wrong);
}

TEST_CASE("A place is marked on the map where that is worth asking") {
  Deck deck = test::sample_deck();
  entity_of(deck, "tainan").location = Location{{23, 120.2}, 30};
  entity_of(deck, "osaka").location = Location{{34.7, 135.5}, 30};
  entity_of(deck, "japan").location = Location{{36, 138}, 400};
  add_about_wu(deck, "home", "In 1990 Wu Mei-ling lived in {answer}.",
               "In which city did Wu Mei-ling live in 1990?", "osaka");
  add_about_wu(deck, "given", "In 1995 Wu Mei-ling lived in {answer}.",
               "In which city, Osaka or another, did Wu Mei-ling live in 1995?", "osaka");
  add_about_wu(deck, "country", "In 1980 Wu Mei-ling lived in {answer}.",
               "In which country did Wu Mei-ling live in 1980?", "japan");
  const Generated generated = made_from(deck);
  const Question& signed_at = question_of(generated, "fishing-accord.place/map");
  CHECK(signed_at.stem == "Mark the place where the accord on fishing grounds was signed.");
  CHECK(signed_at.location == Location{{23, 120.2}, 30});
  CHECK(question_of(generated, "wu.home/map").stem ==
        "Mark on the map: In which city did Wu Mei-ling live in 1990?");
  CHECK(reason(generated, "wu.given/map") == "key_in_stem");
  CHECK(reason(generated, "wu.country/map") == "trivial_on_map");
}

TEST_CASE("Several right options stand beside wrong ones that are false for all of them") {
  const Deck deck = test::sample_deck();
  const Generated generated = made_from(deck, {parties_set()});
  const Question& question = question_of(generated, "fishing-accord.signed-by/multiple");
  CHECK(question.kind == Kind::Multiple);
  CHECK(question.facts.size() == 2);
  CHECK(question.key.text == "Goro Ueda; Chiu Yi-jun");
  CHECK(question.parts[1].answer.note == "Chair, Taiwan-Japan Council (December 2025)");
  const auto wrong = texts_of(question.pool);
  CHECK(wrong.size() >= 2);
  CHECK_FALSE(has(wrong, "Goro Ueda"));
  CHECK_FALSE(has(wrong, "Chiu Yi-jun"));
  const Showing showing = show(question, 7);
  CHECK(showing.options.size() <= static_cast<std::size_t>(kMostOptionsShown));
  for (const Choice& option : showing.options) CHECK_FALSE(option.note.empty());

  FactSet ruled_out = parties_set();
  ruled_out.not_among = {EntityId{"endo"}};
  const Generated without = made_from(deck, {ruled_out});
  CHECK_FALSE(has(texts_of(question_of(without, "fishing-accord.signed-by/multiple").pool), "Yuki Endo"));
}

TEST_CASE("An author's wrong options of a set are the only ones") {
  FactSet set = parties_set();
  set.wrong = {EntityId{"mori"}, EntityId{"kuo"}};
  const Generated generated = made_from(test::sample_deck(), {set});
  CHECK(texts_of(question_of(generated, "fishing-accord.signed-by/multiple").pool) ==
        std::vector<std::string>{"Ken Mori", "Kuo Ta-wei"});
}

TEST_CASE("A sequence keeps its order and tells each date afterwards") {
  const Generated generated = made_from(test::sample_deck(), {accords_set()});
  const Question& question = question_of(generated, "accords/order");
  CHECK(question.key.text == "Accord on parcel post; Accord on double taxation; Accord on fishing grounds");
  CHECK(question.parts[0].answer.note == "The accord on parcel post was signed in 1972.");
  CHECK(question.parts[0].answer.order < question.parts[1].answer.order);
  CHECK(question.explanation ==
        "The accord on parcel post was signed in 1972. The accord on double taxation was signed in November "
        "2015. The accord on fishing grounds was signed on 4 December 2025.");
}

TEST_CASE("A sequence is not asked where its items carry their years") {
  Deck deck = test::sample_deck();
  entity_of(deck, "tax-accord").name = "accord of 2015 on double taxation";
  CHECK(reason(made_from(deck, {accords_set()}), "accords/order") == "given_away");
}

TEST_CASE("Pairs keep what belongs together, beside a wrong option where there is a good one") {
  const Generated generated = made_from(test::sample_deck(), {posts_set()});
  const Question& question = question_of(generated, "posts/match");
  CHECK(question.key.text ==
        "Hana Ito: Prime minister of Japan; Kuo Ta-wei: Premier of Taiwan; Wu Mei-ling: President of Taiwan");
  CHECK(question.parts[2].prompt.note == "President, Taiwan (December 2025)");
  CHECK(question.pool.size() <= 2);
  for (const Choice& wrong : question.pool) {
    CHECK_FALSE(has({"Prime minister of Japan", "Premier of Taiwan", "President of Taiwan"}, wrong.text));
    CHECK_FALSE(wrong.note.empty());
  }
}

TEST_CASE("A pair that its words give away is left out") {
  FactSet set = posts_set();
  set.wrong = {TextAnswer{"foreign minister of Japan"}};
  set.members[1].prompt = TextAnswer{"the man whom the papers call premier"};
  const Generated generated = made_from(test::sample_deck(), {set});
  CHECK(question_of(generated, "posts/match").facts.size() == 2);
  set.wrong.clear();
  set.members.pop_back();
  CHECK(reason(made_from(test::sample_deck(), {set}), "posts/match") == "given_away");
}

TEST_CASE("A contested claim is only judged true or false with its claimant's name in it") {
  Deck deck = test::sample_deck();
  AuthoredFact& bare = add_about_wu(deck, "bare", "In 2025 the lost port lay in {answer}.",
                                    "Where did the lost port lie in 2025?", "osaka");
  bare.by = "kuo";
  AuthoredFact& named =
      add_about_wu(deck, "named", "Kuo Ta-wei said in 2025 that the old port lay in {answer}.",
                   "Where did the old port lie in 2025, according to Kuo Ta-wei?", "osaka");
  named.by = "kuo";
  const Generated generated = made_from(deck);
  CHECK(reason(generated, "wu.bare/true-false") == "bare_claim");
  CHECK(has_question(generated, "wu.named/true-false"));
}

TEST_CASE("A wrong date or number is told by the fact that it belongs to, or as made up") {
  Deck deck = test::sample_deck();
  for (const int year : {1970, 1971, 1973, 1974, 1975}) {
    Entity& treaty = test::add_entity(deck, EntityType::Agreement, "treaty-" + std::to_string(year),
                                      "treaty number " + std::to_string(year - 1900), Side::None, "treaty");
    treaty.date = test::date(std::to_string(year).c_str());
  }
  deck.index_entities();
  const Generated generated = made_from(deck);
  int known = 0;
  for (const Choice& wrong : question_of(generated, "mail-accord.date/single").pool) {
    INFO(wrong.text << ": " << wrong.note);
    const bool is_made_up = wrong.note == "A date near the right one, made up for this question.";
    CHECK(is_made_up != (wrong.note.ends_with("was signed in " + wrong.text + ".")));
    known += is_made_up ? 0 : 1;
  }
  CHECK(known > 0);
}
