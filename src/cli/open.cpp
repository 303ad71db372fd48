// communique without a subcommand: the window.
#include <future>

#include "cli/class_surroundings.hpp"
#include "cli/command.hpp"
#include "platform/paths.hpp"
#include "platform/single_instance.hpp"
#include "platform/speech.hpp"
#include "window/app_window.hpp"
#include "window/run_application.hpp"

namespace communique {
namespace {

Exit hand_over(const CommandContext& context, const Error& error) {
  if (error.code != ErrorCode::Locked) return complain_of(error);
  if (SingleInstance::ask_to_front(context.data_folder())) {
    complain("already open on " + context.data_folder().string() + "; its window comes to the front");
    return Exit::Done;
  }
  complain("already open on " + context.data_folder().string() + " (process " + error.detail +
           "); close it, or use --data for another folder");
  return Exit::Environment;
}

}  // namespace

Exit open_window(CommandContext& context, const std::string& deck, std::optional<unsigned short> class_port) {
  if (!context.surroundings.has_display) {
    complain(std::string("there is no display; communique ") + (class_port ? "host --no-window" : "quiz") +
             " works in this terminal");
    return Exit::Environment;
  }
  const auto folder = deck_folder(deck, context.shelves());
  auto opened = std::async([&] { return open_deck(folder, context.surroundings.assets); });
  const auto& language = screens::language_for({}, context.surroundings.locale);
  const auto wording = screen_wording(context.surroundings.assets, language);
  if (!wording) return complain_of(wording.error());
  auto instance = SingleInstance::acquire(context.data_folder());
  if (!instance) return hand_over(context, instance.error());
  window::FrontCall front;
  const auto listening = instance->when_asked_to_front([&front] { front.make(); });
  if (!listening)
    complain("a second start will not bring this window to the front (" + listening.error().detail + ")");

  Speaker speaker(search_path());
  ClassSurroundings classroom = class_surroundings();
  if (class_port) classroom.port = *class_port;
  Application application({context.data_folder(), context.articles_folder(), context.surroundings.locale,
                           context.surroundings.hand_out, context.surroundings.assets, speaker.engine(),
                           !class_port.has_value(), window::AppWindow::wake, std::move(classroom),
                           !class_port && deck == kDefaultDeck, context.surroundings.decks},
                          *wording, opened.get(), *context.surroundings.clock, context.surroundings.seed);
  application.start();
  if (class_port) application.dispatch(screens::InClass{screens::in_class::Show{}});
  const auto ran = window::run_application(application, front, context.surroundings.assets, speaker);
  return ran ? Exit::Done : complain_of(ran.error());
}

}  // namespace communique
