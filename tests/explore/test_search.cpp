#include <catch2/catch_test_macros.hpp>

#include "explore/search.hpp"
