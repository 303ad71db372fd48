// The review: the article with what was found in it, the drafts, the one that is looked at.
#include <algorithm>

#include "base/text.hpp"
#include "screens/present_authoring.hpp"

namespace communique::screens {
namespace {

using authoring::Draft;
using authoring::DraftKind;
using authoring::Standing;

constexpr std::size_t kMostQuestions = 4;  // shown of a draft
constexpr std::size_t kMostProblems = 4;
constexpr double kSure = 0.85;
constexpr double kFairlySure = 0.6;

DraftState state_of(Standing standing) {
  switch (standing) {
    case Standing::Accepted:
      return DraftState::Accepted;
    case Standing::Rejected:
      return DraftState::Rejected;
    case Standing::Open:
      break;
  }
  return DraftState::Open;
}

class DeskPresenter {
 public:
  DeskPresenter(const State& state, const Wording& wording)
      : state_(state),
        own_(state.authoring),
        review_(*state.authoring.review),
        desk_(*review_.desk),
        wording_(wording) {}

  DeskView present() && {
    present_head();
    present_drafts();
    present_card();
    present_deck();
    present_selection();
    view_.dialog = present_desk_dialog(state_, wording_);
    return std::move(view_);
  }

 private:
  [[nodiscard]] std::string say(std::string_view key, const WordingArguments& arguments = {}) const {
    return wording_.say(key, arguments);
  }

  void present_head() {
    const authoring::Article& article = desk_.article();
    view_.title = say("desk.title");
    view_.back_label = say("desk.back");
    view_.undo_label = say("desk.undo");
    view_.redo_label = say("desk.redo");
    view_.finish_label = say("desk.finish");
    view_.can_undo = desk_.can_undo() && !review_.is_editing;
    view_.can_redo = desk_.can_redo() && !review_.is_editing;
    view_.headline = article.source.title;
    view_.paragraphs = review_.article ? review_.article : article_paragraphs(desk_);
    view_.article_note = article_line(article.source, wording_);
    if (!article.source.date) view_.article_note = joined(view_.article_note, say("desk.no-date"), wording_);
    for (const Topic topic : kAllTopics) view_.legend.emplace_back(topic, topic_name(topic, wording_));
    view_.hints = {{{"A"}, say("desk.accept")},      {{"E"}, say("desk.edit")},
                   {{"R"}, say("desk.reject")},      {{"J"}, say("desk.join")},
                   {{"S"}, say("desk.split")},       {{"N"}, say("desk.next")},
                   {{"↑", "↓"}, say("desk.choose")}, {{"Ctrl Z"}, say("desk.undo")}};
  }

  void present_drafts() {
    std::int64_t checked = 0;
    const auto& drafts = desk_.drafts();
    for (std::size_t i = 0; i < drafts.size(); ++i) {
      const Draft& draft = drafts[i];
      const DraftState state = state_of(draft.standing);
      if (state != DraftState::Open) ++checked;
      if (draft.id == desk_.current()) view_.current = static_cast<int>(i);
      view_.drafts.push_back({draft.id, authoring::topic_of(draft.kind), authoring::in_a_sentence(draft),
                              state, state_word(state)});
    }
    view_.drafts_title = say("desk.drafts");
    view_.drafts_note = say("desk.checked", {{"checked", checked}, {"drafts", whole(drafts.size())}});
    view_.checked = drafts.empty() ? 1 : static_cast<double>(checked) / static_cast<double>(drafts.size());
  }

  [[nodiscard]] std::string state_word(DraftState state) const {
    return say(state == DraftState::Accepted   ? "desk.accepted"
               : state == DraftState::Rejected ? "desk.rejected"
                                               : "desk.open");
  }

  void present_card() {
    const Draft* draft = desk_.draft(desk_.current());
    if (draft == nullptr) return;
    DraftCard& card = view_.card.emplace();
    card.id = draft->id;
    card.kind_name = draft_kind_name(draft->kind, wording_);
    card.topic = authoring::topic_of(draft->kind);
    card.sentence = authoring::in_a_sentence(*draft);
    card.place = place_of(*draft);
    card.certainty = draft->confidence;
    card.confidence = say(draft->confidence >= kSure         ? "desk.sure"
                          : draft->confidence >= kFairlySure ? "desk.fairly-sure"
                                                             : "desk.unsure");
    card.state = state_of(draft->standing);
    card.state_word = state_word(card.state);
    const bool is_in_article_words = draft->has_article_words && draft->standing != Standing::Rejected;
    if (is_in_article_words) card.words_note = say("desk.own-words");
    for (const authoring::Elsewhere& elsewhere : draft->elsewhere) present_elsewhere(*draft, elsewhere, card);
    present_questions(*draft, card);
    const bool is_refused = review_.refused.empty() && review_.tried;
    card.problems = problem_lines(is_refused ? review_.tried->refused : review_.refused, kMostProblems);
    present_actions(*draft, card);
    if (review_.is_editing) present_fields(*draft, card);
  }

  [[nodiscard]] std::string place_of(const Draft& draft) const {
    if (draft.evidence.empty()) return {};
    for (const reading::Paragraph& paragraph : desk_.article().page.paragraphs) {
      if (paragraph.range.contains(draft.evidence.front())) {
        return say("desk.paragraph", {{"number", std::int64_t{paragraph.number}}});
      }
    }
    return {};
  }

  [[nodiscard]] std::string title_of(const DeckId& deck) const {
    if (deck == desk_.deck_id()) return review_.deck_title;
    const auto found = std::find_if(own_.decks.begin(), own_.decks.end(),
                                    [&](const FoundDeck& each) { return each.id == deck; });
    return found == own_.decks.end() ? deck.value : found->title;
  }

  void present_elsewhere(const Draft& draft, const authoring::Elsewhere& elsewhere, DraftCard& card) {
    ElsewhereView& view = card.elsewhere.emplace_back();
    if (elsewhere.field.empty()) {
      view.heading = say("desk.known", {{"deck", title_of(elsewhere.deck)}, {"name", elsewhere.name}});
      if (elsewhere.deck == desk_.deck_id()) return;  // within one deck it is the same entry anyway
      view.join_label = say("desk.use-known");
      view.is_joined = draft.joins_known;
      return;
    }
    view.heading = say(elsewhere.is_older ? "desk.overtakes" : "desk.contradicts",
                       {{"deck", title_of(elsewhere.deck)}, {"name", elsewhere.name}});
    view.here_label = say("desk.here");
    view.there_label = say("desk.there");
    view.here = elsewhere.here;
    view.there = elsewhere.there;
  }

  /// Questions about what the draft has made, of the newest bank there is, or about what it would make.
  void present_questions(const Draft& draft, DraftCard& card) {
    card.questions_label = say("desk.asks");
    card.key_label = say("desk.answer");
    card.others_label = say("desk.also-offers");
    if (draft.standing == Standing::Accepted && !review_.is_editing) {
      list_questions(draft.made, own_.made.get(), own_.dropped, card);
    } else if (review_.tried && review_.tried->refused.empty()) {
      list_questions(review_.tried->made, review_.tried->deck.get(), review_.tried->dropped, card);
    } else if (draft.standing == Standing::Open && !review_.tried) {
      card.questions_note = say("desk.asks-later");
    }
  }

  void list_questions(const std::vector<std::string>& made, const StudyDeck* deck,
                      const std::vector<Dropped>& all_dropped, DraftCard& card) const {
    // The item of its own comes last; what stands behind a slash is the member of it that was given.
    const std::string own = made.empty() ? std::string{} : made.back().substr(0, made.back().find('/'));
    const auto is_about = [&](const FactId& fact) {
      return !own.empty() && (fact.value == own || fact.value.starts_with(own + "."));
    };
    for (std::size_t i = 0; deck != nullptr && i < deck->bank.questions.size(); ++i) {
      const Question& question = deck->bank.questions[i];
      if (card.questions.size() == kMostQuestions) break;
      const bool is_own = std::any_of(question.facts.begin(), question.facts.end(), is_about);
      if (is_own && question.facts.size() == 1) card.questions.push_back(shown(question));
    }
    for (const Dropped& dropped : all_dropped) {
      if (card.questions.size() == kMostQuestions) break;
      const std::string& id = dropped.id.value;
      if (!is_about(FactId{id.substr(0, id.rfind('/'))})) continue;
      card.questions.push_back({id.substr(id.rfind('/') + 1),
                                {},
                                {},
                                say("desk.refused", {{"rule", dropped.rule}, {"detail", dropped.detail}})});
    }
    if (card.questions.empty()) card.questions_note = say("desk.asks-none");
  }

  [[nodiscard]] static DraftQuestion shown(const Question& question) {
    DraftQuestion view;
    view.stem = question.stem;
    view.key = question.key.text;
    constexpr std::size_t kOthers = 3;
    for (std::size_t i = 0; i < std::min(kOthers, question.pool.size()); ++i) {
      view.others += (i > 0 ? ", " : "") + question.pool[i].text;
    }
    return view;
  }

  void present_actions(const Draft& draft, DraftCard& card) {
    card.is_joining = review_.is_joining;
    if (review_.is_joining) card.join_note = say("desk.join-note");
    if (review_.is_editing || review_.is_joining) return;
    const bool is_open = draft.standing == Standing::Open;
    if (is_open) card.accept_label = say("desk.accept");
    if (draft.standing != Standing::Rejected) card.reject_label = say("desk.reject");
    if (!is_open) card.reopen_label = say("desk.reopen");
    card.edit_label = say("desk.edit");
    if (is_open) card.join_label = say("desk.join");
    if (is_open && draft.evidence.size() > 1) card.split_label = say("desk.split");
  }

  void present_fields(const Draft& draft, DraftCard& card) {
    card.is_editing = true;
    card.keep_label = say("desk.keep");
    card.cancel_label = say("decks.cancel");
    for (const authoring::FieldRule& rule : authoring::fields_of(draft.kind)) {
      const auto field =
          std::find_if(review_.fields.begin(), review_.fields.end(),
                       [&](const authoring::DraftField& each) { return each.name == rule.name; });
      DraftFieldView view;
      view.name = rule.name;
      view.label = say(std::string("field.") + rule.name);
      view.is_required = rule.is_required;
      view.is_switch = rule.is_switch;
      if (field != review_.fields.end()) view.value = field->value;
      if (rule.is_switch && view.value != authoring::kYes) view.value.clear();
      if (rule.is_required && trimmed(view.value).empty()) view.error = say("desk.required");
      card.fields.push_back(std::move(view));
    }
  }

  void present_deck() {
    view_.saved_note = saved_text(own_, wording_);
    if (!own_.made) {
      view_.deck_note = say("desk.deck-empty", {{"title", review_.deck_title}});
      return;
    }
    const std::size_t questions = own_.made->bank.questions.size();
    view_.deck_note = say("desk.deck", {{"title", review_.deck_title},
                                        {"facts", whole(own_.made->facts.size())},
                                        {"questions", whole(questions)}});
    if (questions > 0 && !review_.is_editing) view_.study_label = say("desk.study");
  }

  void present_selection() {
    if (review_.selection.is_empty() || review_.is_editing) return;
    view_.selection_label = say("desk.selection");
    view_.selected_begin = review_.selection.begin;
    view_.selected_end = review_.selection.end;
    for (const DraftKind kind : authoring::kAllDraftKinds) {
      view_.kinds.emplace_back(static_cast<int>(kind), draft_kind_name(kind, wording_));
    }
  }

  const State& state_;
  const Authoring& own_;
  const Reviewing& review_;
  const authoring::Desk& desk_;
  const Wording& wording_;
  DeskView view_;
};

}  // namespace

std::string draft_kind_name(DraftKind kind, const Wording& wording) {
  constexpr const char* kKeys[] = {"draft.role",  "draft.organisation", "draft.place", "draft.agreement",
                                   "draft.event", "draft.statement",    "draft.figure"};
  return wording.say(kKeys[static_cast<std::size_t>(kind)]);
}

DeskView present_desk(const State& state, const Wording& wording) {
  return DeskPresenter(state, wording).present();
}

}  // namespace communique::screens
