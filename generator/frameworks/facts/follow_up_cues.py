"""The words by which inspectors say what became of an earlier point, kept apart so that they can be read and mended."""

from __future__ import annotations

import re


def _cue(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?:{word})" for word in words), re.IGNORECASE)


_DONE_WORD = (
    r"(?:addressed|implemented|completed|complete|met|resolved|achieved|actioned|acted (?:up)?on|tackled|rectified|"
    r"remedied|sustained|delivered|fulfilled|closed|progressed|improved|responded to|taken forward)"
)
_BE = r"(?:has|have|had|was|were|is|are|be|being)"
_POINTS = (
    r"(?:recommendations?|areas?|actions?|points?|issues?|shortfalls?|weaknesses|concerns?|deficits?|requirements?)"
)

POINT = _cue(
    r"\brecommendations?\b",
    r"\bareas?\b[^.]{0,40}\b(?:for|of|requiring|needing|that need(?:ed|s)?) (?:further )?"
    r"(?:improvement|development|priority action)",
    r"\bpriority actions?\b",
    r"\bimprovement points?\b",
    r"\b(?:areas?|issues?|shortfalls?|weaknesses|concerns?|deficits?|failings?|gaps?|practice|problems?|deficienc(?:y|ies))\b"
    r"[^.]{0,90}\b(?:identified|raised|highlighted|noted|found)\b",
    r"\b(?:identified|raised|highlighted|noted) (?:as )?(?:an? )?(?:area|issue|shortfall|weakness|concern|problem)",
    r"\bhighlighted\b[^.]{0,60}\bas an? (?:problem|concern|issue|weakness)",
    r"\bas needing (?:strengthening|improvement|development)",
)
"""What was asked or found wanting earlier."""

INSPECTED = _cue(r"inspection", r"visit", r"judgement")
"""What each form of `EARLIER` holds: a quick question that most sentences fail."""

EARLIER = _cue(
    r"\b(?:last|previous|earlier|prior(?! to)|most recent)\b[^.,;]{0,70}\b(?:inspections?|visits?|judgements?)\b",
    r"\b(?:inspections?|visits?)\b[^.,;]{0,40}\b(?:in|of) (?:[A-Z][a-z]+ )?20\d\d\b",
    r"\b20\d\d\b[^.;]{0,60}\b(?:inspections?|visits?)\b",
)
"""An earlier inspection or visit."""

REPEATED = _cue(
    rf"\b(?:this|these|which|that)\b[^.]{{0,25}}\b(?:was|were|had been|being)\b[^.]{{0,40}}\b{_POINTS}\b",
    r"\bdespite (?:this|it|these|the fact)\b[^.]{0,60}\b(?:identified|being|recommendation|highlighted)",
    r"\bimprovement in\b[^.]{0,80}\bwas an? (?:recommendation|area)",
)
"""A sentence, or its part, that only says that the thing was asked before: the rest tells what became of it."""

ONLY_ASKED = _cue(
    rf",? which (?:was|were|had been) (?:also )?an? (?:key )?{_POINTS}\b.*$",
    r"\bdespite (?:this|it) (?:being|having been)\b.*$",
)
"""The part of a sentence that only says the thing was asked before: it tells nothing of what became of it."""

WHOLLY_NOT = _cue(
    rf"\b(?:all|almost all|most|majority|many|mainly)\b[^.]{{0,150}}"
    rf"\b(?:remain|still require|ha(?:s|ve) not(?: yet)? been|not(?: been)? fully {_DONE_WORD}|outstanding\b)",
    r"\bhave,? mainly,? not\b",
    r"\bnone of the\b",
)

NOT_DONE = _cue(
    r"\bnone of the\b",
    rf"\b{_BE} not(?: yet)?(?: been| being)?(?: \w+ly)*(?: enough)? ?(?:been )?(?:\w+ly )?{_DONE_WORD}\b",
    rf"\bnot(?: yet)?(?: been)?(?: \w+ly)? {_DONE_WORD}\b",
    r"\b(?:has|have|had|did|do|does|is|are|was|were) not\b",
    r"\bnot (?:acted|always|enough|been|resulted|made)\b",
    r"\btoo (?:slow|many|few|little|long)\b",
    r"\b(?:insufficient|inadequate|poor|limited|slow|little|ineffective|no) (?:progress|action|response|improvement)\b",
    r"\bprogress\b[^.]{0,120}\b(?:is|has been|was) (?:too )?(?:poor|slow|insufficient|limited|inadequate)\b",
    r"\bremain(?:s|ed|ing)? (?:an? |some |of )?"
    r"(?:areas?|unresolved|outstanding|incomplete|unaddressed|weak|poor|concern|the same)\b",
    r"\bstill (?:requires?|needs?|areas|not|no|outstanding|to be|weak)\b",
    r"\bcontinues? to (?:be an? (?:area|concern|weakness)|require|need)",
    r"\bfail(?:ed|s|ure|ing)\b",
    r"\bpersist(?:s|ed|ent)?\b",
    r"\bno (?:clear|ongoing|longer fit|evidence)\b",
    r"\bnot fit for purpose\b",
    r"\bare repeated\b|\bis repeated\b|\brepeated at this inspection\b",
    r"\bunresolved\b|\bincomplete\b|\bunaddressed\b|\bdeteriorat",
    r"\bhave still to\b|\bhas still to\b|\bhas yet to\b|\bhave yet to\b",
    r"\bonly\b[^.]{0,40}\b(?:in draft|beginning|recently|started)\b",
)

PARTLY = _cue(
    r"\bnot all\b",
    r"\bnot\b[^.]{0,40}\bin all\b",
    r"\b(?:some|several|a number|elements|parts?|aspects|certain|a few|half|most|many|much|(?<!vast )majority)\b"
    rf"(?: of)?(?: the| these| its| their)?(?: [\w’'-]+){{0,4}} (?:{_POINTS}|progress|improvements?|action)\b",
    r"\b(?:partly|partially|in part|to some extent)\b",
    r"\bnot (?:yet |been |yet been )?(?:fully|completely|entirely|wholly)\b|\bstill to be fully\b|\bto be fully\b",
    r"\bnot (?:yet )?(?:embedded|consistent|consistently)\b",
    r"\bmore (?:to do|work)\b|\bfurther work\b",
    r"\btaken too long\b",
    r"\bin draft\b|\bat (?:the testing|an early) stages?\b",
    # At the head of a sentence these words join it to the one before: `However, plans are not …`
    r"\w{3,}\b[^.]{10,}\b(?:but|although|though|however|while)\b[^.]{0,60}\b(?:still|not|more|remain|further)\b",
)

DONE = _cue(
    rf"\b(?:{_BE}|fully|now|been|also|successfully|effectively|comprehensively|creatively|directly|meaningfully)\b"
    rf"(?: \w+ly)*(?: and \w+ly)? {_DONE_WORD}\b",
    rf"\b(?:has|have) (?:also |now |been )?(?:\w+ly )?{_DONE_WORD}\b",
    r"\bresponded (?:\w+ly )?(?:successfully|effectively|swiftly|well)\b",
    r"\bcomprehensive response\b|\beffective response\b",
    r"\bconverted into (?:areas of )?strengths?\b|\b(?:is|are) now (?:an? )?(?:\w+ )?(?:areas? of )?strengths?\b",
    r"\bprogress (?:the|that) [^.]{0,40}\bmade in ensuring\b",
    r"\backted on effectively\b",
)

PROGRESS = _cue(
    r"\bthere (?:has|have) been (?:\w+ ){0,3}(?:progress|improvements?)\b",
    r"\b(?:progress|improvements?|action) (?:has|have) (?:also )?been (?:made|taken)\b",
    r"\b(?:clear|good|significant|substantial|considerable|strong|noteworthy|excellent|real)\b[^.]{0,30}\bprogress\b",
)
"""Something was done; by itself it does not say that the point was met."""

STILL_WANTING = _cue(
    r"\b(?:has|have) not (?:yet )?(?:been )?improved\b[^.]{0,40}\bsince\b",
    r"\bprogress\b[^.]{0,100}\bsince\b[^.]{0,60}\b(?:is|has been|was) (?:too )?(?:poor|slow|insufficient|limited)\b",
    r"\bimproved\b[^.]{0,40}\bsince\b[^.]{0,80}\b(?:but|although|however)\b[^.]{0,60}\b(?:still|not yet|remains?)\b",
)
"""A service no better, or not yet good, since the inspection before: it was found wanting then, though not by name."""

ALL = _cue(r"\b(?:all|every|each)\b")

LISTED = _cue(
    r"\b(?:recommendations?|areas? for improvement|priority actions?)\b[^.]{0,80}"
    r"\b(?:included?|were to|was to|were that|was that)\b",
)
"""A sentence that only tells what was asked."""

INTENT_ONLY = _cue(
    r"\bfocus(?:ed|ing)? on\b",
    r"\bresponded positively\b",
    r"\bcommitted to\b",
    r"\bplans? to\b",
    r"\bworking (?:hard )?to\b",
)
"""Effort without an outcome."""

CONTEXT_BAD = _cue(
    r"\bnot\b",
    r"\btoo (?:many|few|slow)\b",
    r"\binsufficient",
    r"\bunacceptably\b",
    r"\bpoor\b",
    r"\bweak",
    r"\bvariable\b",
    r"\bearly stage\b",
    r"\bfurther improve\b",
    r"\bremains?\b",
    r"\binconsistent",
    r"\binadequate",
    r"\black of\b",
    r"\black(?:s|ed)?\b",
)
CONTEXT_GOOD = _cue(
    r"\bstrong", r"\bwell\b", r"\bgood\b", r"\beffective", r"\bachieved\b", r"\bimproved\b", r"\btimely\b"
)
