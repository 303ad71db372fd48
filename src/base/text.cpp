#include "base/text.hpp"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>
#include <memory>
#include <rapidfuzz/distance/OSA.hpp>
#include <unordered_map>
#include <utility>

namespace communique {
namespace {

icu::UnicodeString from_utf8(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

/// Japanese forms (and name variants) that Traditional-Simplified leaves apart from the Chinese ones.
const std::unordered_map<UChar32, UChar32>& kanji_to_simplified() {
  static const auto* const kTable = [] {
    constexpr std::u32string_view kPairs =
        U"髙高﨑崎埼崎嵜崎辺边邉边斎斋斉齐広广徳德頼赖沢泽浜滨濵滨桜樱竜龙滝泷鉄铁関关渋涩塩盐両两実实黒黑亜"
        U"亚"
        U"恵惠栄荣円圆応应歳岁児儿従从説说総总顕显県县検检険险権权厳严駅驿経经軽轻継继劇剧剣剑効效拡扩"
        U"覚觉楽乐巻卷陥陷観观気气帰归亀龟偽伪戯戏拠据挙举区区駆驱径径茎茎撃击欠缺圏圈検检謙谦献献験验"
        U"戸户呉吴娯娱込入済济剤剂雑杂参参桟栈蚕蚕賛赞残残糸丝歯齿辞辞湿湿写写釈释寿寿収收獣兽縦纵粛肃"
        U"処处緒绪叙叙奨奖将将焼烧証证乗乘浄净剰剩条条状状譲让醸酿触触嘱嘱寝寝慎慎真真図图粋粹酔醉穂穗"
        U"随随髄髓数数枢枢瀬濑静静斉齐摂摄窃窃専专戦战浅浅践践銭钱潜潜繊纤禅禅双双壮壮争争荘庄捜搜挿插"
        U"巣巢曽曾増增蔵藏臓脏属属続续対对体体帯带滞滞択择担担胆胆団团弾弹断断遅迟虫虫昼昼鋳铸庁厅聴听"
        U"鎮镇転转点点伝传灯灯当当党党盗盗稲稻闘斗読读届届悩恼脳脑覇霸拝拜廃废売卖麦麦発发髪发抜拔秘秘"
        U"浜滨瓶瓶払拂仏佛並并変变弁弁舗铺豊丰褒褒万万満满黙默訳译薬药与与予预揺摇様样謡谣来来頼赖乱乱"
        U"覧览略略涙泪塁垒礼礼励励戻戾霊灵齢龄恋恋炉炉労劳楼楼郎郎禄录録录湾湾";
    auto* table = new std::unordered_map<UChar32, UChar32>;
    for (std::size_t i = 0; i + 1 < kPairs.size(); i += 2) {
      (*table)[static_cast<UChar32>(kPairs[i])] = static_cast<UChar32>(kPairs[i + 1]);
    }
    return table;
  }();
  return *kTable;
}

/// One compound transliterator a thread: making it costs milliseconds, and ICU's are not thread-safe.
const icu::Transliterator* folding() {
  thread_local const std::unique_ptr<icu::Transliterator> kFolding = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
        "Katakana-Hiragana; Traditional-Simplified; [[:Latin:]] Latin-ASCII", UTRANS_FORWARD, status));
  }();
  return kFolding.get();
}

bool is_dropped(UChar32 c) {
  return u_charType(c) == U_FORMAT_CHAR || c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC ||
         c == 0x02BB || c == '`' || c == 0x00B4;
}

/// Letters and digits stay, acronym dots go, a point or comma between digits stays, the rest is space.
icu::UnicodeString without_punctuation(const icu::UnicodeString& text) {
  icu::UnicodeString plain;
  int token_length = 0;  // letters since the last space
  for (int i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (is_dropped(c)) continue;
    const bool is_kept = u_isalnum(c) != 0 || u_charType(c) == U_NON_SPACING_MARK ||
                         u_charType(c) == U_COMBINING_SPACING_MARK || c == '%' || c == 0x30FC;
    const UChar32 before = plain.isEmpty() ? 0 : plain.char32At(plain.length() - 1);
    const int next = text.moveIndex32(i, 1);
    const UChar32 after = next < text.length() ? text.char32At(next) : 0;
    if (is_kept) {
      plain.append(c);
      ++token_length;
    } else if (c == '.' && u_isdigit(before) != 0 && u_isdigit(after) != 0) {
      plain.append(c);
    } else if (c == ',' && u_isdigit(before) != 0 && u_isdigit(after) != 0) {
      continue;  // 1,000
    } else if (c == '.' && token_length == 1 && u_isalpha(before) != 0) {
      token_length = 0;  // U.S. -> us
    } else if (before != 0 && before != ' ') {
      plain.append(static_cast<UChar32>(' '));
      token_length = 0;
    }
  }
  return plain.trim();
}

const icu::Normalizer2* normalizer(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Normalizer2::getInstance(nullptr, name, UNORM2_COMPOSE, status);
}

icu::UnicodeString normalized(const char* name, const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = normalizer(name);
  icu::UnicodeString result = form == nullptr ? text : form->normalize(text, status);
  return U_FAILURE(status) != 0 ? text : result;
}

/// Byte offsets of ICU's boundaries after the start of the text.
std::vector<int> boundaries(icu::BreakIterator& iterator, const icu::UnicodeString& text) {
  std::vector<int> offsets;
  iterator.setText(text);
  int from = iterator.first();
  int bytes = 0;
  for (int to = iterator.next(); to != icu::BreakIterator::DONE; to = iterator.next()) {
    std::string piece;
    text.tempSubStringBetween(from, to).toUTF8String(piece);
    bytes += static_cast<int>(piece.size());
    offsets.push_back(bytes);
    from = to;
  }
  return offsets;
}

std::u32string code_points(std::string_view text) {
  const icu::UnicodeString unicode = from_utf8(text);
  std::u32string points;
  for (int i = 0; i < unicode.length(); i = unicode.moveIndex32(i, 1)) {
    points += static_cast<char32_t>(unicode.char32At(i));
  }
  return points;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// What without_punctuation() gives of ASCII in lower case, ten times as fast.
std::string folded_ascii(std::string_view text) {
  std::string plain;
  int token_length = 0;  // letters since the last space
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\'' || c == '`') continue;
    const char before = plain.empty() ? '\0' : plain.back();
    const bool is_between_digits = is_digit(before) && i + 1 < text.size() && is_digit(text[i + 1]);
    if (is_letter(c) || is_digit(c) || c == '%') {
      plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      ++token_length;
    } else if (c == '.' && is_between_digits) {
      plain += c;
    } else if (c == ',' && is_between_digits) {
      continue;
    } else if (c == '.' && token_length == 1 && is_letter(before)) {
      token_length = 0;
    } else if (before != '\0' && before != ' ') {
      plain += ' ';
      token_length = 0;
    }
  }
  while (!plain.empty() && plain.back() == ' ') plain.pop_back();
  return plain;
}

/// Typographic quotation marks and dashes as the keyboard has them: they fold alike.
std::string with_plain_marks(std::string_view text) {
  constexpr std::pair<std::string_view, char> kMarks[] = {{"‘", '\''}, {"’", '\''}, {"“", '"'},
                                                          {"”", '"'},  {"–", '-'},  {"—", '-'}};
  std::string plain;
  while (!text.empty()) {
    const auto* mark = std::find_if(std::begin(kMarks), std::end(kMarks),
                                    [&](const auto& each) { return text.starts_with(each.first); });
    plain += mark == std::end(kMarks) ? text.front() : mark->second;
    text.remove_prefix(mark == std::end(kMarks) ? 1 : mark->first.size());
  }
  return plain;
}

}  // namespace

std::string nfc(std::string_view text) { return to_utf8(normalized("nfc", from_utf8(text))); }

std::string folded(std::string_view text) {
  // Most of what is folded is plain English, on which the transliterations have nothing to do.
  const std::string plain = with_plain_marks(text);
  const bool is_ascii =
      std::all_of(plain.begin(), plain.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
  if (is_ascii) return folded_ascii(plain);
  icu::UnicodeString unicode = normalized("nfkc", from_utf8(text));
  if (folding() != nullptr) folding()->transliterate(unicode);
  icu::UnicodeString mapped;
  const auto& table = kanji_to_simplified();
  for (int i = 0; i < unicode.length(); i = unicode.moveIndex32(i, 1)) {
    const UChar32 c = unicode.char32At(i);
    const auto found = table.find(c);
    mapped.append(found == table.end() ? c : found->second);
  }
  return to_utf8(without_punctuation(mapped.foldCase()));
}

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> result;
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    if (space != 0) result.emplace_back(text.substr(0, space));
    if (space == std::string_view::npos) break;
    text.remove_prefix(space + 1);
  }
  return result;
}

int display_width(std::string_view text) {
  const icu::UnicodeString unicode = from_utf8(text);
  int columns = 0;
  for (int i = 0; i < unicode.length(); i = unicode.moveIndex32(i, 1)) {
    const UChar32 c = unicode.char32At(i);
    const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    const int type = u_charType(c);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) continue;
    columns += (width == U_EA_WIDE || width == U_EA_FULLWIDTH) ? 2 : 1;
  }
  return columns;
}

std::vector<std::string> graphemes(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  std::vector<std::string> result;
  if (U_FAILURE(status) != 0) return result;
  const icu::UnicodeString unicode = from_utf8(text);
  const std::string clean = to_utf8(unicode);
  int from = 0;
  for (const int to : boundaries(*iterator, unicode)) {
    result.push_back(clean.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from)));
    from = to;
  }
  return result;
}

bool has_han_or_kana(std::string_view text) {
  const icu::UnicodeString unicode = from_utf8(text);
  for (int i = 0; i < unicode.length(); i = unicode.moveIndex32(i, 1)) {
    const UChar32 c = unicode.char32At(i);
    if (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) != 0) return true;
    if (c >= 0x3041 && c <= 0x30FF) return true;
  }
  return false;
}

std::string trimmed(std::string_view text) { return to_utf8(from_utf8(text).trim()); }

std::vector<int> line_breaks(std::string_view text, const std::string& locale) {
  thread_local std::map<std::string, std::unique_ptr<icu::BreakIterator>> iterators;
  auto& iterator = iterators[locale];
  if (!iterator) {
    UErrorCode status = U_ZERO_ERROR;
    iterator.reset(icu::BreakIterator::createLineInstance(icu::Locale(locale.c_str()), status));
    if (U_FAILURE(status) != 0) iterator.reset();
  }
  return iterator ? boundaries(*iterator, from_utf8(text)) : std::vector<int>{};
}

std::string sentence_case(std::string_view text) {
  icu::UnicodeString unicode = from_utf8(text);
  if (unicode.isEmpty()) return {};
  const int next = unicode.moveIndex32(0, 1);
  return to_utf8(icu::UnicodeString(u_toupper(unicode.char32At(0))) + unicode.tempSubString(next));
}

int edit_distance(std::string_view a, std::string_view b, int limit) {
  const auto cutoff = static_cast<std::size_t>(limit < 0 ? 0 : limit);
  return static_cast<int>(rapidfuzz::osa_distance(code_points(a), code_points(b), cutoff));
}

}  // namespace communique
