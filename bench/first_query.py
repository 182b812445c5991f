"""What a reader's first question costs: kilobytes fetched and seconds until results, in a browser slowed four times.

A fresh window opens the front page; nothing of the index may be fetched yet. Then the search is opened by keyboard and
a question typed without a pause, so the engine has no head start. A second question in the same window is a warm one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

from bench.busyness import held_up, judged
from bench.figures import Figure, median, not_measured
from bench.served import served
from tests.browser import serving

ONE_WORD = ("neglect", "supervision", "children", "housing", "fostering")
FIVE_WORDS = (
    "suitable homes care leavers kent",
    "return home interviews missing children",
    "social workers caseloads managers supervision",
    "timely child protection conferences plans",
    "adoption panel chair permanence delay",
)
AFTERWARDS = ("education", "emergency duty team")
SLOWER = 4
KILOBYTE = 1000
INDEX = "/search-index/"
MOST = {"one": 250, "five": 450, "requests": 30, "cold": 1.0, "warm": 0.3, "before": 0}

WATCH = """
window.answered = [];
addEventListener("input", () => { window.typed = performance.now(); }, true);
new MutationObserver(() => requestAnimationFrame(() => {
  const root = document.querySelector("[data-answered]");
  const results = root?.querySelectorAll("ol a[href]").length;
  const seconds = (performance.now() - window.typed) / 1000;
  if (results) window.answered.push({ words: root.dataset.answered, seconds });
})).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-answered"] });
"""
ANSWER = "words => window.answered.find(answer => answer.words === words)?.seconds"


@dataclass(frozen=True)
class FirstQuery:
    """One visit: what the first question fetched, seconds to its results and to those of later ones."""

    kilobytes: float
    requests: int
    cold: float
    warm: tuple[float, ...]
    index_files_before: int


def measure(site: Path, runs: int) -> list[Figure]:
    """Return what first questions of one and of five words fetch and take, the worst of several; medians of runs."""
    if serving.chromium() is None:
        return [not_measured("query", "first question in the browser", "Chromium is not installed")]
    with served(site) as address, serving.browser() as browser:
        one = [visits(browser, address, words, runs) for words in ONE_WORD]
        five = [visits(browser, address, words, runs) for words in FIVE_WORDS]
        busy = held_up()
    every = [*one, *five]
    before = max(visit.index_files_before for visits in every for visit in visits)
    requests = max(median(visit.requests for visit in visits) for visits in every)
    cold = max(median(visit.cold for visit in visits) for visits in every)
    warm = max(median(seconds for visit in visits for seconds in visit.warm) for visits in every)

    def figure(key: str, title: str, value: float, unit: str) -> Figure:
        told = Figure(f"query.{key}", title, value, unit, runs, MOST[key])
        return judged(told, busy) if unit == "s" else told

    return [
        figure("before", "files of the index fetched before the reader turns to search", before, "files"),
        figure("one", "first question of one word, the engine included: most fetched", most_kilobytes(one), "kB"),
        figure("five", "first question of five words: most fetched", most_kilobytes(five), "kB"),
        figure("requests", "first question: most requests", requests, "requests"),
        figure("cold", f"last keystroke to results, cold, {SLOWER} times slowed: slowest", cold, "s"),
        figure("warm", f"last keystroke to results, warm, {SLOWER} times slowed: slowest", warm, "s"),
    ]


def most_kilobytes(questions: Sequence[Sequence[FirstQuery]]) -> float:
    return max(median(visit.kilobytes for visit in visits) for visits in questions)


def visits(browser: Browser, address: str, words: str, runs: int) -> list[FirstQuery]:
    return [visit(browser, address, words) for _ in range(runs)]


def visit(browser: Browser, address: str, words: str) -> FirstQuery:
    """Ask in a fresh window, then ask more."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.add_init_script(WATCH)
    network = context.new_cdp_session(page)
    network.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    traffic = Traffic(network)
    page.goto(f"{address}/")
    page.wait_for_load_state("networkidle")
    before = sum(INDEX in url for url in traffic.asked)
    loaded, asked_before = traffic.kilobytes, len(traffic.asked)
    page.keyboard.press("Control+k")
    cold = ask(page, words)
    fetched, requests = traffic.kilobytes - loaded, len(traffic.asked) - asked_before
    warm = tuple(ask(page, more) for more in AFTERWARDS)
    context.close()
    return FirstQuery(fetched, requests, cold, warm, before)


def ask(page: Page, words: str) -> float:
    """Type a question over what stands in the field; return the seconds from its last letter to its results."""
    page.keyboard.press("Control+a")
    page.keyboard.type(words)
    page.wait_for_function(ANSWER, arg=words, timeout=60_000)
    return float(page.evaluate(ANSWER, words))


class Traffic:
    """Counts what a page asks for and the kilobytes that come over the line for it, headers included."""

    def __init__(self, network: CDPSession) -> None:
        self.asked: list[str] = []
        self.kilobytes = 0.0
        network.on("Network.requestWillBeSent", self._sent)
        network.on("Network.loadingFinished", self._finished)
        network.send("Network.enable")

    def _sent(self, event: dict[str, Any]) -> None:
        self.asked.append(event["request"]["url"])

    def _finished(self, event: dict[str, Any]) -> None:
        self.kilobytes += event["encodedDataLength"] / KILOBYTE
