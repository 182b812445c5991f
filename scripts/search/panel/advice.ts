// Makes the elements of what stands beside the results: paragraphs with links and buttons among their words.

import { advice, invitation, type Offer, type Paragraph, TRY_AGAIN } from "../language/sentences.ts";
import { element } from "../../foundation/element.ts";

/** What the reader may do by a button: ask something else, or take the filters back. */
export interface Acts {
  ask(words: string): void;
  /** Show only what is of one council. */
  only(council: string): void;
  clear(): void;
  /** Show only what has all the words, or all again. */
  whole(isWhole: boolean): void;
}

type Made = HTMLElement | null;

/** What stands below the field before anything is asked; `site` is the address of its root. */
export const makeInvitation = (site: URL, acts: Acts): Made => made(invitation(), site, acts);

/** What stands above the results of a question, or null. */
export const makeAdvice = (site: URL, acts: Acts, ...told: Parameters<typeof advice>): Made => made(advice(...told), site, acts);

/** What stands there when the search could not be loaded. */
export const makeTryAgain = (click: () => void): HTMLElement => (
  element("button", { type: "button", class: "search__button", click }, TRY_AGAIN)
);

function made(paragraphs: readonly Paragraph[], site: URL, acts: Acts): Made {
  if (!paragraphs.length) return null;
  const elements = paragraphs.map(({ parts, leads }) => element(
    "p", { class: leads ? `search__${leads}` : null },
    ...parts.map((part) => (typeof part === "string" ? part : offered(part, site, acts))),
  ));
  return element("div", { class: "search__advice" }, ...elements);
}

function offered(offer: Offer, site: URL, acts: Acts): HTMLElement {
  if ("page" in offer) return element("a", { href: new URL(offer.page, site).href }, offer.words);
  return element("button", { type: "button", class: "search__offer", click: () => act(offer, acts) }, offer.words);
}

function act(offer: Exclude<Offer, { page: string }>, acts: Acts): void {
  if ("ask" in offer) acts.ask(offer.ask);
  else if ("only" in offer) acts.only(offer.only);
  else if ("whole" in offer) acts.whole(offer.whole);
  else acts.clear();
}
