#!/usr/bin/env python3
"""Writes short lines with their language, from the gold sets, for the comparison of language detectors.

    lines.py GOLD > lines.jsonl

Three sources, none of which any candidate was fitted on: the texts of the time sets and their shortest
expressions (language given by the set), the readers' posts and articles of the discussion gold (language given
by hand), and the main text of web pages whose <html lang> names a language and whose og:locale agrees or is absent.
"""
import collections, glob, gzip, hashlib, json, os, re, sys

# At most this many lines a language and set, so that English does not outweigh the rest.
LINES_A_LANGUAGE = 400
SHORTEST, LONGEST = 8, 600
LANG = re.compile(rb"<html[^>]*\slang\s*=\s*[\"']?([A-Za-z]{2,3})", re.I)
LOCALE = re.compile(rb"og:locale[\"'][^>]*content\s*=\s*[\"']([A-Za-z]{2,3})", re.I)
SAME = {"nb": "no", "nn": "no", "en-GB": "en"}
# Languages with fewer lines tell nothing ("lan" is a template's unfilled attribute).
LEFT_OUT = {"lan", "ga"}


def rows(path):
    return [json.loads(line) for line in open(path, encoding="utf-8")]


def time_sets(gold):
    for path in sorted(glob.glob(f"{gold}/time/*.jsonl")):
        for row in rows(path):
            lang = row.get("lang") or os.path.basename(path)[:2]
            for line in re.split(r"\n+|(?<=[.!?])\s+(?=\w)", row["text"]):
                yield "time", lang, line


def discussions(gold):
    for row in rows(f"{gold}/discussion/discussion.jsonl"):
        for text in [row["article_text"] or ""] + [post["text"] or "" for post in row["posts"]]:
            for line in text.split("\n"):
                yield "discussion", row["lang"], line


def pages(gold):
    for name in ("main/wcxb", "main/trafilatura", "main/aeb"):
        for row in rows(f"{gold}/{name}.jsonl"):
            head = gzip.open(f"{gold}/{row['html']}").read()[:20000]
            lang, locale = LANG.search(head), LOCALE.search(head)
            if not lang or (locale and locale[1][:2].lower() != lang[1][:2].lower()):
                continue
            for line in "\n".join([row.get("main") or ""] + row.get("with", [])).split("\n"):
                yield "pages", lang[1].decode().lower(), line


def main():
    gold, kept, seen = sys.argv[1], collections.defaultdict(list), set()
    for source in (time_sets, discussions, pages):
        for name, lang, line in source(gold):
            line = " ".join(line.split())
            if lang not in LEFT_OUT and SHORTEST <= len(line) <= LONGEST and re.search(r"[^\W\d_]{3}|[^\x00-\u02ff]", line) and line not in seen:
                seen.add(line)
                kept[name, SAME.get(lang, lang)].append(line)
    for (name, lang), lines in sorted(kept.items()):
        lines.sort(key=lambda line: hashlib.md5(line.encode()).digest())
        for line in lines[:LINES_A_LANGUAGE]:
            print(json.dumps({"set": name, "lang": lang, "text": line}, ensure_ascii=False))


main()
