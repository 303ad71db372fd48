// Before a class: what it will be asked, and how it is played.
#include <algorithm>

#include "base/text.hpp"
#include "questions/study_deck.hpp"
#include "screens/class_step.hpp"

namespace communique::screens {
namespace {

using classroom::LessonPlan;
using classroom::Mode;

constexpr std::size_t kLongestName = 80;      // graphemes, as plan.hpp has it
constexpr std::size_t kLongestTeamName = 24;  // graphemes
constexpr std::size_t kLongestText = 400;     // bytes that a field gives

std::string shortened(const std::string& text, std::size_t most) {
  std::string short_text;
  std::size_t count = 0;
  for (const std::string& letter : graphemes(text)) {
    if (++count > most) break;
    short_text += letter;
  }
  return short_text;
}

/// Within reach of whoever draws: the same question and moment give the same order of options.
std::uint64_t seed_for(const QuestionId& question, Instant now) {
  return Random(stable_hash(question.value) ^ static_cast<std::uint64_t>(now.time_since_epoch().count()))
      .next();
}

}  // namespace

std::string clipped(const std::string& text, std::size_t bytes) {
  std::size_t end = std::min(text.size(), bytes);
  const auto continues = [&] { return (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U; };
  while (end > 0 && end < text.size() && continues()) --end;
  return text.substr(0, end);
}

std::string team_name(const Teaching& teaching, std::size_t team) {
  const auto& given = teaching.plan.teams;
  if (team < given.size() && !trimmed(given[team]).empty()) return trimmed(given[team]);
  return team < teaching.team_words.size() ? teaching.team_words[team] : std::to_string(team + 1);
}

std::vector<const Question*> found_questions(const State& state) {
  std::vector<const Question*> found;
  if (!state.catalogue || trimmed(state.class_.query).empty()) return found;
  std::set<const Question*> seen;
  const Hits hits = state.catalogue->find(state.class_.query);
  for (std::size_t place = 0; place < hits.facts.size(); ++place) {
    if (hits.facts[place] == 0) continue;
    for (const Question* question : state.deck->questions_about(place)) {
      if (seen.insert(question).second) found.push_back(question);
    }
  }
  return found;
}

bool ClassStep::is_preparing() const {
  return state_.screen == Screen::ClassSetup && class_.room == RoomStage::None &&
         class_.asking == ClassAsking::Nothing;
}

bool ClassStep::is_row(int row) const {
  return row >= 0 && row < static_cast<int>(class_.plan.questions.size());
}

bool ClassStep::holds(const QuestionId& question) const {
  const auto& questions = class_.plan.questions;
  return std::any_of(questions.begin(), questions.end(),
                     [&](const auto& planned) { return planned.question == question; });
}

void ClassStep::name_as_usual() {
  const StudyDay today = std::chrono::floor<std::chrono::days>(now_).time_since_epoch().count();
  const StudyDay day = state_.learner ? state_.summary.today : today;
  const Language& language = language_for(state_.settings.language, state_.locale);
  const std::string date =
      ", " + spoken_day(std::chrono::sys_days{std::chrono::days{day}}, "dMMMMy", language.locale);
  class_.plan.name = shortened(state_.deck->deck.title, kLongestName - graphemes(date).size()) + date;
}

void ClassStep::operator()(const in_class::Show& wish) {
  const bool is_round = state_.round && state_.screen != Screen::Results;
  if (is_class_on(state_) || is_round || !state_.deck) return;
  state_.round.reset();
  state_.asking_passcode.reset();
  state_.name_failure.reset();
  state_.asking = Asking::Nothing;
  state_.is_helping = false;
  class_.asking = ClassAsking::Nothing;
  class_.report.reset();
  class_.lesson = 0;
  if (class_.plan.deck != state_.deck->deck.id) {
    class_.plan = {};
    class_.row = 0;
  }
  class_.plan.deck = state_.deck->deck.id;
  if (!class_.is_named) name_as_usual();
  state_.screen = wish.part == ClassPart::Prepare ? Screen::ClassSetup : Screen::ClassLessons;
  want(for_class::Load{});
}

void ClassStep::operator()(const in_class::Leave&) {
  if (is_class_on(state_)) return;
  if (state_.screen != Screen::ClassSetup && state_.screen != Screen::ClassLessons) return;
  class_.asking = ClassAsking::Nothing;
  class_.lesson = 0;
  state_.screen = state_.learner ? Screen::Home : Screen::Welcome;
  if (state_.learner) effects_.emplace_back(effect::LoadSummary{state_.learner->id});
}

void ClassStep::operator()(const in_class::SetName& wish) {
  if (!is_preparing()) return;
  class_.plan.name = shortened(clipped(wish.name, kLongestText), kLongestName);
  class_.is_named = !trimmed(class_.plan.name).empty();
}

void ClassStep::operator()(const in_class::ToggleTopic& wish) {
  auto& topics = class_.topics;
  if (topics.empty()) topics.assign(std::begin(kAllTopics), std::end(kAllTopics));
  const auto found = std::find(topics.begin(), topics.end(), wish.topic);
  if (found == topics.end()) {
    topics.push_back(wish.topic);
  } else if (topics.size() > 1) {  // the last one stays: nothing can be drawn from nothing
    topics.erase(found);
  }
  if (topics.size() == std::size(kAllTopics)) topics.clear();
}

void ClassStep::operator()(const in_class::ChooseDraw& wish) {
  class_.draw = std::clamp(wish.count, 1, classroom::kMostQuestions);
}

void ClassStep::operator()(const in_class::Draw&) {
  const int room = classroom::kMostQuestions - static_cast<int>(class_.plan.questions.size());
  if (!is_preparing() || room <= 0) return;
  for_class::Draw draw{class_.topics, std::min(class_.draw, room), {}};
  if (draw.topics.empty()) draw.topics.assign(std::begin(kAllTopics), std::end(kAllTopics));
  for (const auto& planned : class_.plan.questions) draw.without.push_back(planned.question);
  want(std::move(draw));
}

void ClassStep::add(classroom::PlannedQuestion question) {
  auto& questions = class_.plan.questions;
  const bool has_room = static_cast<int>(questions.size()) < classroom::kMostQuestions;
  if (!has_room || holds(question.question)) return;
  if (state_.deck->bank.question(question.question) == nullptr) return;
  questions.push_back(std::move(question));
}

void ClassStep::operator()(const in_class::Drawn& wish) {
  if (class_.room != RoomStage::None) return;
  const std::size_t before = class_.plan.questions.size();
  for (const auto& question : wish.questions) add(question);
  if (class_.plan.questions.size() == before) say("class.none-drawn");
}

void ClassStep::operator()(const in_class::Search& wish) {
  if (state_.screen != Screen::ClassSetup) return;
  class_.query = clipped(wish.query, 200);
  if (!state_.catalogue) state_.catalogue = std::make_shared<const Catalogue>(state_.deck);
}

void ClassStep::operator()(const in_class::Add& wish) {
  if (!is_preparing()) return;
  const std::size_t before = class_.plan.questions.size();
  add({wish.question, seed_for(wish.question, now_)});
  if (class_.plan.questions.size() > before) class_.row = static_cast<int>(before);
}

void ClassStep::operator()(const in_class::Choose& wish) {
  if (is_row(wish.row)) class_.row = wish.row;
}

void ClassStep::operator()(const in_class::Move& wish) {
  if (!is_preparing() || !is_row(wish.from) || !is_row(wish.to)) return;
  auto& questions = class_.plan.questions;
  const auto moved = questions[static_cast<std::size_t>(wish.from)];
  questions.erase(questions.begin() + wish.from);
  questions.insert(questions.begin() + wish.to, moved);
  class_.row = wish.to;
}

void ClassStep::operator()(const in_class::RemoveRow& wish) {
  if (!is_preparing() || !is_row(wish.row)) return;
  auto& questions = class_.plan.questions;
  questions.erase(questions.begin() + wish.row);
  if (class_.row > wish.row || class_.row == static_cast<int>(questions.size())) {
    class_.row = std::max(class_.row - 1, 0);
  }
}

void ClassStep::operator()(const in_class::Clear&) {
  if (!is_preparing()) return;
  class_.plan.questions.clear();
  class_.row = 0;
}

void ClassStep::operator()(const in_class::ShowAnew& wish) {
  if (!is_preparing() || !is_row(wish.row)) return;
  auto& planned = class_.plan.questions[static_cast<std::size_t>(wish.row)];
  planned.seed = Random(planned.seed).next();
}

void ClassStep::operator()(const in_class::SetMode& wish) {
  if (!is_preparing()) return;
  class_.plan.mode = wish.mode;
  if (has_teams(wish.mode) && class_.plan.teams.size() < 2) class_.plan.teams.resize(4);
}

void ClassStep::operator()(const in_class::SetSeconds& wish) {
  if (is_preparing()) class_.plan.seconds = std::clamp(wish.seconds, 0, classroom::kMostSeconds);
}

void ClassStep::operator()(const in_class::SetMinutes& wish) {
  if (is_preparing()) class_.plan.minutes = std::clamp(wish.minutes, 1, classroom::kMostMinutes);
}

void ClassStep::operator()(const in_class::SetTeams& wish) {
  if (!is_preparing() || !has_teams(class_.plan.mode)) return;
  class_.plan.teams.resize(static_cast<std::size_t>(std::clamp(wish.teams, 2, classroom::kMostTeams)));
}

void ClassStep::operator()(const in_class::SetTeamName& wish) {
  if (!is_preparing() || wish.team < 0 || wish.team >= static_cast<int>(class_.plan.teams.size())) return;
  class_.plan.teams[static_cast<std::size_t>(wish.team)] =
      shortened(clipped(wish.name, kLongestText), kLongestTeamName);
}

void ClassStep::operator()(const in_class::SetSpeed& wish) {
  using enum classroom::Scoring;
  if (is_preparing()) class_.plan.scoring = wish.is_on ? Speed : Accuracy;
}

void ClassStep::operator()(const in_class::SetBoard& wish) {
  using enum classroom::BoardKind;
  if (is_preparing()) class_.plan.board = wish.is_on ? Top : Off;
}

void ClassStep::operator()(const in_class::SetSafeNames& wish) {
  using enum classroom::Names;
  if (is_preparing()) class_.plan.names = wish.is_on ? Safe : Own;
}

LessonPlan ClassStep::whole_plan() const {
  LessonPlan plan = class_.plan;
  plan.name = trimmed(plan.name);
  plan.language = language_for(state_.settings.language, state_.locale).code;
  if (!can_have_speed(plan)) plan.scoring = classroom::Scoring::Accuracy;
  if (plan.mode == Mode::Hands) {
    plan.board = classroom::BoardKind::Off;
    plan.seconds = 0;  // the teacher counts as long as it takes
  }
  if (!needs_phones(plan.mode)) plan.names = classroom::Names::Own;
  if (!has_teams(plan.mode)) plan.teams.clear();
  for (std::size_t team = 0; team < plan.teams.size(); ++team) {
    plan.teams[team] = team_name(class_, team);
  }
  return plan;
}

void ClassStep::operator()(const in_class::KeepSet&) {
  if (!is_preparing() || class_.plan.questions.empty()) return;
  if (trimmed(class_.plan.name).empty()) name_as_usual();
  class_.is_keeping = true;
  want(for_class::KeepSet{whole_plan()});
}

void ClassStep::operator()(const in_class::LoadSet& wish) {
  const auto found = std::find_if(class_.sets.begin(), class_.sets.end(),
                                  [&](const KeptSet& kept) { return kept.id == wish.id; });
  if (!is_preparing() || found == class_.sets.end()) return;
  auto plan = classroom::read_plan(found->plan);
  if (!plan || plan->deck != state_.deck->deck.id)
    return say("class.set-unreadable", {{"name", found->name}});
  const auto is_gone = [&](const auto& planned) {
    return state_.deck->bank.question(planned.question) == nullptr;
  };
  if (std::erase_if(plan->questions, is_gone) > 0) say("class.set-shrunk", {{"name", found->name}});
  class_.plan = std::move(*plan);
  class_.is_named = true;
  class_.row = 0;
}

void ClassStep::operator()(const in_class::AskDeleteSet& wish) {
  const bool is_known = std::any_of(class_.sets.begin(), class_.sets.end(),
                                    [&](const KeptSet& kept) { return kept.id == wish.id; });
  if (!is_preparing() || !is_known) return;
  class_.asking = ClassAsking::DeleteSet;
  class_.asked = wish.id;
}

void ClassStep::await_room() {
  class_.room = RoomStage::Opening;
  class_.snapshot.reset();
  class_.addresses.clear();
  class_.address.clear();
  class_.shows_addresses = class_.shows_strip = false;
  class_.seat = -1;
}

void ClassStep::operator()(const in_class::Start&) {
  if (!is_preparing() || class_.plan.questions.empty()) return;
  if (trimmed(class_.plan.name).empty()) name_as_usual();
  await_room();
  want(for_class::Open{whole_plan()});
}

void ClassStep::operator()(const in_class::Resume&) {
  if (!is_preparing() || !class_.open || class_.open->deck != state_.deck->deck.id) return;
  await_room();
  want(for_class::Resume{*class_.open});
}

void ClassStep::operator()(const in_class::EndInterrupted&) {
  if (!is_preparing() || !class_.open) return;
  want(for_class::EndLesson{class_.open->id.value});
  class_.open.reset();
}

void ClassStep::operator()(const in_class::Loaded& wish) {
  class_.sets.clear();
  for (const KeptSet& kept : wish.sets) {
    if (kept.deck == state_.deck->deck.id) class_.sets.push_back(kept);
  }
  class_.lessons = wish.lessons;
  class_.open.reset();
  if (class_.room == RoomStage::None) class_.open = wish.open;  // else it is the one being played
  if (std::exchange(class_.is_keeping, false)) say("class.set-kept");
}

}  // namespace communique::screens
