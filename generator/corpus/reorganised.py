"""`reorganised.toml`: councils that merged, split or began, row by row, beside a register that does not know them yet.

A content folder may keep a whole register of its own, which then follows the program's no more. This file says only
what is new: each entry adds a council, or takes the place of some of what the register says of one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from generator.corpus.authorities import slug_of
from generator.corpus.hand_kept_files import (
    Placed,
    as_entries,
    as_placed_entries,
    fields_of,
    in_words,
    malformed,
    read_toml,
    unknown_tables,
)
from generator.errors import RegistryProblem
from generator.model.noun import Noun
from generator.model.registry import Authority, Succession, TilePlace

COUNCIL, SUCCESSION = "council", "succession"


class CouncilEntry(Noun):
    """What is new of a council, by its name in the register. What is None stays as it is there; aliases are added."""

    name: str
    gss: str | None = None
    dfe: str | None = None
    urn: str | None = None
    region: str | None = None
    type: str | None = None
    status: Literal["current", "abolished"] | None = None
    aliases: tuple[str, ...] | None = None
    neighbours: tuple[str, ...] | None = None
    short: str | None = None
    tile: TilePlace | None = None


FIELDS = {"gss": "gss_code", "dfe": "dfe_code", "urn": "ofsted_urn"}
"""Names of columns of the register that a council has by another name."""


@dataclass(frozen=True)
class Reorganised:
    """The entries of the file, each council with its place in it; `problems` are those that cannot be read."""

    path: Path
    councils: tuple[Placed[CouncilEntry], ...] = ()
    successions: tuple[Succession, ...] = ()
    problems: tuple[RegistryProblem, ...] = ()


def load_reorganised(path: Path) -> Reorganised:
    """Read the file. Without one nothing has changed."""
    if not path.is_file():
        return Reorganised(path)
    try:
        document, text = read_toml(path)
    except RegistryProblem as problem:
        return Reorganised(path, problems=(problem,))
    councils, faults = as_placed_entries(document.get(COUNCIL, []), text, path, COUNCIL, CouncilEntry)
    successions, problems = as_entries(document.get(SUCCESSION, []), text, path, SUCCESSION, Succession)
    strange = unknown_tables(document, path, (COUNCIL, SUCCESSION))
    return Reorganised(path, tuple(councils), tuple(successions), (*faults, *problems, *strange))


def with_reorganised(
    authorities: Mapping[str, Authority], reorganised: Reorganised
) -> tuple[dict[str, Authority], list[RegistryProblem]]:
    """Return the register with what the entries say, in order of slug, and the problems of entries that do not fit."""
    changed, problems = dict(authorities), list[RegistryProblem]()
    for where, entry in reorganised.councils:
        slug = slug_of(entry.name)
        try:
            council = _council(changed.get(slug), slug, entry)
        except ValidationError as fault:
            expected = f"of a council that the register does not have, {fields_of(Authority)}"
            problems.append(malformed(reorganised.path, where, f"{entry.name}, {in_words(fault)}", expected))
            continue
        others = [one for other, one in changed.items() if other != slug]
        taken = next(_shared(council, others), None)
        if taken:
            problems.append(malformed(reorganised.path, where, f"{entry.name} with {taken}", "one of its own"))
        else:
            changed[slug] = council
    return dict(sorted(changed.items())), problems


def with_changes(told: tuple[Succession, ...], reorganised: Reorganised) -> tuple[Succession, ...]:
    """Return the changes of councils that a register tells, and those of the file that it does not tell yet."""
    known = {(one.predecessor, one.successor, one.date) for one in told}
    new = (one for one in reorganised.successions if (one.predecessor, one.successor, one.date) not in known)
    return (*told, *new)


def unknown_in_changes(reorganised: Reorganised, authorities: Mapping[str, Authority]) -> list[RegistryProblem]:
    """Return a problem for each council that a change names and no register has."""
    named = (slug for one in reorganised.successions for slug in (one.predecessor, one.successor))
    return [
        malformed(reorganised.path, "", f"the council {slug} in a change", "slugs of councils in the register or here")
        for slug in named
        if slug not in authorities
    ]


def _council(known: Authority | None, slug: str, entry: CouncilEntry) -> Authority:
    """The council as the entry has it. Raises ValidationError where a new one lacks something."""
    given = {name: getattr(entry, name) for name in CouncilEntry.model_fields}
    said = {FIELDS.get(name, name): value for name, value in given.items() if value is not None}
    base: dict[str, Any] = dict(known) if known else {"slug": slug}
    if known and entry.aliases:
        said["aliases"] = tuple(dict.fromkeys((*known.aliases, *entry.aliases)))
    if said.get("status") == "abolished":
        base["tile"] = None  # a map shows the councils there are
    return Authority.model_validate({**base, **said})


def _shared(council: Authority, others: Iterable[Authority]) -> Iterator[str]:
    """What a council may share with no other: names, codes and places on the map."""
    own = {word.casefold() for word in (council.name, council.gss_code, council.ofsted_urn, *council.aliases) if word}
    for other in others:
        theirs = {word.casefold() for word in (other.name, other.gss_code, other.ofsted_urn, *other.aliases) if word}
        yield from (f"{word!r}, which {other.name} has too" for word in sorted(own & theirs))
        if council.tile and council.tile == other.tile:
            yield f"a place on the map that {other.name} has"
