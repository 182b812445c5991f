"""What the five seeds print besides judgements and recommendations, read by eye in the sources.

`cases/figures-<report>.md` lists every number printed about the area, once each, in the order of the source.
"""

from __future__ import annotations

import re
from collections import Counter

import pytest

from generator.frameworks.facts.printed_dates import dates_in
from generator.model.report import Report, Statistic
from tests.frameworks.facts import in_words
from tests.frameworks.facts.reading import rows
from tests.frameworks.seeds import seed

NEL_2017 = "north-east-lincolnshire/2017-09-25-sif"
NEL_2019 = "north-east-lincolnshire/2019-12-18-ilacs-focused-visit"
NEWCASTLE = "newcastle-upon-tyne/2017-07-07-sif"
LINCOLNSHIRE = "lincolnshire/2015-01-06-sif"
NORTH_LINCOLNSHIRE = "north-lincolnshire/2012-06-13-slac"

WITH_FIGURES = {
    NEL_2017: "figures-north-east-lincolnshire-2017",
    NEWCASTLE: "figures-newcastle-upon-tyne-2017",
    LINCOLNSHIRE: "figures-lincolnshire-2015",
    NORTH_LINCOLNSHIRE: "figures-north-lincolnshire-2012",
}

# Numbers in digits that are no figures: ages, stretches of time, the base of a rate.
NO_FIGURES = re.compile(r"under (?:the age of )?1[68]\b|last 12 months|per 10,000|fewer than 295 days|under 16 years")


def row(one: Statistic) -> list[str]:
    line = str(one.place.line)
    earlier = f"{one.previous.value:g} at {one.previous.as_of or 'unknown'}" if one.previous else ""
    national = f"{one.national:g}" if one.national is not None else ""
    when = one.as_of or (f"“{one.as_of_text}”" if one.as_of_text else "")
    return [line, one.measure, f"{one.value:g}", one.unit, when, national, earlier]


@pytest.mark.parametrize("report_id", WITH_FIGURES)
def test_every_printed_figure_once(report_id: str) -> None:
    assert [row(one) for one in seed(report_id).statistics] == rows(WITH_FIGURES[report_id])


@pytest.mark.parametrize(("report_id", "lost"), [(NEL_2017, []), (NEWCASTLE, []), (LINCOLNSHIRE, ["42.1"])])
def test_no_number_in_digits_is_left_over(report_id: str, lost: list[str]) -> None:
    """All numbers of the area's section, dates and ages apart, are figures. `42.1 per` has lost what it counts."""
    report = seed(report_id)
    read = Counter(value for one in report.statistics for value in values(one))
    left = [number for number in printed(report) if not read[float(number.replace(",", ""))]]
    assert left == lost


def values(one: Statistic) -> list[float]:
    beside = [one.national, one.previous.value if one.previous else None]
    return [one.value, *(value for value in beside if value is not None)]


def printed(report: Report) -> list[str]:
    blocks = [
        block.text
        for section in report.sections
        for block in section.blocks
        if section.role == "area-information" and block.kind != "footnote"
    ]
    text = "\n".join(NO_FIGURES.sub(" ", block) for block in blocks)
    for date in reversed(dates_in(text, years=True)):
        text = text[: date.begin] + text[date.end :]
    return re.findall(r"(?<![\w.,])\d[\d,]*(?:\.\d+)?", text.replace("estimates 2015", ""))


def test_figures_have_their_group() -> None:
    groups = {one.group for one in seed(NEL_2017).statistics}
    assert groups == {
        "Previous Ofsted inspections",
        "Children living in this area",
        "Child protection in this area",
        "Children looked after in this area",
    }
    assert {one.group for one in seed(NORTH_LINCOLNSHIRE).statistics} == {"evidence base"}


EARLIER = {
    NEL_2017: """
        2012 | children's services | no grade
        2012-05 | the local authority's safeguarding arrangements | adequate | safeguarding
        2012-05 | the local authority's services for children looked after | good | in_care""",
    NEWCASTLE: """
        undated | the local authority's arrangements for the protection of children | good | help_and_protection
        undated | the local authority's services for children looked after | good | in_care""",
    NEL_2019: "2019-03 | focused visit to the front door | no grade",
    LINCOLNSHIRE: """
        2010-06 | lost in the source | outstanding
        2010 | Ofsted inspection | no grade
        2010-06 | lost in the source | good""",
    NORTH_LINCOLNSHIRE: "2010-11 | local authority contact, referral and assessment services | no grade",
}


@pytest.mark.parametrize("report_id", EARLIER)
def test_earlier_inspections(report_id: str) -> None:
    expected = [line.strip() for line in EARLIER[report_id].strip().splitlines()]
    assert in_words.earlier(tuple(seed(report_id).sections)).splitlines() == expected


def test_what_the_letter_says_of_the_earlier_visit() -> None:
    found = seed(NEL_2019).follow_ups
    assert {one.refers_to for one in found} == {"2019-03"}
    points = [(one.status, one.words) for one in found if one.kind == "point"]
    assert [status for status, _ in points] == ["not_met"] * 4
    for (_, words), begins in zip(
        points,
        (
            "Two priority actions from the previous focused visit have not been sufficiently addressed.",
            "In addition to addressing the two priority actions not resolved",
            "Since the last focused visit, two priority actions requiring",
            "This has remained an issue since the last focused visit.",
        ),
        strict=True,
    ):
        assert words.startswith(begins)
    assert found[3].before
    assert [one.status for one in found if one.kind == "change"] == ["better", "mixed"]
    assert found[-1].words.endswith("However, progress has been slow.")


def test_what_a_damaged_report_says_of_the_earlier_inspection() -> None:
    found = {one.words: (one.status, one.refers_to) for one in seed(LINCOLNSHIRE).follow_ups}
    done = next(words for words in found if words.startswith("All the areas for improvement identified"))
    assert found.pop(done) == ("met", "2010-06")
    # The client record system, a problem in 2010, is `no longer fit for purpose`.
    assert list(found.values()) == [("not_met", "2010")]


@pytest.mark.parametrize(("report_id", "told"), [(NEL_2017, 3), (NEWCASTLE, 0), (NORTH_LINCOLNSHIRE, 0)])
def test_better_services_are_a_change(report_id: str, told: int) -> None:
    found = [(one.kind, one.status, one.refers_to) for one in seed(report_id).follow_ups]
    assert found == [("change", "better", "2012")] * told


PEOPLE = {
    NEL_2017: """
        lead_inspector: Sheena Doyle
        inspector: Anji Parker
        inspector: Peter McEntee
        inspector: Matthew Brazier
        inspector: Matthew Reed
        inspector: Pam Blackman (OI)
        inspector: Lorna Schlechte
        inspector: Nicola Bennett
        inspector: Caroline Walsh
        other: Peter McLaughlin (Senior data analyst)
        other: Stewart Hartshorne (Senior data analyst)
        other: Bob Morton (Quality assurance manager)""",
    NEL_2019: """
        inspector: Rachel Holden (Her Majesty's Inspector)
        inspector: Jan Edwards (Her Majesty's Inspector)
        addressee: Steve Kay
        signatory: Rachel Holden (Her Majesty's Inspector)""",
    LINCOLNSHIRE: """
        lead_inspector: Fiona Millns (HMI)
        inspector: Carolyn Spray (HMI)
        inspector: Stephanie Murray (HMI)
        inspector: Jansy Kelly (HMI)
        inspector: Fiona Parker (HMI)
        inspector: Marianick Ellender-Gele (HMI)
        inspector: Lynn Radley (HMI)
        inspector: Nick Stacy (AI)
        inspector: Nancy Meehan (AI)
        inspector: Paul Johnson (AI)
        other: John Gregg (Senior Her Majestys Inspector)""",
    NORTH_LINCOLNSHIRE: "other: Mike Biggs (Author)",
}


@pytest.mark.parametrize("report_id", PEOPLE)
def test_people(report_id: str) -> None:
    expected = [line.strip() for line in PEOPLE[report_id].strip().splitlines()]
    assert in_words.named(tuple(seed(report_id).sections)).splitlines() == expected


DATES = {
    NEL_2017: ("2017-07-10", "2017-08-03", "2017-09-25"),
    NEWCASTLE: ("2017-04-24", "2017-05-11", "2017-07-07"),
    LINCOLNSHIRE: ("2014-10-22", "2014-11-12", "2015-01-06"),
    NEL_2019: ("2019-10-22", "2019-10-23", "2019-12-18"),
    NORTH_LINCOLNSHIRE: ("2012-04-23", "2012-05-04", "2012-06-13"),
}


@pytest.mark.parametrize("report_id", DATES)
def test_dates(report_id: str) -> None:
    facts = seed(report_id).document
    assert (facts.inspection_start, facts.inspection_end, facts.published) == DATES[report_id]


LICENCES = {
    NEL_2017: ("Open Government Licence", 2017),
    NEWCASTLE: ("Open Government Licence", 2017),
    LINCOLNSHIRE: ("Non-commercial educational use, unaltered", 2014),
    NEL_2019: ("not stated", None),
    NORTH_LINCOLNSHIRE: ("not stated", None),
}


@pytest.mark.parametrize("report_id", LICENCES)
def test_licence(report_id: str) -> None:
    facts = seed(report_id).document
    assert (facts.licence.name, facts.copyright_year) == LICENCES[report_id]
    assert (facts.licence.words is None) == (facts.licence.name == "not stated")
