"""Reads a folder with 1, 2 and 8 jobs: fails where the output differs or two jobs gain too little: `jobs.py TAMIS FOLDER`."""

import os
import sys
import tempfile
import time

import measure

JOBS = [1, 2, 8]
LEAST_GAIN = 1.8  # of two jobs over one, in seconds that pass
ROUNDS = 3  # the fastest counts


def main():
    tamis, folder = sys.argv[1:]
    with tempfile.TemporaryDirectory() as scratch:
        outputs = {jobs: os.path.join(scratch, str(jobs)) for jobs in JOBS}
        seconds = {jobs: fastest(tamis, folder, jobs, outputs[jobs]) for jobs in JOBS}
        contents = {open(path, "rb").read() for path in outputs.values()}
    gain = seconds[1] / seconds[2]
    print(", ".join(f"{jobs} jobs: {seconds[jobs]:.2f} s" for jobs in JOBS), f"; two gain x{gain:.2f}")
    print("the output is the same" if len(contents) == 1 else "the output differs")
    sys.exit(gain < LEAST_GAIN or len(contents) != 1)


def fastest(tamis, folder, jobs, output):
    return min(read(tamis, folder, jobs, output) for _ in range(ROUNDS))


def read(tamis, folder, jobs, output):
    start = time.monotonic()
    measure.run([tamis, "read", "--format", "jsonl", "--jobs", str(jobs), "-o", output, folder])
    return time.monotonic() - start


main()
