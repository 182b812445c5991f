// Passages with more of the question, and with its rarer words, come first; those of a named document before all others.

import assert from "node:assert/strict";
import { test } from "node:test";
import { lookUpIn } from "../../scripts/search/engine/lookup.ts";
import { NAMED, type Question, type Sought } from "../../scripts/search/engine/question.ts";
import { type Facets, rank } from "../../scripts/search/engine/rank.ts";
import { indexOf, questionOf, soughtWord } from "./made_index.mts";

const index = indexOf([
  { fields: { port: "dover" }, passages: ["red boats and nets", "red boats red boats", "!nets", "weather"] },
  { fields: { port: "hull" }, passages: ["red sails", "boats", "weather today", "!weather tomorrow"] },
], { ship: ["red sails"] });
const none = new Uint8Array(index.size);
const letters = Uint8Array.from([0, 0, 1, 0, 0, 0, 0, 1]);
const dover = [{ fields: ["port"], factors: new Map([["dover", NAMED]]) }];

async function sought(word: string, more: Partial<Sought> = {}): Promise<Sought> {
  return soughtWord(word, await lookUpIn(index)(word, { isLast: false, isExact: false }), more);
}

/** The passages of a question, best first. */
function ranked(words: readonly Sought[], more: Partial<Question> = {}, facets: Partial<Facets> = {}) {
  const { list, score, whole } = rank(index, questionOf(words, more), { favoured: none, aside: none, overview: none, only: null, ...facets });
  list.sort((one, other) => score[other] - score[one] || one - other);
  return { list, score, whole: list.map((at) => whole[at]) };
}

test("a passage that dwells on the words comes first, one with all of them before one with some", async () => {
  const { list, whole } = ranked([await sought("red"), await sought("boats")]);
  assert.deepEqual(list, [1, 0, 4, 5]);
  assert.deepEqual(whole, [1, 1, 0, 0]);
});

test("a passage that has less than half of the question falls out", async () => {
  const words = await Promise.all(["red", "nets", "boats"].map((word) => sought(word)));
  assert.deepEqual(ranked(words).list, [0, 1]);
});

test("where no passage has half, those with most are found", async () => {
  const words = await Promise.all(["sails", "today", "tomorrow"].map((word) => sought(word)));
  assert.deepEqual(ranked(words).list, [4, 6, 7]);
});

test("what documents write for a word is found, a little below the word itself", async () => {
  assert.deepEqual(ranked([await sought("ship")]).list, [4]);
});

test("a rare word weighs more than a common one", async () => {
  const { score } = ranked([await sought("today"), await sought("weather")]);
  assert.ok(score[6] > 2 * score[3]);
});

test("a faint word decides only where all else is equal", async () => {
  assert.equal(ranked([await sought("nets"), await sought("weather", { weight: 0.15 })]).list.includes(3), false);
});

test("a word that is a name need not stand in a passage", async () => {
  const { list, whole } = ranked([await sought("red", { isName: true, weight: 0.1 }), await sought("boats")]);
  assert.deepEqual(list, [1, 0, 5]);
  assert.deepEqual(whole, [1, 1, 1]);
});

test("passages of a named document come before all others, and need few of the words", async () => {
  const words = await Promise.all(["red", "sails", "today"].map((word) => sought(word)));
  assert.deepEqual(ranked(words, { lifts: dover }).list.slice(0, 2).sort(), [0, 1]);
  assert.equal(ranked(words).list.includes(0), false);
});

test("a named document that says nothing of what is asked comes first all the same, its overview at the top", async () => {
  const overview = { facet: "kind", value: "letter", factor: 4 };
  const { list } = ranked([await sought("sails")], { lifts: dover, overview }, { overview: letters });
  assert.deepEqual(list, [2, 0, 1, 3, 4]);
});

test("a question of names alone lists the named documents whole", async () => {
  const names = [await sought("boats", { isName: true })];
  assert.deepEqual(ranked(names, { lifts: dover }).list.sort(), [0, 1, 2, 3]);
  assert.deepEqual(ranked(names, { lifts: dover }, { only: letters }).list, [2]);
});

test("a name of which no document is held lists the passages with each word of it", async () => {
  const names = [await sought("red", { isName: true, isUnheld: true }), await sought("boats", { isName: true, isUnheld: true })];
  assert.deepEqual(ranked(names).list.sort(), [0, 1]);
});

test("of two named documents without an answer the passage with more of the name comes first", async () => {
  const { list } = ranked([await sought("sails"), await sought("red", { isName: true, weight: 0.1 })], { lifts: dover });
  assert.deepEqual(list.slice(0, 2), [1, 0]);
});

test("favoured passages count for more", async () => {
  const favoured = { facet: "kind", value: "letter", factor: 4 };
  const words = [await sought("nets")];
  assert.deepEqual(ranked(words).list, [0, 2]);
  assert.deepEqual(ranked(words, { favoured }, { favoured: letters }).list, [2, 0]);
});

test("what stands aside is found, but counts for less", async () => {
  const aside = { facet: "kind", value: "letter", factor: 0.2 };
  const words = [await sought("weather")];
  assert.deepEqual(ranked(words).list, [3, 6, 7]);
  assert.deepEqual(ranked(words, { aside }, { aside: Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 0]) }).list, [6, 7, 3]);
});

test("of a lift with several fields the first that has a value counts, once", async () => {
  const twice = [{ fields: ["port", "port"], factors: new Map([["dover", 3]]) }];
  const [plain, lifted] = [ranked([await sought("boats")]), ranked([await sought("boats")], { lifts: twice })];
  assert.ok(Math.abs(lifted.score[1] - plain.score[1] * 3) < 0.001);
  assert.equal(lifted.score[5], plain.score[5]);
});
