"""Reads workbooks with openpyxl and holds them against CSV of the same report (profile `data`).

    read-workbook.py FOLDER

For each workbook in the folder: its sheets, what differs from the tables, and where links lead.
"""
import csv
import datetime
import json
import sys
from pathlib import Path

import openpyxl

MATRIX, FINDINGS = 1, 2


def plain(value, kind, header):
    """A cell as CSV writes it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return kind["yes" if value else "no"]
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, (int, float)):
        value = round(value * 100, 9) if header.endswith("(%)") else value
        return str(int(value)) if value == int(value) else repr(value)
    return value


def types(path):
    """The words of yes and no, and the type of each column."""
    described = json.loads(Path(f"{path}-metadata.json").read_text(encoding="utf-8"))
    columns = []
    for column in described["tableSchema"]["columns"]:
        datatype = column["datatype"]
        kind = {"type": datatype if isinstance(datatype, str) else datatype["base"]}
        if kind["type"] == "boolean":
            kind["yes"], kind["no"] = datatype["format"].split("|")
        columns.append(kind)
    return columns


WANTED = {"string": (str,), "integer": (int, float), "decimal": (int, float), "date": (datetime.datetime,), "boolean": (bool,)}


def differences(sheet, path):
    """Each cell that is not what the CSV has, or has not the type of its column."""
    with open(path, encoding="utf-8", newline="") as file:
        expected = list(csv.reader(file, strict=True))
    kinds = types(path)
    found = list(sheet.iter_rows(values_only=True))
    if (len(found), len(found[0])) != (len(expected), len(expected[0])):
        yield f"{sheet.title}: {len(found)} × {len(found[0])} cells for {len(expected)} × {len(expected[0])}"
    for row, (cells, texts) in enumerate(zip(found, expected)):
        for column, (cell, text) in enumerate(zip(cells, texts)):
            kind = kinds[column] if row else {"type": "string"}
            if plain(cell, kind, expected[0][column]) != text:
                yield f"{sheet.title} row {row + 1} column {column + 1}: {cell!r} for {text!r}"
            # "none" may stand in any column.
            if cell is not None and not isinstance(cell, WANTED[kind["type"]] + (str,)):
                yield f"{sheet.title} row {row + 1} column {column + 1}: {type(cell)} in a column of {kind['type']}"


def misled(book):
    """Links of the matrix that lead to the finding of another cell."""
    matrix, findings = book.worksheets[MATRIX], book.worksheets[FINDINGS]
    headers = [cell.value for cell in matrix[1]]
    for row in matrix.iter_rows(min_row=2):
        for cell in row:
            if cell.hyperlink is None:
                continue
            name, _, place = cell.hyperlink.location.rpartition("!")
            target = findings[place].row
            candidate, criterion = findings.cell(target, 1).value, findings.cell(target, 4).value
            header = headers[cell.column - 1]
            if name != f"'{findings.title}'" or candidate != row[0].value or not header.startswith(f"{criterion}: "):
                yield f"{cell.coordinate} leads to {cell.hyperlink.location}"


CANDIDATE, CRITERION, VERDICT, CELLS, CLAIMS = 0, 2, 15, 16, 17


def pivot(rows, field, data):
    """What a pivot with one field of rows and the sum of one column shows: its totals by what the field holds."""
    totals = {}
    for row in rows:
        totals[row[field]] = totals.get(row[field], 0) + (row[data] or 0)
    return totals


def pivots(table):
    rows = list(table)[1:]
    cells = {
        "verdicts": pivot(rows, VERDICT, CELLS),
        "candidates": pivot(rows, CANDIDATE, CELLS),
        "criteria": pivot(rows, CRITERION, CELLS),
    }
    return {**cells, "claims": {"all": sum(pivot(rows, CANDIDATE, CLAIMS).values())}}


def csv_rows(path):
    """The rows of the findings in CSV, with numbers where counts are."""
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.reader(file, strict=True):
            yield row[:CELLS] + [int(text) if text.isdigit() else None for text in row[CELLS : CLAIMS + 1]]


def read(path):
    book = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    tables = [path.with_suffix(".csv"), path.with_suffix(".findings.csv")]
    # Without claims there is no sheet of findings.
    tables = tables[: len(book.sheetnames) - 4]
    return {
        "sheets": book.sheetnames,
        "differences": [d for sheet, table in zip(book.worksheets[1:], tables) for d in differences(sheet, table)],
        "misled": list(misled(book)) if len(tables) == 2 else [],
        "pivots": [pivots(values.worksheets[FINDINGS].iter_rows(values_only=True)), pivots(csv_rows(tables[1]))]
        if len(tables) == 2
        else [],
        "links": sum(cell.hyperlink is not None for row in book.worksheets[MATRIX] for cell in row),
        "notes": [cell.comment.text for row in book.worksheets[MATRIX] for cell in row if cell.comment],
        "frozen": [sheet.freeze_panes or "" for sheet in book],
        "filters": [sheet.auto_filter.ref or "" for sheet in book],
        "charts": len(book.worksheets[0]._charts),
        "names": sorted(book.defined_names),
        "created": book.properties.created.date().isoformat(),
        "title": book.properties.title,
        "summary": [[str(cell) for cell in row if cell is not None] for row in values.worksheets[0].iter_rows(values_only=True)],
        "highlighted": sum(len(rules.rules) for sheet in book for rules in sheet.conditional_formatting),
        "printed": [
            {"pages": sheet.page_setup.fitToWidth or 1, "columns": sheet.print_title_cols or "", "rows": sheet.print_title_rows or ""}
            for sheet in book
        ],
        "widths": [dimension.width for dimension in book.worksheets[MATRIX].column_dimensions.values()],
    }


print(json.dumps({path.name: read(path) for path in sorted(Path(sys.argv[1]).glob("*.xlsx"))}))
