// The filters as a reader sees them: one native list for each, with the number of results behind each value.

import type { Chosen, Counts } from "../engine/filters.ts";
import type { Filters, Value } from "../language/filters.ts";
import { CLEAR_FILTERS, filtersWords, unheldWords, valueWords } from "../language/sentences.ts";
import { element } from "../../foundation/element.ts";

export interface Told {
  /** The reader chose a value of a filter, "" for any. */
  changed(filter: string, value: string): void;
  /** All choices are taken back. */
  cleared(): void;
  /** The reader comes near the filters. */
  turnedTo(): void;
}

export class Choices {
  readonly #filters: Filters;
  readonly #lists: ReadonlyMap<string, HTMLSelectElement>;
  readonly #name = element("summary", {}, filtersWords(0));
  readonly #clear: HTMLButtonElement;

  /** Builds the filters below `root`; `filters` are shown in their order. */
  constructor(root: HTMLElement, filters: Filters, told: Told) {
    this.#filters = filters;
    this.#lists = new Map(Object.keys(filters).map((filter) => {
      const list: HTMLSelectElement = element("select", { id: `search-${filter}`, change: () => told.changed(filter, list.value) });
      return [filter, list];
    }));
    this.#clear = element("button", { type: "button", class: "search__button", click: told.cleared }, CLEAR_FILTERS);
    const lists = [...this.#lists].map(([filter, list]) => (
      element("p", { class: "choice" }, element("label", { for: list.id }, filters[filter].title), list)
    ));
    const folded = element("details", { class: "search__filters" }, this.#name, ...lists, this.#clear);
    for (const event of ["pointerenter", "focusin"]) folded.addEventListener(event, told.turnedTo);
    root.append(folded);
    keepOpenWhereWide(folded);
  }

  /** Shows what is chosen and the counts; a value without results is left out, unless it is chosen. */
  show(chosen: Chosen, counts: Counts | null): void {
    const chosenCount = Object.values(chosen).filter(Boolean).length;
    this.#name.textContent = filtersWords(chosenCount);
    this.#clear.hidden = !chosenCount;
    for (const [filter, list] of this.#lists) {
      const options = optionsOf(this.#filters[filter].values, chosen[filter] ?? "", counts?.[filter]);
      list.replaceChildren(element("option", { value: "", selected: !chosen[filter] }, this.#filters[filter].any), ...options);
      list.classList.toggle("is-chosen", Boolean(chosen[filter]));
    }
  }
}

function keepOpenWhereWide(folded: HTMLDetailsElement): void {
  const wide = matchMedia("(min-width: 60rem)");
  const fit = () => { folded.open = wide.matches; };
  wide.addEventListener("change", fit);
  fit();
}

function optionsOf(
  values: readonly Value[], chosen: string, counts: ReadonlyMap<string, number> | undefined,
): HTMLOptionElement[] {
  const shown = values.filter(([value]) => !counts || counts.get(value) || value === chosen);
  const options = shown.map(([value, words]) => (
    element("option", { value, selected: value === chosen }, valueWords(words, counts ? counts.get(value) ?? 0 : null))
  ));
  // Shown, so that it can be taken back.
  if (chosen && !values.some(([value]) => value === chosen)) {
    options.push(element("option", { value: chosen, selected: true }, unheldWords(chosen)));
  }
  return options;
}
