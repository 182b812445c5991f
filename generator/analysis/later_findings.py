"""Find what later reports say on the subject of an earlier point, to be quoted beside it: nothing else is asserted.

A finding is quoted where it holds much of what is rare in the point's words, is on one of its themes, and names two of
its subjects; or holds more, and names the one that the point names first. Of a point on a service of its own it names
one: assessments of another service are another subject. Sentences that already say what became of the point, or what
has changed on its subject, are quoted as such.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from generator.analysis.likeness import side_of_point, weights_of
from generator.analysis.link_model import load_link_model
from generator.analysis.subjects import general_subjects, of_any_service, subjects_named
from generator.frameworks.stems import stems_in
from generator.model.analysis import MOST_SHOWN, FollowUpTied, LaterFinding, Point, ThemeTag
from generator.model.report import Report, TextBlock

LEAST_SCORE = 0.36
"""How much of the weight of a point's words a finding must hold, 0 to 1, for its length."""
LEAST_FOR_ONE_SUBJECT = 0.45
"""How much where it names but one of the point's subjects, as a finding may in passing."""
LEAST_SHARE = 0.01
"""A word with less of the weight of a point's words is passed over: there are many of them, and they tell little."""
WHOLE = 1_000_000
"""All the weight of a point's words: whole numbers add up to the same in any order."""
USUAL_LENGTH = 100
"""A long finding holds much by chance: of so many stems, what it holds counts half."""
LEAST_LETTERS = 60
"""A shorter finding says too little to be quoted by itself."""
LOOKED_AT = 6
"""How many of the nearest findings are asked for their subjects."""


@dataclass(slots=True)
class _Finding:
    report: Report
    block: TextBlock
    score: float


@dataclass(slots=True)
class _Sought:
    """An earlier point with its themes and the subjects that tell it from others, and what was found on it."""

    point: Point
    themes: frozenset[str]
    subjects: tuple[str, ...]
    found: list[_Finding] = field(default_factory=list)


def later_findings(
    reports: Sequence[Report],
    points: Mapping[str, Point],
    follow_ups: Iterable[FollowUpTied],
    block_themes: Mapping[str, tuple[ThemeTag, ...]],
) -> tuple[LaterFinding, ...]:
    """Return up to three findings of later reports beside each point of one authority.

    `reports` are of one programme, oldest first.
    """
    search = _Search(block_themes)
    for report in reports:
        search.look_in(report)
        search.seek(points[one.id] for one in report.recommendations if one.complete)
    told = {(name, tied.report, tied.anchor) for tied in follow_ups for name in tied.recommendations}
    return tuple(search.nearest(told))


class _Search:
    """The points sought, by their stems: each finding is looked at once, whatever the number of points."""

    def __init__(self, block_themes: Mapping[str, tuple[ThemeTag, ...]]) -> None:
        self._block_themes = block_themes
        self._sought: list[_Sought] = []
        self._by_stem: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._subjects: dict[str, tuple[str, ...]] = {}

    def seek(self, points: Iterable[Point]) -> None:
        """Seek what is asked of the council itself from here on; points without a subject that tells them are not."""
        for point in points:
            side = side_of_point(point)
            subjects = tuple(slug for slug in side.matter.subjects if slug not in general_subjects())
            asked_of_council = point.form == "ask" and point.recommendation.addressed_to == "local-authority"
            if not subjects or not asked_of_council:
                continue
            for stem, weight in weights_of(side, load_link_model().rarities.words).items():
                if weight * weight >= LEAST_SHARE:
                    self._by_stem[stem].append((len(self._sought), round(weight * weight * WHOLE)))
            self._sought.append(_Sought(point, side.themes, subjects))

    def look_in(self, report: Report) -> None:
        """Note what each finding of a report holds of the points sought before it."""
        for section in report.sections if self._sought else ():
            for block in section.blocks if section.role == "findings" else ():
                if block.kind in ("finding", "paragraph", "bullet") and len(block.text) >= LEAST_LETTERS:
                    self._look_at(report, block)

    def _look_at(self, report: Report, block: TextBlock) -> None:
        stems = stems_in(block.text)
        held: dict[int, int] = defaultdict(int)
        for stem in stems & self._by_stem.keys():
            for number, weight in self._by_stem[stem]:
                held[number] += weight
        length = 1 + len(stems) / USUAL_LENGTH
        least = LEAST_SCORE * length * WHOLE
        near = [(number, share / WHOLE / length) for number, share in held.items() if share >= least]
        if not near:
            return
        themes = {tag.theme for tag in self._block_themes.get(_name(report, block), ())}
        for number, score in near:
            sought = self._sought[number]
            if "" < sought.point.date < report.date and not sought.themes.isdisjoint(themes):
                sought.found.append(_Finding(report, block, score))

    def nearest(self, told: Collection[tuple[str, str, str]]) -> Iterator[LaterFinding]:
        """The nearest findings on each point, without those whose sentences are `told` (point, report, anchor)."""
        for sought in self._sought:
            name = sought.point.id
            new = [one for one in sought.found if (name, one.report.id, one.block.anchor) not in told]
            new.sort(key=lambda one: (-one.score, one.report.id, one.block.anchor))
            on_it = (one for one in new[:LOOKED_AT] if self._is_on_subject(sought, one))
            yield from (_quoted(name, one) for one in islice(on_it, MOST_SHOWN))

    def _is_on_subject(self, sought: _Sought, finding: _Finding) -> bool:
        name = _name(finding.report, finding.block)
        if name not in self._subjects:
            self._subjects[name] = subjects_named(finding.block.text)
        shared = [slug for slug in sought.subjects if slug in self._subjects[name]]
        if not of_any_service().issuperset(sought.subjects) and of_any_service().issuperset(shared):
            return False
        names_the_first = shared[:1] == [sought.subjects[0]]
        return len(shared) > 1 or (names_the_first and finding.score >= LEAST_FOR_ONE_SUBJECT)


def _name(report: Report, block: TextBlock) -> str:
    return f"{report.id}#{block.anchor}"


def _quoted(point: str, finding: _Finding) -> LaterFinding:
    return LaterFinding(
        recommendation=point,
        report=finding.report.id,
        date=finding.report.date,
        anchor=finding.block.anchor,
        place=finding.block.place,
        words=finding.block.text,
        score=round(finding.score, 3),
    )
