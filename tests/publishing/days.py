"""What happens in two days: reports are fetched and published, then one more comes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.corpus.registry import load_registry
from generator.resources import CONTENT
from tests.publishing.rehearsal import Rehearsal
from tests.stand_in.server import StandIn
from tests.stand_in.shelf import made_up


def two_days(rehearsal: Rehearsal, address: str, councils: int) -> Iterator[str]:
    """Go through two days and a third on which nothing comes; yield what has been done, in words."""
    known = [one for one in load_registry(CONTENT).authorities.values() if one.ofsted_urn]
    shelf = made_up(known[:councils])
    shelf.hold_back(1)
    with StandIn(shelf) as inspectorate:
        yield from _day(rehearsal, address, inspectorate.url, councils - 1)
        shelf.turn_the_day()
        yield from _day(rehearsal, address, inspectorate.url, 1)
        assert rehearsal.fetch(inspectorate.url) is None
        yield "Nothing is new, and nothing is proposed."


def _day(rehearsal: Rehearsal, address: str, inspectorate: str, new: int) -> Iterator[str]:
    summary = rehearsal.fetch(inspectorate)
    assert summary
    assert summary.startswith(f"**{new} report"), summary.splitlines()[0]
    yield f"Proposed: {summary.splitlines()[0]}"
    assert rehearsal.fetch(inspectorate) == summary
    yield "Fetched once more before it is merged: the pull request is renewed."
    assert (rehearsal.check() / "index.html").is_file()
    yield "Checked: the site of what is proposed is made."
    rehearsal.merge()
    rehearsal.publish(address)
    yield f"Published, and proven at {address}."
