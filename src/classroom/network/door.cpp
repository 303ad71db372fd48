#include "classroom/network/door.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace communique::classroom {

namespace {

bool is_same(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); });
}

bool is_same_host(std::string_view name, std::string_view address) {
  if (address.empty()) return false;
  return address.find(':') == std::string_view::npos ? is_same(name, address)
                                                     : is_same(name, fmt::format("[{}]", address));
}

}  // namespace

bool is_own_host(std::string_view host, const std::vector<std::string>& addresses, std::string_view local,
                 unsigned short port) {
  const std::string ending = fmt::format(":{}", port);
  if (host.ends_with(ending)) {
    host.remove_suffix(ending.size());
  } else if (port != 80) {
    return false;
  }
  const auto is_it = [&](std::string_view address) { return is_same_host(host, address); };
  return is_same(host, "localhost") || is_it("127.0.0.1") || is_it("::1") || is_it(local) ||
         std::any_of(addresses.begin(), addresses.end(), is_it);
}

bool is_foreign_origin(std::string_view origin, std::string_view host) {
  constexpr std::string_view kScheme = "http://";
  return !origin.starts_with(kScheme) || !is_same(origin.substr(kScheme.size()), host);
}

const char* reason_of(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 413:
      return "Content Too Large";
    case 421:
      return "Misdirected Request";
    case 431:
      return "Request Header Fields Too Large";
    default:
      return "Bad Request";
  }
}

std::string response_head(const ResponseHead& head) {
  // Older Safari does not count ws: as 'self'. The referrer stays within the site: with none at all, a form
  // would be sent with the Origin "null".
  const std::string socket = head.host.empty() ? "" : fmt::format(" ws://{}", head.host);
  const std::string disposition =
      head.file_name.empty()
          ? ""
          : fmt::format("Content-Disposition: attachment; filename=\"{}\"\r\n", head.file_name);
  return fmt::format(
      "HTTP/1.1 {} {}\r\n"
      "Content-Type: {}\r\n"
      "Content-Length: {}\r\n"
      "{}"
      "Cache-Control: no-store\r\n"
      "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' "
      "data:; "
      "connect-src 'self'{}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'\r\n"
      "X-Content-Type-Options: nosniff\r\n"
      "Referrer-Policy: same-origin\r\n"
      "Cross-Origin-Resource-Policy: same-origin\r\n"
      "Connection: {}\r\n\r\n",
      head.status, reason_of(head.status), head.type, head.length, disposition, socket,
      head.afterwards == Afterwards::KeepAlive ? "keep-alive" : "close");
}

std::optional<std::string_view> form_token(std::string_view body) {
  constexpr std::string_view kField = "token=";
  if (!body.starts_with(kField)) return std::nullopt;
  const std::string_view token = body.substr(kField.size());
  const bool is_hex = token.find_first_not_of("0123456789abcdef") == std::string_view::npos;
  if (token.size() != 32 || !is_hex) return std::nullopt;
  return token;
}

}  // namespace communique::classroom
