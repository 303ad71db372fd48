// What is installed beside the program is true: manual and completions name what --help prints, menu entry
// and AppStream data agree with each other and with the version.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>
#include <vector>

#include "base/files.hpp"
#include "cli/program.hpp"
#include "temporary_folder.hpp"

using namespace communique;
namespace fs = std::filesystem;

namespace {

const fs::path kPackaging = fs::path(COMMUNIQUE_SOURCE_DIR) / "packaging";
const std::set<std::string> kEverywhere = {"--data", "--articles", "--help"};

using Names = std::set<std::string>;

std::string text_of(const fs::path& below_packaging) {
  return read_file(kPackaging / below_packaging).value_or("");
}

/// The first group of every match.
std::vector<std::string> all_matches(const std::string& text, const std::string& pattern) {
  const std::regex regex(pattern);
  std::vector<std::string> found;
  for (auto match = std::sregex_iterator(text.begin(), text.end(), regex); match != std::sregex_iterator();
       ++match) {
    found.push_back((*match)[1]);
  }
  return found;
}

Names names_in(const std::string& text, const std::string& pattern) {
  const auto found = all_matches(text, pattern);
  return {found.begin(), found.end()};
}

/// Those of `wanted` that are not among `there`, for a message that says what to write.
Names missing(const Names& wanted, const Names& there) {
  Names left;
  std::set_difference(wanted.begin(), wanted.end(), there.begin(), there.end(),
                      std::inserter(left, left.end()));
  return left;
}

std::string joined(const Names& names) {
  std::string text;
  for (const std::string& name : names) text += name + ' ';
  return text;
}

/// The program or one of its subcommands, as its --help shows it.
struct Command {
  std::string path;  // "", "check", "learner export"
  Names options;     // long ones
  Names subcommands;
};

void read_help(const TemporaryFolder& folder, const std::string& path, std::vector<Command>& commands) {
  const test::Ran ran = test::run(folder.path(), path + " --help");
  REQUIRE(ran.exit == 0);
  const auto heading = ran.out.find("Subcommands:");
  const std::string before = ran.out.substr(0, heading);
  const std::string after = heading == std::string::npos ? "" : ran.out.substr(heading);
  commands.push_back(
      {path, names_in(before, R"(\n  (?:-\w,)?(--[a-z-]+))"), names_in(after, R"(\n  ([a-z-]+) )")});
  const Names subcommands = commands.back().subcommands;
  for (const std::string& name : subcommands) {
    read_help(folder, path.empty() ? name : path + ' ' + name, commands);
  }
}

std::vector<Command> all_commands() {
  const TemporaryFolder folder;
  std::vector<Command> commands;
  read_help(folder, "", commands);
  REQUIRE(commands.size() > 15);
  return commands;
}

Names all_options() {
  Names options;
  for (const Command& command : all_commands())
    options.insert(command.options.begin(), command.options.end());
  REQUIRE(options.size() > 20);
  return options;
}

std::string last_word(const std::string& path) { return path.substr(path.rfind(' ') + 1); }

/// From where `start` matches to where `end` does after it; empty where it does not.
std::string part(const std::string& text, const std::string& start, const std::string& end) {
  std::smatch from;
  if (!std::regex_search(text, from, std::regex(start))) return {};
  const std::string rest = from.suffix();
  std::smatch to;
  return from.str() + (std::regex_search(rest, to, std::regex(end)) ? std::string(to.prefix()) : rest);
}

std::string manual() { return std::regex_replace(text_of("communique.1.in"), std::regex(R"(\\-)"), "-"); }

/// What the manual says on one command.
std::string manual_on(const std::string& page, const std::string& path) {
  if (path.empty()) return part(page, R"(\n\.SH OPTIONS)", R"(\n\.SH)");
  if (path.find(' ') == std::string::npos) return part(page, R"(\n\.SS )" + path + R"(\b)", R"(\n\.S[SH])");
  const std::string section = manual_on(page, path.substr(0, path.find(' ')));
  return part(section, R"(\n(\.B |\\fB))" + path + R"(\b)", R"(\n\.TP)");
}

/// What bash offers for "communique `words`" with the cursor behind them.
Names bash_offers(const TemporaryFolder& folder, const std::string& words) {
  std::ofstream(folder.path() / "try.bash")
      << "source '" << (kPackaging / "completions" / "communique.bash").string() << "'\n"
      << "COMP_WORDS=('" << COMMUNIQUE_PROGRAM << "' " << words << ")\n"
      << "COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
      << "_communique \"${COMP_WORDS[0]}\"\n"
      << "printf '%s\\n' \"${COMPREPLY[@]}\"\n";
  const std::string command = "cd '" + folder.path().string() + "' && bash try.bash >offers 2>/dev/null";
  REQUIRE(std::system(command.c_str()) == 0);
  return names_in(read_file(folder.path() / "offers").value_or(""), "([^\n]+)\n");
}

/// `key` of the menu entry, or `key[language]`.
std::string entry(const std::string& key) {
  std::istringstream lines(text_of("communique.desktop"));
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(key + '=')) return line.substr(key.size() + 1);
  }
  return {};
}

/// The content of the first such element of the AppStream data, `tag` with its attributes.
std::string element(const std::string& tag) {
  const std::string text = text_of("communique.metainfo.xml");
  const auto start = text.find('<' + tag + '>');
  if (start == std::string::npos) return {};
  const auto from = start + tag.size() + 2;
  return text.substr(from, text.find('<', from) - from);
}

std::string version() {
  const TemporaryFolder folder;
  const std::string printed = test::run(folder.path(), "--version").out;
  return all_matches(printed, R"(communique (\S+))").at(0);
}

}  // namespace

TEST_CASE("The manual describes every subcommand and every option that --help prints, and no other") {
  const std::string page = manual();
  for (const Command& command : all_commands()) {
    const std::string text = manual_on(page, command.path);
    INFO("communique " << command.path);
    REQUIRE_FALSE(text.empty());
    Names described = names_in(text, R"((--[a-z-]+))");
    described.insert("--help");
    INFO("not described: " << joined(missing(command.options, described)));
    CHECK(missing(command.options, described).empty());
  }
  const Names unknown = missing(names_in(page, R"((--[a-z-]+))"), all_options());
  INFO("described, but not there: " << joined(unknown));
  CHECK(unknown.empty());
  const Names sections = names_in(part(page, R"(\n\.SH SUBCOMMANDS)", R"(\n\.SH)"), R"(\n\.SS ([a-z]+))");
  CHECK(sections == all_commands().front().subcommands);
}

TEST_CASE("bash completes what --help prints, and nothing else") {
  const TemporaryFolder folder;
  for (const Command& command : all_commands()) {
    Names expected = command.options;
    expected.insert(kEverywhere.begin(), kEverywhere.end());
    INFO("communique " << command.path);
    CHECK(joined(bash_offers(folder, command.path + " --")) == joined(expected));
    if (!command.subcommands.empty()) {
      CHECK(joined(bash_offers(folder, command.path + " ''")) == joined(command.subcommands));
    }
  }
}

TEST_CASE("bash completes the names of installed decks and of screens") {
  const TemporaryFolder folder;
  const fs::path program = folder.path() / "bin" / "communique";
  const fs::path deck = folder.path() / "share" / "communique" / "questions" / "korea-japan";
  fs::create_directories(program.parent_path());
  fs::create_directories(deck);
  std::ofstream(deck / "deck.json") << "{}";
  std::ofstream(program) << "#!/bin/sh\n";
  fs::permissions(program, fs::perms::owner_all);
  std::ofstream(folder.path() / "try.bash")
      << "source '" << (kPackaging / "completions" / "communique.bash").string() << "'\n"
      << "_communique_decks '" << program.string() << "'\n";
  const std::string command =
      "bash '" + (folder.path() / "try.bash").string() + "' >'" + (folder.path() / "decks").string() + '\'';
  REQUIRE(std::system(command.c_str()) == 0);
  CHECK(read_file(folder.path() / "decks") == "korea-japan\n");
  CHECK(bash_offers(folder, "screenshot hom").contains("home"));
}

TEST_CASE("zsh's completion names every subcommand and option that --help prints, and no other") {
  std::string text = text_of("completions/_communique");
  text = std::regex_replace(text, std::regex(R"(\$json\b)"), "--json");
  text = std::regex_replace(text, std::regex(R"(\$everywhere\b)"), "--data --articles --help");
  for (const Command& command : all_commands()) {
    INFO("communique " << command.path);
    const auto space = command.path.rfind(' ');
    const std::string parent =
        space == std::string::npos ? "" : '_' + last_word(command.path.substr(0, space));
    const std::string function = part(text, R"(\n_communique)" + parent + R"(\(\))", R"(\n\})");
    const std::string branch =
        command.path.empty()
            ? part(function, R"(\n  _arguments[^\n]*--version)", R"(\n  case)")
            : part(function, R"(\n\s+(\w+ \| )*)" + last_word(command.path) + R"(( \| \w+)*\) )", ";;");
    REQUIRE_FALSE(branch.empty());
    if (!command.path.empty()) CHECK(text.find(last_word(command.path) + ':') != std::string::npos);
    if (!command.subcommands.empty() && !command.path.empty()) continue;  // a function of its own
    const Names left = missing(command.options, names_in(branch, R"((--[a-z-]+))"));
    INFO("not completed: " << joined(left));
    CHECK(left.empty());
  }
  CHECK(joined(missing(names_in(text, R"((--[a-z-]+))"), all_options())).empty());
}

TEST_CASE("fish's completion names every subcommand and option that --help prints, and no other") {
  const std::string text = text_of("completions/communique.fish");
  const Names everywhere = names_in(text, R"(\ncomplete -c communique(?: -s h)? -l ([a-z-]+))");
  for (const Command& command : all_commands()) {
    INFO("communique " << command.path);
    const std::string name = last_word(command.path);
    if (!command.path.empty()) CHECK(text.find("$on " + name + " -d") != std::string::npos);
    const std::string condition = command.path.empty()
                                      ? "-n __fish_use_subcommand"
                                      : R"('__communique_uses [a-z ]*\b)" + name + R"(\b[a-z ]*')";
    Names completed = names_in(text, condition + R"([^\n]* -l ([a-z-]+))");
    completed.insert(everywhere.begin(), everywhere.end());
    for (const std::string& option : command.options) {
      INFO(option);
      CHECK(completed.contains(option.substr(2)));
    }
  }
  Names known;
  for (const std::string& option : all_options()) known.insert(option.substr(2));
  CHECK(joined(missing(names_in(text, R"(\ncomplete[^\n]* -l ([a-z-]+))"), known)).empty());
}

TEST_CASE("The menu entry and the AppStream data speak of the same program") {
  REQUIRE(fs::exists(kPackaging / element("launchable type=\"desktop-id\"")));
  CHECK(entry("Exec") == "communique");
  CHECK(entry("TryExec") == entry("Exec"));
  CHECK(element("binary") == entry("Exec"));
  CHECK(element("icon type=\"stock\"") == entry("Icon"));
  CHECK(fs::exists(kPackaging / "icons" / (entry("Icon") + ".svg")));
  CHECK(entry("StartupWMClass") == "communique");
  CHECK(element("name") == entry("Name"));
  CHECK(element("summary") == entry("Comment"));
  for (const std::string language : {"zh_TW", "ja"}) {
    INFO(language);
    for (const char* key : {"Name", "GenericName", "Comment", "Keywords"}) {
      CHECK_FALSE(entry(std::string(key) + '[' + language + ']').empty());
    }
    CHECK(element("name xml:lang=\"" + language + '"') == entry("Name[" + language + ']'));
    CHECK(element("summary xml:lang=\"" + language + '"') == entry("Comment[" + language + ']'));
  }
  std::string categories;
  for (const std::string& category : all_matches(text_of("communique.metainfo.xml"), "<category>(\\w+)<")) {
    categories += category + ';';
  }
  CHECK(categories == entry("Categories"));
}

TEST_CASE("Change log, AppStream data and manifest tell the program's version") {
  CHECK(all_matches(text_of("changelog"), R"(communique \((\S+)\))").at(0) == version());
  CHECK(all_matches(text_of("communique.metainfo.xml"), R"re(<release version="([^"]+)")re").at(0) ==
        version());
  const std::string manifest = read_file(fs::path(COMMUNIQUE_SOURCE_DIR) / "vcpkg.json").value_or("");
  CHECK(all_matches(manifest, R"re("version": "([^"]+)")re").at(0) == version());
}

TEST_CASE("The building notes name every source file that stands on POSIX") {
  const std::string notes = read_file(fs::path(COMMUNIQUE_SOURCE_DIR) / "docs" / "BUILDING.md").value_or("");
  const std::regex posix(
      R"(\n#include <(sys/\w+|arpa/\w+|netinet/\w+|fcntl|ifaddrs|poll|pwd|spawn|time|unistd)\.h>)");
  Names found;
  for (const auto& file : fs::recursive_directory_iterator(fs::path(COMMUNIQUE_SOURCE_DIR) / "src")) {
    if (!file.is_regular_file()) continue;
    const std::string name = fs::relative(file.path(), COMMUNIQUE_SOURCE_DIR).generic_string();
    if (std::regex_search(read_file(file.path()).value_or(""), posix)) found.insert(name);
  }
  CHECK(joined(names_in(notes, R"(\| `(src/[\w/.]+)`)")) == joined(found));
}

TEST_CASE("An installed copy works wherever it is moved, and never from the source tree") {
  const TemporaryFolder folder;
  const std::string at = folder.path().string();
  const std::string install =
      "'" COMMUNIQUE_CMAKE "' --install '" COMMUNIQUE_BINARY_DIR "' --prefix '" + at + "/first' >/dev/null";
  REQUIRE(std::system(install.c_str()) == 0);
  fs::rename(folder.path() / "first", folder.path() / "moved");
  const fs::path moved = folder.path() / "moved";
  for (const char* file :
       {"share/applications/communique.desktop", "share/metainfo/communique.metainfo.xml",
        "share/icons/hicolor/48x48/apps/communique.png", "share/bash-completion/completions/communique",
        "share/communique/questions/schema/deck.schema.json"}) {
    INFO(file);
    CHECK(fs::exists(moved / file));
  }
  const std::string program = '\'' + (moved / "bin" / "communique").string() + '\'';
  const std::string check = "cd '" + at + "' && " + program + " --data data check taiwan-japan >out 2>error";
  CHECK(WEXITSTATUS(std::system(check.c_str())) == 0);

  fs::remove_all(moved / "share");
  CHECK(WEXITSTATUS(std::system(check.c_str())) == 3);
  CHECK(read_file(folder.path() / "error").value_or("").find("install it again") != std::string::npos);
}
