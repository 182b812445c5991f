// Looks into the words of the best passages: those in which the sought words stand close together, in the order they
// were asked in, come first.

import { type Mark, marksIn, tightest } from "./marks.ts";
import type { Match } from "./question.ts";
import { wordsOf } from "./tokens.ts";

const IN_ORDER = 0.8;
const CLOSE = 0.5;
const IN_HEADING = 0.25;
const NEIGHBOURS = 3; // words from one to the next, at most two between them

/** A factor of 1 or more for a passage's score. `sought` are in the order asked. */
export function closeness(
  { text, heading }: { readonly text: string; readonly heading: string },
  sought: readonly Match[],
): number {
  if (!sought.length) return 1;
  const headed = IN_HEADING * shareIn(heading, sought);
  if (sought.length === 1) return 1 + headed;
  const marks = marksIn(text, sought);
  return 1 + IN_ORDER * shareInOrder(marks, sought.length) + CLOSE * shareTogether(marks, sought.length) + headed;
}

/** Whether a text has the words of each quote in a row. */
export function hasRows(text: string, quotes: readonly (readonly string[])[]): boolean {
  const said = ` ${wordsOf(text).join(" ")} `;
  return quotes.every((quote) => said.includes(` ${quote.join(" ")} `));
}

/** The share of the sought words that stand in a heading. */
function shareIn(heading: string, sought: readonly Match[]): number {
  const words = new Set(wordsOf(heading));
  return sought.filter(({ forms }) => [...forms].some((form) => words.has(form))).length / sought.length;
}

/** The share of the asked neighbours that stand as neighbours, in order. */
function shareInOrder(marks: readonly Mark[], asked: number): number {
  const pairs = new Set<number>();
  for (let at = 1; at < marks.length; at++) {
    const [one, other] = [marks[at - 1], marks[at]];
    if (other.which === one.which + 1 && other.place - one.place <= NEIGHBOURS) pairs.add(one.which);
  }
  return pairs.size / (asked - 1);
}

/** 1 where all that was asked stands in one run; less with each word that is wanting or between. */
function shareTogether(marks: readonly Mark[], asked: number): number {
  const span = tightest(marks);
  return span ? (span.kinds - 1) / (asked - 1) * Math.min(1, asked / span.length) : 0;
}
