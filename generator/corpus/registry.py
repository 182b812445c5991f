"""The registries: authorities, successions, themes, measures and moved addresses, read and checked together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import Field, ValidationError

from generator.corpus.layout import registry_of
from generator.corpus.registry_files import (
    as_entries,
    fields_of,
    in_words,
    malformed,
    read_entries,
    read_rows,
    read_toml,
)
from generator.errors import RegistryProblem
from generator.frameworks.measures import MEASURES, load_measures
from generator.model.registry import Authority, Measure, Succession, Theme
from generator.model.report import Noun

REGISTER = "authorities.csv"
COLUMNS = ("slug", "name", "gss", "dfe", "urn", "region", "type", "status", "aliases", "neighbours")


class Moved(Noun):
    """An address that has moved."""

    from_: str = Field(alias="from")
    to: str
    date: str = ""
    reason: str = ""


class Company(Noun):
    """A trust or company that runs children's services for several authorities, by slug: its name is shared."""

    name: str
    serves: tuple[str, ...] = Field(min_length=2)


@dataclass(frozen=True)
class Registry:
    """What people keep by hand about the world, keyed by slug or key; `problems` are the entries left out."""

    authorities: dict[str, Authority]
    successions: tuple[Succession, ...]
    neighbours_as_of: str | None
    themes: dict[str, Theme]
    measures: dict[str, Measure]
    moved: dict[str, str]
    register_is_whole: bool
    """Every row of the register of authorities was read: an authority that is not there is unknown."""
    problems: tuple[RegistryProblem, ...] = field(default=())

    @property
    def faults_of_register(self) -> list[RegistryProblem]:
        """What is wrong with the register of authorities, without which no document can be named."""
        return [problem for problem in self.problems if Path(problem.file).name == REGISTER]


def load_registry(content: Path) -> Registry:
    """Read `content/registry/`, or the program's own registries where there is none.

    Faults never raise: each is a problem, and whatever can be read is there.
    """
    folder = registry_of(content)
    authorities, lost = load_authorities(folder / REGISTER)
    # A row that was lost may be the neighbour that is missed, so rows are mended first.
    problems = lost or _unknown_neighbours(folder / REGISTER, authorities)
    successions, companies, neighbours_as_of, found = _load_register(folder / "register.toml", authorities)
    problems += found
    themes, found = read_entries(folder / "themes.toml", "theme", Theme)
    problems += found + _bad_patterns(folder / "themes.toml", themes)
    measures, found = _load_measures(folder / MEASURES.name)
    problems += found
    moved, found = read_entries(folder / "moved.toml", "moved", Moved)
    problems += found
    problems += _twice(folder / "themes.toml", "slug", [theme.slug for theme in themes])
    return Registry(
        authorities=_with_companies(authorities, companies),
        successions=tuple(successions),
        neighbours_as_of=neighbours_as_of,
        themes={theme.slug: theme for theme in themes if _compiles(theme.pattern)},
        measures=measures,
        moved={entry.from_: entry.to for entry in moved},
        register_is_whole=not lost,
        problems=tuple(problems),
    )


def _load_measures(path: Path) -> tuple[dict[str, Measure], list[RegistryProblem]]:
    """Return the program's measures, or those of a file of the content folder's own, which stand in their place."""
    if not path.exists():
        return load_measures(), []
    measures, problems = read_entries(path, "measure", Measure)
    problems += _twice(path, "key", [measure.key for measure in measures])
    return {measure.key: measure for measure in measures}, problems


def load_authorities(path: Path) -> tuple[dict[str, Authority], list[RegistryProblem]]:
    """Read the register of authorities, by slug, in order of slug, with a problem for each row that was lost."""
    try:
        rows = read_rows(path, COLUMNS)
    except RegistryProblem as problem:
        return {}, [problem]
    authorities: dict[str, Authority] = {}
    problems: list[RegistryProblem] = []
    names = _Names(path)
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


class _Names:
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


def _unknown_neighbours(path: Path, authorities: dict[str, Authority]) -> list[RegistryProblem]:
    return [
        _entry_problem(path, f"{slug} among the neighbours of {authority.slug}", "slugs that stand in this file")
        for authority in authorities.values()
        for slug in authority.neighbours
        if slug not in authorities
    ]


def _load_register(
    path: Path, authorities: dict[str, Authority]
) -> tuple[list[Succession], list[Company], str | None, list[RegistryProblem]]:
    try:
        document, text = read_toml(path)
    except RegistryProblem as problem:
        return [], [], None, [problem]
    successions, problems = as_entries(document.get("succession", []), text, path, "succession", Succession)
    companies, found = as_entries(document.get("company", []), text, path, "company", Company)
    problems += found
    named = [slug for entry in successions for slug in (entry.predecessor, entry.successor)]
    for slug in (*named, *(slug for company in companies for slug in company.serves)):
        if authorities and slug not in authorities:
            problems.append(_entry_problem(path, f"the authority {slug}", "slugs that stand in authorities.csv"))
    return successions, companies, document.get("neighbours_as_of"), problems


def _with_companies(authorities: dict[str, Authority], companies: list[Company]) -> dict[str, Authority]:
    """Give each authority the names of the companies that serve it: the only names that two may share."""
    return {
        slug: authority.model_copy(
            update={"aliases": (*authority.aliases, *(one.name for one in companies if slug in one.serves))}
        )
        for slug, authority in authorities.items()
    }


def _bad_patterns(path: Path, themes: Iterable[Theme]) -> list[RegistryProblem]:
    return [
        _entry_problem(
            path, f"the theme {theme.slug} with a phrase that does not compile", "a regular expression a line"
        )
        for theme in themes
        if not _compiles(theme.pattern)
    ]


def _compiles(pattern: str) -> bool:
    try:
        for phrase in pattern.split("\n"):
            re.compile(phrase)
    except re.error:
        return False
    return True


def _twice(path: Path, name: str, values: list[str]) -> list[RegistryProblem]:
    repeated = sorted({value for value in values if values.count(value) > 1})
    return [_entry_problem(path, f"the {name} {value} twice", f"each {name} once") for value in repeated]


def _row_problem(path: Path, line: int, seen: str, expected: str) -> RegistryProblem:
    return malformed(path, f"line {line}", seen, expected)


def _entry_problem(path: Path, seen: str, expected: str) -> RegistryProblem:
    return malformed(path, "", seen, expected)
