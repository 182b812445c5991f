// The filters that readers may choose, with what they are called and the values they have here.

import type { Report } from "./reports.ts";
import type { SiteStart, Table } from "./start.ts";

/** A value with the words that readers see. */
export type Value = readonly [value: string, words: string];

export interface Filter {
  readonly title: string;
  /** What the choice of no value is called. */
  readonly any: string;
  /** In the order to show them; only those that some report has. */
  readonly values: readonly Value[];
}

/** By their names in addresses, in the order in which they are shown. */
export type Filters = Readonly<Record<string, Filter>>;

const TITLES = {
  authority: { title: "Council", any: "Any council" },
  region: { title: "Region", any: "Any region" },
  inspection: { title: "Kind of inspection", any: "Any kind" },
  framework: { title: "Framework", any: "Any framework" },
  year: { title: "Year of inspection", any: "Any year" },
  theme: { title: "Subject", any: "Any subject" },
  kind: { title: "Part of the report", any: "Any part" },
};
const OVERALL = { title: "Overall judgement", any: "Any judgement" };
const ANY_OUTCOME = "Any outcome";
const OF_A_SCALE = "grade";

/** Whether a word in an address may be a filter: which scales of grades there are is known only once the index is read. */
export const isFilter = (name: string): boolean => (
  Object.hasOwn(TITLES, name) || name === OF_A_SCALE || name.startsWith(`${OF_A_SCALE}-`)
);

/** Themes are a file each: they are counted only for a reader who turns to the filters. */
export const COUNTED_LATE = ["theme"];
export const countedAtOnce = (filters: Filters) => Object.keys(filters).filter((filter) => !COUNTED_LATE.includes(filter));

const KINDS: readonly Value[] = [["recommendation", "Recommendations"], ["finding", "Findings"], ["summary", "Summaries"]];

/** The filters of this site: each scale that some report is graded on has one of its own, the last ones. */
export function filtersOf(table: Table, { facets }: SiteStart, reports: readonly Report[]): Filters {
  const held = (field: string) => new Set(reports.map(({ fields }) => fields[field]));
  const [kinds, frameworks] = [held("inspection"), held("framework")];
  const years = [...held("year")].filter((year) => year !== null).filter(Boolean).sort().reverse();
  const values: Record<keyof typeof TITLES, readonly Value[]> = {
    authority: byWords(table.authorities.map(([slug, name]) => [slug, name])),
    region: byWords(table.regions.map((region) => [region, region])),
    inspection: table.kinds.filter(([key]) => kinds.has(key)),
    framework: byWords(table.frameworks.filter(([key]) => frameworks.has(key)).map(([key, title]) => [key, title])),
    year: years.map((year) => [year, year]),
    theme: byWords(Object.entries(facets.theme).map(([slug, file]) => [slug, file?.[1] ?? slug])),
    kind: KINDS.filter(([kind]) => Object.hasOwn(facets.kind, kind)),
  };
  const plain = Object.entries(TITLES).map(([name, titles]) => [name, { ...titles, values: values[name as keyof typeof TITLES] }]);
  const scales = table.scales.map(([filter, title], number): [string, Filter] => (
    [filter, { ...(title === null ? OVERALL : { title, any: ANY_OUTCOME }), values: gradesOf(table, number, held(filter)) }]
  ));
  return Object.fromEntries([...plain, ...scales.filter(([filter, { values: some }]) => filter === OF_A_SCALE || some.length)]);
}

function gradesOf({ grades }: Table, scale: number, held: ReadonlySet<string | null>): readonly Value[] {
  return grades.flatMap(([of, key, title]): Value[] => (of === scale && held.has(key) ? [[key, title]] : []));
}

const byWords = (values: Value[]) => values.sort(([, one], [, other]) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1));
