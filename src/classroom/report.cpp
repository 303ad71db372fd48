#include "classroom/report.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <tuple>

#include "base/text.hpp"
#include "classroom/fitness.hpp"

namespace communique::classroom {
namespace {

constexpr std::size_t kFewestForDiscrimination = 5;
constexpr int kFewestForUnused = 10;
constexpr std::size_t kMostWrongAnswers = 5;

bool has_options(Kind kind) {
  return kind == Kind::Single || kind == Kind::TrueFalse || kind == Kind::Multiple;
}

bool is_typed(Kind kind) {
  return kind == Kind::Typed || kind == Kind::Gap || kind == Kind::Date || kind == Kind::Number;
}

std::vector<const Player*> staying(const Room& room) {
  std::vector<const Player*> players;
  for (const Player& player : room.players()) {
    if (!player.is_removed) players.push_back(&player);
  }
  return players;
}

const Answer* answer_of(const Player& player, int question) {
  const auto found = player.answers.find(question);
  return found == player.answers.end() ? nullptr : &found->second;
}

/// How many of the plan's questions were put to somebody.
int asked(const Room& room) {
  if (room.phase() == Phase::Lobby || room.current() < 0) return 0;
  if (!is_own_pace(room.plan().mode)) return room.current() + 1;
  int furthest = 0;
  for (const Player* player : staying(room)) furthest = std::max(furthest, player->position);
  return std::min(furthest + 1, static_cast<int>(room.plan().questions.size()));
}

/// Mean credit of the player's answers to all questions but this one; nothing where there are none.
std::optional<double> credit_elsewhere(const Player& player, int question) {
  double sum = 0;
  int count = 0;
  for (const auto& [index, answer] : player.answers) {
    if (index == question) continue;
    sum += answer.credit;
    ++count;
  }
  return count == 0 ? std::nullopt : std::optional(sum / count);
}

double mean_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Pearson's product-moment correlation, -1 to 1; nothing where one of the two does not vary.
std::optional<double> correlation(const std::vector<double>& xs, const std::vector<double>& ys) {
  constexpr double kNothing = 1e-12;  // what rounding leaves of no variance
  const double x_mean = mean_of(xs);
  const double y_mean = mean_of(ys);
  double both = 0;
  double x_squares = 0;
  double y_squares = 0;
  for (std::size_t i = 0; i < xs.size(); ++i) {
    both += (xs[i] - x_mean) * (ys[i] - y_mean);
    x_squares += (xs[i] - x_mean) * (xs[i] - x_mean);
    y_squares += (ys[i] - y_mean) * (ys[i] - y_mean);
  }
  if (x_squares < kNothing || y_squares < kNothing) return std::nullopt;
  return std::clamp(both / std::sqrt(x_squares * y_squares), -1.0, 1.0);
}

std::optional<double> discrimination(const std::vector<const Player*>& players, int question) {
  std::vector<double> credits;
  std::vector<double> elsewhere;
  for (const Player* player : players) {
    const Answer* answer = answer_of(*player, question);
    const auto rest = credit_elsewhere(*player, question);
    if (answer == nullptr || !rest) continue;
    credits.push_back(answer->credit);
    elsewhere.push_back(*rest);
  }
  if (credits.size() < kFewestForDiscrimination) return std::nullopt;
  return correlation(credits, elsewhere);
}

Moment median(std::vector<Moment> times) {
  if (times.empty()) return Moment{0};
  std::sort(times.begin(), times.end());
  const std::size_t middle = times.size() / 2;
  return times.size() % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2;
}

std::vector<OptionUse> options_of(const Room& room, int question) {
  std::vector<OptionUse> options;
  if (!has_options(room.question(question).kind)) return options;
  const Showing& showing = room.showing(question);
  const std::vector<int> chosen = room.tally(question).options;
  const auto* hands = room.hands(question);
  for (std::size_t i = 0; i < showing.options.size(); ++i) {
    const int raised = hands != nullptr && hands->size() == showing.options.size() ? (*hands)[i] : 0;
    const bool is_key = showing.is_correct(static_cast<int>(i));
    options.push_back({showing.options[i].text, is_key, (i < chosen.size() ? chosen[i] : 0) + raised});
  }
  return options;
}

/// The same answer typed in several ways counts as one, in the way that comes first in the alphabet: the
/// report must not depend on who sat down first.
std::vector<std::pair<std::string, int>> wrong_answers(const std::vector<const Player*>& players,
                                                       int question) {
  std::map<std::string, std::pair<std::string, int>> by_form;
  for (const Player* player : players) {
    const Answer* answer = answer_of(*player, question);
    if (answer == nullptr || answer->verdict != Verdict::Wrong) continue;
    const std::string text = trimmed(answer->shown);
    if (text.empty()) continue;
    auto& [form, count] = by_form.try_emplace(folded(text), text, 0).first->second;
    form = std::min(form, text);
    ++count;
  }
  std::vector<std::pair<std::string, int>> answers;
  for (const auto& [key, answer] : by_form) answers.push_back(answer);
  std::stable_sort(answers.begin(), answers.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  if (answers.size() > kMostWrongAnswers) answers.resize(kMostWrongAnswers);
  return answers;
}

/// What a show of hands says: right and not right, whoever raised them.
void add_hands(const Room& room, QuestionReport& report) {
  const auto* hands = room.hands(report.question);
  if (hands == nullptr || hands->empty()) return;
  const Showing& showing = room.showing(report.question);
  const bool are_options = has_options(report.kind) && hands->size() == showing.options.size();
  for (std::size_t i = 0; i < hands->size(); ++i) {
    report.answered += (*hands)[i];
    const bool is_right = are_options ? showing.is_correct(static_cast<int>(i)) : i == 0;
    report.right += is_right ? (*hands)[i] : 0;
  }
  if (report.answered > 0) report.difficulty = static_cast<double>(report.right) / report.answered;
}

QuestionReport question_report(const Room& room, const std::vector<const Player*>& players, int index) {
  const Question& question = room.question(index);
  QuestionReport report;
  report.question = index;
  report.id = question.id;
  report.stem = question.stem;
  report.key = question.key.text;
  report.kind = question.kind;
  report.topic = question.topic;
  std::vector<double> credits;
  std::vector<Moment> times;
  for (const Player* player : players) {
    const Answer* answer = answer_of(*player, index);
    if (answer == nullptr) continue;
    credits.push_back(answer->credit);
    times.push_back(answer->took);
    report.right += answer->verdict == Verdict::Correct ? 1 : 0;
  }
  report.answered = static_cast<int>(credits.size());
  if (!credits.empty()) report.difficulty = std::clamp(mean_of(credits), 0.0, 1.0);
  report.discrimination = discrimination(players, index);
  report.median_time = median(std::move(times));
  add_hands(room, report);
  report.options = options_of(room, index);
  if (is_typed(question.kind)) report.wrong_answers = wrong_answers(players, index);
  for (const OptionUse& option : report.options) {
    const bool is_unused = !option.is_key && option.chosen == 0;
    if (is_unused && report.answered >= kFewestForUnused) report.unused.push_back(option.text);
  }
  return report;
}

/// Each right answer with what was taken for it in this answer.
std::vector<std::pair<std::string, std::string>> mixed_up(const Room& room, int index, const Answer& answer) {
  std::vector<std::pair<std::string, std::string>> pairs;
  const Question& question = room.question(index);
  const Showing& showing = room.showing(index);
  if (answer.verdict == Verdict::Correct || !is_fit(answer.response, question, showing)) return pairs;
  const auto option = [&](int at) { return showing.options[static_cast<std::size_t>(at)].text; };
  if (const auto* chosen = std::get_if<Chosen>(&answer.response)) {
    if (question.kind == Kind::Single) pairs.emplace_back(question.key.text, option(chosen->option));
  } else if (const auto* paired = std::get_if<Paired>(&answer.response)) {
    for (std::size_t part = 0; part < question.parts.size() && part < paired->options.size(); ++part) {
      const int taken = paired->options[part];
      const std::string& right = question.parts[part].answer.text;
      if (taken != kUnpaired && option(taken) != right) pairs.emplace_back(right, option(taken));
    }
  } else if (const auto* written = std::get_if<Written>(&answer.response)) {
    const auto named = room.deck().gazetteer.named(written->text);
    const bool is_other = named && !question.key.entity.empty() && named->entity != question.key.entity;
    if (is_other) pairs.emplace_back(question.key.text, named->text);
  }
  return pairs;
}

std::vector<MixUp> mix_ups_in(const Room& room, const std::vector<const Player*>& players, int questions) {
  std::map<std::pair<std::string, std::string>, std::set<std::string>> who;
  for (const Player* player : players) {
    for (const auto& [index, answer] : player->answers) {
      if (index >= questions) continue;
      for (auto& pair : mixed_up(room, index, answer)) who[std::move(pair)].insert(player->name);
    }
  }
  std::vector<MixUp> mix_ups;
  for (const auto& [pair, names] : who) {
    mix_ups.push_back({pair.first, pair.second, {names.begin(), names.end()}});
  }
  std::stable_sort(mix_ups.begin(), mix_ups.end(),
                   [](const MixUp& a, const MixUp& b) { return a.players.size() > b.players.size(); });
  return mix_ups;
}

GradebookRow row_of(const Room& room, const Player& player, int questions) {
  GradebookRow row;
  row.name = player.name;
  const auto& teams = room.plan().teams;
  const auto team = static_cast<std::size_t>(player.team);
  if (player.team >= 0 && team < teams.size()) row.team = teams[team];
  row.score = player.score;
  row.place = player.place;
  for (int index = 0; index < questions; ++index) {
    const Answer* answer = answer_of(player, index);
    row.answers.push_back(answer == nullptr ? std::nullopt : std::optional(*answer));
    if (answer == nullptr) continue;
    ++row.answered;
    row.right += answer->verdict == Verdict::Correct ? 1 : 0;
  }
  return row;
}

}  // namespace

LessonReport report_of(const Room& room) {
  LessonReport report;
  report.plan = room.plan();
  report.started = room.started();
  const std::vector<const Player*> players = staying(room);
  const int questions = asked(room);
  int answered = 0;
  int right = 0;
  for (int index = 0; index < questions; ++index) {
    report.questions.push_back(question_report(room, players, index));
    answered += report.questions.back().answered;
    right += report.questions.back().right;
  }
  if (answered > 0) report.mean = static_cast<double>(right) / answered;
  report.mix_ups = mix_ups_in(room, players, questions);
  for (const Player* player : players) report.rows.push_back(row_of(room, *player, questions));
  std::stable_sort(report.rows.begin(), report.rows.end(), [](const GradebookRow& a, const GradebookRow& b) {
    return std::tie(a.place, a.name) < std::tie(b.place, b.name);
  });
  return report;
}

}  // namespace communique::classroom
