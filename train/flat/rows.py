"""Reads flattened texts, their labels and the features that the library makes of their lines."""
import collections
import json
import os
import struct
import subprocess

import numpy as np

STATES = ["main", "opening", "post", "byline", "boilerplate"]
MAIN, OPENING, POST, BYLINE, BOILERPLATE = range(5)

Text = collections.namedtuple("Text", "name how domain states posts features weight")


def states_of(labels, posts):
    """One state a line: a post's first line is `opening`, a label with a post that is no post's text is `byline`."""
    states, last = [], None
    for label, post in zip(labels, posts):
        if label == "article":
            states.append(MAIN)
            last = None
        elif label == "comment":
            states.append(OPENING if post != last else POST)
            last = post
        elif post is not None:
            states.append(BYLINE)
        else:
            states.append(BOILERPLATE)
            last = None
    return states


def read_texts(folder, domains, program, weight=1.0):
    """All texts of `folder` (NAME.HOW.txt beside NAME.HOW.labels.json), with `domains` by name."""
    names = sorted(n[:-4] for n in os.listdir(folder) if n.endswith(".txt"))
    paths = [os.path.join(folder, n + ".txt") for n in names]
    features, values = feature_rows(program, paths)
    texts = []
    for number, name in enumerate(names):
        labels = json.load(open(os.path.join(folder, name + ".labels.json"), encoding="utf-8"))
        base, how = name.rsplit(".", 1)
        states, posts = line_states(open(paths[number], "rb").read(), labels, values[number])
        rows = np.array([row for _, _, row in values[number]], dtype=np.float32)
        texts.append(Text(base, how, domains[base], np.array(states), posts, rows, weight))
    return features, texts


def line_states(data, labels, rows):
    """States of the library's lines: those of the labelled line that each begins in."""
    starts = [0]
    for line in data.split(b"\n"):
        starts.append(starts[-1] + len(line) + 1)
    states = states_of(labels["labels"], labels["post"])
    at = np.searchsorted(starts, [start for start, _, _ in rows], side="right") - 1
    return [states[n] for n in at], [labels["post"][n] if labels["labels"][n] == "comment" else None for n in at]


def feature_rows(program, paths):
    out = "/tmp/flat_features.%d.bin" % os.getpid()
    names = subprocess.run([program, out] + paths, check=True, capture_output=True, text=True).stdout.split()
    data = np.fromfile(out, dtype="<u4").reshape(-1, 3 + len(names))
    os.remove(out)
    by_file = collections.defaultdict(list)
    for row in data:
        by_file[int(row[0])].append((int(row[1]), int(row[2]), row[3:].view("<f4")))
    return names, by_file
