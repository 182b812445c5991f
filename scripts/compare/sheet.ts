// A comparison put together: generator/views/comparison/sheet.py says what each block is.

import type { Html } from "./parts.ts";

export interface Line { readonly kind: "line"; readonly words: string; readonly look: string | null }
export interface Shown { readonly kind: "shown"; readonly part: Html }
export interface Fold { readonly kind: "fold"; readonly summary: string; readonly items: readonly (Line | Shown)[] }
export type Item = Line | Shown | Fold;

export interface Columns {
  readonly kind: "columns";
  readonly heading: string | null;
  readonly columns: readonly (readonly Item[])[];
  readonly look: string;
  readonly note: Html | null;
  readonly anchor: string | null;
}

export interface Row { readonly head: string; readonly cells: readonly Html[] }
export interface Side { readonly kind: "side"; readonly caption: string; readonly heads: readonly string[]; readonly rows: readonly Row[] }
export interface Cautions { readonly kind: "cautions"; readonly title: string; readonly words: readonly string[]; readonly parts: readonly Html[] }

export interface DrawnRow { readonly name: string; readonly drawn: Html | null; readonly words: string | null; readonly beside: Html | null }
export interface DrawnGroup { readonly name: string; readonly rows: readonly DrawnRow[]; readonly anchor: string }
export interface Drawn {
  readonly kind: "drawn";
  readonly look: "through-time" | "figures";
  readonly groups: readonly DrawnGroup[];
  readonly above: Html | null;
  readonly below: Html | null;
  readonly key: Html | null;
}

export interface FoldedLine { readonly title: string; readonly note: string; readonly columns: Columns }
export interface Folded {
  readonly kind: "folded";
  readonly summary: string;
  readonly drawn: Drawn | null;
  readonly side: Side | null;
  readonly lines: readonly FoldedLine[];
  readonly bullets: readonly string[];
}

export interface Heading { readonly kind: "heading"; readonly words: string }
export interface Bullets { readonly kind: "bullets"; readonly words: readonly string[] }

export type Block = Line | Columns | Side | Cautions | Drawn | Folded | Heading | Bullets;

export interface SheetSection { readonly anchor: string; readonly title: string; readonly blocks: readonly Block[] }

export interface Sheet {
  readonly title: string;
  readonly description: string;
  readonly answer: string;
  readonly sections: readonly SheetSection[];
}

export const line = (words: string, look: string | null = null): Line => ({ kind: "line", words, look });
export const shown = (part: Html): Shown => ({ kind: "shown", part });
export const fold = (summary: string, items: readonly (Line | Shown)[]): Fold => ({ kind: "fold", summary, items });
export const heading = (words: string): Heading => ({ kind: "heading", words });
export const bullets = (words: readonly string[]): Bullets => ({ kind: "bullets", words });

export const columns = (title: string | null, each: readonly (readonly Item[])[], look: string, note: Html | null = null, anchor: string | null = null): Columns => (
  { kind: "columns", heading: title, columns: each, look, note, anchor }
);

export const side = (caption: string, heads: readonly string[], rows: readonly Row[]): Side => ({ kind: "side", caption, heads, rows });

export const drawn = (look: Drawn["look"], groups: readonly DrawnGroup[], axis: Partial<Pick<Drawn, "above" | "below" | "key">> = {}): Drawn => (
  { kind: "drawn", look, groups, above: null, below: null, key: null, ...axis }
);

export const folded = (summary: string, held: Partial<Pick<Folded, "drawn" | "side" | "lines" | "bullets">>): Folded => (
  { kind: "folded", summary, drawn: null, side: null, lines: [], bullets: [], ...held }
);
