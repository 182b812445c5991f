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

/** The date that begins at a word of a question; null where none does. */
export function dateAt(words: readonly string[], at: number): AskedDate | null {
  const [one, two, three, four, five] = words.slice(at, at + 5);
  if (isDay(one) && TO.has(two) && isDay(three) && monthOf(four) && isYear(five)) return days(one, three, monthOf(four), five, 5);
  if (isDay(one) && monthOf(two) && isYear(three)) return days(one, one, monthOf(two), three, 3);
  if (monthOf(one) && isDay(two) && isYear(three)) return days(two, two, monthOf(one), three, 3);
  if (isDay(one) && numbered(two) && isYear(three)) return days(one, one, numbered(two), three, 3);
  if (isYear(one) && numbered(two) && isDay(three)) return days(three, three, numbered(two), one, 3);
  if (monthOf(one) && isYear(two)) return wholeMonth(monthOf(one), two);
  return null;
}

const isDay = (word: string | undefined): word is string => DAY.test(word ?? "");
const isYear = (word: string | undefined): word is string => YEAR.test(word ?? "");

/** 1 for "january" and "jan"; 0 for what is no month. */
function monthOf(word: string | undefined): number {
  const begun = word && word.length >= 3 ? word : "-";
  return MONTHS.findIndex((month) => month.toLowerCase() === begun || (begun.length < 5 && month.toLowerCase().startsWith(begun))) + 1;
}

function numbered(word: string | undefined): number {
  const month = /^\d\d?$/.test(word ?? "") ? Number(word) : 0;
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
