"""The grades that a sentence says an inspection gave, each with the words that say what it was given for.

    At the last inspection, in May 2012, adoption was judged to be good and leadership to require improvement.

The scales of all frameworks, since an earlier inspection may have been under another one. `No longer inadequate`,
`improved from inadequate` and `the previously inadequate judgement` name the grade before: these are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.frameworks.cues import any_of, phrases_beside
from generator.frameworks.facts.grade_words import GRADE, QUOTE, STEMS, grade_of_words
from generator.frameworks.facts.inspected_body import names_other_checks
from generator.frameworks.facts.judged_areas import (
    EVERY,
    NOT_SAID,
    OVERALL,
    WHOLE,
    JudgedArea,
    areas_named,
    is_pronoun,
    is_service,
    judged_area,
)
from generator.frameworks.facts.judged_for import also_for, with_what_for
from generator.frameworks.facts.judged_subject import judged_before, subject_of, what_it_is_about
from generator.frameworks.facts.printed_dates import MONTH, YEAR
from generator.model.judgement import Grade

_PHRASES = phrases_beside(__file__)
_VERB, _NOUN, _LEADING, _GIVING, _BEFORE_IT, _GOES_ON = (
    any_of(_PHRASES[name]) for name in ("verbs", "nouns", "leading", "giving", "before_it", "goes_on")
)

_ANY = re.compile(rf"{QUOTE}\b(?P<grade>{GRADE})\b{QUOTE}", re.IGNORECASE)
_JUDGING = re.compile(rf"\b(?:(?P<verb>{_VERB})|(?P<noun>{_NOUN}))\b", re.IGNORECASE)
_MOVING = r"(?:moved|improved|progressed|risen|rose|declined|deteriorated|dropped|fell|fallen)"
_GIVES = re.compile(rf"\b(?:{_VERB}|{_NOUN}|was|were|required|{_MOVING})\b", re.IGNORECASE)
_NAMES_BEFORE = re.compile(rf"\b{_BEFORE_IT}\s*$", re.IGNORECASE)
_LED = re.compile(rf"(?:^|\s)(?:{_LEADING})$", re.IGNORECASE)
_LEADS_IN = re.compile(r"^(?:that|as|of|for|about|on)\s+", re.IGNORECASE)
_GOING_ON = re.compile(rf"\s*(?:$|[,.;:)(–—-]|{_GOES_ON}\b)", re.IGNORECASE)
_OR_ANOTHER = re.compile(rf"\s*(?:/|(?:and/)?or\b)\s*(?:better\b|{QUOTE}{GRADE}\b)", re.IGNORECASE)
# `found practice good`: of these words of judging only `found to be` gives a grade
_FOUND = re.compile(r"found|assessed|concluded|determined|outcome", re.IGNORECASE)

# `an inspection in 2010, which found services inadequate`: what does the judging is the inspection
_BY_AN_INSPECTION = re.compile(r"\b(?:which|that|inspections?|(?:19|20)\d\d\)?)(?: (?:also|had|and))? $", re.IGNORECASE)

# `were judged by Ofsted to be good`; judged by anybody else, it is no grade
_BY_INSPECTORS = re.compile(
    r"^\s*by (?:Ofsted|(?:the |Ofsted )?inspectors|(?:Her|His) Majesty[’']s Inspectors|HMI)\b", re.IGNORECASE
)
_BY = re.compile(r"by\b", re.IGNORECASE)
_BY_OTHERS = re.compile(r"\s+by (?!Ofsted|(?:the )?inspect|an? |(?:Her|His) Majesty|HMI|20|19)", re.IGNORECASE)
# Who judges, in the clause before the word of judging; in `was judged overall to be good` nobody need be named.
_CLAUSE = re.compile(r"[,;:()]|\b(?:when|where|since|but|while|because)\b", re.IGNORECASE)
_INSPECTORS = re.compile(
    r"Ofsted|inspect|^we\b|\bHMI\b|ILACS|\bSIF\b|^(?:which|that|and|it|also|had|then)\b|"
    r"\b(?:19|20)\d\d(?: and)?(?: \w+)?$",
    re.IGNORECASE,
)
_WAS_JUDGED = re.compile(r"\b(?:was|were|been|being)(?: \w+)?$", re.IGNORECASE)

# `, but good for the experiences of care leavers`, `, with adoption judged to be good`
_AND_ANOTHER = re.compile(
    r"(?:,?\s*(?:and|but|with|while|whereas|although|yet)\b|,(?=\s*$))(?P<of>.{0,110}?)"
    rf"(?:\s(?:was|were|had been|being))?(?:\s(?:also|still|then))?(?:\s{_VERB})?(?:\s(?:to be|as|to))?\s*$",
    re.IGNORECASE,
)
# `services were, overall, judged good`, with a space for each comma
_SET_OFF = re.compile(r", (overall|therefore|however|rightly|again),", re.IGNORECASE)
# `received an overall judgement of good` has the grade behind; `received a good judgement` before
_GIVEN = re.compile(rf"\b{_GIVING} (?:(?:an?|the|its|their) )?(?P<overall>overall )?$", re.IGNORECASE)
_JUDGEMENT_BEHIND = re.compile(rf"\s*(?P<overall>overall )?(?:\w+ )?{_NOUN}\b", re.IGNORECASE)
# What got a judgement stands before the verb: `the council received a good judgement`, `the council was given one`.
_GETTING = re.compile(r"(?:received|receiving|given|awarded|achieved|secured|obtained)\b", re.IGNORECASE)
_HAD = re.compile(r"\s+(?:was|were|had|has|have)(?: been)?$", re.IGNORECASE)
# `the overall judgement in 2018 was good`, `the overall judgement at the last inspection was good`
_OF_A_YEAR = re.compile(
    rf"(?:(?:at|in|from|of) (?:the|its) (?:[\w()’'-]+ ){{0,4}}?inspection,? ?)?(?:in (?:(?:{MONTH}) )?{YEAR},?)?",
    re.IGNORECASE,
)
# `improved from inadequate to good at the inspection in 2018`; what `has improved` has done so since
_MOVED = re.compile(
    rf"(?<!has)(?<!have)(?: had)? {_MOVING}(?: (?:up|on|down))?(?: from (?:being )?{QUOTE}{GRADE}{QUOTE})? to(?: be)?$",
    re.IGNORECASE,
)
# `when services for children in care were good`, `the overall effectiveness of services was requires improvement`
_WAS = re.compile(r"\b(?:was|were)(?: overall)?$", re.IGNORECASE)
_OVERALL_BEHIND = re.compile(r"\s+overall\b", re.IGNORECASE)
_REQUIRED = re.compile(r"required", re.IGNORECASE)
_WHEN = re.compile(r"when|where|which", re.IGNORECASE)
_SURELY_JUDGED = re.compile(r"\b(?:overall effectiveness|experiences and progress)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:an?|the|its)\s*$", re.IGNORECASE)
_ALL = re.compile(r"\ball (?:of )?(?:the |its )?$", re.IGNORECASE)
_BY_OFSTED = re.compile(r"(?: overall)? by Ofsted\b", re.IGNORECASE)
_VERDICT = re.compile(r"judg", re.IGNORECASE)
_FURTHEST = 130
"""How many characters may stand between the word of judging and the grade."""


@dataclass(frozen=True, slots=True)
class GradeSaid:
    """A grade, and what it was given for: `NOT_SAID` where the sentence does not say."""

    grade: Grade
    of: JudgedArea


@dataclass(frozen=True, slots=True)
class Judging:
    """Grades that one inspection is said to have given; the words begin and end at offsets of the sentence."""

    grades: tuple[GradeSaid, ...]
    begin: int
    end: int
    is_verdict: bool
    """`judged`; what is `found` may be found on this visit, and a council may have `rated` itself."""


def names_a_grade(text: str) -> bool:
    """Tell whether a text has the words of a grade, given or not."""
    return bool(_ANY.search(text))


def may_say_a_grade(sentence: str) -> bool:
    """Tell whether a sentence may say that a grade was given: a quick question that most fail."""
    words = sentence.casefold()
    return any(stem in words for stem in STEMS) and bool(_ANY.search(sentence) and _GIVES.search(sentence))


def judgings(sentence: str, own: frozenset[str]) -> tuple[Judging, ...]:
    """Return the grades a sentence says were given, by the words of judging they hang on.

    `own` are the words of the council's names, comparable. What may be said of anybody else is left out.
    """
    if not may_say_a_grade(sentence) or names_other_checks(sentence):
        return ()
    sentence = _SET_OFF.sub(r"  \1 ", sentence)
    marks = [mark for mark in _ANY.finditer(sentence) if not _NAMES_BEFORE.search(sentence[: mark.start()][-120:])]
    found: list[Judging] = []
    for k, mark in enumerate(marks):
        if not found or mark.start() >= found[-1].end:
            judging = _judging(sentence, marks[k:], own)
            found += [judging] if judging else []
    return tuple(found)


def _judging(sentence: str, marks: list[re.Match[str]], own: frozenset[str]) -> Judging | None:
    mark = marks[0]
    if _OR_ANOTHER.match(sentence, mark.end()) or _BY_OTHERS.match(sentence, mark.end()):
        return None
    if behind := _JUDGEMENT_BEHIND.match(sentence, mark.end()):
        return _given(sentence, mark, behind, own)
    word = _word_of_judging(sentence, mark)
    of = _what_was_judged(sentence, word, mark, own) if word else _what_was(sentence, mark, own)
    if of is None or not _GOING_ON.match(sentence, mark.end()):
        return None
    said, end = _one_after_another(sentence, marks, of, own)
    begin = word.start() if word else mark.start()
    is_verdict = bool(word and (_VERDICT.match(word.group()) or _BY_OFSTED.match(sentence, mark.end())))
    return Judging(said, begin, end, is_verdict) if said else None


def _given(sentence: str, mark: re.Match[str], behind: re.Match[str], own: frozenset[str]) -> Judging | None:
    """`The council received a requires improvement judgement for its leadership.`"""
    giving = _GIVEN.search(sentence[: mark.start()][-_FURTHEST:])
    if giving is None:
        return None
    of: JudgedArea | None = OVERALL if giving["overall"] or behind["overall"] else NOT_SAID
    if of is NOT_SAID and _GETTING.match(giving.group()):
        of = _what_got_it(sentence, sentence[: mark.start()][: -len(giving.group())], own)
    if of is NOT_SAID:
        of = _the_one_judgement(sentence, giving.group())
    if of is None:
        return None
    found, end = with_what_for(sentence, behind.end(), of, own)
    grades = (GradeSaid(grade_of_words(mark["grade"]), found),) if found else ()
    return Judging(grades, mark.start(), end, is_verdict=True) if grades else None


def _the_one_judgement(sentence: str, before: str) -> JudgedArea:
    """`Following a judgement of inadequate`: it is of all services, unless the sentence names some of them."""
    parts = areas_named(sentence) - {WHOLE, EVERY, "leaders"}
    return OVERALL if _ARTICLE.search(before) and not parts else NOT_SAID


def _what_got_it(sentence: str, before: str, own: frozenset[str]) -> JudgedArea | None:
    """Return what received a judgement; None where it may be anything but a council's services."""
    subject = subject_of(_HAD.sub("", before.rstrip()))[0]
    if not subject or is_pronoun(subject):
        return what_it_is_about(sentence, subject, own)
    return judged_area(subject, own)


def _what_was(sentence: str, mark: re.Match[str], own: frozenset[str]) -> JudgedArea | None:
    """Return what a grade is said of without a word of judging, right behind an inspection or as reports name areas."""
    before = sentence[: mark.start()][-2 * _FURTHEST :].rstrip()
    was = _WAS.search(before) or _MOVED.search(before)
    if was is None and not _REQUIRED.match(mark["grade"]):
        return None
    subject, opened_by = subject_of(before[: was.start()].rstrip() if was else before)
    if is_pronoun(subject) and _WHEN.fullmatch(opened_by):
        of = what_it_is_about(sentence, subject, own)
        return of if of and of.words and not of.is_part else None
    of = judged_area(subject, own)
    told = _WHEN.fullmatch(opened_by) or _SURELY_JUDGED.search(subject) or _surely_graded(sentence, was, mark)
    return of if of and told and is_service(of.words) else None


def _surely_graded(sentence: str, was: re.Match[str] | None, mark: re.Match[str]) -> bool:
    """`were good overall`, `required improvement to be good`, `had improved to good`: so only a grade is told."""
    moved = was is not None and _WAS.fullmatch(was.group()) is None
    whole_form = mark["grade"].casefold().endswith("to be good")
    return moved or whole_form or bool(_OVERALL_BEHIND.match(sentence, mark.end()))


def _word_of_judging(sentence: str, mark: re.Match[str]) -> re.Match[str] | None:
    """Return the last word of judging before a grade, in the same part of the sentence."""
    *_, found = (None, *_JUDGING.finditer(sentence, max(0, mark.start() - _FURTHEST), mark.start()))
    return found if found and not re.search(r"[.;]", sentence[found.end() : mark.start()]) else None


def _what_was_judged(sentence: str, word: re.Match[str], mark: re.Match[str], own: frozenset[str]) -> JudgedArea | None:
    between, led = _without_leading(_BY_INSPECTORS.sub("", sentence[word.end() : mark.start()]).strip())
    if _BY.match(between):
        return None
    before = sentence[max(0, word.start() - 2 * _FURTHEST) : word.start()]
    by_an_inspection = _BY_AN_INSPECTION.search(before)
    said_of_anything = _FOUND.fullmatch(word.group()) and mark["grade"].casefold() in _SAID_OF_ANYTHING
    if said_of_anything and not led and not (between and by_an_inspection):
        return None
    if between and word["noun"] and _OF_A_YEAR.fullmatch(between):
        between = ""
    if between and not word["noun"] and not _inspectors_judge(before):
        return None
    if is_pronoun(between) and not is_service(between) and by_an_inspection:
        return what_it_is_about(sentence, between, own)
    if between:
        return judged_area(between, own)
    if word["noun"] and (every := _ALL.search(before)):
        return judged_area(every.group() + word.group(), own)
    if word["noun"]:
        named = judged_area(subject_of(before.rstrip())[0], own)
        return OVERALL if before.rstrip().endswith("overall") else named or _the_one_judgement(sentence, before)
    return judged_before(sentence, word.start(), own)


_SAID_OF_ANYTHING = frozenset({"outstanding", "good", "adequate", "inadequate"})


def _inspectors_judge(before: str) -> bool:
    """Tell whether it is inspectors who judge something, by the words before the word of judging: leaders may, too."""
    clause = _CLAUSE.split(before)[-1].strip()
    return not clause or bool(_WAS_JUDGED.search(clause) or _INSPECTORS.search(clause))


def _without_leading(between: str) -> tuple[str, bool]:
    """Return the words between judging and grade without those that lead to it, and whether any do."""
    led = False
    while found := _LED.search(between):
        between, led = between[: found.start()].rstrip(), True
    return _LEADS_IN.sub("", between), led


def _one_after_another(
    sentence: str, marks: list[re.Match[str]], of: JudgedArea, own: frozenset[str]
) -> tuple[tuple[GradeSaid, ...], int]:
    """Return the grade, and those that the sentence joins to it, each for something of its own."""
    said: list[GradeSaid] = []
    end = marks[0].start()
    for k, mark in enumerate(marks):
        found = of if k == 0 else _joined(sentence[end : mark.start()], own)
        if found is None or not _GOING_ON.match(sentence, mark.end()):
            break
        found, tail = with_what_for(sentence, mark.end(), found, own)
        if found is None or (k and not found.words):
            break
        grade = grade_of_words(mark["grade"])
        said.append(GradeSaid(grade, found))
        also, end = also_for(sentence, tail, own)
        said += [GradeSaid(grade, also)] if also else []
    return tuple(said), end


def _joined(between: str, own: frozenset[str]) -> JudgedArea | None:
    """Return what the next grade is for, by the words that join it to the one before; None where nothing joins them."""
    joining = _AND_ANOTHER.match(between) if len(between) < 2 * _FURTHEST else None
    if joining is None:
        return None
    words = joining["of"].strip(" ,")
    if words.endswith(" and"):  # two things joined, and then the grade: which of them it is for is not sure
        return None
    return judged_area(words, own) if words else NOT_SAID
