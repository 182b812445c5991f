// What the reader asked, as it stands in the address of the search page: ?q=neglect&authority=kent&sort=new.

import { FILTERS } from "./filters.js";

const SORTS = ["best", "new", "old"];

export function fromAddress(query) {
  const given = new URLSearchParams(query);
  const sort = given.get("sort");
  const chosen = FILTERS.filter((field) => given.get(field)).map((field) => [field, given.get(field)]);
  return {
    words: given.get("q") ?? "",
    sort: SORTS.includes(sort) ? sort : "best",
    filters: Object.fromEntries(chosen),
  };
}

/** The query to put into an address, with its question mark; "" where nothing was asked. */
export function toAddress({ words, sort, filters }) {
  const query = new URLSearchParams();
  if (words.trim()) query.set("q", words.trim());
  for (const field of FILTERS) if (filters[field]) query.set(field, filters[field]);
  if (sort !== "best") query.set("sort", sort);
  return query.size ? `?${query}` : "";
}
