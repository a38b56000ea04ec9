"""Compares the rows and states of two records of a run."""
import json
import sys


def ledger(path):
    with open(path, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return {(row["contract"], row["id"]): row["state"] for row in rows if row["kind"] == "row"}


left, right = (ledger(path) for path in sys.argv[1:3])
assert left, "the ledger is empty"
different = [key for key in sorted(left.keys() | right.keys()) if left.get(key) != right.get(key)]
for key in different:
    print(f"{'/'.join(key)}: {left.get(key)} in the one, {right.get(key)} in the other")
print(f"{len(left)} rows, {len(different)} different")
sys.exit(bool(different))
