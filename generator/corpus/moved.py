"""`moved.toml`: addresses whose page has moved or gone. An address is permanent, so each leaves a page behind.

An entry that says nothing, goes round in a circle or stands in the way of a page that is there is left out and told.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from generator.corpus.hand_kept_files import Placed, malformed, read_placed_entries
from generator.errors import RegistryProblem
from generator.model.registry import MovedAddress

TABLE = "moved"


def page_of(report_id: str) -> str:
    """Return the address of a report's page, as an entry names it."""
    return f"/reports/{report_id}/"


def load_moved(path: Path) -> tuple[tuple[MovedAddress, ...], list[RegistryProblem]]:
    """Return the entries, each leading to where its page is at last, and the problems of those left out.

    Without such a file nothing has moved.
    """
    placed, problems = read_placed_entries(path, TABLE, MovedAddress)
    by_address: dict[str, MovedAddress] = {}
    for where, entry in placed:
        if entry.old in by_address:
            problems.append(malformed(path, where, f"a second entry for {entry.old}", "one for each address"))
        by_address.setdefault(entry.old, entry)
    moved, circles = _led_to_the_end(placed, by_address, path)
    return moved, problems + circles


def misfits(moved: Iterable[MovedAddress], pages: Collection[str], path: Path) -> Iterator[RegistryProblem]:
    """Yield what is wrong with entries beside the addresses of the site's own `pages`; such entries make no page."""
    for entry in moved:
        if entry.old in pages and entry.sha256 and entry.to is None:
            continue  # another document of the same id is held by now: the entry only keeps the first one out
        if entry.old in pages:
            expected = "an address that no page of the site has any more"
            yield malformed(path, entry.old, "a page that is still there", expected)
        elif entry.to is not None and entry.to not in pages:
            yield malformed(path, entry.old, f"no page at {entry.to}", "`to` an address of a page that is there")


def fits(entry: MovedAddress, pages: Collection[str]) -> bool:
    """Return whether an entry may make a page beside the site's own, by address."""
    return entry.old not in pages and not any(misfits([entry], pages, Path()))


def _led_to_the_end(
    placed: list[Placed[MovedAddress]], by_address: dict[str, MovedAddress], path: Path
) -> tuple[tuple[MovedAddress, ...], list[RegistryProblem]]:
    """Each first entry of an address, with what became of its page at last, and those that go round in a circle."""
    moved: list[MovedAddress] = []
    problems: list[RegistryProblem] = []
    for where, entry in placed:
        if by_address[entry.old] is not entry:
            continue
        last, passed = entry, {entry.old}
        while last.to in by_address and last.to not in passed:
            passed.add(last.to)
            last = by_address[last.to]
        if last.to in passed:
            problems.append(malformed(path, where, f"{entry.old} led round in a circle", "an end that is a page"))
        else:
            moved.append(last.model_copy(update={"old": entry.old}))
    return tuple(moved), problems
