// What libFuzzer calls. COMMUNIQUE_FUZZ_TARGET is the name of the target.
#include <cstddef>
#include <cstdint>

#include "fuzz/target.hpp"

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

/// What a target prepares once is not counted as the time of an input.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
  (void)communique::fuzz::COMMUNIQUE_FUZZ_TARGET("");
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  (void)communique::fuzz::COMMUNIQUE_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}
