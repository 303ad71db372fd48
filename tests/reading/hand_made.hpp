#pragma once
// Names and dates given by hand in a case, with their mentions looked up in the page, so that a finder can be
// tested without the ones before it. Every form given counts wherever it stands as words of its own; longer
// forms come first.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "reading/finders.hpp"

namespace communique::reading {

inline bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         (c & 0x80) != 0;
}

/// Where the form stands in the text between bytes that are no letters, and in none of `taken`.
inline std::vector<Range> places_of(const std::string& text, const std::string& form,
                                    std::vector<Range>& taken) {
  std::vector<Range> found;
  for (auto at = text.find(form); at != std::string::npos; at = text.find(form, at + 1)) {
    const Range range{at, at + form.size()};
    const bool is_cut =
        (at > 0 && is_word_byte(text[at - 1])) ||
        (range.end < text.size() && is_word_byte(text[range.end]) && text.compare(range.end, 3, "’") != 0 &&
         text.compare(range.end, 3, "”") != 0 && text.compare(range.end, 3, "—") != 0);
    const bool is_taken =
        std::any_of(taken.begin(), taken.end(), [&](const Range& one) { return one.overlaps(range); });
    if (is_cut || is_taken) continue;
    found.push_back(range);
    taken.push_back(range);
  }
  return found;
}

/// A case gives each as ["fullest form", "another", ...].
template <class Thing>
std::vector<Thing> things_in(const Page& page, const nlohmann::json& all, std::vector<Range>& taken) {
  std::vector<Thing> things;
  for (auto forms : all) {
    Thing thing;
    thing.name = forms.front().template get<std::string>();
    for (const std::string form : forms) {
      for (const auto& range : places_of(page.text, form, taken)) thing.mentions.push_back(range);
      if (form != thing.name) thing.variants.push_back(form);
    }
    std::sort(thing.mentions.begin(), thing.mentions.end());
    things.push_back(std::move(thing));
  }
  return things;
}

inline Names names_in(const Page& page, const nlohmann::json& given) {
  std::vector<Range> taken;
  Names names;
  const auto list = [&](const char* key) { return given.value(key, nlohmann::json::array()); };
  names.organisations = things_in<OrganisationFound>(page, list("organisations"), taken);
  names.people = things_in<PersonFound>(page, list("people"), taken);
  names.places = things_in<PlaceFound>(page, list("places"), taken);
  return names;
}

/// {"Thursday": "2025-12-04"}
inline std::vector<DateFound> dates_in(const Page& page, const nlohmann::json& given) {
  std::vector<DateFound> dates;
  std::vector<Range> taken;
  const auto listed = given.value("dates", nlohmann::json::object());
  for (const auto& [text, iso] : listed.items()) {
    DateFound date;
    date.text = text;
    date.iso = iso;
    date.mentions = places_of(page.text, text, taken);
    dates.push_back(std::move(date));
  }
  return dates;
}

}  // namespace communique::reading
