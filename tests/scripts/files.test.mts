// The index's files come unpacked, whoever unpacks them; one that is gone is told apart from a broken line.

import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { afterEach, test } from "node:test";
import { canUnpack } from "../../scripts/foundation/unpacking.ts";
import { Gone, IndexFiles } from "../../scripts/search/engine/files.ts";
import { FOLDER, serve } from "./made_index.mts";

const WORDS = "some words, ".repeat(20_000); // more than comes in one part
const files = new IndexFiles(FOLDER);
let served: ReturnType<typeof serve>;

afterEach(() => served.restore());

test("a packed file is unpacked", async () => {
  served = serve(new Map([["a.gz", new Uint8Array(gzipSync(JSON.stringify(WORDS)))]]));
  assert.equal(await files.json("a.gz"), WORDS);
});

test("a file that the host unpacked is taken as it is", async () => {
  served = serve(new Map([["a.gz", new TextEncoder().encode(JSON.stringify(WORDS))]]));
  assert.equal(await files.json("a.gz"), WORDS);
});

test("a packed file that was cut short is an error", async () => {
  served = serve(new Map([["a.gz", new Uint8Array(gzipSync(WORDS)).slice(0, 40)]]));
  await assert.rejects(files.bytes("a.gz"));
});

test("a file that is not there is gone: the site was published anew", async () => {
  served = serve(new Map());
  await assert.rejects(files.bytes("a.gz"), Gone);
});

test("this browser can unpack the index", () => assert.equal(canUnpack(), true));

test("a file that only begins like a packed one is taken as it is", async () => {
  served = serve(new Map([["a.gz", Uint8Array.of(0x1f, 1, 2)], ["b.gz", Uint8Array.of(0x1f, 0x8b, 2)]]));
  assert.deepEqual([...await files.bytes("a.gz")], [0x1f, 1, 2]);
  assert.deepEqual([...await files.bytes("b.gz")], [0x1f, 0x8b, 2]);
});

test("a start file that does not come is an error", async () => {
  served = serve(new Map());
  await assert.rejects(files.start(false), /start.json: 404/);
});

test("a host that fails says nothing of the file", async () => {
  served = serve(new Map());
  globalThis.fetch = async () => new Response(null, { status: 500 });
  await assert.rejects(files.bytes("a.gz"), (problem) => !(problem instanceof Gone));
});
