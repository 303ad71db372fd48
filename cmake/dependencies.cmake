# Every library that Communiqué stands on, as imported targets. tools/setup.sh installs them on Debian.
find_package(PkgConfig REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(SQLiteCpp REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n data)
find_package(CLI11 REQUIRED)
find_package(fmt REQUIRED)
find_package(tl-expected REQUIRED)
find_package(rapidfuzz REQUIRED)
find_package(Freetype REQUIRED)
find_package(Fontconfig REQUIRED)
find_package(SDL2 REQUIRED)
find_package(Threads REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
find_path(STB_INCLUDE_DIR stb_image_write.h PATH_SUFFIXES stb REQUIRED)
add_library(stb INTERFACE)
target_include_directories(stb SYSTEM INTERFACE "${STB_INCLUDE_DIR}")

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()

# Dear ImGui has no build of its own: the sources, with 32-bit characters. Glyphs are ours (window/glyph_loader).
# The test hooks are compiled in everywhere and cost one branch until a test turns them on.
set(COMMUNIQUE_IMGUI_DIR "${PROJECT_SOURCE_DIR}/.deps/imgui" CACHE PATH "Dear ImGui 1.92 or newer, as sources")
if(NOT EXISTS "${COMMUNIQUE_IMGUI_DIR}/imgui.h")
  include(FetchContent)
  FetchContent_Declare(imgui GIT_REPOSITORY https://github.com/ocornut/imgui.git GIT_TAG v1.92.2b)
  FetchContent_MakeAvailable(imgui)
  set(COMMUNIQUE_IMGUI_DIR "${imgui_SOURCE_DIR}")
endif()

add_library(imgui STATIC
  ${COMMUNIQUE_IMGUI_DIR}/imgui.cpp
  ${COMMUNIQUE_IMGUI_DIR}/imgui_draw.cpp
  ${COMMUNIQUE_IMGUI_DIR}/imgui_tables.cpp
  ${COMMUNIQUE_IMGUI_DIR}/imgui_widgets.cpp
  ${COMMUNIQUE_IMGUI_DIR}/misc/cpp/imgui_stdlib.cpp
  ${PROJECT_SOURCE_DIR}/src/ui/test_hooks.cpp)
target_include_directories(imgui SYSTEM PUBLIC "${COMMUNIQUE_IMGUI_DIR}" "${COMMUNIQUE_IMGUI_DIR}/misc/cpp")
target_include_directories(imgui PRIVATE "${PROJECT_SOURCE_DIR}/src")
target_compile_definitions(imgui PUBLIC IMGUI_ENABLE_TEST_ENGINE IMGUI_USE_WCHAR32
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS)
