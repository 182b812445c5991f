"""`weights`: learn from many recommendations how rare a theme or a run of letters is."""

from __future__ import annotations

import json
from pathlib import Path

import click

from generator.analysis.learning import weights_file
from generator.analysis.themes import Tagger
from generator.analysis.weights import FILE
from generator.commands import options
from generator.commands.console import Console, fail
from generator.corpus import load_registry
from generator.resources import IS_INSTALLED


@click.command(short_help="Learn what links between recommendations rest on.")
@click.option(
    "--corpus",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    required=True,
    help="Folder with recommendations.jsonl: one line a report, its points under `items`, each with `text`.",
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    required=IS_INSTALLED,
    default=None if IS_INSTALLED else FILE,
    help="File to write. In a checkout the program's own, generator/analysis/weights.json, where none is named.",
)
@options.content
def weights(corpus: Path, out: Path, content: Path) -> None:
    """Make the weights that links between recommendations rest on.

    Only counts are kept, no words. The program reads the file of its own checkout. Commit it: until it is made again,
    one more report changes only its own authority's links. An installed program leaves its own file as it is.

    \b
    Example:
      python -m generator weights --corpus ~/corpus
    """
    registry = load_registry(content)
    if registry.problems:
        fail(Console(quiet=False), *registry.problems)
    texts = _texts(corpus / "recommendations.jsonl")
    out.write_text(weights_file(texts, Tagger(registry.themes.values())), "utf-8")
    click.echo(f"{out}: learnt from {len(texts)} recommendations.", err=True)


def _texts(path: Path) -> list[str]:
    try:
        return [item["text"] for line in path.read_text("utf-8").splitlines() for item in json.loads(line)["items"]]
    except (OSError, ValueError, KeyError, TypeError) as fault:
        expected = "one JSON object a line, with `items`, each with `text`"
        raise click.UsageError(f"{path}: {fault}. Expected {expected}. Name the folder that holds it.") from fault
