#include "classroom/event.hpp"

#include <map>
#include <nlohmann/json.hpp>

#include "questions/response_text.hpp"
#include "questions/whole_number.hpp"

namespace communique::classroom {
namespace {

using nlohmann::json;

struct ToJson {
  json operator()(const event::Opened& e) const {
    return {
        {"is", "opened"}, {"plan", json::parse(plan_text(e.plan))}, {"pin", e.pin}, {"started", e.started}};
  }
  json operator()(const event::Joined& e) const {
    return {{"is", "joined"}, {"seat", e.seat}, {"name", e.name}, {"team", e.team}, {"token", e.token}};
  }
  json operator()(const event::Renamed& e) const {
    return {{"is", "renamed"}, {"seat", e.seat}, {"name", e.name}};
  }
  json operator()(const event::Removed& e) const { return {{"is", "removed"}, {"seat", e.seat}}; }
  json operator()(const event::Readmitted& e) const {
    return {{"is", "readmitted"}, {"seat", e.seat}, {"token", e.token}};
  }
  json operator()(const event::GivenTime& e) const {
    return {{"is", "given-time"}, {"seat", e.seat}, {"percent", e.percent}};
  }
  json operator()(const event::Locked& e) const { return {{"is", "locked"}, {"locked", e.is_locked}}; }
  json operator()(const event::Asked& e) const { return {{"is", "asked"}, {"question", e.question}}; }
  json operator()(const event::Answered& e) const {
    return {{"is", "answered"},       {"seat", e.seat},
            {"question", e.question}, {"response", json::parse(response_text(e.response))},
            {"shown", e.shown},       {"verdict", communique::name_of(e.verdict)},
            {"credit", e.credit},     {"points", e.points},
            {"took", e.took.count()}};
  }
  json operator()(const event::Advanced& e) const {
    return {{"is", "advanced"}, {"seat", e.seat}, {"question", e.question}};
  }
  json operator()(const event::Counted& e) const {
    return {{"is", "counted"}, {"question", e.question}, {"hands", e.hands}};
  }
  json operator()(const event::Buzzed& e) const { return {{"is", "buzzed"}, {"seat", e.seat}}; }
  json operator()(const event::Closed& e) const { return {{"is", "closed"}, {"question", e.question}}; }
  json operator()(const event::Shown& e) const { return {{"is", "shown"}, {"question", e.question}}; }
  json operator()(const event::Boarded&) const { return {{"is", "boarded"}}; }
  json operator()(const event::Finished&) const { return {{"is", "finished"}}; }
};

// Beyond these no room goes; within them nothing that is added up overflows.
constexpr std::int64_t kLongestMs = 10LL * 366 * 24 * 3600 * 1000;
constexpr int kMostPoints = 10'000;
constexpr int kMostHands = 10'000;
constexpr int kMostPercent = 1000;

/// An event with its plan and response stays well above this; writing one out again takes stack for each
/// level.
constexpr int kDeepest = 20;

[[noreturn]] void refuse(const char* what) { throw std::invalid_argument(what); }

int seat_in(const json& e) { return whole_number<int>(e.at("seat")); }
int question_in(const json& e) { return whole_number<int>(e.at("question")); }
std::string text_in(const json& e, const char* key) { return e.at(key).get<std::string>(); }

std::vector<int> hands_in(const json& e) {
  std::vector<int> hands;
  if (!e.at("hands").is_array()) refuse("no list");
  for (const json& each : e.at("hands")) hands.push_back(whole_number<int>(each, 0, kMostHands));
  return hands;
}

Verdict verdict_in(const json& e) {
  const std::string name = text_in(e, "verdict");
  for (const Verdict verdict : {Verdict::Correct, Verdict::Almost, Verdict::Wrong}) {
    if (name == communique::name_of(verdict)) return verdict;
  }
  refuse("unknown verdict");
}

event::Opened opened_in(const json& e) {
  auto plan = read_plan(e.at("plan").dump());
  if (!plan) refuse(plan.error().detail.c_str());
  return {std::move(*plan), text_in(e, "pin"), whole_number<std::int64_t>(e.at("started"))};
}

event::Answered answered_in(const json& e) {
  auto response = read_response(e.at("response").dump());
  if (!response) refuse("no response");
  return {seat_in(e),
          question_in(e),
          std::move(*response),
          text_in(e, "shown"),
          verdict_in(e),
          e.at("credit").get<double>(),
          whole_number<int>(e.at("points"), 0, kMostPoints),
          Moment{whole_number<std::int64_t>(e.at("took"), 0, kLongestMs)}};
}

using What = decltype(Event::what);
using Reader = What (*)(const json&);

const std::map<std::string, Reader>& readers() {
  static const std::map<std::string, Reader> all = {
      {"opened", [](const json& e) -> What { return opened_in(e); }},
      {"joined",
       [](const json& e) -> What {
         return event::Joined{seat_in(e), text_in(e, "name"), whole_number<int>(e.at("team")),
                              text_in(e, "token")};
       }},
      {"renamed",
       [](const json& e) -> What {
         return event::Renamed{seat_in(e), text_in(e, "name")};
       }},
      {"removed", [](const json& e) -> What { return event::Removed{seat_in(e)}; }},
      {"readmitted",
       [](const json& e) -> What {
         return event::Readmitted{seat_in(e), text_in(e, "token")};
       }},
      {"given-time",
       [](const json& e) -> What {
         return event::GivenTime{seat_in(e), whole_number<int>(e.at("percent"), 0, kMostPercent)};
       }},
      {"locked", [](const json& e) -> What { return event::Locked{e.at("locked").get<bool>()}; }},
      {"asked", [](const json& e) -> What { return event::Asked{question_in(e)}; }},
      {"answered", [](const json& e) -> What { return answered_in(e); }},
      {"advanced",
       [](const json& e) -> What {
         return event::Advanced{seat_in(e), question_in(e)};
       }},
      {"counted",
       [](const json& e) -> What {
         return event::Counted{question_in(e), hands_in(e)};
       }},
      {"buzzed", [](const json& e) -> What { return event::Buzzed{seat_in(e)}; }},
      {"closed", [](const json& e) -> What { return event::Closed{question_in(e)}; }},
      {"shown", [](const json& e) -> What { return event::Shown{question_in(e)}; }},
      {"boarded", [](const json&) -> What { return event::Boarded{}; }},
      {"finished", [](const json&) -> What { return event::Finished{}; }}};
  return all;
}

}  // namespace

std::string event_text(const Event& event) {
  json value = std::visit(ToJson{}, event.what);
  value["at"] = event.at.count();
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<Event> read_event(std::string_view text) {
  try {
    const json value = json::parse(text, [](int depth, json::parse_event_t, json&) {
      if (depth > kDeepest) refuse("nested too deep");
      return true;
    });
    const auto reader = readers().find(text_in(value, "is"));
    if (reader == readers().end())
      return failure(ErrorCode::Invalid, "event", "unknown: " + text_in(value, "is"));
    return Event{Moment{whole_number<std::int64_t>(value.at("at"), 0, kLongestMs)}, reader->second(value)};
  } catch (const std::exception& exception) {
    return failure(ErrorCode::Malformed, "event", exception.what());
  }
}

}  // namespace communique::classroom
