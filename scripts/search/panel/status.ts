// What the search says of its results: at once to the eye, and to a screen reader once, when the reader has stopped typing.

const QUIET = 1000; // ms after the last key and the last change of the words

export class Status {
  readonly #shown: HTMLElement;
  readonly #announced: HTMLElement;
  #timer = 0;

  constructor(shown: HTMLElement, announced: HTMLElement) {
    [this.#shown, this.#announced] = [shown, announced];
  }

  say(words: string): void {
    this.#shown.textContent = words;
    this.wait();
  }

  /** The reader types: what stands here is announced when they have stopped. */
  wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const words = this.#shown.textContent;
      if (this.#announced.textContent !== words) this.#announced.textContent = words;
    }, QUIET);
  }
}
