"""Decodes states by Viterbi and measures roles and boundaries, as ../shared/gold/score.py defines them."""
from collections import Counter

import numpy as np

from rows import BOILERPLATE, BYLINE, MAIN, OPENING, POST, STATES

ROLE = {MAIN: "main", OPENING: "post", POST: "post", BYLINE: "boilerplate", BOILERPLATE: "boilerplate"}


def transition_scores(texts, smooth=1.0):
    """Log odds of each state after each other one over its own share; and of each state at the start."""
    n = len(STATES)
    pairs, first, own = np.full((n, n), smooth), np.full(n, smooth), np.full(n, smooth)
    for text in texts:
        first[text.states[0]] += 1
        np.add.at(own, text.states, 1)
        np.add.at(pairs, (text.states[:-1], text.states[1:]), 1)
    own = own / own.sum()
    pairs = np.log(pairs / pairs.sum(1, keepdims=True)) - np.log(own)
    return np.log(first / first.sum()) - np.log(own), pairs


def decode(emissions, start, pairs, weight):
    """The best sequence of states for log probabilities by line."""
    scores, back = emissions[0] + weight * start, []
    for row in emissions[1:]:
        step = scores[:, None] + weight * pairs
        back.append(step.argmax(0))
        scores = step.max(0) + row
    path = [int(scores.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return np.array(path[::-1])


def measure(results):
    """Macro F1 over roles and F1 of boundaries of (text, predicted states) pairs."""
    hit, gold, pred = Counter(), Counter(), Counter()
    both = starts_gold = starts_pred = 0
    for text, states in results:
        before_g = before_p = None
        number = 0
        for want, post, got in zip(text.states, text.posts, states):
            if got == OPENING:
                number += 1
            if want == BYLINE:
                continue
            w, g = ROLE[want], ROLE[got]
            gold[w] += 1
            pred[g] += 1
            hit[w] += w == g
            owner = number if g == "post" else None
            g_start, p_start = w == "post" and post != before_g, g == "post" and owner != before_p
            both, starts_gold, starts_pred = both + (g_start and p_start), starts_gold + g_start, starts_pred + p_start
            before_g, before_p = (post if w == "post" else None), owner
    f = {r: 2 * hit[r] / max(1, gold[r] + pred[r]) for r in ("main", "post", "boilerplate")}
    return dict(f, macro=sum(f.values()) / 3, boundaries=2 * both / max(1, starts_gold + starts_pred))
