#pragma once
// The steps of take_in(), each on its own: bytes to UTF-8, and each form to plain text. Used inside this
// folder and by its tests. None of them touches disk or network; all are linear in what they are given and
// bounded in depth.
#include "reading/intake.hpp"

namespace communique::reading {

/// Text as found, and what was found out about it.
struct Decoded {
  std::string text;  // UTF-8, not yet cleaned
  std::string encoding;
  bool was_damaged = false;
};
/// Malformed, with what it looks like as the detail ("PDF", "binary"), where the bytes are no text.
[[nodiscard]] Result<Decoded> decoded(std::string_view bytes);

/// Line feeds for every kind of line end, plain spaces for every kind of space, no controls, marks of
/// direction or zero-width characters; NFC.
[[nodiscard]] std::string cleaned(std::string_view text);

/// Paragraphs that were broken into lines of 80 columns or less become one line each; other text stays as it
/// is.
[[nodiscard]] std::string unwrapped(std::string text);

/// Whether text without a name looks like Markdown.
[[nodiscard]] bool looks_like_markdown(std::string_view text);
/// Fills text, and title and published from a front matter.
void read_markdown(std::string_view text, Intake& intake);

[[nodiscard]] bool looks_like_html(std::string_view text);
inline constexpr std::size_t kLongestHtml = 24U << 20U;
/// Fills text, title, published and publisher.
[[nodiscard]] Result<void> read_html(const std::string& text, Intake& intake);

inline constexpr std::size_t kLongestDocumentXml = 64U << 20U;
/// Fills text and title.
[[nodiscard]] Result<void> read_docx(std::string_view bytes, Intake& intake);

/// "2025-12-04T10:15:00Z", "2025/12/04", "4 December 2025" as EDTF; empty where it is no day.
[[nodiscard]] std::string day_in(std::string_view text);

/// The script, by its name in English, that most letters belong to where it is not Latin; empty for Latin.
[[nodiscard]] std::string foreign_script(std::string_view text);

}  // namespace communique::reading
