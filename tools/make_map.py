#!/usr/bin/env python3
"""Makes assets/map/east_asia.json from Natural Earth's 1:10m countries. For developers; needs Python alone.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    tools/make_map.py package/countries-10m.json assets/map/east_asia.json

Crops, simplifies (Visvalingam and Whyatt 1993, area on the ground), cuts land along a grid so that drawing can
pick what is in view, and writes whole numbers as differences. The same input gives the same bytes. The format is
described in assets/map/README.md.
"""
import hashlib
import heapq
import json
import math
import sys

INPUT_SHA256 = "3bc6f1d367a9bcec479841bae0e76092f512838411d0cef124e92eec4db45f79"  # world-atlas 2.0.2
WEST, SOUTH, EAST, NORTH = 88, 0, 160, 56
PER_DEGREE = 500        # units; the source's own steps are 1/278 of a degree east and 1/592 north
CELL = 4                # degrees
FOCUS = (116, 20, 147, 46)  # west, south, east, north: around Taiwan, Korea and Japan
TOLERANCE, TOLERANCE_AROUND = 1.5, 6.0  # km2 of a point's triangle with its neighbours, in the focus and elsewhere
LEAST_ISLAND, LEAST_AROUND = 4.0, 20.0  # km2; smaller islands are left out, except near these places:
KEPT_NEAR = {           # (latitude, longitude): degrees around it in which every island stays
    (23.6, 119.6): 0.5,   # Penghu
    (24.4, 118.3): 0.4,   # Kinmen
    (26.2, 120.0): 0.4,   # Matsu
    (24.4, 123.4): 1.2,   # Yonaguni to Ishigaki
    (22.3, 121.6): 0.8,   # Green Island, Orchid Island
    (25.8, 124.0): 0.8,   # Senkaku (Diaoyutai)
    (26.5, 127.9): 1.0,   # Okinawa
    (34.3, 129.3): 0.6,   # Tsushima
    (37.3, 131.3): 0.9,   # Ulleungdo, Takeshima (Dokdo)
    (27.0, 142.2): 0.8,   # Ogasawara
    (34.0, 139.4): 1.0,   # Izu
}
KM_PER_DEGREE = 6371.0088 * math.pi / 180


def decoded_arcs(topology):
    (scale_x, scale_y), (east, north) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale_x + east, y * scale_y + north))
        yield points


def rings_of(geometry):
    polygons = geometry.get("arcs", [])
    for polygon in polygons if geometry["type"] == "MultiPolygon" else [polygons]:
        yield from polygon


def is_in_focus(point):
    west, south, east, north = FOCUS
    return west <= point[0] <= east and south <= point[1] <= north


def weight(a, b, c):
    """The area of a point's triangle in tolerances: below 1 the point can go."""
    degrees2 = abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
    km2 = degrees2 * math.cos(math.radians(b[1])) * KM_PER_DEGREE**2
    return km2 / (TOLERANCE if is_in_focus(b) else TOLERANCE_AROUND)


def ring_km2(points):
    total = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1]))
    return abs(total) / 2 * math.cos(math.radians(points[0][1])) * KM_PER_DEGREE**2


def simplified(points):
    """Takes away the point that matters least until all matter. Ends stay; a ring keeps four."""
    least = 5 if points[0] == points[-1] else 2
    before, after = list(range(-1, len(points) - 1)), list(range(1, len(points) + 1))
    weights = [math.inf] * len(points)
    heap = []

    def weigh(i, at_least):
        weights[i] = max(at_least, weight(points[before[i]], points[i], points[after[i]]))
        heapq.heappush(heap, (weights[i], i))

    for i in range(1, len(points) - 1):
        weigh(i, 0)
    left = len(points)
    gone = set()
    while heap and left > least:
        lightest, i = heapq.heappop(heap)
        if i in gone or lightest != weights[i]:
            continue
        if lightest >= 1:
            break
        gone.add(i)
        left -= 1
        after[before[i]], before[after[i]] = after[i], before[i]
        for neighbour in (before[i], after[i]):
            if 0 < neighbour < len(points) - 1:
                weigh(neighbour, lightest)
    return [point for i, point in enumerate(points) if i not in gone]


def in_units(point):
    """Whole units, and never on a line of the grid: so every cut is clean, and an edge along one is no coast."""
    def off_grid(value):
        return value + 1 if value % (CELL * PER_DEGREE) == 0 else value
    return (off_grid(round(point[0] * PER_DEGREE)), off_grid(round(point[1] * PER_DEGREE)))


def without_repeats(points):
    return [point for i, point in enumerate(points) if i == 0 or point != points[i - 1]]


def crossing(a, b, axis, value):
    share = (value - a[axis]) / (b[axis] - a[axis])
    exact = a[1 - axis] + share * (b[1 - axis] - a[1 - axis])
    rounded = (value, round(exact)) if axis == 0 else (round(exact), value)
    return exact, rounded


def clipped_ring(ring, axis, value, side):
    """The parts of a simple ring on one side (+1: above) of a line through no corner of it, as simple rings."""
    is_inside = [(point[axis] - value) * side > 0 for point in ring]
    if all(is_inside):
        return [ring]
    if not any(is_inside):
        return []
    count = len(ring)
    first = next(i for i in range(count) if is_inside[i] and not is_inside[i - 1])
    chains, ends = [], []  # ends: (place along the line, chain, is its last)
    for k in range(count):
        i = (first + k) % count
        if not is_inside[i]:
            continue
        if not is_inside[i - 1]:
            exact, rounded = crossing(ring[i - 1], ring[i], axis, value)
            chains.append([rounded])
            ends.append((exact, len(chains) - 1, False))
        chains[-1].append(ring[i])
        following = (i + 1) % count
        if not is_inside[following]:
            exact, rounded = crossing(ring[i], ring[following], axis, value)
            chains[-1].append(rounded)
            ends.append((exact, len(chains) - 1, True))
    ends.sort()
    follows = {}
    for (_, one, one_ends), (_, other, other_ends) in zip(ends[::2], ends[1::2]):
        if one_ends == other_ends:
            raise ValueError(f"the outline crosses itself near {ring[first]}")
        follows[one if one_ends else other] = other if one_ends else one
    rings = []
    while follows:
        start, chain = next(iter(follows.items()))
        joined = list(chains[start])
        del follows[start]
        while chain != start:
            joined += chains[chain]
            chain = follows.pop(chain)
        joined = without_repeats(joined)
        if joined[0] == joined[-1]:
            joined.pop()
        if len(joined) >= 3:
            rings.append(joined)
    return rings


def cells_of(ring):
    """The ring cut along the grid, within the crop."""
    step = CELL * PER_DEGREE

    def strips(rings, axis, low, high):
        for value in range(low * PER_DEGREE, high * PER_DEGREE, step):
            for part in rings:
                if max(p[axis] for p in part) < value or min(p[axis] for p in part) > value + step:
                    continue
                for above in clipped_ring(part, axis, value, 1):
                    yield from clipped_ring(above, axis, value + step, -1)

    for column in strips([ring], 0, WEST, EAST):
        yield from strips([column], 1, SOUTH, NORTH)


def clipped_line(line):
    """The parts of a line within the crop, cut where they leave it."""
    pieces = [line]
    for axis, value, side in ((0, WEST, 1), (0, EAST, -1), (1, SOUTH, 1), (1, NORTH, -1)):
        value *= PER_DEGREE
        kept = []
        for piece in pieces:
            run = []
            for a, b in zip(piece, piece[1:]):
                a_in, b_in = (a[axis] - value) * side > 0, (b[axis] - value) * side > 0
                if a_in:
                    run = run or [a]
                    run.append(b if b_in else crossing(a, b, axis, value)[1])
                    if not b_in:
                        kept.append(run)
                        run = []
                elif b_in:
                    run = [crossing(a, b, axis, value)[1], b]
            if run:
                kept.append(run)
        pieces = kept
    return pieces


def differences(points):
    flat, x, y = [], WEST * PER_DEGREE, SOUTH * PER_DEGREE
    for point in points:
        flat += [point[0] - x, point[1] - y]
        x, y = point
    return flat


def is_kept_island(ring):
    if ring_km2(ring) >= (LEAST_ISLAND if is_in_focus(ring[0]) else LEAST_AROUND):
        return True
    x, y = ring[0]
    return any(math.hypot(x - east, y - north) <= near for (north, east), near in KEPT_NEAR.items())


def land_and_lines(topology):
    arcs = list(decoded_arcs(topology))
    is_near = [any(WEST - CELL <= x <= EAST + CELL and SOUTH - CELL <= y <= NORTH + CELL for x, y in arc)
               for arc in arcs]
    coarse = [in_units_line(simplified(arc) if near else arc) for arc, near in zip(arcs, is_near)]

    def assembled(refs, source):
        points = []
        for ref in refs:
            arc = source[ref] if ref >= 0 else source[~ref][::-1]
            points += arc if not points else arc[1:]
        return points[:-1]

    land = []
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in geometry["arcs"]:
            outer = assembled(polygon[0], arcs)
            if not any(WEST <= x <= EAST and SOUTH <= y <= NORTH for x, y in outer) or not is_kept_island(outer):
                continue
            for hole in polygon[1:]:
                if any(WEST <= x <= EAST and SOUTH <= y <= NORTH for x, y in assembled(hole, arcs)):
                    raise ValueError("land with a hole: the format has none")
            ring = without_repeats(assembled(polygon[0], coarse))
            if len(ring) >= 3:
                land += cells_of(ring)

    owners = {}
    for number, country in enumerate(topology["objects"]["countries"]["geometries"]):
        for ring in rings_of(country):
            for ref in ring:
                owners.setdefault(max(ref, ~ref), set()).add(number)
    lines = []
    for ref in sorted(owners):
        if len(owners[ref]) > 1 and is_near[ref]:
            lines += clipped_line(coarse[ref])
    return land, lines


def in_units_line(arc):
    return without_repeats([in_units(point) for point in arc])


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[1], "rb") as file:
        content = file.read()
    if hashlib.sha256(content).hexdigest() != INPUT_SHA256:
        print("note: this is not the countries-10m.json of world-atlas 2.0.2", file=sys.stderr)
    land, lines = land_and_lines(json.loads(content))
    outlines = {
        "format": 1,
        "source": "Natural Earth 4.1.0, 1:10m, public domain; by way of world-atlas 2.0.2",
        "per_degree": PER_DEGREE,
        "cell": CELL,
        "bounds": [WEST, SOUTH, EAST, NORTH],
        "land": [differences(ring) for ring in sorted(land)],
        "lines": [differences(line) for line in lines],
    }
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        json.dump(outlines, file, separators=(",", ":"))
        file.write("\n")
    points = sum(map(len, land))
    print(f"{len(land)} pieces of land with {points} points, {len(lines)} lines with {sum(map(len, lines))}")


if __name__ == "__main__":
    main()
