// The scripts of the site: what is read, what readers get of it, and the browsers that it has to work in.

import { readFileSync } from "node:fs";

/** The folder of the scripts, and the one whose files the site publishes. */
export const SCRIPTS = new URL("../", import.meta.url);
export const ASSETS = new URL("../../templates/theme/assets/", import.meta.url);

export interface Bundle {
  /** Below SCRIPTS, and below ASSETS. */
  readonly source: string;
  readonly made: string;
  /** "iife" for a script that runs before the page is read, "esm" for a module. */
  readonly format: "iife" | "esm";
}

export const BUNDLES: readonly Bundle[] = [
  { source: "page/scheme.ts", made: "scheme.js", format: "iife" },
  { source: "page/fold.ts", made: "fold.js", format: "esm" },
  { source: "page/highlight.ts", made: "highlight.js", format: "esm" },
  { source: "page/report.ts", made: "report.js", format: "esm" },
  { source: "page/filter_rows.ts", made: "filter_rows.js", format: "esm" },
  { source: "page/subjects.ts", made: "subjects.js", format: "esm" },
  { source: "page/take_away.ts", made: "take_away.js", format: "iife" },
  { source: "page/start.ts", made: "search/start.js", format: "esm" },
  { source: "choose/choose.ts", made: "choose.js", format: "iife" },
  { source: "compare/compare.ts", made: "compare.js", format: "iife" },
  { source: "search/panel/search.ts", made: "search/search.js", format: "esm" },
];

export interface Floor {
  /** The oldest version of each browser, by its name in MDN's compatibility data. */
  readonly browsers: Readonly<Record<string, string>>;
  /** What is newer and asked for before it is used, with the reason. */
  readonly guarded: Readonly<Record<string, string>>;
  /** What the data does not list though browsers have it, with the reason. */
  readonly unlisted: Readonly<Record<string, string>>;
}

export const FLOOR: Floor = JSON.parse(readFileSync(new URL("floor.json", SCRIPTS), "utf8"));

/** The floor as esbuild writes it; it knows no Android browsers, which run the engines of those on desks. */
export const TARGET = Object.entries(FLOOR.browsers)
  .filter(([name]) => !name.endsWith("_android"))
  .map(([name, version]) => `${name === "safari_ios" ? "ios" : name}${version}`);
