// Names of lead inspectors in a question. The index has no names, only a key worked out from each (generator/search_index/
// names.py works it out alike): a reader who has a name finds the reports that print it, and nobody finds a list of people.

import type { Table } from "./start.ts";

const LONGEST = 4; // words of a name
const SHORTEST = 2;

export interface LeadFound {
  /** The numbers of the reports that print the name. */
  readonly reports: readonly number[];
  readonly length: number;
}

/** The lead inspector whose name begins at a word of a question, or null. */
export function leadAt(words: readonly string[], at: number, leads: Table["leads"]): LeadFound | null {
  for (let length = LONGEST; length >= SHORTEST; length--) {
    const key = at + length <= words.length ? keyOfName(words.slice(at, at + length)) : "";
    if (Object.hasOwn(leads, key)) return { reports: leads[key], length };
  }
  return null;
}

/** FNV-1a, 32 bits. */
export function keyOfName(words: readonly string[]): string {
  let hashed = 0x811c9dc5;
  for (const letter of words.join(" ")) hashed = Math.imul(hashed ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return hashed.toString(16);
}
