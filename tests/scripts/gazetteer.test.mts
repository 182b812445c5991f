// Names in a question are found, the longest first, and told apart from words that only look like them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { wordsOf } from "../../scripts/search/engine/tokens.ts";
import { Gazetteer } from "../../scripts/search/language/gazetteer.ts";
import { reportsOf } from "../../scripts/search/language/reports.ts";
import { standingIn, START, TABLE } from "./made_language.mts";

const gazetteer = new Gazetteer(START, TABLE, reportsOf(TABLE));

/** What is named at a word of a question, as "field value", and whether it can be no other word. */
function named(question: string, at = 0): string[] | null {
  const found = gazetteer.namesAt(wordsOf(question), at);
  return found && [...found.names.map(({ field, value }) => `${field} ${value}`), `${found.length} words`, found.isSure ? "sure" : "unsure"];
}

const CASES: readonly (readonly [why: string, question: string, at: number, found: string[] | null])[] = [
  ["a council by its name", "newcastle upon tyne", 0, ["authority newcastle-upon-tyne", "3 words", "sure"]],
  ["a council by another name", "adoption newcastle homes", 1, ["authority newcastle-upon-tyne", "1 words", "unsure"]],
  ["the longest name", "north lincolnshire", 0, ["authority north-lincolnshire", "2 words", "sure"]],
  ["a shorter name within it", "north lincolnshire", 1, ["authority lincolnshire", "1 words", "unsure"]],
  ["a council with what belongs to its name", "reading borough council", 0, ["authority reading", "3 words", "sure"]],
  ["a name that is all that is asked", "reading", 0, ["authority reading", "1 words", "sure"]],
  ["a name that begins a question beside a topic", "reading care leavers", 0, ["authority reading", "1 words", "sure"]],
  ["a name that ends a question beside a topic", "adoption in reading", 2, ["authority reading", "1 words", "sure"]],
  ["a name beside half a topic", "reading care homes", 0, ["authority reading", "1 words", "unsure"]],
  ["a name beside any other word", "reading at home", 0, ["authority reading", "1 words", "unsure"]],
  ["a place that is no council", "newcastle under lyme", 0, ["unheld Newcastle under Lyme", "3 words", "sure"]],
  ["such a place of one word", "boston homes", 0, null],
  ["a council of which no report is held", "hull homes", 0, ["unheld Kingston upon Hull", "1 words", "unsure"]],
  ["the part of a name that people leave it at", "southend homes", 0, ["unheld Southend-on-Sea", "1 words", "unsure"]],
  ["that part where another council is called so", "kingston homes", 0, ["unheld Kingston upon Thames", "1 words", "unsure"]],
  ["a region", "homes north east", 1, ["region North East", "2 words", "sure"]],
  ["several kinds of inspection of one name", "ilacs", 0, ["framework ilacs", "framework ilacs-focused-visit", "1 words", "sure"]],
  ["a kind of inspection by its title without its years", "single inspection", 0, ["framework sif", "2 words", "sure"]],
  ["a short form that mostly means something else", "lac", 0, null],
  ["what a kind of inspection is about, short form or not", "send in reading", 0, ["framework area", "1 words", "sure"]],
  ["what it is about in several words", "special needs", 0, ["framework area", "2 words", "sure"]],
  ["no name", "neglect", 0, null],
];

for (const [why, question, at, found] of CASES) {
  test(`${why}: "${question}"`, () => assert.deepEqual(named(question, at), found));
}

test("a word of a name or of a place is no slip of the keyboard", () => {
  assert.deepEqual(["tyne", "boston", "lyme", "neglect"].map((word) => gazetteer.isInAName(word)), [true, true, true, false]);
});

test("a name is an ordinary word where reports on other councils have it", async () => {
  assert.equal(gazetteer.isOrdinary("reading", (await standingIn(0, 1)("reading")).terms), true);
  assert.equal(gazetteer.isOrdinary("newcastle", (await standingIn(0)("newcastle")).terms), false);
});
