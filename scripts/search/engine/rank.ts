// Scores every passage for a question: rarer words and passages that dwell on them count more, passages with all of the
// words most. Passages of a document that the question names come before all others.

import type { Index } from "./index.ts";
import type { IndexedDocument } from "./language.ts";
import { readPostings } from "./postings.ts";
import { isHeld, NAMED, type Question, type Sought, type Term } from "./question.ts";

const AS_ANOTHER = 0.7; // the weight of what documents write for a word, beside the word itself
const RAREST = 0.001; // of all passages: a word in fewer counts as if it stood in so many
const ENOUGH = 0.5; // of the question: what a passage has to have
const ENOUGH_WHERE_NAMED = 0.05; // in documents that the question names
const ROUNDING = 0.999;

type AnyIndex = Index<IndexedDocument>;

export interface Ranked {
  /** The numbers of the passages found, in no order. */
  readonly list: number[];
  /** By number of the passage. */
  readonly score: Float32Array;
  /** By number of the passage: 1 where no word is wanting. */
  readonly whole: Uint8Array;
}

/** One byte a passage: 1 for those of the question's facets of these names, `only` null where all will do. */
export interface Facets {
  readonly favoured: Uint8Array;
  readonly aside: Uint8Array;
  readonly overview: Uint8Array;
  readonly only: Uint8Array | null;
}

/**
 * Finds the passages whose words weigh at least half of the question, or, where no passage has that much, as much as
 * any; of a document that is named, those that have any of it.
 */
export function rank(index: AnyIndex, question: Question, facets: Facets): Ranked {
  const score = new Float32Array(index.size);
  const has = new Float32Array(index.size);
  let asked = 0;
  for (const sought of question.sought.filter(isHeld)) asked += addWord(index, sought, score, has);
  const lift = liftOf(index, question);
  multiply(score, facets.favoured, question.favoured.factor);
  multiply(score, facets.aside, question.aside.factor);
  if (asked) return judge(index, question, { score, has, asked, lift, overview: facets.overview });
  multiply(score, facets.overview, question.overview.factor);
  const unheld = question.sought.filter(({ isUnheld }) => isUnheld);
  return { list: onlyNamed(index, score, lift, unheld, facets.only), score, whole: new Uint8Array(index.size).fill(1) };
}

function multiply(score: Float32Array, has: Uint8Array, factor: number): void {
  for (let at = 0; at < score.length; at++) if (has[at]) score[at] *= factor;
}

/** Adds one word to the score of each passage that has it, and its rarity to what stands there; gives its rarity. */
function addWord(index: AnyIndex, sought: Sought, score: Float32Array, has: Float32Array): number {
  const best = weights(index, sought.terms);
  const other = sought.others.length ? weights(index, sought.others) : null;
  let passages = 0;
  for (let at = 0; at < best.length; at++) {
    if (other) best[at] = Math.max(best[at], Math.ceil(other[at] * AS_ANOTHER));
    if (best[at]) passages += 1;
  }
  const rarity = sought.weight * Math.log(1 + index.size / Math.max(passages, index.size * RAREST));
  for (let at = 0; at < best.length; at++) {
    if (!best[at]) continue;
    score[at] += best[at] * rarity;
    if (!sought.isName) has[at] += rarity;
  }
  return sought.isName ? 0 : rarity;
}

/** From 1 to 8 for each passage that has one of some terms, 0 for the others. */
function weights(index: AnyIndex, terms: readonly Term[]): Uint8Array {
  const best = new Uint8Array(index.size);
  for (const { postings } of terms) {
    readPostings(postings, (document, passage, weight) => {
      const at = index.first[document] + passage;
      if (best[at] <= weight) best[at] = weight + 1;
    });
  }
  return best;
}

interface Weighing {
  readonly score: Float32Array;
  /** What each passage has of the question, of what is `asked`. */
  readonly has: Float32Array;
  readonly asked: number;
  /** By number of the document. */
  readonly lift: Float32Array;
  readonly overview: Uint8Array;
}

/** Passages that lack much of the question fall out; the others count by what they have, and by their document. */
function judge(index: AnyIndex, question: Question, weighing: Weighing): Ranked {
  const { score, has, asked, lift, overview } = weighing;
  const whole = new Uint8Array(index.size);
  const list: number[] = [];
  const needed = neededIn(index, weighing);
  for (let at = 0; at < has.length; at++) {
    const document = index.documentOf[at];
    const need = needed(document);
    if (has[at] < need) continue;
    list.push(at);
    whole[at] = has[at] >= asked * ROUNDING ? 1 : 0;
    // A named document that says nothing of what is asked: its overview first, as for a question on it alone.
    if (need === 0) score[at] = lift[document] * (overview[at] ? question.overview.factor : 1) * (1 + score[at]);
    else score[at] *= (has[at] / asked) ** 2 * lift[document];
  }
  return { list, score, whole };
}

/**
 * How much of the question a passage has to have, by number of its document: 0 in those that are named where none of
 * theirs has enough, more than any has where none has anything.
 */
function neededIn({ documentOf }: AnyIndex, { has, asked, lift }: Weighing): (document: number) => number {
  let most = 0;
  for (let at = 0; at < has.length; at++) if (has[at] > most) most = has[at];
  if (!most) return () => Infinity;
  const usual = Math.min(most, asked * ENOUGH) * ROUNDING;
  const whereNamed = Math.min(most, asked * ENOUGH_WHERE_NAMED) * ROUNDING;
  const isNamed = (document: number) => lift[document] >= NAMED;
  const isAnswered = has.some((weight, at) => isNamed(documentOf[at]) && weight >= whereNamed);
  return (document) => (!isNamed(document) ? usual : isAnswered ? whereNamed : 0);
}

/**
 * A question of nothing but names: everything in the documents they name is an answer, or all of `only`; where there are
 * none, what has each word of the `unheld` names.
 */
function onlyNamed(
  index: AnyIndex, score: Float32Array, lift: Float32Array, unheld: readonly Sought[], only: Uint8Array | null,
): number[] {
  const most = Math.max(...lift);
  const has = most > 1 ? [] : unheld.map(({ terms }) => weights(index, terms));
  const isMeant = (at: number) => (
    most > 1 ? lift[index.documentOf[at]] === most : score[at] > 0 && has.every((word) => word[at])
  );
  const list: number[] = [];
  for (let at = 0; at < index.size; at++) if (isMeant(at) && (!only || only[at])) list.push(at);
  return list;
}

/** How far each document's passages are lifted; 1 is not at all. */
function liftOf(index: AnyIndex, { lifts }: Question): Float32Array {
  const factor = (document: IndexedDocument) => lifts.reduce((product, { fields, factors }) => {
    const value = fields.map((field) => document.fields[field]).find((each) => each !== null && factors.has(each));
    return product * (factors.get(value ?? "") ?? 1);
  }, 1);
  return Float32Array.from(index.documents, factor);
}
