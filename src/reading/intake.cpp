#include "reading/intake.hpp"

#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <map>

#include "reading/characters.hpp"
#include "reading/intake_parts.hpp"

namespace communique::reading {
namespace {

bool ends_with_any(std::string_view name, std::initializer_list<std::string_view> endings) {
  std::string small(name);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return std::ranges::any_of(endings, [&](std::string_view ending) { return small.ends_with(ending); });
}

bool is_blank(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    if (!is_space(c.value)) return false;
    i += c.length;
  }
  return true;
}

Form form_of(std::string_view text, std::string_view name) {
  if (ends_with_any(name, {".html", ".htm", ".xhtml"}) || looks_like_html(text)) return Form::Html;
  if (ends_with_any(name, {".md", ".markdown"})) return Form::Markdown;
  return ends_with_any(name, {".txt", ".text"}) || !looks_like_markdown(text) ? Form::PlainText
                                                                              : Form::Markdown;
}

Result<void> read_text(std::string_view bytes, std::string_view name, Intake& intake) {
  auto text = decoded(bytes);
  if (!text) return tl::unexpected(text.error());
  intake.encoding = std::move(text->encoding);
  intake.was_damaged = text->was_damaged;
  intake.form = form_of(text->text, name);
  switch (intake.form) {
    case Form::Html:
      return read_html(text->text, intake);
    case Form::Markdown:
      read_markdown(cleaned(text->text), intake);
      break;
    default:
      intake.text = unwrapped(cleaned(text->text));
  }
  return {};
}

}  // namespace

std::string foreign_script(std::string_view text) {
  constexpr std::size_t kEnough = 4U << 20U;  // bytes that are looked at
  std::map<UScriptCode, std::size_t> letters;
  for (std::size_t i = 0; i < std::min(text.size(), kEnough);) {
    const CodePoint c = code_point_at(text, i);
    i += c.length;
    if (c.value < 0x80) {
      if (is_letter(c.value)) ++letters[USCRIPT_LATIN];
      continue;
    }
    if (u_isalpha(c.value) == 0) continue;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(c.value, &status);
    if (U_SUCCESS(status) && script != USCRIPT_COMMON && script != USCRIPT_INHERITED) ++letters[script];
  }
  std::size_t foreign = 0;
  UScriptCode most = USCRIPT_LATIN;
  for (const auto& [script, count] : letters) {
    if (script == USCRIPT_LATIN) continue;
    foreign += count;
    if (most == USCRIPT_LATIN || count > letters[most]) most = script;
  }
  return foreign > letters[USCRIPT_LATIN] ? uscript_getName(most) : std::string();
}

Result<Intake> take_in(std::string_view bytes, std::string_view name) {
  const std::string subject = name.empty() ? "article" : std::string(name);
  if (bytes.size() > kLongestArticle) return failure(ErrorCode::Unavailable, subject, "longer than 64 MB");
  if (bytes.empty()) return failure(ErrorCode::Invalid, subject, "empty");
  Intake intake;
  const bool is_zip = bytes.starts_with("PK\x03\x04") || ends_with_any(name, {".docx"});
  if (is_zip) intake.form = Form::Docx;
  const auto outcome = is_zip ? read_docx(bytes, intake) : read_text(bytes, name, intake);
  if (!outcome) return failure(outcome.error().code, subject, outcome.error().detail);
  if (is_blank(intake.text)) return failure(ErrorCode::Invalid, subject, "no text in it");
  if (const std::string script = foreign_script(intake.text); !script.empty()) {
    return failure(ErrorCode::Unavailable, subject, script);
  }
  return intake;
}

}  // namespace communique::reading
