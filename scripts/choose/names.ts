// Which councils somebody means who types a few letters: by any of their names, without accents, by the beginnings of
// words, by initials, and where nothing begins so, with one letter wrong.

import type { Council } from "./councils.ts";

/** A council that was found; `as` is the other name it was found by, null where its own begins so. */
export interface Found {
  readonly council: Council;
  readonly as: string | null;
}

const FILLERS = new Set(["and", "of", "the", "city", "council", "county", "borough", "royal", "london"]);
const SHORTEST_WITH_A_SLIP = 4;
const SAME = 0;
const BEGINS = 1;
const WORDS_BEGIN = 2;
const INITIALS = 3;
const NOT_FOUND = Infinity;

/** "St. Helen’s" as ["st", "helens"]; "B&NES" as ["b", "and", "nes"]. */
export function wordsOfName(name: string): readonly string[] {
  const plain = name.normalize("NFKD").replace(/[\p{M}]/gu, "").toLowerCase().replace(/[’'.]/g, "").replace(/&/g, " and ");
  return (plain.match(/[a-z0-9]+/g) ?? []).map((word) => (word === "saint" ? "st" : word));
}

/** Councils that fit what was typed, the closest first and those alike in the list's order; none for nothing typed. */
export function councilsFor(typed: string, councils: readonly Council[]): readonly Found[] {
  const words = wordsOfName(typed);
  if (!words.length) return [];
  const exact = ranked(councils, (name) => closeness(words, wordsOfName(name)));
  return exact.length ? exact : ranked(councils, (name) => (isAlmost(words, wordsOfName(name)) ? SAME : NOT_FOUND));
}

function ranked(councils: readonly Council[], closenessOf: (name: string) => number): readonly Found[] {
  const found = councils.map((council) => {
    const own = closenessOf(council.name);
    const others = council.others.map((name) => ({ name, far: closenessOf(name) }));
    const best = others.reduce((one, other) => (other.far < one.far ? other : one), { name: council.name, far: own });
    return { council, as: best.name === council.name ? null : best.name, far: best.far };
  });
  return found.filter(({ far }) => far < NOT_FOUND).sort((one, other) => one.far - other.far);
}

function closeness(typed: readonly string[], name: readonly string[]): number {
  if (typed.join(" ") === name.join(" ")) return SAME;
  if (name.join(" ").startsWith(typed.join(" "))) return BEGINS;
  const told = withoutFillers(typed);
  const asked = told.length ? told : typed;
  if (asked.every((word) => name.some((each) => each.startsWith(word)))) return WORDS_BEGIN;
  const initials = withoutFillers(name).map(([letter]) => letter).join("");
  const written = withoutFillers(typed).join("");
  return initials.length > 1 && written.length > 1 && (initials === written || `rb${initials}` === written) ? INITIALS : NOT_FOUND;
}

const withoutFillers = (words: readonly string[]) => words.filter((word) => !FILLERS.has(word));

/** Whether each word that was typed begins a word of the name but for one letter. */
function isAlmost(typed: readonly string[], name: readonly string[]): boolean {
  const begins = (word: string, each: string) => (
    each.startsWith(word) || (word.length >= SHORTEST_WITH_A_SLIP && [-1, 0, 1].some((more) => isOneOff(word, each.slice(0, word.length + more))))
  );
  return typed.every((word) => name.some((each) => begins(word, each)));
}

/** Whether two words differ by one letter that is wrong, missing or too much, or by two that changed places. */
function isOneOff(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const [left, right] = [one.slice(start), other.slice(start)];
  if (left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1)) return true;
  return left.length === right.length && left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
}
