#include "explore/search.hpp"

#include <algorithm>
#include <deque>
#include <unordered_map>

#include "base/text.hpp"

namespace communique {
namespace {

/// Gathers the words of every document, each word once.
class Gathering {
 public:
  explicit Gathering(const StudyDeck& deck) : deck_(deck) {
    documents_.reserve(deck.deck.entities.size() + deck.facts.size());
    for (std::size_t i = 0; i < deck.deck.entities.size(); ++i) add_entity(i);
    for (const Fact& fact : deck.facts) add_fact(fact);
  }
  [[nodiscard]] SearchWords words() const { return {words_, documents_}; }

 private:
  using Indices = std::vector<std::uint32_t>;

  void add_entity(std::size_t place) {
    const Entity& entity = deck_.deck.entities[place];
    Indices indices;
    for (const std::string& form : all_forms(entity)) {
      add_text(form, indices);
      // "Jiachyuan" is as good as "Jia-chyuan".
      std::string joined = form;
      std::erase(joined, '-');
      if (joined.size() != form.size()) add_text(joined, indices);
    }
    sort_and_unite(indices);
    forms_.emplace(entity.id, indices);
    for (const std::string& text :
         {entity.family, std::string(name_of(entity.side)), entity.kind, description(entity, deck_.deck)}) {
      add_text(text, indices);
    }
    keep(std::move(indices));
  }

  void add_fact(const Fact& fact) {
    Indices indices;
    add_text(fact.statement, indices);
    // Most sentences have the answer in place, and folding is what making an index costs.
    if (fact.statement.find(fact.answer) == std::string::npos) add_text(fact.answer, indices);
    add_forms(fact.about, indices);
    for (const Probe& probe : fact.probes) {
      if (const auto* id = std::get_if<EntityId>(&probe.answer)) add_forms(*id, indices);
    }
    keep(std::move(indices));
  }

  void add_forms(const EntityId& id, Indices& indices) const {
    const auto forms = forms_.find(id);
    if (forms != forms_.end()) indices.insert(indices.end(), forms->second.begin(), forms->second.end());
  }

  void add_text(std::string_view text, Indices& indices) {
    const std::string plain = folded(text);
    read_document_words(plain, scratch_);
    for (const std::string_view word : scratch_) indices.push_back(index_of(word));
  }

  std::uint32_t index_of(std::string_view word) {
    const auto known = indices_.find(word);
    if (known != indices_.end()) return known->second;
    const auto index = static_cast<std::uint32_t>(words_.size());
    words_.emplace_back(texts_.emplace_back(word));
    indices_.emplace(words_.back(), index);
    return index;
  }

  static void sort_and_unite(Indices& indices) {
    std::sort(indices.begin(), indices.end());
    indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
  }
  void keep(Indices indices) {
    sort_and_unite(indices);
    documents_.push_back(std::move(indices));
  }

  const StudyDeck& deck_;
  std::deque<std::string> texts_;  // where words_ point to: elements never move
  std::vector<std::string_view> words_;
  std::unordered_map<std::string_view, std::uint32_t> indices_;
  std::unordered_map<EntityId, Indices> forms_;
  std::vector<Indices> documents_;
  std::vector<std::string_view> scratch_;
};

/// Long enough for a slip, and of plain letters: figures and characters are never nearly right.
bool may_have_a_slip(const std::string& word) {
  constexpr std::size_t kShortest = 4;
  return word.size() >= kShortest &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Each such word is held against all that the deck has; nobody types more of them with a slip in one.
constexpr std::size_t kMostWordsNear = 8;

bool is_any(const std::vector<std::uint8_t>& marks) {
  return std::find(marks.begin(), marks.end(), 1) != marks.end();
}

}  // namespace

SearchIndex::SearchIndex(const StudyDeck& deck)
    : entities_(deck.deck.entities.size()),
      documents_(entities_ + deck.facts.size()),
      words_(Gathering(deck).words()) {}

Hits SearchIndex::find(std::string_view query) const {
  const std::vector<std::string> words = query_words(query);
  Hits hits;
  hits.is_everything = words.empty();
  std::vector<std::uint8_t> marks = marks_of(words, Fit::Exact);
  if (!is_any(marks) && words.size() <= kMostWordsNear &&
      std::any_of(words.begin(), words.end(), may_have_a_slip)) {
    marks = marks_of(words, Fit::Near);
    hits.is_near = is_any(marks);
  }
  const auto facts = marks.begin() + static_cast<std::ptrdiff_t>(entities_);
  hits.entities.assign(marks.begin(), facts);
  hits.facts.assign(facts, marks.end());
  return hits;
}

std::vector<std::uint8_t> SearchIndex::marks_of(const std::vector<std::string>& query, Fit fit) const {
  std::vector<std::uint8_t> found(documents_, 1);
  std::vector<std::uint8_t> marks;
  for (const std::string& word : query) {
    marks.assign(documents_, 0);
    mark_beginning_with(word, marks);
    if (fit == Fit::Near && may_have_a_slip(word)) mark_near(word, marks);
    for (std::size_t i = 0; i < documents_; ++i) found[i] &= marks[i];
    if (!is_any(found)) break;
  }
  return found;
}

void SearchIndex::mark_beginning_with(const std::string& word, std::vector<std::uint8_t>& marks) const {
  const auto [first, end] = words_.beginning_with(word);
  for (std::size_t i = first; i < end; ++i) words_.mark(i, marks);
}

void SearchIndex::mark_near(const std::string& word, std::vector<std::uint8_t>& marks) const {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (begins_near(words_.word(i), word)) words_.mark(i, marks);
  }
}

}  // namespace communique
