#!/usr/bin/env python3
"""Holds what `tongbao extract` prints against what `tongbao schema` promises.

Needs jsonschema (Debian: python3-jsonschema). Usage: schema.py TONGBAO BULLETIN...
"""

import json
import subprocess
import sys

from jsonschema import Draft202012Validator

tongbao, *bulletins = sys.argv[1:]


def output(*arguments):
    return subprocess.run([tongbao, *arguments], check=True, capture_output=True).stdout


schema = json.loads(output("schema"))
Draft202012Validator.check_schema(schema)
# One validator a kind of line: the message of the whole schema's oneOf would name neither fault.
validators = {
    kind: Draft202012Validator({"$defs": schema["$defs"], "$ref": f"#/$defs/{kind}"})
    for kind in ("record", "document")
}
passed = failed = 0
for line in output("extract", "--documents", *bulletins).decode().splitlines():
    value = json.loads(line)
    faults = list(validators[value["type"]].iter_errors(value))
    for fault in faults:
        print(f"{value['id']}: {'/'.join(map(str, fault.path))}: {fault.message}")
    failed += bool(faults)
    passed += not faults
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0 or passed == 0)
