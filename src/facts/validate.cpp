#include <algorithm>
#include <cctype>
#include <unordered_map>

#include "base/text.hpp"
#include "facts/judging.hpp"
#include "facts/tables.hpp"

namespace communique {
namespace {

/// Fields that become facts under their own name; an author's fact may not take one of them.
constexpr const char* kKeptFactIds[] = {"acronym", "does", "date", "place", "purpose", "location"};

using PlacesById = std::unordered_map<std::string, std::string>;

void judge_id(const Judging& judging, const Origin& at, const std::string& id, PlacesById& seen) {
  if (id.empty()) return;
  const JsonTree* node = at.node->find("id");
  const auto [first, is_new] = seen.emplace(id, at.file + ":" + std::to_string(node->line));
  if (!is_new) {
    judging.report(at, "id", "duplicate-id", "the id \"" + id + "\" is taken at " + first->second,
                   "an id of its own");
  }
}

/// Roles and facts share one space of ids below their entity.
void judge_local_ids(const Judging& judging, const Origin& at, const Entity& entity) {
  PlacesById seen;
  const auto roles = items_of(at, "roles");
  for (std::size_t i = 0; i < roles.size(); ++i) judge_id(judging, roles[i], entity.roles[i].id, seen);
  const auto facts = items_of(at, "facts");
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const std::string& id = entity.facts[i].id;
    judge_id(judging, facts[i], id, seen);
    if (std::find(std::begin(kKeptFactIds), std::end(kKeptFactIds), id) != std::end(kKeptFactIds)) {
      judging.report(facts[i], "id", "bad-id", "the id \"" + id + "\" is kept for the field of that name",
                     "another id");
    }
  }
}

/// "a person, an organisation or a source"
std::string described(unsigned accepts) {
  constexpr std::pair<unsigned, const char*> kWords[] = {
      {kPerson, "a person"},        {kOrganisation, "an organisation"},
      {kAgreement, "an agreement"}, {kEvent, "an event"},
      {kPlace, "a place"},          {kSource, "a source"},
      {kStatement, "a statement"}};
  std::string text;
  for (const auto& [bit, word] : kWords) {
    if ((accepts & bit) == 0) continue;
    accepts &= ~bit;
    const char* joint = text.empty() ? "" : accepts == 0 ? " or " : ", ";
    text += std::string(joint) + word;
  }
  return text;
}

std::string source_file_problem(const std::string& file) {
  if (file.find_first_of("/\\") != std::string::npos || file == "." || file == "..") {
    return "\"" + file + "\" is more than a file's name";
  }
  return {};
}

}  // namespace

void Judging::report(const Origin& at, const char* field, std::string code, std::string wrong,
                     std::string expected, std::string nearest) const {
  const JsonTree* found = at.node->find(field);
  const JsonTree& node = found == nullptr ? *at.node : *found;
  problems.push_back({{at.file, node.line, node.column},
                      std::move(code),
                      std::move(wrong),
                      std::move(expected),
                      std::move(nearest)});
}

bool has_field(const Origin& at, const char* field) { return at.node->find(field) != nullptr; }

std::vector<Origin> items_of(const Origin& at, const char* field) {
  std::vector<Origin> items;
  const JsonTree* list = at.node->find(field);
  if (list == nullptr || list->array() == nullptr) return items;
  for (const JsonTree& item : *list->array()) items.push_back({at.file, &item});
  return items;
}

bool has_words(const std::string& text, const std::string& form) {
  // Bytes from 0x80 belong to letters, but for the block of typographic quotes and dashes (0xE2 ...).
  const auto is_letter_at = [&](std::size_t i) {
    if (i >= text.size()) return false;
    while (i > 0 && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) --i;
    const auto c = static_cast<unsigned char>(text[i]);
    return c >= 0x80U ? c != 0xE2U : std::isalnum(c) != 0;
  };
  if (form.empty()) return false;
  const std::string rest = form.substr(1);
  for (std::size_t at = text.find(rest, 1); at != std::string::npos; at = text.find(rest, at + 1)) {
    const std::size_t start = at - 1;
    const bool has_first = std::tolower(static_cast<unsigned char>(text[start])) ==
                           std::tolower(static_cast<unsigned char>(form[0]));
    const bool starts_word = start == 0 || !is_letter_at(start - 1);
    if (has_first && starts_word && !is_letter_at(start + form.size())) return true;
  }
  return false;
}

void judge_ids(const Judging& judging) {
  const Draft& draft = judging.draft;
  PlacesById seen;
  const auto judge_all = [&](const auto& items, const std::vector<Origin>& origins, const auto& id_of) {
    for (std::size_t i = 0; i < items.size(); ++i) judge_id(judging, origins[i], id_of(items[i]), seen);
  };
  judge_all(draft.deck.sources, draft.sources, [](const Source& source) { return source.id.value; });
  judge_all(draft.deck.entities, draft.entities, [](const Entity& entity) { return entity.id.value; });
  judge_all(draft.deck.figures, draft.figures, [](const AuthoredFact& figure) { return figure.id; });
  judge_all(draft.deck.statements, draft.statements, [](const Statement& statement) { return statement.id; });
  judge_all(draft.deck.sets, draft.sets, [](const AuthoredSet& set) { return set.id; });
  for (std::size_t i = 0; i < draft.entities.size(); ++i) {
    judge_local_ids(judging, draft.entities[i], draft.deck.entities[i]);
  }
}

void judge_mentions(const Judging& judging) {
  const Draft& draft = judging.draft;
  std::unordered_map<std::string, unsigned> known;
  for (const Source& source : draft.deck.sources) known.emplace(source.id.value, kSource);
  for (const Entity& entity : draft.deck.entities) known.emplace(entity.id.value, bit_of(entity.type));
  for (const Statement& statement : draft.deck.statements) known.emplace(statement.id, kStatement);
  for (const Mention& mention : draft.mentions) {
    const auto found = known.find(mention.id);
    if (found != known.end() && (found->second & mention.accepts) != 0) continue;
    // What a broken file would have defined cannot be called unknown.
    if (found == known.end() && (mention.accepts & draft.unread) != 0) continue;
    std::vector<std::string> choices;
    for (const auto& [id, kind] : known) {
      if ((kind & mention.accepts) != 0) choices.push_back(id);
    }
    std::sort(choices.begin(), choices.end());
    Problem problem{mention.place, "unknown-reference", "nothing here has the id \"" + mention.id + "\"",
                    "the id of " + described(mention.accepts), nearest_choice(mention.id, choices)};
    if (found != known.end()) {
      problem.code = "wrong-reference";
      problem.wrong = "\"" + mention.id + "\" is of another kind: " + described(found->second);
    }
    judging.problems.push_back(std::move(problem));
  }
}

void judge_roles(const Judging& judging) {
  const Draft& draft = judging.draft;
  for (std::size_t i = 0; i < draft.entities.size(); ++i) {
    const auto roles = items_of(draft.entities[i], "roles");
    for (std::size_t k = 0; k < roles.size(); ++k) {
      const Role& role = draft.deck.entities[i].roles[k];
      if (role.as_of.precision() != Precision::Interval) continue;
      const bool is_open = role.as_of.text().find("/..") != std::string::npos;
      if (!is_open && !role.is_former) continue;
      judging.report(roles[k], "asOf", "bad-date",
                     "\"" + role.as_of.text() + "\" does not say when this was so",
                     role.is_former ? "a date by which the post was left" : "a date or a span with an end");
    }
  }
}

void judge_names(const Judging& judging) {
  const Draft& draft = judging.draft;
  struct Owner {
    std::size_t entity;
    std::string form;
  };
  // People are told apart by every accepted form, other things by the name that is shown.
  std::unordered_map<std::string, Owner> owners;
  for (std::size_t i = 0; i < draft.entities.size(); ++i) {
    const Entity& entity = draft.deck.entities[i];
    const Origin& at = draft.entities[i];
    const auto forms =
        entity.type == EntityType::Person ? all_forms(entity) : std::vector<std::string>{entity.name};
    for (const std::string& form : forms) {
      const std::string key = std::string(name_of(entity.type)) + ' ' + folded(form);
      const auto [owner, is_new] = owners.emplace(key, Owner{i, form});
      if (is_new || owner->second.entity == i) continue;
      const bool is_name = form == entity.name;
      const bool is_native = form == entity.native;
      const Entity& other = draft.deck.entities[owner->second.entity];
      judging.report(at,
                     is_name     ? "name"
                     : is_native ? "native"
                                 : "also",
                     "same-name", "\"" + form + "\" also stands for \"" + other.id.value + "\"",
                     "one entity for one " + std::string(name_of(entity.type)) + ", or a fuller name");
    }
    if (!entity.family.empty() && !has_words(entity.name, entity.family)) {
      judging.report(at, "family", "bad-wording", "\"" + entity.family + "\" is no part of the name",
                     "the family name as written in \"" + entity.name + "\"");
    }
  }
}

void judge_sources(const Judging& judging) {
  const Draft& draft = judging.draft;
  for (std::size_t i = 0; i < draft.sources.size(); ++i) {
    const Source& source = draft.deck.sources[i];
    const Origin& at = draft.sources[i];
    const std::string problem = source_file_problem(source.file);
    if (!problem.empty()) judging.report(at, "file", "bad-choice", problem, "a file name without its folder");
    const auto& paragraphs = source.body_paragraphs;
    if (std::adjacent_find(paragraphs.begin(), paragraphs.end(), std::greater_equal<>()) !=
        paragraphs.end()) {
      judging.report(at, "bodyParagraphs", "bad-choice", "these paragraphs are out of order or repeated",
                     "each paragraph once, ascending");
    }
  }
}

void validate(const Draft& draft, std::vector<Problem>& problems) {
  const Judging judging{draft, problems};
  judge_ids(judging);
  judge_mentions(judging);
  judge_roles(judging);
  judge_names(judging);
  judge_sources(judging);
  judge_evidence(judging);
  judge_facts(judging);
  judge_statements(judging);
  judge_sets(judging);
  judge_briefings(judging);
  if (problems.empty()) judge_mentions_of_facts(judging);
}

}  // namespace communique
