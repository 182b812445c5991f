"""One area across councils as it stands: what the latest inspection of each gives, and what was given before.

A grade is never carried over. Where a council's latest inspection does not grade the area, an older grade of it is told
apart, with its day; only of an area that inspectors have given up the last grades are what a reader asks for. Grades of
two frameworks, of two printed groups and of two programmes are counted apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.analysis.judgement_areas import AreaInReport
from generator.analysis.judgements_through_time import answer_of, judgement_of, latest_to_judge
from generator.frozen import Frozen
from generator.model.corpus import Corpus
from generator.model.gaps_in_grades import Missing, MissingCode
from generator.model.grouping import grouped
from generator.model.judgement import Grade, Judgement
from generator.model.report import Report

NOT_ASKED: tuple[MissingCode, ...] = ("not-reported", "judged-together", "judged-apart")
"""Why a report gives no grade where its framework does not ask for one."""


class AreaOfCouncil(Frozen):
    """An area as inspectors judged it for one council.

    `latest` is what the newest report that judges anything says of it, None where none is held. `grades` are all grades
    it was given, newest first. `has_reports`: some report of the programme is held, be it only on a visit.
    """

    authority: str
    latest: AreaInReport | None
    grades: tuple[AreaInReport, ...]
    has_reports: bool

    @property
    def now(self) -> AreaInReport | None:
        """The grade of the latest inspection; None where it gives none, whatever was given before."""
        return self.latest if self.latest and is_graded(self.latest) else None

    @property
    def last(self) -> AreaInReport | None:
        """The newest grade, whether or not a later inspection gives none."""
        return self.grades[0] if self.grades else None

    @property
    def no_longer_asked(self) -> bool:
        """Whether its latest inspection was of a kind that does not grade the area."""
        return self.why_none in NOT_ASKED

    @property
    def is_left_out(self) -> bool:
        """Whether its latest inspection grades other things and says nothing of the area, as far as can be read."""
        given = self.latest.answer if self.latest else None
        says_so = isinstance(given, Judgement) and given.grade == "not_reported"
        return says_so or self.why_none == "not-reported"

    @property
    def why_none(self) -> MissingCode | None:
        """Why its latest inspection gives no grade, where it gives none and says nothing of it itself."""
        return self.latest.answer.code if self.latest and isinstance(self.latest.answer, Missing) else None


@dataclass(frozen=True)
class AreaStanding:
    """An area of one programme, under the group printed over it where one is, for all councils there are today.

    `has_ended`: most inspections since do not grade it, so that the last grades are what can be told.
    """

    programme: str
    group: str | None
    councils: tuple[AreaOfCouncil, ...]

    @cached_property
    def has_ended(self) -> bool:
        not_asked = [one for one in self.councils if one.grades and one.no_longer_asked]
        return len(not_asked) > len([one for one in self.councils if one.now])

    def shown(self, council: AreaOfCouncil) -> AreaInReport | None:
        """The grade that stands for a council; None where its latest inspection gives none."""
        return council.last if self.has_ended else council.now

    @cached_property
    def framework(self) -> str | None:
        """The framework of most grades that stand, of two alike the newer one's; None where there are none."""
        standing = [found for one in self.councils if (found := self.shown(one))]
        newest = {found.report.framework.key: found.report.date for found in sorted(standing, key=_day)}
        number = Counter(found.report.framework.key for found in standing)
        return max(number, key=lambda key: (number[key], newest[key]), default=None)

    @cached_property
    def counted(self) -> tuple[AreaInReport, ...]:
        """The grades that stand and are of that framework: those that may be counted together."""
        return tuple(found for one in self.councils if (found := self.standing(one)))

    def standing(self, council: AreaOfCouncil) -> AreaInReport | None:
        """The grade that is counted for a council; None where none stands, or one of another framework."""
        return self._standing.get(council.authority)

    @cached_property
    def _standing(self) -> dict[str, AreaInReport]:
        shown = ((one.authority, found) for one in self.councils if (found := self.shown(one)))
        return {slug: found for slug, found in shown if found.report.framework.key == self.framework}

    @cached_property
    def otherwise(self) -> tuple[AreaInReport, ...]:
        """Newest grades that are not counted: of another framework, or before an inspection that gave none."""
        return tuple(one.last for one in self.councils if one.last and not self.standing(one))

    @cached_property
    def never(self) -> tuple[AreaInReport, ...]:
        """What the latest report says of councils whose reports held here give the area no grade at all."""
        return tuple(one.latest for one in self.councils if one.latest and not one.grades)

    @cached_property
    def without_report(self) -> tuple[str, ...]:
        return tuple(one.authority for one in self.councils if not one.has_reports)


def is_graded(given: AreaInReport) -> bool:
    return isinstance(given.answer, Judgement) and given.answer.is_graded


def grade_of(given: AreaInReport) -> Grade | None:
    """The grade; None where there is none, and the report says so or it was not found."""
    answer = given.answer
    return answer.grade if isinstance(answer, Judgement) and answer.is_graded else None


def standings(corpus: Corpus, area: str) -> tuple[AreaStanding, ...]:
    """Return an area in each programme, and under each group, in which any report grades it or should.

    The programme of councils' own services comes first.
    """
    found = _grades_of(corpus, area)
    parts = dict.fromkeys((programme, group) for programme, group, _ in found) or _expected(corpus, area)
    return tuple(
        AreaStanding(programme, group, tuple(_councils(corpus, area, programme, group, found)))
        for programme, group in parts
    )


GradesFound = dict[tuple[str, str | None, str], tuple[AreaInReport, ...]]
"""Programme, printed group and authority -> the grades of the area, oldest first."""


def _grades_of(corpus: Corpus, area: str) -> GradesFound:
    found = (
        ((corpus.programme_of(report), judgement.group, report.authority.slug), AreaInReport(report, judgement))
        for report, judgement in corpus.graded.get(area, ())
    )
    return grouped(found)


def _expected(corpus: Corpus, area: str) -> dict[tuple[str, str | None], None]:
    """Where no report gives a grade: the programmes whose frameworks list the area."""
    return dict.fromkeys(
        (framework.programme, listed.group)
        for framework in corpus.frameworks_in_time
        if framework.key in corpus.by_framework
        for listed in framework.areas
        if listed.key == area
    )


def _councils(
    corpus: Corpus, area: str, programme: str, group: str | None, found: GradesFound
) -> Iterator[AreaOfCouncil]:
    for slug in councils_of_today(corpus):
        latest = latest_to_judge(corpus, slug, programme)
        answer = AreaInReport(latest, answer_of(corpus, latest, area, group)) if latest else None
        grades = sorted(found.get((programme, group, slug), ()), key=_day, reverse=True)
        yield AreaOfCouncil(slug, answer, tuple(grades), bool(corpus.of_programme(slug, programme)))


def councils_of_today(corpus: Corpus) -> tuple[str, ...]:
    """Return the councils of the register that are not gone, and those that only a report names, in the alphabet's
    order of their slugs."""
    current = {slug for slug, authority in corpus.authorities.items() if authority.status != "abolished"}
    return tuple(sorted(current | (corpus.by_authority.keys() - corpus.authorities.keys())))


class GradesOfEdition(Frozen, dict=True):
    """All grades of an area under one edition of a framework, which one picture or table may hold.

    `not_graded` counts reports of it that judge the area together with others, or each of its parts.
    """

    framework: str
    edition: str | None
    given: tuple[AreaInReport, ...]
    not_graded: dict[Missing, int]

    @cached_property
    def by_year(self) -> dict[str, Counter[Grade]]:
        """Year in which inspections ended -> how many of each grade were given, the oldest first."""
        years = grouped((one.report.date[:4], one) for one in sorted(self.given, key=_day))
        return {year: Counter(grade for one in found if (grade := grade_of(one))) for year, found in years.items()}


def grades_by_edition(corpus: Corpus, area: str, programme: str, group: str | None) -> tuple[GradesOfEdition, ...]:
    """Return all grades of an area, also of councils that are gone, by framework and edition, the oldest first."""
    editions = corpus.judging_by_edition.get(programme, {})
    made = (
        GradesOfEdition(*edition, *_given_in(corpus, reports, area, group)) for edition, reports in editions.items()
    )
    return tuple(one for one in made if one.given or one.not_graded)


def _given_in(
    corpus: Corpus, reports: Sequence[Report], area: str, group: str | None
) -> tuple[tuple[AreaInReport, ...], dict[Missing, int]]:
    """The grades of an area in these reports; where they give none, how many judge it otherwise, and how."""
    judged = ((one, judgement_of(one, area, group)) for one in reports)
    given = tuple(AreaInReport(one, found) for one, found in judged if found and found.is_graded)
    if given:
        return given, {}
    answers = (answer_of(corpus, one, area, group) for one in reports)
    return (), dict(Counter(answer for answer in answers if isinstance(answer, Missing) and answer.areas))


def _day(given: AreaInReport) -> str:
    return given.report.date
