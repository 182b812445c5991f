// The filters of a list: of some a reader chooses several values, of one a single value.

import { element } from "../foundation/element.ts";
import { labelled, select } from "./controls.ts";

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
