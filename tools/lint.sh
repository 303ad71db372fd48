#!/usr/bin/env bash
# Formatting, clang-tidy and cppcheck over our own code. Prints what is wrong and fails on any of it.
set -euo pipefail
cd "$(dirname "$0")/.."
mapfile -t files < <(git ls-files 'src/*.cpp' 'src/*.hpp' 'tests/*.cpp' 'tests/*.hpp')
mapfile -t sources < <(git ls-files 'src/*.cpp')

echo "lint: clang-format" >&2
clang-format --dry-run --Werror "${files[@]}"

echo "lint: clang-tidy" >&2
[ -e build/release/compile_commands.json ] || cmake --preset release >/dev/null
printf '%s\n' "${sources[@]}" | xargs -P "$(nproc)" -n 4 clang-tidy -p build/release --quiet

echo "lint: cppcheck" >&2
cppcheck --quiet --std=c++20 --language=c++ --inline-suppr --enable=warning,performance,portability \
  --suppress=missingIncludeSystem --error-exitcode=1 -I src -j "$(nproc)" src
