// What a result says of its passage beside the passage's own words.

import type { Passage } from "../engine/index.ts";
import type { Grade, Report } from "./reports.ts";

const KINDS: Readonly<Record<string, string>> = { f: "Finding", r: "Recommendation", s: "Summary" };

/** Stands before the grade of the report: whose outcome it is, where it is not the council's own. */
export const judgedWords = ({ scale }: Grade) => `${scale ?? "Judged overall"}: `;

/** The council, and the passage's place: "Kent, Care leavers, paragraph 26". */
export function titleOf(passage: Passage<Report>): string {
  return `${passage.document.name}, ${placeOf(passage)}`;
}

/** The report's title, what kind of passage it is, and whose finding, where it is not on the council alone. */
export function factsOf({ document: { title, notAlone }, kind }: Passage<Report>): string[] {
  return [title, Object.hasOwn(KINDS, kind) ? KINDS[kind] : null, notAlone].filter((fact) => fact !== null);
}

/** The passage's place on its report's page, from the root of the site, with the words to mark there. */
export function addressOf({ document, anchor }: Passage<Report>, forms: readonly string[]): string {
  const query = forms.length ? `?${new URLSearchParams({ q: forms.join(" ") })}` : "";
  return `${document.address}${query}#${anchor}`;
}

/** Of a passage without a number what it stands under, of a letter's the letter. */
function placeOf({ caption, heading, document }: Passage<Report>): string {
  const called = lowered(caption);
  if (/\d/.test(caption)) return heading ? `${heading}, ${called}` : called;
  return heading ? `${called} under “${heading}”` : `${called} of ${lowered(document.title)}`;
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
