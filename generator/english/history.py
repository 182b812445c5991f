"""What the history of one council's recommendations says: how many, on which subjects, and what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.english.dates import date_words, month_words
from generator.english.documents import looked_at
from generator.english.numbers import counted
from generator.english.sentences import as_sentence, listed, lower_first, opening_words, quoted
from generator.english.terms import KINDS, numbered
from generator.model.report import DocumentFacts, DocumentKind, Recommendation, RecommendationKind, Report

NO_RECOMMENDATIONS = "The program found no recommendations in the reports on the council’s own services."
OFTEN = "Subjects that came up more than once"
NO_THEME = "Other subjects"
ASKED_FOR = "Asked for"
RELATED = "Related words, found by the program"
OF_ALL = "Inspectors speak of all recommendations together"
READ_OF_ALL = "Read what they say"
NOT_LOOKED_FOR = "The program did not look here: no earlier recommendation on this could be compared."
LONGEST_TOPIC = 60
"""Letters of a visit's topic that have room beside a day."""
NO_DATE = "date not known"
BOARD: RecommendationKind = "board-recommendation"
AS_DATA = "All recommendations as a table (recommendations.csv)"
MORE = "What else these reports say about earlier inspections"
OF_SERVICES = "The services as a whole"
OF_ALL_POINTS = "All earlier recommendations together"
BY_DOCUMENT = "How many at each inspection and visit"
APART = "Inspections of other kinds are on the timeline"
"""The way to them, where there are some."""

WHO_SAYS_SO = "Who says so: what each kind of answer means"
INSPECTORS = "Inspectors say so"
INSPECTORS_MEANS = (
    "A later report speaks of the earlier inspection or its recommendations itself. Its words are quoted."
)
RELATED_MEANS = (
    "The later report uses the same words on the same subject. Whether it means the same is for you to judge."
)
PERSON = "A person’s reading"
PERSON_MEANS = "Somebody who keeps this site read the reports and decided. The reason is beside it."
NOTHING = "The program found nothing"
NOTHING_MEANS = "No sentence matched. It does not mean that nothing was said, or that anything was or was not done."

OF_WHAT: dict[DocumentKind, str] = {"visit-letter": "visit", "board-review": "review"}
"""What a document is of, in a word; else an inspection."""


def title(council: str) -> str:
    return f"What {council} was told to improve"


def description(council: str, answer: str) -> str:
    return f"{council}: {answer} With what inspectors said later."


def answer(kinds: Mapping[RecommendationKind, int], years: Sequence[str], often: int, once: int) -> str:
    """How many points of which kinds since when, and how many subjects came up again; `years` of the documents.

    "37 recommendations and areas for improvement since 2017. 9 subjects came up more than once; 21 only once."
    """
    first = next(filter(None, years), "")
    since = f"{' since' if len(years) > 1 else ' in'} {first}" if first else ""
    if not often + once:
        return f"{_asked(kinds)}{since}."
    if len(years) == 1:
        return f"{_asked(kinds)}{since}, on {counted(once, 'subject')}."
    came_up = f"{counted(often, 'subject')} came up more than once" if often else "No subject came up more than once"
    return f"{_asked(kinds)}{since}. {came_up}{f'; {once:,} only once' if once and often else ''}."


def _asked(kinds: Mapping[RecommendationKind, int]) -> str:
    """One number of all kinds, with their names; those of a safeguarding board are not its, and told below its own."""
    own = {kind: number for kind, number in kinds.items() if number and kind != BOARD}
    total = sum(own.values())
    names = [KINDS[kind][total > 1 or number > 1] for kind, number in sorted(own.items(), key=lambda each: -each[1])]
    named = f"{total:,} {listed([lower_first(name) for name in names])}" if own else ""
    return named or f"{counted(kinds[BOARD], 'recommendation')} for its safeguarding board"


def subjects(number: int) -> str:
    """All subjects, where none came up again."""
    return counted(number, "subject")


def once(number: int) -> str:
    """Subjects of one document alone, folded: "21 subjects that came up only once"."""
    return f"{subjects(number)} that came up only once"


def of_board(number: int) -> str:
    """What opens the subjects of the points for the safeguarding board, a body of its own."""
    return f"{counted(number, 'recommendation')} for the safeguarding board, not the council"


def column(report: Report) -> str:
    """The month over a column, short: "Dec 2015"."""
    month, _, year = month_words(report.date, NO_DATE).rpartition(" ")
    return f"{month[:3]} {year}".strip()


def kind_of_document(report: Report) -> str:
    """What a column is of: "inspection", "visit"."""
    return OF_WHAT.get(report.document.kind, "inspection")


def year_of_mark(report: Report) -> str:
    return f"{report.date[:4] or NO_DATE}:"


def asked_here(points: int) -> str:
    """How many points a document has on a subject."""
    return str(points) if points else "none"


def inspected(name: str, document: DocumentFacts) -> str:
    """What a document is of, beside its day: "Focused visit: the front door"; of a long topic its first words."""
    topic = looked_at(document, "{}", LONGEST_TOPIC)
    return f"{name}: {topic}" if topic else name


def nothing_found(of_a_part: bool, topic: str | None) -> str:
    """That the program found nothing in one document, and that a visit looks at a part only."""
    if not of_a_part:
        return FOUND_NOTHING_HERE
    return f"{FOUND_NOTHING_HERE} {as_sentence(f'A visit looks at one part only: {topic}') if topic else PART_ONLY}"


FOUND_NOTHING_HERE = "The program found nothing on this."
PART_ONLY = "A visit looks at one part only."


def found_on(openings: Iterable[str]) -> str:
    """The recommendations that words were found on."""
    return f"On {listed(list(openings))}"


def same_subject(*, earlier: bool) -> str:
    """Other points that are only shown: of an earlier document, or of the same under another subject."""
    where = "before on the same subject" if earlier else "here under another subject"
    return f"Asked {where}, found by the program"


def in_the_report(recommendation: Recommendation, told_of: str | None) -> str:
    """A point by what it is and its printed number; `told_of` is the day of an earlier visit that it tells of."""
    named = numbered(recommendation)
    return f"{named}, set on {date_words(told_of)}, as this report says" if told_of else f"{named} in the report"


def given_for(words: Sequence[str]) -> str:
    """The words that gave a point its subject, each once."""
    return f"On this subject because it says {listed(quoted(dict.fromkeys(words)))}"


def opening(text: str) -> str:
    return f"“{opening_words(text)}”"


def opening_of(text: str, date: str) -> str:
    """The same with its month, where several stand in a row."""
    return f"{opening(text)}, {month_words(date)}"


def told_of(number: int) -> str:
    """Earlier inspections that reports tell of, folded."""
    return f"Earlier inspections and visits, as these reports describe them ({number})"


def sentences_on(subject: str, number: int) -> str:
    """Sentences on one subject, folded: "Plans (3 sentences)"."""
    return f"{subject} ({counted(number, 'sentence')})"
