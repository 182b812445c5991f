// Opens the folds in which the place stands that a link leads to, and goes there.

/** The name of the place an address leads to; none where the address is malformed ("#100%"). */
function anchor(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

/** Opens all that the place stands in, and itself where it opens. */
function openPlace(): void {
  const place = document.getElementById(anchor());
  let opened = false;
  for (let part = place?.closest("details"); part; part = part.parentElement?.closest("details")) {
    opened ||= !part.open;
    part.open = true;
  }
  if (opened) place?.scrollIntoView();
}

addEventListener("hashchange", openPlace);
openPlace();
