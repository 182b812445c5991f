"""What each council was told, side by side by subject, and what inspectors said later: no pairs, only subjects.

`scripts/compare/told_by_subject.ts` does the same: a test holds that the two agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.frozen import Frozen
from generator.views.comparison.council_parts import (
    NO_THEME,
    AskedOf,
    CouncilPart,
    Frame,
    NamedRow,
    SaidOn,
    When,
)
from generator.views.comparison.filling import anchor_of, counted_in, filled, listed_in
from generator.views.comparison.sheet import (
    ColumnItem,
    Columns,
    Fold,
    Folded,
    FoldedLine,
    OwnWords,
    SheetBlock,
    SheetSection,
    ShownPart,
    SubHeading,
)


class Open(Frozen):
    """How many subjects stand open, how many recommendations on each, and how many of a council's others.

    Older inspections made forty and more. The more councils stand side by side, the fewer stand open of each.
    """

    subjects: int
    on_subject: int
    of_own: int


OPEN = {2: Open(5, 2, 4), 3: Open(4, 1, 2), 4: Open(3, 1, 2)}
"""By the number of councils."""


def asked_sections(frame: Frame, parts: Sequence[CouncilPart], theme: str | None) -> Iterator[SheetSection]:
    """Recommendations: of the latest inspections, then earlier ones."""
    yield SheetSection("told", frame.words["told"], tuple(_latest(frame, parts, theme)))
    yield SheetSection("earlier", frame.words["earlier"], tuple(_earlier(frame, parts, theme)))


def _latest(frame: Frame, parts: Sequence[CouncilPart], theme: str | None) -> Iterator[SheetBlock]:
    """Subjects that two councils or more were told something on, side by side; then each council's others."""
    words = frame.words
    yield OwnWords(_told_when(frame, parts))
    yield OwnWords(words["told_note"], "small")
    shared = [one for one in frame.themes if _is_shown(parts, one.key, theme)]
    if shared:
        yield SubHeading(words["shared"])
    rows = [_shared(frame, parts, one, [each.key for each in shared[:place]]) for place, one in enumerate(shared)]
    first = _open(parts).subjects
    yield from rows[:first]
    if len(rows) > first:
        lines = tuple(FoldedLine(one.title, "", row) for one, row in zip(shared[first:], rows[first:], strict=True))
        yield Folded(counted_in(words, "more_subjects_one", "more_subjects", len(lines)), lines=lines)
    if theme is None:
        yield SubHeading(words["own" if shared else "own_all"])
        on = {one.key for one in shared}
        yield Columns(None, tuple(tuple(_own(frame, part, on, _open(parts))) for part in parts), _look(parts))


def _shared(frame: Frame, parts: Sequence[CouncilPart], one: NamedRow, above: Sequence[str]) -> Columns:
    columns = tuple(tuple(_on_theme(frame, part, one.key, above, _open(parts))) for part in parts)
    return Columns(one.title, columns, _look(parts), one.note, anchor_of("on-", one.key))


def _few(frame: Frame, items: Sequence[OwnWords | ShownPart], each: int, number: int) -> Iterator[ColumnItem]:
    """The first recommendations open, the others folded; `each` is how many items one takes."""
    few = number if len(items) > (number + 1) * each else len(items)
    yield from items[: few * each]
    if few * each < len(items):
        yield Fold(filled(frame.words, "more", n=str(len(items) // each - few)), tuple(items[few * each :]))


def _is_shown(parts: Sequence[CouncilPart], key: str, theme: str | None) -> bool:
    """Whether a subject has a row of its own: it is shared, or the one that the reader asks for."""
    return key == theme if theme is not None else sum(1 for part in parts if _told(part, "latest", key)) > 1


def _open(parts: Sequence[CouncilPart]) -> Open:
    return OPEN[len(parts)]


def _look(parts: Sequence[CouncilPart]) -> str:
    return f"n{len(parts)}"


def _told_when(frame: Frame, parts: Sequence[CouncilPart]) -> str:
    told = [filled(frame.words, "told_in", council=part.name, ended=part.latest.ended) for part in parts if part.latest]
    return filled(frame.words, "told_when", list=listed_in(frame.words, told)) if told else frame.words["no_grades"]


def _told(part: CouncilPart, when: When, key: str) -> Sequence[AskedOf]:
    """What a council was told on a subject; on none, for an empty key."""
    return part.told.get((when, key), ())


def _on_theme(frame: Frame, part: CouncilPart, key: str, above: Sequence[str], first: Open) -> Iterator[ColumnItem]:
    """What a council was told on a subject, or that it was told nothing, and when it last was.

    What stands in full under one of the subjects `above` is named again, not said again.
    """
    yield OwnWords(part.name, "who")
    told = _told(part, "latest", key)
    shown = [ShownPart(one.again if any(theme in above for theme in one.themes) else one.words) for one in told]
    yield from _few(frame, shown, 1, first.on_subject)
    if not told:
        yield OwnWords(_none_on_theme(frame, part), "small")
        if key in part.last_asked:
            yield ShownPart(part.last_asked[key])


def _none_on_theme(frame: Frame, part: CouncilPart) -> str:
    number = sum(1 for one in part.asked if one.when == "latest")
    return counted_in(frame.words, "the_one_not_on_theme", "none_on_theme", number) if number else part.none_asked


def _own(frame: Frame, part: CouncilPart, shared: set[str], first: Open) -> Iterator[ColumnItem]:
    """A council's recommendations that stand under no shared subject, each with its own; then what came since."""
    latest = [one for one in part.asked if one.when == "latest"]
    own = [one for one in latest if not any(theme in shared for theme in one.themes)]
    name = filled(frame.words, "none_asked", council=part.name)
    yield OwnWords(
        counted_in(frame.words, "one_asked", "many_asked", len(own), council=part.name) if own else name, "who"
    )
    if not own:
        yield OwnWords(frame.words["none_left"] if latest else part.none_asked, "small")
    yield from _few(frame, [item for one in own for item in _with_subject(frame, one)], 2, first.of_own)
    since = [one for one in part.asked if one.when == "since"]
    if since:
        yield OwnWords(frame.words["since" if part.latest else "at_visits"], "who")
    yield from _few(frame, [item for one in since for item in _with_subject(frame, one)], 2, first.of_own)


def _with_subject(frame: Frame, one: AskedOf) -> Iterator[OwnWords | ShownPart]:
    titles = [theme.title for theme in frame.themes if theme.key in one.themes]
    yield OwnWords(frame.words["between_subjects"].join(titles) if titles else frame.words["no_theme"], "subject")
    yield ShownPart(one.words)


def _earlier(frame: Frame, parts: Sequence[CouncilPart], theme: str | None) -> Iterator[SheetBlock]:
    """Each subject in a line, those that most councils were told something on first; open where one is asked for."""
    words = frame.words
    subjects = [
        one for one in (*frame.themes, NamedRow(NO_THEME, words["without_theme"])) if _councils_told(parts, one.key)
    ]
    subjects = [one for one in subjects if theme is None or one.key == theme]
    if not subjects:
        yield OwnWords(words["none_earlier" if theme is None else "none_earlier_on"])
        return
    yield OwnWords(words["earlier_note"], "small")
    if theme is not None:
        yield Columns(None, tuple(tuple(_before(frame, part, theme)) for part in parts), _look(parts))
        return
    subjects.sort(key=lambda one: -_councils_told(parts, one.key))
    lines = tuple(_line(frame, parts, one) for one in subjects)
    yield Folded(counted_in(words, "earlier_show_one", "earlier_show", len(lines)), lines=lines)


def _councils_told(parts: Sequence[CouncilPart], key: str) -> int:
    return sum(1 for part in parts if _told(part, "earlier", key))


def _line(frame: Frame, parts: Sequence[CouncilPart], subject: NamedRow) -> FoldedLine:
    words, notes = frame.words, []
    for part in parts:
        years = list(dict.fromkeys(one.year for one in _told(part, "earlier", subject.key)))
        said = words["comma"].join(years) if years else words["earlier_none"]
        notes.append(filled(words, "earlier_years", council=part.name, years=said))
    columns = Columns(None, tuple(tuple(_before(frame, part, subject.key)) for part in parts), _look(parts))
    return FoldedLine(subject.title, words["semicolon"].join(notes), columns)


def _before(frame: Frame, part: CouncilPart, key: str) -> Iterator[ColumnItem]:
    yield OwnWords(part.name, "who")
    told = _told(part, "earlier", key)
    yield from (ShownPart(one.words) for one in told)
    if not told:
        yield OwnWords(frame.words["no_earlier"], "small")


def looking_back_section(frame: Frame, parts: Sequence[CouncilPart], theme: str | None) -> Iterator[SheetSection]:
    """What inspectors said of earlier recommendations: the first sentence open, the others and what changed folded."""
    if not any(_said(part.became, theme) or _said(part.changed, theme) for part in parts):
        return
    columns = Columns(None, tuple(tuple(_looking_back(frame, part, theme)) for part in parts), _look(parts))
    yield SheetSection("became", frame.words["became"], (OwnWords(frame.words["became_note"], "small"), columns))


def _said(sentences: Sequence[SaidOn], theme: str | None) -> list[SaidOn]:
    return [one for one in sentences if theme is None or theme in one.themes]


def _looking_back(frame: Frame, part: CouncilPart, theme: str | None) -> Iterator[ColumnItem]:
    words, became, changed = frame.words, _said(part.became, theme), _said(part.changed, theme)
    yield OwnWords(part.name, "who")
    yield from (ShownPart(one.words) for one in became[:1])
    if not became:
        yield OwnWords(words["nothing_became"], "small")
    if len(became) > 1:
        yield Fold(filled(words, "more", n=str(len(became) - 1)), tuple(ShownPart(one.words) for one in became[1:]))
    if changed:
        yield Fold(filled(words, "changed", n=str(len(changed))), tuple(ShownPart(one.words) for one in changed))
