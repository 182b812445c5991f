"""Made-up documents in type: small letters on focused visits, quick to read. They say nothing true about anybody."""

from __future__ import annotations

from datetime import datetime, timedelta

from tests.frameworks.printed import printed

TOPICS = ("children in need", "children on the edge of care", "care leavers", "children who go missing")


def visit_before(day: str) -> str:
    """The days of a visit some weeks before its letter: `19 and 20 November 2024`."""
    first = datetime.strptime(day, "%d %B %Y").replace(day=3) - timedelta(days=20)
    return f"{first.day} and {first.day + 1} {first:%B %Y}"


def letter(council: str, day: str, number: int = 0, *, dated: bool = True, misprinted: bool = False) -> bytes:
    """A letter on a focused visit to a council, dated so (`18 December 2024`); the `number` makes its words its own.

    One that is not `dated` prints only when the visit was; in a `misprinted` one the month of the visit is misspelt.
    """
    visited = visit_before(day)
    if misprinted:
        visited = visited.replace("ember", "mber")
    topic = TOPICS[number % len(TOPICS)]
    return printed(
        f"""
> Ofsted
> Piccadilly Gate
> Store Street
> Manchester
> M1 2WD

{day if dated else ""}

Dear Director

# Focused visit to {council} children's services

This letter summarises the findings of a focused visit to {council} children's services on {visited}.
The visit was carried out under the framework for inspecting local authority children's services (ILACS).
Inspectors looked at the local authority's arrangements for {topic}.

# Headline findings

Letter {number}: leaders know their services well. Plans for {topic} are clear, and most children are seen in time.

# What needs to improve in this area of social work practice

* The timeliness of plans for {topic}.
* The recording of decisions by managers in case {number}.
""",
        """
# Main findings

Social workers know children well. Visits are regular, and children's views are recorded in their own words.
Supervision is regular for most workers. Some records of decisions are short.
""",
    )


WEB_PAGE = b"<!doctype html><html><head><title>Not here</title></head><body><p>Come back later.</p></body></html>"
LEAFLET = printed("# A leaflet on bicycles\n\nBicycles have two wheels. Wear a helmet.")
"""A PDF that is no report."""
