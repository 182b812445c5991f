// Light or dark: the system's choice, unless the reader makes another on this site.
(() => {
  "use strict";
  const system = matchMedia("(prefers-color-scheme: dark)");
  const sheet = document.getElementById("dark");
  const kept = () => { try { return localStorage.getItem("scheme"); } catch { return null; } };
  const keep = (scheme) => { try { localStorage.setItem("scheme", scheme); } catch { /* private window: not kept */ } };
  const isDark = () => (kept() || (system.matches ? "dark" : "light")) === "dark";

  const show = () => {
    sheet.media = isDark() ? "screen" : "not all";
    const button = document.querySelector("button.scheme");
    if (!button) return; // the head is read before the body
    button.hidden = false;
    button.textContent = isDark() ? "Light" : "Dark";
    button.setAttribute("aria-label", isDark() ? "Light colours" : "Dark colours");
  };

  show();
  system.addEventListener("change", show);
  document.addEventListener("DOMContentLoaded", () => {
    show();
    document.querySelector("button.scheme").addEventListener("click", () => {
      keep(isDark() ? "light" : "dark");
      show();
    });
    // Wide screens have room for the page's contents; on others it stays folded up.
    const contents = document.querySelector(".contents details");
    if (contents && matchMedia("(min-width: 72rem)").matches) contents.open = true;
  });
})();
