#include "platform/seed.hpp"

#include <random>

namespace communique {

std::uint64_t random_seed() {
  std::random_device device;
  const std::uint64_t high = device();
  return high << 32U | device();
}

}  // namespace communique
