// What the projector shows while a class plays.
#include <algorithm>

#include "screens/present_class.hpp"

namespace communique::screens {
namespace {

using classroom::ClassSnapshot;
using classroom::Mode;
using RoomPhase = classroom::Phase;

/// By team, far apart on the keyboards of all three languages.
constexpr const char* kBuzzKeys[] = {"A", "L", "Q", "P", "Z", "M", "1", "0"};
static_assert(std::size(kBuzzKeys) == classroom::kMostTeams);

std::string pin_text(const std::string& pin) {
  return pin.size() == 6 ? pin.substr(0, 3) + ' ' + pin.substr(3) : pin;
}

double seconds_in(const std::optional<classroom::Moment>& left) {
  return left ? std::max(0.0, std::chrono::duration<double>(*left).count()) : 0;
}

class StagePresenter {
 public:
  StagePresenter(const State& state, const Wording& wording)
      : state_(state), class_(state.class_), room_(*state.class_.snapshot), wording_(wording) {}

  StageView present() && {
    present_body();
    view_.end_label = say("class.end");
    view_.next_label = next_label();
    view_.is_next_quiet = room_.phase == RoomPhase::Question;
    if (!view_.next_label.empty()) view_.next_hint = say("class.or-press");
    if (needs_phones(room_.plan.mode)) view_.strip_label = say("class.players-label");
    if (class_.shows_strip) view_.strip = present_strip(class_, wording_);
    present_trouble();
    present_hints();
    view_.dialog = present_class_dialog(state_, wording_);
    return std::move(view_);
  }

 private:
  [[nodiscard]] std::string say(std::string_view key, const WordingArguments& arguments = {}) const {
    return wording_.say(key, arguments);
  }
  [[nodiscard]] bool is_last() const {
    return room_.question + 1 >= static_cast<int>(room_.plan.questions.size());
  }
  [[nodiscard]] bool has_question() const {
    return room_.question >= 0 && room_.question < static_cast<int>(room_.plan.questions.size());
  }
  [[nodiscard]] bool is_reachable() const { return needs_phones(room_.plan.mode) && !class_.address.empty(); }
  [[nodiscard]] std::string counter() const {
    return say("class.counter",
               {{"question", std::int64_t{room_.question + 1}}, {"of", whole(room_.plan.questions.size())}});
  }

  void present_body() {
    const bool is_asking = room_.phase == RoomPhase::Question || room_.phase == RoomPhase::Closed ||
                           room_.phase == RoomPhase::Shown;
    if (room_.phase == RoomPhase::Lobby) {
      view_.body = lobby();
    } else if (is_asking && is_own_pace(room_.plan.mode)) {
      view_.body = pace();
    } else if (is_asking && has_question()) {
      view_.body = question();
    } else {
      view_.body = present_board(room_, wording_);
    }
  }

  [[nodiscard]] std::string facts() const {
    const auto count = whole(room_.plan.questions.size());
    if (room_.plan.mode == Mode::Race)
      return say("class.set-race", {{"count", count}, {"minutes", std::int64_t{room_.plan.minutes}}});
    if (is_own_pace(room_.plan.mode) || room_.plan.seconds == 0)
      return questions_text(room_.plan.questions.size(), wording_);
    return say("class.facts", {{"count", count}, {"seconds", std::int64_t{room_.plan.seconds}}});
  }

  [[nodiscard]] LobbyBody lobby() const {
    LobbyBody body;
    body.title = room_.plan.name;
    body.facts = facts();
    if (!needs_phones(room_.plan.mode)) {
      body.open_text = say(room_.plan.mode == Mode::Hands ? "class.play-hands" : "class.play-hot-seat");
    } else if (is_reachable()) {
      body.open_text = say("class.open-address");
      body.address = class_.address;
      body.pin_text = say("class.type-pin");
      body.pin = pin_text(room_.pin);
      body.qr = "http://" + class_.address + "/#" + room_.pin;
      body.scan_text = say("class.scan");
      body.privacy_text = say("class.privacy");
    } else {
      body.open_text = say("class.no-network");
    }
    fill_seats(body);
    fill_addresses(body);
    return body;
  }

  void fill_seats(LobbyBody& body) const {
    if (room_.plan.mode == Mode::HotSeat) {
      body.joined = say("class.teams", {{"count", whole(room_.plan.teams.size())}});
      for (std::size_t team = 0; team < room_.plan.teams.size(); ++team) {
        body.teams.emplace_back(room_.plan.teams[team],
                                say("class.key", {{"key", std::string(kBuzzKeys[team])}}));
      }
      return;
    }
    if (room_.plan.mode == Mode::Hands) return;
    body.joined = say("class.joined", {{"count", whole(room_.seats.size())}});
    body.waiting = say(room_.is_locked ? "class.is-locked" : "class.waiting");
    for (const auto& seat : room_.seats) body.names.push_back(seat.name);
    for (std::size_t team = 0; team < room_.plan.teams.size(); ++team)
      body.teams.emplace_back(room_.plan.teams[team], members(static_cast<int>(team)));
  }

  [[nodiscard]] std::string members(int team) const {
    constexpr std::size_t kNamed = 12;
    std::vector<const std::string*> all;
    for (const auto& seat : room_.seats) {
      if (seat.team == team) all.push_back(&seat.name);
    }
    const std::size_t rest = all.size() > kNamed ? all.size() - kNamed : 0;
    std::string names = rest > 0 ? "+" + std::to_string(rest) : "";
    for (std::size_t i = rest; i < all.size(); ++i) {  // the newest
      names = names.empty() ? *all[i] : say("joined.list", {{"one", names}, {"other", *all[i]}});
    }
    return names.empty() ? say("class.nobody") : names;
  }

  void fill_addresses(LobbyBody& body) const {
    if (!is_reachable()) return;
    body.addresses_label = say("class.addresses");
    if (!class_.shows_addresses) return;
    body.addresses_note = say("class.addresses-note");
    body.addresses = class_.addresses;
    for (AddressRow& row : body.addresses) row.is_chosen = row.url == class_.address;
  }

  [[nodiscard]] QuestionBody question() const {
    QuestionBody body;
    const auto& planned = room_.plan.questions[static_cast<std::size_t>(room_.question)];
    const bool is_open = room_.phase == RoomPhase::Question;
    const Telling telling = is_open                            ? Telling::Open
                            : room_.phase == RoomPhase::Closed ? Telling::Counted
                                                               : Telling::Shown;
    const auto& counts = room_.plan.mode == Mode::Hands ? room_.hands : room_.tally.options;
    body.question = stage_question(state_, wording_, planned, room_.plan.mode, telling, counts);
    if (telling == Telling::Shown) {
      for (const auto& [given, count] : room_.tally.wrong) {
        body.question.wrong_answers.emplace_back(
            given, wording_.say("class.times", {{"count", std::int64_t{count}}}));
      }
    }
    body.question.key = std::to_string(room_.question) + '/' + body.question.key;
    body.counter = counter();
    if (is_open && is_reachable() && !room_.is_locked) {
      body.pin_label = say("class.join-with");
      body.pin = pin_text(room_.pin);
    }
    body.is_closed = !is_open;
    if (is_open) fill_time(body);
    fill_answered(body);
    if (telling == Telling::Shown) fill_right(body, *state_.deck->bank.question(planned.question), planned);
    if (room_.plan.mode == Mode::HotSeat && is_open) fill_buzzers(body);
    if (room_.plan.mode == Mode::Hands && is_open) fill_hands(body);
    return body;
  }

  void fill_time(QuestionBody& body) const {
    body.is_timed = room_.plan.seconds > 0 && room_.left.has_value();
    if (!body.is_timed) return;
    body.seconds = seconds_in(room_.left);
    body.of_seconds = room_.plan.seconds;
    body.seconds_label = say("class.seconds-left");
    const bool has_extra = std::any_of(room_.seats.begin(), room_.seats.end(), [](const auto& seat) {
      return seat.extra_percent > 0 && !seat.has_answered;
    });
    body.time_up = say(has_extra ? "class.extra-time" : "class.time-up");
  }

  [[nodiscard]] std::int64_t hands_counted() const {
    std::int64_t counted = 0;
    for (const int hands : room_.hands) counted += hands;
    return counted;
  }

  void fill_answered(QuestionBody& body) const {
    if (room_.plan.mode == Mode::HotSeat) return;
    if (room_.plan.mode == Mode::Hands) {
      if (!room_.hands.empty()) body.answered = say("class.hands", {{"count", hands_counted()}});
      return;
    }
    body.answered_count = room_.tally.answered;
    body.present = room_.tally.present;
    body.answered = say("class.answered", {{"answered", std::int64_t{room_.tally.answered}},
                                           {"present", std::int64_t{room_.tally.present}}});
  }

  void fill_right(QuestionBody& body, const Question& asked,
                  const classroom::PlannedQuestion& planned) const {
    std::int64_t right = room_.tally.right;
    std::int64_t answered = room_.tally.answered;
    if (room_.plan.mode == Mode::Hands) {
      answered = hands_counted();
      const bool is_choice = asked.kind == Kind::Single || asked.kind == Kind::TrueFalse;
      const int key = is_choice ? show(asked, planned.seed).correct.front() : 0;
      right = key < static_cast<int>(room_.hands.size()) ? room_.hands[static_cast<std::size_t>(key)] : 0;
    }
    if (answered == 0 || room_.plan.mode == Mode::HotSeat) return;
    body.right_share = static_cast<double>(right) / static_cast<double>(answered);
    body.right_number = say("class.number", {{"number", right}});
    body.right_label = say("class.right");
  }

  void fill_buzzers(QuestionBody& body) const {
    const auto& teams = room_.plan.teams;
    for (std::size_t team = 0; team < teams.size(); ++team) {
      const auto seat = static_cast<classroom::Seat>(team);
      body.buzzers.emplace_back(kBuzzKeys[team], teams[team]);
      body.buzzers_out.push_back(std::find(room_.out.begin(), room_.out.end(), seat) != room_.out.end());
    }
    body.buzzed = room_.buzzed;
    const bool is_taken = room_.buzzed >= 0 && room_.buzzed < static_cast<int>(teams.size());
    body.buzz_text = is_taken
                         ? say("class.answers", {{"team", teams[static_cast<std::size_t>(room_.buzzed)]}})
                         : say("class.press-key");
    const bool is_choice = body.question.kind == Kind::Single || body.question.kind == Kind::TrueFalse;
    if (!is_taken || is_choice) return;
    body.judge_right_label = say("class.judge-right");
    body.judge_wrong_label = say("class.judge-wrong");
  }

  void fill_hands(QuestionBody& body) const {
    body.counts_hands = true;
    body.hands_label = say("class.hands-label");
    const bool is_choice = body.question.kind == Kind::Single || body.question.kind == Kind::TrueFalse;
    if (!is_choice) {
      body.hand_labels = {say("class.judge-right"), say("class.judge-wrong")};
      return;
    }
    for (const StageOption& option : body.question.options) body.hand_labels.push_back(option.letter);
  }

  [[nodiscard]] PaceBody pace() const {
    PaceBody body;
    body.title = room_.plan.name;
    body.facts = facts();
    if (is_reachable() && !room_.is_locked) {
      body.pin_label = say("class.join-with");
      body.pin = pin_text(room_.pin);
      body.address = class_.address;
    }
    body.is_timed = room_.plan.mode == Mode::Race && room_.left.has_value();
    if (body.is_timed) {
      body.seconds = seconds_in(room_.left);
      body.of_seconds = 60.0 * room_.plan.minutes;
      body.seconds_label = say("class.time-left");
    }
    std::int64_t done = 0;
    std::int64_t answers = 0;
    for (const auto& seat : room_.seats) {
      done += seat.has_answered ? 1 : 0;
      answers += seat.answered;
    }
    const std::int64_t present = whole(room_.seats.size());
    body.done = say("class.done", {{"done", done}, {"present", present}});
    if (present > 0) body.done_share = static_cast<double>(done) / static_cast<double>(present);
    body.answers = say("class.answer-count", {{"count", answers}});
    body.rows = board_rows(room_, wording_);
    return body;
  }

  [[nodiscard]] std::string next_label() const {
    if (class_.room != RoomStage::Open) return {};
    const bool is_own = is_own_pace(room_.plan.mode);
    const bool has_board = room_.plan.board == classroom::BoardKind::Top && room_.plan.mode != Mode::Hands;
    switch (room_.phase) {
      case RoomPhase::Lobby:
        return say("class.start");
      case RoomPhase::Question:
        return say(is_own ? "class.close-pace" : "class.close-now");
      case RoomPhase::Closed:
        return {};  // the answer is shown by itself, once all that was given is stored
      case RoomPhase::Shown:
        return say(is_last() ? "class.finish" : has_board ? "class.continue" : "class.next-question");
      case RoomPhase::Board:
        return say(is_last() || is_own ? "class.finish" : "class.next-question");
      case RoomPhase::Finished:
        return room_.is_over ? say("class.to-report") : std::string{};
    }
    return {};
  }

  void present_trouble() {
    if (!room_.trouble) return;
    const bool is_full = room_.trouble->code == ErrorCode::DiskFull;
    view_.trouble = say(is_full ? "class.disk-full" : "class.not-stored");
    view_.trouble_label = say("class.store-again");
  }

  void present_hints() {
    if (!view_.next_label.empty()) view_.hints.push_back({{"Space", "→"}, say("class.hint-next")});
    const auto* asked = std::get_if<QuestionBody>(&view_.body);
    if (asked != nullptr && !asked->buzzers.empty() && asked->buzzed < 0) {
      std::vector<std::string> keys(kBuzzKeys, kBuzzKeys + asked->buzzers.size());
      view_.hints.push_back({std::move(keys), say("class.hint-buzz")});
    }
    if (asked != nullptr && asked->buzzed >= 0) {
      if (asked->judge_right_label.empty()) {
        view_.hints.push_back({{"1", std::to_string(asked->question.options.size())}, say("hint.answer")});
      } else {
        view_.hints.push_back({{"Y"}, say("class.hint-right")});
        view_.hints.push_back({{"N"}, say("class.hint-not-right")});
      }
    }
    if (!view_.strip_label.empty()) view_.hints.push_back({{"T"}, say("class.hint-players")});
    const auto* lobby = std::get_if<LobbyBody>(&view_.body);
    if (lobby != nullptr && !lobby->addresses_label.empty())
      view_.hints.push_back({{"L"}, say("class.hint-addresses")});
    view_.hints.push_back({{"Esc"}, say("class.hint-end")});
  }

  const State& state_;
  const Teaching& class_;
  const ClassSnapshot& room_;
  const Wording& wording_;
  StageView view_;
};

}  // namespace

StageView present_stage(const State& state, const Wording& wording) {
  return state.class_.snapshot ? StagePresenter(state, wording).present() : StageView{};
}

}  // namespace communique::screens
