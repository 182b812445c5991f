// The filters of a list: of some a reader chooses several values, of one a single value.

import { element } from "../foundation/element.ts";
import { button, labelled, select } from "./controls.ts";
import { type Chosen, chosenIn, isFiltering, withChosen } from "./rows.ts";

type Options = readonly (readonly [value: string, label: string])[];

/** One filter. What it does not offer cannot be chosen of it. */
export interface Filter {
  readonly name: string;
  readonly element: HTMLElement;
  chosen(): readonly string[];
  choose(values: readonly string[]): void;
}

/** A box to tick for each value; with none ticked the filter lets everything through. */
export function several(name: string, label: string, options: Options): Filter {
  const boxes = options.map(([value]) => element("input", { type: "checkbox", name, value }));
  const labels = options.map(([, title], place) => element("label", { class: "choice" }, boxes[place] ?? "", title));
  return {
    name,
    element: element("fieldset", {}, element("legend", {}, label), ...labels),
    chosen: () => boxes.filter((box) => box.checked).map((box) => box.value),
    choose: (values) => {
      for (const box of boxes) box.checked = values.includes(box.value);
    },
  };
}

/** A list to choose one value of; the last of several in an address counts. */
export function single(name: string, label: string, any: string, options: Options): Filter {
  const control = select(name, any, options);
  return {
    name,
    element: labelled(label, control),
    chosen: () => (control.value ? [control.value] : []),
    choose: (values) => {
      control.value = values.at(-1) ?? "";
      if (control.selectedIndex < 0) control.value = "";
    },
  };
}

/** All filters of a list, in a fold. What is chosen of them stands in the address; `show` is called for each choice. */
export class Filters {
  readonly element: HTMLDetailsElement;
  private readonly each: readonly Filter[];
  private readonly show: () => void;

  constructor(each: readonly Filter[], words: { readonly title: string; readonly clear: string }, show: () => void) {
    this.each = each;
    this.show = show;
    const form = element("form", { class: "filters" }, ...each.map((filter) => filter.element),
      button(words.clear, () => this.choose({})));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", () => this.choose(this.chosen()));
    this.element = element("details", { class: "part" }, element("summary", {}, words.title), form);
  }

  /** Choose what the address says, now and whenever a reader goes back. */
  start(): void {
    this.readAddress();
    addEventListener("popstate", () => this.readAddress());
  }

  chosen(): Chosen {
    return Object.fromEntries(this.each.map((filter) => [filter.name, filter.chosen()]));
  }

  private readAddress(): void {
    this.set(chosenIn(location.search, this.each.map((filter) => filter.name)));
    if (isFiltering(this.chosen())) this.element.open = true;
    this.show();
  }

  private choose(chosen: Chosen): void {
    this.set(chosen);
    history.replaceState(history.state, "", withChosen(location.href, this.chosen()));
    this.show();
  }

  private set(chosen: Chosen): void {
    for (const filter of this.each) filter.choose(chosen[filter.name] ?? []);
  }
}
