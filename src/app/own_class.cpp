// Effects of a class: sets, the room that is open, what is left of earlier ones.
#include <cstdlib>

#include "app/application.hpp"
#include "app/free_file.hpp"
#include "base/files.hpp"
#include "classroom/draw.hpp"

namespace communique {

using namespace screens;
namespace is = screens::in_class;

ClassStore* Application::class_store(Doing doing) {
  if (!class_store_) {
    auto opened = taken(ClassStore::open(store_file()), doing);
    if (opened) class_store_.emplace(std::move(*opened));
  }
  return class_store_ ? &*class_store_ : nullptr;
}

ClassHostOptions Application::resume_options() const {
  ClassHostOptions options = class_options();
  const int port = std::atoi(window_setting("class-port").c_str());
  if (port > 0 && port <= 0xFFFF) options.port = static_cast<unsigned short>(port);
  return options;
}

ClassHostOptions Application::class_options() const {
  ClassHostOptions options;
  options.store_file = store_file();
  options.assets = options_.assets;
  options.locale = options_.locale;
  options.steady = options_.classroom.steady;
  options.token = options_.classroom.token;
  options.pin = options_.classroom.pin;
  options.bind = options_.classroom.bind;
  options.port = options_.classroom.port;
  for (const ClassAddress& each : options_.classroom.addresses()) options.addresses.push_back(each.address);
  options.on_change = options_.wake;
  return options;
}

void Application::load_class() {
  ClassStore* store = class_store(Doing::LoadClass);
  if (store == nullptr) return;
  auto sets = taken(store->sets(deck()), Doing::LoadClass);
  auto lessons = taken(store->lessons(), Doing::LoadClass);
  auto open = taken(store->open_lesson(deck()), Doing::LoadClass);
  if (!sets || !lessons || !open) return;
  const auto is_own = [&](const LessonRecord& lesson) { return host_ && host_->lesson() == lesson.id; };
  if (*open && is_own(**open)) open->reset();
  std::erase_if(*lessons,
                [&](const LessonRecord& lesson) { return lesson.deck != deck() || is_own(lesson); });
  tell(InClass{is::Loaded{std::move(*sets), std::move(*lessons), std::move(*open)}});
}

void Application::open_room(Result<std::unique_ptr<ClassHost>> host) {
  auto opened = taken(std::move(host), Doing::OpenRoom);
  if (!opened) return;
  host_ = std::move(*opened);
  const auto snapshot = host_->snapshot();
  // Phones come back to the address that they know: a resumed room tries the same port first.
  if (snapshot->port != 0) keep_window_setting("class-port", std::to_string(snapshot->port));
  std::vector<AddressRow> rows;
  for (const ClassAddress& each : options_.classroom.addresses()) {
    const bool is_v6 = each.address.find(':') != std::string::npos;
    const std::string name = is_v6 ? '[' + each.address + ']' : each.address;
    rows.push_back({name + ':' + std::to_string(snapshot->port),
                    wording_.say("class.network", {{"kind", each.kind}, {"interface", each.interface_name}}),
                    false});
  }
  shown_snapshot_ = snapshot;
  tell(InClass{is::Opened{std::move(rows)}});
  tell(InClass{is::Changed{snapshot}});
}

void Application::close_room() {
  if (!host_) return;
  const LessonId lesson = host_->lesson();
  const auto snapshot = host_->snapshot();
  host_.reset();
  shown_snapshot_.reset();
  ClassStore* store = class_store(Doing::EndLesson);
  if (store == nullptr) return tell(InClass{is::Ended{lesson.value}});  // to be ended another time
  // A room that nobody was asked anything in leaves nothing behind.
  const bool is_empty = snapshot->question < 0;
  const auto ended =
      is_empty ? store->delete_lesson(lesson) : end_lesson(*store, *snapshot, lesson, clock_->now());
  is_done(ended, Doing::EndLesson);
  tell(InClass{is::Ended{lesson.value}});
}

std::shared_ptr<const classroom::LessonReport> Application::report_on(std::int64_t lesson, Doing doing) {
  const ClassStore* store = class_store(doing);
  if (store == nullptr) return nullptr;
  const auto room = taken(room_of(*store, {lesson}, state_.deck, options_.locale), doing);
  if (!room) return nullptr;
  return std::make_shared<const classroom::LessonReport>(classroom::report_of(*room));
}

void Application::write_report(std::int64_t lesson, const std::string& ending,
                               std::string (*make)(const classroom::LessonReport&, const Wording&)) {
  const auto report = report_on(lesson, Doing::ExportReport);
  if (!report) return;
  const auto& folder = options_.export_folder.empty() ? options_.data_folder : options_.export_folder;
  const std::filesystem::path file = free_file(folder, report->plan.name, ending);
  if (is_done(write_file_atomically(file, make(*report, wording_)), Doing::ExportReport)) {
    tell(Notice{"class.exported", {{"file", file.string()}}});
  }
}

void Application::draw_class(const for_class::Draw& wanted) {
  Random random(seed_());
  tell(InClass{is::Drawn{
      classroom::draw_questions(*state_.deck, wanted.topics, wanted.count, wanted.without, random)}});
}

void Application::run_class(const ClassEffect& effect) {
  struct Runner {
    Application& app;
    void operator()(const for_class::Load&) const { app.load_class(); }
    void operator()(const for_class::Draw& e) const { app.draw_class(e); }
    void operator()(const for_class::KeepSet& e) const {
      ClassStore* store = app.class_store(Doing::KeepSet);
      const std::string plan = classroom::plan_text(e.plan);
      if (store == nullptr) return;
      if (app.taken(store->keep_set(e.plan.name, e.plan.deck, plan, app.clock_->now()), Doing::KeepSet)) {
        app.load_class();
      }
    }
    void operator()(const for_class::DeleteSet& e) const {
      ClassStore* store = app.class_store(Doing::DeleteSet);
      if (store != nullptr && app.is_done(store->delete_set(e.id), Doing::DeleteSet)) app.load_class();
    }
    void operator()(const for_class::Open& e) const {
      app.open_room(
          ClassHost::open(app.class_options(), app.state_.deck, app.wording_, e.plan, app.clock_->now()));
    }
    void operator()(const for_class::Resume& e) const {
      app.open_room(ClassHost::resume(app.resume_options(), app.state_.deck, app.wording_, e.lesson.id));
    }
    void operator()(const for_class::EndLesson& e) const { app.end_interrupted(e.lesson); }
    void operator()(const for_class::Command& e) const {
      if (app.host_) app.host_->send(e.command);
    }
    void operator()(const for_class::Close&) const { app.close_room(); }
    void operator()(const for_class::Report& e) const {
      if (auto report = app.report_on(e.lesson, Doing::ReadReport)) {
        app.tell(InClass{is::Reported{e.lesson, std::move(report)}});
      }
    }
    void operator()(const for_class::DeleteLesson& e) const {
      ClassStore* store = app.class_store(Doing::DeleteLesson);
      if (store != nullptr && app.is_done(store->delete_lesson({e.lesson}), Doing::DeleteLesson))
        app.load_class();
    }
    void operator()(const for_class::ExportCsv& e) const {
      app.write_report(e.lesson, ".csv", classroom::gradebook_csv);
    }
    void operator()(const for_class::ExportPage& e) const {
      app.write_report(e.lesson, ".html", classroom::report_page);
    }
  };
  std::visit(Runner{*this}, effect);
}

void Application::end_interrupted(std::int64_t lesson) {
  ClassStore* store = class_store(Doing::EndLesson);
  if (store == nullptr) return;
  const auto room = room_of(*store, {lesson}, state_.deck, options_.locale);
  // One whose journal cannot be read ends all the same: what is kept of it stays.
  const int players = room ? room->present() : 0;
  const int questions = room ? questions_asked(room->plan(), room->current()) : 0;
  if (is_done(store->end_lesson({lesson}, players, questions, clock_->now()), Doing::EndLesson)) load_class();
}

bool Application::attend_class() {
  if (!host_ || host_->snapshot() == shown_snapshot_) return false;
  shown_snapshot_ = host_->snapshot();
  tell(InClass{is::Changed{shown_snapshot_}});
  dispatch_waiting();
  return true;
}

}  // namespace communique
