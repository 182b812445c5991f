// A question as the engine understands it. The language makes it once, frozen, out of what a reader typed; look-up,
// ranking and snippets only read it.

/** Passages that have a form of one word; `passages` is how many. */
export interface Term {
  readonly passages: number;
  readonly postings: Uint8Array;
}

/** What a word leads to in the index: without terms and others it is in no document. */
export interface Match {
  readonly terms: readonly Term[];
  /** The forms of the word as they stand in documents. */
  readonly forms: ReadonlySet<string>;
  /** Of what documents write for it in its place. */
  readonly others: readonly Term[];
  /** The same as it stands in documents: each one word or several in a row. */
  readonly rows: readonly (readonly string[])[];
}

/** A word that is sought in the text, with what it leads to. */
export interface Sought extends Match {
  readonly word: string;
  /** 1 for a word like any other; less where it says little of what is sought. */
  readonly weight: number;
  /** It names documents: a passage need not have the word itself. */
  readonly isName: boolean;
  /** It decides only where all else is equal. */
  readonly isFaint: boolean;
  /** It names something of which no document is held. */
  readonly isUnheld: boolean;
}

/** From this factor on a document is *named*: its passages come before all others, and need few of the words. */
export const NAMED = 1000;

/** Lifts every passage of documents that have one of these values in one of these fields; the first that has counts. */
export interface Lift {
  readonly fields: readonly string[];
  readonly factors: ReadonlyMap<string, number>;
}

/** One value of a facet, as "kind" is "letter". */
export interface FacetValue {
  readonly facet: string;
  readonly value: string;
}

export interface Weighed extends FacetValue {
  readonly factor: number;
}

export interface Question {
  /** The words sought, in the order asked, each once. */
  readonly sought: readonly Sought[];
  /** Words wanted in a row. */
  readonly quotes: readonly (readonly string[])[];
  readonly lifts: readonly Lift[];
  /** The passages that count for more than others, whatever is asked. */
  readonly favoured: Weighed;
  /** Those that count for less. */
  readonly aside: Weighed;
  /** The passages that say most of a whole document: for a question that names documents and no subject. */
  readonly overview: Weighed;
  /** A question that names documents and no subject wants these passages alone; null where it wants all. */
  readonly only: FacetValue | null;
  /** Nothing that is held answers it, or no passage does: none is listed. */
  readonly isFutile: boolean;
  /** Filters that its words set, where the reader has chosen nothing else. */
  readonly chosen: Readonly<Record<string, string>>;
}

/** Whether what a word leads to stands in any document. */
export const isHeld = ({ terms, others }: Match): boolean => terms.length + others.length > 0;
