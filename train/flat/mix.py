"""Makes more labelled texts: the skeleton of one flattened page with the article of another and posts of a third.

What is kept of the first page is what stands around article and posts: navigation, notices, bylines, headings, in
their order. So a model sees the same kinds of surroundings with many writers' words in them. All three pages are of one
language and of one part of the domains, so that no page of a part held out is mixed into the others.
"""
import collections
import json
import os
import random


def read_pools(gold, part_of):
    """Articles and lists of posts, as lists of lines, by part and language."""
    articles, threads = collections.defaultdict(list), collections.defaultdict(list)
    for row in read_rows(f"{gold}/discussion/discussion.jsonl"):
        key = part_of(row["url"]), row["lang"]
        lines = lines_of(row["article_text"])
        if len(lines) > 3:
            articles[key].append(lines)
        posts = [lines_of(p["text"]) for p in row["posts"]]
        posts = [p for p in posts if p]
        if posts:
            threads[key].append(posts)
    for name in ("wcxb", "aeb"):
        for row in read_rows(f"{gold}/main/{name}.jsonl"):
            lines = lines_of(row["main"])
            if row["kind"] == "article" and len(lines) > 3:
                articles[part_of(row["url"] or row["id"]), "en"].append(lines)
    return articles, threads


def read_rows(path):
    return [json.loads(line) for line in open(path, encoding="utf-8")]


def lines_of(text):
    return [" ".join(line.split()) for line in (text or "").split("\n") if line.strip()]


def mix(lines, labels, posts, article, thread, rng):
    """The skeleton `lines` with `article` for its article and posts of `thread` for its posts."""
    places = [n for n, label in enumerate(labels) if label == "article"]
    cuts = sorted(rng.randint(0, len(article)) for _ in places[1:])
    pieces = dict(zip(places, (article[a:b] for a, b in zip([0] + cuts, cuts + [len(article)]))))
    if len(places) > 1 and rng.random() < 0.7:
        pieces = {n: [] for n in places}
        pieces[rng.choice(places[: max(1, len(places) // 3)])] = article
    chosen, out, done = {}, [], set()
    for n, (line, label, post) in enumerate(zip(lines, labels, posts)):
        if label == "article":
            out += [(text, "article", None) for text in pieces[n]]
        elif label == "comment":
            if post not in done:
                done.add(post)
                out += [(text, "comment", post) for text in chosen.setdefault(post, rng.choice(thread))]
        else:
            out.append((line, label, post))
    return out


def write_mixes(gold, folder, part_of, copies, seed=1):
    """Writes `copies` mixes of each flat text to `folder`; returns the part of each by name."""
    os.makedirs(folder, exist_ok=True)
    articles, threads = read_pools(gold, part_of)
    urls = {row["id"]: row["url"] for row in read_rows(f"{gold}/discussion/discussion.jsonl")}
    rng, parts = random.Random(seed), {}
    for name in sorted(n[:-4] for n in os.listdir(f"{gold}/flat") if n.endswith(".txt")):
        labels = json.load(open(f"{gold}/flat/{name}.labels.json", encoding="utf-8"))
        lines = open(f"{gold}/flat/{name}.txt", encoding="utf-8", newline="").read().split("\n")
        base, how = name.rsplit(".", 1)
        key = part_of(urls[base]), labels["lang"]
        if not articles[key] or not threads[key]:
            continue
        for copy in range(copies):
            rows = mix(lines, labels["labels"], labels["post"], rng.choice(articles[key]), rng.choice(threads[key]), rng)
            path = f"{folder}/{base}~{copy}.{how}"
            open(path + ".txt", "w", encoding="utf-8").write("".join(text + "\n" for text, _, _ in rows))
            json.dump({"labels": [r[1] for r in rows], "post": [r[2] for r in rows]}, open(path + ".labels.json", "w"))
            parts[f"{base}~{copy}"] = key[0]
    return parts
