#include "reading/findings_json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

namespace communique::reading {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

/// Whole numbers without ".0".
Json number(double value) {
  constexpr double kExact = 9007199254740992;  // 2^53
  if (std::abs(value) < kExact && value == std::floor(value)) return static_cast<std::int64_t>(value);
  return value;
}

/// Two decimals are all that such a number can mean.
double rounded(double confidence) { return std::round(confidence * 100) / 100; }

void add_common(Json& entry, const Found& found) {
  entry["confidence"] = rounded(found.confidence);
  Json evidence = Json::array();
  for (const Range& range : found.mentions) evidence.push_back({range.begin, range.end});
  entry["evidence"] = std::move(evidence);
}

Json to_entry(const PersonFound& person) {
  return {{"name", person.name},
          {"variants", person.variants},
          {"role", text_or_null(person.role)},
          {"organisation", text_or_null(person.organisation)},
          {"former", person.is_former},
          {"family", text_or_null(person.family)},
          {"native", text_or_null(person.native)}};
}

Json to_entry(const OrganisationFound& organisation) {
  return {{"name", organisation.name},
          {"acronym", text_or_null(organisation.acronym)},
          {"variants", organisation.variants},
          {"native", text_or_null(organisation.native)}};
}

Json to_entry(const PlaceFound& place) {
  return {{"name", place.name}, {"variants", place.variants}, {"kind", name_of(place.kind)}};
}

Json to_entry(const DateFound& date) {
  return {{"text", date.text},
          {"iso", text_or_null(date.iso)},
          {"variants", date.variants},
          {"edtf", date.edtf ? Json(date.edtf->text()) : Json(nullptr)}};
}

Json to_entry(const AgreementFound& agreement) {
  return {{"name", agreement.name},
          {"kind", text_or_null(agreement.kind)},
          {"parties", agreement.parties},
          {"variants", agreement.variants},
          {"signatories", agreement.signatories},
          {"date", text_or_null(agreement.date)}};
}

Json to_entry(const QuantityFound& quantity) {
  return {{"text", quantity.text},
          {"value", number(quantity.value)},
          {"unit", text_or_null(quantity.unit)},
          {"approximately", text_or_null(quantity.approximately)},
          {"counts", text_or_null(quantity.counts)}};
}

Json to_entry(const StatementFound& statement) {
  return {{"speaker", text_or_null(statement.speaker)},
          {"verb", text_or_null(statement.verb)},
          {"text", statement.text},
          {"quoted", statement.is_quoted},
          {"date", text_or_null(statement.date)},
          {"to", text_or_null(statement.to)}};
}

Json to_entry(const EventFound& event) {
  return {{"name", event.name},
          {"who", event.who},
          {"where", text_or_null(event.place)},
          {"when", text_or_null(event.date)},
          {"verb", text_or_null(event.verb)}};
}

template <class Entry>
Json list(const std::vector<Entry>& entries) {
  Json all = Json::array();
  for (const Entry& each : entries) {
    Json entry = to_entry(each);
    add_common(entry, each);
    all.push_back(std::move(entry));
  }
  return all;
}

}  // namespace

const char* name_of(DatedBy dated_by) {
  constexpr const char* kNames[] = {"nothing", "dateline", "stamp", "page", "author"};
  return kNames[static_cast<int>(dated_by)];
}

const char* name_of(PlaceKind kind) {
  constexpr const char* kNames[] = {"unknown", "country", "region", "city", "sea", "facility"};
  return kNames[static_cast<int>(kind)];
}

std::string to_json(const Findings& findings, const Page& page) {
  const Json document = {
      {"article",
       {{"headline", text_or_null(page.headline)},
        {"published", page.published ? Json(page.published->text()) : Json(nullptr)},
        {"datedBy", page.dated_by == DatedBy::Nothing ? Json(nullptr) : Json(name_of(page.dated_by))}}},
      {"people", list(findings.people)},
      {"organisations", list(findings.organisations)},
      {"places", list(findings.places)},
      {"dates", list(findings.dates)},
      {"agreements", list(findings.agreements)},
      {"quantities", list(findings.quantities)},
      {"statements", list(findings.statements)},
      {"events", list(findings.events)}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace communique::reading
