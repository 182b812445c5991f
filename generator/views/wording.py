"""How dates, ages, numbers, grades and unknowns are said: one wording for every page.

Views call these; templates never do. Dates come in ISO, cut to what is printed (`2012-05`, `2012`).
"""

from __future__ import annotations

from datetime import date
from functools import cache

from generator.model.report import FollowUpStatus, Grade, Lost, Place, RecommendationKind, Unit

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

GRADES: dict[Grade, str] = {
    "outstanding": "Outstanding",
    "good": "Good",
    "requires_improvement": "Requires improvement",
    "adequate": "Adequate",
    "inadequate": "Inadequate",
    "not_judged": "Not judged",
    "not_reported": "Not reported under this framework",
}

UNGRADED: tuple[Grade, ...] = ("not_judged", "not_reported")
"""What a report says in the place of a grade."""

# The four unknowns are different things and are never blank.
NOT_JUDGED = "Not judged: the report says so"
NOT_REPORTED = "Not reported under this framework"
NOT_READABLE = "Not readable in the source"
NOT_FOUND = "Not found in the report"

KINDS: dict[RecommendationKind, tuple[str, str]] = {
    "priority-action": ("Priority action", "Priority actions"),
    "outstanding-priority-action": ("Unresolved earlier priority action", "Unresolved earlier priority actions"),
    "recommendation": ("Recommendation", "Recommendations"),
    "area-for-improvement": ("Area for improvement", "Areas for improvement"),
    "board-recommendation": (
        "Recommendation for the safeguarding board",
        "Recommendations for the Local Safeguarding Children Board (LSCB)",
    ),
}

STATUSES: dict[FollowUpStatus, str] = {
    "met": "Inspectors say it was met",
    "partly_met": "Inspectors say it was partly met",
    "not_met": "Inspectors say it was not met",
    "unclear": "Inspectors speak of it, without saying whether it was met",
}

FRAGMENTS: dict[Lost, str] = {
    "beginning": "Fragment: its beginning is lost in the source",
    "end": "Fragment: its end is lost in the source",
    "both": "Fragment: its beginning and its end are lost in the source",
}
FRAGMENT = "Fragment: part of it is lost in the source"

UNITS: dict[Unit, tuple[str, str]] = {
    "children": (" child", " children"),
    "percent": ("%", "%"),
    "per_10000": (" per 10,000 children", " per 10,000 children"),
    "count": ("", ""),
    "years": (" year", " years"),
    "weeks": (" week", " weeks"),
    "days": (" day", " days"),
    "other": ("", ""),
}


@cache
def date_words(iso: str | None, unknown: str = "date not known") -> str:
    """`2017-09-25` as "25 September 2017", `2012-05` as "May 2012", `2012` as "2012"."""
    if not iso:
        return unknown
    parts = iso.split("-")
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, MONTHS[int(parts[1]) - 1])
    if len(parts) > 2:
        words.insert(0, str(int(parts[2])))
    return " ".join(words)


def period_words(start: str | None, end: str | None, unknown: str = "dates not known") -> str:
    """Two dates as one period, saying month and year once where they agree: "10 July to 3 August 2017"."""
    if not start and not end:
        return unknown
    if not start:
        return f"ended {date_words(end)}; its start is not known"
    if not end:
        return f"started {date_words(start)}; its end is not known"
    if start == end:
        return date_words(start)
    first, last = date_words(start).split(), date_words(end).split()
    shared = 0
    while shared < len(first) - 1 and first[len(first) - 1 - shared] == last[len(last) - 1 - shared]:
        shared += 1
    return f"{' '.join(first[: len(first) - shared])} to {' '.join(last)}"


def age_words(iso: str | None, as_of: str) -> str:
    """How long before `as_of` a date lies, rounded down: "8 years ago"; "about" where the date is partial."""
    if not iso or not as_of:
        return "how long ago is not known"
    about = "" if len(iso) == 10 else "about "
    then, now = _earliest(iso), _earliest(as_of)
    months = (now.year - then.year) * 12 + now.month - then.month - (now.day < then.day)
    if now < then:
        return "after the date these pages speak from"
    if months >= 24:
        return f"{about}{months // 12} years ago"
    if months >= 1:
        return f"{about}{counted(months, 'month')} ago"
    return f"{about}{counted((now - then).days, 'day')} ago"


def _earliest(iso: str) -> date:
    year, month, day = (*(int(part) for part in iso.split("-")), 1, 1)[:3]
    return date(year, month, day)


def number_words(value: float) -> str:
    """34204.0 as "34,204", 14.5 as "14.5"."""
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,.10g}"


def figure_words(value: float, unit: Unit) -> str:
    """A number with its unit: "16%", "204 children", "60 per 10,000 children"."""
    one, many = UNITS[unit]
    return number_words(value) + (one if value == 1 else many)


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 report", "5 reports"; `many` where the plural is not the word and an s."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(words: list[str] | tuple[str, ...], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def place_words(place: Place) -> str:
    """ "paragraph 26", "page 3", "lines 120 to 122"."""
    if place.paragraph:
        return f"paragraph {place.paragraph}"
    unit, first = ("page", place.page) if place.page is not None else ("line", place.line)
    if first is None:
        return "place not known"
    if place.to is not None and place.to != first:
        return f"{unit}s {first} to {place.to}"
    return f"{unit} {first}"


def fragment_words(complete: bool, lost: Lost | None) -> tuple[str, ...]:
    """One sentence for a recommendation of which part is lost; none for a whole one."""
    if complete:
        return ()
    return (FRAGMENTS[lost] if lost else FRAGMENT,)


def opening_words(words: str, number: int = 8) -> str:
    """The first words of a text, to know it by: "Ensure that every plan has a date and …"."""
    first = words.split()
    return words if len(first) <= number else f"{' '.join(first[:number])} …"


def lower_first(words: str) -> str:
    """Words for the middle of a sentence: "Inspection report" as "inspection report", "LSCB" unchanged."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]
