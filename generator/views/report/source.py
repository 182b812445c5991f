"""Where a report comes from: the source file, who published it and on what terms, and what of it is left out."""

from __future__ import annotations

from dataclasses import dataclass

from generator import english
from generator.english import report as wording
from generator.model.report import Licence, Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import Fact, Hyperlink


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words of the source that the full text leaves out, such as a page number."""

    kind: str
    text: str
    words: str
    place: str


def original(site: SiteContext, report: Report) -> Hyperlink | None:
    """The source file, as received; None where the report was filed without it."""
    sidecar = site.corpus.sidecars.get(report.id)
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
    return tuple(
        LeftOut(wording.left_out(piece.kind), piece.text, f"{piece.words:,}", english.place_words(piece.place))
        for piece in report.ledger.furniture
    )
