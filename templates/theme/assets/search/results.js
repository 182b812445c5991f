// One result: a link to the passage, what it stands in, and its words with the sought ones marked.

import { element } from "./element.js";
import { snippet } from "./snippet.js";

const SITE = new URL("../../", import.meta.url);
const KINDS = { finding: "Finding", recommendation: "Recommendation", summary: "Summary" };

/** The entry of a list of results. `words` are the sought words with their matching forms. */
export function result(passage, words) {
  const { nodes, forms } = snippet(passage.text, words);
  const { report } = passage;
  const grade = report.grade && element("span", { class: `grade grade-${report.grade[0].replaceAll("_", "-")}` }, report.grade[1]);
  const facts = [passage.section, report.title, KINDS[passage.kind]].filter(Boolean);
  return element("li", { class: "hit" },
    element("h3", { class: "hit__title" }, element("a", { href: address(passage, forms) }, `${report.name}, ${caption(passage)}`)),
    element("p", { class: "hit__about" }, ...facts.map((fact) => element("span", {}, fact)), grade && element("span", {}, "Judged overall: ", grade)),
    element("p", { class: "hit__words" }, ...nodes));
}

/** The passage's place on its report's page, with the words to mark there. */
function address({ report, anchor }, forms) {
  const url = new URL(report.address, SITE);
  if (forms.length) url.searchParams.set("q", forms.join(" "));
  url.hash = anchor;
  return url.href;
}

const caption = (passage) => passage.caption.charAt(0).toLowerCase() + passage.caption.slice(1);
