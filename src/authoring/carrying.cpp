#include "authoring/carrying.hpp"

#include <algorithm>

#include "authoring/phrases.hpp"
#include "base/files.hpp"
#include "base/text.hpp"

namespace communique::authoring {
namespace {

using reading::Paragraph;
using reading::Range;

std::vector<const Paragraph*> paragraphs_of(const reading::Page& page, const std::vector<Range>& ranges) {
  std::vector<const Paragraph*> found;
  for (const Paragraph& paragraph : page.paragraphs) {
    const bool is_named = std::any_of(ranges.begin(), ranges.end(),
                                      [&](const Range& range) { return paragraph.range.overlaps(range); });
    if (is_named) found.push_back(&paragraph);
  }
  return found;
}

bool has_date(const Article& article, const Paragraph& paragraph, const std::string& date) {
  for (const reading::DateFound& found : article.findings.dates) {
    const bool is_it = found.iso == date || (found.edtf && found.edtf->text() == date);
    const auto lies_here = [&](const Range& range) { return paragraph.range.contains(range); };
    if (is_it && std::any_of(found.mentions.begin(), found.mentions.end(), lies_here)) return true;
  }
  return false;
}

bool carries(const Article& article, const Paragraph& paragraph, const Carried& field) {
  if (!field.date.empty()) return has_date(article, paragraph, field.date);
  if (field.forms.empty()) return true;
  const std::string_view text = article.page.at(paragraph.range);
  return std::any_of(field.forms.begin(), field.forms.end(),
                     [&](const std::string& form) { return has_name(text, form); });
}

Json entry(const Article& article, const Paragraph& paragraph) {
  Json json;
  json["source"] = article.source.id.value;
  json["paragraph"] = paragraph.number;
  json["sha256"] = short_sha256(article.page.at(paragraph.range));
  return json;
}

template <class Things>
void add_forms(const Things& things, const std::string& name, std::vector<std::string>& forms) {
  for (const auto& thing : things) {
    const bool is_it = thing.name == name ||
                       std::find(thing.variants.begin(), thing.variants.end(), name) != thing.variants.end();
    if (!is_it) continue;
    forms.push_back(thing.name);
    forms.insert(forms.end(), thing.variants.begin(), thing.variants.end());
  }
}

}  // namespace

std::vector<std::string> forms_in(const reading::Findings& findings, const std::string& name) {
  std::vector<std::string> forms = {name};
  add_forms(findings.people, name, forms);
  add_forms(findings.organisations, name, forms);
  add_forms(findings.places, name, forms);
  add_forms(findings.agreements, name, forms);
  for (const reading::PersonFound& person : findings.people) {
    if (person.name == name && !person.family.empty()) forms.push_back(person.family);
  }
  for (const reading::OrganisationFound& body : findings.organisations) {
    if (body.name == name && !body.acronym.empty()) forms.push_back(body.acronym);
  }
  return forms;
}

Json evidence_for(const Article& article, const std::vector<Range>& ranges,
                  const std::vector<Carried>& fields, SaysFor says) {
  const std::vector<const Paragraph*> paragraphs = paragraphs_of(article.page, ranges);
  std::vector<std::vector<std::string>> lists(paragraphs.size());
  for (const Carried& field : fields) {
    bool is_carried = false;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
      if (!carries(article, *paragraphs[i], field)) continue;
      lists[i].push_back(field.field);
      is_carried = true;
    }
    for (auto& list : lists) {
      if (!is_carried) list.push_back(field.field);  // in other words: whoever accepts it has read them
    }
  }
  const bool are_alike =
      std::all_of(lists.begin(), lists.end(), [&](const auto& list) { return list.size() == fields.size(); });
  Json evidence = Json::array();
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (lists[i].empty() && !fields.empty()) continue;
    evidence.push_back(entry(article, *paragraphs[i]));
    if (!are_alike || says == SaysFor::Always) evidence.back()["for"] = lists[i];
  }
  return evidence;
}

Json merged_evidence(Json evidence, const Json& more) {
  for (const Json& entry : more) {
    const auto same = std::find_if(evidence.begin(), evidence.end(), [&](const Json& each) {
      return each.is_object() && each.value("source", std::string{}) == entry.at("source") &&
             each.value("paragraph", 0) == entry.at("paragraph");
    });
    if (same == evidence.end()) {
      evidence.push_back(entry);
    } else if (same->contains("for") && entry.contains("for")) {
      for (const Json& field : entry.at("for")) {
        Json& fields = (*same)["for"];
        if (std::find(fields.begin(), fields.end(), field) == fields.end()) fields.push_back(field);
      }
    }
  }
  return evidence;
}

std::vector<Range> where_named(const Article& article, const std::string& name,
                               const std::vector<Range>& fallback) {
  for (const Paragraph& paragraph : article.page.paragraphs) {
    if (paragraph.part != reading::Part::Body) continue;
    if (has_name(article.page.at(paragraph.range), name)) return {paragraph.range};
  }
  return fallback;
}

bool stands_with_the(const Article& article, const std::string& name) {
  std::size_t with = 0;
  std::size_t without = 0;
  for (const Paragraph& paragraph : article.page.paragraphs) {
    if (paragraph.part != reading::Part::Body || name.empty()) continue;
    const std::string_view text = article.page.at(paragraph.range);
    for (std::size_t at = text.find(name); at != std::string_view::npos;
         at = text.find(name, at + name.size())) {
      const std::string_view before = text.substr(0, at);
      const bool has_article = before.ends_with("the ") || before.ends_with("The ") ||
                               before.ends_with(" a ") || before.ends_with(" an ") ||
                               before.ends_with(" one ");
      ++(has_article ? with : without);
    }
  }
  return with + without == 0 ? usually_takes_the(name)
                             : with > without || (with > 0 && usually_takes_the(name));
}

}  // namespace communique::authoring
