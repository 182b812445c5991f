// Texts are cut into words by the rules of the index's writer, and each word is found at its place.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { tokensOf, wordsOf } from "../../scripts/search/engine/tokens.ts";

const CASES = readFileSync(new URL("../search_index/words.md", import.meta.url), "utf8")
  .split("\n").slice(6).map((line) => line.match(/^\| (.*?) \| (.*?) ?\|$/)).filter((row) => row !== null);

test("there are cases", () => assert.equal(CASES.length, 9));

for (const [, text, words] of CASES) {
  test(`"${text}" is cut into: ${words}`, () => {
    const expected = words.split(" ").filter(Boolean);
    assert.deepEqual(wordsOf(text), expected);
    assert.deepEqual(tokensOf(text).map(({ word }) => word), expected);
  });
}

test("a word stands at the letters it was read from, its apostrophes included", () => {
  const text = "The dog’s naïve café";
  assert.deepEqual(tokensOf(text).map(({ start, end }) => text.slice(start, end)), ["The", "dog’s", "naïve", "café"]);
});

test("both parts of a letter that stands for two words are at its place", () => {
  assert.deepEqual(tokensOf("½"), [{ word: "1", start: 0, end: 1 }, { word: "2", start: 0, end: 1 }]);
});
