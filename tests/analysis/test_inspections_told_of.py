"""What a document tells of an inspection that it is not the report of."""

from __future__ import annotations

import pytest

from generator.analysis.inspections_told_of import Subject, subject_of
from generator.model.report import Place, PreviousInspection


@pytest.mark.parametrize(
    ("printed", "subject"),
    [
        ("Ofsted inspection", "inspection"),
        ("focused visit to the front door", "inspection"),
        ("annual unannounced inspections of contact, referral and assessment", "inspection"),
        ("the local authority’s arrangements", "part"),
        ("adoption", "part"),
        ("not stated", "not-stated"),
        ("lost in the source", "lost"),
    ],
)
def test_what_was_inspected(printed: str, subject: Subject) -> None:
    told = PreviousInspection(date="2012-05", subject=printed, grade="good", words="Words.", place=Place(line=1))
    assert subject_of(told) == subject
