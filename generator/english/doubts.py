"""The sentences for doubts: what the reading of a report could not be sure of, each once, by the doubt's code.

They become part of the parsed report (`doubts[].message`, `judgements[].note`), so they are asked for where a doubt is
made: `doubt` gives the model's own Doubt, a sentence with its code and its place, so that none is made without one.
Places are said beside them, not in them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.model.judgement import StatementRole
from generator.model.noun import Place
from generator.model.report import Doubt

WHERE_STATED: dict[StatementRole, str] = {
    "row": "the label's own row",
    "sentence": "a sentence of its own",
    "box": "the box that opens the section",
    "heading": "the section's heading",
    "cover-detached": "the front table (torn into labels and grades)",
    "prose": "the running text",
}
"""As what says something; `judgements.STATEMENT_ROLES` is how a page tells the reader that something is stated."""
POSTS = {
    "chief-executive": "the chief executive",
    "director": "the director of children's services",
    "board-chair": "the chair of the board",
}
WHY_WITHOUT_TEXT = {
    "picture": "shows only a picture: its text cannot be read",
    "blank": "holds neither text nor a picture",
}


def doubt(code: str, *, place: Place | None = None, field: str | None = None, **values: object) -> Doubt:
    """Return a doubt with its sentence. Raises KeyError for a code, or a value, that its sentence does not know."""
    return Doubt(code=code, message=doubt_words(code, **values), place=place, field=field)


def doubt_words(code: str, **values: object) -> str:
    """Return the sentence for a doubt. Raises KeyError for a code, or a value, that its sentence does not know."""
    sentence = SENTENCES[code]
    return sentence(**values) if callable(sentence) else sentence.format(**values)


def contradiction_words(others: Iterable[tuple[StatementRole, str]], stands: StatementRole) -> str:
    """Say that statements of one judgement differ: where each of the others stands and its grade as printed."""
    said = "; ".join(f"{WHERE_STATED[role]} says “{grade}”" for role, grade in others)
    return f"The report contradicts itself: {said}. Given here is what {WHERE_STATED[stands]} says."


def _grades_without_labels(grades: int, *, labelled: bool) -> str:
    why = "that do not pair up with its labels" if labelled else "whose labels are lost"
    return f"The cover prints {grades} grades {why}; they were not used"


def _judgement_missing(title: str, *, torn: bool) -> str:
    if torn:
        return f"“{title}” is graded only in a front table torn into labels and grades, which is not enough to say."
    return f"No judgement was found for “{title}”, which this framework grades."


def _fragment(lost: str) -> str:
    return f"The {'beginning and the end' if lost == 'both' else lost} of this point is lost"


def _left_out(heading: str, pieces: int) -> str:
    told = "a piece of text was read as no point" if pieces == 1 else f"{pieces} pieces of text were read as no points"
    return f"Under “{heading}”, {told}"


def _grade_and_points(kind: str, *, found: bool) -> str:
    named = kind.replace("-", " ")
    if found:
        return f"Points of a kind ({named}) were found that stand beside another outcome: one of the two may be misread"
    return f"No point of a kind ({named}) was found that stands beside this outcome: some may have been missed"


def _grade_and_monitoring(*, found: bool) -> str:
    if found:
        return "A monitoring inspection is told of, which stands beside another outcome: one of the two may be misread"
    return "A monitoring inspection follows this outcome, and when it will be was not found"


def _undecoded(pieces: int) -> str:
    told = "A piece of the text cannot" if pieces == 1 else f"{pieces} pieces of the text cannot"
    return f"{told} be decoded: its font does not say which letters it draws"


def _posts_contradict(post: str, one: str, other: str) -> str:
    return f"The report says of {POSTS[post]} both “{one}” and “{other}”"


def _damaged_parts(parts: int) -> str:
    told = f"{parts} of its parts is" if parts == 1 else f"{parts} of its parts are"
    return f"The file is damaged, {told} not whole: words may be missing or wrong"


def _damaged_text(pieces: int) -> str:
    told = "A piece of the text begins or ends" if pieces == 1 else f"{pieces} pieces of the text begin or end"
    return f"{told} in the middle of a sentence: the source has lost words"


def _unreadable(first: int, last: int) -> str:
    return f"{_pages(first, last)} cannot be read"


def _without_text(first: int, last: int, why: str) -> str:
    return f"{_pages(first, last)} {WHY_WITHOUT_TEXT[why]}"


def _pages(first: int, last: int) -> str:
    return f"Page {first}" if first == last else f"Each of pages {first} to {last}"


SENTENCES: dict[str, str | Callable[..., str]] = {
    # of the file
    "truncated-pdf": "The file's end is missing: pages may be lost",
    "damaged-pdf": _damaged_parts,
    "unreadable-page": _unreadable,
    "page-without-text": _without_text,
    # of its dates
    "date-missing": "The day the inspection started was not found",
    "date-uncertain": "The date “{words}” is not certain: no year is printed, or a wrong one "
    "(no visit lasts for months), or there is no such day",
    "dates-disagree": "“{stands}” stands; another place says “{words}”",
    "dates-out-of-order": "{later_field} ({later}) is before {field_before} ({date})",
    "date-without-year": "“{words}” is printed without a year, so the figure has no date here",
    "date-may-be-misprinted": "“{words}” may be a misprint: other figures and the inspection are of {other}",
    "dates-contradict": _posts_contradict,
    # of its framework and judgements
    "framework-not-in-force": "The inspection started on {start}, when “{framework}” was not in force",
    "judgement-conflict": "{note}",
    "judgement-missing": _judgement_missing,
    "judgement-of-another-edition": "“{words}” grades an area that this edition of the framework does not know; "
    "it was not used",
    "grade-without-area": "The cover grades “{label}” as “{grade}”, which names no known area; it was not used",
    "grades-without-labels": _grades_without_labels,
    # of its recommendations and its text
    "recommendation-count": "{count} recommendations were found; reports of this framework have {least} to {most}",
    "recommendation-fragment": _fragment,
    "heading-without-points": "Under “{heading}” no point was found",
    "left-out-of-list": _left_out,
    "no-points-for-council": "Points for the board were found and none for the council: its list may have been missed",
    "no-known-part": "None of the letter's headings is known: its findings, and points in it, may have been missed",
    "area-heading-unknown": "“{heading}” names a judgement area and is no known heading: what stands under it is not "
    "shown with the area",
    "heading-may-be-row": "“{heading}” was read as a heading and may be a row of the cover's table",
    "unknown-heading-in-list": "“{heading}” stands among points and is no known heading: those under it may be none",
    "unknown-heading-over-text": "“{heading}” is no known heading: points may stand under it that were not read",
    "urgent-not-priority": "“{heading}” tells of what cannot wait: the points under it may be priority actions",
    "points-elsewhere": "Text that asks for something stands under no heading of points (pieces: {pieces})",
    "points-after-findings": "The list under “{heading}” stands after the findings: it may be of findings",
    "list-tells": "Most points under “{heading}” tell something and ask for nothing: they may be findings",
    "points-do-not-fit-grade": _grade_and_points,
    "monitoring-does-not-fit-grade": _grade_and_monitoring,
    "response-does-not-fit-grade": "The written answer found is of a kind that is asked for beside another outcome: "
    "one of the two may be misread",
    "table-not-ruled": "Under “{heading}” no ruled table was found: its points were told apart by their text alone",
    "row-may-go-on": "This point is the first on its page: it may be the rest of the one before",
    "body-cut": "“{words}” begins as the end of a name does: the table may have been cut there",
    "row-without-point": "A row of a table has no point beside “{words}”",
    "point-for-nobody": "Who has to act on this point was not found beside it",
    "body-not-known": "“{words}” names no body of a known kind",
    "council-not-in-title": "The title does not name “{name}”: the document may be about another authority",
    "partnership-not-named": "The name of the partnership inspected was not found",
    "partnership-of-another-area": "“{words}” does not name “{name}”: it may be the partnership of another area",
    "bodies-not-found": "The council was not found among the bodies that answer for the services together",
    "council-not-addressed": "The council was not found among the bodies the letter was written to",
    "body-of-post-not-found": "The body of some it was written to was not found, or is not named: “{posts}”",
    "previous-not-found": "The cover tells neither when the inspection before was nor that there was none",
    "return-not-told": "When inspectors come back was not found",
    "lead-not-found": "No lead inspector of “{inspectorate}” was found",
    "point-asks-nothing": "This point asks for nothing: it may be a finding",
    "point-runs-on": "This point goes on to tell what was found: text that follows it may have been taken with it",
    "point-in-mid-sentence": "This point begins in lower case, unlike the others: its beginning may be lost",
    "numbering": "Number {before} is followed by number {after}",
    # of who inspected, and what
    "inspectorates-not-found": "It was not found which inspectorates inspected together",
    "people-not-found": "It was not found to whom the letter was written or who signed it",
    "theme-not-found": "It was not found what the inspection looked at in depth",
    "theme-unknown": "What the inspection looked at is none of the known themes: “{words}”",
    # of what is asked for
    "response-not-found": "No sentence was found that asks for a written answer ({title})",
    "response-by-nobody": "A written answer is asked for, and it was not found who has to write it",
    "response-not-dated": "The day by which the written answer is due was not found",
    "response-due-uncertain": "The day by which the written answer is due is not certain: “{words}” is printed",
    "response-due-misprinted": "The day by which the written answer is due may be misprinted: “{words}” is printed",
    "undecoded-text": _undecoded,
    "may-be-second-hand": "The first page reads like a paper of somebody else that tells of the inspection",
    "damaged-text": _damaged_text,
}
