#pragma once
// From the bytes of a file, a paste or a saved page to plain text, a paragraph a line.
// Knows encodings, HTML, Markdown and .docx; never what the words mean, never the disk.
// Invariant: the text given is valid UTF-8 in NFC without carriage returns or control characters other than
// the line feed; every position elsewhere in this folder is a byte offset into it.
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace communique::reading {

enum class Form { PlainText, Markdown, Html, Docx };

struct Intake {
  std::string text;
  Form form = Form::PlainText;
  std::string encoding;      // as found: "UTF-8", "windows-1252", "Big5"
  std::string title;         // from the page's own data; empty where it has none
  std::string published;     // as the page's own data give it, EDTF; empty where they don't
  std::string publisher;     // the same
  bool was_damaged = false;  // some bytes were no text and became U+FFFD
};

/// More than this is no article.
inline constexpr std::size_t kLongestArticle = 64U << 20U;

/// `name` helps to tell the form (".md", ".docx", ".html") and may be empty for a paste.
/// Malformed: binary, or a broken .docx; Invalid: empty, or nothing but white space; Unavailable: longer than
/// kLongestArticle, or mostly in a script that is not read (the detail names it: "Arabic", "Han").
[[nodiscard]] Result<Intake> take_in(std::string_view bytes, std::string_view name = {});

}  // namespace communique::reading
