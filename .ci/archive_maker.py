"""Archives of any size for the deep checks, made from the texts under fixtures/ by changing the figures."""

import json
import random
import re
from pathlib import Path

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"


def texts():
    paths = sorted(FIXTURES.glob("bulletins/*/*.txt"))
    return [path.read_text(encoding="utf-8") for path in paths]


def varied(text, seed):
    """The text with its digits drawn anew, so that no two documents are alike."""
    draw = random.Random(seed)
    return re.sub(r"[1-9]", lambda _: str(draw.randint(1, 9)), text)


def documents(count):
    originals = texts()
    for ordinal in range(count):
        yield {"id": f"d{ordinal}", "text": varied(originals[ordinal % len(originals)], ordinal)}


def paragraphs(count):
    """Short documents: the lines of the fixtures that are sentences, their figures drawn anew."""
    lines = [line for text in texts() for line in text.splitlines() if line.rstrip().endswith("。")]
    for ordinal in range(count):
        yield {"id": f"p{ordinal}", "text": varied(lines[ordinal % len(lines)], ordinal)}


def write_ndjson(path, count, make=documents):
    with open(path, "w", encoding="utf-8") as file:
        for document in make(count):
            file.write(json.dumps(document, ensure_ascii=False) + "\n")


def write_folder(folder, count, per_folder=100):
    """A folder of files, so many in each folder below it."""
    for ordinal, document in enumerate(documents(count)):
        path = Path(folder) / f"{ordinal // per_folder:04}" / f"{ordinal:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(document["text"], encoding=("utf-8", "gb18030")[ordinal % 2], errors="replace")
