"""One judgement per area from all the places that state it: compared, then settled by a written rule.

A grade in the label's own row or sentence goes before a section's box or heading, and these before prose.
A detached cover is kept and compared and never decides.
"""

from __future__ import annotations

from generator.english.doubts import contradiction_words, doubt
from generator.frameworks.normalisation import plain
from generator.frameworks.statements import Stated
from generator.model.framework import Area, Edition, Framework
from generator.model.judgement import PRECEDENCE, Judgement
from generator.model.report import Doubt


def judgements(
    found: tuple[Stated, ...], framework: Framework, edition: Edition | None = None
) -> tuple[Judgement, ...]:
    """Return the judgements in the order of the framework's areas, those alone that the edition knows."""
    made = []
    for area in framework.areas:
        if edition and area.key in edition.not_reported and not any(one.area == area.key for one in found):
            made.append(_not_reported(area, edition))
        if area not in areas_of(framework, edition):
            continue
        here = tuple(one for one in found if (one.area, one.group) == (area.key, area.group))
        deciding = _deciding(here)
        if deciding is not None:
            label = next((one.label for one in here if one.label), area.labels[0])
            made.append(_judgement(here, deciding, label))
    return tuple(made)


def areas_of(framework: Framework, edition: Edition | None) -> tuple[Area, ...]:
    """Return the areas that an edition grades; the framework's where it has no editions."""
    return framework.areas_of(edition.key if edition else None)


def _not_reported(area: Area, edition: Edition) -> Judgement:
    return Judgement(
        area=area.key,
        group=area.group,
        label=area.labels[0],
        grade="not_reported",
        grade_text="",
        stated_at=(),
        note=edition.why_not_reported or None,
    )


def _deciding(here: tuple[Stated, ...]) -> Stated | None:
    for roles in PRECEDENCE:
        for one in here:
            if one.statement.role in roles:
                return one
    return None


def _judgement(here: tuple[Stated, ...], deciding: Stated, label: str) -> Judgement:
    grade = deciding.statement.grade
    assert grade is not None
    conflict = len({one.statement.grade for one in here}) > 1
    return Judgement(
        area=deciding.area,
        group=deciding.group,
        label=label,
        grade=grade,
        grade_text=deciding.grade_text,
        stated_at=tuple(one.statement for one in here),
        conflict=conflict,
        note=_note(here, deciding) if conflict else None,
    )


def _note(here: tuple[Stated, ...], deciding: Stated) -> str:
    others = [one for one in here if one.statement.grade != deciding.statement.grade]
    return contradiction_words(((one.statement.role, one.grade_text) for one in others), deciding.statement.role)


def judgement_doubts(
    found: tuple[Stated, ...],
    made: tuple[Judgement, ...],
    framework: Framework,
    opening: str,
    edition: Edition | None = None,
) -> tuple[Doubt, ...]:
    """Return a doubt for each judgement that contradicts itself, is missing, or belongs to another edition.

    `opening` is the report's opening, made comparable: it says whether an area is to be expected that not all reports
    judge.
    """
    doubts = [
        doubt("judgement-conflict", note=one.note, place=one.stated_at[0].place, field=one.area)
        for one in made
        if one.conflict
    ]
    have = {(one.area, one.group) for one in made}
    known = areas_of(framework, edition)
    doubts.extend(
        _missing(area.key, area.title, found)
        for area in known
        if _is_expected(area, opening) and (area.key, area.group) not in have
    )
    doubts.extend(_of_another_edition(one) for one in found if one.area not in {area.key for area in known})
    return tuple(doubts)


def _is_expected(area: Area, opening: str) -> bool:
    named = not area.expected_with or any(plain(words) in opening for words in area.expected_with)
    return area.expected and named


def _of_another_edition(one: Stated) -> Doubt:
    said = one.statement
    return doubt("judgement-of-another-edition", words=said.words, place=said.place, field=one.area)


def _missing(key: str, title: str, found: tuple[Stated, ...]) -> Doubt:
    weak = [one.statement for one in found if one.area == key]
    place = weak[0].place if weak else None
    return doubt("judgement-missing", title=title, torn=bool(weak), place=place, field=key)
