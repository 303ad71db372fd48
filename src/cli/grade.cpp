// communique grade CASES.json [--json]: the verdict on typed answers, for checking the grading itself.
#include <algorithm>
#include <cmath>
#include <optional>

#include "base/files.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/tree_reader.hpp"
#include "questions/grading.hpp"

namespace communique {
namespace {

struct Case {
  nlohmann::ordered_json id;
  std::string given;
  TypedKey key;
  std::vector<std::string> sound;  // the verdicts that will do; empty where the file names none
};

/// What was typed may be any bytes, and JSON may carry half a surrogate pair: both become U+FFFD, as
/// everywhere in the program, so that one odd answer does not cost the whole file.
std::string with_whole_characters(const std::string& bytes) {
  using Json = nlohmann::json;
  auto text =
      Json::parse(Json(bytes).dump(-1, ' ', false, Json::error_handler_t::replace)).get<std::string>();
  const auto half_at = [&text](std::size_t at) -> char {
    if (text.compare(at, 3, "\\ud") != 0 && text.compare(at, 3, "\\uD") != 0) return '\0';
    return at + 3 < text.size() ? text[at + 3] : '\0';
  };
  constexpr std::string_view kHigh = "89abAB";
  constexpr std::string_view kLow = "cdefCDEF";
  for (std::size_t at = text.find('\\'); at < text.size(); at = text.find('\\', at)) {
    const char half = half_at(at);
    const bool is_low = half != '\0' && kLow.find(half) != std::string_view::npos;
    const bool is_high = half != '\0' && kHigh.find(half) != std::string_view::npos;
    constexpr std::size_t kEscape = 6;
    const char other = is_high && at + kEscape < text.size() ? half_at(at + kEscape) : '\0';
    if (is_high && other != '\0' && kLow.find(other) != std::string_view::npos) {
      at += 2 * kEscape;
    } else if (is_low || is_high) {
      text.replace(at + 2, std::min<std::size_t>(4, text.size() - at - 2), "fffd");
      at += kEscape;
    } else {
      at += 2;
    }
  }
  return text;
}

/// Reads the cases of one file and gathers everything that is wrong with them.
class CaseReader : private TreeReader {
 public:
  explicit CaseReader(std::string file) : TreeReader(std::move(file)) {}
  using TreeReader::problems;

  std::vector<Case> read(const std::string& json) {
    const auto tree = parse(with_whole_characters(json));
    if (!tree) return {};
    const JsonTree* list = tree->object() != nullptr ? tree->find("cases") : &*tree;
    if (list == nullptr) {
      report(*tree, "missing-field", "the field \"cases\" is missing", "a list of cases");
    } else if (list->array() == nullptr) {
      report_type(*list, "a list of cases");
    }
    std::vector<Case> cases;
    if (list == nullptr || list->array() == nullptr) return cases;
    for (const JsonTree& node : *list->array()) {
      if (node.object() == nullptr) {
        report_type(node, "a case: an object");
      } else {
        cases.push_back(read_case(node));
      }
    }
    return cases;
  }

 private:
  std::vector<std::string> texts(const JsonTree* field) {
    std::vector<std::string> result;
    if (field == nullptr || field->is_null()) return result;
    if (field->array() == nullptr) {
      report_type(*field, "a list of texts");
      return result;
    }
    for (const JsonTree& item : *field->array()) {
      if (item.text() == nullptr) report_type(item, "text");
      result.push_back(text(&item));
    }
    return result;
  }
  double amount(const JsonTree* field) {
    if (field == nullptr || field->is_null()) return 0;
    if (field->number() != nullptr && *field->number() >= 0) return *field->number();
    report(*field, "wrong-type", "this is no tolerance", "a number that is not negative");
    return 0;
  }

  Case read_case(const JsonTree& node) {
    Case each;
    each.id = id(required(node, "id"));
    each.key.type = read_type(required(node, "type"));
    const JsonTree* given = required(node, "given");
    if (given != nullptr && given->is_null()) report_type(*given, "text");
    each.given = text(given);
    const JsonTree* accepted = required(node, "accepted");
    each.key.accepted = texts(accepted);
    if (accepted != nullptr && each.key.accepted.empty()) {
      report(*accepted, "empty-list", "no answer is accepted", "at least one form of the key");
    }
    each.key.siblings = texts(node.find("siblings"));
    each.key.context = texts(node.find("context"));
    each.key.locale = text(node.find("locale"));
    each.key.family = text(node.find("family"));
    each.key.unit = text(node.find("unit"));
    each.key.tolerance = amount(node.find("tolerance_rel"));
    each.key.margin = amount(node.find("tolerance"));
    each.sound = texts(node.find("also_ok"));
    const std::string expected = text(node.find("expect"));
    if (expected.empty()) {
      each.sound.clear();
    } else {
      each.sound.insert(each.sound.begin(), expected);
    }
    return each;
  }
  AnswerType read_type(const JsonTree* field) {
    const std::string name = text(field);
    const auto type = answer_type_named(name);
    if (field != nullptr && !type) {
      report(*field, "bad-choice", "\"" + name + "\" is no type of answer",
             "\"person\", \"date\", \"number\" ...", nearest_choice(name, kTypes));
    }
    return type.value_or(AnswerType::Text);
  }

  inline static const std::vector<std::string> kTypes{"person",    "organisation", "org",  "place",
                                                      "agreement", "event",        "date", "year",
                                                      "number",    "ordinal",      "text"};
};

/// In quotation marks on one line, whatever was typed.
std::string quoted(const std::string& given) {
  constexpr std::size_t kMost = 48;
  std::vector<std::string> shown = graphemes(given);
  if (shown.size() > kMost) {
    shown.resize(kMost);
    shown.emplace_back("…");
  }
  std::string text;
  for (const std::string& each : shown) text += each;
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string id_text(const Case& each) {
  return each.id.is_string() ? each.id.get<std::string>() : each.id.dump();
}

std::string to_text(const std::vector<Case>& cases, const std::vector<Verdict>& verdicts) {
  std::size_t width = 2;
  for (const Case& each : cases) width = std::max(width, id_text(each).size());
  const auto padded = [](std::string text, std::size_t to) {
    text.resize(std::max(text.size(), to), ' ');
    return text + "  ";
  };
  std::string table = padded("id", width) + "verdict  answer\n";
  std::string disagreeing;
  int judged = 0;
  int agreeing = 0;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const Case& each = cases[i];
    const std::string verdict = name_of(verdicts[i]);
    const std::string line = padded(id_text(each), width) + padded(verdict, 7) + quoted(each.given) +
                             " for " + quoted(each.key.accepted.front());
    table += line + '\n';
    if (each.sound.empty()) continue;
    ++judged;
    if (std::find(each.sound.begin(), each.sound.end(), verdict) != each.sound.end()) {
      ++agreeing;
    } else {
      disagreeing += line + ", expected " + each.sound.front() + '\n';
    }
  }
  table += '\n' + std::to_string(cases.size()) + " answers\n";
  if (judged == 0) return table;
  table += std::to_string(agreeing) + " of " + std::to_string(judged) + " as expected\n";
  return disagreeing.empty() ? table : table + "\nNot as expected:\n" + disagreeing;
}

Exit run(const std::string& file, bool as_json) {
  const auto json = read_file(file);
  if (!json) return complain_of(json.error());
  CaseReader reader(file);
  const std::vector<Case> cases = reader.read(*json);
  for (const Problem& problem : reader.problems()) std::fprintf(stderr, "%s\n", to_line(problem).c_str());
  if (!reader.problems().empty()) return Exit::Problems;
  std::vector<Verdict> verdicts;
  verdicts.reserve(cases.size());
  for (const Case& each : cases) verdicts.push_back(grade_typed(each.given, each.key));
  if (!as_json) return print(to_text(cases, verdicts));
  nlohmann::ordered_json document = nlohmann::ordered_json::array();
  for (std::size_t i = 0; i < cases.size(); ++i) {
    document.push_back({{"id", cases[i].id}, {"verdict", name_of(verdicts[i])}});
  }
  return print_json(document);
}

}  // namespace

void add_grade(CLI::App& program, CommandContext& context) {
  CLI::App* command = program.add_subcommand("grade", "Judge typed answers from a file of cases");
  auto file = std::make_shared<std::string>();
  auto as_json = std::make_shared<bool>(false);
  command->add_option("CASES", *file, "A JSON file with the answers and what they are judged against")
      ->required();
  command->add_flag("--json", *as_json, "One JSON document on standard output");
  command->callback([&context, file, as_json] { context.exit = run(*file, *as_json); });
}

}  // namespace communique
