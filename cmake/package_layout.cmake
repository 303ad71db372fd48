# CPack runs this over the tree that becomes a package.

# Everybody may read what is installed, however strict the umask was under which the package was made.
file(CHMOD_RECURSE "${CPACK_TEMPORARY_INSTALL_DIRECTORY}" DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

# Debian's zsh reads completions from a folder of its own.
if(CPACK_GENERATOR STREQUAL "DEB")
  set(zsh "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share/zsh")
  file(RENAME "${zsh}/site-functions" "${zsh}/vendor-completions")
endif()
