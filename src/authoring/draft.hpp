#pragma once
// What a reading proposes for a deck: one draft for each thing worth knowing, in fields that a person can
// change, with the places where it stands. A draft is no fact until somebody has accepted it.
#include <string>
#include <utility>
#include <vector>

#include "facts/deck.hpp"
#include "reading/page.hpp"

namespace communique::authoring {

/// Role: who holds an office; without a title a person who is merely named, to be offered as a wrong answer.
/// Organisation: its name, acronym and what it does. Event: when, where and by whom.
enum class DraftKind { Role, Organisation, Place, Agreement, Event, Statement, Figure };
inline constexpr DraftKind kAllDraftKinds[] = {
    DraftKind::Role,  DraftKind::Organisation, DraftKind::Place, DraftKind::Agreement,
    DraftKind::Event, DraftKind::Statement,    DraftKind::Figure};
enum class Standing { Open, Accepted, Rejected };

/// Its name is that of the deck's files ("title", "of", "asOf", "between"); several values are separated by
/// "; ". Things are given by name, and become ids when the draft is accepted.
struct DraftField {
  std::string name;
  std::string value;
  bool operator==(const DraftField&) const = default;
};

/// Something another of the reader's decks says about the same thing, or the deck that the article goes into
/// by what other articles gave it.
struct Elsewhere {
  DeckId deck;
  EntityId entity;
  std::string name;   // of the entity there
  std::string field;  // "" where it merely has the thing; else the field that says otherwise or is overtaken
  std::string there;  // its value there
  std::string here;   // and in this article
  bool is_older = false;  // this article is newer, so that what stands there is overtaken
  // The fact there that is contradicted or overtaken; empty where `field` is, and in the deck that the
  // article goes into where accepting the draft puts its value in the place of the other.
  FactId fact;
};

/// What an accepted draft put something else in the place of, or added to: kept, so that it can be taken
/// back.
struct Replaced {
  std::string item;
  std::string field;
  std::string value;     // JSON, as it was
  std::string evidence;  // JSON: the entries that carried it
  bool operator==(const Replaced&) const = default;
};

struct Draft {
  std::string id;  // the same whenever the same article is read: kind and name
  DraftKind kind = DraftKind::Role;
  std::vector<DraftField> fields;
  std::vector<reading::Range> evidence;
  double confidence = 0.5;  // 0 to 1
  Standing standing = Standing::Open;
  std::vector<Elsewhere> elsewhere;
  bool joins_known = false;  // is to use the id and name that another deck has
  // What it made in the deck, once accepted, its own last: an item ("tjra"), a role of a person
  // ("shuzo-sumi.chair", as its fact is called), or a member that it gave to an item ("tjra/acronym"; "tjra/"
  // where all was there already). Without what follows the slash, the last is a fact's id, or facts begin
  // with it and a full stop.
  std::vector<std::string> made;
  std::vector<Replaced> replaced;  // of members in `made`
  // The article's own words stand in "said", "says" or "ask": for the author to put in a shorter form.
  bool has_article_words = false;

  [[nodiscard]] const std::string& value(const std::string& field) const;  // "" where it has none
};

[[nodiscard]] Topic topic_of(DraftKind kind);
/// The fields that a draft of a kind may have, in the order in which they are shown, and whether each must be
/// filled.
struct FieldRule {
  const char* name;
  bool is_required;
  bool holds_several;
  bool is_switch = false;  // says yes or nothing
};
[[nodiscard]] const std::vector<FieldRule>& fields_of(DraftKind kind);
/// What a switch holds where it is on; anything else is off.
inline constexpr const char* kYes = "yes";
/// The fields whose values are in the article's own words, where has_article_words is set.
[[nodiscard]] bool is_for_own_words(const std::string& field);
/// The draft as one plain English sentence: "Shuzo Sumi was chair of the Japan-Taiwan Exchange Association."
[[nodiscard]] std::string in_a_sentence(const Draft& draft);

}  // namespace communique::authoring
