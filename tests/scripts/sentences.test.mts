// Readers are told in plain sentences what was found, what was not, and what to try instead.

import assert from "node:assert/strict";
import { test } from "node:test";
import { advice, number, statusWords } from "../../scripts/search/language/sentences.ts";
import { matchOf, soughtWord } from "./made_index.mts";

const asked = { words: "care homes", sort: "best", filters: {} } as const;
const council = { slug: "kent", name: "Kent", parts: [] };
const areas = { title: "Area inspection", anchor: "areas", isHeld: true };
const told = {
  total: 12, documents: 3, whole: 12, unfiltered: 12, readForQuote: null, missing: [],
  marked: ["care", "homes"].map((word) => soughtWord(word, matchOf(word))),
  countOf: () => 5,
  question: {
    unheld: [], councils: [], successors: [], inspections: null, pages: [], together: [], reports: [], undated: [], isByLead: false,
    isFutile: false, quotes: [], elsewhere: [], told: null, chosen: {},
  },
};

const STATUS: readonly (readonly [object, object, string])[] = [
  [{}, {}, "12 passages in 3 reports, best first."],
  [{}, { total: 1, documents: 1, whole: 1 }, "1 passage in 1 report."],
  [{}, { total: 1234, documents: 100, whole: 1234 }, "1,234 passages in 100 reports, best first."],
  [{ words: "" }, {}, "12 passages in 3 reports, newest first."],
  [{ sort: "old" }, {}, "12 passages in 3 reports, oldest first."],
  [{}, { whole: 1 }, "1 passage has all the words. With most of the words: 12 passages in 3 reports, best first."],
  [{}, { whole: 2 }, "2 passages have all the words. With most of the words: 12 passages in 3 reports, best first."],
  [{}, { whole: 0 }, "No passage has all the words. With most of the words: 12 passages in 3 reports, best first."],
  [{}, { whole: 0, marked: told.marked.slice(1) }, "12 passages in 3 reports, best first."],
  [{}, { total: 0 }, "No passage was found. Covers, and examples about single children, are not searched."],
  [{}, { missing: [{ word: "hoems", near: "homes" }] }, "No passage with “hoems” was found; showing results for “homes”. 12 passages in 3 reports, best first. Covers, and examples about single children, are not searched."],
  [{}, { total: 0, missing: [{ word: "xyz", near: null }] }, "No passage with “xyz” was found. Covers, and examples about single children, are not searched."],
  [{}, { total: 0, question: { ...told.question, unheld: ["Leeds"] } }, "This site has no report on Leeds. No passage was found."],
  [{}, { question: { ...told.question, unheld: ["Leeds"] } }, "This site has no report on Leeds. 12 passages in 3 reports, best first."],
  [{}, { question: { ...told.question, undated: ["3 May 2016"] } }, "No report of 3 May 2016 was found. 12 passages in 3 reports, best first."],
  [
    {}, { question: { ...told.question, councils: [{ ...council, parts: [areas, { ...areas, title: "Joint visit", isHeld: false }] }] } },
    "This site has no report on Kent of the kind “Joint visit”. 12 passages in 3 reports, best first.",
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

test("councils named are offered, at most four", () => {
  const all = { countOf: () => 12 };
  assert.deepEqual(said({ ...all, question: { ...told.question, councils: [council] } }), ["[Kent: its inspections and reports]"]);
  assert.equal(said({ ...all, question: { ...told.question, councils: Array.from({ length: 6 }, () => council) } }).length, 4);
});

test("before a council's page stands the part of it on the kind of inspection named, where a report of it is held", () => {
  assert.deepEqual(advice(asked, { ...told, countOf: () => 12, question: { ...told.question, councils: [{ ...council, parts: [areas] }] } }), [
    { parts: [{ words: "Kent: Area inspection", page: "authorities/kent/#areas" }], leads: "page" },
    { parts: [{ words: "Kent: its inspections and reports", page: "authorities/kent/" }], leads: "page" },
  ]);
  assert.deepEqual(said({ countOf: () => 12, question: { ...told.question, councils: [{ ...council, parts: [{ ...areas, isHeld: false }] }] } }), [
    "[Kent: its inspections and reports]",
  ]);
});

test("a kind of inspection named leads to the page on all of them", () => {
  assert.deepEqual(advice(asked, { ...told, question: { ...told.question, inspections: { title: "Area inspection", page: "judgements/area/" } } }), [
    { parts: [{ words: "Area inspection: all of them", page: "judgements/area/" }], leads: "page" },
  ]);
});

const leeds = { slug: "leeds", name: "Leeds", parts: [] };

test("pages that answer better come before all else, at most three of them", () => {
  const pages = [{ title: "If you are worried", page: "worried/", isHelp: true }, { title: "Side by side", page: "compare/", isHelp: false }];
  const found = advice(asked, { ...told, question: { ...told.question, pages, councils: [council] } });
  assert.deepEqual(found.slice(0, 2).map(({ leads }) => leads), ["help", "page"]);
  assert.equal(said({ question: { ...told.question, pages: Array(5).fill(pages[0]) } }).length, 3);
});

test("councils named together come before the page that compares any, and after help", () => {
  const pages = [{ title: "If you are worried", page: "worried/", isHelp: true }, { title: "Side by side", page: "compare/", isHelp: false }];
  const question = { ...told.question, pages, together: [council, leeds] } as typeof told.question;
  assert.deepEqual(said({ question }).slice(0, 3), ["[If you are worried]", "[Compare Kent and Leeds]", "[Side by side]"]);
});

test("two to four councils are offered side by side", () => {
  const offered = (...together: object[]) => advice(asked, { ...told, question: { ...told.question, together } as typeof told.question })[0]?.parts[0];
  assert.deepEqual(offered(council, leeds), { words: "Compare Kent and Leeds", page: "compare/?c=kent,leeds" });
  assert.deepEqual(offered(leeds, council, { slug: "rye", name: "Rye" }), { words: "Compare Leeds, Kent and Rye", page: "compare/?c=leeds,kent,rye" });
  assert.equal(offered(council, council, council, council, council), undefined);
});

test("a council named may be shown alone, with the number of its passages, where others follow", () => {
  const question = { ...told.question, councils: [council, leeds] };
  const [{ parts }] = advice(asked, { ...told, question, countOf: (_, slug) => (slug === "kent" ? 7 : 0) }).slice(-1);
  assert.deepEqual(parts, ["Show only ", "", { words: "Kent (7)", only: "kent" }]);
  assert.equal(said({ question }, { filters: { authority: "kent" } }).length, 2);
});

test("a report of a date or a lead inspector named is offered", () => {
  const reports = [{ name: "Kent", title: "Focused visit, 3 May 2016", address: "reports/kent/2016-05-03-visit/" }];
  assert.deepEqual(said({ question: { ...told.question, reports } }), ["[Kent: focused visit, 3 May 2016]"]);
});

test("the reports that print somebody's name are not counted", () => {
  const question = { ...told.question, isByLead: true };
  assert.equal(statusWords(asked, { ...told, question }), "From reports that print this name as their lead inspector’s, best first.");
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
  assert.deepEqual(said({ total: 0, unfiltered: 0 }), ["Try fewer words, or look in the lists of [all councils] and [all subjects]."]);
  assert.match(said({ total: 0, unfiltered: 0, marked: told.marked.slice(1) })[0], /^Try another word/);
  assert.deepEqual(said({ total: 0, unfiltered: 0, marked: [] }), ["Try another word, or look in the lists of [all councils] and [all subjects]."]);
});

for (const [count, words] of [[0, "0"], [999, "999"], [1000, "1,000"], [1234567, "1,234,567"]] as const) {
  test(`${count} is written ${words}`, () => assert.equal(number(count), words));
}

test("where no report answers, the inspectorate’s own page of the council is offered, and no passage", () => {
  const question = { ...told.question, unheld: ["Leeds"], isFutile: true, elsewhere: [{ name: "Leeds", page: "https://inspectorate.example/2" }] };
  assert.equal(statusWords(asked, { ...told, total: 0, question }), "This site has no report on Leeds.");
  assert.deepEqual(said({ total: 0, unfiltered: 0, question }), ["[Leeds on Ofsted’s website]"]);
});

test("what a kind of inspection is comes first where that is asked", () => {
  const question = { ...told.question, told: { words: "Standard inspection. Inspectors judge.", page: "frameworks/ilacs/" } };
  assert.deepEqual(said({ question }), ["Standard inspection. Inspectors judge.", "[More on this kind of inspection]"]);
});

test("passages with all the words can be kept alone, and the others taken in again", () => {
  assert.deepEqual(said({ whole: 2 }), ["[Show only the 2 with all the words]"]);
  assert.deepEqual(said({ whole: 12 }, { isWhole: true }), ["[Show passages with most of the words too]"]);
});

test("a quotation that stands nowhere can be sought without its marks", () => {
  const question = { ...told.question, quotes: [["care", "homes"]] };
  assert.deepEqual(said({ total: 0, unfiltered: 0, question }), ["Search [without the quotation marks]."]);
  assert.match(statusWords(asked, { ...told, total: 0, question }), /^No passage with these words in a row was found\./);
});

test("where more passages than are read have the words of a quote, that is said", () => {
  assert.match(statusWords(asked, { ...told, readForQuote: 400 }), /Only the 400 likeliest passages were looked through for these words in a row; there may be more\.$/);
});
