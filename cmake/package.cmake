# The packages that CPack makes: build/communique_<version>_<architecture>.deb and a .tar.gz of the same tree.
# tools/package.sh makes them.
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_DIRECTORY "${PROJECT_SOURCE_DIR}/build")
set(CPACK_PACKAGE_NAME communique)
set(CPACK_PACKAGE_VENDOR "The Communiqué authors")
set(CPACK_PACKAGE_CONTACT "The founders of Communique <founders@communique.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_STRIP_FILES ON)
set(CPACK_PRE_BUILD_SCRIPTS "${PROJECT_SOURCE_DIR}/cmake/package_layout.cmake")
# Only what is installed need be built, not the tests.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Without its fonts the program starts, but neither looks right nor shows Chinese or Japanese.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-inter, fonts-noto-cjk, fonts-noto-core")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "speech-dispatcher | espeak-ng")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Communiqué quizzes on the news of regional affairs, starting with Taiwan and
Japan. It says after every answer why it was right and where it stands, and
asks each fact again just before it would be forgotten.
.
There are ten kinds of question, from one choice to a mark on a map, in a
window or in the terminal. It needs neither the internet nor an account.")
include(CPack)
