#pragma once
// A deck in memory: sources and entities exactly as the files give them, plain values.
// It holds no derived fact and no wording; see fact.hpp. Invariant after load_deck(): every
// reference resolves, every date is valid, every id is unique in the deck.
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/coordinates.hpp"
#include "base/edtf.hpp"
#include "base/ids.hpp"
#include "base/problem.hpp"

namespace communique {

enum class Topic { People, Dates, Agreements, Organisations, Places, Figures, Statements };
inline constexpr Topic kAllTopics[] = {Topic::People, Topic::Dates,   Topic::Agreements, Topic::Organisations,
                                       Topic::Places, Topic::Figures, Topic::Statements};
[[nodiscard]] const char* name_of(Topic topic);  // "people", as in files and on the command line
[[nodiscard]] std::optional<Topic> topic_named(const std::string& name);

enum class Side { None, Taiwan, Japan, China, UnitedStates, International };
enum class EntityType { Person, Organisation, Agreement, Event, Place };
enum class Genre { News, Opinion, Editorial };

struct Source {
  SourceId id;
  std::string publisher;  // empty where unknown
  std::string title;      // empty where unknown
  std::optional<EdtfDate> date;
  Genre genre = Genre::News;
  std::string basis;  // how publisher and date are known
  std::string file;   // the article's file name, for whoever holds it
  std::vector<int> body_paragraphs;
  bool is_teaser = false;
};

enum class Basis { Article, Reference, Import };

struct Evidence {
  SourceId source;  // empty for Basis::Reference
  int paragraph = 0;
  std::string sha256;     // first 16 hex digits
  std::string reference;  // the publication, for Basis::Reference
  Basis basis = Basis::Article;
  std::vector<std::string> fields;  // "for"; empty: all fields
  std::string differs;              // what this source says otherwise than the fact; empty where it agrees
  Place place;                      // in the deck's files, for messages
};

/// A wrong option that an author wrote, and what it really is.
struct Instead {
  std::string text;
  std::string why;
};

struct FigureValue {
  double value = 0;
  std::string unit;           // "percent", "minutes", ...
  std::string approximately;  // "nearly", "over"; empty where exact
  bool operator==(const FigureValue&) const = default;
};

/// Where a place lies, as an answer given by pointing at a map.
struct Location {
  Coordinates at;
  double within_km = 0;  // pointing this near is right; above 0
  bool operator==(const Location&) const = default;
};

/// A fact with wording of its own: from an entity's `facts` or from figures.json.
struct AuthoredFact {
  std::string id;  // local within an entity, whole in figures.json
  std::string says;
  std::string ask;
  std::string recall;  // the same in other words; may be empty
  std::optional<EntityId> entity_answer;
  std::optional<EdtfDate> date_answer;
  std::optional<FigureValue> figure_answer;
  std::optional<std::string> text_answer;
  std::vector<Instead> instead;
  std::vector<EntityId> among;
  std::vector<EntityId> not_among;
  std::string as;  // what it tells about, as a short noun phrase, for questions on several facts
  std::string by;  // entity or source id; empty where nobody's claim
  std::optional<EdtfDate> as_of;
  std::optional<Topic> topic;
  std::vector<std::string> also;
  EntityId about;
  std::vector<Evidence> evidence;
};

struct Role {
  std::string id;
  std::string title;
  EntityId of;  // may be empty
  EdtfDate as_of;
  bool is_shared = false;
  bool is_former = false;
  std::vector<Evidence> evidence;
};

/// Words for one way of asking a field's fact, in place of the template's.
struct OwnWording {
  std::string key;   // the fact's local id, with "/" and the probe where it has a name: "purpose/purpose"
  std::string ask;   // empty: as the template has it
  std::string says;  // the same
};

/// What every entity has.
struct Entity {
  EntityId id;
  EntityType type = EntityType::Person;
  std::string name;
  bool takes_the = false;
  std::string native;
  std::string acronym;
  std::string family;  // people
  std::vector<std::string> also;
  Side side = Side::None;
  std::string kind;
  std::vector<Evidence> evidence;
  std::vector<AuthoredFact> facts;
  std::vector<OwnWording> wording;

  std::vector<Role> roles;  // people

  std::string does;  // organisations

  std::vector<EntityId> between;    // agreements
  std::vector<EntityId> signed_by;  // agreements
  EntityId at;                      // agreements
  std::string purpose;              // agreements
  std::string status;               // agreements: where it stands, "signed", "Taiwan seeks to join"

  std::optional<EdtfDate> date;  // agreements, events
  EntityId place;                // agreements, events
  std::string happened;          // events: the verb of the date; "was held" where empty
  std::vector<EntityId> led_by;  // events
  std::vector<EntityId> with;    // events: who took part, people and organisations; becomes no fact

  EntityId in;                       // places
  std::optional<Location> location;  // places
};

struct What {
  std::string ask;
  std::string answer;
  std::vector<Instead> instead;
};

struct Statement {
  std::string id;
  std::string speaker;  // entity or source id
  std::string said;
  std::string when;
  std::optional<EdtfDate> date;
  std::optional<What> what;
  std::string answers;  // the entity or statement that it replies to; may be empty; becomes no fact
  std::vector<EntityId> not_among;
  std::vector<Evidence> evidence;
};

/// How several facts are asked together.
enum class SetForm { Order, Match, Multiple };

/// A question on several facts that an author wrote: sets.json.
struct AuthoredSet {
  std::string id;
  std::string ask;
  SetForm form = SetForm::Order;
  std::vector<std::string> facts;  // whole ids, in the author's order
  std::vector<EntityId> wrong;     // Match and Multiple
  std::vector<Instead> instead;    // Multiple
  std::vector<EntityId> not_among;
};

/// An article in our own words, with links to its facts: briefings.json. See linked_text.hpp.
struct Briefing {
  SourceId source;
  std::string headline;
  std::vector<std::string> text;  // paragraphs
};

struct WithoutFact {
  SourceId source;
  int paragraph = 0;
  std::string why;
};

struct Deck {
  DeckId id;
  std::string title;
  std::string description;
  std::string language;
  std::vector<Source> sources;
  std::vector<WithoutFact> without_fact;
  std::vector<Entity> entities;  // people, organisations, agreements, events, places, in file order
  std::vector<AuthoredFact> figures;
  std::vector<Statement> statements;
  std::vector<AuthoredSet> sets;
  std::vector<Briefing> briefings;

  [[nodiscard]] const Entity* entity(const EntityId& wanted) const;  // null where unknown
  [[nodiscard]] const Source* source(const SourceId& wanted) const;
  /// Makes entity() quick. To be called again where entities were added or renamed; without it
  /// (or where their number has changed since) entity() searches from the front.
  void index_entities();

 private:
  std::unordered_map<EntityId, std::size_t> positions_;  // in `entities`
};

[[nodiscard]] const char* name_of(Side side);  // "united-states", as in files; "" for None
[[nodiscard]] const char* name_of(EntityType type);
/// The topic of a fact whose answer is such an entity. Events are asked about through what was
/// agreed there, so they count as agreements.
[[nodiscard]] Topic topic_of(EntityType type);

/// "the Taiwan-Japan Relations Association": the name as it stands inside a sentence.
[[nodiscard]] std::string in_sentence(const Entity& entity);
/// With the acronym: "Taiwan-Japan Relations Association (TJRA)".
[[nodiscard]] std::string full_name(const Entity& entity);
/// Every accepted form: name, native, acronym, also.
[[nodiscard]] std::vector<std::string> all_forms(const Entity& entity);

}  // namespace communique
