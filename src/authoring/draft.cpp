#include "authoring/draft.hpp"

#include <algorithm>

#include "authoring/phrases.hpp"
#include "base/text.hpp"

namespace communique::authoring {
namespace {

std::string when(const std::string& date) {
  const auto parsed = EdtfDate::parse(date);
  return parsed ? spoken_with_preposition(*parsed) : date;
}

/// " on 4 December 2025", or nothing.
std::string behind(const std::string& text) { return text.empty() ? std::string{} : " " + text; }

std::vector<std::string> all_with_the(const std::string& names) {
  std::vector<std::string> values = several(names);
  for (std::string& value : values) value = with_the(value);
  return values;
}

std::string post_of(const Draft& draft) {
  const std::string& of = draft.value("of");
  return of.empty() ? draft.value("title") : draft.value("title") + " of " + with_the(of);
}

std::string of_role(const Draft& draft) {
  const std::string& name = draft.value("name");
  if (draft.value("title").empty()) return name + " is named.";
  if (draft.value("former") == kYes) {
    const auto date = EdtfDate::parse(draft.value("asOf"));
    return (date ? "By " + spoken(*date) + ", " : std::string{}) + name + " had left the post of " +
           post_of(draft) + ".";
  }
  return name + " was " + post_of(draft) + behind(when(draft.value("asOf"))) + ".";
}

std::string of_organisation(const Draft& draft) {
  const std::string name = with_the(draft.value("name"));
  const std::string& acronym = draft.value("acronym");
  const std::string& does = draft.value("does");
  const std::string full = acronym.empty() ? name : name + " (" + acronym + ")";
  if (!does.empty()) return full + " " + does + ".";
  if (!acronym.empty()) return name + " is known by the acronym " + acronym + ".";
  return full + " is named.";
}

std::string of_agreement(const Draft& draft) {
  std::string text = with_the(draft.value("name"));
  const std::vector<std::string> parties = all_with_the(draft.value("between"));
  const std::vector<std::string> signers = several(draft.value("signedBy"));
  const std::string date = when(draft.value("date"));
  const std::string& place = draft.value("place");
  if (!parties.empty()) text += (parties.size() > 1 ? " between " : " with ") + enumerated(parties);
  const bool is_signed = !signers.empty() || !date.empty() || !place.empty();
  text += is_signed ? " was signed" + behind(date) : " is named";
  if (!place.empty()) text += " in " + with_the(place);
  if (!signers.empty()) text += " by " + enumerated(signers);
  if (!draft.value("purpose").empty()) text += ", to " + draft.value("purpose");
  return text + ".";
}

std::string of_event(const Draft& draft) {
  std::string text = with_the(draft.value("name"));
  const std::string& happened = draft.value("happened");
  const std::string& place = draft.value("place");
  text += " " + (happened.empty() ? "was held" : happened) + behind(when(draft.value("date")));
  if (!place.empty()) text += " in " + with_the(place);
  if (!draft.value("ledBy").empty()) text += ", led by " + enumerated(several(draft.value("ledBy")));
  if (!draft.value("with").empty()) text += ", with " + enumerated(all_with_the(draft.value("with")));
  return text + ".";
}

std::string of_statement(const Draft& draft) {
  const std::string opening = draft.value("when").empty() ? when(draft.value("date")) : draft.value("when");
  const std::string speaker = with_the(draft.value("speaker"));
  return (opening.empty() ? speaker : opening + ", " + speaker) + " " + draft.value("said") + ".";
}

std::string of_figure(const Draft& draft) {
  std::string figure;
  for (const char* field : {"approximately", "value", "unit"}) {
    if (!draft.value(field).empty()) figure += (figure.empty() ? "" : " ") + draft.value(field);
  }
  constexpr std::string_view kAnswer = "{answer}";
  std::string text = draft.value("says");
  const std::size_t at = text.find(kAnswer);
  if (at == std::string::npos) return text.empty() ? figure + "." : text;
  return text.replace(at, kAnswer.size(), figure);
}

}  // namespace

const std::string& Draft::value(const std::string& field) const {
  static const std::string kNone;
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const DraftField& each) { return each.name == field; });
  return found == fields.end() ? kNone : found->value;
}

Topic topic_of(DraftKind kind) {
  switch (kind) {
    case DraftKind::Role:
      return Topic::People;
    case DraftKind::Organisation:
      return Topic::Organisations;
    case DraftKind::Place:
      return Topic::Places;
    case DraftKind::Agreement:
    case DraftKind::Event:
      return Topic::Agreements;
    case DraftKind::Statement:
      return Topic::Statements;
    case DraftKind::Figure:
      break;
  }
  return Topic::Figures;
}

const std::vector<FieldRule>& fields_of(DraftKind kind) {
  static const std::vector<FieldRule> kRole = {
      {"name", true, false},    {"title", false, false},        {"of", false, false},
      {"asOf", false, false},   {"former", false, false, true}, {"shared", false, false, true},
      {"family", false, false}, {"native", false, false},       {"also", false, true}};
  static const std::vector<FieldRule> kOrganisation = {{"name", true, false},    {"acronym", false, false},
                                                       {"does", false, false},   {"kind", false, false},
                                                       {"native", false, false}, {"also", false, true}};
  static const std::vector<FieldRule> kPlace = {
      {"name", true, false}, {"kind", false, false}, {"also", false, true}};
  static const std::vector<FieldRule> kAgreement = {
      {"name", true, false},     {"kind", false, false},    {"between", false, true},
      {"signedBy", false, true}, {"date", false, false},    {"place", false, false},
      {"at", false, false},      {"purpose", false, false}, {"status", false, false},
      {"acronym", false, false}, {"also", false, true}};
  static const std::vector<FieldRule> kEvent = {
      {"name", true, false},   {"kind", false, false}, {"date", false, false}, {"happened", false, false},
      {"place", false, false}, {"ledBy", false, true}, {"with", false, true},  {"also", false, true}};
  static const std::vector<FieldRule> kStatement = {
      {"speaker", true, false}, {"said", true, false}, {"when", false, false}, {"date", false, false}};
  static const std::vector<FieldRule> kFigure = {
      {"says", true, false},  {"ask", true, false},    {"recall", false, false},
      {"value", true, false}, {"unit", true, false},   {"approximately", false, false},
      {"by", false, false},   {"about", false, false}, {"asOf", false, false}};
  switch (kind) {
    case DraftKind::Role:
      return kRole;
    case DraftKind::Organisation:
      return kOrganisation;
    case DraftKind::Place:
      return kPlace;
    case DraftKind::Agreement:
      return kAgreement;
    case DraftKind::Event:
      return kEvent;
    case DraftKind::Statement:
      return kStatement;
    case DraftKind::Figure:
      break;
  }
  return kFigure;
}

bool is_for_own_words(const std::string& field) {
  return field == "said" || field == "says" || field == "ask" || field == "recall";
}

std::string in_a_sentence(const Draft& draft) {
  switch (draft.kind) {
    case DraftKind::Role:
      return sentence_case(of_role(draft));
    case DraftKind::Organisation:
      return sentence_case(of_organisation(draft));
    case DraftKind::Place:
      return sentence_case(with_the(draft.value("name"))) + " is named.";
    case DraftKind::Agreement:
      return sentence_case(of_agreement(draft));
    case DraftKind::Event:
      return sentence_case(of_event(draft));
    case DraftKind::Statement:
      return sentence_case(of_statement(draft));
    case DraftKind::Figure:
      break;
  }
  return sentence_case(of_figure(draft));
}

}  // namespace communique::authoring
