"""The periods in which a council's inspections judged the same areas on the same scale, from the frameworks' facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.frozen import Frozen
from generator.model.framework import CHILDRENS_SERVICES, Edition, Framework


class InspectionPeriod(Frozen):
    """A framework's years, or those of one of its editions. `framework` is None for all earlier inspections together.

    Days are ISO, cut to what is known; `ends` is None while it goes on.
    """

    framework: Framework | None
    edition: Edition | None
    starts: str
    ends: str | None


def inspection_periods(
    frameworks: Mapping[str, Framework], programme: str = CHILDRENS_SERVICES
) -> tuple[InspectionPeriod, ...]:
    """Return the periods of a programme, oldest first: what no later inspection compares with is one, the first.

    A framework in force only while another is, as of re-inspections, has no period of its own.
    """
    grading = sorted(_grading(frameworks.values(), programme), key=lambda one: (one.starts or "", one.key))
    outer = [one for one in grading if not any(_lies_within(one, other) for other in grading)]
    compares = (at for at, one in enumerate(outer) if _compares(one, outer[at + 1 :]))
    first = next(compares, max(len(outer) - 1, 0))
    return (*_earlier(outer[:first]), *(period for one in outer[first:] for period in _periods_of(one)))


def _grading(frameworks: Iterable[Framework], programme: str) -> list[Framework]:
    """The frameworks of a programme that grade what it is about: the council itself, in its own, and not its board."""
    of_programme = (one for one in frameworks if one.programme == programme and one.scale and one.areas and one.starts)
    return [one for one in of_programme if programme != CHILDRENS_SERVICES or one.outcome_of is None]


def _lies_within(one: Framework, other: Framework) -> bool:
    if one is other or one.ends is None:
        return False
    (starts, ends), (first, last) = (one.starts or "", one.ends), (other.starts or "", other.ends or "9999")
    is_longer = (first, last) != (starts, ends) or other.key < one.key
    return first <= starts and ends <= last and is_longer


def _compares(one: Framework, later: Iterable[Framework]) -> bool:
    """Whether any area of a framework may be joined with one of a later framework."""
    return any(
        relation.relation == "same" and {one.key, other.key} == {owner.key, relation.framework}
        for other in later
        for owner in (one, other)
        for relation in owner.relations
    )


def _earlier(frameworks: Iterable[Framework]) -> tuple[InspectionPeriod, ...]:
    starts = [one.starts or "" for one in frameworks]
    ends = [one.ends or "" for one in frameworks]
    return (InspectionPeriod(None, None, min(starts), max(ends)),) if starts else ()


def _periods_of(framework: Framework) -> tuple[InspectionPeriod, ...]:
    if framework.editions:
        return tuple(InspectionPeriod(framework, one, one.starts, one.ends) for one in framework.editions)
    return (InspectionPeriod(framework, None, framework.starts or "", framework.ends),)
