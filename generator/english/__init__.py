"""The one home of English: the words and sentences readers see that no report prints, made from values and codes.

It rests on the model alone: values and codes come in, words go out. What has the words of a report in it quotes them;
nothing here reads any.

The small parts of all sentences stand here by name: dates and ages, numbers, lists and places, grades and kinds, how a
document is named. Each subject has a module of its own: a kind of page (`council`, `history`, `report`, `comparison`),
or what several pages tell of (`judgements`, `recommendations`, `figures`, `links`, `accuracy`, `doubts`). Words
that never change stand in the page's template.

A parsed report holds a few words that name what it states, such as the name of a licence, "… Council" as a publisher
or the title "Author". They are values of the record, as a key is, and stand with the code that reads them
(`frameworks/facts/licence.py`, `people.py`, `frameworks/document_facts.py`).
"""

from generator.english.dates import (
    SOME_TIME_AGO,
    age_words,
    date_words,
    inspection_days,
    month_words,
    period_words,
    signed,
    words_of_today,
)
from generator.english.documents import (
    is_day_put_right,
    looked_at,
    of_council,
    report_date,
    report_month,
    report_words,
    source_words,
    theme_words,
    with_day,
)
from generator.english.grades import grade_words, scale_title, whose_outcome
from generator.english.numbers import UNITS, counted, figure_words, number_words
from generator.english.sentences import (
    as_sentence,
    key_words,
    listed,
    lower_first,
    opening_words,
    place_words,
    quoted,
    upper_first,
)
from generator.english.terms import (
    ADMONITIONS,
    FRAGMENT,
    FRAGMENTS,
    HOME,
    IN_PLACE_OF_A_GRADE,
    KINDS,
    NO_FIGURE,
    NO_GRADE_STATED,
    NOT_FOUND,
    NOT_JUDGED,
    NOT_READABLE,
    NOT_REPORTED,
    READINGS,
    fragment_words,
    kind_words,
)

__all__ = [
    "ADMONITIONS",
    "FRAGMENT",
    "FRAGMENTS",
    "HOME",
    "IN_PLACE_OF_A_GRADE",
    "KINDS",
    "NOT_FOUND",
    "NOT_JUDGED",
    "NOT_READABLE",
    "NOT_REPORTED",
    "NO_FIGURE",
    "NO_GRADE_STATED",
    "READINGS",
    "SOME_TIME_AGO",
    "UNITS",
    "age_words",
    "as_sentence",
    "counted",
    "date_words",
    "figure_words",
    "fragment_words",
    "grade_words",
    "inspection_days",
    "is_day_put_right",
    "key_words",
    "kind_words",
    "listed",
    "looked_at",
    "lower_first",
    "month_words",
    "number_words",
    "of_council",
    "opening_words",
    "period_words",
    "place_words",
    "quoted",
    "report_date",
    "report_month",
    "report_words",
    "scale_title",
    "signed",
    "source_words",
    "theme_words",
    "upper_first",
    "whose_outcome",
    "with_day",
    "words_of_today",
]
