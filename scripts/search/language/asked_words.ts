// Cuts a question into its words: which of them are a name, and which only ask.

import { wordsOf } from "../engine/tokens.ts";
import { type AskedDate, dateAt } from "./dates.ts";
import type { Gazetteer, Name, NamesFound } from "./gazetteer.ts";
import { type LeadFound, leadAt } from "./leads.ts";
import type { SiteVocabulary, Table } from "./start.ts";

const YEAR = /^20(0[5-9]|[12]\d|3[0-5])$/;
const QUOTED = /["“”]([^"“”]+)["“”]/g;

/** What questions are read by. */
export interface Lexicon {
  readonly vocabulary: Readonly<Record<"stop" | "aside" | "demanding" | "faint", ReadonlySet<string>>>;
  readonly instead: SiteVocabulary["instead"];
  /** What people say in several words that stand for one thing, each word by word. */
  readonly phrases: readonly (readonly string[])[];
  readonly gazetteer: Gazetteer;
  readonly leads: Table["leads"];
}

/** A word as the question alone tells it, before it is known where it stands in reports. */
export interface AskedWord {
  readonly word: string;
  readonly isName: boolean;
  readonly isFaint: boolean;
  readonly isQuoted: boolean;
  readonly isUnheld: boolean;
  /** It names what a kind of inspection is about. */
  readonly isSubject: boolean;
  /** The name it is, where it could be another word as well. */
  readonly unsure: Name | null;
}

export interface AskedWords {
  /** Those sought, each once. */
  readonly words: readonly AskedWord[];
  readonly names: readonly Name[];
  /** The kinds of inspection that are not named and look at what is asked. */
  readonly offered: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
  readonly dates: readonly AskedDate[];
  /** The lead inspectors named. */
  readonly leads: readonly LeadFound[];
  readonly quotes: readonly (readonly string[])[];
  readonly isDemanding: boolean;
  /** It asks for inspections of some kind as a whole, and for nothing that is said in them: "SEND in Kent". */
  readonly isOfWhole: boolean;
  /** The last word typed, which may be unfinished. */
  readonly last: string | undefined;
}

export function readWords(text: string, lexicon: Lexicon): AskedWords {
  const words = wordsOf(asReportsSay(text, lexicon.instead));
  const quotes = [...text.matchAll(QUOTED)].map(([, quote]) => wordsOf(quote)).filter((quote) => quote.length);
  const quoted = new Set(quotes.flat());
  const asked: AskedWord[] = [];
  const names: Name[] = [];
  const years = new Set<string>();
  const dates: AskedDate[] = [];
  const leads: LeadFound[] = [];
  for (let at = 0; at < words.length; ) {
    const { found, date, lead, said, length } = stepAt(words, at, quotes.length > 0, lexicon);
    names.push(...(found?.names ?? []));
    if (date) dates.push(date);
    if (lead) leads.push(lead);
    if (!date && YEAR.test(words[at])) years.add(words[at]);
    const isFact = date !== null || lead !== null;
    asked.push(...said.map((word, step) => ({
      ...(found ? roleIn(found, step) : { isName: isFact || YEAR.test(word), isUnheld: false, isSubject: false, unsure: null }),
      word,
      isFaint: lexicon.vocabulary.faint.has(word),
      isQuoted: quoted.has(word),
    })));
    at += length;
  }
  return {
    words: withoutAsides(allNamesWhereNoSubject(asked, lexicon), lexicon),
    names,
    offered: lexicon.gazetteer.offeredFor(wordsOf(text)),
    years,
    dates,
    leads,
    quotes,
    isOfWhole: asksOfWhole(asked, lexicon),
    isDemanding: words.some((word) => lexicon.vocabulary.demanding.has(word)),
    last: words.at(-1),
  };
}

interface Step {
  readonly found: NamesFound | null;
  readonly date: AskedDate | null;
  readonly lead: LeadFound | null;
  /** The words to seek, of so many words asked. */
  readonly said: readonly string[];
  readonly length: number;
}

/** What begins at a word: a date, a name, a phrase that is sought as one word, or the word alone. */
function stepAt(words: readonly string[], at: number, isQuoting: boolean, lexicon: Lexicon): Step {
  const found = lexicon.gazetteer.namesAt(words, at);
  const fact = isQuoting ? null : factAt(words, at, found, lexicon);
  if (fact) return fact;
  const phrase = isQuoting ? null : phraseAt(words, at, found, lexicon);
  const length = phrase?.length ?? found?.length ?? 1;
  return { found, date: null, lead: null, length, said: phrase ? [phrase.join(" ")] : words.slice(at, at + length) };
}

/** A date, whatever else begins there, or a lead inspector where no other name does. */
function factAt(words: readonly string[], at: number, found: NamesFound | null, lexicon: Lexicon): Step | null {
  const date = dateAt(words, at);
  const lead = date || found ? null : leadAt(words, at, lexicon.leads);
  const fact = date ?? lead;
  return fact && { date, lead, found: null, length: fact.length, said: words.slice(at, at + fact.length) };
}

/** The longest phrase that begins at a word, where no longer name does, or one that is sought in the text as well. */
function phraseAt(words: readonly string[], at: number, found: NamesFound | null, { phrases }: Lexicon): readonly string[] | null {
  if (found && !found.names.some(({ isSubject }) => isSubject)) return null;
  const fitting = phrases.filter((phrase) => phrase.length >= (found?.length ?? 1) && phrase.every((word, step) => words[at + step] === word));
  return fitting.sort((one, other) => other.length - one.length)[0] ?? null;
}

/** What the word at a step of a name is. */
function roleIn({ names, own, isSure }: NamesFound, step: number): Pick<AskedWord, "isName" | "isUnheld" | "isSubject" | "unsure"> {
  const isUnheld = step < own && names.every(({ field }) => field === "unheld");
  const isSubject = names.some((name) => name.isSubject);
  return { isName: !isSubject, isUnheld, isSubject, unsure: isSure ? null : names[0] };
}

/**
 * A text with what people say in several words as reports say it: "run away" as "missing". The longest goes first: an
 * entry that leads to itself keeps what stands in it as it is.
 */
function asReportsSay(text: string, instead: SiteVocabulary["instead"]): string {
  const known = Object.keys(instead).sort((one, other) => other.length - one.length).join("|");
  return known ? text.replace(new RegExp(`\\b(?:${known})\\b`, "gi"), (said) => instead[said.toLowerCase()]) : text;
}

/** Of a council that is named and no subject, everything is an answer. */
function allNamesWhereNoSubject(words: readonly AskedWord[], lexicon: Lexicon): readonly AskedWord[] {
  const isNamed = words.some(({ isName }) => isName);
  const noSubject = words.every(({ isName, isFaint, word }) => isName || isFaint || isAside(word, lexicon));
  return isNamed && noSubject ? words.map((word) => ({ ...word, isName: true })) : words;
}

/** Whether what is asked is how inspections of a kind went: there is what they are about, and no other subject. */
function asksOfWhole(words: readonly AskedWord[], lexicon: Lexicon): boolean {
  const beside = words.filter(({ isSubject }) => !isSubject);
  return beside.length < words.length && beside.every(({ isName, isFaint, word }) => isName || isFaint || isAside(word, lexicon));
}

/** Each word once, without those that say nothing of what is sought, where there are others. */
function withoutAsides(words: readonly AskedWord[], lexicon: Lexicon): AskedWord[] {
  const telling = words.filter(({ word }) => !isAside(word, lexicon));
  const seen = new Set<string>();
  return (telling.length ? telling : words).filter(({ word }) => !seen.has(word) && seen.add(word));
}

const isAside = (word: string, { vocabulary: { stop, demanding, aside } }: Lexicon) => (
  stop.has(word) || demanding.has(word) || aside.has(word)
);
