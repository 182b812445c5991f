// The sought words are found in a text, in whatever form, and the place where most of them stand together.

import assert from "node:assert/strict";
import { test } from "node:test";
import { marksIn, tightest } from "../../scripts/search/engine/marks.ts";
import type { Match } from "../../scripts/search/engine/question.ts";
import { matchOf } from "./made_index.mts";

const row = (...words: string[]) => words;
const withRows = (match: Match, ...rows: Match["rows"]): Match => ({ ...match, rows });
const marked = (text: string, sought: readonly Match[]) => marksIn(text, sought).map(({ start, end }) => text.slice(start, end));

test("each form of a sought word is marked, as it is written", () => {
  assert.deepEqual(marked("Boats, and a boat’s crew", [matchOf("boat", "boats")]), ["Boats", "boat’s"]);
});

test("of words in a row only the whole row is marked, as one", () => {
  const sought = [withRows(matchOf("skipper"), row("harbour", "master"))];
  assert.deepEqual(marked("The master of the harbour, the harbour master", sought), ["harbour master"]);
});

test("a row of one word is marked as the word would be", () => {
  assert.deepEqual(marked("A captain and a skipper", [withRows(matchOf("skipper"), row("captain"))]), ["captain", "skipper"]);
});

test("of two sought words with one form the first is meant", () => {
  assert.deepEqual(marksIn("boat", [matchOf("boat"), matchOf("boat")]).map(({ which }) => which), [0]);
});

test("the tightest run has as many different words as the text", () => {
  const marks = marksIn("red one two blue three red blue", [matchOf("red"), matchOf("blue")]);
  assert.deepEqual(tightest(marks), { from: 2, to: 3, length: 2, kinds: 2 });
  assert.equal(tightest(marksIn("red blue and red blue", [matchOf("red"), matchOf("blue")]))?.from, 0); // of two the first
});

test("without marks there is no run", () => assert.equal(tightest([]), null));
