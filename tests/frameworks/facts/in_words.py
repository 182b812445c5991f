"""Facts written out in one line each, so that what is expected can be read."""

from __future__ import annotations

from generator.frameworks.facts.inspection_dates import inspection_dates
from generator.frameworks.facts.licence import copyright_year, licence
from generator.frameworks.facts.national_tags import national_tags
from generator.frameworks.facts.people import people
from generator.frameworks.facts.previous_inspections import previous_inspections
from generator.frameworks.facts.response import response_asked
from generator.frameworks.facts.sentence_splitting import sentences
from generator.frameworks.facts.statistics import statistics
from generator.frameworks.facts.visit_topic import visit_topic
from generator.frameworks.looking_back import follow_ups
from generator.model.document import Line
from generator.model.framework import ResponseAsked
from generator.model.report import FollowUp, Section, Statistic

OWN = frozenset({"exampleshire"})
"""The words of the council's name in the cases."""

Sections = tuple[Section, ...]


def dates(sections: Sections) -> str:
    found = inspection_dates(sections)
    lines = [f"inspection: {found.start or 'unknown'} to {found.end or 'unknown'} “{found.text or ''}”"]
    lines += [f"published: {found.published or 'unknown'} “{found.published_text or ''}”"]
    lines += [f"doubt: {doubt.code} {doubt.field}" for doubt in found.doubts]
    return "\n".join(lines)


def figures(sections: Sections) -> str:
    return "\n".join(map(figure, statistics(sections)))


def figure(one: Statistic) -> str:
    """`looked_after = 307 children at 2017-06-30; national 15; earlier 295 at 2016-03-31`."""
    name = f" ({one.label.split(': ')[1]})" if ": " in one.label else ""
    words = f"{one.measure}{name} = {one.value:g} {one.unit}"
    words += f" at {one.as_of}" if one.as_of else f" [{one.as_of_text}]" if one.as_of_text else ""
    words += f"; national {one.national:g}" if one.national is not None else ""
    words += f"; earlier {one.previous.value:g} at {one.previous.as_of or 'unknown'}" if one.previous else ""
    return words


def earlier(sections: Sections) -> str:
    return "\n".join(
        f"{one.date or 'undated'} | {one.subject} | {one.grade or 'no grade'}" + (f" | {one.area}" if one.area else "")
        for one in previous_inspections(sentences(sections), OWN)
    )


def looking_back(sections: Sections) -> str:
    spoken = sentences(sections)
    found = follow_ups(spoken, previous_inspections(spoken))
    return "\n".join(_looking_back(one) for one in found)


def _looking_back(one: FollowUp) -> str:
    """`point | met | 2019-03 | All of this has been done.`, with the sentences beside it and others meant."""
    meant = " and ".join(filter(None, (one.refers_to, *one.also_refers_to))) or "no inspection"
    beside = {side: f"({words})" for side, words in (("before", one.before), ("after", one.after)) if words}
    words = " ".join(filter(None, (beside.get("before"), one.words, beside.get("after"))))
    return f"{one.kind} | {one.status} | {meant} | {words}"


def named(sections: Sections) -> str:
    found = people(sections, _lines(sections), OWN)
    return "\n".join(f"{one.role}: {one.name}" + (f" ({one.title})" if one.title else "") for one in found)


def topic(sections: Sections) -> str:
    return visit_topic(sections) or "none"


def _lines(sections: Sections) -> list[Line]:
    """The lines of a document that prints each heading and each block on one."""
    texts = [
        text for one in sections for text in ((one.heading,) if one.heading else ()) + tuple(b.text for b in one.blocks)
    ]
    return [Line(text=text, raw=text, number=k, words=range(0)) for k, text in enumerate(texts, start=1)]


def terms(sections: Sections) -> str:
    found = licence(sections)
    return f"{found.name} | {found.words or 'no words'} | copyright {copyright_year(sections) or 'unknown'}"


def tags(sections: Sections) -> str:
    found = [tag for section in sections for block in section.blocks for tag in national_tags(block.text)]
    return "\n".join(f"{tag.kind} {tag.value} | {tag.words}" for tag in found) or "none"


_ANSWERS = (
    ResponseAsked(kind="statement-of-action", title="Statement", printed=("written statement of",), dated=True),
    ResponseAsked(kind="priority-action-plan", title="Action plan", printed=("priority action plan",)),
    ResponseAsked(kind="strategic-plan", title="Strategic plan", printed=("strategic plan",)),
)
LETTER_OF = "2018-01-01"
"""The day of the letters in the cases of answers asked for."""


def answer_asked(sections: Sections) -> str:
    response, doubts = response_asked(sections, _ANSWERS, LETTER_OF)
    said = f"{response.kind} by “{response.by}”" if response else "nothing"
    dated = response is not None and response.kind == "statement-of-action"
    due = f", due {(response.due if response else None) or 'never'}" if dated else ""
    sent = [f"sent by “{response.sent_by}”"] if response and response.sent_by not in (None, response.by) else []
    return "\n".join([said + due, *sent, *(f"doubt: {one.code}" for one in doubts)])
