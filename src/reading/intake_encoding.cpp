// Bytes to UTF-8: marks at the beginning, then validity, then what the page says, then ICU's guess.
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "reading/characters.hpp"
#include "reading/intake_parts.hpp"

namespace communique::reading {
namespace {

unsigned char byte_at(std::string_view bytes, std::size_t i) { return static_cast<unsigned char>(bytes[i]); }

struct Magic {
  std::string_view bytes;
  const char* what;
};

/// Files that people drop by mistake, by their first bytes.
const char* known_binary(std::string_view bytes) {
  static constexpr std::array kMagic = {Magic{"%PDF-", "PDF"},
                                        Magic{"\x89PNG", "PNG"},
                                        Magic{"\xFF\xD8\xFF", "JPEG"},
                                        Magic{"GIF8", "GIF"},
                                        Magic{"RIFF", "RIFF"},
                                        Magic{"\x1F\x8B", "gzip"},
                                        Magic{"\x7F"
                                              "ELF",
                                              "ELF"},
                                        Magic{"\xD0\xCF\x11\xE0", "Word 97"},
                                        Magic{"{\\rtf", "RTF"},
                                        Magic{"SQLite format 3", "SQLite"}};
  for (const Magic& magic : kMagic) {
    if (bytes.starts_with(magic.bytes)) return magic.what;
  }
  return nullptr;
}

struct Tally {
  std::size_t controls = 0;      // that no text has
  std::size_t nothing_even = 0;  // zero bytes
  std::size_t nothing_odd = 0;
  std::size_t high = 0;    // bytes above 0x7F
  std::size_t lonely = 0;  // of these, with ASCII letters or spaces on both sides
  std::size_t broken = 0;  // places where UTF-8 is broken
  std::size_t sound = 0;   // UTF-8 characters of more than one byte
};

Tally tally_of(std::string_view bytes) {
  Tally tally;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const unsigned char c = byte_at(bytes, i);
    if (c == 0) ++(i % 2 == 0 ? tally.nothing_even : tally.nothing_odd);
    if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B && c != 0x0B && c != 0x1A)
      ++tally.controls;
    if (c < 0x80) continue;
    ++tally.high;
    const bool is_before = i > 0 && byte_at(bytes, i - 1) >= 0x80;
    const bool is_after = i + 1 < bytes.size() && byte_at(bytes, i + 1) >= 0x80;
    if (!is_before && !is_after) ++tally.lonely;
  }
  if (tally.high == 0) return tally;
  for (std::size_t i = 0; i < bytes.size();) {
    const CodePoint c = code_point_at(bytes, i);
    if (c.length > 1) ++tally.sound;
    if (c.length == 1 && c.value == 0xFFFD) ++tally.broken;
    i += c.length;
  }
  return tally;
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

std::optional<Decoded> converted(std::string_view bytes, const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding.c_str(), &status));
  if (U_FAILURE(status) || converter == nullptr) return std::nullopt;
  const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status)) return std::nullopt;
  Decoded found;
  text.toUTF8String(found.text);
  found.encoding = encoding;
  found.was_damaged = text.indexOf(static_cast<UChar32>(0xFFFD)) >= 0;
  return found;
}

/// "charset=big5" within a page's first bytes, or "encoding=" in the line of an XML document.
std::string declared_encoding(std::string_view bytes) {
  std::string head(bytes.substr(0, 4096));
  for (char& c : head) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  if (head.find('<') == std::string::npos) return {};
  for (const std::string_view key : {"charset=", "encoding="}) {
    std::size_t at = head.find(key);
    if (at == std::string::npos) continue;
    at += key.size();
    while (at < head.size() && (head[at] == '"' || head[at] == '\'' || head[at] == ' ')) ++at;
    const std::size_t end = head.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_", at);
    const std::string name = head.substr(at, std::min(end, at + 40) - at);
    if (name == "iso-8859-1" || name == "latin1" || name == "us-ascii")
      return "windows-1252";  // as every browser reads it
    if (!name.empty() && !name.starts_with("utf-")) return name;
  }
  return {};
}

/// What ICU is shown: the surroundings of bytes that are not ASCII, since the rest says nothing.
std::string telling_part(std::string_view bytes) {
  constexpr std::size_t kEnough = 16000;
  std::string part;
  for (std::size_t i = 0; i < bytes.size() && part.size() < kEnough; ++i) {
    if (byte_at(bytes, i) < 0x80 && bytes[i] != 0x1B) continue;
    const std::size_t line = bytes.rfind('\n', i);
    const std::size_t begin =
        std::max(line == std::string_view::npos ? 0 : line + 1, i - std::min<std::size_t>(i, 60));
    const std::size_t end = std::min(bytes.find('\n', i), std::min(bytes.size(), i + 400));
    part.append(bytes.substr(begin, end - begin)).push_back('\n');
    i = end;
  }
  return part.empty() ? std::string(bytes.substr(0, kEnough)) : part;
}

/// How many characters of two bytes a text has if it is written in some encoding, and how many of these are
/// everyday ones.
struct Pairs {
  std::size_t all = 0;
  std::size_t everyday = 0;
  std::size_t kana = 0;
  std::size_t wrong = 0;
  /// 0 to 1.
  [[nodiscard]] double likelihood() const {
    return all == 0 ? 0 : static_cast<double>(everyday) / static_cast<double>(all + 3 * wrong);
  }
};

struct Ranges {
  unsigned char first_low, first_high;        // of the first byte
  unsigned char everyday_low, everyday_high;  // of the first byte of everyday characters
  unsigned char second_low;                   // of the second byte
  unsigned char kana_low, kana_high;          // of the first byte
};

Pairs pairs_in(std::string_view bytes, const Ranges& ranges) {
  Pairs pairs;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const unsigned char first = byte_at(bytes, i);
    if (first < 0x80) continue;
    const unsigned char second = i + 1 < bytes.size() ? byte_at(bytes, i + 1) : 0;
    if (first < ranges.first_low || first > ranges.first_high || second < ranges.second_low ||
        second == 0x7F) {
      ++pairs.wrong;
      continue;
    }
    ++pairs.all;
    ++i;
    if (first >= ranges.kana_low && first <= ranges.kana_high) ++pairs.kana;
    const bool is_mark = first == ranges.first_low || first == 0xA1;
    if (is_mark || (first >= ranges.everyday_low && first <= ranges.everyday_high)) ++pairs.everyday;
  }
  return pairs;
}

/// Glosses in an English text are too short for ICU, which counts words: which encoding makes everyday
/// characters of them?
std::string encoding_of_glosses(std::string_view bytes) {
  struct Candidate {
    const char* name;
    Ranges ranges;
    double needed;
  };
  static constexpr std::array kCandidates = {
      Candidate{"EUC-KR", {0xA1, 0xFE, 0xB0, 0xC8, 0xA1, 0, 0}, 0.97},
      Candidate{"Big5", {0xA1, 0xF9, 0xA4, 0xC6, 0x40, 0, 0}, 0.9},
      Candidate{"GB18030", {0x81, 0xFE, 0xB0, 0xD7, 0xA1, 0, 0}, 0.9},
      Candidate{"Shift_JIS", {0x81, 0xFC, 0x82, 0x97, 0x40, 0x82, 0x83}, 0.9},
  };
  const Pairs japanese = pairs_in(bytes, {0xA1, 0xFE, 0xA4, 0xCF, 0xA1, 0xA4, 0xA5});
  if (japanese.kana * 5 >= japanese.all && japanese.likelihood() > 0.9) return "EUC-JP";
  for (const Candidate& candidate : kCandidates) {
    if (pairs_in(bytes, candidate.ranges).likelihood() >= candidate.needed) return candidate.name;
  }
  return {};
}

constexpr std::size_t kManyBytes = 400;  // enough for ICU to be right

std::string guessed_encoding(std::string_view bytes, const Tally& tally) {
  constexpr const char* kUsual = "windows-1252";
  // English with a few quotation marks and accents: each such byte stands alone, where Chinese and Japanese
  // take two.
  const bool is_escaped = bytes.find('\x1B') != std::string_view::npos;
  if (!is_escaped && tally.lonely * 10 >= tally.high * 6 && tally.high * 8 < bytes.size()) return kUsual;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  if (U_FAILURE(status)) return kUsual;
  const std::string part = telling_part(bytes);
  ucsdet_setText(detector.get(), part.data(), static_cast<int32_t>(part.size()), &status);
  const UCharsetMatch* const match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return kUsual;
  const std::string name = ucsdet_getName(match, &status);
  const int confidence = ucsdet_getConfidence(match, &status);
  if (tally.high < kManyBytes || confidence < 60) {
    if (std::string glossed = encoding_of_glosses(part); !glossed.empty()) return glossed;
  }
  if (U_FAILURE(status) || confidence < 20 || name.starts_with("ISO-8859-1") || name.starts_with("UTF-") ||
      name.starts_with("IBM")) {
    return kUsual;
  }
  return name;
}

Result<Decoded> decoded_wide(std::string_view bytes, const char* encoding) {
  auto found = converted(bytes, encoding);
  if (!found) return failure(ErrorCode::Malformed, "article", "binary");
  return std::move(*found);
}

/// The same bytes, each broken place as U+FFFD.
Decoded mended(std::string_view bytes, const Tally& tally) {
  Decoded found;
  found.encoding = "UTF-8";
  found.was_damaged = tally.broken > 0;
  if (!found.was_damaged) {
    found.text = bytes;
    return found;
  }
  found.text.reserve(bytes.size() + tally.broken * 2);
  for (std::size_t i = 0; i < bytes.size();) {
    const CodePoint c = code_point_at(bytes, i);
    if (c.length == 1 && c.value == 0xFFFD) {
      found.text += "\uFFFD";
    } else {
      found.text.append(bytes.substr(i, c.length));
    }
    i += c.length;
  }
  return found;
}

}  // namespace

Result<Decoded> decoded(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4)) ||
      bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4))) {
    return decoded_wide(bytes, "UTF-32");
  }
  if (bytes.starts_with("\xFF\xFE")) return decoded_wide(bytes.substr(2), "UTF-16LE");
  if (bytes.starts_with("\xFE\xFF")) return decoded_wide(bytes.substr(2), "UTF-16BE");
  if (const char* const what = known_binary(bytes)) return failure(ErrorCode::Malformed, "article", what);
  const Tally tally = tally_of(bytes);
  const std::size_t nothing = tally.nothing_even + tally.nothing_odd;
  if (nothing * 3 >= bytes.size() && bytes.size() >= 4 &&
      std::min(tally.nothing_even, tally.nothing_odd) * 20 < nothing) {
    return decoded_wide(bytes, tally.nothing_odd > tally.nothing_even ? "UTF-16LE" : "UTF-16BE");
  }
  if (nothing * 1000 > bytes.size() || (tally.controls > 2 && tally.controls * 50 > bytes.size())) {
    return failure(ErrorCode::Malformed, "article", "binary");
  }
  const bool has_escapes = bytes.find("\x1B$") != std::string_view::npos;  // ISO-2022
  if ((tally.high == 0 && !has_escapes) || (tally.high > 0 && tally.broken * 4 <= tally.sound))
    return mended(bytes, tally);
  for (const std::string& encoding :
       {declared_encoding(bytes), guessed_encoding(bytes, tally), std::string("windows-1252")}) {
    if (encoding.empty()) continue;
    if (auto found = converted(bytes, encoding)) return std::move(*found);
  }
  return mended(bytes, tally);
}

}  // namespace communique::reading
