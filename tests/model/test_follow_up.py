"""A sentence that looks back has a status of its own kind, also in a report that another tool wrote."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from generator.model.report import FollowUp


def written(**own: Any) -> dict[str, Any]:
    return {"words": "It is so.", "refers_to": None, "place": {"page": 1}, **own}


@pytest.mark.parametrize(("kind", "status"), [("point", "better"), ("point", "same"), ("change", "met")])
def test_a_status_of_the_other_kind_is_refused(kind: str, status: str) -> None:
    with pytest.raises(ValidationError, match=f"a {kind} has no status {status}"):
        FollowUp.model_validate(written(kind=kind, status=status))


@pytest.mark.parametrize(("kind", "status"), [("point", "met"), ("point", "unclear"), ("change", "unclear")])
def test_a_status_of_its_kind_is_read(kind: str, status: str) -> None:
    assert FollowUp.model_validate(written(kind=kind, status=status)).status == status


def test_an_old_file_without_a_kind_tells_of_points() -> None:
    assert FollowUp.model_validate(written(status="partly_met")).kind == "point"
