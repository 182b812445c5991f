// Readers are told in plain sentences what was found, what was not, and what to try instead.

import assert from "node:assert/strict";
import { test } from "node:test";
import { advice, number, statusWords } from "../../scripts/search/language/sentences.ts";
import { matchOf, soughtWord } from "./made_index.mts";

const asked = { words: "care homes", sort: "best", filters: {} } as const;
const council = { slug: "kent", name: "Kent", parts: [] };
const areas = { title: "Area inspection", anchor: "areas", isHeld: true };
const told = {
  total: 12, documents: 3, whole: 12, unfiltered: 12, missing: [],
  marked: ["care", "homes"].map((word) => soughtWord(word, matchOf(word))),
  question: { unheld: [], councils: [], successors: [], inspections: null },
};

const STATUS: readonly (readonly [object, object, string])[] = [
  [{}, {}, "12 passages in 3 reports, best first."],
  [{}, { total: 1, documents: 1, whole: 1 }, "1 passage in 1 report."],
  [{}, { total: 1234, documents: 100, whole: 1234 }, "1,234 passages in 100 reports, best first."],
  [{ words: "" }, {}, "12 passages in 3 reports, newest first."],
  [{ sort: "old" }, {}, "12 passages in 3 reports, oldest first."],
  [{}, { whole: 1 }, "12 passages in 3 reports, best first. 1 of them has all the words."],
  [{}, { whole: 2 }, "12 passages in 3 reports, best first. 2 of them have all the words."],
  [{}, { whole: 0 }, "12 passages in 3 reports, best first. None of them have all the words."],
  [{}, { whole: 0, marked: told.marked.slice(1) }, "12 passages in 3 reports, best first."],
  [{}, { total: 0 }, "Nothing found. Examples about single children are not searched."],
  [{}, { missing: [{ word: "hoems", near: "homes" }] }, "The search found no “hoems”; showing results for “homes”. 12 passages in 3 reports, best first. Examples about single children are not searched."],
  [{}, { total: 0, missing: [{ word: "xyz", near: null }] }, "The search found no “xyz”. Nothing found. Examples about single children are not searched."],
  [{}, { total: 0, question: { ...told.question, unheld: ["Leeds"] } }, "No report on Leeds is held here. Nothing found."],
  [{}, { question: { ...told.question, unheld: ["Leeds"] } }, "No report on Leeds is held here. 12 passages in 3 reports, best first."],
  [
    {}, { question: { ...told.question, councils: [{ ...council, parts: [areas, { ...areas, title: "Joint visit", isHeld: false }] }] } },
    "No report on Kent of the kind “Joint visit” is held here. 12 passages in 3 reports, best first.",
  ],
];

for (const [question, answer, words] of STATUS) {
  test(words, () => assert.equal(statusWords({ ...asked, ...question }, { ...told, ...answer }), words));
}

/** The words of all paragraphs of advice, what can be clicked in brackets. */
const said = (answer: object, question: object = {}) => advice({ ...asked, ...question }, { ...told, ...answer }).map(({ parts }) => (
  parts.map((part) => (typeof part === "string" ? part : `[${part.words}]`)).join("")
));

test("a question that found much needs no advice", () => assert.deepEqual(said({}), []));

test("councils named are offered, at most three", () => {
  assert.deepEqual(said({ question: { ...told.question, councils: [council] } }), ["[Kent: its inspections and reports]"]);
  assert.equal(said({ question: { ...told.question, councils: [council, council, council, council] } }).length, 3);
});

test("before a council's page stands the part of it on the kind of inspection named, where a report of it is held", () => {
  assert.deepEqual(advice(asked, { ...told, question: { ...told.question, councils: [{ ...council, parts: [areas] }] } }), [
    { parts: [{ words: "Kent: Area inspection", page: "authorities/kent/#areas" }], isOnACouncil: true },
    { parts: [{ words: "Kent: its inspections and reports", page: "authorities/kent/" }], isOnACouncil: true },
  ]);
  assert.deepEqual(said({ question: { ...told.question, councils: [{ ...council, parts: [{ ...areas, isHeld: false }] }] } }), [
    "[Kent: its inspections and reports]",
  ]);
});

test("a kind of inspection named leads to the page on all of them", () => {
  assert.deepEqual(advice(asked, { ...told, question: { ...told.question, inspections: { title: "Area inspection", page: "judgements/area/" } } }), [
    { parts: [{ words: "Area inspection: all that are held here", page: "judgements/area/" }] },
  ]);
});

test("an abolished council leads to the one in its place", () => {
  assert.deepEqual(said({ question: { ...told.question, successors: [{ ...council, before: "Rye" }] } }), [
    "[Kent, which took the place of Rye: its inspections and reports]",
  ]);
});

test("a word that was guessed can be left out", () => {
  const missing = [{ word: "hoems", near: "homes" }];
  assert.deepEqual(said({ missing }, { words: "safe hoems, hoemss" }), ["Search instead [without “hoems”]."]);
  const [{ parts }] = advice({ ...asked, words: "safe hoems hoemss" }, { ...told, missing });
  assert.deepEqual(parts[1], { words: "without “hoems”", ask: "safe hoemss" });
  assert.deepEqual(said({ missing }, { words: "hoems" }), []);
});

test("filters that leave nothing can be cleared", () => {
  assert.deepEqual(said({ total: 0, unfiltered: 1 }), ["Without the filters there is 1 passage. [Clear filters]"]);
  assert.deepEqual(advice(asked, { ...told, total: 0, unfiltered: 1 })[0].parts[1], { words: "Clear filters", clear: true });
  assert.deepEqual(said({ total: 0, unfiltered: 2 }), ["Without the filters there are 2 passages. [Clear filters]"]);
});

test("where nothing is found there is something to do", () => {
  assert.deepEqual(said({ total: 0, unfiltered: 0 }), ["Try fewer words, or look in the lists of [all councils] and [all themes]."]);
  assert.match(said({ total: 0, unfiltered: 0, marked: told.marked.slice(1) })[0], /^Try another word/);
  assert.deepEqual(said({ total: 0, unfiltered: 0, marked: [] }), ["Try another word, or look in the lists of [all councils] and [all themes]."]);
});

for (const [count, words] of [[0, "0"], [999, "999"], [1000, "1,000"], [1234567, "1,234,567"]] as const) {
  test(`${count} is written ${words}`, () => assert.equal(number(count), words));
}
