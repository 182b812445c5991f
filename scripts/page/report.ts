// On a report's page: what a paragraph is cited by, to copy, once its number is chosen; and what an abbreviation means,
// in its place. Without script the number is a link, and the abbreviation leads to the list of them.

import { element } from "../foundation/element.ts";
import { button } from "./controls.ts";

/** The words of what it adds come with it. */
const told = document.querySelector<HTMLElement>("script[src$='assets/report.js']")?.dataset ?? {};
const citation = document.querySelector<HTMLElement>(".citation");
/** "Ofsted, “Inspection of …”, Kent, inspection that ended 7 November 2025; as read by …:", without the address behind it. */
const source = citation?.firstChild?.textContent?.trim() ?? "";
const month = document.querySelector("footer .month")?.textContent;

/** The page's public address, without what was asked of it. */
const address = () =>
  document.querySelector<HTMLLinkElement>("link[rel='canonical']")?.href || location.origin + location.pathname;

/** "Ofsted, …: paragraph 26, https://…#p26 (site of November 2026)"; without a place, the whole report. */
function wordsFor(name: string, place: string): string {
  const site = month ? ` (${told.site} ${month})` : "";
  return `${source} ${name}${address()}${place}${site}`;
}

async function copy(words: HTMLElement, status: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(words.textContent ?? "");
    status.textContent = told.copied ?? "";
  } catch { // no clipboard here, or it was refused: the words are chosen, for the reader to copy
    getSelection()?.selectAllChildren(words);
    status.textContent = told.chosen ?? "";
  }
}

/** A button that copies words, and what became of it. */
function copying(words: HTMLElement): (HTMLElement | string)[] {
  const status = element("span", { class: "small", role: "status" });
  return [button(told.copy ?? "", () => { void copy(words, status); }), " ", status];
}

/** Shows what to cite a paragraph by below it; choosing the number again takes it away. */
function cite(number: HTMLAnchorElement): void {
  const shown = document.querySelector(".cite-here");
  const wasHere = shown?.previousElementSibling === number.parentElement;
  shown?.remove();
  if (wasHere) return;
  const name = number.textContent === "¶" ? "" : `${number.getAttribute("aria-label")?.toLowerCase()}, `;
  const words = element("p", { class: "cite-here__words" }, wordsFor(name, number.hash));
  const asked = element("p", { class: "small" }, told.cite ?? "");
  number.parentElement?.after(element("div", { class: "cite-here" }, asked, words, ...copying(words)));
}

/** Says in the text what an abbreviation means, or takes it away again. */
function explain(link: HTMLAnchorElement): void {
  const isShown = link.getAttribute("aria-expanded") === "true";
  link.setAttribute("aria-expanded", String(!isShown));
  if (isShown) {
    link.nextElementSibling?.remove();
    return;
  }
  const long = document.getElementById(link.hash.slice(1))?.parentElement?.querySelector(".long")?.textContent;
  const note = element("span", { class: "means", role: "status" });
  link.after(note);
  note.textContent = ` (${long})`;
}

const abbreviations = document.querySelectorAll<HTMLAnchorElement>(".of-text a[href^='#abbr-']");
for (const link of abbreviations) {
  link.setAttribute("role", "button");
  link.setAttribute("aria-expanded", "false");
  link.addEventListener("click", (event) => { event.preventDefault(); explain(link); });
  link.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    explain(link);
  });
}
if (citation) {
  citation.textContent = wordsFor("", "");
  citation.after(element("p", {}, ...copying(citation)));
  document.getElementById("main")?.addEventListener("click", (event) => {
    const number = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("p > a[aria-label]") : null;
    if (number) cite(number);
  });
}
