"""Two councils side by side: each says once what it has not, and a point stands once in full."""

from __future__ import annotations

from dataclasses import replace

from generator.analysis import analyse
from generator.model.analysis import ThemeTag
from generator.model.report import FollowUp
from generator.views.comparison.cells import ComparisonCell
from generator.views.comparison.comparison_page import ComparisonPage, ComparisonTable, pages
from generator.views.context import SiteContext
from tests.analysis.factory import corpus, follow_up, report, statistic
from tests.views import sample


def page(site: SiteContext) -> ComparisonPage:
    (planned,) = pages(site)
    made = planned.make()
    assert isinstance(made, ComparisonPage)
    return made


def points(site: SiteContext) -> ComparisonTable:
    table = page(site).points
    assert table is not None
    return table


def test_a_council_without_a_report_under_a_framework_is_told_of_once() -> None:
    old = report("eastshire", "2015-01-01", grades={"overall": "good", "care_leavers": "good"})
    new = report("westshire", "2019-01-01", framework="ilacs", grades={"overall": "good"})
    held = corpus(old, new)
    frameworks = page(SiteContext(held, analyse(held), sample.AS_OF)).judgements
    assert [framework.table.columns for framework in frameworks] == [("Westshire",), ("Eastshire",)]
    assert [framework.without for framework in frameworks] == [
        "No report on Eastshire under this framework is held here.",
        "No report on Westshire under this framework is held here.",
    ]
    assert {len(row.cells) for framework in frameworks for row in framework.table.rows} == {1}


def test_a_point_with_two_themes_stands_in_full_once_and_the_other_theme_leads_to_it() -> None:
    analysis = sample.analysis()
    both = {
        id_: replace(point, themes=(ThemeTag("supervision", ()), ThemeTag("housing", ())))
        for id_, point in analysis.points.items()
    }
    both[f"{sample.VISIT}#r1"] = replace(both[f"{sample.VISIT}#r1"], themes=(ThemeTag("housing", ()),))
    other = sample.other().model_copy(
        update={"recommendations": (sample.visit().recommendations[0].model_copy(update={"id": f"{sample.OTHER}#r1"}),)}
    )
    (own,) = other.recommendations
    both[own.id] = replace(
        both[f"{sample.INSPECTION}#r1"], recommendation=own, report=other.id, authority="brackendale"
    )
    held = replace(sample.corpus(), reports=(sample.inspection(), sample.visit(), other))
    table = points(SiteContext(held, replace(analysis, points=both), sample.AS_OF))
    rows = {row.head: [cell.words for cell in row.cells] for row in table.rows}
    assert rows["Homes for care leavers"] == ["“The frequency of supervision.”", "Under another of its themes:"]
    assert [words for cells in rows.values() for words in cells].count("“The frequency of supervision.”") == 2
    (link,) = table.rows[-1].cells[1].links
    assert (link.text, link.address) == ("priority action, May 2016", f"/reports/{sample.OTHER}/#r1")


def test_a_shorter_column_says_once_where_it_ends_and_one_that_has_nothing_says_only_that() -> None:
    homes = ("Find homes for care leavers.", "Find more homes for care leavers.", "Find homes near care leavers.")
    supervision = ("Hold supervision.", "Record supervision.")
    old, new = report("eastshire", "2015-01-01", points=homes), report("westshire", points=(homes[0], *supervision))
    held = corpus(old, new)
    table = points(SiteContext(held, analyse(held), sample.AS_OF))
    assert [[cell.words.strip("“”") for cell in row.cells] for row in table.rows] == [
        ["No point was given this theme.", supervision[0]],
        ["", supervision[1]],
        [homes[0], homes[0]],
        [homes[1], "No further point was given this theme."],
        [homes[2], ""],
    ]


def test_one_report_with_judgements_is_not_called_none() -> None:
    site = SiteContext(sample.corpus(), sample.analysis(), sample.AS_OF)
    assert [timeline.none for timeline in page(site).timelines] == [
        "Only one report with judgements on the council’s own services is held here.",
        "Only one report with judgements on the council’s own services is held here.",
    ]


OLD = report("eastshire", "2015-01-01", grades={"overall": "good", "care_leavers": "good"})
EAST = report(
    "eastshire",
    "2019-03-02",
    grades={"overall": "inadequate"},
    follow_ups=(follow_up("Supervision has not improved."),),
    statistics=(
        statistic("looked-after", 307).model_copy(update={"national": 60.0, "as_of": None, "as_of_text": None}),
    ),
)
WEST = report(
    "westshire",
    "2018-05-06",
    grades={"overall": "good"},
    points=("Do better.",),
    statistics=(statistic("looked-after", 12),),
)


def side_by_side() -> ComparisonPage:
    held = corpus(OLD, EAST, WEST)
    return page(SiteContext(held, analyse(held), sample.AS_OF))


def read(table: ComparisonTable | None) -> dict[str, list[tuple[str, str]]]:
    """What each row says of each council, and what it leads to."""
    assert table is not None
    return {row.head: [(said(cell), leads_to(cell)) for cell in row.cells] for row in table.rows}


def said(cell: ComparisonCell) -> str:
    shown = [cell.grade.words if cell.grade else "", cell.value.text if cell.value else "", cell.words]
    return " ".join(filter(None, shown))


def leads_to(cell: ComparisonCell) -> str:
    return " ".join(f"{link.text} {link.address}" for link in (cell.value, *cell.links) if link)


def test_a_judgement_from_an_earlier_inspection_says_so_and_a_missing_one_says_why() -> None:
    (framework,) = side_by_side().judgements
    assert read(framework.table) == {
        "Inspection": [
            ("2 March 2019, 7 years ago", "report, 2 March 2019 /reports/eastshire/2019-03-02-sif/"),
            ("6 May 2018, 8 years ago", "report, 6 May 2018 /reports/westshire/2018-05-06-sif/"),
        ],
        "Overall": [
            ("Inadequate", "line 1 /reports/eastshire/2019-03-02-sif/#b0"),
            ("Good", "line 1 /reports/westshire/2018-05-06-sif/#b0"),
        ],
        "Care leavers": [
            (
                "Good from an earlier inspection, 1 January 2015, 11 years ago",
                "line 1 /reports/eastshire/2015-01-01-sif/#b0",
            ),
            ("Not found in the report", ""),
        ],
    }


def test_what_inspectors_said_of_earlier_points_leads_to_where_they_said_it() -> None:
    assert read(side_by_side().follow_ups) == {
        "Sentence": [
            (
                "“Supervision has not improved.” The program reads this as “not met”",
                "line 1, 2 March 2019 /reports/eastshire/2019-03-02-sif/#b1",
            ),
            ("The program found no such sentence.", ""),
        ]
    }


def test_a_change_on_two_themes_is_quoted_once_and_not_denied_under_the_other() -> None:
    def changed(words: str) -> FollowUp:
        return follow_up(words, status="better")

    east = report("eastshire", "2019-03-02", follow_ups=(changed("Plans and supervision are better."),))
    west = report("westshire", "2019-03-02", follow_ups=(changed("Supervision is better."), changed("Plans are.")))
    held = corpus(east, west)
    rows = read(page(SiteContext(held, analyse(held), sample.AS_OF)).changes)
    both, source = "“Plans and supervision are better.” The program reads this as “better”", "line 1, 2 March 2019"
    cells = {head: [words for words, _ in row] for head, row in rows.items()}
    assert sorted(row[0] for row in cells.values()) == ["Under another of its themes:", both]
    assert all(link.startswith(source) for (_, link), _ in rows.values())


def test_points_on_no_theme_stand_under_words_that_say_so() -> None:
    assert list(read(side_by_side().points)) == ["Without a theme"]


def test_a_figure_without_a_date_says_so_and_gives_the_national_one_of_its_report() -> None:
    assert read(side_by_side().figures) == {
        "Children in care": [
            (
                "307 children no date found; inspection that ended 2 March 2019; national: 60 children",
                "307 children /reports/eastshire/2019-03-02-sif/#b0",
            ),
            ("12 children 2017", "12 children /reports/westshire/2018-05-06-sif/#b0"),
        ]
    }
