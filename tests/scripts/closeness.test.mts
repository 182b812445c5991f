// Of passages with the same words the one comes first in which they stand as they were asked.

import assert from "node:assert/strict";
import { test } from "node:test";
import { closeness, hasRows } from "../../scripts/search/engine/closeness.ts";
import { matchOf } from "./made_index.mts";

const SOUGHT = [matchOf("red"), matchOf("boats")];
const of = (text: string, { heading = "", sought = SOUGHT } = {}) => closeness({ text, heading }, sought);

test("words in order and together weigh most: 1 + 0.8 + 0.5", () => assert.equal(of("the red boats"), 2.3));
test("words together in another order weigh less: 1 + 0.5", () => assert.equal(of("boats red"), 1.5));
test("up to two words may stand between neighbours", () => {
  assert.equal(of("red one two boats"), 1 + 0.8 + 0.5 * 2 / 4);
  assert.equal(of("red one two three boats"), 1 + 0.5 * 2 / 5);
});
test("a heading that has the words adds up to a quarter", () => {
  assert.equal(of("nothing", { heading: "Red boats" }), 1.25);
  assert.equal(of("nothing", { heading: "Boats" }), 1.125);
  assert.equal(of("nothing", { heading: "Boats", sought: [matchOf("boat", "boats"), matchOf("red")] }), 1.125);
});
test("one word alone counts by the heading only", () => {
  assert.equal(of("red red", { sought: [matchOf("red")] }), 1);
  assert.equal(of("red", { sought: [matchOf("red")], heading: "Red" }), 1.25);
});
test("quoted words are wanted in a row, each quote", () => {
  assert.equal(hasRows("New red boats", [["red", "boats"]]), true);
  assert.equal(hasRows("red old boats", [["red", "boats"]]), false);
  assert.equal(hasRows("red boats", [["red", "boats"], ["old"]]), false);
});
