"""What comes of asking: an answer, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.errors import InputProblem

GONE = frozenset({404, 410})
NOT_MODIFIED = 304


@dataclass(frozen=True)
class WebAnswer:
    """An answer that can be used: the thing itself (200), that it is as it was (304), or that it is not there.

    `address` is where it came from at last. `etag` and `last_modified` are what the server calls this version.
    """

    address: str
    status: int
    body: bytes = field(default=b"", repr=False)
    content_type: str = ""
    etag: str | None = None
    last_modified: str | None = None

    @property
    def is_gone(self) -> bool:
        return self.status in GONE

    @property
    def is_unchanged(self) -> bool:
        return self.status == NOT_MODIFIED


class WebProblem(InputProblem):
    """An address gives no answer that can be used. `file` is the address."""

    @property
    def is_for_good(self) -> bool:
        """Whether asking again would give the same: what is there cannot be taken."""
        return self.code in ("elsewhere", "too-large")

    @property
    def ends_the_visit(self) -> bool:
        """Whether the server wants no more questions now."""
        return self.code == "busy"


def not_allowed(address: str, target: str) -> WebProblem:
    seen = f"it leads to {target}" if target != address else "an address that may not be asked"
    expected = "an https address of the same publisher"
    return WebProblem("elsewhere", address, seen, expected, "Open it in a browser and see what it is.")


def too_large(address: str, limit: int) -> WebProblem:
    seen = f"more than {limit // 1024:,} KB"
    return WebProblem(
        "too-large", address, seen, "a file of a report's size", "Open it in a browser and see what it is."
    )


def round_in_a_circle(address: str) -> WebProblem:
    seen = "it is led on and on, from one address to the next"
    return WebProblem("redirects", address, seen, "a page or a file", "Try again later; open it in a browser.")


def refused(address: str, status: int) -> WebProblem:
    seen = f"the server refuses it (status {status})"
    advice = "Open it in a browser; if that works, the server may not want to be asked by a program."
    return WebProblem("refused", address, seen, "a page or a file", advice)


def not_there(address: str, status: int) -> WebProblem:
    return WebProblem("not-there", address, f"nothing is there (status {status})", "a file", "Check the address.")


def no_answer(address: str, why: str, tries: int) -> WebProblem:
    seen = f"no whole answer, asked {tries} times ({why})" if tries > 1 else f"no whole answer ({why})"
    return WebProblem("no-answer", address, seen, "a page or a file", "Try again later.")


def busy(address: str, wait: float | None) -> WebProblem:
    asked = f", and asks to wait {wait:,.0f} seconds" if wait else ""
    seen = f"the server has too many requests{asked}"
    return WebProblem("busy", address, seen, "an answer", "Try again in some hours; what came until now is kept.")


def barred(address: str) -> WebProblem:
    seen = "the site's robots.txt asks programs to keep away from it"
    advice = "Ask the publisher, or download the files yourself and use `add`."
    return WebProblem("robots", address, seen, "an address that programs may ask", advice)
