// What an address chooses: `?c=kent,leeds,cornwall` in the reader's order, `differ=1`, `theme=…` and `area=…` for fewer rows.

import { MOST, type Shorter } from "./putting_together.ts";

const SLUG = /^[a-z0-9-]{1,80}$/;

export interface Choice extends Shorter {
  /** Different councils, as many as fit. */
  readonly slugs: readonly string[];
  /** What was asked for and is not shown, by why. */
  readonly twice: readonly string[];
  readonly tooMany: readonly string[];
  readonly malformed: readonly string[];
}

export function choiceIn(search: string): Choice {
  const query = new URLSearchParams(search);
  const asked = (query.get("c") ?? "").split(",").map((name) => name.trim().toLowerCase()).filter(Boolean);
  const wellFormed = asked.filter((name) => SLUG.test(name));
  const different = [...new Set(wellFormed)];
  return {
    slugs: different.slice(0, MOST),
    twice: different.filter((name) => wellFormed.indexOf(name) !== wellFormed.lastIndexOf(name)),
    tooMany: different.slice(MOST),
    malformed: [...new Set(asked.filter((name) => !SLUG.test(name)))],
    onlyDiffer: query.get("differ") === "1",
    theme: query.get("theme") || null,
    area: query.get("area") || null,
  };
}

/** The address of a choice, from the page that puts it together. */
export function addressOf(slugs: readonly string[], { onlyDiffer, theme, area }: Shorter): string {
  const rest = new URLSearchParams({ ...(onlyDiffer && { differ: "1" }), ...(theme && { theme }), ...(area && { area }) }).toString();
  return slugs.length ? `?c=${slugs.join(",")}${rest && `&${rest}`}` : "?";
}
