// Marks the words that a search result led here for, in the report's own words, and takes them out of the address.

import { tokensOf } from "../search/engine/tokens.ts";

const NOT_THE_REPORT = "nav, .about, .machine-line";

const query = new URLSearchParams(location.search).get("q");
const page = document.getElementById("main");
if (query && page) {
  history.replaceState(history.state, "", location.pathname + location.hash);
  if (CSS.highlights) CSS.highlights.set("sought", new Highlight(...rangesOf(new Set(query.split(" ")), page)));
}

/** Where the sought words stand in paragraphs, list items and table cells of the page. */
function* rangesOf(sought: ReadonlySet<string>, root: HTMLElement): Generator<Range> {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (!(text instanceof Text) || !parent?.closest("p, li, td") || parent.closest(NOT_THE_REPORT)) continue;
    for (const { word, start, end } of tokensOf(text.data)) {
      if (!sought.has(word)) continue;
      const range = new Range();
      range.setStart(text, start);
      range.setEnd(text, end);
      yield range;
    }
  }
}
