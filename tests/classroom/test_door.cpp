// What the server's door lets in and says, without a socket.
#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "classroom/network/descriptors.hpp"
#include "classroom/network/door.hpp"
#include "classroom/network/page_files.hpp"
#include "temporary_folder.hpp"

namespace communique::classroom {
namespace {

TEST_CASE("A Host header has to name this machine and the room's port") {
  const std::vector<std::string> addresses = {"192.168.1.20", "fd00::20"};
  const auto is_own = [&](const char* host) { return is_own_host(host, addresses, "10.0.0.7", 8080); };
  for (const char* host : {"localhost:8080", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080",
                           "192.168.1.20:8080", "[fd00::20]:8080", "10.0.0.7:8080"}) {
    INFO(host);
    CHECK(is_own(host));
  }
  for (const char* host :
       {"", ":8080", "192.168.1.20", "192.168.1.20:80", "192.168.1.21:8080", "evil.example:8080",
        "fd00::20:8080", "localhost:8080.evil.example", "localhost.evil.example:8080", "evil.example:80:8080",
        "192.168.1.20:8080:8080", "user@192.168.1.20:8080", "192.168.1.20:08080", " 192.168.1.20:8080"}) {
    INFO(host);
    CHECK_FALSE(is_own(host));
  }
  CHECK(is_own_host("192.168.1.20", addresses, "", 80));
  CHECK(is_own_host("192.168.1.20:80", addresses, "", 80));
  CHECK_FALSE(is_own_host("evil.example", addresses, "", 80));
  CHECK_FALSE(is_own_host("", addresses, "", 80));
}

TEST_CASE("An Origin is our own only where it is the very host that was asked") {
  CHECK_FALSE(is_foreign_origin("http://192.168.1.20:8080", "192.168.1.20:8080"));
  for (const char* origin : {"", "null", "http://evil.example", "https://192.168.1.20:8080",
                             "http://192.168.1.20", "http://192.168.1.20:8080.evil.example"}) {
    INFO(origin);
    CHECK(is_foreign_origin(origin, "192.168.1.20:8080"));
  }
}

TEST_CASE("A form has to hold a token and nothing else") {
  const std::string token(32, 'a');
  CHECK(form_token("token=" + token) == token);
  for (const std::string& body :
       {std::string(), std::string("token="), "token=" + token + "a", "token=" + token + "&x=1", "x=" + token,
        "token=" + std::string(32, 'G'), "token=" + std::string(31, 'a') + '\n'}) {
    INFO(body);
    CHECK_FALSE(form_token(body));
  }
}

TEST_CASE("Each answer carries the rules that keep foreign scripts out") {
  const std::string head = response_head({.status = 404, .length = 9, .host = "192.168.1.20:8080"});
  CHECK(head.starts_with("HTTP/1.1 404 Not Found\r\n"));
  for (const char* line : {"\r\nContent-Length: 9\r\n", "\r\nCache-Control: no-store\r\n",
                           "\r\nX-Content-Type-Options: nosniff\r\n", "\r\nReferrer-Policy: same-origin\r\n",
                           "\r\nCross-Origin-Resource-Policy: same-origin\r\n", "default-src 'none';",
                           "script-src 'self';", "connect-src 'self' ws://192.168.1.20:8080;",
                           "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"}) {
    INFO(line);
    CHECK(head.find(line) != std::string::npos);
  }
  CHECK(head.find("unsafe") == std::string::npos);
  CHECK(head.ends_with("\r\n\r\n"));
  CHECK(response_head({}).find("connect-src 'self';") != std::string::npos);
}

TEST_CASE("The page is served by a table of names: what is no part of it cannot be had") {
  const TemporaryFolder folder;
  CHECK(load_page(folder.path()).error().code == ErrorCode::Unavailable);
  CHECK(load_page(folder.path() / "nowhere").error().code == ErrorCode::Unavailable);
  std::ofstream(folder.path() / "index.html") << "<p>";
  std::ofstream(folder.path() / "README.md") << "for developers";
  std::filesystem::create_directory(folder.path() / "words");
  std::ofstream(folder.path() / "words" / "ja.json") << "{}";
  const Result<PageFiles> page = load_page(folder.path());
  REQUIRE(page);
  REQUIRE(page->size() == 3);
  CHECK(*page->at("/").content == "<p>");
  CHECK(page->at("/join/index.html").content == page->at("/").content);
  CHECK(page->at("/join/words/ja.json").type == std::string("application/json"));
}

TEST_CASE("Connections leave descriptors for everything else") {
  CHECK(connections_that_fit(12'000, 1'048'576) == 12'000);
  CHECK(connections_that_fit(12'000, 1'024) == 768);
  CHECK(connections_that_fit(12'000, 100) == 50);
}

}  // namespace
}  // namespace communique::classroom
