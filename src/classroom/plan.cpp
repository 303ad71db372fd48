#include "classroom/plan.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "base/text.hpp"
#include "questions/whole_number.hpp"

namespace communique::classroom {
namespace {

using nlohmann::ordered_json;

constexpr const char* kModes[] = {"live", "teams", "race", "homework", "hot-seat", "hands"};
constexpr std::size_t kLongestName = 80;
constexpr std::size_t kLongestTeamName = 24;

/// What is wrong with a plan of the right form; empty: nothing.
std::string fault_of(const LessonPlan& plan) {
  const auto in = [](int value, int least, int most) { return value >= least && value <= most; };
  const auto is_name = [](const std::string& name, std::size_t most) {
    return !trimmed(name).empty() && graphemes(name).size() <= most;
  };
  std::set<QuestionId> seen;
  for (const PlannedQuestion& each : plan.questions) {
    if (!seen.insert(each.question).second) return "question " + each.question.value + " stands twice";
  }
  if (!is_name(plan.name, kLongestName)) return "the name is empty or longer than 80 characters";
  if (!in(static_cast<int>(plan.questions.size()), 1, kMostQuestions)) return "1 to 200 questions are needed";
  if (!in(plan.seconds, 0, kMostSeconds)) return "seconds go from 0 to 600";
  if (!in(plan.minutes, 1, kMostMinutes)) return "minutes go from 1 to 600";
  if (!has_teams(plan.mode)) return plan.teams.empty() ? "" : "teams are not for this mode";
  if (!in(static_cast<int>(plan.teams.size()), 2, kMostTeams)) return "2 to 8 teams are needed";
  const bool are_named = std::all_of(plan.teams.begin(), plan.teams.end(), [&](const std::string& team) {
    return is_name(team, kLongestTeamName);
  });
  return are_named ? "" : "a team's name is empty or longer than 24 characters";
}

LessonPlan plan_in(const ordered_json& json) {
  LessonPlan plan;
  plan.name = json.at("name").get<std::string>();
  plan.deck.value = json.at("deck").get<std::string>();
  for (const ordered_json& each : json.at("questions")) {
    plan.questions.push_back(
        {{each.at("question").get<std::string>()}, whole_number<std::uint64_t>(each.at("seed"))});
  }
  const auto mode = std::find(std::begin(kModes), std::end(kModes), json.at("mode").get<std::string>());
  if (mode == std::end(kModes)) throw std::invalid_argument("unknown mode");
  plan.mode = kAllModes[mode - std::begin(kModes)];
  plan.seconds = whole_number<int>(json.at("seconds"));
  plan.minutes = whole_number<int>(json.at("minutes"));
  plan.scoring = json.at("speed").get<bool>() ? Scoring::Speed : Scoring::Accuracy;
  plan.board = json.at("board").get<bool>() ? BoardKind::Top : BoardKind::Off;
  plan.names = json.at("safeNames").get<bool>() ? Names::Safe : Names::Own;
  plan.teams = json.at("teams").get<std::vector<std::string>>();
  plan.language = json.at("language").get<std::string>();
  return plan;
}

}  // namespace

const char* name_of(Mode mode) { return kModes[static_cast<std::size_t>(mode)]; }

std::string plan_text(const LessonPlan& plan) {
  ordered_json questions = ordered_json::array();
  for (const PlannedQuestion& each : plan.questions) {
    questions.push_back({{"question", each.question.value}, {"seed", each.seed}});
  }
  const ordered_json json = {{"name", plan.name},
                             {"deck", plan.deck.value},
                             {"mode", name_of(plan.mode)},
                             {"seconds", plan.seconds},
                             {"minutes", plan.minutes},
                             {"speed", plan.scoring == Scoring::Speed},
                             {"board", plan.board == BoardKind::Top},
                             {"safeNames", plan.names == Names::Safe},
                             {"teams", plan.teams},
                             {"language", plan.language},
                             {"questions", questions}};
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

Result<LessonPlan> read_plan(std::string_view text) {
  LessonPlan plan;
  try {
    plan = plan_in(ordered_json::parse(text));
  } catch (const std::exception& exception) {
    return failure(ErrorCode::Malformed, "plan", exception.what());
  }
  if (std::string fault = fault_of(plan); !fault.empty()) return failure(ErrorCode::Invalid, "plan", fault);
  return plan;
}

}  // namespace communique::classroom
