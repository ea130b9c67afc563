"""Prints what python-docx reads in a report: words with their styles, tables, pictures."""

import sys

import docx

document = docx.Document(sys.argv[1])
for paragraph in document.paragraphs:
    if paragraph.text:
        print(f"{paragraph.style.name}: {paragraph.text}")
for table in document.tables:
    print(f"table of {len(table.rows)} rows, style: {table.style.name}")
    for row in table.rows:
        print(" | ".join(cell.text for cell in row.cells))
print("pictures:", len(document.inline_shapes))
print("author:", repr(document.core_properties.author))
