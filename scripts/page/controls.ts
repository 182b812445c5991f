// The controls of a list: a choice with its label, a button.

import { element } from "../foundation/element.ts";

export const labelled = (label: string, control: HTMLElement): HTMLElement => (
  element("div", {}, element("label", { for: control.id }, label), control)
);

export function select(key: string, any: string, options: readonly (readonly [value: string, label: string])[]): HTMLSelectElement {
  const all: (readonly [string, string])[] = [["", any], ...options];
  return element("select", { id: `by-${key}`, name: key }, ...all.map(([value, title]) => element("option", { value }, title)));
}

export const button = (label: string, act: () => void): HTMLButtonElement => (
  element("button", { type: "button", class: "button", click: act }, label)
);
