// What the engine has to be told by the site that uses it: what its documents are and how its readers ask.

import type { Match, Question } from "./question.ts";

/** A document as the engine needs it; the language's own documents say more. */
export interface IndexedDocument {
  /** How many passages it has, and the digest in the names of its files of text. */
  readonly size: number;
  readonly texts: string;
  /** A number that grows with the document's date. */
  readonly day: number;
  /** What it can be filtered and lifted by. */
  readonly fields: Readonly<Record<string, string | null>>;
}

/** `isLast`: the word may be unfinished. `isExact`: it is meant as it is, and synonyms are left out. */
export type LookUp = (word: string, options: { isLast: boolean; isExact: boolean }) => Promise<Match>;

export interface Language<D extends IndexedDocument, Q extends Question> {
  /** In the order of their numbers in the index. */
  readonly documents: readonly D[];
  /** The fields of documents that readers may filter by. */
  readonly fields: readonly string[];
  /** Facets that every question weighs, to be fetched before one is asked. */
  readonly weighed: readonly string[];
  /** Reads a question whose words are looked up on the way; `typed` is what the reader wrote, where `text` was mended. */
  readQuestion(text: string, lookUp: LookUp, typed?: string): Promise<Q>;
  /** The words that `readQuestion` would look up. */
  wordsSought(text: string): readonly string[];
  /** Whether a word is part of a name, and so no slip of the keyboard. */
  isInAName(word: string): boolean;
}
