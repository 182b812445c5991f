"""Measured figures in the reader's words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.analysis import accuracy as records
from generator.english import accuracy as words
from generator.frozen import replace
from generator.model.accuracy import (
    ErrorKind,
    How,
    JointAccuracy,
    JointValue,
    KnownError,
    KnownErrors,
    LinksAccuracy,
    LookingBackAccuracy,
    ReportMeasured,
    Share,
)
from generator.publish import render_page
from generator.views.about import accuracy as view
from generator.views.context import SiteContext
from tests.views import sample
from tests.views.made import all_pages

INSPECTION = sample.INSPECTION
SITE = SiteContext(sample.corpus(), sample.analysis(), sample.AS_OF)


def measured(*errors: KnownError) -> KnownErrors:
    return KnownErrors("2026-11-21", 1200, 137, errors)


def table(caption: str) -> view.AccuracyTable:
    return next(one for one in view.accuracy().tables if one.caption == caption)


LINKS = LinksAccuracy("unseen", "2026-11-25", same=Share(39, 41), near=Share(40, 41), found=Share(39, 225))
LOOKING_BACK = LookingBackAccuracy("unseen", "2026-11-25", points=Share(60, 144), told=Share(40, 54), turned=0)


def test_what_was_read_is_told_with_its_day_and_whom_it_was_measured_on() -> None:
    shown = view.accuracy()
    assert shown.opening.startswith(
        "On 25 November 2026 the program read 294 reports of 92 councils, none of which was"
    )
    assert [(row.measured, row.right) for row in shown.tables[0].rows][:2] == [
        ("Grades", "1,544 of 1,544"),
        ("Dates", "675 of 681"),
    ]


def test_trust_in_links_and_readings_is_told_in_short_where_they_stand() -> None:
    assert words.links_words(LINKS) == (
        "The program finds similar recommendations itself. On reports that were not at hand "
        "when it was written, 39 of 41 were right, and it found "
        "39 of 225 such pairs. So a recommendation without an earlier one need not be new."
    )
    assert "and it showed the earlier one beside 3 of 4 recommendations made before" in words.links_words(
        replace(LINKS, twins=Share(3, 4))
    )
    assert words.statuses_words(LOOKING_BACK) == (
        "“Met”, “not met” and the like are the program’s reading of the words beside them. On "
        "reports that were not at hand when it was written, 40 of 54 were right."
    )
    assert "On reports that it had not learnt from, 39 of 41 were right" in words.links_words(
        replace(LINKS, how="unread")
    )
    assert words.usually_finds(LOOKING_BACK, replace(LINKS, twins=Share(9, 10))) == (
        "On reports that were not at hand when it was written, it found the earlier one for 90 in 100 "
        "recommendations made again, and 42 in 100 sentences on what became of one. How many other findings it misses "
        "has not been measured."
    )


def test_readings_of_changes_have_a_figure_of_their_own() -> None:
    assert words.directions_words(replace(LOOKING_BACK, directions=Share(25, 30))) == (
        "“Better”, “worse” and the like are the program’s reading of the words beside them. On "
        "reports that were not at hand when it was written, 25 of 30 were right."
    )
    assert words.directions_words(LOOKING_BACK).endswith(words.NOT_MEASURED)


def test_each_figure_has_its_range_and_each_table_says_when_and_on_whom_it_was_measured() -> None:
    values, links, looking_back = map(table, (words.CAPTION, words.LINKS_CAPTION, words.LOOKING_BACK_CAPTION))
    assert (values.rows[1].right, values.rows[1].chance) == ("675 of 681", "98.1% to 99.6%")
    assert values.notes == ("It also took 32 other passages for recommendations.",)
    assert [row.measured for row in looking_back.rows][:1] == ["What became of a recommendation: sentences found"]
    assert links.notes[-1].startswith("Measured on ")


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("unseen", "on councils whose reports were not at hand when the program was written."),
        ("unread", "was set with these councils in view."),
    ],
)
def test_on_whom_it_was_measured_is_said(how: How, said: str) -> None:
    assert words.measured_on(how, "2026-11-26").endswith(said)


def test_what_was_not_measured_has_no_row() -> None:
    assert [share for _, share in words.links_rows(LINKS)] == [LINKS.same, LINKS.near, LINKS.found]
    more = replace(LINKS, twins=Share(3, 4))
    assert words.links_rows(more)[-1] == (
        "Made before: the earlier one is shown",
        Share(3, 4),
    )
    assert words.looking_back_rows(LOOKING_BACK)[-1][1] == LOOKING_BACK.told


@pytest.mark.parametrize(("turned", "said"), [(0, "none took"), (2, "2 took")])
def test_how_often_a_reading_is_turned_round_is_said(turned: int, said: str) -> None:
    assert said in words.turned_words(replace(LOOKING_BACK, turned=turned))


def test_errors_are_said_to_be_of_the_reports_the_program_was_developed_with() -> None:
    assert view.known_errors(SITE, measured()).opening == (
        "These errors were found on 21 November 2026 in 1,200 reports and 137 letters that were used to develop the "
        "program. They are about facts, recommendations and their subjects, and the links and readings that were "
        "checked first. The errors behind the figures above are not listed. Expect more in other reports."
    )


def test_documents_of_joint_inspections_are_counted_among_those_with_errors() -> None:
    joint = replace(measured(), joint=56)
    assert "in 1,200 reports, 137 letters and 56 reports and letters on joint inspections that" in words.errors_words(
        joint
    )


JOINT = JointAccuracy(
    "2026-11-26", 27, {"texts": Share(330, 339), "outcome": Share(9, 9), "theme": Share(17, 18)}, invented=0
)


def test_joint_inspections_have_a_table_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view, "load_joint", lambda: JOINT)
    shown = table(words.JOINT_CAPTION)
    assert [(row.measured, row.right) for row in shown.rows] == [
        ("Outcomes, where one is given", "9 of 9"),
        ("Priority actions and areas for improvement, word for word", "330 of 339"),
        ("What a joint inspection looked at", "17 of 18"),
    ]
    assert shown.notes[0] == "The program read no outcome or date where none is given."
    assert shown.notes[1].startswith(
        "Measured on 26 November 2026, on 27 reports and letters of councils whose texts were not"
    )


def test_what_was_read_where_nothing_stands_is_counted() -> None:
    assert (
        words.joint_invented_words(replace(JOINT, invented=1))
        == "It read an outcome or a date where none is given 1 time."
    )


@pytest.mark.parametrize(
    ("kind", "subject", "expected", "got", "told"),
    [
        (
            "value",
            "adoption",
            "requires_improvement",
            "good",
            "adoption: the program read good; it should be requires improvement.",
        ),
        ("value", "recommendation", "", "", "recommendation: wrong."),
        (
            "value",
            "outcome",
            "systemic_failings",
            "none",
            "outcome of the partnership: the program found none; it should be systemic failings.",
        ),
        ("theme-missing", "supervision", "", "", "the subject “Supervision of social workers” is missing."),
        ("theme-wrong", "supervision", "", "", "the subject “Supervision of social workers” is given wrongly."),
        ("link-missing", "", "", "", "a similar earlier or later recommendation is missed."),
        ("link-wrong", "", "", "", "two recommendations that do not ask for the same are called similar."),
        (
            "earlier-grade",
            "grade",
            "2017 in_care good",
            "none",
            "grade of an earlier inspection: the program found none; it should be “good” for in care (2017).",
        ),
        ("status", "", "not_met", "partly_met", "a sentence that says “not met” is read as “partly met”."),
    ],
)
def test_an_error_in_words(kind: ErrorKind, subject: str, expected: str, got: str, told: str) -> None:
    held = ReportMeasured(INSPECTION, "ashmere", "2017-09-25")
    (shown,) = view.known_errors(SITE, measured(KnownError(held, kind, subject, expected, got))).lines
    assert (shown.report, shown.words) == ("Ashmere, 3 August 2017", told)
    assert shown.link is not None


def test_a_report_that_is_not_held_is_named_without_a_link_and_the_same_error_once() -> None:
    error = KnownError(ReportMeasured("brackendale/2020-02-14-round", "brackendale", "2020-02-14"), "link-missing")
    (shown,) = view.known_errors(SITE, measured(error, error)).lines
    assert shown.report == "Brackendale, 14 February 2020"
    assert shown.words.endswith("(2 times).")
    assert shown.link is None


def test_a_document_that_was_refused_is_said_to_be() -> None:
    (shown,) = view.known_errors(SITE, measured(KnownError(None, "value", "framework"))).lines
    assert (shown.report, shown.link) == ("A file that could not be used", None)


def test_where_nothing_was_measured_the_page_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("load_reading", "load_joint", "load_links", "load_looking_back", "load_known_errors"):
        monkeypatch.setattr(view, name, lambda: None)
    assert view.accuracy() == view.AccuracyShown(words.NOT_MEASURED, (), None)
    assert view.known_errors(SITE).opening == words.NOT_MEASURED
    assert {words.links_words(None), words.usually_finds(None, LINKS)} == {words.NOT_MEASURED}
    for reading in (words.statuses_words(None), words.directions_words(None)):
        assert reading.endswith(words.NOT_MEASURED)


def test_without_a_file_or_without_figures_nothing_is_known(tmp_path: Path) -> None:
    partly = tmp_path / "partly.json"
    partly.write_text("{}", "utf-8")
    for file in (tmp_path / "none.json", partly):
        assert records.load_reading(file) is None
        assert records.load_known_errors(file) is None
        assert records.load_joint(file) is None
        assert records.load_links(file, file) is None
        assert records.load_looking_back(file, file) is None


def test_of_joint_documents_only_figures_of_councils_nobody_read_are_told(tmp_path: Path) -> None:
    nothing = {"right": 0, "invented": 0}
    unread = {
        "documents": 2,
        "dates": {"cells": 5, "right": 4, "invented": 1},
        "outcome": {"documents": 1, "right": 1, "invented": 0},
        "texts": {"items": 9, "exact": 8},
        "theme": {"documents": 0, **nothing},
        "response_due": {"documents": 1, **nothing},
    }
    file = tmp_path / "measured.json"
    file.write_text(json.dumps({"measured": "2026-11-26", "joint": {"documents": 5, "unread": unread}}), "utf-8")
    shares: dict[JointValue, Share] = {
        "dates": Share(4, 5),
        "outcome": Share(1, 1),
        "texts": Share(8, 9),
        "response_due": Share(0, 1),
    }
    assert records.load_joint(file) == JointAccuracy("2026-11-26", 2, shares, invented=1)


def test_figures_of_councils_nobody_read_stand_instead_of_those_measured_once(tmp_path: Path) -> None:
    recorded = {
        "measured": "2026-11-26",
        "looking_back": {
            "unread": {
                "points": {"n": 40, "said": 35, "found": 30, "told": 20, "right": 18, "turned": 0},
                "changes": {"n": 80, "said": 75, "found": 70, "told": 69, "right": 66, "turned": 1},
            }
        },
        "links_by_council": {
            "twins": 290,
            "unread": {
                "stated": {"n": 10, "same": 8, "related": 1},
                "shown": {"n": 40, "same": 15, "related": 15},
                "same_pairs": 20,
                "twins": 16,
                "twins_shown": 14,
            },
        },
    }
    file = tmp_path / "measured.json"
    file.write_text(json.dumps(recorded), "utf-8")
    assert records.load_links(file) == LinksAccuracy(
        how="unread",
        measured="2026-11-26",
        same=Share(8, 10),
        near=Share(9, 10),
        found=Share(8, 20),
        shown=Share(30, 40),
        twins=Share(14, 16),
    )
    assert records.load_looking_back(file) == LookingBackAccuracy(
        how="unread",
        measured="2026-11-26",
        points=Share(30, 40),
        told=Share(18, 20),
        turned=0,
        points_meant=Share(30, 35),
        changes=Share(70, 80),
        changes_meant=Share(70, 75),
        directions=Share(66, 70),
    )


def test_a_written_page_takes_the_figures_in_at_their_line(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "how.md").write_text("# How\n\nBy reading.\n\n{accuracy}\n\nThe end.\n")
    found = all_pages(sample.corpus(), sample.analysis(), sample.AS_OF, tmp_path)
    (page,) = [page for page in found if page.kind == "about"]
    printed = render_page(page)
    assert (
        printed.index("By reading.") < printed.index("How often values are read correctly") < printed.index("The end.")
    )
    assert "{accuracy}" not in printed
