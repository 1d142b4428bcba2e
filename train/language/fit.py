#!/usr/bin/env python3
"""Fits the n-gram table of the language stage.

    pip install langdetect==1.0.9 numpy
    fit.py ../../crates/tamis/src/language/ngrams.bin

What comes in are the letter n-gram profiles of `langdetect` (Nakatani Shuyo's language-detection, Apache-2.0,
counted on Wikipedia); what goes out is, for the n-grams that tell most, the log of each language's frequency over
the mean of the languages of its script. No text is read.

File, little endian: magic "TLNG", u32 number of scripts; for each script u32 number of n-grams, u8 number of
languages, each language as three bytes padded with spaces; then for each n-gram its u32 hash and one i8 a
language. Languages and n-grams are sorted.
"""
import collections, json, math, os, struct, sys
import langdetect

PROFILES = os.path.join(os.path.dirname(langdetect.__file__), "profiles")
# Languages of one script, and how many of its n-grams the table keeps (10,000 gain .005 over 6,000 on short lines).
SCRIPTS = {
    "latin": ("af ca cs cy da de en es et fi fr hr hu id it lt lv nl no pl pt ro sk sl so sq sv sw tl tr vi", 8000),
    "cyrillic": ("bg mk ru uk", 1500),
    "arabic": ("ar fa ur", 800),
    "devanagari": ("hi mr ne", 800),
}
# Frequency given to an n-gram that a profile does not hold, by its length.
FLOOR = {1: 2e-5, 2: 1e-5, 3: 1e-5}
# Weight by length: shorter n-grams repeat what longer ones say.
WEIGHT = {1: 0.3, 2: 0.6, 3: 1.0}
# Steps of an i8 to one unit of log odds.
SCALE = 16


def profile(lang):
    counts = collections.Counter()
    for gram, n in json.load(open(os.path.join(PROFILES, lang)))["freq"].items():
        counts[gram.lower()] += n
    totals = collections.Counter()
    for gram, n in counts.items():
        totals[len(gram)] += n
    return {gram: n / totals[len(gram)] for gram, n in counts.items() if len(gram) in FLOOR}


def rows(langs, keep):
    profiles = [profile(lang) for lang in langs]
    scored = []
    for gram in sorted(set().union(*profiles)):
        if not any(not c.isspace() for c in gram):
            continue
        shares = [p.get(gram, 0.0) for p in profiles]
        floor = FLOOR[len(gram)]
        mean = math.log(sum(s + floor for s in shares) / len(shares))
        logs = [math.log(s + floor) - mean for s in shares]
        told = sum(s * l for s, l in zip(shares, logs))
        scored.append((told, gram, [round(max(-127, min(127, WEIGHT[len(gram)] * SCALE * l))) for l in logs]))
    scored.sort(key=lambda row: (-row[0], row[1]))
    return sorted((hashed(gram), values) for _, gram, values in scored[:keep])


def hashed(gram):
    """The hash that `language/table.rs` computes: up to three characters in 21 bits each, multiplied, upper half."""
    packed = 0
    for c in gram:
        packed = packed << 21 | ord(c)
    return (packed * 0x9E3779B97F4A7C15 % 2**64) >> 32


def main():
    out = bytearray(b"TLNG" + struct.pack("<I", len(SCRIPTS)))
    for names, keep in SCRIPTS.values():
        langs = names.split()
        table = rows(langs, keep)
        out += struct.pack("<IB", len(table), len(langs)) + b"".join(l.encode().ljust(3) for l in langs)
        for key, values in table:
            out += struct.pack(f"<I{len(values)}b", key, *values)
    open(sys.argv[1], "wb").write(out)
    print(len(out), "bytes")


main()
