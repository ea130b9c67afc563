"""Reads a presentation with python-pptx and prints what is in it as JSON; what two validators object to makes it fail."""

import json
import subprocess
import sys
from pathlib import Path

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER
from pptx.util import Emu

TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)


def walk(shapes):
    for shape in shapes:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from walk(shape.shapes)


def alternative(shape):
    return shape._element._nvXxPr.cNvPr.get("descr", "")


def texts(shape):
    return shape.text_frame.text if shape.has_text_frame else ""


def group(shape):
    inside = list(walk(shape.shapes))
    return {
        "name": shape.name,
        "said": alternative(shape),
        "texts": [texts(one) for one in inside if texts(one)],
        "shapes": len(inside),
    }


def smallest(shapes):
    sizes = [
        run.font.size.pt
        for shape in shapes
        if shape.has_text_frame and not shape.is_placeholder
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
        if run.font.size is not None
    ]
    return min(sizes, default=None)


def chart(frame):
    chart = frame.chart
    series = [{"name": one.name, "values": list(one.values)} for plot in chart.plots for one in plot.series]
    book = chart.part.chart_workbook.xlsx_part.blob
    return {"kind": str(chart.chart_type), "series": series, "book": len(book), "said": alternative(frame)}


def table(frame):
    return [[cell.text for cell in row.cells] for row in frame.table.rows]


def slide(slide, size):
    shapes = list(walk(slide.shapes))
    width, height = size
    outside = [
        shape.name
        for shape in slide.shapes
        if not shape.is_placeholder
        and (shape.left < -Emu(9525) or shape.top < -Emu(9525) or shape.left + shape.width > width + 9525 or shape.top + shape.height > height + 9525)
    ]
    pictures = [shape for shape in shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]
    glued = [
        shape
        for shape in shapes
        if shape.shape_type == MSO_SHAPE_TYPE.LINE or shape._element.tag.endswith("}cxnSp")
        if shape._element.find(".//{*}stCxn") is not None and shape._element.find(".//{*}endCxn") is not None
    ]
    ids = [shape.shape_id for shape in shapes]
    return {
        "title": slide.shapes.title.text_frame.text if slide.shapes.title is not None else None,
        "titles": sum(1 for shape in slide.placeholders if shape.placeholder_format.type in TITLES),
        "shapes": len(shapes),
        "ids_differ": len(set(ids)) == len(ids),
        "texts": [texts(shape) for shape in shapes if texts(shape)],
        "groups": [group(shape) for shape in shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP],
        "charts": [chart(shape) for shape in shapes if getattr(shape, "has_chart", False) and shape.has_chart],
        "tables": [table(shape) for shape in shapes if getattr(shape, "has_table", False) and shape.has_table],
        "pictures": len(pictures),
        "glued": len(glued),
        "outside": outside,
        "smallest": smallest(shapes),
        "notes": slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else "",
    }


def validated(path):
    """What the validators say, if they object to anything."""
    beside = Path(sys.executable).parent
    said = []
    for command in (["openxml-audit", "--quiet"], ["ooxml-integrity", "check"]):
        done = subprocess.run([beside / command[0], *command[1:], path], capture_output=True, text=True)
        if done.returncode != 0:
            said.append(f"{command[0]}: {done.stdout}{done.stderr}")
    return said


path = sys.argv[1]
objections = validated(path)
if objections:
    print("\n".join(objections))
    sys.exit(1)
deck = Presentation(path)
size = (deck.slide_width, deck.slide_height)
print(
    json.dumps(
        {
            "width": deck.slide_width.pt,
            "height": deck.slide_height.pt,
            "layouts": [layout.name for layout in deck.slide_layouts],
            "title": deck.core_properties.title,
            "author": deck.core_properties.author,
            "slides": [slide(one, size) for one in deck.slides],
        }
    )
)
