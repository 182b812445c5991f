// The search has three parts: the engine knows nothing of the other two and no word of councils, the language nothing of
// the panel, and neither of them the page. What readers are told is worded in the language alone.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const SEARCH = new URL("../../scripts/search/", import.meta.url);
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  engine: ["engine"],
  language: ["engine", "language"],
  panel: ["engine", "language", "panel"],
};
const OF_COUNCILS = /council|authorit|region|framework|inspect|ofsted|judge?ment|grade|report|recommend|summar|child|\bcare\b|\bkent\b|lincoln/i;
const OF_PAGES = /\b(?:document\.(?:query|create|get|active|scrolling)|window\.|history\.|location\.|HTML\w*Element)/;
const SENTENCE = /["'`][A-Z][a-z]+ [a-z]+ [^"'`]*["'`]/;
const WORDS = /(?<![A-Za-z])[A-Z][a-z]+(?![A-Za-z])|[a-z]+ [a-z]+ [a-z]+/;

const sources = Object.keys(MAY_IMPORT).flatMap((part) => (
  readdirSync(new URL(part, SEARCH)).map((name) => ({ part, name, text: readFileSync(new URL(`${part}/${name}`, SEARCH), "utf8") }))
));

/** The parts that a source imports of. */
function importsOf({ part, text }: { part: string; text: string }): string[] {
  const paths = [...text.matchAll(/\bfrom "([^"]+)"|\bimport\("([^"]+)"\)/g)].map(([, from, dynamic]) => from ?? dynamic);
  return paths.map((path) => new URL(path, new URL(`${part}/`, SEARCH)).pathname.slice(SEARCH.pathname.length).split("/")[0]);
}

const withoutComments = (text: string) => text.replace(/\/\/.*|\/\*[^]*?\*\//g, "");

/** The strings of a source, but what an error says to programmers. */
const literalsOf = ({ text }: { text: string }) => (
  withoutComments(text).replace(/new Error\(.*\)/g, "").match(/"[^"\n]*"|`[^`\n]*`/g) ?? []
);

test("there are sources of each part", () => {
  for (const part of Object.keys(MAY_IMPORT)) assert.ok(sources.filter((source) => source.part === part).length > 4, part);
});

for (const source of sources) {
  const called = `${source.part}/${source.name}`;
  test(`${called} imports nothing but ${MAY_IMPORT[source.part].join(", ")}`, () => {
    assert.deepEqual(importsOf(source).filter((part) => !MAY_IMPORT[source.part].includes(part)), []);
  });
  if (source.part === "panel") {
    test(`${called} words nothing`, () => assert.deepEqual(literalsOf(source).filter((said) => WORDS.test(said)), []));
  } else {
    test(`${called} knows no page`, () => assert.doesNotMatch(source.text, OF_PAGES));
  }
  if (source.part === "engine") {
    test(`${called} has no word of councils`, () => assert.doesNotMatch(source.text, OF_COUNCILS));
    test(`${called} says nothing to readers`, () => assert.doesNotMatch(withoutComments(source.text), SENTENCE));
  }
}
