// Saved web pages and Word documents.
#include <zip.h>

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "reading/intake.hpp"

using namespace communique;
using namespace communique::reading;

namespace {

/// An archive of the given files, in memory.
std::string archive_of(std::initializer_list<std::pair<const char*, std::string>> files) {
  zip_source_t* const memory = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  REQUIRE(memory != nullptr);
  zip_source_keep(memory);
  zip_t* const archive = zip_open_from_source(memory, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  REQUIRE(archive != nullptr);
  for (const auto& [name, content] : files) {
    REQUIRE(zip_file_add(archive, name, zip_source_buffer(archive, content.data(), content.size(), 0), 0) >=
            0);
  }
  REQUIRE(zip_close(archive) == 0);
  REQUIRE(zip_source_open(memory) == 0);
  std::string bytes;
  char chunk[4096];
  for (zip_int64_t got = zip_source_read(memory, chunk, sizeof chunk); got > 0;
       got = zip_source_read(memory, chunk, sizeof chunk)) {
    bytes.append(chunk, static_cast<std::size_t>(got));
  }
  zip_source_close(memory);
  zip_source_free(memory);
  return bytes;
}

constexpr const char* kWord =
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

std::string document(const std::string& body) { return kWord + body + "</w:body></w:document>"; }

const std::string kPage = R"(<!DOCTYPE html>
<html><head><title>Peace at last - The Daily Tide</title>
<meta property="og:site_name" content="The Daily Tide">
<meta property="article:published_time" content="1998-03-03T10:15:00Z">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Peace at last","datePublished":"1998-03-03"}</script>
<style>p { color: red }</style><script>document.write("<p>Never read this.</p>")</script></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<div id="wrap"><div class="main-column has-sidebar">
<h1>Peace at last</h1>
<p class="byline">By Jane Roe</p>
<div class="story">
<p>Peru and Chile signed a <a href="/t">protocol</a> on Tuesday that lets boats of both countries fish near the border.</p>
<figure><img src="a.jpg"><figcaption>Boats in Callao on Monday, before the ministers came.</figcaption></figure>
<p>Her counterpart was less cheerful &mdash; &#8220;we gave more than we got&#8221;,
he said.</p>
<div class="newsletter-box">Sign up for our letter, which comes every morning and costs you nothing at all.</div>
<p><a href="/x">Anchovy prices climb</a></p>
<p>Fine.</p>
</div></div>
<aside><p>The minister of health asked parents to look up the records of their children before school begins.</p></aside>
</div><footer>Copyright 1998 The Daily Tide. All rights reserved, everywhere and always.</footer></body></html>)";

}  // namespace

TEST_CASE("a saved page gives its article and what it says about itself") {
  const auto taken = take_in(kPage);
  REQUIRE(taken);
  CHECK(taken->form == Form::Html);
  CHECK(taken->title == "Peace at last");
  CHECK(taken->published == "1998-03-03");
  CHECK(taken->publisher == "The Daily Tide");
  CHECK(taken->text ==
        "Peace at last\nPeru and Chile signed a protocol on Tuesday that lets boats of both countries fish "
        "near the border.\n"
        "Her counterpart was less cheerful \u2014 \u201Cwe gave more than we got\u201D, he said.\nFine.\n");
}

TEST_CASE("a page without any marks of an article is read by where its prose stands") {
  const auto taken = take_in(
      "<html><body><table><tr><td><a href=a>One</a><br><a href=b>Two</a></td><td>"
      "<font>GENEVA, May 12, 1955 - The four Powers announced that they would confer here in July.<br><br>"
      "No agenda was published, and none is expected before the ministers have met in Vienna.</font>"
      "</td></tr></table></body></html>",
      "old.htm");
  REQUIRE(taken);
  CHECK(taken->text ==
        "GENEVA, May 12, 1955 - The four Powers announced that they would confer here in July.\n"
        "No agenda was published, and none is expected before the ministers have met in Vienna.\n");
}

TEST_CASE("a page in another encoding is read as it says") {
  const auto taken = take_in(
      "<html><head><meta charset=\"iso-8859-1\"></head><body><p>Jos\xE9 \x93"
      "signed\x94 the pact in "
      "Lima on Monday, the ministry said in the evening.</p></body></html>");
  REQUIRE(taken);
  CHECK(taken->text ==
        "Jos\u00E9 \u201Csigned\u201D the pact in Lima on Monday, the ministry said in the evening.\n");
}

TEST_CASE("a hostile page neither harms nor hangs") {
  std::string deep = "<html><body>";
  for (int i = 0; i < 100000; ++i) deep += "<div><b>";
  deep += "Text at the bottom of everything.";
  CHECK_NOTHROW(static_cast<void>(take_in(deep)));
  const auto entity = take_in(
      "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body><p>Before &x; after, in a page "
      "that wants to read a file of its reader.</p></body></html>");
  REQUIRE(entity);
  CHECK(entity->text.find("root:") == std::string::npos);
}

TEST_CASE("a Word document gives its paragraphs and its title") {
  const std::string body =
      "<w:p><w:r><w:t>LIMA, March 3 - Peru </w:t></w:r><w:r><w:t>signed.</w:t></w:r></w:p><w:p/>"
      "<w:p><w:r><w:delText>Struck out.</w:delText><w:t "
      "xml:space=\"preserve\">R&amp;D</w:t><w:tab/><w:t>grew.</w:t></w:r></w:p>";
  const auto taken = take_in(
      archive_of({{"word/document.xml", document(body)},
                  {"docProps/core.xml",
                   "<c xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Peace</dc:title></c>"}}),
      "peace.docx");
  REQUIRE(taken);
  CHECK(taken->form == Form::Docx);
  CHECK(taken->title == "Peace");
  CHECK(taken->text == "LIMA, March 3 - Peru signed.\n\nR&D grew.\n");
}

TEST_CASE("a broken, foreign or malicious Word document is refused") {
  const std::string good =
      archive_of({{"word/document.xml", document("<w:p><w:r><w:t>Peru signed.</w:t></w:r></w:p>")}});
  const auto code = [](std::string_view bytes) {
    const auto taken = take_in(bytes, "a.docx");
    REQUIRE_FALSE(taken.has_value());
    return taken.error().code;
  };
  CHECK(code(std::string_view(good).substr(0, good.size() / 2)) == ErrorCode::Malformed);
  CHECK(code("not an archive at all") == ErrorCode::Malformed);
  CHECK(code(archive_of({{"xl/workbook.xml", "<a/>"}})) == ErrorCode::Malformed);
  CHECK(code(archive_of({{"word/document.xml", "<w:p>"}})) == ErrorCode::Malformed);
  CHECK(code(archive_of({{"word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]>" +
                                                   document("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>")}})) ==
        ErrorCode::Malformed);
  CHECK(code(archive_of({{"word/document.xml", std::string(80U << 20U, ' ')}})) == ErrorCode::Unavailable);
  CHECK(code(archive_of({{"word/document.xml", document("<w:p/>")}})) == ErrorCode::Invalid);
}
