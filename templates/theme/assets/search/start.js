// On every page: opens the search at once, so that no keystroke is lost, and fetches the rest of it only then.
// The "/" key can be turned off, for people who speak to their computer and would press it unawares.

const dialog = document.querySelector("dialog.search");
const own = document.querySelector("div.search");
const link = document.querySelector("a.site-search");
const slash = dialog?.querySelector("input[type=checkbox]");
const BROKEN = "The search could not be loaded. Check the connection and try again.";
let mounted = false;

async function bringToLife(root, ownAddress) {
  if (mounted) return;
  mounted = true;
  try {
    // All at once: one after the other they would take as many journeys to the host.
    const [{ mount }, { open }] = await Promise.all(["panel", "engine", "index", "question"].map((name) => import(`./${name}.js`)));
    open().catch(() => {}); // the panel asks again, and says what is wrong
    mount(root, ownAddress);
  } catch {
    mounted = false; // the line broke: the next attempt fetches it again
    root.querySelector("[role=status]").textContent = BROKEN;
  }
}

function openDialog() {
  if (own) return own.querySelector("input").focus();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input").focus();
  dialog.querySelector("input").select();
  bringToLife(dialog.firstElementChild, false);
}

const kept = () => { try { return localStorage.getItem("slash") !== "off"; } catch { return true; } };
const keep = (how) => { try { localStorage.setItem("slash", how); } catch { /* private window: not kept */ } };
const writing = (target) => target.isContentEditable || target.matches("input, select, textarea");

document.addEventListener("keydown", (event) => {
  const held = event.ctrlKey || event.metaKey;
  const command = event.key.toLowerCase() === "k" && held && !event.altKey && !event.shiftKey;
  const single = event.key === "/" && !held && !event.altKey && kept() && !writing(event.target);
  if (!command && !single) return;
  event.preventDefault();
  openDialog();
});

if (own) {
  own.hidden = false;
  bringToLife(own, true);
} else {
  slash.checked = kept();
  slash.addEventListener("change", () => keep(slash.checked ? "on" : "off"));
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return; // a new tab, if they want one
    event.preventDefault();
    openDialog();
  });
  dialog.querySelector("button").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    link.focus();
    if (history.state?.search) history.replaceState({ ...history.state, search: null }, "");
  });
  addEventListener("hashchange", () => dialog.close()); // a result on this very page
  if (history.state?.search) openDialog(); // the reader comes back from a result
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
}
