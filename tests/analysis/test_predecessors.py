"""Whose inspection an earlier one was, where councils took others' place."""

from __future__ import annotations

import pytest

from generator.analysis.predecessors import Before, served_before
from generator.model.registry import Authority, Succession

AUTHORITIES = {
    slug: Authority.model_validate(
        {"slug": slug, "name": slug, "gss_code": "E1", "region": "North", "type": "county", "status": status}
    )
    for slug, status in (("old", "abolished"), ("older", "abolished"), ("wide", "current"), ("new", "current"))
}


def taken(before: str, after: str = "new", day: str = "2019-04-01") -> Succession:
    return Succession(predecessor=before, successor=after, date=day)


@pytest.mark.parametrize(
    ("day", "changes", "whose"),
    [
        ("2015-06-30", [taken("old")], ("old",)),
        ("2015", [taken("old")], ("old",)),
        ("2019-04-01", [taken("old")], None),
        ("2019-03", [taken("old")], ("old",)),
        ("2019", [taken("old")], None),  # before or after: it is not known
        (None, [taken("old")], None),
        ("2015", [taken("old"), taken("older"), taken("wide")], ("old", "older", "wide")),
        ("2015", [taken("wide")], None),  # it was there before, and was given a part of another
        ("2015", [taken("old", "wide")], None),
        ("2015", [], None),
    ],
)
def test_an_inspection_was_of_those_who_served_the_area(
    day: str | None, changes: list[Succession], whose: tuple[str, ...] | None
) -> None:
    expected = Before(whose, "2019-04-01") if whose else None
    assert served_before("new", day, changes, AUTHORITIES) == expected
