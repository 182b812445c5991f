// Finds the sought words in a text, and where most of them stand together.

import type { Match } from "./question.ts";
import { tokensOf } from "./tokens.ts";

/** A sought word as it stands in a text. */
export interface Mark {
  /** Which of the sought words it is. */
  readonly which: number;
  /** Its place among the text's words, and among its letters. */
  readonly place: number;
  readonly start: number;
  readonly end: number;
  /** null where several words in a row stand for the one asked. */
  readonly word: string | null;
}

/** Of words that stand in a row for an asked one only whole rows are marked, each as one. */
export function marksIn(text: string, sought: readonly Match[]): Mark[] {
  const { single, rows } = formsToMark(sought);
  const tokens = tokensOf(text);
  const marks: Mark[] = [];
  for (let place = 0; place < tokens.length; place++) {
    const { word, start, end } = tokens[place];
    const row = rows.find(({ words }) => words.every((each, step) => each === tokens[place + step]?.word));
    const which = single.get(word);
    if (row) {
      const last = place + row.words.length - 1;
      marks.push({ which: row.which, place, start, end: tokens[last].end, word: null });
      place = last;
    } else if (which !== undefined) marks.push({ which, place, start, end, word });
  }
  return marks;
}

function formsToMark(sought: readonly Match[]) {
  const single = new Map<string, number>();
  const rows: { which: number; words: Match["rows"][number] }[] = [];
  sought.forEach((match, which) => {
    const written = match.rows.filter(({ length }) => length === 1).flat();
    for (const form of [...match.forms, ...written]) single.set(form, single.get(form) ?? which);
    for (const words of match.rows) if (words.length > 1) rows.push({ which, words });
  });
  return { single, rows };
}

/** A run of marks, the first and the last by number; `length` is in words of the text. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly length: number;
  /** How many different sought words it holds. */
  readonly kinds: number;
}

/** The shortest run of words that holds as many different sought words as the text has; null where it has none. */
export function tightest(marks: readonly Mark[]): Span | null {
  const kinds = new Set(marks.map(({ which }) => which)).size;
  if (!kinds) return null;
  const inside = new Map<number, number>();
  let best: Span | null = null;
  for (let from = 0, to = 0; to < marks.length; to++) {
    inside.set(marks[to].which, (inside.get(marks[to].which) ?? 0) + 1);
    for (; inside.size === kinds; from++) {
      const length = marks[to].place - marks[from].place + 1;
      if (!best || length < best.length) best = { from, to, length, kinds };
      const left = (inside.get(marks[from].which) ?? 0) - 1;
      if (left) inside.set(marks[from].which, left);
      else inside.delete(marks[from].which);
    }
  }
  return best;
}
