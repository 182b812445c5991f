// One result: a link to the passage, what it stands in, and its words with the sought ones marked.

import { element } from "./element.js";
import { snippet } from "./snippet.js";

const SITE = new URL("../../", import.meta.url);
const KINDS = { finding: "Finding", recommendation: "Recommendation", summary: "Summary" };

/** The entry of a list of results. `words` are the sought words with their matching forms. */
export function result(passage, words) {
  const { nodes, forms } = snippet(passage.text, words);
  const { report } = passage;
  const facts = [report.title, KINDS[passage.kind]].filter(Boolean);
  const link = element("a", { href: address(passage, forms) }, `${report.name}, ${place(passage)}`);
  return element("li", { class: "hit" },
    element("h2", { class: "hit__title" }, link),
    element("p", { class: "hit__about" }, ...facts.map((fact) => element("span", {}, fact)), report.grade && judged(report.grade)),
    element("p", { class: "hit__words" }, ...nodes));
}

function judged([key, words]) {
  return element("span", {}, "Judged overall: ", element("span", { class: `grade grade-${key.replaceAll("_", "-")}` }, words));
}

/** The passage's place on its report's page, with the words to mark there. */
function address({ report, anchor }, forms) {
  const url = new URL(report.address, SITE);
  if (forms.length) url.searchParams.set("q", forms.join(" "));
  url.hash = anchor;
  return url.href;
}

/** "Care leavers, paragraph 26"; of a passage without a number what it stands under, of a letter's the letter. */
function place({ caption, section, report }) {
  const called = caption.charAt(0).toLowerCase() + caption.slice(1);
  if (/\d/.test(caption)) return section ? `${section}, ${called}` : called;
  return section ? `${called} under “${section}”` : `${called} of ${report.title.charAt(0).toLowerCase()}${report.title.slice(1)}`;
}
