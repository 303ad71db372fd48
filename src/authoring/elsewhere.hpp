#pragma once
// What the reader's decks say about what an article says: the same things under the same names, offices
// that others hold, other dates. Compares names and days; decides nothing.
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "authoring/draft.hpp"
#include "reading/page.hpp"

namespace communique::authoring {

/// A deck by the forms of its names and by its offices. The deck must outlive it.
class KnownDeck {
 public:
  explicit KnownDeck(const Deck& deck);

  [[nodiscard]] const Deck& deck() const { return deck_; }
  /// The thing of that type with this form of its name; null where there is none.
  [[nodiscard]] const Entity* named(EntityType type, std::string_view form) const;
  struct Holder {
    const Entity* person;
    const Role* role;
  };
  /// Who held such an office, shared ones left out; `of` by name, "" for none.
  [[nodiscard]] std::vector<Holder> holders(const std::string& title, const std::string& of) const;

 private:
  const Deck& deck_;
  std::unordered_map<std::string, const Entity*> by_form_;
  std::unordered_map<std::string, std::vector<Holder>> by_office_;
};

/// Adds what the deck says about the draft's own thing.
void add_elsewhere(Draft& draft, const KnownDeck& known, const reading::Page& page);
/// The same for the deck that the article goes into, in place of what the draft knew of it: without what
/// `source`, the article itself, has given it, and with every field that could hold only one of two values.
void compare_within(Draft& draft, const KnownDeck& own, const reading::Page& page, const SourceId& source);

}  // namespace communique::authoring
