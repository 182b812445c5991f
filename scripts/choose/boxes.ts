// Fills the boxes in which a page asks for a council: `.find-council` leads to its page, `.compare-with` to a comparison
// with the council whose page it is. Without script each box is a line with a link, which stays where the list of
// councils cannot be loaded, with the reason.

import { element } from "../foundation/element.ts";
import { type Council, councilList, noReport } from "./councils.ts";
import { typeAhead } from "./type_ahead.ts";

/** The address that a choice leads to, made from the box's own link: "…/authorities/", "…/compare/?c=kent". */
type Leads = (link: URL, council: Council) => string;

const toItsPage: Leads = (link, { slug }) => new URL(`${slug}/`, link).href;

const toComparison: Leads = (link, { slug }) => {
  const chosen = (link.searchParams.get("c") ?? "").split(",").filter(Boolean);
  return `${link.pathname}?c=${[...new Set([...chosen, slug])].join(",")}`;
};

let boxes = 0;

/** `site` is the address of the site's root. */
export function fillBoxes(site: URL): void {
  for (const box of document.querySelectorAll<HTMLElement>(".find-council")) fill(box, site, toItsPage);
  for (const box of document.querySelectorAll<HTMLElement>(".compare-with")) fill(box, site, toComparison);
  for (const box of document.querySelectorAll<HTMLElement>(".find-words")) askForWords(box);
}

/** The field in which words are sought on the page of the search, which its form leads to. */
function askForWords(box: HTMLElement): void {
  const [label, go, link] = [box.querySelector(".ask"), box.querySelector(".go"), box.querySelector("a")];
  if (!label || !go || !link) return;
  const id = `words-${++boxes}`;
  box.replaceChildren(element("form", { class: "field", role: "search", action: link.href },
    element("div", { class: "type-ahead" }, element("label", { for: id }, label.textContent ?? ""),
      element("input", { id, type: "search", name: "q", autocapitalize: "none", enterkeyhint: "search", maxlength: "200" })),
    element("button", { class: "button" }, go.textContent ?? "")));
}

function fill(box: HTMLElement, site: URL, leads: Leads): void {
  const link = box.querySelector("a");
  const [label, go, failed] = ["ask", "go", "failed"].map((name) => box.querySelector(`.${name}`));
  if (!link || !label || !go) return;
  const own = new URL(link.href).searchParams.get("c");
  const form = typeAhead({
    label: label.textContent ?? "",
    go: go.textContent ?? "",
    id: `choose-${++boxes}`,
    list: () => councilList(site),
    choose: (council, words) => {
      if (!own && !council.page) return noReport(council, words);
      location.href = leads(new URL(link.href), council);
      return undefined;
    },
    fail: () => { form.replaceWith(...without); failed?.classList.add("shown"); },
    without: () => new Set(own ? own.split(",") : []),
  });
  const without = [...box.childNodes];
  box.replaceChildren(form, ...(failed ? [failed] : []));
}
