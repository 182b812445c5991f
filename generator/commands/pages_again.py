"""What `add` and `fetch` do last: pages that had gone and are there again with a new report need no entry any more."""

from __future__ import annotations

from pathlib import Path

from generator.commands.console import Console
from generator.corpus.layout import moved_file
from generator.corpus.undoing import take_entries_out
from generator.english import counted
from generator.pipeline import addresses_there_again


def clear_pages_again(console: Console, content: Path) -> None:
    """Take out the entries of such pages, and say so. Raises RegistryProblem where a person has to do it."""
    again = addresses_there_again(content)
    if not again:
        return
    take_entries_out(content, again)
    number = counted(len(again), "entry", "entries")
    console.say(f"{moved_file(content)}: {number} taken out, of pages that are there again.")
