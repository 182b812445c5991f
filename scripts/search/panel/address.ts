// What the reader asked, as it stands in the address of the search page: ?q=neglect&authority=kent&sort=new.

import type { Asked } from "../engine/engine.ts";
import type { Order } from "../engine/order.ts";
import { isFilter } from "../language/filters.ts";
import { ORDERS } from "../language/sentences.ts";

const isOrder = (sort: string | null): sort is Order => sort !== null && Object.hasOwn(ORDERS, sort);

export function fromAddress(query: string): Asked {
  const given = new URLSearchParams(query);
  const sort = given.get("sort");
  const chosen = [...given].filter(([name, value]) => value && isFilter(name));
  return { words: given.get("q") ?? "", sort: isOrder(sort) ? sort : "best", filters: Object.fromEntries(chosen), ...(given.has("all") ? { isWhole: true } : {}) };
}

/** The query to put into an address, with its question mark; "" where nothing was asked. */
export function toAddress({ words, sort, filters, isWhole }: Asked): string {
  const query = new URLSearchParams();
  if (words.trim()) query.set("q", words.trim());
  for (const [filter, value] of Object.entries(filters)) if (value) query.set(filter, value);
  if (sort !== "best") query.set("sort", sort);
  if (isWhole) query.set("all", "1");
  const written = query.toString();
  return written && `?${written}`;
}
