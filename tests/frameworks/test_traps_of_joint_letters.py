"""Traps that letters on joint inspections are known to lay, each as a made-up letter: read right, or doubted.

A page is written as in `test_joint_letters`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.report import Report
from tests.frameworks.joint_letter_pdf import FOOT, NEW_HEAD, OLD_HEAD, letter

FINDINGS = [
    "Plans are late, and families wait.",
    "Schools are not told what was agreed for the children whom they know. This leaves some of them at risk of harm.",
    "Nurses do not hear in time what others have found out, and so they cannot act on it.",
]
ASKS = ["The sharing of plans with schools.", "The supervision of staff."]
URGENT = [
    "Leaders must see at once that children who are hurt are seen by a doctor.",
    "Officers must share what they know.",
]


def bullets(items: list[str]) -> str:
    return "\n".join(f"* {item}" for item in items)


STRENGTHS = f"# Key strengths\n\n{bullets(['Leaders know their area well.', 'Staff are proud of their work.'])}"
LIST = f"# Areas for improvement\n\n{bullets(FINDINGS)}"
NEW_LIST = f"## What needs to improve?\n\n{bullets(ASKS)}"
MAIN = "## Main findings\n\nStaff know the children well. They see them often."
CASE = "= Case study: area for improvement\n[ Pip was not seen for many weeks. Leaders should have acted."


def page(*parts: str) -> str:
    return "\n\n".join(parts)


def points(report: Report) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in report.recommendations]


def improvement(texts: list[str]) -> list[tuple[str, str]]:
    return [("area-for-improvement", text) for text in texts]


def priority(texts: list[str]) -> list[tuple[str, str]]:
    return [("priority-action", text) for text in texts]


# Pages behind the head of a letter of 2016 to 2020, with the points read of them.
OLD: dict[str, tuple[list[str], list[tuple[str, str]]]] = {
    "priority actions first": (
        [page(f"# Areas for priority action\n\n{bullets(URGENT)}", LIST, STRENGTHS)],
        priority(URGENT) + improvement(FINDINGS),
    ),
    "priority actions after strengths, in the singular": (
        [page(STRENGTHS, f"# Area for priority action(s)\n\n{bullets(URGENT[:1])}", LIST)],
        priority(URGENT[:1]) + improvement(FINDINGS),
    ),
    "paragraphs under sub-headings, and no bullet": (
        [
            page(
                STRENGTHS,
                "# Areas for improvement",
                "## Leadership and management",
                *FINDINGS[:2],
                "## Practice",
                FINDINGS[2],
            )
        ],
        improvement(FINDINGS),
    ),
    "paragraphs over a page turn": (
        [page(STRENGTHS, "# Areas for improvement", FINDINGS[0]), page(*FINDINGS[1:])],
        improvement(FINDINGS),
    ),
    "two sentences that lead in": (
        [
            page(
                STRENGTHS, "# Areas for improvement", "Leaders know of this. They have begun to act.", bullets(FINDINGS)
            )
        ],
        improvement(FINDINGS),
    ),
    "no priority action, as a bullet of strengths": (
        [page(f"{STRENGTHS}\n* There are no areas for priority action.", LIST)],
        improvement(FINDINGS),
    ),
    "no priority action, as a bullet of the list": (
        [page(STRENGTHS, f"{LIST}\n* There are no areas for priority action.")],
        improvement(FINDINGS),
    ),
    "no priority action, under its own heading": (
        [
            page(
                "# Areas for priority action",
                "There were no areas for priority action identified during this visit.",
                LIST,
            )
        ],
        improvement(FINDINGS),
    ),
    "a box between two lists": ([page(STRENGTHS, CASE, LIST)], improvement(FINDINGS)),
    "a box behind the list": ([page(STRENGTHS, LIST, CASE)], improvement(FINDINGS)),
    "a box over the page turn": ([page(STRENGTHS, LIST, CASE), "[ They did not."], improvement(FINDINGS)),
    "a body line that is one word of a heading": (
        [
            page(
                f"{STRENGTHS}\n* Partners build on what they know of the area and of all its many\n+ strengths.",
                LIST,
            )
        ],
        improvement(FINDINGS),
    ),
    "two footnotes in the list": (
        [
            page(STRENGTHS, f"# Areas for improvement\n\n{bullets(FINDINGS[:2])}", "~ 1 An Act of 2004.\n~ 2 A guide."),
            bullets(FINDINGS[2:]),
        ],
        improvement(FINDINGS),
    ),
    "a mark of a footnote stuck to a word": (
        [page(STRENGTHS, f"{LIST}\n* The scheme5 is not used.", "~ 5 The scheme tells schools.")],
        improvement([*FINDINGS, "The scheme5 is not used."]),
    ),
    "the heading at the foot of a page": (
        [page(STRENGTHS, "# Areas for improvement"), bullets(FINDINGS)],
        improvement(FINDINGS),
    ),
}


@pytest.mark.parametrize(("pages", "found"), OLD.values(), ids=OLD)
def test_points_of_a_letter_to_2020(pages: list[str], found: list[tuple[str, str]], tmp_path: Path) -> None:
    assert points(letter(tmp_path, OLD_HEAD, *pages, FOOT)) == found


STEM = "Urgent action is needed, since too many children are not safe. Action should be taken in these areas."
DEEP = "* Leaders should reduce risk:\n- The police should write down what they learn.\n- All should act on it."
DEEP_TEXT = "Leaders should reduce risk: The police should write down what they learn. All should act on it."
NEW: dict[str, tuple[list[str], list[tuple[str, str]]]] = {
    "a paragraph over bullets with bullets under them": (
        [page("## Area for priority action", STEM, f"{DEEP}\n* {URGENT[0]}", NEW_LIST, MAIN)],
        priority([DEEP_TEXT, URGENT[0]]) + improvement(ASKS),
    ),
    "the same over a page turn": (
        [page("## Area for priority action", STEM), page(DEEP, NEW_LIST, MAIN)],
        priority([DEEP_TEXT]) + improvement(ASKS),
    ),
    "bullets under a bullet over a page turn": (
        [
            page("## Areas for priority action", DEEP.rpartition("\n")[0]),
            page("- All should act on it.", NEW_LIST, MAIN),
        ],
        priority([DEEP_TEXT]) + improvement(ASKS),
    ),
    "priority actions as paragraphs": (
        [page("## Areas for priority action", *URGENT, NEW_LIST, MAIN)],
        priority(URGENT) + improvement(ASKS),
    ),
    "a bold name that ends the list": (
        [
            page(
                NEW_LIST,
                "## Exampleshire Safeguarding Partnership (ESP)",
                "It was set up by three partners in one area.",
                MAIN,
            )
        ],
        improvement(ASKS),
    ),
    "numbered main findings": (
        [
            page(
                NEW_LIST,
                "## Main findings\n\n1. Staff know the children.\n2. Leaders should not be read as asked here.",
            )
        ],
        improvement(ASKS),
    ),
    "main findings under headings of their own": (
        [
            page(
                NEW_LIST,
                "## Main findings",
                "## Leadership",
                "Staff know the children.",
                "## Areas of practice\n\n* Plans are good.",
            )
        ],
        improvement(ASKS),
    ),
    "bullets without full stops": (
        [page("## What needs to improve?\n\n* The sharing of plans\n* the supervision of staff", MAIN)],
        improvement(["The sharing of plans", "the supervision of staff"]),
    ),
    "strengths of early help": (
        [page(NEW_LIST, "## Early help strengths\n\n* Leaders know their area.", MAIN)],
        improvement(ASKS),
    ),
    "priority actions of a neighbour in prose": (
        [page(NEW_LIST, MAIN, "The neighbour's priority actions should not be read as ours.")],
        improvement(ASKS),
    ),
}


@pytest.mark.parametrize(("pages", "found"), NEW.values(), ids=NEW)
def test_points_of_a_letter_from_2022(pages: list[str], found: list[tuple[str, str]], tmp_path: Path) -> None:
    assert points(letter(tmp_path, NEW_HEAD, *pages, FOOT)) == found


DAYS = {
    "Between 28 January and 1 February 2019": ("2019-01-28", "2019-02-01"),
    "From 21 to 25 January 2019": ("2019-01-21", "2019-01-25"),
    "Between 21\xb125 January 2019": ("2019-01-21", "2019-01-25"),
    "Between Monday 21 and Friday 25 January 2019": ("2019-01-21", "2019-01-25"),
    "Between 21 and 25 January": (None, None),
}


@pytest.mark.parametrize(("printed", "days"), DAYS.items())
def test_the_days_of_the_inspection(printed: str, days: tuple[str | None, str | None], tmp_path: Path) -> None:
    report = letter(tmp_path, OLD_HEAD.replace("Between 21 and 25 January 2019", printed), LIST + FOOT)
    assert (report.document.inspection_start, report.document.inspection_end) == days
    assert ("date-uncertain" in {one.code for one in report.doubts}) == (days[0] is None)


@pytest.mark.parametrize("above", ["", "1\n1\n", "1\n\n"])
@pytest.mark.parametrize(("printed", "day"), [("8 March 2019", "2019-03-08"), ("01 March 2019", "2019-03-01")])
def test_the_day_of_the_letter_is_its_first_line(above: str, printed: str, day: str, tmp_path: Path) -> None:
    head = above + OLD_HEAD.replace("8 March 2019", printed)
    assert letter(tmp_path, head, LIST + FOOT).document.published == day


INSPECTORATES = {
    "HMI Constabulary (HMICFRS) and HMI Probation": 4,
    "HMIC and HMI Prob": 4,
    "Her Majesty's Inspectorate of Constabulary and Her Majesty's Inspectorate of Probation (HMIP)": 4,
    "HM Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS)": 3,
}


@pytest.mark.parametrize(("printed", "count"), INSPECTORATES.items())
def test_inspectorates_are_known_by_each_of_their_names(printed: str, count: int, tmp_path: Path) -> None:
    head = OLD_HEAD.replace("HMI Constabulary (HMICFRS) and HMI Probation", printed)
    assert len(letter(tmp_path, head, LIST + FOOT).document.inspectorates) == count


SALUTATIONS = {
    "Dear local partnership,": (OLD_HEAD, "Dear local partnership"),
    "Dear Local Partnership": (OLD_HEAD, "Dear local partnership"),
    "Dear Exampleshire Safeguarding Children Partnership": (
        NEW_HEAD,
        "Dear Exampleshire Local Safeguarding Partnership",
    ),
    "Dear Exampleshire Local Safeguarding Children's Partnership,": (
        NEW_HEAD,
        "Dear Exampleshire Local Safeguarding Partnership",
    ),
}


@pytest.mark.parametrize("printed", SALUTATIONS)
def test_partnerships_are_greeted_in_several_ways(printed: str, tmp_path: Path) -> None:
    head, usual = SALUTATIONS[printed]
    report = letter(tmp_path, head.replace(usual, printed), page(LIST if head == OLD_HEAD else NEW_LIST) + FOOT)
    assert (report.framework.key, report.authority.slug) == ("jtai", "exampleshire")


ASKED = "should prepare a written statement of proposed action."
SENT = "It should send the written statement of action to us by"
NEXT_STEPS = {
    "a council": (
        f"We have determined that Exampleshire Council is the principal authority and {ASKED}",
        "20 June 2024",
        "Exampleshire Council",
        "2024-06-20",
        [],
    ),
    "a health board": (
        f"We have determined that NHS Example Valley ICB is the principal authority and {ASKED}",
        "20 June 2024",
        "NHS Example Valley ICB",
        "2024-06-20",
        [],
    ),
    "no principal authority": (
        f"The director of children's services {ASKED}",
        "20 June 2024",
        "The director of children’s services",
        "2024-06-20",
        [],
    ),
    "two figures of a year": (
        f"The local authority {ASKED}",
        "12 November 24",
        "The local authority",
        "2024-11-12",
        ["response-due-misprinted"],
    ),
    "another day of the week": (
        f"The local authority {ASKED}",
        "Friday 18 June 2024",
        "The local authority",
        "2024-06-18",
        ["response-due-misprinted"],
    ),
    "no year": (f"The local authority {ASKED}", "18 June", "The local authority", None, ["response-due-uncertain"]),
    "a year too early": (
        f"The local authority {ASKED}",
        "18 June 2023",
        "The local authority",
        None,
        ["response-due-uncertain"],
    ),
    "no day": (f"The local authority {ASKED}", "", "The local authority", None, []),
}


@pytest.mark.parametrize(("asked", "day", "by", "due", "doubted"), NEXT_STEPS.values(), ids=NEXT_STEPS)
def test_the_answer_asked_for(
    asked: str, day: str, by: str, due: str | None, doubted: list[str], tmp_path: Path
) -> None:
    sent = f"{SENT} {day}." if day else "It should send it to us."
    steps = page("## Next steps", asked, sent, "Yours sincerely", "## Ann Example\n## National Director, Ofsted")
    report = letter(tmp_path, NEW_HEAD, page(NEW_LIST, MAIN), steps)
    assert report.response is not None
    assert (report.response.by, report.response.due) == (by, due)
    assert [one.code for one in report.doubts if one.code.startswith("response")] == doubted


def test_a_title_that_names_no_area_and_a_neighbour_among_the_addressees(tmp_path: Path) -> None:
    head = OLD_HEAD.replace("in the family in Exampleshire", "in the family")
    head = head.replace("abuse and neglect.", "abuse and neglect in Exampleshire local authority.")
    report = letter(tmp_path, head, LIST + FOOT)
    assert report.authority.slug == "exampleshire"
    assert "council-not-in-title" in {one.code for one in report.doubts}
