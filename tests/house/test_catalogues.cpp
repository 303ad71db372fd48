// Wording: no key that the code asks for is missing, none stands unused, the voice is kept, and
// every language says what English says.
#include <unicode/messagepattern.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "base/text.hpp"
#include "base/wording.hpp"

namespace {

namespace fs = std::filesystem;
const fs::path kRoot = COMMUNIQUE_SOURCE_DIR;
const fs::path kLocales = kRoot / "assets" / "locales";

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

/// Catalogues by language, as in the names of their files: "en", "ja", "zh-TW".
std::map<std::string, fs::path> catalogues() {
  std::map<std::string, fs::path> found;
  for (const auto& entry : fs::directory_iterator(kLocales)) {
    if (entry.path().extension() == ".json") found.emplace(entry.path().stem().string(), entry.path());
  }
  return found;
}

/// In the file's own order, which people follow when they compare two languages.
nlohmann::ordered_json messages_of(const fs::path& file) {
  return nlohmann::ordered_json::parse(communique::read_file(file).value());
}

std::vector<std::string> keys_of(const nlohmann::ordered_json& messages) {
  std::vector<std::string> keys;
  for (const auto& [key, message] : messages.items()) keys.push_back(key);
  return keys;
}

/// The names of a message's arguments, also of those inside plurals and selects.
std::set<std::string> arguments_of(const std::string& message) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessagePattern pattern(icu::UnicodeString::fromUTF8(message), nullptr, status);
  REQUIRE(U_SUCCESS(status));
  std::set<std::string> names;
  for (int i = 0; i < pattern.countParts(); ++i) {
    if (pattern.getPartType(i) != UMSGPAT_PART_TYPE_ARG_NAME) continue;
    std::string name;
    pattern.getSubstring(pattern.getPart(i)).toUTF8String(name);
    names.insert(name);
  }
  return names;
}

/// A button, tab or heading: short, whole as it stands, and no sentence.
bool is_label(const std::string& english) {
  return communique::display_width(english) <= 24 && english.find('{') == std::string::npos &&
         !english.ends_with('.');
}

}  // namespace

TEST_CASE("Every message of the screens' catalogue is used, and parses") {
  const std::string code = all_code();
  const auto wording = communique::Wording::load(kLocales / "en.json", "en_GB");
  REQUIRE(wording);
  for (const std::string& key : wording->keys()) {
    INFO(key);
    CHECK((stands_in(code, key) || is_composed(code, key)));
  }
}

TEST_CASE("Every key that the screens ask for is in the catalogue") {
  const auto wording = communique::Wording::load(kLocales / "en.json", "en_GB");
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

TEST_CASE("Every language has the same messages as English, in the same order") {
  const auto keys = keys_of(messages_of(kLocales / "en.json"));
  REQUIRE(catalogues().size() >= 3);
  for (const auto& [language, file] : catalogues()) {
    INFO(language);
    auto locale = language;
    std::replace(locale.begin(), locale.end(), '-', '_');
    CHECK(communique::Wording::load(file, locale));
    const auto found = keys_of(messages_of(file));
    for (const std::string& key : keys) {
      if (std::find(found.begin(), found.end(), key) == found.end()) FAIL_CHECK("missing: " << key);
    }
    for (const std::string& key : found) {
      if (std::find(keys.begin(), keys.end(), key) == keys.end()) FAIL_CHECK("unknown: " << key);
    }
    CHECK(found == keys);
  }
}

TEST_CASE("Every language uses what each message is given") {
  const auto english = messages_of(kLocales / "en.json");
  for (const auto& [language, file] : catalogues()) {
    const auto messages = messages_of(file);
    for (const auto& [key, message] : messages.items()) {
      if (!english.contains(key)) continue;
      INFO(language << ", " << key);
      CHECK(arguments_of(message.get<std::string>()) == arguments_of(english[key].get<std::string>()));
    }
  }
}

TEST_CASE("Words on screen are plain: no exclamation mark in any script, no Wrong") {
  for (const auto& [language, file] : catalogues()) {
    const auto messages = messages_of(file);
    for (const auto& [key, message] : messages.items()) {
      INFO(language << ", " << key);
      const auto text = message.get<std::string>();
      for (const char* mark : {"!", "\u00a1", "\uff01", "\ufe57"})
        CHECK(text.find(mark) == std::string::npos);
      CHECK(text.find("Wrong") == std::string::npos);
    }
  }
}

TEST_CASE("Buttons, tabs and headings have about the same width in every language") {
  const auto english = messages_of(kLocales / "en.json");
  int labels = 0;
  for (const auto& [language, file] : catalogues()) {
    const auto messages = messages_of(file);
    for (const auto& [key, message] : messages.items()) {
      if (!english.contains(key)) continue;
      const auto original = english[key].get<std::string>();
      if (!is_label(original)) continue;
      INFO(language << ", " << key << ": " << message.get<std::string>());
      const int width = communique::display_width(message.get<std::string>());
      CHECK(2 * width <= 3 * communique::display_width(original) + 8);  // half as much again, and 4 columns
      ++labels;
    }
  }
  CHECK(labels > 300);
}
