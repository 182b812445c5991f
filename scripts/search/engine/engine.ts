// Answers questions: from what the reader typed and chose to a list of passages, best first. It knows words, documents
// and passages; what these are about is the affair of the language it is given. On the way, in the order of `answer`:
//
// - lookup.ts    what a word leads to in the index, and the nearest form of one that is in no document
// - rank.ts      scores every passage by the words it has: which are found, and how good each is
// - filters.ts   leaves out what the reader did not choose, and counts the values of each filter
// - order.ts     puts the first of what is left in order: by score, or by date
// - closeness.ts looks into the words of the best ten, and raises those in which the sought ones stand together

import { closeness, hasRows } from "./closeness.ts";
import { Gone, IndexFiles } from "./files.ts";
import { applyFilters, type Chosen, type Filtered } from "./filters.ts";
import { Index, type Passage } from "./index.ts";
import type { IndexedDocument, Language } from "./language.ts";
import { lookUpIn, nearestForm } from "./lookup.ts";
import { inOrder, type Order } from "./order.ts";
import { isHeld, type Question, type Sought } from "./question.ts";
import { rank, type Ranked } from "./rank.ts";
import { FORMAT, type Start } from "./start.ts";
import { wordsOf } from "./tokens.ts";

const A_PAGE = 10;
const LOOKED_INTO = 10; // so many of the best passages are fetched and put in order by their words
const MOST_FOR_A_QUOTE = 400; // so many passages with the words of a quote are read for the words in a row

/** What a reader wants: the words typed, the order chosen, and the filters. */
export interface Asked {
  readonly words: string;
  readonly sort: Order;
  readonly filters: Chosen;
  /** Only passages that have all the words. */
  readonly isWhole?: boolean;
}

/** A word that is in no document, with the nearest one, which was sought in its place. */
export interface Missing {
  readonly word: string;
  readonly near: string | null;
}

export interface Answer<D, Q> {
  readonly question: Q;
  /** The first passages found, and those from a number on. */
  readonly passages: readonly Passage<D>[];
  more(from: number): Promise<readonly Passage<D>[]>;
  /** How many passages in how many documents, how many of them with all the words, and how many without the filters. */
  readonly total: number;
  readonly documents: number;
  readonly whole: number;
  readonly unfiltered: number;
  /** So many passages were read for the words of a quote, where more have them; else null. */
  readonly readForQuote: number | null;
  readonly count: Filtered["count"];
  /** How many of the passages are of documents that have a value in a field. */
  countOf(field: string, value: string): number;
  /** The words to mark in a passage. */
  readonly marked: readonly Sought[];
  readonly missing: readonly Missing[];
  /** The filters that hold: what the reader chose, and what the words set. */
  readonly chosen: Chosen;
}

/** The index and the language, both read from files of one publication. */
export interface Opened<L, D extends IndexedDocument> {
  readonly index: Index<D>;
  readonly language: L;
}

export class Engine<D extends IndexedDocument, Q extends Question, L extends Language<D, Q>> {
  readonly #files: IndexFiles;
  readonly #languageOf: (start: Start, table: unknown) => L;
  #opened: Promise<Opened<L, D>> | null = null;

  /** `folder` is the index's address; `languageOf` makes the language from the index's start and its table of documents. */
  constructor(folder: URL, languageOf: (start: Start, table: unknown) => L) {
    this.#files = new IndexFiles(folder);
    this.#languageOf = languageOf;
  }

  /** Fetches start.json and the table of documents; a second call gives the same promise. */
  open(): Promise<Opened<L, D>> {
    this.#opened ??= this.#fetch(false).catch((problem) => this.#anew(problem));
    return this.#opened;
  }

  /**
   * Answers a question; `wanted` says whether anybody still waits for the answer, which is null where nobody does, before
   * most of it is fetched.
   */
  async search(asked: Asked, wanted: () => boolean = () => true): Promise<Answer<D, Q> | null> {
    const opened = await this.open();
    try {
      return await answer<D, Q>(opened, asked, wanted);
    } catch (problem) {
      return answer<D, Q>(await this.#anew(problem), asked, wanted);
    }
  }

  /** Fetches what the words that are typed to their end lead to, while the reader goes on typing. */
  async prepare(text: string): Promise<void> {
    const { index, language } = await this.open();
    for (const word of language.wordsSought(text).slice(0, -1)) index.shard(index.shardOf(word)).catch(() => {});
  }

  async #fetch(anew: boolean): Promise<Opened<L, D>> {
    let start = await this.#files.start(anew);
    if (start.format !== FORMAT) start = await this.#files.start(true); // kept by the browser since before this script
    const language = this.#languageOf(start, await this.#files.json<unknown>(start.table));
    const index = new Index(this.#files, start, language.documents);
    for (const facet of language.weighed) {
      for (const value of Object.keys(start.facets[facet])) index.facet(facet, value).catch(() => {}); // asked for again
    }
    return { index, language };
  }

  /** A site published since start.json was fetched has files of other names: asks for start.json once more. */
  #anew(problem: unknown): Promise<Opened<L, D>> {
    this.#opened = null;
    if (!(problem instanceof Gone)) throw problem;
    const opened = this.#fetch(true);
    opened.catch(() => { this.#opened = null; });
    this.#opened = opened;
    return opened;
  }
}

async function answer<D extends IndexedDocument, Q extends Question>(
  { index, language }: Opened<Language<D, Q>, D>, asked: Asked, wanted: () => boolean, typed = asked.words,
): Promise<Answer<D, Q> | null> {
  const question = await language.readQuestion(asked.words, lookUpIn(index), typed);
  if (!wanted()) return null;
  const missing = await missingWords(index, language, question);
  if (missing.some(({ near }) => near)) {
    const found = await answer({ index, language }, { ...asked, words: withNearest(asked.words, missing) }, wanted, typed);
    return found && { ...found, missing };
  }
  const { list, ...ranks } = question.sought.length ? await rankWithFacets(index, question) : everything(index, asked);
  const ranked = { ...ranks, list: question.isFutile ? [] : await narrowed(index, question, asked, { list, ...ranks }) };
  const chosen = { ...question.chosen, ...asked.filters };
  const filtered = await applyFilters(index, language.fields, chosen, ranked.list);
  const { listed, first, rest } = inOrder(index, filtered.list, ranked, asked.sort);
  if (!wanted()) return null;
  const marked = wordsToMark(question);
  const looked = isByBest(asked, question) ? await lookInto(index, first, ranked.score, marked) : [];
  const numbers = [...looked, ...first.slice(looked.length)];
  const more = (from: number) => {
    if (from + A_PAGE > numbers.length && numbers.length < listed.length) numbers.push(...rest());
    return Promise.all(numbers.slice(from, from + A_PAGE).map((at) => index.passage(at)));
  };
  return {
    question,
    passages: await more(0),
    more,
    total: listed.length,
    documents: new Set(listed.map((at) => index.documentOf[at])).size,
    whole: listed.reduce((sum, at) => sum + ranked.whole[at], 0),
    unfiltered: ranked.list.length,
    readForQuote: question.quotes.length ? readForQuote(list, ranks.whole) : null,
    count: filtered.count,
    countOf: (field, value) => listed.filter((at) => index.documents[index.documentOf[at]].fields[field] === value).length,
    marked,
    missing,
    chosen,
  };
}

function isByBest(asked: Asked, question: Question): boolean {
  return asked.sort === "best" && question.sought.length > 0;
}

/** How many passages were read for words in a row, where more hold all of the words; else null. */
function readForQuote(list: readonly number[], whole: ArrayLike<number>): number | null {
  return list.filter((at) => whole[at]).length > MOST_FOR_A_QUOTE ? MOST_FOR_A_QUOTE : null;
}

/**
 * The words that are in no document, each with the nearest one that is: not names, which need not be in any; of a word
 * in a name none is guessed.
 */
function missingWords<D extends IndexedDocument, Q extends Question>(
  index: Index<D>, language: Language<D, Q>, { sought }: Q,
): Promise<Missing[]> {
  const stops = new Set(index.start.vocabulary.stop); // the index leaves these out, though texts are full of them
  const missed = sought.filter((each) => !isHeld(each) && !each.isName && !stops.has(each.word));
  return Promise.all(missed.map(async ({ word }) => (
    { word, near: language.isInAName(word) ? null : await nearestForm(index, word) }
  )));
}

/** A question with the nearest words in the place of those in no document: it may then name something. */
function withNearest(text: string, missing: readonly Missing[]): string {
  const nearest = new Map(missing.map(({ word, near }) => [word, near]));
  return wordsOf(text).map((word) => nearest.get(word) ?? word).join(" ");
}

async function rankWithFacets(index: Index<IndexedDocument>, question: Question): Promise<Ranked> {
  const { favoured, aside, overview, only } = question;
  const [ofFavoured, ofAside, ofOverview, ofOnly] = await Promise.all([
    index.facet(favoured.facet, favoured.value),
    index.facet(aside.facet, aside.value),
    index.facet(overview.facet, overview.value),
    only && index.facet(only.facet, only.value),
  ]);
  return rank(index, question, { favoured: ofFavoured, aside: ofAside, overview: ofOverview, only: ofOnly });
}

/** Without words every passage is a result where a filter is chosen, and none where none is. */
function everything(index: Index<IndexedDocument>, { filters }: Asked): Ranked {
  const any = Object.values(filters).some(Boolean);
  return {
    list: Array.from({ length: any ? index.size : 0 }, (_, at) => at),
    score: new Float32Array(index.size),
    whole: new Uint8Array(index.size).fill(1),
  };
}

/** Words that say what is sought; those that only ask, or name a document, where there are no others. */
function wordsToMark({ sought }: Question): readonly Sought[] {
  const held = sought.filter(isHeld);
  const telling = held.filter(({ isName, isFaint }) => !isName && !isFaint);
  return telling.length ? telling : held;
}

/** The passages found; where the reader wants all the words, only those with all, and quoted words in a row. */
async function narrowed(
  index: Index<IndexedDocument>, { quotes }: Question, { isWhole }: Asked, { list, score, whole }: Ranked,
): Promise<number[]> {
  if (!quotes.length) return isWhole ? list.filter((at) => whole[at]) : list;
  const best = list.filter((at) => whole[at]).sort((one, other) => score[other] - score[one]).slice(0, MOST_FOR_A_QUOTE);
  const read = await Promise.all(best.map((at) => index.passage(at)));
  return read.filter(({ text }) => hasRows(text, quotes)).map(({ number }) => number).sort((one, other) => one - other);
}

/** Puts the first of a list in order by what stands in their words. */
async function lookInto(
  index: Index<IndexedDocument>,
  list: readonly number[],
  score: Float32Array,
  marked: readonly Sought[],
): Promise<number[]> {
  const looked = list.slice(0, LOOKED_INTO);
  const passages = await Promise.all(looked.map((at) => index.passage(at)));
  const worth = new Map(passages.map((one) => [one.number, score[one.number] * closeness(one, marked)]));
  return looked.sort((one, other) => (worth.get(other) ?? 0) - (worth.get(one) ?? 0));
}
