"""The review sheet: doubts first, and beside every value the words that print it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.english.doubts import doubt
from generator.english.review_sheet import review_data, review_markdown, review_sheet, where
from generator.model.document_source import DateStatement
from generator.model.held_beside import HeldBeside, HeldGrade, HeldPoint
from generator.model.judgement import Judgement, Statement
from generator.model.noun import Place
from generator.model.partnership import Body, InspectionTheme, Response, ReturnVisit
from generator.model.report import (
    FollowUp,
    Previous,
    PreviousInspection,
    Statistic,
)
from tests.analysis.factory import report

PAGE = Place(page=3)
LINE = "At 31 March 2015, 90 children were looked after (a rate of 41.5 per 10,000). In 2014 there were 77."


def figure(value: float, words: str, as_of: str | None, as_of_text: str | None, **more: object) -> Statistic:
    figure = Statistic(
        measure="looked_after",
        label="Looked after",
        value=value,
        unit="children",
        as_of=as_of,
        as_of_text=as_of_text,
        words=words,
        place=PAGE,
    )
    return figure.model_copy(update=more)


def sheet(**facts: object) -> str:
    return review_sheet(report(points=("Improve supervision.",)).model_copy(update=facts))


def test_doubts_stand_before_all_else() -> None:
    text = sheet(doubts=(doubt("recommendation-fragment", place=PAGE, field="r1", lost="end"),))
    assert text.index("Doubts (1)\n  recommendation-fragment (r1): The end of this text is lost [page 3]") < text.index(
        "Title"
    )


def test_a_report_without_doubts_says_so_first() -> None:
    assert sheet().splitlines()[3] == "Doubts: none"


def test_figures_stand_under_the_line_that_prints_them() -> None:
    figures = (
        figure(90, LINE, "2015-03-31", "At 31 March 2015", previous=Previous(value=77, as_of="2014")),
        figure(41.5, LINE, "2015-03-31", "At 31 March 2015", national=60),
        figure(12, "12 live with parents", "2015-03-31", "At 31 March 2015"),
        figure(3, "there have been three adoptions", None, "In the last 12 months"),
        figure(4, "Four homes", None, None),
    )
    assert sheet(statistics=figures).split("Figures (5)\n")[1].split("\n\n")[0] == (
        f"  “{LINE}” [page 3]\n"
        "      90 children - Looked after, 2015-03-31; earlier 77, 2014  [statistics.0]\n"
        "      41.5 children - Looked after, 2015-03-31; nationally 60  [statistics.1]\n"
        "  “12 live with parents” [page 3]\n"
        "      12 children - Looked after, 2015-03-31 (“At 31 March 2015”)  [statistics.2]\n"
        "  “there have been three adoptions” [page 3]\n"
        "      3 children - Looked after, “In the last 12 months”  [statistics.3]\n"
        "  “Four homes” [page 3]\n"
        "      4 children - Looked after, no date printed  [statistics.4]\n"
        f'  python -m generator correct {report().id} statistics.N.value VALUE --reason "…"'
    )


def test_both_kinds_of_looking_back_have_their_status_and_the_sentence_they_point_to() -> None:
    said = (
        FollowUp(kind="point", words="This has been done.", before="Visits were late.", after="None is late.",
                 refers_to="2012", status="met", place=PAGE),
        FollowUp(kind="change", words="Care is better.", refers_to=None, status="better", place=PAGE),
    )  # fmt: skip
    assert (
        "Follow-ups, 1 point and 1 change (2)\n"
        "  point met, of 2012 [page 3]  [follow_ups.0.status]\n"
        "      “Visits were late.”\n"
        "      “This has been done.”\n"
        "      “None is late.”\n"
        "  change better [page 3]  [follow_ups.1.status]\n"
        "      “Care is better.”\n"
    ) in sheet(follow_ups=said)


def test_what_is_told_of_an_earlier_inspection_has_its_words() -> None:
    told = PreviousInspection(
        date="2012-05", subject="safeguarding", grade="good", words="In 2012 it was good.", place=PAGE
    )
    assert (
        "Earlier inspections (1)\n"
        "  “In 2012 it was good.” [page 3]\n"
        "      2012-05 safeguarding: good  [previous_inspections.0]\n"
    ) in sheet(previous_inspections=(told,))


def test_a_date_has_every_place_that_prints_it() -> None:
    said = (
        DateStatement(field="inspection_start", date="2015-03-02", words="2 to 6 March 2015", place=Place(page=1)),
        DateStatement(field="inspection_end", date="2015-03-06", words="2 to 6 March 2015", place=Place(page=1)),
        DateStatement(field="inspection_end", date="2015-03-07", words="2 to 7 March 2015", place=PAGE),
    )
    document = report().document.model_copy(update={"date_statements": said, "inspection_start": "2015-03-02"})
    text = sheet(document=document)
    assert "(printed: “2 to 6 March 2015” page 1; “2 to 7 March 2015” page 3)" in text
    assert "Published   2017-09-25 (no words)" in text


def test_what_to_count_and_compare_stands_next_to_the_doubts() -> None:
    said = (Place(page=1), Place(page=1, paragraph="3"), Place(page=9))
    grades = [
        Judgement(
            area=area,
            label=area,
            grade=grade,
            grade_text=grade,
            stated_at=tuple(Statement(role="row", place=place, words=area, grade=grade) for place in places),
        )
        for area, grade, places in (("overall", "good", said[:1]), ("leaders", "inadequate", said[1:]))
    ]
    read = report(points=("Plan.", "Improve supervision.")).model_copy(update={"judgements": tuple(grades)})
    beside = HeldBeside(grades={"overall": replace(BEFORE, grade="inadequate")})
    text = review_sheet(read, (), beside)
    assert (
        "Doubts: none\n\n"
        "In a minute: count and compare (4)\n"
        "  inspected 2017-09-25 to 2017-09-25 (no words)\n"
        "  page 1: overall good (before: inadequate), leaders inadequate\n"
        "  stated in one place alone: overall\n"
    ) in text
    ends = "“Plan.” to “Improve supervision.”"
    assert f"{where(read.recommendations[0].place)}: 2 × recommendation, {ends}\n" in text


def test_a_long_list_is_known_by_its_first_and_its_last_words() -> None:
    first, last = "One two three four five six seven eight nine.", "A b c d e f g h i j."
    assert "“One two three four five six seven eight …” to “… c d e f g h i j.”\n" in sheet(
        recommendations=report(points=(first, last)).recommendations
    )


def test_a_visit_says_what_it_was_about() -> None:
    document = report().document.model_copy(update={"topic": "the front door"})
    assert "Topic       “the front door”\nInspected" in sheet(document=document)
    assert "Topic" not in sheet()


COUNCIL = Body(name="Eastshire County Council", kind="council", authority="eastshire")
ICB = Body(name="NHS East Integrated Care Board", kind="icb")


def joint_sheet() -> str:
    """The sheet of a report on several bodies at once."""
    made = report(framework="area-send", grades={"area_send_arrangements": "inconsistent"}, points=("Plan together.",))
    facts = {
        "inspectorates": ("ofsted", "cqc"),
        "outcome_of": "the local area partnership",
        "partnership": "Eastshire Local Area Partnership",
        "theme": InspectionTheme(key=None, words="children who are carers", place=PAGE),
    }
    asked = {
        "addressed_to": "Eastshire County Council and NHS East Integrated Care Board",
        "addressed_bodies": (COUNCIL, ICB),
        "stem": "Leaders should:",
    }
    wanted = Response(kind="strategic-plan", by=None, due="2024-05", words="The plan is updated.", place=PAGE)
    again = ReturnVisit(within="within three years", words="Inspectors come back within three years.", place=PAGE)
    return review_sheet(
        made.model_copy(
            update={
                "document": made.document.model_copy(update=facts),
                "recommendations": (made.recommendations[0].model_copy(update=asked),),
                "bodies": (COUNCIL, ICB),
                "response": wanted,
                "next_inspection": again,
                "doubts": (doubt("recommendation-fragment", place=PAGE, field="r1", lost="end"),),
            }
        )
    )


def test_an_outcome_of_several_bodies_is_said_to_be_theirs() -> None:
    assert "Judgements on the local area partnership, not on the council alone (1)\n" in joint_sheet()
    assert "Judgements: none" in sheet()


def test_who_inspected_whom_and_what_for_stands_above() -> None:
    assert (
        "Inspectors  ofsted, cqc\n"
        "Theme       none of the list: “children who are carers” [page 3]\n"
        "Partnership “Eastshire Local Area Partnership”\n"
        "Inspected"
    ) in joint_sheet()


def test_a_point_shows_its_lead_in_and_the_bodies_made_out_of_the_words_that_say_who_acts() -> None:
    assert (
        "Plan together.\n"
        "      after “Leaders should:”\n"
        "      for “Eastshire County Council and NHS East Integrated Care Board”: "
        "Eastshire County Council, council, eastshire; NHS East Integrated Care Board, icb\n"
    ) in joint_sheet()
    assert "for “" not in sheet()


def test_what_comes_next_stands_with_the_words_that_say_so() -> None:
    assert (
        "Answer asked for (1)\n"
        "  strategic-plan, by nobody named, due 2024-05\n"
        "      “The plan is updated.” [page 3]\n\n"
        "Next inspection (1)\n"
        "  within three years\n"
        "      “Inspectors come back within three years.” [page 3]\n"
    ) in joint_sheet()
    assert "Monitoring" not in joint_sheet()


def test_doubts_stand_first_there_too() -> None:
    assert joint_sheet().splitlines()[3] == "Doubts (1)"


def graded(grade: str) -> Judgement:
    return Judgement(area="overall", label="Overall", grade=grade, grade_text=grade, stated_at=())


BEFORE = HeldGrade("eastshire/2012-05-01-sif", "good", compares=True)
THEN = {
    # title: (the grade before, the line)
    "none": ({}, "  overall: inadequate\n"),
    "another": ({"overall": BEFORE}, "  overall: inadequate  CHANGED  (before: good, 2012-05-01-sif)\n"),
    "of another scale": (
        {"overall": replace(BEFORE, compares=False)},
        "  overall: inadequate  (before: good, 2012-05-01-sif, which does not compare)\n",
    ),
}


@pytest.mark.parametrize("title", THEN)
def test_a_grade_stands_beside_the_one_before(title: str) -> None:
    grades, line = THEN[title]
    read = report(points=("Improve supervision.",)).model_copy(update={"judgements": (graded("inadequate"),)})
    assert line in review_sheet(read, (), HeldBeside(grades=grades))


POINT = f"{report().id}#r1"
FOUND = HeldBeside(
    points={POINT: (HeldPoint("eastshire/2012-05-01-sif#r2", "Supervise.", "similar", "match", 0.9),)},
    themes={POINT: ("supervision",)},
)


def test_a_point_has_its_themes_what_was_said_before_and_the_command_that_mends_it() -> None:
    text = review_sheet(report(points=("Improve supervision.",)), (), FOUND)
    assert (
        "      themes: supervision\n"
        "      similar (by the program, 0.90) to 2012-05-01-sif#r2: “Supervise.”\n"
        f'      python -m generator correct {report().id} recommendations.r1.text VALUE --reason "…"\n'
    ) in text


DOUBTED = {
    # what the doubt is about: the value to mend
    "overall": "judgements.overall.grade",
    POINT: "recommendations.r1.text",
    "document.inspection_start": "document.inspection_start",
    "response.due": "response.due",
    "sections": None,
    "framework.key": None,
}


@pytest.mark.parametrize("field", DOUBTED)
def test_a_doubt_about_a_value_has_the_command_that_mends_it(field: str) -> None:
    said = doubt("recommendation-fragment", place=PAGE, field=field, lost="end")
    doubts = sheet(doubts=(said,)).partition("\nTitle")[0]
    mended = DOUBTED[field]
    assert (f"correct {report().id} {mended} VALUE" in doubts) == bool(mended)
    assert ("correct" in doubts) == bool(mended)


def test_as_markdown_words_are_words_and_commands_are_code() -> None:
    text = review_markdown(report(points=("Improve *all* of <it>.",)), (), FOUND)
    assert text.startswith(f"# {report().id}\n")
    assert "## Recommendations (1)\n" in text
    assert "Improve \\*all\\* of \\<it\\>." in text
    assert "  - `python -m generator correct " in text


def test_as_data_each_value_has_its_line_and_its_command() -> None:
    told = review_data(report(points=("Improve supervision.",)), (), FOUND)
    (points,) = (part for part in told["parts"] if part["title"] == "Recommendations")
    (item,) = points["items"]
    assert item["line"].endswith("Improve supervision.")
    assert item["below"][0] == "themes: supervision"
    assert item["correct"].startswith("python -m generator correct ")


def test_it_ends_with_the_commit_to_make() -> None:
    assert (
        sheet().rstrip().splitlines()[-1].strip().startswith('git add content && git commit -m "Add Eastshire, sif of ')
    )
