"""PDFs made to hurt whoever opens them: little bytes that stand for much work."""

from __future__ import annotations

import random
import zlib

from tests.documents.small_pdf import assemble, pdf

FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
CATALOG = "<< /Type /Catalog /Pages 2 0 R >>"
SHOW = b"BT /F1 12 Tf 72 700 Td (Good) Tj ET\n"


def stream(data: bytes, dictionary: str = "") -> str:
    return f"<< /Length {len(data)} {dictionary} >>\nstream\n{data.decode('latin-1')}\nendstream"


def page(contents: str = "4 0 R", more: str = "") -> str:
    resources = f"/Resources << /Font << /F1 5 0 R >> {more} >>"
    return f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {contents} {resources} >>"


def one_page(contents: str, more: str = "", *objects: str) -> bytes:
    pages = "<< /Type /Pages /Count 1 /Kids [3 0 R] >>"
    return assemble([CATALOG, pages, page(more=more), contents, FONT, *objects], "")


def deflated(chance: random.Random) -> bytes:
    """Some kilobytes that unpack into many megabytes, perhaps packed twice."""
    packed = zlib.compress(SHOW * chance.randrange(20_000, 3_000_000), 9)
    if chance.random() < 0.3:
        return one_page(stream(zlib.compress(packed), "/Filter [/FlateDecode /FlateDecode]"))
    return one_page(stream(packed, "/Filter /FlateDecode"))


def deep_tree(chance: random.Random) -> bytes:
    depth = chance.choice([100, 1_000, 20_000])
    nodes = [f"<< /Type /Pages /Count 1 /Kids [{number + 1} 0 R] >>" for number in range(2, depth)]
    return assemble([CATALOG, *nodes, page(), FONT], "")


def circle(chance: random.Random) -> bytes:
    kids = chance.choice(["2 0 R", "2 0 R 2 0 R 2 0 R", "1 0 R", "3 0 R 2 0 R"])
    return assemble([CATALOG, f"<< /Type /Pages /Count 9 /Kids [{kids}] >>", page(), stream(SHOW), FONT], "")


def many_pages(chance: random.Random) -> bytes:
    count = chance.choice([1_000_000, 2_147_483_647, -1, 1_999])
    return assemble([CATALOG, f"<< /Type /Pages /Count {count} /Kids [3 0 R] >>", page(), stream(SHOW), FONT], "")


def table_without_end(chance: random.Random) -> bytes:
    """A table of references whose `Prev` leads to itself, or anywhere."""
    whole = pdf([[]])
    at = whole.rindex(b"xref\n0") if chance.random() < 0.5 else chance.randrange(len(whole))
    return whole.replace(b"/Root", f"/Prev {at} /Root".encode())


def huge_picture(chance: random.Random) -> bytes:
    kind = chance.choice(["/FlateDecode", "/JBIG2Decode", "/JPXDecode", "/DCTDecode", "/CCITTFaxDecode", "/LZWDecode"])
    size = chance.choice([60_000, 2_000_000_000])
    dictionary = (
        f"/Subtype /Image /Width {size} /Height {size} /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter {kind}"
    )
    data = zlib.compress(bytes(chance.randrange(1, 5_000_000)))
    return one_page(stream(b"q 100 0 0 100 0 0 cm /X Do Q"), "/XObject << /X 6 0 R >>", stream(data, dictionary))


def form_within_itself(chance: random.Random) -> bytes:
    form = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>"
    drawn = b"/X Do " * chance.randrange(1, 200)
    return one_page(stream(drawn), "/XObject << /X 6 0 R >>", stream(drawn, form))


def many_drawn(chance: random.Random) -> bytes:
    boxes = "".join(f"{at % 500} {at % 800} 60 0.5 re f\n" for at in range(chance.randrange(1_000, 60_000)))
    return one_page(stream(zlib.compress(boxes.encode() + SHOW), "/Filter /FlateDecode"))


def many_letters(chance: random.Random) -> bytes:
    lines = (
        f"BT /F1 9 Tf {at % 500} {(at * 37) % 800} Td (Good {at}) Tj ET\n"
        for at in range(chance.randrange(500, 40_000))
    )
    return one_page(stream(zlib.compress("".join(lines).encode()), "/Filter /FlateDecode"))


def nested_arrays(chance: random.Random) -> bytes:
    depth = chance.randrange(10, 100_000)
    return one_page(stream(SHOW), f"/X {'[' * depth}{']' * depth}")


def streams_without_end(chance: random.Random) -> bytes:
    part = b"9 0 obj << /Filter /FlateDecode >> stream\n"
    return pdf([[]]) + part * chance.randrange(10, 50_000)


def no_sense(chance: random.Random) -> bytes:
    return b"%PDF-1.7\n" + chance.randbytes(chance.randrange(0, 20_000))


BOMBS = (
    *(deflated, deep_tree, circle, many_pages, table_without_end, huge_picture, form_within_itself, many_drawn),
    *(many_letters, nested_arrays, streams_without_end, no_sense),
)
