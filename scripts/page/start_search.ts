// On every page: opens the search at once, so that no keystroke is lost, and fetches the rest of it only then.
// The "/" key can be turned off, for people who speak to their computer and would press it unawares.

import { BROKEN, TRYING_AGAIN } from "../search/language/sentences.ts";
import { Attempts } from "../foundation/attempts.ts";

const SEARCH = new URL("search.js", import.meta.url).href; // the bundle, which lies beside this one

const dialog = document.querySelector<HTMLDialogElement>("dialog.search");
const own = document.querySelector<HTMLElement>("div.search"); // on the page /search/, which has no dialog
const panel = own ?? dialog?.firstElementChild;
const attempts = new Attempts(bringToLife);
let mounted = false;
let tried = 0;

async function bringToLife(): Promise<void> {
  if (mounted || !(panel instanceof HTMLElement)) return;
  mounted = true;
  try {
    // A browser may remember that a script could not be loaded: another address asks for it again.
    const { mount }: typeof import("../search/panel/search.ts") = await import(tried++ ? `${SEARCH}?${tried}` : SEARCH);
    attempts.succeeded();
    mount(panel, panel === own);
  } catch (problem) {
    console.warn(problem);
    mounted = false;
    say(panel, attempts.failed() ? TRYING_AGAIN : BROKEN);
  }
}

function say(root: HTMLElement, words: string): void {
  for (const status of root.querySelectorAll(".search__status, [role=status]")) status.textContent = words;
  document.documentElement.classList.remove("is-asked"); // the page's own words are there meanwhile
}

function openSearch(): void {
  const field = (own ?? dialog)?.querySelector("input");
  if (!dialog) return field?.focus();
  if (!dialog.open) dialog.showModal();
  field?.focus();
  field?.select();
  bringToLife();
}

const isSlashOn = () => { try { return localStorage.getItem("slash") !== "off"; } catch { return true; } };
const keepSlash = (how: "on" | "off") => { try { localStorage.setItem("slash", how); } catch { /* private window: not kept */ } };
const isWriting = (target: EventTarget | null) => (
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, select, textarea"))
);

/** Ctrl or Cmd + K, or "/" where it is on and the reader is not writing. */
function isForSearch({ key, target, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  const isHeld = ctrlKey || metaKey;
  if (altKey) return false;
  if (isHeld) return key.toLowerCase() === "k" && !shiftKey;
  return key === "/" && isSlashOn() && !isWriting(target);
}

function openByKey(event: KeyboardEvent): void {
  if (!isForSearch(event)) return;
  event.preventDefault();
  openSearch();
}

function openByLink(event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return; // a new tab, if they want one
  event.preventDefault();
  openSearch();
}

function listenTo(opened: HTMLDialogElement): void {
  const link = document.querySelector<HTMLAnchorElement>("a.site-search");
  const slash = opened.querySelector<HTMLInputElement>("input[type=checkbox]");
  if (slash) {
    slash.checked = isSlashOn();
    slash.addEventListener("change", () => keepSlash(slash.checked ? "on" : "off"));
  }
  link?.addEventListener("click", openByLink);
  opened.querySelector("button")?.addEventListener("click", () => opened.close());
  opened.addEventListener("close", () => {
    link?.focus();
    if (history.state?.search) history.replaceState({ ...history.state, search: null }, "");
  });
  opened.addEventListener("click", (event) => { if (event.target === opened) opened.close(); });
  addEventListener("hashchange", () => opened.close()); // a result on this very page
  if (history.state?.search) openSearch(); // the reader comes back from a result
}

document.addEventListener("keydown", openByKey);
if (own) bringToLife();
else if (dialog) listenTo(dialog);
