#pragma once
// From an accepted draft to items of a deck, and back: which people, organisations and places it needs, which
// paragraphs carry which field. Judges little: whoever calls asks the loader whether the outcome makes sense.
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "authoring/carrying.hpp"
#include "authoring/deck_text.hpp"
#include "authoring/desk.hpp"
#include "authoring/elsewhere.hpp"
#include "authoring/json_text.hpp"

namespace communique::authoring {

/// One draft going into one deck. accept() is called once; then `deck` and `made` are whole, or there are
/// problems.
class Making {
 public:
  /// `known` is the deck as loaded.
  Making(const Article& article, DeckText deck, const Deck& known, const Draft& draft);

  [[nodiscard]] std::vector<Problem> accept();

  DeckText deck;
  std::vector<std::string> made;
  std::vector<Replaced> replaced;

 private:
  void check_fields();
  void add_source();
  void make_role();
  [[nodiscard]] std::string make_person();
  void add_role(const std::string& person, const std::string& of);
  /// An organisation, place, agreement or event: made, or given what it lacks.
  void make_own(EntityType type);
  void make_statement();
  void make_figure();

  /// The id of the thing so called, made where the deck has none. The first of `types` where nothing tells
  /// which it is.
  [[nodiscard]] std::string entity(const std::string& name, const std::vector<EntityType>& types);
  [[nodiscard]] std::vector<std::string> entities(const std::string& names,
                                                  const std::vector<EntityType>& types);
  [[nodiscard]] std::string existing(EntityType type, const std::string& name) const;
  /// The draft's own thing, where the deck has it under any of its names.
  [[nodiscard]] std::string own_existing(EntityType type) const;
  [[nodiscard]] std::string make_entity(EntityType type, const std::string& name);
  [[nodiscard]] Json basics(EntityType type, const std::string& name, const std::string& id) const;
  [[nodiscard]] std::string fresh_id(EntityType type, const std::string& name) const;

  /// What the draft says of its own thing, in the order of the deck's files, without id and evidence.
  [[nodiscard]] Json own_members(EntityType type);
  [[nodiscard]] Json own_evidence(const Json& item, SaysFor says) const;
  void complete(EntityType type, const std::string& id, const Json& members);
  /// What is to stand in the place of `old`; the same where the draft changes nothing.
  [[nodiscard]] Json in_place_of(const Json& old, const std::string& field, const Json& value) const;
  void replace(Json& item, const std::string& field, const Json& value);
  /// The office is known from another article and nobody else has had it since.
  [[nodiscard]] bool is_known_office(const std::string& person) const;
  /// An item alike in these members; "" where there is none.
  [[nodiscard]] std::string alike(List list, const Json& item, const std::vector<const char*>& members) const;

  /// What another deck calls it, where the draft is to join that; null otherwise.
  [[nodiscard]] const Elsewhere* joined_with() const;
  void put(List list, const std::string& id, const Json& item);
  void set(List list, const std::string& id, const char* key, const Json& value);
  [[nodiscard]] Json read(List list, const std::string& id);
  void refuse(const char* code, std::string wrong, std::string expected);

  const Article& article_;
  KnownDeck known_;
  const Draft& draft_;
  std::map<std::pair<EntityType, std::string>, std::string> added_;  // by type and folded name
  std::vector<Problem> problems_;
};

/// "tjra" of "tjra", "tjra/acronym" and "tjra.chairman".
[[nodiscard]] std::string item_of(const std::string& made);

struct TakenBack {
  DeckText deck;
  std::vector<std::string> left;  // of what was made: still there, since others made part of it or use it
};
/// The deck, which must load, without what an accepted draft made, and with what it replaced.
[[nodiscard]] TakenBack taken_back(DeckText deck, const Draft& draft,
                                   const std::vector<std::string>& made_by_others);

}  // namespace communique::authoring
