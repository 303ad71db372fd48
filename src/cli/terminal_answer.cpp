#include "cli/terminal_answer.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <numeric>

namespace communique {

using namespace screens;

namespace {

using Intents = std::vector<Intent>;

/// The line's letters or digits as places from 0: "C, a" with 'A' gives 2, 0. Nothing where it holds
/// anything else, a place outside of `count`, or one twice.
std::optional<std::vector<int>> places_in(const std::string& line, char first, std::size_t count) {
  std::vector<int> places;
  for (const char each : line) {
    const char key = static_cast<char>(std::toupper(static_cast<unsigned char>(each)));
    if (key == ' ' || key == ',') continue;
    const int place = key - first;
    const bool is_new = std::find(places.begin(), places.end(), place) == places.end();
    if (place < 0 || place >= static_cast<int>(count) || !is_new) return std::nullopt;
    places.push_back(place);
  }
  return places;
}

std::optional<Intents> read_choice(const QuizView& view, const std::string& line) {
  if (line.size() != 1) return std::nullopt;
  const auto places = places_in(line, std::isdigit(static_cast<unsigned char>(line[0])) != 0 ? '1' : 'A',
                                view.options.size());
  if (!places || places->empty()) return std::nullopt;
  return Intents{PickOption{places->front()}};
}

std::optional<Intents> read_ticks(const QuizView& view, const std::string& line) {
  const auto places = places_in(line, 'A', view.options.size());
  if (!places || places->empty()) return std::nullopt;
  Intents intents;
  for (int option = 0; option < static_cast<int>(view.options.size()); ++option) {
    const bool is_wanted = std::find(places->begin(), places->end(), option) != places->end();
    if (is_wanted != view.options[static_cast<std::size_t>(option)].is_chosen)
      intents.emplace_back(PickOption{option});
  }
  intents.emplace_back(SubmitParts{});
  return intents;
}

std::optional<Intents> read_order(const QuizView& view, const std::string& line) {
  const auto wanted = places_in(line, '1', view.options.size());
  if (!wanted || wanted->size() != view.options.size()) return std::nullopt;
  std::vector<int> items(view.options.size());
  std::iota(items.begin(), items.end(), 0);
  Intents intents;
  for (std::size_t place = 0; place < items.size(); ++place) {
    const auto at = std::find(items.begin(), items.end(), (*wanted)[place]);
    const auto from = static_cast<int>(at - items.begin());
    if (from != static_cast<int>(place)) intents.emplace_back(MoveItem{from, static_cast<int>(place)});
    items.erase(at);
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(place), (*wanted)[place]);
  }
  intents.emplace_back(SubmitParts{});
  return intents;
}

std::optional<Intents> read_pairs(const QuizView& view, const std::string& line) {
  const auto options = places_in(line, 'A', view.options.size());
  if (!options || options->size() != view.pairs.size()) return std::nullopt;
  Intents intents;
  for (std::size_t pair = 0; pair < options->size(); ++pair) {
    intents.emplace_back(PairUp{static_cast<int>(pair), (*options)[pair]});
  }
  intents.emplace_back(SubmitParts{});
  return intents;
}

/// "25.0 121.6": latitude and longitude in degrees, south and west negative.
std::optional<Intents> read_point(const std::string& line) {
  const std::size_t split = line.find_first_of(" ,");
  if (split == std::string::npos) return std::nullopt;
  const std::size_t second = line.find_first_not_of(" ,", split);
  if (second == std::string::npos) return std::nullopt;
  Coordinates at;
  const auto read = [&](std::size_t from, std::size_t to, double limit, double& degrees) {
    const auto [end, error] = std::from_chars(line.data() + from, line.data() + to, degrees);
    return error == std::errc{} && end == line.data() + to && std::abs(degrees) <= limit;
  };
  if (!read(0, split, 90, at.latitude) || !read(second, line.size(), 180, at.longitude)) return std::nullopt;
  return Intents{DropPin{at}, SubmitParts{}};
}

}  // namespace

std::string how_to_answer(const QuizView& view) {
  switch (view.kind) {
    case Kind::Single:
    case Kind::TrueFalse:
      return "One letter, or S to skip";
    case Kind::Multiple:
      return "All letters that apply, as in AC, or S to skip";
    case Kind::Order:
      return "The numbers in order, as in 2 1 3, or S to skip";
    case Kind::Match:
      return "A letter for each number in turn, as in BCA, or S to skip";
    case Kind::Map:
      return "Latitude and longitude in degrees, as in 21.3 -157.9, or S to skip";
    case Kind::Typed:
    case Kind::Gap:
    case Kind::Date:
    case Kind::Number:
      break;
  }
  return {};
}

std::optional<Intents> read_answer(const QuizView& view, const std::string& line) {
  if (view.has_field) return Intents{SubmitAnswer{line}};
  if (line == "S" || line == "s") return Intents{SkipQuestion{}};
  switch (view.kind) {
    case Kind::Multiple:
      return read_ticks(view, line);
    case Kind::Order:
      return read_order(view, line);
    case Kind::Match:
      return read_pairs(view, line);
    case Kind::Map:
      return read_point(line);
    default:
      return read_choice(view, line);
  }
}

}  // namespace communique
