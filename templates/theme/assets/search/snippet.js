// The part of a passage to show: around the place where most of the sought words stand together, whole words only.

import { marked, tightest } from "./closeness.js";
import { element } from "./element.js";

const WHOLE_UP_TO = 380;
const SHOWN = 300;
const BEFORE = 90;

/** {nodes, forms}: text and <mark> elements to show, and the forms that were found anywhere in the passage. */
export function snippet(text, words) {
  const marks = marked(text, words);
  const [from, to] = text.length <= WHOLE_UP_TO ? [0, text.length] : part(text, marks);
  const nodes = [from > 0 ? "… " : ""];
  let at = from;
  for (const { start, end } of marks) {
    if (start < at || end > to) continue;
    nodes.push(text.slice(at, start), element("mark", {}, text.slice(start, end)));
    at = end;
  }
  nodes.push(text.slice(at, to), to < text.length ? " …" : "");
  return { nodes, forms: [...new Set(marks.map(({ word }) => word).filter(Boolean))] };
}

function part(text, marks) {
  const best = tightest(marks);
  const start = best ? Math.max(0, marks[best.from].start - BEFORE) : 0;
  const from = start && wordStart(text, Math.min(start, Math.max(0, text.length - SHOWN)));
  const to = from + SHOWN >= text.length ? text.length : text.lastIndexOf(" ", from + SHOWN);
  return [from, to];
}

/** The start of a sentence close behind a place, or else of the next word. */
function wordStart(text, at) {
  const sentence = text.slice(at, at + BEFORE / 2).search(/[.!?] [A-Z]/);
  return sentence >= 0 ? at + sentence + 2 : text.indexOf(" ", at) + 1;
}
