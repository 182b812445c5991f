// A page opened from a folder, and not from a web server: browsers let it load no modules and read no other files, so the
// search cannot run. This says so where the reader turns to it.

import { FROM_A_FILE } from "../search/language/sentences.ts";

function say(root: Element | null): void {
  const said = root?.querySelector(".search__status");
  if (said) said.textContent = FROM_A_FILE;
}

/** Says why there is no search: on the page /search/, and in the dialog of every other. */
export function explainSearchFromFile(): void {
  say(document.querySelector("div.search"));
  const dialog = document.querySelector<HTMLDialogElement>("dialog.search");
  const link = document.querySelector<HTMLAnchorElement>("a.site-search");
  if (!dialog || !link) return;
  dialog.querySelector("button")?.addEventListener("click", () => dialog.close());
  link.addEventListener("click", (event) => {
    event.preventDefault();
    say(dialog);
    dialog.showModal();
  });
}
