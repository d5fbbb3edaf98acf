#!/usr/bin/env python3
"""Holds measured figures against the floors in floors.json, which may only rise.

floors.py hold NAME FIGURES.json   the figures of score.py or score_suites.py with --json
floors.py rise EARLIER.json        fails when a floor is lower than it was, or gone
floors.py tell NAME KEY            prints a floor
"""

import json
import sys
from pathlib import Path

FLOORS = json.loads(Path(__file__).with_name("floors.json").read_text())


def figure(value):
    """score.py gives [precision, recall, F1] or an accuracy, score_suites.py [passed, cases]."""
    if not isinstance(value, list):
        return value
    return value[2] if len(value) == 3 else value[0] / value[1]


def hold(name, path):
    found = json.loads(Path(path).read_text())
    found = found.get("figures", found)
    for key, floor in FLOORS[name].items():
        measured = figure(found[key])
        if measured < floor:
            yield f"{name} {key}: {measured:.4f} is below its floor {floor}"


def rise(path):
    for name, floors in json.loads(Path(path).read_text()).items():
        for key, floor in floors.items():
            now = FLOORS.get(name, {}).get(key, 0)
            if now < floor:
                yield f"{name} {key}: the floor fell from {floor} to {now}"


def main():
    command, *arguments = sys.argv[1:]
    if command == "tell":
        return print(FLOORS[arguments[0]][arguments[1]])
    faults = list({"hold": hold, "rise": rise}[command](*arguments))
    print("\n".join(faults) if faults else f"floors {' '.join(arguments[:1])}: held")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
