# What `cmake --install` puts where. What is installed may be moved as a whole: the program looks for
# ../share/communique beside its own folder (src/platform/paths.cpp), whatever the prefix was.
include(GNUInstallDirs)
set(packaging "${PROJECT_SOURCE_DIR}/packaging")
set(made "${PROJECT_BINARY_DIR}/packaging")

# Manual pages and change logs are compressed as Debian asks; without gzip they stay as they are. `compressed` is
# set to the file to install.
find_program(GZIP_PROGRAM gzip)
function(compress file)
  set(compressed "${file}" PARENT_SCOPE)
  if(GZIP_PROGRAM)
    execute_process(COMMAND "${GZIP_PROGRAM}" -9nc "${file}" OUTPUT_FILE "${file}.gz" COMMAND_ERROR_IS_FATAL ANY)
    set(compressed "${file}.gz" PARENT_SCOPE)
  endif()
endfunction()

install(TARGETS communique RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(DIRECTORY assets questions DESTINATION share/communique)

configure_file("${packaging}/communique.1.in" "${made}/communique.1" @ONLY)
compress("${made}/communique.1")
install(FILES "${compressed}" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")

install(FILES "${packaging}/communique.desktop" DESTINATION share/applications)
install(FILES "${packaging}/communique.metainfo.xml" DESTINATION share/metainfo)
install(FILES "${packaging}/icons/communique.svg" DESTINATION share/icons/hicolor/scalable/apps)
foreach(size 16 24 32 48 64 128 256)
  install(FILES "${packaging}/icons/communique-${size}.png"
    DESTINATION "share/icons/hicolor/${size}x${size}/apps" RENAME communique.png)
endforeach()

install(FILES "${packaging}/completions/communique.bash"
  DESTINATION share/bash-completion/completions RENAME communique)
install(FILES "${packaging}/completions/communique.fish" DESTINATION share/fish/vendor_completions.d)
install(FILES "${packaging}/completions/_communique" DESTINATION share/zsh/site-functions)

configure_file("${packaging}/changelog" "${made}/changelog" COPYONLY)
compress("${made}/changelog")
install(FILES "${compressed}" "${packaging}/copyright" docs/THIRD_PARTY.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
