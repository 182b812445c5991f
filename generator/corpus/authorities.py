"""`authorities.csv`, the register of authorities: each row with names, codes and a slug of its own."""

from __future__ import annotations

import re
from pathlib import Path

from pydantic import ValidationError

from generator.corpus.hand_kept_files import fields_of, in_words, malformed, read_rows
from generator.errors import RegistryProblem
from generator.model.registry import Authority

COLUMNS = ("slug", "name", "gss", "dfe", "urn", "region", "type", "status", "aliases", "neighbours")


def load_authorities(path: Path) -> tuple[dict[str, Authority], list[RegistryProblem]]:
    """Read the register of authorities, by slug, in order of slug, with a problem for each row that was lost."""
    try:
        rows = read_rows(path, COLUMNS)
    except RegistryProblem as problem:
        return {}, [problem]
    authorities: dict[str, Authority] = {}
    problems: list[RegistryProblem] = []
    names = _NamesTaken(path)
    for line, cells in rows:
        try:
            authority = _authority(path, line, cells)
            names.claim(line, authority)
        except ValidationError as fault:
            problems.append(_row_problem(path, line, in_words(fault), fields_of(Authority)))
        except RegistryProblem as problem:
            problems.append(problem)
        else:
            authorities[authority.slug] = authority
    return dict(sorted(authorities.items())), problems


def slug_of(name: str) -> str:
    """Return a register name's slug: without ", City of", lower case, no punctuation, hyphens for spaces."""
    plain = re.sub(r", (city|county) of$", "", name.lower())
    return "-".join(re.sub(r"[^\w\s-]", "", plain).split())


def _authority(path: Path, line: int, cells: list[str]) -> Authority:
    if len(cells) != len(COLUMNS):
        raise _row_problem(path, line, f"{len(cells)} cells", f"{len(COLUMNS)}: {', '.join(COLUMNS)}")
    row = dict(zip(COLUMNS, cells, strict=True))
    return Authority.model_validate(
        {
            "slug": row["slug"],
            "name": row["name"],
            "gss_code": row["gss"],
            "dfe_code": row["dfe"],
            "ofsted_urn": row["urn"],
            "region": row["region"],
            "type": row["type"],
            "status": row["status"],
            "aliases": [alias.strip() for alias in row["aliases"].split(";") if alias.strip()],
            "neighbours": row["neighbours"].split(),
        }
    )


class _NamesTaken:
    """The names, codes and slugs taken so far: each may stand for one authority only."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.owners: dict[str, str] = {}

    def claim(self, line: int, authority: Authority) -> None:
        for blank in (name for name in ("slug", "name", "gss_code", "region", "type") if not getattr(authority, name)):
            raise _row_problem(self.path, line, f"an empty {blank}", "a value")
        if authority.slug != slug_of(authority.name):
            raise _row_problem(self.path, line, f"the slug {authority.slug}", f"{slug_of(authority.name)}, by its name")
        words = {authority.name, authority.gss_code, authority.slug, *authority.aliases}
        for word in sorted({word.casefold() for word in words}):
            owner = self.owners.get(word)
            if owner is not None:
                raise _row_problem(self.path, line, f"{word!r}, which {owner} has too", "a name or code of its own")
        self.owners.update({word.casefold(): authority.slug for word in words})


def unknown_neighbours(path: Path, authorities: dict[str, Authority]) -> list[RegistryProblem]:
    """Return a problem for each neighbour that is no authority of the register."""
    return [
        malformed(path, "", f"{slug} among the neighbours of {authority.slug}", "slugs that stand in this file")
        for authority in authorities.values()
        for slug in authority.neighbours
        if slug not in authorities
    ]


def _row_problem(path: Path, line: int, seen: str, expected: str) -> RegistryProblem:
    return malformed(path, f"line {line}", seen, expected)
