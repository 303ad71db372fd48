#!/usr/bin/env bash
# Installs what a Debian machine needs to build Communiqué: tools/setup.sh [run|check|all]
# Safe to call again: a stamp makes the second call free. Never removes a package, never touches the
# user's apt configuration, speaks on standard error only.
set -euo pipefail
cd "$(dirname "$0")/.."
purpose="${1:-run}"
deps="$PWD/.deps"
stamp="$deps/stamp-$purpose-$(cat tools/setup.sh tests/page/package-lock.json | cksum | cut -d' ' -f1)"
[ -e "$stamp" ] && exit 0

say() { printf 'setup: %s\n' "$*" >&2; }
fail() { say "$*"; exit 3; }

packages=(g++ cmake ninja-build pkg-config ccache ca-certificates xz-utils
  libsdl2-dev libfreetype-dev libfontconfig-dev libstb-dev nlohmann-json3-dev libsqlite3-dev libsqlitecpp-dev
  libicu-dev libcli11-dev libfmt-dev libexpected-dev libsodium-dev libqrcodegencpp-dev
  libxml2-dev libzip-dev
  fonts-inter fonts-noto-cjk fonts-noto-core)
if [ "$purpose" != run ]; then
  packages+=(librapidcheck-dev xvfb xdotool chromium)
  command -v node >/dev/null || packages+=(nodejs)
  command -v npm >/dev/null || packages+=(npm)
fi
[ "$purpose" = all ] && packages+=(clang clang-tidy clang-format cppcheck libclang-rt-14-dev)

command -v apt-get >/dev/null && command -v dpkg-query >/dev/null ||
  fail "this script knows Debian. Elsewhere install ${packages[*]} (or their like) and call cmake --preset release."

missing=()
for package in "${packages[@]}"; do
  state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$state" = installed ] || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  as_root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null ||
      fail "packages are missing and there is no sudo. As root: apt-get install ${missing[*]}"
    as_root=(sudo)
    if [ ! -t 0 ]; then
      as_root=(sudo -n)
      sudo -n true 2>/dev/null ||
        fail "packages are missing and sudo wants a password, but there is no terminal. Call: sudo apt-get install ${missing[*]}"
    fi
  fi
  say "installing ${#missing[@]} packages: ${missing[*]}"
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  "${as_root[@]}" apt-get -q update >"$log" 2>&1 || { tail -n 5 "$log" >&2; fail "apt-get update failed. Is the package archive reachable?"; }
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-remove --no-install-recommends "${missing[@]}" \
    </dev/null >"$log" 2>&1 || { tail -n 15 "$log" >&2; fail "apt-get install failed; its last lines are above."; }
fi

# The Debian archive as this machine knows it, for what stable does not carry.
archive=$(apt-get indextargets --format '$(REPO_URI)' 'Origin: Debian' 2>/dev/null | head -n 1 || true)
[ -n "$archive" ] || fail "apt knows no Debian archive on this machine. Add one to its sources, then call this again."
mkdir -p "$deps/apt/lists/partial" "$deps/apt/cache/archives/partial" "$deps/download" "$deps/prefix"

private_apt() {   # apt-get with its own lists and cache: SUITE ARGUMENTS...
  local suite="$1"; shift
  printf 'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s %s main\ndeb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s %s main\n' \
    "$archive" "$suite" "$archive" "$suite" >"$deps/apt/$suite.list"
  apt-get -q -o Dir::Etc::sourcelist="$deps/apt/$suite.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::Etc::preferencesparts=/dev/null -o Dir::State::lists="$deps/apt/lists" -o Dir::Cache="$deps/apt/cache" \
    -o APT::Sandbox::User="$(id -un)" "$@"
}

# Whether the machine's own Boost will do: 1.81 or newer.
has_boost() {
  local version
  version=$(sed -n 's/^#define BOOST_VERSION \([0-9]*\)$/\1/p' /usr/include/boost/version.hpp 2>/dev/null || true)
  [ "${version:-0}" -ge 108100 ]
}

# Packages of headers and libraries, unpacked rather than installed: Catch2 3 (for the tests) and rapidfuzz-cpp are
# too old in stable; Boost 1.81, installed, would push out 1.74, on which other packages stand.
wanted=(bookworm-backports/librapidfuzz-cpp-dev)
[ "$purpose" = run ] || wanted+=(bookworm-backports/libcatch2-dev)
has_boost || wanted+=(bookworm/libboost1.81-dev)
for entry in "${wanted[@]}"; do
  suite="${entry%/*}" package="${entry#*/}"
  [ -e "$deps/prefix/.$package" ] && continue
  say "fetching $package"
  (cd "$deps/download" && private_apt "$suite" update >/dev/null 2>"$deps/apt/log" &&
    private_apt "$suite" download "$package" >/dev/null 2>>"$deps/apt/log") ||
    { tail -n 5 "$deps/apt/log" >&2; fail "$package could not be fetched from $suite."; }
  dpkg -x "$deps"/download/"$package"_*.deb "$deps/prefix"
  touch "$deps/prefix/.$package"
done

# Dear ImGui: sources only, built with the program. Debian 12's own package is too old.
if [ ! -e "$deps/imgui/imgui.h" ]; then
  say "fetching Dear ImGui"
  tarball="$deps/download/imgui.tar.xz"
  helper=/usr/lib/apt/apt-helper
  if ! "$helper" download-file "${archive%/}/pool/main/i/imgui/imgui_1.92.2b+ds.orig.tar.xz" "$tarball" \
    SHA256:e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48 >/dev/null 2>"$deps/apt/log"; then
    (cd "$deps/download" && private_apt forky update >/dev/null 2>>"$deps/apt/log" &&
      private_apt forky source --download-only --tar-only imgui >/dev/null 2>>"$deps/apt/log") ||
      { tail -n 5 "$deps/apt/log" >&2; fail "the sources of Dear ImGui could not be fetched."; }
    mv "$deps"/download/imgui_*.orig.tar.* "$tarball"
  fi
  rm -rf "$deps/imgui.part" && mkdir -p "$deps/imgui.part"
  tar -xf "$tarball" -C "$deps/imgui.part" --strip-components=1
  rm -rf "$deps/imgui" && mv "$deps/imgui.part" "$deps/imgui"
fi

# The packages of the tests of the phones' page, at the versions of their lock file.
if [ "$purpose" != run ] && ! cmp -s tests/page/package-lock.json "$deps/page/package-lock.json"; then
  say "fetching the packages of tests/page"
  mkdir -p "$deps/page"
  cp tests/page/package.json tests/page/package-lock.json tests/page/.npmrc "$deps/page"
  (cd "$deps/page" && npm ci --ignore-scripts --no-audit --no-fund) >"$deps/page/log" 2>&1 || {
    tail -n 5 "$deps/page/log" >&2
    rm -f "$deps/page/package-lock.json"
    fail "npm could not fetch the packages of tests/page. Is its registry reachable?"
  }
fi
touch "$stamp"
