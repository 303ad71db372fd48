// communique screenshot SCREEN -o FILE.png, --all DIR, or --list: pictures without a display.
#include "window/screenshot.hpp"

#include <map>

#include "cli/command.hpp"
#include "cli/rehearsal.hpp"
#include "window/run_application.hpp"

namespace communique {
namespace {

struct Options {
  std::string screen;
  std::string file;
  std::string all;
  std::string deck = kDefaultDeck;
  std::string theme = "light";
  std::string size = "1280x800";
  std::string language = "en";
  int text = 100;
  bool names_only = false;
};

struct Shot {
  std::string screen;
  std::string file;
  int width = 1280;
  int height = 800;
  screens::ThemeChoice theme = screens::ThemeChoice::Light;
  int text = 100;
  std::string language = "en";
};

/// The wording of each language, read once.
class Wordings {
 public:
  explicit Wordings(const Surroundings& surroundings) : surroundings_(surroundings) {}
  [[nodiscard]] Result<Wording> in(const std::string& language) {
    const auto found = kept_.find(language);
    if (found != kept_.end()) return found->second;
    auto wording = screen_wording(surroundings_.assets, screens::language_for(language, {}));
    if (wording) kept_.emplace(language, *wording);
    return wording;
  }

 private:
  const Surroundings& surroundings_;
  std::map<std::string, Wording> kept_;
};

Exit take(Rehearsal& rehearsal, const Shot& shot, geography::OutlinesFile& outlines, Wordings& wordings) {
  const auto wording = wordings.in(shot.language);
  if (!wording) return complain_of(wording.error());
  const auto view = rehearsal.show(shot.screen, shot.theme, shot.text, *wording);
  if (!view) {
    const std::string nearest = nearest_choice(shot.screen, Rehearsal::screens());
    complain("there is no screen \"" + shot.screen + '"' +
             (nearest.empty() ? "" : ", did you mean \"" + nearest + "\"?"));
    return Exit::Usage;
  }
  ui::UiState state;
  const auto taken = window::screenshot(
      {.file = shot.file, .width = shot.width, .height = shot.height}, [&](ui::Frame frame) {
        frame.outlines = &outlines;
        return window::draw_view(*view, state, frame, [](const screens::Intent&) {});
      });
  return taken ? Exit::Done : complain_of(taken.error());
}

std::vector<Shot> all_shots(const std::string& folder) {
  using screens::ThemeChoice;
  struct Setting {
    const char* suffix;
    int width, height;
    ThemeChoice theme;
    int text;
    const char* language;
  };
  // Each size, theme, text size and language with each screen, and the pairs of them that are hardest.
  constexpr Setting kSettings[] = {{"", 1280, 800, ThemeChoice::Light, 100, "en"},
                                   {"-dark", 1280, 800, ThemeChoice::Dark, 100, "en"},
                                   {"-1024", 1024, 640, ThemeChoice::Light, 100, "en"},
                                   {"-1920-dark", 1920, 1080, ThemeChoice::Dark, 100, "en"},
                                   {"-3840", 3840, 2160, ThemeChoice::Light, 100, "en"},
                                   {"-200", 1280, 800, ThemeChoice::Light, 200, "en"},
                                   {"-300", 1280, 800, ThemeChoice::Light, 300, "en"},
                                   {"-1024-300-dark", 1024, 640, ThemeChoice::Dark, 300, "en"},
                                   {"-1920-200", 1920, 1080, ThemeChoice::Light, 200, "en"},
                                   {"-zh", 1280, 800, ThemeChoice::Light, 100, "zh-TW"},
                                   {"-zh-1024-200", 1024, 640, ThemeChoice::Dark, 200, "zh-TW"},
                                   {"-ja", 1280, 800, ThemeChoice::Light, 100, "ja"},
                                   {"-ja-1024-200", 1024, 640, ThemeChoice::Dark, 200, "ja"}};
  std::vector<Shot> shots;
  for (const std::string& screen : Rehearsal::screens()) {
    for (const Setting& setting : kSettings) {
      std::string file = folder;
      file.append("/").append(screen).append(setting.suffix).append(".png");
      shots.push_back({screen, std::move(file), setting.width, setting.height, setting.theme, setting.text,
                       setting.language});
    }
  }
  return shots;
}

Exit list_screens() {
  std::string lines;
  for (const std::string& screen : Rehearsal::screens()) lines.append(screen).append("\n");
  return print(lines);
}

Exit run(CommandContext& context, const Options& options) {
  if (options.names_only) return list_screens();
  Shot shot{options.screen, options.file};
  if (std::sscanf(options.size.c_str(), "%dx%d", &shot.width, &shot.height) != 2 || shot.width < 320 ||
      shot.height < 240 || shot.width > 8000 || shot.height > 8000) {
    complain("--size is width and height, such as 1280x800");
    return Exit::Usage;
  }
  if (options.all.empty() && (options.screen.empty() || options.file.empty())) {
    complain("name a screen and a file (-o FILE.png), or a folder for --all");
    return Exit::Usage;
  }
  shot.theme = options.theme == "dark" ? screens::ThemeChoice::Dark : screens::ThemeChoice::Light;
  shot.text = options.text;
  shot.language = options.language;
  Wordings wordings(context.surroundings);
  const auto opened = opened_deck(context, options.deck);
  if (!opened) return context.exit;
  Rehearsal rehearsal(opened->deck, context.surroundings.assets);
  geography::OutlinesFile outlines = window::map_outlines(context.surroundings.assets);
  if (options.all.empty()) return take(rehearsal, shot, outlines, wordings);
  std::error_code error;
  std::filesystem::create_directories(options.all, error);
  for (const Shot& each : all_shots(options.all)) {
    if (const Exit exit = take(rehearsal, each, outlines, wordings); exit != Exit::Done) return exit;
  }
  return Exit::Done;
}

}  // namespace

void add_screenshot(CLI::App& program, CommandContext& context) {
  CLI::App* command = program.add_subcommand("screenshot", "Pictures of the screens, without a display");
  auto options = std::make_shared<Options>();
  command->add_option("SCREEN", options->screen, "Which screen");
  command->add_option("-o,--output", options->file, "The PNG file to write");
  command->add_option("--all", options->all,
                      "Every screen in every size, theme, text size and language, into this folder");
  command->add_flag("--list", options->names_only, "The names of the screens, one a line");
  command->add_option("--deck", options->deck, "A folder, or the name of a bundled deck");
  command->add_option("--theme", options->theme, "light or dark")->check(CLI::IsMember({"light", "dark"}));
  command->add_option("--size", options->size, "Width and height, such as 1280x800");
  command->add_option("--language", options->language, "Of the screens: en, zh-TW or ja")
      ->check(CLI::IsMember({"en", "zh-TW", "ja"}));
  command->add_option("--text", options->text, "Text size in percent")->check(CLI::Range(100, 300));
  command->callback([&context, options] { context.exit = run(context, *options); });
}

}  // namespace communique
