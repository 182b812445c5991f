"""What is known besides a report's own list, each thing with who says so: kinds of evidence that never look alike.

`asks` is what inspectors asked for, `inspectors` what they say themselves, `program` what the program found, `person`
what a person decided, `nothing` that the program found nothing. They differ in rule, mark, name and ground, so that
they are told apart in grey, in the dark, on paper and by a screen reader (`said` in templates/_macros.md).
"""

from __future__ import annotations

from typing import Literal

from generator.frozen import Frozen
from generator.model.analysis import LinkBasis
from generator.views.elements.basic import Hyperlink, Quote

EvidenceKind = Literal["asks", "inspectors", "program", "person", "nothing"]
BY: dict[LinkBasis, EvidenceKind] = {"inspectors": "inspectors", "person": "person", "match": "program"}
"""Who says that two points are alike -> the kind of evidence."""


class Evidence(Frozen):
    """One thing that is said: its kind, and in its `name` who says what.

    `about`, then `links`, stand before the `quotes`, `note` after them, with the sign `corrected` where a person put it
    right. What is `folded` a reader unfolds by its name.
    """

    kind: EvidenceKind
    name: str
    about: str | None = None
    links: tuple[Hyperlink, ...] = ()
    quotes: tuple[Quote, ...] = ()
    note: str | None = None
    corrected: Hyperlink | None = None
    folded: bool = False
