# One folder of src/ as one target: communique_folder(NAME SOURCES a.cpp ... [USES folders...] [LINKS libraries...])
# Its headers are listed so that the target all_verify_interface_header_sets compiles each one alone.
set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)

function(communique_folder name)
  cmake_parse_arguments(arg "" "" "SOURCES;USES;LINKS" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  file(GLOB headers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.hpp")
  target_sources(${name} PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}/src" FILES ${headers})
  target_link_libraries(${name} PUBLIC ${arg_USES} PRIVATE communique_warnings ${arg_LINKS})
endfunction()
