// One result: a link to the passage, what it stands in, and its words with the sought ones marked.

import type { Passage } from "../engine/index.ts";
import type { Sought } from "../engine/question.ts";
import { snippet } from "../engine/snippet.ts";
import type { Grade, Later, Report } from "../language/reports.ts";
import { addressOf, factsOf, judgedWords, titleOf } from "../language/results.ts";
import { element } from "../../foundation/element.ts";

/** The entry of a list of results; `site` is the address of its root. */
export function makeResult(passage: Passage<Report>, marked: readonly Sought[], site: URL): HTMLElement {
  const { parts, forms } = snippet(passage.text, marked);
  const { grade, later, since } = passage.document;
  const href = new URL(addressOf(passage, forms), site).href;
  const facts = factsOf(passage).map((fact) => element("span", {}, fact));
  const words = parts.map(({ text, isMarked }) => (isMarked ? element("mark", {}, text) : text));
  const link = ({ words: said, page }: Later) => element("a", { href: new URL(page, site).href }, said);
  return element("li", { class: "hit" },
    element("h2", { class: "hit__title" }, element("a", { href }, titleOf(passage))),
    element("p", { class: "hit__about" }, ...facts, grade && judged(grade),
      ...later.map((one) => element("span", {}, link(one))), ...since.map((one) => element("span", {}, `${one.said} `, link(one)))),
    element("p", { class: "hit__words" }, ...words));
}

function judged(grade: Grade): HTMLElement {
  return element("span", {}, judgedWords(grade), element("span", { class: `grade ${grade.look}` }, grade.title));
}
