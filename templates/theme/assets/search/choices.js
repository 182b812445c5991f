// The filters as a reader sees them: one native list for each, with the number of results behind each value.

import { number } from "./advice.js";
import { element } from "./element.js";

const TITLES = {
  authority: ["Council", "Any council"],
  region: ["Region", "Any region"],
  framework: ["Kind of inspection", "Any kind"],
  year: ["Year of inspection", "Any year"],
  theme: ["Theme", "Any theme"],
  kind: ["Part of the report", "Any part"],
  grade: ["Overall judgement", "Any judgement"],
};

/**
 * Builds the filters below `root`; `values` are those of each filter. `changed(field, value)` is told each choice, `cleared`
 * that all are taken back, and `turnedTo` that the reader comes near them.
 */
export function makeChoices(root, values, { changed, cleared, turnedTo }) {
  const lists = Object.entries(TITLES).map(([field, [title]]) => {
    const id = `search-${field}`;
    const list = element("select", { id, change: () => changed(field, list.value) });
    return [field, list, element("p", { class: "choice" }, element("label", { for: id }, title), list)];
  });
  const clear = element("button", { type: "button", class: "search__button", click: cleared }, "Clear filters");
  const name = element("summary", {}, "Filters");
  const folded = element("details", { class: "search__filters" }, name, ...lists.map(([, , choice]) => choice), clear);
  for (const event of ["pointerenter", "focusin"]) folded.addEventListener(event, turnedTo);
  root.append(folded);
  keepOpenWhereWide(folded);
  return {
    /** Shows what is chosen and the counts; a value without results is left out, unless it is chosen. */
    show(filters, counts) {
      const chosen = Object.values(filters).filter(Boolean).length;
      name.textContent = chosen ? `Filters (${chosen} chosen)` : "Filters";
      clear.hidden = !chosen;
      for (const [field, list] of lists) fill(list, field, values[field], filters[field] ?? "", counts?.[field]);
    },
  };
}

function keepOpenWhereWide(folded) {
  const wide = matchMedia("(min-width: 60rem)");
  const fit = () => { folded.open = wide.matches; };
  wide.addEventListener("change", fit);
  fit();
}

function fill(list, field, values, chosen, counts) {
  const shown = values.filter(([value]) => !counts || counts.get(value) || value === chosen);
  const options = shown.map(([value, words]) => {
    const results = counts ? ` (${number(counts.get(value) ?? 0)})` : "";
    return element("option", { value, selected: value === chosen }, words + results);
  });
  // A value from an old address that nothing here has: shown, so that it can be taken back.
  if (chosen && !values.some(([value]) => value === chosen)) {
    options.push(element("option", { value: chosen, selected: true }, `${chosen} (not held here)`));
  }
  list.replaceChildren(element("option", { value: "", selected: !chosen }, TITLES[field][1]), ...options);
  list.classList.toggle("is-chosen", Boolean(chosen));
}
