// What is chosen of a list, as it stands in an address, and which rows fit it. No page.

/** What a row says of itself, or what a reader chose, by its name. */
export type Facts = Readonly<Record<string, string | undefined>>;

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

/** Whether a row says all that was chosen. */
export function fits(row: Facts, chosen: Facts): boolean {
  return Object.entries(chosen).every(([key, value]) => !value || slug(row[key] ?? "") === value);
}

/** What an address says was chosen, of the filters there are. */
export function chosenIn(search: string, keys: readonly string[]): Facts {
  const given = new URLSearchParams(search);
  return Object.fromEntries(keys.map((key) => [key, given.get(key) ?? ""]));
}

/** An address with what is chosen; what else it says stays. */
export function withChosen(address: string, chosen: Facts): string {
  const next = new URL(address);
  for (const [key, value] of Object.entries(chosen)) {
    if (value) next.searchParams.set(key, value);
    else next.searchParams.delete(key);
  }
  return next.href;
}

/** "%1 of %2 councils" with its numbers. */
export function told(sentence: string, ...numbers: number[]): string {
  return sentence.replace(/%(\d)/g, (_, place: string) => (numbers[Number(place) - 1] ?? 0).toLocaleString("en-GB"));
}

/** Rows as a file that spreadsheets open: a mark for UTF-8 first, and no cell that could be taken for a formula. */
export function csv(rows: readonly (readonly string[])[]): string {
  const cell = (words: string) => {
    const safe = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
