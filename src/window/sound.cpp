#include "window/sound.hpp"

#include <SDL.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <numbers>
#include <system_error>
#include <thread>

namespace communique::window {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr std::size_t kMostWaiting = 2;
constexpr milliseconds kLongestFarewell{500};
// A missing device stays missing for a while, and each try makes ALSA write its complaint.
constexpr std::chrono::seconds kUntilNextTry{30};

/// One note: seconds, hertz, a share of full scale, and how fast it dies away (per second).
struct Tone {
  double start;
  double length;
  double pitch;
  double loudness;
  double decay;
};

constexpr double kAttack = 0.008;   // seconds; shorter ones click
constexpr double kRelease = 0.050;  // the same, for the end

/// From 0 to 1 without corners.
double ramp(double share) { return 0.5 - 0.5 * std::cos(std::numbers::pi * std::clamp(share, 0.0, 1.0)); }

/// A sine with two quiet overtones: rounder than a sine alone, softer than a bell. Between -1 and 1.
double wave(double pitch, double time) {
  constexpr std::array<double, 3> kOvertones{0.80, 0.15, 0.05};
  double sum = 0;
  for (std::size_t i = 0; i < kOvertones.size(); ++i) {
    sum += kOvertones[i] * std::sin(2 * std::numbers::pi * pitch * static_cast<double>(i + 1) * time);
  }
  return sum;
}

double heard(const Tone& tone, double at) {
  const double time = at - tone.start;
  if (time <= 0 || time >= tone.length) return 0;
  const double envelope =
      ramp(time / kAttack) * ramp((tone.length - time) / kRelease) * std::exp(-tone.decay * time);
  return tone.loudness * envelope * wave(tone.pitch, time);
}

/// Notes of one key, so that they suit each other: E and A rise a fourth, a low A stays where it is, and
/// A, C sharp and E go up its chord.
std::vector<Tone> tones_of(Chime chime) {
  switch (chime) {
    case Chime::Right:
      return {{0.00, 0.12, 659.26, 0.25, 6}, {0.10, 0.15, 880.00, 0.28, 8}};
    case Chime::Wrong:
      return {{0.00, 0.25, 220.00, 0.30, 10}};
    case Chime::Finish:
      return {{0.00, 0.22, 440.00, 0.22, 6}, {0.16, 0.22, 554.37, 0.24, 6}, {0.32, 0.38, 659.26, 0.26, 5}};
  }
  return {};
}

/// SDL's audio, open for one kind of samples; closed again with the object.
class Device {
 public:
  Device() {
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return;
    is_started_ = true;
    SDL_AudioSpec wanted{};
    wanted.freq = kChimeRate;
    wanted.format = AUDIO_S16SYS;
    wanted.channels = 1;
    wanted.samples = 1024;
    id_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);  // 0: SDL converts where the device differs
    if (id_ != 0) SDL_PauseAudioDevice(id_, 0);
  }
  Device(const Device&) = delete;
  Device& operator=(const Device&) = delete;
  ~Device() {
    if (id_ != 0) SDL_CloseAudioDevice(id_);
    if (is_started_) SDL_QuitSubSystem(SDL_INIT_AUDIO);
  }

  [[nodiscard]] bool is_open() const { return id_ != 0; }
  void queue(const std::vector<std::int16_t>& samples) {
    SDL_QueueAudio(id_, samples.data(), static_cast<Uint32>(samples.size() * sizeof(std::int16_t)));
  }
  /// How long what is queued will still play.
  [[nodiscard]] milliseconds rest() const {
    const std::int64_t samples = SDL_GetQueuedAudioSize(id_) / sizeof(std::int16_t);
    return milliseconds(samples * 1000 / kChimeRate);
  }
  void cut_off() { SDL_ClearQueuedAudio(id_); }

 private:
  bool is_started_ = false;
  SDL_AudioDeviceID id_ = 0;
};

}  // namespace

std::vector<std::int16_t> chime_samples(Chime chime) {
  const std::vector<Tone> tones = tones_of(chime);
  double end = 0;
  for (const Tone& tone : tones) end = std::max(end, tone.start + tone.length);
  std::vector<std::int16_t> samples(static_cast<std::size_t>(std::lround(end * kChimeRate)) + 1);
  for (std::size_t i = 0; i < samples.size(); ++i) {
    double level = 0;
    for (const Tone& tone : tones) level += heard(tone, static_cast<double>(i) / kChimeRate);
    samples[i] = static_cast<std::int16_t>(std::lround(level * 32767));
  }
  samples.back() = 0;
  return samples;
}

/// Shared with the thread, which may outlive the player where a sound server keeps it.
struct ChimePlayer::Work {
  explicit Work(milliseconds stays_open) : quiet(stays_open) {}

  const milliseconds quiet;
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<Chime> waiting;
  Clock::time_point next_try{};
  bool is_running = false;  // the thread; it ends with its device
  bool is_ending = false;
  bool is_open = false;

  void run() {
    std::unique_lock lock(mutex);
    do {
      lock.unlock();  // opening may take long, and so may closing
      {
        Device device;
        lock.lock();
        is_open = device.is_open();
        if (is_open) {
          play_all(device, lock);
        } else {
          waiting.clear();
          next_try = Clock::now() + kUntilNextTry;
        }
        is_open = false;
        lock.unlock();
      }
      lock.lock();
    } while (!is_ending && !waiting.empty());  // asked for while the device was closing
    is_running = false;
    changed.notify_all();
  }

  /// Until nothing has been asked for in a while.
  void play_all(Device& device, std::unique_lock<std::mutex>& lock) {
    const auto has_work = [this] { return is_ending || !waiting.empty(); };
    while (!is_ending) {
      if (waiting.empty()) {
        const bool is_asked = changed.wait_for(lock, device.rest() + quiet, has_work);
        if (!is_asked) return;
        continue;
      }
      device.queue(chime_samples(waiting.front()));
      // It counts as waiting until it is heard, so that a burst of chimes stays a short one.
      changed.wait_for(lock, device.rest(), [this] { return is_ending; });
      waiting.pop_front();
    }
    device.cut_off();
  }
};

ChimePlayer::ChimePlayer(milliseconds quiet) : work_(std::make_shared<Work>(quiet)) {}

ChimePlayer::~ChimePlayer() {
  std::unique_lock lock(work_->mutex);
  work_->is_ending = true;
  work_->changed.notify_all();
  const bool has_ended =
      work_->changed.wait_for(lock, kLongestFarewell, [this] { return !work_->is_running; });
  lock.unlock();
  if (!thread_.joinable()) return;
  if (has_ended) {
    thread_.join();
  } else {
    thread_.detach();  // it holds what it needs
  }
}

void ChimePlayer::play(Chime chime) {
  const std::lock_guard lock(work_->mutex);
  if (work_->waiting.size() >= kMostWaiting) return;
  if (!work_->is_running && Clock::now() < work_->next_try) return;
  work_->waiting.push_back(chime);
  work_->changed.notify_all();
  if (work_->is_running) return;
  if (thread_.joinable()) thread_.join();  // the last one has done its work
  try {
    thread_ = std::thread([work = work_] { work->run(); });
    work_->is_running = true;
  } catch (const std::system_error&) {
    work_->waiting.clear();  // no thread to be had: silence
  }
}

bool ChimePlayer::is_open() const {
  const std::lock_guard lock(work_->mutex);
  return work_->is_open;
}

}  // namespace communique::window
