#!/usr/bin/env python3
"""Fits the tables that tell the kind of a page; `train/run` runs it before roles.py with --tokens-only, and after.

Class names and the address of a page are weighed by a ridge-regularized logistic regression over the tokens that
stand on at least MIN_PAGES pages; a forest of oblivious trees joins its scores with what the page, its likely content
and its discussion look like. Folds are by registrable domain, as in roles.py.
"""
import argparse
import json
import os
import struct
import subprocess
import sys

import numpy as np
from catboost import CatBoostClassifier
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score

from data import Data
from forest import write_forest

KINDS = ["article", "thread", "product", "collection", "listing", "documentation", "service"]
OF_GOLD = {"forum": "thread", "qa": "thread", "article+comments": "article"}
FOLDS = 6
ASIDE = 5
MIN_PAGES = 6
STEPS_A_LOGIT = 100
FOREST = dict(loss_function="MultiClass", iterations=200, depth=5, learning_rate=0.08, rsm=0.4, border_count=64,
              random_seed=1, thread_count=2, verbose=0, allow_writing_files=False)


def fit_tokens(matrix, tokens, kinds, path):
    """Fits weights of tokens by kind and writes them in the form of crates/tamis/src/roles/kind_tokens.rs."""
    model = LogisticRegression(C=0.02, max_iter=400)
    model.fit(matrix, kinds)
    weights = np.zeros((len(tokens), len(KINDS)))
    for row, kind in enumerate(model.classes_):
        weights[:, kind] = model.coef_[row]
    steps = np.clip(np.round(weights * STEPS_A_LOGIT), -127, 127).astype(np.int8)
    kept = np.abs(steps).max(axis=1) > 0
    with open(path, "wb") as file:
        file.write(struct.pack("<I", int(kept.sum())) + tokens[kept].astype("<u4").tobytes() + steps[kept].tobytes())


def fit_all_tokens(matrix, tokens, kind, known, fold, arguments, out):
    for left_out in range(FOLDS):
        chosen = known & (fold != left_out)
        fit_tokens(matrix[chosen], tokens, kind[chosen], out(f"kind-tokens-{left_out}.bin"))
    fit_tokens(matrix[known], tokens, kind[known], os.path.join(arguments.tables, "kind-tokens.bin"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", default="../shared/gold", help="the folder of gold sets")
    parser.add_argument("--out", default="train/out")
    parser.add_argument("--tables", default="crates/tamis/src/roles/tables")
    parser.add_argument("--xtask", default="cargo xtask")
    parser.add_argument("--tokens-only", action="store_true", help="fit the weights of tokens, which roles.py needs")
    parser.add_argument("--aside", action="store_true", help="also print the figures of the part kept aside")
    arguments = parser.parse_args()
    out = lambda name: os.path.join(arguments.out, name)
    pages = [json.loads(line) for line in open(out("pages.jsonl"), encoding="utf-8")]
    kind = np.array([KINDS.index(OF_GOLD.get(p["kind"], p["kind"])) if OF_GOLD.get(p["kind"], p["kind"]) in KINDS else -1
                     for p in pages])
    fold = np.array([p["fold"] for p in pages])
    known = (kind >= 0) & np.array([p["set"] != "trafilatura" and p["blocks"] > 0 for p in pages])

    counts = {}
    for page in (p for p, k in zip(pages, known) if k):
        for token in page["kind_tokens"]:
            counts[token] = counts.get(token, 0) + 1
    tokens = np.array(sorted(token for token, count in counts.items() if count >= MIN_PAGES), np.uint32)
    column = {int(token): n for n, token in enumerate(tokens)}
    at = [(row, column[token]) for row, page in enumerate(pages) for token in page["kind_tokens"] if token in column]
    rows, columns = np.array(at).T
    matrix = csr_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape=(len(pages), len(tokens)))
    if arguments.tokens_only:
        fit_all_tokens(matrix, tokens, kind, known, fold, arguments, out)
        return
    subprocess.run([*arguments.xtask.split(), "kind-features", "--gold", arguments.gold, "--out", arguments.out], check=True)
    names = json.load(open(out("kind-names.json"), encoding="utf-8"))
    features = np.fromfile(out("kind.f32"), np.float32).reshape(len(pages), len(names))
    guess = np.full(len(pages), -1)
    for left_out in range(FOLDS):
        model = CatBoostClassifier(**FOREST).fit(features[known & (fold != left_out)], kind[known & (fold != left_out)])
        write_forest(model, names, out(f"kind-{left_out}.bin"))
        test = known & (fold == left_out)
        guess[test] = model.predict(features[test]).ravel()
    write_forest(CatBoostClassifier(**FOREST).fit(features[known], kind[known]), names, os.path.join(arguments.tables, "kind.bin"))

    def figures(chosen):
        of = lambda k: dict(pages=int((kind[chosen] == k).sum()), recall=float((guess[chosen][kind[chosen] == k] == k).mean()),
                            precision=float((kind[chosen][guess[chosen] == k] == k).mean()))
        return dict(accuracy=float((guess[chosen] == kind[chosen]).mean()),
                    macro_f1=float(f1_score(kind[chosen], guess[chosen], average="macro")),
                    by_kind={name: of(k) for k, name in enumerate(KINDS)})

    card = {"pages": int(known.sum()), "tokens": len(tokens), "forest": FOREST, "out_of_fold": figures(known & (fold < ASIDE))}
    if arguments.aside:
        card["kept_aside"] = figures(known & (fold == ASIDE))
    json.dump(card, open(os.path.join(arguments.tables, "kinds-card.json"), "w"), indent=1)
    print(json.dumps(card, indent=1))


if __name__ == "__main__":
    sys.exit(main())
