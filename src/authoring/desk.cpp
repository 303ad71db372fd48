#include "authoring/desk.hpp"

#include <algorithm>

#include "authoring/desk_entities.hpp"
#include "authoring/drafting.hpp"
#include "authoring/elsewhere.hpp"
#include "authoring/phrases.hpp"
#include "facts/load.hpp"

namespace communique::authoring {
namespace {

Problem problem(const char* code, std::string wrong, std::string expected = {}) {
  return {{}, code, std::move(wrong), std::move(expected), {}};
}

Desk::Refused not_there(const std::string& draft) {
  return {problem("unknown-reference", "there is no draft \"" + draft + "\"")};
}

Draft* find(std::vector<Draft>& drafts, const std::string& id) {
  const auto found =
      std::find_if(drafts.begin(), drafts.end(), [&](const Draft& each) { return each.id == id; });
  return found == drafts.end() ? nullptr : &*found;
}

std::string free_id(const std::vector<Draft>& drafts, const std::string& wanted) {
  const auto is_taken = [&](const std::string& id) {
    return std::any_of(drafts.begin(), drafts.end(), [&](const Draft& each) { return each.id == id; });
  };
  std::string id = wanted;
  for (int number = 2; is_taken(id); ++number) id = wanted + "-" + std::to_string(number);
  return id;
}

/// What the deck already says of an open draft's thing, by other articles than this one.
void compare_with_deck(const Article& article, const Deck& deck, std::vector<Draft>& drafts,
                       const std::string& only = {}) {
  const KnownDeck known(deck);
  for (Draft& draft : drafts) {
    const bool is_wanted = only.empty() || draft.id == only;
    if (is_wanted && draft.standing == Standing::Open)
      compare_within(draft, known, article.page, article.source.id);
  }
}

void compare_with_deck(const Article& article, DeskContent& content, const std::string& only) {
  const LoadedDeck loaded = load_deck(content.deck);
  if (loaded.deck) compare_with_deck(article, *loaded.deck, content.drafts, only);
}

/// Adds to the content's deck what the draft says.
Desk::Refused make(const Article& article, DeskContent& content, Draft& draft) {
  const LoadedDeck loaded = load_deck(content.deck);
  if (!loaded.deck) return loaded.problems;
  Making making(article, content.deck, *loaded.deck, draft);
  if (auto problems = making.accept(); !problems.empty()) return problems;
  content.deck = std::move(making.deck);
  draft.made = std::move(making.made);
  draft.replaced = std::move(making.replaced);
  draft.standing = Standing::Accepted;
  return {};
}

/// Takes out what the draft made. What others need passes to one of them, so that it goes with the last.
Desk::Refused unmake(const Article& article, DeskContent& content, Draft& draft) {
  if (draft.standing != Standing::Accepted) return {};
  if (auto problems = load_deck(content.deck).problems; !problems.empty()) return problems;
  std::vector<std::string> others;
  Draft* heir = nullptr;
  for (Draft& each : content.drafts) {
    if (each.id == draft.id || each.standing != Standing::Accepted) continue;
    others.insert(others.end(), each.made.begin(), each.made.end());
    heir = &each;
  }
  TakenBack back = taken_back(std::move(content.deck), draft, others);
  content.deck = std::move(back.deck);
  if (heir != nullptr) {
    std::erase_if(back.left, [&](const std::string& id) {
      return std::find(heir->made.begin(), heir->made.end(), id) != heir->made.end();
    });
    heir->made.insert(heir->made.begin(), back.left.begin(), back.left.end());
  } else if (auto without = without_item(content.deck, List::Sources, article.source.id.value)) {
    if (load_deck(*without).problems.empty()) content.deck = std::move(*without);
  }
  draft.made.clear();
  draft.replaced.clear();
  draft.standing = Standing::Open;
  return {};
}

/// Compares a draft anew, as it now reads, and makes it anew where it was accepted.
Desk::Refused remake(const Article& article, DeskContent& content, const std::string& id) {
  Draft* draft = find(content.drafts, id);
  if (draft == nullptr) return {};
  const bool is_accepted = draft->standing == Standing::Accepted;
  if (auto refused = unmake(article, content, *draft); !refused.empty()) return refused;
  compare_with_deck(article, content, id);
  return is_accepted ? make(article, content, *draft) : Desk::Refused{};
}

void merge(Draft& draft, const Draft& other) {
  for (const FieldRule& rule : fields_of(draft.kind)) {
    std::vector<std::string> values = several(draft.value(rule.name));
    if (rule.holds_several) {
      for (std::string& value : several(other.value(rule.name))) values.push_back(std::move(value));
      set_field(draft, rule.name, joined(several(joined(values))));
    } else if (values.empty()) {
      set_field(draft, rule.name, other.value(rule.name));
    }
  }
  const bool has_also = std::any_of(fields_of(draft.kind).begin(), fields_of(draft.kind).end(),
                                    [](const FieldRule& rule) { return std::string(rule.name) == "also"; });
  if (has_also && other.value("name") != draft.value("name")) {  // two names of one thing
    std::vector<std::string> also = several(draft.value("also"));
    also.push_back(other.value("name"));
    set_field(draft, "also", joined(several(joined(also))));
  }
  for (const reading::Range& range : other.evidence) add_evidence(draft, range);
  std::sort(draft.evidence.begin(), draft.evidence.end());
  for (const Elsewhere& each : other.elsewhere) draft.elsewhere.push_back(each);
  draft.confidence = std::max(draft.confidence, other.confidence);
  draft.has_article_words = draft.has_article_words || other.has_article_words;
}

}  // namespace

Desk::Desk(std::shared_ptr<const Article> article, DeckText deck, std::vector<Draft> drafts)
    : article_(std::move(article)), content_{std::move(deck), std::move(drafts), {}} {
  look_at_next();
  const LoadedDeck loaded = load_deck(content_.deck);
  if (!loaded.deck) return;
  deck_id_ = loaded.deck->id;
  compare_with_deck(*article_, *loaded.deck, content_.drafts);
}

const Draft* Desk::draft(const std::string& id) const {
  const auto found = std::find_if(content_.drafts.begin(), content_.drafts.end(),
                                  [&](const Draft& each) { return each.id == id; });
  return found == content_.drafts.end() ? nullptr : &*found;
}

void Desk::look_at(const std::string& id) {
  if (id.empty() || draft(id) != nullptr) content_.current = id;
}

void Desk::look_at_next() {
  const auto& all = content_.drafts;
  const auto is_open = [](const Draft& each) { return each.standing == Standing::Open; };
  const auto now =
      std::find_if(all.begin(), all.end(), [&](const Draft& each) { return each.id == content_.current; });
  auto next = now == all.end() ? all.end() : std::find_if(std::next(now), all.end(), is_open);
  if (next == all.end()) next = std::find_if(all.begin(), all.end(), is_open);
  if (next != all.end()) content_.current = next->id;
}

Desk::Refused Desk::step(DeskContent next) {
  if (next.deck != content_.deck) {
    if (auto problems = load_deck(next.deck).problems; !problems.empty()) return problems;
  }
  before_.push_back(std::make_shared<const DeskContent>(std::move(content_)));
  if (before_.size() > kMostSteps) before_.erase(before_.begin());
  after_.clear();
  content_ = std::move(next);
  return {};
}

Desk::Refused Desk::accept(const std::string& id) {
  DeskContent next = content_;
  Draft* draft = find(next.drafts, id);
  if (draft == nullptr) return not_there(id);
  if (draft->standing == Standing::Accepted) return {};
  if (auto refused = make(*article_, next, *draft); !refused.empty()) return refused;
  return step(std::move(next));
}

Desk::Refused Desk::reject(const std::string& id) {
  DeskContent next = content_;
  Draft* draft = find(next.drafts, id);
  if (draft == nullptr) return not_there(id);
  if (draft->standing == Standing::Rejected) return {};
  if (auto refused = unmake(*article_, next, *draft); !refused.empty()) return refused;
  draft->standing = Standing::Rejected;
  return step(std::move(next));
}

Desk::Refused Desk::reopen(const std::string& id) {
  DeskContent next = content_;
  Draft* draft = find(next.drafts, id);
  if (draft == nullptr) return not_there(id);
  if (draft->standing == Standing::Open) return {};
  if (auto refused = unmake(*article_, next, *draft); !refused.empty()) return refused;
  draft->standing = Standing::Open;
  compare_with_deck(*article_, next, id);
  return step(std::move(next));
}

Desk::Refused Desk::edit(const std::string& id, const std::string& field, const std::string& value) {
  DeskContent next = content_;
  Draft* draft = find(next.drafts, id);
  if (draft == nullptr) return not_there(id);
  const auto& rules = fields_of(draft->kind);
  const bool is_known =
      std::any_of(rules.begin(), rules.end(), [&](const FieldRule& rule) { return field == rule.name; });
  if (!is_known)
    return {problem("unknown-field", "a draft of this kind has no field \"" + field + "\"", field)};
  if (draft->value(field) == value) return {};
  set_field(*draft, field, value);
  if (is_for_own_words(field)) draft->has_article_words = false;
  if (auto refused = remake(*article_, next, id); !refused.empty()) return refused;
  return step(std::move(next));
}

Desk::Refused Desk::join(const std::string& id, const std::string& other_id) {
  DeskContent next = content_;
  Draft* draft = find(next.drafts, id);
  Draft* other = find(next.drafts, other_id);
  if (draft == nullptr || other == nullptr || id == other_id) return not_there(other_id);
  if (draft->kind != other->kind) return {problem("not-one-kind", "only drafts of one kind can become one")};
  if (auto refused = unmake(*article_, next, *other); !refused.empty()) return refused;
  merge(*draft, *other);
  std::erase_if(next.drafts, [&](const Draft& each) { return each.id == other_id; });
  if (next.current == other_id) next.current = id;
  if (auto refused = remake(*article_, next, id); !refused.empty()) return refused;
  return step(std::move(next));
}

Desk::Refused Desk::split(const std::string& id, std::size_t from) {
  DeskContent next = content_;
  Draft* draft = find(next.drafts, id);
  if (draft == nullptr) return not_there(id);
  if (from == 0 || from >= draft->evidence.size()) {
    return {problem("missing-field", "there is nothing to part here", "evidence")};
  }
  const auto at = draft->evidence.begin() + static_cast<std::ptrdiff_t>(from);
  Draft parted = *draft;
  parted.evidence.assign(at, draft->evidence.end());
  parted.standing = Standing::Open;
  parted.made.clear();
  parted.replaced.clear();
  parted.id = free_id(next.drafts, id);
  draft->evidence.erase(at, draft->evidence.end());
  next.drafts.insert(next.drafts.begin() + (draft - next.drafts.data()) + 1, std::move(parted));
  if (auto refused = remake(*article_, next, id); !refused.empty()) return refused;
  return step(std::move(next));
}

Desk::Refused Desk::add(Draft draft) {
  DeskContent next = content_;
  for (const reading::Range& range : draft.evidence) {
    if (range.begin > range.end || range.end > article_->page.text.size()) {
      return {problem("missing-field", "this does not stand in the article", "evidence")};
    }
  }
  draft.id = free_id(next.drafts, draft.id.empty() ? "draft" : draft.id);
  draft.standing = Standing::Open;
  draft.made.clear();
  draft.replaced.clear();
  const auto key = [](const Draft& each) {
    return each.evidence.empty() ? reading::Range{} : each.evidence.front();
  };
  const auto place = std::find_if(next.drafts.begin(), next.drafts.end(),
                                  [&](const Draft& each) { return key(draft) < key(each); });
  next.current = draft.id;
  next.drafts.insert(place, std::move(draft));
  compare_with_deck(*article_, next, next.current);
  return step(std::move(next));
}

Desk::Refused Desk::join_known(const std::string& id, bool joins) {
  DeskContent next = content_;
  Draft* draft = find(next.drafts, id);
  if (draft == nullptr) return not_there(id);
  if (draft->joins_known == joins) return {};
  draft->joins_known = joins;
  if (auto refused = remake(*article_, next, id); !refused.empty()) return refused;
  return step(std::move(next));
}

bool Desk::can_undo() const { return !before_.empty(); }
bool Desk::can_redo() const { return !after_.empty(); }

void Desk::undo() {
  if (before_.empty()) return;
  after_.push_back(std::make_shared<const DeskContent>(std::move(content_)));
  content_ = *before_.back();
  before_.pop_back();
}

void Desk::redo() {
  if (after_.empty()) return;
  before_.push_back(std::make_shared<const DeskContent>(std::move(content_)));
  content_ = *after_.back();
  after_.pop_back();
}

}  // namespace communique::authoring
