#include "authoring/propose.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <unordered_set>

#include "authoring/drafting.hpp"
#include "authoring/elsewhere.hpp"
#include "authoring/phrases.hpp"
#include "base/text.hpp"

namespace communique::authoring {
namespace {

/// What would only stand among wrong answers is less worth a look.
constexpr double kMerelyNamed = 0.8;

const char* word_of(DraftKind kind) {
  constexpr const char* kWords[] = {"role",  "organisation", "place", "agreement",
                                    "event", "statement",    "figure"};
  return kWords[static_cast<std::size_t>(kind)];
}

/// Kind and name, so that it is the same on every reading; a number where the name has no Latin letter.
std::string id_of(const Draft& draft, std::size_t number) {
  std::string name = draft.value(draft.kind == DraftKind::Statement ? "speaker"
                                 : draft.kind == DraftKind::Figure  ? "value"
                                                                    : "name");
  if (draft.kind == DraftKind::Role) name += " " + draft.value("title");
  if (draft.kind == DraftKind::Statement) name += " " + draft.value("said");
  if (draft.kind == DraftKind::Figure) name += " " + draft.value("unit");
  const std::string text = slug(name);
  return std::string(word_of(draft.kind)) + ":" + (text.empty() ? std::to_string(number + 1) : text);
}

/// A finding that may become a draft.
struct Candidate {
  DraftKind kind = DraftKind::Role;
  std::size_t index = 0;
  double confidence = 0;
  std::size_t at = 0;
};

template <class Things>
void gather(const Things& things, DraftKind kind, std::vector<Candidate>& candidates) {
  for (std::size_t i = 0; i < things.size(); ++i) {
    if (things[i].mentions.empty()) continue;
    candidates.push_back({kind, i, things[i].confidence, things[i].mentions.front().begin});
  }
}

bool is_before(const Draft& a, const Draft& b) {
  const auto key = [](const Draft& draft) {
    return draft.evidence.empty() ? reading::Range{} : draft.evidence.front();
  };
  return std::tuple(key(a), a.kind) < std::tuple(key(b), b.kind);
}

template <class Less>
void keep_first(std::size_t most, std::vector<Candidate>& candidates, const Less& less) {
  std::stable_sort(candidates.begin(), candidates.end(), less);
  if (candidates.size() > most) candidates.resize(most);
}

bool is_surer(double a, double b) { return a > b; }

std::optional<Draft> draft_of(const Candidate& candidate, const Drafter& drafter,
                              const reading::Findings& findings) {
  switch (candidate.kind) {
    case DraftKind::Role:
      return drafter.role(findings.people[candidate.index]);
    case DraftKind::Organisation:
      return drafter.organisation(findings.organisations[candidate.index]);
    case DraftKind::Place:
      return drafter.place(findings.places[candidate.index]);
    case DraftKind::Agreement:
      return drafter.agreement(findings.agreements[candidate.index]);
    case DraftKind::Event:
      return drafter.event(findings.events[candidate.index]);
    case DraftKind::Statement:
      return drafter.statement(findings.statements[candidate.index]);
    case DraftKind::Figure:
      break;
  }
  return drafter.figure(findings.quantities[candidate.index]);
}

/// A place alone tells nothing: it is wanted where another place is an answer.
bool asks_for_place(const std::vector<Draft>& drafts) {
  return std::any_of(drafts.begin(), drafts.end(),
                     [](const Draft& draft) { return !draft.value("place").empty(); });
}

void drop_idle_places(std::vector<Draft>& drafts) {
  if (asks_for_place(drafts)) return;
  std::erase_if(drafts, [](const Draft& draft) { return draft.kind == DraftKind::Place; });
}

bool is_merely_named(const Draft& draft) {
  const bool has_title = !draft.value("title").empty();
  const bool tells_body = !draft.value("acronym").empty() || !draft.value("does").empty();
  return draft.kind == DraftKind::Place || (draft.kind == DraftKind::Role && !has_title) ||
         (draft.kind == DraftKind::Organisation && !tells_body);
}

void name_drafts(std::vector<Draft>& drafts, const std::vector<std::size_t>& numbers) {
  std::unordered_set<std::string> taken;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const std::string id = id_of(drafts[i], numbers[i]);
    std::string unique = id;
    for (int number = 2; !taken.insert(unique).second; ++number) unique = id + "-" + std::to_string(number);
    drafts[i].id = std::move(unique);
  }
}

/// One of the findings that overlaps the selection: the first.
template <class Things>
const typename Things::value_type* within(const Things& things, const reading::Range& selection) {
  for (const auto& thing : things) {
    for (const reading::Range& range : thing.mentions) {
      if (range.overlaps(selection)) return &thing;
    }
  }
  return nullptr;
}

std::optional<Draft> found_within(const Drafter& drafter, const reading::Findings& findings,
                                  const reading::Range& selection, DraftKind kind) {
  std::optional<Draft> draft;
  switch (kind) {
    case DraftKind::Role:
      if (const auto* found = within(findings.people, selection)) draft = drafter.role(*found);
      break;
    case DraftKind::Organisation:
      if (const auto* found = within(findings.organisations, selection)) draft = drafter.organisation(*found);
      break;
    case DraftKind::Place:
      if (const auto* found = within(findings.places, selection)) draft = drafter.place(*found);
      break;
    case DraftKind::Agreement:
      if (const auto* found = within(findings.agreements, selection)) draft = drafter.agreement(*found);
      break;
    case DraftKind::Event:
      if (const auto* found = within(findings.events, selection)) draft = drafter.event(*found);
      break;
    case DraftKind::Statement:
      if (const auto* found = within(findings.statements, selection)) draft = drafter.statement(*found);
      break;
    case DraftKind::Figure:
      if (const auto* found = within(findings.quantities, selection)) draft = drafter.figure(*found);
      break;
  }
  return draft;
}

/// Nothing was found there: the words themselves, in the field that they most likely are.
Draft from_words(const reading::Page& page, const reading::Findings& findings,
                 const reading::Range& selection, DraftKind kind) {
  Draft draft;
  draft.kind = kind;
  std::string text = trimmed(page.at(selection));
  std::replace(text.begin(), text.end(), '\n', ' ');
  text = typographic(text);
  if (kind == DraftKind::Statement || kind == DraftKind::Figure) {
    set_field(draft, kind == DraftKind::Statement ? "said" : "says", text);
    draft.has_article_words = true;
  } else {
    set_field(draft, "name", text);
  }
  if (kind == DraftKind::Statement) {
    if (const auto* speaker = within(findings.people, selection)) set_field(draft, "speaker", speaker->name);
  }
  if (kind == DraftKind::Agreement || kind == DraftKind::Event) {
    const auto* date = within(findings.dates, selection);
    const auto* place = within(findings.places, selection);
    if (date != nullptr && date->edtf) set_field(draft, "date", date->edtf->text());
    if (place != nullptr) set_field(draft, "place", place->name);
  }
  return draft;
}

}  // namespace

std::vector<Draft> propose(const reading::Page& page, const reading::Findings& findings,
                           const std::vector<std::shared_ptr<const Deck>>& decks, std::size_t most) {
  std::vector<Candidate> candidates;
  gather(findings.people, DraftKind::Role, candidates);
  gather(findings.organisations, DraftKind::Organisation, candidates);
  gather(findings.places, DraftKind::Place, candidates);
  gather(findings.agreements, DraftKind::Agreement, candidates);
  gather(findings.events, DraftKind::Event, candidates);
  gather(findings.statements, DraftKind::Statement, candidates);
  gather(findings.quantities, DraftKind::Figure, candidates);
  // Some will give no draft, so more are looked at than are wanted; never all of a text without end.
  keep_first(most * 2, candidates,
             [](const Candidate& a, const Candidate& b) { return is_surer(a.confidence, b.confidence); });
  const Drafter drafter(page, findings);
  std::vector<Draft> drafts;
  for (const Candidate& candidate : candidates) {
    auto draft = draft_of(candidate, drafter, findings);
    if (!draft || draft->evidence.empty()) continue;
    if (is_merely_named(*draft)) draft->confidence *= kMerelyNamed;
    draft->id = std::to_string(candidate.index);  // for now
    drafts.push_back(std::move(*draft));
  }
  drop_idle_places(drafts);
  std::stable_sort(drafts.begin(), drafts.end(),
                   [](const Draft& a, const Draft& b) { return is_surer(a.confidence, b.confidence); });
  if (drafts.size() > most) drafts.resize(most);
  std::stable_sort(drafts.begin(), drafts.end(), is_before);
  std::vector<std::size_t> numbers;
  for (const Draft& draft : drafts) numbers.push_back(std::stoul(draft.id));
  name_drafts(drafts, numbers);
  for (const auto& deck : decks) {
    if (deck == nullptr) continue;
    const KnownDeck known(*deck);
    for (Draft& draft : drafts) add_elsewhere(draft, known, page);
  }
  return drafts;
}

std::vector<reading::Known> known_in(const Deck& deck) {
  using Kind = reading::Known::Kind;
  std::vector<reading::Known> known;
  for (const Entity& entity : deck.entities) {
    constexpr Kind kKinds[] = {Kind::Person, Kind::Organisation, Kind::Agreement, Kind::Event, Kind::Place};
    known.push_back(
        {kKinds[static_cast<std::size_t>(entity.type)], entity.id.value, entity.name, all_forms(entity)});
  }
  return known;
}

Draft draft_from(const reading::Page& page, const reading::Findings& findings, reading::Range selection,
                 DraftKind kind) {
  selection.end = std::min(selection.end, page.text.size());
  selection.begin = std::min(selection.begin, selection.end);
  const Drafter drafter(page, findings);
  auto found = found_within(drafter, findings, selection, kind);
  Draft draft = found ? std::move(*found) : from_words(page, findings, selection, kind);
  draft.evidence = {selection};  // where the person says that it stands
  if (kind == DraftKind::Role && page.published && draft.value("asOf").empty())
    set_field(draft, "asOf", page.published->text());
  draft.confidence = 1;
  draft.id = std::string(word_of(kind)) + ":by-hand-" + std::to_string(selection.begin) + "-" +
             std::to_string(selection.end);
  return draft;
}

}  // namespace communique::authoring
