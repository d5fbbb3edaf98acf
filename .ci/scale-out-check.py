#!/usr/bin/env python3
"""Holds what engines make of `tongbao stream` against one process: GNU parallel, Spark, DuckDB.

scale-out-check.py TONGBAO [DOCUMENTS]: 10 000 documents unless told. Needs GNU parallel, Java, and
pyspark, pyarrow and duckdb from PyPI.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path += [str(ROOT / ".ci"), str(ROOT / "Sources/TongbaoCommand/Recipes")]

from archive_maker import paragraphs, write_ndjson  # noqa: E402

TONGBAO = Path(sys.argv[1]).resolve()
COUNT = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000


def shell(command, work):
    return subprocess.run(["bash", "-euo", "pipefail", "-c", command], cwd=work, check=True,
                          stdout=subprocess.PIPE).stdout


def parallel(work, expected):
    """The recipe of the manual, word for word; the order is kept, so the bytes are the same."""
    recipe = "parallel --pipe --keep-order --block 1M tongbao stream < documents.ndjson"
    assert shell(recipe, work).decode().splitlines() == expected


def duckdb(work, expected):
    """Parquet from CSV by one statement, and as many rows as there are records."""
    import duckdb

    shell("tongbao convert documents.ndjson -o records.csv --progress none", work)
    os.chdir(work)
    duckdb.sql("COPY (FROM read_csv('records.csv')) TO 'records.parquet'")
    rows = duckdb.sql("SELECT count(*), count(DISTINCT id) FROM 'records.parquet'").fetchall()[0]
    records = sum(line.startswith('{"type":"record"') for line in expected)
    assert rows == (records, records), (rows, records)


def spark(work, expected):
    from pyspark.sql import SparkSession

    import spark_records

    session = (SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
               .config("spark.driver.memory", "2g").getOrCreate())
    session.sparkContext.setLogLevel("ERROR")
    path = str(work / "documents.ndjson")
    piped = spark_records.piped(session.sparkContext, path, 8).collect()
    assert piped == expected, "RDD.pipe"
    frame = session.read.schema("id string, text string").json(path).repartition(8)
    mapped = [row.line for row in spark_records.mapped(frame).collect()]
    assert sorted(mapped) == sorted(expected), "mapInArrow"
    session.stop()


def main():
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        (work / "bin").mkdir()
        (work / "bin/tongbao").symlink_to(TONGBAO)
        os.environ["PATH"] = f"{work / 'bin'}:{os.environ['PATH']}"
        os.environ["PYTHONPATH"] = str(ROOT / "Sources/TongbaoCommand/Recipes")
        os.environ["PYSPARK_PYTHON"] = sys.executable
        write_ndjson(work / "documents.ndjson", COUNT, paragraphs)
        began = time.monotonic()
        expected = shell("tongbao stream < documents.ndjson", work).decode().splitlines()
        documents = [json.loads(line) for line in expected if line.startswith('{"type":"document"')]
        assert len(documents) == COUNT and all(line["status"] == "ok" for line in documents)
        print(f"one process: {len(expected)} lines ({time.monotonic() - began:.0f} s)", flush=True)
        for check in (parallel, duckdb, spark):
            began = time.monotonic()
            check(work, expected)
            print(f"{check.__name__}: the same ({time.monotonic() - began:.0f} s)", flush=True)


if __name__ == "__main__":
    main()
