#include "bench/synthetic_deck.hpp"

#include <array>
#include <string>
#include <unordered_set>

#include "base/clock.hpp"

namespace communique::bench {
namespace {

constexpr std::array<const char*, 24> kSyllables{"ka",  "mo",  "ri",  "ta", "su",  "ne",  "chi", "ya",
                                                 "ho",  "ku",  "sa",  "wa", "lin", "mei", "jun", "hao",
                                                 "fen", "shu", "gen", "to", "ma",  "ki",  "yu",  "ren"};
constexpr std::array<Side, 4> kSides{Side::Taiwan, Side::Japan, Side::China, Side::UnitedStates};
constexpr std::array<const char*, 4> kSideNames{"Taiwan", "Japan", "China", "United States"};
constexpr std::array<const char*, 6> kTitles{"minister of transport", "minister of trade", "chair",
                                             "representative",        "director-general",  "secretary"};
constexpr std::array<const char*, 6> kFields{"customs", "fisheries", "aviation",
                                             "health",  "energy",    "research"};
constexpr std::array<const char*, 6> kAims{"speed up", "protect", "oversee", "finance", "open", "monitor"};
constexpr std::array<const char*, 6> kVerbs{"praised",    "criticised", "welcomed",
                                            "questioned", "backed",     "doubted"};

class Builder {
 public:
  Deck build(std::size_t facts) && {
    constexpr std::size_t kFactsInBlock = 20;
    deck_.id.value = "synthetic";
    deck_.language = "en";
    for (int i = 0; i < 40; ++i) add_source(i);
    for (std::size_t i = 0; i < kSides.size(); ++i) {
      Entity& country = add(EntityType::Place, kSideNames[i], kSides[i], "country or territory");
      countries_[i] = country.id;
    }
    for (std::size_t block = 0; block * kFactsInBlock < facts; ++block) add_block(block);
    deck_.index_entities();
    return std::move(deck_);
  }

 private:
  void add_source(int number) {
    Source source;
    source.id.value = "source-" + std::to_string(number);
    source.publisher = "The " + name(2) + " Times";
    source.date = make_date(2020 + number % 6, 1 + number % 12, 1 + number % 28).value();
    deck_.sources.push_back(std::move(source));
  }
  /// Four people in a post, a body, an agreement, an event, four statements; a place now and then.
  void add_block(std::size_t block) {
    constexpr std::size_t kBlocksToAPlace = 10;
    const std::size_t side = block % kSides.size();
    if (block % kBlocksToAPlace == 0) {
      Entity& city = add(EntityType::Place, name(3), kSides[random_.below(kSides.size())], "city");
      city.in = countries_[0];
      places_.push_back(city.id);
    }
    std::vector<EntityId> people;
    for (std::size_t i = 0; i < 4; ++i) people.push_back(add_person((side + i) % kSides.size()));
    const EntityId body = add_body(side);
    add_agreement(people, body);
    add_event(people);
    for (const EntityId& speaker : people) add_statement(speaker);
    last_body_ = body;
  }
  EntityId add_person(std::size_t side) {
    Entity& person = add(EntityType::Person, name(2) + " " + name(3), kSides[side], "politician");
    Role role;
    role.id = "post";
    role.title = pick(kTitles);
    role.of = last_body_.empty() ? countries_[side] : last_body_;
    role.as_of = day();
    role.evidence = {evidence()};
    person.roles.push_back(std::move(role));
    return person.id;
  }
  EntityId add_body(std::size_t side) {
    const std::string field = pick(kFields);
    Entity& body = add(EntityType::Organisation, name(2) + " " + name(2) + " Agency", kSides[side], "agency");
    body.takes_the = true;
    body.acronym = {body.name[0], 'X', static_cast<char>('A' + random_.below(26)),
                    static_cast<char>('A' + random_.below(26))};
    body.does = std::string("is meant to ") + pick(kAims) + " " + field + " in the ports of " + name(3);
    return body.id;
  }
  void add_agreement(const std::vector<EntityId>& people, const EntityId& body) {
    Entity& agreement =
        add(EntityType::Agreement, name(3) + " accord on " + pick(kFields), Side::International, "accord");
    agreement.takes_the = true;
    agreement.signed_by = {people[0], people[1]};
    agreement.between = {body, last_body_.empty() ? countries_[0] : last_body_};
    agreement.date = day();
    agreement.place = place();
    agreement.purpose = std::string(pick(kAims)) + " " + pick(kFields) + " along the coast of " + name(3);
  }
  void add_event(const std::vector<EntityId>& people) {
    Entity& event = add(EntityType::Event, name(3) + " conference on " + pick(kFields), Side::International,
                        "conference");
    event.takes_the = true;
    event.date = day();
    event.place = place();
    event.led_by = {people[2]};
  }
  void add_statement(const EntityId& speaker) {
    Statement statement;
    statement.id = "said-" + std::to_string(deck_.statements.size());
    statement.speaker = speaker.value;
    statement.said =
        std::string(pick(kVerbs)) + " the plan for " + pick(kFields) + " at the port of " + name(3);
    statement.when = "at a meeting in " + name(2);
    statement.date = day();
    statement.evidence = {evidence()};
    deck_.statements.push_back(std::move(statement));
  }

  Entity& add(EntityType type, std::string name, Side side, const char* kind) {
    while (!names_.insert(name).second) name += pick(kSyllables);
    Entity entity;
    entity.id.value = std::string(name_of(type)) + "-" + std::to_string(deck_.entities.size());
    entity.type = type;
    entity.name = std::move(name);
    entity.side = side;
    entity.kind = kind;
    entity.evidence = {evidence()};
    deck_.entities.push_back(std::move(entity));
    return deck_.entities.back();
  }
  template <std::size_t Count>
  const char* pick(const std::array<const char*, Count>& list) {
    return list[random_.below(Count)];
  }
  std::string name(int syllables) {
    std::string text;
    for (int i = 0; i < syllables; ++i) text += pick(kSyllables);
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
  }
  EdtfDate day() {
    return make_date(2000 + static_cast<int>(random_.below(26)), 1 + static_cast<int>(random_.below(12)),
                     1 + static_cast<int>(random_.below(28)))
        .value();
  }
  EntityId place() { return places_[random_.below(places_.size())]; }
  Evidence evidence() {
    Evidence evidence;
    evidence.source = deck_.sources[random_.below(deck_.sources.size())].id;
    evidence.paragraph = 1;
    return evidence;
  }

  Deck deck_;
  Random random_{1};
  std::unordered_set<std::string> names_;
  std::array<EntityId, kSides.size()> countries_;
  std::vector<EntityId> places_;
  EntityId last_body_;
};

}  // namespace

Deck synthetic_deck(std::size_t facts) { return Builder().build(facts); }

}  // namespace communique::bench
