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

export interface Report extends IndexedDocument {
  /** The name of the council. */
  readonly name: string;
  readonly title: string;
  /** Its page, from the root of the site. */
  readonly address: string;
  readonly grade: Grade | null;
  /** What was found since, which stands beside the grade wherever that does. */
  readonly later: readonly Later[];
  /** What is said of its findings where they are not on the council alone. */
  readonly notAlone: string | null;
}

export const reportsOf = (table: Table): readonly Report[] => table.reports.map((row, number) => reportOf(table, row, number));

function reportOf(table: Table, [authority, framework, date, year, grade, texts, size, title, folder]: ReportRow, number: number): Report {
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
    ...Object.fromEntries(table.scales.map(([filter]) => [filter, judged?.filter === filter ? judged.key : null])),
  };
  const day = Number(date.replaceAll("-", "").padEnd(8, "0"));
  const later = table.later.flatMap(([of, words, page]): Later[] => (of === number ? [{ words, page }] : []));
  return { name, title, address: `reports/${slug}/${folder ?? `${date}-${key}`}/`, grade: judged, later, notAlone, size, texts, day, fields };
}

function gradeOf({ grades, scales }: Table, number: number): Grade | null {
  if (number < 0) return null;
  const [of, key, title, look] = grades[number];
  const [filter, scale] = scales[of];
  return { filter, key, title, look, scale };
}
