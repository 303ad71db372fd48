#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "reading/page.hpp"

using namespace communique::reading;

namespace {

std::vector<std::string> sentences_of(const std::string& text) {
  const Page page = lay_out(text);
  std::vector<std::string> found;
  for (const Sentence& sentence : page.sentences) found.emplace_back(page.at(sentence.range));
  return found;
}

std::vector<std::string> tokens_of(const std::string& text) {
  const Page page = lay_out(text);
  std::vector<std::string> found;
  for (const Token& token : page.tokens) found.emplace_back(page.at(token));
  return found;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("names, possessives, sums and abbreviations stay in one piece") {
  CHECK(tokens_of("Su Jia-chyuan met O\u2019Neill in the U.S. in Sept. 1998.") ==
        Strings{"Su", "Jia-chyuan", "met", "O\u2019Neill", "in", "the", "U.S.", "in", "Sept.", "1998", "."});
  CHECK(tokens_of("Tokyo's F-16s cost US$1,250.5 each, the officials' note says.") ==
        Strings{"Tokyo", "'s", "F-16s", "cost", "US", "$", "1,250.5", "each", ",", "the", "officials", "'",
                "note", "says", "."});
}

TEST_CASE("numbers keep their separators and leave their units") {
  CHECK(tokens_of("On the 16th at 09:57 some 90-minute talks of the 1990s on 4-5 deals cost US$767m.") ==
        Strings{"On",    "the", "16th", "at", "09:57", "some",  "90",   "-",  "minute", "talks", "of", "the",
                "1990s", "on",  "4",    "-",  "5",     "deals", "cost", "US", "$",      "767",   "m",  "."});
  CHECK(tokens_of("A U.S.-Japan, Taiwan-U.S. pact (\u8607\u5609\u5168) -- no, AT&T's ... ended.") ==
        Strings{"A", "U.S.-Japan", ",", "Taiwan-U.S.", "pact", "(", "\u8607\u5609\u5168", ")", "--", "no",
                ",", "AT", "&", "T", "'s", "...", "ended", "."});
}

TEST_CASE("tokens know their capitals and whether they begin a sentence or a quotation") {
  const Page page = lay_out("The DPP said: \"Taiwan wins.\" Lai left.");
  REQUIRE(page.tokens.size() == 12);
  CHECK(page.tokens[0].begins_sentence);
  CHECK(page.tokens[1].is_all_capitals);
  CHECK_FALSE(page.tokens[1].begins_sentence);
  CHECK(page.at(page.tokens[5]) == "Taiwan");
  CHECK(page.tokens[5].begins_sentence);
  CHECK_FALSE(page.tokens[5].follows_space);
  CHECK(page.at(page.tokens[9]) == "Lai");
  CHECK(page.tokens[9].begins_sentence);
}

TEST_CASE("an abbreviation does not end a sentence, and may where it can") {
  CHECK(sentences_of("The U.S. President met Gen. J. R. Smith at St. Mary's. He lives in the U.S. The deal "
                     "of Acme Inc. Chief "
                     "Jane Roe was signed at 10 a.m. Monday. It ended at 9 p.m. The next day, Sen. Lee "
                     "(D-Calif.) left.") ==
        Strings{"The U.S. President met Gen. J. R. Smith at St. Mary's.", "He lives in the U.S.",
                "The deal of Acme Inc. Chief Jane Roe was signed at 10 a.m. Monday.", "It ended at 9 p.m.",
                "The next day, Sen. Lee (D-Calif.) left."});
  CHECK(sentences_of("Talks began Dec. 4. 20 people came. No. 5 was late. Did he say no. He did. Mr. and "
                     "Mrs. Roe et al. agreed.") == Strings{"Talks began Dec. 4.", "20 people came.",
                                                           "No. 5 was late.", "Did he say no.", "He did.",
                                                           "Mr. and Mrs. Roe et al. agreed."});
}

TEST_CASE("a quotation that ends inside a sentence does not end it") {
  CHECK(sentences_of("\u201cWhy now?\u201d asked Lee. \u201cIs it true?\u201d Lai asked. \u201cNo!\u201d The "
                     "crowd left. \"We will "
                     "stay.\" Then she asked: \"Why?\" and left. (He followed.) Nobody spoke.") ==
        Strings{"\u201cWhy now?\u201d asked Lee.", "\u201cIs it true?\u201d Lai asked.", "\u201cNo!\u201d",
                "The crowd left.", "\"We will stay.\"", "Then she asked: \"Why?\" and left.",
                "(He followed.)", "Nobody spoke."});
}

TEST_CASE("an ellipsis ends a sentence only before a new one, and a lost space is forgiven") {
  CHECK(sentences_of(
            "They hoped for a dialogue ... [we both] felt so. Then silence... The end.The minister left.") ==
        Strings{"They hoped for a dialogue ... [we both] felt so.", "Then silence...", "The end.",
                "The minister left."});
}

TEST_CASE("credits glued to the end of a paragraph are not read") {
  CHECK(sentences_of("Peru signed the pact in Lima. (Reporting by Jane Roe; Editing by John Doe)") ==
        Strings{"Peru signed the pact in Lima."});
  CHECK(sentences_of("Peru signed the pact in Lima. \u2014 AFP") == Strings{"Peru signed the pact in Lima."});
}

TEST_CASE("datelines are known in the forms that agencies and papers use") {
  struct Form {
    const char* text;
    const char* place;
    const char* date;
    const char* agency;
  };
  for (const Form& form :
       {Form{"NEW YORK (AP) \u2014 Peru signed.", "NEW YORK", "", "AP"},
        Form{"MEXICO CITY, March 3 /PRNewswire/ -- Peru signed.", "MEXICO CITY", "March 3", "PRNewswire"},
        Form{"GENEVA, May 12.\u2014The Powers signed.", "GENEVA", "May 12", ""},
        Form{"Lima, Peru \u2013 March 3, 1998 \u2013 Peru signed.", "Lima, Peru", "March 3, 1998", ""},
        Form{"(Reuters) - Peru signed.", "", "", "Reuters"},
        Form{"Port-of-Spain, 4 December 2025 (CARICOM) - Peru signed.", "Port-of-Spain", "4 December 2025",
             "CARICOM"},
        Form{"Nairobi \u2014 Kenya signed.", "Nairobi", "", ""},
        Form{"RIYADH, Rajab 21, 1442, March 05, 2021, SPA -- Peru signed.", "RIYADH", "March 05, 2021",
             "SPA"},
        Form{"New Delhi, the 4th March 1991: Peru signed.", "New Delhi", "4th March 1991", ""},
        Form{"Lima, Mar 4, ANDINA \u2013 Peru signed.", "Lima", "Mar 4", "ANDINA"},
        Form{"LIMA, 4 March 1991, 10:15 (AFP) - Peru signed.", "LIMA", "4 March 1991", "AFP"},
        Form{"(Lima, 4 March 1991) Peru signed.", "Lima", "4 March 1991", ""},
        Form{"Lima / 4 March 1991 / Peru signed.", "Lima", "4 March 1991", ""},
        Form{"LIMA, March 4.-(AP)- Peru signed.", "LIMA", "March 4", "AP"},
        Form{"LIMA, Peru (AP) _ Peru signed.", "LIMA, Peru", "", "AP"}}) {
    const Page page = lay_out(form.text);
    INFO(form.text);
    REQUIRE(page.dateline);
    CHECK(page.at(page.dateline->place) == form.place);
    CHECK(page.at(page.dateline->date) == form.date);
    CHECK(page.at(page.dateline->agency) == form.agency);
    CHECK(page.sentences.size() == 2);
  }
  for (const char* text :
       {"NATO \u2014 the alliance of the West \u2014 signed.",
        "TSMC (Taiwan Semiconductor) Chairman Wei signed.", "Seoul, Dec. 4 was cold.",
        "Peru, Chile: they signed.", "By Jane Roe, March 4, 1991", "The Lima Times, March 4, 1991"}) {
    INFO(text);
    CHECK_FALSE(lay_out(text).dateline);
  }
}

TEST_CASE("the day of publication is that of the stamp which speaks of the article") {
  const auto published = [](const std::string& text) {
    const Page page = lay_out(text);
    return page.published ? page.published->text() : std::string();
  };
  const std::string body =
      "\nPeru and Chile signed a pact that lets boats of both countries fish near the border.\n";
  CHECK(published("Updated 5 May 1998\nPublished 3 May 1998" + body) == "1998-05-03");
  CHECK(published("03.05.1998 10:15" + body) == "1998-05-03");
  CHECK(published("03/05/1998" + body + "Other stories\nSalmon seen\n25/04/1998") == "1998-05-03");
  CHECK(published("03/05/1998" + body + "Other stories\nSalmon seen\n04/25/1998") == "1998-03-05");
  CHECK(published("June 2021" + body) == "2021-06");
  for (const char* stamp :
       {"Posted on May 3, 1998", "Issued at 1015 hrs on 3 May 1998",
        "The Lima Times | Vol. XII No. 45, Sunday, May 3, 1998", "3-May-98", "03.05.98", "3 May 98 / 10:15",
        "3 de mayo de 1998", "3. Mai 1998", "le 3 mai 1998", "3 May '98", "Sunday 03/05/1998",
        "Published: 03/05/1998 - Modified: 04/05/1998", "1998-05-03T10:15:00Z",
        "The Andean Monitor. Regional round-up, 03.05.1998. Compiled from radio and press; times are those "
        "of Lima.",
        "By Jane Roe, May 3, 1998", "Release No. 98-45 (May 3, 1998)"}) {
    INFO(stamp);
    CHECK(published(stamp + body) == "1998-05-03");
  }
  CHECK(published("Sunday 3 May" + body + "Talks had begun in 1998.\n") == "1998-05-03");
  CHECK(published("3 May" + body + "Talks had begun in 1997.\nCopyright 1998 The Lima Times") ==
        "1998-05-03");
  CHECK(published("3 May" + body + "Talks had begun in 1998.\nCopyright 2024 The Lima Times").empty());
  CHECK(published("Archived 3 May 2024" + body).empty());
  CHECK(published(body + "Done at Lima on 3 May 1998\n") == "1998-05-03");
  CHECK(published(body).empty());
  const Page yearless = lay_out("LIMA, March 3 (Reuters) - Peru signed a pact with Chile.");
  CHECK_FALSE(yearless.published);
  REQUIRE(yearless.dateline);
  CHECK(yearless.dateline->day == std::chrono::March / 3);
  const Page given =
      lay_out("3 May 1998" + body, communique::EdtfDate::parse("1998-05-04").value(), DatedBy::Author);
  CHECK(given.published->text() == "1998-05-04");
  CHECK(given.dated_by == DatedBy::Author);
}

TEST_CASE("a dateline is a sentence of its own and takes its year from a stamp") {
  const Page page = lay_out(
      "LIMA, March 3 (Reuters) - Peru signed a treaty on Tuesday.\n\nPublished: 3 March 1998, 10:15 GMT\n");
  REQUIRE(page.dateline);
  CHECK(page.at(page.dateline->place) == "LIMA");
  CHECK(page.at(page.dateline->agency) == "Reuters");
  REQUIRE(page.published);
  CHECK(page.published->text() == "1998-03-03");
  REQUIRE(page.sentences.size() == 2);
  CHECK(page.at(page.sentences[1].range) == "Peru signed a treaty on Tuesday.");
}
