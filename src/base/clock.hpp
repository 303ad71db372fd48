#pragma once
// Time and chance come in from outside: nothing below `platform/` asks the system for either.
#include <chrono>
#include <cstdint>

namespace communique {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;  // UTC

class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Instant now() const = 0;
  /// The learner's calendar day at `at`: local time, turning at 4 a.m.
  [[nodiscard]] virtual std::chrono::sys_days study_day(Instant at) const = 0;
  /// Local wall-clock hour, 0 to 23.
  [[nodiscard]] virtual int local_hour(Instant at) const = 0;
};

/// A small seeded generator (SplitMix64, Steele et al. 2014): the same seed gives the same
/// sequence on every machine, which std::shuffle and the std distributions do not promise.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  [[nodiscard]] std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
  }
  /// A number in [0, bound); bound must be at least 1.
  [[nodiscard]] std::uint64_t below(std::uint64_t bound) { return next() % bound; }

  template <class Container>
  void shuffle(Container& items) {
    for (std::size_t i = items.size(); i > 1; --i) {
      using std::swap;
      swap(items[i - 1], items[below(i)]);
    }
  }

 private:
  std::uint64_t state_;
};

/// FNV-1a: a stable 64-bit hash of bytes, for seeds and balanced choices; never for security.
template <class Text>
[[nodiscard]] constexpr std::uint64_t stable_hash(const Text& text) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001B3ULL;
  }
  return hash;
}

}  // namespace communique
