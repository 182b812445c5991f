"""Everything in the content folder, gathered: what analysis and pages are made from."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from generator.errors import InputProblem
from generator.model.framework import Framework
from generator.model.registry import Authority, Correction, HumanDecision, Measure, StatusDecision, Succession, Theme
from generator.model.report import Report


@dataclass(frozen=True)
class SourceSidecar:
    """What `source.toml` tells of a source file that the file itself does not."""

    publisher: str
    title: str
    url: str | None
    received: str
    sha256: str
    licence: str
    file: str
    published_supplied: str | None = None


@dataclass(frozen=True)
class AppliedCorrection:
    """A correction together with the value it replaced."""

    correction: Correction
    was: str | None


@dataclass(frozen=True)
class Corpus:
    """All reports with the registries, indexed.

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
    corrections: tuple[AppliedCorrection, ...] = ()
    decisions: tuple[HumanDecision, ...] = ()
    neighbours_as_of: str | None = None
    problems: tuple[InputProblem, ...] = field(default=())
    moved: dict[str, str] = field(default_factory=dict)
    """Old address -> the address that replaces it: each needs a redirect."""
    statuses: tuple[StatusDecision, ...] = ()
    """What people decided became of recommendations."""

    @cached_property
    def by_id(self) -> dict[str, Report]:
        return {report.id: report for report in self.reports}

    @cached_property
    def by_authority(self) -> dict[str, tuple[Report, ...]]:
        """Slug of each authority that has a report -> its reports, oldest first."""
        found: dict[str, list[Report]] = {}
        for report in self.reports:
            found.setdefault(report.authority.slug, []).append(report)
        return {slug: tuple(reports) for slug, reports in sorted(found.items())}

    @property
    def as_of(self) -> str:
        """The newest `received` date in content: the day the pages speak from, unless another is given."""
        return max((sidecar.received for sidecar in self.sidecars.values()), default="")
