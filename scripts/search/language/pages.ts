// The pages of this site that answer a question better than a report does: for a reader who fears for a child first of all.
// Which questions lead where is kept in generator/search_index/pages.toml, which says how it is written.

import { wordsOf } from "../engine/tokens.ts";
import type { PageRow } from "./start.ts";

export interface OfferedPage {
  readonly title: string;
  /** From the root of the site. */
  readonly page: string;
  /** It helps a reader who cannot wait. */
  readonly isHelp: boolean;
}

const ANY_WORDS = "(?: [a-z0-9]+)*";

/** What finds the pages that a question asks for, those that help first. */
export function pagesIn(rows: readonly PageRow[]): (text: string) => readonly OfferedPage[] {
  const pages = rows.map(([page, title, asks, help]) => ({ page, title, isHelp: help === 1, asks: asks.map(patternOf) }));
  pages.sort((one, other) => Number(other.isHelp) - Number(one.isHelp));
  return (text) => {
    const said = ` ${wordsOf(text).join(" ")} `;
    const asked = pages.filter(({ asks }) => asks.some((ask) => ask.test(said)));
    return asked.map(({ page, title, isHelp }) => ({ page, title, isHelp }));
  };
}

function patternOf(ask: string): RegExp {
  const steps = ask.split(" ").map((step) => {
    if (step === "^" || step === "$") return step;
    return step === "…" ? ANY_WORDS : ` (?:${step.replaceAll("*", "[a-z0-9]*")})`;
  });
  return new RegExp(`${steps.join("").replace(/\$$/, " $")}${ask.endsWith("$") ? "" : "(?= )"}`);
}
