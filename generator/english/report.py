"""What a report's page says of the document: what it is, whom it names, what was not found, where it came from."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.dates import date_words, inspection_days, published_words
from generator.english.documents import inspection_words
from generator.english.numbers import counted
from generator.english.sentences import listed, lower_first, place_words, quoted
from generator.model.document_source import Licence
from generator.model.noun import Place
from generator.model.report import (
    DocumentFacts,
    Ledger,
    Person,
    PersonRole,
    Report,
)

PERSON_ROLES: dict[PersonRole, str] = {
    "lead_inspector": "lead inspector",
    "inspector": "inspector",
    "addressee": "to whom the letter is addressed",
    "signatory": "who signed the letter",
    "other": "named in the report",
}

GRADE_COLUMN = "Grade"
OUTCOME_COLUMN = "Outcome"
"""Over grades that are not the council's own."""
ASKED_FOR_HEADING = "What inspectors asked for"
HAS_TO_IMPROVE = "What has to improve"
"""Over points some of which tell what was found and ask for nothing."""

NO_RECOMMENDATIONS = "The program found no recommendations in this report."
NO_DOUBTS = "The program had no doubts when it read this report."
NO_PEOPLE = "The program found no names in this report."
NOTHING_LEFT_OUT = "Nothing is left out: every word of the report is in the full text."
FIGURES = "figures about the area"
FIGURES_CAPTION = "Figures printed in this report"
EARLIER_INSPECTIONS = "earlier inspections"
FOLLOW_UPS = "sentences about earlier recommendations"

COUNCIL = "Council"
KIND_OF_INSPECTION = "Kind of inspection"
INSPECTION_DATES = "Inspection dates"
PUBLISHED = "Published"
INSPECTORS_REPORT_PUBLISHED = "Inspectors’ report published"
SUPPLIED = "Publication date, from the place the report was found"
HOW_OLD = "How long ago"

PUBLISHER = "Publisher"
TITLE = "Title"
FILE = "File"
FILE_NOT_HELD = "this site does not have the file"
FILE_HELD = "the report as published"
FILE_LINKED = "the report on its publisher’s site"
ORIGINAL = "Where it was found"
RECEIVED = "Received"
LICENCE = "Licence"
FINGERPRINT = "Fingerprint of the file (SHA-256)"
READ_BY = "Read by"

EXAMPLE = (
    "An example from the report. Names of children in such examples are often changed. The search and the data "
    "of this site leave them out."
)
JOINED = "Put together from parts that the report prints apart"
IN_THE_LIST = "In the list above"
CITE = "Cite this report, or a paragraph of it"
HOW_TO_CITE = (
    "To cite a paragraph, choose the number or the sign ¶ beside it. The address of this page then leads to that "
    "paragraph: copy it together with the paragraph’s number."
)


def title(council: str, inspection: str, day: str) -> str:
    return f"{council}: {lower_first(inspection)}, {day}"


def when(document: DocumentFacts) -> str:
    """The days on which inspectors came; how long ago follows."""
    days = "Visit" if document.kind == "visit-letter" else "Inspection"
    return f"{days}: {inspection_days(document)}"


def published(document: DocumentFacts) -> str | None:
    return f"Published {published_words(document)}." if document.published else None


def looked_at(words: str) -> str:
    return f"What inspectors looked at: {words}."


def changes_found(number: int) -> str:
    """What opens sentences on what has changed: "Read 12 sentences"."""
    return f"Read {counted(number, 'sentence')}"


def second_hand(publisher: str) -> str:
    return f"This is what {publisher} says about the inspection. This site does not have the inspectors’ own report."


def all_recommendations(council: str) -> str:
    return f"All recommendations to {council}, by subject"


def how_it_was_read(doubts: int) -> str:
    """What opens the part on the reading: "Source and licence, 2 doubts, people named, and what is left out"."""
    told = f", {counted(doubts, 'doubt')}" if doubts else ""
    return f"Source and licence{told}, people named, and what is left out"


def not_found(sought: Sequence[str]) -> str:
    """What a report might hold and the program did not find in this one."""
    return f"The program looked for {listed(sought, last='or')} and found none."


def with_printed(words: str, printed: str | None) -> str:
    """A date in the site's words, with the source's own words where they differ."""
    return words if not printed or printed == words else f"{words} (printed: “{printed}”)"


def supplied(date: str) -> str:
    return f"{date_words(date)} (not printed in it)"


def person_role(person: Person, inspectorate: str | None = None) -> str:
    """The printed title, and the role where the title does not say it already; of an inspector also of whom."""
    role, printed = PERSON_ROLES[person.role], (person.title or "").lower()
    is_said = bool(printed) and (person.role == "other" or role in printed)
    of_whom = inspectorate if inspectorate and inspectorate.lower() not in printed else None
    return ", ".join(filter(None, (person.title, None if is_said else role, of_whom)))


def ledger(counts: Ledger) -> str:
    return (
        f"The report has {counted(counts.words_source, 'word')}. {counts.words_content:,} of them are in the full "
        f"text; {counts.words_furniture:,} are left out, such as page numbers, running heads and lists of contents. "
        "Each word is counted once."
    )


def left_out(kind: str) -> str:
    """A kind of words that are left out: `page-number` as "Page number"."""
    words = kind.replace("-", " ")
    return f"{words[:1].upper()}{words[1:]}"


def all_of(texts: Sequence[str]) -> str:
    return ", ".join(texts)


def at_places(places: Sequence[Place]) -> str:
    """Several places, neighbouring pages or lines as one: "pages 1 to 3 and 5"."""
    unit = "page" if places[0].page is not None else "line"
    numbers = sorted({number for place in places for number in _spanned(place)})
    if len(numbers) < 2:
        return place_words(places[0])
    runs = [[first] for first in numbers[:1]]
    for number in numbers[1:]:
        if number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return f"{unit}s {listed([f'{run[0]} to {run[-1]}' if len(run) > 1 else str(run[0]) for run in runs])}"


def _spanned(place: Place) -> range:
    first = place.page if place.page is not None else place.line
    return range(first, (place.to or first) + 1) if first is not None else range(0)


def licence(terms: Licence) -> str:
    return f"{terms.name}: “{terms.words}”" if terms.words else f"{terms.name} (the program found no terms printed)"


def parser(version: str) -> str:
    return f"version {version} of the program’s reader"


def citation(report: Report, council: str) -> str:
    """A report as a list of sources names it, with the day its inspection ended; its address follows."""
    document, inspection = report.document, inspection_words(report)
    is_said = not document.published or "published" in inspection
    published = "" if is_said else f", published {published_words(document)}"
    return (
        f"{document.publisher}, “{document.title}”, {council}, {inspection}{published}; as read by "
        f"{parser(document.parser_version)}:"
    )


def paragraph_link(number: str | None) -> str:
    """What a paragraph's own link is called."""
    return f"Paragraph {number}" if number else "This paragraph"


def paragraph(number: str | None) -> str:
    """A paragraph's name for search results."""
    return f"Paragraph {number}" if number else "Paragraph"


def supported(recommendation: str) -> str:
    """What a finding seems to support: "recommendation 2"."""
    return f"recommendation {recommendation}"


def for_the_board(number: str) -> str:
    return f"{number} for the board"


def column(number: int) -> str:
    """A column of a table of the source, which has no name of its own."""
    return f"Column {number}"


def rows_as_printed(place: Place) -> str:
    return f"Rows as printed, from {place_words(place)}"


def columns_as_printed(cells: Sequence[str]) -> str:
    """Over points that stand in a table: "Columns of the table: “Responsible body” and “What has to be done”"."""
    return f"Columns of the table: {listed(quoted(filter(None, cells)))}"


def point_as_printed(cells: Sequence[str]) -> str:
    """A point with the other cells of its row, in the order printed: who has to act, then what is asked."""
    return ": ".join(filter(None, cells))
