// What start.json says: where the index's other files are, and the word lists that every question needs.
// generator/search_index/__init__.py describes the same format for those who write it.

/** The format that this engine reads; a start file of another is older or newer than the script. */
export const FORMAT = 12;

/** The digest in the name of a facet's file, alone or with the facet's title; null for all that has no other value. */
export type FacetFile = string | readonly [digest: string, title: string] | null;

export interface Start {
  readonly format: number;
  /** The name of the file that says what is known of each document; how it is written is the language's affair. */
  readonly table: string;
  /** The first form and the digest of each shard, in order. */
  readonly shards: readonly (readonly [first: string, digest: string])[];
  /** facet -> value -> its file. */
  readonly facets: Readonly<Record<string, Readonly<Record<string, FacetFile>>>>;
  /** How many passages there are, and how many of them a file of text holds. */
  readonly passages: number;
  readonly block: number;
  readonly vocabulary: Vocabulary;
}

/** Word lists that the engine uses itself; a language may find more beside them. */
export interface Vocabulary {
  /** Words that are in no shard. */
  readonly stop: readonly string[];
  /** What words end in, "" among them, in the order in which they are tried. */
  readonly endings: readonly string[];
  /** What documents write for a word that people type: single words, or several in a row. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
}
