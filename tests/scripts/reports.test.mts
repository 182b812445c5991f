// What is known of a report: what it is filtered by, and what a result says of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Passage } from "../../scripts/search/engine/index.ts";
import { filtersOf } from "../../scripts/search/language/filters.ts";
import { type Report, reportsOf } from "../../scripts/search/language/reports.ts";
import { addressOf, factsOf, judgedWords, titleOf } from "../../scripts/search/language/results.ts";
import { START, TABLE } from "./made_language.mts";

const [newcastle, north, lincolnshire] = reportsOf(TABLE);
const passage = (more: Partial<Passage<Report>> = {}): Passage<Report> => (
  { number: 0, document: newcastle, anchor: "p26", kind: "f", heading: "Adoption", caption: "Paragraph 26", text: "", ...more }
);

test("a report has the fields that readers filter by", () => {
  assert.deepEqual(newcastle.fields, {
    authority: "newcastle-upon-tyne", region: "North East", inspection: "inspection", framework: "sif", year: "2017", dated: "2017", number: "0",
    grade: "requires_improvement", "grade-harbours": null,
  });
});

test("the year of an inspection may be another than that of its report's date", () => {
  assert.deepEqual([lincolnshire.fields.year, lincolnshire.fields.dated], ["2014", "2015"]);
});

test("a date without a day comes before all days of its month", () => assert.deepEqual([north.day, newcastle.day], [20120600, 20170707]));

test("a report that was not judged has no grade", () => assert.deepEqual([north.grade, north.fields.grade], [null, null]));

test("beside a grade stands what was found since", () => {
  assert.deepEqual([newcastle.later, lincolnshire.later], [
    [], [{ words: "A later visit on 3 May 2016 found 1 priority action", page: "reports/lincolnshire/2016-06-01-visit/" }],
  ]);
});

test("an older report tells what came after it", () => {
  assert.deepEqual([newcastle.since, lincolnshire.since], [
    [], [{ said: "Inspected again since:", words: "May 2019", page: "reports/lincolnshire/2019-05-03-ilacs/" }],
  ]);
});

test("a report knows the days it was inspected and published on, where its date is a day", () => {
  assert.deepEqual(newcastle.days, [[20170515, 20170607], [20170707, 20170707]]);
  assert.deepEqual(lincolnshire.days, [[20141127, 20141127]]);
  assert.deepEqual(north.days, []);
});

test("only values that some report has are offered, by their words", () => {
  const { inspection, framework, year, grade, kind, theme } = filtersOf(TABLE, START, [newcastle, north, lincolnshire]);
  assert.deepEqual(framework.values.map(([key]) => key), ["slac", "sif"]);
  assert.deepEqual(inspection.values, [["inspection", "Inspections of a council"]]);
  assert.deepEqual(year.values.map(([each]) => each), ["2017", "2014", "2012"]);
  assert.deepEqual(grade.values, [["good", "Good"], ["requires_improvement", "Requires improvement"]]);
  assert.deepEqual(kind.values, [["finding", "Findings"], ["summary", "Summaries"]]);
  assert.deepEqual(theme.values.map(([, words]) => words), ["homes for care leavers", "Neglect"]);
});

const row = [1, 3, "2019-05", 2019, 2, "dd", 1, "Harbours of May 2019", "2019-05-harbours", null] as const;
const withHarbours = reportsOf({ ...TABLE, reports: [...TABLE.reports, row] });

test("each scale of grades has a filter of its own, whose name says whose they are", () => {
  const filters = filtersOf(TABLE, START, withHarbours);
  assert.deepEqual(filters.grade.values.map(([key]) => key), ["good", "requires_improvement"]);
  assert.deepEqual(filters["grade-harbours"], {
    title: "The harbour board’s outcome", any: "Any outcome", values: [["good", "Safe to land"]],
  });
  assert.deepEqual([withHarbours[3].fields.grade, withHarbours[3].fields["grade-harbours"]], [null, "good"]);
});

test("a scale that no report is graded on has no filter", () => {
  assert.equal(Object.hasOwn(filtersOf(TABLE, START, [newcastle]), "grade-harbours"), false);
});

test("before a grade stands whose it is", () => {
  assert.deepEqual([newcastle, withHarbours[3]].map(({ grade }) => grade && judgedWords(grade)), [
    "Judged overall: ", "The harbour board’s outcome: ",
  ]);
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
  const [joint] = reportsOf({ ...TABLE, since: [], reports: [[0, 4, "2024-03-08", 2024, -1, "dd", 1, "Area inspection of 8 March 2024", "2024-03-08-area", null]] });
  assert.equal(joint.fields.inspection, "area");
  assert.deepEqual(factsOf(passage({ document: joint, kind: "s" })), [
    "Area inspection of 8 March 2024", "Summary", "On the local partnership, not the council alone",
  ]);
});

test("a report lies under its date and the key of its framework where it says no other folder", () => {
  const [report] = reportsOf({ ...TABLE, since: [], reports: [[0, 0, "2017-07-07", 2017, 1, "aa", 3, "Inspection of 7 July 2017", null, null]] });
  assert.equal(report.address, newcastle.address);
});

test("a result leads to its passage, with the words to mark there", () => {
  assert.equal(addressOf(passage(), ["care", "leavers"]), "reports/newcastle-upon-tyne/2017-07-07-sif/?q=care+leavers#p26");
  assert.equal(addressOf(passage(), []), "reports/newcastle-upon-tyne/2017-07-07-sif/#p26");
});
