"""Reads hostile pages of 1 to 16 MB and fails where one of twice the length takes over 2.3 times as long.

    growth.py TAMIS HOSTILE_PAGES [FAMILY …]

HOSTILE_PAGES is the example of tamis-html that writes the pages. Without families, all of them are read.
"""

import itertools
import pathlib
import subprocess
import sys
import tempfile

import measure

SIZES = [1, 2, 4, 8, 16]  # MB
LARGEST_RATIO = 2.3
TRIES = 4  # of pages that seem to take too long: other programs run on the same machine


def main():
    tamis, hostile_pages, *families = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            subprocess.run([hostile_pages, f"{folder}/{size}", str(size)], check=True)
        names = sorted(path.stem for path in pathlib.Path(folder, str(SIZES[0])).iterdir())
        chosen = [name for name in names if name in families or not families]
        failed = [name for name in chosen if not grows_with_length(tamis, folder, name)]
    print(f"{len(chosen)} families, {len(failed)} over x{LARGEST_RATIO}: {', '.join(failed) or 'none'}")
    sys.exit(bool(failed))


def grows_with_length(tamis, folder, name):
    costs = [read(tamis, folder, size, name) for size in SIZES]
    for _ in range(1, TRIES):
        if largest_ratio(costs) <= LARGEST_RATIO:
            break
        again = [read(tamis, folder, size, name) for size in SIZES]
        costs = [measure.cheapest(pair) for pair in zip(costs, again)]
    times = " ".join(f"{cost.milliseconds:8.1f}" for cost in costs)
    peak = costs[-1].peak / (SIZES[-1] << 20)
    print(f"{name:26} {times} ms  at most x{largest_ratio(costs):.2f}  {peak:5.1f} bytes a byte", flush=True)
    return largest_ratio(costs) <= LARGEST_RATIO


def read(tamis, folder, size, name):
    cost = measure.run([tamis, "read", "--format", "jsonl", f"{folder}/{size}/{name}.html"])
    if cost.status != 0:
        sys.exit(f"{name}, {size} MB: status {cost.status}, {cost.err.strip()}")
    return cost


def largest_ratio(costs):
    return max(after.milliseconds / before.milliseconds for before, after in itertools.pairwise(costs))


main()
