"""What Lighthouse is asked about a site, how its answer is read, and what falls short."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bench.lighthouse import LookedAt, pages, seen, tell


def answer(performance: float = 1.0, shift: float = 0.0, size: int = 50_000, seo: float = 1.0) -> Any:
    scores = {"performance": performance, "accessibility": 1.0, "best-practices": 1.0, "seo": seo}
    return {
        "categories": {name: {"score": score, "auditRefs": [{"id": f"of-{name}"}]} for name, score in scores.items()},
        "audits": {
            "cumulative-layout-shift": {"numericValue": shift},
            "total-byte-weight": {"numericValue": size},
            **{f"of-{name}": {"score": int(score)} for name, score in scores.items()},
        },
    }


def test_the_heaviest_page_of_each_kind_is_looked_at(tmp_path: Path) -> None:
    for place, size in (
        *((f"authorities/{name}", size) for name, size in zip("abcde", (1, 5, 2, 4, 3), strict=True)),
        *((f"authorities/{name}/recommendations", 1) for name in "ab"),
        *((f"{kind}/{name}", size) for kind in ("themes", "judgements") for name, size in (("x", 1), ("y", 2))),
        *((f"reports/a/{day}", size) for day, size in (("2020", 2), ("2021", 1))),
    ):
        (tmp_path / place).mkdir(parents=True, exist_ok=True)
        (tmp_path / place / "index.html").write_text("." * size, encoding="utf-8")
    assert [asked.address for asked in pages(tmp_path)] == [
        "/",
        "/authorities/b/",
        "/compare/?c=b,c,d,e",
        "/themes/y/",
        "/authorities/a/recommendations/",
        "/judgements/y/",
        "/search/?q=what+do+inspectors+say+about+homes+for+care+leavers",
        "/reports/a/2020/",
    ]


@pytest.mark.parametrize(
    ("title", "answers", "short"),
    [
        ("all as wanted", [{}], 0),
        ("a slow page", [{"performance": 0.97}], 1),
        ("slow in one look of three", [{}, {"performance": 0.5}, {}], 0),
        ("a page that moves while it is read", [{"shift": 0.02}], 1),
        ("a heavy page", [{"size": 100_000}], 1),
        ("a fault, which is named", [{"seo": 0.9}], 1),
    ],
)
def test_what_falls_short_is_told(
    title: str, answers: list[dict[str, Any]], short: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert tell(LookedAt("home", "/", kilobytes=100), [seen(answer(**each)) for each in answers]) == short, title
    told = capsys.readouterr().out
    assert ("falls short" in told) == bool(short)
    assert ("of-seo" in told) == ("named" in title)
