// What a class costs its host: class_load [--players 30,200,2000,10000] [--questions 5] [--spread MS] [--data
// DIR] starts a room in another process and plays it with that many phones from this one; class_load
// --connect ADDRESS:PORT --pin PIN --players N joins a room elsewhere, whose teacher paces it and has lifted
// the cap for one address.
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <thread>

#include "classroom/network/descriptors.hpp"
#include "load_host.hpp"
#include "load_phones.hpp"
#include "temporary_folder.hpp"

namespace {

using namespace communique;
using namespace communique::load;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds kPatience{60};

double in_ms(Span span) { return std::chrono::duration<double, std::milli>(span).count(); }

/// p50, p99 and the longest, of spans in order.
std::string figures_of(const std::vector<Span>& spans) {
  if (spans.empty()) return fmt::format("{:>28}", "-");
  const auto at = [&](double share) {
    return in_ms(spans[std::min(spans.size() - 1,
                                static_cast<std::size_t>(share * static_cast<double>(spans.size())))]);
  };
  return fmt::format("{:>8.2f} {:>9.2f} {:>9.2f}", at(0.50), at(0.99), in_ms(spans.back()));
}

void add(std::vector<Span>& all, const std::vector<Span>& more) {
  all.insert(all.end(), more.begin(), more.end());
  std::sort(all.begin(), all.end());
}

struct Outcome {
  std::vector<Span> questions, kept, results;
  int most_frames = 0;
};

/// One question from asking to the board, or to the end after the last.
void play_question(Host& host, Phones& phones, milliseconds spread, Awaited then, Outcome& outcome) {
  phones.await(Awaited::Question);
  Instant since = std::chrono::steady_clock::now();
  host.proceed();
  add(outcome.questions, phones.reached(since, kPatience));
  add(outcome.kept, phones.answer(std::chrono::steady_clock::now() + milliseconds(300), spread, kPatience));
  std::this_thread::sleep_for(milliseconds(200));  // for frames that should not come
  phones.await(Awaited::Shown);
  outcome.most_frames = std::max(outcome.most_frames, phones.most_frames_for_an_answer());
  since = std::chrono::steady_clock::now();
  host.proceed();
  add(outcome.results, phones.reached(since, kPatience));
  phones.await(then);
  host.proceed();
  (void)phones.reached(std::chrono::steady_clock::now(), kPatience);
}

bool play(int players, int questions, milliseconds spread, const std::filesystem::path& folder) {
  Host host(folder, questions);
  if (!host.is_ready()) {
    std::fputs("The host did not start.\n", stderr);
    return false;
  }
  Phones phones({"127.0.0.1", host.port(), host.pin()}, players);
  const HostFigures before = host.figures();
  const Instant begin = std::chrono::steady_clock::now();
  const std::vector<Span> joined = phones.join(kPatience);
  const double join_seconds = in_ms(std::chrono::steady_clock::now() - begin) / 1'000;
  const HostFigures full = host.figures();
  Outcome outcome;
  for (int i = 1; i <= questions; ++i) {
    play_question(host, phones, spread, i < questions ? Awaited::Board : Awaited::End, outcome);
  }
  const HostFigures after = host.figures();
  const long stored = host.end();

  const long wanted = static_cast<long>(players) * questions;
  const long lost = wanted - static_cast<long>(outcome.kept.size());
  const double lesson_seconds = static_cast<double>(after.milliseconds - before.milliseconds) / 1'000;
  fmt::print("{} players, {} questions, answers over {} ms\n", players, questions, spread.count());
  fmt::print("  all seated in            {:>8.2f} s ({} of them)\n", join_seconds, joined.size());
  fmt::print("  ms                            p50       p99       max\n");
  fmt::print("  seat, from connecting    {}\n", figures_of(joined));
  fmt::print("  question on the phones   {}\n", figures_of(outcome.questions));
  fmt::print("  answer kept, from due    {}\n", figures_of(outcome.kept));
  fmt::print("  result on the phones     {}\n", figures_of(outcome.results));
  fmt::print("  frames for an answer     {:>8}\n", outcome.most_frames);
  fmt::print("  teacher updates          {:>8.1f} a second\n",
             static_cast<double>(after.changes - before.changes) / lesson_seconds);
  fmt::print("  host memory              {:>8.1f} kB a connection (and seat), {} MB in all\n",
             static_cast<double>(full.resident_kb - before.resident_kb) / players, after.resident_kb / 1024);
  fmt::print("  host processor           {:>8.0f} ms for joining, {:.0f} ms a question\n",
             static_cast<double>(full.cpu_ms - before.cpu_ms),
             static_cast<double>(after.cpu_ms - full.cpu_ms) / questions);
  fmt::print("  answers lost             {:>8} (stored {} of {}), connections lost {}\n\n", lost, stored,
             wanted, phones.lost_connections());
  std::fflush(stdout);
  return lost == 0 && stored == wanted && phones.lost_connections() == 0;
}

bool join_elsewhere(const Target& target, int players, milliseconds spread) {
  Phones phones(target, players);
  fmt::print("{} of {} seated\n", phones.join(kPatience).size(), players);
  std::vector<Span> kept;
  while (phones.lost_connections() < players) {
    phones.await(Awaited::Question);
    if (phones.reached({}, seconds(600)).empty()) break;
    const auto spans = phones.answer(std::chrono::steady_clock::now(), spread, kPatience);
    fmt::print("answer kept, from due  {} ms, {} of {}\n", figures_of(spans), spans.size(), players);
    std::fflush(stdout);
  }
  return phones.lost_connections() == 0;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Plays a class of many phones and measures its host."};
  std::vector<int> players{30, 200, 2'000, 10'000};
  int questions = 5;
  int spread = 2'000;
  std::string data;
  std::string address;
  std::string pin;
  app.add_option("--players", players, "how many phones, one room each")->delimiter(',');
  app.add_option("--questions", questions);
  app.add_option("--spread", spread, "milliseconds over which the answers are spread");
  app.add_option("--data", data, "where the rooms' stores go; else a temporary folder");
  app.add_option("--connect", address, "ADDRESS:PORT of a room elsewhere");
  app.add_option("--pin", pin);
  CLI11_PARSE(app, argc, argv);
  (void)classroom::raise_descriptor_limit();
  if (!address.empty()) {
    const std::size_t colon = address.rfind(':');
    if (colon == std::string::npos) return 2;
    const auto port = static_cast<unsigned short>(std::stoi(address.substr(colon + 1)));
    return join_elsewhere({address.substr(0, colon), port, pin}, players.front(), milliseconds(spread)) ? 0
                                                                                                        : 1;
  }
  bool is_fine = true;
  for (const int count : players) {
    const TemporaryFolder folder;
    const auto at = data.empty() ? folder.path() : std::filesystem::path(data) / std::to_string(count);
    std::filesystem::create_directories(at);
    is_fine = play(count, questions, milliseconds(spread), at) && is_fine;
  }
  return is_fine ? 0 : 1;
}
