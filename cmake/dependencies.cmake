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
find_package(LibXml2 REQUIRED)
find_package(Threads REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
find_path(STB_INCLUDE_DIR stb_image_write.h PATH_SUFFIXES stb REQUIRED)
add_library(stb INTERFACE)
target_include_directories(stb SYSTEM INTERFACE "${STB_INCLUDE_DIR}")

# Boost 1.81 for its Asio and Beast, headers alone; tools/setup.sh unpacks it where the machine's own is older.
find_path(BOOST_INCLUDE_DIR boost/beast/version.hpp REQUIRED)
file(STRINGS "${BOOST_INCLUDE_DIR}/boost/version.hpp" boost_version REGEX "^#define BOOST_VERSION ")
string(REGEX REPLACE "[^0-9]" "" boost_version "${boost_version}")
if(boost_version LESS 108100)
  message(FATAL_ERROR "Boost in ${BOOST_INCLUDE_DIR} is older than 1.81. Call tools/setup.sh, or name a newer one with -DBOOST_INCLUDE_DIR=...")
endif()
add_library(boost_headers INTERFACE)
target_include_directories(boost_headers SYSTEM INTERFACE "${BOOST_INCLUDE_DIR}")
target_link_libraries(boost_headers INTERFACE Threads::Threads)

# QR codes. Debian's package has pkg-config alone, vcpkg's CMake alone.
find_path(QRCODEGEN_INCLUDE_DIR NAMES qrcodegen.hpp PATH_SUFFIXES qrcodegen nayuki-qr-code-generator REQUIRED)
find_library(QRCODEGEN_LIBRARY NAMES qrcodegencpp nayuki-qr-code-generator REQUIRED)
add_library(qrcodegencpp UNKNOWN IMPORTED)
set_target_properties(qrcodegencpp PROPERTIES IMPORTED_LOCATION "${QRCODEGEN_LIBRARY}"
  INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${QRCODEGEN_INCLUDE_DIR}"
  INTERFACE_INCLUDE_DIRECTORIES "${QRCODEGEN_INCLUDE_DIR}")

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
