#include "app/class_host.hpp"

#include <nlohmann/json.hpp>

#include "base/files.hpp"
#include "base/text.hpp"
#include "screens/citation.hpp"
#include "screens/state.hpp"

namespace communique {

using namespace classroom;

Result<NameRules> name_rules(const std::filesystem::path& assets, const std::string& language) {
  const std::filesystem::path file = assets / "classroom" / "names.json";
  const auto text = read_file(file);
  if (!text) return tl::unexpected(text.error());
  try {
    const auto json = nlohmann::json::parse(*text);
    NameRules rules;
    for (const auto& word : json.at("refused")) rules.refused.push_back(folded(word.get<std::string>()));
    const auto& given = json.at("given");
    rules.given = given.at(given.contains(language) ? language : "en").get<std::vector<std::string>>();
    return rules;
  } catch (const nlohmann::json::exception& exception) {
    return failure(ErrorCode::Malformed, file.string(), exception.what());
  }
}

std::vector<std::string> citations(const Question& question, const StudyDeck& deck, const Wording& wording) {
  std::vector<std::string> lines;
  for (const Evidence& evidence : screens::evidence_of(question, deck)) {
    const screens::CitationView view = screens::citation(evidence, deck.deck, wording);
    lines.push_back(view.place.empty() ? view.publisher : view.publisher + ", " + view.place);
  }
  return lines;
}

Result<Room> room_of(const ClassStore& store, LessonId lesson, std::shared_ptr<const StudyDeck> deck,
                     const std::string& locale) {
  const auto lines = store.events(lesson);
  if (!lines) return tl::unexpected(lines.error());
  const std::string subject = "lesson " + std::to_string(lesson.value);
  Room room(std::move(deck), locale);
  for (std::size_t i = 0; i < lines->size(); ++i) {
    const auto event = read_event((*lines)[i]);
    if (!event || !room.replay(*event)) {
      return failure(ErrorCode::Corrupt, subject, "event " + std::to_string(i + 1));
    }
  }
  if (!room.is_open()) return failure(ErrorCode::Corrupt, subject, "no event");
  return room;
}

Result<std::unique_ptr<ClassHost>> ClassHost::serve(const ClassHostOptions& options, const Wording& wording,
                                                    Room room, ClassStore store, LessonId lesson) {
  const auto deck = room.shared_deck();
  const ConductorHelp help{options.token, [deck, wording](const Question& question) {
                             return citations(question, *deck, wording);
                           }};
  ServerOptions server;
  server.listens = needs_phones(room.plan().mode);
  server.bind = options.bind;
  server.port = options.port;
  server.addresses = options.addresses;
  server.page = options.assets / "join";
  const Moment begun = room.newest();
  const auto elapsed = [steady = options.steady, from = options.steady(), begun] {
    return begun + (steady() - from);
  };
  std::unique_ptr<ClassHost> host(new ClassHost(lesson, std::move(store)));
  auto started = Server::start(server, Conductor(std::move(room), help, options.limits), host->journal_,
                               elapsed, options.on_change);
  if (!started) return tl::unexpected(started.error());
  host->server_ = std::move(*started);
  return host;
}

Result<std::unique_ptr<ClassHost>> ClassHost::open(const ClassHostOptions& options,
                                                   std::shared_ptr<const StudyDeck> deck,
                                                   const Wording& wording, const LessonPlan& plan,
                                                   Instant now) {
  auto names = name_rules(options.assets, plan.language);
  if (!names) return tl::unexpected(names.error());
  Room room(std::move(deck), options.locale, {}, std::move(*names));
  const Decision opened = room.open(plan, options.pin(), now.time_since_epoch().count());
  if (!opened) return failure(ErrorCode::Invalid, plan.name, "questions that the deck does not have");
  auto store = ClassStore::open(options.store_file);
  if (!store) return tl::unexpected(store.error());
  const auto lesson = store->begin_lesson(plan.deck, plan.name, now);
  if (!lesson) return tl::unexpected(lesson.error());
  std::vector<std::string> events;
  for (const Event& event : *opened) events.push_back(event_text(event));
  if (const auto kept = store->keep_events(*lesson, events); !kept) return tl::unexpected(kept.error());
  auto host = serve(options, wording, std::move(room), std::move(*store), *lesson);
  if (host) return host;
  // Nobody was ever in it: a room that could not be opened is not one to be resumed.
  if (auto again = ClassStore::open(options.store_file)) (void)again->delete_lesson(*lesson);
  return host;
}

Result<std::unique_ptr<ClassHost>> ClassHost::resume(const ClassHostOptions& options,
                                                     std::shared_ptr<const StudyDeck> deck,
                                                     const Wording& wording, LessonId lesson) {
  auto store = ClassStore::open(options.store_file);
  if (!store) return tl::unexpected(store.error());
  auto room = room_of(*store, lesson, std::move(deck), options.locale);
  if (!room) return tl::unexpected(room.error());
  auto names = name_rules(options.assets, room->plan().language);
  if (!names) return tl::unexpected(names.error());
  room->use_names(std::move(*names));
  return serve(options, wording, std::move(*room), std::move(*store), lesson);
}

int questions_asked(const LessonPlan& plan, int newest) {
  return is_own_pace(plan.mode) && newest >= 0 ? static_cast<int>(plan.questions.size()) : newest + 1;
}

Result<void> end_lesson(ClassStore& store, const ClassSnapshot& snapshot, LessonId lesson, Instant now) {
  return store.end_lesson(lesson, static_cast<int>(snapshot.seats.size()),
                          questions_asked(snapshot.plan, snapshot.question), now);
}

}  // namespace communique
