#pragma once
// Who is let in at the server's door and what it is told there, as text: Host and Origin, the head of each
// response, the token of a form. Pure; sockets.cpp asks.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace communique::classroom {

/// Whether a Host header means this machine: localhost, a loopback address, one of `addresses`, or `local`,
/// the address that the connection came in by (networks change during a lesson), with `port` (which may be
/// absent where it is 80). A name that some foreign page has bound to this machine is none of them.
[[nodiscard]] bool is_own_host(std::string_view host, const std::vector<std::string>& addresses,
                               std::string_view local, unsigned short port);
/// Whether an Origin header tells of another site than the one that `host` names. "null" does.
[[nodiscard]] bool is_foreign_origin(std::string_view origin, std::string_view host);

enum class Afterwards { KeepAlive, Close };
struct ResponseHead {
  int status = 200;
  std::string_view type = "text/plain; charset=utf-8";
  std::size_t length = 0;
  std::string_view file_name = {};  // not empty: to be saved under this name
  std::string_view host = {};       // checked by is_own_host(); empty where it was not
  Afterwards afterwards = Afterwards::KeepAlive;
};
/// HTTP/1.1, with the rules that the page lives by: scripts, styles and pictures from here alone, a socket to
/// here alone, framed by nobody.
[[nodiscard]] std::string response_head(const ResponseHead& head);
[[nodiscard]] const char* reason_of(int status);  // "Not Found"

/// The token in "token=...", where that is all there is and it has the form of one.
[[nodiscard]] std::optional<std::string_view> form_token(std::string_view body);

}  // namespace communique::classroom
