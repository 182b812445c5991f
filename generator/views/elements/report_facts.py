"""What a report tells besides judgements and recommendations: figures, earlier inspections, people, doubts, source."""

from __future__ import annotations

from dataclasses import dataclass

from generator import english
from generator.model.report import FollowUp, Person, Report, Statistic
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.pieces import Fact, Hyperlink, Quote

NOT_PRINTED = "not printed"
ROLES = {
    "lead_inspector": "lead inspector",
    "inspector": "inspector",
    "addressee": "to whom the letter is addressed",
    "signatory": "who signed the letter",
    "other": "named in the document",
}


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One printed number with its date, the national figure of the same report and the earlier value."""

    measure: tuple[Hyperlink, ...]
    label: str
    value: str
    as_of: str
    national: str
    previous: str
    evidence: Hyperlink


@dataclass(frozen=True, slots=True)
class LookedBack:
    """Sentences of one document that say the same of the same earlier inspection; `status` is how they are read."""

    status: str
    refers_to: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class PersonNamed:
    name: str
    role: str
    evidence: Hyperlink


@dataclass(frozen=True, slots=True)
class DoubtRow:
    """Something the reading of the source could not be sure of. `links` leads to its place where it has one."""

    message: str
    links: tuple[Hyperlink, ...]


@dataclass(frozen=True, slots=True)
class FurnitureRow:
    kind: str
    text: str
    words: str
    place: str


def figure_row(site: SiteContext, report: Report, figure: Statistic) -> FigureRow:
    known = figure.measure in site.corpus.measures
    link = (Hyperlink(site.measure_title(figure.measure), addresses.measure(figure.measure)),) if known else ()
    return FigureRow(
        measure=link,
        label=figure.label,
        value=english.figure_words(figure.value, figure.unit),
        as_of=_when(figure.as_of, figure.as_of_text),
        national=NOT_PRINTED if figure.national is None else english.figure_words(figure.national, figure.unit),
        previous=_previous(figure),
        evidence=site.place_link(report, figure.place, figure.words),
    )


def _when(iso: str | None, printed: str | None) -> str:
    if iso:
        return english.date_words(iso)
    return f"“{printed}”" if printed else "no date printed"


def _previous(figure: Statistic) -> str:
    if figure.previous is None:
        return NOT_PRINTED
    return f"{english.figure_words(figure.previous.value, figure.unit)} ({_when(figure.previous.as_of, None)})"


def figures(site: SiteContext, report: Report) -> tuple[FigureRow, ...]:
    return tuple(figure_row(site, report, figure) for figure in report.statistics)


def looked_back(site: SiteContext, said_in: list[tuple[Report, FollowUp]]) -> tuple[LookedBack, ...]:
    """Sentences about earlier points, those that say the same together, in the order in which they are said."""
    groups: dict[tuple[str, str, str], list[Quote]] = {}
    for report, said in said_in:
        key = (report.id, english.STATUSES[said.status], refers_to_words(said.refers_to))
        groups.setdefault(key, []).append(Quote(said.words, site.evidence(report, said.place, said.words)))
    return tuple(LookedBack(status, refers_to, tuple(quotes)) for (_, status, refers_to), quotes in groups.items())


def refers_to_words(refers_to: str | None) -> str:
    """The earlier inspection a sentence speaks of: by its date, else in the words printed."""
    if not refers_to:
        return "an earlier inspection that is not named"
    if refers_to[:4].isdigit():
        return f"the inspection or visit of {english.date_words(refers_to)}"
    return f"“{refers_to}”"


def people(site: SiteContext, report: Report) -> tuple[PersonNamed, ...]:
    """People as the document prints them, on this page only."""
    return tuple(
        PersonNamed(person.name, _role(person), site.place_link(report, person.place, person.name))
        for person in report.people
    )


def _role(person: Person) -> str:
    """The printed title, and the role where the title does not say it already."""
    role = ROLES[person.role]
    if person.title is None:
        return role
    said = person.role == "other" or (person.role == "inspector" and "inspector" in person.title.lower())
    return person.title if said else f"{person.title}, {role}"


def doubts(site: SiteContext, report: Report) -> tuple[DoubtRow, ...]:
    """Each doubt once, with all places it was met at."""
    places: dict[str, list[Hyperlink]] = {}
    for said in report.doubts:
        links = [site.place_link(report, said.place)] if said.place else []
        places.setdefault(said.message, []).extend(links)
    return tuple(
        DoubtRow(message if message.endswith(".") else f"{message}.", tuple(links)) for message, links in places.items()
    )


def ledger_words(report: Report) -> str:
    """The ledger in one sentence."""
    ledger = report.ledger
    return (
        f"The source holds {english.counted(ledger.words_source, 'word')}: {ledger.words_content:,} stand on this page "
        f"as content and {ledger.words_furniture:,} are furniture such as page numbers, contents lists and addresses. "
        "Each word is counted once."
    )


def furniture(report: Report) -> tuple[FurnitureRow, ...]:
    return tuple(
        FurnitureRow(piece.kind.replace("-", " "), piece.text, f"{piece.words:,}", english.place_words(piece.place))
        for piece in report.ledger.furniture
    )


def original(site: SiteContext, report: Report) -> tuple[Hyperlink, ...]:
    """The source file, as received; nothing where the report was filed without it."""
    sidecar = site.corpus.sidecars.get(report.id)
    held = sidecar is not None and sidecar.held
    file = addresses.source_file(report.id, report.document.source.file)
    return (Hyperlink("the source file, unaltered", file),) if held else ()


def source_facts(site: SiteContext, report: Report) -> tuple[Fact, ...]:
    """The source file, who published it, under what terms, and how to know it is unaltered."""
    document, sidecar = report.document, site.corpus.sidecars.get(report.id)
    facts = [Fact("Publisher", document.publisher), Fact("Title", document.title)]
    file = original(site, report)
    facts.append(Fact("File", "" if file else "the source document is not held here", file))
    if sidecar and sidecar.url:
        facts.append(Fact("Original", "", (Hyperlink(sidecar.url, sidecar.url),)))
    if sidecar:
        facts.append(Fact("Received", english.date_words(sidecar.received)))
    facts.append(_licence(site, report))
    facts.append(Fact("Fingerprint (SHA-256)", document.source.sha256))
    facts.append(Fact("Read by", f"parser {document.parser_version}"))
    return tuple(facts)


def _licence(site: SiteContext, report: Report) -> Fact:
    licence = report.document.licence
    links = (site.place_link(report, licence.place, licence.words or ""),) if licence.place else ()
    words = f"{licence.name}: “{licence.words}”" if licence.words else f"{licence.name} (the document prints no terms)"
    return Fact("Licence", words, links)
