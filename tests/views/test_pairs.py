"""Ready-made comparisons: every pair of up to twelve councils, then those of one region or of neighbours."""

from dataclasses import replace

from generator.model.analysis import Analysis
from generator.model.registry import Authority
from generator.model.report import AuthorityNamed
from generator.views.comparison import choices
from generator.views.comparison.choices import ComparePage
from generator.views.comparison.comparison_page import PairPage, pair_pages
from generator.views.context import SiteContext
from tests.views import sample


def _site(number: int, regions: int, neighbours: dict[str, tuple[str, ...]] | None = None) -> SiteContext:
    """Councils c01, c02, … spread over regions in turn."""
    slugs = [f"c{index:02}" for index in range(1, number + 1)]
    registry = {
        slug: Authority(
            slug=slug,
            name=slug.upper(),
            gss_code="E",
            region=f"Region {index % regions}",
            type="unitary",
            neighbours=(neighbours or {}).get(slug, ()),
        )
        for index, slug in enumerate(slugs)
    }
    reports = tuple(
        sample.other().model_copy(
            update={
                "id": f"{slug}/2016-05-round",
                "authority": AuthorityNamed(slug=slug, name=slug.upper(), gss_code="E", printed=slug),
            }
        )
        for slug in slugs
    )
    corpus = replace(sample.corpus(), reports=reports, authorities=registry, sidecars={})
    return SiteContext(
        corpus, Analysis(points={}, links=(), follow_ups=(), later_findings=(), block_themes={}), sample.AS_OF
    )


def test_up_to_twelve_councils_every_pair_is_ready_made() -> None:
    assert len(_site(12, regions=12).pairs) == 12 * 11 / 2


def test_above_twelve_pairs_of_one_region_have_an_address_and_are_put_together_when_asked_for() -> None:
    site = _site(13, regions=12)
    assert site.pairs == ()
    assert site.pairs_elsewhere == (("c01", "c13"),)
    (planned,) = pair_pages(site)
    page = planned.make()
    assert isinstance(page, PairPage)
    assert planned.address == "/compare/c01-and-c13/"
    assert page.together.address == "/compare/?c=c01,c13"
    assert [council.address for council in page.councils] == ["/authorities/c01/", "/authorities/c13/"]


def compare_page(site: SiteContext) -> ComparePage:
    (planned,) = choices.pages(site)
    page = planned.make()
    assert isinstance(page, ComparePage)
    return page


def test_up_to_twelve_councils_every_pair_is_listed_and_above_each_council_leads_to_its_own_list() -> None:
    everybody = {f"c{one:02}": tuple(f"c{other:02}" for other in range(1, 14)) for one in range(1, 14)}
    few, many = compare_page(_site(12, regions=12)), compare_page(_site(13, regions=1, neighbours=everybody))
    assert [len(fact.links) for fact in few.councils] == [11] * 12
    assert few.names == ()
    assert (len(many.names), many.councils) == (13, ())
    assert many.names[0].address == "/authorities/c01/#compare-with"


def test_above_twelve_a_neighbour_named_by_either_side_makes_a_pair() -> None:
    site = _site(13, regions=13, neighbours={"c09": ("c02",)})
    assert site.pairs == (("c02", "c09"),)
    assert site.partners == {"c02": ("c09",), "c09": ("c02",)}
