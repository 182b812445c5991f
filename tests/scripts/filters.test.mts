// Filters let passages through by what their documents are and by what they are themselves, and count what is behind.

import assert from "node:assert/strict";
import { test } from "node:test";
import { applyFilters } from "../../scripts/search/engine/filters.ts";
import { indexOf } from "./made_index.mts";

const index = indexOf([
  { fields: { port: "dover", year: "2017" }, passages: ["one", "!two"] },
  { fields: { port: "hull", year: "2017" }, passages: ["!three"] },
  { fields: { port: "hull", year: null }, passages: ["four"] },
]);
const FIELDS = ["port", "year"];
const ALL = [0, 1, 2, 3];
const filtered = async (chosen: Record<string, string>) => applyFilters(index, FIELDS, chosen, ALL);
const counted = async (chosen: Record<string, string>, filter: string) => (
  Object.fromEntries((await (await filtered(chosen)).count([filter]))[filter])
);

test("without a filter all pass", async () => assert.deepEqual((await filtered({})).list, ALL));
test("a field of the document", async () => assert.deepEqual((await filtered({ port: "hull" })).list, [2, 3]));
test("a facet of the passage", async () => assert.deepEqual((await filtered({ kind: "letter" })).list, [1, 2]));
test("both together", async () => assert.deepEqual((await filtered({ kind: "letter", port: "hull" })).list, [2]));
test("a value that none has", async () => assert.deepEqual((await filtered({ port: "constructor", kind: "x" })).list, []));
test("a filter's counts heed the others and not itself", async () => {
  assert.deepEqual(await counted({ port: "hull" }, "port"), { dover: 2, hull: 2 });
  assert.deepEqual(await counted({ port: "hull" }, "year"), { 2017: 1 });
  assert.deepEqual(await counted({ port: "hull" }, "kind"), { letter: 1 });
  assert.deepEqual(await counted({ kind: "letter" }, "kind"), { letter: 2 });
  assert.deepEqual(await counted({ kind: "letter" }, "port"), { dover: 1, hull: 1 });
});
