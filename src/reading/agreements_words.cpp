#include "reading/agreements_words.hpp"

#include <unordered_map>

namespace communique::reading {
namespace {

using Heads = std::unordered_map<std::string_view, AgreementHead>;

const Heads kHeads = {
    {"treaty", {"treaty", HeadStrength::Firm, false}},
    {"treaties", {"treaty", HeadStrength::Firm, true}},
    {"pact", {"pact", HeadStrength::Firm, false}},
    {"pacts", {"pact", HeadStrength::Firm, true}},
    {"accord", {"accord", HeadStrength::Plain, false}},
    {"accords", {"accord", HeadStrength::Firm, true}},
    {"agreement", {"agreement", HeadStrength::Plain, false}},
    {"agreements", {"agreement", HeadStrength::Plain, true}},
    {"memorandum", {"memorandum of understanding", HeadStrength::Firm, false}},
    {"memoranda", {"memorandum of understanding", HeadStrength::Firm, true}},
    {"memorandums", {"memorandum of understanding", HeadStrength::Firm, true}},
    {"mou", {"memorandum of understanding", HeadStrength::Firm, false}},
    {"mous", {"memorandum of understanding", HeadStrength::Firm, true}},
    {"convention", {"convention", HeadStrength::Loose, false}},
    {"conventions", {"convention", HeadStrength::Capital, true}},
    {"covenant", {"covenant", HeadStrength::Capital, false}},
    {"protocol", {"protocol", HeadStrength::Loose, false}},
    {"protocols", {"protocol", HeadStrength::Capital, true}},
    {"declaration", {"declaration", HeadStrength::Loose, false}},
    {"communique", {"communiqué", HeadStrength::Loose, false}},
    {"communiqué", {"communiqué", HeadStrength::Loose, false}},
    {"communiqués", {"communiqué", HeadStrength::Capital, true}},
    {"communiques", {"communiqué", HeadStrength::Capital, true}},
    {"truce", {"truce", HeadStrength::Loose, false}},
    {"ceasefire", {"ceasefire", HeadStrength::Loose, false}},
    {"cease-fire", {"ceasefire", HeadStrength::Loose, false}},
    {"armistice", {"armistice", HeadStrength::Loose, false}},
    {"concordat", {"concordat", HeadStrength::Loose, false}},
    {"deal", {"deal", HeadStrength::Loose, false}},
    {"code", {"code", HeadStrength::Loose, false}},
    {"framework", {"framework", HeadStrength::Capital, false}},
    {"charter", {"charter", HeadStrength::Capital, false}},
    {"compact", {"compact", HeadStrength::Capital, false}},
    {"statute", {"statute", HeadStrength::Capital, false}},
    {"act", {"act", HeadStrength::Capital, false}},
    {"plan", {"plan", HeadStrength::Capital, false}},
    {"arrangement", {"arrangement", HeadStrength::Capital, false}},
    {"entente", {"entente", HeadStrength::Capital, false}},
    {"alliance", {"alliance", HeadStrength::Capital, false}},
    {"exchange", {"exchange of notes", HeadStrength::Capital, false}},
    {"understandings", {"understanding", HeadStrength::Capital, true}},
};

// Acronyms and short names of treaties in force or in the news of the last hundred years; common knowledge.
const WordSet kKnown = {"NAFTA",  "USMCA", "CPTPP",  "TPP",     "RCEP",   "GATT",  "GATS",
                        "JCPOA",  "NPT",   "UNCLOS", "CITES",   "CEDAW",  "ECFA",  "CAFTA",
                        "AfCFTA", "TTIP",  "CETA",   "CTBT",    "UNFCCC", "TRIPS", "SAFTA",
                        "AFTA",   "CUSMA", "KORUS",  "COMPACT", "MARPOL", "SOLAS", "CISSM"};
const WordSet kKnownNames = {"trans-pacific partnership",
                             "regional comprehensive economic partnership",
                             "transatlantic trade and investment partnership",
                             "chiang mai initiative",
                             "black sea grain initiative",
                             "peace of westphalia",
                             "entente cordiale",
                             "joint comprehensive plan of action"};

const WordSet kGenericKinds = {"agreement", "deal", "pact", "accord"};

const WordSet kPraise = {
    "new",           "landmark",      "historic",     "first",        "second",       "third",
    "old",           "major",         "key",          "important",    "signed",       "proposed",
    "planned",       "draft",         "revised",      "final",        "formal",       "long-awaited",
    "tentative",     "controversial", "ambitious",    "separate",     "so-called",    "current",
    "existing",      "previous",      "original",     "early",        "earlier",      "recent",
    "latest",        "future",        "possible",     "potential",    "eventual",     "fresh",
    "stalled",       "fragile",       "shaky",        "last-minute",  "last-ditch",   "initial",
    "preliminary",   "expected",      "eventual",     "definitive",   "own",          "full",
    "whole",         "entire",        "complete",     "wider",        "broader",      "broad",
    "sweeping",      "great",         "good",         "better",       "bad",          "fair",
    "big",           "small",         "modest",       "limited",      "sought-after", "rare",
    "unprecedented", "much-delayed",  "long-delayed", "watered-down", "imminent",     "only",
    "actual",        "real",          "resulting",    "subsequent",   "last",         "next",
    "similar",       "same",          "present",      "relevant",     "related",      "respective",
    "certain",       "specific",      "unpopular",    "hard-won",     "hard-fought",  "lasting",
    "durable",       "permanent",     "detailed",     "simple",       "short",        "long",
    "long-term",     "legal",         "written",      "verbal",       "oral",         "secret",
    "unwritten",     "informal",      "official",     "fourth",       "fifth",        "then-new",
    "once",          "vaunted",       "much-vaunted", "now-defunct",  "defunct",      "ill-fated",
    "failed",        "lapsed",        "companion",    "sister"};
const WordSet kBroad = {"bilateral",
                        "multilateral",
                        "trilateral",
                        "international",
                        "regional",
                        "joint",
                        "mutual",
                        "global",
                        "comprehensive",
                        "interim",
                        "provisional",
                        "temporary",
                        "partial",
                        "strategic",
                        "political",
                        "general",
                        "special",
                        "legally",
                        "binding",
                        "non-binding",
                        "legally-binding",
                        "framework",
                        "three-way",
                        "two-way",
                        "four-way",
                        "government",
                        "inter-governmental",
                        "intergovernmental",
                        "unanimous",
                        "tacit",
                        "widespread",
                        "national",
                        "common",
                        "united",
                        "further",
                        "foreign",
                        "cross-party",
                        "principle",
                        "consensus",
                        "voluntary",
                        "international"};
const WordSet kBusiness = {"licensing",
                           "license",
                           "licence",
                           "plea",
                           "record",
                           "book",
                           "tv",
                           "television",
                           "broadcasting",
                           "sponsorship",
                           "transfer",
                           "merger",
                           "takeover",
                           "employment",
                           "rental",
                           "tenancy",
                           "user",
                           "non-disclosure",
                           "nondisclosure",
                           "confidentiality",
                           "prenuptial",
                           "purchase",
                           "sales",
                           "franchise",
                           "distribution",
                           "recording",
                           "film",
                           "movie",
                           "shareholder",
                           "shareholders",
                           "shareholders'",
                           "service",
                           "settlement",
                           "bargaining",
                           "pay",
                           "wage",
                           "acquisition",
                           "buyout",
                           "endorsement",
                           "shoe",
                           "credit",
                           "underwriting",
                           "consulting",
                           "severance",
                           "gentleman's",
                           "gentlemen's",
                           "gentlemen",
                           "property",
                           "real-estate",
                           "business",
                           "package",
                           "great",
                           "raw",
                           "done",
                           "real",
                           "streaming",
                           "media",
                           "contract",
                           "concession",
                           "lock-up",
                           "standstill",
                           "custody",
                           "labour",
                           "labor",
                           "union",
                           "rescheduling",
                           "stock",
                           "share",
                           "option",
                           "cash",
                           "billion",
                           "budget",
                           "spending",
                           "stimulus",
                           "million",
                           "$",
                           "€",
                           "£"};
const WordSet kVerbsBefore = {
    "hail",    "hails",    "back",   "backs",   "reject",  "rejects", "seek",   "seeks",  "find",
    "make",    "makes",    "made",   "express", "signal",  "win",     "wins",   "won",    "voice",
    "want",    "wants",    "get",    "gets",    "got",     "near",    "nears",  "need",   "needs",
    "denies",  "deny",     "review", "reviews", "urge",    "urges",   "honour", "honor",  "uphold",
    "upholds", "keep",     "keeps",  "kept",    "leave",   "leaves",  "left",   "quit",   "quits",
    "tear",    "tore",     "say",    "says",    "said",    "call",    "calls",  "see",    "sees",
    "saw",     "put",      "puts",   "bring",   "brought", "become",  "became", "remain", "remains",
    "include", "includes", "cite",   "cites",   "support", "oppose",  "know",   "known",  "called",
    "named",   "dubbed",   "given",  "give",    "take",    "took",    "made",   "led",    "held",
    "hold",    "met",      "set"};
const WordSet kOtherThings = {
    "organization", "organisation",   "center",      "centre",    "hall",       "day",        "school",
    "schools",      "room",           "secretariat", "committee", "council",    "commission", "board",
    "group",        "fund",           "corporation", "bank",      "university", "college",    "airlines",
    "airline",      "communications", "flight",      "flights",   "officer",    "bureau",     "office",
    "department",   "association",    "society",     "party",     "foundation", "institute",  "oak",
    "fights",       "conference",     "summit",      "street",    "square",     "house",      "bus",
    "boat"};

}  // namespace

std::optional<AgreementHead> agreement_head(std::string_view small) {
  const auto found = kHeads.find(small);
  return found == kHeads.end() ? std::nullopt : std::optional(found->second);
}

bool is_known_agreement(std::string_view text) { return has(kKnown, text); }
bool ends_known_name(std::string_view small) {
  static const WordSet kEnds = {"partnership", "initiative", "westphalia", "cordiale", "action"};
  return has(kEnds, small);
}
bool is_known_name(std::string_view small_name) { return has(kKnownNames, small_name); }

bool may_be_same_kind(std::string_view a, std::string_view b) {
  if (a == b || has(kGenericKinds, a) || has(kGenericKinds, b)) return true;
  static const WordSet kFighting = {"truce", "ceasefire", "armistice"};
  return has(kFighting, a) && has(kFighting, b);
}

bool is_praise(std::string_view small) { return has(kPraise, small); }
bool is_broad(std::string_view small) { return has(kBroad, small); }
bool is_business(std::string_view small) { return has(kBusiness, small); }
bool is_verb_before(std::string_view small) { return has(kVerbsBefore, small) || is_signing_verb(small); }
bool continues_other_thing(std::string_view small) { return has(kOtherThings, small); }

bool is_no_treaty_topic(std::string_view kind, std::string_view small) {
  static const WordSet kGatherings = {
      "national",     "democratic", "republican", "party",      "constitutional", "baptist",   "annual",
      "labor",        "labour",     "state",      "nominating", "general",        "political", "comic",
      "trade",        "police",     "rotary",     "southern",   "federal",        "bar",       "teachers",
      "conservative", "liberal",    "world",      "sales",      "party's",        "congress"};
  static const WordSet kProcedures = {
      "health", "safety",   "security", "medical",  "treatment",  "communication", "internet",
      "test",   "testing",  "covid-19", "sanitary", "diplomatic", "strict",        "routine",
      "royal",  "standard", "research", "vaccine",  "state",      "testing",       "chief"};
  static const WordSet kDeclarations = {"customs", "tax",   "asset",      "assets",    "emergency",
                                        "victory", "war",   "unilateral", "health",    "income",
                                        "public",  "sworn", "written",    "financial", "disaster"};
  static const WordSet kCodes = {"penal",  "civil",    "criminal", "labour",    "labor",
                                 "tax",    "dress",    "postal",   "zip",       "area",
                                 "source", "computer", "building", "building's"};
  static const WordSet kCharters = {"royal",   "city",     "school",    "party",
                                    "citizen", "citizens", "citizens'", "olympic"};
  if (kind == "convention") return has(kGatherings, small);
  if (kind == "protocol") return has(kProcedures, small);
  if (kind == "declaration") return has(kDeclarations, small);
  if (kind == "code") return has(kCodes, small);
  if (kind == "charter") return has(kCharters, small);
  if (kind == "deal") return small == "new" || small == "green";
  if (kind == "accord") return small == "honda" || small == "own";
  return false;
}

}  // namespace communique::reading
