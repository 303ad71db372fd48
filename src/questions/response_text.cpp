#include "questions/response_text.hpp"

#include <nlohmann/json.hpp>

#include "questions/whole_number.hpp"

namespace communique {
namespace {

using nlohmann::json;

struct ToJson {
  json operator()(const Chosen& chosen) const { return {{"option", chosen.option}}; }
  json operator()(const Picked& picked) const { return {{"picked", picked.options}}; }
  json operator()(const Arranged& arranged) const { return {{"order", arranged.options}}; }
  json operator()(const Paired& paired) const { return {{"pairs", paired.options}}; }
  json operator()(const Located& located) const {
    return {{"at", {located.at.latitude, located.at.longitude}}};
  }
  json operator()(const Written& written) const { return {{"text", written.text}}; }
  json operator()(const Skipped&) const { return {{"skipped", true}}; }
};

std::vector<int> wholes_in(const json& list) {
  std::vector<int> wholes;
  if (!list.is_array()) throw std::invalid_argument("no list");
  for (const json& each : list) wholes.push_back(whole_number<int>(each));
  return wholes;
}

Response response_in(const json& value) {
  if (value.contains("option")) return Chosen{whole_number<int>(value["option"])};
  if (value.contains("picked")) return Picked{wholes_in(value["picked"])};
  if (value.contains("order")) return Arranged{wholes_in(value["order"])};
  if (value.contains("pairs")) return Paired{wholes_in(value["pairs"])};
  if (value.contains("at")) {
    return Located{{value["at"].at(0).get<double>(), value["at"].at(1).get<double>()}};
  }
  if (value.contains("text")) return Written{value["text"].get<std::string>()};
  return Skipped{};
}

}  // namespace

std::string response_text(const Response& response) {
  return std::visit(ToJson{}, response).dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<Response> read_response(std::string_view text) {
  try {
    const json value = json::parse(text);
    if (!value.is_object() || value.size() != 1) return std::nullopt;
    const Response response = response_in(value);
    if (std::holds_alternative<Skipped>(response) && !value.contains("skipped")) return std::nullopt;
    return response;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

}  // namespace communique
