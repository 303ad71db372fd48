#include "reading/statements_words.hpp"

namespace communique::reading {
namespace {

const WordSet kSays = {"said",       "says",       "announced",  "announces",  "warned",       "warns",
                       "argued",     "argues",     "insisted",   "insists",    "claimed",      "claims",
                       "wrote",      "writes",     "stated",     "states",     "declared",     "declares",
                       "explained",  "explains",   "replied",    "replies",    "remarked",     "testified",
                       "admitted",   "admits",     "conceded",   "concedes",   "predicted",    "predicts",
                       "complained", "asserted",   "alleged",    "alleges",    "cautioned",    "commented",
                       "quipped",    "joked",      "tweeted",    "reiterated", "reiterates",   "denied",
                       "denies",     "pledged",    "pledges",    "promised",   "promises",     "vowed",
                       "vows",       "threatened", "confirmed",  "confirms",   "acknowledged", "acknowledges",
                       "emphasised", "emphasized", "emphasises", "emphasizes", "stressed",     "stresses",
                       "recalled",   "boasted",    "retorted",   "countered"};
const WordSet kAdds = {"added",     "adds",        "noted",      "notes",      "suggested", "suggests",
                       "indicated", "revealed",    "disclosed",  "maintained", "maintains", "observed",
                       "concluded", "expressed",   "hinted",     "mentioned",  "continued", "reported",
                       "reports",   "estimated",   "estimates",  "believes",   "believed",  "hoped",
                       "repeated",  "affirmed",    "reaffirmed", "agreed",     "proposed",  "demanded",
                       "demands",   "recommended", "asked",      "asks",       "shouted",   "cried",
                       "answered",  "told"};
const WordSet kTells = {"told", "tells", "informed", "assured", "reminded"};
const WordSet kObjects = {"accused",    "accuses",    "urged",      "urges",      "condemned", "condemns",
                          "criticised", "criticized", "criticises", "criticizes", "blamed",    "blames",
                          "denounced",  "denounces",  "praised",    "praises",    "hailed",    "hails",
                          "welcomed",   "welcomes",   "thanked",    "demanded",   "appealed"};
const WordSet kGoesOn = {"adding",    "saying",  "warning",   "noting",
                         "insisting", "arguing", "stressing", "claiming"};

}  // namespace

std::optional<SpeechVerb> speech_verb(std::string_view small) {
  if (has(kTells, small)) return SpeechVerb::Tells;
  if (has(kObjects, small)) return SpeechVerb::Objects;
  if (has(kSays, small)) return SpeechVerb::Says;
  if (has(kAdds, small)) return SpeechVerb::Adds;
  return std::nullopt;
}

bool goes_on_speaking(std::string_view small) { return has(kGoesOn, small); }

bool speaks_for_others(std::string_view small) {
  return small == "spokesman" || small == "spokeswoman" || small == "spokesperson" || small == "statement" ||
         small == "communique" || small == "report";
}

}  // namespace communique::reading
