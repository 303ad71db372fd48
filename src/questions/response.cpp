#include "questions/response.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace communique {
namespace {

constexpr double kAlmostCredit = 0.5;

bool has_option(const Showing& showing, int option) {
  return option >= 0 && option < static_cast<int>(showing.options.size());
}

Graded graded_whole(Verdict verdict, std::size_t facts) {
  const double credit = verdict == Verdict::Correct ? 1 : verdict == Verdict::Almost ? kAlmostCredit : 0;
  return {verdict, credit, std::vector<Verdict>(facts, verdict)};
}

Graded graded_parts(double credit, std::vector<Verdict> facts) {
  const Verdict verdict = credit >= 1               ? Verdict::Correct
                          : credit >= kAlmostCredit ? Verdict::Almost
                                                    : Verdict::Wrong;
  return {verdict, credit, std::move(facts)};
}

std::vector<Verdict> verdicts(const std::vector<bool>& is_right) {
  std::vector<Verdict> result;
  result.reserve(is_right.size());
  for (const bool right : is_right) result.push_back(right ? Verdict::Correct : Verdict::Wrong);
  return result;
}

Graded grade_picked(const Picked& picked, const Question& question, const Showing& showing) {
  std::vector<int> options = picked.options;
  std::sort(options.begin(), options.end());
  options.erase(std::unique(options.begin(), options.end()), options.end());
  std::vector<bool> is_right;
  for (const int correct : showing.correct) {
    is_right.push_back(std::binary_search(options.begin(), options.end(), correct));
  }
  const auto hits = std::count(is_right.begin(), is_right.end(), true);
  const auto extra = static_cast<std::ptrdiff_t>(options.size()) - hits;
  const auto parts = static_cast<double>(question.parts.size());
  std::vector<Verdict> facts = verdicts(is_right);
  if (extra > 0) std::replace(facts.begin(), facts.end(), Verdict::Correct, Verdict::Almost);
  return graded_parts(static_cast<double>(std::max<std::ptrdiff_t>(hits - extra, 0)) / parts,
                      std::move(facts));
}

/// Of `places`, those of a longest rising run, not all side by side; the earliest of several.
std::vector<bool> in_longest_rise(const std::vector<int>& places) {
  const std::size_t count = places.size();
  std::vector<std::size_t> length(count, 1);
  std::vector<std::size_t> before(count, count);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (places[j] < places[i] && length[j] + 1 > length[i]) {
        length[i] = length[j] + 1;
        before[i] = j;
      }
    }
  }
  std::vector<bool> is_in(count, false);
  const auto last = std::max_element(length.begin(), length.end());
  auto at = static_cast<std::size_t>(last - length.begin());
  if (last == length.end() || *last < 2) return is_in;
  for (; at < count; at = before[at]) is_in[at] = true;
  return is_in;
}

Graded grade_arranged(const Arranged& arranged, const Question& question, const Showing& showing) {
  const std::size_t count = question.parts.size();
  std::vector<int> part_of(showing.options.size(), -1);
  for (std::size_t part = 0; part < showing.correct.size(); ++part) {
    part_of[static_cast<std::size_t>(showing.correct[part])] = static_cast<int>(part);
  }
  std::vector<int> places;  // of each item in turn, where it belongs
  for (const int option : arranged.options) {
    places.push_back(has_option(showing, option) ? part_of[static_cast<std::size_t>(option)] : -1);
  }
  std::vector<int> sorted = places;
  std::sort(sorted.begin(), sorted.end());
  std::vector<int> all(count);
  std::iota(all.begin(), all.end(), 0);
  if (sorted != all) return graded_whole(Verdict::Wrong, count);
  const std::vector<bool> stays = in_longest_rise(places);
  std::vector<bool> is_right(count, false);
  for (std::size_t i = 0; i < count; ++i) is_right[static_cast<std::size_t>(places[i])] = stays[i];
  const auto right = std::count(stays.begin(), stays.end(), true);
  const double credit =
      right == 0 ? 0
                 : static_cast<double>(right - 1) / static_cast<double>(std::max<std::size_t>(count, 2) - 1);
  return graded_parts(credit, verdicts(is_right));
}

Graded grade_paired(const Paired& paired, const Question& question, const Showing& showing) {
  std::vector<bool> is_right;
  for (std::size_t i = 0; i < question.parts.size(); ++i) {
    is_right.push_back(i < paired.options.size() && paired.options[i] == showing.correct[i]);
  }
  const auto right = static_cast<double>(std::count(is_right.begin(), is_right.end(), true));
  return graded_parts(right / static_cast<double>(question.parts.size()), verdicts(is_right));
}

Verdict grade_located(const Located& located, const Location& key) {
  constexpr double kAlmostTimes = 3;
  const double away = distance_km(located.at, key.at);
  if (!(away <= kAlmostTimes * key.within_km)) return Verdict::Wrong;  // nor where it is no number
  return away <= key.within_km ? Verdict::Correct : Verdict::Almost;
}

Verdict grade_written(const Written& written, const Question& question, const Gazetteer& gazetteer,
                      const std::string& locale) {
  switch (question.kind) {
    case Kind::Date:
      return question.date ? grade_date(written.text, *question.date, locale) : Verdict::Wrong;
    case Kind::Typed:
    case Kind::Gap:
    case Kind::Number:
      return grade_typed(written.text, gazetteer.key_for(question, locale));
    default:
      return Verdict::Wrong;
  }
}

struct Grader {
  const Question& question;
  const Showing& showing;
  const Gazetteer& gazetteer;
  const std::string& locale;

  Graded operator()(const Chosen& chosen) const {
    const bool is_one = question.kind == Kind::Single || question.kind == Kind::TrueFalse;
    const bool is_right = is_one && has_option(showing, chosen.option) && showing.is_correct(chosen.option);
    return whole(is_right ? Verdict::Correct : Verdict::Wrong);
  }
  Graded operator()(const Picked& picked) const {
    return question.kind == Kind::Multiple ? grade_picked(picked, question, showing) : whole(Verdict::Wrong);
  }
  Graded operator()(const Arranged& arranged) const {
    return question.kind == Kind::Order ? grade_arranged(arranged, question, showing) : whole(Verdict::Wrong);
  }
  Graded operator()(const Paired& paired) const {
    return question.kind == Kind::Match ? grade_paired(paired, question, showing) : whole(Verdict::Wrong);
  }
  Graded operator()(const Located& located) const {
    return whole(question.location ? grade_located(located, *question.location) : Verdict::Wrong);
  }
  Graded operator()(const Written& written) const {
    return whole(grade_written(written, question, gazetteer, locale));
  }
  Graded operator()(const Skipped&) const { return whole(Verdict::Wrong); }

  [[nodiscard]] Graded whole(Verdict verdict) const { return graded_whole(verdict, question.facts.size()); }
};

std::string joined_options(const std::vector<int>& options, const Showing& showing) {
  std::string text;
  for (const int option : options) {
    if (!has_option(showing, option)) continue;
    if (!text.empty()) text += "; ";
    text += showing.options[static_cast<std::size_t>(option)].text;
  }
  return text;
}

std::string joined_pairs(const Paired& paired, const Question& question, const Showing& showing) {
  std::string text;
  for (std::size_t i = 0; i < std::min(paired.options.size(), question.parts.size()); ++i) {
    if (!has_option(showing, paired.options[i])) continue;
    if (!text.empty()) text += "; ";
    text += question.parts[i].prompt.text + ": " +
            showing.options[static_cast<std::size_t>(paired.options[i])].text;
  }
  return text;
}

}  // namespace

Graded grade(const Question& question, const Showing& showing, const Response& response,
             const Gazetteer& gazetteer, const std::string& locale) {
  return std::visit(Grader{question, showing, gazetteer, locale}, response);
}

std::string in_words(const Response& response, const Question& question, const Showing& showing) {
  if (const auto* chosen = std::get_if<Chosen>(&response)) return joined_options({chosen->option}, showing);
  if (const auto* picked = std::get_if<Picked>(&response)) {
    std::vector<int> options = picked->options;
    std::sort(options.begin(), options.end());
    return joined_options(options, showing);
  }
  if (const auto* arranged = std::get_if<Arranged>(&response))
    return joined_options(arranged->options, showing);
  if (const auto* paired = std::get_if<Paired>(&response)) return joined_pairs(*paired, question, showing);
  if (const auto* located = std::get_if<Located>(&response)) return shown(located->at);
  if (const auto* written = std::get_if<Written>(&response)) return written->text;
  return {};
}

}  // namespace communique
