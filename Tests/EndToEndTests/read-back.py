"""Reads report files with other people's readers and prints what they hold as JSON.

    read-back.py FILE…

For each file by its name: its text, and its tables as rows of cells. A cell is a list of pieces: a cell of
Markdown is one piece; a cell of XHTML has one for each block in it.
"""
import csv
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as tree
from pathlib import Path

XHTML = "{http://www.w3.org/1999/xhtml}"


def words(text):
    return " ".join(text.split())


def untied(text):
    """The text without what ties figures to their units."""
    return re.sub("(?<=[0-9±])\u00a0(?=[A-Za-z0-9%])", " ", text)


def markdown(path):
    command = ["cmark-gfm", "--extension", "table", "--to", "xml", path]
    root = tree.fromstring(subprocess.run(command, check=True, capture_output=True).stdout)
    name = lambda element: element.tag.rpartition("}")[2]

    def text(element):
        if name(element) in ("softbreak", "linebreak"):
            return "\n"
        # An empty comment keeps an address from becoming a link, and links lead to anchors; no reader sees either.
        if name(element) == "html_inline" and re.fullmatch(r'<!---->|<a id="[A-Za-z0-9._-]+">|</a>', element.text):
            return ""
        own = element.text if name(element) in ("text", "code", "code_block", "html_inline") else ""
        return (own or "") + "".join(text(child) for child in element)

    def cell(element):
        return [untied(text(element))]

    tables = [
        [[cell(c) for c in row if name(c) == "table_cell"] for row in table]
        for table in root.iter()
        if name(table) == "table"
    ]
    blocks = (e for e in root.iter() if name(e) in ("paragraph", "heading", "table_cell", "code_block"))
    return {"text": [words(text(block)) for block in blocks], "tables": tables}


def xhtml(path):
    root = tree.parse(path).getroot()
    blocks = {XHTML + name for name in ("p", "h1", "h2", "h3", "li", "td", "th", "pre", "div", "caption", "dd", "dt")}

    # A line break in a cell is a space to readers of Markdown, where a cell has one line.
    for line_break in root.iter(XHTML + "br"):
        line_break.text = " "

    def cell(element):
        parts = [child for child in element if child.tag == XHTML + "div"]
        return [untied("".join(part.itertext())) for part in parts or [element]]

    tables = [
        [[cell(c) for c in row if c.tag in (XHTML + "td", XHTML + "th")] for row in table.iter(XHTML + "tr")]
        for table in root.iter(XHTML + "table")
    ]
    text = [words("".join(e.itertext())) for e in root.iter() if e.tag in blocks]
    return {"text": text, "tables": tables}


def separated(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    return {"text": [words(cell) for row in rows for cell in row], "tables": [[[[c] for c in row] for row in rows]]}


OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def sheet(path):
    """Each cell has two pieces: its type, and its value or text; a formula's type is "formula"."""

    def cells(row):
        for cell in row:
            kind = cell.get(OFFICE + "value-type") or "empty"
            value = cell.get(OFFICE + "value") or cell.get(OFFICE + "date-value")
            value = value or "\n".join("".join(line.itertext()) for line in cell.iter(TEXT + "p"))
            if cell.get(TABLE + "formula"):
                kind = "formula"
            # The empty rest of a row is thousands of cells wide.
            for _ in range(min(int(cell.get(TABLE + "number-columns-repeated", "1")), 100)):
                yield [kind, value]

    rows = tree.parse(path).getroot().iter(TABLE + "table-row")
    return {"text": [], "tables": [[list(cells(row)) for row in rows]]}


def described(path):
    """All texts of a JSON file."""

    def texts(value):
        if isinstance(value, str):
            yield words(value)
        for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from texts(item)

    return {"text": list(texts(json.loads(Path(path).read_text(encoding="utf-8")))), "tables": []}


READERS = {".fods": sheet, ".json": described, ".md": markdown, ".xhtml": xhtml, ".csv": separated}
print(json.dumps({Path(path).name: READERS[Path(path).suffix](path) for path in sys.argv[1:]}))
