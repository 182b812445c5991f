"""The pages of the small site with joint inspections, as they are rendered."""

from __future__ import annotations

import re
from functools import cache

from generator.publish import render_page
from generator.views import planned_pages
from tests.views import joint_sample, sample


@cache
def pages() -> dict[str, str]:
    """Address -> the page, without the facts at its head."""
    plans = planned_pages(joint_sample.corpus(), joint_sample.analysis(), sample.AS_OF)
    return {plan.address: without_empty_runs(render_page(plan.make())) for plan in plans}


def without_empty_runs(markdown: str) -> str:
    return re.sub(r"\n{3,}", "\n\n", markdown)


def part(page: str, heading: str) -> str:
    """What stands under a heading that opens so, up to the next of its level."""
    return page.partition(f"\n## {heading}")[2].partition("\n## ")[0]
