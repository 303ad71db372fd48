#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <new>
#include <stdexcept>
#include <thread>
#include <vector>

#include "app/background.hpp"

using namespace communique;

TEST_CASE("What a job found is taken over on the owner's thread, once") {
  std::atomic<int> calls = 0;
  Background background([&] { ++calls; });
  const auto owner = std::this_thread::get_id();
  std::thread::id worked;
  std::thread::id told;
  background.start([&](const std::atomic<bool>&) -> Background::Outcome {
    worked = std::this_thread::get_id();
    return [&] { told = std::this_thread::get_id(); };
  });
  background.wait();
  CHECK(calls == 1);
  CHECK(background.collect());
  CHECK(told == owner);
  CHECK(worked != owner);
  CHECK_FALSE(background.collect());
}

TEST_CASE("A job that is overtaken gives up, and nothing of it is told") {
  Background background;
  std::atomic<bool> has_begun = false;
  bool is_told = false;
  background.start([&](const std::atomic<bool>& is_cancelled) -> Background::Outcome {
    has_begun = true;
    while (!is_cancelled) std::this_thread::yield();
    return [&] { is_told = true; };
  });
  while (!has_begun) std::this_thread::yield();
  int found = 0;
  background.start([&](const std::atomic<bool>&) -> Background::Outcome { return [&] { found = 2; }; });
  background.wait();
  CHECK(background.collect());
  CHECK(found == 2);
  CHECK_FALSE(is_told);
}

TEST_CASE("What is queued waits for the job under way, and only the newest is done") {
  Background background;
  std::atomic<bool> may_end = false;
  std::vector<int> told;
  const auto telling = [&](int number) {
    return [&told, number](const std::atomic<bool>&) -> Background::Outcome {
      return [&told, number] { told.push_back(number); };
    };
  };
  background.queue([&](const std::atomic<bool>&) -> Background::Outcome {
    while (!may_end) std::this_thread::yield();
    return [&] { told.push_back(1); };
  });
  background.queue(telling(2));
  background.queue(telling(3));
  CHECK_FALSE(background.collect());
  may_end = true;
  do {
    background.wait();
  } while (background.collect());
  CHECK(told == std::vector{1, 3});
}

TEST_CASE("A job that finds nothing or fails leaves the program as it is") {
  Background background;
  background.start([](const std::atomic<bool>&) -> Background::Outcome { return {}; });
  background.wait();
  CHECK_FALSE(background.collect());
  background.start([](const std::atomic<bool>&) -> Background::Outcome { throw std::runtime_error("no"); });
  background.wait();
  CHECK_FALSE(background.collect());
}

TEST_CASE("Closing the program does not wait for a long job to end by itself") {
  std::atomic<bool> has_given_up = false;
  {
    Background background;
    background.start([&](const std::atomic<bool>& is_cancelled) -> Background::Outcome {
      while (!is_cancelled) std::this_thread::yield();
      has_given_up = true;
      return {};
    });
  }
  CHECK(has_given_up);
}

TEST_CASE("A job that throws says so, and one that is stopped tells what it has found") {
  Background background;
  std::vector<int> told;
  background.start([](const std::atomic<bool>&) -> Background::Outcome { throw std::bad_alloc(); },
                   [&] { told.push_back(1); });
  background.wait();
  CHECK(background.collect());
  std::atomic<bool> has_begun = false;
  background.start([&](const std::atomic<bool>& is_cancelled) -> Background::Outcome {
    has_begun = true;
    while (!is_cancelled) std::this_thread::yield();
    return [&] { told.push_back(2); };
  });
  while (!has_begun) std::this_thread::yield();
  background.stop();
  background.wait();
  CHECK(background.collect());
  CHECK(told == std::vector{1, 2});
}
