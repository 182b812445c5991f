"""Where a report comes from: the source file, who published it and on what terms, and what of it is left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator import english
from generator.english import report as wording
from generator.frozen import Frozen
from generator.model.document_source import Licence
from generator.model.grouping import grouped
from generator.model.report import (
    Furniture,
    Report,
)
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Fact, Hyperlink

_PAGE_NUMBER = re.compile(r"^\d+\s+|\s*\d+$")
"""At either end of a running head, which is the same on each page but for it."""


class LeftOut(Frozen):
    """Words of the source that the full text leaves out, such as a page number."""

    kind: str
    text: str
    words: str
    place: str


def original(site: SiteContext, report: Report) -> Hyperlink | None:
    """The source file, here as received or at its publisher's; None where the report was filed without it."""
    sidecar = site.corpus.sidecars.get(report.id)
    if sidecar and sidecar.linked and sidecar.url:
        return Hyperlink(wording.FILE_LINKED, sidecar.url)
    if sidecar is None or not sidecar.held:
        return None
    return Hyperlink(wording.FILE_HELD, addresses.source_file(report.id, report.document.source.file))


def source_facts(site: SiteContext, report: Report) -> tuple[Fact, ...]:
    """The source file, who published it, under what terms, and how to know it is unaltered."""
    document, sidecar = report.document, site.corpus.sidecars.get(report.id)
    facts = [Fact(wording.PUBLISHER, document.publisher), Fact(wording.TITLE, document.title)]
    file = original(site, report)
    facts.append(Fact(wording.FILE, "", (file,)) if file else Fact(wording.FILE, wording.FILE_NOT_HELD))
    if sidecar and sidecar.url:
        facts.append(Fact(wording.ORIGINAL, "", (Hyperlink(sidecar.url, sidecar.url),)))
    if sidecar:
        facts.append(Fact(wording.RECEIVED, english.date_words(sidecar.received)))
    facts.append(_licence(site, report, document.licence))
    facts.append(Fact(wording.FINGERPRINT, document.source.sha256))
    facts.append(Fact(wording.READ_BY, wording.parser(document.parser_version)))
    return tuple(facts)


def _licence(site: SiteContext, report: Report, licence: Licence) -> Fact:
    links = (site.place_link(report, licence.place, licence.words or ""),) if licence.place else ()
    return Fact(wording.LICENCE, wording.licence(licence), links)


def left_out(report: Report) -> tuple[LeftOut, ...]:
    """What is printed on page after page stands in one row, and so do all page numbers."""
    pieces = grouped((_alike(piece), piece) for piece in report.ledger.furniture)
    return tuple(_left_out(alike) for alike in pieces.values())


def _alike(piece: Furniture) -> tuple[str, str]:
    return piece.kind, _PAGE_NUMBER.sub("", piece.text)


def _left_out(alike: Sequence[Furniture]) -> LeftOut:
    texts = dict.fromkeys(piece.text for piece in alike)
    return LeftOut(
        kind=wording.left_out(alike[0].kind),
        text=wording.all_of(list(texts)),
        words=f"{sum(piece.words for piece in alike):,}",
        place=wording.at_places([piece.place for piece in alike]),
    )
