#include "platform/spoken_text.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.hpp"

namespace communique {
namespace {

constexpr std::size_t kLongestTag = 35;

/// How many bytes at the front of `text` are no words: white space, control characters, U+FFFD.
std::size_t gap_at(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  if (byte(0) <= 0x20 || byte(0) == 0x7F) return 1;
  if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) <= 0xA0) return 2;  // C1 and no-break space
  if (byte(0) == 0xE2 && byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9))
    return 3;                                                           // line, paragraph
  if (byte(0) == 0xE3 && byte(1) == 0x80 && byte(2) == 0x80) return 3;  // ideographic space
  if (text.starts_with("\xEF\xBF\xBD")) return 3;
  return 0;
}

std::string plain(std::string_view text) {
  const std::string whole = nfc(text);  // malformed bytes become U+FFFD
  std::string result;
  result.reserve(whole.size());
  for (std::string_view rest = whole; !rest.empty();) {
    if (const std::size_t gap = gap_at(rest); gap > 0) {
      if (!result.empty() && result.back() != ' ') result += ' ';
      rest.remove_prefix(gap);
    } else {
      result += rest.front();
      rest.remove_prefix(1);
    }
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

/// Where to cut `text`, which is longer than a piece: behind the last sentence of its second half, else
/// behind the last word, else between two code points.
std::size_t cut_of(std::string_view text) {
  constexpr std::array<std::string_view, 7> kEnds{". ", "? ", "! ", "; ", "。", "？", "！"};
  const std::string_view front = text.substr(0, kLongestPiece);
  std::size_t cut = 0;
  for (const std::string_view end : kEnds) {
    if (const std::size_t at = front.rfind(end); at != std::string_view::npos)
      cut = std::max(cut, at + end.size());
  }
  if (cut > kLongestPiece / 2) return cut;
  if (const std::size_t space = front.rfind(' '); space != std::string_view::npos && space > 0)
    return space + 1;
  cut = front.size();
  while ((static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;
  return cut;
}

bool is_tag(std::string_view language) {
  return !language.empty() && language.size() <= kLongestTag && language.front() != '-' &&
         std::all_of(language.begin(), language.end(), [](unsigned char letter) {
           return letter < 0x80 && (std::isalnum(letter) != 0 || letter == '-');
         });
}

std::string lower_case(std::string_view text) {
  std::string result(text);
  for (char& letter : result) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  return result;
}

}  // namespace

std::vector<std::string> spoken_pieces(std::string_view text) {
  const std::string whole = plain(text);
  std::vector<std::string> pieces;
  std::string_view rest = whole;
  while (rest.size() > kLongestPiece) {
    const std::size_t cut = cut_of(rest);
    std::string piece(rest.substr(0, cut));
    if (piece.ends_with(' ')) piece.pop_back();
    pieces.push_back(std::move(piece));
    rest.remove_prefix(cut);
  }
  if (!rest.empty()) pieces.emplace_back(rest);
  return pieces;
}

std::string dispatcher_language(std::string_view language) {
  return is_tag(language) ? std::string(language) : std::string();
}

std::string espeak_voice(std::string_view language) {
  if (!is_tag(language)) return {};
  std::string tag = lower_case(language);
  const std::string_view primary = std::string_view(tag).substr(0, tag.find('-'));
  if (tag == "en") return "en-gb";
  if (tag == "zh-hk" || tag == "zh-mo" || tag == "zh-yue") return "yue";
  if (primary == "zh") return "cmn";
  if (primary == "ja") return "ja";
  return tag;
}

std::vector<std::string> dispatcher_arguments(const std::string& piece, const std::string& language) {
  // Punctuation "some": otherwise "5%" is spoken as "5".
  std::vector<std::string> arguments{"-w", "-N", "communique", "-m", "some"};
  if (!language.empty()) arguments.insert(arguments.end(), {"-l", language});
  arguments.insert(arguments.end(), {"--", piece});
  return arguments;
}

std::vector<std::string> espeak_arguments(const std::string& piece, const std::string& voice) {
  std::vector<std::string> arguments{"-b", "1"};  // the text is UTF-8, whatever the locale says
  if (!voice.empty()) arguments.insert(arguments.end(), {"-v", voice});
  arguments.insert(arguments.end(), {"--", piece});
  return arguments;
}

bool lists_a_synthesiser(std::string_view output_modules) {
  int lines = 0;  // the first is a heading
  while (!output_modules.empty()) {
    const std::size_t end = std::min(output_modules.find('\n'), output_modules.size());
    const std::string line = trimmed(output_modules.substr(0, end));
    output_modules.remove_prefix(std::min(end + 1, output_modules.size()));
    if (!line.empty() && line != "dummy") ++lines;
  }
  return lines > 1;
}

}  // namespace communique
