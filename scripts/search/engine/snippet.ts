// The part of a passage to show: around the place where most of the sought words stand together, whole words only.

import { type Mark, marksIn, tightest } from "./marks.ts";
import type { Match } from "./question.ts";

const WHOLE_UP_TO = 380;
const SHOWN = 300;
const BEFORE = 90;

export interface Snippet {
  /** Text to show in a row, marked or plain. */
  readonly parts: readonly { readonly text: string; readonly isMarked: boolean }[];
  /** The forms that were found anywhere in the passage. */
  readonly forms: readonly string[];
}

export function snippet(text: string, sought: readonly Match[]): Snippet {
  const marks = marksIn(text, sought);
  const [from, to] = text.length <= WHOLE_UP_TO ? [0, text.length] : partAround(text, marks);
  const parts = [{ text: from > 0 ? "… " : "", isMarked: false }];
  let at = from;
  for (const { start, end } of marks) {
    if (start < at || end > to) continue;
    parts.push({ text: text.slice(at, start), isMarked: false }, { text: text.slice(start, end), isMarked: true });
    at = end;
  }
  parts.push({ text: text.slice(at, to) + (to < text.length ? " …" : ""), isMarked: false });
  const forms = new Set(marks.flatMap(({ word }) => (word ? [word] : [])));
  return { parts: parts.filter((part) => part.text), forms: [...forms] };
}

function partAround(text: string, marks: readonly Mark[]): [from: number, to: number] {
  const best = tightest(marks);
  const start = best ? Math.max(0, marks[best.from].start - BEFORE) : 0;
  const from = start && wordStart(text, Math.min(start, Math.max(0, text.length - SHOWN)));
  const to = from + SHOWN >= text.length ? text.length : text.lastIndexOf(" ", from + SHOWN);
  return [from, to];
}

/** The start of a sentence close behind a place, or else of the next word. */
function wordStart(text: string, at: number): number {
  const sentence = text.slice(at, at + BEFORE / 2).search(/[.!?] [A-Z]/);
  return sentence >= 0 ? at + sentence + 2 : text.indexOf(" ", at) + 1;
}
