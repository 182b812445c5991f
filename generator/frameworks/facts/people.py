"""The people a document names for what they did: who led, who inspected, who was written to, who signed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from generator.frameworks.cues import any_of, phrases_beside
from generator.frameworks.facts.joint_letter_people import joint_addressees, joint_signatories
from generator.frameworks.facts.letter_people import addressees, signatory
from generator.frameworks.facts.personal_names import CAPITAL, NAME, PARTICLE, TITLE, TITLE_WORDS
from generator.model.document import Line
from generator.model.framework import Inspectorate
from generator.model.noun import Place
from generator.model.report import DocumentKind, Person, Section, SectionRole, TextBlock

_Role = Literal["lead_inspector", "inspector", "addressee", "signatory", "other"]

_NAMED_IN: frozenset[SectionRole] = frozenset({"cover", "inspection-information", "letter"})

_PHRASES = phrases_beside(__file__)
_LABEL = re.compile(rf"(?P<label>{any_of(_PHRASES['labels'])})\s*:\s*", re.IGNORECASE)
_LABEL_ALONE = re.compile(rf"^(?P<label>{any_of(_PHRASES['bare_labels'])})\s+(?=[A-Z])", re.IGNORECASE)

# `Inspection dates: 3 to 7 June 2013 Reporting inspector Ann Example HMI`, two lines of a cover read as one
_AFTER_A_DATE = re.compile(r"^.*\b20\d\d (?=(?:Lead|Reporting) inspector)", re.IGNORECASE)

_TITLE_BETWEEN = re.compile(rf",\s*(?={TITLE_WORDS}\b(?!\s+(?-i:{CAPITAL}\s+{CAPITAL})))", re.IGNORECASE)
# `Ann Example HMI Bob Sample HMI`: the comma between two people is lost
_TITLE_THEN_NAME = re.compile(
    rf"(?<=\w )(?P<title>{TITLE_WORDS})\s+(?={CAPITAL}\s+{CAPITAL})(?!{TITLE_WORDS})", re.IGNORECASE
)
_TITLE_FIRST = re.compile(rf"^(?P<title>{TITLE_WORDS})\s+(?={CAPITAL}\s)", re.IGNORECASE)
# `Ann ExampleHer Majesty's Inspector`: a title glued to a name
_GLUED = re.compile(r"(?<=[a-z])(?=(?:Senior )?(?:(?:Her|His) Majesty|HMI\b)|Senior HMI\b|Ofsted Inspector)")

# A line that only goes on with names: `Blackman (OI), Lorna Schlechte and Caroline Walsh`
_PART_OF_NAME = re.compile(rf"[(\[]?(?:{CAPITAL}|and|from|{PARTICLE}|&)[)\]]?[,.;]?")

# `The inspectors were Ann Example and …`, `Her Majesty's Inspectors for this visit were …`, `carried out by …`
_NAMED = re.compile(
    r"\b(?:(?:The (?:two |three |lead )?[Ii]nspectors?|(?P<titles>(?:Her|His) Majesty[’']?s [Ii]nspectors?))"
    r"(?: (?:for|on|who (?:carried out|undertook|conducted|made)) (?:this|the) (?:focused |monitoring )?visit)?"
    r" (?:were|was)|"
    r"(?:carried out|undertaken|conducted|led) by(?: (?:two|three|four|one|of))*"
    r"(?: (?:Ofsted )?inspectors?,?| (?P<by>(?:Her|His) Majesty[’']?s Inspectors?)(?: \(HMI\))?,?)?)\s*:?"
    r"\s+(?P<names>[A-Z].*?)(?:\.\s|\.?$)"
)
_AUTHOR = re.compile(r"^(?:Report )?Author\s*:\s*(?P<name>.+)$", re.IGNORECASE)


def people(
    sections: tuple[Section, ...],
    lines: Sequence[Line],
    own: frozenset[str],
    kind: DocumentKind = "inspection-report",
    inspecting: tuple[Inspectorate, ...] = (),
) -> tuple[Person, ...]:
    """Return the people named, in the order of the document, each once in a role.

    `lines` are the document's, and `own` the words of the council's name, comparable. `inspecting` are those who
    inspect together: whose inspector somebody is may stand behind the name, in one place of several. A letter of
    several inspectorates to all leaders of an area has a head and a foot of its own.
    """
    if kind == "joint-letter":
        found = [*joint_addressees(lines), *joint_signatories(lines)]
    else:
        team = list(_team(sections, tuple(one for one in inspecting if kind == "joint-report" or not _is_title(one))))
        is_letter = any(section.role == "letter" for section in sections)
        found = [*team, *(_letter(lines, team, own) if is_letter else ()), *_authors(sections)]
    once: dict[tuple[str, str], Person] = {}
    for person in found:
        known = once.setdefault((person.name, person.role), person)
        if known.inspectorate is None and person.inspectorate:
            once[person.name, person.role] = known.model_copy(update={"inspectorate": person.inspectorate})
    return tuple(once.values())


def _team(sections: tuple[Section, ...], inspecting: tuple[Inspectorate, ...]) -> Iterator[Person]:
    for section in sections:
        for label, names, place in _labelled(section.blocks):
            for part, inspectorate in _by_inspectorate(names, inspecting):
                for name, title in _names(part):
                    yield Person(
                        name=name,
                        role=_role(label),
                        title=title or _label_title(label),
                        inspectorate=inspectorate or inspectorate_of(title or "", inspecting),
                        place=place,
                    )
        for block in section.blocks if section.role in _NAMED_IN else ():
            if named := _NAMED.search(block.text):
                yield from _inspectors(named, block.place)


def _inspectors(named: re.Match[str], place: Place) -> Iterator[Person]:
    of_all = _one_of(named["titles"] or named["by"])
    for name, title in _names(named["names"]):
        yield Person(name=name, role="inspector", title=title or of_all, place=place)


def _is_title(inspectorate: Inspectorate) -> bool:
    """`Ann Example, Ofsted` tells a title, where nobody inspects with Ofsted."""
    return TITLE.fullmatch(inspectorate.title) is not None


def names_team(text: str) -> bool:
    """Return whether a text names people behind a label: `Lead inspector: Ann Example`."""
    return _LABEL.match(text) is not None


def _by_inspectorate(names: str, inspecting: tuple[Inspectorate, ...]) -> Iterator[tuple[str, str | None]]:
    """Divide a list of names where a name is followed by whose inspector it is: `Ann Example, Ofsted; Bob Sample, CQC`.

    What stands before the last comma, semicolon or `and` within a piece is of nobody known.
    """
    called = {words: one.key for one in inspecting for words in (one.title, *one.printed)}
    behind = any_of(map(re.escape, sorted(called, key=len, reverse=True)))
    at = 0
    for found in re.finditer(rf"\s*[,(–-]\s*(?:of |from )?(?:the )?(?P<of>{behind})\b\)?", names) if called else ():
        *before, last = re.split(r"(?<=[,;])\s+|\band\b", names[at : found.start()])
        yield from ((piece, None) for piece in before)
        yield last, called[found["of"]]
        at = found.end()
    yield names[at:].lstrip(" ,;."), None


def inspectorate_of(title: str, inspecting: tuple[Inspectorate, ...]) -> str | None:
    """Return whose inspector a title shows somebody to be, by the words of those who inspect together."""
    return next((one.key for one in inspecting if any(_holds(title, words) for words in one.staff)), None)


def _holds(title: str, words: str) -> bool:
    return re.search(rf"\b{re.escape(words)}\b", title, re.IGNORECASE) is not None


def _labelled(blocks: tuple[TextBlock, ...]) -> Iterator[tuple[str, str, Place]]:
    """Yield each label with the names after it, put together over the lines they fill."""
    k = 0
    while k < len(blocks):
        text = _LABEL_ALONE.sub(r"\g<label>: ", _AFTER_A_DATE.sub("", blocks[k].text))
        if not _LABEL.match(text):
            k += 1
            continue
        place, k = blocks[k].place, k + 1
        while k < len(blocks) and _goes_on(text, blocks[k].text):
            text, k = f"{text} {blocks[k].text}", k + 1
        labels = list(_LABEL.finditer(text))
        ends = [*(label.start() for label in labels[1:]), len(text)]
        for label, end in zip(labels, ends, strict=True):
            yield label["label"], text[label.end() : end], place


def _goes_on(text: str, following: str) -> bool:
    if _LABEL.search(following) or not all(map(_PART_OF_NAME.fullmatch, following.split())):
        return False
    # After a whole list only a title may follow on a line of its own.
    return bool(
        TITLE.fullmatch(following) or re.search(r"(?:,|\band|:)\s*$", text) or re.search(r"[,(]|\band\b", following)
    )


def _names(text: str) -> Iterator[tuple[str, str | None]]:
    """Yield name and title of each person of a list; what does not look like a name is left out.

    A title in the plural at the end is everybody's who has none: `Ann Example and Bob Sample, HM Inspectors`.
    """
    text = _TITLE_BETWEEN.sub(" ", _GLUED.sub(" ", text.strip()))
    text = _TITLE_THEN_NAME.sub(r"\g<title>, ", text)
    named = [one for piece in re.split(r"\s*(?:,\s*and|,|;|\band\b|&)\s+", text) if (one := _name_and_title(piece))]
    shared = named[-1][1] if named and (named[-1][1] or "").casefold().endswith("inspectors") else None
    for name, title in named:
        yield name, _one_of(title or shared)


def _name_and_title(piece: str) -> tuple[str, str | None] | None:
    titled = TITLE.search(piece) or _TITLE_FIRST.search(piece)
    name = piece.replace(titled.group(), "", 1) if titled else piece
    name = name.strip(" .,:()")
    return (name, titled["title"] if titled else None) if NAME.match(name) else None


def _one_of(title: str | None) -> str | None:
    """`Her Majesty's Inspectors` were each one of them."""
    return re.sub(r"(?<=inspector)s$", "", title, flags=re.IGNORECASE) if title else None


def _role(label: str) -> _Role:
    words = label.casefold()
    if words.startswith(("lead", "reporting")):
        return "lead_inspector"
    return "other" if "analyst" in words or "manager" in words else "inspector"


def _label_title(label: str) -> str | None:
    """The label is what tells a reader who somebody is, where it says more than the role."""
    said = label.casefold()
    plain = said.startswith(("lead", "reporting", "team", "inspect"))
    return None if plain else re.sub(r"s$", "", label)


def _letter(lines: Sequence[Line], team: list[Person], own: frozenset[str]) -> Iterator[Person]:
    yield from addressees(lines, own)
    signed = signatory(lines, frozenset(person.name for person in team))
    if signed:
        yield signed


def _authors(sections: tuple[Section, ...]) -> Iterator[Person]:
    for section in sections:
        for block in section.blocks if section.role in {"council", "inspection-information"} else ():
            author = _AUTHOR.match(block.text)
            for name, _ in _names(author["name"]) if author else ():
                yield Person(name=name, role="other", title="Author", place=block.place)
