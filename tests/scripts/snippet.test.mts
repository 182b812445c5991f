// Of a long passage the part is shown in which the sought words stand together, cut between words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { snippet } from "../../scripts/search/engine/snippet.ts";
import { matchOf } from "./made_index.mts";

const shown = (text: string, ...forms: string[]) => snippet(text, forms.map((form) => matchOf(form)));
const LONG = "word ".repeat(100);

test("a short passage is shown whole, its sought words marked", () => {
  const { parts } = shown("Red boats, old nets.", "boats");
  assert.deepEqual(parts, [
    { text: "Red ", isMarked: false }, { text: "boats", isMarked: true }, { text: ", old nets.", isMarked: false },
  ]);
});

test("the forms found anywhere in the passage are told, to mark them on its page", () => {
  assert.deepEqual(shown(`boats ${LONG}${LONG} nets`, "boats", "nets", "sails").forms, ["boats", "nets"]);
});

test("a long passage is cut around its sought words, with dots where it goes on", () => {
  const text = shown(`${LONG}red boats ${LONG}`, "red", "boats").parts.map((part) => part.text).join("");
  assert.match(text, /^… word .*red boats word .* …$/s);
  assert.ok(text.length <= 310, text);
});

test("a snippet begins with a sentence where one begins near", () => {
  const text = `${LONG}${"a".repeat(60)}. Here is ${"b".repeat(40)} red ${LONG}`;
  assert.ok(shown(text, "red").parts[0].text.startsWith("… "));
  assert.ok(shown(text, "red").parts[1].text.startsWith("Here is b"));
});

test("a passage of up to 380 letters is not cut, a longer one is", () => {
  assert.equal(shown("a".repeat(380)).parts.length, 1);
  assert.equal(shown("a ".repeat(190)).parts[0].text, "a ".repeat(190));
  assert.ok(shown("a ".repeat(191)).parts[0].text.endsWith(" …"));
});

test("sought words beyond what is shown are not marked", () => {
  assert.deepEqual(shown(`red ${LONG} red`, "red").parts.filter(({ isMarked }) => isMarked).length, 1);
});

test("without a sought word the beginning is shown", () => {
  const { parts, forms } = shown(LONG, "boats");
  assert.ok(parts[0].text.startsWith("word word"));
  assert.deepEqual(forms, []);
});
