"""Each kind of page as it is rendered for the made-up corpus, word for word, in `rendered/<kind>.md`.

A page that is missing there is written and then fails: read it, and commit it if it is right.
"""

from functools import partial
from pathlib import Path

import pytest

from generator.model.accuracy import (
    JointAccuracy,
    KnownError,
    KnownErrors,
    LinksAccuracy,
    LookingBackAccuracy,
    ReadingAccuracy,
    ReportMeasured,
    Share,
)
from generator.model.page import Page
from generator.publish import render_page
from generator.views import PAGE_KINDS, planned_pages
from generator.views.about import accuracy
from generator.views.elements import measured_words
from tests.views import sample
from tests.views.made import all_pages

RENDERED = Path(__file__).parent / "rendered"
OF_MANY = "pair"
"""A kind of page that only a site of many councils has: tests/views/test_pairs.py."""
KINDS = [kind.page.kind for kind in PAGE_KINDS if kind.page.kind not in ("about", OF_MANY)]

MEASURED = {
    "load_reading": ReadingAccuracy("2026-11-25", "12 reports of 3 councils", {"grades": Share(57, 60)}, 2, 0.9, 40),
    "load_links": LinksAccuracy(
        "unread", "2026-11-25", Share(36, 40), Share(39, 40), Share(36, 90), Share(80, 100), Share(54, 60)
    ),
    "load_looking_back": LookingBackAccuracy(
        how="unread",
        measured="2026-11-25",
        points=Share(32, 40),
        told=Share(18, 20),
        turned=0,
        points_meant=Share(32, 36),
        changes=Share(90, 100),
        changes_meant=Share(90, 95),
        directions=Share(85, 90),
    ),
    "load_joint": JointAccuracy(
        "2026-11-25",
        27,
        {"dates": Share(71, 72), "outcome": Share(9, 9), "texts": Share(330, 339), "responsible_bodies": Share(12, 13)},
        invented=0,
    ),
    "load_known_errors": KnownErrors(
        "2026-11-25", 12, 8, (KnownError(ReportMeasured(sample.VISIT, "ashmere", "2019-12-18"), "link-missing"),)
    ),
}
"""Made-up figures, so that pages read alike whatever is measured next."""


@pytest.fixture(autouse=True)
def measured(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (accuracy, measured_words):
        for name, figures in MEASURED.items():
            if hasattr(module, name):
                monkeypatch.setattr(module, name, partial(lambda found: found, figures))


@pytest.fixture(scope="module")
def pages() -> list[Page]:
    return list(all_pages(sample.corpus(), sample.analysis(), sample.AS_OF))


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_of_each_kind_reads_as_agreed(kind: str) -> None:
    plans = planned_pages(sample.corpus(), sample.analysis(), sample.AS_OF)
    found = _without_empty_runs(render_page(next(plan for plan in plans if plan.kind == kind).make()))
    agreed = RENDERED / f"{kind}.md"
    if not agreed.exists():
        agreed.parent.mkdir(exist_ok=True)
        agreed.write_text(found, encoding="utf-8")
        pytest.fail(f"{agreed} was missing and is written now: review it, then run the test again")
    assert found == agreed.read_text(encoding="utf-8")


def test_every_kind_of_page_has_a_page_and_its_own_template(pages: list[Page]) -> None:
    assert {kind.page for kind in PAGE_KINDS if kind.page.kind != OF_MANY} == {type(page) for page in pages}
    templates = [kind.page.template for kind in PAGE_KINDS]
    assert len(set(templates)) == len(templates)


def test_no_two_pages_share_an_address(pages: list[Page]) -> None:
    addresses = [page.address for page in pages]
    assert len(set(addresses)) == len(addresses)
    assert all(address.startswith("/") and address.endswith("/") for address in addresses)


def _without_empty_runs(markdown: str) -> str:
    """Empty lines mean nothing to Markdown where there is one already; without them a page reads better here."""
    lines = markdown.splitlines()
    kept = [line for before, line in zip(["", *lines], lines, strict=False) if line or before]
    return "\n".join(kept) + "\n"
