// A council is found by what people type for it: any of its names, beginnings of words, initials, one letter wrong.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Council } from "../../scripts/choose/councils.ts";
import { councilsFor } from "../../scripts/choose/names.ts";

const council = (slug: string, name: string, ...others: string[]): Council => (
  { slug, name, others, region: "Anywhere", neighbours: [], held: true, page: true, elsewhere: null }
);

const COUNCILS = [
  council("ashmere", "Ashmere"),
  council("ash-and-north-brook", "Ash and North Brook", "Ash & North Brook"),
  council("north-ashmere", "North Ashmere"),
  council("royal-oak-and-chelford", "Royal Oak and Chelford"),
  council("st-ives", "St. Ives", "Saint Ives"),
  council("zoes-hill", "Zoë’s Hill", "Hillfolk Trust"),
];

const CASES: readonly (readonly [why: string, typed: string, found: string[]])[] = [
  ["nothing for nothing", "  ", []],
  ["a name in full comes first", "Ashmere", ["ashmere", "north-ashmere"]],
  ["in any case", "ASHMERE", ["ashmere", "north-ashmere"]],
  ["beginnings of words in any order", "bro as", ["ash-and-north-brook"]],
  ["an ampersand", "ash & north", ["ash-and-north-brook", "north-ashmere"]],
  ["an ampersand without spaces", "ash&north", ["ash-and-north-brook", "north-ashmere"]],
  ["without the small words", "oak chelford", ["royal-oak-and-chelford"]],
  ["with council behind it", "ashmere council", ["ashmere", "north-ashmere"]],
  ["saint with a dot", "st. ives", ["st-ives"]],
  ["saint without one", "st ives", ["st-ives"]],
  ["saint in full", "saint ives", ["st-ives"]],
  ["an accent left out", "zoes", ["zoes-hill"]],
  ["an accent and an apostrophe", "zoë's", ["zoes-hill"]],
  ["another name", "hillfolk", ["zoes-hill"]],
  ["initials", "anb", ["ash-and-north-brook"]],
  ["initials with an ampersand", "a&nb", ["ash-and-north-brook"]],
  ["a letter wrong", "ashmare", ["ashmere", "north-ashmere"]],
  ["a letter missing", "chelfrd", ["royal-oak-and-chelford"]],
  ["a letter too much", "chellford", ["royal-oak-and-chelford"]],
  ["two letters that changed places", "ashmeer", ["ashmere", "north-ashmere"]],
  ["no slip in a word too short for one", "aks", []],
  ["nothing like it", "elsewhere", []],
  ["signs that mean something to a pattern", "(.*", []],
];

for (const [why, typed, found] of CASES) {
  test(why, () => assert.deepEqual(councilsFor(typed, COUNCILS).map((each) => each.council.slug), found));
}

test("the name that was found by is told where it is another one", () => {
  assert.deepEqual(councilsFor("hillfolk", COUNCILS).map(({ as }) => as), ["Hillfolk Trust"]);
  assert.deepEqual(councilsFor("zoe", COUNCILS).map(({ as }) => as), [null]);
});
