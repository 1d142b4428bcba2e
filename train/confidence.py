#!/usr/bin/env python3
"""Fits the map from the expected F1 of a page's choice of blocks to the F1 it has, on out-of-fold records.

    cargo xtask out-of-fold > train/out/records.jsonl     # train/run does it
    train/confidence.py --gold ../shared/gold --records train/out/records.jsonl

Isotonic regression (Zadrozny and Elkan, KDD 2002), thinned to a few knots between which the library interpolates.
The figures printed are cross-validated: each record is placed by a map fitted on the others of its split.
"""
import argparse
import json
import struct
import sys

import numpy as np
from sklearn.isotonic import IsotonicRegression
from sklearn.model_selection import KFold

KNOTS = 12


def pairs(gold, records):
    """Expected and true F1 of the pages whose gold is a whole text."""
    sys.path.insert(0, gold)
    from score import bag_prf
    by_page = {}
    for name in ("wcxb", "aeb"):
        for line in open(f"{gold}/main/{name}.jsonl", encoding="utf-8"):
            row = json.loads(line)
            by_page["/".join(row["html"].split("/")[-2:])] = row["main"]
    found = []
    for line in open(records, encoding="utf-8"):
        record = json.loads(line)
        text = by_page.get("/".join(record["source"].split("/")[-2:]))
        if text is not None:
            found.append((record["confidence"], bag_prf(record["text"], text)[2]))
    return np.array(found).T


def knots_of(expected, true):
    model = IsotonicRegression(out_of_bounds="clip").fit(expected, true)
    # Where pages are many, and as many evenly, since few pages spread over the lower half.
    even = np.linspace(0, 1, KNOTS)
    at = np.unique(np.concatenate([np.quantile(expected, even), expected.min() + even * np.ptp(expected)]))
    # A knot's value is the mean of the fit around it, which smooths the steps.
    edges = np.concatenate([[at[0]], (at[:-1] + at[1:]) / 2, [at[-1]]])
    values = [model.predict(np.linspace(low, high, 21)).mean() for low, high in zip(edges[:-1], edges[1:])]
    return at, np.array(values)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", default="../shared/gold")
    parser.add_argument("--records", default="train/out/records.jsonl")
    parser.add_argument("--table", default="crates/tamis/src/roles/tables/confidence.bin")
    arguments = parser.parse_args()
    expected, true = pairs(arguments.gold, arguments.records)
    placed = np.zeros_like(expected)
    for train, test in KFold(5, shuffle=True, random_state=1).split(expected):
        placed[test] = np.interp(expected[test], *knots_of(expected[train], true[train]))
    for tenth in np.array_split(np.argsort(placed, kind="stable"), 10):
        print(f"confidence {placed[tenth].mean():.3f}  F1 {true[tenth].mean():.3f}  pages {len(tenth)}")
    at, values = knots_of(expected, true)
    with open(arguments.table, "wb") as file:
        file.write(struct.pack("<B", len(at)) + b"".join(struct.pack("<ff", x, y) for x, y in zip(at, values)))


if __name__ == "__main__":
    sys.exit(main())
