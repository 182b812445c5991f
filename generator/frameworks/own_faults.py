"""What is wrong in one framework's facts by themselves: a name that nothing has, words that mean two things, a gap.

Each fault says where in the file it stands, by the name of the table's entry, what was seen and what is expected.
Whoever adds a framework reads these messages first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from generator.frameworks.normalisation import plain
from generator.model.framework import CHILDRENS_SERVICES, Framework
from generator.model.judgement import UNGRADED

DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


class Fault(NamedTuple):
    """Where in a file something is wrong, what was seen, and what is expected there."""

    where: str
    seen: str
    expected: str


def own_faults(framework: Framework, path: Path) -> Iterator[Fault]:
    """Yield what is wrong in the facts that lie at `path`."""
    folder = framework.key.replace("-", "_")
    if path.parent.name != folder:
        yield Fault("key", f"{framework.key!r} in the folder {path.parent.name!r}", f"the folder {folder!r}")
    for rule in _RULES:
        yield from rule(framework)


def _dates(framework: Framework) -> Iterator[Fault]:
    if framework.starts is None:
        yield Fault(
            "starts", "nothing", 'the first day on which such an inspection started, as far as known: "2031-02"'
        )
    spans = [("", framework.starts, framework.ends)]
    spans += [(f"[[editions]] {one.key!r}, ", one.starts, one.ends) for one in framework.editions]
    for where, starts, ends in spans:
        for name, date in (("starts", starts), ("ends", ends)):
            if date is not None and not DATE.fullmatch(date):
                yield Fault(where + name, f"{date!r}", 'a date such as "2031", "2031-02" or "2031-02-17"')
        if starts and ends and ends < starts[: len(ends)]:
            yield Fault(f"{where}ends", f"{ends!r}, before {starts!r}", "a day after the first")


def _grades(framework: Framework) -> Iterator[Fault]:
    yield from _twice("[[scale]]", ((point.grade, "the grade", point.grade) for point in framework.scale))
    printed = ((point.grade, "the printed words", plain(words)) for point in framework.scale for words in point.printed)
    yield from _twice("[[scale]]", printed)
    for point in framework.scale:
        if not point.meaning.strip() and point.grade not in UNGRADED:
            yield Fault(f"[[scale]] {point.grade!r}, meaning", "nothing", "what the grade tells readers, in your words")


def _areas(framework: Framework) -> Iterator[Fault]:
    areas = framework.areas
    yield from _twice("[[areas]]", ((one.key, "the key", f"{_in_group(one.group)}{one.key}") for one in areas))
    labels = ((one.key, "the label", f"{_in_group(one.group)}{plain(label)}") for one in areas for label in one.labels)
    yield from _twice("[[areas]]", labels)
    for one in areas:
        for sentence in one.sentences:
            if "{grade}" not in sentence:
                yield Fault(f"[[areas]] {one.key!r}, sentences", f"{sentence!r}", "{grade} where the grade is printed")


def _overall(framework: Framework) -> Iterator[Fault]:
    """Councils' own services are also reviewed for boards, and by visits, without a judgement of the whole."""
    overall = [one.key for one in framework.areas if one.overall]
    if framework.programme != CHILDRENS_SERVICES and framework.areas and len(overall) != 1:
        seen = f"overall = true in {', '.join(map(repr, overall)) or 'none'}"
        yield Fault("[[areas]]", seen, "it in one: the judgement that is shown where there is room for one")


def _names(framework: Framework) -> Iterator[Fault]:
    areas = {one.key for one in framework.areas}
    for heading in framework.headings:
        if heading.area is not None and heading.area not in areas:
            yield _unknown(f"[[headings]] {heading.printed[0]!r}, area", heading.area, areas)
    for relation in framework.relations:
        if relation.area not in areas:
            yield _unknown(f"[[relations]] to {relation.framework} {relation.other_area!r}, area", relation.area, areas)
    editions = {one.key for one in framework.editions}
    named = [(f"[[areas]] {one.key!r}", one.editions) for one in framework.areas]
    named += [(f"[[points]] {one.role!r}", one.editions) for one in framework.points]
    for where, keys in named:
        for key in keys:
            if key not in editions:
                yield _unknown(f"{where}, editions", key, editions, "edition")


def _authority(framework: Framework) -> Iterator[Fault]:
    if framework.authority_named_by and not framework.authority_in_title:
        yield Fault("authority_named_by", "it without authority_in_title", "authority_in_title = true beside it")


def _unknown(where: str, seen: str, known: Iterable[str], what: str = "area") -> Fault:
    return Fault(
        where, f"{seen!r}, which is no {what}'s key", f"one of {', '.join(map(repr, sorted(known))) or 'none'}"
    )


def _twice(table: str, entries: Iterable[tuple[str, str, str]]) -> Iterator[Fault]:
    """Yield a fault for each value that a second entry has; an entry is its name, what the value is, and the value."""
    first: dict[str, str] = {}
    for name, what, value in entries:
        if value in first:
            yield Fault(f"{table} {name!r}", f"{what} {value!r}, which {first[value]!r} has", "each in one place")
        first.setdefault(value, name)


def _in_group(group: str | None) -> str:
    return f"{group}: " if group else ""


_RULES: tuple[Callable[[Framework], Iterator[Fault]], ...] = (_dates, _grades, _areas, _overall, _names, _authority)
