"""What documents of joint inspections say, as people have checked it: `truth.csv` and `items.jsonl` of a joint folder.

The folder holds letters of joint targeted area inspections (`reports/jtai`) and reports of area SEND inspections
(`reports/area-send`). What they find is a partnership's, so the answers say whose it is and who has to act.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.corpus.authorities import slug_of
from generator.evaluation.answers import grade_of
from generator.evaluation.checked_folder import CheckedItem, TruthRow, read_checked

DATES = ("inspection_start", "inspection_end", "published")
"""Columns of truth.csv that are dates, named as in parsed reports."""
DOCUMENT_KINDS = {"area-send": "joint-report", "jtai": "joint-letter"}
"""What documents are, by the framework they are under."""
NEVER_BEFORE = "not previously inspected"
THEMES = {
    "identification of initial need and risk (front door)": "front-door",
    "children living with domestic abuse": "living-with-domestic-abuse",
    "children who are victims of domestic abuse": "victims-of-domestic-abuse",
    "children living with neglect (7 to 15 years old)": "neglect-of-older-children",
    "child sexual abuse in the family environment": "sexual-abuse-in-the-family",
    "children’s mental health": "mental-health",
    "serious youth violence": "serious-youth-violence",
    "child sexual exploitation and children missing from home, care or education": "sexual-exploitation-and-missing",
    "child exploitation (sexual exploitation, gangs, criminal exploitation, missing children)": "child-exploitation",
    "criminal exploitation of children": "criminal-exploitation",
}
"""Labels of truth.csv -> keys of themes in the framework's own list."""


@dataclass(frozen=True)
class JointItem:
    """One point as checked; None where none is printed.

    `body` is the cell that says who has to act, `stem` the lead-in that the point goes on from.
    """

    kind: str
    text: str
    body: str | None
    stem: str | None


@dataclass(frozen=True)
class JointAnswer:
    """What one document says. A value is None where the document gives none, or where it was not written down.

    `kind` is the framework's key. `dates` are those that are printed, by name. `theme` is a key of the framework's own
    list, or the checked words where they are none of `THEMES`. `previous` is the earlier inspection in printed words.
    """

    report: str
    sha256: str
    kind: str
    edition: str
    authority: str
    dates: dict[str, str]
    outcome: str | None
    theme: str | None
    partnership: str | None
    principal_authority: str | None
    response_due: str | None
    previous: str | None
    items: tuple[JointItem, ...]

    @property
    def counts(self) -> Counter[str]:
        """How many points of each kind it makes."""
        return Counter(item.kind for item in self.items)


def read_joint(folder: Path) -> dict[str, JointAnswer]:
    """Return the answers of a joint folder by their source's sha256.

    Raises BuildProblem where the folder is not laid out so.
    """
    return read_checked(folder, "joint", "reports/<kind>/*.pdf", _answer)


def _answer(row: TruthRow, items: Sequence[CheckedItem]) -> JointAnswer:
    return JointAnswer(
        report=f"{row['kind']}/{row['file']}",
        sha256=row["sha256"],
        kind=row["kind"],
        edition=row["edition"],
        authority=slug_of(row["authority"]),
        dates={field: row[field] for field in DATES if row[field]},
        outcome=grade_of(row["outcome"]),
        theme=THEMES.get(row["theme"], row["theme"]) or None,
        partnership=row["partnership_printed"] or None,
        principal_authority=row["principal_authority"] or None,
        response_due=row["response_due"] or None,
        previous=row["previous_printed"] or None,
        items=tuple(map(_item, items)),
    )


def _item(one: CheckedItem) -> JointItem:
    return JointItem(one["kind"], one["text"], one.get("addressed_to"), one.get("stem"))
