// Filters a list by what its rows say of themselves (`data-region="London"`). Every row is on the page without script:
// this only hides some. What is chosen stands in the address, and every word comes with the box of the controls.

import "./citation.ts";
import { button } from "./controls.ts";
import { download } from "./download.ts";
import { type Filter, Filters, several, single } from "./list_controls.ts";
import { circle } from "./near.ts";
import { type Chosen, csv, type Facts, fits, isFiltering, pairs, slug, told } from "./rows.ts";

const NEAR = "near";
const PARTS = ".folds > details, .folds > .group";

interface Row {
  readonly element: HTMLElement;
  readonly facts: Facts;
  readonly isEarlier: boolean;
}

function rowsOf(main: HTMLElement): Row[] {
  return [...main.querySelectorAll<HTMLElement>("[data-council]")].map((element) => ({
    element,
    facts: { ...element.dataset },
    isEarlier: element.closest(".earlier") !== null,
  }));
}

const name = (row: Row) => row.element.querySelector("a[href*='authorities/']")?.textContent ?? row.facts.council ?? "";
const figure = (row: Row) => row.element.querySelector("a[href*='reports/']")?.textContent ?? "";
const quoted = (row: Row) => row.element.querySelector("blockquote p")?.textContent ?? "";

/** The grades of a council's areas, where its latest inspection gave none for the whole. */
const gradesOfAreas = (row: Row) => (
  [...row.element.querySelectorAll(".of-area")].map((each) => (each.textContent ?? "").trim()).join("; ")
);

/** What the rows say under one heading, in the order given, else in the alphabet's; the newest year first. */
function valuesOf(rows: readonly Row[], key: string, order: readonly string[]): string[] {
  const found = [...new Set(rows.map((row) => row.facts[key] ?? ""))].filter(Boolean);
  if (key === "year") return found.sort().reverse();
  const place = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length);
  return found.sort((one, other) => place(one) - place(other) || one.localeCompare(other));
}

/** The council to whose page a link leads; "" where it leads elsewhere. */
const councilOf = (address: string | null) => /authorities\/([^/#]+)/.exec(address ?? "")?.[1] ?? "";

/** Makes the tiles of councils pale that are filtered away. */
function dim(isAway: (council: string) => boolean): void {
  for (const tile of document.querySelectorAll(".map-side svg a")) {
    const council = councilOf(tile.getAttribute("href"));
    tile.classList.toggle("filtered-away", isAway(council));
  }
}

class FilteredList {
  private readonly box: HTMLElement;
  private readonly rows: Row[];
  private readonly labels: readonly (readonly [string, string])[];
  private readonly filters: Filters;
  private readonly status = document.createElement("p");
  private readonly opened = new Set<HTMLDetailsElement>();
  private readonly counts = new Map<HTMLElement, string>();
  private near: readonly string[] | null = null;

  static begin(box: HTMLElement, main: HTMLElement): void {
    new FilteredList(box, main).begin();
  }

  private constructor(box: HTMLElement, main: HTMLElement) {
    this.box = box;
    this.rows = rowsOf(main);
    this.labels = pairs(box.dataset.filters);
    const filters = this.labels.flatMap(([key, label]) => this.filter(key, label));
    this.filters = new Filters(filters, { title: this.word("filter"), clear: this.word("clear") }, () => void this.show());
  }

  private word(key: string): string {
    return this.box.dataset[key] ?? "";
  }

  private filter(key: string, label: string): Filter[] {
    if (key === NEAR) return [single(key, label, this.word("any"), this.councils())];
    const values = valuesOf(this.rows, key, this.word("order").split(";"));
    return values.length < 2 ? [] : [several(key, label, values.map((value) => [slug(value), value]))];
  }

  /** Those of the rows, and those that the list names besides. */
  private councils(): [string, string][] {
    const byName = new Map(this.rows.map((row) => [row.facts.council ?? "", name(row)]));
    for (const link of document.querySelectorAll<HTMLAnchorElement>(".map-list p.small a")) {
      const council = councilOf(link.getAttribute("href"));
      if (council) byName.set(council, link.textContent ?? council);
    }
    return [...byName].sort((one, other) => one[1].localeCompare(other[1]));
  }

  private begin(): void {
    this.status.setAttribute("role", "status");
    this.status.className = "shown";
    this.box.replaceChildren(this.filters.element, this.status, button(this.word("download"), () => { this.download(); }));
    this.filters.start();
  }

  private async show(): Promise<void> {
    const chosen = this.filters.chosen();
    const [council] = chosen[NEAR] ?? [];
    this.near = council ? await circle(council) : null;
    if (this.filters.chosen()[NEAR]?.[0] !== council) return; // the reader has chosen again meanwhile
    for (const row of this.rows) row.element.hidden = !this.isShown(row, chosen);
    const isFiltered = isFiltering(chosen);
    this.foldWhatIsEmpty(isFiltered);
    this.sayInRegions(isFiltered, chosen);
    const away = this.rows.filter((row) => row.element.hidden && !row.isEarlier).map((row) => row.facts.council ?? "");
    dim((tile) => away.includes(tile) || (this.near !== null && !this.near.includes(tile)));
    const [shown, all] = [this.councilsOf((row) => !row.element.hidden), this.councilsOf(() => true)];
    this.status.textContent = this.said(chosen, isFiltered, shown, all);
  }

  /** How many councils are shown; of a council and its neighbours, who they are; and their grades. */
  private said(chosen: Chosen, isFiltered: boolean, shown: number, all: number): string {
    if (!isFiltered) return told(this.word("all"), shown, all);
    const ofNeighbours = this.saidOfNeighbours(chosen, shown);
    if (!shown && !ofNeighbours) return this.word("none");
    const sentence = ofNeighbours ?? told(this.word("shown"), shown, all);
    return [sentence, chosen.grade?.length === 1 ? "" : this.grades()].filter(Boolean).join(": ");
  }

  /** Who is shown, where nothing is chosen but a council and its neighbours; it may have no row itself. */
  private saidOfNeighbours(chosen: Chosen, shown: number): string | null {
    if (!this.near || this.near.length < 2 || isFiltering(chosen, NEAR)) return null;
    const [council = "", ...neighbours] = this.near;
    const title = this.councils().find(([each]) => each === council)?.[1] ?? council;
    const isThere = this.rows.some((row) => row.facts.council === council && !row.isEarlier);
    const words = isThere ? told(this.word("nearby"), shown - 1, neighbours.length) : told(this.word("neighbours"), shown, neighbours.length);
    return words.replace("%council", title);
  }

  /** The grades of the rows shown, where all are of one list and the councils' own: two scales never meet. */
  private grades(): string {
    const rows = this.rows.filter(({ element, isEarlier }) => !isEarlier && !element.hidden);
    const lists = document.querySelectorAll(".map-list");
    if (lists.length !== 1 || rows.some(({ element }) => element.querySelector(".of-others"))) return "";
    return valuesOf(rows, "grade", this.word("order").split(";"))
      .map((grade) => `${rows.filter((row) => row.facts.grade === grade).length} ${grade.toLowerCase()}`)
      .join(", ");
  }

  /** Beside a region's name stands how many of it are shown; who else is of the region is told where all of it is shown. */
  private sayInRegions(isFiltered: boolean, chosen: Chosen): void {
    const isWhole = !isFiltering(chosen, "region");
    for (const part of document.querySelectorAll<HTMLElement>(".map-list .folds > details")) {
      for (const others of part.querySelectorAll<HTMLElement>(":scope > p.small")) others.hidden = !isWhole;
      const counts = part.querySelector("summary .small");
      if (!counts) continue;
      const rows = this.rows.filter(({ element }) => part.contains(element));
      const shown = rows.filter(({ element }) => !element.hidden).length;
      if (!this.counts.has(part)) this.counts.set(part, counts.textContent ?? "");
      counts.textContent = isFiltered && !isWhole ? told(this.word("shown"), shown, rows.length) : this.counts.get(part) ?? "";
    }
  }

  private isShown({ facts }: Row, chosen: Chosen): boolean {
    return fits(facts, { ...chosen, [NEAR]: [] }) && (this.near === null || this.near.includes(facts.council ?? ""));
  }

  private councilsOf(counts: (row: Row) => boolean): number {
    return new Set(this.rows.filter((row) => !row.isEarlier && counts(row)).map((row) => row.facts.council)).size;
  }

  /** Hides parts in which nothing is shown, opens folds while a filter is on, and puts them back after it. */
  private foldWhatIsEmpty(isFiltered: boolean): void {
    const parts = new Map([...document.querySelectorAll<HTMLElement>(PARTS)].map((part) => [part, !isFiltered]));
    for (const { element } of this.rows) {
      const part = element.closest<HTMLElement>(PARTS);
      if (part && !element.hidden) parts.set(part, true);
    }
    for (const [part, holds] of parts) {
      part.hidden = !holds;
      if (!(part instanceof HTMLDetailsElement)) continue;
      if (!isFiltered) this.close(part);
      else if (holds && !part.closest(".earlier")) this.open(part);
    }
  }

  private open(fold: HTMLDetailsElement): void {
    if (fold.open) return;
    fold.open = true;
    this.opened.add(fold);
  }

  /** Closes what `open` opened, and nothing that the reader did. */
  private close(fold: HTMLDetailsElement): void {
    if (this.opened.delete(fold)) fold.open = false;
  }

  /** The rows to be seen: those of folds that nobody opened are left out where they are of earlier inspections. */
  private download(): void {
    const columns = pairs(this.box.dataset.columns);
    const seen = this.rows.filter(({ element, isEarlier }) => (
      !element.hidden && (!isEarlier || element.closest("details:not([open])") === null)
    ));
    const lines = seen.map((row) => columns.map(([key]) => this.cell(row, key)));
    download(".csv", "text/csv", csv([columns.map(([, title]) => title), ...lines]));
  }

  private cell(row: Row, key: string): string {
    if (key === "council") return name(row);
    if (key === "words") return quoted(row);
    if (key === "value") return figure(row);
    if (key === "address") return [...row.element.querySelectorAll<HTMLAnchorElement>("a[href*='reports/']")].at(-1)?.href ?? "";
    return row.facts[key] ?? (key === "grade" ? gradesOfAreas(row) : "");
  }
}

const box = document.querySelector<HTMLElement>(".filter-rows");
const main = document.getElementById("main");
if (box && main) FilteredList.begin(box, main);
