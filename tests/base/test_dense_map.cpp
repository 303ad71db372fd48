#include <rapidcheck.h>

#include <catch2/catch_test_macros.hpp>
#include <map>
#include <string>

#include "base/dense_map.hpp"

using namespace communique;

TEST_CASE("A dense map holds what a map holds, whatever is added and erased") {
  CHECK(rc::check([] {
    DenseMap<std::string, int> dense;
    std::map<std::string, int> plain;
    for (int step = *rc::gen::inRange(0, 200); step > 0; --step) {
      const std::string key = std::to_string(*rc::gen::inRange(0, 60));
      switch (*rc::gen::inRange(0, 4)) {
        case 0:
          RC_ASSERT(dense.emplace(key, step).second == plain.emplace(key, step).second);
          break;
        case 1:
          RC_ASSERT(dense.erase(key) == plain.erase(key));
          break;
        default:
          dense[key] += step;
          plain[key] += step;
      }
    }
    RC_ASSERT(dense.size() == plain.size());
    for (const auto& [key, value] : dense) RC_ASSERT(plain.at(key) == value);
    for (int key = 0; key < 60; ++key) {
      const auto found = plain.find(std::to_string(key));
      RC_ASSERT(dense.contains(std::to_string(key)) == (found != plain.end()));
      if (found != plain.end()) RC_ASSERT(dense.find(found->first)->second == found->second);
    }
    DenseMap<std::string, int> other;
    for (const auto& [key, value] : plain) other[key] = value;
    RC_ASSERT(other == dense);
    other["one more"] = 1;
    RC_ASSERT_FALSE(other == dense);
  }));
}
