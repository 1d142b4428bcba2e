#!/usr/bin/env python3
"""Share of dated events whose day the timeline tells.

    tamis text < events.jsonl > results.jsonl
    python3 eval/event_days.py events.jsonl results.jsonl

The date of an event is that of the timeline entry whose part of a sentence holds the event's word; where no
entry does, the document's own date. Only events that the gold puts on the calendar are counted
(a day, week, quarter, month or year; its time of day is cut off); a date is right when it is equal.
"""
import re
import sys

from gold_rows import rows


def main():
    gold, results = rows(sys.argv[1]), {row["id"]: row for row in rows(sys.argv[2])}
    right = of_document = total = 0
    for row in gold:
        timeline = results[row["id"]]["timeline"]
        for event in row["events"]:
            day = re.match(r"\d{4}(-[0-9A-Z]{2,3}(-\d\d)?)?(?=T|$)", event["date"] or "")
            if not day:
                continue
            at = len(row["text"][: event["start"]].encode())
            dates = [entry["date"] for entry in timeline if entry["part"][0] <= at < entry["part"][1]]
            total += 1
            right += (dates[0] if dates else row["doc_date"]) == day.group(0)
            of_document += row["doc_date"] == day.group(0)
    print(f"events {total}  right {right / total:.4f}  document's date alone {of_document / total:.4f}")


main()
