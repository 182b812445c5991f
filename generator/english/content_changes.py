"""What changed between two states of a content folder, in words: a line each, or the summary of a pull request.

The summary is Markdown, short first and the details folded; where it would be too long for a forge to show, its lists
end with how many more there are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from generator.english.numbers import counted
from generator.model.content_changes import AddedReport, ContentChanges, GoneReport, ValueChange

Escaped = Callable[[str], str]
"""Turns foreign words into Markdown that can be nothing but those words."""
LONGEST = 60_000
"""Letters of a summary: GitHub shows no more than 65,536 of a pull request."""
LONGEST_LIST, LONGEST_FOLD = LONGEST // 3, LONGEST // 8
"""Letters of a list that stands open, and of one that is folded: a long one leaves room for the others."""
LONGEST_WORDS = 300
"""Letters of one value; more of it stands in the report."""
NOTHING = "Nothing changed."
KINDS = {
    "fact": "Facts of documents",
    "date": "Dates",
    "judgement": "Judgements",
    "recommendation": "Recommendations",
    "figure": "Figures",
    "earlier-grade": "Grades of earlier inspections",
    "follow-up": "Sentences that look back",
    "person": "People",
    "doubt": "Doubts",
    "theme": "Themes, worked out",
    "link": "Links, worked out",
}


def in_short(changes: ContentChanges) -> str:
    """ "1 report added, none gone; 3 values gained, none lost, 2 altered." """
    if changes.is_empty:
        return NOTHING
    gained, lost, altered = (
        sum(change.how == how for change in changes.values) for how in ("gained", "lost", "altered")
    )
    reports = f"{counted(len(changes.added), 'report')} added, {len(changes.gone) or 'none'} gone"
    return f"{reports}; {counted(gained, 'value')} gained, {lost or 'none'} lost, {altered or 'none'} altered."


def in_lines(changes: ContentChanges) -> Iterator[str]:
    """The same, then every change in a line of its own, for a terminal."""
    yield in_short(changes)
    yield from (f"+ {_added(one)}" for one in changes.added)
    yield from (f"- {_gone(one)}" for one in changes.gone)
    yield from (f"~ {one.report}, {one.kind}: {_value(one)}" for one in changes.values)


def summary(changes: ContentChanges, escaped: Escaped, sheets: Sequence[tuple[str, str]] = ()) -> str:
    """The Markdown of a pull request: in short, counts, what is gone and new, then folds with each value and sheet.

    `sheets` are the review sheets of new reports, by their ids.
    """
    parts = _BoundedParts(LONGEST)
    parts.add(f"**{in_short(changes)}**")
    parts.add(_counts(changes))
    parts.add_list("### Gone\n", [escaped(_gone(one)) for one in changes.gone], LONGEST_LIST)
    parts.add_list("### New\n", [escaped(_added(one)) for one in changes.added], LONGEST_LIST)
    for kind, values in groupby(sorted(changes.values, key=_order), key=lambda one: one.kind):
        lines = [escaped(f"{one.report}: {_value(one)}") for one in values]
        head = f"<details><summary>{KINDS[kind]}: {len(lines):,}</summary>\n"
        parts.add_list(head, lines, LONGEST_FOLD, "\n\n</details>")
    for report, sheet in sheets:
        fence = _fence_around(sheet)
        parts.add(f"<details><summary>What was read of {report}</summary>\n\n{fence}text\n{sheet}{fence}\n\n</details>")
    return parts.text()


class _BoundedParts:
    """Parts of a text that together have no more letters than there is room for."""

    def __init__(self, room: int) -> None:
        self._parts: list[str] = []
        self._room = room - 200  # for the words on what was left out
        self._left_out = 0

    def add(self, part: str) -> None:
        if len(part) + 2 > self._room:
            self._left_out += 1
            return
        self._parts.append(part)
        self._room -= len(part) + 2

    def add_list(self, head: str, lines: Sequence[str], longest: int, end: str = "") -> None:
        """Add as many of the lines as there is room for, `longest` letters at most; none, where there are none."""
        shown, room = [], min(self._room, longest) - len(head) - len(end) - 80
        for line in lines:
            room -= len(line) + 3
            if room < 0:
                break
            shown.append(f"- {line}")
        more = [f"- … and {len(lines) - len(shown):,} more: `changed` without `--markdown` lists them."]
        if lines:
            self.add("\n".join([head, *shown, *(more if len(shown) < len(lines) else [])]) + end)

    def text(self) -> str:
        left_out = [f"{counted(self._left_out, 'more part')} found no room here."] if self._left_out else []
        return "\n\n".join([*self._parts, *left_out]) + "\n"


def _fence_around(words: str) -> str:
    """Tildes that no run of tildes in the words can close."""
    return "~" * (1 + max(map(len, re.findall("~+", words)), default=2))


def _order(change: ValueChange) -> tuple[int, str]:
    return list(KINDS).index(change.kind), change.report


def _counts(changes: ContentChanges) -> str:
    was, now = changes.was.model_dump(), changes.now.model_dump()
    rows = [f"| {name.replace('_', '-').capitalize()} | {was[name]:,} | {now[name]:,} |" for name in was]
    return "\n".join(["| | before | now |", "|---|---:|---:|", *rows])


def _added(one: AddedReport) -> str:
    grades = ", ".join(f"{area} {grade}" for area, grade in one.grades.items()) or "no judgement"
    counts = f"{counted(one.recommendations, 'recommendation')}, {counted(one.doubts, 'doubt')}"
    return f"{one.authority}, {one.framework}, {one.date or 'no date'}: {grades}; {counts} ({one.report})"


def _gone(one: GoneReport) -> str:
    if one.left_out:
        return f"{one.report}: still here, and left out: {one.left_out}"
    if one.to:
        return f"{one.report}: moved to {one.to}"
    return f"{one.report}: {one.reason or 'nobody has recorded why'}"


def _value(one: ValueChange) -> str:
    about, was, now = (_cut(words) for words in (one.about, one.was or "", one.now or ""))
    if one.was is None:
        return f"gained: {about}: {now}"
    if one.now is None:
        return f"lost: {about}: {was}"
    return f"{about}: {was} → {now}"


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST_WORDS else f"{words[:LONGEST_WORDS]} …"
