#pragma once
// What an article speaks of: one entry for each distinct thing, however often it is named, each with the
// places where it stands. What counts is written in README.md. Values only; they belong to the page they were
// found in. Invariant: every range lies in the body, its headings or the headline; `mentions` is in order and
// never empty; `name` is the fullest form in the text, without title, leading article or gloss in another
// script.
#include <optional>
#include <string>
#include <vector>

#include "reading/page.hpp"

namespace communique::reading {

struct Found {
  std::vector<Range> mentions;
  double confidence = 0.5;  // 0 to 1: how often such a finding was right on marked articles, roughly
};

struct PersonFound : Found {
  std::string name;
  std::vector<std::string> variants;  // other full forms; surnames alone are only mentions
  std::string family;                 // "" where the order of the name is not known
  std::string native;                 // 蘇嘉全, where the text gives it
  std::string role;                   // as the text gives it: "chairman"; of the article's date
  std::string organisation;           // the fullest name found for it; "" where none is said
  Range role_at;                      // empty without a role
  bool is_former = false;
};

struct OrganisationFound : Found {
  std::string name;
  std::string acronym;
  std::vector<std::string> variants;
  std::string native;
};

enum class PlaceKind { Unknown, Country, Region, City, Sea, Facility };
struct PlaceFound : Found {
  std::string name;
  std::vector<std::string> variants;
  PlaceKind kind = PlaceKind::Unknown;
};

struct DateFound : Found {
  std::string text;                   // as first written: "Dec. 4"
  std::vector<std::string> variants;  // other expressions for the same time: "Thursday"
  std::string iso;  // YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Www, a/b; --MM, --MM-DD without a year; "" where
                    // nothing is sure
  std::optional<EdtfDate> edtf;  // the same for a deck; none for weeks and for what has no year
};

struct AgreementFound : Found {
  std::string name;
  std::vector<std::string> variants;
  std::string kind;                      // "treaty", "memorandum of understanding", "pact", ...
  std::vector<std::string> parties;      // names of organisations and places
  std::vector<std::string> signatories;  // names of people
  std::string date;                      // iso of when it was signed; "" where not said
};

struct QuantityFound : Found {
  std::string text;           // "nearly 80 per cent"
  double value = 0;           // 80
  std::string unit;           // "percent", "USD", "minute", "aircraft"
  std::string approximately;  // "nearly", "over"; "" where exact
  std::string counts;         // what it counts or measures, from its surroundings; "" where not plain
};

struct StatementFound : Found {
  std::string speaker;  // a name among people, organisations or places; "" where only a role is given
  std::string verb;     // as written: "said", "accused"
  std::string text;     // what was said, in the article's words
  bool is_quoted = false;
  std::string date;  // iso; "" where not said
  std::string to;    // an organisation that was told: "the Associated Press"; may be empty
};

struct EventFound : Found {
  std::string name;  // "49th Taiwan-Japan Economic and Trade Conference", or the verb's noun: "meeting"
  std::string verb;  // "held", "met", "signed", "elected"
  std::vector<std::string> who;
  std::string place;
  std::string date;  // iso
};

struct Findings {
  std::vector<PersonFound> people;
  std::vector<OrganisationFound> organisations;
  std::vector<PlaceFound> places;
  std::vector<DateFound> dates;
  std::vector<AgreementFound> agreements;
  std::vector<QuantityFound> quantities;
  std::vector<StatementFound> statements;
  std::vector<EventFound> events;
};

}  // namespace communique::reading
