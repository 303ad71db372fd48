#include "classroom/fitness.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/text.hpp"

namespace communique::classroom {
namespace {

struct Fitness {
  const Question& question;
  int options;

  [[nodiscard]] bool is_one(int option) const { return option >= 0 && option < options; }
  [[nodiscard]] bool are_different(const std::vector<int>& chosen) const {
    const std::set<int> different(chosen.begin(), chosen.end());
    return different.size() == chosen.size() &&
           std::all_of(chosen.begin(), chosen.end(), [&](int option) { return is_one(option); });
  }

  bool operator()(const Chosen& chosen) const {
    return (question.kind == Kind::Single || question.kind == Kind::TrueFalse) && is_one(chosen.option);
  }
  bool operator()(const Picked& picked) const {
    return question.kind == Kind::Multiple && !picked.options.empty() && are_different(picked.options);
  }
  bool operator()(const Arranged& arranged) const {
    return question.kind == Kind::Order && static_cast<int>(arranged.options.size()) == options &&
           are_different(arranged.options);
  }
  bool operator()(const Paired& paired) const {
    return question.kind == Kind::Match && paired.options.size() == question.parts.size() &&
           std::all_of(paired.options.begin(), paired.options.end(),
                       [&](int option) { return option == kUnpaired || is_one(option); });
  }
  bool operator()(const Located& located) const {
    const auto is_within = [](double value, double most) {
      return std::isfinite(value) && std::abs(value) <= most;
    };
    return question.kind == Kind::Map && is_within(located.at.latitude, 90) &&
           is_within(located.at.longitude, 180);
  }
  bool operator()(const Written& written) const {
    const bool is_written = question.kind == Kind::Typed || question.kind == Kind::Gap ||
                            question.kind == Kind::Date || question.kind == Kind::Number;
    return is_written && written.text.size() <= kLongestAnswer && !trimmed(written.text).empty();
  }
  bool operator()(const Skipped&) const { return true; }
};

}  // namespace

bool is_fit(const Response& response, const Question& question, const Showing& showing) {
  return std::visit(Fitness{question, static_cast<int>(showing.options.size())}, response);
}

std::size_t counted_hands(const Question& question, const Showing& showing) {
  const bool is_choice = question.kind == Kind::Single || question.kind == Kind::TrueFalse;
  return is_choice ? showing.options.size() : 2;
}

}  // namespace communique::classroom
