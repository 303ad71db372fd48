#include <signal.h>
#include <sys/wait.h>

#include <algorithm>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "base/text.hpp"
#include "platform/speech.hpp"
#include "platform/spoken_text.hpp"
#include "temporary_folder.hpp"

using namespace communique;
namespace fs = std::filesystem;

namespace {

using Lines = std::vector<std::string>;

/// Shell scripts in the place of the engines. Each call is a line in a log: the name, then its arguments,
/// with "|" between. A text that begins with "long" is spoken for a minute.
class Engines {
 public:
  static constexpr const char* kListsOne =
      "[ \"$1\" = -O ] && { echo OUTPUT MODULES; echo espeak-ng; exit 0; }\n";
  static constexpr const char* kTakesItsTime =
      "for last; do :; done; case $last in long*) exec sleep 60;; esac\n";

  void add(const std::string& name, const std::string& body) const {
    const fs::path file = folder_.path() / name;
    std::ofstream(file) << "#!/bin/sh\n{ printf '%s' " << name << "; printf '|%s' \"$@\"; echo; } >> '"
                        << log().string() << "'\n"
                        << body;
    fs::permissions(file, fs::perms::owner_all);
  }
  [[nodiscard]] std::string path() const { return folder_.path().string(); }
  [[nodiscard]] fs::path file(const char* name) const { return folder_.path() / name; }
  [[nodiscard]] fs::path log() const { return folder_.path() / "log"; }
  [[nodiscard]] Lines calls() const {
    Lines lines;
    std::ifstream in(log());
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
  }

 private:
  TemporaryFolder folder_;
};

template <class Condition>
bool comes_true(Condition condition) {
  const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(30);
  while (!condition()) {
    if (std::chrono::steady_clock::now() >= patience) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(3));
  }
  return true;
}

/// The log once it has `count` whole lines, or what it has after a long wait.
Lines calls_of(const Engines& engines, std::size_t count) {
  comes_true([&] { return engines.calls().size() >= count; });
  // The last line may be half written: the end of a call is the start of the next, or of nothing.
  comes_true([&] {
    std::ifstream in(engines.log(), std::ios::ate | std::ios::binary);
    if (in.tellg() <= 0) return false;
    in.seekg(-1, std::ios::end);
    return in.get() == '\n';
  });
  return engines.calls();
}

std::string spd(const std::string& language, const std::string& text) {
  return "spd-say|-w|-N|communique|-m|some|-l|" + language + "|--|" + text;
}

std::string espeak(const std::string& voice, const std::string& text) {
  return "espeak-ng|-b|1|-v|" + voice + "|--|" + text;
}

}  // namespace

TEST_CASE("Texts are spoken in order, each in its own language") {
  const Engines engines;
  engines.add("spd-say", "");
  Speaker speaker(engines.path());
  CHECK(speaker.can_speak());
  CHECK(speaker.engine() == "speech-dispatcher");
  speaker.say({{"Who signed it?", "en"}, {"蘇嘉全", "zh-TW"}, {"協会", "ja"}});
  CHECK(calls_of(engines, 3) ==
        Lines{spd("en", "Who signed it?"), spd("zh-TW", "蘇嘉全"), spd("ja", "協会")});
}

TEST_CASE("espeak-ng speaks with its own voices where there is no speech-dispatcher") {
  const Engines engines;
  engines.add("espeak-ng", "");
  Speaker speaker(engines.path());
  CHECK(speaker.engine() == "espeak-ng");
  speaker.say({{"Who?", "en"}, {"蘇嘉全", "zh-TW"}, {"きょうかい", "ja"}, {"Qui ?", "fr"}});
  CHECK(calls_of(engines, 4) == Lines{espeak("en-gb", "Who?"), espeak("cmn", "蘇嘉全"),
                                      espeak("ja", "きょうかい"), espeak("fr", "Qui ?")});
}

TEST_CASE("New words end what is being said, and what was still to come is dropped") {
  const Engines engines;
  engines.add("spd-say", Engines::kTakesItsTime);
  Speaker speaker(engines.path());
  speaker.say({{"long question", "en"}, {"never said", "en"}});
  CHECK(calls_of(engines, 1) == Lines{spd("en", "long question")});
  speaker.say({{"feedback", "en"}});
  CHECK(calls_of(engines, 3) == Lines{spd("en", "long question"), "spd-say|-C", spd("en", "feedback")});
}

TEST_CASE("Stopping ends speech at once, and the next words are spoken") {
  const Engines engines;
  engines.add("espeak-ng", Engines::kTakesItsTime);
  Speaker speaker(engines.path());
  speaker.say({{"long question", "en"}, {"never said", "en"}});
  CHECK(calls_of(engines, 1).size() == 1);
  speaker.stop();
  speaker.stop();
  speaker.say({{"next", "en"}});
  CHECK(calls_of(engines, 2) == Lines{espeak("en-gb", "long question"), espeak("en-gb", "next")});
}

TEST_CASE("A text that looks like an option is spoken, and a language that looks like one is not used") {
  const Engines engines;
  engines.add("espeak-ng", "");
  Speaker speaker(engines.path());
  speaker.say({{"--help", "en"}, {"-w /tmp/file", "-w"}, {"$(id); `id`", "../voice"}});
  CHECK(calls_of(engines, 3) ==
        Lines{espeak("en-gb", "--help"), "espeak-ng|-b|1|--|-w /tmp/file", "espeak-ng|-b|1|--|$(id); `id`"});
}

TEST_CASE("Without an engine nothing is spoken and nothing fails") {
  const Engines engines;
  for (const std::string& path : {engines.path(), std::string(), std::string("/nowhere:relative")}) {
    Speaker speaker(path);
    CHECK_FALSE(speaker.can_speak());
    CHECK(speaker.engine().empty());
    speaker.say({{"Who?", "en"}});
    speaker.stop();
  }
}

TEST_CASE("Where speech-dispatcher fails, espeak-ng says the same words and all that follow") {
  const Engines engines;
  engines.add("spd-say", std::string(Engines::kListsOne) + "exit 1\n");
  engines.add("espeak-ng", "");
  Speaker speaker(engines.path());
  CHECK(speaker.engine() == "speech-dispatcher");
  speaker.say({{"Who?", "en"}, {"誰", "ja"}});
  CHECK(calls_of(engines, 4) ==
        Lines{"spd-say|-O", spd("en", "Who?"), espeak("en-gb", "Who?"), espeak("ja", "誰")});
  CHECK(speaker.engine() == "espeak-ng");
}

TEST_CASE("A speech-dispatcher without a synthesiser gives way to espeak-ng") {
  for (const char* list : {"echo OUTPUT MODULES", "echo OUTPUT MODULES; echo dummy", "echo no daemon; exit 1",
                           "kill -SEGV $$"}) {
    const Engines engines;
    engines.add("spd-say", list);
    engines.add("espeak-ng", "");
    Speaker speaker(engines.path());
    speaker.say({{"Who?", "en"}});
    CHECK(calls_of(engines, 2) == Lines{"spd-say|-O", espeak("en-gb", "Who?")});
  }
}

TEST_CASE("Where there is nothing else, a failing engine is tried again at the next words") {
  const Engines engines;
  engines.add("spd-say", "exit 1\n");
  Speaker speaker(engines.path());
  speaker.say({{"One", "en"}, {"Two", "en"}});
  CHECK(calls_of(engines, 2) == Lines{spd("en", "One"), spd("en", "Two")});
}

TEST_CASE("A voice that is missing gives way to the default one") {
  const Engines engines;
  engines.add("espeak-ng", "[ \"$3\" = -v ] && exit 1\n");
  Speaker speaker(engines.path());
  speaker.say({{"Hello", "xx"}});
  CHECK(calls_of(engines, 2) == Lines{espeak("xx", "Hello"), "espeak-ng|-b|1|--|Hello"});
}

TEST_CASE("A megabyte of text is spoken in pieces and ends with the speaker") {
  const Engines engines;
  engines.add("espeak-ng", "");
  {
    Speaker speaker(engines.path());
    speaker.say({{std::string(1 << 20, 'a'), "en"}});
    CHECK(calls_of(engines, 2).front() == espeak("en-gb", std::string(kLongestPiece, 'a')));
  }
  const std::size_t said = engines.calls().size();
  CHECK(said < 500);
}

TEST_CASE("No process is left when the speaker goes, not even one that refuses to end") {
  const Engines engines;
  const fs::path id_file = engines.file("id");
  engines.add("espeak-ng",
              "trap '' TERM\necho $$ > '" + id_file.string() + "'\nwhile :; do sleep 60; done\n");
  pid_t id = 0;
  {
    Speaker speaker(engines.path());
    speaker.say({{"Who?", "en"}, {"Never said", "en"}});
    CHECK(comes_true([&] { return std::ifstream(id_file) >> id && id > 0; }));
  }
  REQUIRE(id > 0);
  CHECK(kill(id, 0) == -1);
  CHECK(errno == ESRCH);
  CHECK(waitpid(-1, nullptr, WNOHANG) == -1);
  CHECK(errno == ECHILD);
  CHECK(engines.calls().size() == 1);
}

TEST_CASE("Several threads may speak and stop at once") {
  const Engines engines;
  engines.add("espeak-ng", "");
  Speaker speaker(engines.path());
  std::atomic<int> wrong = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 3; ++i) {
    threads.emplace_back([&] {
      for (int j = 0; j < 30; ++j) {
        speaker.say({{"One", "en"}, {"Two", "en"}});
        if (j % 3 == 0) speaker.stop();
        if (speaker.engine() != "espeak-ng") ++wrong;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == 0);
  speaker.say({{"Last", "en"}});
  CHECK(comes_true([&] {
    // Not the last line: a call that was cut short may be written down late.
    const Lines calls = engines.calls();
    return std::find(calls.begin(), calls.end(), espeak("en-gb", "Last")) != calls.end();
  }));
}

TEST_CASE("Only words reach an engine: no control characters, no malformed bytes, no blank text") {
  using namespace std::string_view_literals;
  CHECK(spoken_pieces("a\0b\x1b[31m\tc\r\n\x7f"sv) == Lines{"a b [31m c"});
  CHECK(spoken_pieces("\xff\xfe ok \xe8\x98") == Lines{"ok"});
  CHECK(spoken_pieces("line\u2028next\u0085\u3000\u00a0end") == Lines{"line next end"});
  CHECK(spoken_pieces("蘇嘉全 🎓 ١٢٣") == Lines{"蘇嘉全 🎓 ١٢٣"});
  for (const std::string_view blank : {""sv, " "sv, "\n\t"sv, "\0\0"sv, "\xff"sv})
    CHECK(spoken_pieces(blank).empty());
}

TEST_CASE(
    "A long text is cut after a sentence, else after a word, never inside a character, and keeps all its "
    "words") {
  const std::string sentence = "The two sides signed a memorandum of understanding in Taipei. ";
  std::string long_text;
  while (long_text.size() < 3 * kLongestPiece) long_text += sentence;
  std::string joined;
  for (const std::string& piece : spoken_pieces(long_text)) {
    CHECK(piece.size() <= kLongestPiece);
    CHECK(piece.ends_with("Taipei."));
    joined += piece + ' ';
  }
  CHECK(joined == long_text);

  std::string characters;
  while (characters.size() < 2 * kLongestPiece) characters += "協";
  joined.clear();
  for (const std::string& piece : spoken_pieces(characters)) {
    CHECK(piece.size() % 3 == 0);
    joined += piece;
  }
  CHECK(joined == characters);

  std::string words;
  while (words.size() < 2 * kLongestPiece) words += "word ";
  for (const std::string& piece : spoken_pieces(words)) CHECK(piece.ends_with("word"));
}

TEST_CASE("Each language goes by the name its engine knows") {
  CHECK(espeak_voice("en") == "en-gb");
  CHECK(espeak_voice("en-US") == "en-us");
  CHECK(espeak_voice("zh-TW") == "cmn");
  CHECK(espeak_voice("zh-Hant") == "cmn");
  CHECK(espeak_voice("zh-HK") == "yue");
  CHECK(espeak_voice("ja-JP") == "ja");
  CHECK(dispatcher_language("zh-TW") == "zh-TW");
  for (const char* strange : {"", "-v", "a b", "en/../x", "日本", "en\n"}) {
    CHECK(espeak_voice(strange).empty());
    CHECK(dispatcher_language(strange).empty());
  }
}
