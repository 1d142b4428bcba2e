"""Fits the tables of `crates/tamis/src/discussion`: which records are posts, and what the parts of a record are.

    cargo run --release --features training --example discussion_rows -- groups PAGES > ROWS.jsonl
    python train/discussion.py groups GOLD.jsonl ROWS.jsonl groups.bin
    cargo run --release --features training --example discussion_rows -- parts PAGES > ROWS.jsonl   (with the new groups.bin)
    python train/discussion.py parts GOLD.jsonl ROWS.jsonl parts.bin
    python train/discussion.py folds GOLD.jsonl                              (prints the fold and the page of each row)

GOLD.jsonl holds, for each page, its readers' posts with text, author and date. Figures that are printed are
cross-validated by domain; the table that is written is fitted on all pages, and beside it, as `groups.bin.0` …, those
that each leave one fold out.
"""
import hashlib
import json
import re
import sys
from collections import Counter, defaultdict
from urllib.parse import urlsplit

import numpy as np
from catboost import CatBoostClassifier, Pool

from forest import write_forest

WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
FOLDS = 5
SHINGLE = 4


def words(text):
    return WORD.findall((text or "").lower())


def shingles(ws):
    return {tuple(ws[i:i + SHINGLE]) for i in range(max(1, len(ws) - SHINGLE + 1))} if ws else set()


def fold_of(row):
    """The fold of a page: all pages of a domain are in one."""
    host = urlsplit(row.get("url") or "").hostname or row["id"]
    domain = ".".join(host.split(".")[-2:]) if "wordpress.com" not in host else host
    return int(hashlib.sha1(domain.encode()).hexdigest(), 16) % FOLDS


def load(gold_path, rows_path):
    gold = {row["html"].split("/")[-1].removesuffix(".gz"): row for row in map(json.loads, open(gold_path, encoding="utf-8"))}
    for line in open(rows_path, encoding="utf-8"):
        page = json.loads(line)
        row = gold.get(page["source"].split("/")[-1])
        if row is not None:
            yield row, page


class Posts:
    """The posts of a page, found again in the texts of records."""

    def __init__(self, row):
        self.posts = row["posts"] if row["kind"] != "none" else []
        self.words = [words(p["text"]) for p in self.posts]
        self.shingles = [shingles(w) for w in self.words]
        if any(p.get("text_noquote") for p in self.posts):
            for n, p in enumerate(self.posts):
                if p.get("text_noquote"):
                    self.words[n] = words(p["text_noquote"])
                    self.shingles[n] = shingles(self.words[n])
        self.index = defaultdict(list)
        for n, s in enumerate(self.shingles):
            for shingle in s:
                self.index[shingle].append(n)

    def align(self, texts):
        """The post of each record, or None, one to one; records that hold more than one post's worth get none."""
        pairs = []
        for r, text in enumerate(texts):
            ws = words(text)
            have = shingles(ws)
            if len(ws) < SHINGLE:
                have |= {tuple(ws[i:i + k]) for k in range(1, SHINGLE) for i in range(len(ws) - k + 1)}
            short = {tuple(ws[i:i + k]) for k in range(1, SHINGLE) for i in range(len(ws) - k + 1)} if len(ws) < 60 else set()
            shared = Counter(n for s in have | short for n in self.index.get(s, ()))
            for n, count in shared.items():
                recall = count / len(self.shingles[n])
                if recall >= 0.75:
                    spare = len(ws) - len(self.words[n])
                    if spare <= 60 + 1.5 * len(self.words[n]):
                        pairs.append((-recall, spare, r, n))
        of_record, taken = {}, set()
        for _, _, r, n in sorted(pairs):
            if r not in of_record and n not in taken:
                of_record[r] = n
                taken.add(n)
        return of_record

    def has(self, n, key, text):
        value = words(self.posts[n].get(key))
        joined = " ".join(words(text))
        return not value or f" {' '.join(value)} " in f" {joined} "


def record_texts(page, group):
    return ["\n".join("\n".join(page["blocks"][a:b]) for a, b in own) for own in group["records"]]


def value_of_group(posts, texts):
    """The mean worth of a group's records, and the share of the page's posts that they hold."""
    found = posts.align(texts)
    worth = sum(0.6 + 0.25 * posts.has(n, "author", texts[r]) + 0.15 * posts.has(n, "date_raw", texts[r]) for r, n in found.items())
    return worth / max(1, len(texts)), len(found) / max(1, len(posts.posts))


def fit(rows, labels, weights, depth, trees, loss):
    model = CatBoostClassifier(iterations=trees, depth=depth, learning_rate=0.08 if loss != "MultiClass" else 0.14, loss_function=loss, border_count=120,
                               l2_leaf_reg=6, verbose=False, random_seed=7, thread_count=2, allow_writing_files=False, boost_from_average=loss != "MultiClass")
    model.fit(Pool(rows, labels, weight=weights))
    return model


def groups(gold_path, rows_path, out):
    X, y, w, fold, page_of, names, info = [], [], [], [], [], None, []
    for number, (row, page) in enumerate(load(gold_path, rows_path)):
        names = page["group_features"]
        if row["kind"] == "reviews":
            continue
        posts = Posts(row)
        for group in page["groups"]:
            value, recall = value_of_group(posts, record_texts(page, group)) if posts.posts else (0.0, 0.0)
            X.append(group["features"]), y.append(value), fold.append(fold_of(row)), page_of.append(number)
            w.append(1.0)
            info.append((row["id"], group["mark"], group["run"], len(group["records"]), value, recall, row["kind"], len(row["posts"])))
    X, y, w, fold, page_of = np.array(X, dtype=np.float32), np.array(y), np.array(w), np.array(fold), np.array(page_of)
    size = Counter(page_of)
    w = np.array([1.0 / np.sqrt(size[p]) for p in page_of]) * (1 + 2 * (y > 0.3))
    out_of_fold = np.zeros(len(y))
    for k in range(FOLDS):
        model = fit(X[fold != k], y[fold != k], w[fold != k], 5, 300, "CrossEntropy")
        out_of_fold[fold == k] = 1 / (1 + np.exp(-model.predict(X[fold == k], prediction_type="RawFormulaVal")))
        write_forest(model, names, f"{out}.{k}")
    report_groups(out_of_fold, info, page_of)
    model = fit(X, y, w, 5, 300, "CrossEntropy")
    print(sorted(zip(model.get_feature_importance(), names), reverse=True)[:30])
    print("bytes", write_forest(model, names, out))


def report_groups(predicted, info, page_of):
    by_page = defaultdict(list)
    for p, i, n in zip(predicted, info, page_of):
        by_page[n].append((p, i))
    found = lost = false = none = 0
    for rows in by_page.values():
        gain = lambda r: r[1][3] * (r[0] - 0.5)
        best = max(rows, key=gain)
        ideal = max(rows, key=lambda r: r[1][4] * r[1][5])
        kind = best[1][6]
        if kind == "none":
            none += 1
            if best[0] >= 0.5:
                false += 1
                print("FALSE", [round(float(best[0]), 2), best[1]])
        elif best[0] >= 0.5 and best[1][4] * best[1][5] >= 0.9 * ideal[1][4] * ideal[1][5]:
            found += 1
        else:
            lost += 1
            print("LOST", [round(float(best[0]), 2), best[1]], "IDEAL", [round(float(ideal[0]), 2), ideal[1]])
    print("pages found", found, "lost", lost, "false", false, "of", none)


OTHER, BODY, AUTHOR, DATE = range(4)


def norm(text):
    return " " + " ".join(words(text)) + " "


def label_parts(post, blocks, part_blocks, part_texts):
    """What each part of a record is, given the post that the record holds."""
    text, author, date = norm(post["text"]), norm(post.get("author")), norm(post.get("date_raw"))
    order = sorted(set(part_blocks))
    size = {b: len(words(blocks[b])) for b in order}
    inside = {b: size[b] > 0 and norm(blocks[b]) in text for b in order}
    sure = [b for b in order if inside[b] and size[b] >= min(4, len(words(post["text"])))]
    if len(words(post["text"])) < 4:
        sure = [b for b in order if norm(blocks[b]) == text][-1:] or sure[-1:]
    body = set(sure)
    if sure:
        for at, b in enumerate(order):
            near = order[max(0, at - 1):at + 2]
            if inside[b] and (min(sure) <= b <= max(sure) or any(n in body for n in near)) and norm(blocks[b]) not in (author, date):
                body.add(b)
    labels = []
    for b, t in zip(part_blocks, part_texts):
        n = norm(t)
        count = len(n.split())
        if b in body:
            labels.append(BODY)
        elif len(author) > 2 and author in n and count <= len(author.split()) + 6:
            labels.append(AUTHOR)
        elif len(date) > 2 and count and (date in n or (n in date and any(c.isdigit() for c in n))):
            labels.append(DATE)
        elif count >= 4 and n in text:
            labels.append(BODY)
        else:
            labels.append(OTHER)
    return labels


def parts(gold_path, rows_path, out):
    X, y, w, fold, names = [], [], [], [], None
    for row, page in load(gold_path, rows_path):
        names = page["part_features"]
        posts = Posts(row)
        if not posts.posts:
            continue
        for group in page["parted"]:
            texts = record_texts(page, group)
            found = posts.align(texts)
            if len(found) < 0.5 * len(texts):
                continue
            start = 0
            for r, end in enumerate(group["record_ends"]):
                if r in found:
                    labels = label_parts(posts.posts[found[r]], page["blocks"], group["part_blocks"][start:end], group["texts"][start:end])
                else:
                    labels = [OTHER] * (end - start)
                X += group["features"][start:end]
                y += labels
                w += [1 / np.sqrt(len(group["texts"]))] * (end - start)
                fold += [fold_of(row)] * (end - start)
                start = end
    X, y, w, fold = np.array(X, dtype=np.float32), np.array(y), np.array(w), np.array(fold)
    print("rows", len(y), Counter(y.tolist()))
    out_of_fold = np.zeros((len(y), 4))
    for k in range(FOLDS):
        model = fit(X[fold != k], y[fold != k], w[fold != k], 6, 160, "MultiClass")
        out_of_fold[fold == k] = model.predict_proba(X[fold == k])
        write_forest(model, names, f"{out}.{k}")
    best = out_of_fold.argmax(1)
    for c, name in enumerate(["other", "body", "author", "date"]):
        tp = w[(best == c) & (y == c)].sum()
        print(name, "P", round(tp / w[best == c].sum(), 4), "R", round(tp / w[y == c].sum(), 4))
    model = fit(X, y, w, 6, 160, "MultiClass")
    print(sorted(zip(model.get_feature_importance(), names), reverse=True)[:25])
    print("bytes", write_forest(model, names, out))


def folds(gold_path):
    for row in map(json.loads, open(gold_path, encoding="utf-8")):
        print(fold_of(row), row["html"].split("/")[-1].removesuffix(".gz"))


if __name__ == "__main__":
    {"groups": groups, "parts": parts, "folds": folds}[sys.argv[1]](*sys.argv[2:5])
