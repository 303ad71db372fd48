# CPack runs this over the tree that becomes a package: Debian's zsh reads completions from a folder of its own.
if(CPACK_GENERATOR STREQUAL "DEB")
  set(zsh "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share/zsh")
  file(RENAME "${zsh}/site-functions" "${zsh}/vendor-completions")
endif()
