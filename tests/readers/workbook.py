"""A workbook as openpyxl sees it.

values BOOK: the last sheet as CSV, formulas by what they came to, numbers with all their digits.
change BOOK OUT: the same workbook with other scores, two rows that changed places and a text that looks like a formula.
audit BOOK: what the standard refuses of it.
sheets BOOK: each sheet with what it has: columns, rows, filters, frozen cells, rules for what may be typed.
"""

import csv
import pathlib
import subprocess
import sys

import openpyxl


def said(value):
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value)


def values(book):
    sheet = openpyxl.load_workbook(book, data_only=True).worksheets[-1]
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerows([said(value) for value in row] for row in sheet.iter_rows(values_only=True))


def change(book, out):
    workbook = openpyxl.load_workbook(book)
    sheet = workbook["Touchpoints"]
    columns = {cell.value: cell.column for cell in sheet[1]}
    for row, scores in ((2, (9, 2, 5, 8)), (3, (2, 9, None, 7)), (4, (5, 5, 9, 6)), (5, (6, 4, 3, 1))):
        for name, score in zip(("expectation", "fulfilment", "competition", "relevance"), scores):
            if score is not None:
                sheet.cell(row, columns[name]).value = score
    sheet.cell(6, columns["critical"]).value = "yes"
    sheet.cell(6, columns["fulfilment"]).value = 0
    for column in range(1, sheet.max_column + 1):
        one, other = sheet.cell(2, column), sheet.cell(5, column)
        one.value, other.value = other.value, one.value
    workbook.save(out)


def sheets(book):
    for sheet in openpyxl.load_workbook(book).worksheets:
        rules = len(sheet.data_validations.dataValidation)
        charts = len(sheet._charts)
        print(f"{sheet.title}: {sheet.max_column} x {sheet.max_row}, frozen {sheet.freeze_panes}, filter {sheet.auto_filter.ref}, {rules} rules, {charts} charts")


def audit(book):
    command = pathlib.Path(sys.executable).with_name("openxml-audit")
    done = subprocess.run([command, "--quiet", book], capture_output=True, text=True)
    if done.returncode != 0:
        print(done.stdout, done.stderr)


{"audit": audit, "values": values, "change": change, "sheets": sheets}[sys.argv[1]](*sys.argv[2:])
