// From a word that a reader typed to the index's terms. Every form that stands in a report is listed, so no stemmer is
// needed here: "leavers" and "leaver" lead to one term. A form that is not listed is tried with other endings,
// as the beginning of a word where it may be unfinished, and at last as a slip of the keyboard.

import { normal } from "./words.js";

const ENDINGS = ["", "s", "es", "ed", "d", "ing", "ment", "ly", "er", "ers"];
const PREFIX_AT_LEAST = 3;
const FORMS_OF_A_PREFIX = 8;
const GUESSED_AT_LEAST = 4;
const TWO_SLIPS_AT_LEAST = 8;

/**
 * What a word leads to, which is the question's last one or another: {word, terms: [{df, postings}], forms, rows}, `forms`
 * being the Set of those that match and `rows` what reports write for it: each some {terms, forms} that stand in a row.
 * Without terms and rows it is in no report. An `exact` word is meant as it is: reports' own words for it are left out.
 */
export async function lookUp(index, word, last, exact) {
  const others = index.start.other_words;
  const written = !exact && Object.hasOwn(others, word) ? others[word] : [];
  const [own, ...rows] = await Promise.all([termsOf(index, word, last), ...written.map((row) => lookUpRow(index, row))]);
  return { ...own, rows: rows.filter((row) => row.every(({ terms }) => terms?.length !== 0)) };
}

/** What each word of a row leads to; one that the index leaves out has `terms` null. */
function lookUpRow(index, row) {
  const stops = new Set(index.start.stop);
  const unasked = (word) => ({ word, terms: null, forms: new Set([word]) });
  return Promise.all(normal(row).map((word) => (stops.has(word) ? unasked(word) : termsOf(index, word, false))));
}

async function termsOf(index, word, last) {
  const shard = await index.shard(index.shardOf(word));
  for (const form of sameWord(word)) {
    if (shard.forms.has(form)) return gather(index, word, shard, [form]);
  }
  const begun = last && word.length >= PREFIX_AT_LEAST ? await begunWith(index, word, shard) : null;
  return begun ?? { word, terms: [], forms: new Set() };
}

/** The word, then itself with other endings: "neglecting" as "neglect", "neglected", ... */
function sameWord(word) {
  const ended = ENDINGS.filter((ending) => ending && word.endsWith(ending));
  const roots = ended.map((ending) => word.slice(0, -ending.length)).filter((root) => root.length >= 4);
  return [word, ...roots.map((root) => `${root}e`), ...roots].flatMap((root) => ENDINGS.map((ending) => root + ending));
}

async function begunWith(index, word, shard) {
  for (const number of [shard.number, shard.number + 1]) {
    if (number >= index.start.words.length) break;
    const here = number === shard.number ? shard : await index.shard(number);
    const forms = [...here.forms.keys()].filter((form) => form.startsWith(word));
    if (!forms.length) continue;
    forms.sort((one, other) => frequency(here, other) - frequency(here, one));
    return gather(index, word, here, forms.slice(0, FORMS_OF_A_PREFIX));
  }
  return null;
}

async function gather(index, word, shard, forms) {
  const terms = new Set();
  const matching = new Set(forms);
  for (const form of forms) {
    const place = shard.forms.get(form);
    const home = place.length === 1 ? shard : await index.shard(place[0]);
    terms.add(home.terms[place.at(-1)]);
    addForms(matching, shard, place);
    if (home !== shard) addForms(matching, home, [place[1]]);
  }
  return { word, terms: [...terms], forms: matching };
}

/** Adds every form of a shard that has the same term. */
function addForms(forms, shard, place) {
  for (const [form, other] of shard.forms) {
    if (other.length === place.length && other.every((part, at) => part === place[at])) forms.add(form);
  }
}

/** How many passages have a form's term; a form whose term lies in another shard counts as common. */
function frequency(shard, form) {
  const place = shard.forms.get(form);
  return place.length === 1 ? shard.terms[place[0]].df : shard.terms.length;
}

/** The form nearest to a word that is in no report, or null: one letter other, two in a long word; more common first. */
export async function nearestForm(index, word) {
  if (word.length < GUESSED_AT_LEAST) return null;
  const at = index.shardOf(word);
  const numbers = [at - 1, at, at + 1].filter((number) => number >= 0 && number < index.start.words.length);
  const limit = word.length < TWO_SLIPS_AT_LEAST ? 1 : 2;
  let best = null;
  for (const shard of await Promise.all(numbers.map((number) => index.shard(number)))) {
    for (const form of shard.forms.keys()) {
      if (Math.abs(form.length - word.length) > limit) continue;
      const distance = editDistance(word, form);
      const found = { form, distance, common: frequency(shard, form) };
      if (distance <= limit && (!best || isNearer(found, best))) best = found;
    }
  }
  return best?.form ?? null;
}

const isNearer = (one, other) => (one.distance - other.distance || other.common - one.common) < 0;

/** Letters to add, drop, change or swap to make one word the other. */
function editDistance(one, other) {
  let before = [];
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
