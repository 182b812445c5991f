"""The people a document names for what they did: who led, who inspected, who was written to, who signed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from generator.frameworks.cues import any_of, phrases_beside
from generator.model.report import Person, Place, Section, SectionRole, TextBlock

_Role = Literal["lead_inspector", "inspector", "addressee", "signatory", "other"]

_NAMED_IN: frozenset[SectionRole] = frozenset({"cover", "inspection-information", "letter"})

_PHRASES = phrases_beside(__file__)
_LABEL = re.compile(rf"(?P<label>{any_of(_PHRASES['labels'])})\s*:\s*", re.IGNORECASE)
_LABEL_ALONE = re.compile(rf"^(?P<label>{any_of(_PHRASES['bare_labels'])})\s+(?=[A-Z])", re.IGNORECASE)

# `Inspection dates: 3 to 7 June 2013 Reporting inspector Ann Example HMI`, two lines of a cover read as one
_AFTER_A_DATE = re.compile(r"^.*\b20\d\d (?=(?:Lead|Reporting) inspector)", re.IGNORECASE)

_TITLE_WORDS = any_of(_PHRASES["titles"])
_TITLE = re.compile(rf"[,\s]*[(\[–-]?\s*\b(?P<title>{_TITLE_WORDS})\s*[)\]]?\s*(?:from Ofsted)?\.?$", re.IGNORECASE)
_TITLE_BETWEEN = re.compile(rf",\s*(?={_TITLE_WORDS}\b)", re.IGNORECASE)
_CAPITAL = r"[A-Z][\w’'´.-]*"
_PARTICLE = any_of(_PHRASES["particles"])
_NAME = re.compile(rf"^{_CAPITAL}(?:\s+(?:{_CAPITAL}|{_PARTICLE})){{1,4}}$")

# A line that only goes on with names: `Blackman (OI), Lorna Schlechte and Caroline Walsh`
_PART_OF_NAME = re.compile(rf"[(\[]?(?:{_CAPITAL}|and|from|{_PARTICLE}|&)[)\]]?[,.;]?")

# `The inspectors were Ann Example and …`, `Her Majesty's Inspectors for this visit were …`, `carried out by …`
_NAMED = re.compile(
    r"\b(?:(?:The|(?:Her|His) Majesty[’']s) [Ii]nspectors?(?: (?:for|on) (?:this|the) visit)? (?:were|was)|"
    r"(?:carried out|undertaken|conducted|led) by(?: (?:two|three|four|one|of))*"
    r"(?: (?:Ofsted )?inspectors?,?| (?:Her|His) Majesty[’']?s Inspectors?(?: \(HMI\))?,?)?)\s*:?"
    r"\s+(?P<names>[A-Z].*?)(?:\.\s|\.?$)"
)
_AUTHOR = re.compile(r"^(?:Report )?Author\s*:\s*(?P<name>.+)$", re.IGNORECASE)
_SIGNED = re.compile(r"^Yours (?:sincerely|faithfully)\b", re.IGNORECASE)
_DEAR = re.compile(r"^Dear\b")
# `Ann Example Director of Children's Services Exampleshire County Council`, an address read as one line
_WHOLE_POST = re.compile(
    r",? (?P<post>(?:(?:Interim|Acting|Executive|Corporate|Strategic|Statutory) ){0,2}Director"
    r"(?: of| for) (?:(?:Children|Young|Families|People|Education|Services|and|Adults)(?:[’']s)?,?(?: |$))*)",
)
_HONORIFIC = re.compile(rf"^{any_of(_PHRASES['honorifics'])}\.?\s+")
_POST = re.compile(rf"\b{any_of(_PHRASES['posts'])}\b")


def people(sections: tuple[Section, ...]) -> tuple[Person, ...]:
    """Return the people named, in the order of the document, each once in a role."""
    found = [*_team(sections), *_letter(sections), *_authors(sections)]
    once: dict[tuple[str, str], Person] = {}
    for person in found:
        once.setdefault((person.name, person.role), person)
    return tuple(once.values())


def _team(sections: tuple[Section, ...]) -> Iterator[Person]:
    for section in sections:
        for label, names, place in _labelled(section.blocks):
            for name, title in _names(names):
                yield Person(name=name, role=_role(label), title=title or _label_title(label), place=place)
        for block in section.blocks if section.role in _NAMED_IN else ():
            named = _NAMED.search(block.text)
            for name, title in _names(named["names"]) if named else ():
                yield Person(name=name, role="inspector", title=title, place=block.place)


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
        _TITLE.fullmatch(following) or re.search(r"(?:,|\band|:)\s*$", text) or re.search(r"[,(]|\band\b", following)
    )


def _names(text: str) -> Iterator[tuple[str, str | None]]:
    """Yield name and title of each person of a list; what does not look like a name is left out."""
    text = _TITLE_BETWEEN.sub(" ", text.strip())
    for piece in re.split(r"\s*(?:,\s*and|,|;|\band\b|&)\s+", text):
        titled = _TITLE.search(piece)
        name = piece[: titled.start()] if titled else piece
        name = name.strip(" .,:()")
        if _NAME.match(name):
            yield name, titled["title"] if titled else None


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


def _letter(sections: tuple[Section, ...]) -> Iterator[Person]:
    letter = [section for section in sections if section.role == "letter"]
    if letter:
        yield from _addressee(letter[0].blocks)
    for section in letter:
        if section.heading and _SIGNED.match(section.heading):
            yield from _signatory(section.blocks)
        for k, block in enumerate(section.blocks):
            if _SIGNED.match(block.text):
                yield from _signatory(section.blocks[k + 1 :])


def _addressee(blocks: tuple[TextBlock, ...]) -> Iterator[Person]:
    """The first name above `Dear …`; a post may stand beside it or on the next line."""
    dear = next((k for k, block in enumerate(blocks) if _DEAR.match(block.text)), None)
    for k, block in enumerate(blocks[: dear or 0]):
        name, post = _name_and_post(block.text)
        if _NAME.match(name) and not _POST.search(name):
            following = blocks[k + 1].text
            title = post or (following if _POST.search(following) else None)
            yield Person(name=name, role="addressee", title=title, place=block.place)
            return


def _name_and_post(text: str) -> tuple[str, str]:
    whole = _WHOLE_POST.search(text)
    name, post = (text[: whole.start()], whole["post"]) if whole else text.partition(",")[::2]
    return _HONORIFIC.sub("", name.strip()), post.strip(" ,")


def _signatory(blocks: tuple[TextBlock, ...]) -> Iterator[Person]:
    if not blocks:
        return
    for name, title in _names(blocks[0].text):
        following = blocks[1].text if len(blocks) > 1 and _POST.search(blocks[1].text) else None
        yield Person(name=name, role="signatory", title=title or following, place=blocks[0].place)
        return


def _authors(sections: tuple[Section, ...]) -> Iterator[Person]:
    for section in sections:
        for block in section.blocks if section.role in {"council", "inspection-information"} else ():
            author = _AUTHOR.match(block.text)
            for name, _ in _names(author["name"]) if author else ():
                yield Person(name=name, role="other", title="Author", place=block.place)
