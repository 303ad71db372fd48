// A class at play, and what is left of it.
#include <algorithm>

#include "screens/class_step.hpp"
#include "screens/step.hpp"

namespace communique::screens {

using classroom::Mode;
using RoomPhase = classroom::Phase;

void Step::operator()(const InClass& intent) {
  if (!state_.deck || state_.screen == Screen::Trouble || state_.screen == Screen::Intro) return;
  ClassStep step(state_, now_);
  std::visit(step, intent.wish);
  for (Effect& effect : std::move(step).effects()) want(std::move(effect));
}

void Step::leave_class_step() {
  ClassStep step(state_, now_);
  step.back();
  for (Effect& effect : std::move(step).effects()) want(std::move(effect));
}

void Step::fail_in_class(Doing doing) {
  ClassStep step(state_, now_);
  step.fail(doing);
  for (Effect& effect : std::move(step).effects()) want(std::move(effect));
}

void ClassStep::say(const char* key, std::vector<std::pair<std::string, WordingValue>> arguments) {
  const int number = state_.toast ? state_.toast->number + 1 : 1;
  state_.toast = Toast{key, std::move(arguments), {}, number};
}

bool ClassStep::is_on_stage() const {
  return state_.screen == Screen::Stage && class_.room == RoomStage::Open && class_.snapshot &&
         class_.asking == ClassAsking::Nothing;
}

bool ClassStep::has_seat(classroom::Seat seat) const {
  const auto& seats = class_.snapshot->seats;
  return std::any_of(seats.begin(), seats.end(),
                     [&](const classroom::SeatRow& row) { return row.seat == seat; });
}

void ClassStep::operator()(const in_class::Opened& wish) {
  if (class_.room != RoomStage::Opening && class_.room != RoomStage::Open) return;
  class_.addresses = wish.addresses;
  class_.address = wish.addresses.empty() ? std::string{} : wish.addresses.front().url;
}

void ClassStep::operator()(const in_class::Changed& wish) {
  if (class_.room == RoomStage::None || !wish.snapshot) return;
  const auto older = std::exchange(class_.snapshot, wish.snapshot);
  const bool is_step =
      !older || older->phase != wish.snapshot->phase || older->question != wish.snapshot->question;
  if (is_step) class_.stepped_at = now_;  // a press meant for what was there before is none
  if (class_.room == RoomStage::Opening) {
    class_.room = RoomStage::Open;
    state_.screen = Screen::Stage;
  }
  if (!has_seat(class_.seat)) class_.seat = -1;
  const bool is_gone =
      class_.asking == ClassAsking::RemovePlayer && !has_seat(static_cast<classroom::Seat>(class_.asked));
  if (is_gone) class_.asking = ClassAsking::Nothing;
  if (class_.snapshot->phase != RoomPhase::Lobby) class_.shows_addresses = false;
}

bool ClassStep::makes_sense(const classroom::Command& command) const {
  const classroom::ClassSnapshot& room = *class_.snapshot;
  const bool is_asked = room.phase == RoomPhase::Question;
  const bool is_hot_seat = room.plan.mode == Mode::HotSeat && is_asked;
  const auto judge = [&](const auto& wanted) {
    using Wanted = std::decay_t<decltype(wanted)>;
    namespace command = classroom::command;
    if constexpr (std::is_same_v<Wanted, command::Proceed> || std::is_same_v<Wanted, command::Finish>) {
      return room.phase != RoomPhase::Finished;
    } else if constexpr (std::is_same_v<Wanted, command::CountHands>) {
      return room.plan.mode == Mode::Hands && is_asked;
    } else if constexpr (std::is_same_v<Wanted, command::Buzz>) {
      const bool is_out = std::find(room.out.begin(), room.out.end(), wanted.team) != room.out.end();
      return is_hot_seat && room.buzzed == -1 && has_seat(wanted.team) && !is_out;
    } else if constexpr (std::is_same_v<Wanted, command::AnswerFor>) {
      return is_hot_seat && room.buzzed != -1 && room.buzzed == wanted.team;
    } else if constexpr (std::is_same_v<Wanted, command::Judge>) {
      return is_hot_seat && room.buzzed != -1;
    } else if constexpr (requires { wanted.seat; }) {
      return has_seat(wanted.seat);
    } else {
      return true;
    }
  };
  return std::visit(judge, command);
}

void ClassStep::operator()(const in_class::Command& wish) {
  if (!is_on_stage() || !makes_sense(wish.command)) return;
  if (const auto* removed = std::get_if<classroom::command::Remove>(&wish.command)) {
    class_.asking = ClassAsking::RemovePlayer;
    class_.asked = removed->seat;
    return;
  }
  want(for_class::Command{wish.command});
}

void ClassStep::operator()(const in_class::Next&) {
  constexpr std::chrono::milliseconds kRepeat{300};
  if (!is_on_stage()) return;
  if (class_.snapshot->phase == RoomPhase::Finished) {
    if (!class_.snapshot->is_over) return;  // what is left to store is stored first
    class_.room = RoomStage::Ending;
    return want(for_class::Close{});
  }
  if (class_.snapshot->phase == RoomPhase::Closed) return;  // it is shown by itself
  if (now_ < class_.stepped_at + kRepeat) return;
  const bool ends_for_all =
      is_own_pace(class_.snapshot->plan.mode) && class_.snapshot->phase == RoomPhase::Question;
  if (ends_for_all) return (*this)(in_class::AskEnd{});
  class_.stepped_at = now_;
  want(for_class::Command{
      classroom::command::Proceed{std::pair(class_.snapshot->phase, class_.snapshot->question)}});
}

void ClassStep::operator()(const in_class::AskEnd&) {
  if (is_on_stage()) class_.asking = ClassAsking::EndClass;
}

void ClassStep::operator()(const in_class::Ended& wish) {
  if (class_.room == RoomStage::None) return;
  const bool was_asked = class_.snapshot && class_.snapshot->question >= 0;
  class_.room = RoomStage::None;
  class_.asking = ClassAsking::Nothing;
  class_.shows_strip = class_.shows_addresses = false;
  want(for_class::Load{});
  if (!was_asked) {  // nothing happened that could be told of
    class_.snapshot.reset();
    state_.screen = Screen::ClassSetup;
    return;
  }
  class_.lesson = wish.lesson;
  want(for_class::Report{wish.lesson});
}

void ClassStep::operator()(const in_class::ToggleStrip&) {
  if (!is_on_stage() || !needs_phones(class_.snapshot->plan.mode)) return;
  class_.shows_strip = !class_.shows_strip;
  class_.seat = -1;
}

void ClassStep::operator()(const in_class::ChooseSeat& wish) {
  if (!is_on_stage() || !class_.shows_strip) return;
  class_.seat = wish.seat != class_.seat && has_seat(wish.seat) ? wish.seat : -1;
}

void ClassStep::operator()(const in_class::ToggleAddresses&) {
  if (!is_on_stage() || class_.snapshot->phase != RoomPhase::Lobby) return;
  class_.shows_addresses = !class_.shows_addresses && !class_.addresses.empty();
}

void ClassStep::operator()(const in_class::ChooseAddress& wish) {
  const auto& all = class_.addresses;
  const bool is_known =
      std::any_of(all.begin(), all.end(), [&](const AddressRow& row) { return row.url == wish.url; });
  if (!is_on_stage() || !is_known) return;
  class_.address = wish.url;
  class_.shows_addresses = false;
}

void ClassStep::show_lessons() {
  class_.report.reset();
  class_.snapshot.reset();
  class_.lesson = 0;
  state_.screen = Screen::ClassLessons;
  want(for_class::Load{});
}

void ClassStep::operator()(const in_class::OpenLesson& wish) {
  const auto& all = class_.lessons;
  const bool is_known = std::any_of(all.begin(), all.end(),
                                    [&](const LessonRecord& lesson) { return lesson.id.value == wish.id; });
  if (state_.screen != Screen::ClassLessons || class_.asking != ClassAsking::Nothing || !is_known) return;
  class_.lesson = wish.id;
  want(for_class::Report{wish.id});
}

void ClassStep::operator()(const in_class::Reported& wish) {
  const bool is_awaited = state_.screen == Screen::Stage || state_.screen == Screen::ClassLessons;
  if (!is_awaited || class_.room != RoomStage::None || class_.lesson == 0) return;
  if (wish.lesson != class_.lesson || !wish.report) return;
  class_.report = wish.report;
  class_.snapshot.reset();
  class_.asking = ClassAsking::Nothing;
  state_.screen = Screen::ClassReport;
}

void ClassStep::operator()(const in_class::AskDeleteLesson& wish) {
  const bool is_here = (state_.screen == Screen::ClassReport && wish.id == class_.lesson) ||
                       (state_.screen == Screen::ClassLessons &&
                        std::any_of(class_.lessons.begin(), class_.lessons.end(),
                                    [&](const LessonRecord& each) { return each.id.value == wish.id; }));
  if (!is_here) return;
  class_.asking = ClassAsking::DeleteLesson;
  class_.asked = wish.id;
}

void ClassStep::operator()(const in_class::ExportCsv&) {
  if (state_.screen == Screen::ClassReport) want(for_class::ExportCsv{class_.lesson});
}

void ClassStep::operator()(const in_class::ExportPage&) {
  if (state_.screen == Screen::ClassReport) want(for_class::ExportPage{class_.lesson});
}

void ClassStep::operator()(const in_class::CloseReport&) {
  if (state_.screen != Screen::ClassReport || class_.asking != ClassAsking::Nothing) return;
  show_lessons();
}

void ClassStep::operator()(const in_class::Confirm&) {
  const ClassAsking asking = std::exchange(class_.asking, ClassAsking::Nothing);
  switch (asking) {
    case ClassAsking::Nothing:
      return;
    case ClassAsking::DeleteSet:
      return want(for_class::DeleteSet{class_.asked});
    case ClassAsking::DeleteLesson:
      want(for_class::DeleteLesson{class_.asked});
      if (state_.screen == Screen::ClassReport) show_lessons();
      return;
    case ClassAsking::RemovePlayer:
      if (!is_on_stage()) return;
      return want(for_class::Command{classroom::command::Remove{static_cast<classroom::Seat>(class_.asked)}});
    case ClassAsking::EndClass:
      if (!is_on_stage()) return;
      // What was asked is shown and counted first, and the phones offer their pupils the lesson.
      if (class_.snapshot->question >= 0 && class_.snapshot->phase != RoomPhase::Finished) {
        return want(for_class::Command{classroom::command::Finish{}});
      }
      class_.room = RoomStage::Ending;
      return want(for_class::Close{});
  }
}

void ClassStep::operator()(const in_class::Cancel&) { class_.asking = ClassAsking::Nothing; }

void ClassStep::fail(Doing doing) {
  if (doing == Doing::OpenRoom && class_.room == RoomStage::Opening) {
    class_.room = RoomStage::None;
    want(for_class::Load{});
  }
  if (doing == Doing::KeepSet) class_.is_keeping = false;
  if (doing == Doing::ReadReport && class_.room == RoomStage::None) {
    class_.lesson = 0;
    if (state_.screen == Screen::Stage) show_lessons();
  }
}

void ClassStep::back() {
  if (class_.asking != ClassAsking::Nothing) {
    class_.asking = ClassAsking::Nothing;
  } else if (state_.screen == Screen::Stage && class_.shows_addresses) {
    class_.shows_addresses = false;
  } else if (state_.screen == Screen::Stage && class_.shows_strip) {
    (*this)(in_class::ToggleStrip{});
  } else if (state_.screen == Screen::Stage) {
    (*this)(in_class::AskEnd{});
  } else if (state_.screen == Screen::ClassReport) {
    (*this)(in_class::CloseReport{});
  } else {
    (*this)(in_class::Leave{});
  }
}

}  // namespace communique::screens
