#!/usr/bin/env python3
"""Fits the tables by which lines of plain text get their states.

    cargo build --profile quick -p tamis --features training --example flat_features
    fit.py GOLD target/quick/examples/flat_features --out ../../crates/tamis/src/flat
    fit.py GOLD target/quick/examples/flat_features --folds 5        out-of-fold figures, beside a baseline

Texts are the flattened pages of GOLD/flat, and mixes of them with articles and posts of other pages (`mix.py`). Folds
are by registrable domain; a mix is made within the domains of one fold.
"""
import argparse
import os
import sys
import tempfile
import zlib
from urllib.parse import urlparse

import catboost
import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from forest import write_forest
from measures import decode, measure, transition_scores
from mix import read_rows, write_mixes
from rows import BOILERPLATE, read_texts
from tables import transitions_source

# Chosen out of fold: a transition weight of .3 is best for boundaries and roles together.
MODEL = dict(loss_function="MultiClass", iterations=120, depth=6, learning_rate=0.15, l2_leaf_reg=8, border_count=32,
             rsm=0.3, bootstrap_type="Bernoulli", subsample=0.6, random_seed=1, verbose=0, allow_writing_files=False)
TRANSITION_WEIGHT = 0.3
# Log odds against each state. On pages of unseen sites posts are taken for the article far oftener than the other way.
AGAINST = np.array([0.4, 0, 0, 0, 0])
MIXES = 4
# Boilerplate lines of whole-page dumps are three of four lines; one of four is kept, at four times the weight.
BOILERPLATE_KEPT = 0.25
GLUED_WEIGHT, MIX_WEIGHT = 1.5, 0.5
BASELINE = ["Bytes", "LineNumber", "LinePlace", "BytePlace", "LinesToEnd", "Lines"]


def domain(url):
    return ".".join(urlparse(url).netloc.split(".")[-2:]) or url


def training_rows(texts, columns):
    features = np.vstack([t.features for t in texts])[:, columns]
    states = np.concatenate([t.states for t in texts])
    weight = lambda t: (GLUED_WEIGHT if t.how == "glued" else 1.0) * t.weight
    weights = np.concatenate([np.full(len(t.states), weight(t)) for t in texts])
    common = (states == BOILERPLATE) & np.concatenate([np.full(len(t.states), t.how == "full") for t in texts])
    kept = ~common | (np.random.RandomState(0).rand(len(states)) < BOILERPLATE_KEPT)
    weights = np.where(common, weights / BOILERPLATE_KEPT, weights)
    return features[kept], states[kept], weights[kept]


def fit(texts, columns):
    features, states, weights = training_rows(texts, columns)
    return catboost.CatBoostClassifier(**MODEL, thread_count=int(os.environ.get("THREADS", "1"))).fit(features, states, sample_weight=weights)


def read_all(gold, program, folds):
    part = lambda url: zlib.crc32(domain(url).encode()) % folds
    parts = {row["id"]: part(row["url"]) for row in read_rows(f"{gold}/discussion/discussion.jsonl")}
    names, texts = read_texts(f"{gold}/flat", parts, program)
    with tempfile.TemporaryDirectory() as folder:
        _, mixes = read_texts(folder, write_mixes(gold, folder, part, MIXES), program, MIX_WEIGHT)
    return names, texts, mixes


def cross_validate(names, texts, mixes, folds, columns):
    results = []
    for fold in range(folds):
        seen = [t for t in texts if t.domain != fold]
        model = fit(seen + [t for t in mixes if t.domain != fold], columns)
        start, pairs = transition_scores(seen)
        for text in (t for t in texts if t.domain == fold):
            chances = np.log(np.maximum(model.predict_proba(text.features[:, columns]), 1e-6))
            results.append((text, decode(chances - AGAINST, start, pairs, TRANSITION_WEIGHT)))
    for how in ("glued", "full"):
        figures = measure([r for r in results if r[0].how == how])
        print(f"{how:6}", " ".join(f"{name} {value:.4f}" for name, value in figures.items()), flush=True)


def write_tables(names, texts, mixes, out):
    model = fit(texts + mixes, list(range(len(names))))
    print(write_forest(model, names, os.path.join(out, "lines.bin")), "bytes")
    with open(os.path.join(out, "transitions.rs"), "w", encoding="utf-8") as file:
        file.write(transitions_source(*transition_scores(texts), TRANSITION_WEIGHT, AGAINST))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("gold")
    options.add_argument("program")
    options.add_argument("--folds", type=int)
    options.add_argument("--out")
    given = options.parse_args()
    names, texts, mixes = read_all(given.gold, given.program, given.folds or 1)
    if given.folds:
        print("baseline: place and length of the line only")
        cross_validate(names, texts, mixes, given.folds, [names.index(n) for n in BASELINE])
        print("all features")
        cross_validate(names, texts, mixes, given.folds, list(range(len(names))))
    if given.out:
        write_tables(names, texts, mixes, given.out)


main()
