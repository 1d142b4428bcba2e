#!/usr/bin/env python3
"""Share of the expressions of expr_*.jsonl that are found with a value, by language, and what is missed.

    tamis text < expr.jsonl > results.jsonl
    python3 eval/time_coverage.py expr.jsonl results.jsonl [--missed fr]

An expression counts as found when a span with a value overlaps it. Only dates and times count: durations,
sets and time zones have their own conventions in each of the source projects.
"""
import collections
import sys

from gold_rows import byte_span, rows


def main():
    gold, results = rows(sys.argv[1]), {row["id"]: row for row in rows(sys.argv[2])}
    shown = sys.argv[sys.argv.index("--missed") + 1] if "--missed" in sys.argv else None
    counts = collections.defaultdict(collections.Counter)
    for row in gold:
        spans = [time["span"] for time in results[row["id"]]["times"] if time["value"]]
        for expression in row["timex"]:
            if expression["type"] not in ("DATE", "TIME"):
                continue
            start, end = byte_span(row["text"], expression)
            is_found = any(span[0] < end and start < span[1] for span in spans)
            counts[row["lang"]][is_found] += 1
            if not is_found and row["lang"] == shown:
                print(f"  {expression['text']!r} in {row['text'][:90]!r}")
    for language, count in sorted(counts.items(), key=lambda pair: -sum(pair[1].values())):
        print(f"{language:6} {count[True]:5} of {sum(count.values()):5}  {count[True] / sum(count.values()):.3f}")


main()
