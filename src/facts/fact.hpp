#pragma once
// Facts derived from a deck: one atomic thing that can be known or forgotten, the unit of memory.
// A fact carries the ways in which it can be asked (probes) as finished wording, so that nothing
// above this level needs to know which field of which entity it came from.
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/wording.hpp"
#include "facts/deck.hpp"

namespace communique {

/// An answer in words that are not an entity: a role, a purpose, what was said.
struct TextAnswer {
  std::string text;
  bool operator==(const TextAnswer&) const = default;
};

using Answer = std::variant<EntityId, EdtfDate, FigureValue, TextAnswer, Location>;

/// What a learner must know to answer.
enum class Asks {
  Who,       // a name: of people, organisations and agreements, of a post, behind an acronym
  When,      // a date
  Where,     // a place, named or pointed at
  HowMany,   // a number
  What,      // a purpose, a task, a reason, a consequence, a contrast, what was said
  Sequence,  // what followed what
};
/// True for What and Sequence alone: a place and a number are still names and figures learnt by heart.
[[nodiscard]] bool goes_beyond_who_and_when(Asks asks);

/// One way of asking a fact.
struct Probe {
  std::string id;   // "" for the fact's own answer, else a prefix of the question's id: "post"
  std::string ask;  // the stem
  // The stem in other words; may be empty:
  std::string recall;  // for an answer that is written rather than chosen
  std::string mark;    // for one given on a map; only where a place with coordinates is the answer
  std::string says;    // the sentence with "{answer}" once; empty: no true/false and no gap from this probe
  Answer answer;
  std::string pool;  // text answers of one pool ("role", "purpose", "acronym") may stand in for each other
  std::vector<std::string> also;    // further accepted typed forms of a text answer
  std::vector<Instead> instead;     // authored wrong options; where given, they alone are the pool
  std::vector<EntityId> among;      // preferred wrong options
  std::vector<EntityId> not_among;  // arguably right: never offered
  std::string family;  // probes of one family share their set of true answers: signatories of one agreement
  bool is_typable = false;  // a learner can be expected to type the answer
  Asks asks = Asks::Who;
};

struct Fact {
  FactId id;
  Topic topic = Topic::People;
  std::string statement;                 // the whole sentence, with the answer in place
  std::string answer;                    // as shown
  std::vector<std::string> attribution;  // names of those who claim it; empty where nobody's claim
  std::optional<EdtfDate> as_of;
  EntityId about;                  // the entity it belongs to; empty for statements and figures without one
  std::optional<Answer> subject;   // what it tells about, beside others; empty where nothing short says it
  Answer told;                     // what it tells of its subject: the other side of a match
  std::optional<EdtfDate> time;    // when it happened or held, for nearness; may be empty
  std::vector<Probe> probes;       // at least one; the first asks for `answer`
  std::vector<Evidence> evidence;  // at least one
};

/// One fact's share in a question that rests on several.
struct SetMember {
  FactId fact;
  Answer prompt = TextAnswer{};  // Match: what stands on the left; else unused
  Answer answer;  // Order: what is put in order, in words; Match: the right side; Multiple: a right option
  std::optional<EdtfDate> date;  // Order: when; of two members the ranges never overlap
};

/// Facts that one question asks for together: what followed what, who held which post, who all signed.
struct FactSet {
  std::string id;  // prefix of the question's id, stable: "customs-mou-2025.signed-by"
  SetForm form = SetForm::Order;
  Topic topic = Topic::Dates;
  Asks asks = Asks::Sequence;
  std::string ask;                  // the stem
  std::vector<SetMember> members;   // at least 2, in order of the deck; Order: at least 3, earliest first
  std::vector<Answer> wrong;        // Multiple and Match: authored wrong options; false for every member
  std::vector<Instead> instead;     // Multiple: authored wrong texts, with what they really are
  std::vector<EntityId> not_among;  // Multiple: arguably right, never offered
  bool reads_on = false;            // Multiple: the options end the sentence that the stem begins
};

/// All facts of a deck in a stable order, worded by `wording` (assets/templates/<language>.json).
[[nodiscard]] std::vector<Fact> derive_facts(const Deck& deck, const Wording& wording);

/// Questions that rest on several facts, authored and derived, in a stable order. `facts` must come from
/// `deck`. Every member's fact is in `facts`; no two members of a set have the same answer.
[[nodiscard]] std::vector<FactSet> derive_sets(const Deck& deck, const std::vector<Fact>& facts,
                                               const Wording& wording);

/// An answer as it stands alone, as an option: "Shuzo Sumi", "4 December 2025", "70 percent".
[[nodiscard]] std::string shown(const Answer& answer, const Deck& deck);
/// "25.0° N, 121.6° E"
[[nodiscard]] std::string shown(const Coordinates& at);
/// An answer as it stands in a sentence: "the Liberal Democratic Party", "on 4 December 2025".
[[nodiscard]] std::string in_sentence(const Answer& answer, const Deck& deck);
/// `says` with the answer in place, as a sentence: "The Taiwan-Japan Relations Association ...".
[[nodiscard]] std::string filled(const std::string& says, const Answer& answer, const Deck& deck);
/// The source as a citation: "Central News Agency (Focus Taiwan), 4 December 2025, paragraph 2".
[[nodiscard]] std::string citation(const Evidence& evidence, const Deck& deck);
/// Who or what an entity is, in one line for a list: "Chairman, Taiwan-Japan Relations
/// Association (December 2025)".
[[nodiscard]] std::string description(const Entity& entity, const Deck& deck);
/// The date without its day: what a question may safely ask for about an office.
[[nodiscard]] EdtfDate month_of(const EdtfDate& date);

}  // namespace communique
