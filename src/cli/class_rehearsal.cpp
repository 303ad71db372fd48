#include "cli/class_rehearsal.hpp"

#include <map>
#include <nlohmann/json.hpp>

#include "classroom/draw.hpp"

namespace communique {

using namespace screens;
using namespace classroom;
namespace is = screens::in_class;

namespace {

using nlohmann::json;

constexpr const char* kPin = "482913";
constexpr const char* kPupils[] = {"Mei",    "Kenji",    "Aiko",  "Yu-ting", "Haruka", "Chia-hao", "Sota",
                                   "Wei",    "Lin",      "Emma",  "Priya",   "Jonas",  "Ren",      "Hsin-yi",
                                   "Daichi", "Pei-shan", "Luca",  "Anna",    "Minh",   "Yuki",     "Olga",
                                   "Bao",    "Noa",      "Tomás", "Ayşe",    "李怡庭", "ゆき",     "Søren"};

const std::vector<Kind> kOfOne = {Kind::Single, Kind::TrueFalse, Kind::Single, Kind::Typed, Kind::Single};

/// Some answer of a pupil, right about three times in five.
json response_of(const Question& question, const Showing& showing, int pupil) {
  const bool is_right = (pupil * 7 + 3) % 5 < 3;
  const int options = static_cast<int>(showing.options.size());
  switch (question.kind) {
    case Kind::Single:
    case Kind::TrueFalse:
      return {{"option", is_right ? showing.correct.front() : pupil % options}};
    case Kind::Multiple:
      return {{"options", is_right ? showing.correct : std::vector<int>{pupil % options}}};
    case Kind::Order:
    case Kind::Match: {
      std::vector<int> order = showing.correct;
      if (!is_right) std::swap(order.front(), order.back());
      return {{"options", order}};
    }
    case Kind::Map:
      return {{"at", {question.location->at.latitude + (is_right ? 0 : 4), question.location->at.longitude}}};
    default:
      return {{"text", is_right ? question.key.text : "Kyoto"}};
  }
}

}  // namespace

const std::vector<std::string>& ClassRehearsal::screens() {
  static const std::vector<std::string> kScreens = {
      "class-setup",    "class-setup-new", "class-lessons", "class-report",   "stage-lobby",
      "stage-teams",    "stage-asked",     "stage-shown",   "stage-typed",    "stage-typed-shown",
      "stage-multiple", "stage-order",     "stage-match",   "stage-map",      "stage-board",
      "stage-final",    "stage-pace",      "stage-players", "stage-hot-seat", "stage-hands",
      "stage-addresses"};
  return kScreens;
}

void ClassRehearsal::wish(ClassWish wish) {
  now_ += std::chrono::seconds{1};
  Next next = update(std::move(state_), InClass{std::move(wish)}, now_);
  state_ = std::move(next.state);
  for (const Effect& effect : next.effects) {
    if (const auto* wanted = std::get_if<effect::ForClass>(&effect)) follow(wanted->effect);
  }
}

void ClassRehearsal::follow(const ClassEffect& effect) {
  if (const auto* wanted = std::get_if<for_class::Draw>(&effect)) {
    Random random(7);
    wish(is::Drawn{draw_questions(*state_.deck, wanted->topics, wanted->count, wanted->without, random)});
  } else if (const auto* room = std::get_if<for_class::Open>(&effect)) {
    open(room->plan);
  } else if (const auto* command = std::get_if<for_class::Command>(&effect)) {
    conductor_->command(command->command, elapsed_);
    keep();
    tell();
  } else if (std::holds_alternative<for_class::Close>(effect)) {
    wish(is::Ended{1});
  } else if (std::holds_alternative<for_class::Report>(effect)) {
    wish(is::Reported{1, std::make_shared<const LessonReport>(report_of(conductor_->room()))});
  }
}

void ClassRehearsal::open(const LessonPlan& plan) {
  Room room(state_.deck, "en_GB");
  (void)room.open(plan, kPin, now_.time_since_epoch().count());
  conductor_.emplace(std::move(room),
                     ConductorHelp{[this] { return std::to_string(connections_) + std::string(30, '0'); },
                                   [](const Question&) { return std::vector<std::string>{}; }});
  if (needs_phones(plan.mode)) {
    for (const char* pupil : kPupils) join(pupil);
  }
  wish(is::Opened{{{"192.168.4.20:8080", "Wi-Fi, wlan0", false}, {"10.0.0.7:8080", "Cable, eth0", false}}});
  tell();
}

/// A lesson with a question of each of these kinds, in this order.
void ClassRehearsal::prepare(Mode mode, const std::vector<Kind>& kinds) {
  wish(is::Show{});
  wish(is::SetMode{mode});
  std::map<Kind, int> used;
  for (const Kind kind : kinds) {
    int skipped = used[kind]++ * 31;
    for (const Question& question : state_.deck->bank.questions) {
      if (question.kind != kind || skipped-- > 0) continue;
      wish(is::Add{question.id});
      break;
    }
  }
}

void ClassRehearsal::join(const std::string& name) {
  const Connection connection = ++connections_;
  conductor_->opened(connection, "192.168.4." + std::to_string(connection + 20), elapsed_);
  conductor_->received(connection, json{{"do", "join"}, {"pin", kPin}, {"name", name}}.dump(), elapsed_);
  keep();
}

void ClassRehearsal::keep() {
  for (auto events = conductor_->take_events(); !events.empty(); events = conductor_->take_events()) {
    conductor_->kept(events.size(), elapsed_);
  }
  (void)conductor_->take_outgoing();
}

void ClassRehearsal::tell() {
  ClassSnapshot snapshot = conductor_->snapshot(elapsed_);
  snapshot.port = needs_phones(snapshot.plan.mode) ? 8080 : 0;
  wish(is::Changed{std::make_shared<const ClassSnapshot>(std::move(snapshot))});
}

void ClassRehearsal::next() {
  elapsed_ += std::chrono::seconds{1};
  wish(is::Next{});
}

/// All but a few answer the open question.
void ClassRehearsal::answer_all() {
  constexpr int kSlow = 5;
  elapsed_ += std::chrono::seconds{8};
  const Room& room = conductor_->room();
  for (int pupil = 0; pupil + kSlow < static_cast<int>(std::size(kPupils)); ++pupil) {
    const int question = room.open_question(pupil);
    if (question < 0) continue;
    const json response = response_of(room.question(question), room.showing(question), pupil + question);
    const json frame = {{"do", "answer"}, {"question", question}, {"response", response}};
    conductor_->received(static_cast<Connection>(pupil) + 1, frame.dump(), elapsed_);
  }
  keep();
  tell();
}

void ClassRehearsal::lessons() {
  const auto record = [&](std::int64_t id, const char* title, int days, int players) {
    const Instant at = now_ - std::chrono::hours{24 * days};
    return LessonRecord{{id}, state_.deck->deck.id, title, at, at + std::chrono::minutes{25}, players, 12};
  };
  wish(is::Show{ClassPart::Lessons});
  wish(is::Loaded{{}, {record(3, "Monday, class 3b", 0, 28), record(2, "Agreements", 5, 26)}, {}});
}

bool ClassRehearsal::reach(const std::string& screen) {
  const std::map<std::string, std::function<void()>> ways = {
      {"class-setup-new", [&] { wish(is::Show{}); }},
      {"class-setup",
       [&] {
         wish(is::Show{});
         wish(is::Draw{});
         wish(is::Search{"memorandum"});
       }},
      {"class-lessons", [&] { lessons(); }},
      {"stage-lobby", [&] { prepare(Mode::Live, kOfOne), wish(is::Start{}); }},
      {"stage-teams", [&] { prepare(Mode::Teams, kOfOne), wish(is::Start{}); }},
      {"stage-addresses", [&] { (void)reach("stage-lobby"), wish(is::ToggleAddresses{}); }},
      {"stage-asked", [&] { (void)reach("stage-lobby"), next(), answer_all(); }},
      {"stage-shown", [&] { (void)reach("stage-asked"), next(); }},
      {"stage-players",
       [&] {
         (void)reach("stage-asked");
         wish(is::ToggleStrip{});
         wish(is::ChooseSeat{2});
       }},
      {"stage-board", [&] { (void)reach("stage-shown"), next(); }},
      {"stage-final",
       [&] {
         (void)reach("stage-lobby");
         while (conductor_->room().phase() != classroom::Phase::Finished) {
           next();
           if (conductor_->room().phase() == classroom::Phase::Question) answer_all();
         }
       }},
      {"class-report", [&] { (void)reach("stage-final"), next(); }},
      {"stage-pace",
       [&] {
         prepare(Mode::Race, kOfOne), wish(is::Start{}), next();
         answer_all();
       }},
      {"stage-hot-seat",
       [&] {
         prepare(Mode::HotSeat, kOfOne), wish(is::Start{}), next();
         wish(is::Command{command::Buzz{1}});
       }},
      {"stage-hands", [&] { prepare(Mode::Hands, kOfOne), wish(is::Start{}), next(); }},
      {"stage-typed-shown", [&] { (void)reach("stage-typed"), answer_all(), next(); }}};
  if (const auto way = ways.find(screen); way != ways.end()) {
    way->second();
    return true;
  }
  const auto kind = screen.starts_with("stage-") ? kind_named(screen.substr(6)) : std::nullopt;
  if (!kind) return false;
  prepare(Mode::Live, {*kind});
  wish(is::Start{});
  next();
  return true;
}

}  // namespace communique
