// A word that a reader types leads to the forms and passages that have it, though it is typed otherwise.

import assert from "node:assert/strict";
import { test } from "node:test";
import { editDistance, lookUpIn, nearestForm } from "../../scripts/search/engine/lookup.ts";
import { indexOf } from "./made_index.mts";

const index = indexOf(
  [{ passages: ["painted boats", "a boat of the harbour master", "painting painters", "sailing", "harbour", "supervision"] }],
  { skipper: ["harbour master", "sailing"], captain: ["zebra"], crew: ["boat of the harbour"] },
);
const lookUp = lookUpIn(index);
const asTyped = { isLast: false, isExact: false };
const forms = async (word: string, options = asTyped) => [...(await lookUp(word, options)).forms].sort();

test("all forms of a word are found together", async () => {
  assert.deepEqual(await forms("boat"), ["boat", "boats"]);
});

test("a form that stands in no document is tried with other endings", async () => {
  assert.deepEqual(await forms("harbours"), ["harbour"]);
  assert.deepEqual(await forms("painter"), ["painters"]);
});

test("the last word may be unfinished, the others not", async () => {
  assert.deepEqual(await forms("harb", { isLast: true, isExact: false }), ["harbour"]);
  assert.deepEqual(await forms("harb"), []);
  assert.deepEqual(await forms("har", { isLast: true, isExact: false }), ["harbour"]);
  assert.deepEqual(await forms("ha", { isLast: true, isExact: false }), []);
});

test("a word begun may go on in the next shard", async () => {
  const { terms } = await lookUp("pain", { isLast: true, isExact: false });
  assert.equal(terms.length, 3);
});

test("what documents write for a word is found with it, one word or several in a row", async () => {
  const { rows } = await lookUp("skipper", asTyped);
  assert.deepEqual(rows.map((row) => row.map(({ word }) => word)), [["harbour", "master"], ["sailing"]]);
});

test("a row with a word of no document is left out", async () => {
  assert.deepEqual((await lookUp("captain", asTyped)).rows, []);
});

test("stop words in a row are not looked for", async () => {
  const { rows: [row] } = await lookUp("crew", asTyped);
  assert.deepEqual(row.map(({ terms }) => terms === null), [false, true, true, false]);
});

test("a word in quotation marks is meant as it is", async () => {
  assert.deepEqual((await lookUp("skipper", { isLast: false, isExact: true })).rows, []);
});

test("a slip of the keyboard has one letter other, in a long word two", async () => {
  assert.equal(await nearestForm(index, "bots"), "boats");
  assert.equal(await nearestForm(index, "bxxts"), null);
  assert.equal(await nearestForm(index, "suprevison"), "supervision");
  assert.equal(await nearestForm(index, "saxxing"), null); // seven letters: not long
  assert.equal(await nearestForm(index, "paiXXing".toLowerCase()), "painting"); // eight are
  assert.equal(await nearestForm(index, "bot"), null); // too short to guess
});

for (const [one, other, letters] of [["care", "care", 0], ["care", "cares", 1], ["care", "core", 1], ["care", "caer", 1], ["care", "ear", 2]] as const) {
  test(`from "${one}" to "${other}" are ${letters} slips`, () => assert.equal(editDistance(one, other), letters));
}
