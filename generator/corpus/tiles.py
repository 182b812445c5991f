"""`tiles.csv`: where each authority's tile lies on the map of England, by its code. Others are on no map."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from generator.corpus.hand_kept_files import fields_of, in_words, malformed, read_rows
from generator.errors import RegistryProblem
from generator.model.registry import Authority, TilePlace

COLUMNS = ("gss_code", "name", "column", "row")


def with_tiles(path: Path, authorities: dict[str, Authority]) -> tuple[dict[str, Authority], list[RegistryProblem]]:
    """Return the authorities, each with its place on the map where it has one, and a problem for each bad row.

    A code that no authority has is left out: the file lies beside registers that hold fewer.
    """
    try:
        rows = read_rows(path, COLUMNS)
    except RegistryProblem as problem:
        return authorities, [problem]
    places: dict[str, TilePlace] = {}
    taken: set[TilePlace] = set()
    problems: list[RegistryProblem] = []
    for line, cells in rows:
        row = dict(zip(COLUMNS, cells, strict=False))
        try:
            place = TilePlace.model_validate({name: row.get(name) for name in ("column", "row")})
        except ValidationError as fault:
            problems.append(malformed(path, f"line {line}", in_words(fault), fields_of(TilePlace)))
            continue
        if place in taken:
            problems.append(malformed(path, f"line {line}", "a place that is taken", "one tile in each place"))
            continue
        places[row["gss_code"]] = place
        taken.add(place)
    placed = {
        slug: one.model_copy(update={"tile": places[one.gss_code]}) if one.gss_code in places else one
        for slug, one in authorities.items()
    }
    return placed, problems
