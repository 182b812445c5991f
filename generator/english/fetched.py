"""What a keeper reads after a visit to the inspectorate's site: all of it in a line, then what is new and what not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.english.dates import date_words
from generator.english.numbers import counted
from generator.english.sentences import listed
from generator.model.fetched import Fetched, PublishedDocument
from generator.resources import COMMAND

FEW = 12
"""So many names are told one by one; of more, their number."""
NEW_COUNCILS = "what to do: docs/keeping/councils.md"


def fetch_summary(fetched: Fetched, dry_run: bool) -> str:
    """The whole summary, as text."""
    return "\n".join(_lines(fetched, dry_run)) + "\n"


def _lines(fetched: Fetched, dry_run: bool) -> Iterator[str]:
    yield _in_all(fetched, dry_run)
    yield from _listed("Would be asked for", fetched.of_state("wanted"), _published)
    yield from _listed("New", fetched.of_state("new"), _report)
    yield from _listed("Read anew", fetched.of_state("read-anew"), _report)
    yield from _listed("Published anew, and held as before: compare them", fetched.of_state("re-issued"), _reissued)
    yield from _listed("Not taken, and not asked for again", fetched.of_state("not-taken"), _refused)
    yield from _listed("No answer, asked for again next time", fetched.of_state("failed"), _refused)
    yield from _names("Held, and no longer on the council’s page", fetched.withdrawn, True)
    yield from _names(f"On the inspectorate’s list, and not in the register ({NEW_COUNCILS})", fetched.unknown, True)
    yield from _names("No page on the inspectorate’s site, which is no fault", fetched.absent)
    yield from _doubted([one for one in fetched.of_state("new") if one.doubts])
    if fetched.ended_early:
        yield ""
        yield "The visit ended early. What came until then is filed; run it again to go on."


def _in_all(fetched: Fetched, dry_run: bool) -> str:
    remembered = fetched.of_state("remembered")
    others = sum(one.reason != "removed" for one in remembered)
    counts = {
        "new": len(fetched.of_state("new")),
        "to ask for": len(fetched.of_state("wanted")),
        "read anew": len(fetched.of_state("read-anew")),
        "held already": len(fetched.of_state("held")),
        "published anew": len(fetched.of_state("re-issued")),
        "not taken": len(fetched.of_state("not-taken")),
        "removed by you": len(remembered) - others,
        "not taken before": others,
        "older than asked for": len(fetched.of_state("earlier")),
        "without an answer": len(fetched.of_state("failed")),
    }
    always = "to ask for" if dry_run else "new"
    told = [f"{number:,} {what}" for what, number in counts.items() if number or what == always]
    number = counted(len(fetched.documents), "document")
    return f"{counted(len(fetched.asked), 'council')}, {number}: {listed(told)}."


def _listed(heading: str, documents: Sequence[PublishedDocument], words: object) -> Iterator[str]:
    """A heading, and under each council's slug its documents."""
    if not documents:
        return
    yield ""
    yield f"{heading}:"
    council = None
    for one in sorted(documents, key=lambda each: each.council):
        if one.council != council:
            council = one.council
            yield f"  {council}"
        assert callable(words)
        yield f"    {words(one)}"


def _published(one: PublishedDocument) -> str:
    return f"{_named(one)}  {one.address}"


def _named(one: PublishedDocument) -> str:
    """A document as its link names it."""
    return ", ".join(
        filter(None, (one.title or "a document without a title", date_words(one.date) if one.date else ""))
    )


def _report(one: PublishedDocument) -> str:
    """A document as it is filed: by its own words, which may be on another council than the page is."""
    other = "" if (one.report or "").startswith(f"{one.council}/") else " (by its own words)"
    doubts = f", {counted(one.doubts, 'doubt')}" if one.doubts else ""
    return f"{one.report}{other}{doubts}  {one.address}"


def _doubted(documents: Sequence[PublishedDocument]) -> Iterator[str]:
    """Last of all, as it is what there is to do: new reports with doubts, each with the command that shows them."""
    if not documents:
        return
    yield ""
    yield "Look at these first:"
    for one in documents[:FEW]:
        yield f"  {counted(one.doubts, 'doubt')}: {COMMAND} review {one.report}"
    if len(documents) > FEW:
        yield f"  and {counted(len(documents) - FEW, 'more report', 'more reports')} with doubts, above"


def _reissued(one: PublishedDocument) -> str:
    return f"{one.report}: {one.why}  {one.address}"


def _refused(one: PublishedDocument) -> str:
    return f"{_named(one)}: {one.why}  {one.address}"


def _names(heading: str, names: Sequence[str], all_of_them: bool = False) -> Iterator[str]:
    if not names:
        return
    yield ""
    told = list(names) if all_of_them or len(names) <= FEW else [counted(len(names), "council")]
    yield f"{heading}: {', '.join(told)}."
