"""Prints the bookmarks of a PDF with their levels, then the kinds of its tags."""

import sys

import pdfplumber
import pypdfium2

for item in pypdfium2.PdfDocument(sys.argv[1]).get_toc():
    title = item.title if hasattr(item, "title") else item.get_title()
    print(item.level, title)

kinds = set()


def walk(elements):
    for element in elements:
        kinds.add(element.get("type"))
        walk(element.get("children", []))


with pdfplumber.open(sys.argv[1]) as file:
    walk(file.structure_tree)
print(" ".join(sorted(kind for kind in kinds if kind)))
