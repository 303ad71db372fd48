#pragma once
// A teacher at the screens of a class, with a real room behind them: commands that the screens want are
// followed, and what the room then looks like is told.
#include "classroom/conductor.hpp"
#include "desk.hpp"

namespace communique {

class AClass {
 public:
  AClass() { desk.give(wish(screens::in_class::Show{})); }

  static screens::Intent wish(screens::ClassWish wanted) { return screens::InClass{std::move(wanted)}; }
  void give(screens::ClassWish wanted) { desk.give(wish(std::move(wanted)), std::chrono::seconds{1}); }
  void add(const std::vector<std::string>& questions) {
    for (const auto& question : questions) give(screens::in_class::Add{QuestionId{question}});
  }

  /// The newest effect for a class; a failure of the test where that is another.
  template <class Wanted>
  [[nodiscard]] Wanted newest() const {
    return std::get<Wanted>(std::get<screens::effect::ForClass>(desk.wanted.back()).effect);
  }
  template <class Wanted>
  [[nodiscard]] int count() const {
    int found = 0;
    for (const screens::Effect& effect : desk.wanted) {
      const auto* of_class = std::get_if<screens::effect::ForClass>(&effect);
      found += of_class != nullptr && std::holds_alternative<Wanted>(of_class->effect) ? 1 : 0;
    }
    return found;
  }

  /// Opens a room on what was prepared, as the application would, with these players.
  void open(const std::vector<std::string>& players = {}) {
    give(screens::in_class::Start{});
    classroom::Room room(desk.state.deck, "en_GB");
    if (!room.open(newest<screens::for_class::Open>().plan, "482913", 1'700'000'000'000)) throw 0;
    conductor.emplace(std::move(room),
                      classroom::ConductorHelp{[this] { return token(); },
                                               [](const Question&) { return std::vector<std::string>{}; }});
    for (const auto& player : players) join(player);
    give(screens::in_class::Opened{
        {{"192.168.4.20:8080", "Wi-Fi", false}, {"10.0.0.7:8080", "Ethernet", false}}});
    tell();
  }
  void join(const std::string& name, int team = -1) {
    const classroom::Connection connection = ++connections;
    conductor->opened(connection, "192.168.4." + std::to_string(connection), now());
    std::string frame = R"({"do":"join","pin":"482913","name":")" + name + '"';
    if (team >= 0) frame += R"(,"team":)" + std::to_string(team);
    conductor->received(connection, frame + '}', now());
    keep();
  }
  /// The seat's phone sends an answer to the question that is open.
  void answer(classroom::Seat seat, const std::string& response) {
    const int question = conductor->room().open_question(seat);
    conductor->received(
        static_cast<classroom::Connection>(seat) + 1,
        R"({"do":"answer","question":)" + std::to_string(question) + R"(,"response":)" + response + '}',
        now());
    keep();
  }
  void choose(classroom::Seat seat, int option) {
    answer(seat, R"({"option":)" + std::to_string(option) + '}');
  }
  [[nodiscard]] int key() const {
    const classroom::Room& room = conductor->room();
    return room.showing(room.current()).correct.front();
  }
  /// The space key; what it makes the screens want of the room is done.
  void next() {
    give(screens::in_class::Next{});
    obey();
  }
  /// The same, while nothing comes to the disk.
  void next_unstored() {
    give(screens::in_class::Next{});
    follow();
    tell();
  }
  void store() {
    keep();
    tell();
  }
  void command(classroom::Command wanted) {
    give(screens::in_class::Command{std::move(wanted)});
    obey();
  }
  void tell() {
    desk.give(wish(screens::in_class::Changed{
        std::make_shared<const classroom::ClassSnapshot>(conductor->snapshot(now()))}));
  }
  [[nodiscard]] screens::StageView stage() const { return desk.shown<screens::StageView>(); }
  template <class Body>
  [[nodiscard]] Body body() const {
    return std::get<Body>(stage().body);
  }
  [[nodiscard]] screens::Teaching& teaching() { return desk.state.class_; }
  [[nodiscard]] classroom::LessonPlan& plan() { return desk.state.class_.plan; }

  Desk desk;
  std::optional<classroom::Conductor> conductor;
  classroom::Connection connections = 0;

 private:
  void obey() {
    follow();
    store();
  }
  void follow() {
    for (; obeyed < desk.wanted.size(); ++obeyed) {
      const auto* of_class = std::get_if<screens::effect::ForClass>(&desk.wanted[obeyed]);
      const auto* wanted =
          of_class == nullptr ? nullptr : std::get_if<screens::for_class::Command>(&of_class->effect);
      if (wanted != nullptr) conductor->command(wanted->command, now());
    }
  }
  void keep() { conductor->kept(conductor->take_events().size(), now()); }
  [[nodiscard]] classroom::Moment now() const {
    return std::chrono::duration_cast<classroom::Moment>(desk.now - kNoon);
  }
  [[nodiscard]] std::string token() {
    std::string digits = std::to_string(++tokens);
    return std::string(32 - digits.size(), '0') + digits;
  }
  std::size_t obeyed = 0;
  int tokens = 0;
};

}  // namespace communique
