#!/usr/bin/env python3
"""Prints the worst pages of each kind, read out of fold, with the blocks that were wrongly kept or dropped.

    train/errors.py --kind product --worst 40     # after `train/run roles`
    train/errors.py --summary                     # where the F1 that is missing was lost, by kind

The lost F1 of a page falls into three parts: `source`, what no choice of its blocks could give; `order`, what the
best threshold on its likelihoods loses to the best choice of blocks; `threshold`, what the page's own threshold
loses to the best one. What a reader of the printed pages made of them stands in ERRORS.md.
"""
import argparse
import json
import os

import numpy as np

from data import Data, choose

ASIDE = 5
SHORTEST_PRINTED = 4


def best_threshold(data, page, likelihoods):
    """The highest F1 that any threshold on the likelihoods reaches."""
    steps = np.unique(likelihoods)
    steps = steps if len(steps) <= 60 else np.quantile(likelihoods, np.linspace(0, 1, 60))
    return max((data.score(page, likelihoods >= step)[0] for step in steps), default=0.0)


def parts_of(data, page, likelihoods):
    """F1, precision, recall, the three parts of the loss, and the blocks kept."""
    blocks = data.blocks(page)
    kept = choose(likelihoods[blocks], data.words[blocks])
    f1, precision, recall = data.score(page, kept)
    ideal = data.score(page, np.nan_to_num(data.labels[blocks]) >= 0.5)[0]
    best = max(f1, best_threshold(data, page, likelihoods[blocks]))
    ideal = max(ideal, best)
    return dict(f1=f1, precision=precision, recall=recall, source=1 - ideal, order=ideal - best, threshold=best - f1, kept=kept)


def print_page(data, page, found, texts, likelihoods):
    blocks = data.blocks(page)
    described = data.pages[page]
    print(f"\n=== {described['id']} {described['url']}  F1 {found['f1']:.3f} P {found['precision']:.2f} R {found['recall']:.2f}"
          f"  source {found['source']:.2f} order {found['order']:.2f} threshold {found['threshold']:.2f}"
          f"  blocks {blocks.stop - blocks.start} gold words {sum(described['gold'])}")
    structure = data.rows[blocks, data.names.index("block: structure")]
    for n, text in enumerate(texts):
        label, words = data.labels[blocks][n], data.words[blocks][n]
        is_wrong = (label >= 0.5) != found["kept"][n]
        mark = ("+" if found["kept"][n] else "-") + ("!" if is_wrong else " ")
        if (is_wrong or label >= 0.5) and words >= SHORTEST_PRINTED:
            print(f" {mark} p{likelihoods[blocks][n]:.2f} l{label:.1f} w{int(words):4} s{int(structure[n])} {text[:90]!r}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", default="train/out")
    parser.add_argument("--set", default="wcxb")
    parser.add_argument("--kind", help="of page; all where none is named")
    parser.add_argument("--worst", type=int, default=40)
    parser.add_argument("--summary", action="store_true")
    arguments = parser.parse_args()
    data = Data(arguments.out)
    likelihoods = np.fromfile(os.path.join(arguments.out, "second-oof.f32"), np.float32)
    wanted = [n for n in range(len(data.pages)) if data.set[n] == arguments.set and data.fold[n] < ASIDE
              and arguments.kind in (None, data.kind[n])]
    found = {n: parts_of(data, n, likelihoods) for n in wanted}
    for kind in sorted({data.kind[n] for n in wanted}):
        of_kind = [found[n] for n in wanted if data.kind[n] == kind]
        sums = {part: sum(f[part] for f in of_kind) for part in ("source", "order", "threshold")}
        print(f"{kind:14} pages {len(of_kind):4} F1 {np.mean([f['f1'] for f in of_kind]):.4f} ",
              " ".join(f"{part} {value:.1f}" for part, value in sums.items()))
    if arguments.summary:
        return
    with open(os.path.join(arguments.out, "texts.jsonl"), encoding="utf-8") as lines:
        texts = [json.loads(line) for line in lines]
    for page in sorted(wanted, key=lambda n: found[n]["f1"])[:arguments.worst]:
        print_page(data, page, found[page], texts[page], likelihoods)


if __name__ == "__main__":
    main()
