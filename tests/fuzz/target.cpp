#include "fuzz/target.hpp"

#include <cstdint>
#include <stdexcept>

namespace communique::fuzz {

void require(bool holds, const char* claim) {
  if (!holds) throw std::runtime_error(claim);
}

Sections sections_of(std::string_view bytes) {
  constexpr std::string_view kMark = "=== ";
  Sections sections;
  std::string* current = nullptr;
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    const std::string_view line = bytes.substr(0, end);
    const std::string_view whole = end == bytes.npos ? line : bytes.substr(0, end + 1);
    if (line.starts_with(kMark)) {
      current = &sections[std::string(line.substr(kMark.size()))];
    } else if (current != nullptr) {
      current->append(whole);
    }
    bytes.remove_prefix(whole.size());
  }
  return sections;
}

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<std::uint8_t>(text[i]);
    const std::size_t size = lead < 0x80                   ? 1
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                                                           : 0;
    if (size == 0 || i + size > text.size()) return false;
    std::uint32_t code = size == 1 ? lead : lead & (0xFFU >> (size + 1));
    for (std::size_t k = 1; k < size; ++k) {
      const auto next = static_cast<std::uint8_t>(text[i + k]);
      if ((next & 0xC0U) != 0x80U) return false;
      code = code << 6U | (next & 0x3FU);
    }
    const bool is_short = (size == 3 && code < 0x800) || (size == 4 && code < 0x10000);
    if (is_short || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return false;
    i += size;
  }
  return true;
}

}  // namespace communique::fuzz
