// A word that a reader types leads to the forms and passages that have it, though it is typed otherwise.

import assert from "node:assert/strict";
import { test } from "node:test";
import { editDistance, lookUpIn, nearestForm } from "../../scripts/search/engine/lookup.ts";
import { indexOf } from "./made_index.mts";

const index = indexOf(
  [{ passages: ["painted boats", "a boat of the harbour master", "painting painters", "sailing", "harbour", "supervision"] }],
  { skipper: ["harbour master", "sailing"], captain: ["zebra"], crew: ["boat of the harbour"], mate: ["master harbour"] },
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
  assert.deepEqual(rows, [["harbour", "master"], ["sailing"]]);
});

test("what stands in no document is left out, be it a word or words that nowhere stand in a row", async () => {
  assert.deepEqual(await lookUp("captain", asTyped), { terms: [], forms: new Set(), others: [], rows: [] });
  assert.deepEqual(await lookUp("mate", asTyped), { terms: [], forms: new Set(), others: [], rows: [] });
});

test("of words in a row only passages in which they stand so are found", async () => {
  const { others } = await lookUp("crew", asTyped);
  assert.deepEqual(others.map(({ passages }) => passages), [1]);
});

test("a phrase is no word that somebody may have begun or mistyped", async () => {
  assert.deepEqual(await forms("harb", { isLast: true, isExact: false }), ["harbour"]);
  assert.equal(await nearestForm(index, "harbourmaster"), null);
});

test("a word in quotation marks is meant as it is", async () => {
  assert.deepEqual((await lookUp("skipper", { isLast: false, isExact: true })).rows, []);
});

test("a slip of the keyboard has one letter other, in a long word two", async () => {
  assert.equal(await nearestForm(index, "baots"), "boats");
  assert.equal(await nearestForm(index, "bxxts"), null);
  assert.equal(await nearestForm(index, "suprevison"), "supervision");
  assert.equal(await nearestForm(index, "saxxing"), null); // seven letters: not long
  assert.equal(await nearestForm(index, "paiXXing".toLowerCase()), "painting"); // eight are
  assert.equal(await nearestForm(index, "bots"), null); // too short to guess: "hits" is not "his"
});

for (const [one, other, letters] of [["care", "care", 0], ["care", "cares", 1], ["care", "core", 1], ["care", "caer", 1], ["care", "ear", 2]] as const) {
  test(`from "${one}" to "${other}" are ${letters} slips`, () => assert.equal(editDistance(one, other), letters));
}
