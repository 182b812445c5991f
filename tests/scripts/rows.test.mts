// What is chosen of a list: which rows fit, what the address says, what is downloaded.

import assert from "node:assert/strict";
import test from "node:test";
import { chosenIn, csv, fits, isFiltering, pairs, slug, told, withChosen } from "../../scripts/page/rows.ts";

const KENT = { council: "kent", region: "South East", grade: "Requires improvement", year: "2025" };

test("a value stands in an address without capitals and marks", () => {
  assert.equal(slug("Yorkshire and the Humber"), "yorkshire-and-the-humber");
  assert.equal(slug("Children’s services inspection (from 2018)"), "children-s-services-inspection-from-2018");
});

test("a row fits where it says one of the values chosen of each filter; one of which none is chosen does not count", () => {
  for (const [chosen, isShown] of [
    [{}, true],
    [{ region: [] }, true],
    [{ region: ["south-east"] }, true],
    [{ region: ["south-east"], grade: ["good"] }, false],
    [{ region: ["london", "south-east"], grade: ["inadequate", "requires-improvement"], year: ["2025"] }, true],
    [{ region: ["london", "south-west"] }, false],
    [{ type: ["county-council"] }, false],
  ] as const) assert.equal(fits(KENT, chosen), isShown, JSON.stringify(chosen));
});

test("an address says what is chosen, and nothing of what is not", () => {
  const at = "https://x.example/judgements/a/?h=plans&grade=good#list";
  assert.equal(withChosen(at, { grade: [], region: ["london"] }), "https://x.example/judgements/a/?h=plans&region=london#list");
  assert.deepEqual(chosenIn("?grade=good&other=1", ["grade", "region"]), { grade: ["good"], region: [] });
});

test("several values of one filter stand in an address one after the other", () => {
  const several = { grade: ["requires-improvement", "inadequate"] };
  const address = withChosen("https://x.example/judgements/a/?grade=good", several);
  assert.equal(address, "https://x.example/judgements/a/?grade=requires-improvement&grade=inadequate");
  assert.deepEqual(chosenIn(new URL(address).search, ["grade"]), several);
});

test("a list is filtered where something is chosen, of any filter or of any but one", () => {
  for (const [chosen, besides, isFiltered] of [
    [{ region: [], near: [] }, "", false],
    [{ region: ["london"], near: [] }, "", true],
    [{ region: ["london"], near: [] }, "region", false],
    [{ region: ["london"], near: ["kent"] }, "region", true],
  ] as const) assert.equal(isFiltering(chosen, besides), isFiltered, JSON.stringify([chosen, besides]));
});

test("words come with the page: names with their words, sentences with blanks", () => {
  assert.deepEqual(pairs("grade=Grade;near=My council and its neighbours"), [["grade", "Grade"], ["near", "My council and its neighbours"]]);
  assert.deepEqual(pairs(undefined), []);
  assert.equal(told("%1 of %2 councils", 12, 1153), "12 of 1,153 councils");
});

test("a file of rows keeps commas, quotation marks and lines, and holds no formula", () => {
  assert.equal(csv([["Council", "Words"], ["Bristol, City of", 'It said "no"']]), '\ufeffCouncil,Words\r\n"Bristol, City of","It said ""no"""\r\n');
  assert.equal(csv([["=1+1", "-2", "-2+3", "'=1"]]), "\ufeff'=1+1,-2,'-2+3,''=1\r\n");
});
