// Results stand best first or by date; a long list is put in order as far as it is read.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrder, type Order } from "../../scripts/search/engine/order.ts";
import { indexOf } from "./made_index.mts";

const index = indexOf([{ day: 20170925, passages: ["a", "b"] }, { day: 20191218, passages: ["c", "d"] }]);
const score = Float32Array.from([1, 3, 1, 2]);
const ordered = (order: Order, whole = [1, 1, 1, 1]) => (
  [...inOrder(index, [0, 1, 2, 3], { list: [], score, whole: Uint8Array.from(whole) }, order).first]
);

test("best first, of equals the newer", () => assert.deepEqual(ordered("best"), [1, 3, 2, 0]));
test("newest first, of one day the better", () => assert.deepEqual(ordered("new"), [3, 2, 1, 0]));
test("oldest first, of one day the better", () => assert.deepEqual(ordered("old"), [1, 0, 3, 2]));
test("by date only passages with all the words are listed, where there are any", () => {
  assert.deepEqual(ordered("new", [1, 0, 0, 1]), [3, 0]);
  assert.deepEqual(ordered("new", [0, 0, 0, 0]), [3, 2, 1, 0]);
  assert.deepEqual(ordered("best", [1, 0, 0, 1]), [1, 3, 2, 0]);
});
test("of a long list the first hundred come at once, and the rest goes on where they end", () => {
  const long = indexOf([{ passages: Array.from({ length: 250 }, () => "x") }]);
  const scores = Float32Array.from({ length: 250 }, (_, at) => (at * 7919) % 250);
  const list = Array.from(scores, (_, at) => at);
  const { first, rest } = inOrder(long, list, { list, score: scores, whole: new Uint8Array(250) }, "best");
  assert.equal(first.length, 100);
  assert.deepEqual([...first, ...rest()].map((at) => scores[at]), Array.from(list, (at) => 249 - at));
});
