// Opens what a link leads into, and folds the longest parts of a page on a phone, so that its end can be reached.
// Nothing more is folded without script, on paper, or where a link or a search leads into the part.

const NARROW = "(max-width: 44.99rem)";
const SCREENS = 3; // a shorter part stays open
/** The words of what opens a part come with the script. */
const told = document.querySelector<HTMLElement>("script[src$='assets/fold.js']")?.dataset ?? {};

/** The elements of a part: all that follow its heading up to the next heading of that level. */
function following(heading: Element): Element[] {
  const found: Element[] = [];
  for (let next = heading.nextElementSibling; next && next.tagName !== heading.tagName; next = next.nextElementSibling) {
    found.push(next);
  }
  return found;
}

function fold(heading: Element): void {
  const part = following(heading);
  const [first, last] = [part[0], part.at(-1)];
  if (!first || !last) return;
  const height = last.getBoundingClientRect().bottom - first.getBoundingClientRect().top;
  if (height < SCREENS * innerHeight) return;
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  const name = () => { summary.textContent = `${details.open ? told.hide : told.show}: ${heading.textContent}`; };
  details.className = "fold";
  details.id = `${heading.id}-part`;
  heading.after(details);
  details.append(summary, ...part);
  details.addEventListener("toggle", () => { name(); keep(details); });
  details.open = unfolded().includes(details.id);
  name();
}

const unfolded = (): readonly string[] => history.state?.unfolded ?? [];

/** Remembers what the reader opened, for when they come back to this page. */
function keep(details: HTMLDetailsElement): void {
  const others = unfolded().filter((id) => id !== details.id);
  history.replaceState({ ...history.state, unfolded: details.open ? [...others, details.id] : others }, "");
}

/** The name of the place an address leads to; none where the address is malformed ("#100%"). */
function anchor(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

/** Opens all that the place an address leads to stands in, and itself where it opens, and goes there. */
function openPlace(): void {
  const place = document.getElementById(anchor());
  let opened = false;
  for (let part = place?.closest("details"); part; part = part.parentElement?.closest("details")) {
    opened ||= !part.open;
    part.open = true;
  }
  if (opened) place?.scrollIntoView();
}

/** Puts a part back as it was, for a window made wide or a phone turned on its side. */
function unfold(details: HTMLDetailsElement): void {
  details.querySelector("summary")?.remove();
  details.replaceWith(...details.childNodes);
}

const folds = (more = "") => [...document.querySelectorAll<HTMLDetailsElement>(`details.fold${more}`)];
const narrow = matchMedia(NARROW);
if (narrow.matches) {
  let closed: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    closed = folds(":not([open])");
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => { for (const details of closed) details.open = false; });
  narrow.addEventListener("change", () => folds().forEach(unfold), { once: true });
  document.querySelectorAll("h2.fold").forEach(fold);
}
addEventListener("hashchange", openPlace);
openPlace();
