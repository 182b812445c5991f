// Light or dark: the system's choice, unless the reader makes another on this site.
(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.remove("no-js");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const kept = () => { try { return localStorage.getItem("scheme"); } catch { return null; } };
  const keep = (scheme) => { try { localStorage.setItem("scheme", scheme); } catch { /* private window: not kept */ } };
  const button = () => document.querySelector("button.scheme");
  const show = (scheme) => {
    root.dataset.scheme = scheme;
    if (button()) button().textContent = scheme === "dark" ? "Light" : "Dark";
    if (button()) button().setAttribute("aria-label", scheme === "dark" ? "Light colours" : "Dark colours");
  };
  const choose = () => show(kept() || (system.matches ? "dark" : "light"));
  choose();
  system.addEventListener("change", choose);
  document.addEventListener("DOMContentLoaded", () => {
    choose();
    button().hidden = false;
    button().addEventListener("click", () => {
      keep(root.dataset.scheme === "dark" ? "light" : "dark");
      choose();
    });
    // Wide screens have room for the page's contents; on others it stays folded up.
    const contents = document.querySelector(".contents details");
    if (contents && matchMedia("(min-width: 72rem)").matches) contents.open = true;
  });
})();
