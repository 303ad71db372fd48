#include "classroom/protocol.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "facts/deck.hpp"

namespace communique::classroom {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

std::string text_of(const ordered_json& frame) {
  return frame.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

/// Depth of nesting without building anything; braces within strings are passed over.
bool is_nested_deeper(std::string_view frame, int depth) {
  int open = 0;
  bool is_text = false;
  for (std::size_t i = 0; i < frame.size(); ++i) {
    const char c = frame[i];
    if (is_text) {
      if (c == '\\')
        ++i;
      else if (c == '"')
        is_text = false;
    } else if (c == '"') {
      is_text = true;
    } else if (c == '{' || c == '[') {
      if (++open > depth) return true;
    } else if (c == '}' || c == ']') {
      --open;
    }
  }
  return false;
}

/// Reads the fields of one frame; a field that was not asked for makes it none.
class Fields {
 public:
  explicit Fields(const json& frame) : frame_(frame) {}
  std::string text(const char* key) { return take(key).get_ref<const std::string&>(); }
  std::string text_or_none(const char* key) { return frame_.contains(key) ? text(key) : std::string(); }
  int whole(const char* key) { return whole_in(take(key)); }
  int whole_or(const char* key, int otherwise) { return frame_.contains(key) ? whole(key) : otherwise; }
  [[nodiscard]] bool are_all_read() const { return read_ == frame_.size(); }
  const json& take(const char* key) {
    ++read_;
    return frame_.at(key);
  }
  static int whole_in(const json& value) {
    if (!value.is_number_integer()) throw std::invalid_argument("no whole number");
    const auto number = value.get<std::int64_t>();
    constexpr std::int64_t kMost = 1'000'000;
    if (number < -kMost || number > kMost) throw std::invalid_argument("out of range");
    return static_cast<int>(number);
  }

 private:
  const json& frame_;
  std::size_t read_ = 0;
};

void read_response_form(const json& form, wire::Answer& answer) {
  if (!form.is_object() || form.size() != 1) throw std::invalid_argument("no response");
  const std::string& key = form.begin().key();
  const json& value = form.begin().value();
  if (key == "option") {
    answer.option = Fields::whole_in(value);
  } else if (key == "options") {
    if (!value.is_array()) throw std::invalid_argument("no list");
    answer.options.emplace();
    for (const json& each : value) answer.options->push_back(Fields::whole_in(each));
  } else if (key == "at") {
    if (!value.is_array() || value.size() != 2) throw std::invalid_argument("no place");
    answer.at = {value[0].get<double>(), value[1].get<double>()};
  } else if (key == "text") {
    answer.text = value.get_ref<const std::string&>();
  } else if (key == "skip" && value == true) {
    answer.skips = true;
  } else {
    throw std::invalid_argument("no response");
  }
}

Message message_in(const std::string& what, Fields& fields) {
  if (what == "join")
    return wire::Join{fields.text("pin"), fields.text_or_none("name"), fields.whole_or("team", -1)};
  if (what == "return") return wire::Return{fields.text("token")};
  if (what == "next") return wire::Next{};
  if (what == "leave") return wire::Leave{};
  if (what == "ping") return wire::Ping{};
  if (what != "answer") throw std::invalid_argument("unknown");
  wire::Answer answer;
  answer.question = fields.whole("question");
  read_response_form(fields.take("response"), answer);
  return answer;
}

/// A name in its own script, with the language whose shapes it takes.
void add_native(ordered_json& object, const Choice& choice, const Deck& deck) {
  if (choice.native.empty()) return;
  const Entity* entity = deck.entity(choice.entity);
  object["native"] = choice.native;
  object["lang"] = entity != nullptr && entity->side == Side::Japan ? "ja" : "zh-Hant";
}

ordered_json choice_json(const Choice& choice, const Deck& deck) {
  ordered_json option = {{"text", choice.text}};
  add_native(option, choice, deck);
  return option;
}

/// A response as the phone sent it.
ordered_json response_json(const Response& response) {
  struct ToJson {
    ordered_json operator()(const Chosen& r) const { return {{"option", r.option}}; }
    ordered_json operator()(const Picked& r) const { return {{"options", r.options}}; }
    ordered_json operator()(const Arranged& r) const { return {{"options", r.options}}; }
    ordered_json operator()(const Paired& r) const { return {{"options", r.options}}; }
    ordered_json operator()(const Located& r) const { return {{"at", {r.at.latitude, r.at.longitude}}}; }
    ordered_json operator()(const Written& r) const { return {{"text", r.text}}; }
    ordered_json operator()(const Skipped&) const { return {{"skip", true}}; }
  };
  return std::visit(ToJson{}, response);
}

const char* precision_name(Precision precision) {
  switch (precision) {
    case Precision::Day:
      return "day";
    case Precision::Month:
      return "month";
    default:
      return "year";
  }
}

std::vector<int> chosen_options(const Response& response) {
  if (const auto* chosen = std::get_if<Chosen>(&response)) return {chosen->option};
  if (const auto* picked = std::get_if<Picked>(&response)) return picked->options;
  if (const auto* arranged = std::get_if<Arranged>(&response)) return arranged->options;
  if (const auto* paired = std::get_if<Paired>(&response)) return paired->options;
  return {};
}

/// What the option that was wrongly chosen really is.
std::string note_on(const Response& response, const Showing& showing) {
  const auto* chosen = std::get_if<Chosen>(&response);
  if (chosen == nullptr || chosen->option < 0) return {};
  const auto option = static_cast<std::size_t>(chosen->option);
  if (option >= showing.options.size() || showing.is_correct(chosen->option)) return {};
  return showing.options[option].note;
}

void add_head(ordered_json& frame, const Room& room, int question) {
  const Question& asked = room.question(question);
  frame["question"] = question;
  frame["of"] = room.plan().questions.size();
  frame["kind"] = communique::name_of(asked.kind);
  frame["topic"] = communique::name_of(asked.topic);
  frame["stem"] = asked.stem;
}

void add_options(ordered_json& frame, const Question& asked, const Showing& showing, const Deck& deck) {
  if (showing.options.empty()) return;
  frame["options"] = ordered_json::array();
  for (const Choice& choice : showing.options) frame["options"].push_back(choice_json(choice, deck));
  if (asked.kind != Kind::Match) return;
  frame["pairs"] = ordered_json::array();
  for (const Part& part : asked.parts) frame["pairs"].push_back(choice_json(part.prompt, deck));
}

/// One object of the fields of both.
std::string joined(const std::string& object, const ordered_json& more) {
  return object.substr(0, object.size() - 1) + ',' + text_of(more).substr(1);
}

void add_place(ordered_json& frame, const Room& room, const Player& player) {
  frame["players"] = room.present();
  if (room.plan().board == BoardKind::Top && player.place > 0) frame["place"] = player.place;
}

}  // namespace

std::optional<Message> read_message(std::string_view frame, int depth) {
  if (is_nested_deeper(frame, depth)) return std::nullopt;
  try {
    const json value = json::parse(frame);
    if (!value.is_object()) return std::nullopt;
    Fields fields(value);
    const std::string what = fields.text("do");
    Message message = message_in(what, fields);
    if (!fields.are_all_read()) return std::nullopt;
    return message;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

std::optional<Response> response_of(const wire::Answer& answer, Kind kind) {
  if (answer.skips) return Skipped{};
  switch (kind) {
    case Kind::Single:
    case Kind::TrueFalse:
      return answer.option ? std::optional<Response>(Chosen{*answer.option}) : std::nullopt;
    case Kind::Multiple:
      return answer.options ? std::optional<Response>(Picked{*answer.options}) : std::nullopt;
    case Kind::Order:
      return answer.options ? std::optional<Response>(Arranged{*answer.options}) : std::nullopt;
    case Kind::Match:
      return answer.options ? std::optional<Response>(Paired{*answer.options}) : std::nullopt;
    case Kind::Map:
      return answer.at ? std::optional<Response>(Located{{answer.at->front(), answer.at->back()}})
                       : std::nullopt;
    default:
      return answer.text ? std::optional<Response>(Written{*answer.text}) : std::nullopt;
  }
}

std::string hello_frame(const Room& room) {
  const LessonPlan& plan = room.plan();
  return text_of({{"is", "hello"},
                  {"version", kProtocolVersion},
                  {"title", plan.name},
                  {"mode", name_of(plan.mode)},
                  {"teams", plan.teams},
                  {"names", plan.names == Names::Safe ? "safe" : "own"},
                  {"language", plan.language},
                  {"locked", room.is_locked()}});
}

std::string refused_frame(std::string_view why, std::optional<int> question) {
  ordered_json frame = {{"is", "refused"}, {"why", why}};
  if (question) frame["question"] = *question;
  return text_of(frame);
}

std::string seated_frame(const Player& player, std::string_view token) {
  return text_of({{"is", "seated"}, {"token", token}, {"name", player.name}, {"team", player.team}});
}

std::string kept_frame(int question) { return text_of({{"is", "kept"}, {"question", question}}); }
std::string closed_frame(int question) { return text_of({{"is", "closed"}, {"question", question}}); }
std::string plain_frame(std::string_view is) { return text_of({{"is", is}}); }

std::string question_frame(const Room& room, int question, std::optional<Moment> left,
                           std::optional<Moment> whole, const Player* own) {
  const Question& asked = room.question(question);
  ordered_json frame = {{"is", "question"}};
  add_head(frame, room, question);
  add_options(frame, asked, room.showing(question), room.deck().deck);
  if (asked.number && !asked.number->unit.empty()) frame["unit"] = asked.number->unit;
  if (asked.kind == Kind::Date && asked.date) frame["precision"] = precision_name(asked.date->precision());
  if (left && whole) {
    frame["seconds"] = whole->count() / 1000;
    frame["left"] = std::max<std::int64_t>(left->count(), 0);
  }
  if (own != nullptr) {
    const auto given = own->answers.find(question);
    if (given != own->answers.end()) frame["given"] = response_json(given->second.response);
    frame["score"] = own->score;
  }
  return text_of(frame);
}

std::string shown_to_all(const Room& room, int question, const std::vector<std::string>& sources) {
  const Question& asked = room.question(question);
  const Showing& showing = room.showing(question);
  ordered_json frame = {{"is", "shown"}};
  add_head(frame, room, question);
  add_options(frame, asked, showing, room.deck().deck);
  frame["key"] = asked.key.text;
  add_native(frame, asked.key, room.deck().deck);
  if (!showing.correct.empty()) frame["correct"] = showing.correct;
  const bool is_false = asked.kind == Kind::TrueFalse && !asked.correction.empty();
  frame["explanation"] = is_false ? asked.correction : asked.explanation;
  frame["sources"] = sources;
  frame["own"] = is_own_pace(room.plan().mode) && room.phase() == Phase::Question;
  return text_of(frame);
}

std::string shown_frame(const std::string& to_all, const Room& room, const Player& player, int question) {
  const auto given = player.answers.find(question);
  ordered_json own;
  if (given == player.answers.end()) {
    own = {{"verdict", "none"}, {"given", ""}, {"chosen", ordered_json::array()}, {"points", 0}};
  } else {
    const Answer& answer = given->second;
    const bool is_skipped = std::holds_alternative<Skipped>(answer.response);
    own = {{"verdict", is_skipped ? "none" : communique::name_of(answer.verdict)},
           {"given", answer.shown},
           {"chosen", chosen_options(answer.response)},
           {"points", answer.points}};
    if (std::string note = note_on(answer.response, room.showing(question)); !note.empty())
      own["note"] = note;
  }
  own["score"] = player.score;
  add_place(own, room, player);
  return joined(to_all, own);
}

std::string board_to_all(const Room& room, int top) {
  ordered_json lines = ordered_json::array();
  if (room.plan().board == BoardKind::Top) {
    for (const Standing& each : room.standings()) {
      if (static_cast<int>(lines.size()) == top) break;
      lines.push_back({{"place", each.place}, {"name", each.name}, {"score", each.score}});
    }
  }
  return text_of({{"is", "board"}, {"top", lines}});
}

std::string board_frame(const std::string& to_all, const Room& room, const Player& player) {
  ordered_json own = {{"score", player.score},
                      {"moved", player.place_before == 0 ? 0 : player.place_before - player.place}};
  add_place(own, room, player);
  return joined(to_all, own);
}

std::string lobby_frame(const Room& room, const Player& player) {
  return text_of(
      {{"is", "lobby"}, {"name", player.name}, {"team", player.team}, {"players", room.present()}});
}

std::string wait_frame(const Room& room, const Player& player) {
  return text_of({{"is", "wait"},
                  {"score", player.score},
                  {"answered", player.answers.size()},
                  {"of", room.plan().questions.size()}});
}

std::string finished_frame(const Room& room, const Player& player) {
  const auto right = std::count_if(player.answers.begin(), player.answers.end(), [](const auto& answer) {
    return answer.second.verdict == Verdict::Correct;
  });
  const int asked =
      is_own_pace(room.plan().mode) ? static_cast<int>(room.plan().questions.size()) : room.current() + 1;
  ordered_json frame = {{"is", "finished"}, {"score", player.score}, {"right", right}, {"of", asked}};
  add_place(frame, room, player);
  frame["lesson"] = !player.answers.empty();
  return text_of(frame);
}

}  // namespace communique::classroom
