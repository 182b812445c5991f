// Puts sets of parts together and says which come out unlike what the build made of them. Run by
// tests/views/test_putting_together.py, which writes the file that is read here.

import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { CouncilPart, Frame } from "../../scripts/compare/parts.ts";
import { putTogether } from "../../scripts/compare/putting_together.ts";

interface Case {
  readonly parts: readonly CouncilPart[];
  readonly only_differ: boolean;
  readonly theme: string | null;
  readonly area: string | null;
  readonly sheet: unknown;
}

const { frame, cases }: { frame: Frame; cases: readonly Case[] } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const unlike = cases.map(({ parts, only_differ, theme, area, sheet }) => {
  const made = JSON.parse(JSON.stringify(putTogether(frame, parts, { onlyDiffer: only_differ, theme, area })));
  return isDeepStrictEqual(made, sheet) ? null : { expected: sheet, made };
});
process.stdout.write(JSON.stringify({ number: cases.length, unlike: unlike.filter(Boolean).slice(0, 1) }));
