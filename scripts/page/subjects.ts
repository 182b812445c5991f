// The table of subjects: counts it anew for the councils of some regions, or for one and its neighbours, and puts it in
// another order. The whole table is on the page without script; what is chosen stands in the address.

import { element } from "../foundation/element.ts";
import { button } from "./controls.ts";
import "./citation.ts";
import { download } from "./download.ts";
import { type Filter, Filters, several, single } from "./list_controls.ts";
import { circle } from "./near.ts";
import { csv, pairs, slug, told } from "./rows.ts";

interface Subject {
  readonly row: HTMLTableRowElement;
  readonly link: HTMLAnchorElement;
  readonly cell: Element;
  readonly told: readonly string[];
}

const BY_NAME = "name";

function subjectOf(row: HTMLTableRowElement): Subject[] {
  const [link, cell] = [row.querySelector("a"), row.cells[1]];
  return link && cell ? [{ row, link, cell, told: (row.dataset.told ?? "").split(" ").filter(Boolean) }] : [];
}

class SubjectTable {
  private readonly box: HTMLElement;
  private readonly subjects: readonly Subject[];
  private readonly regions: readonly (readonly [council: string, region: string])[];
  private readonly filters: Filters;
  private readonly status = element("p", { class: "shown", role: "status" });
  private counted = 0;

  constructor(box: HTMLElement, table: HTMLTableElement) {
    this.box = box;
    this.subjects = [...table.tBodies].flatMap((body) => [...body.rows]).flatMap(subjectOf);
    this.regions = pairs(this.word("regions"));
    const words = { title: this.word("filter"), clear: this.word("clear") };
    this.filters = new Filters(this.made(), words, () => void this.show());
  }

  /** Put the filters on the page, and count as the address asks. */
  start(): void {
    this.box.replaceChildren(this.filters.element, this.status, button(this.word("download"), () => this.download()));
    this.filters.start();
  }

  private word(key: string): string {
    return this.box.dataset[key] ?? "";
  }

  private made(): Filter[] {
    const labels = new Map(pairs(this.word("filters")));
    const regions = [...new Set(this.regions.map(([, region]) => region))].sort();
    const of = (key: string) => labels.get(key) ?? "";
    return [
      single("order", of("order"), this.word("common"), [[BY_NAME, this.word("alphabet")]]),
      ...(regions.length < 2 ? [] : [several("region", of("region"), regions.map((region) => [slug(region), region]))]),
      single("near", of("near"), this.word("any"), pairs(this.word("councils"))),
    ];
  }

  private async show(): Promise<void> {
    const chosen = this.filters.chosen();
    const [council] = chosen.near ?? [];
    const near = council ? await circle(council) : null;
    if (this.filters.chosen().near?.[0] !== council) return; // the reader has chosen again meanwhile
    const regions = chosen.region ?? [];
    const counted = this.regions
      .filter(([each, region]) => (!regions.length || regions.includes(slug(region))) && (!near || near.includes(each)))
      .map(([each]) => each);
    this.counted = counted.length;
    this.count(new Set(counted));
    this.order(chosen.order?.[0] === BY_NAME);
    this.status.textContent = told(this.word(counted.length === this.regions.length ? "all" : "shown"), counted.length, this.regions.length);
  }

  private count(counted: ReadonlySet<string>): void {
    for (const { row, cell, told: councils } of this.subjects) {
      const number = councils.filter((council) => counted.has(council)).length;
      row.dataset.number = String(number);
      const numbers = [number, counted.size];
      cell.textContent = (cell.textContent ?? "").replace(/[\d,]+/g, () => (numbers.shift() ?? 0).toLocaleString("en-GB"));
    }
  }

  /** The most common first, of two alike in the alphabet's order; or in that order alone. */
  private order(isByName: boolean): void {
    const title = ({ link }: Subject) => link.textContent ?? "";
    const number = ({ row }: Subject) => (isByName ? 0 : Number(row.dataset.number));
    const ordered = [...this.subjects].sort((one, other) => number(other) - number(one) || title(one).localeCompare(title(other)));
    for (const { row } of ordered) row.parentElement?.append(row);
  }

  private download(): void {
    const rows = [...this.box.ownerDocument.querySelectorAll<HTMLTableRowElement>("tr[data-told]")].flatMap(subjectOf);
    const lines = rows.map(({ row, link }) => [link.textContent ?? "", row.dataset.number ?? "", String(this.counted), link.href]);
    download(".csv", "text/csv", csv([pairs(this.word("columns")).map(([, title]) => title), ...lines]));
  }
}

const box = document.querySelector<HTMLElement>(".filter-rows");
const table = document.querySelector<HTMLTableElement>("table.subjects");
if (box && table) new SubjectTable(box, table).start();
