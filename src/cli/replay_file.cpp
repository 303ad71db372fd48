#include "cli/replay_file.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <limits>
#include <map>
#include <optional>

#include "cli/tree_reader.hpp"

namespace communique {
namespace {

using std::chrono::sys_days;

/// Takes an ISO 8601 instant apart from its front.
class InstantText {
 public:
  explicit InstantText(std::string_view text) : rest_(text) {}

  /// The UTC date, or nothing where the text is no instant: 2026-08-30T15:43:00.000Z, also with an offset
  /// such as +09:00, and with a signed year of six digits as JavaScript writes those beyond 9999.
  std::optional<sys_days> utc_date() {
    using namespace std::chrono;
    const int sign = take('-') ? -1 : take('+') ? 1 : 0;
    const auto year_number = digits(sign == 0 ? 4 : 6);
    if (!year_number || !take('-')) return {};
    const auto month_number = digits(2);
    if (!month_number || !take('-')) return {};
    const auto day_number = digits(2);
    if (!day_number || *year_number > int{year::max()}) return {};
    const year_month_day date{year(sign < 0 ? -*year_number : *year_number),
                              month(static_cast<unsigned>(*month_number)),
                              day(static_cast<unsigned>(*day_number))};
    const auto since_midnight = utc_time();
    if (!date.ok() || !since_midnight) return {};
    return floor<days>(sys_days(date) + *since_midnight);
  }

 private:
  bool take(char wanted) {
    if (!rest_.starts_with(wanted)) return false;
    rest_.remove_prefix(1);
    return true;
  }
  std::optional<int> digits(std::size_t count) {
    int number = 0;
    const char* end = rest_.data() + std::min(count, rest_.size());
    const auto [stop, error] = std::from_chars(rest_.data(), end, number);
    if (error != std::errc() || stop != rest_.data() + count || rest_.front() == '-') return {};
    rest_.remove_prefix(count);
    return number;
  }
  /// "hh:mm" with both parts in their range.
  std::optional<std::chrono::minutes> hours_and_minutes() {
    const auto hours = digits(2);
    if (!hours || *hours > 23 || !take(':')) return {};
    const auto minutes = digits(2);
    if (!minutes || *minutes > 59) return {};
    return std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
  }
  /// From "Thh:mm" to the end, without the offset; below 0 or above a day where that crosses midnight.
  std::optional<std::chrono::minutes> utc_time() {
    if (!take('T')) return {};
    const auto local = hours_and_minutes();
    if (!local) return {};
    if (take(':')) {
      const auto seconds = digits(2);
      if (!seconds || *seconds > 60) return {};
      if (take('.') && !digits(1)) return {};
      while (digits(1)) {
      }
    }
    std::chrono::minutes offset{0};
    if (!take('Z')) {
      const int sign = take('+') ? 1 : take('-') ? -1 : 0;
      const auto ahead = hours_and_minutes();
      if (sign == 0 || !ahead) return {};
      offset = sign * *ahead;
    }
    if (!rest_.empty()) return {};
    return *local - offset;
  }

  std::string_view rest_;
};

/// "10m", "2h" or "1d" in minutes; nothing for anything else.
std::optional<int> minutes_of(std::string_view step) {
  int number = 0;
  const char* end = step.data() + step.size();
  const auto [stop, error] = std::from_chars(step.data(), end, number);
  if (error != std::errc() || stop + 1 != end || number < 1) return {};
  const int unit = *stop == 'm' ? 1 : *stop == 'h' ? 60 : *stop == 'd' ? kMinutesPerDay : 0;
  if (unit == 0 || number > kLongestInterval * kMinutesPerDay / unit) return {};
  return number * unit;
}

class ReplayReader : private TreeReader {
 public:
  explicit ReplayReader(std::string file) : TreeReader(std::move(file)) {}

  ReplayFile read(const std::string& json) {
    if (const auto tree = parse(json)) read_all(*tree);
    replay_.problems = problems();
    return std::move(replay_);
  }

 private:
  void read_all(const JsonTree& tree) {
    constexpr const char* kParts[] = {"sequences", "memory_steps", "intervals"};
    if (tree.object() == nullptr) return report_type(tree, "an object with sequences of reviews");
    if (std::none_of(std::begin(kParts), std::end(kParts), [&](auto part) { return tree.find(part); })) {
      return report(tree, "missing-field", "there is nothing to replay",
                    "\"sequences\", \"memory_steps\" or \"intervals\"");
    }
    read_groups(tree.find("params"));
    read_weights(tree.find("weights"));
    for (const JsonTree& node : objects(tree.find("sequences"))) read_sequence(node);
    for (const JsonTree& node : objects(tree.find("memory_steps"))) read_step(node);
    for (const JsonTree& node : objects(tree.find("intervals"))) read_interval(node);
  }

  /// The items of a list that may be missing; those that are no objects are reported and read as empty.
  const std::vector<JsonTree>& objects(const JsonTree* list) {
    static const std::vector<JsonTree> kNone;
    if (list == nullptr || list->is_null()) return kNone;
    if (list->array() == nullptr) {
      report_type(*list, "a list of objects");
      return kNone;
    }
    const auto& items = *list->array();
    const auto odd = std::find_if(items.begin(), items.end(), [](const auto& i) { return !i.object(); });
    if (odd == items.end()) return items;
    report_type(*odd, "an object");
    return kNone;
  }
  const JsonMembers& members(const JsonTree* node, const char* expected) {
    static const JsonMembers kNone;
    if (node == nullptr || node->is_null()) return kNone;
    if (node->object() != nullptr) return *node->object();
    report_type(*node, expected);
    return kNone;
  }
  /// A number within [least, most], or `otherwise` where the field is missing or wrong.
  double number(const JsonTree* field, double least, double most, double otherwise, const char* expected) {
    if (field == nullptr) return otherwise;
    if (field->number() != nullptr && *field->number() >= least && *field->number() <= most) {
      return *field->number();
    }
    report(*field, "out-of-range", "this is not in range", expected);
    return otherwise;
  }
  int whole(const JsonTree* field, int least, int most, int otherwise, const char* expected) {
    const double value = number(field, least, most, otherwise, expected);
    if (value == std::floor(value)) return static_cast<int>(value);
    report(*field, "out-of-range", "this is no whole number", expected);
    return otherwise;
  }
  Rating rating(const JsonTree& node) {
    constexpr const char* kExpected = "1 (again), 2 (hard), 3 (good) or 4 (easy)";
    return static_cast<Rating>(whole(required(node, "rating", kExpected), 1, 4, 3, kExpected));
  }
  int elapsed_days(const JsonTree* field) {
    constexpr int kMost = std::numeric_limits<int>::max();
    return whole(field, 0, kMost, 0, "a whole number of days, 0 or more");
  }
  double stability(const JsonTree& node) {
    constexpr const char* kExpected = "days from 0.001 to 36500";
    return number(required(node, "stability", kExpected), fsrs::kLeastStability, fsrs::kMostStability, 1,
                  kExpected);
  }

  std::vector<double> weights(const JsonTree& node) {
    std::vector<double> result;
    if (node.array() == nullptr) report_type(node, "a list of 21, 19 or 17 weights");
    if (node.array() == nullptr) return {kDefaultWeights.begin(), kDefaultWeights.end()};
    for (const JsonTree& item : *node.array()) {
      if (item.number() == nullptr) report_type(item, "a number");
      result.push_back(item.number() == nullptr ? 0 : *item.number());
    }
    return result;
  }
  std::vector<int> steps(const JsonTree* list, std::vector<int> otherwise) {
    if (list == nullptr) return otherwise;
    if (list->array() == nullptr) report_type(*list, "a list of steps such as \"10m\"");
    if (list->array() == nullptr) return otherwise;
    std::vector<int> result;
    for (const JsonTree& item : *list->array()) {
      const auto minutes = item.text() == nullptr ? std::nullopt : minutes_of(*item.text());
      if (!minutes)
        report(item, "bad-step", "this is no step", "minutes, hours or days: \"10m\", \"2h\", \"1d\"");
      result.push_back(minutes.value_or(1));
    }
    return result;
  }
  SchedulerOptions options(const JsonTree& node) {
    SchedulerOptions result;
    result.desired_retention =
        number(node.find("request_retention"), 0, 1, result.desired_retention, "a share above 0, up to 1");
    result.maximum_interval = whole(node.find("maximum_interval"), 1, kLongestInterval,
                                    result.maximum_interval, "a whole number of days, 1 to 500000");
    result.has_short_term = is_set(node.find("enable_short_term"), result.has_short_term);
    result.learning_steps = steps(node.find("learning_steps"), result.learning_steps);
    result.relearning_steps = steps(node.find("relearning_steps"), result.relearning_steps);
    if (is_set(node.find("enable_fuzz"), false)) {
      report(*node.find("enable_fuzz"), "bad-choice", "intervals are not spread by chance here", "false");
    }
    return result;
  }
  bool is_set(const JsonTree* field, bool otherwise) {
    if (field == nullptr) return otherwise;
    if (field->boolean() != nullptr) return *field->boolean();
    report_type(*field, "true or false");
    return otherwise;
  }

  /// Its place among the schedulers; where it cannot be, what stands at `node` is at fault.
  std::size_t add_scheduler(const JsonTree& node, const JsonTree* given, const SchedulerOptions& chosen) {
    const bool is_given = given != nullptr && !given->is_null();
    const auto values =
        is_given ? weights(*given) : std::vector<double>(kDefaultWeights.begin(), kDefaultWeights.end());
    auto scheduler = Scheduler::from(values, chosen);
    if (!scheduler) {
      const Error& error = scheduler.error();
      const JsonTree& at = is_given && error.subject == "weights" ? *given : node;
      report(at, "bad-parameters", "these " + error.subject + " cannot be used", error.detail);
    }
    replay_.schedulers.push_back(scheduler ? std::move(*scheduler) : Scheduler());
    return replay_.schedulers.size() - 1;
  }
  void read_groups(const JsonTree* params) {
    for (const auto& [name, node] : members(params, "an object with a group of parameters under each name")) {
      const JsonTree* effective = node.object() == nullptr ? nullptr : node.find("effective");
      if (node.object() == nullptr || (effective != nullptr && effective->object() == nullptr)) {
        report_type(effective == nullptr ? node : *effective, "an object");
        continue;
      }
      const SchedulerOptions chosen = effective == nullptr ? SchedulerOptions{} : options(*effective);
      groups_[name] = add_scheduler(node, node.find("given_w"), chosen);
    }
  }
  void read_weights(const JsonTree* sets) {
    for (const auto& [name, node] : members(sets, "an object with a list of weights under each name")) {
      weights_[name] = add_scheduler(node, &node, {});
    }
  }
  /// What stands under the name that `field` gives; a problem where nothing does.
  std::size_t named(const JsonTree* field, const std::map<std::string, std::size_t>& choices,
                    const std::string& kind) {
    if (field == nullptr) return 0;
    const std::string name = text(field);
    if (const auto found = choices.find(name); found != choices.end()) return found->second;
    std::vector<std::string> names;
    for (const auto& choice : choices) names.push_back(choice.first);
    report(*field, "unknown-reference", "there is no " + kind + " \"" + name + '"', "one that the file has",
           nearest_choice(name, names));
    return 0;
  }

  void read_sequence(const JsonTree& node) {
    ReplaySequence sequence;
    sequence.id = id(required(node, "id"));
    sequence.scheduler =
        named(required(node, "group", "a name from \"params\""), groups_, "group of parameters");
    std::optional<sys_days> last;
    for (const JsonTree& review : objects(required(node, "reviews", "a list of reviews"))) {
      sequence.reviews.push_back({rating(review), days_since(last, review)});
    }
    replay_.sequences.push_back(std::move(sequence));
  }
  /// The days from `last`, which moves on to this review; those that it tells itself where times are missing.
  int days_since(std::optional<sys_days>& last, const JsonTree& review) {
    const JsonTree* told = review.find("elapsed_days");
    const JsonTree* at = told == nullptr ? required(review, "at", kTime) : review.find("at");
    const auto before = std::exchange(last, at == nullptr ? std::nullopt : date_of(*at));
    if (before && last) return std::max(0, static_cast<int>((*last - *before).count()));
    return elapsed_days(told);
  }
  std::optional<sys_days> date_of(const JsonTree& at) {
    const auto date = at.text() == nullptr ? std::nullopt : InstantText(*at.text()).utc_date();
    if (!date) report(at, "bad-time", "this is no time", kTime);
    return date;
  }
  void read_step(const JsonTree& node) {
    constexpr const char* kDifficulty = "a difficulty from 1 to 10";
    ReplayStep step;
    step.before.stability = stability(node);
    step.before.difficulty =
        number(required(node, "difficulty", kDifficulty), fsrs::kEasiest, fsrs::kHardest, 1, kDifficulty);
    step.review = {rating(node), elapsed_days(required(node, "elapsed_days", "days"))};
    step.scheduler = named(node.find("w"), weights_, "set of weights");
    replay_.memory_steps.push_back(step);
  }
  void read_interval(const JsonTree& node) {
    SchedulerOptions chosen;
    chosen.desired_retention = number(required(node, "request_retention"), 0, 1, chosen.desired_retention,
                                      "a share above 0, up to 1");
    const std::size_t scheduler = add_scheduler(node, nullptr, chosen);
    replay_.intervals.push_back({scheduler, stability(node)});
  }

  static constexpr const char* kTime = "a time such as \"2026-08-30T15:43:00Z\"";
  ReplayFile replay_{{Scheduler()}, {}, {}, {}, {}};
  std::map<std::string, std::size_t> groups_;
  std::map<std::string, std::size_t> weights_{{"default", 0}};
};

}  // namespace

ReplayFile parse_replay_file(const std::string& json, const std::string& file) {
  return ReplayReader(file).read(json);
}

}  // namespace communique
