// The bytes of an article, whatever they are. After a first line "=== NAME" they are taken as a file of that
// name; where it is "=== word/document.xml" or the like, they are the parts of a .docx.
#include <algorithm>
#include <array>

#include "base/edtf.hpp"
#include "base/text.hpp"
#include "fuzz/target.hpp"
#include "fuzz/zip.hpp"
#include "reading/intake.hpp"

namespace communique::fuzz {
namespace {

/// The line feed aside, from C0, C1 and DEL.
bool has_control(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte < 0x20 && byte != '\n') || byte == 0x7F) return true;
    const bool is_c1 = byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (is_c1) return true;
  }
  return false;
}

void check_intake(const reading::Intake& intake) {
  require(is_utf8(intake.text), "an article's text is UTF-8");
  require(nfc(intake.text) == intake.text, "an article's text is in NFC");
  require(!has_control(intake.text), "an article's text has no control characters");
  require(!trimmed(intake.text).empty(), "an article that is taken is not blank");
  require(!intake.encoding.empty(), "the encoding is said");
  require(is_utf8(intake.title) && is_utf8(intake.publisher), "title and publisher are UTF-8");
  require(intake.published.empty() || EdtfDate::parse(intake.published), "the day of publication is a date");
}

}  // namespace

Outcome article_file(std::string_view bytes) {
  std::string name;
  std::string content(bytes);
  constexpr std::string_view kMark = "=== ";
  if (bytes.starts_with(kMark)) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    name = bytes.substr(kMark.size(), end - kMark.size());
    content = bytes.substr(std::min(end + 1, bytes.size()));
    if (name.ends_with(".xml")) {
      content = zip_of(sections_of(bytes));
      name = "article.docx";
    }
  }
  const auto intake = reading::take_in(content, name);
  if (!intake) {
    require(is_utf8(intake.error().detail), "why an article is refused is text");
    return Outcome::Refused;
  }
  check_intake(*intake);
  return Outcome::Taken;
}

}  // namespace communique::fuzz
