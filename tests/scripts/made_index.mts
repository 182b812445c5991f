// An index of a few documents, made by hand in memory, and a language that knows nothing but words.

import { IndexFiles } from "../../scripts/search/engine/files.ts";
import { Index } from "../../scripts/search/engine/index.ts";
import type { IndexedDocument } from "../../scripts/search/engine/language.ts";
import type { Match, Question, Sought } from "../../scripts/search/engine/question.ts";
import { FORMAT, type Start } from "../../scripts/search/engine/start.ts";
import { wordsOf } from "../../scripts/search/engine/tokens.ts";

export const FOLDER = new URL("https://site.example/search-index/");

export interface MadeDocument {
  readonly fields?: Record<string, string | null>;
  readonly day?: number;
  /** Texts; one that begins with "!" is of the kind "letter". */
  readonly passages: readonly string[];
}

/** Numbers of seven bits a byte, as the index has them. */
export function bytesOf(...numbers: number[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(numbers.flatMap((number) => {
    const bytes: number[] = [];
    for (let left = number; left > 127; left >>= 7) bytes.push((left & 127) | 128);
    return [...bytes, number >> (7 * bytes.length)];
  }));
}

/** The postings of [document, [[passage, weight], ...]], in order. */
export function postingsOf(lists: readonly (readonly [number, readonly (readonly [number, number])[]])[]): Uint8Array<ArrayBuffer> {
  let before = 0;
  return bytesOf(...lists.flatMap(([document, passages]) => {
    const head = [document - before, passages.length];
    before = document;
    let last = 0;
    return [...head, ...passages.flatMap(([passage, weight]) => {
      const step = (passage - last) * 8 + weight;
      last = passage;
      return [step];
    })];
  }));
}

/** Where a test holds: of each document the passages in which it does, with the weight there. */
function postingsWhere(documents: readonly MadeDocument[], weigh: (text: string) => number): Uint8Array<ArrayBuffer> {
  const lists = documents.map(({ passages }, document) => (
    [document, passages.flatMap((text, at) => (weigh(text) ? [[at, weigh(text) - 1] as const] : []))] as const
  ));
  return postingsOf(lists.filter(([, passages]) => passages.length));
}

/** The files of an index in which each form is a term by itself, but "s" at its end, and shards are cut at a letter. */
export function filesOf(documents: readonly MadeDocument[], synonyms: Start["vocabulary"]["synonyms"] = {}): Map<string, Uint8Array<ArrayBuffer> | object> {
  const stop = ["the", "of"];
  const phrases = Object.values(synonyms).flat().filter((said) => wordsOf(said).length > 1 && documents.some(({ passages }) => passages.some((text) => timesIn(text, said))));
  const words = new Set([...documents.flatMap(({ passages }) => passages.flatMap(wordsOf)), ...phrases]);
  const forms = [...words].filter((word) => !stop.includes(word)).sort();
  const cut = ["", "m"].map((first, at) => forms.filter((form) => (at ? form >= "m" : form < "m") && form >= first));
  const files = new Map<string, Uint8Array<ArrayBuffer> | object>();
  cut.forEach((shard, at) => files.set(`w-${at}.gz`, shardOf(shard, documents)));
  files.set("f-letter.gz", postingsWhere(documents, (text) => Number(text.startsWith("!"))));
  documents.forEach(({ passages }, number) => {
    const rows = passages.map((text, at) => [`p${at}`, text.startsWith("!") ? "l" : "n", "", `Passage ${at}`, text]);
    for (let block = 0; block * 2 < rows.length; block++) files.set(`t-${number}-${block}.gz`, rows.slice(block * 2, block * 2 + 2));
  });
  const start: Start = {
    format: FORMAT,
    table: "table.gz",
    shards: cut.map((shard, at) => [shard[0] ?? "", String(at)]),
    facets: { kind: { letter: "letter" } },
    passages: documents.reduce((sum, { passages }) => sum + passages.length, 0),
    block: 2,
    vocabulary: { stop, endings: ["", "s", "ed", "ing", "er", "ers"], synonyms },
  };
  files.set("table.gz", []);
  return files.set("start.json", start);
}

function shardOf(forms: readonly string[], documents: readonly MadeDocument[]): Uint8Array<ArrayBuffer> {
  const texts = documents.flatMap(({ passages }) => passages);
  const stems = [...new Set(forms.map(stemOf))];
  const lists = stems.map((stem) => postingsWhere(documents, (text) => timesIn(text, stem)));
  const offsets = lists.map((_, at) => lists.slice(0, at).reduce((sum, { length }) => sum + length, 0));
  const head = new TextEncoder().encode(JSON.stringify({
    forms: Object.fromEntries(forms.map((form) => [form, [stems.indexOf(stemOf(form))]])),
    terms: stems.map((stem, at) => [offsets[at], lists[at].length, texts.filter((text) => timesIn(text, stem)).length]),
  }));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, head.length, true);
  return Uint8Array.from([length, head, ...lists].flatMap((part) => [...part]));
}

const stemOf = (form: string) => (form.includes(" ") ? form : form.replace(/s$/, ""));
const timesIn = (text: string, stem: string) => (
  stem.includes(" ") ? ` ${wordsOf(text).join(" ")} `.split(` ${stem} `).length - 1 : wordsOf(text).filter((word) => stemOf(word) === stem).length
);

export interface Served {
  /** The names asked for; one that may not come out of the browser's cache has "anew" behind it. */
  readonly asked: string[];
  readonly restore: () => void;
}

/** Answers every fetch from some files until `restore` is called. */
export function serve(files: ReadonlyMap<string, Uint8Array<ArrayBuffer> | object>): Served {
  const before = globalThis.fetch;
  const asked: string[] = [];
  globalThis.fetch = async (address, options) => {
    const name = String(address).slice(FOLDER.href.length);
    asked.push(options?.cache === "reload" ? `${name} anew` : name);
    const file = files.get(name);
    if (!file) return new Response(null, { status: 404 });
    return new Response(file instanceof Uint8Array ? file : JSON.stringify(file));
  };
  return { asked, restore: () => { globalThis.fetch = before; } };
}

export function documentsOf(documents: readonly MadeDocument[]): IndexedDocument[] {
  return documents.map(({ fields, day, passages }, at) => (
    { size: passages.length, texts: String(at), day: day ?? at, fields: { ...fields } }
  ));
}

export function indexOf(documents: readonly MadeDocument[], synonyms: Start["vocabulary"]["synonyms"] = {}): Index<IndexedDocument> {
  const files = filesOf(documents, synonyms);
  serve(files);
  return new Index(new IndexFiles(FOLDER), files.get("start.json") as Start, documentsOf(documents));
}

/** A word that is sought, with what it leads to. */
export const soughtWord = (word: string, match: Match, more: Partial<Sought> = {}): Sought => (
  { ...match, word, weight: 1, isName: false, isFaint: false, isUnheld: false, ...more }
);

/** A match of these forms alone, for what looks only into words. */
export const matchOf = (...forms: string[]): Match => ({ terms: [], forms: new Set(forms), others: [], rows: [] });

export const LETTERS = { facet: "kind", value: "letter", factor: 1 };

export const questionOf = (sought: readonly Sought[], more: Partial<Question> = {}): Question => (
  { sought, quotes: [], lifts: [], favoured: LETTERS, aside: LETTERS, overview: LETTERS, only: null, isFutile: false, chosen: {}, ...more }
);
