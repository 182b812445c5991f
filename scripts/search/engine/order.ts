// Puts the passages found in order: best first, and of equals the newer; or by date, of one day the better.

import type { Index } from "./index.ts";
import type { IndexedDocument } from "./language.ts";
import type { Ranked } from "./rank.ts";

const IN_ORDER_AT_ONCE = 100;

export type Order = "best" | "new" | "old";

/** Lists are long and few readers go on, so only the first are in order at once. */
export interface Ordered {
  /** All that are listed, in no order. */
  readonly listed: readonly number[];
  readonly first: readonly number[];
  /** Those that follow, in order. */
  rest(): readonly number[];
}

/**
 * By date only passages with all the words are listed, where there are any: others would stand in the way.
 */
export function inOrder(
  { documents, documentOf }: Index<IndexedDocument>, list: readonly number[], { score, whole }: Ranked, order: Order,
): Ordered {
  const full = order === "best" ? [] : list.filter((at) => whole[at]);
  const listed = full.length ? full : list;
  const day = (at: number) => documents[documentOf[at]].day;
  const compare = {
    best: (one: number, other: number) => score[other] - score[one] || day(other) - day(one) || one - other,
    new: (one: number, other: number) => day(other) - day(one) || score[other] - score[one] || one - other,
    old: (one: number, other: number) => day(one) - day(other) || score[other] - score[one] || one - other,
  }[order];
  const worth = { best: (at: number) => score[at], new: day, old: (at: number) => -day(at) }[order];
  const least = Float64Array.from(listed, worth).sort().at(-IN_ORDER_AT_ONCE) ?? -Infinity;
  return {
    listed,
    first: listed.filter((at) => worth(at) >= least).sort(compare),
    rest: () => listed.filter((at) => worth(at) < least).sort(compare),
  };
}
