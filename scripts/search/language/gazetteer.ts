// Names in a question: of councils, those of which no report is held too, of regions and of kinds of inspection.

import { readPostings } from "../engine/postings.ts";
import type { Term } from "../engine/question.ts";
import { wordsOf } from "../engine/tokens.ts";
import type { Report } from "./reports.ts";
import type { SiteStart, Table } from "./start.ts";

const FIRST_OF_TWO = /^(.+?)[ -](?:and|on|upon|with)[ -]/i;
const ORDINARY = 0.1; // of the reports on other councils: a name that so many of them have is a word like any other

/** What a name stands for: a field of reports, or "unheld", a council or another place of which no report is held. */
export type Named = "authority" | "region" | "framework" | "unheld";

export interface Name {
  readonly field: Named;
  /** The value of the field, or the name itself where none is held. */
  readonly value: string;
  /** It is a word for what is inspected, which is sought in the text like any other: "SEND". */
  readonly isSubject?: true;
}

export interface NamesFound {
  readonly names: readonly Name[];
  /** How many words they take, and how many without "city council". */
  readonly length: number;
  readonly own: number;
  /** It can be no other word: it is of more words than one, has "council" behind it, or is all that is asked. */
  readonly isSure: boolean;
}

interface KnownName extends Name {
  readonly words: readonly string[];
}

/** "Single inspection (2013 to 2018)" as "Single inspection". */
export const withoutYears = (title: string) => title.split(" (")[0];

const isPlace = (field: Named) => field === "authority" || field === "unheld";

export class Gazetteer {
  readonly #reports: readonly Report[];
  /** By their first word, the longest first. */
  readonly #names: ReadonlyMap<string, readonly KnownName[]>;
  readonly #inNames: ReadonlySet<string>;
  readonly #topics: readonly (readonly string[])[];
  readonly #offers: readonly (readonly [framework: string, words: readonly string[]])[];
  readonly #councilWords: ReadonlySet<string>;
  readonly #beforePlaces: ReadonlySet<string>;

  constructor({ gazetteer, vocabulary }: SiteStart, table: Table, reports: readonly Report[]) {
    this.#reports = reports;
    this.#names = byFirstWord(knownNames(table, gazetteer.places, vocabulary.synonyms));
    const named = [...this.#names.values()].flat().flatMap(({ words }) => words);
    this.#inNames = new Set([...named, ...gazetteer.places.flatMap(wordsOf)]);
    this.#topics = gazetteer.topics.map(wordsOf);
    this.#offers = table.frameworks.flatMap(([key, , , , , , , , offered], number) => (
      table.reports.some(([, under]) => under === number) ? offered.map((words) => [key, wordsOf(words)] as const) : []
    ));
    this.#councilWords = new Set(gazetteer.council_words);
    this.#beforePlaces = new Set(gazetteer.before_a_place);
  }

  /**
   * The names that begin at a word of a question. The longest one counts: "north east lincolnshire" is not
   * "lincolnshire". Several kinds of inspection are called "ilacs"; of a council and a region of one name the council is
   * meant. Null where none begins here.
   */
  namesAt(words: readonly string[], at: number): NamesFound | null {
    const known = this.#names.get(words[at]) ?? [];
    const fitting = known.filter((name) => name.words.every((word, step) => words[at + step] === word));
    if (!fitting.length) return null;
    const [{ field, words: { length: own } }] = fitting;
    let end = at + own;
    if (isPlace(field)) while (this.#councilWords.has(words[end])) end++;
    const names = fitting.filter((name) => name.field === field && name.words.length === own);
    const isSure = !isPlace(field) || end - at > 1 || words.length === 1 || this.#isBesideTopic(words, at, end);
    return { names, length: end - at, own, isSure };
  }

  /** The kinds of inspection, of which a report is held, whose lists are offered for words of a question, whatever else these are. */
  offeredFor(words: readonly string[]): ReadonlySet<string> {
    const isAsked = (offer: readonly string[]) => words.some((_, at) => offer.every((word, step) => words[at + step] === word));
    return new Set(this.#offers.filter(([, offer]) => isAsked(offer)).map(([key]) => key));
  }

  /** Whether a word is in the name of a council or another place. */
  isInAName(word: string): boolean {
    return this.#inNames.has(word);
  }

  /** Whether a council's name is a word that reports on others use too, as "reading" is. `terms` are what it leads to. */
  isOrdinary(word: string, terms: readonly Term[]): boolean {
    const others = new Set<number>();
    for (const { postings } of terms) {
      readPostings(postings, (report) => {
        if (!wordsOf(this.#reports[report].name).includes(word)) others.add(report);
      });
    }
    return others.size > this.#reports.length * ORDINARY;
  }

  /** Whether a name begins or ends a question beside what inspections are about: "reading care leavers". */
  #isBesideTopic(words: readonly string[], at: number, end: number): boolean {
    const stands = (topic: readonly string[], place: number) => topic.every((word, step) => words[place + step] === word);
    if (!at) return this.#topics.some((topic) => stands(topic, end));
    const before = this.#beforePlaces.has(words[at - 1]) ? at - 1 : at;
    return end === words.length && this.#topics.some((topic) => stands(topic, before - topic.length));
  }
}

/** Of names of one length the first stands: a council before its region, "London" the region before any other. */
function knownNames(
  { authorities, without_reports: unheld, regions, frameworks }: Table,
  places: readonly string[],
  synonyms: Readonly<Record<string, unknown>>,
): KnownName[] {
  const councils = [...authorities.map(([, name, , others]) => [name, ...others]), ...unheld.map(([name, others]) => [name, ...others])];
  const taken = new Set(councils.flat());
  return [
    ...authorities.flatMap(([slug, name, , others]) => namesOf("authority", slug, called(name, others, taken))),
    ...unheld.flatMap(([name, others]) => namesOf("unheld", name, called(name, others, taken))),
    // Of one word alone they are sought like any other.
    ...places.flatMap((place) => namesOf("unheld", place, [place])).filter(({ words }) => words.length > 1),
    ...regions.flatMap((region) => namesOf("region", region, [region])),
    // "LAC" is short for looked after children, more often than for a kind of inspection.
    ...frameworks.flatMap(([key, title, others]) => namesOf("framework", key, [withoutYears(title), ...others]))
      .filter(({ words }) => !Object.hasOwn(synonyms, words.join(" "))),
    ...frameworks.flatMap(([key, , , about]) => namesOf("framework", key, about).map((name) => ({ ...name, isSubject: true as const }))),
  ];
}

const namesOf = (field: Named, value: string, names: readonly string[]): KnownName[] => (
  names.map((name) => ({ field, value, words: wordsOf(name) })).filter(({ words }) => words.length)
);

/**
 * What a council is called: its name, the others it has, and the part people leave it at: "Bath", "Southend"; but not
 * where that is what another is called, as "Kingston" is not Kingston upon Hull.
 */
function called(name: string, others: readonly string[], taken: ReadonlySet<string>): string[] {
  const part = name.match(FIRST_OF_TWO)?.[1];
  return [name, ...others, ...(part && !taken.has(part) ? [part] : [])];
}

function byFirstWord(names: readonly KnownName[]): Map<string, KnownName[]> {
  const found = new Map<string, KnownName[]>();
  for (const name of names) found.set(name.words[0], [...(found.get(name.words[0]) ?? []), name]);
  for (const list of found.values()) list.sort((one, other) => other.words.length - one.words.length);
  return found;
}
