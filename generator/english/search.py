"""What the search says of a kind of inspection: what it is called among the filters, and whose its findings are."""

from __future__ import annotations

from generator.model.framework import CHILDRENS_SERVICES, Framework
from generator.model.report import JOINT_KINDS

INSPECTIONS = ("inspection", "Inspections of a council’s services")
"""Frameworks follow each other here, and readers look for the inspections of a council under whichever."""
SEVERAL = "several services together"


def kind_of_inspection(framework: Framework) -> tuple[str, str]:
    """The key and the name of the kind of inspection that it is of, as readers tell these apart.

    The council's own inspections are one kind, under whatever framework; any other framework is a kind by itself.
    """
    if framework.programme == CHILDRENS_SERVICES and framework.kind == "inspection-report":
        return INSPECTIONS
    return framework.key, framework.short_title


def not_alone(framework: Framework) -> str | None:
    """Beside a passage whose finding is not on the council's own services: "On the board, not the council alone"."""
    inspected = framework.outcome_of or (SEVERAL if framework.kind in JOINT_KINDS else None)
    return f"On {inspected}, not the council alone" if inspected else None


def point_for(name: str, bodies: str) -> str:
    """A point by its kind, with who has to act: "Priority action for Kent County Council and NHS Kent"."""
    return f"{name} for {bodies}"
