#include "platform/speech.hpp"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <iterator>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

#include "platform/program.hpp"
#include "platform/spoken_text.hpp"

namespace communique {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds kGlance{15};  // between two looks at a child
constexpr milliseconds kLongestCancel{1000};
// Starting Speech Dispatcher takes a third of a second, on a slow disk some seconds.
constexpr milliseconds kLongestStart{8000};

/// With no sound device spd-say waits for ever. The slowest speech takes about an eighth of a second a byte.
milliseconds longest_speech(const std::string& piece) {
  return milliseconds(15000) + milliseconds(250) * piece.size();
}

enum class Engine { Dispatcher, Espeak };
enum class Outcome { Spoken, Interrupted, Failed };

struct Found {
  Engine engine;
  std::string file;
};

std::vector<Found> find_engines(std::string_view path) {
  std::vector<Found> found;
  if (std::string file = find_program(path, "spd-say"); !file.empty()) {
    found.push_back({Engine::Dispatcher, std::move(file)});
  }
  if (std::string file = find_program(path, "espeak-ng"); !file.empty()) {
    found.push_back({Engine::Espeak, std::move(file)});
  }
  return found;
}

}  // namespace

/// The speaker's other half: a queue, and a thread that works it off.
class Speaker::Work {
 public:
  explicit Work(std::string_view path) : engines_(find_engines(path)) {}
  Work(const Work&) = delete;
  Work& operator=(const Work&) = delete;
  ~Work() {
    {
      const std::lock_guard lock(mutex_);
      is_ending_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
  }

  [[nodiscard]] bool can_speak() const { return !engines_.empty(); }
  [[nodiscard]] std::string engine() const {
    const std::lock_guard lock(mutex_);
    if (engines_.empty()) return {};
    return engines_[current_].engine == Engine::Dispatcher ? "speech-dispatcher" : "espeak-ng";
  }

  void replace(std::vector<Utterance> utterances) {
    if (engines_.empty()) return;
    {
      const std::lock_guard lock(mutex_);
      ++asked_;
      waiting_.assign(std::make_move_iterator(utterances.begin()), std::make_move_iterator(utterances.end()));
      if (!waiting_.empty() && !thread_.joinable()) start();
    }
    changed_.notify_all();
  }

 private:
  // At the first word: whoever never turns speech on has no thread for it. Without one there is silence.
  void start() {
    try {
      thread_ = std::thread([this] { work(); });
    } catch (const std::system_error&) {
      waiting_.clear();
    }
  }

  void work() {
    std::unique_lock lock(mutex_);
    for (;;) {
      changed_.wait(lock, [this] { return is_ending_ || !waiting_.empty(); });
      if (is_ending_) return;
      const Utterance next = std::move(waiting_.front());
      waiting_.pop_front();
      const unsigned long asked = asked_;
      lock.unlock();
      speak(next, asked);
      lock.lock();
    }
  }

  void speak(const Utterance& utterance, unsigned long asked) {
    for (const std::string& piece : spoken_pieces(utterance.text)) {
      if (speak(piece, utterance.language, asked) == Outcome::Interrupted) return;
    }
  }

  /// Tries the engines from the current one on. The last keeps its turn when it fails: it may do better next
  /// time.
  Outcome speak(const std::string& piece, const std::string& language, unsigned long asked) {
    for (;;) {
      const Outcome outcome = speak_with(engines_[current_], piece, language, asked);
      if (outcome != Outcome::Failed || current_ + 1 == engines_.size()) return outcome;
      const std::lock_guard lock(mutex_);
      ++current_;
    }
  }

  Outcome speak_with(const Found& found, const std::string& piece, const std::string& language,
                     unsigned long asked) {
    if (found.engine == Engine::Dispatcher) {
      if (!is_dispatcher_ready(found.file)) return Outcome::Failed;
      return run(found, dispatcher_arguments(piece, dispatcher_language(language)), longest_speech(piece),
                 asked);
    }
    const std::string voice = espeak_voice(language);
    const Outcome outcome = run(found, espeak_arguments(piece, voice), longest_speech(piece), asked);
    if (outcome != Outcome::Failed || voice.empty()) return outcome;
    // A voice that isn't there: better a strange accent than silence.
    return run(found, espeak_arguments(piece, ""), longest_speech(piece), asked);
  }

  Outcome run(const Found& found, const std::vector<std::string>& arguments, milliseconds longest,
              unsigned long asked) {
    {
      const std::lock_guard lock(mutex_);
      if (is_ending_ || asked_ != asked)
        return Outcome::Interrupted;  // while the engine was asked or replaced
    }
    Program program(found.file, arguments, Program::Output::Dropped);
    const Outcome outcome = wait_for(program, longest, [&] { return is_ending_ || asked_ != asked; });
    const bool is_cut_short = program.state() == Program::State::Running;
    program.end();
    // The daemon goes on speaking when its client is gone.
    if (is_cut_short && found.engine == Engine::Dispatcher) cancel(found.file);
    return outcome;
  }

  void cancel(const std::string& file) {
    Program program(file, {"-C"}, Program::Output::Dropped);
    wait_for(program, kLongestCancel, [] { return false; });
  }

  /// Whether it has a synthesiser; asked once, and only where something else could speak instead. Only the
  /// end of the program interrupts the question: the daemon may be starting, and new words wait for it
  /// anyway.
  bool is_dispatcher_ready(const std::string& file) {
    if (engines_.size() == 1 || is_dispatcher_asked_) return true;
    is_dispatcher_asked_ = true;
    Program program(file, {"-O"}, Program::Output::Kept);
    const Outcome outcome = wait_for(program, kLongestStart, [this] { return is_ending_; });
    return outcome == Outcome::Interrupted ||
           (outcome == Outcome::Spoken && lists_a_synthesiser(program.output()));
  }

  /// Waits until the program ends, is interrupted, or has taken too long, which counts as failed.
  /// `is_interrupted` is asked under the lock.
  template <class Condition>
  Outcome wait_for(Program& program, milliseconds longest, Condition is_interrupted) {
    const Clock::time_point patience = Clock::now() + longest;
    std::unique_lock lock(mutex_);
    for (;;) {
      if (is_interrupted()) return Outcome::Interrupted;
      const Program::State state = program.state();
      if (state != Program::State::Running) {
        return state == Program::State::Succeeded ? Outcome::Spoken : Outcome::Failed;
      }
      if (Clock::now() >= patience) return Outcome::Failed;
      changed_.wait_for(lock, kGlance, is_interrupted);
    }
  }

  const std::vector<Found> engines_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Utterance> waiting_;
  std::size_t current_ = 0;  // in engines_; written by the thread alone
  unsigned long asked_ = 0;  // how often something else was asked for; a change interrupts
  bool is_ending_ = false;
  bool is_dispatcher_asked_ = false;  // the thread's own
  std::thread thread_;
};

Speaker::Speaker(std::string_view path) : work_(std::make_unique<Work>(path)) {}
Speaker::~Speaker() = default;
bool Speaker::can_speak() const { return work_->can_speak(); }
std::string Speaker::engine() const { return work_->engine(); }
void Speaker::say(std::vector<Utterance> utterances) { work_->replace(std::move(utterances)); }
void Speaker::stop() { work_->replace({}); }

}  // namespace communique
