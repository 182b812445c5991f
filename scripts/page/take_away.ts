// Lets a reader take a picture away: as SVG, drawn by the rules of the page in light colours, and its rows as CSV, from the
// table beside it. Pictures of one section are one file. The buttons stand in the fold of the table, where there is one, so
// that nothing on the page moves when they come.

import { button } from "./controls.ts";
import { download } from "./download.ts";
import { csv } from "./rows.ts";
import { plain, rowsOf } from "./rows_of_pictures.ts";
import { file, needed, type Part, type Picture, type Rule, WIDTH } from "./standing_alone.ts";

const words = document.currentScript instanceof HTMLScriptElement ? document.currentScript.dataset : {};
const SIGNS: Readonly<Record<string, string>> = { "mark-joint": "⬚", "mark-line": "—", "mark-visit": "□" };

/** The elements of each section of the page that holds a picture, heading first. */
function sections(): Element[][] {
  const found: Element[][] = [[]];
  for (const element of document.querySelectorAll("#main h2, #main h2 + .small, #main .dots, #main .timelines > :is(h3, h4), #main .edition, #main .picture, #main .key, #main .map-key, #main .eras li, #main table")) {
    if (element.tagName === "H2") found.push([]);
    found.at(-1)?.push(element);
  }
  return found.filter((section) => section.some((element) => element.querySelector(":scope > svg > title") ?? element.closest(".timelines, .dots")));
}

function stylesOf(name: string): CSSRule[] {
  const sheet = [...document.styleSheets].find(({ href }) => href?.endsWith(name));
  return sheet ? [...sheet.cssRules] : [];
}

function tokens(): Map<string, string> {
  const found = new Map<string, string>();
  for (const rule of stylesOf("site.css")) {
    if (!(rule instanceof CSSStyleRule) || rule.selectorText !== ":root") continue;
    for (const name of rule.style) if (name.startsWith("--")) found.set(name, rule.style.getPropertyValue(name).trim());
  }
  return found.set("--line", found.get("--edge") ?? "");
}

function style(known: ReadonlyMap<string, string>): string {
  const rules: Rule[] = stylesOf("pictures.css")
    .filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule)
    .map((rule) => ({ selector: rule.selectorText, style: rule.style.cssText }));
  return needed(rules, known);
}

/** An entry of a key; a sign that is drawn by a style has one among letters. */
function explained(entry: Element): string {
  const sign = Object.entries(SIGNS).find(([name]) => entry.querySelector(`.${name}`))?.[1] ?? "";
  return `${sign} ${plain(entry)}`.trim();
}

/** What stands beside pictures and explains them, by the places where it stands. */
const EXPLAINED: readonly (readonly [where: string, explain: (element: Element) => string])[] = [
  [".key", (key) => [...key.children].map(explained).join("; ")],
  [".eras li, .map-key, .small", plain],
  [".dots", (dots) => plain(dots.previousElementSibling)], // which dot is whose
];

function part(element: Element): Part[] {
  if (element.matches("h3, h4, .edition")) return [{ words: plain(element) }];
  const [, explain] = EXPLAINED.find(([where]) => element.matches(where)) ?? [];
  if (explain) return [{ words: explain(element), isSmall: true }];
  const svg = element.matches(".picture") ? element.querySelector(":scope > svg") : null;
  return svg ? drawn(element, svg) : [];
}

/** A picture with the name of its row and what stands beside it; the name of a figure is long, and has a line of its own. */
function drawn(element: Element, svg: Element): Part[] {
  const picture = { inner: innerOf(svg), ...sizeOf(svg) };
  const figure = element.closest(".dots > .figure");
  const row = figure ?? element.closest(".timelines .row");
  if (!row) return [{ picture }];
  const name = row.matches(".axis") ? "" : plain(row.firstElementChild);
  const beside = row.querySelector(":scope > .picture ~ p");
  const told = beside ? { beside: plain(beside) } : {};
  return figure ? [{ words: name }, { words: "", ...told, picture }] : [{ words: name, ...told, picture }];
}

/** What the pictures of a section say to who cannot see them. */
function described(section: readonly Element[]): string {
  const pictures = section.flatMap((element) => (element.matches(".picture") ? [...element.querySelectorAll(":scope > svg")] : []));
  const told = pictures.map((svg) => svg.getAttribute("aria-label") ?? [...svg.querySelectorAll(":scope > title, :scope > desc")].map(plain).join(". "));
  return told.filter(Boolean).join("; ");
}

function sizeOf(svg: Element): Omit<Picture, "inner"> {
  const viewBox = svg.getAttribute("viewBox");
  if (!viewBox) return { height: Number(svg.getAttribute("height")) };
  const [, , across = 1, down = 1] = viewBox.split(" ").map(Number);
  return { height: Math.round(WIDTH * down / across), viewBox };
}

/** What is drawn, without the words for who cannot see it and without links. */
function innerOf(svg: Element): string {
  const copy = svg.cloneNode(true) as Element;
  for (const title of copy.querySelectorAll(":scope > title, :scope > desc")) title.remove();
  for (const link of copy.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  return new XMLSerializer().serializeToString(copy).replace(/^<svg[^>]*>|<\/svg>$/g, "");
}

/** A file named after the page, where the page has a name, and the section. */
const give = (name: string, type: string, content: string) => (
  download(`${location.pathname === "/" ? "" : "-"}${name}`, type, content)
);

function offer(section: Element[], number: number): void {
  const heading = section.find(({ tagName }) => tagName === "H2");
  const name = heading?.id || (number ? `picture-${number}` : "picture");
  const title = [document.querySelector("h1"), heading].map(plain).filter(Boolean).join(": ").replace("?:", "?");
  const table = section.find((element) => element instanceof HTMLTableElement);
  const asPicture = () => give(`${name}.svg`, "image/svg+xml", pictureOf(title, section));
  const heads = (words.heads ?? "").split(";");
  const asRows = () => give(`${name}.csv`, "text/csv", csv(rowsOf(section, heads)));
  const line = document.createElement("p");
  line.className = "take-away get no-print";
  line.append(button(words.svg ?? "", asPicture), " ", button(words.csv ?? "", asRows));
  place(line, section, table);
}

function pictureOf(title: string, section: readonly Element[]): string {
  const known = tokens();
  const source = document.querySelector(".citation") ? plain(document.querySelector(".citation")) : location.href.replace(/#.*/, "");
  return file({ title, description: described(section), source }, section.flatMap(part), style(known), known.get("--paper") ?? "#fff");
}

/** Into the fold of the table, or else below the last picture. */
function place(line: Element, section: readonly Element[], table: Element | undefined): void {
  const fold = table?.closest("details");
  if (fold) fold.querySelector("summary")?.after(line);
  else [...section].reverse().find((element) => element.matches(".picture"))?.parentElement?.append(line);
}

/** Offers what stands on the page now: a comparison is put together by a script, more than once. */
function begin(): void {
  for (const line of document.querySelectorAll(".take-away")) line.remove();
  try {
    if (stylesOf("pictures.css").length) sections().forEach(offer);
  } catch {
    // Opened from a folder, a page may not read its own style sheets: the pictures stand there all the same.
  }
}

begin();
document.addEventListener("compared", begin);
