// Cuts texts into words, for the test that holds the two sides of the index to the same rules: a list of texts in JSON comes
// in, and out goes for each of them the words by either function.

import { readFileSync } from "node:fs";
import { tokensOf, wordsOf } from "../../scripts/search/engine/tokens.ts";

const texts: string[] = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(texts.map((text) => [wordsOf(text), tokensOf(text).map(({ word }) => word)])));
