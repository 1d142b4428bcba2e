"""Loads what `cargo xtask features` wrote, and scores choices of blocks as the benchmarks score text."""
import json
import os

import numpy as np


class Data:
    """Rows of blocks, page by page.

    rows      float32, blocks by features
    labels    share of main content, NaN where the gold does not tell
    words     the gold's words of each block
    page      number of each block's page
    """

    def __init__(self, folder):
        path = lambda name: os.path.join(folder, name)
        self.names = json.load(open(path("names.json"), encoding="utf-8"))
        self.pages = [json.loads(line) for line in open(path("pages.jsonl"), encoding="utf-8")]
        self.labels = np.fromfile(path("labels.f32"), np.float32)
        self.words = np.fromfile(path("words.u32"), np.uint32).astype(np.float32)
        self.rows = np.fromfile(path("rows.f32"), np.float32).reshape(len(self.labels), len(self.names))
        bags = np.fromfile(path("bags.u32"), np.uint32).reshape(-1, 3)
        counts = [p["blocks"] for p in self.pages]
        self.starts = np.concatenate([[0], np.cumsum(counts)])
        self.page = np.repeat(np.arange(len(counts)), counts)
        self.fold = np.array([p["fold"] for p in self.pages])
        self.set = np.array([p["set"] for p in self.pages])
        self.kind = np.array([p["kind"] for p in self.pages])
        at = np.searchsorted(bags[:, 0], self.starts)
        self.bags = [bags[at[n]:at[n + 1]] for n in range(len(counts))]

    def blocks(self, page):
        return slice(self.starts[page], self.starts[page + 1])

    def score(self, page, kept):
        """Word F1, precision, recall of the kept blocks (bool by block of the page)."""
        gold = np.array(self.pages[page]["gold"])
        total = gold.sum()
        bag = self.bags[page]
        chosen = bag[kept[bag[:, 0] - self.starts[page]]]
        found = np.bincount(chosen[:, 1], weights=chosen[:, 2], minlength=len(gold)) if len(gold) else np.zeros(0)
        both = np.minimum(found, gold).sum() if len(gold) else 0
        size = self.words[self.blocks(page)][kept].sum()
        if total == 0:
            return (1.0, 1.0, 1.0) if size == 0 else (0.0, 0.0, 0.0)
        if size == 0 or both == 0:
            return 0.0, 0.0, 0.0
        precision, recall = both / size, both / total
        return 2 * precision * recall / (precision + recall), precision, recall


def choose(probabilities, words, beta=1.0):
    """The blocks that make the expected F-beta greatest: those above a threshold that the page itself sets.

    With p the probability of each block and w its words, keeping the k most probable gives an expected F of
    (1 + b^2) sum(wp) / (sum of kept w + b^2 sum of all wp).
    """
    order = np.argsort(-probabilities, kind="stable")
    p, w = probabilities[order], words[order]
    if not len(p) or w.sum() == 0:
        return np.zeros(len(p), bool)
    b = beta * beta
    gain = (1 + b) * np.cumsum(w * p) / np.maximum(1e-9, np.cumsum(w) + b * (w * p).sum())
    kept = np.zeros(len(p), bool)
    kept[order[:gain.argmax() + 1]] = True
    return kept
