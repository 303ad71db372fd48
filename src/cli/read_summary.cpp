#include "cli/read_summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace communique {
namespace {

using namespace reading;
using Texts = std::vector<std::string>;

std::string joined(const Texts& texts, const char* between) {
  std::string all;
  for (const std::string& text : texts) {
    if (text.empty()) continue;
    if (!all.empty()) all += between;
    all += text;
  }
  return all;
}

/// "2", "2, 5 and 7"
std::string listed(const Texts& texts) {
  if (texts.size() < 2) return joined(texts, "");
  return joined({texts.begin(), texts.end() - 1}, ", ") + " and " + texts.back();
}

std::string paragraphs_of(const Found& found, const Page& page) {
  Texts numbers;
  for (const Range& range : found.mentions) {
    const auto after =
        std::upper_bound(page.paragraphs.begin(), page.paragraphs.end(), range.begin,
                         [](std::size_t at, const Paragraph& each) { return at < each.range.begin; });
    if (after == page.paragraphs.begin()) continue;
    const std::string number = std::to_string(std::prev(after)->number);
    if (numbers.empty() || numbers.back() != number) numbers.push_back(number);
  }
  if (numbers.empty()) return {};
  return (numbers.size() == 1 ? "paragraph " : "paragraphs ") + listed(numbers);
}

std::string also(const Texts& variants) { return variants.empty() ? "" : "also " + joined(variants, ", "); }

std::string with_native(const std::string& name, const std::string& native) {
  return native.empty() ? name : name + " (" + native + ')';
}

std::string with_role(const PersonFound& person) {
  const std::string role = person.role.empty() || !person.is_former ? person.role : "former " + person.role;
  if (person.organisation.empty()) return role;
  return role.empty() ? "of " + person.organisation : role + ", " + person.organisation;
}

Texts parts_of(const PersonFound& person) {
  return {with_native(person.name, person.native), also(person.variants), with_role(person)};
}

Texts parts_of(const OrganisationFound& organisation) {
  Texts others = organisation.variants;
  if (!organisation.acronym.empty()) {
    others.erase(std::remove(others.begin(), others.end(), organisation.acronym), others.end());
    others.insert(others.begin(), organisation.acronym);
  }
  return {with_native(organisation.name, organisation.native), also(others)};
}

Texts parts_of(const PlaceFound& place) { return {place.name, also(place.variants)}; }

Texts parts_of(const DateFound& date) {
  const std::string when = date.iso.empty() ? "which day is left open" : date.iso;
  return {date.text, also(date.variants), when == date.text ? "" : when};
}

Texts parts_of(const AgreementFound& agreement) {
  return {agreement.name, also(agreement.variants),
          agreement.parties.empty() ? "" : "between " + listed(agreement.parties),
          agreement.signatories.empty() ? "" : "signed by " + listed(agreement.signatories),
          agreement.date.empty() ? "" : "signed " + agreement.date};
}

/// Value, unit and what is counted where the words themselves do not show them.
Texts parts_of(const QuantityFound& quantity) {
  const std::string value = fmt::format("{}", quantity.value);
  const bool is_shown = quantity.text.find(value) != std::string::npos;
  const bool counts_shown = quantity.text.find(quantity.counts) != std::string::npos;
  return {quantity.text, is_shown ? "" : value + ' ' + quantity.unit, counts_shown ? "" : quantity.counts};
}

Texts parts_of(const StatementFound& statement) {
  const std::string to = statement.to.empty() ? "" : ' ' + statement.to;
  const std::string speaker = statement.speaker.empty() ? "somebody not named" : statement.speaker;
  const std::string said =
      statement.verb == "according to" ? "according to " + speaker : speaker + ' ' + statement.verb + to;
  return {said + ": " + statement.text, statement.date};
}

Texts parts_of(const EventFound& event) {
  return {event.name.empty() ? event.verb : event.name, event.who.empty() ? "" : "with " + listed(event.who),
          event.place.empty() ? "" : "in " + event.place, event.date};
}

/// "", "new", "known as su-jia-chyuan"
template <class Each>
std::string novelty(const Each& each, Known::Kind kind, const Lexicon& lexicon) {
  const std::string id = known_id(lexicon, kind, forms_of(each));
  return id.empty() ? "new" : "known as " + id;
}

class Summary {
 public:
  Summary(const Page& page, const Lexicon& lexicon, Against against)
      : page_(page), lexicon_(lexicon), against_(against) {}

  template <class Each>
  void add(const char* heading, const std::vector<Each>& all) {
    add(heading, all, [](const Each&) { return std::string(); });
  }

  /// With what decks know of each.
  template <class Each>
  void add(const char* heading, const std::vector<Each>& all, Known::Kind kind) {
    add(heading, all, [&](const Each& each) {
      return against_ == Against::Decks ? novelty(each, kind, lexicon_) : std::string();
    });
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  template <class Each, class Known>
  void add(const char* heading, const std::vector<Each>& all, const Known& known) {
    if (all.empty()) return;
    text_.append("\n").append(heading).append("\n");
    for (const Each& each : all) {
      Texts parts = parts_of(each);
      parts.push_back(paragraphs_of(each, page_));
      parts.push_back(known(each));
      text_.append("  ").append(joined(parts, "; ")).append("\n");
    }
  }

  const Page& page_;
  const Lexicon& lexicon_;
  Against against_;
  std::string text_;
};

std::string day(const Page& page) {
  const std::string date = page.published ? spoken(*page.published) : "";
  switch (page.dated_by) {
    case DatedBy::Nothing:
      return "Nothing says when it was published; --published gives the day.\n";
    case DatedBy::Dateline:
      return "Published " + date + ", as its dateline says.\n";
    case DatedBy::Stamp:
      return "Published " + date + ", as a time stamp beside it says.\n";
    case DatedBy::PageData:
      return "Published " + date + ", as the page's own data say.\n";
    case DatedBy::Author:
      return "Published " + date + ", as you say.\n";
  }
  return {};
}

/// "Taken for furniture: captions (4); stamps (15, 17)."
std::string furniture(const Page& page) {
  std::map<Part, Texts> numbers;
  std::size_t body = 0;
  for (const Paragraph& each : page.paragraphs) {
    if (each.part == Part::Body || each.part == Part::Heading || each.part == Part::Headline) {
      body += each.part == Part::Body ? 1 : 0;
    } else {
      numbers[each.part].push_back(std::to_string(each.number));
    }
  }
  std::string text = std::to_string(body) + (body == 1 ? " paragraph" : " paragraphs") + " read.";
  Texts kinds;
  for (const auto& [part, each] : numbers)
    kinds.push_back(std::string(name_of(part)) + " (" + joined(each, ", ") + ')');
  if (!kinds.empty()) text += " Taken for furniture, by paragraph: " + joined(kinds, "; ") + '.';
  return text + '\n';
}

Texts with(Texts forms, const std::string& name, const std::string& other = {},
           const std::string& third = {}) {
  forms.insert(forms.begin(), name);
  if (!other.empty()) forms.push_back(other);
  if (!third.empty()) forms.push_back(third);
  return forms;
}

}  // namespace

Texts forms_of(const PersonFound& person) { return with(person.variants, person.name, person.native); }
Texts forms_of(const OrganisationFound& found) {
  return with(found.variants, found.name, found.acronym, found.native);
}
Texts forms_of(const PlaceFound& place) { return with(place.variants, place.name); }
Texts forms_of(const AgreementFound& agreement) { return with(agreement.variants, agreement.name); }
Texts forms_of(const EventFound& event) { return {event.name}; }

std::string known_id(const Lexicon& lexicon, Known::Kind kind, const Texts& forms) {
  for (const std::string& form : forms) {
    const Known* known = lexicon.known(form);
    if (known != nullptr && known->kind == kind) return known->id;
  }
  return {};
}

std::string summary(const Findings& found, const Page& page, const Intake& intake, const Lexicon& lexicon,
                    Against against) {
  Summary sections(page, lexicon, against);
  sections.add("People", found.people, Known::Kind::Person);
  sections.add("Organisations", found.organisations, Known::Kind::Organisation);
  sections.add("Places", found.places, Known::Kind::Place);
  sections.add("Dates", found.dates);
  sections.add("Agreements", found.agreements, Known::Kind::Agreement);
  sections.add("Quantities", found.quantities);
  sections.add("Statements", found.statements);
  sections.add("Events", found.events, Known::Kind::Event);
  std::string text = page.headline.empty() ? "" : page.headline + '\n';
  text += day(page);
  text += furniture(page);
  if (!intake.encoding.empty() && intake.encoding != "UTF-8") text += "Read as " + intake.encoding + ".\n";
  return text + sections.text();
}

}  // namespace communique
