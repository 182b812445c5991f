"""Who inspected: the inspectorates that a document's opening names, as keys of its framework's list.

    Between 14 and 18 March, Ofsted, the Care Quality Commission (CQC) and HMI Probation undertook a joint inspection.

The marks at a letter's head are pictures, and further down the text speaks of these bodies for other reasons: so the
first paragraph of the opening that names two of them says who inspected.
"""

from __future__ import annotations

from generator.frameworks.normalisation import plain
from generator.model.framework import Framework
from generator.model.report import Section, SectionRole

LEAST_NAMED = 2
"""So many of them are named together by the paragraph that says who inspected."""
_OPENING: frozenset[SectionRole] = frozenset({"cover", "letter", "summary"})


def inspecting(sections: tuple[Section, ...], framework: Framework) -> tuple[str, ...]:
    """Return the keys of those who inspected, in the framework's order: those who always do, and those named."""
    named = _named_together(sections, framework)
    return tuple(one.key for one in framework.inspectorates if not one.printed or one.key in named)


def _named_together(sections: tuple[Section, ...], framework: Framework) -> frozenset[str]:
    asked = [one for one in framework.inspectorates if one.printed]
    for section in sections if asked else ():
        for block in section.blocks if section.role in _OPENING else ():
            words = f" {plain(block.text)} "
            named = frozenset(one.key for one in asked if any(f" {plain(form)} " in words for form in one.printed))
            if len(named) >= LEAST_NAMED:
                return named
    return frozenset()
