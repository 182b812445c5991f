"""The listed themes find their own words, and are not misled by words that only look alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.analysis.themes import Tagger
from generator.corpus import load_registry
from generator.model.registry import Theme

CONTENT = Path(__file__).parents[2] / "content"
REGISTRY = load_registry(CONTENT)
TAGGER = Tagger(REGISTRY.themes.values())


def themes_of(text: str) -> set[str]:
    return {tag.theme for tag in TAGGER.tag(text)}


def test_every_listed_theme_is_read() -> None:
    listed = (CONTENT / "registry/themes.toml").read_text(encoding="utf-8").count("\n[[theme]]\n")
    assert len(REGISTRY.themes) == listed > 0
    assert [problem for problem in REGISTRY.problems if problem.file.endswith("themes.toml")] == []


@pytest.mark.parametrize("theme", REGISTRY.themes.values(), ids=lambda theme: theme.slug)
def test_a_theme_finds_the_first_of_its_terms(theme: Theme) -> None:
    assert theme.slug in themes_of(theme.terms[0])


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("Hold return home interviews within three days.", "missing", "edge-of-care"),
        ("Help children who are returning home from care.", "edge-of-care", "missing"),
        ("Interviews and reviews are late.", None, "voice"),
        ("Promote the health and well-being of children in care.", "health-in-care", "mental-health"),
        ("Promote their emotional health and well-being.", "mental-health", "health-in-care"),
        ("Record the views of children.", "voice", None),
        ("Promote private fostering.", "private-fostering", "fostering"),
        ("Recruit more foster carers.", "fostering", "private-fostering"),
        ("Trace children missing from education.", "missing-education", "missing"),
        ("Write pathway plans with care leavers.", "care-leaver-plans", "plans"),
        ("Make permanence plans early.", "permanence", "plans"),
        ("Personal education plans lack targets.", "education-in-care", "plans"),
        ("Initial health assessments are late.", "health-in-care", "assessments"),
        ("More education, employment and training for care leavers.", "care-leaver-work", "workforce"),
        ("Training for social workers.", "workforce", "care-leaver-work"),
        ("Their first year in employment is supported.", None, "care-leaver-work"),
        ("Social workers visit in accordance with care plans.", None, "plans"),
        ("Work with partners to shorten delay at court.", "court-work", "partnership"),
        ("Share what is known with partners and schools.", "partnership", None),
        ("The health assessments of children coming into care.", "health-in-care", "edge-of-care"),
        ("Notice emotional abuse sooner.", None, "mental-health"),
        ("Find permanent social workers.", "workforce", "permanence"),
        ("Foster a culture of learning from mistakes.", "quality-assurance", "fostering"),
        ("Expedite plans to open a second office.", None, "plans"),
        ("Children’s written plans to make life better at home.", "plans", None),
        ("The work of the corporate parenting board.", "corporate-parenting", "partnership"),
        ("Correct figures that enable senior leaders to act.", None, "leadership"),
        ("Schools send reports late.", None, "disabled-children"),
        ("The workload of the referral and assessment team.", "workforce", "assessments"),
        ("Stable homes, near enough to school, for children in care.", "placements", None),
        ("Find permanent homes sooner.", "permanence", "placements"),
        ("Check that kinship placements are safe.", "kinship", "placements"),
        ("Assess relatives who offer to care.", "kinship", None),
        ("Share the police notifications of the night.", "front-door", None),
        ("Tell neighbours of the duty to notify private fostering.", "private-fostering", "front-door"),
        ("Weigh the threshold for help.", "front-door", None),
        ("Weigh the significant harm threshold.", None, "front-door"),
        ("Oversee children subject to long child protection plans.", None, "plans"),
        ("The quality of planning.", "plans", None),
        ("Supervise more often to prevent drift.", None, "plans"),
        ("Give social workers time to plan.", None, "plans"),
        ("Train foster carers: training for new foster carers.", "fostering", "workforce"),
        ("Vocational training for care leavers.", "care-leaver-work", "workforce"),
        ("Tell all care leavers, each year, of their entitlements.", "care-leaver-plans", None),
        ("Support for care leavers to find housing.", "care-leaver-homes", "care-leaver-plans"),
        ("Meet care leavers’ health needs.", "health-histories", "health-in-care"),
        ("Work in partnership with care leavers.", "voice", "partnership"),
        ("The use of police protection.", None, "partnership"),
        ("The corporate parenting board, and who sits on the board.", "corporate-parenting", "partnership"),
        ("Letters that parents get before proceedings.", "court-work", None),
        ("Placement-with-parents checks are late.", "edge-of-care", "placements"),
        ("Search longer for children who cannot live with their parents.", None, "edge-of-care"),
        ("Help children understand their past.", "life-story", None),
        ("Practical and emotional support from staff.", None, "mental-health"),
        ("Promote their wellbeing.", None, "mental-health"),
        ("Count how often children are missing.", "missing", None),
        ("Fill in missing information.", None, "missing"),
        ("Senior managers should visit the night team.", None, "leadership"),
        ("Figures for analysis by senior leaders.", None, "leadership"),
        ("A wider and more diverse range of courses.", None, "identity"),
        ("Write to birth relatives each year.", None, "kinship"),
        ("Children who move home too often.", "placements", None),
        ("Parents and children living at home under care orders.", "edge-of-care", None),
        ("Help children understand why they live elsewhere.", "life-story", None),
        ("Decision-making by team managers.", "management-oversight", None),
        ("Letters in preparation for those leaving care.", "care-leaver-plans", None),
        ("The threshold of significant harm.", None, "front-door"),
        ("Mental health support for care leavers.", "mental-health", "care-leaver-plans"),
        ("The health needs of care leavers.", "health-histories", "health-in-care"),
        ("The housing offer for care leavers.", "care-leaver-homes", "care-leaver-plans"),
        ("Care leavers aged 19 who are in training.", None, "care-leaver-plans"),
        ("Scrutiny by senior leaders.", "leadership", None),
        ("See children at the times identified in their plans.", "visits-relationships", "plans"),
        ("The designated officer, who has too many referrals.", "allegations", "front-door"),
        ("Children missing from home, care or education.", "missing-education", None),
        ("Plans, files and minutes for care leavers.", "care-leaver-plans", None),
        ("Plans, files and minutes for care leavers.", "case-recording", None),
        ("Care leavers who are homeless.", "care-leaver-homes", "homeless-16-17"),
        ("Have managers record the reasons.", "case-recording", None),
        ("Health checks for children who become looked after.", "health-in-care", "edge-of-care"),
    ],
)
def test_words_that_look_alike_are_told_apart(text: str, wanted: str | None, unwanted: str | None) -> None:
    found = themes_of(text)
    assert unwanted not in found
    assert wanted is None or wanted in found


@pytest.mark.parametrize("words", ["neglect or domestic abuse", "domestic abuse and/or neglect"])
def test_of_two_harms_named_together_both_are_kept(words: str) -> None:
    assert themes_of(f"Help sooner where children live with {words}.") == {"neglect", "domestic-abuse"}


def test_a_list_of_groups_keeps_each_of_them() -> None:
    text = "Children who go missing, are exploited, homeless at 16 or 17 years old, disabled or privately fostered."
    assert themes_of(text) == {"missing", "exploitation", "homeless-16-17", "disabled-children", "private-fostering"}
