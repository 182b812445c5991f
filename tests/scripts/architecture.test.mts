// Who may import whom among the scripts: all rest on the foundation, which knows none of them. The search has three parts:
// the engine knows nothing of the other two and no word of councils, the language nothing of the panel, and neither of
// them the page. What readers are told is worded in the language alone.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const SCRIPTS = new URL("../../scripts/", import.meta.url);

/** Folder -> the folders that its sources import of, or the files where it is these alone. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  foundation: ["foundation"],
  choose: ["choose", "foundation"],
  compare: ["choose", "compare", "foundation"],
  page: ["choose", "foundation", "page", "search/engine/tokens.ts", "search/language/sentences.ts", "search/panel/search.ts"],
  "search/engine": ["foundation/unpacking.ts", "search/engine"],
  "search/language": ["search/engine", "search/language"],
  "search/panel": ["foundation", "search/engine", "search/language", "search/panel"],
};
const OF_COUNCILS = /council|authorit|region|framework|inspect|ofsted|judge?ment|grade|report|recommend|summar|child|\bcare\b|\bkent\b|lincoln/i;
const OF_PAGES = /\b(?:document\.(?:query|create|get|active|scrolling)|window\.|history\.|location\.|HTML\w*Element)/;
const SENTENCE = /["'`][A-Z][a-z]+ [a-z]+ [^"'`]*["'`]/;
const WORDS = /(?<![A-Za-z])[A-Z][a-z]+(?![A-Za-z])|[a-z]+ [a-z]+ [a-z]+/;

const sources = Object.keys(MAY_IMPORT).flatMap((part) => (
  readdirSync(new URL(part, SCRIPTS)).map((name) => ({ part, name, text: readFileSync(new URL(`${part}/${name}`, SCRIPTS), "utf8") }))
));

/** The files that a source imports of, below the folder of the scripts. */
function importsOf({ part, text }: { part: string; text: string }): string[] {
  const paths = [...text.matchAll(/\bfrom "([^"]+)"|\bimport\("([^"]+)"\)/g)].map(([, from, dynamic]) => from ?? dynamic);
  return paths.map((path) => new URL(path, new URL(`${part}/`, SCRIPTS)).pathname.slice(SCRIPTS.pathname.length));
}

const withoutComments = (text: string) => text.replace(/\/\/.*|\/\*[^]*?\*\//g, "");

/** The strings of a source, but what an error says to programmers. */
const literalsOf = ({ text }: { text: string }) => (
  withoutComments(text).replace(/new Error\(.*\)/g, "").match(/"[^"\n]*"|`[^`\n]*`/g) ?? []
);

test("every folder of scripts has its rule, and sources", () => {
  const folders = readdirSync(SCRIPTS, { recursive: true, withFileTypes: true }).filter((each) => each.name.endsWith(".ts"))
    .map(({ parentPath }) => parentPath.slice(SCRIPTS.pathname.length)).filter((folder) => !/^(?:node_modules|tools)\b/.test(folder));
  assert.deepEqual([...new Set(folders)].sort(), Object.keys(MAY_IMPORT).sort());
});

for (const source of sources) {
  const called = `${source.part}/${source.name}`;
  test(`${called} imports nothing but ${MAY_IMPORT[source.part].join(", ")}`, () => {
    const may = (file: string) => MAY_IMPORT[source.part].some((part) => file === part || file.startsWith(`${part}/`));
    assert.deepEqual(importsOf(source).filter((file) => !may(file)), []);
  });
  if (source.part === "search/panel") {
    test(`${called} words nothing`, () => assert.deepEqual(literalsOf(source).filter((said) => WORDS.test(said)), []));
  } else if (source.part.startsWith("search/")) {
    test(`${called} knows no page`, () => assert.doesNotMatch(source.text, OF_PAGES));
  }
  if (source.part === "search/engine") {
    test(`${called} has no word of councils`, () => assert.doesNotMatch(source.text, OF_COUNCILS));
    test(`${called} says nothing to readers`, () => assert.doesNotMatch(withoutComments(source.text), SENTENCE));
  }
}
