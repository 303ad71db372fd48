#pragma once
// Where a room's events go to be kept. Called on the room's thread; must not block it.
#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace communique::classroom {

class Journal {
 public:
  virtual ~Journal() = default;
  /// Keeps `events` (see event_text()) after all earlier ones, then calls `done` once, from any thread: when
  /// they are on disk, or with why they are not; then none of these is kept, nor any that came after them
  /// until keep() is called again.
  virtual void keep(std::vector<std::string> events, std::function<void(Result<void>)> done) = 0;
};

}  // namespace communique::classroom
