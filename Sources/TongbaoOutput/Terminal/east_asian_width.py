#!/usr/bin/env python3
"""Writes EastAsianWidth.tsv: code points that take two columns of a terminal, or none.

Source: East_Asian_Width (UAX #11) W and F as two; general categories Mn, Me and Cf and the
Hangul medial vowels and finals as none. Unassigned code points are two in the blocks that UAX #11
sets aside for ideographs and one elsewhere (Python before 3.12 calls them all F). The Unicode version is that of Python's unicodedata.
"""

import sys
import unicodedata
from pathlib import Path

IDEOGRAPHS = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD)]
TABLE = Path(__file__).resolve().parent / "EastAsianWidth.tsv"


def width(code: int) -> int:
    character = chr(code)
    if unicodedata.category(character) in ("Mn", "Me", "Cf") and code != 0xAD:
        return 0
    if 0x1160 <= code <= 0x11FF:
        return 0
    if unicodedata.category(character) == "Cn":
        return 2 if any(first <= code <= last for first, last in IDEOGRAPHS) else 1
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def rows() -> str:
    lines = [f"# first\tlast\tcolumns\tUnicode {unicodedata.unidata_version}, UAX #11"]
    start, current = 0, width(0)
    for code in range(1, 0x110001):
        here = width(code) if code < 0x110000 else -1
        if here != current:
            if current != 1:
                lines.append(f"{start:04X}\t{code - 1:04X}\t{current}")
            start, current = code, here
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(TABLE.read_text(encoding="utf-8") != rows())
    TABLE.write_text(rows(), encoding="utf-8")
