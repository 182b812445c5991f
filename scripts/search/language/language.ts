// The language of this site, as the engine is told it: reports on councils, and how people ask about them.

import type { Language, LookUp } from "../engine/language.ts";
import type { Start } from "../engine/start.ts";
import { readWords } from "./asked_words.ts";
import { type Filters, filtersOf } from "./filters.ts";
import { Gazetteer } from "./gazetteer.ts";
import { pagesIn } from "./pages.ts";
import { type SiteQuestion, readQuestion } from "./question.ts";
import { type Report, fieldsOf, reportsOf } from "./reports.ts";
import type { SiteStart, Table } from "./start.ts";

export interface SiteLanguage extends Language<Report, SiteQuestion> {
  /** The filters with their values, to show them before anything is asked. */
  readonly filters: Filters;
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
  const phrases = Object.keys(start.vocabulary.synonyms).map((said) => said.split(" ")).filter(({ length }) => length > 1);
  const reading = { table, documents, vocabulary, instead, phrases, gazetteer, leads: table.leads, pagesFor: pagesIn(table.pages) };
  return Object.freeze({
    documents,
    fields: fieldsOf(table),
    weighed: ["kind", "aside"],
    filters: filtersOf(table, start, documents),
    readQuestion: (text: string, lookUp: LookUp, typed = text) => readQuestion(text, reading, lookUp, typed),
    wordsSought: (text: string) => readWords(text, reading).words.map(({ word }) => word),
    isInAName: (word: string) => gazetteer.isInAName(word),
  });
}
