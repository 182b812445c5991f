"""Everything in the content folder, gathered: what analysis and pages are made from."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from generator.errors import InputProblem
from generator.model.content_changes import RecordedChanges
from generator.model.content_settings import ContentSettings
from generator.model.framework import CHILDRENS_SERVICES, Framework, programme_of
from generator.model.grouping import grouped
from generator.model.judgement import Judgement
from generator.model.registry import (
    Authority,
    Correction,
    CouncilReply,
    Day,
    LinkDecision,
    Measure,
    MovedAddress,
    StatusDecision,
    Succession,
    Theme,
    Trust,
)
from generator.model.report import Report, Statistic
from generator.model.scales import GradeScale, scales_of
from generator.model.wholes import Wholes, wholes_of


@dataclass(frozen=True)
class SourceSidecar:
    """What `source.toml` tells of a source file that the file itself does not.

    `received` is the day it came here, None where nobody wrote that down. `etag` and `last_modified` are what the
    server at `url` called this version of the file, for asking whether there is a newer one. A `linked` source is read
    at `url`, not from a copy here; `sha256` tells that it is still the one that was read. `held` is False where a
    parsed report was filed without its source document.
    """

    publisher: str
    title: str
    url: str | None
    received: Day | None
    sha256: str
    licence: str
    file: str
    published_supplied: Day | None = None
    etag: str | None = None
    last_modified: str | None = None
    linked: bool = False
    held: bool = True


PRESENT = "present"
"""What was read where a correction takes more than one value away at once, such as a whole recommendation."""


@dataclass(frozen=True)
class AppliedCorrection:
    """A correction with the value it replaced, and where the right one stands in the report as it is published.

    `path` is as in `Corpus.corrected`; None where the correction took away what was there. `took` names the judgement
    or recommendation that it took away, as in that path: `recommendations.r3`.
    """

    correction: Correction
    was: str | None
    path: str | None
    took: str | None = None


def path_of_judgement(judgement: Judgement) -> str:
    """Return what paths into a report call a judgement: its area, behind its group and a slash where it has one."""
    return f"{judgement.group}/{judgement.area}" if judgement.group else judgement.area


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """A figure, and the report that prints it."""

    statistic: Statistic
    report: Report


@dataclass(frozen=True)
class Corpus:
    """All reports with the registries, indexed. corpus/narrowing.py says of each field which councils it is about.

    `reports` stand in order of authority, then date. `problems` are the inputs that were left out,
    each with its reason: they are shown on the quality page and fail a strict build.
    """

    reports: tuple[Report, ...]
    sidecars: dict[str, SourceSidecar]
    authorities: dict[str, Authority]
    frameworks: dict[str, Framework]
    themes: dict[str, Theme]
    measures: dict[str, Measure]
    successions: tuple[Succession, ...] = ()
    trusts: tuple[Trust, ...] = ()
    corrections: tuple[AppliedCorrection, ...] = ()
    decisions: tuple[LinkDecision, ...] = ()
    neighbours_as_of: str | None = None
    problems: tuple[InputProblem, ...] = field(default=())
    moved: tuple[MovedAddress, ...] = ()
    """Addresses whose page has moved or gone: each leaves a page that says so."""
    statuses: tuple[StatusDecision, ...] = ()
    """What people decided became of recommendations."""
    settings: ContentSettings = field(default_factory=ContentSettings)
    """What the people who keep it say of their site; in a build, `site_url` is the address it is made for."""
    versions: tuple[RecordedChanges, ...] = ()
    """What changed from one version of the content to the next, the newest first."""
    replies: tuple[CouncilReply, ...] = ()
    """What councils say of reports on them, the oldest first."""
    digests: dict[str, str] = field(default_factory=dict)
    """Report id -> digest of its parsed report, its sidecar and its corrections, as they lie on disk."""

    @cached_property
    def by_id(self) -> dict[str, Report]:
        return {report.id: report for report in self.reports}

    @cached_property
    def by_authority(self) -> dict[str, tuple[Report, ...]]:
        """Slug of each authority that has a report -> its reports, oldest first."""
        return dict(sorted(grouped((report.authority.slug, report) for report in self.reports).items()))

    @cached_property
    def by_programme(self) -> dict[str, dict[str, tuple[Report, ...]]]:
        """Slug of each authority that has a report -> by programme its reports, oldest first."""
        return {
            slug: grouped((self.programme_of(report), report) for report in reports)
            for slug, reports in self.by_authority.items()
        }

    def programme_of(self, report: Report) -> str:
        """The line of inspections a report is of."""
        return programme_of(report, self.frameworks)

    def of_programme(self, authority: str, programme: str = CHILDRENS_SERVICES) -> tuple[Report, ...]:
        """An authority's reports of one programme, oldest first: those that may be read together."""
        return self.by_programme.get(authority, {}).get(programme, ())

    def read_with(self, report: Report) -> tuple[Report, ...]:
        """The reports that may be read together with one: its authority's of its programme, itself among them."""
        return self.of_programme(report.authority.slug, self.programme_of(report))

    def should_judge(self, report: Report) -> bool:
        """Whether a report judges anything, or is of a kind that does, so that what was not read of it is missing."""
        framework = self.frameworks.get(report.framework.key)
        return bool(report.judgements or (framework and framework.areas_of(report.framework.edition)))

    @cached_property
    def judging_by_edition(self) -> dict[str, dict[tuple[str, str | None], tuple[Report, ...]]]:
        """Programme -> framework and edition -> its reports that should judge, oldest first, as editions are."""
        in_time = sorted(self.reports, key=lambda one: one.date)
        judging = grouped((self.programme_of(one), one) for one in in_time if self.should_judge(one))
        return {
            programme: grouped(((one.framework.key, one.framework.edition), one) for one in reports)
            for programme, reports in judging.items()
        }

    @cached_property
    def frameworks_in_time(self) -> tuple[Framework, ...]:
        """All frameworks, the one that started first at the top."""
        return tuple(sorted(self.frameworks.values(), key=lambda one: (one.starts or "", one.key)))

    @cached_property
    def scales(self) -> dict[str, GradeScale]:
        """Key of each scale that a known framework grades on -> its points; the frameworks newest first."""
        return scales_of(reversed(self.frameworks_in_time))

    @cached_property
    def wholes(self) -> dict[str, Wholes]:
        """Key of each framework that says of areas that they were split or merged -> these areas with their parts."""
        return wholes_of(self.frameworks)

    @cached_property
    def by_framework(self) -> dict[str, tuple[Report, ...]]:
        """Key of each framework that a report is of -> its reports, by authority, oldest first."""
        return grouped((report.framework.key, report) for report in self.reports)

    @cached_property
    def figures(self) -> dict[str, tuple[PrintedFigure, ...]]:
        """Key of each measure that a report prints a figure of -> all of these, by authority, oldest first."""
        printed = (PrintedFigure(one, report) for report in self.reports for one in report.statistics)
        return grouped((figure.statistic.measure, figure) for figure in printed)

    @cached_property
    def graded(self) -> dict[str, tuple[tuple[Report, Judgement], ...]]:
        """Key of each area that a report grades -> all such reports with their grade, by authority, oldest first."""
        return grouped(
            (judgement.area, (report, judgement))
            for report in self.reports
            for judgement in report.judgements
            if judgement.is_graded
        )

    @cached_property
    def statuses_on(self) -> dict[str, tuple[StatusDecision, ...]]:
        """Id of each recommendation that people decided the status of -> what they decided."""
        return grouped((status.recommendation, status) for status in self.statuses)

    @cached_property
    def corrections_on(self) -> dict[str, tuple[AppliedCorrection, ...]]:
        """Id of each report of which a person put something right -> these corrections, the last decided first."""
        last_first = sorted(self.corrections, key=lambda one: one.correction.date, reverse=True)
        return grouped((one.correction.report, one) for one in last_first)

    @cached_property
    def corrected(self) -> dict[str, frozenset[str]]:
        """Id of each report of which a person put something right -> the paths of these values, as they stand in it.

        `judgements.overall.grade`, `judgements.lscb/overall.grade` where areas have groups, `recommendations.r3.text`;
        items of other lists by number from 0: `statistics.4.value`. What was taken away stands nowhere.
        """
        paths = grouped((one.correction.report, one.path) for one in self.corrections if one.path)
        return {report: frozenset(found) for report, found in paths.items()}

    @property
    def as_of(self) -> str:
        """The day the pages speak from, unless another is given: the newest on which a report was received.

        Where nobody wrote down when one was, it was here on its own day at the earliest.
        """
        received = {id_: sidecar.received for id_, sidecar in self.sidecars.items()}
        return max((received.get(report.id) or report.filed_date for report in self.reports), default="")
