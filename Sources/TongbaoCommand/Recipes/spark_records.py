"""Records of bulletins with Spark: two ways to run `tongbao stream` on every executor.

`tongbao` must be on the PATH of the executors; one process serves a partition.
"""

import json
import os
import subprocess
import tempfile
from itertools import islice

import pyarrow


def piped(context, path, partitions=None):
    """NDJSON documents in files to an RDD of the lines that `tongbao stream` writes.

    checkCode makes Spark try a partition again, and then fail, when the program fails. Spark starts it
    with an empty environment unless told, so the PATH has to come along.
    """
    path_of_programs = {"PATH": os.environ["PATH"]}
    documents = context.textFile(path, partitions)
    return documents.pipe("tongbao stream", env=path_of_programs, checkCode=True)


def mapped(frame):
    """A data frame with the columns id and text to one with a column line, through Arrow."""
    return frame.select("id", "text").mapInArrow(_lines, "line string")


def _lines(batches):
    # A file in between, so that neither side waits for the other.
    with tempfile.TemporaryFile() as documents:
        for batch in batches:
            for document in batch.to_pylist():
                documents.write(json.dumps(document, ensure_ascii=False).encode() + b"\n")
        documents.seek(0)
        stream = subprocess.Popen(["tongbao", "stream"], stdin=documents, stdout=subprocess.PIPE)
        lines = (line.decode().rstrip("\n") for line in stream.stdout)
        while chunk := list(islice(lines, 10_000)):
            yield pyarrow.RecordBatch.from_pydict({"line": chunk})
        if stream.wait() != 0:
            raise RuntimeError(f"tongbao stream ended with status {stream.returncode}")
