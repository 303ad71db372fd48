// A deck as one file. The input is such a file, or, where it begins with "=== ", what one is made of: hashes
// are then made to fit, so that what stands behind them is reached.
#include "exchange/deck_package.hpp"

#include "fuzz/target.hpp"

namespace communique::fuzz {
namespace {

DeckPackage package_of(const Sections& sections) {
  constexpr std::string_view kArticles = "articles/";
  DeckPackage package;
  for (const auto& [name, text] : sections) {
    if (name.starts_with(kArticles)) {
      package.articles[name.substr(kArticles.size())] = text;
    } else {
      package.deck[name] = text;
    }
  }
  return package;
}

void check_packed(const DeckPackage& package) {
  const auto packed = pack_deck(package);
  require(packed.has_value(), "what was unpacked can be packed");
  const auto again = unpack_deck(*packed, "a.communique");
  require(again && again->deck == package.deck && again->articles == package.articles,
          "a deck comes out as it went in");
}

}  // namespace

Outcome deck_package(std::string_view bytes) {
  if (!bytes.starts_with("=== ")) {
    const auto package = unpack_deck(bytes, "a.communique");
    if (!package) return Outcome::Refused;
    check_packed(*package);
    return Outcome::Taken;
  }
  const DeckPackage package = package_of(sections_of(bytes));
  if (!pack_deck(package)) return Outcome::Refused;
  if (!package.deck.contains("deck.json")) return Outcome::Refused;
  check_packed(package);
  return Outcome::Taken;
}

}  // namespace communique::fuzz
