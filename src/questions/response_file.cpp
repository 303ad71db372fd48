#include "questions/response_file.hpp"

#include "facts/exact_fields.hpp"

namespace communique {
namespace {

constexpr double kMostOption = 1000;

void read_indices(const JsonTree& node, std::vector<int>& target, Reading& reading) {
  const auto* items = read_list(node, "a list of numbers", reading);
  if (items == nullptr) return;
  for (const JsonTree& item : *items) {
    exact::read_whole(item, kUnpaired, kMostOption, target.emplace_back(), reading);
  }
}

void read_location(const JsonTree& node, Coordinates& at, Reading& reading) {
  const auto* items = node.array();
  if (items == nullptr || items->size() != 2) {
    return reading.report(node, "wrong-type", "this is no place", "a latitude and a longitude");
  }
  exact::read_number((*items)[0], -90, 90, at.latitude, reading);
  exact::read_number((*items)[1], -180, 180, at.longitude, reading);
}

}  // namespace

void read_response(const JsonTree& node, Response& target, Reading& reading) {
  constexpr const char* kExpected =
      R"(one of {"option": ...}, {"picked": ...}, {"order": ...}, {"pairs": ...}, {"at": ...}, {"text": ...}, )"
      R"({"skipped": true})";
  const JsonMembers* members = node.object();
  if (members == nullptr) return reading.report_type(node, kExpected);
  const std::string kind = members->size() == 1 ? members->front().key : "";
  const auto part = [&]() -> const JsonTree& { return members->front().tree; };
  if (kind == "option") {
    return exact::read_whole(part(), 0, kMostOption, target.emplace<Chosen>().option, reading);
  }
  if (kind == "picked") return read_indices(part(), target.emplace<Picked>().options, reading);
  if (kind == "order") return read_indices(part(), target.emplace<Arranged>().options, reading);
  if (kind == "pairs") return read_indices(part(), target.emplace<Paired>().options, reading);
  if (kind == "at") return read_location(part(), target.emplace<Located>().at, reading);
  if (kind == "text") return exact::read_text(part(), target.emplace<Written>().text, reading);
  if (kind == "skipped") {
    target = Skipped{};
    return;
  }
  reading.report(node, "bad-choice", "this is no answer", kExpected);
}

}  // namespace communique
