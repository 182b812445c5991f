"""Whether everybody can reach what is on a page: what axe-core finds, focus one can see, targets one can hit."""

from __future__ import annotations

from collections.abc import Mapping

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}, "resultTypes": ["violations"]}
"""All that another scheme of colours can change."""
OPEN_FOLDS = "document.querySelectorAll('details').forEach(fold => { fold.open = true })"

DOUBLE_LETTERS = "document.documentElement.style.fontSize = '200%'"
_CUT_OFF = """() => {
  const edge = document.documentElement.clientWidth + 1;
  const scrolls = each => each && each !== document.body &&
    (!/visible|clip/.test(getComputedStyle(each).overflowX) || scrolls(each.parentElement));
  return [...document.querySelectorAll("body a, body button, body select, body input, body .grade, body .chip, body p")]
    .filter(each => each.checkVisibility({ visibilityProperty: true }) && !each.closest(".unseen, .skip"))
    .filter(each => each.getBoundingClientRect().right > edge && !scrolls(each.parentElement))
    .map(each => each.outerHTML.slice(0, 120));
}"""
_IN_REACH = """
  const reached = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
    .filter(each => each.tabIndex >= 0 && !each.disabled)
    .filter(each => each.checkVisibility({ visibilityProperty: true }) && each.getClientRects().length);
  const told = each => each.outerHTML.slice(0, 120);
"""
_WITHOUT_FOCUS = (
    "() => {"
    + _IN_REACH
    + """
  const seen = each => {
    each.focus({ preventScroll: true });
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each);
    return document.activeElement !== each ||
      outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/^rgba.*, 0\\)$/.test(outlineColor);
  };
  return reached.filter(each => !seen(each)).map(told);
}"""
)
_TOO_SMALL = (
    "() => {"
    + _IN_REACH
    + """
  const small = each => {
    const label = each.matches("input[type=checkbox], input[type=radio]") ? each.closest("label") ?? each : each;
    const { width, height } = label.getBoundingClientRect();
    return width < 24 || height < 24;
  };
  return reached.filter(each => !each.matches("a, [role=group]") && small(each)).map(told);
}"""
)


def faults(page: Page, rules: Mapping[str, object] = RULES) -> list[str]:
    """What axe-core finds: the rule, and the elements that break it."""
    found = Axe().run(page, options=dict(rules)).response["violations"]
    return [f"{fault['id']}: {[node['html'][:160] for node in fault['nodes'][:3]]}" for fault in found]


def without_focus(page: Page) -> list[str]:
    """What can be reached by keyboard and shows no outline of two pixels when it is."""
    page.keyboard.press("Tab")  # from now on the browser takes the reader for one who uses the keyboard
    found: list[str] = page.evaluate(_WITHOUT_FOCUS)
    return found


def too_small(page: Page) -> list[str]:
    """Controls of less than 24 pixels; of links, which may stand in a line of text, axe-core judges the room."""
    found: list[str] = page.evaluate(_TOO_SMALL)
    return found


def cut_off(page: Page) -> list[str]:
    """What runs out of the window to the right, where nothing scrolls it into sight."""
    found: list[str] = page.evaluate(_CUT_OFF)
    return found


def width(page: Page) -> int:
    """How wide all of the page is, in pixels: wider than the window, and a reader has to scroll sideways."""
    found: int = page.evaluate("document.documentElement.scrollWidth")
    return found
