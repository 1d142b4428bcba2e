"""Fits the tables of weights in crates/tamis/src/metadata/weights on pages whose fields are known.

    cargo run --profile quick -p tamis --features training --example metadata_candidates < pages.tsv > candidates.jsonl
    python train/metadata/fit.py GOLD candidates.jsonl [--write]

GOLD is a folder with main/*.jsonl and dates/*.jsonl. A candidate is a set of features; its score is the sum of their
weights; the best one above 0 is taken. The weights are those of a conditional logit with an empty choice, with an L2
penalty. Figures are out of fold, five folds by registrable domain; the tables written are fitted on all pages.
"""
import argparse, json, os, re, sys, unicodedata, zlib
from collections import Counter, defaultdict
from urllib.parse import urlsplit

import numpy as np
from scipy.optimize import minimize

WORD = re.compile(r"\w+")
FOLDS = 5
PENALTY = 1.0
HERE = os.path.dirname(os.path.abspath(__file__))
TABLES = os.path.join(HERE, "../../crates/tamis/src/metadata/weights")


def fold(s):
    return " ".join(WORD.findall("".join(
        c for c in unicodedata.normalize("NFKD", (s or "").lower()) if not unicodedata.combining(c))))


def names(v):
    v = v if isinstance(v, list) else re.split(r"\s*(?:;|,| & | and | und | et )\s*", v or "")
    return {fold(x) for x in v if fold(x)}


def same_title(value, gold):
    p, g = Counter(WORD.findall(value.lower())), Counter(WORD.findall(gold.lower()))
    both = sum((p & g).values())
    return both and 2 * both / (sum(p.values()) + sum(g.values())) >= 0.9


def day(s):
    return s[:10] if isinstance(s, str) and re.match(r"\d{4}-\d\d-\d\d", s) else ""


# Kind of candidates, key in the gold, how to read it, when a candidate says the same, and the weight of pages whose gold
# is empty: below 1 where gold leaves out what pages do say, so that a field is rather given than left empty.
FIELDS = {
    "title": ("title", "title", lambda g: g.get("title"), same_title, 1.0),
    "authors": ("authors", "author", lambda g: g.get("author"), lambda v, g: names(v) == names(g), 0.4),
    "published": ("dates", "published", lambda g: day(g.get("published")), lambda v, g: v[:10] == g, 0.2),
}


def domain(url):
    host = (urlsplit(url or "").hostname or "").split(".")
    short = len(host) > 2 and host[-2] in ("co", "com", "org", "gov", "ac", "net", "edu")
    return ".".join(host[-3:] if short else host[-2:])


def load(gold_folder, candidates_path):
    lines = open(candidates_path, encoding="utf-8")
    order = json.loads(next(lines))
    pages = {}
    for line in lines:
        r = json.loads(line)
        pages["/".join(r["path"].removesuffix(".gz").split("/")[-2:])] = r["candidates"]
    rows = []
    for name in ("main/wcxb", "main/trafilatura", "dates/htmldate"):
        for line in open(f"{gold_folder}/{name}.jsonl", encoding="utf-8"):
            g = json.loads(line)
            found = pages.get("/".join(g["html"].removesuffix(".gz").split("/")[-2:]))
            if found:
                rows.append((name.split("/")[1], g, found))
    return order, rows


class Problem:
    """The candidates of one field as matrices, one a page."""

    def __init__(self, field, order, rows):
        kind, key, read, same, self.none_weight = FIELDS[field]
        self.names = order[kind]
        index = {n: i for i, n in enumerate(self.names)}
        self.pages = []
        for source, g, found in rows:
            if source == "htmldate" and field != "published":
                continue
            # A row without a title is one that nobody filled in.
            if key not in g or g.get("title", "") is None:
                continue
            gold = read(g)
            x = np.zeros((len(found[kind]), len(self.names)))
            for i, c in enumerate(found[kind]):
                for f in c["features"]:
                    x[i, index[f]] = 1
            y = np.array([bool(gold) and bool(same(c["value"], gold)) for c in found[kind]], bool)
            fold_no = zlib.crc32(domain(g.get("url")).encode()) % FOLDS
            # The date gold marks only what is known; a page without one may still have one.
            self.pages.append(dict(source=source, gold=gold, x=x, y=y, fold=fold_no, row=g, found=found[kind],
                                   weight=1.0))

    def fit(self, pages, penalty=PENALTY, none_weight=None):
        none_weight = self.none_weight if none_weight is None else none_weight
        use = [p for p in pages if len(p["x"]) and (not p["gold"] or p["y"].any())]
        x = np.concatenate([p["x"] for p in use])
        right = np.concatenate([p["y"] for p in use])
        starts = np.cumsum([0] + [len(p["x"]) for p in use[:-1]])
        page_of = np.repeat(np.arange(len(use)), [len(p["x"]) for p in use])
        has_gold = np.array([bool(p["gold"]) for p in use])
        weight = np.where(has_gold, 1.0, none_weight)

        def loss(w):
            s = x @ w
            top = np.maximum(0.0, np.maximum.reduceat(s, starts))
            e = np.exp(s - top[page_of])
            none = np.exp(-top)
            all_of = np.add.reduceat(e, starts) + none
            right_of = np.add.reduceat(e * right, starts)
            good = np.where(has_gold, right_of, none)
            share = (weight / all_of)[page_of] * e
            share -= np.where(has_gold, weight / np.where(has_gold, right_of, 1.0), 0.0)[page_of] * e * right
            return weight @ (np.log(all_of) - np.log(good)) + penalty / 2 * (w @ w), x.T @ share + penalty * w

        return minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B", options=dict(maxiter=300)).x

    def judge(self, pages, w_of, bias=0.0):
        out = []
        for p in pages:
            s = p["x"] @ w_of(p) + bias if len(p["x"]) else np.array([])
            best = int(s.argmax()) if len(s) and s.max() > 0 else None
            out.append((p, best))
        return out


def report(field, judged):
    by = defaultdict(list)
    for p, best in judged:
        by[p["source"]].append((p, best))
    for source, v in by.items():
        has = [(p, b) for p, b in v if p["gold"]]
        no = [(p, b) for p, b in v if not p["gold"]]
        right = sum(b is not None and p["y"][b] for p, b in has)
        reach = sum(p["y"].any() for p, _ in has)
        given = sum(b is not None for _, b in has)
        spurious = sum(b is not None for _, b in no)
        print(f"  {field:10} {source:12} rows={len(has)} accuracy={right / max(1, len(has)):.4f} "
              f"reachable={reach / max(1, len(has)):.4f} P={right / max(1, given):.4f} "
              f"spurious={spurious}/{len(no)}={spurious / max(1, len(no)):.3f}")


def write_table(name, field, features, w):
    path = f"{TABLES}/{name}.rs"
    body = "".join(f'    ("{n}", {v:.3f}),\n' for n, v in zip(features, w))
    with open(path, "w") as out:
        out.write(f"//! Weights of the candidates for `{field}`. Generated by `train/metadata/fit.py`; do not edit.\n//!\n"
                  "//! Fitted on the dev pages of WCXB (CC-BY-4.0), trafilatura's and htmldate's evaluation sets (Apache-2.0).\n\n"
                  f"pub(crate) const WEIGHTS: &[(&str, f32)] = &[\n{body}];\n")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold")
    ap.add_argument("candidates")
    ap.add_argument("--write", action="store_true")
    ap.add_argument("--worst", action="store_true")
    ap.add_argument("--fields", default="title,authors,published")
    ap.add_argument("--none", type=float, help="weight of pages whose gold is empty, for all fields")
    ap.add_argument("--penalty", type=float, default=PENALTY)
    a = ap.parse_args()
    order, rows = load(a.gold, a.candidates)
    for field in a.fields.split(","):
        problem = Problem(field, order, rows)
        folds = [problem.fit([p for p in problem.pages if p["fold"] != f], a.penalty, a.none) for f in range(FOLDS)]
        judged = problem.judge(problem.pages, lambda p: folds[p["fold"]])
        print("out of fold")
        report(field, judged)
        w = problem.fit(problem.pages, a.penalty, a.none)
        print("fitted")
        report(field, problem.judge(problem.pages, lambda _: w))
        if a.worst:
            for p, best in judged:
                got = p["found"][best]["value"] if best is not None else None
                wrong = (best is None or not p["y"][best]) if p["gold"] else best is not None
                if wrong:
                    print(f"{'R' if p['y'].any() else '-'} {p['source'][:5]} {p['row'].get('kind', '')[:8]:8} gold={p['gold']!r} got={got!r} {p['row']['id']} {p['row'].get('url')}"
                          + (f" [{','.join(p['found'][best]['features'])}]" if best is not None else ""))
            for n, v in sorted(zip(problem.names, w), key=lambda x: -x[1]):
                print(f"    {n:32} {v:+.2f}")
        if a.write:
            write_table(field, field, problem.names, w)


if __name__ == "__main__":
    sys.exit(main())
