"""Values of a report that a person put right, for readers: what each is called, and what it was and is.

Corrections and data name values by their path in `report.json`, which says nothing to a reader.
"""

from __future__ import annotations

from generator.english.dates import date_words
from generator.english.terms import READINGS
from generator.model.day import is_possible_date

DAYS = frozenset({"inspection_start", "inspection_end", "published", "published_supplied", "as_of", "date", "due"})
NUMBERS = frozenset({"value", "national"})
KEYS = frozenset({"kind", "role"})
"""The last step of a path to a day, to a number and to a key; whatever else looks like one is words as printed."""
FACTS = {
    "document.inspection_start": "First day of the inspection",
    "document.inspection_end": "Last day of the inspection",
    "document.published": "Day of publication",
    "document.topic": "What inspectors looked at",
    "document.theme": "What inspectors looked at",
    "document.theme.words": "What inspectors looked at",
    "document.lead_inspector": "Lead inspector",
    "document.title": "Title",
    "document.partnership": "Local area partnership",
    "document.licence.name": "Licence",
    "response.due": "Day on which a written answer is due",
    "response.by": "Who has to answer",
    "monitoring.within": "When inspectors come back",
    "next_inspection.within": "When the next inspection is due",
}
"""Values of which a report has one, by their path."""
ITEMS = {
    "judgements": "Judgement",
    "recommendations": "Recommendation",
    "statistics": "Figure",
    "previous_inspections": "Earlier inspection it tells of",
    "follow_ups": "Sentence that looks back",
    "people": "Person it names",
    "bodies": "Body it names",
    "sections": "Full text",
}
"""What a report has lists of."""
PARTS = {
    "text": "words",
    "words": "words",
    "addressed_to": "who has to act",
    "kind": "kind",
    "as_of": "day",
    "as_of_text": "day as printed",
    "date": "day",
    "subject": "what was inspected",
    "grade": "grade",
    "grade_text": "grade as printed",
    "status": "what it says",
    "label": "name",
    "role": "role",
}

_STATUSES = {str(status): words for status, words in READINGS.items()}


def value_named(field: str, called: str | None = None) -> str:
    """What a person put right, for readers: "Last day of the inspection", "Recommendation r3, words".

    `called` names the item of a list where it has a name. A path that is not known stays as the data have it.
    """
    collection, *steps = field.split(".")
    if field in FACTS or collection not in ITEMS:
        return FACTS.get(field, field)
    named = called or (steps[0] if steps and not steps[0].isdecimal() else None)
    part = PARTS.get(steps[-1]) if len(steps) > 1 else None
    return f"{ITEMS[collection]}{f' {named}' if named else ''}{f', {part}' if part else ''}"


def value_told(field: str, value: str) -> str:
    """A value as readers write it: a day and a key in words, a whole number without its point, all else as it stands.

    A grade is not told here: its words are those of its scale.
    """
    name = field.rpartition(".")[2]
    if name in DAYS and is_possible_date(value):
        return date_words(value)
    if name in KEYS:
        return value.replace("_", " ").replace("-", " ")
    if name == "status":
        return _STATUSES.get(value, value)
    return value.removesuffix(".0") if name in NUMBERS else value
