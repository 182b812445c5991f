"""The inspectorate's site as it is known: its addresses, and how its pages are read. The only place that knows them.

Known from programs that others have published, not from a promise of the inspectorate: whoever reads its pages has to
notice when they no longer look so.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class InspectorateSite:
    """A site with a page for each council, a list of councils, and files.

    Paths stand under `root`. `domain` is what all its hosts end in. The list is asked from `{start}` on, `{rows}` at a
    time. The selectors are CSS: a link to a document, and within it the words that tell title and date.
    """

    root: str
    domain: str
    council_path: str
    list_path: str
    list_rows: int
    file_path: str
    publication: str
    words: str

    def council_page(self, urn: str) -> str:
        """The page of the council with this number."""
        return self.root + self.council_path + urn

    def list_page(self, start: int) -> str:
        """The part of the list of councils that begins after so many."""
        return self.root + self.list_path.format(start=start, rows=self.list_rows)

    def owns(self, host: str) -> bool:
        """Return whether a host is the site's own."""
        return host == self.domain or host.endswith(f".{self.domain}")


OFSTED = InspectorateSite(
    root="https://reports.ofsted.gov.uk",
    domain="ofsted.gov.uk",
    council_path="/provider/44/",
    list_path="/search?q=&location=&lat=&lon=&radius=&level_1_types=3&level_2_types[]=12&start={start}&rows={rows}",
    list_rows=100,
    file_path="/v1/file/",
    publication="a.publication-link",
    words="span.nonvisual",
)
