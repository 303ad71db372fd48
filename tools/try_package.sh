#!/usr/bin/env bash
# Tries the package in a clean Debian 12: installs it, uses it, starts its window as the menu does, removes it, and
# compares the files before and after. For developers; needs root, debootstrap and Xvfb. try_package.sh PACKAGE.deb [PICTURES]
# The clean system is kept in build/clean12 for the next call.
set -euo pipefail
package=$(realpath "$1")
pictures=$(realpath -m "${2:-build/try_package}")
cd "$(dirname "$0")/.."
clean="$PWD/build/clean12"
used="$PWD/build/used12"
archive=$(apt-get indextargets --format '$(REPO_URI)' 'Origin: Debian' | head -n 1)
mkdir -p "$pictures"
[ -e "$clean/usr/bin/apt-get" ] || debootstrap --variant=minbase bookworm "$clean" "$archive" >"$pictures/debootstrap.log"

pids=()
finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  for mount in tmp/.X11-unix dev proc; do umount "$used/$mount" 2>/dev/null || true; done
  if mountpoint -q "$used/proc" || mountpoint -q "$used/dev" || mountpoint -q "$used/tmp/.X11-unix"; then
    echo "try_package: $used still holds mounts and was left" >&2
  else
    rm -rf "$used"
  fi
}
trap finish EXIT
inside=(chroot "$used" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive)
as_learner=(chroot --userspec=mei:mei "$used" env -i PATH=/usr/bin:/bin HOME=/home/mei LANG=C.UTF-8)
step() { printf '== %s\n' "$*"; }
files() { (cd "$used" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./tmp -o -path ./root -o -path ./home \) -prune -o -print | sort); }

rm -rf "$used"
cp -a "$clean" "$used"
cp /etc/resolv.conf "$used/etc/resolv.conf"
cp -n /etc/apt/apt.conf.d/* "$used/etc/apt/apt.conf.d/" 2>/dev/null || true   # how this machine reaches the archive
mount -t proc proc "$used/proc"
mount --bind /dev "$used/dev"

step "install"
"${inside[@]}" apt-get -q update >"$pictures/apt.log" 2>&1
"${inside[@]}" useradd --create-home mei
# What the package needs comes first, so that what is left afterwards is the package's own.
cp "$package" "$used/root/communique.deb"
needed=$(dpkg-deb -f "$package" Depends | tr ',' '\n' | sed 's/(.*//; s/|.*//')
# shellcheck disable=SC2086
"${inside[@]}" apt-get -q install -y --no-install-recommends $needed >>"$pictures/apt.log" 2>&1
files >"$pictures/before"
"${inside[@]}" apt-get -q install -y --no-install-recommends /root/communique.deb >>"$pictures/apt.log" 2>&1
"${inside[@]}" dpkg-query -W -f '${Package} ${Version} ${db:Status-Status}, ${Installed-Size} KiB\n' communique

step "use, as an ordinary user"
"${as_learner[@]}" communique --version
"${as_learner[@]}" communique check taiwan-japan >"$pictures/check.txt"
head -n 1 "$pictures/check.txt"
printf '\n' | "${as_learner[@]}" communique quiz taiwan-japan --learner Mei --length 3 >"$pictures/quiz.txt" 2>&1
head -n 5 "$pictures/quiz.txt"
"${as_learner[@]}" communique screenshot home -o /home/mei/home.png
cp "$used/home/mei/home.png" "$pictures/home.png"

step "the window, by the command of its menu entry"
exec 7> >(cat >"$pictures/display")
Xvfb -displayfd 7 -screen 0 1280x800x24 -nolisten tcp >"$pictures/xvfb.log" 2>&1 &
pids+=($!)
exec 7>&-
for _ in $(seq 100); do [ -s "$pictures/display" ] && break; sleep 0.1; done
DISPLAY=":$(tr -d '[:space:]' <"$pictures/display")"
export DISPLAY
mkdir -p "$used/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$used/tmp/.X11-unix"
command=$(sed -n 's/^Exec=//p' "$used/usr/share/applications/communique.desktop")
[ -e "$used/usr/share/icons/hicolor/48x48/apps/$(sed -n 's/^Icon=//p' "$used/usr/share/applications/communique.desktop").png" ]
"${as_learner[@]}" DISPLAY="$DISPLAY" "$command" >"$pictures/window.log" 2>&1 &
window=$!
pids+=("$window")
for _ in $(seq 100); do xdotool search --onlyvisible --class '^communique$' >/dev/null 2>&1 && break; sleep 0.1; done
sleep 1
xdotool search --onlyvisible --class '^communique$' getwindowname
import -window root "$pictures/window.png"
kill "$window"
wait "$window" 2>/dev/null || true
umount "$used/tmp/.X11-unix"

step "remove"
"${inside[@]}" apt-get -q remove -y --purge communique >>"$pictures/apt.log" 2>&1
files >"$pictures/after"
if diff "$pictures/before" "$pictures/after"; then echo "nothing of it is left"; fi
