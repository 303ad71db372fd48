#pragma once
// Many phones on one thread, over epoll: they join, hear, answer on a schedule and count. Latency counts from
// when an answer was due, not from when this program came round to sending it.
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace communique::load {

using Instant = std::chrono::steady_clock::time_point;
using Span = std::chrono::steady_clock::duration;

struct Target {
  std::string address = "127.0.0.1";
  unsigned short port = 0;
  std::string pin;
};

/// What a phone waits for.
enum class Awaited { Nothing, Seat, Question, Kept, Shown, Board, End };

class Phones {
 public:
  Phones(Target target, int count);
  ~Phones();
  Phones(const Phones&) = delete;
  Phones& operator=(const Phones&) = delete;

  // Each returns how long it took each phone that got there, in order; those that did not are missing.
  std::vector<Span> join(Span patience);
  /// From now on all phones wait for this; reached() tells how long they did, counted from `since`.
  void await(Awaited awaited);
  std::vector<Span> reached(Instant since, Span patience);
  /// Answers the question heard last, spread evenly from `begin` on; from when each was due until it was
  /// kept.
  std::vector<Span> answer(Instant begin, Span spread, Span patience);

  [[nodiscard]] int lost_connections() const { return lost_; }
  /// Frames other than pongs, to one phone, while its answers were under way: the most of all phones.
  [[nodiscard]] int most_frames_for_an_answer() const;

 private:
  struct Phone {
    int socket = -1;
    bool is_playing = false;  // past the handshake
    std::string heard;
    Awaited awaited = Awaited::Nothing;
    int question = 0;
    int frames = 0;
    Instant due{};
    Instant spoke{};
    Instant reached{};
  };
  void connect(std::size_t index);
  void read(std::size_t index);
  void take_frames(std::size_t index);
  void on_frame(Phone& phone, std::string_view text);
  void say(Phone& phone, std::string_view text);
  void reach(Phone& phone);
  void lose(Phone& phone);
  void work(Instant until);
  void keep_alive();
  std::vector<Span> outcome(Instant since) const;

  Target target_;
  int poll_;
  std::vector<Phone> phones_;
  std::size_t pinged_ = 0;
  int waiting_ = 0;  // phones that have not reached what they wait for
  int lost_ = 0;
};

}  // namespace communique::load
