#!/usr/bin/env python3
"""Fits the tables that decide roles, on what `cargo xtask features` wrote.

    train/run roles          # the one command: features, cross-validation, tables, model card

Two forests of oblivious trees: the first sees a block with its surroundings, the second what the first, fitted on
other domains, thinks of the block's kin, neighbours and containers. Folds are by registrable domain; fold 5 is the
part kept aside, whose figures are printed only with --aside.
"""
import argparse
import json
import os
import subprocess
import sys

import numpy as np
from catboost import CatBoostClassifier, Pool

from data import Data, choose
from forest import write_forest

FOLDS = 6
ASIDE = 5
SEED = 1

# Chosen on folds 0 to 4: more trees and deeper ones gained less than .001 each.
FIRST = dict(iterations=500, depth=6, learning_rate=0.1, rsm=0.2, border_count=32)
SECOND = dict(iterations=200, depth=6, learning_rate=0.08, rsm=0.5, border_count=64)
# As in crates/tamis/src/roles: what the first table keeps of the decision.
FIRST_SHARE = 0.3
SHARED = dict(loss_function="CrossEntropy", l2_leaf_reg=3, bootstrap_type="Bernoulli", subsample=0.7,
              boosting_type="Plain", random_seed=SEED, thread_count=2, verbose=0, allow_writing_files=False)

# Sets whose gold says less of a page, or has other conventions, weigh less.
SET_WEIGHT = {"wcxb": 1.0, "aeb": 0.7, "discussion": 0.7, "trafilatura": 0.4}
# A page counts by its gold's words, but not less than this many, so that no block of a short page outweighs all.
LEAST_GOLD_WORDS = 20


def weights_of(data):
    """Each page weighs alike, each block by its share of the page's main content."""
    labels = np.nan_to_num(data.labels)
    gold = np.array([max(LEAST_GOLD_WORDS, (data.words * labels)[data.blocks(n)].sum()) for n in range(len(data.pages))])
    by_set = np.array([SET_WEIGHT[s] for s in data.set])
    return np.minimum((data.words + 1) / gold[data.page], 1.0) * by_set[data.page]


def fit(rows, data, weights, chosen, parameters):
    model = CatBoostClassifier(**SHARED, **parameters)
    model.fit(Pool(rows[chosen], data.labels[chosen], weight=weights[chosen]))
    return model


def cross_validate(rows, data, weights, known, parameters, save):
    """Out-of-fold probabilities; the model of each fold goes to `save(model, fold)`."""
    probabilities = np.zeros(len(data.labels), np.float32)
    fold = data.fold[data.page]
    for left_out in range(FOLDS):
        model = fit(rows, data, weights, known & (fold != left_out), parameters)
        save(model, left_out)
        probabilities[fold == left_out] = model.predict_proba(rows[fold == left_out])[:, 1]
        print(f"  fold {left_out} done", flush=True)
    return probabilities


def report(data, probabilities, folds):
    """Word F1, precision and recall by set and kind, macro over pages."""
    lines = {}
    for page in range(len(data.pages)):
        if data.set[page] == "trafilatura" or data.fold[page] not in folds:
            continue
        blocks = data.blocks(page)
        score = data.score(page, choose(probabilities[blocks], data.words[blocks]))
        for key in (data.set[page], f"{data.set[page]} {data.kind[page]}"):
            lines.setdefault(key, []).append(score)
    return {key: dict(pages=len(s), **dict(zip(("f1", "precision", "recall"), np.round(np.mean(s, axis=0), 4).tolist())))
            for key, s in sorted(lines.items())}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", default="train/out", help="where `cargo xtask features` wrote")
    parser.add_argument("--gold", default="../shared/gold", help="the folder of gold sets")
    parser.add_argument("--tables", default="crates/tamis/src/roles/tables", help="where the tables go")
    parser.add_argument("--xtask", default="cargo xtask", help="the command that writes features")
    parser.add_argument("--second-only", action="store_true", help="keep the first table and its probabilities")
    parser.add_argument("--aside", action="store_true", help="also print the figures of the part kept aside")
    arguments = parser.parse_args()
    out = lambda name: os.path.join(arguments.out, name)
    data = Data(arguments.out)
    weights, known = weights_of(data), ~np.isnan(data.labels) & (data.words > 0)
    save = lambda stage, names: lambda model, fold: write_forest(model, names, out(f"{stage}-{fold}.bin"))

    if arguments.second_only:
        first = np.fromfile(out("first.f32"), np.float32)
    else:
        print("first table", flush=True)
        first = cross_validate(data.rows, data, weights, known, FIRST, save("first", data.names))
        first.tofile(out("first.f32"))
        write_forest(fit(data.rows, data, weights, known, FIRST), data.names, os.path.join(arguments.tables, "first.bin"))
    data.rows = None

    subprocess.run([*arguments.xtask.split(), "second-features", "--gold", arguments.gold, "--out", arguments.out], check=True)
    names = json.load(open(out("second-names.json"), encoding="utf-8"))
    rows = np.fromfile(out("second.f32"), np.float32).reshape(len(data.labels), len(names))
    print("second table", flush=True)
    second = cross_validate(rows, data, weights, known, SECOND, save("second", names))
    final = FIRST_SHARE * first + (1 - FIRST_SHARE) * second
    final.tofile(out("second-oof.f32"))
    write_forest(fit(rows, data, weights, known, SECOND), names, os.path.join(arguments.tables, "second.bin"))
    tokens = open(out("tokens.bin"), "rb").read()
    open(os.path.join(arguments.tables, "tokens.bin"), "wb").write(tokens)

    card = {"rows": int(known.sum()), "pages": len(data.pages), "first": FIRST, "second": SECOND,
            "first_out_of_fold": report(data, first, range(ASIDE)), "out_of_fold": report(data, final, range(ASIDE))}
    if arguments.aside:
        card["kept_aside"] = report(data, final, [ASIDE])
    json.dump(card, open(os.path.join(arguments.tables, "card.json"), "w"), indent=1)
    print(json.dumps(card, indent=1))


if __name__ == "__main__":
    sys.exit(main())
