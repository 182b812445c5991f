"""Every page of an older report says first that there is a later inspection, and the page of no other report does.

What is later is worked out here once more, in the plainest way: of a council's documents of one programme that are no
letters after visits, each but the last to end.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from types import ModuleType

import pytest

from bench import made_up_nation
from generator.analysis import analyse
from generator.corpus import load_corpus
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.model.report import Report
from generator.publish import render_page
from generator.views import addresses, planned_pages
from generator.views.searched_reports import searched_reports
from tests.analysis import factory
from tests.views import joint_sample, sample, several_areas_sample

AGAIN = ("Inspected again since:", "A later inspection of this kind:")


def later_inspection(corpus: Corpus, report: Report) -> Report | None:
    """The last to end of the council's inspections in the programme, where it ended after the report's own."""
    others = [
        other
        for other in corpus.reports
        if other.authority.slug == report.authority.slug
        and corpus.programme_of(other) == corpus.programme_of(report)
        and other.document.kind != "visit-letter"
        and end(other) > end(report)
    ]
    return max(others, key=end, default=None)


def end(report: Report) -> str:
    return report.document.inspection_end or report.date


def check(corpus: Corpus, analysis: Analysis) -> int:
    """Check the page and the search result of every report; return how many say that there is a later inspection."""
    pages = {plan.address: plan for plan in planned_pages(corpus, analysis, corpus.as_of) if plan.kind == "report"}
    results = {one.id: one for one in searched_reports(corpus, analysis)}
    older = 0
    for report in corpus.reports:
        later = later_inspection(corpus, report)
        description, first = shown(render_page(pages[addresses.report(report.id)].make()))
        said = [one for one in results[report.id].since if one[0] in AGAIN]
        assert first.startswith(AGAIN) == description.startswith(AGAIN) == bool(said) == bool(later), report.id
        if later:
            assert f"]({addresses.report(later.id)})" in first
            assert [page for _, _, page in said] == [addresses.report(later.id)]
            older += 1
    return older


def shown(markdown: str) -> tuple[str, str]:
    """A page's description, and the first line under its title that is none of the frame around it."""
    _, front, page = markdown.split("---\n", 2)
    description = next(line.partition(": ")[2] for line in front.splitlines() if line.startswith("description: "))
    return json.loads(description), next(words_under_title(page))


def words_under_title(page: str) -> Iterator[str]:
    lines = page.partition("\n# ")[2].splitlines()[1:]
    named = 1 if "::: box since" in lines else 0  # the line that says which report this is
    return islice((line for line in lines if line and not line.startswith((":", "{"))), named, None)


@pytest.mark.parametrize("made_up", [sample, joint_sample, several_areas_sample], ids=["one", "joint", "several areas"])
def test_every_older_report_of_a_sample_says_so(made_up: ModuleType) -> None:
    older = check(made_up.corpus(), made_up.analysis())
    assert older or made_up is sample


def test_a_visit_after_the_latest_inspection_is_told_of() -> None:
    assert first_words(sample, sample.INSPECTION) == f"Visited since: [October 2019](/reports/{sample.VISIT}/)"


def test_nothing_is_said_to_have_come_after_the_newest() -> None:
    assert not first_words(sample, sample.VISIT).startswith((*AGAIN, "Visited"))


def test_an_inspection_of_another_theme_is_not_called_the_same_again() -> None:
    first = first_words(joint_sample, joint_sample.FINDINGS)
    assert first == f"A later inspection of this kind: [May 2023, on “the front door”](/reports/{joint_sample.ASKS}/)"


def test_a_partnerships_report_tells_of_a_later_inspection_of_the_council_in_a_line_of_its_own() -> None:
    joint = factory.report(date="2019-05-01", framework="jtai", document="joint-letter")
    held = factory.corpus(joint, factory.report(date="2022-05-01", framework="ilacs"))
    pages = {plan.address: plan for plan in planned_pages(held, analyse(held), sample.AS_OF)}
    shown_first = render_page(pages[addresses.report(joint.id)].make())
    said = (
        "Later, in an inspection of another kind, inspectors looked at Eastshire’s own children’s services: [May 2022]"
    )
    assert f"\n\n{{.small}}\n{said}" in shown_first


@pytest.mark.slow
def test_every_older_report_of_a_nation_says_so(content_of_five: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    made_up_nation.write(content, content_of_five, made_up_nation.Size(pages=0, councils=40, reports=260))
    corpus = load_corpus(content)
    older = check(corpus, analyse(corpus))
    assert older > len(corpus.reports) // 3


def first_words(made_up: ModuleType, report_id: str) -> str:
    """What a report's page says first."""
    plans = planned_pages(made_up.corpus(), made_up.analysis(), sample.AS_OF)
    page = next(plan for plan in plans if plan.address == addresses.report(report_id))
    return shown(render_page(page.make()))[1]
