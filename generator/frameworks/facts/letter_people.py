"""To whom a letter was written and who signed it, from its lines: an address says on each line one thing.

    14 November 2022
    Ann Example
    Interim Director of Children's Services
    Exampleshire County Council

The letterhead may stand anywhere on the first page in the order of the text. Whom `Dear …` names is looked for; a line
of the letter's form that nobody filled in (`Insert LA Address`) is nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.frameworks.cues import any_of, phrases_beside, words_cue
from generator.frameworks.facts.personal_names import NAME, TITLE, without_honorific
from generator.frameworks.facts.printed_dates import dates_in
from generator.frameworks.normalisation import plain
from generator.model.document import Line
from generator.model.noun import Place
from generator.model.report import Person

_PHRASES = phrases_beside(__file__)
_POST_WORD = any_of(_PHRASES["posts"])
_POST = re.compile(rf"\b{_POST_WORD}\b", re.IGNORECASE)
# `Ann Example Interim Director of …`: a name and its post on one line
_BEFORE_POST = re.compile(
    rf",?\s+(?=(?:(?:{any_of(_PHRASES['ranks'])})\s+)*{any_of(_PHRASES['posts_beside_a_name'])}\b)", re.IGNORECASE
)
_POST_ALONE = re.compile(rf"(?:(?:{any_of(_PHRASES['ranks'])}|{_POST_WORD}|of|for)[\s,–-]*)+", re.IGNORECASE)
_SUBJECT = words_cue(_PHRASES["subjects"])
_PLACE = words_cue(_PHRASES["places"])
_FORM = words_cue(_PHRASES["left_to_fill_in"])
_JOINED = re.compile(r"(?:\b(?:of|for|and|to)|[,&–-])$", re.IGNORECASE)
_DEAR = re.compile(r"Dear\b\s*(?P<whom>[^.:;]{0,60})")
_CLOSING = re.compile(
    r"Yours?\s*,?\s*(?:sincerely|faithfully|truly)\b|Yours?,?$"
    # but not a line of the letter's text: `wishes and feelings with care`, `With regard to …`
    r"|(?:With )?(?:kind(?:est)?|best|warm(?:est)?)\s?(?:regards|wishes)\b|(?:With )?regards,?$",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"\(?(?:Lead |Senior )?(?:HMI\b|Inspectors?\b|(?:Her|His) Majesty)", re.IGNORECASE)

_LEAD = re.compile(r"\s*[(,–-]\s*(?P<title>Lead Inspector)\)?$", re.IGNORECASE)

_HEAD = 80
"""How many lines of a text without pages may hold the letterhead."""
_SIGNED_WITHIN = 6
"""How many lines below the closing the signature may stand: a picture of it can leave some behind."""
_LONGEST_TITLE = 60
_LAST_LINES = 14
"""How many last lines may hold the signature of a letter that ends without a closing."""


def addressees(lines: Sequence[Line], own: frozenset[str] = frozenset()) -> tuple[Person, ...]:
    """Return whom the letter was written to, each with a post where one stands beside the name or below it.

    `own` are the words of the council's name, comparable: a line may end with it behind the post.
    """
    head = _head(lines)
    dear = next((greeting for line in head if (greeting := _DEAR.match(line.text))), None)
    if dear is None:
        return ()
    head = [line for line in head if not _DEAR.match(line.text)]
    whom = [_words(one) for one in re.split(r"\s+(?:and|&)\s+", dear["whom"].strip(" ,"))]
    named = [person for words in whom if (person := _person_named(head, words, own))]
    first = None if named else _first_person(head, own)
    return tuple({person.name: person for person in (*named, *filter(None, (first,)))}.values())


def _head(lines: Sequence[Line]) -> list[Line]:
    """Return the lines that may hold the letterhead: in a text without pages, those above `Dear …`."""
    if lines and lines[0].page is not None:
        return [line for line in lines if line.page == lines[0].page]
    first = list(lines[:_HEAD])
    dear = next((k for k, line in enumerate(first) if _DEAR.match(line.text)), 0)
    return first[: dear + 1] if dear else first


def _words(name: str) -> set[str]:
    return {word.casefold().strip(".,") for word in without_honorific(name.strip()).split()}


def _person_named(head: list[Line], whom: set[str], own: frozenset[str]) -> Person | None:
    """Return the first person of the letterhead whose name has a word of those behind `Dear`."""
    for k, line in enumerate(head):
        name, post = _name_and_post(line.text)
        words = name.split()
        named = {word.casefold() for word in words}
        short = any(len(word) > 2 and words[0].casefold().startswith(word) for word in whom) if words else False
        if whom and (whom & named or short) and NAME.fullmatch(name) and not _FORM.search(name):
            return _addressee(name, post, line, head[k + 1 :], own)
    return None


def _first_person(head: list[Line], own: frozenset[str]) -> Person | None:
    """Return the person on the line under the letter's date, else on the first line: `Dear Director` names nobody."""
    dated = next((k for k, line in enumerate(head) if dates_in(line.text)), None)
    for k, line in list(enumerate(head))[(dated + 1 if dated is not None else 0) :][:2]:
        name, post = _name_and_post(line.text)
        if NAME.fullmatch(name) and not (_POST.search(name) or _PLACE.search(name) or _FORM.search(name)):
            return _addressee(name, post, line, head[k + 1 :], own)
    return None


def _name_and_post(text: str) -> tuple[str, str]:
    """`Ann Example, Director of Children's Services` is a name and a post, and so it is without the comma."""
    found = _BEFORE_POST.search(text)
    behind = found if found and " " in text[: found.start()] else None
    name, post = (text[: behind.start()], text[behind.end() :]) if behind else text.partition(",")[::2]
    return without_honorific(name.strip(" ,")), post.strip(" ,") if _POST.search(post) else ""


def _addressee(name: str, post: str, line: Line, below: list[Line], own: frozenset[str]) -> Person:
    title = post or _post_below([one.text for one in below[:3]])
    return Person(name=name, role="addressee", title=_without_place(title, own) or None, place=_place(line))


def _without_place(post: str, own: frozenset[str]) -> str:
    """`Director of Adults and Families Exampleshire` has the council's name behind the post."""
    while (words := post.rsplit(" ", 1)) and plain(words[-1]) in own and not _JOINED.search(words[0]) and words[1:]:
        post = words[0]
    return post


def _post_below(following: list[str]) -> str:
    """Return the post printed below a name, over the lines it fills: `Strategic Director` / `Care and Learning`."""
    if not following or not _POST.search(following[0]) or _DEAR.match(following[0]):
        return ""
    post = following[0]
    for more in following[1:]:
        unfinished = _JOINED.search(post) or _POST_ALONE.fullmatch(post)
        if not (unfinished and _SUBJECT.search(more)) or _PLACE.search(more):
            break
        post = f"{post} {more}"
    return post.strip(" ,.")


def signatory(lines: Sequence[Line], team: frozenset[str]) -> Person | None:
    """Return who signed: the name below the closing.

    Without a closing, the first name that stands alone at the end and is of the `team`, or has a title below it.
    """
    closing = next((k for k in reversed(range(len(lines))) if _CLOSING.match(lines[k].text)), None)
    if closing is not None:
        return next(_signed(lines[closing : closing + _SIGNED_WITHIN]), None)
    signed = list(_signed(lines[-_LAST_LINES:]))
    return next((one for one in signed if one.name in team), next(filter(_titled, signed), None))


def _titled(one: Person) -> bool:
    """Tell whether a name with a title is no place: `Example House` above a name is none that signs."""
    return one.title is not None and not _PLACE.search(one.name)


def _signed(lines: Sequence[Line]) -> Iterator[Person]:
    """Yield each name that stands alone, with the title beside it or on the next line."""
    for k, line in enumerate(lines):
        name, title = _name_and_title(_CLOSING.sub("", line.text))
        if NAME.fullmatch(name) and not (_POST.search(name) or _FORM.search(name)):
            below = lines[k + 1].text.rstrip(".") if lines[k + 1 : k + 2] else ""
            title = title or (below if _OFFICE.match(below) and len(below) < _LONGEST_TITLE else None)
            yield Person(name=name, role="signatory", title=title, place=_place(line))


def _name_and_title(text: str) -> tuple[str, str | None]:
    """`Ann Example HMI`, `Ann Example (Lead Inspector)`."""
    found = TITLE.search(text) or _LEAD.search(text)
    name = text[: found.start()] if found else text
    return without_honorific(name.strip(" .,()–-")), found["title"] if found else None


def _place(line: Line) -> Place:
    return Place(page=line.page) if line.page is not None else Place(line=line.number)
