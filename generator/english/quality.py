"""What the quality page says: how much is doubtful, and each contradiction, correction and input left out."""

from __future__ import annotations

from collections.abc import Iterable

from generator.english.numbers import counted
from generator.english.sentences import listed, place_words
from generator.model.noun import Place

TITLE = "How far to trust this site"
DESCRIPTION = "How often the program is right, with every known error, doubt, contradiction and correction."
METHOD = "How reports are read"
NO_CONTRADICTIONS = "The program found no report that contradicts itself about a grade."
NO_DOUBTS = "The program had no doubts."
NO_FRAGMENTS = "The program read every recommendation whole."
NO_CORRECTIONS = "No value has been corrected."
NO_PROBLEMS = "All files could be used."

OF_EVERY_KIND = "This counts reports and letters on all kinds of inspection together."
"""Where some are of inspections that are not of councils alone."""

ADDS_UP, DOES_NOT_ADD_UP = "yes", "no: words are missing or counted twice"


def summary(*, documents: int, contradictions: int, doubts: int, fragments: str, corrections: int, files: int) -> str:
    """`fragments` says how many points have lost words, those that ask apart from those that tell."""
    reports = counted(documents, "report or letter", "reports and letters")
    found = [
        counted(contradictions, "contradiction") if contradictions else "",
        counted(doubts, "doubt") if doubts else "",
        f"{fragments} with lost words" if fragments else "",
    ]
    told = [
        f"In {reports} the program found {listed([one for one in found if one]) or 'nothing doubtful'}.",
        f"People corrected {counted(corrections, 'value')}." if corrections else "",
        f"{counted(files, 'file')} could not be used." if files else "",
    ]
    return " ".join(sentence for sentence in told if sentence)


def points_and_findings(points: int, findings: int) -> str:
    """What asks, and apart from it findings, where there are any: "2 recommendations and 1 finding".

    Nothing where there are none.
    """
    told = [counted(points, "recommendation") if points else "", counted(findings, "finding") if findings else ""]
    return listed([one for one in told if one])


def errors_found(number: int) -> str:
    """What opens the list of known errors."""
    return f"Read {counted(number, 'known error')}"


def doubts_in(doubts: int, reports: int) -> str:
    """What opens the list of doubts."""
    return f"Read {counted(doubts, 'doubt')} about {counted(reports, 'report or letter', 'reports and letters')}"


def contradictions_in(contradictions: int) -> str:
    """What opens the list of contradictions."""
    return f"Read {counted(contradictions, 'contradiction')}"


def lost_words_in(points: str) -> str:
    """What opens the list of points of which words are lost: "2 recommendations and 1 finding"."""
    return f"Read {points} with lost words"


def corrections_of(values: int, reports: int) -> str:
    """What opens the table of corrections."""
    return f"Read {counted(values, 'correction')} of {counted(reports, 'report or letter', 'reports and letters')}"


def unusable_files(files: int) -> str:
    """What opens the list of inputs that were left out."""
    return f"Read what is wrong with {counted(files, 'file')}"


def words_of(reports: int) -> str:
    """What opens the count of words of each report."""
    return f"See the count for {counted(reports, 'report or letter', 'reports and letters')}"


def contradiction(area: str, stated: Iterable[tuple[str, Place]], shown: str) -> str:
    """A judgement that places of a report state differently: the grade in words at each, and the one shown."""
    places = [f"“{grade}” at {place_words(place)}" for grade, place in stated]
    return f"{area}: {listed(places)}. This site shows “{shown}”."
