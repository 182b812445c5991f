// Makes the question of what a reader typed: which words are sought in the text, and which name a council, a region, a
// year or a kind of inspection. Those lift the passages of reports they speak of; in the text they count only lightly.

import type { LookUp } from "../engine/language.ts";
import { wordsOf } from "../engine/tokens.ts";
import { type Lift, type Match, NAMED, type Question, type Sought, type Weighed } from "../engine/question.ts";
import { type AskedWord, type AskedWords, type Lexicon, readWords } from "./asked_words.ts";
import type { AskedDate } from "./dates.ts";
import { type Name, withoutYears } from "./gazetteer.ts";
import type { OfferedPage } from "./pages.ts";
import type { Report } from "./reports.ts";
import type { Table } from "./start.ts";

// What a word weighs in the text; one that says what is sought weighs 1.
const NAME = 0.1;
const NAME_OF_AN_UNHELD_COUNCIL = 0.01;
const FAINT = 0.15;

const LIFT_OF_AN_ORDINARY_WORD = 1.5; // "reading" is a council and something children do
const LIFT = { region: 4, framework: 4, year: 10, month: 20, day: NAMED, lead: NAMED };
const MOST_REPORTS = 4; // reports named by their facts: more are no answer but a list
const RECOMMENDATIONS = { facet: "kind", value: "recommendation" }; // what inspectors thought most important
const SUMMARIES = { facet: "kind", value: "summary", factor: 4 };
const ASIDE = { facet: "aside", value: "aside", factor: 0.2 }; // figures of the area, notes, what every letter opens with
const NONE: ReadonlySet<string> = new Set();
const DEMAND = 1.1;
const DEMAND_IF_TOLD = 4; // "was kent told to …"

export interface Council {
  readonly slug: string;
  readonly name: string;
}

/** A kind of inspection that is named, with the page of this site on all of them. */
export interface Inspections {
  readonly title: string;
  readonly page: string;
}

/** A part of a council's page: on inspections of a kind that is named, of which a report on it is held or not. */
export interface Part {
  readonly title: string;
  readonly anchor: string;
  readonly isHeld: boolean;
}

/** A question about councils. Like any, it is made once and frozen. */
export interface SiteQuestion extends Question {
  /** Those named of which a report is held, with the parts of their pages that are meant. */
  readonly councils: readonly (Council & { readonly parts: readonly Part[] })[];
  /** The one kind of inspection that is named, or that looks at what is asked; null where there is none, or several go by the name. */
  readonly inspections: Inspections | null;
  /** The names of those named of which none is held, and of other places that are no council. */
  readonly unheld: readonly string[];
  /** The pages of this site that answer better than a report does. */
  readonly pages: readonly OfferedPage[];
  /** Of the councils named those that are meant as such for certain, where there are several: to read them side by side. */
  readonly together: readonly Council[];
  /** The reports of a date or a lead inspector named, where they are few. */
  readonly reports: readonly Report[];
  /** The dates named on which no report was inspected or published. */
  readonly undated: readonly string[];
  /** It is known by its lead inspector alone. */
  readonly isByLead: boolean;
  /** The inspectorate’s own pages of the councils named, of which no report answers. */
  readonly elsewhere: readonly { readonly name: string; readonly page: string }[];
  /** What a kind of inspection is, where that is asked, and the page that says all of it. */
  readonly told: { readonly words: string; readonly page: string } | null;
  /** The councils that took the place of an abolished one named, each with the name of that one. */
  readonly successors: readonly (Council & { readonly before: string })[];
}

export interface Reading extends Lexicon {
  readonly table: Table;
  readonly documents: readonly Report[];
  pagesFor(text: string): readonly OfferedPage[];
}

export async function readQuestion(text: string, reading: Reading, lookUp: LookUp, typed: string): Promise<SiteQuestion> {
  const asked = readWords(text, reading);
  const lookUps = asked.words.map(({ word, isQuoted }) => lookUp(word, { isLast: word === asked.last, isExact: isQuoted }));
  return questionOf(asked, await Promise.all(lookUps), reading, reading.pagesFor(typed), typed);
}

function questionOf(
  asked: AskedWords, matches: readonly Match[], { table, gazetteer, documents }: Reading, pages: readonly OfferedPage[], typed: string,
): SiteQuestion {
  // Where its words stand tells of a name that could be another word what it is.
  const isOrdinary = asked.words.map(({ word, unsure }, at) => unsure !== null && gazetteer.isOrdinary(word, matches[at].terms));
  const ordinary = ordinaryNames(asked, isOrdinary);
  const unheld = valuesOf("unheld", asked.names);
  for (const name of valuesOf("unheld", ordinary)) unheld.delete(name);
  const named = valuesOf("framework", asked.names);
  const doubtful = valuesOf("authority", ordinary);
  const dated = asked.dates.map((date) => ({ ...date, reports: reportsOn(documents, date) }));
  const together = [...valuesOf("authority", asked.names)].filter((slug) => !doubtful.has(slug));
  const councils = valuesOf("authority", asked.names);
  const command = commandIn(typed, together);
  const isUndated = dated.length > 0 && dated.every(({ reports }) => !reports.length);
  return Object.freeze({
    isFutile: command === "compare" || (isOfNames(asked) && isUnanswered(asked, councils.size ? isUndated : unheld.size > 0)),
    chosen: chosenBy(command, together),
    elsewhere: elsewhereOf(table, unheld, isUndated ? councils : NONE),
    told: toldOf(table, typed),
    sought: Object.freeze(asked.words.map((word, at) => sought(word, matches[at], isOrdinary[at]))),
    quotes: Object.freeze(asked.quotes),
    lifts: Object.freeze([...liftsOf(asked, doubtful), ...factLifts(asked, dated)]),
    favoured: favouredOf(asked),
    aside: ASIDE,
    overview: SUMMARIES,
    only: asked.isDemanding ? RECOMMENDATIONS : null,
    councils: councilsOf(table, valuesOf("authority", asked.names), named, named.size ? NONE : asked.offered),
    inspections: inspectionsOf(table, named.size ? named : asked.offered),
    unheld: Object.freeze([...unheld]),
    pages,
    together: sideBySide(table, together),
    reports: reportsMeant(documents, asked, dated),
    undated: dated.filter(({ reports }) => !reports.length).map(({ words }) => words),
    isByLead: isOfLeadsAlone(asked),
    successors: successorsOf(table, unheld),
  });
}

/** Whether each word is a name, a date or a year: there is nothing to seek in the words of reports. */
const isOfNames = ({ words }: AskedWords) => words.every(({ isName }) => isName);

/** `isWanting` tells that no report of the day, or none on the council, is here: asked for a time, nothing answers. */
const isUnanswered = ({ dates, years }: AskedWords, isWanting: boolean) => isWanting && dates.length + years.size > 0;

const isOfLeadsAlone = (asked: AskedWords) => (
  asked.leads.length > 0 && isOfNames(asked) && !asked.names.length && !asked.dates.length
);

/** The names among the words that are used as ordinary words. */
const ordinaryNames = ({ words }: AskedWords, isOrdinary: readonly boolean[]) => (
  words.flatMap(({ unsure }, at) => (unsure && isOrdinary[at] ? [unsure] : []))
);

/** The councils to be read side by side; one alone is beside none. */
const sideBySide = (table: Table, slugs: readonly string[]) => (slugs.length > 1 ? councilsIn(table, slugs) : []);

/** The passages wanted most: what was told, what sums inspections up, or else what inspectors thought most important. */
function favouredOf({ isDemanding, isOfWhole }: AskedWords): Weighed {
  if (isDemanding) return { ...RECOMMENDATIONS, factor: DEMAND_IF_TOLD };
  return isOfWhole ? SUMMARIES : { ...RECOMMENDATIONS, factor: DEMAND };
}

const valuesOf = (field: Name["field"], names: readonly Name[]) => (
  new Set(names.filter((name) => name.field === field).map(({ value }) => value))
);

/** `doubtful` are the councils whose names are ordinary words. */
const liftsOf = ({ names, years }: AskedWords, doubtful: ReadonlySet<string>): Lift[] => [
  lift(["authority"], valuesOf("authority", names), (slug) => (doubtful.has(slug) ? LIFT_OF_AN_ORDINARY_WORD : NAMED)),
  lift(["region"], valuesOf("region", names), () => LIFT.region),
  lift(["framework"], valuesOf("framework", names), () => LIFT.framework),
  lift(["year", "dated"], years, () => LIFT.year),
];

interface Dated extends AskedDate {
  /** The numbers of the reports. */
  readonly reports: readonly number[];
}

/** The numbers of the reports that were inspected or published in the days of a date. */
const reportsOn = (documents: readonly Report[], { from, to }: AskedDate): number[] => (
  documents.flatMap(({ days }, number) => (days.some(([first, last]) => first <= to && last >= from) ? [number] : []))
);

/** Dates and lead inspectors are facts of reports; where no report is of a date, its year counts. */
function factLifts({ leads }: AskedWords, dated: readonly Dated[]): Lift[] {
  const factors = [
    ...dated.map(({ reports, isDay }) => ({ reports, factor: isDay ? LIFT.day : LIFT.month })),
    ...leads.map(({ reports }) => ({ reports, factor: LIFT.lead })),
  ];
  const years = new Set(dated.filter(({ reports }) => !reports.length).map(({ year }) => year));
  return [
    ...factors.map(({ reports, factor }) => lift(["number"], new Set(reports.map(String)), () => factor)),
    lift(["year", "dated"], years, () => LIFT.year),
  ];
}

/** The reports of which all facts and councils named are true, where there is a fact and they are few. */
function reportsMeant(documents: readonly Report[], { leads, names }: AskedWords, dated: readonly Dated[]): readonly Report[] {
  const facts = [...dated, ...leads].map(({ reports }) => new Set(reports));
  const councils = valuesOf("authority", names);
  const meant = facts.length ? documents.filter(({ fields }, number) => (
    facts.every((reports) => reports.has(number)) && (!councils.size || councils.has(fields.authority ?? ""))
  )) : [];
  return meant.length <= MOST_REPORTS ? meant : [];
}

const councilsIn = ({ authorities }: Table, slugs: readonly string[]): readonly Council[] => (
  slugs.flatMap((wanted) => authorities.filter(([slug]) => slug === wanted).map(([slug, name]) => ({ slug, name })))
);

const lift = (fields: readonly string[], values: ReadonlySet<string>, factor: (value: string) => number): Lift => (
  Object.freeze({ fields, factors: new Map([...values].map((value) => [value, factor(value)])) })
);

/** A council's name that is an ordinary word counts as one. */
function sought({ word, isName, isFaint, isUnheld }: AskedWord, match: Match, isOrdinary: boolean): Sought {
  const roles = isOrdinary ? { isName: false, isFaint, isUnheld: false } : { isName, isFaint, isUnheld };
  return Object.freeze({ ...match, word, ...roles, weight: weightOf(roles) });
}

function weightOf({ isName, isFaint, isUnheld }: Pick<Sought, "isName" | "isFaint" | "isUnheld">): number {
  if (isUnheld) return NAME_OF_AN_UNHELD_COUNCIL;
  if (isName) return NAME;
  return isFaint ? FAINT : 1;
}

/** `offered` are frameworks that are not named: of these no missing report is told. */
const councilsOf = (table: Table, slugs: ReadonlySet<string>, named: ReadonlySet<string>, offered: ReadonlySet<string>) => Object.freeze(
  table.authorities.flatMap(([slug, name], number) => (slugs.has(slug) ? [{
    slug, name, parts: [...partsOf(table, number, named), ...partsOf(table, number, offered).filter(({ isHeld }) => isHeld)],
  }] : [])),
);

/** The parts of the page of a council, by its number, on some frameworks. */
const partsOf = ({ frameworks, reports }: Table, council: number, meant: ReadonlySet<string>): Part[] => (
  frameworks.flatMap(([key, title, , , , , , anchor], framework) => {
    if (anchor === null || !meant.has(key)) return [];
    return [{ title: withoutYears(title), anchor, isHeld: reports.some(([of, under]) => of === council && under === framework) }];
  })
);

function inspectionsOf({ frameworks }: Table, named: ReadonlySet<string>): Inspections | null {
  const [meant, ...others] = frameworks.filter(([key]) => named.has(key));
  return meant && !others.length ? { title: withoutYears(meant[1]), page: meant[6] } : null;
}

/** "Compare …" asks for a page, "only …" of one council for a filter. */
function commandIn(typed: string, councils: readonly string[]): "compare" | "only" | null {
  const [first, ...rest] = wordsOf(typed);
  if (councils.length > 1) return first === "compare" ? "compare" : null;
  return councils.length && (first === "only" || rest[rest.length - 1] === "only") ? "only" : null;
}

const chosenBy = (command: ReturnType<typeof commandIn>, [slug]: readonly string[]): Record<string, string> => (
  command === "only" ? { authority: slug } : {}
);

const elsewhereOf = ({ authorities, without_reports: rows }: Table, unheld: ReadonlySet<string>, held: ReadonlySet<string>) => [
  ...authorities.filter(([slug]) => held.has(slug)).map(([, name, , , page]) => ({ name, page })),
  ...rows.filter(([name]) => unheld.has(name)).map(([name, , , page]) => ({ name, page })),
].flatMap(({ name, page }) => (page ? [{ name, page }] : []));

const ASKS_WHAT_IT_IS = /^(?:what (?:is|are|does|do) (?:an? |the )?)(.+?)(?: (?:mean|stand for))?$/;

/** Several kinds of inspection go by one short form: the one that has it first of its names is meant. */
function toldOf({ frameworks }: Table, typed: string): SiteQuestion["told"] {
  const asked = wordsOf(typed).join(" ").match(ASKS_WHAT_IT_IS)?.[1];
  const meant = asked && frameworks.find(([key, , others]) => key === asked || others[0] === asked);
  return meant ? { words: meant[9], page: meant[10] } : null;
}

const successorsOf = ({ authorities, without_reports: rows }: Table, unheld: ReadonlySet<string>) => Object.freeze(
  rows.filter(([name]) => unheld.has(name)).flatMap(([before, , numbers]) => numbers.map((number) => {
    const [slug, name] = authorities[number];
    return { slug, name, before };
  })),
);
