"""`${{ … }}` comes to what GitHub says it does, as far as the workflows use it."""

from __future__ import annotations

import pytest

from tests.publishing.expressions import Expressions

KNOWN = {
    "github": {"event_name": "schedule", "event": {"schedule": "17 5 * * 0"}},
    "inputs": {"fewer": True},
    "needs": {"fetch": {"result": "success"}, "propose": {"result": "failure"}},
    "secrets": {},
}


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("plain", "plain"),
        (7, "7"),
        (False, "false"),
        ("${{ github.event_name }}-${{ github.ref }}", "schedule-"),
        ("${{ github.event.schedule == '17 5 * * 0' || inputs.whole || false }}", "true"),
        ("${{ github.event_name == 'pull_request' && 'HEAD^1' || 'origin/main' }}", "origin/main"),
        ("${{ !inputs.fewer && 'https://site.example' || '' }}", ""),
        ("${{ secrets.TOKEN != '' }}", "false"),
        ("${{ contains(needs.*.result, 'failure') }}", "true"),
        ("${{ contains(needs.*.result, 'cancelled') }}", "false"),
        ("${{ 'it''s' }}", "it's"),
    ],
)
def test_text(written: object, text: str) -> None:
    assert Expressions(KNOWN).text(written) == text


@pytest.mark.parametrize(
    ("condition", "went_well", "holds"),
    [
        (None, True, True),
        (None, False, False),
        ("github.event_name == 'schedule'", True, True),
        ("github.event_name == 'schedule'", False, False),
        ("${{ !cancelled() }}", False, True),
        ("${{ !cancelled() && needs.fetch.outputs.new == 'true' }}", False, False),
    ],
)
def test_conditions(condition: str | None, went_well: bool, holds: bool) -> None:
    assert Expressions(KNOWN, went_well).holds(condition) is holds


def test_what_is_not_understood_is_no_silent_nothing() -> None:
    with pytest.raises(ValueError, match="cannot be worked out"):
        Expressions(KNOWN).text("${{ github.ref ?? 1 }}")
