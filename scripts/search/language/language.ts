// The language of this site, as the engine is told it: reports on councils, and how people ask about them.

import type { Language, LookUp } from "../engine/language.ts";
import type { Start } from "../engine/start.ts";
import { readWords } from "./asked_words.ts";
import { type Values, filterValues } from "./filters.ts";
import { Gazetteer } from "./gazetteer.ts";
import { type SiteQuestion, readQuestion } from "./question.ts";
import { FIELDS, type Report, reportsOf } from "./reports.ts";
import type { SiteStart, Table } from "./start.ts";

export interface SiteLanguage extends Language<Report, SiteQuestion> {
  /** The values of each filter, to show them before anything is asked. */
  readonly values: Values;
}

/** Makes the language from what the index's files say. */
export function languageOf(start: Start, table: unknown): SiteLanguage {
  return siteLanguage(start as SiteStart, table as Table); // generator/search_index writes them so
}

function siteLanguage(start: SiteStart, table: Table): SiteLanguage {
  const { stop, aside, demanding, faint, instead } = start.vocabulary;
  const documents = reportsOf(table);
  const gazetteer = new Gazetteer(start, table, documents);
  const vocabulary = { stop: new Set(stop), aside: new Set(aside), demanding: new Set(demanding), faint: new Set(faint) };
  const reading = { table, vocabulary, instead, gazetteer };
  return Object.freeze({
    documents,
    fields: FIELDS,
    weighed: ["kind"],
    values: filterValues(table, start, documents),
    readQuestion: (text: string, lookUp: LookUp) => readQuestion(text, reading, lookUp),
    wordsSought: (text: string) => readWords(text, reading).words.map(({ word }) => word),
    isInAName: (word: string) => gazetteer.isInAName(word),
  });
}
