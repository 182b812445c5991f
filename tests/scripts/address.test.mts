// What was asked stands in the address and comes back from it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fromAddress, toAddress } from "../../scripts/search/panel/address.ts";

for (const query of ["", "?q=care+leavers", "?q=neglect&authority=kent&theme=neglect&sort=new", "?grade=good", "?grade-harbours=good", "?q=care+leavers&all=1"]) {
  test(`"${query}" comes back as it was`, () => assert.equal(toAddress(fromAddress(query)), query));
}

test("what no filter or order is called is left out", () => {
  assert.deepEqual(fromAddress("?q=a&other=b&sort=constructor"), { words: "a", sort: "best", filters: {} });
});

test("nothing asked is no query at all", () => assert.equal(toAddress({ words: "  ", sort: "best", filters: { year: "" } }), ""));
