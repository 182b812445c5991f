// A picture taken away needs nothing of the site: its colours are values, its parts stand below one another.

import assert from "node:assert/strict";
import { test } from "node:test";
import { file, needed, resolved } from "../../scripts/page/standing_alone.ts";

const TOKENS = new Map([["--ink", "#111"], ["--best-tint", "#dee"], ["--sans", "Arial"]]);

const VALUES: readonly (readonly [why: string, value: string, is: string])[] = [
  ["a colour by its name", "fill: var(--ink);", "fill: #111;"],
  ["the other where the first is not known", "fill: var(--best-mid, var(--best-tint));", "fill: #dee;"],
  ["several in one", "font: 600 12px var(--sans); fill: var(--ink);", "font: 600 12px Arial; fill: #111;"],
  ["a name that nobody knows", "fill: var(--nobody)", "fill: inherit"],
];

for (const [why, value, is] of VALUES) {
  test(`value: ${why}`, () => { assert.equal(resolved(value, TOKENS), is); });
}

test("rules for the place of a picture on its page are left out", () => {
  const rules = [
    { selector: ".m .ground", style: "fill: var(--ink)" },
    { selector: ".picture > svg[viewBox]", style: "width: 100%" },
    { selector: ".timelines > .row", style: "display: grid" },
    { selector: ".key li", style: "margin: 0" },
  ];
  assert.equal(needed(rules, TOKENS), ".m .ground{fill: #111}");
});

test("parts stand below one another, a row beside its name, and no word becomes markup", () => {
  const svg = file({ title: "A & <b>", description: "Ash: <good>", source: "https://example.org/" }, [
    { words: "Overall" },
    { words: "Ash<mere", picture: { inner: "<line/>", height: 30 } },
    { picture: { inner: "<rect/>", height: 100 } },
  ], ".m{fill:#111}", "#fff");
  assert.match(svg, /A &#38; &#60;b&#62;/);
  assert.match(svg, /Ash&#60;mere/);
  assert.match(svg, /<svg x="170" y="62" width="550" height="30" overflow="visible"><line\/>/);
  assert.match(svg, /<svg x="0" y="92" width="720" height="100" overflow="visible"><rect\/>/);
  assert.doesNotMatch(svg, /var\(/);
  assert.match(svg, /<title id="file-title">A &#38; &#60;b&#62;<\/title><desc id="file-description">Ash: &#60;good&#62;<\/desc>/);
});

test("a value stands behind its picture, which leaves room for it", () => {
  const svg = file({ title: "A", description: "", source: "" }, [
    { words: "Ashmere", beside: "22%, national 18%", picture: { inner: "<line/>", height: 26 } },
  ], "", "#fff");
  assert.match(svg, /x="482" y="52">22%, national 18%<\/text><svg x="170" y="34" width="300"/);
});

test("long words break into lines that fit", () => {
  const svg = file({ title: "A", description: "", source: "https://example.org/" }, [{ words: "word ".repeat(40).trim(), isSmall: true }], "", "#fff");
  assert.equal(svg.match(/class="f-small" x="0"/g)?.length, 3 + 1); // and the source
});
