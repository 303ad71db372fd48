// The review of an article: what becomes of each draft.
#include <algorithm>

#include "authoring/propose.hpp"
#include "screens/present_authoring.hpp"

namespace communique::screens {
namespace {

/// What the accepted drafts overtake in other decks.
std::vector<Overtaking> overtakings(const authoring::Desk& desk) {
  std::vector<Overtaking> facts;
  for (const authoring::Draft& draft : desk.drafts()) {
    if (draft.standing != authoring::Standing::Accepted) continue;
    for (const authoring::Elsewhere& elsewhere : draft.elsewhere) {
      if (elsewhere.is_older && !elsewhere.fact.empty())
        facts.push_back({elsewhere.deck, elsewhere.fact, authoring::in_a_sentence(draft)});
    }
  }
  return facts;
}

}  // namespace

template <class Op>
bool DeskStep::change(Op op) {
  Reviewing& review = *own_.review;
  auto next = std::make_shared<authoring::Desk>(*review.desk);
  review.refused = op(*next);
  if (!review.refused.empty()) return false;
  const auto before = overtakings(*review.desk);
  review.desk = std::move(next);
  ++own_.version;
  keep_review();
  const auto after = overtakings(*review.desk);
  if (after != before) want(for_desk::Overtake{review.review, after});
  make_questions(review.desk->deck());
  return true;
}

void DeskStep::keep_review() { want(for_desk::Keep{own_.review->review, own_.version, own_.review->desk}); }

void DeskStep::make_questions(authoring::DeckText deck) {
  want(for_desk::MakeQuestions{own_.version, std::move(deck)});
}

void DeskStep::try_draft() {
  if (!own_.review) return;
  Reviewing& review = *own_.review;
  if (!review.is_editing) review.tried.reset();  // of another draft; while one is written, its last stays
  ++review.trial;
  const authoring::Draft* draft = review.desk->draft(review.desk->current());
  const bool is_undecided = draft != nullptr && draft->standing == authoring::Standing::Open;
  if (is_undecided || (draft != nullptr && review.is_editing))
    want(for_desk::TryDraft{review.trial, review.desk, review.fields});
}

void DeskStep::show_article() {
  if (own_.review) own_.review->article = article_paragraphs(*own_.review->desk);
}

bool DeskStep::is_judging() const {
  return is_reviewing() && !own_.review->is_editing && !own_.review->is_joining &&
         own_.review->desk->draft(own_.review->desk->current()) != nullptr;
}

void DeskStep::operator()(const at_desk::LookAt& wish) {
  if (!is_reviewing() || own_.review->is_editing || own_.review->desk->draft(wish.draft) == nullptr) return;
  Reviewing& review = *own_.review;
  const std::string current = review.desk->current();
  if (std::exchange(review.is_joining, false) && wish.draft != current) {
    change([&](authoring::Desk& desk) { return desk.join(current, wish.draft); });
    return;
  }
  auto next = std::make_shared<authoring::Desk>(*review.desk);
  next->look_at(wish.draft);
  review.desk = std::move(next);
  review.refused.clear();
  review.selection = {};
}

void DeskStep::operator()(const at_desk::LookNext&) {
  if (!is_judging()) return;
  auto next = std::make_shared<authoring::Desk>(*own_.review->desk);
  next->look_at_next();
  own_.review->desk = std::move(next);
  own_.review->refused.clear();
}

void DeskStep::operator()(const at_desk::Accept&) {
  if (!is_judging()) return;
  const std::string draft = own_.review->desk->current();
  change([&](authoring::Desk& desk) {
    auto refused = desk.accept(draft);
    if (refused.empty()) desk.look_at_next();
    return refused;
  });
}

void DeskStep::operator()(const at_desk::Reject&) {
  if (!is_judging()) return;
  const std::string draft = own_.review->desk->current();
  change([&](authoring::Desk& desk) {
    auto refused = desk.reject(draft);
    if (refused.empty()) desk.look_at_next();
    return refused;
  });
}

void DeskStep::operator()(const at_desk::Reopen&) {
  if (!is_judging()) return;
  change([&](authoring::Desk& desk) { return desk.reopen(std::string(desk.current())); });
}

void DeskStep::operator()(const at_desk::Edit&) {
  if (!is_judging()) return;
  Reviewing& review = *own_.review;
  const authoring::Draft& draft = *review.desk->draft(review.desk->current());
  review.is_editing = true;
  review.refused.clear();
  review.fields.clear();
  for (const authoring::FieldRule& rule : authoring::fields_of(draft.kind)) {
    review.fields.push_back({rule.name, draft.value(rule.name)});
  }
}

void DeskStep::operator()(const at_desk::SetField& wish) {
  if (!is_reviewing() || !own_.review->is_editing) return;
  for (authoring::DraftField& field : own_.review->fields) {
    if (field.name == wish.field) field.value = wish.value;
  }
  try_draft();
}

void DeskStep::operator()(const at_desk::KeepEdit&) {
  if (!is_reviewing() || !own_.review->is_editing) return;
  Reviewing& review = *own_.review;
  const std::string current = review.desk->current();
  const authoring::Draft* draft = review.desk->draft(current);
  const auto is_same = [&](const authoring::DraftField& field) {
    return draft->value(field.name) == field.value;
  };
  if (std::all_of(review.fields.begin(), review.fields.end(), is_same)) {
    stop_editing();
    return;
  }
  const bool is_kept = change([&](authoring::Desk& desk) {
    for (const authoring::DraftField& field : review.fields) {
      if (desk.draft(current)->value(field.name) == field.value) continue;
      if (auto refused = desk.edit(current, field.name, field.value); !refused.empty()) return refused;
    }
    return authoring::Desk::Refused{};
  });
  if (is_kept) stop_editing();
}

void DeskStep::stop_editing() {
  own_.review->is_editing = false;
  own_.review->fields.clear();
  try_draft();
}

void DeskStep::operator()(const at_desk::StartJoin&) {
  if (is_judging()) own_.review->is_joining = true;
}

void DeskStep::operator()(const at_desk::Split&) {
  if (!is_judging()) return;
  constexpr std::size_t kAfterTheFirst = 1;
  change([&](authoring::Desk& desk) { return desk.split(std::string(desk.current()), kAfterTheFirst); });
}

void DeskStep::operator()(const at_desk::JoinKnown& wish) {
  if (!is_judging()) return;
  change([&](authoring::Desk& desk) { return desk.join_known(std::string(desk.current()), wish.joins); });
}

void DeskStep::operator()(const at_desk::Select& wish) {
  if (!is_reviewing() || own_.review->is_editing) return;
  const std::size_t size = own_.review->desk->article().page.text.size();
  const bool is_within = wish.range.begin <= wish.range.end && wish.range.end <= size;
  own_.review->selection = is_within ? wish.range : reading::Range{};
}

void DeskStep::operator()(const at_desk::MakeDraft& wish) {
  if (!is_reviewing() || own_.review->is_editing || own_.review->selection.is_empty()) return;
  const authoring::Article& article = own_.review->desk->article();
  authoring::Draft draft =
      authoring::draft_from(article.page, article.findings, own_.review->selection, wish.kind);
  // It is looked at from now on, under the id that it was given: that of `draft` may be another's.
  const bool is_made = change([&](authoring::Desk& desk) { return desk.add(draft); });
  if (!is_made) return;
  own_.review->selection = {};
  (*this)(at_desk::Edit{});
}

void DeskStep::operator()(const at_desk::Undo&) {
  if (is_writing()) {
    if (is_unkept()) return take_back_text();
    return undo_deck(own_.editing->before, own_.editing->after);
  }
  if (!is_reviewing() || own_.review->is_editing || !own_.review->desk->can_undo()) return;
  change([](authoring::Desk& desk) {
    desk.undo();
    return authoring::Desk::Refused{};
  });
}

void DeskStep::operator()(const at_desk::Redo&) {
  if (is_writing()) {
    if (is_unkept()) return;  // what is written would be lost
    return undo_deck(own_.editing->after, own_.editing->before);
  }
  if (!is_reviewing() || own_.review->is_editing || !own_.review->desk->can_redo()) return;
  change([](authoring::Desk& desk) {
    desk.redo();
    return authoring::Desk::Refused{};
  });
}

void DeskStep::operator()(const at_desk::Finish&) {
  if (!is_reviewing()) return;
  Reviewing& review = *own_.review;
  if (review.is_editing || review.is_joining ||
      !review.selection.is_empty()) {  // what is on top is closed first
    if (review.is_editing) stop_editing();
    review.is_joining = false;
    review.selection = {};
    review.refused.clear();
    return;
  }
  keep_review();
  const bool was_open = state_.deck && own_.made && own_.made->deck.id == state_.deck->deck.id;
  if (was_open) want(for_desk::UseDeck{own_.made->deck.id.value});
  own_.review.reset();
  show_decks();
}

void DeskStep::operator()(const at_desk::Study&) {
  if (!is_reviewing() || own_.review->is_editing || !own_.made || own_.made->bank.questions.empty()) return;
  keep_review();
  own_.plays = true;
  const std::string deck = own_.made->deck.id.value;
  own_.review.reset();
  show_decks();
  want(for_desk::UseDeck{deck});
}

void DeskStep::operator()(const at_desk::QuestionsMade& wish) {
  if (wish.version != own_.version) return;
  own_.made = wish.deck;
  own_.dropped = wish.dropped;
  own_.made_version = wish.version;
}

void DeskStep::operator()(const at_desk::DraftTried& wish) {
  if (own_.review && wish.trial == own_.review->trial) own_.review->tried = wish;
}

void DeskStep::operator()(const at_desk::Kept& wish) { own_.kept = std::max(own_.kept, wish.version); }

}  // namespace communique::screens
