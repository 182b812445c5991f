// Tries again what failed on a broken line: a few times by itself, each after a longer pause, and at once when the browser
// is back on line.

const PAUSES = [500, 2000, 8000]; // ms

export class Attempts {
  readonly #again: () => void;
  #failed = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `again` is called to try once more. */
  constructor(again: () => void) {
    this.#again = again;
    addEventListener("online", () => { if (this.#failed) this.#try(); });
  }

  /** It failed; says whether it will be tried again by itself. */
  failed(): boolean {
    clearTimeout(this.#timer);
    const pause = PAUSES[this.#failed];
    this.#failed += 1;
    if (pause !== undefined) this.#timer = setTimeout(() => this.#try(), pause);
    return pause !== undefined;
  }

  succeeded(): void {
    clearTimeout(this.#timer);
    this.#failed = 0;
  }

  #try(): void {
    clearTimeout(this.#timer);
    this.#again();
  }
}
