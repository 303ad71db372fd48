#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "reading/names_joined.hpp"

namespace communique::reading {
namespace {

/// Forms of one country; the first that stands in an article is the entry, the others are its variants.
constexpr std::array<std::pair<std::string_view, std::string_view>, 22> kSame = {{
    {"US", "United States"},
    {"U.S.", "United States"},
    {"USA", "United States"},
    {"U.S.A.", "United States"},
    {"United States of America", "United States"},
    {"UK", "United Kingdom"},
    {"U.K.", "United Kingdom"},
    {"UAE", "United Arab Emirates"},
    {"U.A.E.", "United Arab Emirates"},
    {"USSR", "Soviet Union"},
    {"U.S.S.R.", "Soviet Union"},
    {"Union of Soviet Socialist Republics", "Soviet Union"},
    {"DRC", "Democratic Republic of Congo"},
    {"Democratic Republic of the Congo", "Democratic Republic of Congo"},
    {"DR Congo", "Democratic Republic of Congo"},
    {"GDR", "East Germany"},
    {"German Democratic Republic", "East Germany"},
    {"FRG", "West Germany"},
    {"Federal Republic of Germany", "West Germany"},
    {"PRC", "China"},
    {"People's Republic of China", "China"},
    {"DPRK", "North Korea"},
}};

std::string_view entry_of(std::string_view text) {
  for (const auto& [form, entry] : kSame)
    if (form == text) return entry;
  return text;
}

PlaceKind kind_of(const Joining& joining, const NameForm& form) {
  if (const auto listed = joining.lexicon.place(form.text)) return *listed;
  const std::string& last = form.parts.back();
  const std::string& first = form.parts.front();
  for (const std::string_view water :
       {"Sea", "Ocean", "Strait", "Straits", "Gulf", "Bay", "River", "Lake", "Channel"})
    if (last == water || first == water) return PlaceKind::Sea;
  for (const std::string_view region :
       {"Province", "State", "Region", "District", "County", "Peninsula", "Valley", "Islands"})
    if (last == region) return PlaceKind::Region;
  if (joining.lexicon.marks(last).has(Mark::PlaceHead) && form.parts.size() > 1) return PlaceKind::Facility;
  return PlaceKind::Unknown;
}

}  // namespace

std::vector<PlaceFound> join_places(Joining& joining) {
  std::vector<PlaceFound> places;
  std::unordered_map<std::string, std::size_t> by_entry;
  std::unordered_set<std::string> spelt_too;  // in the text, where a dateline may shout them
  for (const NameForm& form : joining.found.forms) {
    if (form.kind == NameKind::Place && in_title_case(form.text) == form.text) spelt_too.insert(form.text);
  }
  for (NameForm& form : joining.found.forms) {
    if (form.kind != NameKind::Place) continue;
    form.kind = NameKind::None;
    if (joining.lexicon.marks(form.text).has(Mark::AmbiguousFacility)) continue;
    const bool is_shouted = form.is_shouted || spelt_too.contains(in_title_case(form.text));
    const std::string spelt = is_shouted ? in_title_case(form.text) : form.text;
    const auto [at, is_new] = by_entry.try_emplace(std::string(entry_of(spelt)), places.size());
    if (is_new) {
      PlaceFound place;
      place.name = form.text;
      place.kind = kind_of(joining, form);
      if (is_shouted && spelt != form.text) place.variants.push_back(spelt);
      place.confidence = confidence_of(form.margin);
      places.push_back(std::move(place));
    } else if (PlaceFound& place = places[at->second];
               place.name != spelt && form.text == spelt &&
               std::find(place.variants.begin(), place.variants.end(), spelt) != place.variants.end()) {
      std::replace(place.variants.begin(), place.variants.end(), spelt, place.name);
      place.name = spelt;  // so far it was only shouted, in a dateline
    } else {
      place.variants.push_back(form.text);
    }
    add_mentions(joining, form, places[at->second]);
  }
  return places;
}

}  // namespace communique::reading
