// The page /compare/: puts together the councils that its address names, and lets a reader choose others. On a
// ready-made comparison it only adds the field by which another council is added.

import { councilList, noReport } from "../choose/councils.ts";
import { typeAhead } from "../choose/type_ahead.ts";
import { element } from "../foundation/element.ts";
import { addressOf, type Choice, choiceIn } from "./address.ts";
import { chips, filters, nearCouncils, notices } from "./chooser.ts";
import { onPage, sectionsOf } from "./elements.ts";
import { anchorOf, filled, listedIn } from "./filling.ts";
import { Parts } from "./loading.ts";
import type { CouncilPart, Frame, Named } from "./parts.ts";
import { FEWEST, judgedAreas, MOST, putTogether, type Shorter, WHOLE } from "./putting_together.ts";

const LONG = 60; // letters of a heading that would fill the first screen of a phone

/** The box of the page and what stands in it beforehand: the words of the field, and what to say where nothing can be loaded. */
interface Box {
  readonly box: HTMLElement;
  readonly failed: Element | null;
  /** Tells screen readers what was put together. */
  readonly told: HTMLElement;
}

class ComparePage {
  readonly #site: URL;
  readonly #parts: Parts;
  readonly #box: Box;
  readonly #field: HTMLFormElement;
  readonly #title = document.title;
  readonly #heading = document.querySelector("h1");
  readonly #firstHeading = this.#heading?.textContent ?? "";
  readonly #sheet = element("div", { class: "comparison" });
  readonly #chosen = element("div", { class: "chosen" });
  readonly #more = element("div", { class: "more" });
  #slugs: readonly string[] = [];
  #hash = ""; // what the page was scrolled to

  constructor(site: URL, box: HTMLElement) {
    this.#site = site;
    this.#parts = new Parts(site);
    this.#box = { box, failed: box.querySelector(".failed"), told: element("p", { role: "status", class: "unseen" }) };
    this.#field = fieldOf(site, box, () => this.#slugs, (slug) => this.#go([...this.#slugs, slug]), () => this.#fail());
    box.replaceChildren(this.#chosen, this.#field, this.#more, this.#box.told, ...(this.#box.failed ? [this.#box.failed] : []));
    box.after(this.#sheet);
  }

  begin(): void {
    addEventListener("popstate", () => this.#show());
    document.addEventListener("click", (event) => this.#follow(event));
    this.#show();
  }

  /** Follows a link to another choice on this page; a new tab, if the reader wants one. */
  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-choice]") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    this.#goTo(link.getAttribute("href") ?? "?");
  }

  #go(slugs: readonly string[], shorter: Shorter = choiceIn(location.search)): void {
    this.#goTo(addressOf(slugs, shorter));
  }

  async #goTo(address: string): Promise<void> {
    history.pushState(null, "", address);
    await this.#show();
    (this.#field.hidden ? this.#chosen.querySelector<HTMLElement>("a") : this.#field.querySelector("input"))?.focus();
  }

  async #show(): Promise<void> {
    const search = location.search;
    const choice = choiceIn(search);
    try {
      const [frame, ...found] = await Promise.all([this.#parts.frame(), ...choice.slugs.map((slug) => this.#parts.of(slug))]);
      const left = await this.#leftOut(frame, choice, found);
      if (search === location.search) this.#render(frame, choice, found.filter((part) => part !== null), left);
    } catch {
      this.#fail();
    }
  }

  /** What was asked for and cannot be shown. Names are looked up only where one is not on this site. */
  async #leftOut(frame: Frame, choice: Choice, found: readonly (CouncilPart | null)[]): Promise<(Node | string)[]> {
    const missing = choice.slugs.filter((_, at) => !found[at]);
    const list = missing.length || choice.twice.length || choice.tooMany.length ? await councilList(this.#site) : null;
    const councils = list?.councils ?? [];
    const nameOf = (slug: string) => councils.find((council) => council.slug === slug)?.name ?? slug;
    const isKnown = (slug: string) => councils.some((council) => council.slug === slug);
    const named = missing.flatMap((slug) => councils.filter((council) => council.slug === slug)); // in the reader's order
    const unheld = list ? named.map((council) => noReport(council, list.words)) : [];
    return [...unheld, ...notices(frame.words, {
      unknown: [...missing.filter((slug) => !isKnown(slug)), ...choice.malformed],
      twice: choice.twice.map(nameOf),
      too_many: choice.tooMany.map(nameOf),
    })];
  }

  #render(frame: Frame, choice: Choice, parts: readonly CouncilPart[], left: readonly (Node | string)[]): void {
    const { words } = frame;
    this.#slugs = parts.map(({ slug }) => slug);
    this.#box.failed?.classList.remove("shown");
    this.#field.hidden = parts.length >= MOST;
    const said = [...left, ...(parts.length === 1 ? [filled(words, "one_more", { council: parts[0].name })] : [])];
    if (parts.length >= MOST && !choice.tooMany.length) said.push(words.full);
    const isWhole = parts.length >= FEWEST;
    const near = nearCouncils(frame, parts, choice);
    const fewer = isWhole ? filters(frame, named(judgedAreas(frame, parts, WHOLE)), choice, (shorter) => this.#go(this.#slugs, shorter)) : null;
    this.#chosen.replaceChildren(...(parts.length ? [chips(frame, parts, choice, (slug) => new URL(`authorities/${slug}/`, this.#site).href)] : []));
    const notes = said.map((one) => element("p", { class: "notice" }, one));
    this.#more.replaceChildren(...notes, ...[near, fewer].filter((one) => one !== null));
    this.#box.box.classList.add("ready");
    document.documentElement.classList.toggle("comparing", isWhole);
    if (isWhole) this.#putTogether(frame, choice, parts);
    else this.#clear();
    this.#box.told.textContent = [...notes.map((note) => note.textContent), isWhole ? filled(words, "now", { councils: listedIn(words, parts.map(({ name }) => name)) }) : ""].join(" ");
  }

  #putTogether(frame: Frame, choice: Choice, parts: readonly CouncilPart[]): void {
    const areas = judgedAreas(frame, parts, WHOLE);
    const area = areas[named(areas).findIndex(({ key }) => key === choice.area)]?.key ?? null;
    const theme = frame.themes.find(({ key }) => key === choice.theme)?.key ?? null;
    const sheet = putTogether(frame, parts, { ...choice, theme, area });
    this.#sheet.replaceChildren(onPage(sheet, frame.words.on_page), ...sectionsOf(sheet));
    const heading = sheet.title.length > LONG ? frame.words[`heading_${parts.length}`] : sheet.title; // chips below name all
    this.#name(heading, this.#title.replace(this.#firstHeading, sheet.title), sheet.answer);
    this.#sheet.dispatchEvent(new Event("compared", { bubbles: true })); // whoever acts on what stands there now
    document.querySelector("meta[name=description]")?.setAttribute("content", sheet.description);
    if (location.hash && this.#hash !== location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
    this.#hash = location.hash;
  }

  #clear(): void {
    this.#sheet.replaceChildren();
    this.#name(this.#firstHeading, this.#title, null);
  }

  #name(heading: string, title: string, answer: string | null): void {
    document.title = title;
    if (this.#heading) this.#heading.textContent = heading;
    document.querySelector(".comparison-answer")?.remove();
    if (answer !== null) this.#heading?.after(element("p", { class: "answer comparison-answer" }, answer));
  }

  #fail(): void {
    document.documentElement.classList.remove("comparing");
    this.#field.hidden = true;
    this.#box.failed?.classList.add("shown");
  }
}

/** Areas by what goes for each in an address, as in the anchors of their rows. */
const named = (areas: readonly Named[]): Named[] => areas.map((area) => ({ ...area, key: anchorOf("", area.title) }));

/** The field by which a council is added, with the words that the page's box has for it. */
function fieldOf(site: URL, box: Element, chosen: () => readonly string[], add: (slug: string) => void, fail: () => void): HTMLFormElement {
  const [label, go] = [".ask", ".go"].map((name) => box.querySelector(name)?.textContent ?? "");
  return typeAhead({
    id: "add-council", label, go, fail,
    list: () => councilList(site),
    choose: (council, words) => {
      if (!council.held) return noReport(council, words);
      add(council.slug);
      return undefined;
    },
    without: () => new Set(chosen()),
  });
}

/** On a ready-made comparison: another council is added on the page that puts any together. */
function addField(site: URL, box: Element, link: HTMLAnchorElement): void {
  const failed = box.querySelector(".failed");
  const chosen = choiceIn(new URL(link.href).search).slugs;
  const add = (slug: string) => { location.href = new URL(addressOf([...chosen, slug], choiceIn("")), link.href).href; };
  const field = fieldOf(site, box, () => chosen, add, () => { field.remove(); failed?.classList.add("shown"); });
  box.append(field);
}

const own = document.currentScript;
if (own instanceof HTMLScriptElement) {
  const site = new URL("../", own.src); // the script lies in the site's folder of assets
  const box = document.querySelector<HTMLElement>(".chooser");
  const link = box?.querySelector<HTMLAnchorElement>("a[href*='?c=']");
  const pair = document.querySelector<HTMLAnchorElement>(".pair a");
  if (pair) location.replace(pair.href);
  else if (box && link) addField(site, box, link);
  else if (box) new ComparePage(site, box).begin();
}
