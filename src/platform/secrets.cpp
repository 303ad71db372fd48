#include "platform/secrets.hpp"

#include <sodium.h>

#include <array>
#include <cstdlib>

namespace communique {

namespace {

/// Without a source of chance there is no secret: better no program than one that gives tokens away.
void make_ready() {
  static const bool is_ready = sodium_init() >= 0;
  if (!is_ready) std::abort();
}

}  // namespace

std::string secret_token() {
  make_ready();
  std::array<unsigned char, 16> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::array<char, 2 * bytes.size() + 1> digits{};
  sodium_bin2hex(digits.data(), digits.size(), bytes.data(), bytes.size());
  return digits.data();
}

std::string random_pin() {
  make_ready();
  return std::to_string(100'000 + randombytes_uniform(900'000));
}

}  // namespace communique
