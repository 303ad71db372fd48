#include "questions/bank_file.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_set>
#include <vector>

#include "base/files.hpp"

namespace communique {
namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

void put_unless_empty(Json& json, const char* key, const std::string& text) {
  if (!text.empty()) json[key] = text;
}

Json to_value(const Choice& choice) {
  Json json;
  json["text"] = choice.text;
  put_unless_empty(json, "native", choice.native);
  put_unless_empty(json, "note", choice.note);
  put_unless_empty(json, "entity", choice.entity.value);
  if (choice.order != 0) json["order"] = choice.order;
  return json;
}

Json to_value(const Part& part) {
  Json json;
  if (part.prompt != Choice{}) json["prompt"] = to_value(part.prompt);
  json["answer"] = to_value(part.answer);
  return json;
}

Json to_value(const Question& question) {
  Json json;
  json["id"] = question.id.value;
  for (const FactId& fact : question.facts) json["facts"].push_back(fact.value);
  json["topic"] = name_of(question.topic);
  json["kind"] = name_of(question.kind);
  json["stem"] = question.stem;
  json["key"] = to_value(question.key);
  for (const Choice& choice : question.pool) json["pool"].push_back(to_value(choice));
  if (question.is_sorted) json["sorted"] = true;
  for (const Part& part : question.parts) json["parts"].push_back(to_value(part));
  json["type"] = name_of(question.answer_type);
  for (const std::string& form : question.accept) json["accept"].push_back(form);
  if (question.date) json["date"] = question.date->text();
  if (const auto& number = question.number) {
    json["number"] = {{"value", number->value}, {"unit", number->unit}, {"tolerance", number->tolerance}};
  }
  if (const auto& location = question.location) {
    json["location"] = {
        {"lat", location->at.latitude}, {"lon", location->at.longitude}, {"km", location->within_km}};
  }
  put_unless_empty(json, "explanation", question.explanation);
  put_unless_empty(json, "correction", question.correction);
  return json;
}

/// Reads members of one object and remembers the first that is missing or of the wrong type.
class Reader {
 public:
  Reader(const Json& json, std::string place) : json_(json), place_(std::move(place)) {
    if (!json.is_object()) fail("", "an object");
  }

  std::string text(const char* key, bool is_required = false) {
    const Json* value = find(key, is_required, "a text");
    if (value == nullptr) return {};
    if (!value->is_string()) fail(key, "a text");
    return value->is_string() ? value->get<std::string>() : std::string{};
  }
  double number(const char* key) {
    const Json* value = find(key, false, "a number");
    if (value != nullptr && !value->is_number()) fail(key, "a number");
    return value != nullptr && value->is_number() ? value->get<double>() : 0;
  }
  bool flag(const char* key) {
    const Json* value = find(key, false, "true or false");
    if (value != nullptr && !value->is_boolean()) fail(key, "true or false");
    return value != nullptr && value->is_boolean() && value->get<bool>();
  }
  std::vector<std::string> texts(const char* key) {
    std::vector<std::string> result;
    for (const Json& value : list(key)) {
      if (!value.is_string()) {
        fail(key, "a list of texts");
        return {};
      }
      result.push_back(value.get<std::string>());
    }
    return result;
  }
  const Json& list(const char* key, bool is_required = false) {
    static const Json kEmpty = Json::array();
    const Json* value = find(key, is_required, "a list");
    if (value == nullptr) return kEmpty;
    if (!value->is_array()) fail(key, "a list");
    return value->is_array() ? *value : kEmpty;
  }
  const Json& object(const char* key) {
    static const Json kEmpty = Json::object();
    const Json* value = find(key, true, "an object");
    return value == nullptr ? kEmpty : *value;
  }
  void fail(const std::string& key, const std::string& expected) {
    if (problem_.empty()) problem_ = place_ + (key.empty() ? "" : "." + key) + ": expected " + expected;
  }
  void adopt(const std::string& problem) {
    if (problem_.empty()) problem_ = problem;
  }
  [[nodiscard]] const std::string& place() const { return place_; }
  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  const Json* find(const char* key, bool is_required, const char* expected) {
    const auto member = json_.is_object() ? json_.find(key) : json_.end();
    if (member != json_.end()) return &*member;
    if (is_required) fail(key, expected);
    return nullptr;
  }
  const Json& json_;
  std::string place_;
  std::string problem_;
};

Choice read_choice(const Json& json, const std::string& place, Reader& owner) {
  Reader reader(json, place);
  Choice choice;
  choice.text = reader.text("text", true);
  choice.native = reader.text("native");
  choice.note = reader.text("note");
  choice.entity.value = reader.text("entity");
  choice.order = reader.number("order");
  owner.adopt(reader.problem());
  return choice;
}

template <class Value>
void read_named(Reader& reader, const char* key, const std::optional<Value>& value, Value& target) {
  if (value) {
    target = *value;
  } else {
    reader.fail(key, "a known name");
  }
}

Part read_part(const Json& json, Reader& owner) {
  Reader reader(json, owner.place() + ".parts");
  Part part;
  if (json.is_object() && json.contains("prompt"))
    part.prompt = read_choice(json["prompt"], reader.place() + ".prompt", reader);
  part.answer = read_choice(reader.object("answer"), reader.place() + ".answer", reader);
  owner.adopt(reader.problem());
  return part;
}

NumberKey read_number(Reader& owner) {
  Reader reader(owner.object("number"), owner.place() + ".number");
  NumberKey number{reader.number("value"), reader.text("unit"), reader.number("tolerance")};
  if (!(number.tolerance >= 0)) reader.fail("tolerance", "0 or more");
  owner.adopt(reader.problem());
  return number;
}

Location read_location(Reader& owner) {
  Reader reader(owner.object("location"), owner.place() + ".location");
  Location location{{reader.number("lat"), reader.number("lon")}, reader.number("km")};
  if (!(location.within_km > 0)) reader.fail("km", "more than 0");
  owner.adopt(reader.problem());
  return location;
}

void check_kind(const Question& question, Reader& reader) {
  if (question.kind == Kind::Single && question.pool.size() < 2) reader.fail("pool", "at least two choices");
  const bool is_name = question.kind == Kind::Typed || question.kind == Kind::Gap;
  if (is_name && question.accept.empty()) reader.fail("accept", "at least one form");
  if (question.kind == Kind::Number && !question.number) reader.fail("number", "the number asked for");
  if (question.kind == Kind::Map && !question.location) reader.fail("location", "the place asked for");
  const bool has_parts =
      question.kind == Kind::Multiple || question.kind == Kind::Order || question.kind == Kind::Match;
  if (has_parts && (question.parts.size() < 2 || question.parts.size() != question.facts.size())) {
    reader.fail("parts", "one for each of at least two facts");
  }
  if (question.kind == Kind::Date && !question.date) reader.fail("date", "the date asked for");
  if (question.kind == Kind::TrueFalse && question.key.text != "True" && question.key.text != "False") {
    reader.fail("key.text", "True or False");
  }
}

Question read_question(const Json& json, Reader& reader) {
  Question question;
  question.id.value = reader.text("id", true);
  for (std::string& fact : reader.texts("facts")) question.facts.push_back(FactId{std::move(fact)});
  if (question.facts.empty()) reader.fail("facts", "at least one fact");
  read_named(reader, "topic", topic_named(reader.text("topic", true)), question.topic);
  read_named(reader, "kind", kind_named(reader.text("kind", true)), question.kind);
  question.stem = reader.text("stem", true);
  question.key = read_choice(reader.object("key"), reader.place() + ".key", reader);
  for (const Json& choice : reader.list("pool")) {
    question.pool.push_back(read_choice(choice, reader.place() + ".pool", reader));
  }
  question.is_sorted = reader.flag("sorted");
  read_named(reader, "type", answer_type_named(reader.text("type", true)), question.answer_type);
  question.accept = reader.texts("accept");
  if (json.is_object() && json.contains("date")) {
    auto date = EdtfDate::parse(reader.text("date"));
    if (!date) reader.fail("date", "a date in EDTF");
    if (date) question.date = std::move(*date);
  }
  for (const Json& part : reader.list("parts")) question.parts.push_back(read_part(part, reader));
  if (json.is_object() && json.contains("number")) question.number = read_number(reader);
  if (json.is_object() && json.contains("location")) question.location = read_location(reader);
  question.explanation = reader.text("explanation");
  question.correction = reader.text("correction");
  check_kind(question, reader);
  return question;
}

/// What questions are made from: briefings are read, not asked.
bool is_deck_file(const std::filesystem::path& path) {
  return path.extension() == ".json" && path.filename() != "bank.json" && path.filename() != "briefings.json";
}

}  // namespace

std::string to_json(const Bank& bank) {
  std::string text = R"({ "deck": )" + dumped(bank.deck.value) + R"(, "madeFrom": )" +
                     dumped(bank.made_from) + ",\n  \"questions\": [";
  const char* separator = "\n    ";
  for (const Question& question : bank.questions) {
    text += separator + dumped(to_value(question));
    separator = ",\n    ";
  }
  return text + " ] }\n";
}

Result<Bank> parse_bank(std::string_view json, const std::string& name) {
  Json document;
  try {
    document = Json::parse(json);
  } catch (const Json::exception& error) {
    return failure(ErrorCode::Malformed, name, error.what());
  }
  Reader reader(document, "bank");
  Bank bank;
  bank.deck.value = reader.text("deck", true);
  bank.made_from = reader.text("madeFrom", true);
  std::unordered_set<std::string> ids;
  for (const Json& value : reader.list("questions", true)) {
    Reader each(value, "questions[" + std::to_string(bank.questions.size()) + "]");
    Question question = read_question(value, each);
    if (!ids.insert(question.id.value).second) each.fail("id", "an id of its own, not " + question.id.value);
    if (!each.problem().empty()) return failure(ErrorCode::Invalid, name, each.problem());
    bank.questions.push_back(std::move(question));
  }
  if (!reader.problem().empty()) return failure(ErrorCode::Invalid, name, reader.problem());
  bank.index_questions();
  return bank;
}

Result<std::string> deck_digest(const std::filesystem::path& deck_folder,
                                const std::filesystem::path& templates) {
  std::error_code error;
  std::vector<std::filesystem::path> files;
  for (std::filesystem::directory_iterator entry(deck_folder, error), end; !error && entry != end;
       entry.increment(error)) {
    if (is_deck_file(entry->path())) files.push_back(entry->path());
  }
  if (error) return failure(ErrorCode::NotFound, deck_folder.string(), error.message());
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.filename() < b.filename(); });
  files.push_back(templates);
  std::string bytes;
  for (const auto& file : files) {
    const auto content = read_file(file);
    if (!content) return tl::unexpected(content.error());
    // Name and length keep content from moving between files unnoticed.
    bytes += file.filename().string() + '\n' + std::to_string(content->size()) + '\n' + *content;
  }
  return short_sha256(bytes);
}

}  // namespace communique
