// Answers questions outside a browser, from an index on disk: what a measurement of the search asks.
//
//   node scripts/tools/ask.ts <folder of an index> < questions.json > answers.json
//
// In come questions, an array of strings; out go, in their order, the places of the first passages of each,
// `<report>#<anchor>`, the words on their number, and the pages that are offered above them.

import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Asked, Engine } from "../search/engine/engine.ts";
import type { Passage } from "../search/engine/index.ts";
import { languageOf, type SiteLanguage } from "../search/language/language.ts";
import type { SiteQuestion } from "../search/language/question.ts";
import type { Report } from "../search/language/reports.ts";
import { advice, statusWords } from "../search/language/sentences.ts";

const folder = resolve(process.argv[2]);
globalThis.fetch = async (address) => {
  try {
    return new Response(readFileSync(join(folder, basename(new URL(String(address)).pathname))));
  } catch {
    return new Response(null, { status: 404 });
  }
};

const engine: Engine<Report, SiteQuestion, SiteLanguage> = new Engine(pathToFileURL(`${folder}/`), languageOf);
const placeOf = ({ document, anchor }: Passage<Report>) => `${document.address.replace(/^reports\/|\/$/g, "")}#${anchor}`;

async function answered(words: string) {
  const asked: Asked = { words, sort: "best", filters: {} };
  const answer = await engine.search(asked);
  if (!answer) throw new Error(`no answer to ${words}`);
  const offered = advice(asked, answer).flatMap(({ parts }) => parts.flatMap((part) => (
    typeof part !== "string" && "page" in part ? [part.page] : []
  )));
  return { places: answer.passages.map(placeOf), status: statusWords(asked, answer), offered };
}

const questions: string[] = JSON.parse(readFileSync(0, "utf8"));
const answers = [];
for (const words of questions) answers.push(await answered(words));
process.stdout.write(JSON.stringify(answers));
