"""How many pages one new report makes anew, and a new day: so that what a page depends on cannot grow unseen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bench.incremental import add_report
from bench.made_up_nation import RECEIVED, Size, write
from generator.errors import InputProblem
from generator.incremental import Cache
from generator.pipeline import BuildSettings, make_pages
from generator.progress import Step, Tally

pytestmark = pytest.mark.slow

COUNCILS, REPORTS = 59, 130
"""More than have a comparison each with each."""


class Heard:
    """A listener that counts what was made of each kind, in all steps."""

    def __init__(self) -> None:
        self.kinds: dict[str, Tally] = {}

    def say(self, message: str) -> None:
        pass

    def tell(self, problems: Iterable[InputProblem]) -> None:
        assert list(problems) == []

    @contextmanager
    def step(self, name: str) -> Iterator[Step]:
        step = Step(name)
        yield step
        self.kinds |= step.kinds

    def made(self, kind: str) -> int:
        return self.kinds[kind].made

    def all_of(self, kind: str) -> int:
        return self.kinds[kind].made + self.kinds[kind].stood


def build(content: Path, folder: Path, as_of: str | None = None) -> Heard:
    heard = Heard()
    settings = BuildSettings(content, folder / "pages", as_of=as_of, site_url="https://reports.example/")
    make_pages(settings, folder / "pages", Cache(folder / "cache"), heard, folder / "beside")
    return heard


@pytest.fixture(scope="module")
def nation(content_of_five: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A nation's content in a folder that holds its pages too."""
    folder = tmp_path_factory.mktemp("nation")
    write(folder / "content", content_of_five, Size(pages=0, councils=COUNCILS, reports=REPORTS))
    build(folder / "content", folder)
    return folder


PAGES_ON_COUNCILS = ("authority", "history", "report", "comparison", "pair", "line-of-time")
COUNCIL = "newcastle-upon-tyne"
MOST_COMPARISONS = 14
"""Of some 200: those of the council itself, and not those of its neighbours that say how neighbours were judged."""


def test_a_new_day_makes_no_page_on_councils_anew(nation: Path) -> None:
    heard = build(nation / "content", nation, (RECEIVED + timedelta(days=40)).isoformat())
    assert {kind: heard.made(kind) for kind in PAGES_ON_COUNCILS} == dict.fromkeys(PAGES_ON_COUNCILS, 0)


def test_one_new_report_makes_pages_on_its_council_anew(nation: Path, content_of_five: Path) -> None:
    add_report(nation / "content", content_of_five, 1, COUNCIL)
    heard = build(nation / "content", nation)
    assert heard.made("report") == len(list((nation / "content/reports" / COUNCIL).iterdir()))
    assert {kind: heard.made(kind) for kind in ("history", "line-of-time")} == {"history": 1, "line-of-time": 1}
    assert 0 < heard.made("comparison") <= MOST_COMPARISONS
