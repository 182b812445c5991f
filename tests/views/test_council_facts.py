"""What a council's page says of the council itself, as the register knows it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.registry import Authority
from generator.views.context import SiteContext
from generator.views.council import authority
from tests.views import sample

CURRENT = sample.corpus().authorities["ashmere"]
ABOLISHED = CURRENT.model_copy(update={"status": "abolished"})
ALWAYS = [
    ("Region", "North"),
    ("Kind of council", CURRENT.type),
    ("Code (Office for National Statistics)", CURRENT.gss_code),
]


@pytest.mark.parametrize(
    ("registered", "facts"),
    [
        pytest.param(CURRENT, ALWAYS, id="current"),
        pytest.param(ABOLISHED, [*ALWAYS, ("Status", "This council no longer exists.")], id="abolished"),
        pytest.param(None, [], id="not in the register"),
    ],
)
def test_a_council_is_described_by_the_register(registered: Authority | None, facts: list[tuple[str, str]]) -> None:
    authorities = {"ashmere": registered} if registered else {}
    site = SiteContext(replace(sample.corpus(), authorities=authorities), sample.analysis(), sample.AS_OF)
    page = next(planned.make() for planned in authority.pages(site) if planned.address == "/authorities/ashmere/")
    assert isinstance(page, authority.AuthorityPage)
    assert [(fact.label, fact.words) for fact in page.facts] == facts
