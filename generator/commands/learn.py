"""`learn`: learn the program's small models anew from labels that people gave."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from generator.analysis import link_model
from generator.analysis.themes import Tagger
from generator.commands import options
from generator.commands.console import Console, fail
from generator.corpus import load_registry
from generator.corpus.registry import Registry
from generator.errors import BuildProblem, unreadable
from generator.frameworks.looking_back import learnt as looking_back
from generator.learning.links import learn_links
from generator.learning.looking_back import learn_looking_back
from generator.learning.read_pairs import read_councils
from generator.learning.read_sentences import read_sentences
from generator.resources import IS_INSTALLED


def _links(gold: Path, registry: Registry) -> dict[str, Any] | None:
    councils = read_councils(gold)
    return learn_links(councils, Tagger(registry.themes.values())) if councils else None


def _looking_back(gold: Path, registry: Registry) -> dict[str, Any] | None:
    read = read_sentences(gold)
    return learn_looking_back(read, registry.names) if read else None


MODELS: dict[Path, Callable[[Path, Registry], dict[str, Any] | None]] = {
    link_model.FILE: _links,
    looking_back.FILE: _looking_back,
}
"""The data file of each model -> what learns its content from a folder of labels; None where it holds none for it."""


@click.command(short_help="Learn the models anew from labels that people gave.")
@click.option(
    "--gold",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    required=True,
    help="Folder with links_by_council.jsonl and looking_back.jsonl.",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    required=IS_INSTALLED,
    help="Folder to write to. In a checkout each model's own place in the program, where none is named.",
)
@options.content
def learn(gold: Path, out: Path | None, content: Path) -> None:
    """Learn how points that ask for the same are told from others, and how inspectors look back.

    Each model is a small data file of counts and weights, and names the councils it was learnt from. Commit it: until
    it is made again, one more report changes only its own council's pages. It needs the extra `learning`.

    \b
    Example:
      python -m generator learn --gold ~/gold
    """
    registry = load_registry(content)
    if registry.problems:
        fail(Console(quiet=False), *registry.problems)
    try:
        _write_models(gold, out, registry)
    except BuildProblem as problem:
        fail(Console(quiet=False), problem)


def _write_models(gold: Path, out: Path | None, registry: Registry) -> None:
    """Write each model that the folder has labels for. Raises BuildProblem where it has none, or they are no labels."""
    try:
        models = {place: learnt(gold, registry) for place, learnt in MODELS.items()}
    except (KeyError, ValueError) as fault:
        raise _no_labels(gold, unreadable(fault)) from fault
    if not any(models.values()):
        raise _no_labels(gold, "a folder without labels")
    for place, model in models.items():
        if model is None:
            continue
        file = out / place.name if out else place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(model, indent=0, ensure_ascii=False) + "\n", "utf-8")
        click.echo(f"{file}: learnt from {len(model['learnt_from'])} councils.", err=True)


def _no_labels(gold: Path, seen: str) -> BuildProblem:
    expected = "links_by_council.jsonl, looking_back.jsonl, or both"
    return BuildProblem("no-labels", str(gold), seen, expected, "Name the folder that holds them with --gold.")
