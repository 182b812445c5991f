"""A box that asks for a council: a script makes of it a field with a list, and without script it is a link."""

from __future__ import annotations

from collections.abc import Sequence

from generator.english import choosing as wording
from generator.frozen import Frozen
from generator.views import addresses
from generator.views.elements.basic import Hyperlink


class CouncilBox(Frozen):
    """`look` says which box it is, `label` stands over its field and `go` on its button; `without` is for no script."""

    look: str
    label: str
    go: str
    failed: str
    without: Hyperlink


def find_council() -> CouncilBox:
    """A box that leads to a council's own page."""
    without = Hyperlink(wording.ALL_COUNCILS, addresses.AUTHORITIES)
    return CouncilBox("find-council", wording.FIND, wording.FIND_GO, wording.FAILED, without)


def choose_councils(slugs: Sequence[str] = ()) -> CouncilBox:
    """The box above a comparison, which adds one more to some councils."""
    without = Hyperlink(wording.OTHER_COUNCILS, addresses.compare(slugs))
    return CouncilBox("chooser", wording.ADD, wording.ADD_GO, wording.FAILED_TOGETHER, without)


def compare_with(slug: str) -> CouncilBox:
    """A box that leads to a comparison of a council with the one that is chosen."""
    without = Hyperlink(wording.COMPARE_COUNCILS, addresses.compare((slug,)))
    return CouncilBox("compare-with", wording.COMPARE_WITH, wording.COMPARE_GO, wording.FAILED, without)
