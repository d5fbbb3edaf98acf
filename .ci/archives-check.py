#!/usr/bin/env python3
"""What becomes of `tongbao convert` when something goes wrong, and who can open what it writes.

archives-check.py TONGBAO [CHECK…]: runs all checks or those that are named. Needs root (it mounts small
file systems), LibreOffice, pdftotext and pandoc, and openpyxl, pandas and frictionless from PyPI.
"""

import csv
import json
import os
import pty
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import warnings
from contextlib import contextmanager
from pathlib import Path

from archive_maker import FIXTURES, paragraphs, write_folder, write_ndjson

TONGBAO = os.path.abspath(sys.argv[1])


def convert(*arguments, status=0):
    done = subprocess.run([TONGBAO, "convert", *map(str, arguments)], capture_output=True, text=True)
    last = done.stderr.strip().splitlines()[-1:] or [""]
    assert done.returncode == status, (done.returncode, arguments, done.stderr[-500:])
    return last[0]


def lines(path):
    return [json.loads(line) for line in Path(path).read_text().splitlines()]


@contextmanager
def mounted(options):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], check=True)
        try:
            yield Path(folder)
        finally:
            subprocess.run(["umount", folder], check=True)


def readers(work):
    """Each format is opened by a program of its own, and all tell of the same records."""
    import openpyxl
    import pandas
    from frictionless import validate

    write_ndjson(work / "in.ndjson", 200)
    for suffix in ("ndjson", "json", "csv", "xlsx", "sqlite"):
        convert(work / "in.ndjson", "-o", work / f"out.{suffix}")
    count = sum(line["type"] == "record" for line in lines(work / "out.ndjson"))
    assert len(json.loads((work / "out.json").read_text())) == count + 200
    assert len(pandas.read_csv(work / "out.csv")) == count
    report = validate(str(work / "datapackage.json"))
    assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])[:5]
    warnings.simplefilter("ignore")
    book = openpyxl.load_workbook(work / "out.xlsx")
    assert [sheet.title for sheet in book] == ["Records", "Documents", "Failed checks"]
    assert book["Records"].max_row == count + 1 and book["Documents"].max_row == 201
    database = sqlite3.connect(work / "out.sqlite")
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    for table, rows in (("records", count), ("record_details", count), ("documents", 200)):
        assert database.execute(f"SELECT count(*) FROM {table}").fetchone() == (rows,), table
    pairs = "SELECT count(*) FROM (SELECT DISTINCT document_no, project_key FROM records WHERE project_key IS NOT NULL)"
    assert database.execute("SELECT count(*) FROM projects").fetchone() == database.execute(pairs).fetchone()
    return f"{count} records"


def office(work, kind, file):
    profile = f"-env:UserInstallation=file://{work}/profile"
    subprocess.run(["soffice", profile, "--headless", "--convert-to", kind, "--outdir", work, file],
                   check=True, capture_output=True, timeout=120)


def table(path):
    return list(csv.reader(path.open(encoding="utf-8-sig", newline="")))


def libreoffice(work):
    """LibreOffice reads from the workbook, cell by cell, what stands in the CSV."""
    write_ndjson(work / "in.ndjson", 200)
    for suffix in ("csv", "xlsx"):
        convert(work / "in.ndjson", "-o", work / f"out.{suffix}")
    # Cells as they are and not as they look, each sheet a file.
    office(work, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1",
           work / "out.xlsx")
    expected, found = table(work / "out.csv"), table(work / "out-Records.csv")
    added = [name == "Completion" or "all digits" in name for name in found[0]]
    assert len(found) == len(expected) and len(found[0]) - sum(added) == len(expected[0])
    for theirs, ours in zip(found[1:], expected[1:]):
        theirs = [{"TRUE": "true", "FALSE": "false"}.get(cell, cell)
                  for cell, isAdded in zip(theirs, added) if not isAdded]
        assert theirs == ours, [pair for pair in zip(theirs, ours) if pair[0] != pair[1]]
    assert len(table(work / "out-Documents.csv")) == 201
    return f"{len(found) - 1} records, {len(expected[0])} cells each"


def converters(work):
    """PDF and DOCX give the records of the text that they were made of, at the offsets of the kept texts;
    without the programs each is an error that names one."""
    (work / "in").mkdir()
    text = (FIXTURES / "bulletins/quarterly-livelihood-prose/input.txt").read_text()
    (work / "a.txt").write_text(text)
    for suffix in ("pdf", "docx"):
        office(work, suffix, work / "a.txt")
        (work / f"a.{suffix}").rename(work / f"in/{suffix}-without-suffix")
    convert(work / "a.txt", "-o", work / "text.ndjson")
    convert(work / "in", "-o", work / "out.ndjson", "--keep-text", work / "kept")
    records = [line for line in lines(work / "out.ndjson") if line["type"] == "record"]

    def told(records):
        return sorted((str(line["project"]), str((line["quantity"] or {}).get("value")), str(line["role"]),
                       str(line["status"])) for line in records)

    expected = told(line for line in lines(work / "text.ndjson") if line["type"] == "record")
    for suffix in ("pdf", "docx"):
        made = [line for line in records if line["document"].endswith(f"{suffix}-without-suffix")]
        assert told(made) == expected, (suffix, set(told(made)) ^ set(expected))
        name = made[0]["document"].replace("/", "_") + ".txt"
        kept = (work / "kept" / name).read_bytes().decode()
        for evidence in (line["evidence"] for line in made):
            assert evidence["text"] in kept[evidence["start"]:evidence["end"]], evidence
    (work / "programs").mkdir()
    done = subprocess.run([TONGBAO, "convert", work / "in", "-o", work / "none.ndjson"], text=True,
                          capture_output=True, env={"PATH": str(work / "programs")})
    assert done.returncode == 3 and "pandoc" in done.stderr and "pdftotext" in done.stderr, done.stderr
    assert [line["code"] for line in lines(work / "errors.ndjson")] == ["program-missing"] * 2
    return f"{len(expected)} records each"


def terminal(work):
    """A terminal shows a bar, a file or a pipe nothing; plain lines come when asked for."""
    write_ndjson(work / "in.ndjson", 300)
    command = [TONGBAO, "convert", work / "in.ndjson", "-o", work / "out.ndjson"]
    main, other = pty.openpty()
    run = subprocess.Popen(command, stderr=other)
    os.close(other)
    shown = b""
    try:
        while part := os.read(main, 4096):
            shown += part
    except OSError:
        pass  # Linux tells the end of a terminal so.
    assert run.wait() == 0
    for word in ("█", "documents", "/s", "left"):
        assert word.encode() in shown, shown[-300:]
    quiet = subprocess.run(command, capture_output=True, text=True)
    assert quiet.stderr.count("\n") == 1 and "\x1b" not in quiet.stderr, quiet.stderr
    return f"{shown.count(13)} times drawn, last: {shown.decode().split(chr(13))[-3][3:]}"


def selection(work):
    """Patterns choose, loops of links end, a dry run writes nothing."""
    for name in ("a/one.txt", "a/two.html", "a/b/three.txt", "a/draft/four.txt"):
        path = work / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("甲工程完成38%。")
    (work / "in/a/b/loop").symlink_to(work / "in")
    (work / "in/self.txt").symlink_to("self.txt")
    before = sorted(work.rglob("*"))
    arguments = [work / "in", "--include", "*.txt", "--exclude", "a/draft/*", "--exclude", "self.*"]
    done = subprocess.run([TONGBAO, "convert", *arguments, "-o", work / "out.csv", "--dry-run"],
                          capture_output=True, text=True, check=True)
    assert sorted(work.rglob("*")) == before
    ids = [line.split("\t")[0].rpartition("/")[2] for line in done.stdout.splitlines()]
    assert ids == ["three.txt", "one.txt"], ids
    convert(*arguments, "-o", work / "out.csv")
    assert len(table(work / "out.csv")) == 3
    return convert(work / "in", "-o", work / "out.csv", status=3)


def markup(work):
    """Pages of 5 MB: what is a page gives records, what is none ends at a limit, both soon."""
    row = "<tr><td>东干渠清淤工程</td><td>6800</td><td><b>5100</b></td></tr>"
    pages = {
        "paragraphs": "<p>东河桥工程<b>完成38%</b>。</p>", "table": row, "open": "<p>甲<div>", "deep": "<b>",
        "attributes": "<a ", "entities": "&#x4e1c;&nbsp;", "comments": "<!--", "sections": "<![CDATA[",
    }
    head = "<table><tr><th>工程名称</th><th>计划（米）</th><th>完成（米）</th></tr>"
    for name, part in pages.items():
        start = "<html><meta charset=utf-8><body>" + head * (name == "table")
        (work / f"{name}.html").write_text(start + part * (5_000_000 // len(part.encode())))
    seconds, codes = {}, {}
    for name in pages:
        began = os.times().children_user
        done = subprocess.run([TONGBAO, "extract", work / f"{name}.html"], capture_output=True, text=True)
        seconds[name] = round(os.times().children_user - began, 1)
        assert done.returncode in (0, 3), (name, done.returncode)
        codes[name] = done.stderr.rpartition("[")[2].strip(" ]\n") if done.returncode else "ok"
        assert seconds[name] < 30, seconds
    return ", ".join(f"{name} {codes[name]} {seconds[name]} s" for name in pages)


def jobs(work):
    """Two jobs write the bytes of one."""
    write_folder(work / "in", 400)
    for count in (1, 2, 5):
        convert(work / "in", "-o", work / f"{count}.ndjson", "--jobs", count)
        assert (work / f"{count}.ndjson").read_bytes() == (work / "1.ndjson").read_bytes(), count
    return "1, 2 and 5 jobs: the same bytes"


def killed(work):
    """kill -9 at 20 random moments; each time --resume gives the bytes of an undisturbed run."""
    write_ndjson(work / "in", 2000, paragraphs)
    began = time.monotonic()
    convert(work / "in", "-o", work / "whole.ndjson")
    length = time.monotonic() - began
    whole = (work / "whole.ndjson").read_bytes()
    draw = random.Random(6)
    kept = []
    for turn in range(20):
        output = work / f"{turn}.ndjson"
        run = subprocess.Popen([TONGBAO, "convert", work / "in", "-o", output], stderr=subprocess.DEVNULL)
        time.sleep(draw.uniform(0, length))
        run.send_signal(signal.SIGKILL)
        run.wait()
        message = convert(work / "in", "-o", output, "--resume")
        assert output.read_bytes() == whole, turn
        kept.append(int(message.split(", ")[1].split()[0]) if "kept" in message else 0)
    return f"kept {kept} of 2000 documents"


def interrupted(work):
    """Ctrl-C writes what is done; --resume completes it."""
    write_folder(work / "in", 500)
    convert(work / "in", "-o", work / "whole.ndjson")
    command = [TONGBAO, "convert", work / "in", "-o", work / "out.ndjson", "--jobs", "1"]
    run = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    while not (work / "out.ndjson.journal").exists() or not (work / "out.ndjson.journal").stat().st_size:
        time.sleep(0.01)
    run.send_signal(signal.SIGINT)
    assert run.wait() == 130, run.returncode
    part, whole = (work / "out.ndjson").read_bytes(), (work / "whole.ndjson").read_bytes()
    assert 0 < len(part) < len(whole) and whole.startswith(part)
    convert(work / "in", "-o", work / "out.ndjson", "--resume")
    assert (work / "out.ndjson").read_bytes() == whole
    return f"{len(part)} of {len(whole)} bytes, then all"


def full_disk(work):
    """A full disk ends the run with status 2 and leaves no half file; with room again it goes on."""
    write_ndjson(work / "in.ndjson", 300)
    convert(work / "in.ndjson", "-o", work / "whole.ndjson")
    for suffix in ("ndjson", "csv", "xlsx", "sqlite"):
        with mounted("size=600k") as disk:
            message = convert(work / "in.ndjson", "-o", disk / f"out.{suffix}", status=2)
            assert not (disk / f"out.{suffix}").exists(), os.listdir(disk)
            subprocess.run(["mount", "-o", "remount,size=64m", disk], check=True)
            convert(work / "in.ndjson", "-o", disk / f"out.{suffix}", "--resume")
            if suffix == "ndjson":
                assert (disk / "out.ndjson").read_bytes() == (work / "whole.ndjson").read_bytes()
    return message


def read_only(work):
    """A target that cannot be written ends the run with status 2 before anything is read."""
    (work / "in.txt").write_text("甲工程完成38%。")
    with mounted("ro") as disk:
        message = convert(work / "in.txt", "-o", disk / "out.ndjson", status=2)
    assert "Read-only file system" in message, message
    return message


def vanished(work):
    """A file that goes away after its folder was listed is an error of that file, like a broken link."""
    write_folder(work / "in", 500, per_folder=1000)
    (work / "in/0000/zz-link.txt").symlink_to("nowhere")
    last = work / "in/0000/000499.txt"
    command = [TONGBAO, "convert", work / "in", "-o", work / "out.ndjson"]
    run = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    while not (work / "out.ndjson.partial").exists() or not (work / "out.ndjson.partial").stat().st_size:
        time.sleep(0.001)
    last.unlink()
    message = run.communicate()[1].strip().splitlines()[-1]
    assert run.returncode == 3, run.returncode
    assert [line["code"] for line in lines(work / "errors.ndjson")] == ["unreadable"] * 2
    return message


def binary(work):
    """A thousand files of random bytes: each is accounted for, none stops the run."""
    draw = random.Random(8)
    (work / "in").mkdir()
    for ordinal in range(1000):
        (work / "in" / f"{ordinal:04}").write_bytes(draw.randbytes(draw.randint(0, 20_000)))
    message = convert(work / "in", "-o", work / "out.ndjson", status=3)
    documents = [line for line in lines(work / "out.ndjson") if line["type"] == "document"]
    assert len(documents) == 1000
    failed = sum(line["status"] == "error" for line in documents)
    assert failed == len(lines(work / "errors.ndjson"))
    return message


def long_line(work):
    """One line of 200 MB is an error of that document; one of 5 MB comes through, within its limits or not."""
    line = "甲工程完成38%，乙路已开工12个。" * 4_400_000
    (work / "long.txt").write_text(line)
    (work / "long.ndjson").write_text(
        json.dumps({"id": 1, "text": line}, ensure_ascii=False) + '\n{"id":2,"text":"丙桥竣工。"}\n')
    convert(work / "long.txt", work / "long.ndjson", "-o", work / "out.ndjson", status=3)
    codes = [line["code"] for line in lines(work / "errors.ndjson")]
    assert codes == ["document-size"] * 2, codes
    (work / "long.txt").write_text(line[:1_700_000])
    command = ["/usr/bin/time", "-f", "%U s, %M KB", TONGBAO, "convert", work / "long.txt",
               "-o", work / "out.ndjson", "--progress", "none"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    assert done.returncode in (0, 3), done.stderr
    return f"status {done.returncode}, " + ", ".join(done.stderr.strip().splitlines()[-2:])


CHECKS = [readers, libreoffice, converters, terminal, selection, markup, jobs, killed, interrupted,
          full_disk, read_only, vanished, binary, long_line]


def main():
    wanted = sys.argv[2:]
    for check in CHECKS:
        if wanted and check.__name__ not in wanted:
            continue
        began = time.monotonic()
        with tempfile.TemporaryDirectory() as work:
            result = check(Path(work))
        print(f"{check.__name__}: {result} ({time.monotonic() - began:.0f} s)", flush=True)


if __name__ == "__main__":
    main()
