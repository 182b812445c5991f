"""How a table of open data is declared: its key and its columns, each said once, and where its rows come from.

`Row` is what one row is made from, such as a judgement with the report it stands in: the columns ask it for their
values. What is written of a table is its rows' values, one tuple a row, in the order of the columns.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import chain
from typing import Generic, Literal, TypeVar

from generator.frozen import Frozen
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.model.framework import Framework
from generator.model.report import Report

Row = TypeVar("Row")
RowAsked = TypeVar("RowAsked", contravariant=True)
Value = str | int | float | bool | Sequence[str] | None
"""What stands in a cell; None where it is not known."""
Values = tuple[Value, ...]
WHOLE, DECIDED = "all", "+decisions"
Parts = dict[str, Callable[[], Sequence[Values]]]
"""Successive rows, made when they are asked for, any number of times: by the authority from whose reports alone they
are made, or all of them as `WHOLE`. Names that end with `DECIDED`, as no authority's does, are of rows that rest on
people's decisions too."""
ColumnType = Literal["string", "integer", "number", "boolean", "date", "list"]
"""The names are those of table schemas (specs.frictionlessdata.io/table-schema). A `date` is ISO, but cut to what is
printed: `2012-05`, `2012`. A `list` is one of strings."""


class PutRight(Frozen):
    """What people put right in one report, as paths into it: `judgements.overall.grade`, `document.published`."""

    paths: frozenset[str]

    def any_of(self, part: str, *names: str) -> bool:
        """Whether a value of a part of the report was put right; with names, of the item that has one of these."""
        if not self.paths:
            return False
        items = [f"{part}.{name}" for name in names] or [part]
        return any(path == item or path.startswith(f"{item}.") for path in self.paths for item in items)

    def of_point(self, report: Report, id_: str) -> bool:
        """Whether a value of this recommendation of the report was put right."""
        places = (str(index) for index, one in enumerate(report.recommendations) if one.id == id_)
        return self.any_of("recommendations", *places, id_.rpartition("#")[2])

    def of_block(self, report: Report, anchor: str) -> bool:
        """Whether a value of the paragraph at this anchor was put right."""
        return any(
            self.any_of(f"sections.{number}.blocks", str(index))
            for number, section in enumerate(report.sections)
            for index, block in enumerate(section.blocks)
            if block.anchor == anchor
        )


NOTHING_PUT_RIGHT = PutRight(frozenset())


def put_right(corpus: Corpus) -> dict[str, PutRight]:
    """Return what people put right, by the ids of the reports; those without a correction are left out."""
    return {report: PutRight(paths) for report, paths in corpus.corrected.items()}


def names_of_councils(corpus: Corpus) -> dict[str, str]:
    """Return the names that readers know councils by, by slug."""
    return {slug: authority.title for slug, authority in corpus.authorities.items()}


class ReportBeside(Frozen):
    """A report with what stands beside it: its framework, the analysis of its corpus, and what people put right.

    `names` are those of all councils, by slug.
    """

    report: Report
    framework: Framework | None
    analysis: Analysis
    right: PutRight
    names: Mapping[str, str]

    @property
    def programme(self) -> str:
        """The line of inspections it is of; that of a framework which is not known is its own."""
        return self.framework.programme if self.framework else self.report.framework.key

    @property
    def scale(self) -> str | None:
        """Key of the scale its grades are on; None where its framework gives none."""
        return self.framework.scale_key if self.framework and self.framework.scale else None


class Column(Frozen, Generic[RowAsked]):
    """One column: its name, the type of its values, what they mean, and the value of a row.

    `names` is the table whose key the values are, or hold where they are lists. `always` says that every row has a
    value, and `one_of` which values there are; without, any. `per_report` says that it is the same in all rows of a
    report, so that it is asked for once. `unit` is what a number counts, where all rows count the same.
    """

    name: str
    type: ColumnType
    meaning: str
    value: Callable[[RowAsked], Value]
    names: str | None = None
    always: bool = False
    one_of: tuple[str, ...] = ()
    per_report: bool = False
    unit: str | None = None


@dataclass(frozen=True)
class Table(Generic[Row]):
    """One table: its name, what a row is, the columns that together tell a row from every other, and all columns.

    `searched` are the columns of the words that a full-text search looks through, `facets` those whose values a reader
    chooses rows by, `label` the one whose value names a row to people.
    """

    name: str
    row: str
    key: tuple[str, ...]
    columns: tuple[Column[Row], ...]
    searched: tuple[str, ...] = field(default=(), kw_only=True)
    facets: tuple[str, ...] = field(default=(), kw_only=True)
    label: str | None = field(default=None, kw_only=True)

    def requires(self, column: Column[Row]) -> bool:
        """Whether every row has a value in this column."""
        return column.always or column.name in self.key

    @abstractmethod
    def rows(self, corpus: Corpus, analysis: Analysis) -> Iterator[Row]:
        """Every row, in order. `analysis` is the corpus's own."""

    @abstractmethod
    def parts(self, corpus: Corpus, analysis: Analysis) -> Parts:
        """The same in parts."""

    def values(self, rows: Iterable[Row]) -> list[Values]:
        """Return the values of these rows."""
        getters = [column.value for column in self.columns]
        return [tuple([value(row) for value in getters]) for row in rows]


class _BesideReports:
    """What stands beside each report of a corpus."""

    def __init__(self, corpus: Corpus, analysis: Analysis) -> None:
        self._frameworks, self._analysis, self._right = corpus.frameworks, analysis, put_right(corpus)
        self._names = names_of_councils(corpus)

    def of(self, report: Report) -> ReportBeside:
        framework, right = self._frameworks.get(report.framework.key), self._right.get(report.id, NOTHING_PUT_RIGHT)
        return ReportBeside(report, framework, self._analysis, right, self._names)


@dataclass(frozen=True)
class ReportTable(Table[Row]):
    """A table of which each row is made from one report and what stands beside it. An authority's rows are a part."""

    of_report: Callable[[ReportBeside], Iterable[Row]] = field(kw_only=True)

    def rows(self, corpus: Corpus, analysis: Analysis) -> Iterator[Row]:
        return self._of_reports(corpus.reports, _BesideReports(corpus, analysis))

    def parts(self, corpus: Corpus, analysis: Analysis) -> Parts:
        beside = _BesideReports(corpus, analysis)
        return {slug: partial(self._values_of, held, beside) for slug, held in corpus.by_authority.items()}

    def _values_of(self, reports: Iterable[Report], beside: _BesideReports) -> list[Values]:
        return [values for one in reports for values in self._of_one(list(self.of_report(beside.of(one))))]

    def _of_one(self, rows: Sequence[Row]) -> Iterator[Values]:
        """The values of all rows of one report."""
        if not rows:
            return
        same = [column.value(rows[0]) if column.per_report else None for column in self.columns]
        own = [(place, column.value) for place, column in enumerate(self.columns) if not column.per_report]
        for row in rows:
            cells = same.copy()
            for place, value in own:
                cells[place] = value(row)
            yield tuple(cells)

    def _of_reports(self, reports: Iterable[Report], beside: _BesideReports) -> Iterator[Row]:
        for one in reports:
            yield from self.of_report(beside.of(one))


RowsOfCouncils = dict[str, Callable[[], Iterable[Row]]]
"""Successive rows by the council on which alone they rest; by another name, as in `Parts`, those that are made anew
each time."""


@dataclass(frozen=True)
class CouncilTable(Table[Row]):
    """A table of which each row rests on several reports of one council, and on what is worked out over these."""

    of_councils: Callable[[Corpus, Analysis], RowsOfCouncils[Row]] = field(kw_only=True)

    def rows(self, corpus: Corpus, analysis: Analysis) -> Iterator[Row]:
        return chain.from_iterable(rows() for rows in self.of_councils(corpus, analysis).values())

    def parts(self, corpus: Corpus, analysis: Analysis) -> Parts:
        return {name: partial(self._values_of, rows) for name, rows in self.of_councils(corpus, analysis).items()}

    def _values_of(self, rows: Callable[[], Iterable[Row]]) -> list[Values]:
        return self.values(rows())


@dataclass(frozen=True)
class WholeTable(Table[Row]):
    """A table made from the whole corpus at once: it is small."""

    of_corpus: Callable[[Corpus, Analysis], Iterable[Row]] = field(kw_only=True)

    def rows(self, corpus: Corpus, analysis: Analysis) -> Iterator[Row]:
        return iter(self.of_corpus(corpus, analysis))

    def parts(self, corpus: Corpus, analysis: Analysis) -> Parts:
        return {WHOLE: cache(lambda: self.values(self.of_corpus(corpus, analysis)))}  # for a key, and to be written


class DataPart(Frozen):
    """Successive rows of a data file, made when they are asked for, any number of times.

    `key` tells all that they are made from, the program aside; None where they are quicker made than cached. `name` is
    the part's own in its file.
    """

    name: str
    key: str | None
    values: Callable[[], Sequence[Values]]


class DataFile(Frozen):
    """The rows of a table as they are to be written, part by part."""

    table: Table[object]
    parts: tuple[DataPart, ...]

    @property
    def name(self) -> str:
        """The name of its files, without an ending."""
        return self.table.name

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.table.columns)

    @property
    def rows(self) -> list[dict[str, Value]]:
        """All rows at once, which may be large, each with its values by the names of the columns."""
        return [dict(zip(self.columns, row, strict=True)) for part in self.parts for row in part.values()]
