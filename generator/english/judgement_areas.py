"""What is said of one judgement area across councils: how many were judged how, since when, and who stands apart."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english.dates import month_words
from generator.english.gaps_in_grades import missing
from generator.english.grades import whose_outcome
from generator.english.numbers import counted, small_number
from generator.english.sentences import listed, listed_names, lower_first, upper_first
from generator.model.gaps_in_grades import Missing

TITLE = "Judgements"
DESCRIPTION = "How councils were judged in each area that inspectors grade."
INDEX_OPENING = (
    "Choose an area to see how every council was judged on it. What inspectors grade has changed over the years."
)
YEARS = "Grades given each year"
OUTCOMES_BY_YEAR = "Outcomes each year"
NOT_THE_SAME = (
    "Not the same councils each year, so a longer bar is no sign that services everywhere became better or worse."
)
EARLIER = "Earlier grades"
EARLIER_OUTCOMES = "Earlier outcomes"
AS_DATA = "All grades as a table (judgements.csv)"
DATA_EXPLAINED = "what its columns mean"
MAP_KEY = "Each square is a council. Select one to open its page."
DASHED = "Dashed: no report here, or no grade that is counted."
NO_GRADES = "No grades in the reports on this site"
NO_REPORT = "No report on this site"
ANOTHER_KIND = "Judged by another kind of inspection"
LEFT_OUT = "Not graded for this at its latest inspection"
NOT_GRADED_LATELY = "Not graded for this at the latest inspection"
NEVER_GRADED = "No grade for this in the reports on this site"
NO_OVERALL_GRADE = "No overall grade"
NONE_FOUND = "The program found no grade for this in the reports on this site."
NumberOfEach = Sequence[tuple[str, int]]
"""Each grade in words, best first, and how many councils have it; noughts are left out."""


def described(area: str, answer: str) -> str:
    """For search engines and lists."""
    return f"{area}. {answer}"


def answer(area: str, counts: NumberOfEach, is_overall: bool, has_ended: bool, group: str | None = None) -> str:
    """How many councils were judged how, at their latest inspection or when the area was last graded.

    `group` is the one of several services that is meant, where a report grades each apart.
    """
    number = sum(count for _, count in counts)
    if not number:
        return NONE_FOUND
    when = _when(number, has_ended)
    of_what = "overall" if is_overall else f"for {lower_first(area)}"
    if group:
        of_what = f"{of_what} {'for' if is_overall else 'in'} {lower_first(group)}"
    (first, most), *rest = counts
    if not rest:
        return f"{when}{_all(number)} judged {first.lower()} {of_what}."
    judged = f"{counted(most, 'council')} {_were(most)} judged {first.lower()} {of_what}"
    others = [f"{count:,} {grade.lower()}" for grade, count in rest]
    return f"{when}{listed([judged, *others])}, of {number:,}."


def _when(number: int, has_ended: bool) -> str:
    if has_ended:
        return "When inspectors last graded this, "
    return "At its latest inspection, " if number == 1 else "At their latest inspection, "


def _all(number: int) -> str:
    named = {1: "1 council was", 2: "both councils were"}
    return named.get(number) or f"all {number:,} councils were"


def _were(number: int) -> str:
    return "was" if number == 1 else "were"


def answer_of_areas(counts: NumberOfEach) -> str:
    """The same of outcomes that are not the council's own."""
    number = sum(count for _, count in counts)
    if not number:
        return NONE_FOUND
    found = [f"“{grade}” for {count:,}" for grade, count in counts]
    areas = "the 1 area" if number == 1 else f"the {number:,} areas"
    return f"Of {areas} with an outcome on this site, the latest is {listed(found)}."


def answer_of_boards(counts: NumberOfEach) -> str:
    """The same of safeguarding boards, which are no councils, and are graded no more."""
    number = sum(count for _, count in counts)
    if not number:
        return NONE_FOUND
    (first, most), *rest = counts
    boards = f"{counted(most, 'safeguarding board')} {_were(most)} judged {first.lower()}"
    others = [f"{count:,} {grade.lower()}" for grade, count in rest]
    return f"When inspectors last graded them, {listed([boards, *others])}, of {number:,}."


OF_BOARDS = (
    "The grade of an area’s Local Safeguarding Children Board, not of its council. Each stands under the name of the "
    "council whose area it is."
)


def whose(outcome_of: str) -> str:
    """Under that sentence: whose outcome it is, and under whose name it stands."""
    return (
        f"{whose_outcome(outcome_of)}, not the council’s. Each stands under the name of the council whose area it is."
    )


def inspected(first: str, last: str) -> str:
    """From which month to which the inspections ended that are counted."""
    from_, to = month_words(first), month_words(last)
    return f"Inspected in {to}." if from_ == to else f"Inspected from {from_} to {to}."


def another_kind(number: int, inspection: str) -> str:
    """Councils whose grade was given by another kind of inspection, before their names or numbers."""
    return f"{_more(number)} {_were(number)} last graded by another kind of inspection ({lower_first(inspection)}):"


def not_graded_since(number: int, inspection: str, why: str = "") -> str:
    """Councils whose latest inspection did not grade the area, before what they were given earlier.

    `why` is what the framework says of leaving it out.
    """
    their = "its" if number == 1 else "their"
    told = f"{_more(number)} {_were(number)} given no grade for this at {their} latest inspection."
    return " ".join(filter(None, (told, why, _given_before(number, inspection))))


def graded_by_area(number: int, why: str = "") -> str:
    """Councils whose latest inspection graded areas, and not the whole. `why` is what the framework says of it."""
    were = "was" if number == 1 else "were"
    its = "its" if number == 1 else "their"
    told = f"{_more(number)} {were} given no overall grade at {its} latest inspection."
    return " ".join(filter(None, (told, why, f"The list shows {its} grades for each area")))


def not_read_since(number: int, inspection: str) -> str:
    """Councils in whose latest report no grade was found, before what they were given earlier."""
    reports = "one more council" if number == 1 else f"{number:,} more councils"
    return (
        f"The program could not find this grade in the latest reports on {reports}. {_given_before(number, inspection)}"
    )


def _given_before(number: int, inspection: str) -> str:
    before = "Its grade before that" if number == 1 else "Their grades before that"
    return f"{before} ({lower_first(inspection)}):"


def _more(number: int) -> str:
    return f"{upper_first(small_number(number))} more"


def grade_in_passing(grade: str, month: str) -> str:
    """Behind a council's name: "requires improvement, February 2016"."""
    return f"{grade.lower()}, {month}"


def before_in_passing(grade: str, month: str) -> str:
    """Behind the name of a council that has no grade now: "before: good, February 2016"."""
    return f"before: {grade_in_passing(grade, month)}"


def numbers_of(counts: NumberOfEach) -> str:
    """ "2 outstanding, 6 good and 1 inadequate"."""
    return listed([f"{count:,} {grade.lower()}" for grade, count in counts])


def not_found(number: int) -> str:
    """Reports that should give a grade in which none was found, before the councils' names."""
    council = "council" if number == 1 else "councils"
    return f"The reports on {number:,} {council} give no grade for this that the program could find:"


def without_report(number: int, councils: int) -> str:
    of_councils = counted(councils, "council")
    return (
        f"This site has no report of this kind on {number:,} of {of_councils}. That does not mean that there was no "
        "inspection."
    )


def no_report(councils: Sequence[str]) -> str:
    """Under the councils of a region: those on which there is no report."""
    return f"{NO_REPORT}: {listed_names(councils)}."


def region_caption(region: str, heading: str | None) -> str:
    """Of a region's table; `heading` tells the parts of a page apart."""
    return f"{region}: {lower_first(heading)}" if heading else region


def region_counts(councils: int, counts: NumberOfEach, by_area: int, without_grade: int, without_report: int) -> str:
    """Beside a region's name: "10 councils: 2 outstanding, 6 good; no grade for 1; no report on 1".

    `by_area`: those of which the areas were graded, and not the whole.
    """
    found = _in_a_row(counts)
    no_overall = f"no overall grade for {by_area:,}" if by_area else ""
    no_grade = f"no grade for {without_grade:,}" if without_grade else ""
    no_report = f"no report on {without_report:,}" if without_report else ""
    if without_report == councils:
        return f"{counted(councils, 'council')}, no report"
    return f"{counted(councils, 'council')}: {'; '.join(filter(None, (found, no_overall, no_grade, no_report)))}"


def map_title(area: str, *, of_others: bool) -> str:
    return f"{area}: the {'outcome of each area' if of_others else 'grade under the name of each council'}"


def tile(council: str, grade: str, month: str | None) -> str:
    """What a tile of the map stands for: "Kent: Good, November 2025"."""
    return f"{council}: {grade}, {month}" if month else f"{council}: {lower_first(grade)}"


def tile_of_areas(council: str, grades: Sequence[tuple[str, str]]) -> str:
    """The same, where the areas are graded and not the whole: "Kent: no overall grade; care leavers good"."""
    of_areas = [f"{lower_first(area)} {grade.lower()}" for area, grade in grades]
    return f"{council}: {lower_first(NO_OVERALL_GRADE)}; {', '.join(of_areas)}"


def earlier_note(grade: str, month: str, inspection: str) -> str:
    """Under what stands in the place of a grade: the one that was given before."""
    return f"Before: {lower_first(grade)}, {month} ({lower_first(inspection)})."


def years_title(area: str, inspection: str, *, of_others: bool) -> str:
    """Of a picture and its table; outcomes that are not the council's own are none of its grades."""
    return f"{area}: {'outcomes' if of_others else 'grades'} of each year, {lower_first(inspection)}"


def years_words(rows: Sequence[tuple[str, NumberOfEach]]) -> str:
    """All numbers of a picture in words: "2023: 7 outstanding, 20 good. 2024: …"."""
    return " ".join(f"{year}: {_in_a_row(counts)}." for year, counts in rows)


def _in_a_row(counts: NumberOfEach) -> str:
    return ", ".join(f"{count:,} {grade.lower()}" for grade, count in counts)


def graded_otherwise(reason: Missing, reports: int) -> str:
    """Inspections that give the area no grade of its own: it is judged with others, or in parts."""
    return f"{counted(reports, 'inspection')} gave this no grade of its own: {lower_first(missing(reason))}."


def earlier_grades(edition: str | None, number: int) -> str:
    """Beside the kind of inspection that opens its earlier grades: how many, and from which of its editions."""
    grades = counted(number, "grade")
    return f"{grades}. {edition}" if edition else grades


def earlier_caption(inspection: str, count: str) -> str:
    """Of the table of earlier grades of one edition."""
    return f"{inspection}: {count}"


def summary_of(counts: NumberOfEach) -> str:
    """Beside an area on the list of all: how many councils stand at which grade."""
    return f"{numbers_of(counts)}." if counts else NONE_FOUND
