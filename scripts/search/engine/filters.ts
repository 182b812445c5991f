// Which passages a reader's filters let through, and how many results stand behind each value of each filter.

import type { Index } from "./index.ts";
import type { IndexedDocument } from "./language.ts";

/** The value chosen of each filter, which is a field of documents or a facet of passages. */
export type Chosen = Readonly<Record<string, string | undefined>>;

/** value -> results, for each filter asked for. */
export type Counts = Readonly<Record<string, ReadonlyMap<string, number>>>;

export interface Filtered {
  /** The passages that all filters let through. */
  readonly list: number[];
  /**
   * Counts the results behind each value of some filters. A filter's counts heed all others but not itself, so that they
   * say what choosing another value would give.
   */
  count(filters: readonly string[]): Promise<Counts>;
}

type AnyIndex = Index<IndexedDocument>;

export async function applyFilters(
  index: AnyIndex, fields: readonly string[], chosen: Chosen, candidates: readonly number[],
): Promise<Filtered> {
  const facets = await chosenFacets(index, chosen);
  const isOf = (at: number, but = "") => facets.every(([name, has]) => name === but || has[at]);
  const failing = index.documents.map((document) => (
    fields.filter((field) => chosen[field] && document.fields[field] !== chosen[field])
  ));
  const fits = (at: number) => failing[index.documentOf[at]].length === 0;
  const countOne = async (filter: string) => (
    fields.includes(filter)
      ? countField(index, filter, failing, candidates.filter((at) => isOf(at)))
      : countFacet(index, filter, candidates.filter((at) => fits(at) && isOf(at, filter)))
  );
  return {
    list: candidates.filter((at) => fits(at) && isOf(at)),
    count: async (filters) => (
      Object.fromEntries(await Promise.all(filters.map(async (filter) => [filter, await countOne(filter)] as const)))
    ),
  };
}

/** Each facet of which a value is chosen, with one byte a passage. */
function chosenFacets(index: AnyIndex, chosen: Chosen): Promise<(readonly [string, Uint8Array])[]> {
  const names = Object.keys(index.start.facets).flatMap((name) => {
    const value = chosen[name];
    return value ? [[name, value] as const] : [];
  });
  return Promise.all(names.map(async ([name, value]) => [name, await index.facet(name, value)] as const));
}

async function countFacet(index: AnyIndex, facet: string, list: readonly number[]): Promise<Map<string, number>> {
  const values = Object.keys(index.start.facets[facet]);
  const have = await Promise.all(values.map((value) => index.facet(facet, value)));
  return new Map(values.map((value, which) => [value, list.reduce((sum, at) => sum + have[which][at], 0)]));
}

/** `failing` are the filters that each document fails. */
function countField(
  index: AnyIndex, field: string, failing: readonly (readonly string[])[], list: readonly number[],
): Map<string, number> {
  const results = new Uint32Array(index.documents.length);
  for (const at of list) results[index.documentOf[at]] += 1;
  const counts = new Map<string, number>();
  index.documents.forEach(({ fields }, number) => {
    const value = fields[field];
    if (!results[number] || !value || failing[number].some((other) => other !== field)) return;
    counts.set(value, (counts.get(value) ?? 0) + results[number]);
  });
  return counts;
}
