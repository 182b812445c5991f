"""The people a report names, set apart: here alone, and nowhere indexed or counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.english import report as wording
from generator.english import signed
from generator.frozen import Frozen
from generator.model.report import Person, Report
from generator.views.context import SiteContext
from generator.views.elements.basic import Hyperlink
from generator.views.elements.joint_inspections import inspectorate

_TITLE = re.compile(r"(?:(?:Dr|Mr|Mrs|Ms|Miss|Sir|Dame|Professor|Prof|Councillor|Cllr)\.? )+$")
_JOINED = re.compile(r"(?:[,;:(&/]|\b(?:and|with|by))\s*$")
"""What stands before a name that goes on a list or a sentence, and opens no line of its own."""


class PersonNamed(Frozen):
    """A person as the document prints them, on this page only."""

    name: str
    role: str
    evidence: Hyperlink


def people(site: SiteContext, report: Report) -> tuple[PersonNamed, ...]:
    return tuple(_named(site, report, number, person) for number, person in enumerate(report.people))


def _named(site: SiteContext, report: Report, number: int, person: Person) -> PersonNamed:
    """A person; behind the name or the role stands whether somebody put it right."""
    name = signed(person.name, site.is_put_right(report, f"people.{number}", "name"))
    role = signed(_role(site, report, person), site.is_put_right(report, f"people.{number}", "role", "inspectorate"))
    return PersonNamed(name, role, site.place_link(report, person.place, person.name))


def _role(site: SiteContext, report: Report, person: Person) -> str:
    return wording.person_role(person, inspectorate(site, report, person.inspectorate))


def names_apart(text: str, names: Sequence[str]) -> tuple[str, ...]:
    """Return a text that runs the lines of several people together as these lines; nothing for any other text.

    `Jo Dean HMI, lead inspector Sam Hill HMI, inspector` are two lines: a name that no comma and no `and` leads to
    opens a new one.
    """
    if len(text) > LONGEST:
        return ()
    openings = sorted(set(_openings(text, names)))
    if not openings:  # nearly always: every paragraph of a report is asked
        return ()
    lines = [text[start:end].strip() for start, end in zip([0, *openings], [*openings, len(text)], strict=True)]
    return tuple(line for line in lines if line)


LONGEST = 2000
"""Letters of a list of names; what is longer is running text."""


def _openings(text: str, names: Sequence[str]) -> Iterator[int]:
    for name in names:
        at = text.find(name)
        while at > 0:
            before = text[:at]
            title = _TITLE.search(before)
            opens = before[: title.start()] if title else before
            if opens.strip() and not _JOINED.search(opens):
                yield len(opens)
            at = text.find(name, at + len(name))
