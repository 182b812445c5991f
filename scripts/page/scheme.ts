// Light or dark: the system's choice, unless the reader makes another on this site. Runs in the head, before the body is
// read, so that no page flashes in the other colours, and what only scripts can fill has its room from the first paint.

import { explainSearchFromFile } from "./from_file.ts";

type Scheme = "light" | "dark";

const system = matchMedia("(prefers-color-scheme: dark)");
const sheet = document.querySelector<HTMLLinkElement>("link#dark");
const chosen = () => { try { return localStorage.getItem("scheme"); } catch { return null; } };
const keep = (scheme: Scheme) => { try { localStorage.setItem("scheme", scheme); } catch { /* private window: not kept */ } };
const isDark = () => (chosen() || (system.matches ? "dark" : "light")) === "dark";
const buttons = () => document.querySelectorAll<HTMLButtonElement>("button.scheme"); // none before the body is read

function show(): void {
  if (sheet) sheet.media = isDark() ? "screen" : "not all";
  for (const button of buttons()) {
    button.hidden = false;
    button.textContent = isDark() ? "Light" : "Dark";
    button.setAttribute("aria-label", isDark() ? "Light colours" : "Dark colours");
  }
}

const { classList } = document.documentElement;
classList.add("scripted");
if (/[?&]\w[^=]*=[^&]/.test(location.search)) classList.add("is-asked"); // until the search shows what it found
// A comparison that the address asks for: what stands on the page in its place is not shown first and then taken away.
if (/[?&]c=./.test(location.search)) classList.add("comparing");

show();
system.addEventListener("change", show);
document.addEventListener("DOMContentLoaded", () => {
  show();
  if (location.protocol === "file:") explainSearchFromFile();
  for (const button of buttons()) {
    button.addEventListener("click", () => {
      keep(isDark() ? "light" : "dark");
      show();
    });
  }
});
