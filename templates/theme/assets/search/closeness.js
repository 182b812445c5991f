// Looks into the words of the best passages: those in which the sought words stand close together, in the order they
// were asked in, come first. Also finds the part of a passage to show.

import { normal, placed } from "./words.js";

const IN_ORDER = 0.8;
const CLOSE = 0.5;
const IN_HEADING = 0.25;
const QUOTED = 1000; // a passage with the quoted words in a row comes before any other

/** A factor of 1 or more for a passage's score. `words` are those sought, in the order asked; `quotes` are wanted in a row. */
export function closeness(passage, words, quotes = []) {
  if (!words.length) return 1;
  if (quotes.length) return quotes.every((quote) => hasRow(passage.text, quote)) ? QUOTED : 1;
  const marks = marked(passage.text, words);
  const heading = new Set(normal(passage.section));
  const headed = words.filter(({ forms }) => [...forms].some((form) => heading.has(form))).length / words.length;
  if (words.length === 1) return 1 + IN_HEADING * headed;
  const span = tightest(marks);
  const close = span ? (span.kinds - 1) / (words.length - 1) * Math.min(1, words.length / span.length) : 0;
  return 1 + IN_ORDER * inOrder(marks, words.length) + CLOSE * close + IN_HEADING * headed;
}

/**
 * The matched words of a text: [{which word was asked, the place among the text's words, start, end, word}]. Of words
 * that stand in a row for an asked one only whole rows are marked, each as one: those have no `word`.
 */
export function marked(text, words) {
  const asked = new Map();
  const rows = [];
  words.forEach(({ forms, rows: written }, which) => {
    const single = written.filter(({ length }) => length === 1).flatMap(([{ forms }]) => [...forms]);
    for (const form of [...forms, ...single]) asked.set(form, asked.get(form) ?? which);
    for (const parts of written) if (parts.length > 1) rows.push({ which, parts });
  });
  const said = placed(text);
  const marks = [];
  for (let place = 0; place < said.length; place++) {
    const { word, start, end } = said[place];
    const row = rows.find(({ parts }) => parts.every(({ forms }, step) => forms.has(said[place + step]?.word)));
    if (row) {
      const last = place + row.parts.length - 1;
      marks.push({ which: row.which, place, start, end: said[last].end, word: null });
      place = last;
    } else if (asked.has(word)) marks.push({ which: asked.get(word), place, start, end, word });
  }
  return marks;
}

function hasRow(text, row) {
  return ` ${normal(text).join(" ")} `.includes(` ${row.join(" ")} `);
}

/** The share of the asked neighbours that stand as neighbours, in order, with at most two words between. */
function inOrder(marks, asked) {
  const pairs = new Set();
  for (let at = 1; at < marks.length; at++) {
    const [one, other] = [marks[at - 1], marks[at]];
    if (other.which === one.which + 1 && other.place - one.place <= 3) pairs.add(one.which);
  }
  return pairs.size / (asked - 1);
}

/** The shortest run of words that holds as many different sought words as the text has. */
export function tightest(marks) {
  const kinds = new Set(marks.map(({ which }) => which)).size;
  if (!kinds) return null;
  const inside = new Map();
  let best = null;
  for (let from = 0, to = 0; to < marks.length; to++) {
    inside.set(marks[to].which, (inside.get(marks[to].which) ?? 0) + 1);
    for (; inside.size === kinds; from++) {
      const length = marks[to].place - marks[from].place + 1;
      if (!best || length < best.length) best = { from, to, length, kinds };
      const left = inside.get(marks[from].which) - 1;
      if (left) inside.set(marks[from].which, left);
      else inside.delete(marks[from].which);
    }
  }
  return best;
}
