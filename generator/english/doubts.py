"""The sentences for doubts: what the reading of a report could not be sure of, each once, by the doubt's code.

They become part of the parsed report (`doubts[].message`, `judgements[].note`), so they are asked for where a doubt is
made: `doubt` gives the model's own Doubt, a sentence with its code and its place, so that none is made without one.
Places are said beside them, not in them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from generator.model.judgement import StatementRole
from generator.model.noun import Place
from generator.model.report import Doubt

WHERE_STATED: dict[StatementRole, str] = {
    "row": "the label's own row",
    "sentence": "a sentence of its own",
    "box": "the box that opens the section",
    "heading": "the section's heading",
    "cover-detached": "the table on the front page (its labels and grades are torn apart)",
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

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


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
    return f"The report contradicts itself: {said}. This site shows what {WHERE_STATED[stands]} says."


def _grades_without_labels(grades: int, *, labelled: bool) -> str:
    why = "that do not pair up with its labels" if labelled else "whose labels are lost"
    return f"The cover prints {grades} grades {why}; they were not used"


def _judgement_missing(title: str, *, torn: bool) -> str:
    if torn:
        return (
            f"“{title}” is graded only in a table whose labels and grades are torn apart, so its grade is not certain"
        )
    return f"The program found no grade for “{title}”, which inspections of this kind grade"


def _date_uncertain(words: str) -> str:
    if _YEAR.search(words):
        return f"The program could not tell which day “{words}” is: a day or a year in it may be misprinted or left out"
    return f"“{words}” is printed without a year, so this site cannot say which day it was"


def _fragment(lost: str) -> str:
    told = "beginning and the end of this text are" if lost == "both" else f"{lost} of this text is"
    return f"The {told} lost"


def _left_out(heading: str, pieces: int) -> str:
    told = "1 piece of text was" if pieces == 1 else f"{pieces} pieces of text were"
    return f"Under “{heading}”, {told} not read as recommendations"


def _grade_and_points(kind: str, *, found: bool) -> str:
    named = kind.replace("-", " ")
    if found:
        return (
            f"The program found a {named} or more, which does not go with this outcome: one of the two may be misread"
        )
    return f"The program found no {named}, which this outcome goes with: some may have been missed"


def _grade_and_monitoring(*, found: bool) -> str:
    if found:
        return "The report mentions a monitoring inspection, which does not go with this outcome: one may be wrong"
    return "A monitoring inspection follows this outcome. The program did not find when it will be"


def _undecoded(pieces: int) -> str:
    told = "1 piece of text cannot" if pieces == 1 else f"{pieces} pieces of text cannot"
    return f"{told} be read: the file does not say which letters its font draws"


def _asked_elsewhere(pieces: int) -> str:
    told = "1 piece of text asks" if pieces == 1 else f"{pieces} pieces of text ask"
    return f"{told} for something outside the lists of recommendations"


def _posts_contradict(post: str, one: str, other: str) -> str:
    return f"The report says of {POSTS[post]} both “{one}” and “{other}”"


def _damaged_parts(parts: int) -> str:
    told = f"{parts} part is" if parts == 1 else f"{parts} parts are"
    return f"The file is damaged and {told} not whole: words may be missing or wrong"


def _damaged_text(pieces: int) -> str:
    told = "1 piece of text begins or ends" if pieces == 1 else f"{pieces} pieces of text begin or end"
    return f"{told} in the middle of a sentence: the file has lost words"


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
    "date-missing": "The program did not find the day the inspection {happened}",
    "date-uncertain": _date_uncertain,
    "dates-disagree": "This site shows “{stands}”; another place says “{words}”",
    "dates-out-of-order": "{later_field} ({later}) is before {field_before} ({date})",
    "date-without-year": "“{words}” is printed without a year, so the figure has no date on this site",
    "date-may-be-misprinted": "“{words}” may be a misprint: other figures and the inspection are of {other}",
    "dates-contradict": _posts_contradict,
    # of its framework and judgements
    "framework-not-in-force": "The inspection started on {start}, when “{framework}” was not in force",
    "judgement-conflict": "{note}",
    "judgement-missing": _judgement_missing,
    "judgement-of-another-edition": "“{words}” grades an area that inspections of this kind did not grade then; "
    "the grade was not used",
    "grade-without-area": "The cover gives “{label}” the grade “{grade}”: the program knows no such area and did not "
    "use it",
    "grades-without-labels": _grades_without_labels,
    # of its recommendations and its text
    "recommendation-count": "The program found {count} recommendations; reports of this kind have {least} to {most}",
    "recommendation-fragment": _fragment,
    "heading-without-points": "The program found nothing listed under “{heading}”",
    "left-out-of-list": _left_out,
    "no-points-for-council": "The program found recommendations for the board and none for the council: some may have "
    "been missed",
    "no-known-part": "The program knows none of the letter's headings: its findings and requests may have been missed",
    "area-heading-unknown": "“{heading}” names an area that is graded, but the program does not know this heading: the "
    "text under it is not shown with the area",
    "heading-may-be-row": "“{heading}” was read as a heading and may be a row of the cover's table",
    "unknown-heading-in-list": "The program does not know the heading “{heading}” in a list of recommendations: those "
    "under it may be something else",
    "unknown-heading-over-text": "The program does not know the heading “{heading}”: recommendations under it may have "
    "been missed",
    "urgent-not-priority": "“{heading}” is about what cannot wait: what it asks for may be priority actions",
    "points-elsewhere": _asked_elsewhere,
    "points-after-findings": "The list under “{heading}” comes after the findings: it may be a list of findings",
    "list-tells": "Most items under “{heading}” say what was found and ask for nothing: they may be findings",
    "points-do-not-fit-grade": _grade_and_points,
    "monitoring-does-not-fit-grade": _grade_and_monitoring,
    "response-does-not-fit-grade": "The written answer asked for does not go with this outcome: one of the two may be "
    "misread",
    "table-not-ruled": "The program found no table with lines under “{heading}”: it told its recommendations apart by "
    "their words alone",
    "row-may-go-on": "This is the first on its page: it may be the rest of the one before",
    "body-cut": "“{words}” looks like the end of a name: the table may have been cut there",
    "row-without-point": "A row of a table has nothing beside “{words}”",
    "point-for-nobody": "The program did not find who has to act on this",
    "body-not-known": "The program does not know what kind of body “{words}” is",
    "council-not-in-title": "The title does not name “{name}”: the report may be about another council",
    "partnership-not-named": "The program did not find the name of the partnership inspected",
    "partnership-of-another-area": "“{words}” does not name “{name}”: it may be the partnership of another area",
    "bodies-not-found": "The program did not find the council among those responsible for the services together",
    "council-not-addressed": "The program did not find the council among those the letter was written to",
    "body-of-post-not-found": "For some of the people it was written to, the program did not find the body they work "
    "for, or the letter does not say: “{posts}”",
    "previous-not-found": "The cover says neither when the inspection before was nor that there was none",
    "return-not-told": "The program did not find when inspectors come back",
    "lead-not-found": "The program found no lead inspector of “{inspectorate}”",
    "point-asks-nothing": "This asks for nothing: it may be a finding",
    "point-runs-on": "This goes on to say what was found: text that follows it may have been taken with it",
    "point-in-mid-sentence": "This begins with a small letter, unlike the others: its beginning may be lost",
    "numbering": "Number {before} is followed by number {after}",
    # of who inspected, and what
    "inspectorates-not-found": "The program did not find which inspectorates inspected together",
    "people-not-found": "The program did not find to whom the letter was written or who signed it",
    "theme-not-found": "The program did not find what the inspection looked at in depth",
    "theme-unknown": "What the inspection looked at is not on the list that the program knows: “{words}”",
    # of what is asked for
    "response-not-found": "The program found no sentence that asks for a written answer ({title})",
    "response-by-nobody": "A written answer is asked for. The program did not find who has to write it",
    "response-not-dated": "The program did not find by when the written answer is due",
    "response-due-uncertain": "The day by which the written answer is due is not certain: “{words}” is printed",
    "response-due-misprinted": "The day by which the written answer is due may be misprinted: “{words}” is printed",
    "undecoded-text": _undecoded,
    "may-be-second-hand": "The first page reads like somebody else's paper about the inspection",
    "damaged-text": _damaged_text,
}
