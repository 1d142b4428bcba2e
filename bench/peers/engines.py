"""Reads a list of pages with one Python engine and prints, for each, the time it took and the text it gave.

`engines.py ENGINE LIST`: LIST has a path a line. The output is that of the Rust engines (rust/src/main.rs).
"""

import json
import resource
import sys
import time


def read_trafilatura():
    import trafilatura

    return lambda page: trafilatura.extract(page, include_comments=False)


def read_resiliparse():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    return lambda page: extract_plain_text(bytes_to_str(page, detect_encoding(page)), main_content=True)


def read_readability():
    from lxml import html
    from readability import Document

    def read(page):
        summary = Document(page.decode("utf-8", "replace")).summary(html_partial=True)
        return "\n".join(html.fromstring(summary).itertext())

    return read


def parse_lexbor():
    """Parses and does nothing more: the floor of what reading costs."""
    from selectolax.lexbor import LexborHTMLParser

    def read(page):
        LexborHTMLParser(page)
        return ""

    return read


def read_rs_trafilatura():
    import rs_trafilatura

    def read(page):
        result = rs_trafilatura.extract(page.decode("utf-8", "replace"))
        for name in ("content_text", "main_content", "text"):
            text = result.get(name) if isinstance(result, dict) else getattr(result, name, None)
            if text:
                return text
        return ""

    return read


ENGINES = {
    "trafilatura": read_trafilatura,
    "resiliparse": read_resiliparse,
    "readability-lxml": read_readability,
    "lexbor (parse alone)": parse_lexbor,
    "rs-trafilatura (wheel)": read_rs_trafilatura,
}


def peak_kib():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main():
    name, listed = sys.argv[1:]
    with open(listed, encoding="utf-8") as file:
        paths = file.read().splitlines()
    pages = [open(path, "rb").read() for path in paths]
    read = ENGINES[name]()
    before = peak_kib()
    for path, page in zip(paths, pages):
        start = time.perf_counter()
        try:
            text = read(page)
        except Exception:  # A page that an engine cannot read counts as read to nothing.
            text = ""
        elapsed = (time.perf_counter() - start) * 1e3
        print(json.dumps({"page": path, "ms": elapsed, "text": text or ""}))
    print(json.dumps({"peak_kib": peak_kib(), "peak_before_kib": before}))


if __name__ == "__main__":
    main()
