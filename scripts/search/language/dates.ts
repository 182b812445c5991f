// Dates in a question: "23 January 2026", "23/01/2026", "January 2026". A day names the reports whose inspection or
// visit it fell into, or that were published on it.

const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];
const DAY = /^(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;
const YEAR = /^20\d\d$/;
const TO = new Set(["to", "and", "until"]);

/** Days as numbers like 20260123: the first and the last that are meant. */
export interface AskedDate {
  readonly from: number;
  readonly to: number;
  /** As readers are told it. */
  readonly words: string;
  /** How many words it takes. */
  readonly length: number;
  readonly year: string;
  /** It is a day or days in a row, and not a whole month. */
  readonly isDay: boolean;
}

/** What each word of a date may be. */
const KINDS: Readonly<Record<string, (word: string) => boolean>> = {
  day: (word) => DAY.test(word),
  to: (word) => TO.has(word),
  month: (word) => monthOf(word) > 0,
  number: (word) => numbered(word) > 0,
  year: (word) => YEAR.test(word),
};

/** How dates are written, word by word; the first that fits is meant. */
const FORMS: readonly (readonly string[])[] = [
  ["day", "to", "day", "month", "year"],
  ["day", "month", "year"],
  ["month", "day", "year"],
  ["day", "number", "year"],
  ["year", "number", "day"],
  ["month", "year"],
];

/** The date that begins at a word of a question; null where none does. */
export function dateAt(words: readonly string[], at: number): AskedDate | null {
  const form = FORMS.find((kinds) => kinds.every((kind, step) => KINDS[kind](words[at + step] ?? "")));
  if (!form) return null;
  const year = words[at + form.indexOf("year")];
  const month = form.includes("month") ? monthOf(words[at + form.indexOf("month")]) : numbered(words[at + form.indexOf("number")]);
  if (!form.includes("day")) return wholeMonth(month, year);
  return days(words[at + form.indexOf("day")], words[at + form.lastIndexOf("day")], month, year, form.length);
}

/** 1 for "january" and "jan"; 0 for what is no month. */
function monthOf(word: string): number {
  const begun = word.length >= 3 ? word : "-";
  return MONTHS.findIndex((month) => month.toLowerCase() === begun || (begun.length < 5 && month.toLowerCase().startsWith(begun))) + 1;
}

function numbered(word: string): number {
  const month = /^\d\d?$/.test(word) ? Number(word) : 0;
  return month <= 12 ? month : 0;
}

const dayNumber = (year: string, month: number, day: number) => Number(year) * 10000 + month * 100 + day;

function days(first: string, last: string, month: number, year: string, length: number): AskedDate {
  const [from, to] = [Number.parseInt(first, 10), Number.parseInt(last, 10)];
  const said = from === to ? `${from}` : `${from} to ${to}`;
  const words = `${said} ${MONTHS[month - 1]} ${year}`;
  return { from: dayNumber(year, month, from), to: dayNumber(year, month, to), words, length, year, isDay: true };
}

function wholeMonth(month: number, year: string): AskedDate {
  const words = `${MONTHS[month - 1]} ${year}`;
  return { from: dayNumber(year, month, 1), to: dayNumber(year, month, 31), words, length: 2, year, isDay: false };
}
