// The search panel: the same one in the dialog that every page can open and on the page /search/, where what was asked
// is also kept in the address.

import type { Answer, Asked, Engine } from "../engine/engine.ts";
import type { Counts } from "../engine/filters.ts";
import { COUNTED_LATE, countedAtOnce } from "../language/filters.ts";
import type { SiteLanguage } from "../language/language.ts";
import type { SiteQuestion } from "../language/question.ts";
import type { Report } from "../language/reports.ts";
import { BROKEN, SEARCHING, statusWords, TRYING_AGAIN } from "../language/sentences.ts";
import { fromAddress, toAddress } from "./address.ts";
import { type Acts, makeAdvice, makeInvitation, makeTryAgain } from "./advice.ts";
import { Attempts } from "../../foundation/attempts.ts";
import { Choices } from "./choices.ts";
import { type Layout, layOut } from "./layout.ts";
import { type Left, leftBefore, noteLeft } from "./left.ts";
import { makeResult } from "./results.ts";

const PAUSE = 40; // ms after the last keystroke
const PATIENCE = 500; // ms before the reader is told that the search goes on

export type SiteEngine = Engine<Report, SiteQuestion, SiteLanguage>;
type SiteAnswer = Answer<Report, SiteQuestion>;

export class Panel {
  readonly #root: HTMLElement;
  readonly #engine: SiteEngine;
  readonly #site: URL;
  readonly #isOwnPage: boolean;
  readonly #parts: Layout;
  readonly #acts: Acts = { ask: (words) => this.#askFor(words), only: (council) => this.#only(council), clear: () => this.#clear(), whole: (isWhole) => this.#change({ isWhole }) };
  #asked: Asked;
  /** What is to be shown again, for a reader who comes back. */
  #left: Left | null;
  /** The number of the question: an answer to an earlier one is not shown. */
  #turn = 0;
  #timer = 0;
  #answer: SiteAnswer | null = null;
  #counts: Counts | null = null;
  #countsWithThemes: Counts | null = null;
  #choices: Choices | null = null;
  #countedAtOnce: readonly string[] = [];
  readonly #attempts = new Attempts(() => this.#run());

  /** `site` is the address of its root; `isOwnPage`: the panel is on the page /search/. */
  constructor(root: HTMLElement, engine: SiteEngine, site: URL, isOwnPage: boolean) {
    [this.#root, this.#engine, this.#site, this.#isOwnPage] = [root, engine, site, isOwnPage];
    this.#parts = layOut(root, isOwnPage);
    const left = leftBefore();
    const asked = isOwnPage ? location.search : (left?.asked ?? "");
    this.#left = left?.asked === asked ? left : null;
    this.#asked = fromAddress(asked);
  }

  begin(): void {
    const { field, advice } = this.#parts;
    if (!field.value) field.value = this.#asked.words;
    this.#asked = { ...this.#asked, words: field.value }; // typed before this script came
    this.#keep("replaceState");
    if (this.#isEmpty()) advice.append(...present(makeInvitation(this.#site, this.#acts)));
    this.#layOut();
    this.#listen();
    this.#run();
  }

  say(words: string): void {
    this.#parts.status.say(words);
  }

  #listen(): void {
    const { field, form, list, more, order } = this.#parts;
    field.addEventListener("input", () => this.#typed());
    order.addEventListener("change", () => this.#change({ sort: fromAddress(`?sort=${order.value}`).sort }));
    more.addEventListener("click", () => this.#showMore());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.#isOwnPage) this.#change({});
      else if (field.value.trim()) location.assign(this.#ownPage());
    });
    list.addEventListener("click", (event) => this.#leave(event));
    this.#root.addEventListener("keydown", (event) => this.#walk(event));
    if (this.#isOwnPage) addEventListener("popstate", () => this.#restore());
  }

  #typed(): void {
    const { field } = this.#parts;
    clearTimeout(this.#timer);
    this.#parts.status.wait();
    this.#engine.prepare(field.value).catch(() => {}); // what is wrong is said when the question is asked
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      this.#asked = { ...this.#asked, isWhole: false, words: field.value };
      this.#keep("replaceState");
      this.#run();
    }, PAUSE);
  }

  #askFor(words: string): void {
    this.#parts.field.value = words;
    this.#parts.field.focus();
    this.#change({});
  }

  #only(council: string): void {
    this.#parts.field.focus();
    this.#change({ filters: { ...this.#asked.filters, authority: council } });
  }

  #clear(): void {
    this.#parts.field.focus();
    this.#change({ filters: {} });
  }

  /** The reader chose something: it is answered at once, and the back button leads to what stood before. */
  #change(part: Partial<Asked>): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#asked = { ...this.#asked, isWhole: false, words: this.#parts.field.value, ...part };
    this.#keep("pushState");
    this.#run();
  }

  #keep(how: "pushState" | "replaceState"): void {
    const query = toAddress(this.#asked);
    if (this.#isOwnPage && query !== location.search) history[how](null, "", location.pathname + query);
  }

  #restore(): void {
    this.#asked = fromAddress(location.search);
    this.#parts.field.value = this.#asked.words;
    this.#run();
  }

  async #run(): Promise<void> {
    const turn = ++this.#turn;
    const waiting = setTimeout(() => this.say(SEARCHING), PATIENCE);
    try {
      const { language } = await this.#engine.open();
      this.#choices ??= this.#makeChoices(language);
      const answer = await this.#engine.search(this.#asked, () => turn === this.#turn && !this.#timer);
      this.#attempts.succeeded();
      if (answer && turn === this.#turn) await this.#showAndResume(answer);
    } catch (problem) {
      console.warn(problem);
      if (turn === this.#turn) this.#sayBroken();
    } finally {
      clearTimeout(waiting);
    }
  }

  #sayBroken(): void {
    const isTriedAgain = this.#attempts.failed();
    this.say(isTriedAgain ? TRYING_AGAIN : BROKEN);
    if (!isTriedAgain) this.#parts.advice.replaceChildren(makeTryAgain(() => this.#run()));
  }

  #isEmpty(): boolean {
    return toAddress({ ...this.#asked, sort: "best" }) === "";
  }

  /** Before results come too, so that nothing moves when they do. */
  #layOut(): void {
    this.#root.classList.toggle("is-answered", !this.#isEmpty());
    document.documentElement.classList.remove("is-asked");
  }

  #makeChoices({ filters }: SiteLanguage): Choices {
    this.#countedAtOnce = countedAtOnce(filters);
    return new Choices(this.#parts.side, filters, {
      changed: (filter, value) => this.#change({ filters: { ...this.#asked.filters, [filter]: value } }),
      cleared: this.#acts.clear,
      turnedTo: () => this.#countThemes(),
    });
  }

  async #showAndResume(answer: SiteAnswer): Promise<void> {
    this.#show(answer);
    if (this.#left) await this.#resume(this.#left);
    this.#left = null;
  }

  #show(answer: SiteAnswer): void {
    const { advice, list, order } = this.#parts;
    const asked = this.#asked;
    const isEmpty = this.#isEmpty();
    this.#answer = answer;
    this.say(isEmpty ? "" : statusWords(asked, answer));
    const beside = isEmpty ? makeInvitation(this.#site, this.#acts) : makeAdvice(this.#site, this.#acts, asked, answer);
    advice.replaceChildren(...present(beside));
    list.replaceChildren(...this.#resultsOf(answer, answer.passages));
    order.value = asked.sort;
    // The results are painted first: counting, and hundreds of choices, take their time.
    requestAnimationFrame(() => setTimeout(() => this.#count(answer, isEmpty)));
    this.#layOut();
    this.#root.dataset.answered = asked.words; // what the results below belong to
    this.#ended(answer);
  }

  #resultsOf({ marked }: SiteAnswer, passages: SiteAnswer["passages"]): HTMLElement[] {
    return passages.map((passage) => makeResult(passage, marked, this.#site));
  }

  async #count(answer: SiteAnswer, isEmpty: boolean): Promise<void> {
    if (answer !== this.#answer) return;
    this.#counts = isEmpty ? null : await answer.count(this.#countedAtOnce).catch(() => null);
    if (answer === this.#answer) this.#choices?.show(answer.chosen, this.#counts);
  }

  async #countThemes(): Promise<void> {
    const counts = this.#counts;
    if (!this.#answer || !counts || counts === this.#countsWithThemes) return;
    this.#countsWithThemes = counts;
    const late = await this.#answer.count(COUNTED_LATE).catch(() => null);
    if (late && counts === this.#counts) this.#choices?.show(this.#answer.chosen, { ...counts, ...late });
  }

  async #showMore(): Promise<void> {
    const { list } = this.#parts;
    const shown = list.children.length;
    if (await this.#addMore()) list.children[shown]?.querySelector("a")?.focus();
  }

  /** Adds the results that follow; says whether they came. */
  async #addMore(): Promise<boolean> {
    const { list } = this.#parts;
    const [turn, answer] = [this.#turn, this.#answer];
    const passages = answer && await answer.more(list.children.length).catch(() => null);
    if (turn !== this.#turn) return false;
    if (!passages) {
      this.#run(); // published anew, or the line broke: the whole answer is asked for again
      return false;
    }
    list.append(...this.#resultsOf(answer, passages));
    this.#ended(answer);
    return true;
  }

  /** Notes what stood here, for a reader who comes back from a result. */
  #leave(event: MouseEvent): void {
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (isElsewhere || !(event.target instanceof Element && event.target.closest("a"))) return;
    noteLeft({ asked: toAddress(this.#asked), shown: this.#parts.list.children.length, top: this.#scroller().scrollTop });
  }

  /** As many results as there were when the reader left by one of them, at the same height. */
  async #resume({ shown, top }: Left): Promise<void> {
    const { list } = this.#parts;
    while (list.children.length < Math.min(shown, this.#answer?.total ?? 0)) if (!(await this.#addMore())) return;
    this.#scroller().scrollTop = top;
  }

  #scroller(): Element {
    return this.#root.closest("dialog") ?? document.scrollingElement ?? document.documentElement;
  }

  #ended({ total }: SiteAnswer): void {
    const { list, more, ownPage } = this.#parts;
    more.hidden = list.children.length >= total;
    ownPage.hidden = !list.children.length;
    ownPage.href = this.#ownPage();
  }

  /** The address of the search page with what is asked now. */
  #ownPage(): string {
    return new URL(`search/${toAddress({ ...this.#asked, words: this.#parts.field.value })}`, this.#site).href;
  }

  /** Arrow keys walk from the field through the results and back. */
  #walk(event: KeyboardEvent): void {
    if (!["ArrowDown", "ArrowUp"].includes(event.key)) return;
    if (event.target instanceof HTMLSelectElement) return;
    const stops: Element[] = [this.#parts.field, ...this.#parts.list.querySelectorAll("a")];
    const at = document.activeElement ? stops.indexOf(document.activeElement) : -1;
    const next = at < 0 ? null : stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (!(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  }
}

const present = (made: HTMLElement | null): HTMLElement[] => (made ? [made] : []);
