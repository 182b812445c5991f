"""What is wrong where the site no longer looks as it did: said loudly, as nothing found may be everything lost."""

from __future__ import annotations

from generator.errors import InputProblem

_LOOK = (
    "Open it in a browser. If the site has changed, the facts in generator/model/inspectorate.py have to be changed."
)


class SiteChangedProblem(InputProblem):
    """A page of the site is not what it was. `file` is its address."""


def no_council(address: str) -> SiteChangedProblem:
    return SiteChangedProblem("no-council", address, "no council on the list", "links to councils' pages", _LOOK)


def no_page(address: str, why: str) -> SiteChangedProblem:
    return SiteChangedProblem("no-page", address, why, "the council's page, which was there before", _LOOK)


def links_gone(address: str, held: int) -> SiteChangedProblem:
    seen = f"no link to a document, where {held} that are held came from"
    return SiteChangedProblem("links-gone", address, seen, "links to documents", _LOOK)


def links_unlike(address: str, files: int) -> SiteChangedProblem:
    seen = f"{files} links to files, none of which looks like a link to a report"
    return SiteChangedProblem("page-changed", address, seen, "links to documents as they were", _LOOK)


def not_the_council(address: str, name: str) -> SiteChangedProblem:
    seen = f"a page without links to documents that does not name {name}"
    return SiteChangedProblem("page-changed", address, seen, "the council's page", _LOOK)


def too_many_tags(address: str, most: int) -> SiteChangedProblem:
    seen = f"a page of more than {most:,} tags"
    return SiteChangedProblem("page-changed", address, seen, "a page such as the site's own", _LOOK)


def no_links_at_all(address: str, pages: int) -> SiteChangedProblem:
    seen = f"no link to a document on any of {pages} pages"
    return SiteChangedProblem("links-gone", address, seen, "links to documents", _LOOK)


TURNED_AWAY = "site-turns-away"
IN_TROUBLE = "site-in-trouble"


def turned_away(address: str, failed: int, seen: str) -> SiteChangedProblem:
    advice = "Open it in a browser: the site may have changed, be closed for a while, or keep programs away."
    told = f"{failed} requests one after another came to nothing (the last: {seen})"
    return SiteChangedProblem(TURNED_AWAY, address, told, "pages and documents", advice)


def no_document(address: str, code: str, seen: str) -> InputProblem:
    return InputProblem(code, address, seen, "a PDF", "Open it in a browser and see what it is.")


def none_there(address: str, asked: int) -> SiteChangedProblem:
    seen = f"none of the {asked} documents asked for is where its page leads to"
    return SiteChangedProblem(TURNED_AWAY, address, seen, "documents", _LOOK)


def program_fault(address: str, fault: Exception) -> InputProblem:
    """A fault of the program itself with one document, which costs no other."""
    seen = f"the program failed on it ({type(fault).__name__}: {str(fault)[:200]})"
    advice = "Please report this with the address; it is asked for again next time."
    return InputProblem("program-fault", address, seen, "a document that is taken, or not for a reason", advice)


def in_trouble(address: str, failed: int) -> SiteChangedProblem:
    seen = f"{failed} requests one after another had no answer"
    advice = "Try again later: what came until now is kept, and is not asked for again."
    return SiteChangedProblem(IN_TROUBLE, address, seen, "answers", advice)
