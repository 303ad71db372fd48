// Wording: no key that the code asks for is missing, none stands unused, and the voice is kept.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "base/files.hpp"
#include "base/wording.hpp"

namespace {

namespace fs = std::filesystem;
const fs::path kRoot = COMMUNIQUE_SOURCE_DIR;

std::string all_code() {
  std::string code;
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / "src")) {
    if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp") {
      code += communique::read_file(entry.path()).value_or("");
    }
  }
  return code;
}

bool stands_in(const std::string& code, const std::string& key) {
  return code.find('"' + key + '"') != std::string::npos;
}

/// Keys put together at run time begin with one of these, which the code names with the dot at the end.
bool is_composed(const std::string& code, const std::string& key) {
  for (std::size_t dot = key.find_first_of(".-"); dot != std::string::npos;
       dot = key.find_first_of(".-", dot + 1)) {
    const std::string prefix = key.substr(0, dot + 1);
    if (code.find('"' + prefix + '"') != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("Every message of the screens' catalogue is used, and parses") {
  const std::string code = all_code();
  const auto wording = communique::Wording::load(kRoot / "assets" / "locales" / "en.json", "en_GB");
  REQUIRE(wording);
  for (const std::string& key : wording->keys()) {
    INFO(key);
    CHECK((stands_in(code, key) || is_composed(code, key)));
  }
}

TEST_CASE("Every key that the screens ask for is in the catalogue") {
  const auto wording = communique::Wording::load(kRoot / "assets" / "locales" / "en.json", "en_GB");
  REQUIRE(wording);
  const std::regex asked(R"re(say\(\s*"([a-z0-9.-]+)"\s*[,)])re");
  int found = 0;
  for (const auto& entry : fs::recursive_directory_iterator(kRoot / "src" / "screens")) {
    const std::string code = communique::read_file(entry.path()).value_or("");
    for (auto match = std::sregex_iterator(code.begin(), code.end(), asked); match != std::sregex_iterator();
         ++match) {
      INFO(match->str());
      CHECK(wording->has((*match)[1].str()));
      ++found;
    }
  }
  CHECK(found > 50);
}

TEST_CASE("Words on screen are plain: no exclamation mark, no Wrong") {
  const auto json =
      nlohmann::json::parse(communique::read_file(kRoot / "assets" / "locales" / "en.json").value());
  for (const auto& [key, message] : json.items()) {
    INFO(key);
    const auto text = message.get<std::string>();
    CHECK(text.find('!') == std::string::npos);
    CHECK(text.find("Wrong") == std::string::npos);
  }
}
