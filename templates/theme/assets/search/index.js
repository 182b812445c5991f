// The index as one search sees it: start.json and the table of reports, and of the rest only what was asked for.

import { fetchBytes, fetchJson, fetchStart } from "./files.js";
import { readPostings } from "./postings.js";

const UNGRADED = ["not_judged", "not_reported"]; // what a report says in the place of a grade
const FORMAT = 3;
const KINDS = { f: "finding", r: "recommendation", s: "summary" };

export async function openIndex(anew = false) {
  let start = await fetchStart(anew);
  if (start.format !== FORMAT) start = await fetchStart(true); // kept by the browser since before this script
  const index = new Index(start, await fetchJson(start.reports));
  for (const kind of Object.keys(start.facets.kind)) index.facet("kind", kind).catch(() => {}); // wanted by each question
  return index;
}

class Index {
  constructor(start, table) {
    Object.assign(this, { start, table, kept: new Map(), size: start.passages });
    this.reports = table.reports.map(([authority, framework, date, year, grade, texts, size, title, folder]) => ({
      authority: table.authorities[authority][0],
      name: table.authorities[authority][1],
      region: table.regions[table.authorities[authority][2]],
      framework: table.frameworks[framework][0],
      year: String(year ?? date.slice(0, 4)),
      grade: grade < 0 || UNGRADED.includes(table.grades[grade][0]) ? null : table.grades[grade],
      address: `reports/${table.authorities[authority][0]}/${folder}/`,
      date, texts, size, title,
    }));
    this.day = this.reports.map(({ date }) => Number(date.replaceAll("-", "").padEnd(8, "0")));
    // Passages are numbered through the whole site; `first` is the number of each report's first one.
    this.first = new Uint32Array(this.reports.length + 1);
    this.reportOf = new Uint16Array(this.size);
    this.reports.forEach((report, number) => {
      this.first[number + 1] = this.first[number] + report.size;
      this.reportOf.fill(number, this.first[number], this.first[number + 1]);
    });
  }

  keep(name, fetching) {
    if (!this.kept.has(name)) {
      const promise = fetching();
      promise.catch(() => this.kept.delete(name)); // a broken line is tried again
      this.kept.set(name, promise);
    }
    return this.kept.get(name);
  }

  /** The number of the shard in which a form stands, if it stands anywhere. */
  shardOf(form) {
    let low = 0;
    for (let high = this.start.words.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if (this.start.words[middle][0] <= form) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  shard(number) {
    return this.keep(`w${number}`, async () => {
      const bytes = await fetchBytes(`w-${this.start.words[number][1]}.gz`);
      const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
      const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
      const lists = bytes.subarray(4 + length);
      const terms = header.terms.map(([offset, size, df]) => ({ df, postings: lists.subarray(offset, offset + size) }));
      return { number, terms, forms: new Map(Object.entries(header.forms)) };
    });
  }

  /** One byte a passage: 1 where it has the theme, or is of the kind; all 0 for a value nobody gave. */
  facet(name, value) {
    return this.keep(`${name}=${value}`, async () => {
      const has = new Uint8Array(this.size);
      const known = Object.hasOwn(this.start.facets[name], value) ? this.start.facets[name][value] : null;
      if (!known) return has;
      const bytes = await fetchBytes(`f-${Array.isArray(known) ? known[0] : known}.gz`);
      readPostings(bytes, (report, passage) => { has[this.first[report] + passage] = 1; });
      return has;
    });
  }

  async passage(number) {
    const report = this.reports[this.reportOf[number]];
    const local = number - this.first[this.reportOf[number]];
    const block = Math.floor(local / this.start.block);
    const name = `t-${report.texts}-${block}.gz`;
    const texts = await this.keep(name, () => fetchJson(name));
    const [anchor, kind, section, caption, text] = texts[local % this.start.block];
    return { number, report, anchor, kind: KINDS[kind], section, caption, text };
  }
}
