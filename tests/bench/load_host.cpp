#include "load_host.hpp"

#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <optional>
#include <sstream>
#include <thread>

#include "app/class_journal.hpp"
#include "app/open_deck.hpp"
#include "classroom/server.hpp"
#include "platform/secrets.hpp"
#include "platform/system_clock.hpp"
#include "records/class_store.hpp"
#include "records/store.hpp"

namespace communique::load {

namespace {

using namespace classroom;

LessonPlan plan_of(const StudyDeck& deck, int questions) {
  LessonPlan plan;
  plan.name = "Load";
  plan.deck = deck.deck.id;
  plan.seconds = 0;
  for (const Question& question : deck.bank.questions) {
    if (static_cast<int>(plan.questions.size()) == questions) break;
    if (question.kind == Kind::Single && question.pool.size() >= 3)
      plan.questions.push_back({question.id, 7});
  }
  return plan;
}

HostFigures own_figures() {
  HostFigures figures;
  std::ifstream memory("/proc/self/statm");
  long pages = 0;
  memory >> pages >> pages;
  figures.resident_kb = pages * (sysconf(_SC_PAGESIZE) / 1024);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  figures.cpu_ms = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1'000 +
                   (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1'000;
  return figures;
}

long answers_stored(const std::shared_ptr<const StudyDeck>& deck, const ClassStore& store, LessonId lesson) {
  Room room(deck, "en_GB");
  const std::vector<std::string> events = store.events(lesson).value();
  for (const std::string& text : events) {
    if (!room.replay(read_event(text).value())) return -1;
  }
  long answers = 0;
  for (const Player& player : room.players()) answers += static_cast<long>(player.answers.size());
  return answers;
}

void write_page(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "index.html") << "<!doctype html><title>Load</title>";
}

void host(const std::filesystem::path& folder, int questions, int channel) {
  const std::filesystem::path root = COMMUNIQUE_SOURCE_DIR;
  const auto deck = open_deck(root / "questions" / "taiwan-japan", root / "assets").value().deck;
  const SystemClock clock;
  const auto file = folder / "learners.db";
  (void)Store::open(file, clock).value();
  ClassStore store = ClassStore::open(file).value();
  const LessonId lesson = store.begin_lesson(deck->deck.id, "Load", clock.now()).value();

  Room room(deck, "en_GB");
  const std::string pin = random_pin();
  std::vector<std::string> opening;
  const std::vector<Event> opened = room.open(plan_of(*deck, questions), pin, 0).value();
  for (const Event& event : opened) opening.push_back(event_text(event));
  if (!store.keep_events(lesson, opening)) return;

  ClassJournal journal(ClassStore::open(file).value(), lesson);
  write_page(folder / "page");
  ServerOptions options;
  options.bind = "127.0.0.1";
  options.port = 0;
  options.page = folder / "page";
  ConductorLimits limits;
  limits.seats_per_address = 0;  // all phones are on this machine
  const auto begin = std::chrono::steady_clock::now();
  const auto elapsed = [begin] {
    return std::chrono::duration_cast<Moment>(std::chrono::steady_clock::now() - begin);
  };
  std::atomic<long> changes = 0;
  Conductor conductor(std::move(room),
                      {secret_token, [](const Question&) { return std::vector<std::string>{"-"}; }}, limits);
  auto server = Server::start(options, std::move(conductor), journal, elapsed, [&] { ++changes; }).value();

  const auto reply = [&](const std::string& text) { (void)!write(channel, text.data(), text.size()); };
  reply(fmt::format("{} {}\n", server->snapshot()->port, pin));
  for (char wish = 0; read(channel, &wish, 1) == 1;) {
    if (wish == 'P') server->send(command::Proceed{});
    if (wish == 'S') {
      const HostFigures figures = own_figures();
      reply(fmt::format("{} {} {} {}\n", figures.resident_kb, figures.cpu_ms, changes.load(),
                        elapsed().count()));
    }
    if (wish == 'E') {
      server.reset();
      reply(fmt::format("{}\n", answers_stored(deck, store, lesson)));
    }
  }
}

}  // namespace

Host::Host(const std::filesystem::path& folder, int questions) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return;
  process_ = fork();
  if (process_ == 0) {
    close(ends[0]);
    host(folder, questions, ends[1]);
    _exit(0);
  }
  close(ends[1]);
  channel_ = ends[0];
  std::istringstream ready(line());
  ready >> port_ >> pin_;
}

Host::~Host() {
  if (channel_ >= 0) close(channel_);
  if (process_ > 0) waitpid(process_, nullptr, 0);
}

std::string Host::line() {
  std::string text;
  for (char byte = 0; read(channel_, &byte, 1) == 1 && byte != '\n';) text += byte;
  return text;
}

void Host::ask(char what) { (void)!write(channel_, &what, 1); }

void Host::proceed() { ask('P'); }

HostFigures Host::figures() {
  ask('S');
  HostFigures figures;
  std::istringstream text(line());
  text >> figures.resident_kb >> figures.cpu_ms >> figures.changes >> figures.milliseconds;
  return figures;
}

long Host::end() {
  ask('E');
  const std::string text = line();
  return text.empty() ? -1 : std::stol(text);
}

}  // namespace communique::load
