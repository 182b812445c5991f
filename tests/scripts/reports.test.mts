// What is known of a report: what it is filtered by, and what a result says of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Passage } from "../../scripts/search/engine/index.ts";
import { filterValues } from "../../scripts/search/language/filters.ts";
import { type Report, reportsOf } from "../../scripts/search/language/reports.ts";
import { addressOf, factsOf, titleOf } from "../../scripts/search/language/results.ts";
import { START, TABLE } from "./made_language.mts";

const [newcastle, north, lincolnshire] = reportsOf(TABLE);
const passage = (more: Partial<Passage<Report>> = {}): Passage<Report> => (
  { number: 0, document: newcastle, anchor: "p26", kind: "f", heading: "Adoption", caption: "Paragraph 26", text: "", ...more }
);

test("a report has the fields that readers filter by", () => {
  assert.deepEqual(newcastle.fields, {
    authority: "newcastle-upon-tyne", region: "North East", framework: "sif", year: "2017", grade: "requires_improvement", dated: "2017",
  });
});

test("the year of an inspection may be another than that of its report's date", () => {
  assert.deepEqual([lincolnshire.fields.year, lincolnshire.fields.dated], ["2014", "2015"]);
});

test("a date without a day comes before all days of its month", () => assert.deepEqual([north.day, newcastle.day], [20120600, 20170707]));

test("a report that was not judged has no grade", () => assert.deepEqual([north.grade, north.fields.grade], [null, null]));

test("only values that some report has are offered, by their words", () => {
  const values = filterValues(TABLE, START, [newcastle, north, lincolnshire]);
  assert.deepEqual(values.framework.map(([key]) => key), ["slac", "sif"]);
  assert.deepEqual(values.year.map(([year]) => year), ["2017", "2014", "2012"]);
  assert.deepEqual(values.grade, [["good", "Good"], ["requires_improvement", "Requires improvement"]]);
  assert.deepEqual(values.kind, [["finding", "Findings"], ["summary", "Summaries"]]);
  assert.deepEqual(values.theme.map(([, words]) => words), ["homes for care leavers", "Neglect"]);
});

test("a result says where its passage stands", () => {
  assert.equal(titleOf(passage()), "Newcastle upon Tyne, Adoption, paragraph 26");
  assert.equal(titleOf(passage({ heading: "" })), "Newcastle upon Tyne, paragraph 26");
  assert.equal(titleOf(passage({ caption: "Paragraph" })), "Newcastle upon Tyne, paragraph under “Adoption”");
  assert.equal(titleOf(passage({ caption: "Summary", heading: "" })), "Newcastle upon Tyne, summary of inspection of 7 July 2017");
});

test("a result says what its passage is", () => {
  assert.deepEqual(factsOf(passage({ kind: "r" })), ["Inspection of 7 July 2017", "Recommendation"]);
  assert.deepEqual(factsOf(passage({ kind: "x" })), ["Inspection of 7 July 2017"]);
});

test("a result leads to its passage, with the words to mark there", () => {
  assert.equal(addressOf(passage(), ["care", "leavers"]), "reports/newcastle-upon-tyne/2017-07-07-sif/?q=care+leavers#p26");
  assert.equal(addressOf(passage(), []), "reports/newcastle-upon-tyne/2017-07-07-sif/#p26");
});
