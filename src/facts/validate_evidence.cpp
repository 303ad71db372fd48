#include <algorithm>

#include "facts/judging.hpp"
#include "facts/tables.hpp"

namespace communique {
namespace {

bool is_short_hash(const std::string& text) {
  return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// "1 to 7, 9"
std::string ranges(const std::vector<int>& numbers) {
  std::string text;
  for (std::size_t i = 0; i < numbers.size();) {
    std::size_t last = i;
    while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
    text += (text.empty() ? "" : ", ") + std::to_string(numbers[i]);
    if (last > i) text += " to " + std::to_string(numbers[last]);
    i = last + 1;
  }
  return text;
}

void judge_paragraph(const Judging& judging, const Origin& at, const SourceId& id, int paragraph) {
  const Source* source = judging.draft.deck.source(id);
  if (source == nullptr || paragraph == 0) return;
  const auto& body = source->body_paragraphs;
  if (std::find(body.begin(), body.end(), paragraph) != body.end()) return;
  judging.report(at, "paragraph", "outside-body",
                 "paragraph " + std::to_string(paragraph) + " is not in the body of \"" + id.value + "\"",
                 "one of its body paragraphs: " + ranges(body));
}

void judge_fields_of_basis(const Judging& judging, const Origin& at, Basis basis) {
  struct Rule {
    const char* field;
    bool is_wanted;
    bool is_allowed;
  };
  const bool is_article = basis == Basis::Article;
  const bool is_reference = basis == Basis::Reference;
  const Rule rules[] = {{"source", is_article, !is_reference},
                        {"paragraph", is_article, !is_reference},
                        {"sha256", is_article, !is_reference},
                        {"reference", !is_article, !is_article}};
  for (const Rule& rule : rules) {
    const bool is_there = has_field(at, rule.field);
    if (rule.is_wanted && !is_there) {
      judging.report(at, rule.field, "missing-field",
                     std::string("the field \"") + rule.field + "\" is missing beside this basis");
    } else if (is_there && !rule.is_allowed) {
      judging.report(at, rule.field, "unknown-field",
                     std::string("the field \"") + rule.field + "\" has no place beside this basis");
    }
  }
}

void judge_entry(const Judging& judging, const Origin& at, const Evidence& evidence,
                 const std::vector<std::string>& owner_fields) {
  if (at.node->object() == nullptr) return;
  judge_fields_of_basis(judging, at, evidence.basis);
  if (!evidence.sha256.empty() && !is_short_hash(evidence.sha256)) {
    judging.report(at, "sha256", "bad-hash", "\"" + evidence.sha256 + "\" is no such digest",
                   "the first 16 hex digits of the paragraph's SHA-256, in lower case");
  }
  judge_paragraph(judging, at, evidence.source, evidence.paragraph);
  for (const std::string& field : evidence.fields) {
    const bool is_known = std::find(owner_fields.begin(), owner_fields.end(), field) != owner_fields.end();
    if (field.empty() || is_known) continue;
    judging.report(at, "for", "bad-choice", "there is no field \"" + field + "\" to carry",
                   "one of " + quoted_list(owner_fields), nearest_choice(field, owner_fields));
  }
}

void judge_list(const Judging& judging, const Origin& at, const std::vector<Evidence>& evidence,
                const std::vector<std::string>& owner_fields) {
  const auto entries = items_of(at, "evidence");
  if (entries.empty() && at.node->find("evidence") != nullptr &&
      at.node->find("evidence")->array() != nullptr) {
    judging.report(at, "evidence", "no-evidence", "this list is empty", "at least one piece of evidence");
  }
  for (std::size_t i = 0; i < entries.size(); ++i) {
    judge_entry(judging, entries[i], evidence[i], owner_fields);
  }
}

/// A reference may carry a form of the name; what becomes a fact needs an article or an import.
void judge_carried(const Judging& judging, const Origin& at, const std::vector<Evidence>& evidence,
                   const char* field) {
  if (!has_field(at, field) || evidence.empty()) return;
  const bool may_be_reference = field == std::string_view("native") || field == std::string_view("acronym");
  const bool is_carried = std::any_of(evidence.begin(), evidence.end(), [&](const Evidence& entry) {
    const auto& fields = entry.fields;
    const bool is_listed = fields.empty() || std::find(fields.begin(), fields.end(), field) != fields.end();
    return is_listed && (may_be_reference || entry.basis != Basis::Reference);
  });
  if (is_carried) return;
  judging.report(at, field, "no-evidence", "no evidence carries " + quoted_list({field}),
                 "an entry whose \"for\" lists " + quoted_list({field}) + R"(, or one without "for")");
}

/// Coordinates come from elsewhere than the rest, so an entry says that it carries them.
void judge_coordinates(const Judging& judging, const Origin& at, const Entity& place) {
  static constexpr const char* kCoordinates = "coordinates";
  constexpr const char* kWithin = "withinKm";
  if (has_field(at, kCoordinates) != has_field(at, kWithin)) {
    const bool has_point = has_field(at, kCoordinates);
    judging.report(
        at, has_point ? kCoordinates : kWithin, "missing-field",
        "the field " + quoted_list({has_point ? kWithin : kCoordinates}) + " is missing beside this",
        "both or neither");
  }
  if (!has_field(at, kCoordinates) || place.evidence.empty()) return;
  const bool is_carried =
      std::any_of(place.evidence.begin(), place.evidence.end(), [](const Evidence& entry) {
        return std::find(entry.fields.begin(), entry.fields.end(), kCoordinates) != entry.fields.end();
      });
  if (is_carried) return;
  judging.report(at, kCoordinates, "no-evidence", "no evidence carries " + quoted_list({kCoordinates}),
                 "an entry whose \"for\" lists " + quoted_list({kCoordinates}));
}

void judge_entity(const Judging& judging, const Origin& at, const Entity& entity) {
  static const auto kRoleFields = names_of(role_fields());
  static const auto kFactFields = names_of(fact_fields());
  judge_list(judging, at, entity.evidence, names_of(entity_fields(entity.type)));
  for (const char* field : {"native", "acronym", "does", "signedBy", "between", "date", "place", "purpose",
                            "status", "ledBy", "with"}) {
    judge_carried(judging, at, entity.evidence, field);
  }
  judge_coordinates(judging, at, entity);
  const auto roles = items_of(at, "roles");
  for (std::size_t i = 0; i < roles.size(); ++i) {
    judge_list(judging, roles[i], entity.roles[i].evidence, kRoleFields);
    judge_carried(judging, roles[i], entity.roles[i].evidence, "title");
  }
  const auto facts = items_of(at, "facts");
  for (std::size_t i = 0; i < facts.size(); ++i) {
    judge_list(judging, facts[i], entity.facts[i].evidence, kFactFields);
    for (const char* answer : {"answer", "date", "value", "text"}) {
      judge_carried(judging, facts[i], entity.facts[i].evidence, answer);
    }
  }
}

}  // namespace

void judge_evidence(const Judging& judging) {
  const Draft& draft = judging.draft;
  for (std::size_t i = 0; i < draft.without_fact.size(); ++i) {
    const WithoutFact& without = draft.deck.without_fact[i];
    judge_paragraph(judging, draft.without_fact[i], without.source, without.paragraph);
  }
  for (std::size_t i = 0; i < draft.entities.size(); ++i) {
    judge_entity(judging, draft.entities[i], draft.deck.entities[i]);
  }
  for (std::size_t i = 0; i < draft.figures.size(); ++i) {
    judge_list(judging, draft.figures[i], draft.deck.figures[i].evidence, names_of(figure_fields()));
    judge_carried(judging, draft.figures[i], draft.deck.figures[i].evidence, "value");
  }
  for (std::size_t i = 0; i < draft.statements.size(); ++i) {
    judge_list(judging, draft.statements[i], draft.deck.statements[i].evidence, names_of(statement_fields()));
    for (const char* field : {"said", "answers"}) {
      judge_carried(judging, draft.statements[i], draft.deck.statements[i].evidence, field);
    }
  }
}

}  // namespace communique
