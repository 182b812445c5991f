// A field in which a reader types a council's name and chooses it from a list, by keyboard, finger or screen reader: the
// pattern "combobox with list autocomplete" of the ARIA authoring practices. What is chosen is told to whoever made it.

import { element } from "../foundation/element.ts";
import type { ChoosingWords, Council, CouncilList } from "./councils.ts";
import { councilsFor, type Found } from "./names.ts";

const SHOWN = 8;
const QUIET = 700; // milliseconds after the last key, so that a screen reader is told once

export interface TypeAheadParts {
  /** Words over the field and on the button. */
  readonly label: string;
  readonly go: string;
  /** Unique on the page: the field's id, from which others are made. */
  readonly id: string;
  readonly list: () => Promise<CouncilList>;
  /** Takes what was chosen; gives words for the reader where it can lead nowhere. */
  readonly choose: (council: Council, words: ChoosingWords) => Node | undefined;
  /** What to do where the list cannot be loaded. */
  readonly fail: () => void;
  /** Slugs of councils not to be offered. */
  readonly without?: () => ReadonlySet<string>;
}

/** Return the form with its field, list and button. */
export function typeAhead(parts: TypeAheadParts): HTMLFormElement {
  return new TypeAhead(parts).form;
}

class TypeAhead {
  readonly form: HTMLFormElement;
  readonly #parts: TypeAheadParts;
  readonly #input: HTMLInputElement;
  readonly #options: HTMLUListElement;
  readonly #status: HTMLElement;
  #found: readonly Found[] = [];
  #active = -1;
  #telling = 0;

  constructor(parts: TypeAheadParts) {
    const { id, label, go } = parts;
    this.#parts = parts;
    this.#input = element("input", {
      id, type: "text", role: "combobox", autocomplete: "off", autocapitalize: "none", spellcheck: "false", enterkeyhint: "go",
      "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": `${id}-options`,
    });
    this.#options = element("ul", { id: `${id}-options`, role: "listbox", class: "options", "aria-label": label, hidden: true });
    this.#status = element("p", { role: "status", class: "options-status" });
    this.form = element("form", { class: "field" },
      element("div", { class: "type-ahead" }, element("label", { for: id }, label), this.#input, this.#options),
      element("button", { class: "button" }, go), this.#status);
    this.#listen();
  }

  #listen(): void {
    this.#input.addEventListener("focus", () => { this.#parts.list().catch(() => this.#parts.fail()); }, { once: true });
    this.#input.addEventListener("input", () => this.#offer());
    this.#input.addEventListener("keydown", (event) => this.#byKey(event));
    this.#input.addEventListener("blur", () => this.#close());
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.#submit(); });
  }

  /** Fetches the list, if it is not there yet, and shows what fits; nothing where more was typed meanwhile. */
  async #offer(): Promise<void> {
    const typed = this.#input.value;
    try {
      const list = await this.#parts.list();
      if (typed === this.#input.value) this.#show(list, typed);
    } catch {
      this.#parts.fail();
    }
  }

  #show({ words, councils }: CouncilList, typed: string): void {
    const without = this.#parts.without?.() ?? new Set();
    const found = councilsFor(typed, councils.filter(({ slug }) => !without.has(slug)));
    this.#found = found.slice(0, SHOWN);
    this.#options.replaceChildren(...this.#found.map((each, place) => this.#option(each, place, words)));
    this.#expand(this.#found.length > 0);
    if (typed.trim()) this.#tell(told(found.length, words));
    else this.#tell("");
  }

  #option({ council, as }: Found, place: number, words: ChoosingWords): HTMLLIElement {
    const notes = [as && words.also.replace("{name}", as), council.region, council.held ? null : words.unheld].filter(Boolean);
    const option = element("li", { id: `${this.#input.id}-option-${place}`, role: "option", "aria-selected": "false" },
      element("span", {}, council.name), " ", element("span", { class: "small" }, notes.join(" · ")));
    option.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
    option.addEventListener("click", () => this.#choose(place));
    return option;
  }

  #expand(isOpen: boolean): void {
    this.#options.hidden = !isOpen;
    this.#input.setAttribute("aria-expanded", String(isOpen));
    this.#mark(-1);
  }

  #close(): void {
    this.#found = [];
    this.#expand(false);
  }

  #mark(place: number): void {
    this.#active = place;
    for (const [each, option] of [...this.#options.children].entries()) option.setAttribute("aria-selected", String(each === place));
    const active = this.#options.children[place];
    if (active) this.#input.setAttribute("aria-activedescendant", active.id);
    else this.#input.removeAttribute("aria-activedescendant");
    active?.scrollIntoView({ block: "nearest" });
  }

  #byKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (this.#found.length) this.#mark(stepped(this.#active, step, this.#found.length));
      else if (this.#input.value) this.#offer();
    } else if (event.key === "Escape" && !this.#options.hidden) {
      event.preventDefault();
      this.#close();
    }
  }

  /** Takes the marked council, else the one that what was typed can only mean; else the list says which there are. */
  async #submit(): Promise<void> {
    if (!this.#input.value.trim()) {
      this.#input.focus();
      await this.#askForName();
      return;
    }
    if (this.#active < 0) await this.#offer();
    const isClear = this.#found.length === 1 || this.#isNamed(this.#found[0]);
    if (this.#active >= 0 || isClear) await this.#choose(Math.max(this.#active, 0));
    else {
      this.#input.focus();
      if (this.#found.length) this.#mark(0);
    }
  }

  async #askForName(): Promise<void> {
    try {
      this.#tell((await this.#parts.list()).words.empty, 0);
    } catch {
      this.#parts.fail();
    }
  }

  #isNamed(found: Found | undefined): boolean {
    const typed = this.#input.value.trim().toLowerCase();
    return Boolean(found) && [found?.council.name, found?.as].some((name) => name?.toLowerCase() === typed);
  }

  async #choose(place: number): Promise<void> {
    const { council } = this.#found[place];
    const { words } = await this.#parts.list();
    this.#close();
    const said = this.#parts.choose(council, words);
    if (!said) this.#input.value = "";
    this.#tell(said ?? "", 0);
  }

  #tell(words: Node | string, after = QUIET): void {
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => { this.#status.replaceChildren(words); }, after);
  }
}

const stepped = (place: number, step: number, length: number) => (place < 0 && step < 0 ? length - 1 : (place + step + length) % length);

function told(count: number, words: ChoosingWords): string {
  if (count < 2) return count ? words.one : words.none;
  return words.many.replace("{n}", String(count));
}
