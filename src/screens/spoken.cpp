#include "screens/spoken.hpp"

#include <utility>

#include "base/text.hpp"

namespace communique::screens {
namespace {

/// Letters that only the Latin script has, in any number: what a Chinese or Japanese voice cannot say.
bool is_latin_text(const std::string& text) {
  int latin = 0;
  int other = 0;
  for (const char c : text) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    latin += is_letter ? 1 : 0;
    other += static_cast<unsigned char>(c) >= 0xE3 ? 1 : 0;  // the first byte of a character of Han or kana
  }
  return latin > 0 && latin > other;
}

/// Hiragana or katakana: their first two bytes in UTF-8.
bool has_kana(const std::string& text) {
  for (const char* begins : {"\xE3\x81", "\xE3\x82", "\xE3\x83"}) {
    if (text.find(begins) != std::string::npos) return true;
  }
  return false;
}

/// Gathers what is said; lives for one call.
class Speech {
 public:
  explicit Speech(const View& view) : view_(view) {}
  /// In the screens' own language.
  void say(const std::string& text) { add(text, view_.language); }
  /// In the deck's.
  void tell(const std::string& text) { add(text, view_.content); }
  /// Either: a label may hold the deck's words or the screens'.
  void guess(const std::string& text) {
    if (view_.language != view_.content && is_latin_text(text)) return add(text, view_.content);
    const bool is_foreign = view_.language == "en" && has_han_or_kana(text);
    add(text, !is_foreign ? view_.language : has_kana(text) ? "ja" : "zh-TW");
  }
  [[nodiscard]] std::vector<Utterance> utterances() && { return std::move(utterances_); }

  template <class Screen>
  void read(const Screen&) {}
  void read(const WelcomeView& view) {
    if (!view.asks_passcode_of.empty()) {
      say(view.passcode_label);
      return say(view.passcode_error);
    }
    say(view.title);
    say(view.subtitle);
  }
  void read(const HomeView& view) {
    say(view.greeting);
    say(view.heading);
    say(view.subheading);
  }
  void read(const ChooseView& view) {
    say(view.title);
    say(view.note);
  }
  void read(const ResultsView& view) {
    say(view.heading);
    say(view.comparison);
    say(view.points);
    say(view.missed_heading);
    for (const MissedRow& row : view.missed) {
      tell(row.stem);
      tell(row.right);
    }
  }
  void read(const ScoresView& view) {
    say(view.title);
    say(view.empty_note);
  }
  void read(const SettingsView& view) {
    if (!view.dialog) return say(view.title);
    say(view.dialog->title);
    say(view.dialog->text);
  }
  void read(const TroubleView& view) {
    say(view.title);
    say(view.text);
    for (const std::string& line : view.lines) say(line);
  }
  void read(const BriefingView& view) {
    view.is_before_round ? say(view.title) : tell(view.title);
    say(view.note);
    for (const BriefingSection& section : view.sections) read(section);
  }
  void read(const BriefingsView& view) {
    say(view.title);
    say(view.rows.empty() ? view.empty_note : view.note);
  }
  void read(const ProgressView& view) {
    say(view.title);
    say(view.empty_note);
    for (const FigureView& figure : view.figures) {
      say(figure.label);
      say(figure.value);
    }
  }
  void read(const AsideView& view) { say(view.title); }
  void read(const IntroView& view) {
    say(view.counter);
    say(view.title);
    say(view.text);
    for (const std::string& point : view.points) say(point);
  }
  void read(const ExploreView& view) {
    if (view.detail) return read(*view.detail);
    say(view.summary);
    say(view.search_note);
    say(view.empty_note);
  }
  void read(const QuizView& view) {
    if (view.dialog) {
      say(view.dialog->title);
      return say(view.dialog->text);
    }
    if (view.paragraph) return tell(view.paragraph->text);
    if (view.lookup) {
      tell(view.lookup->headline);
      for (const SpannedText& paragraph : view.lookup->paragraphs) read(paragraph);
      return;
    }
    if (view.flag) return say(view.flag->title);
    view.is_answered ? read_answer(view) : read_question(view);
  }
  void read(const ClassSetupView& view) {
    if (view.dialog) return read(*view.dialog);
    say(view.title);
    say(view.resume_title);
    guess(view.resume_text);
    say(view.set_heading);
    say(view.empty_note);
    say(view.mode.note);
    say(view.start_note);
  }
  void read(const LessonsView& view) {
    if (view.dialog) return read(*view.dialog);
    say(view.title);
    say(view.empty_note);
    for (const LessonRow& lesson : view.lessons) {
      guess(lesson.title);
      say(lesson.when);
      say(lesson.note);
    }
  }
  void read(const StageView& view) {
    if (view.dialog) return read(*view.dialog);
    say(view.trouble);
    if (view.strip) return read(*view.strip);
    std::visit([this](const auto& body) { read(body); }, view.body);
  }
  void read(const ClassReportView& view) {
    if (view.dialog) return read(*view.dialog);
    guess(view.title);
    say(view.when);
    say(view.heading);
    say(view.mean_number.empty() ? "" : view.mean_number + ' ' + view.mean_label);
    say(view.mix_heading);
    say(view.mix_note);
    for (const auto& [what, who] : view.mix_ups) {
      guess(what);
      guess(who);
    }
    say(view.questions_heading);
    for (const ReportQuestion& question : view.questions) {
      tell(question.stem);
      say(question.difficulty_text);
      say(question.note);
    }
  }
  void read(const DecksView& view) {
    if (view.import) {
      guess(view.import->title);
      guess(view.import->text);
      for (const std::string& line : view.import->lines) say(line);
      return;
    }
    if (view.dialog) return read(*view.dialog);
    say(view.title);
    say(view.note);
    say(view.import_error);
    for (const DeckRow& deck : view.decks) {
      guess(deck.title);
      say(deck.state);
      say(deck.note);
    }
  }
  void read(const BringView& view) {
    say(view.title);
    say(view.error);
    if (view.is_reading) return say(view.progress_label);
    for (const BroughtRow& brought : view.brought) {
      guess(brought.name);
      say(brought.note);
    }
    say(view.brought.empty() ? view.note : "");
    say(view.excerpt_note);
  }
  void read(const DeskView& view) {
    if (view.dialog) return read(*view.dialog);
    say(view.title);
    say(view.drafts_note);
    say(view.selection_label);
    if (view.card) read(*view.card);
  }
  void read(const EditorView& view) {
    if (view.dialog) return read(*view.dialog);
    guess(view.title);
    guess(view.text_label);
    say(view.problems_note);
    for (const std::string& problem : view.problems) guess(problem);
  }
  void read(const HelpView& view) {
    say(view.title);
    for (const HelpSection& section : view.sections) {
      say(section.heading);
      for (const KeyHint& hint : section.keys) {
        for (const std::string& key : hint.keys) say(key);
        say(hint.does);
      }
    }
  }

 private:
  void add(const std::string& text, const std::string& language) {
    if (!trimmed(text).empty()) utterances_.push_back({text, language});
  }
  void read(const SpannedText& paragraph) {
    std::string text;
    for (const TextSpan& span : paragraph) text += span.text;
    tell(text);
  }
  void read(const BriefingSection& section) {
    tell(section.headline);
    for (const SpannedText& paragraph : section.paragraphs) read(paragraph);
    for (const BriefingFact& fact : section.facts) tell(fact.statement);
  }
  void read(const DetailView& view) {
    tell(view.title);
    for (const std::string& line : view.lines) tell(line);
    for (const auto& [label, value] : view.details) {
      say(label);
      guess(value);
    }
    say(view.known_text);
  }
  void read(const DraftCard& card) {
    say(card.kind_name);
    tell(card.sentence);
    say(card.state_word);
    say(card.confidence);
    say(card.place);
    for (const ElsewhereView& elsewhere : card.elsewhere) {
      guess(elsewhere.heading);
      for (const auto& [label, value] : {std::pair(&elsewhere.here_label, &elsewhere.here),
                                         std::pair(&elsewhere.there_label, &elsewhere.there)}) {
        if (value->empty()) continue;
        say(*label);
        tell(*value);
      }
    }
    for (const DraftQuestion& question : card.is_editing ? std::vector<DraftQuestion>{} : card.questions) {
      say(question.refused.empty() ? card.questions_label : question.refused);
      if (question.refused.empty()) tell(question.stem);
    }
    say(card.is_editing ? "" : card.questions_note);
    for (const std::string& problem : card.problems) say(problem);
    say(card.join_note);
  }
  void read(const ClassDialogView& view) {
    guess(view.title);
    say(view.text);
  }
  void read(const StripView& view) {
    say(view.title);
    say(view.empty_note);
    say(view.cap_note);
    for (const StripSeat& seat : view.seats) {
      guess(seat.name);
      say(seat.note);
    }
  }
  void read(const LobbyBody& body) {
    guess(body.title);
    say(body.facts);
    say(body.open_text);
    say(body.address);
    say(body.pin_text);
    say(apart(body.pin));
    say(body.joined);
    for (const auto& [team, members] : body.teams) {
      guess(team);
      guess(members);
    }
    say(body.addresses_note);
    for (const AddressRow& row : body.addresses) say(row.url);
  }
  void read(const QuestionBody& body) {
    const StageQuestion& question = body.question;
    say(body.counter);
    say(question.kind_note);
    tell(question.stem);
    for (const auto& [text, native] : question.pairs) tell(text);
    if (!body.right_number.empty()) say(body.right_number + ' ' + body.right_label);
    for (const StageOption& option : question.options) {
      const std::string count = option.count.empty() ? "" : ", " + option.count;
      if (!question.is_shown || option.is_right) tell(option.letter + ": " + option.text + count);
    }
    say(body.is_closed ? body.answered : "");
    guess(body.buzz_text);
    if (question.is_shown) say(question.answer_label);
    tell(question.answer);
    tell(question.statement);
    guess(question.source);
  }
  void read(const BoardBody& body) {
    say(body.title);
    read(body.rows);
    guess(body.climber);
    say(body.note);
  }
  void read(const PaceBody& body) {
    guess(body.title);
    say(body.facts);
    say(body.done);
    say(body.answers);
    read(body.rows);
  }
  void read(const std::vector<BoardRow>& rows) {
    for (const BoardRow& row : rows) {
      say(row.place);
      guess(row.name);
      say(row.score);
    }
  }
  /// Digit by digit, as one types it: no voice then makes a number of it.
  static std::string apart(const std::string& digits) {
    std::string spaced;
    for (const char c : digits) {
      if (c != ' ') spaced += spaced.empty() ? std::string(1, c) : std::string{' ', c};
    }
    return spaced;
  }
  void read_question(const QuizView& view) {
    say(view.counter);
    say(view.second_chance);
    tell(view.stem);
    for (const PairView& pair : view.pairs) tell(pair.text);
    // A name is said once: voices seldom know how the characters of a name are read.
    for (const OptionView& option : view.options) {
      if (option.state == OptionState::Faded) continue;
      const std::string letter = option.letter.empty() ? "" : option.letter + ": ";
      tell(letter + option.text);
    }
    if (view.has_field) say(view.field_label);
    if (view.map) say(view.map->description);
    say(view.hint);
  }
  void read_answer(const QuizView& view) {
    const FeedbackView& feedback = view.feedback;
    say(feedback.headline);
    tell(feedback.statement);
    for (const FactLine& line : feedback.facts) tell(line.statement);
    guess(feedback.chosen_title);
    tell(feedback.chosen_note);
    for (const CitationView& citation : feedback.citations) {
      guess(citation.publisher);
      say(citation.place);
    }
    say(feedback.note);
  }

  const View& view_;
  std::vector<Utterance> utterances_;
};

/// Joins and answers alone change nothing that is read anew.
std::string class_key(const View& view) {
  const auto of = [](const std::optional<ClassDialogView>& dialog) { return dialog ? dialog->title : ""; };
  if (const auto* setup = std::get_if<ClassSetupView>(&view.screen)) return of(setup->dialog);
  if (const auto* lessons = std::get_if<LessonsView>(&view.screen)) return of(lessons->dialog);
  if (const auto* report = std::get_if<ClassReportView>(&view.screen))
    return report->title + of(report->dialog);
  const auto* stage = std::get_if<StageView>(&view.screen);
  if (stage == nullptr) return {};
  std::string key = std::to_string(stage->body.index()) + of(stage->dialog) + stage->trouble;
  if (stage->strip) key += "s";
  if (const auto* lobby = std::get_if<LobbyBody>(&stage->body))
    key += lobby->address + (lobby->addresses.empty() ? "" : "l");
  if (const auto* asked = std::get_if<QuestionBody>(&stage->body))
    key += asked->question.key + asked->buzz_text;
  if (const auto* board = std::get_if<BoardBody>(&stage->body)) key += board->title;
  return key;
}

/// A draft is read anew when it is another one, or stands otherwise than before.
std::string desk_key(const View& view) {
  const auto of = [](const std::optional<ClassDialogView>& dialog) { return dialog ? dialog->title : ""; };
  if (const auto* decks = std::get_if<DecksView>(&view.screen)) {
    return of(decks->dialog) + (decks->import ? decks->import->title : "") + decks->import_error;
  }
  if (const auto* bring = std::get_if<BringView>(&view.screen)) {
    return bring->error + (bring->is_reading ? "r" : "") + std::to_string(bring->brought.size());
  }
  if (const auto* desk = std::get_if<DeskView>(&view.screen)) {
    std::string key = of(desk->dialog) + desk->selection_label;
    if (!desk->card) return key;
    const DraftCard& card = *desk->card;
    key += card.id + card.state_word + (card.is_editing ? "e" : "") + card.join_note;
    for (const std::string& problem : card.problems) key += problem;
    return key;
  }
  const auto* editor = std::get_if<EditorView>(&view.screen);
  return editor == nullptr ? std::string{} : of(editor->dialog) + std::to_string(editor->list) + editor->item;
}

const QuizView* quiz_of(const View& view) { return std::get_if<QuizView>(&view.screen); }

}  // namespace

std::vector<Utterance> spoken(const View& view) {
  Speech speech(view);
  if (view.help) {
    speech.read(*view.help);
  } else {
    std::visit([&](const auto& screen) { speech.read(screen); }, view.screen);
  }
  return std::move(speech).utterances();
}

std::vector<Utterance> spoken(const std::string& text, const View& view) {
  Speech speech(view);
  speech.guess(text);
  return std::move(speech).utterances();
}

std::string spoken_key(const View& view) {
  std::string key = std::to_string(view.screen.index()) + view.language + (view.help ? "?" : "");
  if (const QuizView* quiz = quiz_of(view)) {
    key += quiz->question_key + (quiz->is_answered ? "!" : "") + (quiz->dialog ? "d" : "") +
           (quiz->paragraph ? "p" : "") + (quiz->lookup ? "l" : "") + (quiz->flag ? "f" : "") + quiz->hint;
  }
  if (const auto* welcome = std::get_if<WelcomeView>(&view.screen)) {
    key += welcome->asks_passcode_of + welcome->passcode_error;
  }
  const auto* settings = std::get_if<SettingsView>(&view.screen);
  if (settings != nullptr && settings->dialog) key += settings->dialog->title;
  if (const auto* intro = std::get_if<IntroView>(&view.screen)) key += std::to_string(intro->step);
  if (const auto* explore = std::get_if<ExploreView>(&view.screen)) {
    key += std::to_string(static_cast<int>(explore->tab)) + explore->summary + explore->search_note;
    if (explore->detail) key += explore->detail->title;
  }
  if (const auto* briefing = std::get_if<BriefingView>(&view.screen)) key += briefing->title;
  return key + class_key(view) + desk_key(view);
}

std::optional<Sound> sound_between(const View& before, const View& after) {
  if (!after.has_sounds) return std::nullopt;
  const QuizView* was = quiz_of(before);
  const QuizView* is = quiz_of(after);
  if (was != nullptr && std::holds_alternative<ResultsView>(after.screen)) return Sound::Finish;
  if (was == nullptr || is == nullptr || was->is_answered || !is->is_answered) return std::nullopt;
  return is->feedback.mark == Mark::Wrong ? Sound::Wrong : Sound::Right;
}

}  // namespace communique::screens
