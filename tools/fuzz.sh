#!/usr/bin/env bash
# Feeds what nobody would write to everything that reads files: tools/fuzz.sh [TARGET|all] [SECONDS each]
# Needs clang and its runtime (tools/setup.sh all). What breaks a target is kept in build/fuzz/finds/<target>/;
# reduce it with `build/fuzz/tests/fuzz/fuzz_TARGET -minimize_crash=1 -runs=20000 FILE`, put it into
# tests/fuzz/cases/<target>/, where the tests replay it, and mend what it found. Exit 1 where something was found.
set -euo pipefail
cd "$(dirname "$0")/.."
target="${1:-all}" seconds="${2:-300}"

say() { printf 'fuzz: %s\n' "$*" >&2; }
command -v clang++ >/dev/null || { say "clang is missing: call tools/setup.sh all"; exit 3; }
[[ "$seconds" =~ ^[1-9][0-9]*$ ]] || { say "how many seconds? tools/fuzz.sh [TARGET|all] [SECONDS]"; exit 2; }

mapfile -t known < <(find tests/fuzz/seeds -mindepth 1 -maxdepth 1 -type d -printf '%f\n' | sort)
targets=("$target") built=("fuzz_$target")
[ "$target" = all ] && targets=("${known[@]}") built=(fuzz)
[[ "$target" = all || " ${known[*]} " == *" $target "* ]] || { say "no target $target; there are ${known[*]}"; exit 2; }

say "building ${built[*]} with the address and undefined behaviour sanitizers"
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz --target "${built[@]}" -- --quiet >&2

# The last figure that libFuzzer prints under a name: `cov: 1234`.
figure() { grep -oE "$1:? +[0-9]+" "$2" | tail -n 1 | grep -oE '[0-9]+$' || echo 0; }

found=0
printf '%-16s %8s %12s %8s %6s\n' target seconds executions edges finds
for name in "${targets[@]}"; do
  longest=65536
  [[ "$name" == article ]] && longest=16384
  corpus="build/fuzz/corpus/$name" finds="build/fuzz/finds/$name" log="build/fuzz/$name.log"
  mkdir -p "$corpus" "$finds"
  begins=("$corpus" "tests/fuzz/seeds/$name")
  [ -d "tests/fuzz/cases/$name" ] && begins+=("tests/fuzz/cases/$name")
  UBSAN_OPTIONS=print_stacktrace=1 nice -n 15 \
    "build/fuzz/tests/fuzz/fuzz_$name" -max_total_time="$seconds" -max_len="$longest" -timeout=10 \
    -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="$finds/" "${begins[@]}" >"$log" 2>&1 || {
    found=1
    say "$name broke; see $log"
  }
  printf '%-16s %8s %12s %8s %6s\n' "$name" "$seconds" "$(figure stat::number_of_executed_units "$log")" \
    "$(figure cov "$log")" "$(find "$finds" -type f | wc -l)"
done
exit "$found"
