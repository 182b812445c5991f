// The documents of this site: reports, each with what readers filter by and what a result shows of it.

import type { IndexedDocument } from "../engine/language.ts";
import type { ReportRow, Table } from "./start.ts";

/** The fields of a report that a reader may filter by; `dated` beside them is the year of its date. */
export const fieldsOf = ({ scales }: Table): readonly string[] => (
  ["authority", "region", "inspection", "framework", "year", ...scales.map(([filter]) => filter)]
);

export interface Grade {
  /** The filter of its scale: grades of two scales never stand in one. */
  readonly filter: string;
  readonly key: string;
  readonly title: string;
  /** How its tag looks, by the style sheet's names. */
  readonly look: string;
  /** What its scale is called; null for that of councils' own services. */
  readonly scale: string | null;
}

export interface Later {
  readonly words: string;
  /** The document that found it, from the root of the site. */
  readonly page: string;
}

/** What came after a report: `said` stands before the name that leads there. */
export interface Since extends Later {
  readonly said: string;
}

export interface Report extends IndexedDocument {
  /** The name of the council. */
  readonly name: string;
  readonly title: string;
  /** Its page, from the root of the site. */
  readonly address: string;
  readonly grade: Grade | null;
  /** What was found since, which stands beside the grade wherever that does. */
  readonly later: readonly Later[];
  readonly since: readonly Since[];
  /** The days it was inspected and published on, as numbers like 20260123, the first and the last of each. */
  readonly days: readonly (readonly [from: number, to: number])[];
  /** What is said of its findings where they are not on the council alone. */
  readonly notAlone: string | null;
}

export function reportsOf(table: Table): readonly Report[] {
  const since: Since[][] = table.reports.map(() => []);
  for (const [said, words, page, reports] of table.since) for (const number of reports) since[number].push({ said, words, page });
  return table.reports.map((row, number) => reportOf(table, row, number, since[number]));
}

function reportOf(table: Table, [authority, framework, date, year, grade, texts, size, title, folder, days]: ReportRow, number: number, since: readonly Since[]): Report {
  const [slug, name, region] = table.authorities[authority];
  const judged = gradeOf(table, grade);
  const [key, , , , kind, notAlone] = table.frameworks[framework];
  const fields = {
    authority: slug,
    region: table.regions[region],
    inspection: table.kinds[kind][0],
    framework: key,
    year: String(year ?? date.slice(0, 4)),
    dated: date.slice(0, 4),
    number: String(number),
    ...Object.fromEntries(table.scales.map(([filter]) => [filter, judged?.filter === filter ? judged.key : null])),
  };
  const day = Number(date.replaceAll("-", "").padEnd(8, "0"));
  const later = table.later.flatMap(([of, words, page]): Later[] => (of === number ? [{ words, page }] : []));
  return {
    name, title, address: `reports/${slug}/${folder ?? `${date}-${key}`}/`, grade: judged, later, since, days: daysOf(date, days),
    notAlone, size, texts, day, fields,
  };
}

function daysOf(date: string, days: ReportRow[9]): Report["days"] {
  if (!days) return [];
  const [start, end, published] = days.map((step) => (step === null ? null : dayAfter(date, step)));
  const inspected = [start, end].filter((day) => day !== null);
  return [
    ...(inspected.length ? [[inspected[0], inspected[inspected.length - 1]] as const] : []),
    ...(published ? [[published, published] as const] : []),
  ];
}

/** The day so many days after a date, as 20260123. */
function dayAfter(date: string, days: number): number {
  const day = new Date(`${date}T00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return Number(day.toISOString().slice(0, 10).replaceAll("-", ""));
}

function gradeOf({ grades, scales }: Table, number: number): Grade | null {
  if (number < 0) return null;
  const [of, key, title, look] = grades[number];
  const [filter, scale] = scales[of];
  return { filter, key, title, look, scale };
}
