#pragma once
// The review of one article: its drafts, the deck that grows from them, and undo over both. Pure values;
// saving, reading and the making of questions are done by whoever holds it. Invariant: `deck` always loads
// without a problem; every step can be undone and redone, up to kMostSteps.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "authoring/deck_text.hpp"
#include "authoring/draft.hpp"
#include "base/problem.hpp"
#include "reading/findings.hpp"

namespace communique::authoring {

inline constexpr std::size_t kMostSteps = 500;

/// The article as it was read; shared, never changed.
struct Article {
  reading::Page page;
  reading::Findings findings;
  Source source;       // as it will stand in deck.json
  std::string sha256;  // of the text, so that an article read twice is recognised
};

/// What one step changes.
struct DeskContent {
  DeckText deck;
  std::vector<Draft> drafts;
  std::string current;  // the draft that is looked at; "" for none
};

class Desk {
 public:
  /// `deck` may be empty_deck() or one that an earlier article has begun.
  Desk(std::shared_ptr<const Article> article, DeckText deck, std::vector<Draft> drafts);

  [[nodiscard]] const Article& article() const { return *article_; }
  [[nodiscard]] const DeckText& deck() const { return content_.deck; }
  [[nodiscard]] const DeckId& deck_id() const { return deck_id_; }  // empty where the deck did not load
  [[nodiscard]] const std::vector<Draft>& drafts() const { return content_.drafts; }
  [[nodiscard]] const Draft* draft(const std::string& id) const;
  [[nodiscard]] const std::string& current() const { return content_.current; }
  void look_at(const std::string& draft);  // no step
  void look_at_next();                     // the next open one after the current, else the first open one

  /// Each is one step, or nothing and why not: Problems of the loader with the field's name in `expected`, or
  /// one with code "missing-field", "not-one-kind".
  using Refused = std::vector<Problem>;
  /// Drafts that are open are compared with the deck as well: Elsewhere with its own id is what other
  /// articles gave it. Adds what the draft says to the deck, making the people, organisations and places that
  /// it names where the deck has none of that name, each with its evidence. The source is added with the
  /// first.
  [[nodiscard]] Refused accept(const std::string& draft);
  /// Takes back what it added, where it was accepted.
  [[nodiscard]] Refused reject(const std::string& draft);
  [[nodiscard]] Refused reopen(const std::string& draft);
  [[nodiscard]] Refused edit(const std::string& draft, const std::string& field, const std::string& value);
  /// The second becomes part of the first: its evidence, and its fields where the first has none.
  [[nodiscard]] Refused join(const std::string& draft, const std::string& other);
  /// What stands in `evidence[from]` and after becomes a draft of its own with the same fields.
  [[nodiscard]] Refused split(const std::string& draft, std::size_t from);
  [[nodiscard]] Refused add(Draft draft);
  [[nodiscard]] Refused join_known(const std::string& draft, bool joins);

  [[nodiscard]] bool can_undo() const;
  [[nodiscard]] bool can_redo() const;
  void undo();
  void redo();

 private:
  Refused step(DeskContent next);  // refused where the deck would not load
  std::shared_ptr<const Article> article_;
  DeskContent content_;
  DeckId deck_id_;
  std::vector<std::shared_ptr<const DeskContent>> before_;
  std::vector<std::shared_ptr<const DeskContent>> after_;
};

/// The review as a file, so that it can be gone on with: the drafts and their standing, without the article's
/// text, which is kept beside it and never changes. It stays on the machine; a deck that is shared never
/// holds it.
[[nodiscard]] std::string to_json(const Desk& desk);
struct KeptDesk {
  std::size_t text_bytes = 0;  // of the article's text, to be read anew; all evidence lies within
  Source source;
  DeckId deck;
  std::vector<Draft> drafts;
  std::string current;
};
/// Malformed, TooNew.
[[nodiscard]] Result<KeptDesk> parse_desk(const std::string& json);

}  // namespace communique::authoring
