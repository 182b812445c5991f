// Lists of passages are read as they were written: documents and passages by their gaps, weights beside them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readPostings } from "../../scripts/search/engine/postings.ts";
import { postingsOf } from "./made_index.mts";

function read(bytes: Uint8Array): number[][] {
  const found: number[][] = [];
  readPostings(bytes, (...visited) => found.push(visited));
  return found;
}

test("each passage comes with its document and its weight", () => {
  const bytes = postingsOf([[0, [[0, 7], [3, 1]]], [2, [[1, 0]]]]);
  assert.deepEqual(read(bytes), [[0, 0, 7], [0, 3, 1], [2, 1, 0]]);
});

test("numbers of more than one byte are whole", () => {
  assert.deepEqual(read(postingsOf([[300, [[40_000, 5]]]])), [[300, 40_000, 5]]);
});

test("an empty list has no passage", () => assert.deepEqual(read(new Uint8Array()), []));
