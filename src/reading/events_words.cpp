#include "reading/events_words.hpp"

#include <unordered_map>

namespace communique::reading {
namespace {

using enum Doing;

const std::unordered_map<std::string_view, EventVerb> kVerbs = {
    {"met", {Meeting, "meeting"}},
    {"meet", {Meeting, "meeting"}},
    {"meets", {Meeting, "meeting"}},
    {"visited", {Visiting, "visit"}},
    {"visits", {Visiting, "visit"}},
    {"toured", {Visiting, "visit"}},
    {"signed", {Signing, "signing"}},
    {"initialled", {Signing, "signing"}},
    {"elected", {Choosing, "election"}},
    {"re-elected", {Choosing, "election"}},
    {"appointed", {Choosing, "appointment"}},
    {"inaugurated", {Choosing, "inauguration"}},
    {"attacked", {Harming, "attack"}},
    {"bombed", {Harming, "bombing"}},
    {"shelled", {Harming, "shelling"}},
    {"raided", {Harming, "raid"}},
    {"invaded", {Harming, "invasion"}},
    {"assassinated", {Harming, "assassination"}},
    {"arrested", {Harming, "arrest"}},
    {"overthrew", {Harming, "coup"}},
    {"overthrown", {Harming, "coup"}},
    {"ousted", {Harming, "coup"}},
    {"toppled", {Harming, "coup"}},
    {"kidnapped", {Harming, "kidnapping"}},
    {"resigned", {Happening, "resignation"}},
    {"died", {Happening, "death"}},
    {"arrived", {Visiting, "arrival"}},
    {"launched", {Happening, "launch"}},
    {"surrendered", {Happening, "surrender"}},
    {"crashed", {Happening, "crash"}},
    {"sank", {Happening, "sinking"}},
    {"marched", {Happening, "march"}},
    {"held", {Gathering, ""}},
    {"holds", {Gathering, ""}},
    {"hosted", {Gathering, ""}},
    {"hosts", {Gathering, ""}},
    {"opened", {Gathering, ""}},
    {"convened", {Gathering, ""}},
    {"attended", {Gathering, ""}},
    {"boycotted", {Gathering, ""}},
    {"won", {Winning, ""}},
    {"lost", {Winning, ""}},
    {"struck", {Disaster, ""}},
    {"hit", {Disaster, ""}},
    {"devastated", {Disaster, ""}},
    {"killed", {Disaster, ""}},
    {"flattened", {Disaster, ""}},
    {"swept", {Disaster, ""}},
};
const WordSet kNouns = {"conference", "summit",   "forum",        "election",   "elections", "referendum",
                        "talks",      "meeting",  "congress",     "exhibition", "expo",      "games",
                        "festival",   "ceremony", "plebiscite",   "conclave",   "symposium", "seminar",
                        "workshop",   "dialogue", "vote",         "poll",       "polls",     "rally",
                        "convention", "olympics", "negotiations", "session",    "funeral",   "primary"};
const WordSet kDisasters = {"earthquake", "quake",     "typhoon",    "cyclone", "hurricane", "tsunami",
                            "flood",      "floods",    "storm",      "fire",    "landslide", "explosion",
                            "blast",      "avalanche", "drought",    "tornado", "bomb",      "eruption",
                            "epidemic",   "volcano",   "aftershock", "tremor"};
const WordSet kPlaces = {"city",   "port",     "town",     "village", "capital",
                         "island", "province", "district", "state",   "region"};

}  // namespace

std::optional<EventVerb> event_verb(std::string_view small) {
  const auto found = kVerbs.find(small);
  return found == kVerbs.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string_view> event_noun(std::string_view small) {
  const auto found = kNouns.find(small);
  return found == kNouns.end() ? std::nullopt : std::optional(*found);
}

bool is_disaster(std::string_view small) { return has(kDisasters, small); }
bool is_sort_of_place(std::string_view small) { return has(kPlaces, small); }

}  // namespace communique::reading
