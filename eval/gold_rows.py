"""Reads rows of the gold sets, for the scripts beside it."""
import json


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def byte_span(text, expression):
    """Where an expression that counts characters stands, in bytes."""
    start = len(text[: expression["start"]].encode())
    return start, start + len(expression["text"].encode())
