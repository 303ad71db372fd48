#include <SDL.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>

#include "temporary_folder.hpp"
#include "window/sound.hpp"

namespace communique::window {
namespace {

using Samples = std::vector<std::int16_t>;
using std::chrono::milliseconds;

double seconds_of(const Samples& samples) { return static_cast<double>(samples.size()) / kChimeRate; }

/// Hertz, from how often the wave goes from below zero to above in a stretch given in seconds.
double pitch_between(const Samples& samples, double from, double to) {
  const auto first = static_cast<std::size_t>(from * kChimeRate);
  const auto last = std::min(static_cast<std::size_t>(to * kChimeRate), samples.size());
  int rises = 0;
  for (std::size_t i = first + 1; i < last; ++i) rises += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
  return rises / (to - from);
}

int loudest(const Samples& samples) {
  int peak = 0;
  for (const std::int16_t sample : samples) peak = std::max(peak, std::abs(static_cast<int>(sample)));
  return peak;
}

/// SDL's sound goes through `name` while this lives.
class Driver {
 public:
  explicit Driver(const std::string& name) { SDL_setenv("SDL_AUDIODRIVER", name.c_str(), 1); }
  ~Driver() { SDL_setenv("SDL_AUDIODRIVER", "", 1); }
  Driver(const Driver&) = delete;
  Driver& operator=(const Driver&) = delete;
};

template <class Condition>
bool comes_true(Condition condition) {
  const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(30);
  while (!condition()) {
    if (std::chrono::steady_clock::now() >= patience) return false;
    std::this_thread::sleep_for(milliseconds(2));
  }
  return true;
}

Samples samples_in(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  Samples samples(bytes.size() / sizeof(std::int16_t));
  std::memcpy(samples.data(), bytes.data(), samples.size() * sizeof(std::int16_t));
  return samples;
}

}  // namespace

TEST_CASE("Every sound starts and ends in silence, without a click and far from full scale") {
  for (const Chime chime : {Chime::Right, Chime::Wrong, Chime::Finish}) {
    const Samples samples = chime_samples(chime);
    REQUIRE_FALSE(samples.empty());
    CHECK(samples.front() == 0);
    CHECK(samples.back() == 0);
    CHECK(loudest(samples) > 2000);
    CHECK(loudest(samples) < 16384);
    int jump = 0;
    for (std::size_t i = 1; i < samples.size(); ++i)
      jump = std::max(jump, std::abs(samples[i] - samples[i - 1]));
    CHECK(jump < 2500);
    CHECK(samples == chime_samples(chime));
  }
}

TEST_CASE("The sounds are short and differ from each other") {
  const Samples right = chime_samples(Chime::Right);
  const Samples wrong = chime_samples(Chime::Wrong);
  const Samples finish = chime_samples(Chime::Finish);
  CHECK(std::abs(seconds_of(right) - 0.25) < 0.01);
  CHECK(std::abs(seconds_of(wrong) - 0.25) < 0.01);
  CHECK(std::abs(seconds_of(finish) - 0.70) < 0.01);
  CHECK(right != wrong);
  CHECK(right != finish);
}

TEST_CASE("Right and finish rise, wrong stays low") {
  const Samples right = chime_samples(Chime::Right);
  CHECK(pitch_between(right, 0.13, 0.24) > 1.2 * pitch_between(right, 0.0, 0.1));
  const Samples finish = chime_samples(Chime::Finish);
  CHECK(pitch_between(finish, 0.23, 0.31) > 1.1 * pitch_between(finish, 0.0, 0.15));
  CHECK(pitch_between(finish, 0.42, 0.65) > 1.1 * pitch_between(finish, 0.23, 0.31));
  const Samples wrong = chime_samples(Chime::Wrong);
  CHECK(pitch_between(wrong, 0.0, 0.2) < 300);
  CHECK(std::abs(pitch_between(wrong, 0.0, 0.1) - pitch_between(wrong, 0.1, 0.2)) < 21);
}

TEST_CASE("Without a sound device there is silence and no error") {
  const Driver driver("no such driver");
  ChimePlayer player;
  for (int i = 0; i < 20; ++i) {
    player.play(Chime::Right);
    CHECK_FALSE(player.is_open());
  }
}

TEST_CASE("A player that never plays opens no device") {
  const Driver driver("dummy");
  const ChimePlayer player;
  CHECK_FALSE(player.is_open());
  CHECK(SDL_WasInit(SDL_INIT_AUDIO) == 0);
}

TEST_CASE("What is heard is the chime, and the device is closed soon after") {
  const TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "heard";
  SDL_setenv("SDL_DISKAUDIOFILE", file.c_str(), 1);  // SDL's own driver that writes into a file
  const Driver driver("disk");
  ChimePlayer player(milliseconds(100));
  player.play(Chime::Wrong);
  CHECK(comes_true([&] { return player.is_open(); }));
  CHECK(comes_true([&] { return !player.is_open(); }));
  CHECK(comes_true([&] {
    const Samples heard = samples_in(file);
    const Samples wanted = chime_samples(Chime::Wrong);
    return std::search(heard.begin(), heard.end(), wanted.begin(), wanted.end()) != heard.end();
  }));
  player.play(Chime::Right);
  CHECK(comes_true([&] { return player.is_open(); }));
}

TEST_CASE("A player that goes while it plays leaves no device open") {
  const Driver driver("dummy");
  {
    ChimePlayer player;
    player.play(Chime::Finish);
    player.play(Chime::Finish);
    player.play(Chime::Finish);
    CHECK(comes_true([&] { return player.is_open(); }));
  }
  CHECK(SDL_WasInit(SDL_INIT_AUDIO) == 0);
}

}  // namespace communique::window
