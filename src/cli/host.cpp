// communique host [DECK]: a class. In the window, or with --no-window from this terminal alone: it prints
// where phones join, reads the teacher's commands as lines, and says what happens.
#include <cstdio>
#include <qrcodegen.hpp>

#include "app/class_host.hpp"
#include "base/text.hpp"
#include "classroom/draw.hpp"
#include "cli/class_surroundings.hpp"
#include "cli/learner_access.hpp"
#include "platform/single_instance.hpp"
#include "platform/terminal.hpp"

namespace communique {

using namespace classroom;

namespace {

using RoomPhase = classroom::Phase;

struct Options {
  std::string deck = kDefaultDeck;
  std::string name;
  std::vector<std::string> questions;
  std::vector<std::string> topics;
  int length = 12;
  std::string mode = "live";
  int seconds = 20;
  int minutes = 10;
  int teams = 2;
  bool has_speed = false;
  bool has_no_board = false;
  bool has_safe_names = false;
  bool has_no_window = false;
  bool resumes = false;
  bool says_json = false;
  unsigned short port = 8080;
  std::string bind = "::";
  int per_address = ConductorLimits{}.seats_per_address;
};

constexpr const char* kCommands =
    "next, end, lock, unlock, players, kick NAME, more NAME (half as much time again), again (store once "
    "more), quit";

/// The code as text, two modules a character, dark on light whatever the terminal's colours.
std::string qr_text(const std::string& content) {
  const auto code = qrcodegen::QrCode::encodeText(content.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
  constexpr int kQuiet = 2;
  std::string text;
  for (int y = -kQuiet; y < code.getSize() + kQuiet; y += 2) {
    text += "\x1b[30;107m";
    for (int x = -kQuiet; x < code.getSize() + kQuiet; ++x) {
      const bool upper = code.getModule(x, y);
      const bool lower = code.getModule(x, y + 1);
      text += upper ? (lower ? "█" : "▀") : (lower ? "▄" : " ");
    }
    text += "\x1b[0m\n";
  }
  return text;
}

const char* name_of(RoomPhase phase) {
  constexpr const char* kNames[] = {"lobby", "question", "closed", "shown", "board", "finished"};
  return kNames[static_cast<std::size_t>(phase)];
}

std::optional<Mode> mode_named(const std::string& name) {
  for (const Mode mode : kAllModes) {
    if (needs_phones(mode) && name == classroom::name_of(mode)) return mode;
  }
  return std::nullopt;
}

/// The plan that the options ask for; nothing, and why is said, where they ask for what is not there.
std::optional<LessonPlan> plan_from(const Options& options, const StudyDeck& deck, Random random) {
  LessonPlan plan;
  const auto mode = mode_named(options.mode);
  if (!mode) {
    complain("unknown mode \"" + options.mode + "\"; modes are live, teams, race, homework");
    return std::nullopt;
  }
  std::vector<Topic> topics;
  for (const Topic topic : kAllTopics) {
    const auto found = std::find(options.topics.begin(), options.topics.end(), communique::name_of(topic));
    if (found != options.topics.end()) topics.push_back(topic);
  }
  if (topics.size() != options.topics.size()) {
    complain(
        "unknown topic; topics are people, dates, agreements, organisations, places, figures, statements");
    return std::nullopt;
  }
  plan.mode = *mode;
  plan.name = options.name.empty() ? deck.deck.title : options.name;
  plan.deck = deck.deck.id;
  plan.seconds = options.seconds;
  plan.minutes = options.minutes;
  plan.scoring = options.has_speed ? Scoring::Speed : Scoring::Accuracy;
  plan.board = options.has_no_board ? BoardKind::Off : BoardKind::Top;
  plan.names = options.has_safe_names ? Names::Safe : Names::Own;
  for (int team = 1; has_teams(plan.mode) && team <= options.teams; ++team) {
    plan.teams.push_back("Team " + std::to_string(team));
  }
  for (const std::string& id : options.questions) {
    if (deck.bank.question({id}) == nullptr) {
      complain("the deck has no question " + id + "; communique questions lists them");
      return std::nullopt;
    }
    plan.questions.push_back({{id}, random.next()});
  }
  if (plan.questions.empty()) plan.questions = draw_questions(deck, topics, options.length, {}, random);
  if (const auto read = read_plan(plan_text(plan)); !read) {
    complain(read.error().detail);
    return std::nullopt;
  }
  return plan;
}

/// The teacher at a terminal: lines in, what happens out.
class TerminalTeacher {
 public:
  TerminalTeacher(CommandContext& context, const Options& options, std::shared_ptr<const StudyDeck> deck)
      : context_(context), options_(options), deck_(std::move(deck)) {}

  Exit run(const Wording& wording) {
    const auto file = records_file(context_);
    const auto store = Store::open(file, *context_.surroundings.clock);
    if (!store) return complain_of(store.error());
    if (store->set_aside)
      complain("the records were damaged; they are kept as " + store->set_aside->string());
    auto opened = ClassStore::open(file);
    if (!opened) return complain_of(opened.error());
    const auto interrupted = opened->open_lesson(deck_->deck.id);
    if (!interrupted) return complain_of(interrupted.error());
    Result<std::unique_ptr<ClassHost>> host = begin(wording, *interrupted);
    if (!host) return exit_ == Exit::Done ? complain_about(host.error()) : exit_;
    host_ = std::move(*host);
    announce();
    listen();
    return leave(*opened);
  }

 private:
  ClassHostOptions host_options() const {
    const ClassSurroundings surroundings = class_surroundings();
    ClassHostOptions options;
    options.store_file = records_file(context_);
    options.assets = context_.surroundings.assets;
    options.locale = context_.surroundings.locale;
    options.steady = surroundings.steady;
    options.token = surroundings.token;
    options.pin = surroundings.pin;
    options.bind = options_.bind;
    options.port = options_.port;
    options.limits.seats_per_address = options_.per_address;
    for (const ClassAddress& each : surroundings.addresses()) options.addresses.push_back(each.address);
    return options;
  }

  Result<std::unique_ptr<ClassHost>> begin(const Wording& wording,
                                           const std::optional<LessonRecord>& interrupted) {
    const ClassHostOptions options = host_options();
    if (options_.resumes && !interrupted) {
      complain("no class was interrupted; leave --resume out to begin one");
      exit_ = Exit::Problems;
      return failure(ErrorCode::NotFound, "class");
    }
    if (options_.resumes) return ClassHost::resume(options, deck_, wording, interrupted->id);
    if (interrupted)
      complain("a class was interrupted (" + interrupted->title + "); --resume goes on with it");
    const auto plan = plan_from(options_, *deck_, Random(context_.surroundings.seed()));
    if (!plan) {
      exit_ = Exit::Usage;
      return failure(ErrorCode::Invalid, "plan");
    }
    return ClassHost::open(options, deck_, wording, *plan, context_.surroundings.clock->now());
  }

  [[nodiscard]] Exit complain_about(const Error& error) const {
    if (error.code != ErrorCode::Unavailable) return complain_of(error);
    complain("nobody can be let in at port " + error.subject + " of " + options_.bind + " (" + error.detail +
             "); choose another --port or --bind");
    return Exit::Environment;
  }

  /// Where phones find this machine; where it listens at one address alone, that one.
  [[nodiscard]] std::vector<std::string> places(unsigned short port) const {
    const bool is_everywhere = options_.bind.empty() || options_.bind == "::" || options_.bind == "0.0.0.0";
    std::vector<std::string> places;
    for (const std::string& address : is_everywhere ? host_options().addresses : std::vector{options_.bind}) {
      const bool is_v6 = address.find(':') != std::string::npos;
      places.push_back((is_v6 ? '[' + address + ']' : address) + ':' + std::to_string(port));
    }
    return places;
  }

  void announce() {
    const auto snapshot = host_->snapshot();
    const auto addresses = places(snapshot->port);
    if (options_.says_json) {
      nlohmann::ordered_json line;
      line["listening"] = {{"port", snapshot->port}, {"pin", snapshot->pin}, {"addresses", addresses}};
      return say(line.dump());
    }
    say(snapshot->plan.name + ", " + std::to_string(snapshot->plan.questions.size()) + " questions");
    if (addresses.empty()) {
      say("This computer is on no network: phones cannot join.");
    } else {
      say("Open http://" + addresses.front() + " and type PIN " + snapshot->pin);
      for (std::size_t i = 1; i < addresses.size(); ++i) say("  or http://" + addresses[i]);
      if (is_terminal(Stream::Out)) say(qr_text("http://" + addresses.front() + "/#" + snapshot->pin));
    }
    say(std::string("Commands: ") + kCommands);
  }

  void listen() {
    constexpr std::chrono::milliseconds kLook{50};
    note_interrupts();
    while (!is_done_ && !is_interrupted()) {
      if (const auto line = input_.next(kLook)) obey(trimmed(*line));
      if (host_->snapshot() != seen_) tell_changes();
    }
  }

  void tell_changes() {
    const auto snapshot = host_->snapshot();
    if (options_.says_json) {
      nlohmann::ordered_json line = {{"phase", name_of(snapshot->phase)},
                                     {"question", snapshot->question},
                                     {"players", snapshot->seats.size()},
                                     {"answered", snapshot->tally.answered},
                                     {"over", snapshot->is_over}};
      say(line.dump());
    } else {
      tell_in_words(*snapshot);
    }
    seen_ = snapshot;
  }

  void tell_in_words(const ClassSnapshot& now) {
    const bool is_step = !seen_ || seen_->phase != now.phase || seen_->question != now.question;
    const bool has_trouble = now.trouble && (!seen_ || !seen_->trouble);
    if (has_trouble) {
      complain("answers cannot be stored (" + now.trouble->detail + "); mend it, then type again");
    }
    if (is_step && now.phase == RoomPhase::Question) {
      say("Question " + std::to_string(now.question + 1) + " of " +
          std::to_string(now.plan.questions.size()));
    } else if (is_step && now.phase == RoomPhase::Shown) {
      say(std::to_string(now.tally.right) + " of " + std::to_string(now.tally.answered) + " right");
    } else if (is_step && (now.phase == RoomPhase::Board || now.phase == RoomPhase::Finished)) {
      for (const Standing& each : now.standings) {
        if (each.place > 5) break;
        say("  " + std::to_string(each.place) + "  " + each.name + "  " + std::to_string(each.score));
      }
      if (now.phase == RoomPhase::Finished)
        say("The class is over. Pupils can take their answers along; type quit to close.");
    } else if (!seen_ || seen_->seats.size() != now.seats.size()) {
      say(std::to_string(now.seats.size()) + " joined");
    }
  }

  void obey(const std::string& line) {
    const auto space = line.find(' ');
    const std::string word = line.substr(0, space);
    const std::string rest = space == std::string::npos ? "" : trimmed(line.substr(space + 1));
    if (word.empty() || word == "next" || word == "close" || word == "start") {
      host_->send(command::Proceed{});
    } else if (word == "end") {
      host_->send(command::Finish{});
    } else if (word == "lock" || word == "unlock") {
      host_->send(command::Lock{word == "lock"});
    } else if (word == "again") {
      host_->send(command::RetryStoring{});
    } else if (word == "players") {
      for (const SeatRow& seat : host_->snapshot()->seats)
        say("  " + seat.name + (seat.is_here ? "" : " (away)"));
    } else if (word == "kick" || word == "more") {
      for_player(rest, word == "kick");
    } else if (word == "quit") {
      is_done_ = true;
    } else {
      say(std::string("Commands: ") + kCommands);
    }
  }

  void for_player(const std::string& name, bool is_kick) {
    constexpr int kHalfAgain = 50;
    for (const SeatRow& seat : host_->snapshot()->seats) {
      if (folded(seat.name) != folded(name)) continue;
      if (is_kick) return host_->send(command::Remove{seat.seat});
      return host_->send(command::GiveTime{seat.seat, kHalfAgain});
    }
    say("Nobody here is called " + name + '.');
  }

  Exit leave(ClassStore& store) {
    const auto snapshot = host_->snapshot();
    const LessonId lesson = host_->lesson();
    host_.reset();  // stores what is under way
    const auto room = room_of(store, lesson, deck_, context_.surroundings.locale);
    if (!room) return complain_of(room.error());
    if (room->phase() != RoomPhase::Finished) {
      complain("the class is interrupted; communique host --no-window --resume goes on with it");
      return Exit::Done;
    }
    const auto ended = end_lesson(store, *snapshot, lesson, context_.surroundings.clock->now());
    return ended ? Exit::Done : complain_of(ended.error());
  }

  static void say(const std::string& text) { (void)print(text + '\n'); }

  CommandContext& context_;
  const Options& options_;
  Exit exit_ = Exit::Done;
  std::shared_ptr<const StudyDeck> deck_;
  std::unique_ptr<ClassHost> host_;
  InputLines input_;
  std::shared_ptr<const ClassSnapshot> seen_;
  bool is_done_ = false;
};

Exit run(CommandContext& context, const Options& options) {
  if (!options.has_no_window) return open_window(context, options.deck, options.port);
  const auto opened = opened_deck(context, options.deck);
  if (!opened) return context.exit;
  const auto& language = screens::language_for({}, context.surroundings.locale);
  const auto wording = screen_wording(context.surroundings.assets, language);
  if (!wording) return complain_of(wording.error());
  const auto instance = SingleInstance::acquire(context.data_folder());
  if (!instance) {
    complain("Communiqué is already open on " + context.data_folder().string() +
             "; host the class there, or use --data for another folder");
    return Exit::Environment;
  }
  return TerminalTeacher(context, options, opened->deck).run(*wording);
}

}  // namespace

void add_host(CLI::App& program, CommandContext& context) {
  CLI::App* command = program.add_subcommand("host", "Play with a class on this room's network");
  auto options = std::make_shared<Options>();
  command->add_option("deck", options->deck, "A deck's folder, or the name of a bundled one");
  command->add_option("--port", options->port,
                      "Port to listen on; the next free one where it is taken; 0: any");
  CLI::Option* here = command->add_flag("--no-window", options->has_no_window, "From this terminal alone");
  const auto option = [&](const char* name, auto& value, const char* says) {
    return command->add_option(name, value, says)->needs(here);
  };
  const auto flag = [&](const char* name, bool& value, const char* says) {
    command->add_flag(name, value, says)->needs(here);
  };
  option("--bind", options->bind, "Listen on this address alone");
  option("--name", options->name, "What the lesson is called");
  option("--questions", options->questions, "Ask these, in this order")->delimiter(',');
  option("--topics", options->topics, "Topics to draw from")->delimiter(',');
  option("--length", options->length, "Number of questions to draw")->check(CLI::Range(1, kMostQuestions));
  option("--mode", options->mode, "live, teams, race or homework");
  option("--seconds", options->seconds, "For each question; 0: until you close it");
  option("--minutes", options->minutes, "Of a race");
  option("--teams", options->teams, "How many teams");
  flag("--speed", options->has_speed, "A quick answer counts more");
  flag("--no-board", options->has_no_board, "Show no places");
  flag("--safe-names", options->has_safe_names, "The room gives the names");
  option("--per-address", options->per_address, "Seats for one address; 0: no limit");
  flag("--resume", options->resumes, "Go on with the class that was interrupted");
  flag("--json-events", options->says_json, "Say what happens as JSON, a line each");
  command->callback([&context, options] { context.exit = run(context, *options); });
}

}  // namespace communique
