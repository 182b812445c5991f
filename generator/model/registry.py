"""What people keep by hand: the register of authorities, themes, measures, corrections and links."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from generator.model.day import as_day
from generator.model.inspectorate import OFSTED
from generator.model.noun import Noun
from generator.model.report import FollowUpStatus, SectionRole, Unit, reader_name

Day = Annotated[str, BeforeValidator(as_day)]
"""A day as text in ISO form: `2026-11-21`."""

PartialDay = Annotated[str, Field(pattern=r"^(19|20)\d\d(-\d\d(-\d\d)?)?$")]
"""A day in ISO form, cut to what is known: `2018-04-01`, `2018-04`, `2018`."""

Address = Annotated[str, Field(pattern=r"^/([\w-]+/)*$")]
"""The address of a page on this site: `/reports/leeds/2016-05-04-sif/`. Files have a dot in theirs, pages have none."""


Slug = Annotated[str, Field(pattern=r"^\w[\w-]*$", max_length=80)]
"""What addresses and files are called by: a word, or several with hyphens between them."""


class Succession(Noun):
    """One authority taking another's place on a date."""

    predecessor: Slug
    successor: Slug
    date: Day
    note: str = ""


class Trust(Noun):
    """A trust or company that ran an authority's services for children, or runs them still.

    `start` and `end` are None where no source tells them: no `end` does not say that it runs them today. `sources` are
    ids of the reports that print it, or addresses on the web.
    """

    authority: Slug
    name: str
    start: PartialDay | None = Field(None, alias="from")
    end: PartialDay | None = Field(None, alias="until")
    sources: tuple[str, ...] = Field(min_length=1)


class TilePlace(Noun):
    """A place on the map of tiles: from 0, the column from the west, the row from the north."""

    column: int = Field(ge=0)
    row: int = Field(ge=0)


class Authority(Noun):
    slug: Slug
    name: str
    gss_code: str
    dfe_code: str = ""
    ofsted_urn: str = Field("", pattern=r"^\w*$")
    region: str
    type: str
    status: Literal["current", "abolished"] = "current"
    aliases: tuple[str, ...] = ()
    neighbours: tuple[str, ...] = Field((), description="Slugs of statistical neighbours, nearest first")
    short: str | None = Field(None, description="Its name in few letters, where the whole one has no room")
    tile: TilePlace | None = Field(None, description="Its place on the map of tiles; None for one that is on no map")

    @property
    def title(self) -> str:
        """The name as readers know it: `Bristol` for `Bristol, City of`."""
        return reader_name(self.name)

    @property
    def inspectorate_url(self) -> str | None:
        """The inspectorate's own page of this authority: the place to see whether a newer report exists."""
        return OFSTED.council_page(self.ofsted_urn) if self.ofsted_urn else None


class Theme(Noun):
    """What recommendations are about, in words a parent understands.

    `pattern` holds phrases, one a line, each a case-blind regular expression that begins where a word begins; one
    that begins with "!" speaks of something else. `kind` "subject" names a group of children or a service;
    "practice" is work done for all of them, such as plans: behind a subject in a sentence it is no theme of its own.
    """

    slug: Slug
    title: str
    description: str
    terms: tuple[str, ...] = ()
    pattern: str
    kind: Literal["subject", "practice"] | None = None


class Measure(Noun):
    """A figure reports print about an area: what readers are told of it, and the sentences that print it."""

    key: Slug
    title: str
    unit: Unit
    topic: str
    description: str = ""
    comparable: bool = Field(True, description="False where setting two authorities side by side would mislead")
    label: str | None = Field(None, description="What a record of it is called, where not by its title")
    patterns: tuple[str, ...] = Field((), description="Sentences that print it: `{n}` a figure, `{p}` one per cent")
    over_time: bool = Field(False, description="Counts what came about over a period, not what stood on a day")
    needs: str | None = Field(None, description="Words that must stand in the text for them to be looked for")
    rate: str | None = Field(None, description="Key of the rate per 10,000 children printed behind the figure")
    group: str | None = Field(None, description="What it belongs to; None for the heading it stands under")
    within: SectionRole = Field("area-information", description="Role of the section it stands in")


class Decision(Noun):
    """What a person decided, and why: `by` says who, as they wish to be named, `source` what it rests on, where told.

    Both may be missing; a reason only where an address has moved.
    """

    reason: str | None = Field(None, min_length=1)
    by: str | None = Field(None, min_length=1)
    source: str | None = Field(None, min_length=1)


class MovedAddress(Decision):
    """An address whose page has moved, or gone where there is no `to`: then with the reason and the day.

    `url` and `sha256` tell of a report that was taken out where it was published, and its bytes: that document is not
    taken in again.
    """

    old: Address = Field(alias="from")
    to: Address | None = None
    date: Day | None = None
    url: str | None = None
    sha256: str | None = None

    @model_validator(mode="after")
    def _says_what_became_of_it(self) -> Self:
        if not self.to and not (self.reason and self.date):
            raise ValueError("without `to`, the `reason` why the page went and the `date` are needed")
        return self


class SetAside(Noun):
    """A decision on a report that was taken out: the report, its source's sha256, the decision's file and its text."""

    report: str
    sha256: str
    file: str
    entry: str


class Correction(Decision):
    """A wrong value put right as data. `expect` is what the parser gives; `check` fails once it no longer does."""

    report: str
    field: str = Field(description="Path into the parsed report: judgements.lscb.grade, document.published")
    expect: str | None = None
    value: str | None = Field(None, min_length=1)
    reason: str = Field(min_length=1)
    date: Day


class LinkDecision(Decision):
    """A person confirms, rejects or adds a link between two recommendations, by the words of both."""

    action: Literal["confirm", "reject", "add"]
    earlier: str
    later: str
    earlier_text: str
    later_text: str
    reason: str = Field(min_length=1)
    date: Day


class StatusDecision(Decision):
    """A person says what became of a recommendation, by a later report's words or by somebody who told them.

    `text` is the recommendation's whole text as the person read it. Either `report` and `words` quote what a later
    report of the same authority prints, or `told_by` names who told; `status` is the person's reading.
    """

    recommendation: str
    text: str
    status: FollowUpStatus
    report: str | None = None
    words: str | None = None
    told_by: str | None = None
    reason: str = Field(min_length=1)
    date: Day


class CouncilReply(Noun):
    """What a council says of a report on it, or that it checked what this site shows, in its own words.

    `about` is what it speaks of, by its id: a council (`leeds`), a report (`leeds/2016-05-04-sif`) or a recommendation
    (`leeds/2016-05-04-sif#r3`); `field` is that of a correction, where it speaks of a value that was put right.
    `office` is who says it in the council, by the office and not by a name; `source` is where it can be read.
    """

    about: str = Field(min_length=1)
    kind: Literal["reply", "checked"]
    words: str | None = Field(None, min_length=1, max_length=5000)
    office: str = Field(min_length=2, max_length=200)
    date: Day
    source: str = Field(pattern=r"^https://[^\s/@]+\.[^\s/@]+(/\S*)?$")
    received: Day
    field: str | None = Field(None, min_length=1)

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.kind == "reply" and not self.words:
            raise ValueError("a reply needs its `words`")
        if self.received < self.date:
            raise ValueError(f"received on {self.received}, before it was given on {self.date}")
        return self

    @property
    def authority(self) -> str:
        """Slug of the council that says it."""
        return self.about.partition("/")[0]

    @property
    def report(self) -> str | None:
        """Id of the report it speaks of; None where it is about the council."""
        return self.about.partition("#")[0] if "/" in self.about else None

    @property
    def key(self) -> tuple[str, ...]:
        """What tells it from every other."""
        return self.about, self.kind, self.date, self.field or ""
