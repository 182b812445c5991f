"""The sentence a council's page opens with, for what may be held of a council: title, reports, sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.analysis import analyse
from generator.frameworks import load_frameworks
from generator.model.report import Report
from generator.views.context import SiteContext
from generator.views.council.answer import answer
from tests.analysis.factory import corpus, joint_letter, partnership_report, report, visit_letter

OVERALL = {
    "overall": "good",
    "leaders": "good",
    "help_and_protection": "requires_improvement",
    "in_care": "outstanding",
}
NOW = report(date="2025-11-07", framework="ilacs", grades=OVERALL, edition="2023")


def graded(date: str, framework: str = "ilacs", **grades: str) -> Report:
    return report(date=date, framework=framework, grades=grades)


def topic(visit: Report, words: str) -> Report:
    return visit.model_copy(update={"document": visit.document.model_copy(update={"topic": words})})


def told_by_the_council(made: Report) -> Report:
    facts = {"first_hand": False, "kind": "council-paper", "publisher": "Eastshire Council"}
    return made.model_copy(update={"document": made.document.model_copy(update=facts)})


def in_groups(made: Report) -> Report:
    """Labels that repeat, under the groups printed over them."""
    judged = [
        one.model_copy(update={"area": "overall_effectiveness", "group": one.area.replace("_", " ").capitalize()})
        for one in made.judgements
    ]
    return made.model_copy(update={"judgements": tuple(judged)})


CASES = {
    "every area that differs is named, better or worse": (
        (NOW,),
        "Good overall in November 2025. Help and protection: requires improvement. Children in care: outstanding.",
    ),
    "down from a grade that compares": (
        (graded("2022-05-20", overall="outstanding"), graded("2025-11-07", overall="good")),
        "Good overall in November 2025, down from Outstanding in May 2022.",
    ),
    "up from one of an earlier kind of inspection that compares": (
        (graded("2017-05-20", "sif", overall="inadequate"), graded("2019-11-07", overall="good")),
        "Good overall in November 2019, up from Inadequate in May 2017.",
    ),
    "the same as before, and in every area": (
        (graded("2022-05-20", overall="good"), graded("2025-11-07", overall="good", leaders="good")),
        "Good overall in November 2025, as in May 2022. The same in every area.",
    ),
    "no word of a grade that does not compare": (
        (graded("2013-06-14", "lac-2013", overall="adequate"), graded("2016-05-20", "sif", overall="good")),
        "Good overall in May 2016 (single inspection, a kind no longer made).",
    ),
    "areas with one grade stand together, parted where their names hold an and": (
        (graded("2025-11-07", overall="outstanding", help_and_protection="good", in_care="good"),),
        "Outstanding overall in November 2025. Help and protection, and children in care: good.",
    ),
    "no overall grade: every area": (
        (graded("2026-06-12", leaders="outstanding", help_and_protection="good", care_leavers="outstanding"),),
        "In June 2026, outstanding for impact of leaders and care leavers; good for help and protection.",
    ),
    "no overall grade, and one for all areas": (
        (graded("2026-06-12", leaders="good", care_leavers="good"),),
        "Good in every area judged in June 2026: impact of leaders and care leavers.",
    ),
    "no overall grade: the earlier one is not carried on": (
        (graded("2022-06-12", overall="good"), graded("2026-06-12", leaders="good", care_leavers="inadequate")),
        "In June 2026, good for impact of leaders; inadequate for care leavers.",
    ),
    "the board's grade is not the council's": (
        (graded("2016-05-20", "sif", overall="good", lscb="inadequate"),),
        "Good overall in May 2016 (single inspection, a kind no longer made).",
    ),
    "several services, each summed up by itself": (
        (in_groups(graded("2012-05-04", "slac", safeguarding_services="good", looked_after_services="outstanding")),),
        "In May 2012 (safeguarding and looked after children, a kind no longer made): good overall for safeguarding "
        "services and outstanding overall for looked after services.",
    ),
    "priority actions found since stand first": (
        (NOW, visit_letter(date="2026-03-05", points=("Act.", "Act now."), kind="priority-action")),
        "A visit in March 2026 found 2 priority actions. Before it: good overall in November 2025. Help and "
        "protection: requires improvement. Children in care: outstanding.",
    ),
    "a later visit is told, with its topic": (
        (graded("2023-07-28", overall="good"), topic(visit_letter(date="2025-11-26"), "children in care")),
        "Good overall in July 2023. Inspectors came back in November 2025 to look at “children in care”.",
    ),
    "of several later visits the last": (
        (graded("2023-07-28", overall="good"), visit_letter(date="2024-04-26"), visit_letter(date="2025-11-26")),
        "Good overall in July 2023. Inspectors came back, most recently in November 2025.",
    ),
    "a visit before the grades is none since": (
        (visit_letter(date="2022-04-26"), graded("2023-07-28", overall="good")),
        "Good overall in July 2023.",
    ),
    "nothing but visits": (
        (topic(visit_letter(date="2024-04-26"), "the front door"),),
        "This site has no report of an inspection with grades. "
        "Inspectors visited in April 2024 to look at “the front door”.",
    ),
    "nothing but a visit that found what cannot wait": (
        (visit_letter(date="2024-04-26", points=("Act.",), kind="priority-action"),),
        "This site has no report of an inspection with grades. A visit in April 2024 found 1 priority action.",
    ),
    "nothing on the council's own services": (
        (partnership_report(outcome="inconsistent"), joint_letter()),
        "This site has no report on the council’s own services. "
        "What can be read here: area SEND inspection of May 2023 and joint targeted area inspection of July 2018.",
    ),
    "a council's own paper": (
        (told_by_the_council(graded("2016-05-20", "sif", overall="good")),),
        "Good overall in May 2016 (single inspection, a kind no longer made). Second-hand: told by Eastshire Council, "
        "not read in the inspectors’ report.",
    ),
    "an inspection without a grade": (
        (graded("2022-05-20", overall="not_reported"),),
        "The program found no grades in the report of the inspection that ended in May 2022.",
    ),
}


@pytest.mark.parametrize(("reports", "expected"), CASES.values(), ids=CASES)
def test_the_answer(reports: tuple[Report, ...], expected: str) -> None:
    held = replace(corpus(*reports), frameworks=load_frameworks())
    assert answer(SiteContext(held, analyse(held), "2026-11-26"), "eastshire") == expected
