// A deck written by hand.
#include <algorithm>

#include "base/json_tree.hpp"
#include "facts/tables.hpp"
#include "screens/present_authoring.hpp"

namespace communique::screens {
namespace {

using authoring::List;

constexpr std::size_t kMostProblems = 20;
constexpr List kLists[] = {List::People,    List::Organisations, List::Agreements, List::Events,
                           List::Places,    List::Figures,       List::Statements, List::Sets,
                           List::Briefings, List::Sources};

std::string list_name(List list, const Wording& wording) {
  constexpr const char* kKeys[] = {
      "editor.sources", "editor.people",  "editor.organisations", "editor.agreements", "editor.events",
      "editor.places",  "editor.figures", "editor.statements",    "editor.sets",       "editor.briefings"};
  return wording.say(kKeys[static_cast<std::size_t>(list)]);
}

template <class Item>
std::string field_names(const Fields<Item>& fields) {
  std::string names;
  for (const auto& field : fields) {
    names +=
        (names.empty() ? "" : ", ") + std::string(field.name) + (field.need == Need::Required ? "*" : "");
  }
  return names;
}

std::string fields_of(List list) {
  switch (list) {
    case List::Sources:
      return field_names(source_fields());
    case List::People:
      return field_names(entity_fields(EntityType::Person));
    case List::Organisations:
      return field_names(entity_fields(EntityType::Organisation));
    case List::Agreements:
      return field_names(entity_fields(EntityType::Agreement));
    case List::Events:
      return field_names(entity_fields(EntityType::Event));
    case List::Places:
      return field_names(entity_fields(EntityType::Place));
    case List::Figures:
      return field_names(figure_fields());
    case List::Statements:
      return field_names(statement_fields());
    case List::Sets:
      return field_names(set_fields());
    case List::Briefings:
      return field_names(briefing_fields());
  }
  return {};
}

/// What an item is called in its list: its name, its title, else its id.
ItemRow item_row(const authoring::DeckText& deck, List list, const std::string& id) {
  ItemRow row{id, id, {}};
  const auto text = authoring::item(deck, list, id);
  if (!text) return row;
  std::vector<Problem> ignored;
  const auto tree = parse_json_tree(*text, {}, ignored);
  if (!tree) return row;
  for (const char* key : {"name", "title", "headline", "ask", "said"}) {
    const JsonTree* value = tree->find(key);
    if (value == nullptr || value->text() == nullptr) continue;
    row.name = *value->text();
    row.note = id;
    break;
  }
  return row;
}

}  // namespace

EditorView present_editor(const State& state, const Wording& wording) {
  const Editing& editing = *state.authoring.editing;
  EditorView view;
  view.title = wording.say("editor.title", {{"title", editing.title}});
  view.back_label = wording.say("desk.back");
  view.undo_label = wording.say("desk.undo");
  view.redo_label = wording.say("desk.redo");
  const bool is_unkept = editing.json != editing.kept_json;
  view.can_undo = !editing.before.empty() || is_unkept;
  view.can_redo = !editing.after.empty() && !is_unkept;
  view.words_title_label = wording.say("decks.new-title");
  view.words_description_label = wording.say("editor.description");
  view.words_title = editing.title;
  view.words_description = authoring::description(editing.text);
  for (const List list : kLists) view.lists.emplace_back(static_cast<int>(list), list_name(list, wording));
  view.list = static_cast<int>(editing.list);
  for (const std::string& id : authoring::ids(editing.text, editing.list)) {
    view.items.push_back(item_row(editing.text, editing.list, id));
  }
  view.item = editing.item;
  view.new_label = wording.say("editor.new");
  if (!editing.item.empty()) view.remove_label = wording.say("editor.remove");
  view.keep_label = wording.say("editor.keep");
  view.text_label = editing.item.empty() ? wording.say("editor.new-item") : editing.item;
  view.text = editing.json;
  view.help = wording.say("editor.fields", {{"fields", fields_of(editing.list)}});
  view.problems = problem_lines(editing.problems, kMostProblems);
  view.problems_note = wording.say("editor.problems", {{"count", whole(editing.problems.size())}});
  view.can_keep = is_unkept;
  view.saved_note = saved_text(state.authoring, wording);
  view.dialog = present_desk_dialog(state, wording);
  return view;
}

}  // namespace communique::screens
