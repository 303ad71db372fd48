#include "window/app_window.hpp"

#include <SDL.h>
#include <imgui.h>
#include <imgui_impl_sdl2.h>
#include <imgui_impl_sdlrenderer2.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <sstream>
#include <string_view>

#include "window/icon.hpp"
#include "window/imgui_context.hpp"
#include "window/raster.hpp"

namespace communique::window {
namespace {

constexpr int kLeastWidth = 1024;
constexpr int kLeastHeight = 640;
constexpr int kSettlingFrames = 2;          // ImGui spreads input and layout over a few frames
constexpr double kFrameSeconds = 1.0 / 60;  // between frames of an animation

struct QuitSdl {
  ~QuitSdl() { SDL_Quit(); }
};
struct DestroySdl {
  void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
  void operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }
  void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
using WindowHandle = std::unique_ptr<SDL_Window, DestroySdl>;
using RendererHandle = std::unique_ptr<SDL_Renderer, DestroySdl>;
using SurfaceHandle = std::unique_ptr<SDL_Surface, DestroySdl>;

/// Whether this machine has a graphics processor. Asking OpenGL itself costs 200 ms where it has none.
bool may_have_gpu() {
#ifdef __linux__
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator("/dev/dri", error)) {
    if (entry.path().filename().string().starts_with("renderD")) return true;
  }
  return std::filesystem::exists("/dev/nvidiactl", error);
#else
  return true;
#endif
}

/// Mesa draws on the processor behind OpenGL's back, slower than SDL does.
bool is_software_opengl() {
  using GetString = const unsigned char* (*)(unsigned int);
  constexpr unsigned int kGlRenderer = 0x1F01;
  const auto get_string = reinterpret_cast<GetString>(SDL_GL_GetProcAddress("glGetString"));
  const unsigned char* name = get_string == nullptr ? nullptr : get_string(kGlRenderer);
  const std::string_view text = name == nullptr ? "" : reinterpret_cast<const char*>(name);
  return text.find("llvmpipe") != std::string_view::npos || text.find("softpipe") != std::string_view::npos ||
         text.find("swrast") != std::string_view::npos;
}

RendererHandle hardware_renderer(SDL_Window* window) {
  if (!may_have_gpu()) return nullptr;
  RendererHandle renderer(
      SDL_CreateRenderer(window, -1, SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC));
  if (!renderer) return nullptr;
  SDL_RendererInfo info{};
  SDL_GetRendererInfo(renderer.get(), &info);
  const bool is_opengl = std::string_view(info.name).starts_with("opengl");
  return is_opengl && is_software_opengl() ? nullptr : std::move(renderer);
}

/// Kept where a display shows its title bar; else a size that suits the display.
Placement fitting(const std::optional<Placement>& kept) {
  SDL_Rect usable{0, 0, 1280, 800};
  SDL_GetDisplayUsableBounds(0, &usable);
  if (kept) {
    for (int display = 0; display < SDL_GetNumVideoDisplays(); ++display) {
      SDL_Rect area{};
      const SDL_Rect bar{kept->x, kept->y, kept->width, 40};
      if (SDL_GetDisplayUsableBounds(display, &area) == 0 && SDL_HasIntersection(&area, &bar)) return *kept;
    }
  }
  Placement placement{SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED};
  const int times = usable.w >= 3000 ? 2 : 1;  // displays of that many pixels show small ones
  placement.width = std::min(1280 * times, usable.w);
  placement.height = std::min(800 * times, usable.h);
  return placement;
}

WindowHandle create_window(const WindowOptions& options) {
  const Placement place = fitting(options.placement);
  const Uint32 flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI |
                       (place.is_maximised ? Uint32{SDL_WINDOW_MAXIMIZED} : 0U);
  WindowHandle window(
      SDL_CreateWindow(options.title.c_str(), place.x, place.y, place.width, place.height, flags));
  if (!window) return window;
  SDL_Rect usable{0, 0, kLeastWidth, kLeastHeight};
  SDL_GetDisplayUsableBounds(std::max(SDL_GetWindowDisplayIndex(window.get()), 0), &usable);
  SDL_SetWindowMinimumSize(window.get(), std::min(kLeastWidth, usable.w), std::min(kLeastHeight, usable.h));
  return window;
}

/// The event that wake() sends; registered once, before any thread can send it.
Uint32& wake_event() {
  static Uint32 type = 0;
  return type;
}

/// Where no window system answers, SDL takes a driver that shows its windows to nobody. Only who asked for
/// it by name (a test) wants that.
bool draws_to_nobody() {
  const std::string_view driver = SDL_GetCurrentVideoDriver();
  return driver == "offscreen" && SDL_getenv("SDL_VIDEODRIVER") == nullptr;
}

double seconds_now() {
  return static_cast<double>(SDL_GetPerformanceCounter()) /
         static_cast<double>(SDL_GetPerformanceFrequency());
}

}  // namespace

std::string to_text(const Placement& placement) {
  std::ostringstream text;
  text << placement.x << ' ' << placement.y << ' ' << placement.width << ' ' << placement.height << ' '
       << (placement.is_maximised ? 1 : 0);
  return text.str();
}

std::optional<Placement> placement_from(const std::string& text) {
  std::istringstream stream(text);
  Placement placement;
  int maximised = 0;
  if (!(stream >> placement.x >> placement.y >> placement.width >> placement.height >> maximised)) return {};
  if (placement.width < 1 || placement.height < 1 || maximised < 0 || maximised > 1) return {};
  placement.is_maximised = maximised == 1;
  return placement;
}

/// In order of making; destroyed the other way round.
struct AppWindow::Parts {
  QuitSdl sdl;
  WindowHandle window;
  RendererHandle renderer;  // null: drawn by the processor
  SurfaceHandle canvas;     // what the processor draws on where the window's own pixels have another form
  std::unique_ptr<ImGuiSession> imgui;
  Placement restored;  // where it stands when it is not maximised
  bool is_closed = false;
  int frames_due = 1 + kSettlingFrames;
  double wake_at = std::numeric_limits<double>::infinity();
  std::string title;
  std::vector<std::string> dropped_files;

  ~Parts() {
    if (!imgui) return;
    imgui->make_current();
    if (renderer) ImGui_ImplSDLRenderer2_Shutdown();
    ImGui_ImplSDL2_Shutdown();
  }

  void open_imgui() {
    imgui = std::make_unique<ImGuiSession>(renderer ? DrawnBy::Backend : DrawnBy::Raster);
    if (renderer) {
      ImGui_ImplSDL2_InitForSDLRenderer(window.get(), renderer.get());
      ImGui_ImplSDLRenderer2_Init(renderer.get());
    } else {
      ImGui_ImplSDL2_InitForOther(window.get());
    }
    ImGui_ImplSDL2_SetGamepadMode(ImGui_ImplSDL2_GamepadMode_Manual, nullptr, 0);
  }

  void take(const SDL_Event& event) {
    ImGui_ImplSDL2_ProcessEvent(&event);
    frames_due = 1 + kSettlingFrames;
    if (event.type == SDL_QUIT) is_closed = true;
    if (event.type == SDL_DROPFILE) {
      dropped_files.emplace_back(event.drop.file);
      SDL_free(event.drop.file);
    }
    if (event.type != SDL_WINDOWEVENT) return;
    if (event.window.event == SDL_WINDOWEVENT_CLOSE) is_closed = true;
    const bool is_moved =
        event.window.event == SDL_WINDOWEVENT_MOVED || event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED;
    if (is_moved) note_place();
  }

  void note_place() {
    restored.is_maximised = (SDL_GetWindowFlags(window.get()) & SDL_WINDOW_MAXIMIZED) != 0;
    if (restored.is_maximised) return;
    SDL_GetWindowPosition(window.get(), &restored.x, &restored.y);
    SDL_GetWindowSize(window.get(), &restored.width, &restored.height);
  }

  /// Sleeps until something happens or is due, then takes everything that has happened.
  void wait(double next_frame) {
    const double until = frames_due > 0 ? next_frame : wake_at;
    SDL_Event event;
    bool has_event = false;
    if (std::isinf(until)) {
      has_event = SDL_WaitEvent(&event) == 1;
    } else {
      const double left = std::clamp(until - seconds_now(), 0.0, 3600.0);
      has_event = SDL_WaitEventTimeout(&event, static_cast<int>(std::ceil(left * 1000))) == 1;
      frames_due = std::max(frames_due, seconds_now() >= wake_at ? 1 : 0);
    }
    for (; has_event; has_event = SDL_PollEvent(&event) == 1) take(event);
  }

  void draw_frame(const DrawFrame& source) {
    imgui->make_current();
    if (renderer) ImGui_ImplSDLRenderer2_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    ImGui::NewFrame();
    const ImGuiIO& io = ImGui::GetIO();
    const double now = seconds_now();
    const FrameOutcome outcome = source({.now = now,
                                         .width = std::max(io.DisplaySize.x, 1.0F),
                                         .height = std::max(io.DisplaySize.y, 1.0F),
                                         .fonts = &imgui->fonts()});
    ImGui::Render();
    renderer ? present_hardware(outcome.ground) : present_software(outcome.ground);
    after(outcome, now);
  }

  void present_hardware(ui::Colour ground) const {
    SDL_SetRenderDrawColor(renderer.get(), ground.red, ground.green, ground.blue, SDL_ALPHA_OPAQUE);
    SDL_RenderClear(renderer.get());
    ImGui_ImplSDLRenderer2_RenderDrawData(ImGui::GetDrawData(), renderer.get());
    SDL_RenderPresent(renderer.get());
  }

  void present_software(ui::Colour ground) {
    SDL_Surface* shown = SDL_GetWindowSurface(window.get());
    if (shown == nullptr) return;  // minimised, or the display is going: the next event tries again
    const Uint32 format = shown->format->format;
    const bool is_direct = format == SDL_PIXELFORMAT_RGB888 || format == SDL_PIXELFORMAT_ARGB8888;
    if (!is_direct && (!canvas || canvas->w != shown->w || canvas->h != shown->h)) {
      canvas.reset(SDL_CreateRGBSurfaceWithFormat(0, shown->w, shown->h, 32, SDL_PIXELFORMAT_RGB888));
    }
    SDL_Surface* drawn = is_direct ? shown : canvas.get();
    if (drawn == nullptr || SDL_LockSurface(drawn) != 0) return;
    window::draw(*ImGui::GetDrawData(), ground,
                 {static_cast<std::uint32_t*>(drawn->pixels), drawn->w, drawn->h, drawn->pitch / 4});
    SDL_UnlockSurface(drawn);
    if (!is_direct) SDL_BlitSurface(drawn, nullptr, shown, nullptr);
    SDL_UpdateWindowSurface(window.get());
  }

  void after(const FrameOutcome& outcome, double now) {
    const bool has_input_left = ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
    frames_due = has_input_left || outcome.is_animating ? 1 + kSettlingFrames : frames_due - 1;
    wake_at = outcome.wake_in > 0 ? now + outcome.wake_in : std::numeric_limits<double>::infinity();
    is_closed = is_closed || outcome.wants_exit;
    if (!outcome.title.empty() && outcome.title != title) {
      title = outcome.title;
      SDL_SetWindowTitle(window.get(), title.c_str());
    }
    // Input methods listen only while a field is being typed in, or they would swallow the A to D keys.
    const bool wants_text = ImGui::GetIO().WantTextInput;
    if (wants_text != (SDL_IsTextInputActive() == SDL_TRUE)) {
      wants_text ? SDL_StartTextInput() : SDL_StopTextInput();
    }
  }
};

Result<AppWindow> AppWindow::open(const WindowOptions& options) {
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
  SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
  SDL_SetHint(SDL_HINT_APP_NAME, options.title.c_str());
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return failure(ErrorCode::Unavailable, "display", SDL_GetError());
  if (draws_to_nobody()) return failure(ErrorCode::Unavailable, "display", "no window system answers");
  auto parts = std::make_unique<Parts>();
  wake_event() = SDL_RegisterEvents(1);
  SDL_EnableScreenSaver();
  parts->title = options.title;
  parts->window = create_window(options);
  if (!parts->window) return failure(ErrorCode::Unavailable, "window", SDL_GetError());
  parts->renderer = hardware_renderer(parts->window.get());
  parts->open_imgui();
  parts->note_place();
  set_icon(*parts->window, parts->imgui->fonts());
  return AppWindow(std::move(parts));
}

AppWindow::AppWindow(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
AppWindow::AppWindow(AppWindow&&) noexcept = default;
AppWindow& AppWindow::operator=(AppWindow&&) noexcept = default;
AppWindow::~AppWindow() = default;

void AppWindow::run(const DrawFrame& draw) {
  double next_frame = 0;
  while (!parts_->is_closed) {
    parts_->wait(next_frame);
    if (parts_->is_closed) return;
    if (parts_->frames_due == 0) continue;
    next_frame = seconds_now() + kFrameSeconds;
    parts_->draw_frame(draw);
  }
}

void AppWindow::wake() {
  SDL_Event event{};
  event.type = wake_event();
  SDL_PushEvent(&event);
}

void AppWindow::raise() {
  SDL_RestoreWindow(parts_->window.get());
  SDL_RaiseWindow(parts_->window.get());
}

std::vector<std::string> AppWindow::take_dropped_files() { return std::exchange(parts_->dropped_files, {}); }

Placement AppWindow::placement() const { return parts_->restored; }
bool AppWindow::is_software() const { return parts_->renderer == nullptr; }
const std::set<std::string>& AppWindow::missing_fonts() const { return parts_->imgui->missing_fonts(); }

}  // namespace communique::window
