// Light or dark: the system's choice, unless the reader makes another on this site. Runs in the head, before the body is
// read, so that no page flashes in the other colours.

type Scheme = "light" | "dark";

const system = matchMedia("(prefers-color-scheme: dark)");
const sheet = document.querySelector<HTMLLinkElement>("link#dark");
const chosen = () => { try { return localStorage.getItem("scheme"); } catch { return null; } };
const keep = (scheme: Scheme) => { try { localStorage.setItem("scheme", scheme); } catch { /* private window: not kept */ } };
const isDark = () => (chosen() || (system.matches ? "dark" : "light")) === "dark";
const button = () => document.querySelector<HTMLButtonElement>("button.scheme");

function show(): void {
  if (sheet) sheet.media = isDark() ? "screen" : "not all";
  const found = button();
  if (!found) return; // the body is not read yet
  found.hidden = false;
  found.textContent = isDark() ? "Light" : "Dark";
  found.setAttribute("aria-label", isDark() ? "Light colours" : "Dark colours");
}

show();
system.addEventListener("change", show);
document.addEventListener("DOMContentLoaded", () => {
  show();
  button()?.addEventListener("click", () => {
    keep(isDark() ? "light" : "dark");
    show();
  });
  // Wide screens have room for the page's contents; on others it stays folded up.
  const contents = document.querySelector<HTMLDetailsElement>(".contents details");
  if (contents && matchMedia("(min-width: 72rem)").matches) contents.open = true;
});
