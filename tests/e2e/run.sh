#!/usr/bin/env bash
# The whole program in a real window: a learner is made, a round is answered with keyboard and mouse,
# the program is closed and started again, and the score is found in the store. run.sh PROGRAM
set -euo pipefail
program="$1"
for tool in Xvfb xdotool; do
  command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
work=$(mktemp -d)
pids=()
finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

exec 7> >(cat >"$work/display")
Xvfb -displayfd 7 -screen 0 1280x800x24 -nolisten tcp >"$work/xvfb.log" 2>&1 &
pids+=($!)
exec 7>&-
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
DISPLAY=":$(tr -d '[:space:]' <"$work/display")"
export DISPLAY
unset WAYLAND_DISPLAY SDL_VIDEODRIVER

report() { "$program" --data "$work/data" report --csv 2>/dev/null | tail -n +2 | wc -l; }
fail() { echo "failed: $1"; cat "$work"/app*.log 2>/dev/null; exit 1; }
wait_for() {   # WHAT COMMAND...: until the command succeeds, for 20 seconds
  local what="$1"; shift
  for _ in $(seq 200); do "$@" >/dev/null 2>&1 && return 0; sleep 0.1; done
  fail "$what"
}
start() {
  "$program" --data "$work/data" >"$work/app$1.log" 2>&1 &
  app=$!
  pids+=("$app")
  wait_for "no window came" xdotool search --onlyvisible --pid "$app"
  window=$(xdotool search --onlyvisible --pid "$app" | head -n 1)
  xdotool windowfocus "$window" 2>/dev/null || true
  sleep 0.7
}
# One run of xdotool, which waits itself: Xvfb may keep the last key of a client that has gone until the next one.
key() { xdotool key --delay 60 "$@" sleep 0.25; }
stop() { xdotool windowclose "$window" 2>/dev/null || kill "$app"; wait "$app" 2>/dev/null || true; }
has_answers() { [ "$(report)" -ge "$1" ]; }
answer_by_keys() {   # COUNT: how many answers there are then
  key h                                  # a hint leaves two options, one of them right
  for option in a b c d; do              # one choice; a letter in a field; a tick; pairs
    key "$option"
    has_answers "$1" && return
  done
  key e Return                           # ticks, pairs, an order or words
  has_answers "$1" && return
  key Left Return                        # a pin on the map
  has_answers "$1" && return
  key ctrl+a
  xdotool type --delay 30 "2025-12-04"   # what was typed is no date
  sleep 0.2
  key Return
}

start 1
key Return Return Return   # the introduction's three steps
sleep 0.5
xdotool type --delay 40 "Mei"
sleep 0.3
key Return
wait_for "the learner was not kept" sh -c "\"$program\" --data \"$work/data\" report | grep -q Mei"
sleep 0.5
key Return   # Start
sleep 0.7
key Return   # the new facts are read
sleep 0.5
answer_by_keys 1
wait_for "the first answer was not kept" has_answers 1
undo() { key ctrl+z; ! has_answers 1; }   # the window may still be busy with the answer
wait_for "the first answer was not undone" undo
# A round of keyboard answers: whichever kind the question is, one of these answers it. Misses come back until they
# are right, and right is a matter of luck here: half of the rounds take under 30 answers, one in 24 took 71.
is_finished() { "$program" --data "$work/data" report 2>/dev/null | grep -q ' of 10'; }
for question in $(seq 250); do
  before=$(report)
  answer_by_keys $((before + 1))
  wait_for "answer $question was not kept" has_answers $((before + 1))
  key Return
  is_finished && break
done
is_finished || fail "the round did not finish"
answers=$(report)
stop

start 2
# The mouse: the first press lands on Start of the home screen.
xdotool mousemove 357 346 mousemove_relative 1 1
sleep 0.3
xdotool click 1
sleep 0.7
xdotool mousemove 400 320 mousemove_relative 1 1
sleep 0.3
xdotool click 1
sleep 0.5
has_answers $((answers + 1)) || answer_by_keys $((answers + 1))
wait_for "the answer by mouse was not kept" has_answers $((answers + 1))
[ "$("$program" --data "$work/data" report | grep -c ' of 10')" = 1 ] || fail "the finished round is gone"
stop
echo "passed: $answers answers kept, the round found again"
