"""A stand-in for the inspectorate's site, and visits to it into a content folder of a test's own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from generator.corpus.filing import begin_content
from generator.corpus.layout import folder_of
from generator.corpus.parsing import Outcome, parse_one
from generator.corpus.registry import load_registry
from generator.corpus.sidecars import read_sidecar
from generator.inspectorate_site import Wanted, fetch
from generator.inspectorate_site import taking as taking_module
from generator.inspectorate_site.site_asked import SiteAsked
from generator.model.corpus import SourceSidecar
from generator.model.fetched import Fetched
from generator.model.inspectorate import OFSTED
from generator.model.registry import Authority
from generator.progress import Progress, silent
from generator.resources import CONTENT
from generator.web import Guest, Manners
from tests.stand_in.server import StandIn
from tests.stand_in.shelf import made_up

COUNCILS = ("barnet", "leeds", "kent")
REGISTER = load_registry(CONTENT).authorities
QUICK = Manners("a-test/1", pause=0.0, backoff=0.0, silence=0.4, deadline=0.6, largest_file=200_000)


@dataclass
class Visits:
    """Visits of one content folder to one stand-in."""

    content: Path
    site: StandIn
    authorities: dict[str, Authority]

    def go(self, progress: Progress = silent, manners: Manners = QUICK, **wanted: object) -> Fetched:
        """One visit; each `wanted` replaces a field of what is wanted."""
        asked = SiteAsked(OFSTED, self.site.url)
        usual = Wanted(self.content, asked, self.authorities, today="2026-11-26")
        with Guest(manners, asked.allows, sleep=lambda _: None) as guest:
            return fetch(replace(usual, **wanted), guest, progress)  # type: ignore[arg-type]

    def reports(self) -> list[str]:
        return sorted(f"{path.parent.name}/{path.name}" for path in (self.content / "reports").glob("*/*"))

    def sidecar(self, report: str) -> SourceSidecar:
        return read_sidecar(folder_of(self.content, report))

    def files(self) -> dict[str, bytes]:
        """Every file of the content folder, hidden ones too, with its bytes."""
        paths = (path for path in self.content.rglob("*") if path.is_file())
        return {str(path.relative_to(self.content)): path.read_bytes() for path in paths}


def states(fetched: Fetched) -> dict[str, int]:
    return dict(Counter(one.state for one in fetched.documents))


Parse = Callable[[Iterable[Path], Mapping[str, Authority], int], Iterator[tuple[Path, Outcome]]]


@pytest.fixture(autouse=True)
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read documents in this process, which is quicker: that children do it is tested elsewhere."""

    def parse_each(
        paths: Iterable[Path], authorities: Mapping[str, Authority], _jobs: int
    ) -> Iterator[tuple[Path, Outcome]]:
        return ((path, parse_one(path, authorities)) for path in paths)

    monkeypatch.setattr(taking_module, "parse_each", parse_each)


@pytest.fixture
def visits(tmp_path: Path) -> Iterator[Visits]:
    """Three councils with a made-up letter each."""
    content = tmp_path / "content"
    begin_content(content, CONTENT)
    authorities = {slug: REGISTER[slug] for slug in COUNCILS}
    with StandIn(made_up(authorities.values())) as site:
        yield Visits(content, site, authorities)
