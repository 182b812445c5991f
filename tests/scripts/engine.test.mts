// The engine answers questions in whatever language it is given; this one knows ports and nothing else.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { Engine } from "../../scripts/search/engine/engine.ts";
import type { IndexedDocument, Language } from "../../scripts/search/engine/language.ts";
import type { Question } from "../../scripts/search/engine/question.ts";
import type { Start } from "../../scripts/search/engine/start.ts";
import { wordsOf } from "../../scripts/search/engine/tokens.ts";
import { documentsOf, filesOf, FOLDER, LETTERS, questionOf, serve, soughtWord } from "./made_index.mts";

const DOCUMENTS = [
  { fields: { port: "dover" }, passages: ["old boats and red nets", "red boats", "weather", "!harbour"] },
  { fields: { port: "hull" }, passages: Array.from({ length: 25 }, (_, at) => `herring number ${at}`) },
];
const plain = { sort: "best", filters: {} } as const;
let served: ReturnType<typeof serve>;

afterEach(() => served?.restore());

const language: Language<IndexedDocument, Question> = {
  documents: documentsOf(DOCUMENTS),
  fields: ["port"],
  weighed: ["kind"],
  wordsSought: wordsOf,
  isInAName: (word) => word === "boots",
  readQuestion: async (text, lookUp) => {
    const words = wordsOf(text);
    const matches = await Promise.all(words.map((word, at) => lookUp(word, { isLast: at === words.length - 1, isExact: false })));
    const quotes = text.startsWith('"') ? [words] : [];
    return questionOf(words.map((word, at) => soughtWord(word, matches[at])), { quotes, favoured: LETTERS });
  },
};

function engineOn(files = filesOf(DOCUMENTS)) {
  served = serve(files);
  return new Engine(FOLDER, () => language);
}

async function texts(words: string, asked: object = {}) {
  const answer = await engineOn().search({ ...plain, words, ...asked });
  return answer?.passages.map(({ text }) => text);
}

test("the best of the passages come first, by how close the words stand", async () => {
  assert.deepEqual(await texts("red boats"), ["red boats", "old boats and red nets"]);
});

test("words in quotation marks are wanted in a row", async () => {
  assert.equal((await texts('"boats and red"'))?.[0], "old boats and red nets");
});

test("an answer says how much was found, and in how many documents", async () => {
  const answer = await engineOn().search({ ...plain, words: "red nets" });
  assert.deepEqual([answer?.total, answer?.documents, answer?.whole, answer?.unfiltered], [1, 1, 1, 1]);
});

test("ten come at once, the others when they are asked for", async () => {
  const answer = await engineOn().search({ ...plain, words: "herring" });
  assert.equal(answer?.passages.length, 10);
  assert.equal(answer?.total, 25);
  const all = [...answer?.passages ?? [], ...await answer?.more(10) ?? [], ...await answer?.more(20) ?? []];
  assert.equal(new Set(all.map(({ number }) => number)).size, 25);
});

test("by date the words of passages are not looked into", async () => {
  const answer = await engineOn().search({ words: "herring", sort: "new", filters: {} });
  assert.deepEqual(answer?.passages.map(({ number }) => number), Array.from({ length: 10 }, (_, at) => at + 4));
  assert.equal(served.asked.filter((name) => name.startsWith("t-")).length, 5); // ten passages, two in a file
});

test("for a word of no document the nearest one is sought, and both are told", async () => {
  const answer = await engineOn().search({ ...plain, words: "herrnig" });
  assert.deepEqual(answer?.missing, [{ word: "herrnig", near: "herring" }]);
  assert.equal(answer?.total, 25);
});

test("of a word in a name none is guessed", async () => {
  const answer = await engineOn().search({ ...plain, words: "boots red" });
  assert.deepEqual(answer?.missing, [{ word: "boots", near: null }]);
});

test("without words everything is a result where a filter is chosen, and nothing where none is", async () => {
  assert.equal((await texts("", { filters: { port: "dover" } }))?.length, 4);
  assert.equal((await texts(""))?.length, 0);
});

test("where nobody waits for the answer any more there is none", async () => {
  assert.equal(await engineOn().search({ ...plain, words: "red" }, () => false), null);
});

test("a site published anew is asked once more", async () => {
  const old = filesOf(DOCUMENTS);
  const start = old.get("start.json") as Start;
  const engine = engineOn(old);
  old.set("start.json", { ...start, shards: start.shards.map(([first]) => [first, "gone"]) });
  await engine.open();
  old.set("start.json", start);
  assert.equal((await engine.search({ ...plain, words: "red nets" }))?.total, 1);
  assert.deepEqual(served.asked.filter((name) => name.startsWith("start.json")), ["start.json", "start.json anew"]);
});

test("a start file of another format, kept by the browser, is fetched anew", async () => {
  const files = filesOf(DOCUMENTS);
  const start = files.get("start.json") as Start;
  const engine = engineOn(files.set("start.json", { ...start, format: 1 }));
  await engine.open();
  assert.deepEqual(served.asked.filter((name) => name.startsWith("start.json")), ["start.json", "start.json anew"]);
});

test("words typed to their end are fetched while the next is typed", async () => {
  const engine = engineOn();
  await engine.prepare("red boa");
  assert.deepEqual(served.asked.filter((name) => name.startsWith("w-")), ["w-1.gz"]); // that of "red", not of "boa"
});

test("words to mark are those that say what is sought", async () => {
  const answer = await engineOn().search({ ...plain, words: "red zzzz" });
  assert.deepEqual(answer?.marked.map(({ word }) => word), ["red"]);
});
