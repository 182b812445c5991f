"""What the search says of a kind of inspection: what it is called among the filters, and whose its findings are."""

from __future__ import annotations

from generator.model.framework import CHILDRENS_SERVICES, Framework
from generator.model.report import JOINT_KINDS

INSPECTIONS = ("inspection", "Inspections of a council’s services")
"""Frameworks follow each other here, and readers look for the inspections of a council under whichever."""
SEVERAL = "several services together"


PAGES = {
    "worried": "If you are worried about a child: whom to call now",
    "in-care": "If you were in care: who can help you",
    "complain": "How to complain about a council",
    "councils": "Find a council",
    "compare": "Compare councils side by side",
    "data": "Download the data",
    "frameworks": "Kinds of inspection: what each judges, and what its grades mean",
    "glossary": "What the words mean: SEND, JTAI, EHC plan and others",
    "quality": "How far to trust this site",
    "method": "How reports are read",
    "about": "About this site, and who keeps it",
    "error": "Report an error on this site",
    "changes": "The latest reports, and what each changed",
    "judgements": "Grades of all councils, area by area",
    "themes": "What councils are told to improve, by subject",
    "measures": "Figures about each area",
    "licences": "Licences",
    "accessibility": "Accessibility statement",
}
"""What the search calls the pages that it offers above results."""


def kind_of_inspection(framework: Framework) -> tuple[str, str]:
    """The key and the name of the kind of inspection that it is of, as readers tell these apart.

    The council's own inspections are one kind, under whatever framework; any other framework is a kind by itself.
    """
    if framework.programme == CHILDRENS_SERVICES and framework.kind == "inspection-report":
        return INSPECTIONS
    return framework.key, framework.short_title


def what_it_is(framework: Framework) -> str:
    """What a kind of inspection is, in one line: its name, its short form where it has one, and what is looked at."""
    first = framework.summary.replace("\n", " ").strip().partition(". ")[0].rstrip(".")
    short = framework.also_called[0].upper() if framework.also_called[:1] == (framework.key,) else ""
    return f"{framework.title}{f' ({short})' if short else ''}. {first}."


def not_alone(framework: Framework) -> str | None:
    """Beside a passage whose finding is not on the council's own services: "On the board, not the council alone"."""
    inspected = framework.outcome_of or (SEVERAL if framework.kind in JOINT_KINDS else None)
    return f"On {inspected}, not the council alone" if inspected else None


def point_for(name: str, bodies: str) -> str:
    """A point by its kind, with who has to act: "Priority action for Kent County Council and NHS Kent"."""
    return f"{name} for {bodies}"
