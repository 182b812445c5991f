"""The columns that several tables have: a name and a meaning wherever they stand, said once."""

from __future__ import annotations

from typing import Protocol

from generator.english.sentences import place_words
from generator.model.noun import Place
from generator.model.report import Report
from generator.open_data.declaration import Column
from generator.open_data.licences import OPEN, THIS_SITE


class OfReport(Protocol):
    """A row that comes from a report."""

    @property
    def report(self) -> Report: ...


class CorrectedOrNot(Protocol):
    """A row of which people may have put a value right."""

    @property
    def corrected(self) -> bool: ...


class OfProgramme(Protocol):
    """A row of which the line of inspections is known that it is of."""

    @property
    def programme(self) -> str: ...


class OfReportAndProgramme(OfReport, OfProgramme, Protocol):
    """A row that comes from a report, with the line of inspections that this is of."""


class OfPlace(Protocol):
    """A row that stands somewhere in a source, or nowhere."""

    @property
    def place(self) -> Place | None: ...


class Themed(Protocol):
    """A row that the program gave themes, by slug."""

    @property
    def themes(self) -> list[str]: ...


REPORT = Column[OfReport](
    "report",
    "string",
    "Id of the report: its address is /reports/ and the id",
    lambda row: row.report.id,
    names="reports",
    always=True,
    per_report=True,
)
AUTHORITY = Column[OfReport](
    "authority",
    "string",
    "Slug of the council: its address is /authorities/ and the slug",
    lambda row: row.report.authority.slug,
    names="authorities",
    always=True,
    per_report=True,
)
AUTHORITY_NAME = Column[OfReport](
    "authority_name",
    "string",
    "Name of the council, as on the site",
    lambda row: row.report.authority.title,
    always=True,
    per_report=True,
)
DATE = Column[OfReport](
    "date",
    "date",
    "Publication date printed in it, otherwise the end of the inspection or visit (ISO, cut to what is printed)",
    lambda row: row.report.filed_date or None,
    per_report=True,
)
FRAMEWORK = Column[OfReport](
    "framework",
    "string",
    "Key of the inspection framework",
    lambda row: row.report.framework.key,
    always=True,
    per_report=True,
)
OUTCOME_OF = Column[OfReport](
    "outcome_of",
    "string",
    "Whose outcome its judgements are, where not the council’s own: do not attribute it to the council",
    lambda row: row.report.document.outcome_of,
    per_report=True,
)
PROGRAMME = Column[OfProgramme](
    "programme",
    "string",
    "The line of inspections it is of: count and compare within one, never across two",
    lambda row: row.programme,
    always=True,
    per_report=True,
)
INSPECTION_START = Column[OfReport](
    "inspection_start",
    "date",
    "First day of the inspection (ISO)",
    lambda row: row.report.document.inspection_start,
    per_report=True,
)
INSPECTION_END = Column[OfReport](
    "inspection_end",
    "date",
    "Last day of the inspection (ISO)",
    lambda row: row.report.document.inspection_end,
    per_report=True,
)
PUBLISHED = Column[OfReport](
    "published",
    "date",
    "Publication date printed in it (ISO)",
    lambda row: row.report.document.published,
    per_report=True,
)
HEAD: tuple[Column[OfReportAndProgramme], ...] = (
    REPORT,
    AUTHORITY,
    AUTHORITY_NAME,
    DATE,
    FRAMEWORK,
    PROGRAMME,
    INSPECTION_START,
    INSPECTION_END,
    PUBLISHED,
)
"""From which report a row is: the head of every table of what stands in one."""
PLACE: tuple[Column[OfPlace], ...] = (
    Column(
        "place",
        "string",
        "Where it is in the report, in words",
        lambda row: place_words(row.place) if row.place else None,
    ),
    Column("page", "integer", "The page it is on, or begins on", lambda row: row.place.page if row.place else None),
    Column("line", "integer", "The same in a text without pages", lambda row: row.place.line if row.place else None),
    Column(
        "paragraph",
        "string",
        "Number printed with its paragraph",
        lambda row: row.place.paragraph if row.place else None,
    ),
)
"""Where a value stands in its report."""
CORRECTED = Column[CorrectedOrNot](
    "corrected",
    "boolean",
    "true where a person corrected a value of it: the quality page says which, and why",
    lambda row: row.corrected,
    always=True,
)
LICENCE = Column[OfReport](
    "licence",
    "string",
    "Licence the report states",
    lambda row: row.report.document.licence.name,
    always=True,
    per_report=True,
)


def licence_of_rows(name: str) -> Column[object]:
    """The licence of a table that does not come from reports: the same on every row."""
    return Column("licence", "string", "Licence of the row", lambda _: name, always=True, one_of=(name,))


OF_REGISTERS = licence_of_rows(OPEN)
"""Names, codes and regions: the register of geographic codes, and of the inspectorate."""
OF_THIS_SITE = licence_of_rows(THIS_SITE)
"""Words and lists made for this site: content/pages/about/licences.md says so to readers."""
THEMES = Column[Themed](
    "themes", "list", "Subjects named by the program", lambda row: row.themes, names="themes", always=True
)
