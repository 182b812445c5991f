// Makes the elements of a comparison: what templates/compared/_blocks.md makes of the same blocks on ready-made pages. A
// test holds that pages and elements say and look the same. Words become text; only what the build made is put in as HTML.

import { element } from "../foundation/element.ts";
import type { Html } from "./parts.ts";
import type { Block, Cautions, Columns, Drawn, DrawnRow, Folded, Item, Line, Sheet, SheetSection, Side } from "./sheet.ts";

const OWN_BLOCK = /^<(?:p|ul|div|blockquote)\b/;

/** The part of a page that the build made. */
function part(html: Html): DocumentFragment {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  return holder.content;
}

/** The same as a block, for what else stands within a line. */
const block = (html: Html): Node => (OWN_BLOCK.test(html) ? part(html) : element("p", {}, part(html)));

/** The way to each section, as above the sections of other pages. */
export const onPage = ({ sections }: Sheet, label: string) => element("nav", { class: "on-page", "aria-label": label },
  element("ul", {}, ...sections.map(({ anchor, title }) => element("li", {}, element("a", { href: `#${anchor}` }, title)))));

export const sectionsOf = ({ sections }: Sheet): Node[] => sections.flatMap(sectionOf);

const sectionOf = ({ anchor, title, blocks }: SheetSection): Node[] => [element("h2", { id: anchor }, title), ...blocks.map(elementOf)];

function elementOf(one: Block): Node {
  switch (one.kind) {
    case "line": return lineOf(one);
    case "columns": return columnsOf(one);
    case "side": return sideOf(one);
    case "cautions": return cautionsOf(one);
    case "drawn": return drawnOf(one);
    case "folded": return foldedOf(one);
    case "heading": return element("h3", {}, one.words);
    case "bullets": return listOf(one.words);
  }
}

const lineOf = ({ words, look }: Line) => element("p", { class: look }, words);

const listOf = (words: readonly string[]) => element("ul", {}, ...words.map((one) => element("li", {}, one)));

function itemOf(item: Item): Node {
  if (item.kind === "line") return lineOf(item);
  if (item.kind === "shown") return block(item.part);
  return element("details", { class: "part" }, element("summary", {}, item.summary), ...item.items.map(itemOf));
}

function columnsOf({ heading, columns, look, note, anchor }: Columns): HTMLElement {
  const head = heading === null ? [] : [element("div", { class: "head" }, element("h4", { id: anchor }, heading), note && block(note))];
  return element("div", { class: `columns ${look}` }, ...head, ...columns.map((items) => element("div", { class: "column" }, ...items.map(itemOf))));
}

function sideOf({ caption, heads, rows }: Side): HTMLElement {
  const table = element("table", { class: "side data" },
    element("caption", {}, caption),
    element("thead", {}, element("tr", {}, element("td"), ...heads.map((head) => element("th", { scope: "col" }, head)))),
    element("tbody", {}, ...rows.map(({ head, cells }) => (
      element("tr", {}, element("th", { scope: "row" }, head), ...cells.map((cell, at) => element("td", { "data-label": heads[at] }, part(cell))))
    ))));
  if (heads.length + 1 < WIDE) return element("div", { class: "table" }, table);
  return element("div", { class: "table wide", tabindex: "0", role: "region", "aria-label": caption }, table);
}

const WIDE = 4; // columns, from which on a table may be wider than its place: generator/markdown/table_markup.py

const cautionsOf = ({ title, words, parts }: Cautions) => (
  element("div", { class: "sign caution", role: "note" }, element("p", { class: "sign-name" }, title),
    element("ul", {}, ...words.map((one) => element("li", {}, one)), ...parts.map((one) => element("li", {}, part(one)))))
);

function drawnOf({ look, groups, above, below, key }: Drawn): Node {
  const axis = (html: Html | null) => (html === null ? [] : [element("div", { class: "row axis" }, part(html))]);
  const rows = groups.flatMap(({ name, rows: each, anchor }): Node[] => [element("h3", { id: anchor }, name), ...each.map(drawnRow)]);
  const pictures = element("div", { class: `timelines ${look}` }, ...axis(above), ...rows, ...axis(below));
  if (key === null) return pictures;
  const both = document.createDocumentFragment();
  both.append(pictures, block(key));
  return both;
}

function drawnRow({ name, drawn, words, beside }: DrawnRow): HTMLElement {
  return element("div", { class: "row" }, element("p", {}, name), drawn && part(drawn),
    words === null ? null : element("p", { class: "small" }, words),
    beside && element("p", { class: "beside" }, part(beside)));
}

function foldedOf({ summary, drawn, side, lines, bullets }: Folded): HTMLElement {
  const opened = lines.map(({ title, note, columns }) => (
    element("details", { class: "line part" },
      element("summary", {}, `${title} `, element("span", { class: "small" }, note)), columnsOf(columns))
  ));
  return element("details", { class: "part" }, element("summary", {}, summary),
    drawn && drawnOf(drawn), side && sideOf(side), ...opened, bullets.length ? listOf(bullets) : null);
}
