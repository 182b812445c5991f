"""The bodies of a local area partnership and who leads them: from the table of its details, and from the text on it.

    Local authority             | Integrated care board
    Exampleshire County Council | NHS Example Valley Integrated Care Board
    Ann Example, Director of …  | Bob Sample, Chief Executive

The head of a column says what its body is, so its name need not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.frameworks.cues import any_of, phrases_beside
from generator.frameworks.facts.bodies import BodyNames, body_kind
from generator.frameworks.facts.personal_names import NAME, without_honorific
from generator.frameworks.facts.sentence_splitting import split_sentences
from generator.model.partnership import Body
from generator.model.report import Person, Section, TextBlock

_PHRASES = phrases_beside(__file__)
_POST = re.compile(rf"[,\s]+(?P<post>{any_of(_PHRASES['posts'])}.*)$")
_HONOURS = re.compile(r"\s*\([A-Z]{2,5}\)")
_RESPONSIBLE = tuple(re.compile(phrase, re.IGNORECASE) for phrase in _PHRASES["responsible"])


def partnership_bodies(sections: tuple[Section, ...], names: BodyNames) -> tuple[Body, ...]:
    """Return the bodies, those of the table first; the text adds those of a kind that the table does not have."""
    of_table = list(_of_table(sections, names))
    kinds = {body.kind for body in of_table}
    of_text = [body for body in _responsible(sections, names) if body.kind not in {*kinds, "other"}]
    return tuple({body.name: body for body in (*of_table, *of_text)}.values())


def partnership_people(sections: tuple[Section, ...]) -> tuple[Person, ...]:
    """Return who leads each body, with post and body as the title."""
    found: list[Person] = []
    for rows in _tables(sections):
        bodies = rows[1].cells if len(rows) > 1 else ()
        for at, row in enumerate(rows[2:], start=2):
            below = rows[at + 1].cells if at + 1 < len(rows) else ()
            for column, cell in enumerate(row.cells):
                post = below[column] if at == 2 and column < len(below) else ""
                found.extend(_leader(cell, post, bodies[column] if column < len(bodies) else "", row))
    return tuple({person.name: person for person in found}.values())


def _tables(sections: tuple[Section, ...]) -> Iterator[list[TextBlock]]:
    """Yield the rows of each table of details: one whose head names kinds of bodies."""
    for section in sections:
        rows = [block for block in section.blocks if block.kind == "row" and section.role == "partnership"]
        if rows and any(body_kind(cell) != "other" for cell in rows[0].cells):
            yield rows


def _of_table(sections: tuple[Section, ...], names: BodyNames) -> Iterator[Body]:
    for head, *rows in _tables(sections):
        for column, cell in enumerate(rows[0].cells if rows else ()):
            told = body_kind(head.cells[column]) if column < len(head.cells) else "other"
            several = names.bodies_in(cell)
            if len(several) > 1 and all(body.kind != "other" for body in several):
                yield from several
            elif cell:
                yield names.body(cell, None if told == "other" else told)


def _responsible(sections: tuple[Section, ...], names: BodyNames) -> Iterator[Body]:
    for section in sections:
        for block in section.blocks if section.role == "partnership" and not section.level > 1 else ():
            for sentence in split_sentences(block.text):
                found = next(filter(None, (pattern.search(sentence) for pattern in _RESPONSIBLE)), None)
                yield from names.bodies_in(found["bodies"]) if found else ()


def _leader(cell: str, below: str, body: str, row: TextBlock) -> Iterator[Person]:
    """Yield who leads a body: `Ann Example, Director of …`, with or without the comma, or a name over its post.

    A name without a post stands right under that of the body. Other cells, as those of addresses, name nobody.
    """
    posted = _POST.search(cell)
    name = without_honorific(_HONOURS.sub("", cell[: posted.start()] if posted else cell)).strip(" ,")
    under = _POST.fullmatch(f" {below}")
    post = posted["post"] if posted else under["post"] if under else ""
    stands_first = bool(posted or under or below)
    if stands_first and NAME.match(name) and body_kind(name) == "other":
        title = ", ".join(filter(None, (post.strip(" ,."), body)))
        yield Person(name=name, role="other", title=title or None, place=row.place)
