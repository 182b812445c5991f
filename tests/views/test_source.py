"""What a report's page says of its source: a copy beside the page, the publisher's own, or none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.analysis import analyse
from generator.views.context import SiteContext
from generator.views.report.source import original, source_facts
from tests.views import sample

REPORT = sample.corpus().reports[0]
URL = "https://files.example/v1/file/7"


def site(**changes: object) -> SiteContext:
    corpus = sample.corpus()
    sidecars = {**corpus.sidecars, REPORT.id: replace(corpus.sidecars[REPORT.id], **changes)}  # type: ignore[arg-type]
    corpus = replace(corpus, sidecars=sidecars)
    return SiteContext(corpus, analyse(corpus), sample.AS_OF)


@pytest.mark.parametrize(
    ("known", "label", "address"),
    [
        ({"url": URL}, "the report as published", f"/reports/{REPORT.id}/source.txt"),
        ({"url": URL, "linked": True}, "the report on its publisher’s site", URL),
        ({"url": URL, "linked": True, "held": False}, "the report on its publisher’s site", URL),
        ({"url": URL, "held": False}, None, None),
    ],
)
def test_where_the_file_is_read(known: dict[str, object], label: str | None, address: str | None) -> None:
    link = original(site(**known), REPORT)
    assert (link.text if link else None, link.address if link else None) == (label, address)


def test_the_fingerprint_of_a_linked_file_is_told() -> None:
    facts = source_facts(site(url=URL, linked=True, held=False), REPORT)
    assert any(REPORT.document.source.sha256 in repr(fact) for fact in facts)
