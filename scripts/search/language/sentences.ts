// What the panel says: what its parts are called, how many results there are, which words it did not find, and what to
// try instead. What filters and results are called stands in filters.ts and results.ts.
// Sentences are strings, or lists of strings and of offers that the panel makes links and buttons of.

import type { Answer, Asked } from "../engine/engine.ts";
import { tokensOf } from "../engine/tokens.ts";
import type { SiteQuestion } from "./question.ts";
import type { Report } from "./reports.ts";

export const BROKEN = "The search could not be loaded. Check the connection and try again.";
export const TRYING_AGAIN = "The connection broke. The search tries again by itself …";
export const FROM_A_FILE = "The search works on the web only: from a folder, browsers let a page read no other files. All else can be read here.";
export const TOO_OLD = "This browser is too old for the search on this site.";
export const SEARCHING = "Searching …";

/** What the parts of the panel are called. */
export const RESULTS = "Results";
export const ORDER = "Order";
export const SHOW_MORE = "Show more";
export const ON_OWN_PAGE = "These results on a page of their own";
export const CLEAR_FILTERS = "Clear filters";
export const TRY_AGAIN = "Try again";

/** What each order of the results is called, in the list to choose from and in a sentence. */
export const ORDERS = {
  best: { title: "Best first", words: "best first" },
  new: { title: "Newest first", words: "newest first" },
  old: { title: "Oldest first", words: "oldest first" },
} as const;

const NOT_SEARCHED = "Covers, and examples about single children, are not searched.";
const BY_LEAD = "From reports that print this name as their lead inspector’s";
const NOT_IN_A_ROW = "No passage with these words in a row was found.";
const MOST_COUNCILS = 4;
const MOST_PAGES = 3;
const EXAMPLES = ["homes for care leavers", "return home interviews", "supervision of social workers"];

/** Words that lead somewhere: to a page of this site, to another question, or to the same one without its filters. */
export type Offer =
  | { readonly words: string; readonly page: string }
  | { readonly words: string; readonly ask: string }
  | { readonly words: string; readonly only: string }
  | { readonly words: string; readonly clear: true }
  | { readonly words: string; readonly whole: boolean };

export interface Paragraph {
  readonly parts: readonly (string | Offer)[];
  /** It leads to a page that answers better than results do; "help" to one for a reader who cannot wait. */
  readonly leads?: "help" | "page";
}

const LISTS = [
  { words: "all councils", page: "authorities/" }, " and ", { words: "all subjects", page: "themes/" }, ".",
] as const;

/** 1234 as "1,234". */
export const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
const counted = (count: number, noun: string) => `${number(count)} ${noun}${count === 1 ? "" : "s"}`;

/** What the filters are called, of which so many are chosen. */
export const filtersWords = (chosen: number): string => (chosen ? `Filters (${chosen} chosen)` : "Filters");

/** A value of a filter with the number of results behind it, where they are counted. */
export const valueWords = (words: string, results: number | null): string => (results === null ? words : `${words} (${number(results)})`);

/** A value from an old address that no report here has. */
export const unheldWords = (value: string): string => `${value} (no report)`;

type Told = Pick<Answer<Report, SiteQuestion>, "total" | "documents" | "whole" | "unfiltered" | "marked" | "missing" | "countOf" | "readForQuote"> & {
  readonly question: Pick<
    SiteQuestion, "unheld" | "councils" | "successors" | "inspections" | "pages" | "together" | "reports" | "undated" | "isByLead" | "isFutile" | "quotes" | "elsewhere" | "told" | "chosen"
  >;
};

/**
 * Plain sentences for the status line. They say what the search did, and never that no report has a word: what is told
 * of single children is not searched.
 */
export function statusWords(asked: Asked, told: Told): string {
  return [
    ...wantingWords(told),
    ...(told.total ? foundWords(asked, told) : nothingWords(told)),
    ...(told.readForQuote ? [`Only the ${number(told.readForQuote)} likeliest passages were looked through for these words in a row; there may be more.`] : []),
    ...notSearchedWords(told),
  ].join(" ");
}

/** That nothing was found, where it is not said of a word already. */
function nothingWords({ missing, question }: Told): string[] {
  if (missing.length || question.isFutile) return [];
  return [question.quotes.length ? NOT_IN_A_ROW : "No passage was found."];
}

/** What is in no index, where a word was sought in vain. */
function notSearchedWords({ total, missing, question }: Told): string[] {
  if (total && question.isByLead) return [];
  const isInVain = !total && !question.unheld.length && !question.isFutile;
  return missing.length || isInVain ? [NOT_SEARCHED] : [];
}

/** What was asked for and is not there. */
function wantingWords({ question, missing }: Told): string[] {
  return [
    ...question.unheld.map((name) => `This site has no report on ${name}.`),
    ...question.councils.flatMap(({ name, parts }) => parts.filter(({ isHeld }) => !isHeld).map(({ title }) => (
      `This site has no report on ${name} of the kind “${title}”.`
    ))),
    ...question.undated.map((date) => `No report of ${date} was found.`),
    ...missing.map(({ word, near }) => `No passage with “${word}” was found${guessed(near)}.`),
  ];
}

/** How much was found and in which order; nobody's reports are counted. */
function foundWords(asked: Asked, { total, documents, whole, marked, question }: Told): string[] {
  const order = asked.words.trim() || asked.sort !== "best" ? asked.sort : "new";
  const inOrder = total > 1 ? `, ${ORDERS[order].words}` : "";
  if (question.isByLead) return [`${BY_LEAD}${inOrder}.`];
  const found = `${counted(total, "passage")} in ${counted(documents, "report")}${inOrder}.`;
  return marked.length > 1 && whole < total ? [wholeWords(whole), found] : [found];
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
const guessed = (near: string | null) => (near ? `; showing results for “${near}”` : "");

function wholeWords(whole: number): string {
  return `${whole ? counted(whole, "passage") : "No passage"} ${whole > 1 ? "have" : "has"} all the words. With most of the words:`;
}

/**
 * Above the results: help first; the councils named side by side, before the page that compares any; other pages that
 * answer better; the councils named, each; reports and kinds of inspection named; and ways on from a question that found
 * little.
 */
export function advice(asked: Asked, told: Told): Paragraph[] {
  const { question } = told;
  const pages = onPages(question);
  const isHelp = ({ leads }: Paragraph) => leads === "help";
  return [
    ...onKind(question), ...pages.filter(isHelp), ...onSeveral(question), ...pages.filter((page) => !isHelp(page)), ...onElsewhere(question), ...onCouncils(question), ...onReports(question), ...onInspections(question),
    ...onlyWhole(asked, told), ...onlyOne(asked, told), ...withoutMissing(asked, told), ...whereNothingFound(asked, told),
  ];
}

const leading = (words: string, page: string, leads: "help" | "page" = "page"): Paragraph => ({ parts: [{ words, page }], leads });

const onPages = ({ pages }: Told["question"]): Paragraph[] => (
  pages.slice(0, MOST_PAGES).map(({ title, page, isHelp }) => leading(title, page, isHelp ? "help" : "page"))
);

/** What a kind of inspection is, before all else where that is asked. */
const onKind = ({ told }: Told["question"]): Paragraph[] => (
  told ? [{ parts: [told.words] }, leading("More on this kind of inspection", told.page)] : []
);

const onElsewhere = ({ elsewhere }: Told["question"]): Paragraph[] => (
  elsewhere.map(({ name, page }) => leading(`${name} on Ofsted’s website`, page))
);

/** Those with all the words alone, or all again. */
function onlyWhole({ isWhole }: Asked, { whole, total, marked }: Told): Paragraph[] {
  if (!total) return [];
  if (isWhole) return [{ parts: [{ words: "Show passages with most of the words too", whole: false }] }];
  if (marked.length < 2 || !whole || whole === total) return [];
  return [{ parts: [{ words: `Show only the ${number(whole)} with all the words`, whole: true }] }];
}

/** Two to four councils, to be read side by side. */
function onSeveral({ together }: Told["question"]): Paragraph[] {
  if (together.length < 2 || together.length > MOST_COUNCILS) return [];
  const names = together.map(({ name }) => name);
  const listed = `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
  return [leading(`Compare ${listed}`, `compare/?c=${together.map(({ slug }) => slug).join(",")}`)];
}

const onReports = ({ reports }: Told["question"]): Paragraph[] => (
  reports.map(({ name, title, address }) => leading(`${name}: ${lowered(title)}`, address))
);

/** A council that is named may be wanted alone: its passages come first, but those of others follow. */
function onlyOne({ filters }: Asked, { question, total, countOf }: Told): Paragraph[] {
  if (filters.authority ?? question.chosen.authority) return [];
  const counts = question.councils.slice(0, MOST_COUNCILS).map(({ slug, name }) => ({ slug, name, count: countOf("authority", slug) }));
  const offers = counts.filter(({ count }) => count && count < total);
  if (!offers.length) return [];
  return [{ parts: ["Show only ", ...offers.flatMap(({ slug, name, count }, at) => [
    at ? " · " : "", { words: `${name} (${number(count)})`, only: slug },
  ])] }];
}

function onCouncils({ councils, successors }: Told["question"]): Paragraph[] {
  const following = successors.map(({ slug, name, before }) => ({ slug, name: `${name}, which took the place of ${before}`, parts: [] }));
  return [...councils, ...following].slice(0, MOST_COUNCILS).flatMap(({ slug, name, parts }) => [
    ...parts.filter(({ isHeld }) => isHeld).map(({ title, anchor }) => leading(`${name}: ${title}`, `authorities/${slug}/#${anchor}`)),
    leading(`${name}: its inspections and reports`, `authorities/${slug}/`),
  ]);
}

function onInspections({ inspections }: Told["question"]): Paragraph[] {
  return inspections ? [leading(`${inspections.title}: all of them`, inspections.page)] : [];
}

function withoutMissing(asked: Asked, { missing }: Told): Paragraph[] {
  return missing.flatMap(({ word, near }) => {
    const others = without(asked.words, word);
    if (!near || !others) return [];
    return [{ parts: ["Search instead ", { words: `without “${word}”`, ask: others }, "."] }];
  });
}

function whereNothingFound(asked: Asked, { total, unfiltered, marked, question }: Told): Paragraph[] {
  if (total || question.isFutile) return [];
  if (question.quotes.length && !unfiltered) return [{ parts: ["Search ", { words: "without the quotation marks", ask: asked.words.replace(/["“”]/g, "") }, "."] }];
  if (unfiltered) {
    const others = `Without the filters there ${unfiltered === 1 ? "is" : "are"} ${counted(unfiltered, "passage")}. `;
    return [{ parts: [others, { words: CLEAR_FILTERS, clear: true }] }];
  }
  const other = marked.length > 1 ? "fewer words" : "another word";
  return [{ parts: [`Try ${other}, or look in the lists of `, ...LISTS] }];
}

/** What stands below the field before anything is asked. */
export function invitation(): Paragraph[] {
  const examples = EXAMPLES.flatMap((example, at) => [at ? ", " : "", { words: example, ask: example }]);
  return [
    { parts: ["Every paragraph, recommendation and summary of the reports can be found, but no examples about single children. For example: ", ...examples, "."] },
    {
      parts: [
        "A council, a date or a kind of inspection among the words brings its reports to the top. ",
        "There are also lists of ", ...LISTS,
      ],
    },
  ];
}

/** A question without one of its words; "" where it has no other. */
function without(text: string, word: string): string {
  const token = tokensOf(text).find((each) => each.word === word);
  const rest = token ? text.slice(0, token.start) + text.slice(token.end) : "";
  return rest.replace(/\s+/g, " ").trim();
}
