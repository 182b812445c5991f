"""`register.toml`: who took whose place, who runs whose services, and the day of the sets of neighbours."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

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
    named = [slug for entry in successions for slug in (entry.predecessor, entry.successor)]
    served = [*(slug for company in companies for slug in company.serves), *(trust.authority for trust in trusts)]
    return TiesOfAuthorities(
        tuple(successions),
        tuple(companies),
        tuple(trusts),
        document.get("neighbours_as_of"),
        (*problems, *found, *faults, *_unknown(path, authorities, (*named, *served))),
    )


def with_names_of_companies(authorities: dict[str, Authority], companies: tuple[Company, ...]) -> dict[str, Authority]:
    """Give each authority the names of the companies that serve it: the only names that two may share."""
    return {
        slug: authority.model_copy(
            update={"aliases": (*authority.aliases, *(one.name for one in companies if slug in one.serves))}
        )
        for slug, authority in authorities.items()
    }


def _unknown(path: Path, authorities: Collection[str], named: Iterable[str]) -> list[RegistryProblem]:
    return [
        malformed(path, "", f"the authority {slug}", "slugs that stand in authorities.csv")
        for slug in named
        if authorities and slug not in authorities
    ]
