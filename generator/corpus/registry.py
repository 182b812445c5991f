"""The registries, read together: what people keep by hand about the world.

A content folder keeps those it wants to; each other file is the program's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from generator.corpus.authorities import load_authorities, unknown_neighbours
from generator.corpus.hand_kept_files import malformed, read_entries
from generator.corpus.layout import (
    REGISTER,
    REGISTRIES,
    REORGANISED,
    moved_file,
    registry_file,
    reorganised_file,
)
from generator.corpus.moved import load_moved
from generator.corpus.register import load_ties, with_names_of_companies, with_short_names
from generator.corpus.reorganised import load_reorganised, unknown_in_changes, with_changes, with_reorganised
from generator.corpus.tiles import with_tiles
from generator.errors import RegistryProblem
from generator.frameworks.measures import MEASURES, load_measures
from generator.incremental import KnownFiles
from generator.model.registry import Authority, Measure, MovedAddress, Succession, Theme, Trust


@dataclass(frozen=True)
class Registry:
    """What people keep by hand about the world, keyed by slug or key; `problems` are the entries left out."""

    authorities: dict[str, Authority]
    successions: tuple[Succession, ...]
    trusts: tuple[Trust, ...]
    neighbours_as_of: str | None
    themes: dict[str, Theme]
    measures: dict[str, Measure]
    moved: tuple[MovedAddress, ...]
    register_is_whole: bool
    """Every row of the register of authorities was read: an authority that is not there is unknown."""
    problems: tuple[RegistryProblem, ...] = field(default=())

    @property
    def names(self) -> frozenset[str]:
        """Return every name of an authority, with those it is known by beside."""
        return frozenset(name for one in self.authorities.values() for name in (one.name, *one.aliases))

    @property
    def faults_of_register(self) -> list[RegistryProblem]:
        """What is wrong with the register of authorities, without which no document can be named."""
        return [problem for problem in self.problems if Path(problem.file).name in (REGISTER, REORGANISED)]


def load_registry(content: Path, known: KnownFiles | None = None) -> Registry:
    """Read the registries of a content folder. Faults never raise: each is a problem, and what can be read is there.

    What is `known` of files is not tried in them again.
    """
    register = registry_file(content, REGISTER)
    authorities, lost = load_authorities(register)
    authorities, misplaced = with_tiles(registry_file(content, "tiles.csv"), authorities)
    new = load_reorganised(reorganised_file(content))
    authorities, unfit = with_reorganised(authorities, new)
    # A row that was lost may be the neighbour that is missed, so rows are mended first.
    faults = [*lost, *new.problems, *unfit] or [
        *unknown_neighbours(register, authorities),
        *unknown_in_changes(new, authorities),
    ]
    ties = load_ties(registry_file(content, "register.toml"), authorities)
    themes, faults_of_themes = _load_themes(registry_file(content, "themes.toml"), known or KnownFiles())
    measures, faults_of_measures = _load_measures(content / REGISTRIES / MEASURES.name)
    moved, faults_of_moved = load_moved(moved_file(content))
    return Registry(
        authorities=with_short_names(with_names_of_companies(authorities, ties.companies), ties.short_names),
        successions=tuple(
            one for one in with_changes(ties.successions, new) if {one.predecessor, one.successor} <= authorities.keys()
        ),
        trusts=tuple(one for one in ties.trusts if one.authority in authorities),
        neighbours_as_of=ties.neighbours_as_of,
        themes=themes,
        measures=measures,
        moved=moved,
        register_is_whole=not lost,
        problems=(*faults, *misplaced, *ties.problems, *faults_of_themes, *faults_of_measures, *faults_of_moved),
    )


def _load_themes(path: Path, known: KnownFiles) -> tuple[dict[str, Theme], list[RegistryProblem]]:
    """Return the themes by slug, without those of which a phrase does not compile."""
    themes, problems = read_entries(path, "theme", Theme)
    # Python takes a tenth of a second to compile hundreds of phrases.
    bad = known.told(path, "patterns that do not compile", lambda: _bad_patterns(themes)) if themes else frozenset()
    problems += [_no_pattern(path, theme) for theme in themes if theme.pattern in bad]
    problems += _twice(path, "slug", [theme.slug for theme in themes])
    return {theme.slug: theme for theme in themes if theme.pattern not in bad}, problems


def _load_measures(path: Path) -> tuple[dict[str, Measure], list[RegistryProblem]]:
    """Return the program's measures, or those of a file of the content folder's own, which stand in their place."""
    if not path.exists():
        return load_measures(), []
    measures, problems = read_entries(path, "measure", Measure)
    problems += _twice(path, "key", [measure.key for measure in measures])
    return {measure.key: measure for measure in measures}, problems


def _bad_patterns(themes: Iterable[Theme]) -> frozenset[str]:
    return frozenset(theme.pattern for theme in themes if not _compiles(theme.pattern))


def _no_pattern(path: Path, theme: Theme) -> RegistryProblem:
    seen = f"the theme {theme.slug} with a phrase that does not compile"
    return malformed(path, "", seen, "a regular expression a line")


@cache
def _compiles(pattern: str) -> bool:
    try:
        for phrase in pattern.split("\n"):
            re.compile(phrase)
    except re.error:
        return False
    return True


def _twice(path: Path, name: str, values: list[str]) -> list[RegistryProblem]:
    repeated = sorted({value for value in values if values.count(value) > 1})
    return [malformed(path, "", f"the {name} {value} twice", f"each {name} once") for value in repeated]
