#include "classroom/network/descriptors.hpp"

#include <sys/resource.h>

#include <algorithm>

namespace communique::classroom {

std::size_t raise_descriptor_limit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 256;
  if (limit.rlim_cur < limit.rlim_max) {
    rlimit raised = limit;
    raised.rlim_cur = limit.rlim_max;
    if (setrlimit(RLIMIT_NOFILE, &raised) == 0) limit = raised;
  }
  return static_cast<std::size_t>(limit.rlim_cur);
}

std::size_t connections_that_fit(std::size_t wanted, std::size_t limit) {
  constexpr std::size_t kForTheRest = 256;  // store, decks, fonts, pictures, sound
  return std::min(wanted, limit >= 2 * kForTheRest ? limit - kForTheRest : limit / 2);
}

}  // namespace communique::classroom
