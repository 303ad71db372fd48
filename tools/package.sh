#!/usr/bin/env bash
# Makes build/communique_<version>_<architecture>.deb and a .tar.gz of the same files. Safe to call again.
set -euo pipefail
cd "$(dirname "$0")/.."
bash tools/setup.sh run
command -v dpkg-shlibdeps >/dev/null || { echo "package: dpkg-shlibdeps is missing; call: apt-get install dpkg-dev" >&2; exit 3; }
mkdir -p build
log="$PWD/build/package.log"
{
  [ -e build/release/build.ninja ] || cmake --preset release -DCOMMUNIQUE_TESTS=OFF
  cmake --build --preset release --target communique
  cpack --preset release
} >"$log" 2>&1 || { tail -n 30 "$log" >&2; exit 3; }
rm -rf build/_CPack_Packages
ls -1 build/communique[_-]*.deb build/communique-*.tar.gz
