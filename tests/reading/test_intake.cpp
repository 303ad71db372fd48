#include <catch2/catch_test_macros.hpp>
#include <string>

#include "reading/intake.hpp"

using namespace communique;
using namespace communique::reading;
using namespace std::string_literals;

namespace {

std::string text_of(std::string_view bytes, std::string_view name = {}) {
  const auto taken = take_in(bytes, name);
  return taken ? taken->text : "refused: " + taken.error().detail;
}

ErrorCode refusal(std::string_view bytes, std::string_view name = {}) {
  const auto taken = take_in(bytes, name);
  REQUIRE_FALSE(taken.has_value());
  return taken.error().code;
}

}  // namespace

TEST_CASE("text in UTF-8 comes in as it is, with plain spaces, line ends and composed letters") {
  const auto taken =
      take_in("\xEF\xBB\xBFJose\u0301 left\u00A0Lima.\r\nHe\u200B came\u00AD back.\rFine.\x07\n");
  REQUIRE(taken);
  CHECK(taken->encoding == "UTF-8");
  CHECK(taken->text == "Jos\u00E9 left Lima.\nHe came back.\nFine.\n");
  CHECK_FALSE(taken->was_damaged);
}

TEST_CASE("the encoding is found where nothing names it") {
  const auto western = take_in("Jos\xE9 said \x93yes\x94 \x97 and left.\nIt\x92s over, the \x80 40m deal.\n");
  REQUIRE(western);
  CHECK(western->encoding == "windows-1252");
  CHECK(western->text.starts_with("Jos\u00E9 said \u201Cyes\u201D \u2014 and left."));

  const auto little = take_in("\xFF\xFEL\0i\0m\0a\0"s);
  REQUIRE(little);
  CHECK(little->text == "Lima");
  CHECK(take_in("L\0i\0m\0a\0 \0s\0i\0g\0n\0s\0"s).value().encoding == "UTF-16LE");
  CHECK(take_in("\0L\0i\0m\0a\0 \0s\0i\0g\0n\0s"s).value().text == "Lima signs");

  // 蘇嘉全 (Su Jia-chyuan) and 日本台灣交流協會 in Big5, in an English sentence.
  const auto chinese = take_in(
      "Su Jia-chyuan (\xC4\xAC\xB9\xC5\xA5\xFE) met the "
      "\xA4\xE9\xA5\xBB\xA5\x78\xC6\x57\xA5\xE6\xAC\x79\xA8\xF3\xB7\x7C.\n"
      "He heads the \xA5\x78\xC6\x57\xA4\xE9\xA5\xBB\xC3\xF6\xAB\x59\xA8\xF3\xB7\x7C.\n");
  REQUIRE(chinese);
  CHECK(chinese->encoding == "Big5");
  CHECK(chinese->text.find("\u8607\u5609\u5168") != std::string::npos);
}

TEST_CASE("a few broken bytes do not spoil a text, and are said") {
  const auto taken = take_in(
      "\u201COne\u201D \u201Ctwo\u201D \u201Cthree\u201D \u201Cfour\u201D \u201Cfive\u201D \u201Csix\u201D "
      "\u201Cseven\u201D \u201Ceight\u201D \u201Cnine\u201D \u201Cten\u201D \xE2\x80 and more.");
  REQUIRE(taken);
  CHECK(taken->encoding == "UTF-8");
  CHECK(taken->was_damaged);
  CHECK(taken->text.find("\uFFFD") != std::string::npos);
}

TEST_CASE("what is no article is refused with its reason") {
  CHECK(refusal("") == ErrorCode::Invalid);
  CHECK(refusal(" \n\t\r\n \u00A0\u3000\n") == ErrorCode::Invalid);
  CHECK(refusal("%PDF-1.4 and so on") == ErrorCode::Malformed);
  CHECK(refusal("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s) == ErrorCode::Malformed);
  std::string noise;
  for (int i = 0; i < 4000; ++i) noise.push_back(static_cast<char>((i * 7919) % 251));
  CHECK(refusal(noise) == ErrorCode::Malformed);
  CHECK(refusal(std::string(70U << 20U, 'a')) == ErrorCode::Unavailable);
  CHECK(refusal("<html><head><title></title></head><body><script>var x = 1;</script></body></html>") ==
        ErrorCode::Invalid);
}

TEST_CASE("a text in a script that is not read is refused, and the script is named") {
  const auto arabic = take_in(
      "\u0648\u0642\u0639\u062A \u0645\u0635\u0631 \u0648\u0627\u0644\u0633\u0648\u062F\u0627\u0646 "
      "\u0627\u062A\u0641\u0627\u0642\u0627 (OPEC)");
  REQUIRE_FALSE(arabic.has_value());
  CHECK(arabic.error().code == ErrorCode::Unavailable);
  CHECK(arabic.error().detail == "Arabic");
  CHECK(
      text_of(
          "\u53F0\u7063\u8207\u65E5\u672C\u7C3D\u7F72\u5169\u9805\u5354\u8B70\uFF0CMOU \u4E5F\u7C3D\u4E86") ==
      "refused: Han");
  CHECK(text_of("Su Jia-chyuan (\u8607\u5609\u5168) met Sumi.").starts_with("Su Jia-chyuan"));
}

TEST_CASE("lines of 80 columns are joined to paragraphs, lists and verse are not") {
  CHECK(
      text_of("LIMA, March 3 (Reuters) - Peru and Chile signed a protocol on Tuesday that\n"
              "lets boats of both countries fish within 40 nautical miles of the border, a\n"
              "step that both had put off.\n\n"
              "Her counterpart was less cheerful, and said so when he was asked about it in\n"
              "the harbour of Arica.\n") ==
      "LIMA, March 3 (Reuters) - Peru and Chile signed a protocol on Tuesday that lets boats of both "
      "countries fish within "
      "40 nautical miles of the border, a step that both had put off.\n\n"
      "Her counterpart was less cheerful, and said so when he was asked about it in the harbour of Arica.\n");
  const std::string interview =
      "Why did the talks fail?\nThey did not fail, whatever the newspapers wrote.\n\nWho signed?\nNobody.\n";
  CHECK(text_of(interview) == interview);
}

TEST_CASE("Markdown loses its marks and keeps its words") {
  const auto taken = take_in(
      "---\ntitle: \"Peace at last\"\ndate: 2025-12-04\n---\n\n# Peace at *last*\n\nThe **two** sides "
      "[signed](http://a.b/c) a\n"
      "treaty\\* in `Oslo`.\n\n![A ship](ship.png)\n\n* first point\n* second_point here\n\n---\n\n> He "
      "left.\n",
      "news.md");
  REQUIRE(taken);
  CHECK(taken->form == Form::Markdown);
  CHECK(taken->title == "Peace at last");
  CHECK(taken->published == "2025-12-04");
  CHECK(taken->text ==
        "Peace at last\nThe two sides signed a treaty* in Oslo.\nfirst point\nsecond_point here\nHe left.\n");
}
