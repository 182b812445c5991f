// Fills the words of a comparison, as generator/views/comparison/filling.py does: a test holds that the two agree.

import type { Words } from "./parts.ts";

export type Blanks = Readonly<Record<string, string>>;

/** The words of a key, each blank filled; what fills one is not read again. */
export const filled = (words: Words, key: string, blanks: Blanks): string => words[key].replace(/\{(\w+)\}/g, (_, blank) => blanks[blank]);

/** "a", "a and b", "a, b and c"; a comma parts the last where a name has an "and" of its own: "a, and b and c". */
export function listedIn(words: Words, names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  const parted = names.some((name) => name.includes(words.and)) ? words.comma.trimEnd() : "";
  return names.slice(0, -1).join(words.comma) + parted + words.and + names[names.length - 1];
}

/** The words of one of two keys, by a number, which fills the blank `n`. */
export const countedIn = (words: Words, one: string, many: string, number: number, blanks: Blanks = {}): string => (
  filled(words, number === 1 ? one : many, { ...blanks, n: String(number) })
);

/** What leads to a row within a page: "Care leavers" as "care-leavers". */
export const anchorOf = (prefix: string, name: string): string => prefix + name.toLowerCase().replace(/[^a-z0-9]+/g, "-");

/** Names by what is said of them, in the order in which each thing is first said. */
export function groupedBy(pairs: readonly (readonly [said: string, name: string])[]): [said: string, names: string[]][] {
  const groups = new Map<string, string[]>();
  for (const [said, name] of pairs) groups.set(said, [...(groups.get(said) ?? []), name]);
  return [...groups];
}
