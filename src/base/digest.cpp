#include "base/digest.hpp"

#include <sodium.h>

#include <array>

namespace communique {

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  const std::basic_string<unsigned char> input(bytes.begin(), bytes.end());
  crypto_hash_sha256(hash.data(), input.data(), input.size());
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const unsigned char byte : hash) {
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 15U];
  }
  return text;
}

}  // namespace communique
