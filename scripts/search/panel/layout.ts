// The parts of a panel: the field that stands on the page already, and what is built below it for the results.

import { ON_OWN_PAGE, ORDER, ORDERS, RESULTS, SHOW_MORE } from "../language/sentences.ts";
import { element } from "../../foundation/element.ts";
import { Status } from "./status.ts";

export interface Layout {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly status: Status;
  readonly order: HTMLSelectElement;
  readonly list: HTMLOListElement;
  readonly advice: HTMLElement;
  readonly more: HTMLButtonElement;
  /** Leads to the same results on the page /search/; on that page it stands nowhere. */
  readonly ownPage: HTMLAnchorElement;
  /** Where the filters go. */
  readonly side: HTMLElement;
}

export function layOut(root: HTMLElement, isOwnPage: boolean): Layout {
  const shown = existing<HTMLElement>(root, ".search__status");
  const status = new Status(shown, existing<HTMLElement>(root, "[role=status]"));
  const options = Object.entries(ORDERS).map(([value, { title }]) => element("option", { value }, title));
  const order = element("select", { id: "search-order" }, ...options);
  const list = element("ol", { class: "hits", role: "list" });
  const advice = element("div");
  const more = element("button", { type: "button", class: "search__button", hidden: true }, SHOW_MORE);
  const ownPage = element("a", { class: "search__link", hidden: true }, ON_OWN_PAGE);
  const side = element("div", { class: "search__side" });
  const orders = element("p", { class: "search__order" }, element("label", { for: "search-order" }, ORDER), order);
  const found = element("section", { class: "search__found", "aria-label": RESULTS }, advice, list, more);
  if (!isOwnPage) found.append(ownPage);
  root.append(element("div", { class: "search__bar" }, shown, orders));
  root.append(element("div", { class: "search__columns" }, side, found));
  const form = existing<HTMLFormElement>(root, "form");
  return { form, field: existing<HTMLInputElement>(root, "input"), status, order, list, advice, more, ownPage, side };
}

/** An element of the page's template; without it the page is not one of ours. */
function existing<E extends Element>(root: HTMLElement, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`the search has no ${selector}`);
  return found;
}
