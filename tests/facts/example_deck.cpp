#include "facts/example_deck.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "temporary_folder.hpp"

namespace communique {

const DeckFiles& example_files() {
  static const DeckFiles kFiles = {{"deck.json", R"json({
  "id": "example", "title": "Example", "description": "An invented deck.", "language": "en",
  "sources": [
    { "id": "daily-2025", "publisher": "The Daily News (Harbour City)", "title": "Two offices sign", "date": "2025-12-04",
      "genre": "news", "basis": "the dateline", "file": "daily.txt", "bodyParagraphs": [1, 2, 3, 5] },
    { "id": "view-2026", "publisher": "Daily News", "title": null, "date": "2026-02-05",
      "genre": "editorial", "basis": "the archive", "file": "view.txt", "bodyParagraphs": [1] },
    { "id": "essay", "publisher": null, "title": "Notes on two islands", "date": null,
      "genre": "opinion", "basis": "the page", "file": "essay.txt", "bodyParagraphs": [1, 2] } ],
  "withoutFact": [ { "source": "daily-2025", "paragraph": 5, "why": "a view without a claim" } ]
}
)json"},
                                   {"people.json", R"json([
  { "id": "lin-mei-hua", "name": "Lin Mei-hua", "family": "Lin", "native": "林美華", "also": ["Mei-hua Lin"],
    "side": "taiwan", "kind": "official",
    "roles": [
      { "id": "chair", "title": "chair", "of": "fto", "asOf": "2025-12-04",
        "evidence": [ { "source": "daily-2025", "paragraph": 2, "sha256": "00000000000000aa" } ] } ],
    "evidence": [ { "source": "daily-2025", "paragraph": 2, "sha256": "00000000000000aa" } ] },
  { "id": "kenji-mori", "name": "Kenji Mori", "family": "Mori", "side": "japan", "kind": "official",
    "roles": [
      { "id": "member", "title": "member", "of": "nto", "asOf": "2025-12-04", "shared": true,
        "evidence": [ { "source": "daily-2025", "paragraph": 2, "sha256": "00000000000000aa" } ] },
      { "id": "envoy", "title": "Japan's envoy to Taiwan", "asOf": "2025-12", "former": true,
        "evidence": [ { "source": "daily-2025", "paragraph": 3, "sha256": "00000000000000ab" } ] } ],
    "evidence": [ { "source": "daily-2025", "paragraph": 2, "sha256": "00000000000000aa", "for": ["name"] } ] }
]
)json"},
                                   {"organisations.json", R"json([
  { "id": "fto", "name": "Formosa Trade Office", "acronym": "FTO", "the": true, "side": "taiwan", "kind": "office",
    "does": "looks after trade with Japan",
    "evidence": [ { "source": "daily-2025", "paragraph": 1, "sha256": "00000000000000ac" } ],
    "facts": [
      { "id": "seat", "says": "The seat of the Formosa Trade Office is in {answer}.",
        "ask": "Where is the seat of the Formosa Trade Office?", "answer": "harbour-city", "among": ["hill-town"],
        "evidence": [ { "source": "daily-2025", "paragraph": 1, "sha256": "00000000000000ac" } ] },
      { "id": "motto", "says": "According to Lin Mei-hua, the office stands for {answer}.",
        "ask": "What does the office stand for, according to Lin Mei-hua?", "text": "open seas", "also": ["free seas"],
        "by": "lin-mei-hua", "topic": "organisations",
        "instead": [ { "text": "open skies", "why": "She spoke of the sea." }, { "text": "open roads", "why": "She spoke of the sea." },
                     { "text": "open books", "why": "She spoke of the sea." } ],
        "evidence": [ { "source": "daily-2025", "paragraph": 3, "sha256": "00000000000000ab" } ] } ] },
  { "id": "nto", "name": "Nippon Trade Office", "the": true, "side": "japan", "kind": "office",
    "does": "is the smallest office of its kind",
    "evidence": [ { "source": "daily-2025", "paragraph": 1, "sha256": "00000000000000ac" } ],
    "facts": [
      { "id": "founded", "says": "The Nippon Trade Office was founded {answer}.", "as": "the founding of the Nippon Trade Office",
        "ask": "When was the Nippon Trade Office founded?", "date": "1972",
        "evidence": [ { "source": "daily-2025", "paragraph": 1, "sha256": "00000000000000ac" } ] },
      { "id": "moved", "says": "The Nippon Trade Office moved {answer}.", "as": "the move of the Nippon Trade Office",
        "ask": "When did the Nippon Trade Office move?", "date": "2001-05",
        "evidence": [ { "source": "daily-2025", "paragraph": 1, "sha256": "00000000000000ac" } ] } ] }
]
)json"},
                                   {"agreements.json", R"json([
  { "id": "ferry-pact", "name": "ferry pact", "the": true, "kind": "pact", "between": ["fto", "nto"],
    "signedBy": ["lin-mei-hua", "kenji-mori"], "date": "2025-12-04", "place": "harbour-city", "at": "sea-forum",
    "purpose": "bring back the night ferry",
    "wording": { "date": { "ask": "On which day did the two offices sign the ferry pact?" },
                 "purpose/purpose": { "says": "The ferry pact is to {answer}." } },
    "evidence": [
      { "source": "daily-2025", "paragraph": 1, "sha256": "00000000000000ac", "for": ["date", "place", "between"] },
      { "source": "daily-2025", "paragraph": 2, "sha256": "00000000000000aa", "for": ["signedBy", "purpose"] } ] }
]
)json"},
                                   {"events.json", R"json([
  { "id": "sea-forum", "name": "Sea Forum", "the": true, "kind": "forum", "date": "2025-12", "happened": "took place",
    "place": "harbour-city", "ledBy": ["lin-mei-hua"], "with": ["kenji-mori", "fto"],
    "evidence": [ { "source": "daily-2025", "paragraph": 3, "sha256": "00000000000000ab" } ] }
]
)json"},
                                   {"places.json", R"json([
  { "id": "harbour-city", "name": "Harbour City", "kind": "city", "side": "taiwan",
    "coordinates": [25.04, 121.5], "withinKm": 30,
    "evidence": [ { "source": "daily-2025", "paragraph": 1, "sha256": "00000000000000ac", "for": ["name"] },
                  { "basis": "reference", "reference": "An atlas", "for": ["coordinates"] } ] },
  { "id": "hill-town", "name": "Hill Town", "kind": "city", "in": "harbour-city",
    "evidence": [ { "basis": "reference", "reference": "An atlas", "for": ["name"] } ] }
]
)json"},
                                   {"figures.json", R"json([
  { "id": "crossings", "says": "The ferry made {answer} a year.", "ask": "How many crossings did the ferry make a year?",
    "value": 1200, "unit": "crossings", "approximately": "nearly", "about": "ferry-pact",
    "evidence": [ { "source": "daily-2025", "paragraph": 3, "sha256": "00000000000000ab" } ] }
]
)json"},
                                   {"statements.json", R"json([
  { "id": "mori-calls-for-boats", "speaker": "kenji-mori", "said": "called for more boats", "when": "at the Sea Forum",
    "date": "2025-12-04",
    "what": { "ask": "What did Kenji Mori call for at the Sea Forum?", "answer": "more boats",
              "instead": [ { "text": "more trains", "why": "He spoke of boats." }, { "text": "more planes", "why": "He spoke of boats." },
                           { "text": "more roads", "why": "He spoke of boats." } ] },
    "notAmong": ["lin-mei-hua"],
    "evidence": [ { "source": "daily-2025", "paragraph": 3, "sha256": "00000000000000ab" } ] },
  { "id": "view-on-ferry", "speaker": "view-2026", "said": "called the ferry a bridge", "answers": "mori-calls-for-boats",
    "what": { "ask": "What did a Daily News editorial of February 2026 call the ferry?", "answer": "a bridge",
              "instead": [ { "text": "a gate", "why": "It spoke of a bridge." }, { "text": "a wall", "why": "It spoke of a bridge." },
                           { "text": "a road", "why": "It spoke of a bridge." } ] },
    "evidence": [ { "source": "view-2026", "paragraph": 1, "sha256": "00000000000000ad" } ] }
]
)json"},
                                   {"sets.json", R"json([
  { "id": "offices-in-time", "ask": "Put these in order, earliest first.",
    "order": ["ferry-pact.date", "nto.founded", "nto.moved"] },
  { "id": "offices-and-tasks", "ask": "What is each of these offices?", "match": ["fto.does", "nto.does"] },
  { "id": "signatories", "ask": "Who signed the ferry pact? Choose all that apply.",
    "all": ["ferry-pact.signed-by.lin-mei-hua", "ferry-pact.signed-by.kenji-mori"],
    "instead": [ { "text": "Ann Other", "why": "She is invented." }, { "text": "Bob Other", "why": "He is invented." },
                 { "text": "Cy Other", "why": "He is invented." } ] } ]
)json"},
                                   {"briefings.json", R"json([
  { "source": "daily-2025", "headline": "A ferry pact for two ports",
    "text": ["The ferry sails on, and the offices speak of it often. The ferry sails on, and the offices speak of it often. The ferry sails on, and the offices speak of it often. The ferry sails on, and the offices speak of it often. The ferry sails on, and the offices speak of it often. The ferry sails on, and the offices speak of it often. The ferry sails on, and the offices speak of it often. The ferry sails on, and the offices speak of it often. The ferry sails on, and the offices speak of it often. The ferry sails on, and the offices speak of it often. The ferry sails on, and the offices speak of it often.", "It was signed on [4 December 2025](ferry-pact.date)."] } ]
)json"}};
  return kFiles;
}

DeckFiles changed(const std::string& file, const std::string& from, const std::string& to, DeckFiles files) {
  std::string& content = files.at(file);
  const std::size_t at = content.find(from);
  INFO("looking for " << from << " in " << file);
  REQUIRE(at != std::string::npos);
  content.replace(at, from.size(), to);
  return files;
}

LoadedDeck load_files(const DeckFiles& files) {
  const TemporaryFolder folder;
  for (const auto& [name, content] : files) {
    std::ofstream(folder.path() / name, std::ios::binary) << content;
  }
  const auto loaded = load_deck(folder.path());
  REQUIRE(loaded.has_value());
  return *loaded;
}

Deck deck_of(const DeckFiles& files) {
  const LoadedDeck loaded = load_files(files);
  INFO(lines_of(loaded.problems));
  REQUIRE(loaded.deck.has_value());
  return *loaded.deck;
}

Wording english() {
  const auto wording = Wording::load(std::string(COMMUNIQUE_SOURCE_DIR) + "/assets/templates/en.json", "en");
  REQUIRE(wording.has_value());
  return *wording;
}

std::vector<Fact> facts_of(const DeckFiles& files) { return derive_facts(deck_of(files), english()); }

Fact fact_named(const std::string& id, const DeckFiles& files) {
  const auto facts = facts_of(files);
  const auto found =
      std::find_if(facts.begin(), facts.end(), [&](const Fact& fact) { return fact.id.value == id; });
  INFO("looking for the fact " << id);
  REQUIRE(found != facts.end());
  return *found;
}

std::string lines_of(const std::vector<Problem>& problems) {
  std::string lines;
  for (const Problem& problem : problems) lines += to_line(problem) + " [" + problem.code + "]\n";
  return lines;
}

}  // namespace communique
