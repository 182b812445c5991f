"""What `add` and `fetch` do last, where what had gone is there again: its pages need no entry any more.

What was decided on a report that was taken out, and is there again, counts once more.
"""

from __future__ import annotations

from pathlib import Path

from generator.commands.console import Console
from generator.corpus.layout import moved_file, set_aside_file
from generator.corpus.removing import SAID_ON_REPORTS
from generator.corpus.set_aside import put_back
from generator.corpus.undoing import take_entries_out
from generator.english import counted
from generator.pipeline import addresses_there_again


def bring_back(console: Console, content: Path) -> int:
    """Do both, and say so; return how many decisions came back. Raises RegistryProblem where a person has to do it."""
    back = put_back(content, SAID_ON_REPORTS)
    if back:
        again = f"{counted(back, 'decision')} put back, on reports that are there again"
        console.say(f"{set_aside_file(content)}: {again}.")
    _clear_pages_again(console, content)
    return back


def _clear_pages_again(console: Console, content: Path) -> None:
    again = addresses_there_again(content)
    if not again:
        return
    take_entries_out(content, again)
    number = counted(len(again), "entry", "entries")
    console.say(f"{moved_file(content)}: {number} taken out, of pages that are there again.")
