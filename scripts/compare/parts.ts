// What the build writes of each council, and of all comparisons: generator/views/comparison/council_parts.py says what it means.

/** A cell or passage as the build made it: HTML in which all words are escaped. */
export type Html = string;

export interface Named {
  readonly key: string;
  readonly title: string;
  readonly in_words: string;
  readonly note: Html | null;
}

export interface LatestInspection {
  readonly rules: string;
  readonly under: string;
  readonly framework: string;
  readonly changes: readonly string[];
  readonly month: number | null;
  readonly ended: string;
  readonly cell: Html;
}

export interface GradeInRow {
  readonly title: string;
  readonly step: number | null;
  readonly words: string;
  readonly cell: Html;
}

export interface AskedOf {
  readonly when: "latest" | "since" | "earlier";
  readonly year: string;
  readonly themes: readonly string[];
  readonly words: Html;
  readonly again: Html;
}

export interface SaidOn {
  readonly themes: readonly string[];
  readonly words: Html;
}

export interface InspectedWithOthers {
  readonly head: string;
  readonly cell: Html;
  readonly areas: Readonly<Record<string, Html>>;
}

export interface Near {
  readonly neighbours: readonly Named[];
  readonly region: string;
  readonly same_region: readonly Named[];
  readonly stands: Readonly<Record<string, string>>;
}

export interface CouncilPart {
  readonly slug: string;
  readonly name: string;
  readonly link: Html;
  readonly latest: LatestInspection | null;
  readonly visited: Html | null;
  readonly overall: string | null;
  readonly wholes: readonly string[];
  readonly in_several: string | null;
  readonly grades: Readonly<Record<string, GradeInRow>>;
  readonly missing: Readonly<Record<string, Html>>;
  readonly history: Readonly<Record<string, { readonly drawn: Html; readonly cell: Html }>>;
  readonly cautions: readonly Html[];
  readonly none_asked: string;
  readonly asked: readonly AskedOf[];
  readonly last_asked: Readonly<Record<string, Html>>;
  readonly became: readonly SaidOn[];
  readonly changed: readonly SaidOn[];
  readonly figures: Readonly<Record<string, { readonly cell: Html; readonly drawn: Html | null }>>;
  readonly others: Readonly<Record<string, InspectedWithOthers>>;
  readonly near: Near;
}

export type Words = Readonly<Record<string, string>>;

export interface Frame {
  readonly words: Words;
  readonly areas: readonly Named[];
  readonly themes: readonly Named[];
  readonly measures: readonly Named[];
  readonly no_report: Html;
  readonly no_inspection: Html;
  readonly no_visit: Html;
  readonly not_reported: Html;
  readonly no_figure: Html;
  readonly no_history: Html;
  readonly not_found: Html;
  readonly axis_above: Html;
  readonly axis_below: Html;
  readonly key: Html;
  readonly neighbours_as_of: string;
}
