#include "authoring/source.hpp"

#include "authoring/phrases.hpp"

namespace communique::authoring {

std::string basis_of(const reading::Page& page, const Told& told) {
  std::string basis;
  switch (page.dated_by) {
    case reading::DatedBy::Dateline:
      basis = "text: the dateline";
      break;
    case reading::DatedBy::Stamp:
      basis = "text: the time stamp";
      break;
    case reading::DatedBy::PageData:
      basis = "page: the date in its own data";
      break;
    case reading::DatedBy::Author:
      basis = "author: the date";
      break;
    case reading::DatedBy::Nothing:
      basis = "text: it gives no date";
      break;
  }
  if (told.publisher.empty()) return basis;
  return basis + (told.is_by_page ? "; page: the publisher in its own data" : "; author: the publisher");
}

Source source_of(const reading::Page& page, const Told& told, const std::string& sha256) {
  constexpr std::size_t kDigits = 6;
  Source source;
  std::string id = slug(told.publisher.substr(0, told.publisher.find(" (")));
  if (id.starts_with("the-")) id.erase(0, 4);
  if (id.empty()) id = "article";
  if (page.published) {
    const std::string date = slug(page.published->text());
    if (!date.empty()) id += "-" + date;
  }
  id += "-" + sha256.substr(0, kDigits);
  while (id.ends_with('-')) id.pop_back();
  source.id.value = id;
  source.publisher = told.publisher;
  source.title = told.title.empty() ? page.headline : told.title;
  source.date = page.published;
  source.basis = basis_of(page, told);
  source.file = id + ".txt";
  for (const reading::Paragraph& paragraph : page.paragraphs) {
    if (paragraph.part == reading::Part::Body) source.body_paragraphs.push_back(paragraph.number);
  }
  return source;
}

}  // namespace communique::authoring
