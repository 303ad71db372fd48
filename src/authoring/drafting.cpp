#include "authoring/drafting.hpp"

#include <algorithm>
#include <cctype>

#include "authoring/phrases.hpp"
#include "base/text.hpp"

namespace communique::authoring {
namespace {

using reading::Range;

constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr std::size_t kMostEvidence = 8;

template <class Spans>
std::size_t span_at(const Spans& spans, std::size_t at) {
  const auto next =
      std::upper_bound(spans.begin(), spans.end(), at,
                       [](std::size_t offset, const auto& span) { return offset < span.range.begin; });
  if (next == spans.begin()) return kNone;
  const auto found = std::prev(next);
  return at < found->range.end ? static_cast<std::size_t>(found - spans.begin()) : kNone;
}

bool is_upper(char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; }

std::string first_word(const std::string& text) { return text.substr(0, text.find_first_of(" ,’'")); }

/// "memorandum of understanding (MOU) on customs": without what stands in brackets.
std::string without_gloss(std::string name) {
  for (std::size_t open = name.find(" ("); open != std::string::npos; open = name.find(" (")) {
    const std::size_t close = name.find(')', open);
    if (close == std::string::npos) break;
    name.erase(open, close + 1 - open);
  }
  return name;
}

std::vector<std::string> other_forms(const std::vector<std::string>& variants,
                                     const std::vector<std::string>& taken) {
  std::vector<std::string> forms;
  for (const std::string& form : variants) {
    if (form.find(';') == std::string::npos && std::find(taken.begin(), taken.end(), form) == taken.end())
      forms.push_back(form);
  }
  return forms;
}

std::string without_prefix(std::string title) {
  constexpr const char* kPrefixes[] = {"former ", "Former ", "then-", "then ", "ex-",
                                       "the ",    "The ",    "its ",  "late ", "outgoing "};
  for (bool goes_on = true; goes_on;) {
    goes_on = false;
    for (const std::string prefix : kPrefixes) {
      if (!title.starts_with(prefix)) continue;
      title.erase(0, prefix.size());
      goes_on = true;
    }
  }
  return title;
}

const char* place_kind(reading::PlaceKind kind) {
  constexpr const char* kNames[] = {"", "country or territory", "region", "city", "sea", "facility"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace

void add_evidence(Draft& draft, const Range& range) {
  const bool is_new = std::none_of(draft.evidence.begin(), draft.evidence.end(),
                                   [&](const Range& each) { return each.overlaps(range) || each == range; });
  if (!range.is_empty() && is_new && draft.evidence.size() < kMostEvidence) draft.evidence.push_back(range);
}

bool is_common_noun(const std::string& name) {
  return std::none_of(name.begin(), name.end(), is_upper) &&
         name.find_first_of("0123456789") == std::string::npos;
}

void set_field(Draft& draft, const std::string& name, std::string value) {
  const auto found = std::find_if(draft.fields.begin(), draft.fields.end(),
                                  [&](const DraftField& each) { return each.name == name; });
  if (value.empty()) {
    if (found != draft.fields.end()) draft.fields.erase(found);
  } else if (found != draft.fields.end()) {
    found->value = std::move(value);
  } else {
    draft.fields.push_back({name, std::move(value)});
  }
}

Drafter::Drafter(const reading::Page& page, const reading::Findings& findings)
    : page_(page), findings_(findings) {
  const auto learn = [&](const auto& things, std::unordered_set<std::string>& names) {
    for (const auto& thing : things) {
      names.insert(thing.name);
      names.insert(thing.variants.begin(), thing.variants.end());
      for (const Range& range : thing.mentions) first_words_.insert(first_word(std::string(page_.at(range))));
    }
  };
  learn(findings.people, people_);
  learn(findings.organisations, organisations_);
  learn(findings.places, places_);
}

std::size_t Drafter::paragraph_at(std::size_t at) const { return span_at(page_.paragraphs, at); }
std::size_t Drafter::sentence_at(std::size_t at) const { return span_at(page_.sentences, at); }

std::optional<EdtfDate> Drafter::deck_date(const std::string& iso) const {
  const auto date = EdtfDate::parse(iso);
  return date ? std::optional(*date) : std::nullopt;  // weeks and what has no year are no dates of a deck
}

void Drafter::add_date_evidence(Draft& draft, const std::string& iso) const {
  if (draft.evidence.empty()) return;
  const std::size_t from = draft.evidence.front().begin;
  const Range* nearest = nullptr;
  const auto distance = [&](const Range& range) {
    return range.begin > from ? range.begin - from : from - range.begin;
  };
  for (const reading::DateFound& date : findings_.dates) {
    if (date.iso != iso) continue;
    for (const Range& range : date.mentions) {
      if (nearest == nullptr || distance(range) < distance(*nearest)) nearest = &range;
    }
  }
  if (nearest != nullptr) add_evidence(draft, *nearest);
}

bool Drafter::begins_with_name(const std::string& text) const {
  const std::string first = first_word(text);
  const bool is_capitals = first.size() > 1 && std::all_of(first.begin(), first.end(), is_upper);
  return first == "I" || is_capitals || first_words_.contains(first);
}

// ---- People

/// "Japan's prime minister" and "president of Peru" say whose post it is.
void Drafter::split_title(std::string& title, std::string& of) const {
  title = without_prefix(title);
  for (const std::string mark : {"’s ", "'s ", "s’ ", "s' "}) {
    const std::size_t at = title.find(mark);
    if (at == std::string::npos) continue;
    const std::string owner = title.substr(0, at + (mark.front() == 's' ? 1 : 0));
    if (!is_party(owner)) continue;
    if (of.empty() || of == owner) {
      of = owner;
      title.erase(0, at + mark.size());
    }
    break;
  }
  const std::size_t at = title.rfind(" of ");
  if (at != std::string::npos) {
    std::string owner = title.substr(at + 4);
    if (owner.starts_with("the ")) owner.erase(0, 4);
    if ((of.empty() && is_party(owner)) || owner == of) {
      of = owner;
      title.erase(at);
    }
  }
  if (!of.empty() && title.size() > of.size() && title.starts_with(of + " ")) title.erase(0, of.size() + 1);
  title = small_title(without_prefix(title));
}

Draft Drafter::role(const reading::PersonFound& person) const {
  Draft draft;
  draft.kind = DraftKind::Role;
  draft.confidence = person.confidence;
  std::string title = typographic(person.role);
  std::string of = person.organisation;
  split_title(title, of);
  set_field(draft, "name", person.name);
  set_field(draft, "title", title);
  if (!title.empty()) {
    if (is_party(of)) set_field(draft, "of", of);
    if (page_.published) set_field(draft, "asOf", page_.published->text());
    if (person.is_former) set_field(draft, "former", "yes");
    // Nobody can tell which president is meant where nothing says of what.
    const bool says_whose = !draft.value("of").empty() || title.find(" of ") != std::string::npos ||
                            std::any_of(title.begin(), title.end(), is_upper);
    if (!person.is_former && (is_shared_post(title) || !says_whose)) set_field(draft, "shared", "yes");
  }
  if (has_name(person.name, person.family)) set_field(draft, "family", person.family);
  set_field(draft, "native", person.native);
  set_field(draft, "also", joined(other_forms(person.variants, {person.name, person.native})));
  if (!person.mentions.empty()) {
    const std::size_t wanted = person.role_at.is_empty() ? kNone : paragraph_at(person.role_at.begin);
    const auto beside = std::find_if(person.mentions.begin(), person.mentions.end(), [&](const Range& range) {
      return wanted != kNone && paragraph_at(range.begin) == wanted;
    });
    add_evidence(draft, beside == person.mentions.end() ? person.mentions.front() : *beside);
  }
  add_evidence(draft, person.role_at);
  return draft;
}

// ---- Organisations and places

/// "X, the largest contract chipmaker, ...": what stands between the commas, where it is short and plain.
std::string Drafter::does(const reading::OrganisationFound& organisation) const {
  constexpr std::size_t kLongest = 60;
  for (const Range& range : organisation.mentions) {
    std::string_view rest = std::string_view(page_.text).substr(range.end, kLongest + 8);
    if (rest.starts_with(" (")) {
      const std::size_t close = rest.find(')');
      rest.remove_prefix(close == std::string_view::npos ? rest.size() : close + 1);
    }
    const bool is_apposition =
        rest.starts_with(", a ") || rest.starts_with(", an ") || rest.starts_with(", the ");
    const std::size_t end = is_apposition ? rest.find_first_of(",.;:\n", 2) : std::string_view::npos;
    if (end == std::string_view::npos || end > kLongest || rest[end] == ':') continue;
    const std::string said(rest.substr(2, end - 2));
    const std::size_t word = said.find(' ') + 1;
    const bool is_plain =
        words(said).size() >= 3 && std::islower(static_cast<unsigned char>(said[word])) != 0 &&
        said.find_first_of("\"“(") == std::string::npos && said.find(" and ") == std::string::npos;
    if (is_plain) return "is " + typographic(said);
  }
  return {};
}

Draft Drafter::organisation(const reading::OrganisationFound& organisation) const {
  Draft draft;
  draft.kind = DraftKind::Organisation;
  draft.confidence = organisation.confidence;
  set_field(draft, "name", organisation.name);
  if (organisation.acronym != organisation.name) set_field(draft, "acronym", organisation.acronym);
  set_field(draft, "does", does(organisation));
  set_field(draft, "kind", kind_by_name(organisation.name));
  set_field(draft, "native", organisation.native);
  set_field(draft, "also",
            joined(other_forms(organisation.variants,
                               {organisation.name, organisation.acronym, organisation.native})));
  if (!organisation.mentions.empty()) add_evidence(draft, organisation.mentions.front());
  for (const Range& range : organisation.mentions) {  // where name and acronym first stand side by side
    if (organisation.acronym.empty() || draft.evidence.size() > 1) break;
    const std::size_t paragraph = paragraph_at(range.begin);
    if (paragraph != kNone && has_name(page_.at(page_.paragraphs[paragraph].range), organisation.acronym))
      add_evidence(draft, range);
  }
  return draft;
}

Draft Drafter::place(const reading::PlaceFound& place) const {
  Draft draft;
  draft.kind = DraftKind::Place;
  draft.confidence = place.confidence;
  set_field(draft, "name", place.name);
  set_field(draft, "kind", place_kind(place.kind));
  set_field(draft, "also", joined(other_forms(place.variants, {place.name})));
  if (!place.mentions.empty()) add_evidence(draft, place.mentions.front());
  return draft;
}

// ---- Agreements and events

const reading::EventFound* Drafter::occasion_of(const reading::AgreementFound& agreement) const {
  for (const Range& range : agreement.mentions) {
    const std::size_t at = sentence_at(range.begin);
    if (at == kNone) continue;
    const Range& sentence = page_.sentences[at].range;
    if (!has_name(page_.at(sentence), "signed")) continue;
    for (const reading::EventFound& event : findings_.events) {
      for (const Range& mention : event.mentions) {
        if (!sentence.contains(mention) || is_common_noun(event.name)) continue;
        const std::string_view before = page_.at(Range{sentence.begin, mention.begin});
        for (const std::string_view tie : {"during", "at"}) {
          for (const std::string_view article : {" the ", " "}) {
            if (before.ends_with(std::string(tie) + std::string(article))) return &event;
          }
        }
      }
    }
  }
  return nullptr;
}

Draft Drafter::agreement(const reading::AgreementFound& agreement) const {
  Draft draft;
  draft.kind = DraftKind::Agreement;
  draft.confidence = agreement.confidence;
  const std::string name = typographic(without_gloss(agreement.name));
  set_field(draft, "name", name);
  set_field(draft, "kind", agreement.kind);
  std::vector<std::string> parties;
  std::copy_if(agreement.parties.begin(), agreement.parties.end(), std::back_inserter(parties),
               [&](const std::string& each) { return is_party(each); });
  set_field(draft, "between", joined(parties));
  std::vector<std::string> signers;
  std::copy_if(agreement.signatories.begin(), agreement.signatories.end(), std::back_inserter(signers),
               [&](const std::string& each) { return people_.contains(each); });
  set_field(draft, "signedBy", joined(signers));
  if (!agreement.mentions.empty()) add_evidence(draft, agreement.mentions.front());
  if (const auto date = deck_date(agreement.date)) {
    set_field(draft, "date", date->text());
    add_date_evidence(draft, agreement.date);
  }
  if (const reading::EventFound* event = occasion_of(agreement)) {
    set_field(draft, "at", name_of(*event));
    if (places_.contains(event->place)) set_field(draft, "place", event->place);
    for (const Range& range : event->mentions) add_evidence(draft, range);
  }
  // "MOU" is a form of many memoranda; what is capitalised or longer than its kind is one of this.
  std::vector<std::string> forms = other_forms(agreement.variants, {agreement.name, name, agreement.kind});
  std::erase_if(forms, [&](const std::string& form) {
    return folded(form) == folded(agreement.kind) || form.find('(') != std::string::npos ||
           words(form).size() < 2;
  });
  set_field(draft, "also", joined(forms));
  for (const Range& range : agreement.mentions) {
    const std::size_t at = sentence_at(range.begin);
    const auto names_one = [&](const std::string& each) {
      return at != kNone && has_name(page_.at(page_.sentences[at].range), each);
    };
    if (std::any_of(parties.begin(), parties.end(), names_one) ||
        std::any_of(signers.begin(), signers.end(), names_one)) {
      add_evidence(draft, range);
    }
  }
  if (folded(name) == folded(agreement.kind)) draft.confidence *= 0.6;  // which of them?
  return draft;
}

std::string Drafter::name_of(const reading::EventFound& event) const {
  if (!is_common_noun(event.name)) return typographic(event.name);
  std::vector<std::string> who;
  for (const std::string& each : event.who) {
    if (people_.contains(each) || is_party(each)) who.push_back(with_the(each));
  }
  constexpr std::size_t kMost = 3;
  if (who.empty() || who.size() > kMost) return {};
  const bool is_movement = event.name == "visit" || event.name == "trip" || event.name == "arrival";
  std::string name = event.name + " of " + enumerated(who);
  if (is_movement && places_.contains(event.place)) name += " to " + with_the(event.place);
  return name;
}

std::optional<Draft> Drafter::event(const reading::EventFound& event) const {
  Draft draft;
  draft.kind = DraftKind::Event;
  draft.confidence = event.confidence;
  const bool is_common = is_common_noun(event.name);
  const std::string name = name_of(event);
  const auto date = deck_date(event.date);
  // A signing is told by its agreement; without a name, a date and a place there is nothing to know.
  if (name.empty() || (is_common && (event.name == "signing" || (!date && event.place.empty()))))
    return std::nullopt;
  if (event.mentions.empty()) return std::nullopt;
  set_field(draft, "name", name);
  set_field(
      draft, "kind", is_common ? event.name : [&] {
        const std::vector<std::string> parts = words(event.name);
        std::string last = parts.empty() ? std::string{} : folded(parts.back());
        return last.find_first_of("0123456789") == std::string::npos ? last : std::string{};
      }());
  add_evidence(draft, event.mentions.front());
  if (date) {
    set_field(draft, "date", date->text());
    add_date_evidence(draft, event.date);
  }
  if (places_.contains(event.place) && name.find(" to " + with_the(event.place)) == std::string::npos)
    set_field(draft, "place", event.place);
  const bool was_held = event.verb == "held" || event.verb == "hosted" || event.verb.empty();
  if (is_common || !was_held) set_field(draft, "happened", "took place");
  std::vector<std::string> with;
  for (const std::string& who : event.who) {
    if (people_.contains(who) || organisations_.contains(who)) with.push_back(who);
  }
  set_field(draft, "with", joined(with));
  for (const Range& range : event.mentions) add_evidence(draft, range);
  return draft;
}

}  // namespace communique::authoring
