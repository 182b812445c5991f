// What the pictures of a section show, as rows for a spreadsheet: from the tables beside them, and from the words that the
// pictures themselves carry where no table says the same.

const GROUPS = ".timelines.figures > h3";

export function plain(element: Element | null | undefined): string {
  return element?.textContent?.replace(/\s+/g, " ").trim() ?? "";
}

/** The words of a cell: what was said of several days, and the note on a value, set apart. */
function worded(cell: Element | null | undefined): string {
  if (!cell) return "";
  const copy = cell.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll(".unseen")) hidden.remove();
  for (const day of copy.querySelectorAll(".day:not(:first-child)")) day.prepend("; ");
  for (const note of copy.querySelectorAll(".cell-note")) note.prepend(", ");
  return plain(copy).replace(/ ([;,] )/g, "$1");
}

/** `heads` are those over the rows of a map: council, judgement. */
export function rowsOf(section: readonly Element[], heads: readonly string[]): string[][] {
  const tables = section.filter((element) => element instanceof HTMLTableElement);
  const compared = comparedRows(section);
  if (compared.length) return [...compared, ...tables.flatMap((table) => rowsOfTable(table, false).slice(1))]; // one head serves
  if (tables.length) return tables.flatMap((table) => rowsOfTable(table, tables.length > 1));
  return section.flatMap((element) => [...mapped(element, heads), ...valueOf(element)]);
}

/** Where there are several tables, each row opens with what its table is called. */
function rowsOfTable(table: HTMLTableElement, isOneOfSeveral: boolean): string[][] {
  const opening = isOneOfSeveral ? [plain(table.caption)] : [];
  return [...table.rows].map((row) => [...opening, ...[...row.cells].map(worded)]);
}

/** Figures of several councils: a row for each figure, under the names of the councils. */
function comparedRows(section: readonly Element[]): string[][] {
  const groups = section.filter((element) => element.matches(GROUPS)).map((group) => {
    const rows: Element[] = [];
    for (let next = group.nextElementSibling; next?.matches(".row"); next = next.nextElementSibling) rows.push(next);
    return { group, rows };
  });
  const [first] = groups;
  if (!first) return [];
  return [
    ["", ...first.rows.map((row) => plain(row.firstElementChild))],
    ...groups.map(({ group, rows }) => [plain(group), ...rows.map((row) => worded(row.querySelector(".beside")))]),
  ];
}

/** A figure of one council, in words. */
function valueOf(element: Element): string[][] {
  const figure = element.matches(".picture") ? element.closest(".dots > .figure") : null;
  return figure ? [[plain(figure.firstElementChild), worded(figure.lastElementChild)]] : [];
}

/** The tiles of a map: "Ashmere: good" in two cells. */
function mapped(element: Element, heads: readonly string[]): string[][] {
  const tiles = element.matches(".picture") ? [...element.querySelectorAll("svg[viewBox] use > title")] : [];
  const rows = tiles.map((tile) => {
    const [name = "", ...said] = plain(tile).split(": ");
    return [name, said.join(": ")];
  });
  return rows.length ? [[...heads], ...rows] : [];
}
