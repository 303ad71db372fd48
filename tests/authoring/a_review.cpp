#include "authoring/a_review.hpp"

#include <catch2/catch_test_macros.hpp>

#include "authoring/source.hpp"
#include "base/digest.hpp"

namespace communique::authoring {
namespace {

using reading::Findings;
using reading::Page;
using reading::Range;

template <class Thing>
Thing found(const Page& page, const std::string& name, const std::vector<std::string>& words,
            double confidence) {
  Thing thing;
  for (const std::string& each : words) {
    for (const Range& range : mentions(page, each)) {
      const bool is_new = std::none_of(thing.mentions.begin(), thing.mentions.end(),
                                       [&](const Range& other) { return other.overlaps(range); });
      if (is_new) thing.mentions.push_back(range);
    }
  }
  std::sort(thing.mentions.begin(), thing.mentions.end());
  thing.confidence = confidence;
  if constexpr (requires { thing.name; }) thing.name = name;
  return thing;
}

void add_person(Findings& findings, const Page& page, const std::string& name, const std::string& family,
                const std::string& role, const std::string& of, const std::string& native = {}) {
  auto person = found<reading::PersonFound>(page, name, {name, family}, 0.9);
  person.family = family;
  person.native = native;
  person.role = role;
  person.organisation = of;
  if (!role.empty()) person.role_at = mentions(page, role).at(0);
  findings.people.push_back(std::move(person));
}

void add_organisation(Findings& findings, const Page& page, const std::string& name,
                      const std::string& acronym) {
  auto body = found<reading::OrganisationFound>(page, name, {name, acronym.empty() ? name : acronym}, 0.85);
  body.acronym = acronym;
  findings.organisations.push_back(std::move(body));
}

void add_place(Findings& findings, const Page& page, const std::string& name, reading::PlaceKind kind) {
  auto place = found<reading::PlaceFound>(page, name, {name}, 0.9);
  place.kind = kind;
  findings.places.push_back(std::move(place));
}

void add_date(Findings& findings, const Page& page, const std::vector<std::string>& words,
              const std::string& iso) {
  auto date = found<reading::DateFound>(page, "", words, 0.95);
  date.text = words.front();
  date.iso = iso;
  date.edtf = EdtfDate::parse(iso).value();
  findings.dates.push_back(std::move(date));
}

void add_statement(Findings& findings, const Page& page, const std::string& speaker, const std::string& verb,
                   const std::string& text) {
  auto said = found<reading::StatementFound>(page, "", {text}, 0.8);
  said.speaker = speaker;
  said.verb = verb;
  said.text = text;
  findings.statements.push_back(std::move(said));
}

void add_quantity(Findings& findings, const Page& page, const std::string& text, double value,
                  const std::string& unit, const std::string& approximately, const std::string& counts) {
  auto quantity = found<reading::QuantityFound>(page, "", {text}, 0.8);
  quantity.text = text;
  quantity.value = value;
  quantity.unit = unit;
  quantity.approximately = approximately;
  quantity.counts = counts;
  findings.quantities.push_back(std::move(quantity));
}

void add_agreements(Findings& findings, const Page& page) {
  auto cold = found<reading::AgreementFound>(
      page, "memorandum of understanding (MOU) on cold storage",
      {"memorandum of understanding (MOU) on cold storage", "cold storage MOU"}, 0.8);
  cold.variants = {"cold storage MOU", "MOU"};
  cold.kind = "memorandum of understanding";
  cold.parties = {"Andean Fisheries Office", "Nordic Sea Council"};
  cold.signatories = {"Rosa Quispe", "Lars Nygaard"};
  cold.date = "2026-03-03";
  auto ports =
      found<reading::AgreementFound>(page, "port services agreement", {"port services agreement"}, 0.8);
  ports.kind = "agreement";
  ports.parties = cold.parties;
  ports.signatories = cold.signatories;
  ports.date = cold.date;
  findings.agreements = {std::move(cold), std::move(ports)};
}

void add_events(Findings& findings, const Page& page) {
  auto forum =
      found<reading::EventFound>(page, "12th Peru-Norway Ocean Forum", {"12th Peru-Norway Ocean Forum"}, 0.8);
  forum.verb = "held";
  forum.who = {"Rosa Quispe", "Lars Nygaard"};
  forum.place = "Lima";
  forum.date = "2026-03-03";
  auto meeting = found<reading::EventFound>(page, "meeting", {"met Mei Tanaka"}, 0.7);
  meeting.verb = "met";
  meeting.who = {"Lars Nygaard", "Mei Tanaka"};
  meeting.place = "Oslo";
  meeting.date = "2026-02";
  findings.events = {std::move(forum), std::move(meeting)};
}

}  // namespace

const std::string& ocean_text() {
  static const std::string kText =
      "Lima, March 3 (ANP) Peru and Norway on Tuesday signed two accords on fish and ports during a yearly "
      "forum held in "
      "Lima.\n"
      "\n"
      "The accords -- one memorandum of understanding (MOU) on cold storage and a port services agreement -- "
      "were signed by "
      "Rosa Quispe, chairwoman of the Andean Fisheries Office (AFO), and Lars Nygaard, the director of the "
      "Nordic Sea Council "
      "(NSC), during the 12th Peru-Norway Ocean Forum.\n"
      "AFO and NSC look after the fishing fleets of their countries.\n"
      "According to the two bodies, the cold storage MOU will let the ports of Callao and Bergen share what "
      "they know.\n"
      "Quispe said the warehouses in Callao would hold nearly 80 percent of the catch by 2030.\n"
      "Nygaard warned that warmer water drives anchovies south.\n"
      "He thanked Peru's production minister, Elena Vargas (瓦加斯), who could not attend.\n"
      "Vargas said in 2021 that a fleet without ice is a fleet without a market.\n"
      "In February, Nygaard met Mei Tanaka, the acting head of the Pacific Ice Institute, a think tank for "
      "fisheries, in Oslo.\n"
      "Tanaka accused middlemen in Trujillo of hiding losses worth US$12 million.\n"
      "The port services agreement covers 14 harbours.\n"
      "Quispe's predecessor, former chairman Tomas Rojas, watched from the first row.\n"
      "03/03/2026 09:10 PM\n";
  return kText;
}

std::vector<Range> mentions(const Page& page, const std::string& words) {
  std::vector<Range> ranges;
  for (std::size_t at = page.text.find(words); at != std::string::npos;
       at = page.text.find(words, at + words.size())) {
    for (const reading::Paragraph& paragraph : page.paragraphs) {
      const Range range{at, at + words.size()};
      if (paragraph.part == reading::Part::Body && paragraph.range.contains(range)) ranges.push_back(range);
    }
  }
  return ranges;
}

Findings ocean_findings(const Page& page) {
  Findings findings;
  add_person(findings, page, "Rosa Quispe", "Quispe", "chairwoman", "Andean Fisheries Office");
  add_person(findings, page, "Lars Nygaard", "Nygaard", "director", "Nordic Sea Council");
  add_person(findings, page, "Elena Vargas", "Vargas", "Peru's production minister", "", "瓦加斯");
  add_person(findings, page, "Mei Tanaka", "Tanaka", "acting head", "Pacific Ice Institute");
  add_person(findings, page, "Tomas Rojas", "Rojas", "former chairman", "Andean Fisheries Office");
  findings.people.back().is_former = true;
  add_organisation(findings, page, "Andean Fisheries Office", "AFO");
  add_organisation(findings, page, "Nordic Sea Council", "NSC");
  add_organisation(findings, page, "Pacific Ice Institute", "");
  add_place(findings, page, "Peru", reading::PlaceKind::Country);
  add_place(findings, page, "Norway", reading::PlaceKind::Country);
  for (const char* city : {"Lima", "Callao", "Bergen", "Oslo", "Trujillo"}) {
    add_place(findings, page, city, reading::PlaceKind::City);
  }
  add_date(findings, page, {"March 3", "Tuesday"}, "2026-03-03");
  add_date(findings, page, {"2030"}, "2030");
  add_date(findings, page, {"2021"}, "2021");
  add_date(findings, page, {"February"}, "2026-02");
  add_agreements(findings, page);
  add_events(findings, page);
  add_statement(findings, page, "Rosa Quispe", "said",
                "the warehouses in Callao would hold nearly 80 percent of the catch by 2030");
  add_statement(findings, page, "Lars Nygaard", "warned", "that warmer water drives anchovies south");
  add_statement(findings, page, "Elena Vargas", "said",
                "that a fleet without ice is a fleet without a market");
  findings.statements.back().date = "2021";
  add_statement(findings, page, "Mei Tanaka", "accused",
                "middlemen in Trujillo of hiding losses worth US$12 million");
  add_quantity(findings, page, "nearly 80 percent", 80, "percent", "nearly", "the catch");
  add_quantity(findings, page, "US$12 million", 12e6, "USD", "", "losses");
  add_quantity(findings, page, "14 harbours", 14, "", "", "harbours");
  return findings;
}

std::shared_ptr<const Article> article_of(Page page, Findings findings, const std::string& publisher) {
  Article article;
  article.sha256 = sha256(page.text);
  article.source = source_of(page, {publisher, "", false}, article.sha256);
  article.page = std::move(page);
  article.findings = std::move(findings);
  return std::make_shared<const Article>(std::move(article));
}

std::shared_ptr<const Article> ocean_article(const std::string& text) {
  Page page = reading::lay_out(text);
  Findings findings = ocean_findings(page);
  return article_of(std::move(page), std::move(findings), "Andes News Post");
}

Desk ocean_desk() {
  auto article = ocean_article();
  auto drafts = propose(article->page, article->findings, {});
  return {article, empty_deck(DeckId{"ocean"}, "Ocean", "en"), std::move(drafts)};
}

const Draft& draft_with(const std::vector<Draft>& drafts, DraftKind kind, const std::string& words) {
  for (const Draft& draft : drafts) {
    if (draft.kind == kind && in_a_sentence(draft).find(words) != std::string::npos) return draft;
  }
  std::string all;
  for (const Draft& draft : drafts) all += draft.id + ": " + in_a_sentence(draft) + "\n";
  FAIL("no draft has " << words << " among\n" << all);
  return drafts.front();
}

std::vector<std::string> accept_all(Desk& desk) {
  std::vector<std::string> refused;
  std::vector<std::string> wanted;
  for (const Draft& draft : desk.drafts()) wanted.push_back(draft.id);
  for (const std::string& id : wanted) {
    const Desk::Refused why = desk.accept(id);
    if (!why.empty()) refused.push_back(id + ": " + lines_of(why));
  }
  return refused;
}

std::string lines_of(const Desk::Refused& refused) {
  std::string lines;
  for (const Problem& problem : refused) lines += to_line(problem) + " [" + problem.code + "]\n";
  return lines;
}

}  // namespace communique::authoring
