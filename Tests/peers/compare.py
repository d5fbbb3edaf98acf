#!/usr/bin/env python3
"""Sets Tongbao beside two Python packages that read quantities in Chinese text.

compare.py TONGBAO [FIXTURES]
Needs: pip install recognizers-text-suite "emoji<2" jionlp

For each: MB of UTF-8 a second over the bulletins among the fixtures, start-up left out, and what becomes
of a few inputs that are hard on scanners. A call that takes more than LIMIT seconds counts as hanging.
"""

import multiprocessing
import subprocess
import sys
import time
from pathlib import Path

LIMIT = 60

# What is read, and the value that must not be lost.
HARD = {
    "long digits": ("完成投资1234567890.123456789元。", "1234567890.123456789"),
    "a million and more": ("累计完成投资3288.75亿元。", "328875000000"),
    "Chinese decimal": ("完成投资一百二十三点四五六亿元。", "12345600000"),
    "digits for 20 kB": ("完成" + "1" * 20000 + "米。", None),
    "numerals for 20 kB": ("一" * 7000, None),
    "brackets for 20 kB": ("(1" * 10000, None),
}


def recognizers(text):
    from recognizers_number_with_unit import Culture, recognize_currency, recognize_dimension

    found = recognize_currency(text, Culture.Chinese) + recognize_dimension(text, Culture.Chinese)
    return [str(entity.resolution.get("value")) for entity in found if entity.resolution]


def jionlp(text):
    import jionlp as package

    return [str(entity["detail"]) for entity in package.ner.extract_money(text, with_parsing=True)]


def call(peer, text, answer):
    peer("完成投资3亿元。")
    answer.put("warm")
    start = time.process_time()
    values = peer(text)
    answer.put((time.process_time() - start, values))


def timed(peer, text):
    """Seconds and values, or why there are none."""
    answer = multiprocessing.Queue()
    worker = multiprocessing.Process(target=call, args=(peer, text, answer))
    worker.start()
    try:
        answer.get(timeout=120)
        return answer.get(timeout=LIMIT)
    except Exception:
        return None, "hangs" if worker.is_alive() else "fails"
    finally:
        worker.kill()
        worker.join()


def verdict(values, wanted):
    if isinstance(values, str):
        return values
    if wanted is None:
        return "comes through"
    return "exact" if any(wanted in value for value in values) else f"lost: {values}"[:60]


def tongbao(program, text):
    """CPU seconds of the whole program, and the lines that it writes."""
    start = time.monotonic()
    try:
        run = subprocess.run(
            [program, "extract", "-"], input=text.encode(), capture_output=True, timeout=LIMIT)
    except subprocess.TimeoutExpired:
        return None, "hangs"
    return time.monotonic() - start, [run.stdout.decode()]


def main():
    program = sys.argv[1]
    fixtures = Path(sys.argv[2] if len(sys.argv) > 2 else "fixtures")
    texts = [path.read_text() for path in sorted(fixtures.glob("bulletins/*/input.txt"))]
    size = sum(len(text.encode()) for text in texts) / 1e6
    peers = {"recognizers-text": recognizers, "jionlp": jionlp}
    for name, peer in peers.items():
        seconds, values = timed(peer, "\n".join(texts))
        print(f"{name}: {f'{size / seconds:.4f} MB/s' if seconds else values}")
        for label, (text, wanted) in HARD.items():
            print(f"  {label}: {verdict(timed(peer, text)[1], wanted)}")
    many = "\n".join(texts) * 20
    empty, _ = tongbao(program, "")
    seconds, _ = tongbao(program, many)
    print(f"tongbao: {20 * size / (seconds - empty):.2f} MB/s")
    for label, (text, wanted) in HARD.items():
        print(f"  {label}: {verdict(tongbao(program, text)[1], wanted)}")


if __name__ == "__main__":
    main()
