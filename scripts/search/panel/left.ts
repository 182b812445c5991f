// What stood in the panel when the reader left by a result, kept in the history for when they come back.

export interface Left {
  /** The question as in an address, how many results were shown, and how far the reader had scrolled. */
  readonly asked: string;
  readonly shown: number;
  readonly top: number;
}

export const leftBefore = (): Left | null => history.state?.search ?? null;

export function noteLeft(left: Left): void {
  history.replaceState({ ...history.state, search: left }, "");
}
