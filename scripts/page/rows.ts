// What is chosen of a list, as it stands in an address, and which rows fit it. No page.

/** What a row says of itself, by its name. */
export type Facts = Readonly<Record<string, string | undefined>>;

/** What a reader chose of each filter, as it stands in an address. Nothing of a filter lets every row through. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

/** "Yorkshire and the Humber" as "yorkshire-and-the-humber": a value in an address. */
export function slug(value: string): string {
  return value.toLowerCase().normalize("NFD").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

/** "grade=Grade;region=Region" as pairs of a name and its words. */
export function pairs(written = ""): readonly (readonly [string, string])[] {
  return written.split(";").filter(Boolean).map((pair) => {
    const [key = "", ...words] = pair.split("=");
    return [key, words.join("=")] as const;
  });
}

/** Whether a row says one of the values chosen of each filter. */
export function fits(row: Facts, chosen: Chosen): boolean {
  return Object.entries(chosen).every(([key, values]) => !values.length || values.includes(slug(row[key] ?? "")));
}

/** Whether anything is chosen, of filters other than one where that is named. */
export function isFiltering(chosen: Chosen, besides = ""): boolean {
  return Object.entries(chosen).some(([key, values]) => key !== besides && values.length > 0);
}

/** What an address says was chosen, of the filters there are. */
export function chosenIn(search: string, keys: readonly string[]): Chosen {
  const given = new URLSearchParams(search);
  return Object.fromEntries(keys.map((key) => [key, given.getAll(key).filter(Boolean)]));
}

/** An address with what is chosen; what else it says stays. */
export function withChosen(address: string, chosen: Chosen): string {
  const next = new URL(address);
  for (const [key, values] of Object.entries(chosen)) {
    next.searchParams.delete(key);
    for (const value of values) next.searchParams.append(key, value);
  }
  return next.href;
}

/** "%1 of %2 councils" with its numbers. */
export function told(sentence: string, ...numbers: number[]): string {
  return sentence.replace(/%(\d)/g, (_, place: string) => (numbers[Number(place) - 1] ?? 0).toLocaleString("en-GB"));
}

/** Rows as a file that spreadsheets open: a mark for UTF-8 first, and no words that could be taken for a formula. Numbers stay
 * as they are. The data files are written by the same rule (generator/open_data/files.py). */
export function csv(rows: readonly (readonly string[])[]): string {
  const cell = (words: string) => {
    const safe = /^'*[=+\-@\t\r\n＝＋－＠]/.test(words) && !/^-?\d+(\.\d+)?$/.test(words) ? `'${words}` : words;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
