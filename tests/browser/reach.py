"""Whether everybody can reach what is on a page: what axe-core finds, focus one can see, targets one can hit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}, "resultTypes": ["violations"]}
"""All that another scheme of colours can change."""
BUT_COLOURS = {**RULES, "rules": {"target-size": {"enabled": True}, "color-contrast": {"enabled": False}}}
_FAULTS = """async ([place, rules]) => {
  const looks = ["color", "backgroundColor", "backgroundImage", "opacity", "fontSize", "fontWeight", "position"];
  const [known, look] = [new Map(), new Map()];
  const like = each => {
    const style = getComputedStyle(each);
    const told = [look.get(each.parentElement), each.tagName, each.className, ...looks.map(name => style[name])].join();
    return known.get(told) ?? (known.set(told, known.size), known.size - 1);
  };
  const saysSomething = each => each.matches("input, select, textarea") ||
    [...each.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const alike = new Map();
  for (const each of document.querySelectorAll("*")) {  // each after its parent
    look.set(each, like(each));
    each.removeAttribute("data-judged");
    if (saysSomething(each) && each.checkVisibility())
      alike.set(look.get(each), [...alike.get(look.get(each)) ?? [], each]);
  }
  for (const all of alike.values())
    for (const each of [all[0], all[all.length >> 1], all.at(-1)]) each.setAttribute("data-judged", "");
  axe.configure({ rules: [{ id: "color-contrast", selector: "[data-judged]" }] });
  return (await axe.run(place, rules)).violations.map(({ id, nodes }) =>
    `${id}: ${nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(" ")}`);
}"""
"""Colours are judged of the first, the middle and the last of what is alike: to judge those of each took longest."""
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
  const shades = colour => {
    const [red, green, blue, opaque = 1] = colour.match(/[\\d.]+/g).map(Number);
    return { parts: [red, green, blue].map(part => colour.startsWith("color(") ? part : part / 255), opaque };
  };
  const light = parts => parts.map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const ground = each => {
    for (let under = each.parentElement; under; under = under.parentElement) {
      const found = shades(getComputedStyle(under).backgroundColor);
      if (found.opaque === 1) return found;
    }
    return shades("rgb(255, 255, 255)");
  };
  const contrast = (one, other) => {
    const [less, more] = [light(one.parts), light(other.parts)].sort((a, b) => a - b);
    return (more + 0.05) / (less + 0.05);
  };
  const forced = matchMedia("(forced-colors: active)").matches;  // then the browser sees to the contrast
  const seen = each => {
    each.focus({ preventScroll: true });
    if (document.activeElement !== each) return true;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each);
    const outline = shades(outlineColor);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && outline.opaque > 0.5 &&
      (forced || contrast(outline, ground(each)) >= 3);
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
_HEIGHT = """page => {
  const [from, to] = ["full-text", "how-this-was-read"].map(place => page.getElementById(place));
  const top = each => each.getBoundingClientRect().top;
  return Math.ceil(page.documentElement.scrollHeight - (from && to ? top(to) - top(from) : 0));
}"""
_HEIGHTS = (
    f"async addresses => {{ const height = {_HEIGHT};"
    + """
  const found = {};
  const frame = document.body.appendChild(document.createElement("iframe"));
  frame.style = `position: fixed; border: 0; visibility: hidden; width: ${innerWidth}px; height: ${innerHeight}px`;
  for (const address of addresses) {
    await new Promise(loaded => { frame.onload = loaded; frame.src = address; });
    const { responseStatus: status } = frame.contentWindow.performance.getEntriesByType("navigation")[0];
    if (status >= 400) throw new Error(`${address}: status ${status}`);
    found[address] = height(frame.contentDocument);
  }
  return found;
}"""
)


def faults(page: Page, rules: Mapping[str, object] = RULES, place: str = "html") -> list[str]:
    """What axe-core finds in a place of the page: the rule, and the elements that break it."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    found: list[str] = page.evaluate(_FAULTS, [place, dict(rules)])
    return found


def without_focus(page: Page) -> list[str]:
    """What can be reached by keyboard and shows no outline of two pixels, in a contrast of 3 to 1 to its ground."""
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


def height(page: Page) -> int:
    """How high a page is as it first stands, in pixels, without the full text of a report."""
    found: int = page.evaluate(f"({_HEIGHT})(document)")
    return found


def heights(page: Page, addresses: Sequence[str]) -> dict[str, int]:
    """The same of each address of the site, in a frame of the page's size: of many in half of the time.

    Raises playwright's Error at an address that is not there: it is no page that has a height.
    """
    found: dict[str, int] = page.evaluate(_HEIGHTS, addresses)
    return found


def width(page: Page) -> int:
    """How wide all of the page is, in pixels: wider than the window, and a reader has to scroll sideways."""
    found: int = page.evaluate("document.documentElement.scrollWidth")
    return found
