// The box above a comparison in which councils are chosen: those chosen, each with what removes it; a field to add one;
// near councils, one tap away; what shows fewer rows. Every choice is an address, so it can be shared and gone back from.

import { element } from "../foundation/element.ts";
import { addressOf, type Choice } from "./address.ts";
import { filled, listedIn } from "./filling.ts";
import type { CouncilPart, Frame, Named, Words } from "./parts.ts";
import { MOST, type Shorter } from "./putting_together.ts";

const CROSS = "M1 1l12 12M13 1L1 13";

/** A link to a choice, which the page follows without being loaded anew. */
const toChoice = (address: string, attributes: Record<string, string>, ...words: (Node | string)[]) => (
  element("a", { href: address, "data-choice": "", ...attributes }, ...words)
);

/** The councils chosen. `council` gives the address of a council's page. */
export function chips({ words }: Frame, parts: readonly CouncilPart[], choice: Choice, council: (slug: string) => string): HTMLElement {
  const items = parts.map(({ slug, name }) => {
    const without = addressOf(parts.map((part) => part.slug).filter((other) => other !== slug), choice);
    const remove = toChoice(without, { class: "chip__drop", "aria-label": filled(words, "remove", { council: name }) }, cross());
    return element("li", {}, element("span", { class: "chip" }, element("a", { class: "chip__name", href: council(slug) }, name), remove));
  });
  return element("ul", { class: "chips", "aria-label": words.chips }, ...items);
}

function cross(): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  for (const [name, value] of Object.entries({ width: "14", height: "14", viewBox: "0 0 14 14", "aria-hidden": "true" })) svg.setAttribute(name, value);
  for (const [name, value] of Object.entries({ d: CROSS, stroke: "currentColor", "stroke-width": "2" })) path.setAttribute(name, value);
  svg.append(path);
  return svg;
}

/** Near councils that are not chosen yet, each a tap away; nothing where no more fit. */
export function nearCouncils({ words, neighbours_as_of: date }: Frame, parts: readonly CouncilPart[], choice: Choice): HTMLElement | null {
  const chosen = parts.map(({ slug }) => slug);
  if (!chosen.length || chosen.length >= MOST) return null;
  const taps = (title: string, councils: readonly Named[]) => {
    const others = councils.filter(({ key }) => !chosen.includes(key));
    const items = others.map(({ key, title: name }) => element("li", {}, toChoice(addressOf([...chosen, key], choice), {}, name)));
    return others.length ? [element("p", { class: "who" }, title), element("ul", { class: "taps" }, ...items)] : [];
  };
  const lists = parts.flatMap(({ name, near }) => taps(filled(words, "near_of", { council: name }), near.neighbours));
  const regions = new Map(parts.map(({ near }) => [near.region, near.same_region]));
  for (const [region, councils] of regions) lists.push(...taps(filled(words, "region_of", { region }), councils));
  if (!lists.length) return null;
  const note = date ? [element("p", { class: "small" }, filled(words, "near_as_of", { date }))] : [];
  return element("details", { class: "near" }, element("summary", {}, words.near), ...lists, ...note);
}

/** What shows fewer rows, in plain sight: those that differ, one of the `areas` judged, one subject. `choose` is told of each change. */
export function filters({ words, themes }: Frame, areas: readonly Named[], choice: Choice, choose: (shorter: Shorter) => void): HTMLElement {
  const differ = element("input", { type: "checkbox", name: "differ", value: "1", checked: choice.onlyDiffer });
  const optionsOf = (kind: "area" | "theme", label: string, each: readonly Named[]) => element("optgroup", { label },
    ...each.map(({ key, title }) => element("option", { value: `${kind} ${key}`, selected: key === choice[kind] }, title)));
  const only = element("select", { id: "only-one", name: "only" }, element("option", { value: "" }, words.everything),
    optionsOf("area", words.one_area, areas), optionsOf("theme", words.one_theme, themes));
  const form = element("form", { class: "filters" },
    element("label", { class: "tick" }, differ, ` ${words.differ}`),
    element("div", { class: "only" }, element("label", { for: "only-one" }, words.only), only),
    element("button", { class: "button" }, words.show));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const keyOf = (kind: string) => (only.value.startsWith(`${kind} `) ? only.value.slice(kind.length + 1) : null);
    choose({ onlyDiffer: differ.checked, theme: keyOf("theme"), area: keyOf("area") });
  });
  return form;
}

/** What was asked for and is not shown, each kind in a plain sentence. `unknown` are not on this site. */
export function notices(words: Words, left: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(left).filter(([, names]) => names.length).map(([why, names]) => (
    filled(words, names.length > 1 ? `named_${why}_many` : `named_${why}`, { councils: listedIn(words, names) })
  ));
}
