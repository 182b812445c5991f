// The search panel: a field that stands on the page already, and what it finds. The same one in the dialog that every
// page can open and on the page /search/, where what was asked is also kept in the address.

import { fromAddress, toAddress } from "./address.js";
import { advice, invitation, statusWords } from "./advice.js";
import { makeChoices } from "./choices.js";
import { element } from "./element.js";
import { prepare, search, values } from "./engine.js";
import { tooOld } from "./files.js";
import { result } from "./results.js";

const PAUSE = 40; // ms after the last keystroke
const PATIENCE = 500; // ms before the reader is told that the search goes on
const ORDERS = { best: "Best first", new: "Newest first", old: "Oldest first" };
const BROKEN = "The search could not be loaded. Check the connection and try again.";

/** Brings a panel to life. `ownAddress`: it is the page /search/. */
export function mount(root, ownAddress) {
  const panel = new Panel(root, ownAddress);
  if (tooOld) panel.say(tooOld);
  else panel.begin();
}

class Panel {
  constructor(root, ownAddress) {
    const left = history.state?.search;
    const asked = ownAddress ? location.search : (left?.asked ?? "");
    Object.assign(this, { root, ownAddress, asked: fromAddress(asked), turn: 0, left: left?.asked === asked ? left : null });
    this.form = root.querySelector("form");
    this.field = root.querySelector("input");
    this.status = root.querySelector("[role=status]");
    const options = Object.entries(ORDERS).map(([value, words]) => element("option", { value }, words));
    this.order = element("select", { id: "search-order", change: () => this.change({ sort: this.order.value }) }, ...options);
    this.list = element("ol", { class: "hits", role: "list" });
    this.advice = element("div");
    this.more = element("button", { type: "button", class: "search__button", hidden: true }, "Show more");
    this.link = element("a", { class: "search__link", hidden: true }, "These results on a page of their own");
    this.side = element("div", { class: "search__side" });
    const order = element("p", { class: "search__order" }, element("label", { for: "search-order" }, "Order"), this.order);
    const found = element("section", { class: "search__found", "aria-label": "Results" }, this.advice, this.list, this.more);
    if (!ownAddress) found.append(this.link);
    root.append(element("div", { class: "search__bar" }, this.status, order));
    root.append(element("div", { class: "search__columns" }, this.side, found));
  }

  async begin() {
    if (!this.field.value) this.field.value = this.asked.words;
    this.asked.words = this.field.value; // typed before this script came
    this.keep("replaceState");
    this.act = { ask: (words) => this.ask(words), clear: () => this.clear() };
    this.advice.append(invitation(this.act));
    this.field.addEventListener("input", () => this.typed());
    this.more.addEventListener("click", () => this.showMore());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.ownAddress) this.change({});
      else if (this.field.value.trim()) location.assign(this.ownPage());
    });
    this.list.addEventListener("click", (event) => this.leave(event));
    this.root.addEventListener("keydown", (event) => this.walk(event));
    if (this.ownAddress) addEventListener("popstate", () => this.restore());
    this.run();
  }

  typed() {
    clearTimeout(this.timer);
    prepare(this.field.value).catch(() => {}); // what is wrong is said when the question is asked
    this.timer = setTimeout(() => {
      this.timer = 0;
      this.asked = { ...this.asked, words: this.field.value };
      this.keep("replaceState");
      this.run();
    }, PAUSE);
  }

  ask(words) {
    this.field.value = words;
    this.field.focus();
    this.change({});
  }

  clear() {
    this.field.focus();
    this.change({ filters: {} });
  }

  /** The reader chose something: it is answered at once, and the back button leads to what stood before. */
  change(part) {
    clearTimeout(this.timer);
    this.timer = 0;
    this.asked = { ...this.asked, words: this.field.value, ...part };
    this.keep("pushState");
    this.run();
  }

  choose(field, value) {
    this.change({ filters: { ...this.asked.filters, [field]: value } });
  }

  keep(how) {
    const query = toAddress(this.asked);
    if (this.ownAddress && query !== location.search) history[how](null, "", location.pathname + query);
  }

  restore() {
    this.asked = fromAddress(location.search);
    this.field.value = this.asked.words;
    this.run();
  }

  async run() {
    const turn = ++this.turn;
    const waiting = setTimeout(() => this.say("Searching …"), PATIENCE);
    try {
      const known = await values();
      this.choices ??= makeChoices(this.side, known, {
        changed: (field, value) => this.choose(field, value),
        cleared: this.act.clear,
        turnedTo: () => this.countThemes(),
      });
      const wanted = () => turn === this.turn && !this.timer;
      const answer = await search(this.asked, wanted);
      if (answer && turn === this.turn) {
        this.show(answer);
        if (this.left) await this.resume(this.left);
        this.left = null;
      }
    } catch (problem) {
      console.warn(problem);
      if (turn === this.turn) this.say(BROKEN);
    } finally {
      clearTimeout(waiting);
    }
  }

  show(answer) {
    const { asked } = this;
    const empty = toAddress({ ...asked, sort: "best" }) === "";
    this.answer = answer;
    this.status.textContent = empty ? "" : statusWords(asked, answer);
    this.advice.replaceChildren(...[empty ? invitation(this.act) : advice(asked, answer, this.act)].filter(Boolean));
    this.list.replaceChildren(...answer.passages.map((passage) => result(passage, answer.words)));
    this.order.value = asked.sort;
    // The results are painted first: counting, and hundreds of choices, take their time.
    requestAnimationFrame(() => setTimeout(() => this.count(answer, empty)));
    this.root.classList.toggle("is-answered", !empty);
    this.root.dataset.answered = asked.words; // what the results below belong to
    this.ended();
  }

  async count(answer, empty) {
    if (answer !== this.answer) return;
    this.counts = empty ? null : await answer.counts().catch(() => null);
    if (answer === this.answer) this.choices.show(this.asked.filters, this.counts);
  }

  /** The themes are a file each: they are counted only for a reader who turns to the filters. */
  async countThemes() {
    const { answer, counts } = this;
    if (!counts || counts === this.counted) return;
    this.counted = counts;
    const theme = await answer.themes().catch(() => null);
    if (!theme || counts !== this.counts) return;
    this.choices.show(this.asked.filters, { ...counts, theme });
  }

  async showMore() {
    const shown = this.list.children.length;
    if (await this.addMore()) this.list.children[shown]?.querySelector("a").focus();
  }

  /** Adds the results that follow; says whether they came. */
  async addMore() {
    const { turn, list } = this;
    const passages = await this.answer.more(list.children.length).catch(() => null);
    if (turn !== this.turn) return false;
    if (!passages) {
      this.run(); // published anew, or the line broke: the whole answer is asked for again
      return false;
    }
    list.append(...passages.map((passage) => result(passage, this.answer.words)));
    this.ended();
    return true;
  }

  /** Notes in the history what stood here, for a reader who comes back from a result. */
  leave(event) {
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (elsewhere || !event.target.closest("a")) return;
    const left = { asked: toAddress(this.asked), shown: this.list.children.length, top: this.scroller().scrollTop };
    history.replaceState({ ...history.state, search: left }, "");
  }

  /** As many results as there were when the reader left by one of them, at the same height. */
  async resume({ shown, top }) {
    while (this.list.children.length < Math.min(shown, this.answer.total)) if (!(await this.addMore())) return;
    this.scroller().scrollTop = top;
  }

  scroller() {
    return this.root.closest("dialog") ?? document.scrollingElement;
  }

  ended() {
    this.more.hidden = this.list.children.length >= this.answer.total;
    this.link.hidden = !this.list.children.length;
    this.link.href = this.ownPage();
  }

  /** The address of the search page with what is asked now. */
  ownPage() {
    return new URL(`../../search/${toAddress({ ...this.asked, words: this.field.value })}`, import.meta.url).href;
  }

  say(words) {
    this.status.textContent = words;
  }

  /** Arrow keys walk from the field through the results and back. */
  walk(event) {
    if (!["ArrowDown", "ArrowUp"].includes(event.key) || event.target.matches("select")) return;
    const stops = [this.field, ...this.list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    const next = at < 0 ? null : stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}
