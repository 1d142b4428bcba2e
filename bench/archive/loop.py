"""Reads the pages of one archive with FastWARC and an extractor: `loop.py ENGINE ARCHIVE LIMIT RESULT`.

Writes the number of pages, and the offset that was reached, into RESULT. A limit of 0 is none.
"""

import pathlib
import sys

from fastwarc.warc import ArchiveIterator, WarcRecordType


def extractor(name):
    if name == "resiliparse":
        from resiliparse.extract.html2text import extract_plain_text
        from resiliparse.parse.encoding import bytes_to_str, detect_encoding

        return lambda body: extract_plain_text(bytes_to_str(body, detect_encoding(body)), main_content=True)
    import trafilatura

    return trafilatura.extract


def main():
    name, archive, limit, result = sys.argv[1], sys.argv[2], int(sys.argv[3]), pathlib.Path(sys.argv[4])
    extract = extractor(name)
    pages, characters, offset = 0, 0, 0
    for record in ArchiveIterator(open(archive, "rb"), record_types=WarcRecordType.response):
        characters += len(extract(record.reader.read()) or "")
        pages, offset = pages + 1, record.stream_pos
        if limit and pages >= limit:
            break
    result.write_text(f"{pages} {offset if limit else pathlib.Path(archive).stat().st_size} {characters}")


if __name__ == "__main__":
    main()
