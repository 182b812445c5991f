"""Small PDFs made of written bytes, for tests."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Print:
    """A line of text on a page: where its left end stands, from the lower left in points, and in which letters."""

    text: str
    top: float
    left: float = 72
    size: float = 12
    bold: bool = False


@dataclass(frozen=True)
class Drawn:
    """A line or a grid drawn on a page, in the operators of PDF: `72 700 400 0.5 re f`."""

    operators: str


PICTURE = Print("", 0)
"""Stands for a picture of one grey dot."""


def pdf(pages: Sequence[Sequence[Print | Drawn]], trailer: str = "", compressed: bool = False) -> bytes:
    """Return a PDF with these pages. `trailer` is written into the trailer's dictionary."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{5 + 2 * at} 0 R' for at in range(len(pages)))}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>",
    ]
    for at, lines in enumerate(pages):
        drawn = "\n".join(draw(line) for line in lines)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {6 + 2 * at} 0 R "
            "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>"
        )
        objects.append(packed(drawn) if compressed else f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
    return assemble(objects, trailer)


def packed(drawn: str) -> str:
    data = zlib.compress(drawn.encode("latin-1")).decode("latin-1")
    return f"<< /Length {len(data)} /Filter /FlateDecode >>\nstream\n{data}\nendstream"


def draw(line: Print | Drawn) -> str:
    if isinstance(line, Drawn):
        return line.operators
    if line is PICTURE:
        return "q 100 0 0 100 72 600 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"
    text = line.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{'F2' if line.bold else 'F1'} {line.size} Tf {line.left} {line.top} Td ({text}) Tj ET"


def assemble(objects: list[str], trailer: str) -> bytes:
    content = b"%PDF-1.4\n"
    places = []
    for number, written in enumerate(objects, start=1):
        places.append(len(content))
        content += f"{number} 0 obj\n{written}\nendobj\n".encode("latin-1")
    start = len(content)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n"
    end += f"<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n"
    return content + end.encode("latin-1")


def paragraph(lines: list[str], top: float, size: float = 12, left: float = 72) -> list[Print]:
    """Return lines set close under each other."""
    return [Print(text, top - at * size * 1.2, left, size) for at, text in enumerate(lines)]


def table(tops: Sequence[float], edges: Sequence[float]) -> list[Drawn]:
    """Return the lines of a table, each a thin filled box: one across at each height, and the edges of its cells."""
    across = [f"{edges[0]} {top} {edges[-1] - edges[0]} 0.5 re f" for top in tops]
    down = [f"{edge} {tops[-1]} 0.5 {tops[0] - tops[-1]} re f" for edge in edges]
    return [Drawn(operators) for operators in (*across, *down)]
