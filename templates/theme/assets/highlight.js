// Marks the words that a search result led here for, in the report's own words, and takes them out of the address.

const query = new URLSearchParams(location.search).get("q");
if (query) {
  const { placed } = await import("./search/words.js");
  const sought = new Set(query.split(" "));
  history.replaceState(history.state, "", location.pathname + location.hash);
  if (CSS.highlights) CSS.highlights.set("sought", new Highlight(...ranges(sought, placed)));
}

/** Where the sought words stand in paragraphs, list items and table cells of the page. */
function* ranges(sought, placed) {
  const texts = document.createTreeWalker(document.getElementById("main"), NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.parentElement.closest("p, li, td") || text.parentElement.closest("nav, .about, .machine-line")) continue;
    for (const { word, start, end } of placed(text.data)) {
      if (!sought.has(word)) continue;
      const range = new Range();
      range.setStart(text, start);
      range.setEnd(text, end);
      yield range;
    }
  }
}
