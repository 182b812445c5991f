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


def one_page_many_times(chance: random.Random) -> bytes:
    """Each page of the tree is the same one, with much to read on it."""
    drawn = "".join(f"BT /F1 9 Tf {at % 500} {(at * 37) % 800} Td (Good {at}) Tj ET\n" for at in range(3_000))
    kids = "3 0 R " * chance.choice([200, 1_999])
    pages = f"<< /Type /Pages /Count {kids.count('R')} /Kids [{kids}] >>"
    contents = stream(zlib.compress(drawn.encode()), "/Filter /FlateDecode")
    return assemble([CATALOG, pages, page(), contents, FONT], "")


def one_stream_many_times(chance: random.Random) -> bytes:
    contents = f"[{'4 0 R ' * chance.choice([1_000, 100_000])}]"
    pages = "<< /Type /Pages /Count 1 /Kids [3 0 R] >>"
    return assemble([CATALOG, pages, page(contents), stream(SHOW * 20), FONT], "")


def odd_box(chance: random.Random) -> bytes:
    box = chance.choice(["0 0 0 0", "-1e38 -1e38 1e38 1e38", "0 0 1e9 1e9", "595 842 0 0", "1 2", "/A /B /C /D"])
    more = chance.choice(["/Rotate 45", "/Rotate 99999999999", "/UserUnit 1e30", "/CropBox [9 9 1 1]", ""])
    return pdf([[]]).replace(b"/MediaBox [0 0 595 842]", f"/MediaBox [{box}] {more}".encode())


def many_notes(chance: random.Random) -> bytes:
    """Annotations without end, some of which would run something."""
    note = "<< /Type /Annot /Subtype /Link /Rect [0 0 99 99] /A << /S /JavaScript /JS (app.alert\\(1\\)) >> >>"
    notes = note * chance.choice([10, 5_000, 50_000])
    whole = one_page(stream(SHOW))
    return whole.replace(b"/Contents", f"/Annots [{notes}] /Contents".encode())


def encrypted(chance: random.Random) -> bytes:
    secret = "00" * 32
    version = chance.choice(["/V 1 /R 2", "/V 2 /R 3 /Length 99999", "/V 5 /R 6", "/V -1 /R 0", "/V 4 /R 4 /CF << >>"])
    return pdf([[]], f"/Encrypt << /Filter /Standard {version} /O <{secret}> /U <{secret}> /P -4 >> /ID [<00> <00>]")


def objects_in_streams(chance: random.Random) -> bytes:
    """Objects within a stream that says it has more than it has, and goes on in itself."""
    number = chance.choice([1, 10_000, 2_147_483_647])
    inside = b"1 0 2 30 " + b"<< /Type /Catalog >> << /Type /Pages >>" * chance.choice([1, 20_000])
    kept = stream(zlib.compress(inside), f"/Type /ObjStm /N {number} /First 9 /Extends 6 0 R /Filter /FlateDecode")
    return one_page(stream(SHOW), "", kept)


def table_in_a_stream(chance: random.Random) -> bytes:
    widths = chance.choice(["1 2 1", "0 0 0", "8 8 8", "-1 99999 1"])
    size = chance.choice([9, 2_147_483_647])
    table = stream(
        zlib.compress(bytes(200)), f"/Type /XRef /Size {size} /W [{widths}] /Root 1 0 R /Filter /FlateDecode"
    )
    whole = one_page(stream(SHOW), "", table)
    at = whole.rindex(b"6 0 obj")
    return whole[: whole.rindex(b"startxref")] + f"startxref\n{at}\n%%EOF\n".encode()


def unpacked_again_and_again(chance: random.Random) -> bytes:
    kind = chance.choice(["/ASCIIHexDecode", "/FlateDecode", "/RunLengthDecode", "/ASCII85Decode", "/LZWDecode"])
    return one_page(stream(SHOW.hex().encode(), f"/Filter [{kind * chance.choice([2, 100, 5_000])}]"))


def never_closed(chance: random.Random) -> bytes:
    part = chance.choice([b"q ", b"BT ", b"(", b"<<", b"[", b"BI /W 9 ID ", b"/F1 12 Tf ", b"/" + b"a" * 5_000 + b" "])
    return one_page(stream(part * chance.choice([100, 1_000_000 // len(part)]) + SHOW))


def grid(chance: random.Random) -> bytes:
    """A table ruled into very many cells."""
    lines = chance.choice([20, 100, 400])
    drawn = "".join(f"30 {30 + at * 780 / lines} 530 0.5 re f 30 30 0.5 780 re f\n" for at in range(lines))
    drawn += "".join(f"{30 + at * 530 / lines} 30 0.5 780 re f\n" for at in range(lines))
    words = "".join(f"BT /F1 4 Tf {30 + at % 500} {30 + (at * 41) % 780} Td (Good) Tj ET\n" for at in range(lines * 10))
    return one_page(stream(zlib.compress((drawn + words).encode()), "/Filter /FlateDecode"))


def words_upon_each_other(chance: random.Random) -> bytes:
    """The same place printed on over and over, or places no page has."""
    at = chance.choice(["72 700", "1e30 -1e30", "0 0", "-99999 99999"])
    shown = f"BT /F1 {chance.choice(['12', '0', '-5', '1e20'])} Tf {at} Td (Good plans) Tj ET\n"
    return one_page(stream(zlib.compress(shown.encode() * chance.choice([9, 30_000])), "/Filter /FlateDecode"))


def letters_that_stand_for_much(chance: random.Random) -> bytes:
    """A font whose every sign stands for hundreds of letters."""
    long = "0061" * chance.choice([2, 250]) + chance.choice(["0020", "202E", "0000", "D800"])
    named = "\n".join(f"<{code:02x}> <{long}>" for code in range(32, 127))
    cmap = f"/CIDInit /ProcSet findresource begin begincmap 95 beginbfchar\n{named}\nendbfchar endcmap end"
    font = f"{FONT[:-3]} /ToUnicode 6 0 R >>"
    pages = "<< /Type /Pages /Count 1 /Kids [3 0 R] >>"
    words = stream(SHOW * chance.choice([9, 2_000]))
    return assemble([CATALOG, pages, page(), words, font, stream(cmap.encode())], "")


def font_within_itself(chance: random.Random) -> bytes:
    glyph = "<< /a 6 0 R >>"
    font = (
        f"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs {glyph} /FirstChar 97"
        " /LastChar 97 /Widths [9] /Encoding << /Differences [97 /a] >> /Resources << /Font << /F1 5 0 R >> >> >>"
    )
    pages = "<< /Type /Pages /Count 1 /Kids [3 0 R] >>"
    drawn = b"9 0 d0 " + b"BT /F1 9 Tf (aaaa) Tj ET " * chance.randrange(1, 50)
    return assemble([CATALOG, pages, page(), stream(b"BT /F1 9 Tf (aaaa) Tj ET"), font, stream(drawn)], "")


def odd_tree(chance: random.Random) -> bytes:
    """Objects of another kind than they should be."""
    odd = chance.choice(["null", "true", "(words)", "[1 0 R]", "99999 0 R", "-1", "<< /Type 1 0 R /Kids 1 0 R >>"])
    objects = [CATALOG, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", page(), stream(SHOW), FONT]
    objects[chance.randrange(len(objects))] = odd
    return assemble(objects, chance.choice(["", "/Info 1 0 R", "/Prev 0", "/XRefStm 9", "/Size -5"]))


BOMBS = (
    *(deflated, deep_tree, circle, many_pages, table_without_end, huge_picture, form_within_itself, many_drawn),
    *(many_letters, nested_arrays, streams_without_end, no_sense, one_page_many_times, one_stream_many_times, odd_box),
    *(many_notes, encrypted, objects_in_streams, table_in_a_stream, unpacked_again_and_again, never_closed, grid),
    *(words_upon_each_other, letters_that_stand_for_much, font_within_itself, odd_tree),
)
