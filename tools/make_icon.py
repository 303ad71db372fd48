#!/usr/bin/env python3
"""Draws packaging/icons/: the seal as SVG and as PNG in the usual sizes. For developers.

    apt-get install python3-fonttools librsvg2-bin fonts-noto-cjk
    tools/make_icon.py

The same seal as that of the window (src/window/icon.cpp): a rounded square with a hairline and 公報. Up to 32 pixels
two characters would be specks, so the small seal carries the first alone. The outlines of the characters are those of
Noto Serif CJK TC Bold. The same font gives the same bytes.
"""
import pathlib
import subprocess

from fontTools.misc.transform import Transform
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

FONT, FACE = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc", "Noto Serif CJK TC"
SEAL, GLYPH = "#a0261a", "#fffdf8"  # LOOK.md's seal fill and glyph, light
FULL = 256  # the side of the drawing
SMALL, LARGE = (16, 24, 32), (48, 64, 128, 256)
FOLDER = pathlib.Path(__file__).resolve().parent.parent / "packaging" / "icons"


def font():
    number = 0
    while True:
        face = TTFont(FONT, fontNumber=number, lazy=True)
        if face["name"].getDebugName(1) == FACE or face["name"].getDebugName(16) == FACE:
            return face
        number += 1


def outline(face, character, x, y, size):
    """The character as a path: its ink centred on (x, y), its em `size` wide."""
    glyphs = face.getGlyphSet()
    name = face.getBestCmap()[ord(character)]
    bounds = BoundsPen(glyphs)
    glyphs[name].draw(bounds)
    west, south, east, north = bounds.bounds
    scale = size / face["head"].unitsPerEm
    move = Transform(scale, 0, 0, -scale, x - scale * (west + east) / 2, y + scale * (south + north) / 2)
    path = SVGPathPen(glyphs, ntos=lambda number: f"{number:.1f}".removesuffix(".0"))
    glyphs[name].draw(TransformPen(path, move))
    return f'  <path fill="{GLYPH}" d="{path.getCommands()}"/>'


def drawing(parts):
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{FULL}" height="{FULL}" viewBox="0 0 {FULL} {FULL}">',
        '  <!-- Outlines of the characters: Noto Serif CJK TC Bold, SIL Open Font License 1.1. -->',
        f'  <rect width="{FULL}" height="{FULL}" rx="{FULL * 0.13:g}" fill="{SEAL}"/>', *parts, "</svg>", ""])


def large_seal(face):
    inset, size = FULL * 0.08, FULL * 0.40
    side = FULL - 2 * inset
    hairline = (f'  <rect x="{inset:g}" y="{inset:g}" width="{side:g}" height="{side:g}" rx="{FULL * 0.07:g}" '
                f'fill="none" stroke="{GLYPH}" stroke-opacity="0.42" stroke-width="{FULL / 64:g}"/>')
    middle = FULL / 2
    return drawing([hairline, outline(face, "公", middle, middle - size * 0.49, size),
                    outline(face, "報", middle, middle + size * 0.49, size)])


def small_seal(face):
    return drawing([outline(face, "公", FULL / 2, FULL / 2, FULL * 0.86)])


def write(name, svg, sizes):
    FOLDER.mkdir(parents=True, exist_ok=True)
    source = FOLDER / name
    source.write_text(svg, encoding="utf-8")
    for size in sizes:
        subprocess.run(["rsvg-convert", "-w", str(size), "-h", str(size), "-o",
                        str(FOLDER / f"communique-{size}.png"), str(source)], check=True)


def main():
    face = font()
    write("communique.svg", large_seal(face), LARGE)
    write("communique-small.svg", small_seal(face), SMALL)


main()
