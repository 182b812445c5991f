// The index leads from words to passages and fetches each file once.

import assert from "node:assert/strict";
import { test } from "node:test";
import { IndexFiles } from "../../scripts/search/engine/files.ts";
import { Index } from "../../scripts/search/engine/index.ts";
import type { Start } from "../../scripts/search/engine/start.ts";
import { documentsOf, filesOf, FOLDER, serve } from "./made_index.mts";

const DOCUMENTS = [
  { passages: ["red boats", "blue boats", "!green nets"] },
  { passages: ["old nets"] },
];

function opened() {
  const files = filesOf(DOCUMENTS);
  const { asked } = serve(files);
  return { files, asked, index: new Index(new IndexFiles(FOLDER), files.get("start.json") as Start, documentsOf(DOCUMENTS)) };
}

test("passages are numbered through all documents", () => {
  const { index } = opened();
  assert.deepEqual([...index.first], [0, 3, 4]);
  assert.deepEqual([...index.documentOf], [0, 0, 0, 1]);
});

test("a passage is found by its number, in whatever block of text it stands", async () => {
  const { index } = opened();
  assert.equal((await index.passage(1)).text, "blue boats");
  assert.equal((await index.passage(2)).text, "!green nets");
  const last = await index.passage(3);
  assert.deepEqual([last.text, last.anchor, last.document], ["old nets", "p0", index.documents[1]]);
});

test("a form stands in the shard whose first form is not after it", () => {
  const { index } = opened();
  assert.deepEqual(["aardvark", "boats", "nets", "zebra"].map((form) => index.shardOf(form)), [0, 0, 1, 1]);
});

test("a facet marks the passages of its value, and none of a value that nobody gave", async () => {
  const { index } = opened();
  assert.deepEqual([...await index.facet("kind", "letter")], [0, 0, 1, 0]);
  assert.deepEqual([...await index.facet("kind", "constructor")], [0, 0, 0, 0]);
});

test("a value without a file marks what has no other value", async () => {
  const { index, asked } = opened();
  (index.start.facets.kind as Record<string, string | null>).note = null;
  assert.deepEqual([...await index.facet("kind", "note")], [1, 1, 0, 1]);
  assert.deepEqual(asked, ["f-letter.gz"]);
});

test("a file is fetched once, however often it is asked for", async () => {
  const { index, asked } = opened();
  await Promise.all([index.passage(0), index.passage(1), index.shard(0), index.shard(0)]);
  assert.deepEqual(asked.sort(), ["t-0-0.gz", "w-0.gz"]);
});

test("a file that did not come is fetched again", async () => {
  const { index, files } = opened();
  const block = files.get("t-1-0.gz") as object;
  files.delete("t-1-0.gz");
  await assert.rejects(index.passage(3));
  files.set("t-1-0.gz", block);
  assert.equal((await index.passage(3)).text, "old nets");
});
