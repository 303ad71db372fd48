#pragma once
// The frames of README.md's protocol as values: what a phone sends, read strictly, and what it is sent. Pure;
// who may send what is the conductor's. A frame for an open question is made from its showing alone, without
// its key.
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "classroom/room.hpp"

namespace communique::classroom {

inline constexpr int kProtocolVersion = 1;

namespace wire {
struct Join {
  std::string pin;
  std::string name;
  int team = -1;
};
struct Return {
  std::string token;
};
/// The response in its wire form; response_on_wire() makes one of the question's kind from it.
struct Answer {
  int question = 0;
  std::optional<int> option;
  std::optional<std::vector<int>> options;
  std::optional<std::vector<double>> at;
  std::optional<std::string> text;
  bool skips = false;
};
struct Next {};
struct Leave {};
struct Ping {};
}  // namespace wire
using Message = std::variant<wire::Join, wire::Return, wire::Answer, wire::Next, wire::Leave, wire::Ping>;

/// Nothing for what is no frame of the protocol: no JSON object, nested deeper than `depth`, bad UTF-8, an
/// unknown or missing field, a value out of its range.
[[nodiscard]] std::optional<Message> read_message(std::string_view frame, int depth);
/// Nothing where a question of this kind has no such answer. Indices are not judged.
[[nodiscard]] std::optional<Response> response_of(const wire::Answer& answer, Kind kind);

// Frames. `now` is room time.
[[nodiscard]] std::string hello_frame(const Room& room);
[[nodiscard]] std::string refused_frame(std::string_view why, std::optional<int> question = {});
[[nodiscard]] std::string seated_frame(const Player& player, std::string_view token);
[[nodiscard]] std::string kept_frame(int question);
[[nodiscard]] std::string closed_frame(int question);
[[nodiscard]] std::string plain_frame(std::string_view is);  // removed, gone, pong
/// Without `own` the same for all whose time is the same.
[[nodiscard]] std::string question_frame(const Room& room, int question, std::optional<Moment> left,
                                         std::optional<Moment> whole, const Player* own);
/// What a result, or the board, says to everybody; shown_frame() and board_frame() add each player's own.
/// Only where may_see_result().
[[nodiscard]] std::string shown_to_all(const Room& room, int question,
                                       const std::vector<std::string>& sources);
[[nodiscard]] std::string shown_frame(const std::string& to_all, const Room& room, const Player& player,
                                      int question);
[[nodiscard]] std::string board_to_all(const Room& room, int top);
[[nodiscard]] std::string board_frame(const std::string& to_all, const Room& room, const Player& player);
[[nodiscard]] std::string lobby_frame(const Room& room, const Player& player);
[[nodiscard]] std::string wait_frame(const Room& room, const Player& player);
[[nodiscard]] std::string finished_frame(const Room& room, const Player& player);

}  // namespace communique::classroom
