#!/usr/bin/env python3
"""Collects what cleaning must know of each Han character: writes Han.tsv beside this script.

    collect.py UNIHAN TSCHARACTERS JIEBA

UNIHAN        folder with Unihan_Readings.txt (Unicode 14, https://www.unicode.org/Public/14.0.0/ucd/)
TSCHARACTERS  OpenCC's TSCharacters.txt (Apache-2.0), for variants that ICU does not fold
JIEBA         jieba's dict.txt (MIT), for how common a character is

Needs ICU's `uconv` (Debian: icu-devtools). Only facts are taken: one reading, form or rank at a time.
Run embed.py afterwards.
"""

import collections
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
HAN = [chr(c) for c in [0x3007, *range(0x3400, 0x4DC0), *range(0x4E00, 0xA000)]]
COMMON = 1000

# GB2312 characters that ICU's Traditional-Simplified changes though they are words of their own.
SPOILED = set("俱姊吒箝苎跤阪")

READING_FIELDS = ["kMandarin", "kHanyuPinyin", "kXHC1983", "kTGHZ2013"]
TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}


def transliterate(name: str, lines: list[str]) -> list[str]:
    run = subprocess.run(
        ["uconv", "-x", name], input="\n".join(lines), capture_output=True, text=True, check=True)
    return run.stdout.split("\n")


def encodes(character: str, codec: str) -> bool:
    try:
        return bool(character.encode(codec))
    except UnicodeEncodeError:
        return False


def folding(path: Path) -> dict[str, str]:
    fold = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        character, variants = line.split("\t")
        first = variants.split()[0]
        if len(character) == len(first) == 1 and ord(first) < 0x10000:
            fold[character] = first
    for character, simplified in zip(HAN, transliterate("Traditional-Simplified", HAN)):
        if simplified != character:
            fold.setdefault(character, simplified)
    return {c: f for c, f in fold.items() if c != f and c not in SPOILED}


def numbered(reading: str) -> str | None:
    """`xiàn` to `xian4`, `lǜ` to `lv4`; None for what is no plain syllable (`ḿ`, `ê`)."""
    letters, tone = "", "0"
    for mark in unicodedata.normalize("NFD", reading.replace("ü", "v")):
        if mark in TONES:
            tone = TONES[mark]
        elif mark == "\u0308":
            letters = letters[:-1] + "v"
        else:
            letters += mark
    return letters + tone if re.fullmatch(r"[a-z]*[aeiouv][a-z]*", letters) and len(letters) < 7 else None


def readings(unihan: Path) -> dict[str, list[str]]:
    found = collections.defaultdict(list)
    for character, reading in zip(HAN, transliterate("Han-Latin", HAN)):
        found[character].append(reading)
    for line in (unihan / "Unihan_Readings.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        code, field, value = line.split("\t")
        if field in READING_FIELDS:
            value = re.sub(r"[0-9.*,]+:", " ", value)
            found[chr(int(code[2:], 16))] += re.split(r"[ ,]+", value.strip())
    return {
        character: list(dict.fromkeys(s for s in map(numbered, values) if s))
        for character, values in found.items()}


def ranks(jieba: Path) -> set[str]:
    count = collections.Counter()
    for line in jieba.read_text(encoding="utf-8").splitlines():
        word, frequency = line.split(" ")[:2]
        for character in word:
            count[character] += int(frequency)
    return {c for c, _ in count.most_common(COMMON)}


def level(character: str, common: set[str]) -> int:
    """3 very common, 2 GB2312 level 1, 1 GB2312 level 2, 0 rare."""
    if character in common:
        return 3
    if not encodes(character, "gb2312"):
        return 0
    return 2 if character.encode("gb2312")[0] < 0xD8 else 1


def main() -> None:
    unihan, opencc, jieba = map(Path, sys.argv[1:])
    fold, read, common = folding(opencc), readings(unihan), ranks(jieba)
    lines = ["# character	folded	level of the folded form	scripts	readings"]
    for character in HAN:
        folded = fold.get(character, character)
        in_gb, in_big5 = encodes(character, "gb2312"), encodes(character, "big5")
        scripts = ("g" if in_gb else "") + ("b" if in_big5 else "")
        if not encodes(character, "gbk") and not in_big5 and folded == character:
            continue
        lines.append("\t".join([
            character, folded, str(level(folded, common)), scripts or "-",
            " ".join(read.get(character, []))]))
    (FOLDER / "Han.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
