// From a word that a reader typed to the index's terms. Every form that stands in a document is listed, so no stemmer is
// needed here: "painters" and "painter" lead to one term. A form that is not listed is tried with other endings, as the
// beginning of a word where it may be unfinished, and at last as a slip of the keyboard.

import type { Index, Place, Shard } from "./index.ts";
import type { IndexedDocument, LookUp } from "./language.ts";
import type { Term } from "./question.ts";
import { wordsOf } from "./tokens.ts";

const ROOT_AT_LEAST = 4;
const PREFIX_AT_LEAST = 3;
const FORMS_OF_A_PREFIX = 8;
const GUESSED_AT_LEAST = 5;
const TWO_SLIPS_AT_LEAST = 8;

type AnyIndex = Index<IndexedDocument>;

interface Found {
  readonly terms: readonly Term[];
  readonly forms: ReadonlySet<string>;
}

/** Looks words up in an index. */
export function lookUpIn(index: AnyIndex): LookUp {
  const { synonyms } = index.start.vocabulary;
  return async (word, { isLast, isExact }) => {
    const written = !isExact && Object.hasOwn(synonyms, word) ? synonyms[word] : [];
    const [own, ...found] = await Promise.all([termsOf(index, word, isLast), ...written.map((said) => writtenFor(index, said))] as const);
    const forms = new Set(found.flatMap((each) => [...each.forms]));
    return {
      ...own,
      others: [...new Set(found.flatMap(({ terms }) => terms))],
      rows: [...forms].map((form) => form.split(" ")).sort((one, other) => other.length - one.length), // the longest is marked
    };
  };
}

/** What documents write for a word: where it is of several words, the index has those that stand in a row as one form. */
async function writtenFor(index: AnyIndex, said: string): Promise<Found> {
  const words = wordsOf(said);
  if (words.length === 1) return termsOf(index, words[0], false);
  const form = words.join(" ");
  const shard = await index.shard(index.shardOf(form));
  return shard.forms.has(form) ? gather(index, shard, [form]) : { terms: [], forms: new Set() };
}

async function termsOf(index: AnyIndex, word: string, isLast: boolean): Promise<Found> {
  const shard = await index.shard(index.shardOf(word));
  for (const form of withOtherEndings(word, index.start.vocabulary.endings)) {
    if (shard.forms.has(form)) return gather(index, shard, [form]);
  }
  const begun = isLast && word.length >= PREFIX_AT_LEAST ? await begunWith(index, word, shard) : null;
  return begun ?? { terms: [], forms: new Set() };
}

/** The word, then itself with other endings: "painting" as "paint", "painted", ... */
function withOtherEndings(word: string, endings: readonly string[]): string[] {
  const ended = endings.filter((ending) => ending && word.endsWith(ending));
  const roots = ended.map((ending) => word.slice(0, -ending.length)).filter((root) => root.length >= ROOT_AT_LEAST);
  return [word, ...roots.map((root) => `${root}e`), ...roots].flatMap((root) => endings.map((ending) => root + ending));
}

async function begunWith(index: AnyIndex, word: string, shard: Shard): Promise<Found | null> {
  for (const number of [shard.number, shard.number + 1]) {
    if (number >= index.start.shards.length) break;
    const here = number === shard.number ? shard : await index.shard(number);
    const forms = [...here.forms.keys()].filter((form) => form.startsWith(word) && isOneWord(form));
    if (!forms.length) continue;
    forms.sort((one, other) => frequency(here, other) - frequency(here, one));
    return gather(index, here, forms.slice(0, FORMS_OF_A_PREFIX));
  }
  return null;
}

/** The terms of some forms of a shard, and every form that leads to one of them. */
async function gather(index: AnyIndex, shard: Shard, forms: readonly string[]): Promise<Found> {
  const terms = new Set<Term>();
  const matching = new Set(forms);
  for (const form of forms) {
    const place = placeOf(shard, form);
    const home = place.length === 1 ? shard : await index.shard(place[0]);
    const term = place[place.length - 1];
    terms.add(home.terms[term]);
    addForms(matching, shard, place);
    if (home !== shard) addForms(matching, home, [term]);
  }
  return { terms: [...terms], forms: matching };
}

const isOneWord = (form: string) => !form.includes(" ");
const placeOf = (shard: Shard, form: string): Place => shard.forms.get(form) as Place; // asked of listed forms alone

/** Adds every form of a shard that has the same term. */
function addForms(forms: Set<string>, shard: Shard, place: Place): void {
  for (const [form, other] of shard.forms) {
    if (other.length === place.length && other.every((part, at) => part === place[at])) forms.add(form);
  }
}

/** How many passages have a form's term; a form whose term lies in another shard counts as common. */
function frequency(shard: Shard, form: string): number {
  const place = placeOf(shard, form);
  return place.length === 1 ? shard.terms[place[0]].passages : shard.terms.length;
}

interface Candidate {
  readonly form: string;
  readonly distance: number;
  readonly common: number;
}

/** The form nearest to a word that is in no document, or null: one letter other, two in a long word; more common first. */
export async function nearestForm(index: AnyIndex, word: string): Promise<string | null> {
  if (word.length < GUESSED_AT_LEAST) return null;
  const at = index.shardOf(word);
  const numbers = [at - 1, at, at + 1].filter((number) => number >= 0 && number < index.start.shards.length);
  const shards = await Promise.all(numbers.map((number) => index.shard(number)));
  let best: Candidate | null = null;
  for (const found of shards.flatMap((shard) => candidates(shard, word))) if (!best || isNearer(found, best)) best = found;
  return best?.form ?? null;
}

function candidates(shard: Shard, word: string): Candidate[] {
  const limit = word.length < TWO_SLIPS_AT_LEAST ? 1 : 2;
  const near = [...shard.forms.keys()].filter((form) => Math.abs(form.length - word.length) <= limit && isOneWord(form));
  return near.map((form) => ({ form, distance: editDistance(word, form), common: frequency(shard, form) }))
    .filter(({ distance }) => distance <= limit);
}

const isNearer = (one: Candidate, other: Candidate) => (one.distance - other.distance || other.common - one.common) < 0;

/** Letters to add, drop, change or swap to make one word the other. */
export function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
  }
  return last[other.length];
}
