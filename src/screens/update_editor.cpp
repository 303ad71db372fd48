// A deck written by hand: one item at a time, judged by the loader as it is written.
#include <algorithm>

#include "base/text.hpp"
#include "facts/load.hpp"
#include "facts/tables.hpp"
#include "screens/desk_step.hpp"

namespace communique::screens {
namespace {

using authoring::DeckText;
using authoring::List;

/// What a step leaves no worse may be kept: a broken deck is mended one place at a time.
bool is_no_worse(const DeckText& before, const DeckText& after) {
  return load_deck(after).problems.size() <= load_deck(before).problems.size();
}

}  // namespace

std::string blank_item(List list) {
  const char* const evidence = "\"evidence\": [ { \"basis\": \"reference\", \"reference\": \"\" } ]";
  switch (list) {
    case List::Sources:
      return "{ \"id\": \"\", \"publisher\": \"\", \"title\": \"\", \"date\": \"\", \"genre\": \"news\",\n"
             "  \"basis\": \"author\", \"file\": \"\", \"bodyParagraphs\": [] }";
    case List::Figures:
      return std::string(
                 "{ \"id\": \"\", \"says\": \"… {answer} …\", \"ask\": \"\", \"value\": 0, \"unit\": \"\",\n "
                 " ") +
             evidence + " }";
    case List::Statements:
      return std::string("{ \"id\": \"\", \"speaker\": \"\", \"said\": \"said that …\",\n  ") + evidence +
             " }";
    case List::Sets:
      return "{ \"id\": \"\", \"ask\": \"\", \"order\": [] }";
    case List::Briefings:
      return "{ \"source\": \"\", \"headline\": \"\", \"text\": [] }";
    default:
      return std::string("{ \"id\": \"\", \"name\": \"\",\n  ") + evidence + " }";
  }
}

void DeskStep::operator()(const at_desk::EditDeck& wish) {
  const FoundDeck* deck = found(wish.deck);
  if (is_at(Screen::Decks) && deck != nullptr && deck->is_own) want(for_desk::LoadDeck{wish.deck});
}

void DeskStep::operator()(const at_desk::DeckLoaded& wish) {
  if (!is_at(Screen::Decks)) return;
  Editing& editing = own_.editing.emplace();
  editing.deck = wish.id;
  editing.title = wish.title;
  editing.text = wish.text;
  own_.kept = ++own_.version;
  state_.screen = Screen::Editor;
  choose({});
}

void DeskStep::choose(const std::string& item) {
  Editing& editing = *own_.editing;
  editing.item = item;
  editing.problems.clear();
  const auto text = item.empty() ? Result<std::string>(blank_item(editing.list))
                                 : authoring::item(editing.text, editing.list, item);
  editing.json = editing.kept_json = text ? *text : std::string{};
}

void DeskStep::judge() {
  Editing& editing = *own_.editing;
  editing.problems.clear();
  const auto written = authoring::with_item(editing.text, editing.list, editing.item, editing.json);
  if (!written) {
    Problem problem;
    problem.code = "malformed-json";
    problem.wrong = written.error().detail;
    editing.problems.push_back(std::move(problem));
    return;
  }
  editing.problems = load_deck(*written).problems;
}

void DeskStep::change_deck(DeckText text) {
  Editing& editing = *own_.editing;
  editing.before.push_back(std::exchange(editing.text, std::move(text)));
  if (editing.before.size() > authoring::kMostSteps) editing.before.erase(editing.before.begin());
  editing.after.clear();
  keep_deck();
}

void DeskStep::keep_deck() {
  ++own_.version;
  want(for_desk::KeepDeck{own_.editing->deck.value, own_.version, own_.editing->text});
}

void DeskStep::undo_deck(std::vector<DeckText>& from, std::vector<DeckText>& to) {
  if (from.empty()) return;
  Editing& editing = *own_.editing;
  to.push_back(std::exchange(editing.text, std::move(from.back())));
  from.pop_back();
  keep_deck();
  const auto all = authoring::ids(editing.text, editing.list);
  choose(std::find(all.begin(), all.end(), editing.item) == all.end() ? std::string{} : editing.item);
}

void DeskStep::operator()(const at_desk::SetWords& wish) {
  if (!is_writing()) return;
  const std::string title = trimmed(wish.title);
  const std::string description = trimmed(wish.description);
  auto written = authoring::with_words(own_.editing->text, title, description);
  if (title.empty() || description.empty() || !written || *written == own_.editing->text) return;
  own_.editing->title = title;
  change_deck(std::move(*written));
}

void DeskStep::take_back_text() {
  own_.editing->json = own_.editing->kept_json;
  own_.editing->problems.clear();
}

template <class Wish>
void DeskStep::ask_to_leave(Wish wish) {
  own_.asking = DeskAsking::LeaveItem;
  own_.editing->then = std::move(wish);
}

void DeskStep::operator()(const at_desk::ChooseList& wish) {
  if (!is_writing()) return;
  if (is_unkept()) return ask_to_leave(wish);
  own_.editing->list = wish.list;
  const auto all = authoring::ids(own_.editing->text, wish.list);
  choose(all.empty() ? std::string{} : all.front());
}

void DeskStep::operator()(const at_desk::ChooseItem& wish) {
  if (!is_writing()) return;
  is_unkept() ? ask_to_leave(wish) : choose(wish.id);
}

void DeskStep::operator()(const at_desk::SetText& wish) {
  if (!is_writing()) return;
  own_.editing->json = wish.text;
  judge();
}

void DeskStep::operator()(const at_desk::KeepItem&) {
  if (!is_writing()) return;
  Editing& editing = *own_.editing;
  judge();
  auto written = authoring::with_item(editing.text, editing.list, editing.item, editing.json);
  if (!written || !is_no_worse(editing.text, *written)) return;
  const auto before = authoring::ids(editing.text, editing.list);
  change_deck(std::move(*written));
  const auto after = authoring::ids(editing.text, editing.list);
  // It may have been given another id, or be the new last one.
  const auto is_new = [&](const std::string& id) {
    return std::find(before.begin(), before.end(), id) == before.end();
  };
  const auto renamed = std::find_if(after.begin(), after.end(), is_new);
  choose(renamed == after.end() ? editing.item : *renamed);
}

void DeskStep::operator()(const at_desk::RemoveItem&) {
  if (!is_writing() || own_.editing->item.empty()) return;
  Editing& editing = *own_.editing;
  auto written = authoring::without_item(editing.text, editing.list, editing.item);
  if (!written) return;
  auto problems = load_deck(*written).problems;
  if (problems.size() > load_deck(editing.text).problems.size()) {
    editing.problems = std::move(problems);  // something stands on it
    return;
  }
  change_deck(std::move(*written));
  choose({});
}

}  // namespace communique::screens
