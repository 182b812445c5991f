// The filters that readers may choose, with what they are called and the values they have here.

import type { Report } from "./reports.ts";
import type { SiteStart, Table } from "./start.ts";

interface Titles {
  readonly title: string;
  /** What the choice of no value is called. */
  readonly any: string;
}

/** In the order in which they are shown. */
export const FILTERS: Readonly<Record<string, Titles>> = {
  authority: { title: "Council", any: "Any council" },
  region: { title: "Region", any: "Any region" },
  framework: { title: "Kind of inspection", any: "Any kind" },
  year: { title: "Year of inspection", any: "Any year" },
  theme: { title: "Theme", any: "Any theme" },
  kind: { title: "Part of the report", any: "Any part" },
  grade: { title: "Overall judgement", any: "Any judgement" },
};

/** Themes are a file each: they are counted only for a reader who turns to the filters. */
export const COUNTED_LATE = ["theme"];
export const COUNTED_AT_ONCE = Object.keys(FILTERS).filter((filter) => !COUNTED_LATE.includes(filter));

/** A value with the words that readers see. */
export type Value = readonly [value: string, words: string];
export type Values = Readonly<Record<string, readonly Value[]>>;

const KINDS: readonly Value[] = [["recommendation", "Recommendations"], ["finding", "Findings"], ["summary", "Summaries"]];

/** The values of each filter in the order to show them; only those that some report has. */
export function filterValues(table: Table, { facets }: SiteStart, reports: readonly Report[]): Values {
  const held = (field: string) => new Set(reports.map(({ fields }) => fields[field]));
  const [frameworks, grades] = [held("framework"), held("grade")];
  const years = [...held("year")].filter((year) => year !== null).filter(Boolean).sort().reverse();
  return {
    authority: byWords(table.authorities.map(([slug, name]) => [slug, name])),
    region: byWords(table.regions.map((region) => [region, region])),
    framework: byWords(table.frameworks.filter(([key]) => frameworks.has(key)).map(([key, title]) => [key, title])),
    year: years.map((year) => [year, year]),
    theme: byWords(Object.entries(facets.theme).map(([slug, file]) => [slug, file[1]])),
    kind: KINDS.filter(([kind]) => Object.hasOwn(facets.kind, kind)),
    grade: table.grades.filter(([key]) => grades.has(key)),
  };
}

const byWords = (values: Value[]) => values.sort(([, one], [, other]) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1));
