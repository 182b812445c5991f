"""What a sentence says was judged, in the words before the word of judging: `when services for families were judged …`.

Where only a pronoun stands there, what it points to stands at the sentence's beginning: `Help for families has improved
since the last inspection, when it was judged …`.
"""

from __future__ import annotations

import re

from generator.frameworks.facts.judged_areas import NOT_SAID, JudgedArea, is_pronoun, is_service, judged_area

# `was judged`, `had previously been rated`; a judgement of today (`is judged`, `has been judged`) is no earlier one.
_PASSIVE = re.compile(
    r"\b(?P<be>was|were|had been|being|is|are|be|been)"
    r"(?: (?:also|all|both|then|last|again|each|first|overall|\w+ly)){0,2}$",
    re.IGNORECASE,
)
_OF_TODAY = frozenset({"is", "are", "be", "been"})
_NOT = re.compile(r"\b(?:not|never|nor|neither)\b(?: \w+)?$", re.IGNORECASE)

# Behind these the subject begins: what opens its clause, or the inspection and its date.
_OPENING = re.compile(
    r"[,;:(–—]|\b(?:that|which|when|where|since|but|while|whereas|although|though|because|despite|given|"
    r"(?<!practice )(?<!work )with|found|resulted in|resulting in|"
    r"inspections?|visits?|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_INSPECTED = re.compile(r"(?:inspection|visit)s?|(?:19|20)\d\d", re.IGNORECASE)
# `Help for families, which was judged good, …` tells more of a thing, and not which thing it is.
_WHICH = re.compile(r", which$", re.IGNORECASE)
_JOINED = re.compile(r"^(?:and|or)\b\s*", re.IGNORECASE)
# `Since Exampleshire was inspected in 2016 and judged to be inadequate`
_INSPECTED_AND = re.compile(
    r"(?:^(?!since|when)|\b(?:since|when)\s|,\s)(?P<subject>[^,;:(]{3,90}?) (?:was|were) (?:last )?inspected\b"
    r"[^,;:]{0,60} and$",
    re.IGNORECASE,
)
# `Help for families has improved since …`: what the sentence is about, up to its verb
_ABOUT = re.compile(
    r"^(?!(?:Since|Following|At|After|When|In|Before|Despite|During)\b)(?P<about>[^,;:]{3,140}?)"
    r"\s+(?:has|have|had|is|are|was|were|continues?|continued|remains?|remained|improved|declined|deteriorated)\b",
    re.IGNORECASE,
)
# `Since being judged inadequate in 2016, the local authority has …`
_ABOUT_BEHIND = re.compile(
    r"^(?:Since|After|Following|Despite|Having) (?:being|been) [^,;:]{5,120}, (?P<about>[^,;:]{3,140}?)"
    r"\s+(?:has|have|had|is|are|was|were|continues?|continued|remains?|remained|improved|declined|deteriorated)\b",
    re.IGNORECASE,
)
_LONGEST = 300
"""How many characters before the word of judging are looked at."""


def judged_before(sentence: str, at: int, own: frozenset[str]) -> JudgedArea | None:
    """Return what was judged by the word at that place; None where it may be anything but a council's services.

    `NOT_SAID` where no words say.
    """
    before = sentence[max(0, at - _LONGEST) : at].rstrip()
    passive = _PASSIVE.search(before)
    if _NOT.search(before) or (passive and passive["be"].casefold() in _OF_TODAY):
        return None
    if passive is None:
        return _without_a_verb(before, own)
    before = before[: passive.start()].rstrip()
    if which := _WHICH.search(before):
        before = before[: which.start()].rstrip()
    subject, opened_by = subject_of(before)
    if is_pronoun(subject) or (not subject and passive["be"].casefold() == "being"):
        return what_it_is_about(sentence, subject, own)
    if subject:
        return judged_area(subject, own)
    return NOT_SAID if _INSPECTED.fullmatch(opened_by) else None


def _without_a_verb(before: str, own: frozenset[str]) -> JudgedArea | None:
    """`with adoption judged good`, `was inspected in 2016 and judged good`, `services, judged good in 2016,`."""
    if inspected := _INSPECTED_AND.search(before):
        return judged_area(inspected["subject"], own)
    if before.endswith(","):
        area = judged_area(subject_of(before[:-1])[0], own)
        return area if area and is_service(area.words) else None
    subject, opened_by = subject_of(before)
    return judged_area(subject, own) if opened_by.casefold() == "with" else None


def subject_of(before: str) -> tuple[str, str]:
    """Return the subject that ends the words, and what it begins behind."""
    *_, opening = (None, *_OPENING.finditer(before))
    if opening is None:
        return before.strip(), ""
    return _JOINED.sub("", before[opening.end() :].strip()), opening.group()


def what_it_is_about(sentence: str, pronoun: str, own: frozenset[str]) -> JudgedArea | None:
    """Return what a pronoun stands for: the services that the sentence is about.

    A service that the sentence does not open with is the council's as a whole; what `they` are then is not said.
    """
    about = _ABOUT.match(sentence) or _ABOUT_BEHIND.match(sentence)
    area = judged_area(about["about"], own) if about else NOT_SAID
    if area is not None and is_service(area.words):
        return area
    service = is_service(pronoun)
    if about is None or is_pronoun(about["about"]):
        return judged_area(pronoun, own) if service else NOT_SAID
    return None if area is None or area.is_part or not service else judged_area(pronoun, own)
