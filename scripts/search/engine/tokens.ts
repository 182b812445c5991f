// How text is cut into words: by the same rules as the index's writer, so that both mean the same word.

const RUN = /[\p{L}\p{M}\p{N}]+(?:[’']+[\p{L}\p{M}\p{N}]+)*/gu;
const ODD = /[^ -~\s]/; // nearly every text is plain, and the tables for others take long to load
const PLAIN = /^[a-z0-9]+$/;

/** A word with the place in the text that it was read from, `end` being the first letter behind it. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text as the index has them: "The dog’s well-worn toys" gives ["the", "dog", "well", "worn", "toys"]. */
export function wordsOf(text: string): string[] {
  const plain = ODD.test(text) ? text.normalize("NFKD").replace(/[\p{M}]/gu, "") : text;
  return plain.toLowerCase().replace(/[’']s(?![a-z0-9])/g, "").replace(/[’']/g, "").match(/[a-z0-9]+/g) ?? [];
}

/** The same words, each with its place. */
export function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  for (const run of text.matchAll(RUN)) {
    const [start, end] = [run.index, run.index + run[0].length];
    const plain = run[0].toLowerCase();
    if (PLAIN.test(plain)) found.push({ word: plain, start, end }); // nearly every word: no need to look closer
    else for (const word of wordsOf(run[0])) found.push({ word, start, end });
  }
  return found;
}
