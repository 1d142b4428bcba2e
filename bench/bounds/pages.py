"""Reads every page alone and fails where one gives no record, takes too long or too much memory: `pages.py TAMIS FOLDER`."""

import gzip
import pathlib
import sys

import measure

LONGEST = 200.0  # milliseconds on a processor
MEMORY_OF_COMMAND = 50e6  # bytes, whatever the page
MEMORY_BY_BYTE = 20  # bytes for each byte of the page, decompressed
TRIES = 3  # of a page that took too long: other programs run on the same machine
LISTED = 10


def main():
    tamis, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    pages = [(path, check(tamis, path)) for path in sorted(folder.rglob("*")) if path.is_file()]
    list_largest(pages, "slowest", lambda cost: cost.milliseconds, "ms")
    list_largest(pages, "nearest to their bound of memory", lambda cost: cost.share, "of it")
    failures = [f"{path}: {failure}" for path, cost in pages for failure in cost.failures]
    mean = sum(cost.milliseconds for _, cost in pages) / max(len(pages), 1)
    print(f"{len(pages)} pages, {mean:.1f} ms each, {len(failures)} failures")
    print("\n".join(failures))
    sys.exit(bool(failures))


def check(tamis, path):
    """What reading the page took, with its share of the memory it may take and what went wrong."""
    read = lambda: measure.run([tamis, "read", "--format", "jsonl", str(path)])
    cost = read()
    if cost.milliseconds > LONGEST:
        cost = measure.cheapest([cost] + [read() for _ in range(1, TRIES)])
    cost.share = cost.peak / (MEMORY_OF_COMMAND + MEMORY_BY_BYTE * size(path))
    cost.failures = []
    if cost.status != 0:
        cost.failures.append(f"status {cost.status}, {cost.err.strip()}")
    if cost.milliseconds > LONGEST:
        cost.failures.append(f"{cost.milliseconds:.0f} ms")
    if cost.share > 1:
        cost.failures.append(f"{cost.peak / 1e6:.0f} MB, which is {cost.share:.2f} of what it may take")
    return cost


def size(path):
    bytes_ = path.read_bytes()
    return len(gzip.decompress(bytes_)) if path.suffix == ".gz" else len(bytes_)


def list_largest(pages, what, figure, unit):
    print(f"{what}:")
    for path, cost in sorted(pages, key=lambda page: -figure(page[1]))[:LISTED]:
        print(f"  {figure(cost):8.2f} {unit}  {cost.peak / 1e6:6.1f} MB  {path}")


main()
