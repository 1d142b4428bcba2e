#!/usr/bin/env python3
"""Lists where other projects put an expression on the other side of the present than tamis does, by class.

    tamis text < expr.jsonl > results.jsonl
    python3 eval/direction_differences.py expr.jsonl results.jsonl [--examples]

Expressions whose words leave the direction open (a weekday, a month, a day without its year, a time of day) are
resolved to the coming one by some projects and to the nearest or last one by others. A difference counts when both
values are on the calendar and lie on different sides of the reference date. Prints, by language and class: the
expressions with both values, how many are equal, how many lie on another side (forward: the gold later than tamis,
back: earlier), and how many differ otherwise.
"""
import collections
import re
import sys

from gold_rows import byte_span, rows

LANGUAGES = ("fr", "en", "de", "es")
DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
# Of an expression's value, by what its words name: the first that fits.
CLASSES = (
    ("time of day", lambda text, value: "T" in value or ":" in value),
    ("with a year", lambda text, value: re.search(r"\b\d{4}\b", text)),
    ("day and month", lambda text, value: len(value) == 10 and re.search(r"\d", text)),
    ("day in words", lambda text, value: len(value) == 10),
    ("month or season", lambda text, value: re.match(r"\d{4}-(\d\d|SP|SU|FA|WI)$", value)),
    ("week or weekend", lambda text, value: "W" in value),
    ("other", lambda text, value: True),
)


def first_day(value):
    """The first day of a value as text that sorts, `None` off the calendar."""
    found = DAY.match(value or "")
    return found and "-".join(part or "01" for part in found.groups())


def difference_of(gold, ours, reference):
    days = first_day(gold), first_day(ours)
    if None in days:
        return None
    if days[0] == days[1]:
        return "equal"
    sides = [(day > reference) - (day < reference) for day in days]
    if sides[0] == sides[1]:
        return "otherwise"
    return "forward" if days[0] > days[1] else "back"


def main():
    gold, results = rows(sys.argv[1]), {row["id"]: row for row in rows(sys.argv[2])}
    counts = collections.defaultdict(collections.Counter)
    examples = collections.defaultdict(list)
    for row in (row for row in gold if row["lang"] in LANGUAGES and row.get("doc_date")):
        for expression in row["timex"]:
            start, end = byte_span(row["text"], expression)
            ours = [t["value"] for t in results[row["id"]]["times"] if t["span"][0] < end and start < t["span"][1]]
            kind = ours and difference_of(expression.get("value"), ours[0], row["doc_date"][:10])
            if not kind:
                continue
            name = next(name for name, fits in CLASSES if fits(expression["text"], ours[0]))
            counts[row["lang"], name][kind] += 1
            if kind in ("forward", "back"):
                examples[row["lang"], name].append(f"{expression['text']!r} {expression['value']} {ours[0]} of {row['doc_date'][:10]}")
    print(f"{'':4} {'class':16} {'both':>5} {'equal':>6} {'forward':>8} {'back':>5} {'otherwise':>10}")
    for (language, name), count in sorted(counts.items()):
        print(f"{language:4} {name:16} {sum(count.values()):5} {count['equal']:6} {count['forward']:8} {count['back']:5} {count['otherwise']:10}")
        if "--examples" in sys.argv:
            print("".join(f"       {example}\n" for example in examples[language, name][:8]), end="")


main()
