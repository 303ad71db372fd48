#include "facts/load.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <system_error>

#include "base/files.hpp"
#include "facts/draft.hpp"
#include "facts/tables.hpp"

namespace communique {
namespace {

namespace fs = std::filesystem;

constexpr const char* kDeckFile = "deck.json";
constexpr const char* kFiguresFile = "figures.json";
constexpr const char* kStatementsFile = "statements.json";
constexpr const char* kSetsFile = "sets.json";
constexpr const char* kBriefingsFile = "briefings.json";

std::vector<std::string> files_read() {
  std::vector<std::string> files = {kDeckFile};
  for (const EntityType type : kAllEntityTypes) files.emplace_back(file_of(type));
  files.emplace_back(kFiguresFile);
  files.emplace_back(kStatementsFile);
  files.emplace_back(kSetsFile);
  files.emplace_back(kBriefingsFile);
  return files;
}

/// Names of the *.json files in the folder, hidden ones (editors' lock files) aside.
Result<std::set<std::string>> json_files(const fs::path& folder) {
  std::error_code error;
  if (!fs::exists(folder, error)) return failure(ErrorCode::NotFound, folder.string(), "no such folder");
  std::set<std::string> names;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator{}; entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (entry->path().extension() == ".json" && !name.starts_with(".")) names.insert(name);
  }
  if (error) return failure(ErrorCode::Unreadable, folder.string(), error.message());
  return names;
}

/// Content by file name, or why it cannot be read. Files that no deck has are only named.
using Files = std::map<std::string, Result<std::string>>;

class Loader {
 public:
  Loader(const Files& files, std::vector<Problem>& problems) : files_(files), problems_(problems) {}

  [[nodiscard]] Draft load() && {
    check_names();
    read_deck_file();
    for (const EntityType type : kAllEntityTypes) read_entities(type);
    read_items(kFiguresFile, figure_fields(), draft_.deck.figures, draft_.figures, 0);
    read_items(kStatementsFile, statement_fields(), draft_.deck.statements, draft_.statements, kStatement);
    read_items(kSetsFile, set_fields(), draft_.deck.sets, draft_.sets, 0);
    read_items(kBriefingsFile, briefing_fields(), draft_.deck.briefings, draft_.briefings, 0);
    draft_.deck.index_entities();
    return std::move(draft_);
  }

 private:
  void report(const std::string& file, const char* code, std::string wrong, std::string expected = {},
              std::string nearest = {}) {
    Problem problem;
    problem.place.file = file;
    problem.code = code;
    problem.wrong = std::move(wrong);
    problem.expected = std::move(expected);
    problem.nearest = std::move(nearest);
    problems_.push_back(std::move(problem));
  }

  void check_names() {
    std::vector<std::string> known = files_read();
    if (!files_.contains(kDeckFile)) {
      report(kDeckFile, "missing-file", "the file is missing", "a deck.json in every deck");
    }
    known.emplace_back("bank.json");
    for (const auto& [name, content] : files_) {
      if (std::find(known.begin(), known.end(), name) != known.end()) continue;
      report(name, "unknown-file", "no deck has a file of this name", "one of " + quoted_list(known),
             nearest_choice(name, known));
    }
  }

  /// The file's tree, or null where there is none. A broken one leaves `might_define` unread.
  const JsonTree* tree_of(const std::string& file, unsigned might_define) {
    const auto found = files_.find(file);
    if (found == files_.end()) return nullptr;
    const Result<std::string>& text = found->second;
    std::optional<JsonTree> tree;
    if (text) {
      tree = parse_json_tree(*text, file, problems_);
    } else {
      report(file, "unreadable-file", "the file cannot be read: " + text.error().detail);
    }
    if (!tree) {
      draft_.unread |= might_define;
      return nullptr;
    }
    return &draft_.trees.emplace(file, std::move(*tree)).first->second;
  }

  Reading reading(const std::string& file) { return {file, problems_, draft_.mentions}; }

  void read_deck_file() {
    const JsonTree* tree = tree_of(kDeckFile, kSource);
    if (tree == nullptr) {
      draft_.unread |= kSource;
      return;
    }
    Reading in_file = reading(kDeckFile);
    read_object(*tree, deck_fields(), draft_.deck, in_file);
    keep_origins(kDeckFile, tree->find("sources"), draft_.sources);
    keep_origins(kDeckFile, tree->find("withoutFact"), draft_.without_fact);
  }

  template <class Item>
  void read_items(const std::string& file, const Fields<Item>& fields, std::vector<Item>& target,
                  std::vector<Origin>& origins, unsigned defines) {
    const JsonTree* tree = tree_of(file, defines);
    if (tree == nullptr) return;
    Reading in_file = reading(file);
    read_objects(*tree, fields, target, in_file);
    keep_origins(file, tree, origins);
  }

  void read_entities(EntityType type) {
    std::vector<Entity> entities;
    read_items(file_of(type), entity_fields(type), entities, draft_.entities, bit_of(type));
    for (Entity& entity : entities) {
      entity.type = type;
      for (AuthoredFact& fact : entity.facts) fact.about = entity.id;
      draft_.deck.entities.push_back(std::move(entity));
    }
  }

  static void keep_origins(const std::string& file, const JsonTree* list, std::vector<Origin>& origins) {
    if (list == nullptr || list->array() == nullptr) return;
    for (const JsonTree& item : *list->array()) origins.push_back({file, &item});
  }

  const Files& files_;
  std::vector<Problem>& problems_;
  Draft draft_;
};

/// In the order in which someone mends them: file by file, from the top.
void sort_by_place(std::vector<Problem>& problems) {
  const std::vector<std::string> files = files_read();
  const auto rank = [&](const Problem& problem) {
    return std::find(files.begin(), files.end(), problem.place.file) - files.begin();
  };
  std::stable_sort(problems.begin(), problems.end(), [&](const Problem& a, const Problem& b) {
    return std::tuple(rank(a), a.place.line, a.place.column) <
           std::tuple(rank(b), b.place.line, b.place.column);
  });
}

LoadedDeck load(const Files& files) {
  LoadedDeck loaded;
  Draft draft = Loader(files, loaded.problems).load();
  validate(draft, loaded.problems);
  sort_by_place(loaded.problems);
  if (loaded.problems.empty()) loaded.deck = std::move(draft.deck);
  return loaded;
}

}  // namespace

Result<LoadedDeck> load_deck(const fs::path& folder) {
  const auto names = json_files(folder);
  if (!names) return tl::unexpected(names.error());
  const std::vector<std::string> wanted = files_read();
  Files files;
  for (const std::string& name : *names) {
    const bool is_wanted = std::find(wanted.begin(), wanted.end(), name) != wanted.end();
    files.emplace(name, is_wanted ? read_file(folder / name) : Result<std::string>{});
  }
  return load(files);
}

LoadedDeck load_deck(const std::map<std::string, std::string>& texts) {
  return load(Files(texts.begin(), texts.end()));
}

}  // namespace communique
