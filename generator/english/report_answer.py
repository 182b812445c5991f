"""The sentences that a report's page opens with: what was inspected, how it was judged, what was asked for.

They are also what a search engine and a shared link show of the page. A grade of the whole stands first, and every area
that differs is named behind it, so that a good whole hides no area that is not. An outcome that is not the council's
own is told by whose it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.english.council_answer import differing
from generator.english.dates import month_words, signed
from generator.english.judgements import CONTRADICTS_ITSELF
from generator.english.numbers import small_number
from generator.english.partnership import NOT_ALONE
from generator.english.point_counts import counted_points
from generator.english.sentences import listed, listed_names, lower_first, upper_first
from generator.model.framework import PointForm
from generator.model.report import DocumentFacts, DocumentKind, RecommendationKind

OPENINGS: dict[DocumentKind, str] = {
    "inspection-report": "{publisher} inspected services for children in {name}{when}",
    "visit-letter": "{publisher} visited services for children in {name}{when}",
    "board-review": "{publisher} reviewed the Local Safeguarding Children Board (LSCB) in {name}{when}",
    "council-paper": "{publisher} wrote this paper about an inspection of services for children in {name}{when}",
    "joint-report": "{inspectors} inspected {partnership}{when}",
    "joint-letter": "{inspectors} together inspected services for children in {name}{when}",
}
UNNAMED_PARTNERSHIP = "the leaders of services for children"
"""Whom a joint document is about, where it prints no name of the partnership and nobody's outcome is its own."""
NAMED_TOGETHER = 2
"""So many inspectorates are named: the four names of some inspections leave no room for what they found."""
DONE: dict[RecommendationKind, str] = {
    "priority-action": "set",
    "outstanding-priority-action": "listed",
    "recommendation": "made",
    "area-for-improvement": "named",
    "board-recommendation": "made",
}
"""What inspectors did that made them: "They set 2 priority actions and named 3 areas for improvement"."""
FOUND = "reported"
"""The same of what they only found, and ask nothing about."""
ALIKE = "Judged {grade} overall and {areas}."
NO_PRIORITY_ACTION = "The program found no priority action in the letter."
"""Of a visit of a kind that may set some. That there was none is not known: it may have missed one."""


def answer(council: str, document: DocumentFacts, inspectors: Sequence[str] = ()) -> str:
    """What was inspected, by whom and when: "Ofsted inspected services for children in Kent in November 2025."

    `inspectors` are all who inspected together, by name; of more than two the page names the others further down.
    """
    date = document.inspection_end or document.inspection_start
    month = signed(month_words(date), document.is_first_put_right("inspection_end", "inspection_start"))
    partnership = document.partnership or f"{document.outcome_of or UNNAMED_PARTNERSHIP} in {council}"
    opening = OPENINGS[document.kind].format(
        name=council,
        publisher=document.publisher,
        partnership=partnership,
        inspectors=_together(inspectors),
        when=f" in {month}" if date else "",
    )
    whose = f" {NOT_ALONE}" if document.is_joint else ""
    return f"{upper_first(opening)}.{whose}"


def _together(inspectors: Sequence[str]) -> str:
    if len(inspectors) <= NAMED_TOGETHER:
        return listed(inspectors)
    return f"{inspectors[0]} and {small_number(len(inspectors) - 1)} other inspectorates"


def overall(grade: str, others: Sequence[tuple[str, str]], *, alike: bool, is_an_area_put_right: bool = False) -> str:
    """ "Judged good overall. Care leavers: outstanding."; `alike` where there are areas and all have the same grade."""
    if alike:
        return ALIKE.format(grade=lower_first(grade), areas=signed("in every area", is_an_area_put_right))
    return " ".join(filter(None, (f"Judged {lower_first(grade)} overall.", differing(others))))


def several_wholes(grades: Sequence[tuple[str, str]]) -> str:
    """Where a report sums up several services: "Judged good overall for safeguarding services and adequate …"."""
    return f"Judged {listed([f'{lower_first(grade)} overall for {lower_first(of)}' for of, grade in grades])}."


def by_area(areas: Sequence[tuple[str, str]]) -> str:
    """Where no grade sums the whole up: "Judged outstanding for impact of leaders; good for care leavers." """
    by_grade: dict[str, list[str]] = {}
    for area, grade in areas:
        by_grade.setdefault(lower_first(grade), []).append(lower_first(area))
    return f"Judged {'; '.join(f'{grade} for {listed_names(named)}' for grade, named in by_grade.items())}."


def outcome(owner: str, outcomes: Sequence[tuple[str, str]]) -> str:
    """ "The local area partnership’s outcome: inconsistent."; several, each by its area. `owner` is as a tag has it."""
    if len(outcomes) == 1:
        return f"{owner}: {lower_first(outcomes[0][1])}."
    told = "; ".join(f"{lower_first(area)}: {lower_first(grade)}" for area, grade in outcomes)
    return f"{owner} in each area: {told}."


def contradicting(judged: str) -> str:
    """Behind grades of which the report states one differently in two places."""
    return f"{judged} {CONTRADICTS_ITSELF}"


def done(asked: Mapping[tuple[RecommendationKind, PointForm], int]) -> list[tuple[str, str]]:
    """What inspectors did, in parts of one sentence, each with the points that a link may stand on.

    [("They set", "2 priority actions"), ("and named", "3 areas for improvement")]
    """
    verbs: dict[str, list[str]] = {}
    for (kind, form), number in asked.items():
        verbs.setdefault(DONE[kind] if form == "ask" else FOUND, []).append(counted_points(kind, form, number))
    openings = ["Inspectors", *["and"] * len(verbs)]
    return [
        (f"{opening} {verb}", listed(points)) for opening, (verb, points) in zip(openings, verbs.items(), strict=False)
    ]


def in_a_preview(answer: str, asked: Sequence[tuple[str, str]], judged: str | None, last: str | None) -> str:
    """The head of a page in one line, for search engines and previews."""
    said = " ".join(f"{opening} {points}" for opening, points in asked)
    return " ".join(filter(None, (answer, judged, f"{said}." if said else None, last)))
