"""What a report's page says of the document: what it is, whom it names, what was not found, where it came from."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.dates import date_words, inspection_days
from generator.english.numbers import counted
from generator.english.partnership import NOT_ALONE
from generator.english.sentences import listed, lower_first, place_words, quoted
from generator.model.noun import Place
from generator.model.report import DocumentFacts, DocumentKind, Ledger, Licence, Person, PersonRole

OPENINGS: dict[DocumentKind, str] = {
    "inspection-report": "An inspection report on {name} by {publisher}",
    "visit-letter": "A letter by {publisher} after a visit to {name}",
    "board-review": "A review of the Local Safeguarding Children Board (LSCB) in {name} by {publisher}",
    "council-paper": "A council paper about an inspection of {name}, by {publisher}",
    "joint-report": "A joint report on {partnership} by {inspectors}",
    "joint-letter": "A joint letter to {partnership} by {inspectors}",
}
UNNAMED_PARTNERSHIP = "the leaders of services for children"
"""Whom a joint document is about, where it prints no name of the partnership and nobody's outcome is its own."""
PERSON_ROLES: dict[PersonRole, str] = {
    "lead_inspector": "lead inspector",
    "inspector": "inspector",
    "addressee": "to whom the letter is addressed",
    "signatory": "who signed the letter",
    "other": "named in the document",
}

GRADE_COLUMN = "Grade"
OUTCOME_COLUMN = "Outcome"
"""Over grades that are not the council's own."""
ASKED_FOR_HEADING = "What it asked for"
HAS_TO_IMPROVE = "What has to improve"
"""Over points some of which tell what was found and ask for nothing."""
ASKED_FOR = "It asked for"
INSPECTORS_ASKED_FOR = "The inspectors asked for"
LISTS = "It lists"
FOUND = "It tells of"

NO_RECOMMENDATIONS = "No recommendations were found in this document."
NO_DOUBTS = "Nothing was doubtful when this document was read."
NO_PEOPLE = "No names were found in this document."
NOTHING_LEFT_OUT = "Nothing: every word of the source stands above."
FIGURES = "figures about the area"
FIGURES_CAPTION = "Figures printed in this report"
EARLIER_INSPECTIONS = "earlier inspections"
FOLLOW_UPS = "sentences that look back at earlier inspections"

COUNCIL = "Council"
KIND_OF_INSPECTION = "Kind of inspection"
INSPECTION_DATES = "Inspection dates"
TOPIC = "What the visit looked at, in its letter’s words"
PUBLISHED = "Published"
INSPECTORS_REPORT_PUBLISHED = "Inspectors’ report published"
SUPPLIED = "Publication date supplied with the document"
HOW_OLD = "How old"

PUBLISHER = "Publisher"
TITLE = "Title"
FILE = "File"
FILE_NOT_HELD = "the source document is not held here"
FILE_HELD = "the source file, unaltered"
ORIGINAL = "Original"
RECEIVED = "Received"
LICENCE = "Licence"
FINGERPRINT = "Fingerprint (SHA-256)"
READ_BY = "Read by"

EXAMPLE = (
    "An example that the document tells. Names of children in such examples are often changed; neither the search nor "
    "the data of this site lead to them."
)
JOINED = "Put together from parts that stand apart in the source"
THEMES_AND_SIMILAR_POINTS = "Themes and similar points"
IN_THE_LIST = "This point in the list above"
"""The same of a point that the program gives no themes and does not compare."""


def title(council: str, inspection: str, day: str) -> str:
    return f"{council}: {lower_first(inspection)}, {day}"


def summary(council: str, document: DocumentFacts, date: str, inspectors: Sequence[str] = ()) -> str:
    """What the document is, and the days it speaks of; `date` is the day it stands under, in words.

    `inspectors` are all who inspected together, by name.
    """
    opening = _opening(council, document, inspectors)
    if document.kind == "council-paper":
        return f"{opening}. The inspectors’ report it tells of: {date}."
    published = f", published {date_words(document.published)}" if document.published else ""
    days = "Visit" if document.kind == "visit-letter" else "Inspection"
    theme = f" What inspectors looked at: {document.theme.words}." if document.theme else ""
    whose = f" {NOT_ALONE}" if document.is_joint else ""
    return f"{opening}{published}. {days}: {inspection_days(document)}.{theme}{whose}"


def _opening(council: str, document: DocumentFacts, inspectors: Sequence[str]) -> str:
    partnership = document.partnership or f"{document.outcome_of or UNNAMED_PARTNERSHIP} in {council}"
    return OPENINGS[document.kind].format(
        name=council, publisher=document.publisher, partnership=partnership, inspectors=listed(inspectors)
    )


def second_hand(publisher: str) -> str:
    return f"This is what {publisher} says about the inspection. The inspectors’ own report is not held here."


def all_recommendations(council: str) -> str:
    return f"All recommendations to {council}, by theme"


def not_found(sought: Sequence[str]) -> str:
    """What a report might hold and the program did not find in this one."""
    return f"The program did not find in this document: {listed(sought)}."


def with_printed(words: str, printed: str | None) -> str:
    """A date in the site's words, with the source's own words where they differ."""
    return words if not printed or printed == words else f"{words} (printed: “{printed}”)"


def supplied(date: str) -> str:
    return f"{date_words(date)} (not read in it)"


def person_role(person: Person, inspectorate: str | None = None) -> str:
    """The printed title, and the role where the title does not say it already; of an inspector also of whom."""
    role, printed = PERSON_ROLES[person.role], (person.title or "").lower()
    is_said = bool(printed) and (person.role == "other" or role in printed)
    of_whom = inspectorate if inspectorate and inspectorate.lower() not in printed else None
    return ", ".join(filter(None, (person.title, None if is_said else role, of_whom)))


def ledger(counts: Ledger) -> str:
    return (
        f"The source holds {counted(counts.words_source, 'word')}: {counts.words_content:,} stand on this page "
        f"as content and {counts.words_furniture:,} are furniture such as page numbers, contents lists and addresses. "
        "Each word is counted once."
    )


def furniture(kind: str) -> str:
    """A kind of words that are no content: `page-number` as "page number"."""
    return kind.replace("-", " ")


def licence(terms: Licence) -> str:
    return f"{terms.name}: “{terms.words}”" if terms.words else f"{terms.name} (no terms were found in the document)"


def parser(version: str) -> str:
    return f"parser {version}"


def paragraph(number: str | None) -> str:
    """A paragraph's name for its own link and for search results."""
    return f"Paragraph {number}" if number else "Paragraph"


def seems_to_support(recommendation: str) -> str:
    return f"Seems to support recommendation {recommendation}"


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
