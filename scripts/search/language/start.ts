// What this site's start.json says beyond what the engine needs, and how the table of reports is written.
// The word lists are kept in generator/search_index/vocabulary.toml and gazetteer.toml, which say what each is for.

import type { Start, Vocabulary } from "../engine/start.ts";

export interface SiteStart extends Start {
  readonly vocabulary: SiteVocabulary;
  readonly gazetteer: PlaceLists;
}

export interface SiteVocabulary extends Vocabulary {
  /** What people say in several words -> the words to seek instead. */
  readonly instead: Readonly<Record<string, string>>;
  /** Words that ask for what a report demands. */
  readonly demanding: readonly string[];
  /** Words of a question that say nothing of what is sought. */
  readonly aside: readonly string[];
  /** Words that decide only where all else is equal. */
  readonly faint: readonly string[];
}

export interface PlaceLists {
  /** Names of places that look like a council's and are not. */
  readonly places: readonly string[];
  /** What inspections are about. */
  readonly topics: readonly string[];
  /** Words that follow a council's name as part of it. */
  readonly council_words: readonly string[];
  /** Words that stand before the name of a place. */
  readonly before_a_place: readonly string[];
}

/** `ofsted` is the address of the inspectorate’s own page of the council. */
export type AuthorityRow = readonly [slug: string, name: string, region: number, others: readonly string[], ofsted: string | null];
export type WithoutReportsRow = readonly [name: string, others: readonly string[], successors: readonly number[], ofsted: string | null];
/**
 * `grade` is below 0 where the report gives none of the whole service; `folder` is null where it is the date and the key
 * of the framework. `days` are the first and the last day of the inspection and the day of publication, in days before or
 * after the date; null where that is no day.
 */
export type ReportRow = readonly [
  authority: number, framework: number, date: string, year: number | null, grade: number, texts: string, size: number,
  title: string, folder: string | null, days: readonly (number | null)[] | null,
];

/** `asks` are written as generator/search_index/pages.toml says; `help` is 1 where it helps a reader who cannot wait. */
export type PageRow = readonly [page: string, title: string, asks: readonly string[], help: number];

/**
 * `about` are words for what it inspects. `notAlone` is said of its findings where they are not on the council alone.
 * `page` lists its outcomes or reports; `part` is the anchor of its part of a council's page.
 * `told` says in a line what it is, `toldOn` is the page that says all.
 * For the words of `offeredFor` the page is offered, and nothing else follows from them.
 */
export type FrameworkRow = readonly [
  key: string, title: string, others: readonly string[], about: readonly string[], kind: number, notAlone: string | null,
  page: string, part: string | null, offeredFor: readonly string[], told: string, toldOn: string,
];

export interface Table {
  readonly authorities: readonly AuthorityRow[];
  readonly without_reports: readonly WithoutReportsRow[];
  readonly regions: readonly string[];
  /** Kinds of inspections. */
  readonly kinds: readonly (readonly [key: string, title: string])[];
  readonly frameworks: readonly FrameworkRow[];
  /** The scales that grades are of, each with the name of its filter; `title` is null for councils' own services. */
  readonly scales: readonly (readonly [filter: string, title: string | null])[];
  /** `look` names how a tag looks in the style sheet. */
  readonly grades: readonly (readonly [scale: number, key: string, title: string, look: string])[];
  readonly reports: readonly ReportRow[];
  /** Documents that found priority actions since a report's grade: `words` say so, `page` is the document's. */
  readonly later: readonly (readonly [report: number, words: string, page: string])[];
  /** What came after reports: `said` stands before its `name`. */
  readonly since: readonly (readonly [said: string, name: string, page: string, reports: readonly number[]])[];
  readonly pages: readonly PageRow[];
  /** The reports that print a name as their lead inspector's, by the key of that name. */
  readonly leads: Readonly<Record<string, readonly number[]>>;
}
