"""To whom a letter to all leaders of an area was written, who signed it, and which bodies they lead.

    4 March 2024
    Ann Example, Director of Children’s Services, Exampleshire County Council
    Bob Sample QPM, Chief Constable, Exampleland Police
    Kit Model, Chief Executive, NHS Exampleland and Hills Integrated
    Care Board
    Dear Exampleshire Local Safeguarding Partnership

A person stands on each line between the date and `Dear`, with a post and a body; a long line wraps. A line that begins
with no name goes on with the one above. A body is given only where its name is told from the post for certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.frameworks.cues import any_of, cue, phrases_beside, words_cue
from generator.frameworks.facts.bodies import BodyNames, body_kind, names_kind
from generator.frameworks.facts.personal_names import NAME
from generator.frameworks.facts.printed_dates import dates_in
from generator.frameworks.normalisation import plain
from generator.model.document import Line
from generator.model.noun import Place
from generator.model.partnership import Body, BodyKind
from generator.model.report import Person, PersonRole

_PHRASES = phrases_beside(__file__)
_POST = words_cue(_PHRASES["posts"])
_NO_NAME = words_cue((*_PHRASES["posts"], *_PHRASES["bodies"]))
_RANK = re.compile(rf"^(?:(?:{any_of(_PHRASES['ranks'])})\.?\s+)+", re.IGNORECASE)
_HONOURS = re.compile(rf"(?:,?\s+{any_of(_PHRASES['honours'])})+$")
# `… CCG Mr Bob Sample, Police and …`: two lines in one
_NEXT_PERSON = re.compile(r"\s+(?=(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.? [A-Z][\w’'-]+ [A-Z])")
_POST_ENDS = re.compile(rf"\b{any_of(_PHRASES['post_ends'])}$", re.IGNORECASE)
_OF_A_BODY = re.compile(rf"\b{any_of(_PHRASES['posts_of_a_body'])} (?:of|for) (?:the )?(?P<body>[A-Z].*)$")
_NO_POST = words_cue(_PHRASES["names_with_words_of_posts"])
_BEHIND_NO_COMMA = re.compile(rf"\b(?P<body>{any_of(_PHRASES['begins_a_body'])}\b.*)$")
_NO_POLICE = cue(_PHRASES["no_police"])
_OF_A_COUNCIL = re.compile(any_of(_PHRASES["of_a_council"]), re.IGNORECASE)
_DEAR = re.compile(r"Dear\b")
_CLOSING = re.compile(r"Yours?\s+(?:sincerely|faithfully|truly)\b", re.IGNORECASE)
SMALLER = 1.4
"""Points by which footnotes are smaller than the text."""
_KINDS_TOLD: tuple[BodyKind, ...] = ("icb", "police", "probation")
LONGEST_NAME = 120
"""Characters of a name with its ranks and honours."""
_LONGEST_HEAD = 60
"""Lines of a text without pages among which `Dear` stands."""


@dataclass(frozen=True, slots=True)
class _LeaderNamed:
    """Somebody as printed: the name, and the post with the body."""

    name: str
    post: str
    place: Place


def joint_addressees(lines: Sequence[Line]) -> tuple[Person, ...]:
    """Return to whom the letter was written, each with post and body as its title."""
    return tuple(_person(one, "addressee") for one in _addressed(lines))


def joint_signatories(lines: Sequence[Line]) -> tuple[Person, ...]:
    """Return who signed: each name that stands alone below the closing, with the lines below it as its title."""
    found: list[_LeaderNamed] = []
    post: Line | None = None
    for line in _foot(lines):
        said, named = _before_a_name(line.text)
        if found and said and (_is_post(said) or (post is not None and _wraps(line, post))):
            found[-1] = replace(found[-1], post=f"{found[-1].post} {said}".strip())
            post = line
        else:
            post = None
        if named:
            found.append(_LeaderNamed(named, "", _place(line)))
    return tuple(_person(one, "signatory") for one in found)


def _foot(lines: Sequence[Line]) -> list[Line]:
    """Return the lines below the closing, without the small print of footnotes."""
    closing = next((k for k in reversed(range(len(lines))) if _CLOSING.match(lines[k].text)), None)
    if closing is None:
        return []
    size = lines[closing].size
    return [one for one in lines[closing + 1 :] if not (size and one.size and one.size < size - SMALLER)]


def _before_a_name(text: str) -> tuple[str, str]:
    """Return what stands before a name at the end of a line, and the name: two cells of a table may be one line."""
    if name := _name(text):
        return "", name
    words = text.split()
    name = _name(" ".join(words[-2:])) if len(words) > 2 and _POST.search(text) else ""
    return (" ".join(words[:-2]), name) if name else (text, "")


def _is_post(text: str) -> bool:
    return text[:1].isupper() and _POST.search(text) is not None


def _wraps(line: Line, above: Line) -> bool:
    """Tell whether a line goes on with the one above it: set close, in the same letters."""
    same_print = line.size is not None and (line.bold, line.size, line.page) == (above.bold, above.size, above.page)
    return same_print and not line.apart


def bodies_addressed(lines: Sequence[Line], names: BodyNames, authority: Sequence[str]) -> tuple[Body, ...]:
    """Return the bodies that those written to lead, each once; `authority` are names of the council, as printed first.

    Where no post names the council whole, that of its director of services for children tells that it is among them.
    """
    own = frozenset(map(plain, authority))
    posts = [one.post for one in _addressed(lines)]
    found = [body for post in posts for body in _bodies(post, names, own)]
    if not any(body.kind == "council" for body in found) and any(_leads_own_council(post, own) for post in posts):
        found.insert(0, names.body(authority[0], "council"))
    return tuple({body.name: body for body in found}.values())


def _leads_own_council(post: str, own: frozenset[str]) -> bool:
    """`Director of Children’s Services, City of Exampleton Authority`"""
    said = f" {plain(post)} "
    return _OF_A_COUNCIL.search(post) is not None and any(f" {name} " in said for name in own)


def kinds_led(post: str) -> frozenset[BodyKind]:
    """Return the kinds of body that a post names, whether or not its words tell which body it is.

    A police and crime commissioner leads no police force.
    """
    said = _NO_POLICE.sub("", post)
    return frozenset(kind for kind in _KINDS_TOLD if names_kind(said, kind))


def _addressed(lines: Sequence[Line]) -> list[_LeaderNamed]:
    found: list[_LeaderNamed] = []
    for line in _head(lines):
        for text in _NEXT_PERSON.split(line.text):
            name, rest = _name_and_post(text)
            if name:
                found.append(_LeaderNamed(name, rest, _place(line)))
            elif found:
                found[-1] = replace(found[-1], post=f"{found[-1].post} {text}".strip())
    return found


def _head(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines between the letter's date and `Dear`; none where either is missing."""
    head = [line for line in lines[:_LONGEST_HEAD] if line.page in (None, 1)]
    dear = next((k for k, line in enumerate(head) if _DEAR.match(line.text)), 0)
    dated = next((k for k, line in enumerate(head[:dear]) if dates_in(line.text)), None)
    return head[dated + 1 : dear] if dated is not None else ()


def _name_and_post(text: str) -> tuple[str, str]:
    """`Ann Example, Director of …`; and without the comma, `Ann Example Director of …`."""
    first, _, rest = text.partition(",")
    honours = _HONOURS.match(f" {rest.partition(',')[0].strip()}") if rest else None
    if _name(first):
        behind = rest.partition(",")[2] if honours else rest
        return _name(first), behind.strip(" ,")
    post = _NO_NAME.search(text) if _POST.search(text) else None
    name = _name(text[: post.start()].strip(" ,")) if post else ""
    return (name, text[post.start() :].strip(" ,")) if post and name else ("", text)


def _name(text: str) -> str:
    """Return the name that a text is, without rank and honours; nothing where it is none."""
    if len(text) > LONGEST_NAME:
        return ""
    name = _HONOURS.sub("", _RANK.sub("", text.strip(" ,"))).strip(" ,")
    return name if NAME.fullmatch(name) and not _NO_NAME.search(name) else ""


def _bodies(post: str, names: BodyNames, own: frozenset[str]) -> Iterator[Body]:
    """Yield the bodies behind a post: behind the comma that ends it, or behind `of`."""
    parts = [part.strip() for part in post.split(",")]
    ends = [k for k, part in enumerate(parts[:-1], start=1) if _POST_ENDS.search(part)]
    last = max((k for k in ends if body_kind(parts[k - 1]) == "other"), default=min(ends, default=0))
    led = _OF_A_BODY.search(parts[0])
    words = ", ".join(parts[last:]) if last else led["body"] if led else ""
    if plain(words) in own and _OF_A_COUNCIL.search(parts[0]):
        yield names.body(words, "council")
        return
    behind = _BEHIND_NO_COMMA.search(post)
    whole = post if not _has_post(post) else behind["body"] if behind else ""
    words = words if body_kind(words) != "other" else whole
    found = names.bodies_in(words) if words and body_kind(words) != "other" else ()
    yield from (body for body in found if body.kind not in {"other", "schools"} and not _has_post(body.name))


def _has_post(words: str) -> bool:
    return _POST.search(_NO_POST.sub("", words)) is not None


def _person(named: _LeaderNamed, role: PersonRole) -> Person:
    return Person(name=named.name, role=role, title=named.post or None, place=named.place)


def _place(line: Line) -> Place:
    return Place(page=line.page) if line.page is not None else Place(line=line.number)
