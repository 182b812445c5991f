"""How common a subject is among councils, and how long this one has been told of it.

How long is known from the council alone. How common changes with each report of any council, so a page only leaves room
for it, which is filled when the site is put together (`words_of_site`): one more report then makes no page anew.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.analysis.how_common import how_common, latest_asking, named_in_a_row
from generator.english import how_common as wording
from generator.frozen import Frozen
from generator.model.analysis import Analysis
from generator.model.corpus import Corpus
from generator.model.report import Report
from generator.views import addresses
from generator.views.context import SiteContext
from generator.views.elements.basic import FilledLater, Hyperlink

PREFIX, IN_SHORT = "told-", "in-short-"


COUNTED_COUNCILS = FilledLater("councils-counted", wording.WHICH_COUNT)
"""Of which councils the numbers are."""


class CommonSubject(Frozen):
    """A theme by its `title`, and how common it is: words that are filled in under `name`, and the way to the councils.

    Where a page says once which councils are counted (`COUNTED_COUNCILS`), shorter ones are filled in under `in_short`.
    `in_a_row` says at which inspections in a row the council was named, None where it is but one.
    """

    title: str
    name: str
    in_short: str
    how_many: str
    councils: Hyperlink
    in_a_row: str | None


def common_subjects(site: SiteContext, report: Report, themes: Iterable[str]) -> tuple[CommonSubject, ...]:
    """What to say of themes beside points of an inspection: how common each is, and how long it has been said."""
    return tuple(
        CommonSubject(
            site.theme_title(theme),
            f"{PREFIX}{theme}",
            f"{IN_SHORT}{theme}",
            wording.HOW_MANY,
            Hyperlink(wording.SEE_WHICH, addresses.theme(theme)),
            in_a_row_words(site, report, theme),
        )
        for theme in themes
        if theme in site.corpus.themes
    )


def in_a_row_words(site: SiteContext, last: Report, theme: str) -> str | None:
    """At which inspections in a row up to this one the council was told something on a theme; None for fewer than 2."""
    row = named_in_a_row(site.corpus, site.analysis, last, theme)
    return wording.named_in_a_row([report.date[:4] for report in row]) if len(row) > 1 else None


def words_of_site(corpus: Corpus, analysis: Analysis) -> dict[str, str]:
    """What pages that leave room for it say of all reports, by name: how common each theme is."""
    common = how_common(corpus, analysis)
    long = {f"{PREFIX}{theme}": wording.councils_told(len(one.told), one.councils) for theme, one in common.items()}
    short = {f"{IN_SHORT}{theme}": wording.in_short(len(one.told), one.councils) for theme, one in common.items()}
    return long | short | {COUNTED_COUNCILS.name: wording.which_count(len(latest_asking(corpus)))}
