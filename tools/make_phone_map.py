#!/usr/bin/env python3
"""Makes assets/join/map.json, the phones' small map, from assets/map/east_asia.json. For developers; Python alone.

    tools/make_phone_map.py assets/map/east_asia.json assets/join/map.json

Joins land again that was cut along the grid, simplifies it (as tools/make_map.py does, more coarsely), leaves out small
islands, projects (Mercator) and writes an SVG path, so that the page has nothing to work out. Boundaries are left out. The same input gives the
same bytes. The format is described in assets/join/README.md.
"""
import json
import math
import sys

import make_map

make_map.TOLERANCE, make_map.TOLERANCE_AROUND = 180.0, 5000.0  # km2 of a point's triangle with its neighbours
LEAST_ISLAND, LEAST_AROUND = 100.0, 4000.0  # km2; smaller islands are left out, except the few that are kept:
KEPT = [  # (latitude, longitude), degrees around it
    ((23.6, 119.6), 0.2),   # Penghu
    ((24.4, 118.4), 0.2),   # Kinmen
    ((26.2, 119.95), 0.2),  # Matsu
    ((25.8, 123.6), 0.3),   # Senkaku (Diaoyutai)
    ((37.4, 131.0), 0.4),   # Ulleungdo
]
STEP = 20  # units of the file in a degree of longitude


def corners(flat, per_degree, west, south):
    points, x, y = [], west * per_degree, south * per_degree
    for dx, dy in zip(flat[::2], flat[1::2]):
        x, y = x + dx, y + dy
        points.append((x, y))
    return points


def is_inner_cut(a, b, step, bounds):
    """Whether an edge runs along a line of the grid other than the crop's own border."""
    return any(a[axis] == b[axis] and a[axis] % step == 0 and a[axis] not in bounds[axis] for axis in (0, 1))


def joined(rings, step, bounds):
    """The rings of whole lands: cuts are dropped, and what is left is put together at its ends."""
    follows = {}
    for ring in rings:
        for a, b in zip(ring, ring[1:] + ring[:1]):
            if a != b and not is_inner_cut(a, b, step, bounds):
                follows.setdefault(a, []).append(b)
    whole = []
    while follows:
        start = min(follows)
        ring, at = [start], start
        while True:
            at = follows[at].pop()
            if not follows[ring[-1]]:
                del follows[ring[-1]]
            if at == start:
                break
            if at not in follows:
                # Two cuts of one edge may have been rounded apart by a unit: go on from the nearest end.
                at = min(follows, key=lambda end: math.dist(end, at))
            ring.append(at)
        whole.append(ring)
    return whole


def is_kept(ring):
    if make_map.ring_km2(ring) >= (LEAST_ISLAND if make_map.is_in_focus(ring[0]) else LEAST_AROUND):
        return True
    x, y = ring[0]
    return any(math.hypot(x - east, y - north) <= near for (north, east), near in KEPT)


def mercator(latitude):
    return math.degrees(math.asinh(math.tan(math.radians(latitude))))


def path(points, west, north):
    placed = [(round((x - west) * STEP), round((mercator(north) - mercator(y)) * STEP)) for x, y in points]
    placed = make_map.without_repeats(placed)
    if len(placed) < 2:
        return ""  # smaller than a step
    text, before = f"M{placed[0][0]} {placed[0][1]}l", placed[0]
    steps = []
    for point in placed[1:]:
        steps += [point[0] - before[0], point[1] - before[1]]
        before = point
    for i, step in enumerate(steps):
        text += str(step) if i == 0 or step < 0 else f" {step}"
    return text + "z"


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as file:
        outlines = json.load(file)
    per_degree, (west, south, east, north) = outlines["per_degree"], outlines["bounds"]
    bounds = [(west * per_degree, east * per_degree), (south * per_degree, north * per_degree)]
    pieces = [corners(flat, per_degree, west, south) for flat in outlines["land"]]
    land = []
    for ring in joined(pieces, outlines["cell"] * per_degree, bounds):
        degrees = [(x / per_degree, y / per_degree) for x, y in ring]
        if len(degrees) >= 3 and is_kept(degrees):
            land.append(make_map.simplified(degrees + degrees[:1])[:-1])
    small = {
        "step": STEP,
        "land": "".join(path(ring, west, north) for ring in sorted(land)),
    }
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        json.dump(small, file, separators=(",", ":"))
        file.write("\n")
    print(f"{len(land)} lands with {sum(map(len, land))} points")


if __name__ == "__main__":
    main()
