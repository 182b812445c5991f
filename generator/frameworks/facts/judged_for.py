"""What a grade was given for, in the words behind it: `good overall`, `outstanding for leadership`."""

from __future__ import annotations

import re

from generator.frameworks.cues import any_of, phrases_beside
from generator.frameworks.facts.grade_words import GRADE, QUOTE
from generator.frameworks.facts.judged_areas import OVERALL, JudgedArea, judged_area

_ENDS_WHAT_FOR = any_of(phrases_beside(__file__)["ends_what_for"])

# `good overall`, `outstanding for leadership, management and governance`, `good in all areas`
_WHAT_FOR = re.compile(
    r"(?P<overall>\s+overall\b)?"
    r"(?P<at>\s+(?:at|in|during)\s(?:the|its|their)\s(?:[\w()’'-]+\s){0,6}?inspection"
    r"(?:\s(?:in|of)\s(?:\w+\s)?(?:19|20)\d\d)?(?= for\b))?"
    r"(?:,?\s+(?P<joint>for|in|across|in relation to|in respect of)\s+"
    r"(?P<named>[^,.;:()]{1,110}(?:, management and governance)?))?",
    re.IGNORECASE,
)
# `help and protection and outstanding for leadership` ends behind `protection`
_NEXT_GRADE = (
    r"(?:and(?!\s+(?:protection|progress|governance|families)\b)|but|with|while)\s+"
    rf"(?=(?:[\w’'-]+\s+){{0,9}}?{QUOTE}{GRADE})"
)
_ENDS = re.compile(rf"\s*\b(?:{_NEXT_GRADE}|{_ENDS_WHAT_FOR}\b).*", re.IGNORECASE)
# `good for children in care and care leavers and outstanding for leadership`: the last `and` joins the grades
_ENDS_AT_A_GRADE = re.compile(
    rf"\s*\b(?:and|but)\s+(?:(?:also|judged|as|to be)\s+){{0,2}}{QUOTE}{GRADE}\b.*", re.IGNORECASE
)
_ALSO = re.compile(
    r",?\s+(?:(?:and|including|as well as)\s(?:also\s)?(?:for|in)|as\s(?:was|were))\s(?P<of>[^,.;:()]{3,110})",
    re.IGNORECASE,
)
# `good in four out of five areas`, `good in most areas` tells no area's grade.
_IN_SOME = re.compile(r"\b(?:areas?|judgements?|aspects?|categor(?:y|ies)|domains?|parts?|respects)\b", re.IGNORECASE)
_EXCEPT = re.compile(r",? (?:except|apart|aside|bar|other than)\b[^,.;]{0,60}", re.IGNORECASE)


def with_what_for(sentence: str, end: int, of: JudgedArea, own: frozenset[str]) -> tuple[JudgedArea | None, int]:
    """Return what the grade at `end` is for with what is said of that behind it, and where those words end.

    None where it is for something that is no area of a council's services: `good for its plans`.
    """
    tail = _WHAT_FOR.match(sentence, end)
    if tail is None or not tail.group():
        return of, end
    named = _without_the_next(tail["named"] or "")
    area = judged_area(named, own) if named else None
    if named and area is None and (tail["joint"].casefold() not in ("in", "across") or _IN_SOME.search(named)):
        return None, end
    if tail["overall"]:
        return (of if of.words else OVERALL), tail.end("overall")
    if area is None:
        return of, end
    if tail["at"]:  # what it is for stands behind the inspection that gave it
        return (of if of.is_part else area), end
    begin = tail.start("named")
    left_out = _EXCEPT.match(sentence, begin + len(named))
    if left_out:
        words = sentence[begin : left_out.end()]
        return JudgedArea(words, frozenset()), left_out.end()
    return (of if of.is_part else area), begin + len(named)


def also_for(sentence: str, end: int, own: frozenset[str]) -> tuple[JudgedArea | None, int]:
    """`judged good overall, and for children in care`, `judged good, as were services for children in care`."""
    also = _ALSO.match(sentence, end)
    named = _without_the_next(also["of"]) if also else ""
    area = judged_area(named, own) if named else None
    return (area, also.start("of") + len(named)) if also and area else (None, end)


def _without_the_next(named: str) -> str:
    """Return what a grade is for without what goes on behind it: another grade, or when it was given."""
    return _ENDS.sub("", _ENDS_AT_A_GRADE.sub("", named)).strip()
