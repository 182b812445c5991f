"""`register.toml`: who took whose place, who runs whose services, and the day of the sets of neighbours."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import Field

from generator.corpus.hand_kept_files import as_entries, malformed, read_toml
from generator.errors import RegistryProblem
from generator.model.noun import Noun
from generator.model.registry import Authority, Succession, Trust


class Company(Noun):
    """A trust or company that runs children's services for several authorities, by slug: its name is shared."""

    name: str
    serves: tuple[str, ...] = Field(min_length=2)


@dataclass(frozen=True)
class TiesOfAuthorities:
    """What is said of authorities together; `problems` are the entries that cannot be read."""

    successions: tuple[Succession, ...] = ()
    companies: tuple[Company, ...] = ()
    trusts: tuple[Trust, ...] = ()
    neighbours_as_of: str | None = None
    short_names: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[RegistryProblem, ...] = ()


def load_ties(path: Path, authorities: Collection[str]) -> TiesOfAuthorities:
    """Read the file; each authority it names has to be one of these, by slug, unless there are none at all."""
    try:
        document, text = read_toml(path)
    except RegistryProblem as problem:
        return TiesOfAuthorities(problems=(problem,))
    successions, problems = as_entries(document.get("succession", []), text, path, "succession", Succession)
    companies, found = as_entries(document.get("company", []), text, path, "company", Company)
    trusts, faults = as_entries(document.get("trust", []), text, path, "trust", Trust)
    short_names, misnamed = _short_names(path, document.get("short_names", {}))
    named = [slug for entry in successions for slug in (entry.predecessor, entry.successor)]
    served = [*(slug for company in companies for slug in company.serves), *(trust.authority for trust in trusts)]
    return TiesOfAuthorities(
        tuple(successions),
        tuple(companies),
        tuple(trusts),
        document.get("neighbours_as_of"),
        short_names,
        (*problems, *found, *faults, *misnamed, *_unknown(path, authorities, (*named, *served))),
    )


def _short_names(path: Path, found: Any) -> tuple[dict[str, str], list[RegistryProblem]]:
    """Short names by slug; none where two are alike, which a reader could not tell apart."""
    names = list(found.values()) if isinstance(found, dict) else [found]
    if all(isinstance(name, str) and name for name in names) and len(set(names)) == len(names):
        return dict(found), []
    return {}, [malformed(path, "[short_names]", repr(found)[:80], 'a name of its own for each slug: kent = "Kent"')]


def with_names_of_companies(authorities: dict[str, Authority], companies: tuple[Company, ...]) -> dict[str, Authority]:
    """Give each authority the names of the companies that serve it: the only names that two may share."""
    return {
        slug: authority.model_copy(
            update={"aliases": (*authority.aliases, *(one.name for one in companies if slug in one.serves))}
        )
        for slug, authority in authorities.items()
    }


def with_short_names(authorities: dict[str, Authority], names: Mapping[str, str]) -> dict[str, Authority]:
    """Give each authority its short name where it has one. A name for none of these is left out."""
    return {slug: one.model_copy(update={"short": names.get(slug, one.short)}) for slug, one in authorities.items()}


def _unknown(path: Path, authorities: Collection[str], named: Iterable[str]) -> list[RegistryProblem]:
    return [
        malformed(path, "", f"the authority {slug}", "slugs that stand in authorities.csv")
        for slug in named
        if authorities and slug not in authorities
    ]
